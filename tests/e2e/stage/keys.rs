//! Key presses by the names printed on the keys.

use fantoccini::actions::{KeyAction, KeyActions};
use fantoccini::key::Key;

/// The actions for presses such as `"Tab Shift+Tab Ctrl+z Enter"`.
pub(crate) fn presses(keys: &str) -> KeyActions {
    let actions = keys.split_whitespace().flat_map(|press| {
        let held: Vec<char> = press.split('+').map(key).collect();
        let down = held.clone().into_iter().map(|value| KeyAction::Down { value });
        let up = held.into_iter().rev().map(|value| KeyAction::Up { value });
        down.chain(up).collect::<Vec<_>>()
    });
    sequence(actions)
}

/// The actions that type a text.
pub(crate) fn typing(text: &str) -> KeyActions {
    let actions =
        text.chars().map(|letter| if letter == '\n' { Key::Enter.into() } else { letter });
    sequence(actions.flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]))
}

fn sequence(actions: impl IntoIterator<Item = KeyAction>) -> KeyActions {
    actions.into_iter().fold(KeyActions::new("keyboard".to_owned()), |keys, action| {
        fantoccini::actions::InputSource::then(keys, action)
    })
}

fn key(name: &str) -> char {
    let special = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Space" => return ' ',
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "Shift" => Key::Shift,
        "Ctrl" => Key::Control,
        "Alt" => Key::Alt,
        letter => {
            let mut letters = letter.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called {name:?}"),
            };
        }
    };
    special.into()
}
