#![no_main]

use std::cell::RefCell;

use testkit::{Kit, bodies};

thread_local! {
    /// One family for the whole run: what is refused leaves it as it was, which the body looks at.
    static KIT: RefCell<Kit> = RefCell::new({
        let mut kit = Kit::default();
        kit.family();
        kit
    });
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| KIT.with_borrow_mut(|kit| bodies::own_file(kit, bytes)));
