use chrono::NaiveDate;
use domain::account::Account;
use domain::agreement::{
    Agreement, Blocker, Conditions, Difference, Line, Signature, Terms, blockers, differences,
    signs_next,
};
use domain::dates::propose_review;
use domain::family::Child;
use domain::platform::Method;
use domain::review::conditions_for;
use domain::stage::{Column, Stage};
use library::Library;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::{draft, in_force};
use crate::account::{FreedomRow, OfAccount, freedom_rows, limits_of, network_name};
use crate::desk::{Desk, family, found};
use crate::family::{ChildView, Person, guardians};
use crate::fault::Fault;
use crate::own::Shelf;

/// The agreement, with everything to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AgreementView {
    /// The account.
    pub account: Uuid,
    /// The child.
    pub child: ChildView,
    /// The network's name.
    pub network_name: String,
    /// The guardians who can be named to sign.
    pub guardians: Vec<Person>,
    /// The version shown: the draft, or the one in force where there is no draft.
    pub version: u32,
    /// What it says.
    pub terms: Terms,
    /// Whether it can be changed: nobody has signed this version.
    pub is_draft: bool,
    /// What is still in the way of signing.
    pub blockers: Vec<Blocker>,
    /// Who has signed this version.
    pub signatures: Vec<SignatureView>,
    /// Who signs next; `null` when everybody has.
    pub signs_next: Option<Uuid>,
    /// The day it was put in force.
    pub signed_on: Option<NaiveDate>,
    /// What it says differently from the version in force.
    pub differences: Vec<Difference>,
    /// The version it is compared with.
    pub compared_with: Option<u32>,
    /// Rules to choose from.
    pub rules: Vec<LineView>,
    /// Promises to choose from.
    pub promises: Vec<LineView>,
    /// Consequences to choose from.
    pub consequences: Vec<LineView>,
    /// The freedoms, with today's step and this stage's cap.
    pub freedoms: Vec<FreedomRow>,
    /// The methods, with what each costs.
    pub methods: Vec<MethodView>,
    /// What we suggest to look at once more before the licence, as it follows from what is agreed for the permit.
    pub licence_conditions: Conditions,
    /// The date we would propose for the first review.
    pub proposed_review: NaiveDate,
}

/// Something of the library to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LineView {
    /// Its id.
    pub id: String,
    /// In an adult's words.
    pub adult: String,
    /// In a child's words.
    pub child: String,
    /// Why, or for a consequence how small.
    pub why: String,
    /// The name of its category; empty outside rules.
    pub category: String,
    /// Suggested to begin with at this age.
    pub starter: bool,
    /// In every agreement.
    pub always: bool,
}

/// A way of looking in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MethodView {
    /// Which.
    pub method: Method,
    /// Whether this network allows it.
    pub possible: bool,
    /// Why not.
    pub why_not: Option<String>,
    /// What the network's terms say on sharing a password, for the envelope.
    pub password_sharing: Option<library::facts::PasswordSharing>,
}

/// A signature on the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignatureView {
    /// Who.
    pub person: Uuid,
    /// The name as it was typed.
    pub name: String,
    /// What they drew, as an SVG path of whole numbers.
    pub drawn: Option<String>,
    /// The day.
    pub signed_on: NaiveDate,
}

/// The agreement of an account: its draft, else the version in force, else a first draft that is not saved yet.
///
/// # Errors
/// [`crate::ErrorCode::NotFound`].
pub fn agreement(desk: &mut Desk, input: OfAccount) -> Result<AgreementView, Fault> {
    agreement_view(desk, input.account)
}

pub(crate) fn agreement_view(desk: &mut Desk, id: Uuid) -> Result<AgreementView, Fault> {
    let (today, new) = (desk.today(), desk.new_id());
    desk.read(|tx| {
        let account = found::<Account>(tx, id)?;
        let child = found::<Child>(tx, account.child)?;
        let signed = in_force(tx, id)?;
        let shown = match (draft(tx, id)?, &signed) {
            (Some(draft), _) => draft,
            (None, Some(signed)) => signed.clone(),
            (None, None) => super::terms::begin(tx, &account, &child, new, today)?,
        };
        view(tx, &account, &child, shown, signed, today)
    })
}

