use std::collections::BTreeMap;

use super::*;
use crate::statistics::groups::Sliced;
use crate::statistics::samples::{self, answers};
use crate::survey::{Answer, Answers, Kind};

/// The byte each of `given` becomes in `field`.
fn bytes(field: &str, given: &[Option<Answer>]) -> Vec<u8> {
    let cases: Vec<(Vec<usize>, Answers)> = given
        .iter()
        .map(|answer| (vec![0], answer.iter().map(|answer| (field.to_owned(), answer.clone())).collect()))
        .collect();
    let table = samples::table(&samples::survey(), samples::groups(&[0], 100), &cases);
    table.columns.iter().find(|column| column.field == field).unwrap().bytes.clone()
}

fn codes(codes: &[i32]) -> Option<Answer> {
    Some(Answer::Codes(codes.to_vec()))
}

fn parts(parts: &[(i32, f64)]) -> Option<Answer> {
    Some(Answer::Parts(parts.iter().copied().collect::<BTreeMap<_, _>>()))
}

#[test]
fn an_answer_becomes_its_place_and_what_does_not_fit_is_unusable() {
    let code = |code| Some(Answer::Code(code));
    let text = |text: &str| Some(Answer::Text(text.to_owned()));
    assert_eq!(bytes("single", &[code(1), code(99), None, code(7), text("1")]), [0, 3, BLANK, UNUSABLE, UNUSABLE]);
    assert_eq!(bytes("recommend", &[code(0), code(10), code(99), code(11)]), [0, 10, 11, UNUSABLE]);
    assert_eq!(bytes("consent", &[code(1), None, code(0)]), [0, BLANK, UNUSABLE]);
    let number = |number| Some(Answer::Number(number));
    assert_eq!(bytes("number", &[number(-2.5), code(99), number(f64::NAN), None]), [0, 1, UNUSABLE, BLANK]);
    assert_eq!(bytes("words", &[text(" a "), text("  "), None]), [0, BLANK, BLANK]);
}

#[test]
fn none_of_these_beside_a_tick_is_an_error_of_the_data() {
    let given = [codes(&[1, 3]), codes(&[5]), codes(&[1, 5]), codes(&[99]), codes(&[99, 2]), codes(&[8]), codes(&[])];
    assert_eq!(bytes("multiple", &given), [0, 0, UNUSABLE, 1, UNUSABLE, UNUSABLE, BLANK]);
}

#[test]
fn ranks_and_parts_must_make_sense() {
    let ranked = [codes(&[3, 1, 2]), codes(&[2]), codes(&[1, 1]), codes(&[1, 2, 3, 4]), codes(&[9]), codes(&[])];
    assert_eq!(bytes("ranking", &ranked), [0, 0, UNUSABLE, UNUSABLE, UNUSABLE, BLANK]);
    let divided = [
        parts(&[(1, 60.0), (2, 40.0)]),
        parts(&[(1, 33.333_33), (2, 33.333_33), (3, 33.333_34)]),
        parts(&[(1, 60.0)]),
        parts(&[(1, 120.0), (2, -20.0)]),
        parts(&[(9, 100.0)]),
        parts(&[]),
    ];
    assert_eq!(bytes("parts", &divided), [0, 0, UNUSABLE, UNUSABLE, UNUSABLE, BLANK]);
}

#[test]
fn why_there_is_no_answer_is_kept_apart() {
    let survey = samples::survey();
    let mut builder = TableBuilder::new(&survey, samples::groups(&[0], 100)).unwrap();
    let left_over = answers(&[("single", Answer::Code(1))]);
    for seen in [Seen::Shown, Seen::NotReached, Seen::NotAsked] {
        builder.add(Case { clusters: &[0], answers: &left_over }, |_, _| seen).unwrap();
    }
    let table = builder.build().unwrap();
    let of = |field: &str| &table.columns.iter().find(|column| column.field == field).unwrap().bytes;
    // An answer from before a condition changed does not count.
    assert_eq!(of("single"), &[0, NOT_REACHED, NOT_ASKED]);
    assert_eq!(of("grida"), &[BLANK, NOT_REACHED, NOT_ASKED]);
}

#[test]
fn the_words_after_other_are_asked_of_those_who_chose_it() {
    let said = |codes: &[i32], words: &str| {
        answers(&[("multiple", Answer::Codes(codes.to_vec())), ("multiple_other", Answer::Text(words.to_owned()))])
    };
    let cases = [(vec![0], said(&[1, 4], "fairs")), (vec![0], said(&[1], "left over")), (vec![0], said(&[4], ""))];
    let table = samples::table(&samples::survey(), samples::groups(&[0], 100), &cases);
    let at = table.columns.iter().position(|column| column.field == "multiple_other").unwrap();
    assert_eq!(table.columns[at].bytes, [0, NOT_ASKED, BLANK]);
    assert_eq!(table.columns[at - 1].field, "multiple");
}

#[test]
fn a_member_in_two_clusters_stands_in_both_and_counts_once_above() {
    // Clusters 0 and 1 are of one type, 2 of another.
    let case = |clusters: &[usize], code| (clusters.to_vec(), answers(&[("single", Answer::Code(code))]));
    let cases = [case(&[2, 0], 1), case(&[1], 2), case(&[1, 0], 3), case(&[2], 1), case(&[0, 1, 2], 2)];
    let table = samples::table(&samples::survey(), samples::groups(&[0, 0, 1], 100), &cases);
    assert_eq!(table.layout.cases(), Sliced { total: 5, types: vec![4, 3], clusters: vec![3, 3, 3] });
    let column = &table.columns[0];
    let counted = tally(&column.bytes, column.marks.len(), &table.layout).map(|_, tally| tally.marks[..3].to_vec());
    assert_eq!(counted.clusters, [[1, 1, 1], [0, 2, 1], [2, 1, 0]]);
    assert_eq!(counted.types, [[1, 2, 1], [2, 1, 0]]);
    assert_eq!(counted.total, [2, 2, 1]);
}

#[test]
fn what_can_not_be_tallied_is_refused() {
    let survey = samples::survey();
    let none = Answers::default();
    let mut builder = TableBuilder::new(&survey, samples::groups(&[0], 1)).unwrap();
    let mut add = |clusters: &[usize]| builder.add(Case { clusters, answers: &none }, |_, _| Seen::Shown);
    assert_eq!(add(&[]), Err(TableFault::NoCluster));
    assert_eq!(add(&[1]), Err(TableFault::UnknownCluster(1, 1)));
    assert_eq!(add(&[0, 0]), Ok(()));
    assert_eq!(add(&[0]), Ok(()));
    let more = TableFault::MoreAnswersThanMembers { group: "total".to_owned(), answers: 2, members: 1 };
    assert_eq!(builder.build().map(|_| ()), Err(more));

    let mut survey = samples::survey();
    let options = (0..=240).map(samples::choice).collect();
    survey.pages[0].questions[0].kind = Kind::Single { options };
    let too_many = TableBuilder::new(&survey, samples::groups(&[0], 1)).map(|_| ());
    assert_eq!(too_many, Err(TableFault::TooManyOptions { field: "single".to_owned(), options: 241 }));
}
