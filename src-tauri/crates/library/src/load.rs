//! Turns the text of the data and words files into [`Content`]. Runs at build time.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use crate::{content::Content, facts::Network, problem::Problem};

/// A file as it was read.
pub(crate) struct File {
    /// Its path, seen from the crate, with `/`.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

/// A piece of text and the file it came from, so that a complaint can name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// What is said.
    pub(crate) text: String,
    /// Where it is written.
    pub(crate) file: String,
}

/// Words by dotted key.
pub(crate) type Words = BTreeMap<String, Word>;

/// What came out of the files.
#[derive(Debug, Default, Clone)]
pub(crate) struct Loaded {
    /// The facts. Its `words` are still empty.
    pub(crate) content: Content,
    /// The words, with their files.
    pub(crate) words: Words,
}

/// The data files that must exist, next to one file a network.
const DATA: [&str; 10] = [
    "data/laws.toml",
    "data/consent-ages.toml",
    "data/terms.toml",
    "data/freedoms.toml",
    "data/agreement.toml",
    "data/lessons.toml",
    "data/review.toml",
    "data/playbooks.toml",
    "data/drive-alongs.toml",
    "data/helplines.toml",
];

/// Reads all files; what could not be read is a problem.
pub(crate) fn load(files: &[File]) -> (Loaded, Vec<Problem>) {
    let mut loaded = Loaded::default();
    let mut problems = Vec::new();
    for name in DATA {
        if !files.iter().any(|file| file.path == name) {
            problems.push(Problem::new(name, "the file is missing", "Create it or bring it back"));
        }
    }
    for file in files {
        let read = match file.path.strip_prefix("words/en/") {
            Some(name) => read_words(file, name, &mut loaded.words),
            None => read_data(file, &mut loaded.content),
        };
        if let Err(problem) = read {
            problems.push(problem);
        }
    }
    (loaded, problems)
}

/// Reads a file of facts onto its shelf.
fn read_data(file: &File, content: &mut Content) -> Result<(), Problem> {
    match file.path.as_str() {
        "data/laws.toml" => content.laws = parse(file)?,
        "data/consent-ages.toml" => content.consent_ages = parse(file)?,
        "data/terms.toml" => content.terms = parse(file)?,
        "data/freedoms.toml" => content.freedoms = parse(file)?,
        "data/agreement.toml" => content.agreement = parse(file)?,
        "data/lessons.toml" => content.lessons = parse(file)?,
        "data/review.toml" => content.review = parse(file)?,
        "data/playbooks.toml" => content.playbooks = parse(file)?,
        "data/drive-alongs.toml" => content.drive_alongs = parse(file)?,
        "data/helplines.toml" => content.helplines = parse(file)?,
        path => {
            let Some(id) = network_of(path, "data/networks/") else {
                return Err(Problem::new(
                    path,
                    "nothing reads this file",
                    "Check its name, or remove it",
                ));
            };
            let network: Network = parse(file)?;
            if network.id != id {
                return Err(Problem::new(
                    path,
                    format!("its id is `{}`, but its name says `{id}`", network.id),
                    "Give both the same name",
                ));
            }
            content.networks.insert(network.id.clone(), network);
        }
    }
    Ok(())
}

/// Reads a file of words; a network's file may leave out its own prefix.
fn read_words(file: &File, name: &str, words: &mut Words) -> Result<(), Problem> {
    let prefix =
        network_of(name, "networks/").map_or(String::new(), |network| format!("network.{network}"));
    let table: toml::Table = parse(file)?;
    flatten(file, &prefix, &table, words)
}

/// Makes `[a.b]` `c = "…"` the key `a.b.c`.
fn flatten(
    file: &File,
    prefix: &str,
    table: &toml::Table,
    words: &mut Words,
) -> Result<(), Problem> {
    for (name, value) in table {
        let key = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        match value {
            toml::Value::Table(inner) => flatten(file, &key, inner, words)?,
            toml::Value::String(text) => {
                let word = Word { text: text.clone(), file: file.path.clone() };
                if let Some(other) = words.insert(key.clone(), word) {
                    let what = format!("`{key}` is also written in {}", other.file);
                    return Err(Problem::new(&file.path, what, "Keep one of them"));
                }
            }
            _ => {
                let what = format!("`{key}` is not a piece of text");
                return Err(Problem::new(&file.path, what, "Write it in quotes"));
            }
        }
    }
    Ok(())
}

