//! Figures of two waves in words.

use super::lines::Line;
use crate::statistics::frequencies::percent;
use crate::statistics::report::{FieldReport, Figures};
use crate::statistics::waves::{Compared, Field, Held, LeftOut, Level, Measure, Moved, Standing, Why};
use crate::statistics::{Cell, Slice};
use crate::survey::Kind;
use crate::survey::change::Place;
use crate::web::pages::results::reader::Reader;
use crate::web::pages::results::values::written;
use crate::web::views::results_waves as views;
use crate::wording::Fill;

/// Shares of fewer answers than this are said as “3 of 8”.
const PERCENT_FROM: u32 = 10;
/// With fewer answers than this in a wave a real difference may well stay hidden.
const FEW: u32 = 100;

/// Two waves, and whoever reads about them.
pub(super) struct Words<'a> {
    /// Of the wave, and of the one it is held against.
    pub reader: Reader<'a>,
    pub before: Reader<'a>,
    pub wave: &'a str,
    pub against: &'a str,
    pub provisional: bool,
    pub compared: &'a Compared,
}

impl Words<'_> {
    fn named(&self) -> [(&'static str, Fill); 2] {
        [("wave", self.wave.into()), ("against", self.against.into())]
    }

    pub fn report(&self, field: &Field) -> Option<&FieldReport> {
        self.reader.report.field(&field.field)
    }

    /// The text of the row of a grid.
    pub fn row(&self, field: &Field) -> Option<String> {
        self.report(field).and_then(|report| self.reader.row(report)).map(|row| self.reader.plain(row))
    }

    /// What a figure is of.
    pub fn measure(&self, field: &Field, measure: &Measure) -> String {
        let Some(report) = self.report(field) else { return String::new() };
        let reader = &self.reader;
        let option = |code: i32| Fill::from(reader.option(report, code));
        match measure {
            Measure::Code(code) => reader.option(report, *code),
            Measure::Net(name) => self.net(report, name),
            Measure::Mean => reader.word("compared-mean-of"),
            Measure::Score => reader.word("compared-score-of"),
            Measure::Part(code) => reader.say("compared-part-of", &[("option", option(*code))]),
            Measure::First(code) => reader.say("compared-first-of", &[("option", option(*code))]),
            Measure::Placed(code) => {
                let top = match reader.question(report).map(|question| &question.kind) {
                    Some(Kind::Ranking { top, .. }) => u32::try_from(*top).unwrap_or(u32::MAX),
                    _ => 0,
                };
                reader.say("compared-placed-of", &[("option", option(*code)), ("top", reader.count(top).into())])
            }
        }
    }

    fn net(&self, report: &FieldReport, name: &str) -> String {
        let part = ["detractors", "passives", "promoters"].into_iter().find(|part| *part == name);
        let shown = report.slices.iter().find_map(|(_, cell)| Cell::shown(cell));
        match (shown, part) {
            (Some(Figures::Recommend(_)), Some(part)) => self.reader.word(&format!("results-{part}")),
            (Some(Figures::OneWay(one_way)), _) => {
                let net = one_way.nets.iter().find(|net| net.name == name);
                self.reader.net(report, name, net.is_some_and(|net| net.automatic))
            }
            _ => self.reader.net(report, name, false),
        }
    }

    // Numbers.

    /// “45%”, “3 of 8”, “12.5”.
    pub fn level(&self, line: &Line<'_>, level: &Level) -> String {
        match level.count {
            Some(count) => self.share(count, level.n),
            None => self.number(line, level.value),
        }
    }

    fn share(&self, count: u32, n: u32) -> String {
        if n < PERCENT_FROM {
            let fills = [("count", self.reader.count(count).into()), ("of", self.reader.count(n).into())];
            return self.reader.say("results-of", &fills);
        }
        self.reader.percent(percent(count, n).unwrap_or_default())
    }

    pub fn number(&self, line: &Line<'_>, value: f64) -> String {
        match (self.report(line.field), &line.figure.measure) {
            (_, Measure::Score) => self.reader.mean(value, 0),
            (Some(report), Measure::Mean) if self.is_number(line) => written(&self.reader, report, value),
            _ => self.reader.mean(value, 1),
        }
    }

    fn is_number(&self, line: &Line<'_>) -> bool {
        let question = self.reader.survey.question(&line.field.question);
        question.is_some_and(|question| matches!(question.kind, Kind::Number { .. }))
    }

    /// The same members, then and now: “40% → 55%”; nothing where nobody answered twice.
    pub fn same(&self, line: &Line<'_>, moved: &Moved) -> Option<[String; 2]> {
        let same = moved.same.as_ref()?;
        let said = |value: f64| match line.figure.measure.is_share() {
            true => self.share((value * f64::from(moved.both)).round() as u32, moved.both),
            false => self.number(line, value),
        };
        Some([said(same.first), said(same.second)])
    }

    // Sentences.

    /// What is said of a difference.
    pub fn standing(&self, moved: &Moved) -> String {
        let few = moved.first.n.min(moved.second.n) < FEW;
        let key = match (moved.standing(), moved.is_fact()) {
            (Some(Standing::Higher), true) => "compared-higher-fact",
            (Some(Standing::Lower), true) => "compared-lower-fact",
            (Some(Standing::Higher), false) => "compared-higher",
            (Some(Standing::Lower), false) => "compared-lower",
            (Some(Standing::Same), _) => "compared-same",
            (Some(Standing::NoDemonstrable), _) if few => "compared-no-difference-few",
            (Some(Standing::NoDemonstrable), _) => "compared-no-difference",
            (None, _) => "compared-not-tested",
        };
        self.reader.say(key, &self.named())
    }

    /// Why a group is not compared; nothing where it is.
    pub fn silence(&self, field: &Field, held: &Held) -> Option<String> {
        let of_wave = |wave: &str, reason: String| {
            self.reader.say("compared-hidden-in", &[("wave", wave.into()), ("reason", reason.into())])
        };
        let reason = |reader: &Reader<'_>, reason| {
            reader.report.field(&field.field).map(|report| reader.reason(report, reason)).unwrap_or_default()
        };
        Some(match held {
            Held::Shown(_) => return None,
            Held::Absent => self.reader.word("compared-absent"),
            Held::Empty => self.reader.word("compared-empty"),
            Held::Hidden(Why::First(own)) => of_wave(self.against, reason(&self.before, *own)),
            Held::Hidden(Why::Second(own)) => of_wave(self.wave, reason(&self.reader, *own)),
            Held::Hidden(Why::FewInPart) => {
                let minimum = self.reader.count(self.reader.report.rules.minimum);
                self.reader.say("compared-hidden-few", &[("minimum", minimum.into())])
            }
            Held::Hidden(Why::Secondary) => self.reader.word("compared-hidden-secondary"),
        })
    }

    /// Of one line every group that is drawn; of several those that moved clearly.
    pub fn findings(&self, lines: &[Line<'_>]) -> Vec<String> {
        let heads = self.reader.heads();
        if let [line] = lines {
            let mut said: Vec<String> = heads.iter().filter_map(|&slice| self.finding(line, slice)).collect();
            if let Some(moved) = line.figure.slices.total.shown() {
                said.push(self.finding_of_same(line, moved));
            }
            return said;
        }
        let moved = |line: &&Line<'_>| {
            let standing = line.figure.slices.total.shown().and_then(Moved::standing);
            matches!(standing, Some(Standing::Higher | Standing::Lower))
        };
        let said: Vec<String> =
            lines.iter().filter(moved).filter_map(|line| self.finding(line, Slice::Total)).collect();
        if !said.is_empty() {
            return said;
        }
        let shown: Vec<&Moved> = lines.iter().filter_map(|line| line.figure.slices.total.shown()).collect();
        let all_same = shown.iter().all(|moved| moved.standing() == Some(Standing::Same));
        let all_facts = shown.iter().all(|moved| moved.is_fact());
        let key = match (all_same, all_facts) {
            (true, true) => "compared-finding-all-same-fact",
            (true, false) => "compared-finding-all-same",
            (false, _) => "compared-finding-all-alike",
        };
        shown.first().map(|_| self.reader.say(key, &self.named())).into_iter().collect()
    }

    fn finding(&self, line: &Line<'_>, slice: Slice) -> Option<String> {
        let moved = line.figure.slices.at(slice).shown()?;
        let mut fills: Vec<(&str, Fill)> = self.named().into();
        fills.extend([
            ("group", self.reader.group(slice).into()),
            ("measure", line.name(self).into()),
            ("first", self.level(line, &moved.first).into()),
            ("second", self.level(line, &moved.second).into()),
            ("standing", self.standing(moved).into()),
        ]);
        Some(self.reader.say("compared-finding", &fills))
    }

    fn finding_of_same(&self, line: &Line<'_>, moved: &Moved) -> String {
        match self.same(line, moved) {
            Some([first, second]) => {
                let both = self.reader.count(moved.both);
                let fills = [("both", both.into()), ("first", first.into()), ("second", second.into())];
                self.reader.say("compared-finding-same", &fills)
            }
            None => self.reader.word("compared-finding-same-none"),
        }
    }

    /// That a question was put to others than before, and that it is counted by membership.
    pub fn notes(&self, lines: &[Line<'_>]) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        for line in lines {
            let others = line.field.put_to_others.iter().map(|rule| {
                let head = self.reader.say("compared-put-to-others", &self.named());
                let row = if line.label.is_empty() { String::new() } else { format!(" ({})", line.label) };
                format!("{head} {}{row}", self.reader.word(rule.message_key()))
            });
            notes.extend(others);
        }
        let by_membership = |line: &Line<'_>| line.field.unit == crate::statistics::report::Unit::Membership;
        if lines.iter().any(by_membership) {
            notes.push(self.reader.word("results-membership-note"));
        }
        notes.dedup();
        notes
    }

    pub fn list(&self) -> Option<String> {
        let list = self.compared.lists.total?;
        let mut fills: Vec<(&str, Fill)> = self.named().into();
        let counts = [("stayed", list.stayed), ("entered", list.entered), ("left", list.left)];
        fills.extend(counts.map(|(name, count)| (name, self.reader.count(count).into())));
        Some(self.reader.say("compared-list", &fills))
    }

    pub fn left_out(&self, left: &LeftOut) -> views::LeftOut {
        let place = Place { page: None, question: Some(left.question.clone()), part: left.part.clone() };
        views::LeftOut {
            place: place.words(self.reader.texts, self.reader.language),
            why: self.reader.word(left.rule.message_key()),
            was: left.was.clone(),
            is: left.is.clone(),
        }
    }
}
