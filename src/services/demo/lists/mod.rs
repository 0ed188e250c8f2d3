//! Address lists as clusters send them: invented, and messy on purpose.
//!
//! Every company and person is made up and lives at a domain that ends on
//! `.example`, which nobody can own. How many members a list holds and how
//! many faults were planted in it is known, so that an import can be checked.

mod companies;
mod hand;
mod sheet;
#[cfg(test)]
mod tests;
mod words;

use companies::{Company, Inventor, Person, Tongue, address, person};
use hand::{Entry, Hand};
use sheet::Sheet;
use words::Sector;

use crate::services::demo::chance::Chance;

/// Members that can be imported over all lists of type `IBN`, counted once per list.
pub const IBN_MEMBERS: usize = 1_200;
/// Members that can be imported over all lists of type `SPC`, counted once per list.
pub const SPC_MEMBERS: usize = 1_600;
/// Companies that stand in two lists, with the same person and address.
pub const SHARED: usize = 15;

/// What was planted in a list beside its members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planted {
    /// Companies whose address has lost its @.
    pub without_at: usize,
    /// Companies whose address has a comma for its point.
    pub comma_for_dot: usize,
    /// Companies without any address.
    pub missing_address: usize,
    /// Rows of a member that stand there a second time, letter for letter.
    pub duplicate_rows: usize,
    /// Rows with another person, at another address, of a company that stands there already.
    pub second_contacts: usize,
    /// Rows without anything in them.
    pub empty_rows: usize,
    /// Lines above the headings.
    pub title_lines: usize,
    /// Lines that count the others.
    pub totals_lines: usize,
}

/// What is planted over all lists together, whatever the seed.
pub const PLANTED: Planted = Planted {
    without_at: 18,
    comma_for_dot: 15,
    missing_address: 21,
    duplicate_rows: 17,
    second_contacts: 24,
    empty_rows: 12,
    title_lines: 5,
    totals_lines: 1,
};

/// A file as a cluster sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoList {
    pub cluster_code: String,
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// Different companies in it with an address that can be used.
    pub members: usize,
    pub planted: Planted,
}

/// One list for each cluster, given as code, name and type (`IBN` or `SPC`; others get no list).
///
/// The same seed and clusters always give the same bytes.
pub fn lists(seed: u64, clusters: &[(&str, &str, &str)]) -> Vec<DemoList> {
    let clusters: Vec<_> = clusters.iter().filter(|(_, _, kind)| years(kind).is_some()).collect();
    let mut chance = Chance::new(seed);
    let mut inventor = Inventor::default();
    let kinds: Vec<&str> = clusters.iter().map(|(_, _, kind)| *kind).collect();
    let members = members(&mut chance, &mut inventor, &kinds, |place| Sector::of(clusters[place].0));
    let planted = spread(&mut chance, clusters.len());
    let mut lists = Vec::new();
    for (place, ((code, name, kind), (members, planted))) in
        clusters.iter().zip(members.iter().zip(planted)).enumerate()
    {
        let author = Author { place, code, name, years: years(kind).unwrap_or_default() };
        lists.push(author.list(&mut chance, &mut inventor, members, planted));
    }
    lists
}

/// In which years members of a cluster of this type joined.
fn years(kind: &str) -> Option<(usize, usize)> {
    match kind {
        "IBN" => Some((2015, 2019)),
        "SPC" => Some((2017, 2024)),
        _ => None,
    }
}

/// The members of each list; `SHARED` of them stand in two.
fn members(
    chance: &mut Chance,
    inventor: &mut Inventor,
    kinds: &[&str],
    sector: impl Fn(usize) -> Sector,
) -> Vec<Vec<Company>> {
    let mut sizes = vec![0; kinds.len()];
    for (kind, total, least, most) in [("IBN", IBN_MEMBERS, 30, 110), ("SPC", SPC_MEMBERS, 180, 400)] {
        let places: Vec<usize> = (0..kinds.len()).filter(|place| kinds[*place] == kind).collect();
        for (place, size) in places.iter().zip(shares(chance, total, places.len(), least, most)) {
            sizes[*place] = size;
        }
    }
    let moves: Vec<(usize, usize)> = if kinds.len() < 2 { Vec::new() } else { pairs(chance, kinds.len()) };
    let mut members: Vec<Vec<Company>> = Vec::new();
    for (place, size) in sizes.into_iter().enumerate() {
        let guests = moves.iter().filter(|(_, to)| *to == place).count();
        let years = years(kinds[place]).unwrap_or_default();
        members.push((guests..size).map(|_| inventor.company(chance, &sector(place), years)).collect());
    }
    // The first of a list goes to the first list that shares with it, the second to the second.
    let mut given = vec![0; kinds.len()];
    for (from, to) in moves {
        let guest = members[from][given[from]].clone();
        given[from] += 1;
        members[to].push(guest);
    }
    members
}

/// From which list to which other the shared companies go.
fn pairs(chance: &mut Chance, lists: usize) -> Vec<(usize, usize)> {
    let pair = |_| {
        let from = chance.below(lists);
        (from, (from + chance.between(1, lists - 1)) % lists)
    };
    (0..SHARED).map(pair).collect()
}

/// Parts `total` in `count` uneven shares between `least` and `most`, or in even ones where these do not fit.
fn shares(chance: &mut Chance, total: usize, count: usize, least: usize, most: usize) -> Vec<usize> {
    if count == 0 {
        return Vec::new();
    }
    let fits = (least * count..=most * count).contains(&total);
    let (least, most) = if fits { (least, most) } else { (total / count, total / count + 1) };
    let mut shares = vec![least; count];
    // Some lists grow fast, some hardly: what is left goes out by lot.
    let pull: Vec<usize> = (0..count).map(|_| chance.between(1, 12)).collect();
    let mut left = total - least * count;
    while left > 0 {
        let place = chance.weighted(&pull);
        if shares[place] < most {
            shares[place] += 1;
            left -= 1;
        }
    }
    shares
}