/// `<folder><id>.toml` gives the id.
fn network_of<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    path.strip_prefix(folder)?.strip_suffix(".toml").filter(|id| !id.contains('/'))
}

/// Parses TOML; a complaint names the line and shows it.
fn parse<T: DeserializeOwned>(file: &File) -> Result<T, Problem> {
    toml::from_str(&file.text).map_err(|error| {
        let before = error.span().and_then(|span| file.text.get(..span.start)).unwrap_or_default();
        let number = before.matches('\n').count();
        let line = file.text.lines().nth(number).unwrap_or_default().trim();
        let what = format!("line {}, `{line}`: {}", number + 1, error.message());
        Problem::new(&file.path, what, fix_for(error.message(), line))
    })
}

/// Keys that hold a full date.
const DATES: [&str; 2] = ["checked", "from"];

/// What usually helps against a message of the TOML reader.
fn fix_for(message: &str, line: &str) -> &'static str {
    if message.contains("unknown field") || message.contains("unknown variant") {
        "Check the spelling; the words that fit are listed here"
    } else if message.contains("missing field") {
        "Add this key to the table that begins on that line"
    } else if message.contains("duplicate key") {
        "Keep one of the two"
    } else if DATES.iter().any(|key| line.starts_with(key)) {
        "Write a day that exists, in quotes: \"2026-08-20\""
    } else {
        "Compare the line with a neighbour that works"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.into(), text: text.into() }
    }

    /// What is said about one file on its own.
    fn complaint(path: &str, text: &str) -> String {
        let (_, problems) = load(&[file(path, text)]);
        problems.iter().filter(|p| p.file == path).map(|p| format!("{p}\n")).collect()
    }

    #[test]
    fn a_misspelt_key_is_named_with_file_and_line() {
        let text = "[[consent_age]]\ncountry = \"DE\"\nages = 16\n";
        let said = complaint("data/consent-ages.toml", text);
        assert!(said.contains("data/consent-ages.toml: line 3, `ages = 16`"), "{said}");
        assert!(said.contains("`ages`") && said.contains("spelling"), "{said}");
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        let text = "consent_age = []\n[sources.a]\nurl = \"https://a.example\"\nchecked = \"2026-02-30\"\nread = \"copy\"\nconfidence = \"weak\"\n";
        let said = complaint("data/consent-ages.toml", text);
        assert!(said.contains("line 4") && said.contains("2026-08-20"), "{said}");
    }

    #[test]
    fn a_missing_file_and_a_stray_file_are_told() {
        let (_, problems) = load(&[file("data/lawss.toml", "")]);
        let said: String = problems.iter().map(ToString::to_string).collect();
        assert!(said.contains("data/laws.toml: the file is missing"), "{said}");
        assert!(said.contains("data/lawss.toml: nothing reads this file"), "{said}");
    }

    #[test]
    fn a_network_is_named_like_its_file() {
        let text = crate::validate::sample::network_file();
        let said = complaint("data/networks/other.toml", &text);
        assert!(said.contains("its id is `pond`, but its name says `other`"), "{said}");
    }

    #[test]
    fn words_are_flattened_and_a_network_file_gets_its_prefix() {
        let (loaded, _) = load(&[
            file("words/en/laws.toml", "[law.one]\nname = \"One\"\n"),
            file(
                "words/en/networks/pond.toml",
                "about = \"Ducks\"\n[setting.who]\nname = \"Who\"\n",
            ),
        ]);
        let keys: Vec<_> = loaded.words.keys().map(String::as_str).collect();
        assert_eq!(keys, ["law.one.name", "network.pond.about", "network.pond.setting.who.name"]);
    }

    #[test]
    fn a_word_is_text_and_written_once() {
        let said = complaint("words/en/a.toml", "[law]\none = 3\n");
        assert!(said.contains("`law.one` is not a piece of text"), "{said}");
        let (_, problems) = load(&[
            file("words/en/a.toml", "[law]\none = \"a\"\n"),
            file("words/en/b.toml", "[law]\none = \"b\"\n"),
        ]);
        let said: String = problems.iter().map(ToString::to_string).collect();
        assert!(
            said.contains("words/en/b.toml: `law.one` is also written in words/en/a.toml"),
            "{said}"
        );
    }
}
