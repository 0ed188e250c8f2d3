//! The figures of the files, and whom each is about.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::world::{CLUSTERS, Response, is_of};
use crate::support::office::rows;

pub type Row = BTreeMap<String, String>;

/// Whom a figure is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    All,
    Type(String),
    Cluster(String),
    /// Everybody of its type who is not in it.
    Others(String),
    /// Of an attribute or a period.
    Class(String, String),
}

impl Who {
    pub fn of(kind: &str, group: &str) -> Self {
        match kind {
            "total" => Self::All,
            "type" => Self::Type(group.to_owned()),
            "cluster" => Self::Cluster(group.to_owned()),
            _ => Self::Class(kind.to_owned(), group.to_owned()),
        }
    }

    pub fn holds(&self, response: &Response) -> bool {
        let member = &response.member;
        let mut own = member.clusters.iter().map(|&at| CLUSTERS[at]);
        match self {
            Self::All => true,
            Self::Type(code) => own.any(|cluster| cluster.1 == code),
            Self::Cluster(code) => own.any(|cluster| cluster.0 == code),
            Self::Others(code) => {
                let of_type = CLUSTERS.iter().find(|cluster| cluster.0 == code).unwrap().1;
                let own: Vec<_> = own.collect();
                own.iter().any(|cluster| cluster.1 == of_type) && own.iter().all(|cluster| cluster.0 != code)
            }
            Self::Class(name, class) => {
                let is = match name.as_str() {
                    "member.size" => member.size(),
                    "member.region" => member.region,
                    "member.sector" => member.sector,
                    "member.language" => member.language,
                    "period" if response.is_late => "late",
                    "period" => "early",
                    other => panic!("no attribute {other}"),
                };
                is == class
            }
        }
    }
}

/// What a figure says of everybody it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// How many answered.
    Valid,
    /// How many chose this code or net, ticked it, gave it any place.
    Code(String),
    First(String),
    /// How many gave the option this place.
    Place(String, u32),
    /// The sum of numbers, codes, or parts of the option.
    Sum(String),
    /// The sum of their squares.
    Squares(String),
    /// How many have no answer, and why.
    Missing(&'static str),
}

/// A figure that is a sum over people.
#[derive(Clone, Debug)]
pub struct Figure {
    pub item: String,
    pub who: Who,
    pub of: Of,
    pub is: f64,
    /// Where it stands, for whoever reads that it is wrong.
    #[allow(dead_code)]
    pub file: &'static str,
}

/// The files of `peil results`.
pub struct Files(pub BTreeMap<String, Vec<Row>>);

