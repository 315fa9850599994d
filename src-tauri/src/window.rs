use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{AppHandle, Manager, Runtime, Theme, Url, WebviewUrl, WebviewWindowBuilder};

use crate::first_page::Page;
use crate::platform;

const LABEL: &str = "main";

/// Where the view's network ends: a port of this computer on which nobody listens. WebKit opens connections ahead (for a
/// link that is pressed, or a `preconnect`) before it asks anybody and outside of the page's policy.
const NOWHERE: &str = "http://127.0.0.1:1";

/// Opens the one window. Its view keeps nothing on disk, loads nothing but our own files and opens no other window. Each file
/// goes through `hand_out`; `shown` is called on the window's thread whenever a page is there.
pub(crate) fn open<R: Runtime>(
    app: &AppHandle<R>,
    hand_out: fn(&AppHandle<R>, &mut Page),
    shown: fn(&AppHandle<R>),
) -> tauri::Result<()> {
    let handing = app.clone();
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Passenger Seat")
        .inner_size(1180.0, 820.0)
        .min_inner_size(480.0, 480.0)
        .incognito(!is_driven())
        .disable_drag_drop_handler()
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_web_resource_request(move |_, file| hand_out(&handing, file))
        .on_page_load(move |window, load| {
            if load.event() == PageLoadEvent::Finished {
                shown(window.app_handle());
            }
        })
        .theme(None::<Theme>);
    let window = match Url::parse(NOWHERE) {
        // Tauri can set it on macOS with a feature only.
        Ok(nowhere) if cfg!(not(target_os = "macos")) => window.proxy_url(nowhere),
        _ => window,
    };
    let window = window.build()?;
    #[cfg(target_os = "linux")]
    platform::view::spare(&window)?;
    Ok(())
}

/// Whether a test drives the window: Tauri then listens to WebDriver, which a view that keeps nothing cannot.
fn is_driven() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true")
}

/// Shows the window when the app was started a second time.
pub(crate) fn bring_to_front<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A desktop that does not let us is no reason to fail.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
