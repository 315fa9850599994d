use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Programs;
use crate::report::{Report, row};

const MEGABYTE: f64 = 1_000_000.0;

pub(super) fn sizes(programs: &Programs, report: &mut Report) {
    report.heading("Size", &["", "MB"]);
    let window = megabytes(&programs.ours.join("passenger-seat"));
    report.line(row("the window program", 1, &[window]));
    report.key("window_program_mb", window);
    let package = megabytes(&programs.package);
    report.line(row("the package", 1, &[package]));
    report.key("deb_mb", package);
    let (all, files) = packed(&programs.interface, &["js", "css"]);
    report.line(row("the interface without fonts, gzip, in KiB", files, &[all]));
    report.key("bundle_gzip_kib", all);
}

#[expect(clippy::cast_precision_loss, reason = "shown with two decimals")]
fn megabytes(file: &Path) -> f64 {
    fs::metadata(file).unwrap().len() as f64 / MEGABYTE
}

/// How much these files weigh packed, one by one, in KiB, and how many there are.
#[expect(clippy::cast_precision_loss, reason = "shown with two decimals")]
fn packed(folder: &Path, endings: &[&str]) -> (f64, usize) {
    let mut folders = vec![folder.to_owned()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|end| endings.iter().any(|wanted| end == *wanted))
            {
                files.push(path);
            }
        }
    }
    let bytes: usize = files.iter().map(|file| gzip(&fs::read(file).unwrap())).sum();
    (bytes as f64 / 1024.0, files.len())
}

fn gzip(bytes: &[u8]) -> usize {
    let mut gzip = Command::new("gzip");
    let mut gzip = gzip.arg("-9").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = gzip.stdin.take().unwrap();
    let packed = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(bytes));
        gzip.wait_with_output()
    });
    packed.unwrap().stdout.len()
}
