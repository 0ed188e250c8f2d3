//! A list of clusters → entries, and problems by row and column.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::people::cluster::{ClusterCode, ClusterType};
use crate::people::column::{self, Column, is_empty};
use crate::people::key::heading_key;
use crate::people::name::{Name, NameFault, tidy};
use crate::people::problem::{ListFault, ListProblem, Severity};
use crate::people::rows::{MAX_ROWS, Row, Rows};

/// What one row says about a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterEntry {
    pub line: usize,
    pub code: ClusterCode,
    pub name: Name,
    pub cluster_type: ClusterType,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

/// A list of clusters that has been read: every row is an entry or the cause of a blocker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClusterReading {
    pub entries: Vec<ClusterEntry>,
    pub problems: Vec<ListProblem>,
}

impl ClusterReading {
    pub fn is_blocked(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity() == Severity::Blocker)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Code,
    Name,
    Type,
    From,
    Until,
}

/// The words of a heading, in Dutch, French and English, with commas between them.
const VOCABULARY: [(Field, &str); 5] = [
    (
        Field::Code,
        "code, clustercode, cluster code, code cluster, afkorting, sigle, abreviation, abbreviation, acronym",
    ),
    (Field::Name, "naam, nom, name, cluster, clusternaam, naam cluster, nom du cluster, cluster name, clustername"),
    (Field::Type, "type, clustertype, type cluster, cluster type, type de cluster, soort, genre, kind"),
    (
        Field::From,
        "van, vanaf, start, startdatum, begin, begindatum, de, debut, date de debut, depuis, from, start date",
    ),
    (Field::Until, "tot, tot en met, einde, eind, einddatum, a, fin, date de fin, jusqu au, until, to, end, end date"),
];

fn recognise(key: &str) -> Option<Field> {
    VOCABULARY.iter().find(|(_, words)| words.split(", ").any(|word| word == key)).map(|(field, _)| *field)
}

/// Reads a list with the columns code, name and type, and from and until where they are known, in any order.
pub fn read(rows: &Rows) -> ClusterReading {
    let mut reading = ClusterReading::default();
    let count = rows.rows.len();
    if count > MAX_ROWS {
        reading.problems.push(ListProblem::of_list(ListFault::TooManyRows { count, limit: MAX_ROWS }));
        return reading;
    }
    let header = column::header(rows, recognise, |_| false);
    let columns = column::columns(rows, header);
    let place = |field| columns.iter().find(|column| recognise(&heading_key(&column.heading)) == Some(field));
    let (Some(header), Some(code), Some(name), Some(cluster_type)) =
        (header, place(Field::Code), place(Field::Name), place(Field::Type))
    else {
        let needed = [
            (Field::Code, ListFault::NoCodeColumn),
            (Field::Name, ListFault::NoNameColumn),
            (Field::Type, ListFault::NoTypeColumn),
        ];
        let missing = needed.into_iter().filter(|(field, _)| place(*field).is_none());
        reading.problems.extend(missing.map(|(_, fault)| ListProblem::of_list(fault)));
        return reading;
    };
    let columns = Columns { code, name, cluster_type, from: place(Field::From), until: place(Field::Until) };
    let mut codes = HashMap::new();
    for row in rows.rows.iter().filter(|row| row.line > header.line && !is_empty(row)) {
        let mut reader = RowReader { row, columns: &columns, problems: &mut reading.problems };
        reading.entries.extend(reader.entry(&mut codes));
    }
    if reading.entries.is_empty() && reading.problems.is_empty() {
        reading.problems.push(ListProblem::of_list(ListFault::NoRows));
    }
    reading
}

struct Columns<'a> {
    code: &'a Column,
    name: &'a Column,
    cluster_type: &'a Column,
    from: Option<&'a Column>,
    until: Option<&'a Column>,
}

struct RowReader<'a> {
    row: &'a Row,
    columns: &'a Columns<'a>,
    problems: &'a mut Vec<ListProblem>,
}

