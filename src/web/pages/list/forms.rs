//! What the forms of a list bring, at whichever door they come in.

use crate::exchange::lists::Format;
use crate::people::member_list::Field;
use crate::services::mend_list::Fix;

use super::problems::Shown;

pub type Fields = [(String, String)];

pub fn value<'a>(form: &'a Fields, name: &str) -> &'a str {
    form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
}

/// Which problems were looked at when the form was sent.
pub fn shown_of(form: &Fields) -> Shown {
    Shown { kind: value(form, "kind").to_owned(), page: value(form, "page").parse().unwrap_or(1) }
}

/// Every cell that was typed in; the one whose button was pressed may be meant wherever the same stands.
pub fn fixes_of(form: &Fields) -> Vec<Fix> {
    let (alike, left) = (value(form, "alike"), value(form, "leave").parse::<usize>().ok());
    let fix = |(name, typed): &(String, String)| {
        let place = name.strip_prefix("cell-")?;
        let (line, column) = place.split_once('-')?;
        let (line, column, value) = (line.parse().ok()?, column.parse().ok()?, typed.clone());
        match place == alike {
            true => Some(Fix::Alike { line, column, value }),
            false => Some(Fix::Cell { line, column, value }),
        }
    };
    let cells = form.iter().filter_map(fix);
    let cells = cells.filter(|fix| !matches!(fix, Fix::Cell { line, .. } if Some(*line) == left));
    cells.chain(left.map(|line| Fix::LeaveOut { line })).collect()
}

/// What each column is said to hold; none if that is nothing that a column can hold.
pub fn columns_of(form: &Fields) -> Option<Vec<(usize, Option<Field>)>> {
    let said = form.iter().filter_map(|(name, field)| {
        let number = name.strip_prefix("column-")?.parse().ok()?;
        Some(match field.as_str() {
            "" => Some((number, None)),
            field => field.parse().ok().map(|field| (number, Some(field))),
        })
    });
    said.collect()
}

/// What was typed for the row of the headings is no number.
pub struct NoRow {
    pub found: String,
    /// What else was chosen.
    pub format: Format,
}

/// How the file is to be read; what is left empty is found out.
pub fn format_of(form: &Fields) -> Result<Format, NoRow> {
    let said = |name: &str| Some(value(form, name).trim()).filter(|said| !said.is_empty());
    let format = Format {
        encoding: said("encoding").map(str::to_owned),
        // A tab is a space to whoever trims.
        delimiter: value(form, "delimiter").chars().next(),
        sheet: Some(value(form, "sheet")).filter(|name| !name.is_empty()).map(str::to_owned),
        header: None,
    };
    match said("header").map(str::parse) {
        None => Ok(format),
        Some(Ok(line)) => Ok(Format { header: Some(line), ..format }),
        Some(Err(_)) => Err(NoRow { found: value(form, "header").to_owned(), format }),
    }
}
