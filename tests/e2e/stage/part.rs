//! A part of the page, and what hands do there.

use std::sync::atomic::Ordering;

use serde_json::{Value, json};

use super::Window;
use super::hands::Hands;

/// The whole page, or only what stands near some words. Made by [`Window::within`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part<'window> {
    pub(crate) window: &'window Window,
    pub(crate) near: Option<&'window str>,
}

impl Part<'_> {
    /// Clicks the button, link, tab or fold of this name, once it is there and on.
    #[track_caller]
    pub(crate) fn press(self, name: &str) {
        self.act("press", name, |element| match self.window.hands {
            Hands::Mouse => self.window.click(&element),
            Hands::Keyboard => self.by_key(&element, "Enter"),
        });
        self.window.presses.fetch_add(1, Ordering::Relaxed);
    }

    /// Replaces what stands in the field of this label.
    #[track_caller]
    pub(crate) fn fill(self, label: &str, text: &str) {
        self.act("fill", label, |element| match self.window.hands {
            Hands::Mouse => self.window.ask("takeOver", [element]),
            Hands::Keyboard => self.by_key(&element, "Ctrl+a"),
        });
        if text.is_empty() { self.window.keys("Backspace") } else { self.window.type_text(text) }
    }

    /// Picks the radio button or ticks the checkbox of this label; leaves it if it is so already.
    #[track_caller]
    pub(crate) fn choose(self, label: &str) {
        self.set_chosen(label, true);
    }

    /// Takes the tick from the checkbox of this label; leaves it if it has none.
    #[track_caller]
    pub(crate) fn untick(self, label: &str) {
        self.set_chosen(label, false);
    }

    /// Picks an entry of the list of this label.
    #[track_caller]
    pub(crate) fn select(self, label: &str, option: &str) {
        self.act("select", label, |element| {
            if self.window.hands == Hands::Keyboard {
                self.window.go_to(&element)?;
                self.window.type_text(option);
                return Ok(Value::Null);
            }
            let option = self.window.ask("option", [element, json!(option)])?;
            if option.is_null() {
                return Err("the list has no such entry".to_owned());
            }
            self.window.click(&option)
        });
        self.settle("select", label, |element| {
            Ok(self.window.ask("value", [element])? == json!(option))
        });
    }

    /// What stands in the field, or is picked in the list, of this label.
    #[track_caller]
    pub(crate) fn value(self, label: &str) -> String {
        let look = || self.find("fill", label).or_else(|_| self.find("select", label));
        let value = self
            .window
            .until(&format!("the field {label:?}"), || self.window.ask("value", [look()?]));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Whether the radio button or checkbox of this label is chosen.
    #[track_caller]
    pub(crate) fn is_chosen(self, label: &str) -> bool {
        self.window.until(&format!("the choice {label:?}"), || {
            self.window.chosen(self.find("choose", label)?)
        })
    }

    /// Whether a button, link, tab or fold of this name can be pressed right now.
    pub(crate) fn can_press(self, name: &str) -> bool {
        self.find("press", name).is_ok()
    }

    #[track_caller]
    fn set_chosen(self, label: &str, wanted: bool) {
        self.act("choose", label, |element| self.window.set_chosen(element, wanted));
        self.settle("choose", label, |element| Ok(self.window.chosen(element)? == wanted));
    }

    fn by_key(self, element: &Value, key: &str) -> Result<Value, String> {
        self.window.go_to(element)?;
        self.window.keys(key);
        Ok(Value::Null)
    }

    fn find(self, kind: &str, name: &str) -> Result<Value, String> {
        match self.window.ask("find", [json!(kind), json!(name), json!(self.near)])? {
            Value::Null => {
                let names = self.window.ask("names", [json!(kind)])?;
                let near = self.near.map(|near| format!(" near {near:?}")).unwrap_or_default();
                Err(format!("not there{near}; there are {names}"))
            }
            element => Ok(element),
        }
    }

    #[track_caller]
    fn act(self, kind: &str, name: &str, act: impl Fn(Value) -> Result<Value, String>) {
        self.window.until(&format!("{name:?} to {kind}"), || act(self.find(kind, name)?));
    }

    /// Waits for the outcome; a control that went away with its page has done its work.
    #[track_caller]
    fn settle(self, kind: &str, name: &str, done: impl Fn(Value) -> Result<bool, String>) {
        self.window.until(&format!("{name:?} to {kind}"), || match self.find(kind, name) {
            Ok(element) if done(element.clone())? => Ok(()),
            Ok(_) => Err("it did not change".to_owned()),
            Err(_) => Ok(()),
        });
    }
}