impl RowReader<'_> {
    /// `codes`: key → the line on which it was first.
    fn entry(&mut self, codes: &mut HashMap<String, usize>) -> Option<ClusterEntry> {
        let columns = self.columns;
        let code = self.code(codes);
        let name = self.name();
        let cluster_type = self.value(columns.cluster_type, ListFault::MissingType, ListFault::BadType, |text| {
            ClusterType::parse(text).ok()
        });
        let from = self.date(columns.from);
        let until = self.date(columns.until);
        if let (Ok(Some(start)), Ok(Some(end)), Some(column)) = (from, until, columns.until)
            && end < start
        {
            self.report(column, ListFault::EndBeforeStart { start: start.to_string() });
            return None;
        }
        Some(ClusterEntry {
            line: self.row.line,
            code: code?,
            name: name?,
            cluster_type: cluster_type?,
            from: from.ok()?,
            until: until.ok()?,
        })
    }

    fn report(&mut self, column: &Column, fault: ListFault) {
        let found = self.row.cell(column.number);
        self.problems.push(ListProblem::of_cell(self.row.line, column.clone(), found, fault));
    }

    fn value<T>(
        &mut self,
        column: &Column,
        missing: ListFault,
        bad: ListFault,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = tidy(self.row.cell(column.number));
        let value = read(&text);
        if value.is_none() {
            self.report(column, if text.is_empty() { missing } else { bad });
        }
        value
    }

    fn code(&mut self, codes: &mut HashMap<String, usize>) -> Option<ClusterCode> {
        let column = self.columns.code;
        let code =
            self.value(column, ListFault::MissingCode, ListFault::BadCode, |text| ClusterCode::parse(text).ok())?;
        let first = *codes.entry(code.key()).or_insert(self.row.line);
        if first != self.row.line {
            self.report(column, ListFault::DuplicateCode { first });
            return None;
        }
        Some(code)
    }

    fn name(&mut self) -> Option<Name> {
        let column = self.columns.name;
        match Name::parse(self.row.cell(column.number)) {
            Ok(name) => Some(name),
            Err(fault) => {
                self.report(
                    column,
                    match fault {
                        NameFault::Empty => ListFault::MissingName,
                        NameFault::TooLong(_) => ListFault::CompanyTooLong { limit: Name::MAX },
                    },
                );
                None
            }
        }
    }

    /// `Err`: there is something that is no date, and it has been reported.
    fn date(&mut self, column: Option<&Column>) -> Result<Option<Date>, ()> {
        let Some(column) = column else { return Ok(None) };
        let text = tidy(self.row.cell(column.number));
        if text.is_empty() || text == "-" {
            return Ok(None);
        }
        let date = day(&text);
        if date.is_none() {
            self.report(column, ListFault::BadDate);
        }
        date.map(Some).ok_or(())
    }
}

/// A day as `2018-03-31` or `31/3/2018` (also with points or dashes); a time of day after it is left out.
fn day(text: &str) -> Option<Date> {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().filter(|_| (1800..=2200).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Rows {
        Rows::new(text.lines().map(|line| line.split(';').map(str::to_owned).collect()))
    }

    #[test]
    fn headings_may_be_in_three_languages_and_any_order() {
        for text in [
            "Code;Naam;Type;Van;Tot\nBIO;Bio Valley;ibn;2018-01-01;31/12/2026",
            "Clusters in 2026;;;;\nFin;Type de cluster;Sigle;Nom;Date de début\n31.12.2026;IBN;BIO;Bio Valley;1/1/2018",
            "name;until;from;cluster type;code\nBio Valley;31-12-2026;01-01-2018 00:00;IBN;BIO",
        ] {
            let reading = read(&rows(text));
            assert_eq!(reading.problems, [], "{text}");
            let entry = &reading.entries[0];
            assert_eq!((entry.code.as_str(), entry.name.as_str()), ("BIO", "Bio Valley"));
            assert_eq!(entry.cluster_type.as_str(), "IBN");
            assert_eq!(entry.from, Some(jiff::civil::date(2018, 1, 1)));
            assert_eq!(entry.until, Some(jiff::civil::date(2026, 12, 31)));
        }
    }

    #[test]
    fn every_problem_is_found_where_it_is() {
        let reading = read(&rows(
            "code;naam;type;van;tot\n\
             A;Alpha;IBN;;\n\
             a;Alpha again;IBN;;\n\
             ;No code;IBN;;\n\
             B b;Bad code;IBN;;\n\
             C;;IBN;;\n\
             D;Delta;;;\n\
             E;Epsilon;I B N;;\n\
             F;Phi;IBN;31/02/2020;\n\
             G;Gamma;IBN;2020-01-02;2020-01-01\n\
             ;;;;\n\
             H;Eta;SPC;2020;",
        ));
        let found: Vec<_> = reading
            .problems
            .iter()
            .map(|problem| (problem.line.unwrap(), problem.column.as_ref().unwrap().number, problem.code()))
            .collect();
        assert_eq!(
            found,
            [
                (3, 1, "duplicate-code"),
                (4, 1, "missing-code"),
                (5, 1, "bad-code"),
                (6, 2, "missing-name"),
                (7, 3, "missing-type"),
                (8, 3, "bad-type"),
                (9, 4, "bad-date"),
                (10, 5, "end-before-start"),
                (12, 4, "bad-date"),
            ]
        );
        assert!(reading.is_blocked());
        assert_eq!(reading.entries.len(), 1);
    }

    #[test]
    fn a_list_without_the_columns_says_which_are_missing() {
        let codes = |text| read(&rows(text)).problems.iter().map(ListProblem::code).collect::<Vec<_>>();
        assert_eq!(codes("a;b\n1;2"), ["no-code-column", "no-name-column", "no-type-column"]);
        assert_eq!(codes("code;naam\nA;Alpha"), ["no-type-column"]);
        assert_eq!(codes("code;naam;type\n;;"), ["no-rows"]);
    }
}
