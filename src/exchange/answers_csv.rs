//! Answers with the names of those who gave them, one row per answer.

use jiff::Timestamp;

use super::csv::{Cell, Writer};
use crate::survey::answers::{Answer, Answers};

const HEADS: [&str; 11] = [
    "member",
    "contact",
    "address",
    "clusters",
    "state",
    "language",
    "version",
    "started_at",
    "sent_at",
    "field",
    "answer",
];

/// Whose answers they are, as the first columns say it.
#[derive(Clone, Debug)]
pub struct Whose<'a> {
    pub member: &'a str,
    pub contact: &'a str,
    pub address: &'a str,
    pub clusters: &'a [String],
    pub state: &'a str,
    pub language: &'a str,
    pub version: i32,
    pub started_at: Timestamp,
    pub sent_at: Option<Timestamp>,
}

/// A row per answer, times in UTC, codes as the definition has them; somebody who answered nothing yet has one row.
pub fn write<'a>(people: impl IntoIterator<Item = (Whose<'a>, &'a Answers)>) -> Vec<u8> {
    let mut table = Writer::for_programs();
    table.row(HEADS.map(Cell::from));
    for (whose, answers) in people {
        let mut row = |field: &str, answer: Cell<'_>| {
            table.row([
                Cell::from(whose.member),
                Cell::from(whose.contact),
                Cell::from(whose.address),
                Cell::from(whose.clusters.join(" ")),
                Cell::from(whose.state),
                Cell::from(whose.language),
                Cell::from(i64::from(whose.version)),
                Cell::from(whose.started_at.to_string()),
                Cell::from(whose.sent_at.map(|at| at.to_string())),
                Cell::from(field.to_owned()),
                answer,
            ]);
        };
        let mut is_blank = true;
        for (field, answer) in answers.iter() {
            is_blank = false;
            row(field, cell(answer));
        }
        if is_blank {
            row("", Cell::Empty);
        }
    }
    table.finish()
}

/// A number stays one; what is chosen among many is codes with blanks between them, and parts are `1=60 2=40`.
fn cell(answer: &Answer) -> Cell<'_> {
    match answer {
        Answer::Code(code) => Cell::from(i64::from(*code)),
        Answer::Codes(codes) => Cell::from(codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
        Answer::Number(number) => Cell::from(*number),
        Answer::Date(day) => Cell::from(day.to_string()),
        Answer::Text(text) => Cell::from(text.as_str()),
        Answer::Parts(parts) => {
            Cell::from(parts.iter().map(|(code, part)| format!("{code}={part}")).collect::<Vec<_>>().join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_kind_of_answer_has_its_cell_and_none_is_a_formula() {
        let mut answers = Answers::default();
        for (field, answer) in [
            ("q1", Answer::Code(-8)),
            ("q2", Answer::Codes(vec![1, 4])),
            ("q3", Answer::Number(2.5)),
            ("q4", Answer::Date(jiff::civil::date(2026, 5, 2))),
            ("q5", Answer::Text("=1+1, \"of\"\nniet".to_owned())),
            ("q6", Answer::Parts(BTreeMap::from([(1, 60.0), (2, 40.0)]))),
        ] {
            answers.set(field, Some(answer));
        }
        let blank = Answers::default();
        let clusters = ["alfa".to_owned(), "beta".to_owned()];
        let whose = |member: &'static str| Whose {
            member,
            contact: "An",
            address: "an@a.example",
            clusters: &clusters,
            state: "started",
            language: "nl",
            version: 2,
            started_at: Timestamp::UNIX_EPOCH,
            sent_at: None,
        };
        let written = String::from_utf8(write([(whose("A"), &answers), (whose("B"), &blank)])).unwrap();
        let before = ",An,an@a.example,alfa beta,started,nl,2,1970-01-01T00:00:00Z,,";
        for cell in ["q1,-8", "q2,1 4", "q3,2.5", "q4,2026-05-02", "q6,1=60 2=40"] {
            assert!(written.contains(&format!("A{before}{cell}\r\n")), "{cell}: {written}");
        }
        assert!(written.contains(&format!("A{before}q5,\"'=1+1, \"\"of\"\"\nniet\"\r\n")), "{written}");
        assert!(written.ends_with(&format!("B{before},\r\n")), "{written}");
    }
}
