//! Every question by itself: a sentence, a figure, and a table by type.

use super::drawing::{Drawn, StackedRow, Titled, stacked};
use super::findings::finding;
use super::kinds::lines;
use super::lines::{About, Seen, across, with_reasons};
use super::pictures::{Picture, divided, divided_bars, lead, lead_name, median_dots, option_bars, steps};
use super::reader::Reader;
use crate::charts::Rank;
use crate::statistics::Slice;
use crate::statistics::report::{FieldReport, Figures, Unit, What};
use crate::survey::{Kind, Page, Question};
use crate::web::views::Link;
use crate::web::views::results::{QuestionResult, Topic};
use crate::web::views::table::{Cell, Row, RowKind, Table};

/// The pages of the questionnaire with the results of their questions. `href`: the address of a field's own page.
pub(super) fn topics(reader: &Reader<'_>, href: &dyn Fn(&str) -> String) -> Vec<Topic> {
    let topic = |page: &Page| {
        let questions = page.questions.iter().filter_map(|question| {
            let fields: Vec<&FieldReport> = reader.report.of_question(&question.id).collect();
            result(reader, question, &fields, href)
        });
        Topic { id: format!("t-{}", page.id), title: reader.plain(&page.title), questions: questions.collect() }
    };
    reader.survey.pages.iter().map(topic).filter(|topic| !topic.questions.is_empty()).collect()
}

fn result(
    reader: &Reader<'_>,
    question: &Question,
    fields: &[&FieldReport],
    href: &dyn Fn(&str) -> String,
) -> Option<QuestionResult> {
    let (first, others) = fields.split_first()?;
    let empty = QuestionResult {
        id: question.id.clone(),
        text: reader.text(&question.text).to_owned(),
        finding: None,
        chart: None,
        legend: None,
        table: None,
        hidden: None,
        stands: Vec::new(),
        quotes: Vec::new(),
        more: Vec::new(),
    };
    if matches!(question.kind, Kind::Grid { .. }) {
        return Some(grid(reader, fields, href, empty));
    }
    let mut more = vec![Link { href: href(&first.field), words: more_words(reader, first) }];
    more.extend(others.iter().map(|other| Link { href: href(&other.field), words: more_words(reader, other) }));
    let picture = picture(reader, first);
    let (chart, legend) = picture.map_or((None, None), |picture| (Some(picture.chart), picture.legend));
    Some(QuestionResult {
        finding: finding(reader, first).or_else(|| reader.mean_alone(first)),
        chart,
        legend,
        table: table(reader, first),
        hidden: hidden(reader, first),
        more,
        ..empty
    })
}

/// Where a link leads: to all clusters, or to the answers in words.
fn more_words(reader: &Reader<'_>, field: &FieldReport) -> String {
    match field.slices.at(reader.main()).shown() {
        Some(Figures::Text(listing)) => {
            let count = reader.say("results-texts", &[("count", u64::from(listing.base.valid).into())]);
            match field.other {
                true => format!("{}: {count}", reader.word("results-other-answers")),
                false => reader.word("results-read-texts"),
            }
        }
        _ if field.other => reader.word("results-other-answers"),
        _ => reader.word("results-all-groups"),
    }
}

/// Why there is nothing of all members.
fn hidden(reader: &Reader<'_>, field: &FieldReport) -> Option<String> {
    reader.silence(field, field.slices.at(reader.main()))
}

fn picture(reader: &Reader<'_>, field: &FieldReport) -> Option<Picture> {
    let heads = reader.heads();
    divided_bars(reader, field, &heads, "types")
        .or_else(|| option_bars(reader, field, reader.main()))
        .or_else(|| median_dots(reader, field, Some(&heads)))
}

/// By type and in total; nothing for answers that are words without themes, whose number the sentence says.
fn table(reader: &Reader<'_>, field: &FieldReport) -> Option<Table> {
    let sample = field.slices.iter().find_map(|(_, figure)| figure.shown())?;
    let is_said = match sample {
        Figures::Text(listing) => listing.themes.is_empty(),
        sample => matches!(sample, Figures::Email { .. }),
    };
    if is_said {
        return None;
    }
    let about = About { caption: caption(reader, field, sample), notes: notes(reader, field, sample) };
    let mut table = across(reader, field, &reader.heads(), &lines(reader, field), about);
    // The question stands above it.
    table.corner = String::new();
    Some(table)
}

