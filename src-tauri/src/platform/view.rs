//! How WebKit shows our page: text on paper, one page, nothing that moves.

use tauri::{Runtime, WebviewWindow};
use webkit2gtk::{CacheModel, HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};

/// Keeps WebKit's programs from getting ready for the graphics processor, which they do before they hear of any setting. Comes
/// before everything else: nobody may read the environment while it changes. What the person has set counts.
pub(crate) fn without_graphics() {
    // Where it cannot be set, the start takes longer.
    let _ = gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
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
