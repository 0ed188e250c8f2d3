//! Answers as the columns of a table: `q01` for a question, `q06a` for a row of a grid, `q02_1` for a box.
//!
//! | kind | columns | cell |
//! |---|---|---|
//! | single, recommend, consent, a row of a grid | `q01`, `q06a` | the code |
//! | multiple | `q02_1`, one per code | 1 ticked, 0 not |
//! | the words after “other” | `q02_other` | text |
//! | number, date, text, e-mail | `q03` | a number with a point, a day as 2026-03-31, text |
//! | a reason for having no number | `q03_missing` | its code |
//! | ranking | `q09_1`, one per option | its place, 1 the first |
//! | allocation | `q10_1`, one per option | its part |

use super::definition::{Kind, Page, Question, Survey, field_id};

/// What the input for a reason for having no number has behind its field.
const MISSING_PART: &str = ".missing";

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// What is typed in an input of this name.
    Input(String),
    /// Whether a box is ticked: the input, and its code.
    Box(String, i32),
    /// The place of an option: the question, and its code.
    Place(String, i32),
    /// The part of an option: the question, and its code.
    Part(String, i32),
}

impl Column {
    /// The field that it is a part of.
    pub fn field(&self) -> &str {
        match self {
            Self::Input(input) => input.strip_suffix(MISSING_PART).unwrap_or(input),
            Self::Box(question, _) | Self::Place(question, _) | Self::Part(question, _) => question,
        }
    }
}

/// A cell that is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub column: String,
    pub found: String,
    pub expected: String,
}

/// Every column that a table of answers may have, in the order of the questionnaire.
pub fn columns(survey: &Survey) -> Vec<(String, Column)> {
    survey.questions().flat_map(of_question).collect()
}

fn of_question(question: &Question) -> Vec<(String, Column)> {
    let id = &question.id;
    let input = |name: String| (name.clone(), Column::Input(name));
    let by_code = |make: &dyn Fn(String, i32) -> Column| -> Vec<(String, Column)> {
        let options = question.kind.choices().iter();
        options.map(|choice| (field_id(id, &format!("_{}", choice.code)), make(id.clone(), choice.code))).collect()
    };
    let mut columns = match &question.kind {
        Kind::Note => Vec::new(),
        Kind::Grid { rows, .. } => rows.iter().map(|row| input(field_id(id, &row.id))).collect(),
        Kind::Multiple { .. } => by_code(&Column::Box),
        Kind::Ranking { .. } => by_code(&Column::Place),
        Kind::Allocation { .. } => by_code(&Column::Part),
        Kind::Number { missing, .. } if !missing.is_empty() => {
            let reason = Column::Input(format!("{id}{MISSING_PART}"));
            vec![input(id.clone()), (field_id(id, "_missing"), reason)]
        }
        _ => vec![input(id.clone())],
    };
    if question.kind.other_choice().is_some() {
        columns.push(input(question.other_field()));
    }
    columns
}

/// The column of a question that holds this input alone; what is ticked or put in order has none.
pub fn column_of(question: &Question, input: &str) -> Option<String> {
    let holds = |column: &Column| match column {
        Column::Input(own) => own == input,
        Column::Part(question, code) => input == format!("{question}.{code}"),
        Column::Box(..) | Column::Place(..) => false,
    };
    of_question(question).into_iter().find(|(_, column)| holds(column)).map(|(name, _)| name)
}

/// Whether a question of the page has this input.
pub fn is_on(page: &Page, input: &str) -> bool {
    page.questions.iter().flat_map(of_question).any(|(_, column)| match column {
        Column::Input(own) => own == input,
        Column::Box(question, _) => question == input,
        // The code of a cluster, which may stand before the part, may hold a point of its own.
        Column::Place(question, _) | Column::Part(question, _) => {
            let part = input.strip_prefix(question.as_str()).and_then(|rest| rest.strip_prefix('.'));
            part.is_some_and(|part| part.parse::<i32>().is_ok())
        }
    })
}

