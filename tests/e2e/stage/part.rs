//! A part of the page, and what hands do there.

use serde_json::{Value, json};

use super::Window;

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
        self.act("press", name, |element| self.window.click(&element));
    }

    /// Replaces what stands in the field of this label.
    #[track_caller]
    pub(crate) fn fill(self, label: &str, text: &str) {
        self.act("fill", label, |element| self.window.ask("takeOver", [element]));
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
        self.window
            .until(&format!("the choice {label:?}"), || self.chosen(self.find("choose", label)?))
    }

    /// Whether a button, link, tab or fold of this name can be pressed right now.
    pub(crate) fn can_press(self, name: &str) -> bool {
        self.find("press", name).is_ok()
    }

    #[track_caller]
    fn set_chosen(self, label: &str, wanted: bool) {
        self.act("choose", label, |element| {
            if self.chosen(element.clone())? == wanted {
                return Ok(Value::Null);
            }
            self.window.ask("bringIntoView", [element.clone()])?;
            let handle = self.window.ask("handle", [element])?;
            self.window.click(&handle)
        });
        self.settle("choose", label, |element| Ok(self.chosen(element)? == wanted));
    }

    fn chosen(self, element: Value) -> Result<bool, String> {
        Ok(self.window.ask("chosen", [element])? == json!(true))
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
