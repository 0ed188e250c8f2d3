//! The numbers on the pages: what a reader of the desk is shown, which are those of the files.

use std::collections::BTreeSet;

use peil::wording::Language;

use super::published::{Figure, Files, Of, Row, Who, adds};
use super::tables::{Cell, Table, tables};
use super::world::{CLUSTERS, Response, THEMES};
use crate::support::browser::Browser;
use crate::support::house::House;

const ITEMS: [&str; 12] =
    ["one", "some", "some_other", "grida", "gridb", "often", "money", "score", "order", "time", "since", "words"];
const ATTRIBUTES: [(&str, &[&str]); 4] = [
    ("member.size", &["micro", "small", "medium"]),
    ("member.region", &["Antwerpen", "Gent", "Limburg"]),
    ("member.sector", &["Bouw", "Chemie", "Voeding"]),
    ("member.language", &["nl", "en"]),
];

/// What was read on the pages.
#[derive(Default)]
pub struct Read {
    /// Every number that is a sum over people, whatever it is written as.
    pub figures: Vec<Figure>,
    /// How many numbers, ranges and weighted shares were held against the files.
    pub counts: usize,
    pub ranges: usize,
    pub weighted: usize,
    /// Captions of tables that hold no sums over people of one question.
    pub others: BTreeSet<String>,
}

/// The pages of one wave, and what they are held against.
pub struct Pages<'a> {
    pub house: &'a House,
    pub wave: &'a str,
    pub files: &'a Files,
    pub responses: &'a [Response],
}

/// Where a table stands: the question, and the attribute whose classes it shows.
struct Place<'a> {
    item: &'a str,
    attribute: Option<&'a str>,
}

