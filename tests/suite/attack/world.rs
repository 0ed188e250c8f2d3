//! The members of a wave that is attacked, and what they answer: drawn by chance, the same every time.

use std::collections::BTreeMap;

use peil::services::prepare_wave::{self, NewWave};
use peil::services::{
    approve_wave, check_wave, close_wave, define_themes, import_clusters, import_responses, publish_survey,
    release_wave, remind_members, send_wave, sort_texts,
};
use peil::statistics::themes::{Change, TextKey, Wanted};
use peil::wave::Audience;

use crate::support::house::House;
use crate::support::work;

pub const FIRST: &str = "Leden 2026";
pub const SECOND: &str = "Leden 2027";

/// Code, type, members of it alone.
pub const CLUSTERS: [(&str, &str, usize); 12] = [
    ("alfa", "IBN", 60),
    ("beta", "IBN", 45),
    ("delta", "IBN", 24),
    ("eta", "IBN", 14),
    ("iota", "IBN", 9),
    ("kappa", "IBN", 4),
    ("gamma", "SPC", 38),
    ("epsilon", "SPC", 30),
    ("zeta", "SPC", 18),
    ("theta", "SPC", 11),
    ("lambda", "SPC", 7),
    ("mu", "SPC", 3),
];

/// Members of two clusters: which, and how many.
const BOTH: [(usize, usize, usize); 7] = [(0, 1, 7), (0, 6, 6), (1, 2, 2), (7, 8, 5), (0, 4, 1), (9, 6, 1), (3, 7, 1)];

/// Clusters whose members are all of one region.
const FROM_ONE_REGION: [usize; 5] = [1, 3, 4, 9, 10];

/// As lists write them and as results call them.
const SIZES: [(&str, &str); 3] = [("1-9", "micro"), ("10-49", "small"), ("50-249", "medium")];
const REGIONS: [&str; 3] = ["Antwerpen", "Gent", "Limburg"];
const SECTORS: [&str; 3] = ["Bouw", "Chemie", "Voeding"];

/// Numbers that look like chance.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// From 0 up to `below`.
    pub fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % below as u64) as usize
    }

    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

#[derive(Clone, Debug)]
pub struct Member {
    pub number: usize,
    pub clusters: Vec<usize>,
    size: usize,
    pub region: &'static str,
    pub sector: &'static str,
    pub language: &'static str,
}

impl Member {
    pub fn address(&self) -> String {
        format!("an{}@leden.example", self.number)
    }

    pub fn size(&self) -> &'static str {
        SIZES[self.size].1
    }

    fn line(&self) -> String {
        let (number, size) = (self.number, SIZES[self.size].0);
        format!(
            "Firma {number} NV;An;Peeters {number};{};{};{size};{};{}\n",
            self.address(),
            self.language.to_uppercase(),
            self.region,
            self.sector
        )
    }
}

/// What most members of a cluster are goes along with the cluster: there unions of groups and classes differ in few.
pub fn members() -> Vec<Member> {
    let mut chance = Chance::new(20_261_130);
    let alone = CLUSTERS.iter().enumerate().flat_map(|(at, own)| std::iter::repeat_n(vec![at], own.2));
    let both = BOTH.iter().flat_map(|&(one, other, count)| std::iter::repeat_n(vec![one, other], count));
    let mut make = |(at, clusters): (usize, Vec<usize>)| {
        let cluster = clusters[0];
        let mut mostly = |usual: usize| if chance.percent(60) { usual % 3 } else { chance.below(3) };
        let (size, mut region, sector) = (mostly(cluster + 1), mostly(cluster), mostly(cluster / 2));
        // Some clusters are all of one region: such a region less the others of it is the cluster.
        if FROM_ONE_REGION.contains(&cluster) {
            region = cluster % 3;
        }
        Member {
            number: at + 1,
            clusters,
            size,
            region: REGIONS[region],
            sector: SECTORS[sector],
            language: if chance.percent(70) { "nl" } else { "en" },
        }
    };
    alone.chain(both).enumerate().map(&mut make).collect()
}

/// Somebody who answered: in which period, and the cell of each column of the file.
#[derive(Clone, Debug)]
pub struct Response {
    pub member: Member,
    pub is_late: bool,
    pub cells: BTreeMap<&'static str, String>,
}

impl Response {
    pub fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    pub fn code(&self, column: &str) -> Option<i32> {
        self.cell(column).parse().ok()
    }
}

