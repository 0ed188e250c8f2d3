//! How the file and its columns were read, and what they may be read as instead.

use crate::exchange::csv::DELIMITERS;
use crate::exchange::lists::ENCODINGS;
use crate::people::member_list::{Field, How, MappedColumn};
use crate::services::import_members::Preview;
use crate::web::views::list::{ColumnLine, Otherwise, Pick};

use super::onlooker::Onlooker;

/// How the file was read, in words.
pub(super) fn format_of(onlooker: &Onlooker, preview: &Preview) -> String {
    let encoding = preview.rows.encoding.clone().into();
    if let Some(sheet) = &preview.sheet {
        return onlooker.say("lists-format-workbook", &[("kind", encoding), ("sheet", sheet.as_str().into())]);
    }
    match preview.rows.delimiter.map(name_of) {
        Some(delimiter) => onlooker.say("desk-list-format", &[("encoding", encoding), ("delimiter", delimiter.into())]),
        None => onlooker.say("lists-format-one-column", &[("encoding", encoding)]),
    }
}

fn name_of(delimiter: char) -> String {
    if delimiter == '\t' { "TAB".to_owned() } else { delimiter.to_string() }
}

pub(super) fn otherwise_of(onlooker: &Onlooker, preview: &Preview) -> Otherwise {
    let format = &preview.format;
    let picks = |values: Vec<(String, String)>, chosen: Option<String>| {
        let guess = Pick { value: String::new(), words: onlooker.say("lists-guess", &[]), chosen: chosen.is_none() };
        let pick = |(value, words)| Pick { chosen: Some(&value) == chosen.as_ref(), value, words };
        std::iter::once(guess).chain(values.into_iter().map(pick)).collect::<Vec<_>>()
    };
    let is_text = preview.sheet.is_none();
    let encodings = ENCODINGS.map(|name| (name.to_owned(), name.to_owned())).to_vec();
    let delimiters = DELIMITERS.map(|sign| (sign.to_string(), name_of(sign))).to_vec();
    let sheets = preview.sheets.iter().map(|name| (name.clone(), name.clone())).collect();
    Otherwise {
        encodings: if is_text { picks(encodings, format.encoding.clone()) } else { Vec::new() },
        delimiters: if is_text { picks(delimiters, format.delimiter.map(String::from)) } else { Vec::new() },
        sheets: if is_text { Vec::new() } else { picks(sheets, format.sheet.clone()) },
        header: format.header.map(|line| line.to_string()).unwrap_or_default(),
        by_hand: *format != Default::default(),
    }
}

pub(super) fn columns_of(onlooker: &Onlooker, preview: &Preview) -> Vec<ColumnLine> {
    preview.reading.mapping.columns.iter().map(|mapped| column_of(onlooker, preview, mapped)).collect()
}

fn column_of(onlooker: &Onlooker, preview: &Preview, mapped: &MappedColumn) -> ColumnLine {
    let unused =
        Pick { value: String::new(), words: onlooker.say("lists-not-used", &[]), chosen: mapped.field.is_none() };
    let pick = |field: Field| Pick {
        value: field.code().to_owned(),
        words: onlooker.say(&field.label_key(), &[]),
        chosen: mapped.field == Some(field),
    };
    ColumnLine {
        number: mapped.column.number,
        heading: mapped.column.heading.clone(),
        meaning: mapped.field.map(|field| onlooker.say(&field.label_key(), &[])),
        how: match mapped.how {
            How::ByHand => Some(onlooker.say("lists-how-by-hand", &[])),
            How::Remembered => Some(onlooker.say("lists-how-remembered", &[])),
            How::Heading | How::Content | How::Surplus(_) | How::Unknown => None,
        },
        sample: sample_of(preview, mapped.column.number),
        purpose: mapped.field.map(|field| onlooker.say(&field.purpose_key(), &[])),
        fields: std::iter::once(unused).chain(Field::ALL.map(pick)).collect(),
    }
}

/// The first cell of the column that holds anything, below the headings.
fn sample_of(preview: &Preview, column: usize) -> String {
    let below = preview.reading.mapping.header.unwrap_or(0);
    let mut cells = preview.rows.rows.iter().filter(|row| row.line > below).map(|row| row.cell(column).trim());
    cells.find(|cell| !cell.is_empty()).unwrap_or_default().chars().take(60).collect()
}
