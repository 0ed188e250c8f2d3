//! What the data say of a sentence, in words.

use crate::statistics::disclosure::{Alike, Reason};
use crate::statistics::findings::{
    Band, Block, Checked, Claim, Comparison, Direction, Fault, Finding, Known, Piece, Standing, Statement, Verdict, Why,
};
use crate::web::pages::results::Reader;
use crate::web::views::findings::{Because, Mark, SentenceLine};
use crate::wording::{Fill, numbers};

/// Names that are listed where none is near.
const MOST_NAMES: usize = 12;
/// Shares of fewer answers than this are said as “3 of 8”.
const PERCENT_FROM: u32 = 10;

pub(super) fn mark(reader: &Reader<'_>, standing: Standing) -> Mark {
    Mark { tone: tone(standing), words: reader.word(&format!("findings-mark-{}", standing.as_str())) }
}

fn tone(standing: Standing) -> &'static str {
    match standing {
        Standing::Supported => "good",
        Standing::Weak => "warns",
        Standing::Contradicted => "blocks",
        Standing::Untold => "plain",
        Standing::Filled => "filled",
    }
}

/// How many sentences there are of each standing that occurs.
pub(super) fn tally(reader: &Reader<'_>, checked: &Checked) -> Vec<Mark> {
    let count = |standing: Standing| (standing, checked.count(standing));
    let counts = Standing::ALL.map(count).into_iter().filter(|(_, count)| *count > 0);
    let mark = |(standing, count): (Standing, usize)| Mark {
        tone: tone(standing),
        words: reader.say(&format!("findings-tally-{}", standing.as_str()), &[("count", count.into())]),
    };
    counts.map(mark).collect()
}

/// A sentence as it reads, in Markdown: what can't be shown keeps its braces.
pub(super) fn read(statement: &Statement) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Bound(finding) => match (&finding.shown, &finding.verdict) {
            (Some(shown), _) => shown.clone(),
            (None, Verdict::Wrong(fault)) if matches!(fault.why, Why::Unclosed) => "{".to_owned(),
            (None, Verdict::Wrong(fault)) if matches!(fault.why, Why::Unopened) => "}".to_owned(),
            // As it was typed, without any mark of Markdown in it.
            (None, _) => format!("`{{{}}}`", finding.source.replace('`', "'")),
        },
    };
    statement.pieces.iter().map(piece).collect()
}

pub(super) fn sentences(reader: &Reader<'_>, statements: &[Statement]) -> Vec<SentenceLine> {
    let line = |statement: &Statement| SentenceLine {
        text: read(statement),
        heading: statement.block == Block::Heading,
        begins: statement.begins,
        item: statement.block == Block::Item,
        mark: statement.standing.map(|standing| mark(reader, standing)),
        because: because(reader, statement),
    };
    statements.iter().map(line).collect()
}

fn because(reader: &Reader<'_>, statement: &Statement) -> Vec<Because> {
    let numbers = statement.findings().enumerate().map(|(place, finding)| {
        let mut words = told(reader, finding);
        if finding.verdict == Verdict::Filled && !statement.is_compared(place) {
            words = format!("{words} {}", reader.word("findings-filled"));
        }
        Because { bound: Some(finding.source.clone()), words, stands: finding.verdict.stands() }
    });
    let found: Vec<&Finding> = statement.findings().collect();
    let comparisons = statement.comparisons.iter().map(|comparison| Because {
        bound: None,
        words: compared(reader, (found[comparison.first], found[comparison.second]), comparison),
        stands: comparison.verdict.stands(),
    });
    numbers.chain(comparisons).collect()
}

fn told(reader: &Reader<'_>, finding: &Finding) -> String {
    match &finding.verdict {
        Verdict::Hidden(reason) => hidden(reader, *reason),
        Verdict::Empty => reader.word("results-empty"),
        Verdict::Wrong(fault) => placed(reader, finding, fault),
        verdict => {
            let mut words = vec![reader.say("findings-counted", &[("value", value(reader, finding).into())])];
            words.extend(finding.range.map(|(low, high)| {
                let [low, high] = [low, high].map(|end| number(reader, finding, end).into());
                reader.say("findings-range", &[("low", low), ("high", high)])
            }));
            let needs = finding.band.as_ref().map(|band| needs(reader, finding, band));
            match (verdict, needs) {
                (Verdict::Weak, Some(needs)) => words.push(reader.say("findings-weak", &[("needs", needs.into())])),
                (Verdict::Unclear(fault), _) => words.push(why(reader, fault)),
                (Verdict::Contradicted, Some(_)) if typed(finding).is_some() => {
                    let stated = percent(reader, typed(finding).unwrap_or_default());
                    words.push(reader.say("findings-stated", &[("stated", stated.into())]));
                }
                (Verdict::Contradicted, Some(needs)) => {
                    words.push(reader.say("findings-needs", &[("needs", needs.into())]));
                }
                (Verdict::Contradicted, None) => {
                    let stated = finding.shown.clone().unwrap_or_default();
                    words.push(reader.say("findings-stated", &[("stated", stated.into())]));
                }
                _ => {}
            }
            words.join(" ")
        }
    }
}

