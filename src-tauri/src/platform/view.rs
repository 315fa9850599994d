//! How WebKit shows our page: text on paper, one page, nothing that moves.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use tauri::{Runtime, WebviewWindow};
use webkit2gtk::{CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};

/// Keeps WebKit's programs from getting ready for the graphics processor, which they do before they hear of any setting. Comes
/// before everything else: nobody may read the environment while it changes. What the person has set counts.
pub(crate) fn without_graphics() {
    if std::env::var_os(WITHOUT_GRAPHICS).is_none() {
        // Where it cannot be set, the start takes longer.
        let _ = gtk::glib::setenv(WITHOUT_GRAPHICS, "1", false);
        IS_OURS.store(true, Ordering::Relaxed);
    }
}

/// What WebKit's programs look for in the environment.
pub(crate) const WITHOUT_GRAPHICS: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Whether we have set it, and not the person.
pub(crate) static IS_OURS: AtomicBool = AtomicBool::new(false);

/// Lets another program go without what was set for our view: a browser draws with the graphics processor, a reminder that
/// opens this program again would hand it on, and this program begun anew would take it for the person's.
pub(crate) fn keep_to_ourselves(command: &mut Command) {
    if IS_OURS.load(Ordering::Relaxed) {
        command.env_remove(WITHOUT_GRAPHICS);
    }
}

/// Leaves out what pages of text do not need. The graphics processor: its drivers and the pictures it keeps of each part of a
/// page cost a hundred megabytes and a part of the start. And copies of files: ours are in the program.
pub(crate) fn spare<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.with_webview(|view| {
        let view = view.inner();
        if let Some(settings) = view.settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        if let Some(context) = view.context() {
            context.set_cache_model(CacheModel::DocumentViewer);
        }
    })
}
