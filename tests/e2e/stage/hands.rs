//! What moves in the window: a mouse, or nothing but keys.

use std::sync::atomic::Ordering;

use serde_json::{Value, json};

use super::Window;
use super::seen::Focus;

/// What a test's person uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hands {
    Mouse,
    Keyboard,
}

impl Window {
    /// From now on nothing but keys: Tab, arrows, Space, Enter and letters.
    pub(crate) fn by_keyboard(mut self) -> Self {
        self.hands = Hands::Keyboard;
        self
    }

    /// Whether only keys are used.
    pub(crate) fn is_by_keyboard(&self) -> bool {
        self.hands == Hands::Keyboard
    }

    /// How many buttons were pressed so far: about as many screens were passed.
    pub(crate) fn presses(&self) -> usize {
        self.presses.load(Ordering::Relaxed)
    }

    /// Presses Tab until the thing of this name has the focus; says all that was met if none has.
    #[track_caller]
    pub(crate) fn tab_to(&self, name: &str) -> Focus {
        let mut met = Vec::new();
        for _ in 0..150 {
            self.keys("Tab");
            let focus = self.focus();
            if focus.name == name {
                return focus;
            }
            met.push(focus.to_string());
        }
        panic!("Tab never reaches {name:?}; it met {met:?}")
    }

    /// Presses Tab until this element has the focus, then, in a group of radio buttons, arrows.
    pub(super) fn go_to(&self, element: &Value) -> Result<(), String> {
        let mut met = Vec::new();
        for _ in 0..150 {
            let near = self.ask("focusOn", [element.clone()])?;
            match near.as_str() {
                Some("here") => return Ok(()),
                Some("before") => self.keys("Down"),
                Some("after") => self.keys("Up"),
                _ => self.keys("Tab"),
            }
            met.push(self.focus().to_string());
        }
        Err(format!("the keyboard never gets there; it met {met:?}"))
    }

    /// Chooses or unchooses a radio button or checkbox.
    pub(super) fn set_chosen(&self, element: Value, wanted: bool) -> Result<Value, String> {
        if self.chosen(element.clone())? == wanted {
            return Ok(Value::Null);
        }
        if self.hands == Hands::Keyboard {
            self.go_to(&element)?;
            if self.chosen(element)? != wanted {
                self.keys("Space");
            }
            return Ok(Value::Null);
        }
        self.ask("bringIntoView", [element.clone()])?;
        let handle = self.ask("handle", [element])?;
        self.click(&handle)
    }

    pub(super) fn chosen(&self, element: Value) -> Result<bool, String> {
        Ok(self.ask("chosen", [element])? == json!(true))
    }

    /// Chooses every radio button or checkbox that a script gives back, for those that are known by their place only.
    #[track_caller]
    pub(crate) fn choose_all(&self, script: &str) -> usize {
        let found = self.run_js(script, &[]);
        let found = found.as_array().unwrap_or_else(|| panic!("no list: {found}"));
        for element in found {
            let chosen = self.set_chosen(element.clone(), true);
            chosen.unwrap_or_else(|error| panic!("to choose: {error}"));
        }
        found.len()
    }
}