/// The percentage that stands in the text as such.
fn typed(finding: &Finding) -> Option<f64> {
    match finding.claim? {
        Claim::Percent(None, ratio) => Some(ratio.percent()),
        _ => None,
    }
}

fn hidden(reader: &Reader<'_>, reason: Reason) -> String {
    match reason {
        Reason::TooFew => {
            reader.say("results-hidden-too-few", &[("minimum", reader.count(reader.report.rules.minimum).into())])
        }
        Reason::Secondary => reader.word("results-hidden-secondary"),
        Reason::SmallFrame => {
            reader.say(reader.small_key(), &[("minimum", reader.count(reader.report.rules.small_frame).into())])
        }
        Reason::Unreleased => reader.word("results-hidden-unreleased"),
        Reason::Alike(Alike::SameNumber) => reader.word("results-alike-same-number"),
        Reason::Alike(Alike::NearlyAll(_) | Alike::HardlyAny) => reader.word("findings-hidden-alike"),
    }
}

/// A number of a finding in the reader's language, with no more decimals than say something.
fn number(reader: &Reader<'_>, finding: &Finding, value: f64) -> String {
    match (finding.is_share, finding.is_year) {
        (true, _) => percent(reader, value),
        (_, true) => numbers::for_input(reader.language, value, Some(u8::from(value.fract() != 0.0))),
        _ => reader.number(value, 1),
    }
}

fn percent(reader: &Reader<'_>, value: f64) -> String {
    numbers::percent(reader.language, (value + 1e-9).round() / 100.0, 0)
}

fn value(reader: &Reader<'_>, finding: &Finding) -> String {
    let value = finding.value.unwrap_or_default();
    let of = reader.count(finding.n.unwrap_or_default());
    let number = number(reader, finding, value);
    let fills =
        |count: String| [("value", Fill::from(number.clone())), ("count", count.into()), ("of", of.clone().into())];
    match (finding.is_share, finding.count) {
        (true, Some(count)) if finding.n.is_some_and(|n| n < PERCENT_FROM) => {
            reader.say("results-of", &[("count", reader.count(count).into()), ("of", of.into())])
        }
        (true, Some(count)) => reader.say("findings-value-share", &fills(reader.count(count))),
        (true, None) => reader.say("findings-value-weighted-share", &fills(String::new())),
        (false, _) if finding.weighted => reader.say("findings-value-weighted", &fills(String::new())),
        // How many there are is its own base.
        (false, _) if finding.n.map(f64::from) == finding.value => number,
        (false, _) => reader.say("findings-value-number", &fills(String::new())),
    }
}

/// What the words ask for.
fn needs(reader: &Reader<'_>, finding: &Finding, band: &Band) -> String {
    let end = |at: f64| match finding.is_share {
        // A third is no whole number.
        true if at.fract().abs() > 1e-9 => numbers::percent(reader.language, at / 100.0, 1),
        _ => number(reader, finding, at),
    };
    let (least, most) = if finding.is_share { (0.0, 100.0) } else { (f64::NEG_INFINITY, f64::INFINITY) };
    let fills = [("low", Fill::from(end(band.low.at))), ("high", Fill::from(end(band.high.at)))];
    let is_one = (band.low.at - band.high.at).abs() < 1e-9;
    let key = match (band.low.at <= least, band.high.at >= most) {
        _ if is_one => "findings-needs-one",
        (false, true) if band.low.inside => "findings-needs-at-least",
        (false, true) => "findings-needs-more",
        (true, false) if band.high.inside => "findings-needs-at-most",
        (true, false) => "findings-needs-less",
        _ if !band.low.inside => "findings-needs-above",
        _ if !band.high.inside => "findings-needs-below",
        _ => "findings-needs-between",
    };
    reader.say(key, &fills)
}

