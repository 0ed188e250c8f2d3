//! The order in which one respondent sees options and rows.
//!
//! It is drawn once from a seed, so that it is the same before anything is stored, and kept with the answers, so
//! that it stays whatever becomes of the definition.

use crate::survey::answers::Document;
use crate::survey::definition::{Choice, GridRow, Kind, OrderedBy, Question, Survey};

/// Draws the order of every question of `survey` that has none in `document` yet, and adds what is new to those
/// that have one.
pub fn arrange(survey: &Survey, seed: u64, document: &mut Document) {
    for question in survey.questions().filter(|question| question.order.by != OrderedBy::File) {
        let names = names_of(question);
        let kept = document.orders.entry(question.id.clone()).or_default();
        if kept.is_empty() {
            *kept = drawn(question, seed);
        }
        kept.retain(|name| names.contains(name));
        let new: Vec<String> = names.into_iter().filter(|name| !kept.contains(name)).collect();
        kept.extend(new);
    }
}

/// The places of `names` in the order that `document` holds for `question`. What it does not know comes last.
fn places(question: &Question, document: &Document, names: &[String]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..names.len()).collect();
    if let Some(order) = document.orders.get(&question.id) {
        places.sort_by_key(|place| order.iter().position(|name| *name == names[*place]).unwrap_or(usize::MAX));
    }
    places
}

/// `choices` as this respondent sees them.
pub fn choices<'a>(question: &Question, choices: &[&'a Choice], document: &Document) -> Vec<&'a Choice> {
    let names: Vec<String> = choices.iter().map(|choice| choice.code.to_string()).collect();
    places(question, document, &names).into_iter().map(|place| choices[place]).collect()
}

/// `rows` of a grid as this respondent sees them.
pub fn rows<'a>(question: &Question, rows: &[&'a GridRow], document: &Document) -> Vec<&'a GridRow> {
    let names: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    places(question, document, &names).into_iter().map(|place| rows[place]).collect()
}

/// The names of what is ordered, in the order of the file: the codes of options, the ids of rows.
fn names_of(question: &Question) -> Vec<String> {
    match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().map(|row| row.id.clone()).collect(),
        kind => kind.choices().iter().map(|choice| choice.code.to_string()).collect(),
    }
}

/// The names of those that may change places, and behind them of those that stay, each in the order of the file.
fn parted(question: &Question) -> (Vec<String>, Vec<String>) {
    let stays: Vec<bool> = match &question.kind {
        Kind::Grid { rows, .. } => rows.iter().map(|_| false).collect(),
        kind => kind.choices().iter().map(Choice::stays_last).collect(),
    };
    let (fixed, movable): (Vec<_>, Vec<_>) = names_of(question).into_iter().zip(stays).partition(|(_, stays)| *stays);
    let mut movable: Vec<String> = movable.into_iter().map(|(name, _)| name).collect();
    let mut last = movable.split_off(movable.len().saturating_sub(question.order.keep_last));
    last.extend(fixed.into_iter().map(|(name, _)| name));
    (movable, last)
}

fn drawn(question: &Question, seed: u64) -> Vec<String> {
    let (mut head, last) = parted(question);
    let mut chance = Chance::of(seed, &question.id);
    match question.order.by {
        OrderedBy::File => {}
        // Fisher and Yates, in the form of Durstenfeld (CACM 7, 1964, algorithm 235).
        OrderedBy::Random => {
            for last in (1..head.len()).rev() {
                head.swap(last, chance.below(last + 1));
            }
        }
        OrderedBy::Rotation if head.is_empty() => {}
        OrderedBy::Rotation => {
            let first = chance.below(head.len());
            head.rotate_left(first);
        }
    }
    head.extend(last);
    head
}

/// Numbers that look random and come from a seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct Chance(u64);