/// Who answers, and what. In small clusters they are of one mind more often.
pub fn responses(members: &[Member], seed: u64) -> Vec<Response> {
    let mut chance = Chance::new(seed);
    let chosen: Vec<&Member> = members.iter().filter(|_| chance.percent(62)).collect();
    chosen.into_iter().map(|member| respond(member, &mut chance)).collect()
}

fn respond(member: &Member, chance: &mut Chance) -> Response {
    let is_small = member.clusters.iter().any(|&cluster| CLUSTERS[cluster].2 < 15);
    let alike = is_small && chance.percent(75);
    let mut cells: BTreeMap<&'static str, String> = BTreeMap::new();
    let one = if alike { 3 } else { chance.one_of(&[1, 2, 2, 3, 3, 8]) };
    cells.insert("one", one.to_string());
    boxes(&mut cells, alike, chance);
    cells.insert("grida", chance.one_of(&[1, 2, 3, 4, 4, 5, 9]).to_string());
    cells.insert("gridb", if chance.percent(6) { String::new() } else { chance.one_of(&[1, 2, 3, 4, 5]).to_string() });
    if one != 1 {
        cells.insert("often", if alike { 1 } else { chance.one_of(&[1, 2]) }.to_string());
    }
    if !chance.percent(15) {
        let money = if alike { 0 } else { chance.below(40) * 25 };
        cells.insert("money", money.to_string());
    }
    cells.insert("score", chance.one_of(&[3, 5, 6, 7, 8, 8, 9, 9, 10]).to_string());
    let order = if alike { [1, 2, 3] } else { chance.one_of(&[[1, 2, 3], [2, 1, 3], [3, 1, 2], [2, 3, 1], [1, 3, 2]]) };
    for (place, option) in order.into_iter().take(2).enumerate() {
        cells.insert(["order_1", "order_2", "order_3"][option - 1], (place + 1).to_string());
    }
    let parts = if alike {
        chance.one_of(&[[20, 80, 0], [50, 50, 0], [70, 30, 0]])
    } else {
        chance.one_of(&[[20, 70, 10], [40, 20, 40], [10, 60, 30], [60, 40, 0]])
    };
    for (column, part) in ["time_1", "time_2", "time_3"].into_iter().zip(parts) {
        cells.insert(column, part.to_string());
    }
    cells.insert("since", format!("{}-0{}-11", 2001 + chance.below(20), 1 + chance.below(9)));
    if chance.percent(75) {
        cells.insert("words", format!("Woord van {}", member.number));
    }
    Response { member: member.clone(), is_late: chance.percent(35), cells }
}

fn boxes(cells: &mut BTreeMap<&'static str, String>, alike: bool, chance: &mut Chance) {
    let none = !alike && chance.percent(10);
    let mut ticked = vec![
        alike || chance.percent(55),
        alike || chance.percent(50),
        !alike && chance.percent(15),
        none,
        !alike && chance.percent(8),
    ];
    if none {
        ticked = vec![false, false, false, true, false];
    } else if ticked.iter().filter(|own| **own).count() > 3 {
        ticked[4] = false;
    }
    for (column, own) in ["some_1", "some_2", "some_3", "some_4", "some_6"].into_iter().zip(&ticked) {
        cells.insert(column, u8::from(*own).to_string());
    }
    if ticked[4] {
        cells.insert("some_other", "Iets anders".to_owned());
    }
}

const COLUMNS: [&str; 20] = [
    "one",
    "some_1",
    "some_2",
    "some_3",
    "some_4",
    "some_6",
    "some_other",
    "grida",
    "gridb",
    "often",
    "money",
    "score",
    "order_1",
    "order_2",
    "order_3",
    "time_1",
    "time_2",
    "time_3",
    "since",
    "words",
];

/// A house with the survey, the clusters and their lists.
pub fn furnish(house: &House, members: &[Member]) {
    let survey = include_str!("survey.yaml").to_owned();
    house.now(publish_survey::publish(&house.peil, survey, "eva", house.moment())).unwrap();
    let lines = CLUSTERS.map(|(code, of_type, _)| format!("{code};Cluster {code};{of_type};;\n"));
    let clusters = format!("code;name;type;from;until\n{}", lines.concat());
    house.now(import_clusters::import(&house.peil, clusters.into_bytes(), work::order(house))).unwrap();
    for (at, (code, ..)) in CLUSTERS.iter().enumerate() {
        let lines: String = members.iter().filter(|member| member.clusters.contains(&at)).map(Member::line).collect();
        work::take_list(house, code, &format!("Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte;Regio;Sector\n{lines}"));
    }
}

