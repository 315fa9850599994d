//! The types of the interface and the permission file are made from the one table of commands. This test fails when
//! they are stale; `cargo xtask gen` writes them anew.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ts_rs::{Config, TS};

struct Line {
    name: &'static str,
    input: String,
    output: String,
    writes: bool,
}

macro_rules! lines {
    ($($name:ident($input:ty) -> $output:ty = $use_case:path, $access:ident;)*) => {
        fn lines(config: &Config) -> Vec<Line> {
            $(<$input as TS>::export_all(config).ok(); <$output as TS>::export_all(config).ok();)*
            vec![$(Line {
                name: stringify!($name),
                input: <$input as TS>::name(config),
                output: <$output as TS>::name(config),
                writes: matches!(stringify!($access), "writes" | "loads" | "folders"),
            }),*]
        }
    };
}
app::command_table!(lines);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().to_owned()
}

fn made() -> BTreeMap<PathBuf, String> {
    let folder = tempfile::tempdir().unwrap();
    let config = Config::new().with_out_dir(folder.path()).with_large_int("number");
    let lines = lines(&config);
    <app::Fault as TS>::export_all(&config).unwrap();
    <app::how_far::HowFar as TS>::export_all(&config).unwrap();
    // A list's element is not exported with the list.
    <app::gate::NetworkCard as TS>::export_all(&config).unwrap();
    <app::between::DriveAlongView as TS>::export_all(&config).unwrap();
    <app::between::PlaybookLine as TS>::export_all(&config).unwrap();
    <app::between::BumpView as TS>::export_all(&config).unwrap();
    <app::backup::ChosenBackup as TS>::export_all(&config).unwrap();
    <app::reminder::ReminderAbout as TS>::export_all(&config).unwrap();
    // The values of a record with ids as keys.
    <domain::review::StageDecision as TS>::export_all(&config).unwrap();
    <domain::between::WishAnswer as TS>::export_all(&config).unwrap();
    let mut files = BTreeMap::new();
    let mut index = String::from("// Made from the table of commands by `cargo xtask gen`.\n");
    let mut names = Vec::new();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        names.push(path.file_stem().unwrap().to_string_lossy().into_owned());
        let name = Path::new("ui/src/lib/bindings").join(path.file_name().unwrap());
        files.insert(name, text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n");
    }
    names.sort();
    for name in &names {
        writeln!(index, "import type {{ {name} }} from \"./{name}\";").unwrap();
    }
    writeln!(index, "export type {{ {} }};\n\nexport interface Commands {{", names.join(", "))
        .unwrap();
    for Line { name, input, output, .. } in &lines {
        writeln!(index, "  {name}: {{ input: {input}; output: {output} }};").unwrap();
    }
    index += "}\n\n/** Commands after which the overview may be another one. */\nexport const WRITES: readonly (keyof Commands)[] = [";
    let writes: Vec<_> =
        lines.iter().filter(|line| line.writes).map(|line| format!("\"{}\"", line.name)).collect();
    writeln!(index, "{}];", writes.join(", ")).unwrap();
    files.insert("ui/src/lib/bindings/index.ts".into(), index);

    let mut permissions =
        String::from("# Made from the table of commands by `cargo xtask gen`.\n[[permission]]\n");
    permissions += "identifier = \"our-commands\"\ndescription = \"Exactly the commands of the one table.\"\ncommands.allow = [\n";
    for line in &lines {
        writeln!(permissions, "  \"{}\",", line.name).unwrap();
    }
    files.insert("src-tauri/permissions/app.toml".into(), permissions + "]\n");
    files
}

#[test]
fn the_interfaces_types_and_the_permissions_are_those_of_the_table() {
    let made = made();
    if std::env::var_os("PASSENGER_SEAT_GEN").is_some() {
        let folder = root().join("ui/src/lib/bindings");
        std::fs::remove_dir_all(&folder).ok();
        std::fs::create_dir_all(folder).unwrap();
        for (name, text) in &made {
            std::fs::write(root().join(name), text).unwrap();
        }
    }
    for (name, text) in made {
        let committed = std::fs::read_to_string(root().join(&name)).unwrap_or_default();
        assert!(committed == text, "{} is stale: run cargo xtask gen", name.display());
    }
}
