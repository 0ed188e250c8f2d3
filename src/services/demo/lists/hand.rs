//! The hand a list was written by: its language, its columns, its habits.

use super::companies::{Company, Person, Tongue};
use crate::services::demo::chance::Chance;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Company,
    Number,
    Contact,
    FirstName,
    LastName,
    Email,
    Language,
    Size,
    Since,
    Position,
    Town,
}

pub(super) struct Hand {
    pub(super) tongue: Tongue,
    pub(super) columns: Vec<Column>,
    /// Whether headings are shouted.
    capitals: bool,
    language_style: usize,
    size_style: usize,
    whole_dates: bool,
    number_style: usize,
}

/// A line of a list before it is written down.
pub(super) struct Entry<'a> {
    pub(super) company: &'a Company,
    pub(super) person: &'a Person,
    /// The address as the list has it, right or wrong.
    pub(super) address: &'a str,
}

impl Hand {
    pub(super) fn new(chance: &mut Chance, tongue: Tongue) -> Self {
        use Column::*;
        let mut columns = if chance.chance(0.6) { vec![FirstName, LastName] } else { vec![Contact] };
        let email_first = chance.chance(0.4);
        columns.insert(if email_first { 0 } else { columns.len() }, Email);
        for (column, share) in [(Position, 0.25), (Language, 0.85), (Size, 0.75), (Since, 0.65), (Town, 0.3)] {
            if chance.chance(share) {
                columns.push(column);
            }
        }
        // Most lists begin with the company, some with the person.
        columns.insert(if chance.chance(0.75) { 0 } else { columns.len().min(3) }, Company);
        if chance.chance(0.55) {
            columns.insert(if chance.chance(0.5) { 1 } else { columns.len() }, Number);
        }
        Self {
            tongue,
            columns,
            capitals: chance.chance(0.15),
            language_style: chance.below(4),
            size_style: chance.below(2),
            whole_dates: chance.chance(0.4),
            number_style: chance.below(4),
        }
    }

    pub(super) fn headings(&self, chance: &mut Chance) -> Vec<String> {
        let heading = |column: &Column| {
            let words = headings(*column, self.tongue);
            let word = *chance.pick(words);
            if self.capitals { word.to_uppercase() } else { word.to_owned() }
        };
        self.columns.iter().map(heading).collect()
    }

    /// The cells of a line, with the slips of somebody who keeps a list by hand.
    pub(super) fn cells(&self, chance: &mut Chance, entry: &Entry) -> Vec<String> {
        self.columns.iter().map(|column| self.cell(chance, *column, entry)).collect()
    }

    fn cell(&self, chance: &mut Chance, column: Column, entry: &Entry) -> String {
        let Entry { company, person, .. } = entry;
        match column {
            Column::Company => {
                let written = company_as_written(chance, company);
                slip(chance, written)
            }
            Column::Email => address_as_written(chance, entry),
            Column::FirstName => slip(chance, person.first.to_owned()),
            Column::LastName if chance.chance(0.04) => person.last.to_uppercase(),
            Column::LastName => slip(chance, person.last.to_owned()),
            Column::Contact => slip(chance, format!("{} {}", person.first, person.last)),
            Column::Number => company.number.map_or_else(String::new, |number| self.number(number)),
            Column::Language if company.tongue_known => self.language(company.tongue).to_owned(),
            Column::Language => String::new(),
            Column::Size => company.size.map_or_else(String::new, |size| self.size(size).to_owned()),
            Column::Since => company.joined.map_or_else(String::new, |day| self.since(day)),
            Column::Position => (*chance.pick(positions(self.tongue))).to_owned(),
            Column::Town => company.town.to_owned(),
        }
    }

    fn number(&self, number: u64) -> String {
        let (front, middle, back) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
        match self.number_style {
            0 => format!("{front:04}.{middle:03}.{back:03}"),
            1 => format!("BE{number:010}"),
            2 => format!("BE {front:04}.{middle:03}.{back:03}"),
            _ => format!("{number:010}"),
        }
    }

    fn language(&self, tongue: Tongue) -> &'static str {
        let words = match (self.language_style, self.tongue) {
            (0, _) => ["N", "F", "EN"],
            (1, _) => ["NL", "FR", "EN"],
            (2, _) => ["nl", "fr", "en"],
            (_, Tongue::Dutch) => ["Nederlands", "Frans", "Engels"],
            (_, Tongue::French) => ["néerlandais", "français", "anglais"],
            (_, Tongue::English) => ["Dutch", "French", "English"],
        };
        match tongue {
            Tongue::Dutch => words[0],
            Tongue::French => words[1],
            Tongue::English => words[2],
        }
    }

    fn size(&self, size: usize) -> &'static str {
        let words = match (self.size_style, self.tongue) {
            (0, _) => ["1-9", "10-49", "50-249", "250+"],
            (_, Tongue::Dutch) => ["micro", "klein", "middelgroot", "groot"],
            (_, Tongue::French) => ["micro", "petite", "moyenne", "grande"],
            (_, Tongue::English) => ["micro", "small", "medium", "large"],
        };
        words[size]
    }

    fn since(&self, (year, month, day): (usize, usize, usize)) -> String {
        if self.whole_dates { format!("{day:02}/{month:02}/{year}") } else { year.to_string() }
    }
}