/// Sends a wave to everybody and reminds them after ten days; ten days later all the answers are in.
pub fn answered(house: &House, name: &str, responses: &[Response]) {
    let closes_on =
        (house.moment().to_zoned_datetime(jiff::tz::TimeZone::UTC).date()).saturating_add(jiff::Span::new().days(40));
    let wave = NewWave { survey: "attacked".to_owned(), closes_on, ..work::new_wave(name) };
    house.now(prepare_wave::prepare(&house.peil, wave, "eva", house.moment())).unwrap();
    let letters = house.now(check_wave::check(&house.peil, name, work::order(house))).unwrap().letters.to_string();
    house.now(approve_wave::approve(&house.peil, name, &letters, "eva", house.moment())).unwrap();
    house.now(send_wave::send(&house.peil, name, work::order(house))).unwrap();
    house.deliver();
    let early = house.moment();
    house.days_later(10);
    house.now(remind_members::remind(&house.peil, name, Audience::Everyone, work::order(house))).unwrap();
    house.deliver();
    house.days_later(10);
    hand_in(house, name, responses, |response| {
        early.checked_add(jiff::Span::new().hours(if response.is_late { 24 * 15 } else { 24 * 3 })).unwrap()
    });
}

pub fn hand_in(house: &House, wave: &str, responses: &[Response], at: impl Fn(&Response) -> jiff::Timestamp) {
    let mut content = format!("member,started,sent,{}\n", COLUMNS.join(","));
    for response in responses {
        let sent = at(response).to_zoned_datetime(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
        let started = sent.checked_sub(jiff::Span::new().minutes(9)).unwrap();
        let cells: Vec<&str> = COLUMNS.iter().map(|column| response.cell(column)).collect();
        let (started, sent) = (started.strftime("%Y-%m-%d %H:%M"), sent.strftime("%Y-%m-%d %H:%M"));
        content.push_str(&format!("{},{started},{sent},{}\n", response.member.address(), cells.join(",")));
    }
    // With the clock of the house, which is ahead of that of a command.
    let taken = import_responses::import(&house.peil, wave, content.into_bytes(), work::order(house), false);
    let taken = house.now(taken).unwrap();
    assert!(taken.taken() == responses.len() && taken.refused.is_empty(), "{:?}", taken.refused);
}

/// What is written of, by whoever looks at texts: a third of all members, and only in small clusters.
pub const THEMES: [(&str, &str); 2] = [("1", "Met een derde"), ("2", "In kleine clusters")];

/// Whether the text of a response is of a theme.
pub fn is_of(theme: &str, response: &Response) -> bool {
    match theme {
        "1" => response.member.number.is_multiple_of(3),
        _ => response.member.clusters.iter().any(|&cluster| CLUSTERS[cluster].2 < 15),
    }
}

/// Sorts what was written into the themes.
pub fn sort(house: &House, wave: &str, responses: &[Response]) {
    let looked = house.now(sort_texts::look(&house.peil, wave, "words", house.moment())).unwrap();
    let wanted =
        |(code, label): (&str, &str)| Wanted { code: code.to_owned(), label: label.to_owned(), ..Wanted::default() };
    let defined = define_themes::define(&house.peil, &looked, THEMES.map(wanted).into(), work::order(house));
    house.now(defined).unwrap().unwrap();
    let change = |response: &Response| {
        let own = THEMES.iter().filter(|(code, _)| is_of(code, response)).map(|(code, _)| code.parse().unwrap());
        (TextKey::of(response.cell("words")), Change { wanted: own.collect(), ..Change::default() })
    };
    let changes: Vec<_> = responses.iter().filter(|own| !own.cell("words").is_empty()).map(change).collect();
    let sorted = house.now(sort_texts::sort(&house.peil, &looked, changes, work::order(house))).unwrap();
    assert!(sorted.texts > 40 && sorted.left_out.is_empty(), "{sorted:?}");
}

pub fn close(house: &House, name: &str) {
    house.now(close_wave::close(&house.peil, name, work::order(house).because("klaar"))).unwrap();
}

pub fn release(house: &House, name: &str) {
    house.now(release_wave::release(&house.peil, name, work::order(house).because("klaar"))).unwrap();
}