impl Files {
    pub fn read(folder: &Path) -> Self {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        Self(files.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), rows(&path))).collect())
    }

    pub fn of(&self, table: &str) -> &[Row] {
        self.0.get(table).map_or(&[], Vec::as_slice)
    }

    /// Every sum over people that is shown. Files that hold none are named at the end: what is in them is made from
    /// figures that stand here too.
    pub fn figures(&self) -> Vec<Figure> {
        let mut all = Vec::new();
        for table in ["frequencies", "multiple", "classes", "early_late"] {
            self.add(table, &mut all, &|row| {
                let code = Of::Code(row["code"].clone());
                if row["code"].is_empty() { Vec::new() } else { vec![(Of::Valid, "n_valid"), (code, "count")] }
            });
        }
        for table in ["numbers", "class_numbers", "allocation"] {
            self.add(table, &mut all, &|row| vec![(Of::Valid, "n_valid"), (Of::Sum(row["code"].clone()), "sum")]);
            self.add_squares(table, &mut all);
        }
        for table in ["ranking", "class_ranking"] {
            self.add(table, &mut all, &|row| {
                let code = || row["code"].clone();
                let mut own = vec![(Of::Valid, "n_valid"), (Of::First(code()), "first_count")];
                own.push((Of::Code(code()), "placed_count"));
                own
            });
            self.add_places(table, &mut all);
        }
        self.add("recommendation", &mut all, &|_| {
            let net = |name: &str| Of::Code(name.to_owned());
            let mut own = vec![(Of::Valid, "n_valid"), (net("promoters"), "promoters")];
            own.extend([(net("passives"), "passives"), (net("detractors"), "detractors")]);
            own
        });
        self.add("cases", &mut all, &|_| {
            let mut own = vec![(Of::Valid, "n_valid")];
            own.extend(["dont_know", "blank", "not_asked"].map(|why| (Of::Missing(why), why)));
            own
        });
        self.add_routes(&mut all);
        self.add("dates", &mut all, &|_| vec![(Of::Valid, "n_valid")]);
        self.add("open_text", &mut all, &|row| {
            let code = Of::Code(row["code"].clone());
            if row["code"].is_empty() {
                vec![(Of::Valid, "n_valid")]
            } else {
                vec![(Of::Valid, "n_valid"), (code, "count")]
            }
        });
        self.add("letters", &mut all, &|row| {
            let code = Of::Code(row["code"].clone());
            vec![(Of::Valid, "n_valid"), (code, "count")]
        });
        self.add("cluster_vs_rest", &mut all, &|row| {
            vec![(Of::Valid, "n_valid"), (Of::Code(row["code"].clone()), "count")]
        });
        let others = self.of("cluster_vs_rest").iter().flat_map(|row| {
            let figure = |of: Of, heading: &str| {
                let is = row[heading].parse().ok()?;
                Some(Figure { item: row["item"].clone(), who: Who::Others(row["group"].clone()), of, is, file: "rest" })
            };
            [figure(Of::Valid, "rest_n_valid"), figure(Of::Code(row["code"].clone()), "rest_count")]
        });
        all.extend(others.flatten());
        all
    }

    fn add(&self, file: &'static str, all: &mut Vec<Figure>, of: &dyn Fn(&Row) -> Vec<(Of, &'static str)>) {
        for row in self.of(file) {
            for (of, heading) in of(row) {
                let Ok(is) = row[heading].parse() else { continue };
                let who = Who::of(&row["group_kind"], &row["group"]);
                all.push(Figure { item: row["item"].clone(), who, of, is, file });
            }
        }
    }

    /// (n - 1)·sd² + n·mean²; where codes are steps, their shares say it already.
    fn add_squares(&self, file: &'static str, all: &mut Vec<Figure>) {
        for row in self.of(file).iter().filter(|row| ["money", "time"].contains(&row["item"].as_str())) {
            let number = |heading: &str| row[heading].parse::<f64>().ok();
            let Some((n, (mean, sd))) = number("n_valid").zip(number("mean").zip(number("sd"))) else { continue };
            let (who, of) = (Who::of(&row["group_kind"], &row["group"]), Of::Squares(row["code"].clone()));
            let is = (n - 1.0) * sd * sd + n * mean * mean;
            all.push(Figure { item: row["item"].clone(), who, of, is, file });
        }
    }

    /// Who was asked says what was answered before: that it was not “never”, that the box “other” was ticked.
    fn add_routes(&self, all: &mut Vec<Figure>) {
        for row in self.of("cases").iter().filter(|row| row["state"] != "hidden") {
            let number = |heading: &str| row[heading].parse::<f64>().unwrap_or(0.0);
            let who = Who::of(&row["group_kind"], &row["group"]);
            let (item, code, is) = match row["item"].as_str() {
                "often" => ("one", "1", number("not_asked")),
                "some_other" => ("some", "6", number("respondents") - number("not_asked")),
                _ => continue,
            };
            all.push(Figure { item: item.to_owned(), who, of: Of::Code(code.to_owned()), is, file: "cases" });
        }
    }

    /// Ends that fewer than so many gave: they are somebody's answer.
    pub fn ends_of_few(&self, responses: &[Response], minimum: usize) -> Vec<String> {
        let tables = ["numbers", "class_numbers", "allocation", "dates"];
        let rows = tables.into_iter().flat_map(|table| self.of(table));
        let ends = rows.flat_map(|row| ["min", "max", "mode"].map(|end| (row, end)));
        ends.filter_map(|(row, end)| {
            let is = row.get(end).filter(|cell| !cell.is_empty())?;
            let (item, who) = (row["item"].as_str(), Who::of(&row["group_kind"], &row["group"]));
            let own = |response: &Response| match item {
                "since" => response.cell(item) == is,
                "time" => response.cell(&format!("time_{}", row["code"])).parse::<f64>() == is.parse::<f64>(),
                _ => response.cell(item).parse::<f64>().is_ok_and(|own| Ok(own) == is.parse()),
            };
            let is_scale = !["money", "time", "since"].contains(&item);
            let often = responses.iter().filter(|response| who.holds(response) && own(response)).count();
            (!is_scale && often < minimum).then(|| format!("{end} = {is} is that of {often}: {row:?}"))
        })
        .collect()
    }

    /// How many gave each place, and with that how many gave any.
    fn add_places(&self, file: &'static str, all: &mut Vec<Figure>) {
        for row in self.of(file).iter().filter(|row| !row["by_place"].is_empty()) {
            let counts = (1..).zip(row["by_place"].split(' ').map(|count| count.parse::<f64>().unwrap()));
            let mut any = 0.0;
            let mut add = |of: Of, is: f64| {
                let who = Who::of(&row["group_kind"], &row["group"]);
                all.push(Figure { item: row["item"].clone(), who, of, is, file });
            };
            for (place, is) in counts {
                any += is;
                add(Of::Place(row["code"].clone(), place), is);
            }
            add(Of::Code(row["code"].clone()), any);
        }
    }

    /// Cells of rows that are hidden and still say something, besides which rows these are and why.
    pub fn told_by_hidden_rows(&self) -> Vec<String> {
        let says = ["item", "code", "label", "group", "group_kind", "state", "reason", "minimum", "against", "what"];
        let notes = ["put_to_others", "was", "is"];
        let rows = self.0.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row)));
        let hidden = rows.filter(|(_, row)| row.get("state").is_some_and(|state| state == "hidden"));
        let cells = hidden.flat_map(|(table, row)| row.iter().map(move |(heading, cell)| (table, row, heading, cell)));
        cells
            .filter(|(_, _, heading, cell)| {
                !cell.is_empty() && !says.contains(&heading.as_str()) && !notes.contains(&heading.as_str())
            })
            .map(|(table, row, heading, cell)| format!("{table}: {heading} = {cell} of {row:?}"))
            .collect()
    }

    /// Numbers of a theme in groups whose texts may not be read: they say which of all texts are those of the group. And
    /// numbers that are not those of the themes beside the texts.
    pub fn themes_without_texts(&self) -> Vec<String> {
        let themes = self.of("open_text").iter().filter(|row| !row["code"].is_empty() && !row["count"].is_empty());
        let listed = |theme: &Row, code: &str| {
            let rows = self.of("open_text").iter().filter(|row| !row["text"].is_empty());
            let same = |row: &&Row| ["item", "group", "group_kind"].iter().all(|own| row[*own] == theme[*own]);
            rows.filter(same).filter(|row| row["themes"].split(' ').any(|own| code.is_empty() || own == code)).count()
        };
        let is_wrong = |theme: &&Row| {
            let all = [listed(theme, ""), listed(theme, &theme["code"])].map(|count| count.to_string());
            all != [theme["n_valid"].clone(), theme["count"].clone()] || listed(theme, "") < 10
        };
        themes.filter(is_wrong).map(|theme| format!("{theme:?}")).collect()
    }

    /// The texts that are listed of each group, by item.
    pub fn texts(&self) -> BTreeMap<(String, Who), Vec<String>> {
        let mut lists: BTreeMap<(String, Who), Vec<String>> = BTreeMap::new();
        for row in self.of("open_text").iter().filter(|row| !row["text"].is_empty()) {
            let who = Who::of(&row["group_kind"], &row["group"]);
            lists.entry((row["item"].clone(), who)).or_default().push(row["text"].clone());
        }
        lists
    }

    /// Groups that have answers and hide what is asked for: item, code (empty for all of it) and why.
    pub fn hidden(&self) -> BTreeSet<(String, String, Who, String)> {
        let tables = ["suppression", "classes", "early_late", "class_numbers", "class_ranking"];
        let rows = tables.into_iter().flat_map(|table| self.of(table));
        rows.filter(|row| row["state"] == "hidden")
            .map(|row| {
                let who = Who::of(&row["group_kind"], &row["group"]);
                (row["item"].clone(), row["code"].clone(), who, row["reason"].clone())
            })
            .collect()
    }
}

