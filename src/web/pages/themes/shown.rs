//! The page: themes to be named, and a part of the texts with a box per theme.

use std::collections::BTreeSet;

use super::typed::{Row, Typed};
use super::{Asked, Refusing, themes_href};
use crate::services::sort_texts::Looked;
use crate::statistics::themes::{Fault, LARGEST_CODE, LONGEST_LABEL, MOST_THEMES, TextKey};
use crate::web::door::Evaluator;
use crate::web::pages::home::href_of;
use crate::web::pages::results::{field_href, results_href};
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::question::Way;
use crate::web::views::themes::{TextLine, ThemeLine, ThemesPage};
use crate::web::views::{Area, Link};
use crate::wording::numbers;

/// Texts on a page.
const AT_ONCE: usize = 20;
/// Lines for new themes.
const NEW: usize = 3;

impl Asked {
    fn only_open(&self) -> bool {
        self.only == "open"
    }

    /// From 0.
    fn part(&self, parts: usize) -> usize {
        let asked: usize = self.page.parse().unwrap_or(1);
        asked.saturating_sub(1).min(parts.saturating_sub(1))
    }
}

/// The address that shows the same texts.
pub(super) fn href(looked: &Looked, asked: &Asked) -> String {
    address(looked, asked.only_open(), asked.page.parse().unwrap_or(1))
}

fn address(looked: &Looked, only_open: bool, page: usize) -> String {
    let mut asked = Vec::new();
    if only_open {
        asked.push("only=open".to_owned());
    }
    if page > 1 {
        asked.push(format!("page={page}"));
    }
    let query = if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) };
    format!("{}{query}#texts", themes_href(&looked.wave.name, &looked.field))
}

pub(super) fn page(evaluator: &Evaluator, looked: &Looked, asked: &Asked, sent: Option<&Refusing>) -> ThemesPage {
    let wave = &looked.wave.name;
    let typed = sent.map(|sent| &sent.typed);
    let texts = listed(looked, asked, typed);
    let parts = texts.len().div_ceil(AT_ONCE).max(1);
    let part = asked.part(parts);
    let neighbour = |page: usize, key: &str| Link {
        href: address(looked, asked.only_open(), page),
        words: evaluator.say(key, &[("page", page.to_string().into())]),
    };
    let question = looked.survey.question(&looked.question);
    let texts_shown = texts.into_iter().skip(part * AT_ONCE).take(AT_ONCE);
    ThemesPage {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href_of(wave), words: wave.clone() },
        results: Link { href: results_href(wave), words: evaluator.say("desk-results-title", &[]) },
        question: Link { href: field_href(wave, &looked.field), words: looked.field.clone() },
        id: looked.field.clone(),
        text: question.map(|own| own.text.in_language(evaluator.language).to_owned()).unwrap_or_default(),
        row: looked.other.then(|| evaluator.say("results-other-answers", &[])),
        action: address(looked, asked.only_open(), part + 1),
        faults: sent.map_or_else(Vec::new, |sent| faults(evaluator, &sent.faults)),
        themes: themes(evaluator, looked, typed),
        empty: empty(evaluator, looked),
        progress: progress(evaluator, looked),
        ways: ways(evaluator, looked, asked),
        texts: texts_shown.map(|(key, text)| text_line(looked, typed, key, text)).collect(),
        part: (parts > 1).then(|| {
            let fills = [("page", (part + 1).to_string().into()), ("pages", parts.to_string().into())];
            evaluator.say("themes-part", &fills)
        }),
        previous: (part > 0).then(|| neighbour(part, "themes-part-previous")),
        next: (part + 1 < parts).then(|| neighbour(part + 2, "themes-part-next")),
        download: (!looked.texts.is_empty()).then(|| Link {
            href: format!("{}/texts.csv", themes_href(wave, &looked.field)),
            words: evaluator.say("themes-download", &[]),
        }),
    }
}

/// The texts of the page: where a form comes back, those that it was about.
fn listed<'l>(looked: &'l Looked, asked: &Asked, typed: Option<&Typed>) -> Vec<&'l (TextKey, String)> {
    let is_sent = |key: &TextKey| typed.is_some_and(|typed| typed.texts.contains_key(key));
    let is_listed = |key: &TextKey| !asked.only_open() || looked.themes_of(*key).is_empty() || is_sent(key);
    looked.texts.iter().filter(|(key, _)| is_listed(key)).collect()
}

