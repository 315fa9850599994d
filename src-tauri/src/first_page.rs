//! What the first page is drawn from, written into the page as it is handed out, so that it need not ask first. Each loading
//! gets it anew: a page that is loaded again after locking never finds what was true before.

use std::borrow::Cow;

use app::start::{AppState, state_at_once};
use tauri::http::{Response, header::CONTENT_TYPE};
use tauri::{AppHandle, Manager, Runtime};

use crate::Shared;

/// A file of the interface on its way to the view.
pub type Page = Response<Cow<'static, [u8]>>;

/// The end of the element in `ui/index.html` that waits for it, and of nothing else there.
const EMPTY: &str = ">null</script>";

/// Writes the state of the app into a page. While somebody else is at the desk it stays as it is, and the interface asks.
pub(crate) fn fill<R: Runtime>(app: &AppHandle<R>, page: &mut Page) {
    let is_page = page.headers().get(CONTENT_TYPE).is_some_and(|kind| kind == "text/html");
    if !is_page {
        return;
    }
    let Some(shared) = app.try_state::<Shared>() else { return };
    let Some(state) = shared.desk_at_once().map(|mut desk| state_at_once(&mut desk)) else {
        return;
    };
    if let Some(filled) = str::from_utf8(page.body()).ok().and_then(|text| with_state(text, &state))
    {
        *page.body_mut() = Cow::Owned(filled.into_bytes());
    }
}

/// The page with the state in it, as data: the view runs nothing of it, and no text in it can end the element, since every `<` is
/// written as JSON's `\u003c`. `None` where no element waits for it.
#[must_use]
pub fn with_state(page: &str, state: &AppState) -> Option<String> {
    let (before, after) = page.split_once(EMPTY)?;
    let state = serde_json::to_string(state).ok()?.replace('<', "\\u003c");
    Some(format!("{before}>{state}</script>{after}"))
}
