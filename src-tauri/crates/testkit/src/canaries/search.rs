use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The bytes in which these words could stand in a file.
fn writings(words: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u16> = words.encode_utf16().collect();
    let hex: String = words.bytes().map(|byte| format!("{byte:02x}")).collect();
    let escaped: String = utf16
        .iter()
        .map(|unit| match u8::try_from(*unit) {
            Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
            _ => format!("\\u{unit:04x}"),
        })
        .collect();
    let mut all = vec![
        words.as_bytes().to_vec(),
        words.to_lowercase().into_bytes(),
        utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        escaped.into_bytes(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
    ];
    // Wherever in a longer text it begins, its middle looks one of three ways.
    for before in 0..3 {
        let text = [vec![b'x'; before], words.as_bytes().to_vec()].concat();
        let coded = STANDARD.encode(text);
        let middle: String = coded.chars().skip(4).take(words.len() / 3 * 4 - 4).collect();
        all.push(middle.into_bytes());
    }
    all
}

/// Which of these words stand in these bytes.
#[must_use]
pub fn held(bytes: &[u8], words: &BTreeSet<String>) -> BTreeSet<String> {
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let in_them = |words: &&String| writings(words).iter().any(|part| holds(part));
    words.iter().filter(in_them).cloned().collect()
}

/// Which of these words stand in some file below a folder, or in its name. Links are not followed.
#[must_use]
pub fn found(folder: &Path, words: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    // Programs that run put files there and take them away again.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (name, path) = (entry.file_name(), entry.path());
        found.extend(held(name.as_encoded_bytes(), words));
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            found.extend(self::found(&path, words));
        } else if kind.is_file() {
            found.extend(held(&fs::read(&path).unwrap_or_default(), words));
        }
    }
    found
}
