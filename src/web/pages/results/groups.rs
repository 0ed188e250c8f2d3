//! One question in every group: figures with their tables, and answers in words.

use super::kinds::{distribution, lines};
use super::lines::{About, Line, across, down};
use super::overview::{caption, notes};
pub(in crate::web) use super::pictures::diverges;
use super::pictures::{Picture, divided_bars, lead_dots, lead_name, median_dots, option_bars};
use super::places::{Measure, places};
use super::reader::{Focus, Reader};
use super::scores::score_dots;
use super::standing;
use crate::statistics::Slice;
use crate::statistics::report::{FieldReport, Figures, Listing};
use crate::web::views::question::{Figure, ThemeWords, Words};
use crate::web::views::table::{RowKind, Table};

/// The figures of a field; one that only says why, when no group shows any.
pub(in crate::web) fn figures(reader: &Reader<'_>, field: &FieldReport) -> Vec<Figure> {
    let Some(sample) = field.slices.iter().find_map(|(_, figure)| figure.shown()) else {
        let silence = reader.silence(field, field.slices.at(reader.main()));
        let hidden = match reader.mean_alone(field) {
            Some(mean) => silence.map(|silence| format!("{mean}. {silence}")),
            None => silence,
        };
        let title = reader.group(reader.main());
        return vec![Figure { title, chart: None, legend: None, table: None, hidden }];
    };
    let all = reader.all();
    let of = Maker { reader, field, sample };
    match sample {
        Figures::OneWay(_) | Figures::Recommend(_) => of.divided(),
        Figures::Choices(_) => vec![of.bars(), of.every_group(&lines(reader, field), caption(reader, field, sample))],
        Figures::Ranking(ranks) => {
            let measures = [Measure::Placed, Measure::First, Measure::Points, Measure::MeanRank];
            let table = |measure: Measure| {
                let mut lines = super::lines::bases(reader);
                lines.extend(places(reader, field, sample, measure));
                of.every_group(&lines, measure.caption(reader, ranks.top))
            };
            let mut figures = vec![of.bars()];
            figures.extend(measures.map(table));
            // One heading for the four tables.
            figures.iter_mut().skip(2).for_each(|figure| figure.title.clear());
            figures
        }
        Figures::Allocation(_) => {
            vec![of.bars(), of.every_group(&lines(reader, field), caption(reader, field, sample))]
        }
        Figures::Number(_) => {
            let table = of.table(&all, &lines(reader, field), caption(reader, field, sample));
            vec![of.figure(reader.word("results-every-group"), median_dots(reader, field, None), Some(table))]
        }
        Figures::Date(_) | Figures::Text(_) | Figures::Email { .. } => {
            vec![of.every_group(&lines(reader, field), caption(reader, field, sample))]
        }
    }
}

struct Maker<'a> {
    reader: &'a Reader<'a>,
    field: &'a FieldReport,
    sample: &'a Figures,
}

impl<'a> Maker<'a> {
    fn figure(&self, title: String, picture: Option<Picture>, table: Option<Table>) -> Figure {
        let (chart, legend) = picture.map_or((None, None), |picture| (Some(picture.chart), picture.legend));
        Figure { title, chart, legend, table, hidden: None }
    }

