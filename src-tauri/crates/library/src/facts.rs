//! The shapes of the data files in `data/`. Facts only: what is said about them lives in `words/`.
//!
//! Every table has `deny_unknown_fields`, so a misspelt key fails the build with its name.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    age::AgeBand,
    platform::{Method, Platform},
    stage::Column,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An id of the library: lower-case words joined by `_` or `-`, stable for ever.
pub type Id = String;

/// How far a fact can be leaned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The network, a law text, a ministry or a regulator says it.
    Official,
    /// A known news house, law firm or charity says it.
    Reputable,
    /// One source of unknown standing says it.
    Weak,
    /// Nobody confirmed it.
    Unverified,
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page.
    pub url: String,
    /// The page's title, where it has one.
    #[serde(default)]
    pub title: Option<String>,
    /// The page's own date: `2026`, `2026-08` or `2026-08-20`. `None` where the page is undated.
    #[serde(default)]
    pub page_date: Option<String>,
    /// The day it was read.
    pub checked: NaiveDate,
    /// Whether the page itself or a stored copy was read.
    pub read: Read,
    /// How far it can be leaned on.
    pub confidence: Confidence,
}

/// How a page was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// The page itself.
    Live,
    /// A stored copy of the page.
    Copy,
}

/// Sources of one file by key, e.g. `[sources.i1]`.
pub type Sources = BTreeMap<Id, Source>;

/// `data/networks/<id>.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Same as the file's name.
    pub id: Id,
    /// The network's own name.
    pub name: String,
    /// Who runs it.
    pub operator: String,
    /// What kind of place it is; caps and suggestions follow it.
    pub kind: NetworkKind,
    /// Where it can be used and its settings are known.
    pub platforms: Vec<Platform>,
    /// How one signs in, and what the terms say on sharing a password.
    pub sign_in: SignIn,
    /// The methods, each possible or not; a reason in words where not (`method.<id>.why_not`).
    pub methods: BTreeMap<Method, MethodFact>,
    /// The freedoms that mean something here (ids of `freedoms.toml`).
    pub freedoms: Vec<Id>,
    /// What the network calls a teen account, by age band.
    #[serde(default)]
    pub teen_accounts: Vec<TeenAccount>,
    /// The network's own family tool.
    #[serde(default)]
    pub family_tool: Option<FamilyTool>,
    /// The settings of the walk, must-do ones first.
    pub settings: Vec<Setting>,
    /// Four questions through the privacy policy.
    pub policy: Vec<PolicyQuestion>,
    /// Block, report, download, delete, two-step sign-in.
    pub actions: Vec<SafetyAction>,
    /// What changed lately, newest first.
    #[serde(default)]
    pub changes: Vec<RecentChange>,
    /// Where all this was read.
    pub sources: Sources,
}

/// Kinds of networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NetworkKind {
    /// Pictures and short videos shown to followers or to everyone.
    PictureAndVideo,
    /// Talking with people one knows.
    Messenger,
    /// Groups and servers around a subject.
    Community,
    /// Play with others.
    Game,
    /// Films and music.
    Streaming,
    /// Talking with a machine.
    AiChat,
}

/// How one gets into an account.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Ways of signing in.
    pub ways: Vec<SignInWay>,
    /// What the terms say on giving a password to somebody else.
    pub password_sharing: PasswordSharing,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A way of signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignInWay {
    /// A password.
    Password,
    /// A phone number and a code or PIN.
    PhoneCode,
    /// A code by e-mail.
    EmailCode,
    /// Through another account (Google, Apple, Facebook …).
    OtherAccount,
    /// A passkey on the device.
    Passkey,
}

/// What a network's terms say on sharing a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasswordSharing {
    /// The terms forbid it.
    Forbidden,
    /// The terms or help pages advise against it.
    Discouraged,
    /// The pages that were read do not mention it.
    NotMentioned,
    /// Not read.
    Unknown,
}

/// Whether a method works on a network.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodFact {
    /// False greys the method, with the reason in words.
    pub possible: bool,
    /// Keys of `sources`.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// What a network does by itself for young accounts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeenAccount {
    /// Key of the words (`teen_account.<id>`).
    pub id: Id,
    /// First age, in years.
    pub from: u32,
    /// Last age, in years.
    pub to: u32,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A network's own tool for guardians.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyTool {
    /// The tool's own name.
    pub name: String,
    /// Whether the young person must accept; `None` where unknown.
    #[serde(default)]
    pub young_person_accepts: Option<bool>,
    /// Menu path, as labelled by the network; empty where not known.
    #[serde(default)]
    pub path: Vec<String>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// One setting of a walk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Stable id.
    pub id: Id,
    /// Must-do settings come first and are needed for the permit. About five a network.
    #[serde(default)]
    pub must_do: bool,
    /// The choices, from the most careful to the most open. Their names are words (`setting.<id>.choice.<choice>`).
    pub choices: Vec<Id>,
    /// The freedom that governs this setting.
    #[serde(default)]
    pub freedom: Option<Id>,
    /// With a freedom: the choice for each of its steps, from step 0. As long as the freedom's scale.
    #[serde(default)]
    pub by_step: Vec<Id>,
    /// Without a freedom: the choice we suggest.
    #[serde(default)]
    pub suggested: Option<Id>,
    /// What the network sets by itself for an age band.
    #[serde(default)]
    pub network_default: BTreeMap<AgeBand, Id>,
    /// Where it is, by platform. A platform that is missing here does not offer the setting as far as we know.
    pub places: BTreeMap<Platform, Place>,
    /// How sure we are of the default and of what the setting does.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// Where a setting is found on one platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Menu labels in order, as the network writes them in English; empty means "look for …", never a guess.
    pub path: Vec<String>,
    /// How sure we are of the path.
    pub confidence: Confidence,
}

