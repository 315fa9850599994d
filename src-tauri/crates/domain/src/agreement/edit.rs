use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{OpenPoint, Terms};

/// Why an edit was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EditRefused {
    /// A clause is the child's own: talk about it, and let the child change it.
    ChildsClause,
    /// An open point is closed by who raised it.
    SomeoneElsesPoint,
}

/// Whether `by` may turn `old` into `new`, when `child` is the account's child.
///
/// # Errors
/// [`EditRefused`].
pub fn check_edit(old: &Terms, new: &Terms, by: Uuid, child: Uuid) -> Result<(), EditRefused> {
    if by != child && old.clauses != new.clauses {
        return Err(EditRefused::ChildsClause);
    }
    let in_anothers_name = |point: &&OpenPoint| !old.open_points.contains(point) && point.by != by;
    if new.open_points.iter().any(|point| in_anothers_name(&point)) {
        return Err(EditRefused::SomeoneElsesPoint);
    }
    let closed = old.open_points.iter().find(|point| !new.open_points.contains(point));
    if closed.is_some_and(|point| point.by != by) {
        return Err(EditRefused::SomeoneElsesPoint);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::Clause;
    use super::*;

    #[test]
    fn a_guardian_cannot_take_out_a_childs_clause_or_close_their_point() {
        let (alex, sam) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let old = Terms {
            clauses: vec![Clause { id: Uuid::nil(), text: "Knock first".to_owned() }],
            open_points: vec![OpenPoint { id: Uuid::nil(), by: sam, text: "Live".to_owned() }],
            ..Terms::default()
        };
        let without_clause = Terms { clauses: Vec::new(), ..old.clone() };
        let without_point = Terms { open_points: Vec::new(), ..old.clone() };
        assert_eq!(check_edit(&old, &without_clause, alex, sam), Err(EditRefused::ChildsClause));
        assert_eq!(
            check_edit(&old, &without_point, alex, sam),
            Err(EditRefused::SomeoneElsesPoint)
        );
        let mut in_her_name = old.clone();
        in_her_name.open_points.push(OpenPoint {
            id: Uuid::from_u128(9),
            by: sam,
            text: "Mine".to_owned(),
        });
        assert_eq!(check_edit(&old, &in_her_name, alex, sam), Err(EditRefused::SomeoneElsesPoint));
        assert_eq!(check_edit(&old, &without_clause, sam, sam), Ok(()));
        assert_eq!(check_edit(&old, &without_point, sam, sam), Ok(()));
    }
}
