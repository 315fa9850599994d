use zeroize::Zeroizing;

/// Crockford's base 32: no I, L, O or U, so that handwriting survives.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters in a group, and groups in a key: 26 for 128 bits, 2 to notice a slip of the pen.
const GROUP: usize = 4;
const GROUPS: usize = 7;

/// The key that opens a vault when everything else is lost: 128 random bits as seven groups of four characters.
pub struct RecoveryKey(Zeroizing<String>);

impl RecoveryKey {
    /// Spells 16 random bytes.
    #[must_use]
    pub fn new(random: [u8; 16]) -> Self {
        let value = u128::from_be_bytes(random);
        let mut text = Zeroizing::new(String::with_capacity(GROUP * GROUPS));
        for place in (0..26).rev() {
            text.push(letter((value >> (place * 5)) & 31));
        }
        let check = checksum(&text);
        text.push(letter(u128::from(check >> 5)));
        text.push(letter(u128::from(check & 31)));
        Self(text)
    }

    /// Reads what a person typed: any case, spaces or dashes anywhere, `O` for zero and `I` or `L` for one.
    /// `None` where it is not a whole key or two characters were swapped.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let text = Zeroizing::new(plain(typed));
        if text.len() != GROUP * GROUPS || !text.bytes().all(|byte| ALPHABET.contains(&byte)) {
            return None;
        }
        let (body, check) = text.split_at_checked(26)?;
        let expected = checksum(body);
        let spelled: String =
            [letter(u128::from(expected >> 5)), letter(u128::from(expected & 31))].iter().collect();
        (check == spelled).then_some(Self(text))
    }

    /// The seven groups, as they are written down.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        self.0
            .as_bytes()
            .chunks(GROUP)
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect()
    }

    /// Whether `typed` is group `index` (from 0).
    #[must_use]
    pub fn is_group(&self, index: usize, typed: &str) -> bool {
        self.groups().get(index).is_some_and(|group| *group == plain(typed))
    }

    /// What the header wraps the vault key with.
    #[must_use]
    pub fn secret(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The letter of a value below 32.
fn letter(value: u128) -> char {
    usize::try_from(value)
        .ok()
        .and_then(|index| ALPHABET.get(index))
        .map_or('0', |byte| char::from(*byte))
}

fn plain(typed: &str) -> String {
    let letters =
        typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase());
    letters
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Ten bits that change with any single character and any two swapped neighbours: a weighted sum modulo the
/// prime 1021.
fn checksum(text: &str) -> u32 {
    let digit = |byte| ALPHABET.iter().position(|known| *known == byte).unwrap_or(0);
    let weighted = text
        .bytes()
        .zip(1_u32..)
        .map(|(byte, weight)| u32::try_from(digit(byte)).unwrap_or(0) * weight);
    weighted.sum::<u32>() % 1021
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_handwriting() {
        let key = RecoveryKey::new(*b"sixteen bytes ok");
        let written = key.groups().join("-").to_lowercase().replace('0', "o").replace('1', "l");
        assert_eq!(key.groups().len(), 7);
        assert_eq!(RecoveryKey::parse(&written).unwrap().secret(), key.secret());
        assert!(key.is_group(4, &format!(" {} ", key.groups()[4].to_lowercase())));
    }

    #[test]
    fn one_wrong_or_two_swapped_characters_are_noticed() {
        let key = RecoveryKey::new([0x5a; 16]);
        let text: Vec<char> = key.groups().concat().chars().collect();
        for index in 0..text.len() {
            let mut wrong = text.clone();
            wrong[index] = if wrong[index] == 'Z' { '0' } else { 'Z' };
            assert!(
                RecoveryKey::parse(&wrong.iter().collect::<String>()).is_none(),
                "character {index}"
            );
        }
        for index in 1..26 {
            let mut swapped = text.clone();
            swapped.swap(index - 1, index);
            let same = swapped == text;
            assert_eq!(
                RecoveryKey::parse(&swapped.iter().collect::<String>()).is_some(),
                same,
                "swap at {index}"
            );
        }
    }
}