fn compared(reader: &Reader<'_>, (first, second): (&Finding, &Finding), comparison: &Comparison) -> String {
    if let Verdict::Wrong(fault) | Verdict::Unclear(fault) = &comparison.verdict {
        return why(reader, fault);
    }
    let own = |finding: &Finding| Fill::from(number(reader, finding, finding.value.unwrap_or_default()));
    let mut words = vec![reader.say("findings-against", &[("first", own(first)), ("second", own(second))])];
    if let Some((difference, (low, high))) = comparison.difference.zip(comparison.range) {
        // Told as so much more, whichever of the two is the larger.
        let turned = difference < 0.0;
        let (low, high) = if turned { (-high, -low) } else { (low, high) };
        let unit = if first.is_share { "points" } else { "number" };
        let is_fact = (high - low).abs() < 1e-9;
        let key =
            if is_fact { format!("findings-difference-{unit}-fact") } else { format!("findings-difference-{unit}") };
        let written = |value: f64| match first.is_share {
            true => Fill::from(numbers::format(reader.language, value.round() + 0.0, Some(0))),
            false => Fill::from(reader.mean(value, 1)),
        };
        let fills = [("difference", written(difference.abs())), ("low", written(low)), ("high", written(high))];
        words.push(reader.say(&key, if is_fact { &fills[..1] } else { &fills }));
    }
    let key = match (&comparison.verdict, comparison.direction) {
        (Verdict::Supported, Some(Direction::Alike)) => "findings-compared-alike",
        (Verdict::Supported, Some(Direction::Times(_))) => "findings-compared-times",
        (Verdict::Supported, _) => "findings-compared-clear",
        (Verdict::Weak, _) => "findings-compared-unclear",
        _ => "findings-compared-not",
    };
    words.push(reader.word(key));
    words.join(" ")
}

/// What is wrong, with its line and its place in it.
pub(super) fn placed(reader: &Reader<'_>, finding: &Finding, fault: &Fault) -> String {
    let fills = [
        ("line", Fill::from(finding.line.to_string())),
        ("column", finding.column.to_string().into()),
        ("what", why(reader, fault).into()),
    ];
    reader.say("findings-at", &fills)
}

fn why(reader: &Reader<'_>, fault: &Fault) -> String {
    let found = ("found", Fill::from(fault.found.clone()));
    let one = |key: &str| reader.say(key, std::slice::from_ref(&found));
    let known = |key: &str, known: &Known| match &known.nearest {
        Some(nearest) => reader.say(&format!("{key}-nearest"), &[found.clone(), ("nearest", nearest.clone().into())]),
        None => reader.say(&format!("{key}-known"), &[found.clone(), ("known", listed(&known.names).into())]),
    };
    match &fault.why {
        Why::Unclosed => one("findings-why-unclosed"),
        Why::Unopened => reader.word("findings-why-unopened"),
        Why::Shape => one("findings-why-shape"),
        Why::Measure(names) => reader.say("findings-why-measure", &[found, ("known", listed(names).into())]),
        Why::Number => one("findings-why-number"),
        Why::NoPart(example) => reader.say("findings-why-no-part", &[found, ("example", example.clone().into())]),
        Why::Question(names) => known("findings-why-question", names),
        Why::Part(names) => known("findings-why-part", names),
        Why::Group(names) => known("findings-why-group", names),
        Why::NoOptions => one("findings-why-no-options"),
        Why::NoNumbers => one("findings-why-no-numbers"),
        Why::NoRecommendation => one("findings-why-no-recommendation"),
        Why::NoRanking => one("findings-why-no-ranking"),
        Why::RestOfShares => one("findings-why-rest"),
        Why::FewForScore => reader.word("findings-why-few-for-score"),
        Why::FewForPercent => one("findings-why-few-for-percent"),
        Why::InCommon => one("findings-why-in-common"),
        Why::Denied => one("findings-why-denied"),
        Why::Combined => one("findings-why-combined"),
        Why::Several => one("findings-why-several"),
        Why::Apart => one("findings-why-apart"),
        Why::DeniedComparison => one("findings-why-denied-comparison"),
        Why::Superlative => one("findings-why-superlative"),
        Why::Unlike => one("findings-why-unlike"),
    }
}

fn listed(names: &[String]) -> String {
    let more = if names.len() > MOST_NAMES { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(MOST_NAMES)].join(", "))
}
