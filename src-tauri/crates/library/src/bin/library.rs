//! `cargo xtask library`: what the library holds, how old it is, and what the gate answers.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it speaks to a terminal")]

use std::process::ExitCode;

use chrono::NaiveDate;
use domain::age::BirthMonth;
use library::gate::{Place, Question, Verdict, gate};
use library::pack::Pack;
use library::stock::Stock;
use library::{Library, VERSION};
use serde_json::json;

const USAGE: &str = "\
cargo xtask library [--on DATE] [--json]
    how much of what there is, how official, how old
cargo xtask library gate --country CC [--state SS] --born YYYY-MM [--on YYYY-MM-DD] NETWORK [--json]
    what the gate answers, with its layers and sources
cargo xtask library new NETWORK
    begins the two files of a network
cargo xtask library pack FILE
    writes what a pack holds, to be signed";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match answer(&words) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn answer(words: &[&str]) -> Result<String, String> {
    let (json, words): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| **word == "--json");
    let json = !json.is_empty();
    match words.split_first() {
        Some((&"gate", rest)) => ask(rest, json),
        Some((&"pack", rest)) => write_pack(rest),
        _ => stock(&words, json),
    }
}

/// The value after a flag.
fn after<'a>(words: &[&'a str], flag: &str) -> Option<&'a str> {
    let at = words.iter().position(|word| *word == flag)?;
    words.get(at + 1).copied()
}

fn day(words: &[&str]) -> Result<NaiveDate, String> {
    let text = after(words, "--on").ok_or("--on YYYY-MM-DD says for which day")?;
    text.parse().map_err(|_| format!("{text} is no date like 2026-11-21"))
}

fn stock(words: &[&str], json: bool) -> Result<String, String> {
    let stock = Stock::of(Library::embedded(), day(words)?);
    if json {
        serde_json::to_string_pretty(&stock).map_err(|error| error.to_string())
    } else {
        Ok(stock.to_string())
    }
}

/// Writes the library that is built in as a pack without its signature.
fn write_pack(words: &[&str]) -> Result<String, String> {
    let file = words.first().filter(|word| !word.starts_with("--")).ok_or("into which file?")?;
    let pack = Pack { version: VERSION, content: Library::embedded().content().clone() };
    let payload = serde_json::to_vec(&pack).map_err(|error| error.to_string())?;
    std::fs::write(file, &payload).map_err(|error| format!("{file}: {error}"))?;
    Ok(format!(
        "{file}: version {VERSION}, {} bytes. Sign it and put the signature before it:\n    \
         minisign -Sm {file} && cat {file}.minisig {file} > library-{VERSION}.pack",
        payload.len()
    ))
}

fn ask(words: &[&str], json: bool) -> Result<String, String> {
    let country = after(words, "--country").ok_or("--country CC says where the child lives")?;
    let state = after(words, "--state").map(str::to_owned);
    let born = after(words, "--born").ok_or("--born YYYY-MM says when the child was born")?;
    let birth = month(born).ok_or_else(|| format!("{born} is no month like 2012-03"))?;
    let flags = ["--country", "--state", "--born", "--on"];
    let network = words
        .iter()
        .enumerate()
        .find(|(at, word)| !word.starts_with("--") && (*at == 0 || !flags.contains(&words[at - 1])))
        .map(|(_, word)| *word)
        .ok_or("which network?")?;
    let library = Library::embedded();
    let id = library.terms_id(network).ok_or_else(|| format!("the library knows no {network}"))?;
    let place = Place { country: country.to_owned(), state };
    let answer = gate(library, &Question { place, birth, network: id }, day(words)?);
    let (name, from) = match answer.verdict {
        Verdict::Yes => ("yes", None),
        Verdict::YesWithGuardian => ("consent", None),
        Verdict::CheckThis => ("check", None),
        Verdict::NotYet { from } => ("not_yet", from),
    };
    let from = from.map(|day| day.format("%Y-%m").to_string());
    if json {
        let answer = json!({ "answer": name, "from": from, "layers": answer.layers });
        return serde_json::to_string_pretty(&answer).map_err(|error| error.to_string());
    }
    let mut text =
        format!("{name}{}", from.map(|from| format!(" (from {from})")).unwrap_or_default());
    for layer in answer.layers {
        text += &format!("\n  {:?}: {:?}", layer.kind, layer.verdict);
        for finding in layer.findings {
            let sources: Vec<_> =
                finding.sources.iter().map(|source| source.url.as_str()).collect();
            let as_of = finding.as_of.map(|day| format!(", as of {day}")).unwrap_or_default();
            text += &format!(
                "\n    {} [{:?}{}{as_of}] {}\n      {}",
                finding.name,
                finding.status,
                if finding.counts { ", counts" } else { "" },
                finding.age.map(|age| format!("age {age}")).unwrap_or_default(),
                sources.join("\n      "),
            );
        }
    }
    Ok(text)
}

fn month(text: &str) -> Option<BirthMonth> {
    let (year, month) = text.split_once('-')?;
    let birth = BirthMonth { year: year.parse().ok()?, month: month.parse().ok()? };
    (1..=12).contains(&birth.month).then_some(birth)
}