fn text_line(looked: &Looked, typed: Option<&Typed>, key: &TextKey, text: &str) -> TextLine {
    let now = looked.themes_of(*key);
    let sent = typed.and_then(|typed| typed.texts.get(key));
    let (seen, ticked) = sent.map_or((&now, &now), |change| (&change.seen, &change.wanted));
    let boxes = looked.sorted.themes.iter().map(|theme| Pick {
        value: theme.code.to_string(),
        words: theme.label.clone(),
        chosen: ticked.contains(&theme.code),
    });
    TextLine { key: key.to_string(), text: text.to_owned(), seen: joined(seen), boxes: boxes.collect() }
}

fn joined(codes: &BTreeSet<i32>) -> String {
    codes.iter().map(i32::to_string).collect::<Vec<_>>().join(" ")
}

fn themes(evaluator: &Evaluator, looked: &Looked, typed: Option<&Typed>) -> Vec<ThemeLine> {
    let known = looked.sorted.themes.iter().map(|theme| Row {
        code: theme.code.to_string(),
        seen: Some(theme.label.clone()),
        label: theme.label.clone(),
        gone: false,
    });
    let room = MOST_THEMES.saturating_sub(looked.sorted.themes.len()).min(NEW);
    let rows: Vec<Row> = match typed {
        Some(typed) => typed.rows.clone(),
        None => known.chain(std::iter::repeat_n(Row::default(), room)).collect(),
    };
    let line = |(at, row): (usize, Row)| {
        let loses = row.seen.as_ref().map(|_| {
            let count = row.code.trim().parse().map_or(0, |code| looked.count(code));
            evaluator.say("themes-loses", &[("count", count.into())])
        });
        ThemeLine {
            place: (at + 1).to_string(),
            seen: row.seen,
            code: row.code,
            label: row.label,
            gone: row.gone,
            loses,
        }
    };
    rows.into_iter().enumerate().map(line).collect()
}

fn faults(evaluator: &Evaluator, faults: &[(usize, Fault)]) -> Vec<FormFault> {
    let number = |number: usize| numbers::format(evaluator.language, number as f64, Some(0));
    let words = |fault: &Fault| match fault {
        Fault::NoCode => evaluator.say("themes-fault-no-code", &[("most", number(LARGEST_CODE as usize).into())]),
        Fault::CodeTaken => evaluator.say("themes-fault-code-taken", &[]),
        Fault::NoLabel => evaluator.say("themes-fault-no-label", &[]),
        Fault::LongLabel(found) => {
            let fills = [("found", number(*found).into()), ("most", number(LONGEST_LABEL).into())];
            evaluator.say("themes-fault-long-label", &fills)
        }
        Fault::LabelTaken => evaluator.say("themes-fault-label-taken", &[]),
        Fault::TooMany => evaluator.say("themes-fault-too-many", &[("most", number(MOST_THEMES).into())]),
        Fault::Overtaken(Some(label)) => {
            evaluator.say("themes-fault-renamed-meanwhile", &[("label", label.as_str().into())])
        }
        Fault::Overtaken(None) => evaluator.say("themes-fault-gone-meanwhile", &[]),
    };
    let input = |fault: &Fault| if matches!(fault, Fault::NoCode | Fault::CodeTaken) { "code" } else { "label" };
    let fault = |(place, fault): &(usize, Fault)| FormFault {
        input: format!("{}-{}", input(fault), place + 1),
        words: words(fault),
    };
    faults.iter().map(fault).collect()
}

fn empty(evaluator: &Evaluator, looked: &Looked) -> Option<String> {
    if looked.until_release {
        let key = if looked.wave.state.is_over() { "results-until-release" } else { "results-until-close" };
        return Some(evaluator.say(key, &[]));
    }
    if looked.texts.is_empty() {
        return Some(evaluator.say("themes-no-texts", &[("minimum", u64::from(looked.minimum).into())]));
    }
    looked.sorted.themes.is_empty().then(|| evaluator.say("themes-none-yet", &[]))
}

fn progress(evaluator: &Evaluator, looked: &Looked) -> Option<String> {
    let has_theme = |(key, _): &&(TextKey, String)| !looked.themes_of(*key).is_empty();
    let sorted = looked.texts.iter().filter(has_theme).count();
    let fills = [("sorted", sorted.into()), ("all", looked.texts.len().into())];
    (!looked.texts.is_empty()).then(|| evaluator.say("themes-progress", &fills))
}

fn ways(evaluator: &Evaluator, looked: &Looked, asked: &Asked) -> Vec<Way> {
    let way = |(only_open, key): (bool, &str)| Way {
        href: address(looked, only_open, 1),
        words: evaluator.say(key, &[]),
        current: only_open == asked.only_open(),
    };
    let ways = [(false, "themes-only-all"), (true, "themes-only-open")];
    if looked.sorted.themes.is_empty() { Vec::new() } else { ways.map(way).into() }
}
