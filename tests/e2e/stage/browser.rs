//! WebKit's own small browser: what a page can do where nothing holds it back.

use std::collections::BTreeMap;
use std::path::Path;

use super::Window;

/// Opens it on an empty page. It comes with WebKit, beside the programs that draw our view.
pub(crate) fn open(folder: &Path, env: &BTreeMap<&'static str, String>) -> Window {
    Window::open_with(None, folder, env, &["--automation"])
}