impl Chance {
    /// A row of numbers of its own for each seed and name. The name goes in by FNV-1a.
    fn of(seed: u64, name: &str) -> Self {
        let hash = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(seed ^ hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `limit`, which is small: the upper half of a product (Lemire, 2019), whose bias is
    /// below `limit` in 2⁶⁴.
    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::survey::specimen;

    fn survey(order: &str) -> Survey {
        specimen::read(&format!(
            "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: T\n    questions:\n\
             \x20     - id: q\n        kind: multiple\n        text: T\n        {order}\n        other: true\n        options:\n\
             \x20         - {{ code: 1, text: A }}\n          - {{ code: 2, text: B }}\n          - {{ code: 3, text: C }}\n\
             \x20         - {{ code: 4, text: D }}\n          - {{ code: 9, text: E, missing: dont_know }}\n"
        ))
    }

    fn order(survey: &Survey, seed: u64) -> Vec<String> {
        let mut document = Document::default();
        arrange(survey, seed, &mut document);
        document.orders.remove("q").unwrap_or_default()
    }

    #[test]
    fn without_a_word_nothing_moves() {
        let survey = specimen::survey();
        let mut document = Document::default();
        arrange(&survey, 7, &mut document);
        assert_eq!(document, Document::default());
    }

    #[test]
    fn every_random_order_is_as_likely_as_another_and_the_end_stays() {
        let survey = survey("order: random");
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        const DRAWS: u32 = 24_000;
        for seed in 0..DRAWS {
            let order = order(&survey, u64::from(seed));
            assert_eq!(order[4..], ["96", "9"], "other and don't know stay");
            *seen.entry(order[..4].concat()).or_default() += 1;
        }
        assert_eq!(seen.len(), 24);
        // χ² with 23 degrees of freedom: 49.7 is passed once in a thousand; the seeds are fixed.
        let expected = f64::from(DRAWS) / 24.0;
        let chi: f64 = seen.values().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum();
        assert!(chi < 49.7, "{chi}");
    }

    #[test]
    fn a_rotation_keeps_the_neighbours() {
        let survey = survey("order: rotate");
        let seen: std::collections::BTreeSet<String> =
            (0..100).map(|seed| order(&survey, seed)[..4].concat()).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["1234", "2341", "3412", "4123"]);
    }

    #[test]
    fn the_author_keeps_more_at_the_end() {
        let survey = survey("order: random\n        keep_last: 2");
        assert!((0..50).all(|seed| order(&survey, seed)[2..] == ["3", "4", "96", "9"]));
    }

    #[test]
    fn what_stays_last_does_so_wherever_the_file_has_it() {
        let survey = specimen::read(
            "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: T\n    questions:\n\
             \x20     - id: q\n        kind: multiple\n        text: T\n        order: random\n        keep_last: 1\n\
             \x20       options:\n          - { code: 9, text: E, missing: dont_know }\n          - { code: 1, text: A }\n\
             \x20         - { code: 8, text: N, exclusive: true }\n          - { code: 2, text: B }\n\
             \x20         - { code: 3, text: C }\n",
        );
        let seen: std::collections::BTreeSet<String> = (0..50).map(|seed| order(&survey, seed).concat()).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["12398", "21398"]);
    }

    #[test]
    fn rows_of_a_grid_change_places_and_the_last_stay() {
        let grid = |order: &str| {
            specimen::read(&format!(
                "survey: s\nlanguages: [en]\ntitle: T\npages:\n  - id: p\n    title: T\n    questions:\n\
                 \x20     - id: q\n        kind: grid\n        text: T\n        {order}\n\
                 \x20       options: [{{ code: 1, text: A }}, {{ code: 2, text: B }}, {{ code: 9, text: C, missing: refused }}]\n\
                 \x20       rows: [{{ id: a, text: A }}, {{ id: b, text: B }}, {{ id: c, text: C }}, {{ id: d, text: D }}]\n"
            ))
        };
        let seen = |survey: &Survey| -> Vec<String> {
            let seen: std::collections::BTreeSet<String> = (0..200).map(|seed| order(survey, seed).concat()).collect();
            seen.into_iter().collect()
        };
        assert_eq!(seen(&grid("order: random")).len(), 24);
        assert_eq!(seen(&grid("order: rotate")), ["abcd", "bcda", "cdab", "dabc"]);
        assert_eq!(seen(&grid("order: rotate\n        keep_last: 2")), ["abcd", "bacd"]);
        // And so they are shown.
        let survey = grid("order: rotate\n        keep_last: 1");
        let question = survey.question("q").unwrap();
        let mut document = Document::default();
        arrange(&survey, 3, &mut document);
        let shown: Vec<&str> =
            rows(question, &question.all_rows(), &document).iter().map(|row| row.id.as_str()).collect();
        assert_eq!(shown, document.orders["q"]);
    }

    #[test]
    fn what_is_kept_stays_and_what_is_new_is_added() {
        let survey = survey("order: random");
        let mut document = Document::default();
        document.orders.insert("q".to_owned(), ["3", "77", "1", "9"].map(str::to_owned).to_vec());
        arrange(&survey, 1, &mut document);
        assert_eq!(document.orders["q"], ["3", "1", "9", "2", "4", "96"]);
    }
}
