//! What is refused, and by whom nothing is changed.

use std::path::Path;

use app::ErrorCode;
use app::link::OpenLink;
use app::ports::ask_for_file;
use library::content::Content;
use library::pack::LARGEST;
use testkit::Kit;

use crate::{file, install, installed, kit, my_turn, newer, pack, signed, version, view};

#[test]
fn a_refused_pack_leaves_the_library_of_before() {
    let _turn = my_turn();
    let mut kit = kit();
    let now = install(&mut kit, pack(version(newer()), |_| {})).unwrap();
    let kept = std::fs::read(installed(&kit)).unwrap();
    for (bytes, code) in [
        (pack(now.version, |_| {}), ErrorCode::PackNotNewer),
        (pack(now.version - 1, |_| {}), ErrorCode::PackNotNewer),
        (b"not a pack".to_vec(), ErrorCode::PackNotSigned),
        (signed(b"{}"), ErrorCode::PackUnreadable),
        (vec![0; LARGEST + 1], ErrorCode::PackTooLarge),
    ] {
        assert_eq!(install(&mut kit, bytes).unwrap_err().code, code);
        assert_eq!(view(&mut kit), now);
        assert_eq!(std::fs::read(installed(&kit)).unwrap(), kept);
    }
}

#[test]
fn a_pack_without_something_a_family_may_have_chosen_is_refused() {
    let _turn = my_turn();
    let mut kit = kit();
    let gone: [fn(&mut Content); 6] = [
        |content| drop(content.networks.remove("discord")),
        |content| content.networks.get_mut("discord").unwrap().platforms.truncate(1),
        |content| content.freedoms.freedom[0].steps += 1,
        |content| drop(content.review.question.pop()),
        |content| drop(content.agreement.rule.pop()),
        |content| drop(content.playbooks.playbook.pop()),
    ];
    for change in gone {
        let refused = install(&mut kit, pack(version(newer()), change)).unwrap_err();
        assert_eq!(refused.code, ErrorCode::PackUnreadable);
    }
    let fewer = |content: &mut Content| {
        content.networks.get_mut("discord").unwrap().settings.truncate(1);
    };
    install(&mut kit, pack(version(newer()), fewer)).unwrap();
}

#[test]
fn who_changes_their_mind_changes_nothing_and_what_cannot_be_read_is_said() {
    let _turn = my_turn();
    let mut kit = kit();
    assert_eq!(ask_for_file(&kit.desktop).unwrap(), None);
    let before = view(&mut kit);
    assert_eq!(app::pack::install(&mut kit.desk, (), None).unwrap(), before);
    for path in [Path::new("/no/such/file"), kit.folder()] {
        kit.desktop.choose(path.to_owned());
        assert_eq!(ask_for_file(&kit.desktop).unwrap_err().code, ErrorCode::FileUnreadable);
    }
    // Of a file that never ends only as much is read as shows that it is too large.
    kit.desktop.choose(file(&kit, &vec![0; LARGEST + 1_000]));
    assert_eq!(ask_for_file(&kit.desktop).unwrap().unwrap().len(), LARGEST + 1);
}

#[test]
fn nobody_installs_a_library_while_the_family_is_locked() {
    let _turn = my_turn();
    let mut kit = kit();
    kit.desk.close();
    let bytes = pack(version(newer()), |_| {});
    assert_eq!(install(&mut kit, bytes).unwrap_err().code, ErrorCode::Locked);
    assert!(!installed(&kit).exists());
}

#[test]
fn without_a_key_of_ours_every_pack_is_refused() {
    let _turn = my_turn();
    let mut kit = Kit::default();
    kit.family();
    let bytes = pack(version(newer()), |_| {});
    assert_eq!(install(&mut kit, bytes).unwrap_err().code, ErrorCode::PackNotSigned);
}

#[test]
fn a_pack_opens_nothing_but_pages() {
    let _turn = my_turn();
    let mut kit = kit();
    let bad = ["file:///etc/passwd", "javascript:alert(1)", "http://example.org/", ""];
    let bytes = pack(version(newer()), |content| {
        for (source, url) in content.laws.sources.values_mut().zip(bad) {
            source.url = url.to_owned();
        }
    });
    install(&mut kit, bytes).unwrap();
    for url in bad {
        let asked = app::link::open(&kit.desktop, OpenLink { url: url.to_owned() });
        assert_eq!(asked.unwrap_err().code, ErrorCode::NotFound, "{url}");
    }
    assert!(kit.desktop.opened().is_empty());
    install(&mut kit, pack(version(newer()), |_| {})).unwrap();
}