/// A question that is answered by reading the network's privacy policy together.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyQuestion {
    /// `collects`, `shares`, `keeps` or `say_no`.
    pub id: Id,
    /// Keys of `sources`; the first one is the page to open.
    pub sources: Vec<Id>,
}

/// Something to know before it is needed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyAction {
    /// `report`, `block`, `download_data`, `delete_account` or `two_step`.
    pub id: Id,
    /// Menu path by platform.
    #[serde(default)]
    pub places: BTreeMap<Platform, Place>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A dated change at a network.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecentChange {
    /// Key of the words (`change.<id>`).
    pub id: Id,
    /// `2026`, `2026-08` or `2026-08-20`.
    pub date: String,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// `data/laws.toml`: laws on a minimum age, `[[law]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laws {
    /// All rows.
    pub law: Vec<Law>,
    /// Where they were read.
    pub sources: Sources,
}

/// One law on who may have an account.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Stable id; words under `law.<id>` (`name`, `says`).
    pub id: Id,
    /// ISO 3166-1 alpha-2, or ISO 3166-2 for a state (`US-TX`).
    pub place: String,
    /// What it asks.
    pub rule: LawRule,
    /// Below this age the rule applies. `None` where the law sets no joining age.
    #[serde(default)]
    pub age: Option<u32>,
    /// For `consent_or_none`: below this age not even consent helps.
    #[serde(default)]
    pub never_below: Option<u32>,
    /// Whether it counts. Only `in_force` and, from its date, `enacted` do.
    pub status: LawStatus,
    /// The first day on which it counts, where known.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The networks it names. Empty: every network of the listed kinds, or all.
    #[serde(default)]
    pub networks: Vec<Id>,
    /// Networks it surely does not cover.
    #[serde(default)]
    pub not_networks: Vec<Id>,
    /// Kinds it covers, where it names none. Empty with empty `networks`: any network.
    #[serde(default)]
    pub kinds: Vec<NetworkKind>,
    /// How sure we are of status and date.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// What a law asks below its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LawRule {
    /// No account.
    NoAccount,
    /// A guardian's consent.
    Consent,
    /// The account is linked to a guardian's.
    Linked,
    /// The app store asks a guardian before an app is installed.
    AppStoreConsent,
    /// The law asks something else of the services (checks of age, safe defaults); it does not decide who may join.
    ServiceDuty,
}

/// Where a law stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LawStatus {
    /// It counts today.
    InForce,
    /// Passed, counts from its date.
    Enacted,
    /// A court stopped it.
    Enjoined,
    /// A court stopped parts of it.
    PartlyEnjoined,
    /// A government said it wants it.
    Announced,
    /// A bill.
    Pending,
    /// Advice without force.
    Guidance,
}

/// `data/consent-ages.toml`: ages of digital consent, `[[consent_age]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAges {
    /// All rows.
    pub consent_age: Vec<ConsentAge>,
    /// Where they were read.
    pub sources: Sources,
}

/// Below `age` a guardian must agree when a service leans on consent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAge {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// In full years.
    pub age: u32,
    /// How sure we are.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// `data/terms.toml`: the services' own ages, `[[terms]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsAges {
    /// All rows.
    pub terms: Vec<TermsAge>,
    /// Where they were read.
    pub sources: Sources,
}

/// A service's own minimum age.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsAge {
    /// The network's id.
    pub network: Id,
    /// The service's name, for those that have no network file yet.
    pub name: String,
    /// In full years; `None` where there is no single number.
    #[serde(default)]
    pub age: Option<u32>,
    /// Other ages by place (ISO 3166), where the terms name them.
    #[serde(default)]
    pub places: BTreeMap<String, u32>,
    /// True where a guardian can open a managed account for a younger child.
    #[serde(default)]
    pub with_guardian_below: bool,
    /// The id of another network that suits a younger child (YouTube Kids for YouTube).
    #[serde(default)]
    pub instead: Option<Id>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// `data/freedoms.toml`: ordered scales, `[[freedom]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freedoms {
    /// All scales.
    pub freedom: Vec<Freedom>,
    /// Where the direction was read; the exact months are judgement.
    pub sources: Sources,
}