/// Spreads what is planted over the lists, each kind of fault in an order of its own.
fn spread(chance: &mut Chance, lists: usize) -> Vec<Planted> {
    let mut planted = vec![Planted::default(); lists];
    let mut order: Vec<usize> = (0..lists).collect();
    let mut plant = |count: usize, field: fn(&mut Planted) -> &mut usize| {
        chance.shuffle(&mut order);
        for place in order.iter().cycle().take(count) {
            *field(&mut planted[*place]) += 1;
        }
    };
    plant(PLANTED.without_at, |planted| &mut planted.without_at);
    plant(PLANTED.comma_for_dot, |planted| &mut planted.comma_for_dot);
    plant(PLANTED.missing_address, |planted| &mut planted.missing_address);
    plant(PLANTED.duplicate_rows, |planted| &mut planted.duplicate_rows);
    plant(PLANTED.second_contacts, |planted| &mut planted.second_contacts);
    plant(PLANTED.empty_rows, |planted| &mut planted.empty_rows);
    plant(PLANTED.title_lines, |planted| &mut planted.title_lines);
    plant(PLANTED.totals_lines, |planted| &mut planted.totals_lines);
    planted
}

/// What makes a faulty address of a good one.
type Spoil = fn(&str) -> String;

/// Whoever keeps the list of one cluster.
struct Author<'a> {
    place: usize,
    code: &'a str,
    name: &'a str,
    years: (usize, usize),
}

impl Author<'_> {
    fn list(&self, chance: &mut Chance, inventor: &mut Inventor, members: &[Company], planted: Planted) -> DemoList {
        use Tongue::{Dutch, English, French};
        let tongue = [Dutch, Dutch, French, Dutch, English, Dutch, Dutch][self.place % 7];
        let hand = Hand::new(chance, tongue);
        let sheet = Sheet::new(chance, self.place);

        let mut rows: Vec<Vec<String>> =
            members.iter().map(|company| row(chance, &hand, company, &company.person, &company.address)).collect();
        rows.extend(self.faulty_rows(chance, inventor, &hand, &planted));
        // Neighbours among the members, so that none is chosen twice.
        let mut chosen = (0..members.len()).cycle().skip(chance.below(members.len()));
        for company in chosen.by_ref().take(planted.second_contacts).map(|place| &members[place]) {
            let (colleague, address) = colleague(chance, company);
            rows.push(row(chance, &hand, company, &colleague, &address));
        }
        for place in chosen.take(planted.duplicate_rows) {
            rows.push(rows[place].clone());
        }
        if chance.chance(0.5) {
            rows.sort_by_cached_key(|cells| companies::slug(&cells.concat(), ""));
        } else {
            chance.shuffle(&mut rows);
        }
        for _ in 0..planted.empty_rows {
            rows.insert(chance.between(1, rows.len() - 1), vec![String::new(); hand.columns.len()]);
        }
        rows.insert(0, hand.headings(chance));
        for _ in 0..planted.title_lines {
            rows.insert(0, vec![title(tongue, self.name)]);
        }
        rows.extend((0..planted.totals_lines).map(|_| totals(tongue, members.len())));

        DemoList {
            cluster_code: self.code.to_owned(),
            file_name: format!("{}{}.{}", file_name_start(tongue), self.code, sheet.ending()),
            bytes: sheet.bytes(&rows),
            members: members.len(),
            planted,
        }
    }

    /// Companies that can't be written to as the list has them.
    fn faulty_rows(
        &self,
        chance: &mut Chance,
        inventor: &mut Inventor,
        hand: &Hand,
        planted: &Planted,
    ) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let faults: [(usize, Spoil); 3] = [
            (planted.without_at, |address| address.replace('@', "")),
            (planted.comma_for_dot, |address| address.replace(".example", ",example")),
            (planted.missing_address, |_| String::new()),
        ];
        for (count, spoil) in faults {
            for _ in 0..count {
                let company = inventor.company(chance, &Sector::of(self.code), self.years);
                rows.push(row(chance, hand, &company, &company.person, &spoil(&company.address)));
            }
        }
        rows
    }
}

fn row(chance: &mut Chance, hand: &Hand, company: &Company, person: &Person, address: &str) -> Vec<String> {
    hand.cells(chance, &Entry { company, person, address })
}

/// Somebody else at the company, at another address.
fn colleague(chance: &mut Chance, company: &Company) -> (Person, String) {
    loop {
        let colleague = person(chance, company.tongue);
        let address = address(chance, &colleague, &company.domain);
        if address != company.address && !address.starts_with("info@") {
            return (colleague, address);
        }
    }
}

fn title(tongue: Tongue, cluster: &str) -> String {
    match tongue {
        Tongue::Dutch => format!("Ledenlijst {cluster}"),
        Tongue::French => format!("Liste des membres de {cluster}"),
        Tongue::English => format!("Members of {cluster}"),
    }
}

fn totals(tongue: Tongue, members: usize) -> Vec<String> {
    let word = match tongue {
        Tongue::Dutch => "Totaal",
        Tongue::French | Tongue::English => "Total",
    };
    vec![word.to_owned(), members.to_string()]
}

fn file_name_start(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Dutch => "ledenlijst-",
        Tongue::French => "membres-",
        Tongue::English => "members-",
    }
}
