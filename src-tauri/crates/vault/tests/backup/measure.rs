//! How long a backup of ten years takes. `cargo test --release -p vault --test backup -- --ignored --nocapture ten`

use std::time::Instant;

use domain::between::Bump;
use domain::family::{Child, Guardian};
use serde_json::json;
use uuid::Uuid;
use vault::{Coming, Encryption, Record, Vault, VaultKey};

use crate::{at, entry, header};

fn record<R: Record>(value: serde_json::Value) -> R {
    serde_json::from_value(value).unwrap()
}

/// Five children; 15,000 reviews, 120,000 answers and 60,000 notes, each with its line in `change`.
fn ten_years(vault: &mut Vault) {
    let id = |kind: u128, number: u128| {
        Uuid::from_u128((kind << 100) | (number << 40) | (number * 7919))
    };
    let note =
        "We looked at it together and talked about what to do the next time it happens to us.";
    let tx = vault.begin().unwrap();
    let guardian = json!({"id": id(9, 1), "name": "Alex"});
    tx.put(&entry(1), &record::<Guardian>(guardian)).unwrap();
    for number in 0..5 {
        let child = json!({"id": id(1, number), "name": "Sam", "birth_year": 2013, "birth_month": 6, "country": "GB", "state": null});
        tx.put(&entry(number), &record::<Child>(child)).unwrap();
    }
    for number in 0..15_000 {
        let review = json!({"id": id(2, number), "child": id(1, number % 5), "guardian": id(9, 1), "begun_on": "2026-11-21",
            "state": "stopped", "questions": ["a", "b", "c", "d", "e", "f", "g", "h"], "decisions": domain::review::Decisions::default(), "ended_on": "2026-11-21"});
        let review: domain::review::Review = record(review);
        tx.put(&entry(10_000 + number), &review).unwrap();
        for question in 0..8 {
            let answer = json!({"id": id(3, number * 8 + question), "review": review.id, "voice": if question < 4 { "child" } else { "guardian" },
                "question": format!("question-{question}"), "answer": "often"});
            tx.put(&entry(100_000 + number), &record::<domain::review::Answer>(answer)).unwrap();
        }
        for part in 0..4 {
            let bump = json!({"id": id(4, number * 4 + part), "child": id(1, number % 5), "account": null, "playbook": "stranger",
                "happened_on": "2026-11-21", "what": note, "helped": note, "change": note, "by": id(9, 1)});
            tx.put(&entry(200_000 + number), &record::<Bump>(bump)).unwrap();
        }
    }
    tx.commit().unwrap();
}

/// Processor time of this program so far, in milliseconds: what a machine that others use too still tells truly.
fn processor() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks = after_name.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok());
    ticks.sum::<u64>() * 10
}

#[test]
#[ignore = "a measurement: takes a while without --release"]
fn ten_years_of_backups_in_milliseconds() {
    let folder = tempfile::tempdir().unwrap();
    let key = VaultKey::new([7; 32]);
    let mut vault =
        Vault::create(folder.path(), &header(), &key, Encryption::Keyed, |_| Ok(())).unwrap();
    ten_years(&mut vault);
    let into = folder.path().join("backups");
    for round in 0..4 {
        let (begun, worked) = (Instant::now(), processor());
        let made = vault.source().make(&into, &format!("{round}"), at(round)).unwrap();
        let took = begun.elapsed();
        let backup = vault::Backup::read(&made.path).unwrap();
        let (size, took) = (backup.bytes() / 1_000_000, took.as_millis());
        println!("{size} MB in {took} ms, {} ms of processor", processor() - worked);
    }
    let backup = vault::Backup::read(&into.join("0")).unwrap();
    let home = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    drop(Coming::from_backup(&backup, &key, home.path(), Encryption::Keyed).unwrap());
    println!("unpacked and looked at in {} ms", begun.elapsed().as_millis());
}
