//! `bench data CACHE NUMBERS` is what needs no window, `bench window CACHE NUMBERS OURS FLOOR INTERFACE PACKAGE`
//! what needs one. `bench programs CACHE NUMBERS` asks other programs the same. `bench family CACHE FOLDER` makes a family
//! for the driven window, and `bench painted FILE NUMBERS` and `bench soaked FILE NUMBERS` take what was measured there.
//! `cargo xtask bench` calls all of them.

#![expect(clippy::print_stdout, reason = "a table is printed")]

use std::path::Path;
use std::process::ExitCode;

use bench::window::Programs;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (report, numbers) = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["data", cache, numbers] => (bench::data::measure(Path::new(cache)), numbers),
        ["programs", cache, numbers] => (bench::programs::measure(Path::new(cache)), numbers),
        ["window", cache, numbers, ours, floor, interface, package] => {
            let programs = Programs {
                ours: ours.into(),
                floor: floor.into(),
                interface: interface.into(),
                package: package.into(),
            };
            (bench::window::measure(Path::new(cache), &programs), numbers)
        }
        ["family", cache, folder] => {
            bench::family::copy_of_ten_years(Path::new(cache), Path::new(folder));
            return ExitCode::SUCCESS;
        }
        ["painted", painted, numbers] => (bench::window::painted(Path::new(painted)), numbers),
        ["soaked", soaked, numbers] => (bench::window::soaked(Path::new(soaked)), numbers),
        _ => return ExitCode::FAILURE,
    };
    println!("{}", report.text);
    for (name, value) in &report.keys {
        println!("{name}: {value}");
    }
    report.keep(Path::new(numbers));
    ExitCode::SUCCESS
}