    fn table(&self, slices: &[Slice], lines: &[Line<'_>], caption: String) -> Table {
        let notes = notes(self.reader, self.field, self.sample);
        down(self.reader, self.field, slices, lines, About { caption, notes })
    }

    fn every_group(&self, lines: &[Line<'_>], caption: String) -> Figure {
        let table = self.table(&self.reader.all(), lines, caption);
        self.figure(self.reader.word("results-every-group"), None, Some(table))
    }

    /// The options of all members, with the table by type.
    fn bars(&self) -> Figure {
        let (reader, field) = (self.reader, self.field);
        let about = About { caption: caption(reader, field, self.sample), notes: notes(reader, field, self.sample) };
        let table = across(reader, field, &reader.heads(), &lines(reader, field), about);
        self.figure(reader.group(reader.main()), option_bars(reader, field, reader.main()), Some(table))
    }

    /// Total and types, then the clusters of each type, then the share of the lead in all of them.
    fn divided(&self) -> Vec<Figure> {
        let (reader, field) = (self.reader, self.field);
        let lines = lines(reader, field);
        let about = || About { caption: caption(reader, field, self.sample), notes: notes(reader, field, self.sample) };
        let heads = reader.heads();
        let title = match reader.focus {
            Focus::Division { name, .. } => {
                let attribute = super::classes::name(reader.texts, reader.language, name);
                reader.say("results-by-attribute", &[("attribute", attribute.into())])
            }
            _ if heads.len() > 1 => reader.word("results-by-type"),
            _ => reader.word("results-total"),
        };
        let first = divided_bars(reader, field, &heads, "types");
        let mut figures = vec![self.figure(title, first, Some(across(reader, field, &heads, &lines, about())))];
        if reader.focus != Focus::Everything {
            figures.extend(self.compared(lines));
            figures.extend(self.scores());
            return figures;
        }
        for (at, of_type) in reader.report.groups.types().iter().enumerate() {
            let slices = reader.of_type(at);
            let title = reader.say("results-clusters-of", &[("type", of_type.name.clone().into())]);
            let picture = divided_bars(reader, field, &slices, &format!("type-{at}"));
            figures.push(self.figure(title, picture, Some(self.table(&slices, &lines, about().caption))));
        }
        figures.extend(self.compared(lines));
        figures.extend(self.scores());
        if let Some(table) = standing::table(reader, field) {
            figures.push(self.figure(reader.word("results-standing-title"), None, Some(table)));
        }
        if matches!(self.sample, Figures::Recommend(_)) {
            let table = across(reader, field, &heads, &distribution(reader), about());
            figures.push(self.figure(reader.word("results-distribution"), None, Some(table)));
        }
        figures
    }

    /// The lead of every group, as dots with their ranges.
    fn compared(&self, lines: Vec<Line<'a>>) -> Option<Figure> {
        let (reader, field) = (self.reader, self.field);
        let (net, picture) = (lead_name(reader, field)?, lead_dots(reader, field)?);
        let title = reader.say("results-compared", &[("net", net.into())]);
        let nets: Vec<Line<'_>> = self.lead_lines(lines);
        let table = self.table(&reader.all(), &nets, reader.word("results-caption-shares"));
        Some(self.figure(title, Some(picture), Some(table)))
    }

    /// The recommendation score of every group; its table is with the others.
    fn scores(&self) -> Option<Figure> {
        let picture = score_dots(self.reader, self.field)?;
        Some(self.figure(self.reader.word("results-score"), Some(picture), None))
    }

    /// The base and the first net.
    fn lead_lines(&self, lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
        let mut nets = 0;
        let keeps = |line: &Line<'_>| match line.kind {
            RowKind::Base => true,
            RowKind::Net => {
                nets += 1;
                nets == 1
            }
            _ => false,
        };
        let mut lines = lines;
        lines.retain(keeps);
        lines
    }
}

/// Open answers of every group that may show them, and what must be said about them.
pub(in crate::web) fn words(reader: &Reader<'_>, field: &FieldReport) -> (Vec<Words>, Option<String>) {
    let listing = |slice: Slice| match field.slices.at(slice).shown() {
        Some(Figures::Text(listing)) => Some(listing),
        _ => None,
    };
    let shown = reader.all().into_iter().filter_map(|slice| by_theme(reader, listing(slice)?, slice));
    let shown: Vec<Words> = shown.collect();
    let note = match listing(Slice::Total).map(|listing| listing.texts.reason()) {
        Some(Some(reason)) => Some(reader.text_reason(field, reason)),
        Some(None) if !shown.is_empty() => Some(reader.word("results-texts-note")),
        _ => None,
    };
    (shown, note)
}

/// The texts of a group by theme, the most frequent first, and those without one; nothing where they may not be read.
pub(super) fn by_theme(reader: &Reader<'_>, listing: &Listing, slice: Slice) -> Option<Words> {
    let texts = listing.texts.shown()?;
    let shown = listing.themes.iter().filter_map(|item| Some((item, item.chosen.shown()?)));
    let mut themes: Vec<_> = shown.filter(|(_, chosen)| chosen.count > 0).collect();
    themes.sort_by_key(|(_, chosen)| std::cmp::Reverse(chosen.count));
    let themes = themes.into_iter().map(|(item, chosen)| {
        let of_theme = texts.iter().filter(|own| own.themes.contains(&item.code));
        let share = ("share", reader.share(chosen).into());
        ThemeWords {
            label: item.label.clone(),
            count: reader.say("themes-count", &[("count", reader.count(chosen.count).into()), share]),
            texts: of_theme.map(|own| own.text.clone()).collect(),
        }
    });
    let without = texts.iter().filter(|own| own.themes.is_empty());
    Some(Words {
        group: reader.group(slice),
        count: texts.len() as u64,
        themes: themes.collect(),
        texts: without.map(|own| own.text.clone()).collect(),
    })
}
