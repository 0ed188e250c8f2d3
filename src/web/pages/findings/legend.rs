//! What can be bound, with examples made from the survey's own questions.

use super::evidence;
use crate::services::report_wave::WaveReport;
use crate::statistics::compared::shares::PARTS;
use crate::statistics::findings::{Measure, Nameable, Vocabulary, check, nameable};
use crate::statistics::report::TOP_TWO;
use crate::survey::Kind;
use crate::web::pages::results::Reader;
use crate::web::views::findings::{ClaimLine, LegendLine, NameLine};
use crate::wording::Language;

/// One line for everything that can be bound in this survey, with what it reads as now.
pub(super) fn examples(reader: &Reader<'_>, counted: &WaveReport, language: Language) -> Vec<LegendLine> {
    let names = nameable(reader.survey);
    // A net says more than an option, and the mean of a scale more than that of the codes of a choice.
    let of = |measure: Measure| {
        let fits = |own: &&Nameable<'_>| own.measures().contains(&measure);
        let is_telling = |own: &&Nameable<'_>| match measure {
            Measure::Share => !own.question.nets.is_empty(),
            Measure::Mean => matches!(own.question.kind, Kind::Grid { .. } | Kind::Number { .. }),
            _ => true,
        };
        names.iter().filter(fits).find(is_telling).or_else(|| names.iter().find(fits))
    };
    let share = of(Measure::Share);
    let groups = &reader.report.groups;
    let a_type = groups.types().first().map(|of_type| of_type.code.as_str());
    let a_cluster = groups.clusters().iter().enumerate().find_map(|(at, cluster)| {
        let has_others = groups.clusters_of(cluster.of_type).any(|other| other != at);
        has_others.then_some(cluster.group.code.as_str())
    });
    let mut lines: Vec<(&str, Option<&Nameable<'_>>, String)> = Vec::new();
    let mut with = |what, own, bound: &dyn Fn(&Nameable<'_>) -> Option<String>| {
        let own: Option<&Nameable<'_>> = own;
        if let Some((own, bound)) =
            own.and_then(|own| Some((names.iter().find(|it| it.field == own.field)?, bound(own)?)))
        {
            lines.push((what, Some(own), bound));
        }
    };
    with("share", share, &|own| Some(own.example(Measure::Share, "ALL")));
    with("group", share, &|own| Some(own.example(Measure::Share, a_type?)));
    with("rest", share, &|own| Some(own.example(Measure::Share, &format!("rest:{}", a_cluster?))));
    with("unweighted", share, &|own| Some(own.example(Measure::UnweightedShare, "ALL")));
    with("count", share, &|own| Some(own.example(Measure::Count, "ALL")));
    with("n", share, &|own| Some(own.example(Measure::N, "ALL")));
    with("stated", share, &|own| Some(own.example(Measure::Share, "ALL").replacen('{', "{80% = ", 1)));
    with("mean", of(Measure::Mean), &|own| Some(own.example(Measure::Mean, "ALL")));
    with("median", of(Measure::Median), &|own| Some(own.example(Measure::Median, "ALL")));
    with("sum", of(Measure::Sum), &|own| Some(own.example(Measure::Sum, "ALL")));
    with("score", of(Measure::Score), &|own| Some(own.example(Measure::Score, "ALL")));
    with("first", of(Measure::First), &|own| Some(own.example(Measure::First, "ALL")));
    lines.push(("rate", None, "{rate ALL}".to_owned()));
    lines.push(("answered", None, "{answered ALL}".to_owned()));
    lines.push(("eligible", None, "{eligible ALL}".to_owned()));
    let evidence = evidence(counted, reader.texts, language);
    let line = |(what, own, bound): (&str, Option<&Nameable<'_>>, String)| {
        let checked = check(&bound, &evidence);
        let reads = checked.findings().next().and_then(|finding| finding.shown.clone());
        LegendLine {
            reads: reads.unwrap_or_else(|| "–".to_owned()),
            what: reader.word(&format!("findings-legend-{what}")),
            asked: own.map(|own| asked(reader, own)),
            bound,
        }
    };
    lines.into_iter().map(line).collect()
}

/// The words that are claims in a language, and what each claims.
pub(super) fn claims(reader: &Reader<'_>, language: Language) -> Vec<ClaimLine> {
    let words = Vocabulary::of(language);
    let line = |words: &[&str], key: String| ClaimLine { words: words.join(", "), what: reader.word(&key) };
    let hows = words.hows.iter().map(|(how, words)| line(words, format!("findings-how-{}", how.as_str())));
    let sizes = words.sizes.iter().map(|(size, words)| line(words, format!("findings-size-{}", size.as_str())));
    let others = [
        (&words.fractions[..], "findings-fractions"),
        (words.amounts, "findings-amounts"),
        (words.denials, "findings-denials"),
        (words.comparisons, "findings-comparisons"),
    ];
    let others = others.into_iter().filter(|(words, _)| !words.is_empty());
    hows.chain(sizes).chain(others.map(|(words, key)| line(words, key.to_owned()))).collect()
}

/// Every column that has figures, by name.
pub(super) fn names(reader: &Reader<'_>) -> Vec<NameLine> {
    let line = |own: &Nameable<'_>| NameLine {
        field: own.field.clone(),
        asked: asked(reader, own),
        parts: own.parts.iter().map(|part| labelled(reader, own, part)).collect::<Vec<_>>().join(", "),
    };
    nameable(reader.survey).iter().map(line).collect()
}

/// What is asked, without the row of its grid twice.
fn asked(reader: &Reader<'_>, own: &Nameable<'_>) -> String {
    let asked = reader.plain(&own.question.text);
    let Kind::Grid { rows, .. } = &own.question.kind else { return asked };
    let row = rows.iter().find(|row| own.field.strip_prefix(&own.question.id) == Some(row.id.as_str()));
    row.map_or_else(|| asked.clone(), |row| format!("{asked} {}", reader.plain(&row.text)))
}

/// “active (at least twice a year)”.
fn labelled(reader: &Reader<'_>, own: &Nameable<'_>, part: &str) -> String {
    let net = own.question.nets.iter().find(|net| net.name == part).and_then(|net| net.text.as_ref());
    let choice = own.question.kind.choices().iter().find(|choice| choice.code.to_string() == part);
    let label = match (net, choice) {
        (Some(text), _) => Some(reader.plain(text)),
        (None, Some(choice)) => Some(reader.plain(&choice.text)),
        (None, None) if part == TOP_TWO => Some(reader.word("results-top-two")),
        (None, None) if PARTS.contains(&part) => Some(reader.word(&format!("results-{part}"))),
        (None, None) => None,
    };
    label.map_or_else(|| part.to_owned(), |label| format!("{part} ({label})"))
}