impl Pages<'_> {
    /// Reads the pages of results: every question by type and by every attribute, each class beside all members, every
    /// cluster.
    pub fn read(&self) -> Read {
        let mut desk = self.house.evaluator();
        let mut read = Read::default();
        let base = format!("/waves/{}", self.wave.replace(' ', "%20"));
        let mut shows = vec![(String::new(), None)];
        shows.extend(ATTRIBUTES.map(|(name, _)| (format!("?show={name}"), Some(name))));
        for (query, attribute) in &shows {
            for item in ITEMS {
                self.page(&mut desk, &format!("{base}/results/{item}{query}"), Some(item), *attribute, &mut read);
            }
        }
        // The classes by themselves are the same report as all of them: two are enough to see that.
        let of_class = |name: &'static str, class: &str| (format!("?show={name}:{class}"), Some(name));
        let classes = |(name, classes): (&'static str, &'static [&'static str])| {
            classes.iter().take(2).map(move |class| of_class(name, class))
        };
        shows.extend(ATTRIBUTES.into_iter().flat_map(classes));
        for (query, attribute) in &shows {
            self.page(&mut desk, &format!("{base}/results{query}"), None, *attribute, &mut read);
        }
        for (code, ..) in CLUSTERS {
            self.page(&mut desk, &format!("{base}/clusters/{code}"), None, None, &mut read);
        }
        read
    }

    fn page(&self, desk: &mut Browser, path: &str, item: Option<&str>, attribute: Option<&str>, read: &mut Read) {
        let page = desk.get(path);
        assert_eq!(page.status, 200, "{path}: {}", page.words());
        for table in tables(&page.text) {
            let Some(item) = item.or(table.section.as_deref()) else {
                read.others.insert(table.caption);
                continue;
            };
            let place = Place { item, attribute };
            match self.measure(&table.caption) {
                Some(measure) => self.table(&place, &table, measure, read),
                None => {
                    read.others.insert(table.caption.clone());
                }
            }
        }
    }

    pub fn word(&self, key: &str) -> String {
        self.house.peil.texts.word(Language::EN, key)
    }

    /// What the figures of a table are.
    fn measure(&self, caption: &str) -> Option<&'static str> {
        let keys = [
            ("results-caption-shares", "share"),
            ("results-caption-boxes", "share"),
            ("themes-caption", "share"),
            ("results-caption-first", "first"),
            ("results-points", "points"),
            ("results-mean-rank", "rank"),
            ("results-caption-numbers", "number"),
            ("results-kind-date", "date"),
        ];
        let known = keys.into_iter().find(|(key, _)| self.word(key) == caption).map(|(_, measure)| measure);
        let placed = self.house.peil.texts.say(Language::EN, "results-caption-placed", &[("top", "2".into())]);
        known.or((placed == caption).then_some("share"))
    }

    /// A group that is no class.
    pub fn group_named(&self, head: &str) -> Option<Who> {
        self.group(&Place { item: "money", attribute: None }, head)
    }

    fn group(&self, place: &Place<'_>, head: &str) -> Option<Who> {
        if head == self.word("results-total") {
            return Some(Who::All);
        }
        if let Some(name) = place.attribute {
            let (_, classes) = ATTRIBUTES.iter().find(|(own, _)| *own == name).unwrap();
            let label = |class: &&&str| match **class {
                "nl" => head == "Nederlands",
                "en" => head == "English",
                class => head == class,
            };
            return classes.iter().find(label).map(|class| Who::Class(name.to_owned(), (*class).to_owned()));
        }
        if ["IBN", "SPC"].contains(&head) {
            return Some(Who::Type(head.to_owned()));
        }
        head.strip_prefix("Cluster ").map(|code| Who::Cluster(code.to_owned()))
    }

    /// What a line is called.
    fn line(&self, item: &str, head: &str, measure: &str) -> Option<Of> {
        let of_code = |code: String| match (measure, item) {
            ("first", _) => Of::First(code),
            (_, "time") => Of::Sum(code),
            _ => Of::Code(code),
        };
        let words = [
            ("results-answers", Of::Valid),
            ("results-mean", Of::Sum(String::new())),
            ("results-missing-dont-know", Of::Missing("dont_know")),
            ("results-blank", Of::Missing("blank")),
            ("results-not-asked", Of::Missing("not_asked")),
            ("results-top-two", Of::Code("top2".to_owned())),
            ("results-detractors", Of::Code("detractors".to_owned())),
            ("results-passives", Of::Code("passives".to_owned())),
            ("results-promoters", Of::Code("promoters".to_owned())),
        ];
        let option = |row: &&Row| row["item"] == item && row["label"] == head && !row["code"].is_empty();
        let known = words.into_iter().find(|(key, _)| self.word(key) == head).map(|(_, of)| of);
        let options = self.files.of("questions").iter().find(option).map(|row| of_code(row["code"].clone()));
        let theme = THEMES.iter().find(|(_, label)| *label == head).map(|(code, _)| of_code((*code).to_owned()));
        let options = options.or(theme.filter(|_| item == "words"));
        let net = ["active", "outside"].contains(&head).then(|| Of::Code(head.to_owned()));
        let step = (item == "score" && head.parse::<u32>().is_ok()).then(|| Of::Code(head.to_owned()));
        known.or(options).or(net).or(step)
    }

    fn table(&self, place: &Place<'_>, table: &Table, measure: &str, read: &mut Read) {
        let is_down = table.corner == self.word("results-group");
        for (head, cells) in &table.rows {
            let mut before: Option<(Who, Of)> = None;
            for (column, cell) in table.columns.iter().zip(cells) {
                let (group, line) = if is_down { (head, column) } else { (column, head) };
                let range = self.word("results-range");
                if column.starts_with(&range) {
                    // Of the net before it, or of the group that is named.
                    let whom = column.strip_prefix(&format!("{range}: ")).and_then(|own| self.group(place, own));
                    let of =
                        whom.and_then(|whom| Some((whom, self.line(place.item, head, measure)?))).or(before.clone());
                    if let Some((who, of)) = of.filter(|_| cell.words.contains('–') && cell.words.len() > 3) {
                        self.range(place.item, &who, &of, &cell.words);
                        read.ranges += 1;
                    }
                    continue;
                }
                let (Some(who), Some(of)) = (self.group(place, group), self.line(place.item, line, measure)) else {
                    continue;
                };
                before = Some((who.clone(), of.clone()));
                self.cell(place.item, who, of, measure, cell, read);
            }
        }
    }

    /// A cell is what the answers say, to the digits that it has; or it has none.
    fn cell(&self, item: &str, who: Who, of: Of, measure: &str, cell: &Cell, read: &mut Read) {
        if cell.is_across || cell.numbers().is_empty() {
            let known = self.files.hidden();
            let is_hidden = known.iter().any(|(own, _, whom, _)| own == item && *whom == who);
            let nobody = !self.responses.iter().any(|own| who.holds(own) && adds(item, &Of::Valid, own).is_some());
            let is_only_on_pages = matches!(who, Who::Class(..));
            assert!(is_hidden || nobody || is_only_on_pages || item == "score", "{item} {who:?} {of:?}: {cell:?}");
            return;
        }
        let people: Vec<&Response> = self.responses.iter().filter(|own| who.holds(own)).collect();
        let worth: Vec<f64> = people.iter().filter_map(|own| adds(item, &of, own)).collect();
        let (sum, n) = (worth.iter().sum::<f64>(), worth.len() as f64);
        let said = format!("{item} {who:?} {of:?}: {cell:?}, {sum} of {n} by hand");
        let (first, beside) = (cell.numbers(), cell.numbers_beside());
        match &of {
            Of::Valid | Of::Missing(_) => assert_eq!(first[0], sum, "{said}"),
            Of::Sum(_) => {
                // Weighted, with the mean of the answers as they came beside it.
                let shown = *beside.first().unwrap_or(&first[0]);
                assert!((shown - sum / n).abs() <= 0.0501, "{said}");
            }
            Of::Code(_) | Of::First(_) if matches!(measure, "points" | "rank") => {}
            Of::Code(_) | Of::First(_) if cell.words.contains('%') => {
                let percent = (200.0 * sum + n).div_euclid(2.0 * n);
                match beside[..] {
                    [count] => assert_eq!((first[0], count), (percent, sum), "{said}"),
                    [plain, count] => {
                        assert_eq!((plain, count), (percent, sum), "{said}");
                        assert_eq!(first[0], self.weighted(item, &who, &of, "value"), "{said}");
                        read.weighted += 1;
                    }
                    _ => panic!("{said}"),
                }
            }
            Of::Code(_) | Of::First(_) => assert_eq!(first[..2], [sum, n], "{said}"),
            Of::Place(..) | Of::Squares(_) => panic!("{said}"),
        }
        read.counts += 1;
        read.figures.push(Figure { item: item.to_owned(), who, of, is: sum, file: "page" });
    }

    fn row(&self, table: &str, item: &str, who: &Who, of: &Of) -> Option<&Row> {
        let code = match of {
            Of::Code(code) | Of::First(code) => code,
            _ => return None,
        };
        let what = match (of, item) {
            (Of::First(_), _) => "first",
            (_, "order") => "placed",
            _ => "share",
        };
        let is_it = |row: &&Row| {
            let fits = row.get("what").map_or(what != "first", |own| own == what);
            fits && row["item"] == item && row["code"] == *code && Who::of(&row["group_kind"], &row["group"]) == *who
        };
        self.files.of(table).iter().find(is_it)
    }

    /// In whole per cent.
    fn weighted(&self, item: &str, who: &Who, of: &Of, heading: &str) -> f64 {
        let row = self.row("weighted", item, who, of).unwrap_or_else(|| panic!("no weighted {item} {who:?} {of:?}"));
        assert_eq!(row["method"], "stratified");
        (row[heading].parse::<f64>().unwrap() * 100.0 + 0.5).floor()
    }

    fn range(&self, item: &str, who: &Who, of: &Of, words: &str) {
        let numbers = Cell::numbers_in(words);
        let tables = ["frequencies", "multiple", "classes"];
        let row = tables.into_iter().find_map(|table| self.row(table, item, who, of));
        // Places have their ranges on the pages alone.
        let Some(row) = row else {
            assert!(item == "order", "{item} {who:?} {of:?} {words}");
            return;
        };
        let of_row =
            |headings: [&str; 2], times: f64| headings.map(|own| (row[own].parse::<f64>().unwrap() * times).round());
        let weighted = self.row("weighted", item, who, of).filter(|row| {
            let is_total = matches!(who, Who::All | Who::Type(_));
            is_total && !row["low"].is_empty() && row["n_valid"].parse::<u32>().unwrap() >= 10
        });
        if let Some(row) = weighted {
            let ends = ["low", "high"].map(|own| (row[own].parse::<f64>().unwrap() * 100.0).round());
            assert_eq!(numbers, ends, "{item} {who:?} {of:?} {words}");
            return;
        }
        if numbers.len() == 3 {
            let population: f64 = row["population"].parse().unwrap();
            assert_eq!(
                (numbers[..2].to_vec(), numbers[2]),
                (of_row(["hyp_low", "hyp_high"], 1.0).to_vec(), population)
            );
            return;
        }
        let ends = of_row(["wilson_low", "wilson_high"], 100.0);
        assert_eq!([numbers[0], numbers[1]], ends, "{item} {who:?} {of:?} {words}");
    }
}