/// One freedom: an ordered scale from the most careful step (0) on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freedom {
    /// Stable id; words under `freedom.<id>` (`name`, `child`, `what`, `step.<n>.adult`, `step.<n>.child`).
    pub id: Id,
    /// Number of steps.
    pub steps: u8,
    /// One of the four that matter most and are chosen one by one in the shortest set-up.
    #[serde(default)]
    pub core: bool,
    /// The loosest step a column allows, by age band.
    pub caps: BTreeMap<AgeBand, BTreeMap<Column, u8>>,
    /// What the numbers rest on.
    pub basis: Basis,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// What a default rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Direction and start are supported.
    Evidence,
    /// Some of it is.
    Mixed,
    /// Ours.
    Judgement,
}

/// `data/agreement.toml`: rules, promises, consequences.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementParts {
    /// Rules for both to choose from; words under `rule.<id>` (`adult`, `child`, `why`).
    pub rule: Vec<Rule>,
    /// What guardians promise; words under `promise.<id>`.
    pub promise: Vec<Promise>,
    /// Small consequences; words under `consequence.<id>` (`adult`, `child`, `size`).
    pub consequence: Vec<Consequence>,
    /// Where they were read.
    pub sources: Sources,
}

/// A rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id.
    pub id: Id,
    /// `help`, `posting`, `privacy`, `pictures`, `people`, `kindness`, `time`, `feed`, `money`, `keys` or `ai`.
    pub category: Id,
    /// For whom.
    pub ages: Vec<AgeBand>,
    /// Ages for which it is one of the five to begin with.
    #[serde(default)]
    pub starter_for: Vec<AgeBand>,
    /// The freedom it belongs to, where there is one.
    #[serde(default)]
    pub freedom: Option<Id>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A promise of the guardians.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Stable id.
    pub id: Id,
    /// In every agreement. Exactly one is: the amnesty.
    #[serde(default)]
    pub always: bool,
    /// Suggested to begin with.
    #[serde(default)]
    pub starter: bool,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A small, short consequence.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// Stable id.
    pub id: Id,
    /// Suggested to begin with.
    #[serde(default)]
    pub starter: bool,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// `data/lessons.toml`: `[[lesson]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lessons {
    /// In the order in which they are offered.
    pub lesson: Vec<Lesson>,
    /// Where they were read.
    pub sources: Sources,
}

/// A lesson of five to ten minutes. Words under `lesson.<id>`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Stable id.
    pub id: Id,
    /// Minutes it takes.
    pub minutes: u8,
    /// Needed for the permit.
    pub required: bool,
    /// Key points, in order; words `point.<id>`.
    pub points: Vec<KeyPoint>,
    /// Questions, in order; words `question.<id>`.
    pub questions: Vec<LessonQuestion>,
    /// Freedoms it belongs to.
    #[serde(default)]
    pub freedoms: Vec<Id>,
}

/// A key point of a lesson.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyPoint {
    /// Stable id within the lesson.
    pub id: Id,
    /// Keys of `sources`; shown where the point carries a figure.
    pub sources: Vec<Id>,
}

/// A question with one answer that fits.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonQuestion {
    /// Stable id within the lesson.
    pub id: Id,
    /// Ids of the choices; words `question.<id>.choice.<choice>`.
    pub choices: Vec<Id>,
    /// The one that fits.
    pub answer: Id,
}

/// `data/helplines.toml`: who to call, `[[country]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helplines {
    /// By country; `*` is everywhere.
    pub country: Vec<CountryHelp>,
    /// Where they were read.
    pub sources: Sources,
}

/// What to call in a country.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryHelp {
    /// ISO 3166-1 alpha-2, or `*`.
    pub place: String,
    /// Emergency numbers; empty for `*`.
    #[serde(default)]
    pub emergency: Vec<String>,
    /// Sources of the emergency numbers.
    #[serde(default)]
    pub emergency_sources: Vec<Id>,
    /// Helplines and reporting bodies.
    #[serde(default)]
    pub line: Vec<Helpline>,
}

/// A helpline or a body that takes reports.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Stable id.
    pub id: Id,
    /// Its own name.
    pub name: String,
    /// What for: `talk` (a child who wants to talk), `image` (pictures), `report` (a crime or a stranger), `bullying`, `suicide`, `family` (someone at home).
    pub for_what: Vec<Id>,
    /// A number to ring, only from an official or reputable source.
    #[serde(default)]
    pub phone: Option<String>,
    /// A number to write to.
    #[serde(default)]
    pub text: Option<String>,
    /// A page.
    #[serde(default)]
    pub url: Option<String>,
    /// Opening hours, short and language-neutral (`24/7`, `Mo–Fr 14–20`).
    #[serde(default)]
    pub hours: Option<String>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
