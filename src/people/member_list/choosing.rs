//! What people said of the columns of a list, laid over the guess.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Field, How, MappedColumn, Mapping};
use crate::people::column::{ROWS_SEARCHED, is_empty};
use crate::people::key::heading_key;
use crate::people::rows::{Row, Rows};

/// What somebody said of one column of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub number: usize,
    /// What stood above the column then. Read otherwise, the list may have something else there.
    pub heading: String,
    /// `None`: the column is not used.
    pub field: Option<Field>,
}

/// What was said of headings in earlier lists of a cluster, by [`heading_key`].
pub type Memory = HashMap<String, Option<Field>>;

impl Mapping {
    /// The guess, then what is remembered of the cluster's headings, then what was said of this list.
    ///
    /// `header` is the line of the heading where somebody said which; 0 says that there is none.
    pub fn chosen(rows: &Rows, header: Option<usize>, memory: &Memory, choices: &[Choice]) -> Self {
        let mut mapping = match header {
            Some(line) => Self::under(rows, rows.row(line)),
            None => Self::with_known_headings(rows, memory),
        };
        let numbered: Vec<(usize, String)> = mapping
            .columns
            .iter()
            .map(|mapped| (mapped.column.number, heading_key(&mapped.column.heading)))
            .filter(|(_, key)| !key.is_empty())
            .collect();
        for (number, key) in numbered {
            if let Some(field) = memory.get(&key)
                && mapping.columns.iter().any(|mapped| mapped.column.number == number && mapped.field != *field)
            {
                mapping.say(number, *field, How::Remembered);
            }
        }
        for choice in choices {
            if mapping.columns.iter().any(|mapped| is_about(choice, mapped)) {
                mapping.set(choice.number, choice.field);
            }
        }
        mapping
    }

    /// What has been said by hand of this list, to be kept with it.
    pub fn choices(&self) -> Vec<Choice> {
        let by_hand = self.columns.iter().filter(|mapped| mapped.how == How::ByHand);
        let choice = |mapped: &MappedColumn| Choice {
            number: mapped.column.number,
            heading: mapped.column.heading.clone(),
            field: mapped.field,
        };
        by_hand.map(choice).collect()
    }

    /// The guess; where more headings are remembered in another of the first rows than in the guessed one, under that.
    fn with_known_headings(rows: &Rows, memory: &Memory) -> Self {
        let guess = Self::guess(rows);
        if memory.is_empty() {
            return guess;
        }
        let known = |row: &Row| row.cells.iter().filter(|cell| memory.contains_key(&heading_key(cell))).count();
        let guessed = guess.header.and_then(|line| rows.row(line));
        let least = guessed.map_or(1, |row| known(row).max(1));
        let searched = rows.rows.iter().filter(|row| !is_empty(row)).take(ROWS_SEARCHED);
        let better = searched.filter(|row| known(row) > least).max_by_key(|row| (known(row), usize::MAX - row.line));
        // A guessed heading has recognised more than one word of its own; only a row that knows more goes before it.
        better.map_or(guess, |row| Self::under(rows, Some(row)))
    }
}

fn is_about(choice: &Choice, mapped: &MappedColumn) -> bool {
    mapped.column.number == choice.number && heading_key(&mapped.column.heading) == heading_key(&choice.heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Rows {
        Rows::new(text.lines().map(|line| line.split(';').map(str::to_owned).collect()))
    }

    fn fields(mapping: &Mapping) -> Vec<Option<Field>> {
        mapping.columns.iter().map(|mapped| mapped.field).collect()
    }

    #[test]
    fn what_was_said_of_a_heading_is_remembered_and_what_is_said_of_this_list_goes_before_it() {
        let list = rows("Bedrijf;E-mail;Wie\nAcme;jan@acme.be;Jan");
        let memory =
            Memory::from([("wie".to_owned(), Some(Field::FullName)), ("bedrijf".to_owned(), Some(Field::Company))]);
        let mapping = Mapping::chosen(&list, None, &memory, &[]);
        assert_eq!(fields(&mapping), [Some(Field::Company), Some(Field::Address), Some(Field::FullName)]);
        assert_eq!(mapping.columns[2].how, How::Remembered);
        assert_eq!(mapping.columns[0].how, How::Heading, "what the guess says too needs no memory");
        let choice = Choice { number: 3, heading: "WIE".to_owned(), field: None };
        let mapping = Mapping::chosen(&list, None, &memory, &[choice]);
        assert_eq!((mapping.columns[2].field, mapping.columns[2].how), (None, How::ByHand));
        assert_eq!(mapping.choices().len(), 1);
        let other = Choice { number: 3, heading: "Waar".to_owned(), field: Some(Field::Region) };
        let mapping = Mapping::chosen(&list, None, &memory, &[other]);
        assert_eq!(mapping.columns[2].field, Some(Field::FullName), "that was said of another column");
    }

    #[test]
    fn a_row_of_remembered_headings_is_the_heading() {
        let list = rows("Klanten;;\nKlant;Wie;Waar\nAcme;Jan;jan@acme.be");
        let memory =
            Memory::from([("klant".to_owned(), Some(Field::Company)), ("wie".to_owned(), Some(Field::FullName))]);
        let mapping = Mapping::chosen(&list, None, &memory, &[]);
        assert_eq!((mapping.header, fields(&mapping)[0]), (Some(2), Some(Field::Company)));
    }

    #[test]
    fn a_heading_can_be_pointed_at_or_denied() {
        let list = rows("Bedrijf;E-mail\nBedrijf BV;E@mail.be\nAcme;jan@acme.be");
        assert_eq!(Mapping::chosen(&list, Some(2), &Memory::new(), &[]).header, Some(2));
        assert_eq!(Mapping::chosen(&list, Some(0), &Memory::new(), &[]).header, None);
    }
}