/// The unit of the table.
pub(super) fn caption(reader: &Reader<'_>, field: &FieldReport, sample: &Figures) -> String {
    let unit = reader.question(field).and_then(|question| match &question.kind {
        Kind::Number { unit, .. } | Kind::Allocation { unit, .. } => unit.as_ref(),
        _ => None,
    });
    match sample {
        Figures::OneWay(_) | Figures::Recommend(_) => reader.word("results-caption-shares"),
        Figures::Choices(_) => reader.word("results-caption-boxes"),
        Figures::Ranking(ranks) => reader.say("results-caption-placed", &[("top", reader.count(ranks.top).into())]),
        Figures::Number(_) | Figures::Allocation(_) => match unit {
            Some(unit) => reader.say("results-caption-unit", &[("unit", reader.plain(unit).into())]),
            None => reader.word("results-caption-numbers"),
        },
        Figures::Date(_) => reader.word("results-kind-date"),
        Figures::Text(listing) if !listing.themes.is_empty() => reader.word("themes-caption"),
        Figures::Text(_) | Figures::Email { .. } => reader.word("results-answers"),
    }
}

/// What a reader of the table must know.
pub(super) fn notes(reader: &Reader<'_>, field: &FieldReport, sample: &Figures) -> Vec<String> {
    let mut notes = Vec::new();
    if field.unit == Unit::Membership {
        notes.push(reader.word("results-membership-note"));
    }
    if field.reversed {
        notes.push(reader.word("results-reversed-note"));
    }
    let asked_some = field.slices.iter().filter_map(|(_, figure)| figure.shown()).any(|f| f.base().not_asked > 0);
    match sample {
        Figures::Choices(_) => notes.push(reader.word("results-multiple-note")),
        Figures::Number(_) => {
            notes.push(reader.word("results-quartiles-note"));
            if !super::values::are_years(reader, field) {
                notes.push(reader.word("results-skew-note"));
                notes.push(reader.word("results-scaled-sum-note"));
            }
        }
        Figures::Recommend(_) => {
            notes.push(reader.word("results-score-note"));
            let minimum = reader.count(reader.report.rules.score_minimum);
            notes.push(reader.say("results-score-too-few", &[("minimum", minimum.into())]));
        }
        Figures::Ranking(ranks) => {
            notes.push(reader.say("results-ranking-note", &[("top", reader.count(ranks.top).into())]));
        }
        Figures::Allocation(_) => notes.push(reader.word("results-allocation-note")),
        Figures::Text(listing) if !listing.themes.is_empty() => notes.push(reader.word("themes-caption-note")),
        Figures::OneWay(_) | Figures::Date(_) | Figures::Text(_) | Figures::Email { .. } => {}
    }
    if asked_some && matches!(sample, Figures::OneWay(_) | Figures::Choices(_) | Figures::Recommend(_)) {
        notes.push(reader.word("results-range-shares-note"));
    }
    notes
}

/// All rows of a grid in one figure, by the share of their first net.
fn grid(
    reader: &Reader<'_>,
    fields: &[&FieldReport],
    href: &dyn Fn(&str) -> String,
    empty: QuestionResult,
) -> QuestionResult {
    let label = |field: &FieldReport| reader.row(field).map(|row| reader.plain(row)).unwrap_or_default();
    let steps = fields.iter().map(|field| steps(reader, field)).find(|steps| !steps.is_empty()).unwrap_or_default();
    let net = fields.iter().find_map(|field| lead_name(reader, field));
    let row = |field: &&FieldReport| StackedRow {
        label: label(field),
        rank: Rank::Cluster,
        drawn: divided(reader, field, reader.main()),
    };
    let rows: Vec<StackedRow> = fields.iter().map(row).collect();
    let any_shown = rows.iter().any(|row| matches!(row.drawn, Drawn::Shown(..)));
    let title = markdown_free(reader, &empty);
    let group = || reader.group(reader.main());
    let titled = Titled {
        id: format!("c-{}", empty.id),
        description: reader
            .say("results-figure-grid", &[("question", title.clone().into()), ("group", group().into())]),
        title,
    };
    let legend = net
        .as_ref()
        .map(|net| reader.say("results-legend-grid", &[("net", net.clone().into()), ("group", group().into())]));
    let silent = fields.first().and_then(|field| hidden(reader, field)).filter(|_| !any_shown);
    QuestionResult {
        chart: (any_shown && !steps.is_empty()).then(|| stacked(&titled, &steps, &rows)),
        legend,
        table: match any_shown {
            true => Some(grid_table(reader, fields, net, &label, href)),
            false => means_table(reader, fields, &label),
        },
        hidden: silent,
        ..empty
    }
}

