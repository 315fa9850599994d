use crate::journey::{keep_recovery_key, make_family, unlock};
use crate::stage::{Stage, StageOptions};

#[test]
fn a_family_is_made_with_the_real_cipher_and_comes_back_after_a_restart() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    window.screenshot("01-welcome");
    make_family(&window, "Alex", "Sam", "2012");
    window.screenshot("02-recovery");
    keep_recovery_key(&window);
    window.screenshot("03-after-recovery");
    window.close();
    let window = stage.open(&[]);
    unlock(&window);
    window.see("Sam");
    window.screenshot("04-today");
    window.close();
}