/// A row of cells as the inputs of a filled-in questionnaire, and the cells that can't be one. Empty cells are blank.
pub fn inputs<'a>(
    row: impl IntoIterator<Item = (&'a str, &'a Column, &'a str)>,
) -> (Vec<(String, String)>, Vec<Misfit>) {
    let (mut form, mut misfits) = (Vec::new(), Vec::new());
    for (name, column, cell) in row {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        let misfit =
            |expected: &str| Misfit { column: name.to_owned(), found: cell.to_owned(), expected: expected.to_owned() };
        match column {
            Column::Input(input) => form.push((input.clone(), cell.to_owned())),
            Column::Box(question, code) => match cell.to_lowercase().as_str() {
                "1" | "true" | "yes" => form.push((question.clone(), code.to_string())),
                "0" | "false" | "no" => {}
                _ => misfits.push(misfit("1 where the box is ticked, 0 where it is not, or nothing")),
            },
            Column::Place(question, code) => match cell.parse::<u8>() {
                Ok(0) => {}
                Ok(place) => {
                    let input = format!("{question}.{place}");
                    if form.iter().any(|(taken, _)| *taken == input) {
                        misfits.push(misfit("a place that no other option of the row has"));
                    } else {
                        form.push((input, code.to_string()));
                    }
                }
                Err(_) => misfits.push(misfit("the place of the option, 1 for the first, or nothing")),
            },
            Column::Part(question, code) => form.push((format!("{question}.{code}"), cell.to_owned())),
        }
    }
    (form, misfits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::reading;

    const SURVEY: &str = r#"
survey: columns
languages: [en]
title: Columns
pages:
  - id: p
    title: Page
    questions:
      - { id: q1, kind: single, text: One, options: [ { code: 1, text: a }, { code: 2, text: b } ] }
      - id: q2
        kind: multiple
        text: Any
        options: [ { code: 1, text: a }, { code: 2, text: b } ]
        other: true
      - { id: q3, kind: grid, text: Grid, options: [ { code: 1, text: a }, { code: 2, text: b } ], rows: [ { id: a, text: A } ] }
      - { id: q4, kind: number, text: Number, max: 50, missing: [ { code: 99, text: none, missing: dont_know } ] }
      - { id: q5, kind: ranking, text: Rank, top: 2, options: [ { code: 1, text: a }, { code: 2, text: b }, { code: 3, text: c } ] }
      - { id: q6, kind: allocation, text: Parts, total: 100, options: [ { code: 1, text: a }, { code: 2, text: b } ] }
"#;

    #[test]
    fn every_question_has_columns_and_a_row_of_them_is_a_form() {
        let columns = columns(&reading::read(SURVEY).survey.unwrap());
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let expected = "q1 q2_1 q2_2 q2_96 q2_other q3a q4 q4_missing q5_1 q5_2 q5_3 q6_1 q6_2";
        assert_eq!(names.join(" "), expected);
        let cells = [
            ("q1", "2"),
            ("q2_1", "1"),
            ("q2_2", "0"),
            ("q2_96", "maybe"),
            ("q3a", ""),
            ("q4_missing", "99"),
            ("q5_2", "1"),
            ("q5_3", "1"),
            ("q6_1", " 40 "),
        ];
        let row = cells.iter().filter_map(|(name, cell)| {
            let (own, column) = columns.iter().find(|(own, _)| own == name)?;
            Some((own.as_str(), column, *cell))
        });
        let (form, misfits) = inputs(row);
        let pairs: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(pairs, [("q1", "2"), ("q2", "1"), ("q4.missing", "99"), ("q5.1", "2"), ("q6.1", "40")]);
        let misfits: Vec<&str> = misfits.iter().map(|misfit| misfit.column.as_str()).collect();
        assert_eq!(misfits, ["q2_96", "q5_3"]);
    }
}
