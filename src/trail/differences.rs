//! What was made otherwise, as the trail keeps it: `closes 2026-04-06 → 2026-04-20; clusters 3 → 4; contact`. The words
//! are codes of no language; a page says them in that of whoever reads.

use super::Part;

/// Between what was and what is.
const BECAME: &str = " → ";
/// Between one difference and the next.
const AND: &str = "; ";

/// One thing that is otherwise, or that is so from the beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub part: Part,
    /// What it is; nothing where only that it differs is told.
    pub values: Values,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    Untold,
    Is(String),
    Became { was: String, is: String },
}

/// How many there are of each part, as one line.
pub fn counted(counts: &[(Part, usize)]) -> String {
    let one = |(part, count): &(Part, usize)| Difference { part: *part, values: Values::Is(count.to_string()) };
    written(&counts.iter().map(one).collect::<Vec<_>>())
}

/// What each part is, as one line.
pub fn told(parts: &[(Part, &str)]) -> String {
    let one = |(part, is): &(Part, &str)| Difference { part: *part, values: Values::Is((*is).to_owned()) };
    written(&parts.iter().map(one).collect::<Vec<_>>())
}

/// As one line; [`read`] takes it apart again.
pub fn written(differences: &[Difference]) -> String {
    let one = |Difference { part, values }: &Difference| match values {
        Values::Untold => part.as_str().to_owned(),
        Values::Is(is) => format!("{} {is}", part.as_str()),
        Values::Became { was, is } => format!("{} {was}{BECAME}{is}", part.as_str()),
    };
    differences.iter().map(one).collect::<Vec<_>>().join(AND)
}

/// The differences of such a line; none where it is no such line.
pub fn read(line: &str) -> Option<Vec<Difference>> {
    let mut found: Vec<(Part, String)> = Vec::new();
    for piece in line.split(AND) {
        let (word, rest) = piece.split_once(' ').unwrap_or((piece, ""));
        match (Part::parse(word), found.last_mut()) {
            (Some(part), _) => found.push((part, rest.to_owned())),
            // A sender may have a semicolon in its name.
            (None, Some((_, before))) => {
                before.push_str(AND);
                before.push_str(piece);
            }
            (None, None) => return None,
        }
    }
    let difference = |(part, said): (Part, String)| {
        let values = match said.split_once(BECAME) {
            _ if said.is_empty() => Values::Untold,
            None => Values::Is(said),
            Some((was, is)) => Values::Became { was: was.to_owned(), is: is.to_owned() },
        };
        Difference { part, values }
    };
    Some(found.into_iter().map(difference).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let became = |part, was: &str, is: &str| Difference {
            part,
            values: Values::Became { was: was.to_owned(), is: is.to_owned() },
        };
        let differences = [
            became(Part::Closes, "2026-04-06", "2026-04-20"),
            Difference { part: Part::Contact, values: Values::Untold },
            became(Part::Sender, "A; B en C", "D"),
            Difference { part: Part::Clusters, values: Values::Is("3".to_owned()) },
        ];
        let line = written(&differences);
        assert_eq!(line, "closes 2026-04-06 → 2026-04-20; contact; sender A; B en C → D; clusters 3");
        assert_eq!(read(&line).unwrap(), differences);
        let line = counted(&[(Part::MembersNew, 12), (Part::RowsLeftOut, 0)]);
        assert_eq!(line, "members-new 12; rows-left-out 0");
        assert_eq!(read(&line).unwrap()[1].values, Values::Is("0".to_owned()));
        for other in ["", "invitation nl", "3 clusters, closes on 2026-04-06"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
