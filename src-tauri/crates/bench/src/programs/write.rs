//! The texts as these programs keep them: a file for each.

use std::fs;
use std::path::Path;

/// Files in one folder of a notebook.
const FOLDER: usize = 1_000;

/// A note as gnote 43 writes it (<https://wiki.gnome.org/Apps/Tomboy/NoteXmlFormat>).
pub(super) fn gnote(folder: &Path, texts: &[(String, String)]) {
    fs::create_dir_all(folder).unwrap();
    for (number, (day, text)) in texts.iter().enumerate() {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let at = format!("{day}T18:00:00.0000000+00:00");
        let name = uuid::Uuid::from_u128(number as u128);
        let note = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <note version=\"0.3\" xmlns=\"http://beatniksoftware.com/tomboy\">\
             <title>Note {number}</title><text xml:space=\"preserve\">\
             <note-content version=\"0.1\">Note {number}\n\n{text}</note-content></text>\
             <last-change-date>{at}</last-change-date>\
             <last-metadata-change-date>{at}</last-metadata-change-date>\
             <create-date>{at}</create-date></note>\n"
        );
        fs::write(folder.join(format!("{name}.note")), note).unwrap();
    }
}

/// A notebook as zim 0.75 writes it (<https://zim-wiki.org/manual/Help/Wiki_Syntax.html>).
pub(super) fn zim(folder: &Path, texts: &[(String, String)]) {
    fs::create_dir_all(folder).unwrap();
    let about = "[Notebook]\nversion=0.4\nname=family\n";
    fs::write(folder.join("notebook.zim"), about).unwrap();
    for (part, texts) in texts.chunks(FOLDER).enumerate() {
        let folder = folder.join(format!("part_{part}"));
        fs::create_dir(&folder).unwrap();
        for (number, (day, text)) in texts.iter().enumerate() {
            let page = format!(
                "Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\
                 Creation-Date: {day}T18:00:00+00:00\n\n====== Note {number} ======\n{text}\n"
            );
            fs::write(folder.join(format!("Note_{number}.txt")), page).unwrap();
        }
    }
}