fn view(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    shown: Agreement,
    signed: Option<Agreement>,
    today: NaiveDate,
) -> Result<AgreementView, Fault> {
    let signatures = tx.of::<Signature>("agreement", shown.id)?;
    let people: Vec<Uuid> = signatures.iter().map(|signature| signature.person).collect();
    let earlier = signed.filter(|signed| signed.id != shown.id);
    let in_the_way = limits_of(tx, account, child, today, |limits| blockers(&shown.terms, limits))?;
    let column = account.column_on(today).unwrap_or(Column::PermitFirst);
    Ok(AgreementView {
        account: account.id,
        child: ChildView::of(child, today),
        network_name: network_name(tx, &account.network)?,
        guardians: guardians(tx)?,
        version: shown.version,
        is_draft: signatures.is_empty(),
        blockers: if shown.signed_on.is_some() { Vec::new() } else { in_the_way },
        signs_next: signs_next(&shown.terms, child.id, &people),
        signed_on: shown.signed_on,
        differences: earlier
            .as_ref()
            .map(|earlier| differences(&earlier.terms, &shown.terms))
            .unwrap_or_default(),
        compared_with: earlier.map(|earlier| earlier.version),
        rules: rules(child, today, &shown.terms),
        promises: promises(),
        consequences: consequences(),
        freedoms: freedom_rows(tx, account, child, &shown.terms.freedoms, today)?,
        methods: methods(&Shelf::of(tx)?, &account.network),
        licence_conditions: conditions_for(
            Stage::Probation,
            &shown.terms.conditions,
            shown.terms.pace,
        ),
        proposed_review: propose_review(
            today,
            column,
            shown.terms.pace,
            shown.terms.weekday,
            &family(tx)?.holidays,
        ),
        signatures: signatures
            .into_iter()
            .map(|signature| SignatureView {
                person: signature.person,
                name: signature.name,
                drawn: signature.drawn,
                signed_on: signature.signed_on,
            })
            .collect(),
        terms: shown.terms,
    })
}

/// The rules for this age, and those already chosen whatever the age.
fn rules(child: &Child, today: NaiveDate, terms: &Terms) -> Vec<LineView> {
    let (library, band) = (Library::in_force(), child.band_on(today));
    let chosen = |id: &str| {
        terms
            .rules
            .iter()
            .any(|rule| matches!(&rule.line, Line::Library { id: other } if other == id))
    };
    let fit = library.rules().iter().filter(|rule| rule.ages.contains(&band) || chosen(&rule.id));
    fit.map(|rule| LineView {
        category: library.say(&format!("category.{}", rule.category)).to_owned(),
        starter: rule.starter_for.contains(&band),
        ..line("rule", &rule.id, "why")
    })
    .collect()
}

fn promises() -> Vec<LineView> {
    let all = Library::in_force().promises().iter();
    all.map(|promise| LineView {
        starter: promise.starter,
        always: promise.always,
        ..line("promise", &promise.id, "why")
    })
    .collect()
}

fn consequences() -> Vec<LineView> {
    let all = Library::in_force().consequences().iter();
    all.map(|fact| LineView { starter: fact.starter, ..line("consequence", &fact.id, "size") })
        .collect()
}

fn line(kind: &str, id: &str, why: &str) -> LineView {
    let say = |rest: &str| Library::in_force().say(&format!("{kind}.{id}.{rest}")).to_owned();
    LineView {
        id: id.to_owned(),
        adult: say("adult"),
        child: say("child"),
        why: say(why),
        category: String::new(),
        starter: false,
        always: false,
    }
}

fn methods(shelf: &Shelf, network: &str) -> Vec<MethodView> {
    let Some(facts) = shelf.network(network) else { return Vec::new() };
    facts
        .methods
        .iter()
        .map(|(method, fact)| {
            let name = serde_json::to_value(method).unwrap_or_default();
            let key =
                format!("network.{network}.method.{}.why_not", name.as_str().unwrap_or_default());
            MethodView {
                method: *method,
                possible: fact.possible,
                why_not: (!fact.possible).then(|| shelf.say(&key)),
                password_sharing: (*method == Method::Envelope)
                    .then_some(facts.sign_in.password_sharing),
            }
        })
        .collect()
}
