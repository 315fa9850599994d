//! GTK's list of recent files (`recently-used.xbel`). Its dialogs add what a person picks, and others who use this login
//! would read there where a recovery key, a paper or a backup lies.

use gtk::glib::object::ObjectExt;
use gtk::prelude::RecentManagerExt;
use gtk::{RecentInfo, RecentManager, glib};

/// Keeps what is picked in our dialogs off the list, from the window's thread. The dialog adds it after it has closed, so it
/// is taken off when the list changes; what an earlier end of the program left there goes now.
pub(crate) fn keep_off() {
    let Some(list) = RecentManager::default() else { return };
    take_off(&list);
    list.connect_changed(take_off);
}

fn take_off(list: &RecentManager) {
    let us = glib::application_name().or_else(glib::prgname);
    let only_ours = |one: &RecentInfo| {
        let by = one.applications();
        by.iter().all(|name| Some(name.as_str()) == us.as_deref()) && !by.is_empty()
    };
    let ours: Vec<_> =
        list.items().iter().filter(|one| only_ours(one)).filter_map(RecentInfo::uri).collect();
    if ours.is_empty() {
        return;
    }
    for uri in ours {
        // One that is gone already is what is wanted.
        let _ = list.remove_item(&uri);
    }
    // It would be written a moment later, and the program may end before.
    list.emit_by_name::<()>("changed", &[]);
}