fn company_as_written(chance: &mut Chance, company: &Company) -> String {
    let form = match chance.weighted(&[85, 8, 7]) {
        0 => company.legal_form.to_owned(),
        1 => company.legal_form.chars().map(|letter| format!("{letter}.")).collect(),
        _ => String::new(),
    };
    let written = format!("{} {form}", company.name);
    let written = written.trim_end();
    if chance.chance(0.06) { written.to_uppercase() } else { written.to_owned() }
}

fn address_as_written(chance: &mut Chance, entry: &Entry) -> String {
    // A faulty address stays exactly as faulty as it was meant to be.
    if !entry.address.contains('@') || entry.address.contains(',') {
        return entry.address.to_owned();
    }
    match chance.weighted(&[84, 4, 4, 4, 4]) {
        0 => entry.address.to_owned(),
        1 => format!("mailto:{}", entry.address),
        2 => format!("{} {} <{}>", entry.person.first, entry.person.last, entry.address),
        3 => capitalised(entry.address),
        _ => format!("{} ", entry.address),
    }
}

/// `an.peeters@x.example` as a telephone would write it: `An.peeters@x.example`.
fn capitalised(address: &str) -> String {
    let mut letters = address.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Spaces where none belong, or of another kind.
fn slip(chance: &mut Chance, text: String) -> String {
    match chance.weighted(&[88, 4, 3, 2, 3]) {
        0 => text,
        1 => format!("{text} "),
        2 => format!(" {text}"),
        3 => text.replacen(' ', "  ", 1),
        _ => text.replacen(' ', "\u{a0}", 1),
    }
}

fn headings(column: Column, tongue: Tongue) -> &'static [&'static str] {
    use Tongue::{Dutch, English, French};
    match (column, tongue) {
        (Column::Company, Dutch) => &["Bedrijf", "Onderneming", "Organisatie", "Bedrijfsnaam", "Naam bedrijf"],
        (Column::Company, French) => &["Société", "Entreprise", "Nom de l'entreprise"],
        (Column::Company, English) => &["Company", "Organisation", "Company name"],
        (Column::Number, Dutch) => &["Ondernemingsnummer", "KBO-nummer", "Ondernemingsnr."],
        (Column::Number, French) => &["Numéro d'entreprise", "N° d'entreprise", "Numéro BCE"],
        (Column::Number, English) => &["Enterprise number", "VAT number"],
        (Column::Contact, Dutch) => &["Contactpersoon", "Contact"],
        (Column::Contact, French) => &["Personne de contact", "Contact"],
        (Column::Contact, English) => &["Contact person", "Contact"],
        (Column::FirstName, Dutch) => &["Voornaam"],
        (Column::FirstName, French) => &["Prénom"],
        (Column::FirstName, English) => &["First name", "Given name"],
        (Column::LastName, Dutch) => &["Achternaam", "Familienaam"],
        (Column::LastName, French) => &["Nom", "Nom de famille"],
        (Column::LastName, English) => &["Last name", "Surname"],
        (Column::Email, Dutch) => &["E-mail", "Mail", "E-mailadres", "e-mail adres"],
        (Column::Email, French) => &["Courriel", "E-mail", "Adresse e-mail", "Mail"],
        (Column::Email, English) => &["Email", "E-mail address", "E-mail"],
        (Column::Language, Dutch) => &["Taal", "Voertaal"],
        (Column::Language, French) => &["Langue"],
        (Column::Language, English) => &["Language"],
        (Column::Size, Dutch) => &["Grootte", "Grootteklasse"],
        (Column::Size, French) => &["Taille", "Taille de l'entreprise"],
        (Column::Size, English) => &["Size", "Size class"],
        (Column::Since, Dutch) => &["Lid sinds", "Lid vanaf"],
        (Column::Since, French) => &["Membre depuis"],
        (Column::Since, English) => &["Member since"],
        (Column::Position, Dutch) => &["Functie"],
        (Column::Position, French) => &["Fonction"],
        (Column::Position, English) => &["Position", "Job title"],
        (Column::Town, Dutch) => &["Gemeente", "Plaats"],
        (Column::Town, French) => &["Commune"],
        (Column::Town, English) => &["City", "Town"],
    }
}

fn positions(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::Dutch => &["zaakvoerder", "CEO", "R&D-manager", "innovatiemanager", "directeur", ""],
        Tongue::French => &["gérant", "CEO", "responsable R&D", "directrice", "responsable innovation", ""],
        Tongue::English => &["managing director", "CEO", "R&D manager", "innovation manager", ""],
    }
}
