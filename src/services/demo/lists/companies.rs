//! Invented companies with somebody who works there.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::words::{self, Sector};
use crate::services::demo::chance::Chance;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    Dutch,
    French,
    English,
}

#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) first: &'static str,
    pub(super) last: &'static str,
}

#[derive(Clone, Debug)]
pub(super) struct Company {
    /// Without its legal form.
    pub(super) name: String,
    pub(super) legal_form: &'static str,
    pub(super) domain: String,
    /// Ten digits with a valid check.
    pub(super) number: Option<u64>,
    pub(super) tongue: Tongue,
    /// Whether lists say in which language to write.
    pub(super) tongue_known: bool,
    /// 0 micro, 1 small, 2 medium, 3 large.
    pub(super) size: Option<usize>,
    /// Year, month and day.
    pub(super) joined: Option<(usize, usize, usize)>,
    pub(super) town: &'static str,
    pub(super) person: Person,
    pub(super) address: String,
}

/// Makes companies that all differ in name, domain and number.
#[derive(Default)]
pub(super) struct Inventor {
    domains: BTreeSet<String>,
    numbered: u64,
}

impl Inventor {
    pub(super) fn company(&mut self, chance: &mut Chance, sector: &Sector, years: (usize, usize)) -> Company {
        let tongue = [Tongue::Dutch, Tongue::French, Tongue::English][chance.weighted(&[78, 15, 7])];
        let (name, domain) = loop {
            let name = company_name(chance, tongue, sector);
            let domain = format!("{}.example", slug(&name, "-"));
            if self.domains.insert(domain.clone()) {
                break (name, domain);
            }
        };
        let person = person(chance, tongue);
        let address = address(chance, &person, &domain);
        let joined = (chance.between(years.0, years.1), chance.between(1, 12), chance.between(1, 28));
        let number = self.number();
        Company {
            name,
            legal_form: legal_form(chance, tongue),
            domain,
            number: chance.chance(0.9).then_some(number),
            tongue,
            tongue_known: chance.chance(0.95),
            size: chance.chance(0.92).then(|| chance.weighted(&[35, 33, 22, 10])),
            joined: chance.chance(0.92).then_some(joined),
            town: chance.pick::<&str>(words::TOWNS),
            person,
            address,
        }
    }

    /// A number that begins with 19, which the register of enterprises is far from giving out.
    fn number(&mut self) -> u64 {
        self.numbered += 1;
        // 7919 and a million have no common factor, so that none comes twice.
        let front = 19_000_000 + self.numbered * 7_919 % 1_000_000;
        front * 100 + (97 - front % 97)
    }
}

pub(super) fn person(chance: &mut Chance, tongue: Tongue) -> Person {
    let (firsts, lasts) = match tongue {
        Tongue::Dutch => (words::FIRST_NAMES_NL, words::LAST_NAMES_NL),
        Tongue::French => (words::FIRST_NAMES_FR, words::LAST_NAMES_FR),
        Tongue::English => (words::FIRST_NAMES_EN, words::LAST_NAMES_EN),
    };
    Person { first: chance.pick::<&str>(firsts), last: chance.pick::<&str>(lasts) }
}

/// The address of a person at a domain, as houses form them.
pub(super) fn address(chance: &mut Chance, person: &Person, domain: &str) -> String {
    let (first, last) = (slug(person.first, ""), slug(person.last, ""));
    match chance.weighted(&[70, 12, 13, 5]) {
        0 => format!("{first}.{last}@{domain}"),
        1 => format!("{}{last}@{domain}", &first[..1]),
        2 => format!("{first}@{domain}"),
        _ => format!("info@{domain}"),
    }
}

fn company_name(chance: &mut Chance, tongue: Tongue, sector: &Sector) -> String {
    let word = if chance.chance(0.6) { *chance.pick(sector.own()) } else { *chance.pick(sector.any()) };
    let last = match tongue {
        Tongue::Dutch => *chance.pick(words::LAST_NAMES_NL),
        Tongue::French => *chance.pick(words::LAST_NAMES_FR),
        Tongue::English => *chance.pick(words::LAST_NAMES_EN),
    };
    let coined = format!("{}{}", chance.pick(words::COINED_BEGINNINGS), chance.pick(words::COINED_ENDINGS));
    let place = chance.weighted(&[40, 22, 20, 10, 8]);
    match (tongue, place) {
        (_, 0) => format!("{last} {word}"),
        (Tongue::English, 1) => format!("{coined} Europe"),
        (_, 1) => format!("{coined} {word}"),
        (_, 2) => coined,
        (Tongue::Dutch, 3) => format!("{last} & Zonen {word}"),
        (Tongue::Dutch, _) if chance.chance(0.3) => {
            format!("{word} \"{}\" {}", chance.pick(words::HOUSE_NAMES), chance.pick(words::TOWNS))
        }
        (Tongue::Dutch, _) => format!("{last}-{} {word}", chance.pick(words::LAST_NAMES_NL)),
        (Tongue::French, 3) => format!("Établissements {last} & Fils"),
        (Tongue::French, _) => format!("Ateliers {last} {word}"),
        (Tongue::English, 3) => format!("{last}, {} & Partners", chance.pick(words::LAST_NAMES_EN)),
        (Tongue::English, _) => format!("{coined} Belgium"),
    }
}

fn legal_form(chance: &mut Chance, tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Dutch => ["NV", "BV", "BVBA", "CV", "vzw"][chance.weighted(&[38, 40, 12, 5, 5])],
        Tongue::French => ["SA", "SRL", "SPRL", "ASBL"][chance.weighted(&[40, 42, 12, 6])],
        Tongue::English => ["NV", "BV", "Ltd"][chance.weighted(&[50, 40, 10])],
    }
}

/// Lower-case letters and digits without accents; every run of anything else becomes `joint`.
pub(super) fn slug(text: &str, joint: &str) -> String {
    // An apostrophe joins: D'Hondt is dhondt.
    let plain: String = text.to_lowercase().replace('\'', "").nfkd().filter(char::is_ascii).collect();
    let parts: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.join(joint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_an_address_can_hold() {
        assert_eq!(slug("Établissements Lefèvre & Fils", "-"), "etablissements-lefevre-fils");
        assert_eq!(slug("D'Hondt", ""), "dhondt");
        assert_eq!(slug("Hout \"'t Veld\" Gent", "-"), "hout-t-veld-gent");
    }

    #[test]
    fn companies_differ_and_their_numbers_hold() {
        let (mut chance, mut inventor) = (Chance::new(3), Inventor::default());
        let companies: Vec<Company> =
            (0..3_000).map(|_| inventor.company(&mut chance, &Sector::of("composieten"), (2017, 2024))).collect();
        let domains: BTreeSet<&str> = companies.iter().map(|company| company.domain.as_str()).collect();
        let numbers: BTreeSet<u64> = companies.iter().filter_map(|company| company.number).collect();
        assert_eq!(domains.len(), companies.len());
        assert_eq!(numbers.len(), companies.iter().filter(|company| company.number.is_some()).count());
        for number in numbers {
            assert_eq!(97 - (number / 100) % 97, number % 100, "{number}");
            assert!((1_900_000_000..2_000_000_000).contains(&number));
        }
        let french = companies.iter().filter(|company| company.tongue == Tongue::French).count();
        assert!((390..510).contains(&french), "{french}");
    }
}