fn markdown_free(reader: &Reader<'_>, result: &QuestionResult) -> String {
    reader.survey.question(&result.id).map(|question| reader.plain(&question.text)).unwrap_or_default()
}

/// A row per item, in the order of its bar: the net and the mean of all members, and the net of each type.
fn grid_table(
    reader: &Reader<'_>,
    fields: &[&FieldReport],
    net: Option<String>,
    label: &dyn Fn(&FieldReport) -> String,
    href: &dyn Fn(&str) -> String,
) -> Table {
    let heads = reader.heads();
    let mut columns: Vec<String> = heads.iter().map(|slice| reader.group(*slice)).collect();
    columns.push(format!("{}: {}", reader.word("results-range"), reader.group(reader.main())));
    columns.extend([reader.word("results-mean"), reader.word("results-answers")]);
    let mut fields: Vec<&FieldReport> = fields.to_vec();
    let main = reader.main();
    let order = |field: &FieldReport| {
        let seen = Seen::of(reader, field, main)?;
        let lead = lead(reader, field, seen.figures)?;
        let share = lead.share.shown()?;
        Some(seen.weighted(&lead.what).map_or(share.share, |weighted| weighted.estimate.value))
    };
    fields.sort_by(|a, b| order(b).unwrap_or(-1.0).total_cmp(&order(a).unwrap_or(-1.0)));
    let rows = fields.iter().map(|field| {
        let mut cells: Vec<Cell> = heads.iter().map(|slice| lead_cell(reader, field, *slice)).collect();
        let seen = Seen::of(reader, field, main);
        let range = seen.and_then(|seen| {
            let lead = lead(reader, field, seen.figures)?;
            Reader::range_shown(lead.share.shown()?, seen.weighted(&lead.what))
        });
        cells.push(Cell::from(range.map(|range| reader.range(&range)).unwrap_or_default()));
        let mean = seen.and_then(|seen| match seen.figures {
            Figures::OneWay(one_way) => {
                let mean = one_way.scale.as_ref()?.mean;
                Some(reader.weighted_value(mean, seen.weighted(&What::Mean), |mean| reader.mean(mean, 1)))
            }
            _ => None,
        });
        cells.push(mean.unwrap_or_default());
        let base = seen.map(|seen| reader.count(seen.figures.base().valid));
        cells.push(Cell::from(base.unwrap_or_default()));
        Row { head: label(field), href: Some(href(&field.field)), kind: RowKind::Plain, cells }
    });
    let caption = match net {
        Some(net) => reader.say("results-caption-net", &[("net", net.into())]),
        None => reader.word("results-caption-shares"),
    };
    with_reasons(Table { caption, corner: String::new(), columns, rows: rows.collect(), notes: Vec::new() })
}

/// The means of a grid's rows, where a small frame shows nothing else.
fn means_table(reader: &Reader<'_>, fields: &[&FieldReport], label: &dyn Fn(&FieldReport) -> String) -> Option<Table> {
    let row = |field: &&FieldReport| {
        let alone = field.mean_alone?;
        let cells = vec![Cell::from(reader.mean(alone.mean, 1)), Cell::from(reader.count(alone.n))];
        Some(Row { head: label(field), href: None, kind: RowKind::Plain, cells })
    };
    let rows: Vec<Row> = fields.iter().filter_map(row).collect();
    let columns = vec![reader.word("results-mean"), reader.word("results-answers")];
    let (caption, corner) = (reader.group(reader.main()), String::new());
    (!rows.is_empty()).then(|| Table { caption, corner, columns, rows, notes: Vec::new() })
}

fn lead_cell(reader: &Reader<'_>, field: &FieldReport, slice: Slice) -> Cell {
    let Some(seen) = Seen::of(reader, field, slice) else {
        return reader.hidden_cell(reader.silence(field, field.slices.at(slice)).unwrap_or_default());
    };
    match lead(reader, field, seen.figures) {
        Some(lead) => {
            let weighted = seen.weighted(&lead.what);
            reader.cell(field, lead.share, |share| reader.weighted_cell(share, weighted))
        }
        None => Cell::from(super::reader::NO_NUMBER.to_owned()),
    }
}
