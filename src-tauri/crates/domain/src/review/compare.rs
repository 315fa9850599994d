use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answers to a question, from the hard end to the good end. An order, never points.
#[derive(Debug, Clone, Copy)]
pub struct Scale<'a> {
    /// The answers in their order.
    pub answers: &'a [String],
    /// Answers outside the order, which count as fine.
    pub outside: &'a [String],
    /// The first answer of the good end.
    pub fine_from: &'a str,
    /// The last answer of the hard end.
    pub hard_to: &'a str,
}

/// Which opening sentence the talk begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Opening {
    /// The child finds it harder.
    ChildLower,
    /// The guardian finds it harder.
    GuardianLower,
    /// Both find it hard.
    BothHard,
    /// Both answered in between.
    Close,
    /// Both find it fine.
    BothFine,
    /// Both wrote a line: there is nothing to compare.
    Both,
}

/// How two answers lie to each other. What is far apart comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// The opening.
    pub opening: Opening,
    /// Steps between the two answers.
    pub apart: usize,
}

/// Compares two answers to one question. Answers outside the order count as the good end.
#[must_use]
pub fn compare(scale: &Scale<'_>, child: &str, guardian: &str) -> Compared {
    let good_end = scale.answers.len().saturating_sub(1);
    let place = |answer: &str| {
        let outside = scale.outside.iter().any(|other| other == answer);
        scale.answers.iter().position(|other| other == answer).or(outside.then_some(good_end))
    };
    let (Some(child), Some(guardian)) = (place(child), place(guardian)) else {
        return Compared { opening: Opening::Both, apart: 0 };
    };
    let fine = place(scale.fine_from).unwrap_or(good_end);
    let hard = place(scale.hard_to).unwrap_or(0);
    let (lower, higher) = (child.min(guardian), child.max(guardian));
    let opening = if lower >= fine {
        Opening::BothFine
    } else if higher <= hard {
        Opening::BothHard
    } else if child < guardian {
        Opening::ChildLower
    } else if guardian < child {
        Opening::GuardianLower
    } else {
        Opening::Close
    };
    Compared { opening, apart: higher - lower }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_follows_from_where_both_answers_lie() {
        let answers = ["never", "sometimes", "mostly", "always"].map(str::to_owned);
        let outside = ["nothing".to_owned()];
        let scale =
            Scale { answers: &answers, outside: &outside, fine_from: "mostly", hard_to: "never" };
        for (child, guardian, opening, apart) in [
            ("always", "mostly", Opening::BothFine, 1),
            ("never", "never", Opening::BothHard, 0),
            ("never", "always", Opening::ChildLower, 3),
            ("always", "sometimes", Opening::GuardianLower, 2),
            ("sometimes", "sometimes", Opening::Close, 0),
            ("nothing", "always", Opening::BothFine, 0),
            ("a line", "another", Opening::Both, 0),
        ] {
            assert_eq!(compare(&scale, child, guardian), Compared { opening, apart });
        }
    }
}
