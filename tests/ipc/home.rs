//! A family in the middle of its way, behind a window, and a right question for every command.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri::test::MockRuntime;
use testkit::{Kit, PASSPHRASE};

use crate::{call, window};

/// Every row of a vault, by table and id.
type Rows = BTreeMap<(String, String), serde_json::Map<String, Value>>;

/// Alex, Kim and Sam. Sam's Instagram is walked, its envelope and permit come next; the agreement for Discord waits to
/// be signed. Sam's YouTube has its permit, and a review is open in which both have answered.
pub(crate) struct Home {
    pub(crate) kit: Kit,
    pub(crate) window: WebviewWindow<MockRuntime>,
    instagram: String,
    discord: String,
    youtube: String,
    review: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        let mut kit = Kit::default();
        // The name of the method as it crosses, since the shell does not know the rules of the road.
        let method = |name: &str| serde_json::from_value(json!(name)).unwrap();
        let instagram = kit.signed(method("envelope"));
        kit.walk(instagram);
        let child = kit.child();
        let discord = kit.account(child, "discord");
        kit.agree(discord, method("open_on_request"));
        let youtube = kit.account(child, "youtube");
        kit.agree(youtube, method("open_on_request"));
        kit.sign(youtube);
        kit.walk(youtube);
        kit.permit(youtube);
        let review = kit.answered_review(child).to_string();
        // The window takes the desk; the kit keeps the folder, the clock and the keyring.
        let desk = std::mem::replace(&mut kit.desk, Kit::default().desk);
        let [instagram, discord, youtube] = [instagram, discord, youtube].map(|id| id.to_string());
        Self { kit, window: window(desk), instagram, discord, youtube, review }
    }

    /// What the family sees first.
    pub(crate) fn overview(&self) -> Value {
        call(&self.window, "overview", json!(null)).unwrap()
    }

    /// Everything that is kept; fails where something is half written.
    pub(crate) fn rows(&self) -> Rows {
        testkit::rows(&self.kit.folder().join("family"))
    }

    /// Every file of the family, byte by byte, but for the counts of wrong tries.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        add_files(&self.kit.folder().join("family"), &mut files);
        files
    }

    /// Everything that was ever written, oldest first.
    pub(crate) fn written(&self) -> Vec<Value> {
        testkit::written(&self.kit.folder().join("family"))
    }

    /// One question for each command that it understands; `lock` comes last.
    pub(crate) fn questions(&self) -> Vec<(&'static str, Value)> {
        let overview = self.overview();
        let alex = &overview["guardians"][0]["id"];
        let child = &overview["children"][0]["child"]["id"];
        let (instagram, discord) = (&self.instagram, &self.discord);
        let (youtube, review) = (&self.youtube, &self.review);
        let decisions = json!({
            "praise": "You asked first.", "minutes": "",
            "freedoms": { youtube.as_str(): { "messages": 0 } },
            "stages": { youtube.as_str(): { "decision": "stay", "child": "", "guardian": "" } },
            "wishes": { review.as_str(): { "yes": true, "reason": "Of course" } },
            "next": "2026-11-28", "time": "18:00:00", "page": 3,
        });
        let terms =
            call(&self.window, "agreement", json!({ "account": discord })).unwrap()["terms"].take();
        let walk = json!({ "account": instagram, "platform": "ios" });
        let step = call(&self.window, "walk", walk.clone()).unwrap()["steps"][0].take();
        let sam = json!({
            "name": "Sam", "birthYear": 2012, "birthMonth": 3, "country": "US", "state": "TX",
        });
        vec![
            ("state", json!(null)),
            ("strength", json!({ "passphrase": "otters", "names": ["Alex"] })),
            (
                "create_family",
                json!({
                    "guardians": ["Alex"],
                    "child": sam,
                    "childUsesLogin": true,
                    "lock": { "kind": "passphrase", "passphrase": PASSPHRASE },
                }),
            ),
            ("unlock", json!({ "kind": "recovery", "secret": "no" })),
            ("stay_awake", json!(null)),
            ("show_recovery_key", json!(null)),
            ("save_recovery_key", json!(null)),
            ("confirm_recovery_key", json!({ "typed": "0000" })),
            ("leave_recovery_key", json!(null)),
            ("keys", json!(null)),
            (
                "change_passphrase",
                json!({
                    "present": { "kind": "recovery", "secret": "no" },
                    "passphrase": "five foxes under a slow ferry",
                }),
            ),
            ("renew_recovery_key", json!({ "present": { "kind": "recovery", "secret": "no" } })),
            (
                "switch_keyring",
                json!({ "on": false, "present": { "kind": "recovery", "secret": "no" } }),
            ),
            ("destroy_older_backups", json!(null)),
            ("overview", json!(null)),
            ("undo", json!(null)),
            ("redo", json!(null)),
            ("save_guardian", json!({ "id": alex, "name": "Alexandra" })),
            ("save_child", json!({ "id": child, "child": sam })),
            ("save_lock", json!({ "minutes": 5 })),
            ("networks", json!({ "child": child })),
            ("network", json!({ "child": child, "network": "discord" })),
            ("ask_gate", json!({ "child": child, "network": "tiktok" })),
            (
                "add_account",
                json!({
                    "child": child, "network": "tiktok", "wasThere": false, "checked": true,
                    "lookAgain": "2027-01-01",
                }),
            ),
            (
                "ask_gate_again",
                json!({ "account": discord, "checked": true, "lookAgain": "2027-01-01" }),
            ),
            ("account", json!({ "account": instagram })),
            ("lessons", json!({ "child": child })),
            ("lesson", json!({ "child": child, "lesson": "strangers" })),
            (
                "do_lesson",
                json!({
                    "child": child, "lesson": "strangers", "teachBack": "Ask first.",
                    "answers": { "first": "a" },
                }),
            ),
            ("agreement", json!({ "account": instagram })),
            ("save_agreement", json!({ "account": discord, "by": alex, "terms": terms })),
            (
                "sign_agreement",
                json!({ "account": discord, "person": alex, "typed": "Alex", "drawn": "M1 2l3 4", "pin": null }),
            ),
            ("change_agreement", json!({ "account": instagram })),
            ("walk", walk),
            (
                "walk_setting",
                json!({
                    "account": instagram, "platform": "ios", "setting": step["setting"],
                    "outcome": "done", "was": step["fits"], "now": step["fits"], "why": "As it fits",
                    "elsewhere": false, "guardian": alex,
                }),
            ),
            (
                "answer_policy",
                json!({
                    "account": instagram, "platform": "ios", "question": "collects",
                    "answer": "A lot",
                }),
            ),
            ("seal_envelope", json!({ "account": instagram, "password": "another" })),
            (
                "open_envelope",
                json!({ "account": instagram, "guardian": alex, "reason": "Lost phone", "danger": false }),
            ),
            ("copy_password", json!(null)),
            ("hide_password", json!({ "account": instagram })),
            (
                "issue_permit",
                json!({ "account": instagram, "review": "2026-12-01", "time": "18:00:00" }),
            ),
            ("review", json!({ "child": child })),
            ("begin_review", json!({ "child": child, "guardian": alex })),
            (
                "answer_question",
                json!({
                    "review": review, "voice": "child", "question": "how_is_it", "answer": "good",
                    "pin": null,
                }),
            ),
            ("save_decisions", json!({ "review": review, "decisions": decisions })),
            ("hold_review", json!({ "review": review, "pin": null })),
            ("look_back_alone", json!({ "review": review })),
            ("stop_review", json!({ "review": review })),
            ("call_review", json!({ "child": child, "by": alex })),
            (
                "move_review",
                json!({
                    "child": child, "by": alex, "to": "2026-12-05", "reason": "Away",
                    "childAgrees": true, "pin": "1234",
                }),
            ),
            (
                "save_holidays",
                json!({ "holidays": [{ "from": "2026-12-19", "to": "2027-01-03" }] }),
            ),
            ("reminders", json!(null)),
            ("started_about", json!(null)),
            (
                "save_reminders",
                json!({
                    "wishes": {
                        "off": ["stage_end"], "days": ["Sat", "Sun"],
                        "quiet": { "from": "21:00:00", "to": "07:00:00" },
                    },
                }),
            ),
            ("switch_reminders", json!({ "on": true })),
            ("send_reminder_now", json!(null)),
            ("save_calendar", json!({ "account": youtube })),
            (
                "step_back",
                json!({
                    "account": youtube, "freedom": "messages", "step": 0, "by": child, "reason": "For now",
                }),
            ),
            (
                "note_look_in",
                json!({ "account": youtube, "guardian": alex, "how": "together", "note": "Fine" }),
            ),
            ("drive_alongs", json!({ "account": youtube })),
            (
                "note_drive_along",
                json!({ "account": youtube, "topic": "first_post", "note": "Fun" }),
            ),
            ("playbooks", json!({ "child": child })),
            ("playbook", json!({ "child": child, "playbook": "bullying" })),
            (
                "note_bump",
                json!({
                    "child": child, "account": youtube, "playbook": "bullying",
                    "happenedOn": "2026-11-20", "what": "A mean line", "helped": "Talking",
                    "change": "", "by": child,
                }),
            ),
            (
                "begin_pause",
                json!({
                    "account": youtube, "by": alex, "freedoms": ["posting"], "reason": "A storm",
                    "review": "2026-11-30",
                }),
            ),
            ("make_wish", json!({ "account": youtube, "freedom": "comments", "words": "Please" })),
            ("take_wish_back", json!({ "wish": review, "pin": null })),
            ("set_pin", json!({ "child": child, "old": null, "new": "1234" })),
            ("reset_pin", json!({ "child": child, "bothHere": true })),
            (
                "hand_over",
                json!({
                    "account": instagram,
                    "done": {
                        "newPassword": true, "twoStep": true, "recoveryAddress": true,
                        "signedIn": true,
                    },
                    "pin": null,
                }),
            ),
            ("licence", json!({ "account": youtube })),
            ("give_licence", json!({ "account": youtube, "keepAgreement": true, "pin": null })),
            ("self_check", json!({ "account": youtube, "pin": "1234" })),
            ("note_self_check", json!({ "account": youtube, "pin": "1234", "note": "All well" })),
            (
                "record",
                json!({
                    "words": "post", "child": child, "account": null, "kinds": ["review"],
                    "from": "2026-01-01", "until": null, "skip": 0,
                }),
            ),
            ("papers", json!({ "child": child, "review": null })),
            ("read_paper", json!({ "paper": { "kind": "child_page", "child": child } })),
            (
                "preview_paper",
                json!({ "paper": { "kind": "fridge_sheet", "account": youtube }, "size": "letter" }),
            ),
            (
                "save_paper",
                json!({ "paper": { "kind": "crisis_card", "country": "GB" }, "size": null }),
            ),
            (
                "print_paper",
                json!({ "paper": { "kind": "agreement", "account": youtube }, "size": "a4" }),
            ),
            ("export_family", json!({ "wanted": true })),
            ("export_child", json!({ "child": child, "wanted": true, "pin": null })),
            ("library", json!(null)),
            ("install_library", json!(null)),
            ("own", json!(null)),
            ("save_own_network", json!({ "id": null, "network": own_network() })),
            (
                "save_own_setting",
                json!({ "id": null, "of": "instagram", "setting": own_setting() }),
            ),
            ("remove_own_network", json!({ "network": "own-network" })),
            ("remove_own_setting", json!({ "setting": "own-setting" })),
            ("save_own_file", json!({ "network": null })),
            ("read_own_file", json!(null)),
            ("take_own_file", json!({ "replace": true })),
            ("open_own_link", json!({ "url": "https://treehouse.example/" })),
            ("backups", json!(null)),
            ("back_up_now", json!(null)),
            ("save_backup_folder", json!(null)),
            ("stop_backup_folder", json!(null)),
            ("forget_lost", json!(null)),
            ("forget_outdated", json!({ "path": "/nowhere" })),
            ("choose_backup", json!({ "kind": "backup", "name": "../vault.db" })),
            ("find_backup", json!(null)),
            ("choose_rescue", json!(null)),
            ("open_backup", json!({ "unlock": { "kind": "recovery", "secret": "no" } })),
            ("restore", json!(null)),
            ("leave_restore", json!(null)),
            ("crisis", json!({ "country": "GB" })),
            ("open_link", json!({ "url": "https://example.org/" })),
            ("lock", json!(null)),
        ]
    }
}

fn add_files(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_files(&path, files);
        } else if path.extension() != Some("tries".as_ref()) {
            let bytes = fs::read(&path).unwrap();
            files.insert(path, bytes);
        }
    }
}

/// A network as a family writes it down.
fn own_network() -> Value {
    json!({
        "name": "Treehouse", "about": "", "kind": "community", "url": "", "platforms": ["ios"],
        "termsAge": 12, "readAt": "", "methods": ["follow"], "freedoms": ["messages"],
    })
}

/// A setting as a family writes it down.
fn own_setting() -> Value {
    json!({
        "name": "Who can climb up?", "why": "", "mustDo": false, "places": { "ios": ["Den"] },
        "choices": ["Nobody", "Friends"], "freedom": null, "byStep": [], "suggested": "Friends",
    })
}