/// What one response adds to a figure; nothing where it has no valid answer, and is not counted in it.
pub fn adds(item: &str, of: &Of, response: &Response) -> Option<f64> {
    if let Of::Missing(why) = of {
        return Some(f64::from(u8::from(missing(item, response) == Some(*why))));
    }
    if !is_valid(item, response) {
        return None;
    }
    let yes = |holds: bool| f64::from(u8::from(holds));
    let code = response.code(item);
    Some(match of {
        Of::Valid => 1.0,
        Of::Code(own) if item == "some" => {
            let ticks = |code: &str| response.cell(&format!("some_{code}")) == "1";
            yes(if own == "outside" { ticks("1") || ticks("3") } else { ticks(own) })
        }
        Of::Code(own) if item == "words" => yes(is_of(own, response)),
        Of::Code(own) if item == "order" => yes(!matches!(response.cell(&format!("order_{own}")), "" | "0")),
        Of::Place(own, place) => yes(response.cell(&format!("order_{own}")).parse() == Ok(*place)),
        Of::First(own) => yes(response.cell(&format!("order_{own}")) == "1"),
        Of::Code(own) => yes(match own.as_str() {
            "active" => matches!(code, Some(2 | 3)),
            "top2" => matches!(code, Some(4 | 5)),
            "detractors" => matches!(code, Some(0..=6)),
            "passives" => matches!(code, Some(7 | 8)),
            "promoters" => matches!(code, Some(9 | 10)),
            own => own.parse() == Ok(code.unwrap_or(-1)),
        }),
        Of::Sum(own) if item == "time" => response.cell(&format!("time_{own}")).parse().unwrap_or(0.0),
        // Turned round, from 5 to 1.
        Of::Sum(_) if item == "gridb" => 6.0 - f64::from(code?),
        Of::Sum(_) => response.cell(item).parse().unwrap(),
        Of::Squares(own) if item == "time" => {
            response.cell(&format!("time_{own}")).parse::<f64>().map_or(0.0, |part| part * part)
        }
        Of::Squares(_) => response.cell(item).parse::<f64>().unwrap().powi(2),
        Of::Missing(_) => unreachable!(),
    })
}

pub fn is_valid(item: &str, response: &Response) -> bool {
    let any = |columns: &[&str], is: &dyn Fn(&str) -> bool| columns.iter().any(|column| is(response.cell(column)));
    match item {
        "one" => matches!(response.code("one"), Some(1..=3)),
        "some" => any(&["some_1", "some_2", "some_3", "some_4", "some_6"], &|cell| cell == "1"),
        "grida" | "gridb" => matches!(response.code(item), Some(1..=5)),
        "order" => any(&["order_1", "order_2", "order_3"], &|cell| !matches!(cell, "" | "0")),
        "time" => any(&["time_1", "time_2", "time_3"], &|cell| !cell.is_empty()),
        item => !response.cell(item).is_empty(),
    }
}

fn missing(item: &str, response: &Response) -> Option<&'static str> {
    match item {
        _ if is_valid(item, response) => None,
        "one" | "grida" if !response.cell(item).is_empty() => Some("dont_know"),
        "often" if response.cell("one") == "1" => Some("not_asked"),
        "some_other" if response.cell("some_6") != "1" => Some("not_asked"),
        _ => Some("blank"),
    }
}
