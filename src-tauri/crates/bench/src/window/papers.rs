use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use app::account::OfAccount;
use app::agreement::SaveTerms;
use app::paper::{MakePaper, Paper, preview};
use domain::agreement::{Line, RuleLine, Terms};
use domain::platform::Method;
use testkit::Kit;

use crate::report::{Report, row};
use crate::times::Times;

/// Papers that are made.
const PAPERS: usize = 20;
/// Rules of the agreement.
const RULES: usize = 40;

const NAME: &str = "an agreement with forty rules, to PDF";

/// Makes the longest paper a family has, from the order that the app gives.
pub(super) fn documents(programs: &Path, report: &mut Report) {
    let mut kit = Kit::default();
    let (account, _) = kit.ready_to_sign(Method::OpenOnRequest);
    let view = app::agreement::agreement(&mut kit.desk, OfAccount { account }).unwrap();
    let line = |id: &String| Line::Library { id: id.clone() };
    let rules = view.rules.iter().take(RULES).enumerate();
    let rules = rules.map(|(place, rule)| RuleLine { line: line(&rule.id), later: place >= 5 });
    let terms = Terms { rules: rules.collect(), ..view.terms };
    assert_eq!(terms.rules.len(), RULES, "so many rules are for this age");
    let by = view.guardians[0].id;
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    let outside = kit.desk.outside();
    let input = MakePaper { paper: Paper::Agreement { account }, size: None };
    let desk = &mut kit.desk;
    let _ = preview(|| desk, &outside, input);
    let order = serde_json::to_vec(&kit.documents.orders().pop().unwrap()).unwrap();
    let mut times = Times::default();
    for _ in 0..PAPERS {
        times.time(NAME, || {
            let mut program = Command::new(programs.join("passenger-seat-documents"));
            program.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
            let mut program = program.spawn().unwrap();
            program.stdin.take().unwrap().write_all(&order).unwrap();
            let pdf = program.wait_with_output().unwrap();
            assert!(pdf.status.success(), "the paper is made");
        });
    }
    report.heading("Papers", &["times", "median, ms", "p95, ms"]);
    report.line(row(NAME, PAPERS, &[times.median(NAME), times.p95(NAME)]));
    report.key("document_ms", times.median(NAME));
}
