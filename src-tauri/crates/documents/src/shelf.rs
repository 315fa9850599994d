//! What Typst can reach: our templates in memory and the fonts of this order. No disk, no network, no clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("templates/", $name)))),*]
    };
}

/// The first one is the way in.
const TEMPLATES: [(&str, &str); 13] = templates![
    "main.typ",
    "base.typ",
    "parts.typ",
    "plate.typ",
    "agreement.typ",
    "child_page.typ",
    "crisis_card.typ",
    "fridge_sheet.typ",
    "licence.typ",
    "log_book.typ",
    "minutes.typ",
    "permit_card.typ",
    "recovery_sheet.typ",
];

/// The templates, the fonts and what the order says.
pub(crate) struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    main: FileId,
}

impl Shelf {
    /// `inputs` is what templates see as `sys.inputs`.
    pub(crate) fn new(fonts: Vec<Font>, inputs: Dict) -> Option<Self> {
        let mut sources = Vec::new();
        for (name, text) in TEMPLATES {
            let path = VirtualPath::new(name).ok()?;
            let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
            sources.push(Source::new(id, text.to_owned()));
        }
        let main = sources.first()?.id();
        Some(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            main,
        })
    }
}

impl World for Shelf {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
