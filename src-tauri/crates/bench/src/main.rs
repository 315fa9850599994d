//! `bench data CACHE [JSON]`: what needs no window. `cargo xtask bench` calls it.

#![expect(clippy::print_stdout, reason = "a table is printed")]

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (cache, json) = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["data", cache] => (cache, None),
        ["data", cache, json] => (cache, Some(json)),
        _ => return ExitCode::FAILURE,
    };
    let report = bench::data::measure(Path::new(cache));
    println!("{}", report.text);
    for (name, value) in &report.keys {
        println!("{name}: {value}");
    }
    if let Some(path) = json {
        report.keep(Path::new(path));
    }
    ExitCode::SUCCESS
}
