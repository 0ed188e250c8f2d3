//! Figures of questions with codes: counts, nets, boxes, places.

use super::Results;
use super::sheet::{
    Cells, GROUP, Rows, SHARE, STATE, Sheet, code, group, label, nothing, option, own_share, share, state,
};
use crate::exchange::csv::Cell;
use crate::statistics::frequencies::Proportion;
use crate::statistics::report::{BoxNet, FieldReport, Figures, NetItem, Scores};
use crate::statistics::{Cell as Figure, Slice};
use crate::survey::Kind;

/// Field, group and state, as most tables begin.
pub(super) fn key<T>(of: &Results<'_>, field: &FieldReport, slice: Slice, figure: &Figure<T>) -> Cells {
    [vec![field.field.clone().into()], group(&of.report.groups, slice), state(figure)].concat()
}

/// How many chose each option, where one could be chosen.
pub(super) fn frequencies(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["code", "label"], SHARE]);
    for field in of_kinds(of, &["single", "recommend"]) {
        for (slice, figures) in field.slices.iter() {
            let key = key(of, field, slice, figures);
            let items = match figures.shown() {
                Some(Figures::OneWay(one_way)) => &one_way.items,
                Some(Figures::Recommend(scores)) => &scores.items,
                _ => {
                    rows.add([key, nothing(2 + SHARE.len())]);
                    continue;
                }
            };
            for item in items {
                let option = vec![code(item.code), option(of, field, item.code)];
                rows.add([key.clone(), option, share(&item.chosen)]);
            }
        }
    }
    rows.finish()
}

/// Several codes tallied as one: the author's, and those of the product (`automatic`).
pub(super) fn nets(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["net", "label", "codes", "automatic"], SHARE]);
    for field in of_kinds(of, &["single", "recommend", "multiple"]) {
        for (slice, figures) in field.slices.iter() {
            let key = key(of, field, slice, figures);
            match figures.shown() {
                Some(Figures::OneWay(one_way)) => {
                    for net in &one_way.nets {
                        rows.add([key.clone(), one_way_net(of, field, net), share(&net.chosen)]);
                    }
                }
                Some(Figures::Recommend(scores)) => {
                    for (net, chosen) in parts(scores) {
                        rows.add([key.clone(), net, share(chosen)]);
                    }
                }
                Some(Figures::Choices(choices)) => {
                    for net in &choices.nets {
                        let key = self::key(of, field, slice, &net.chosen);
                        rows.add([key, box_net(of, field, net), own_share(&net.chosen)]);
                    }
                }
                _ if has_nets(of, field) => rows.add([key, nothing(4 + SHARE.len())]),
                _ => {}
            }
        }
    }
    rows.finish()
}

fn has_nets(of: &Results<'_>, field: &FieldReport) -> bool {
    let by_author = field.question(of.survey).is_some_and(|question| !question.nets.is_empty());
    by_author
        || field.slices.iter().any(|(_, figures)| match figures.shown() {
            Some(Figures::OneWay(one_way)) => !one_way.nets.is_empty(),
            Some(Figures::Recommend(_)) => true,
            _ => false,
        })
}

fn one_way_net(of: &Results<'_>, field: &FieldReport, net: &NetItem) -> Cells {
    net_cells(&net.name, net_label(of, field, &net.name), &net.codes, net.automatic)
}

fn box_net(of: &Results<'_>, field: &FieldReport, net: &BoxNet) -> Cells {
    net_cells(&net.name, net_label(of, field, &net.name), &net.codes, false)
}

fn net_cells(name: &str, label: Cell<'static>, codes: &[i32], automatic: bool) -> Cells {
    let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
    vec![name.to_owned().into(), label, codes.join(" ").into(), if automatic { "yes" } else { "no" }.into()]
}

fn net_label(of: &Results<'_>, field: &FieldReport, name: &str) -> Cell<'static> {
    let nets = field.question(of.survey).into_iter().flat_map(|question| &question.nets);
    let text = nets.filter(|net| net.name == name).find_map(|net| net.text.as_ref());
    text.map_or(Cell::Empty, |text| label(of.survey, text))
}

/// The three parts of a recommendation.
fn parts(scores: &Scores) -> [(Cells, &Proportion); 3] {
    let net = |name: &'static str, codes: std::ops::RangeInclusive<i32>| {
        net_cells(name, Cell::Empty, &codes.collect::<Vec<_>>(), true)
    };
    [
        (net("detractors", 0..=6), &scores.detractors),
        (net("passives", 7..=8), &scores.passives),
        (net("promoters", 9..=10), &scores.promoters),
    ]
}

/// How many ticked each box; every box may be hidden by itself.
pub(super) fn choices(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["code", "label"], SHARE]);
    for field in of_kinds(of, &["multiple"]) {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Choices(choices)) = figures.shown() else {
                rows.add([key(of, field, slice, figures), nothing(2 + SHARE.len())]);
                continue;
            };
            for item in &choices.items {
                let option = vec![code(item.code), option(of, field, item.code)];
                rows.add([key(of, field, slice, &item.chosen), option, own_share(&item.chosen)]);
            }
        }
    }
    rows.finish()
}

/// Places given to each option. `measure` is `first` or `placed` with a share, or `points` or `mean_rank` with a value.
pub(super) fn ranking(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["field"], GROUP, STATE, &["code", "label", "measure", "value"], SHARE]);
    for field in of_kinds(of, &["ranking"]) {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Ranking(ranks)) = figures.shown() else {
                rows.add([key(of, field, slice, figures), nothing(4 + SHARE.len())]);
                continue;
            };
            for item in &ranks.items {
                let all = key(of, field, slice, figures);
                let own = key(of, field, slice, &item.placed);
                let option = |measure: &'static str, value: Option<f64>| {
                    vec![code(item.code), option(of, field, item.code), measure.into(), value.into()]
                };
                rows.add([all, option("first", None), share(&item.first)]);
                rows.add([own.clone(), option("placed", None), own_share(&item.placed)]);
                rows.add([own.clone(), option("points", item.points), nothing(SHARE.len())]);
                rows.add([own, option("mean_rank", item.mean_rank), nothing(SHARE.len())]);
            }
        }
    }
    rows.finish()
}

/// The fields whose question is of one of these kinds; `single` stands for all with one code per answer.
pub(super) fn of_kinds<'a>(of: &Results<'a>, kinds: &'static [&'static str]) -> impl Iterator<Item = &'a FieldReport> {
    let survey = of.survey;
    of.report.fields.iter().filter(move |field| {
        let Some(question) = field.question(survey) else { return false };
        let kind = match &question.kind {
            _ if field.other => "text",
            Kind::Single { .. } | Kind::Grid { .. } | Kind::Consent { .. } => "single",
            Kind::Recommend { .. } => "recommend",
            Kind::Multiple { .. } => "multiple",
            Kind::Ranking { .. } => "ranking",
            Kind::Allocation { .. } => "allocation",
            Kind::Number { .. } => "number",
            Kind::Date { .. } => "date",
            Kind::Text { .. } => "text",
            Kind::Email | Kind::Note => return false,
        };
        kinds.contains(&kind)
    })
}
