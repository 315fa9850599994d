use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use app::how_far::HowFar;
use app::ports::Desktop;
use arboard::Clipboard;
use schedule::autostart;
use tauri::{AppHandle, Emitter, Runtime};
use tauri_plugin_dialog::DialogExt;
use zeroize::Zeroizing;

use super::{link, reminders};

/// The interface shows how far something is when it hears this.
const HOW_FAR: &str = "how-far";

/// Dialogs, clipboard and reminders of the desktop.
pub(super) struct SystemDesktop<R: Runtime> {
    app: AppHandle<R>,
    /// The clock of a rehearsal, which the reminder program goes by too.
    ahead: Option<PathBuf>,
}

impl<R: Runtime> SystemDesktop<R> {
    pub(super) fn new(app: AppHandle<R>, ahead: Option<&Path>) -> Self {
        Self { app, ahead: ahead.map(Path::to_owned) }
    }
}

impl<R: Runtime> Desktop for SystemDesktop<R> {
    fn ask_where_to_save(&self, name: &str) -> Option<PathBuf> {
        self.app.dialog().file().set_file_name(name).blocking_save_file()?.into_path().ok()
    }

    fn ask_what_to_open(&self) -> Option<PathBuf> {
        self.app.dialog().file().blocking_pick_file()?.into_path().ok()
    }

    fn ask_which_folder(&self) -> Option<PathBuf> {
        self.app.dialog().file().blocking_pick_folder()?.into_path().ok()
    }

    /// On X11 whoever copied must stay to hand it out, so a thread holds the clipboard for that long.
    fn copy_for(&self, secret: &str, seconds: u32) -> bool {
        let secret = Zeroizing::new(secret.to_owned());
        let (told, copied) = mpsc::channel();
        thread::spawn(move || {
            let set = Clipboard::new().and_then(|mut clipboard| {
                put(&mut clipboard, &secret)?;
                Ok(clipboard)
            });
            let _ = told.send(set.is_ok());
            let Ok(mut clipboard) = set else { return };
            thread::sleep(Duration::from_secs(u64::from(seconds)));
            if clipboard.get_text().map(Zeroizing::new).is_ok_and(|now| now == secret) {
                let _ = clipboard.clear();
            }
        });
        copied.recv().unwrap_or(false)
    }

    fn open(&self, url: &str) -> bool {
        link::open(url)
    }

    fn reminders_on(&self) -> bool {
        autostart::is_on()
    }

    fn switch_reminders(&self, folder: &Path, on: bool) -> bool {
        if on {
            reminders::switch_on(folder, self.ahead.as_deref())
        } else {
            reminders::switch_off(folder)
        }
    }

    fn send_reminder(&self, folder: &Path) -> bool {
        reminders::send(folder, self.ahead.as_deref())
    }

    fn tell(&self, how_far: HowFar) {
        // A window that is gone waits for nothing.
        let _ = self.app.emit(HOW_FAR, how_far);
    }
}

/// Puts the secret on the clipboard, kept out of its history where the desktop has one.
fn put(clipboard: &mut Clipboard, secret: &str) -> Result<(), arboard::Error> {
    #[cfg(target_os = "linux")]
    {
        use arboard::SetExtLinux;
        clipboard.set().exclude_from_history().text(secret)
    }
    #[cfg(not(target_os = "linux"))]
    clipboard.set_text(secret)
}
