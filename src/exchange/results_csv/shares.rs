//! Shares of options, boxes and nets.

use super::Results;
use super::sheet::{Code, GROUP_KIND, KEY, Rows, SHARE, Sheet, key, nothing, population, share};
use crate::statistics::compared::shares::{figure, kinds};
use crate::statistics::division::{Division, PERIOD};
use crate::statistics::frequencies;
use crate::statistics::report::{FieldReport, Figures, What};
use crate::statistics::{Cell as Figure, Slice};

const MORE: &[&str] = &["of_respondents", "cumulative"];

/// Whether some group shows figures of this kind.
pub(super) fn is(field: &FieldReport, fits: impl Fn(&Figures) -> bool) -> bool {
    field.slices.iter().any(|(_, figures)| figures.shown().is_some_and(&fits))
}

/// How many chose each option, where one could be chosen; nets under their names, each of which may be hidden by itself.
pub(super) fn frequencies(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, SHARE, MORE]);
    let is_coded = |figures: &Figures| matches!(figures, Figures::OneWay(_) | Figures::Recommend(_));
    for field in of.report.fields.iter().filter(|field| is(field, is_coded)) {
        for (slice, figures) in field.slices.iter() {
            let Some(shown) = figures.shown() else {
                let key = key(of, &of.report.groups, field, &Code::None, slice, figures);
                rows.add([key, nothing(SHARE.len() + MORE.len())]);
                continue;
            };
            let mut cumulative = 0.0;
            for what in kinds(field) {
                let found = figure(field, slice, &what);
                let key = key(of, &of.report.groups, field, &code(&what), slice, &found);
                let Figure::Shown(own) = found else {
                    rows.add([key, nothing(SHARE.len() + MORE.len())]);
                    continue;
                };
                let so_far = match &what {
                    What::Code(_) => {
                        cumulative += own.share;
                        Some(cumulative)
                    }
                    _ => None,
                };
                let more = vec![frequencies::share(own.count, shown.base().respondents).into(), so_far.into()];
                rows.add([key, share(own, population(of.report, field, slice)), more]);
            }
        }
    }
    rows.finish()
}

pub(super) fn code(what: &What) -> Code {
    match what {
        What::Code(code)
        | What::Part(code)
        | What::First(code)
        | What::Placed(code)
        | What::Points { code, .. }
        | What::MeanRank(code) => Code::Option(*code),
        What::Quartile(at) => Code::Net(["q1", "median", "q3"][usize::from(at.saturating_sub(1)).min(2)].to_owned()),
        What::Net(name) => Code::Net(name.clone()),
        What::Mean => Code::Net("mean".to_owned()),
        What::Total => Code::Net("total".to_owned()),
        What::Score => Code::Net("nps".to_owned()),
    }
}

/// How many ticked each box, of those who ticked any; every box may be hidden by itself.
pub(super) fn multiple(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, SHARE, &["mean_mentions"]]);
    let groups = &of.report.groups;
    for field in of.report.fields.iter().filter(|field| is(field, |figures| matches!(figures, Figures::Choices(_)))) {
        for (slice, figures) in field.slices.iter() {
            let Some(Figures::Choices(choices)) = figures.shown() else {
                rows.add([key(of, groups, field, &Code::None, slice, figures), nothing(SHARE.len() + 1)]);
                continue;
            };
            let members = population(of.report, field, slice);
            let items = choices.items.iter().map(|item| (Code::Option(item.code), &item.chosen));
            let nets = choices.nets.iter().map(|net| (Code::Net(net.name.clone()), &net.chosen));
            for (code, chosen) in items.chain(nets) {
                let key = key(of, groups, field, &code, slice, chosen);
                match chosen.shown() {
                    Some(own) => rows.add([key, share(own, members), vec![choices.mean_ticked.into()]]),
                    None => rows.add([key, nothing(SHARE.len() + 1)]),
                }
            }
        }
    }
    rows.finish()
}

/// Shares by when the answer came in: before the first reminder, between, after the last.
pub(super) fn early_late(of: &Results<'_>) -> Sheet {
    by_class(of, of.divisions.iter().filter(|division| division.name == PERIOD))
}

/// Shares by class of each attribute of the frame.
pub(super) fn classes(of: &Results<'_>) -> Sheet {
    by_class(of, of.attributes())
}

/// The kind of a group is what it is a class of.
fn by_class<'a>(of: &Results<'_>, divisions: impl Iterator<Item = &'a Division>) -> Sheet {
    let mut rows = Rows::new(&[KEY, SHARE]);
    for division in divisions {
        for field in &division.report.fields {
            for (what, at) in
                kinds(field).iter().flat_map(|what| (0..field.slices.clusters.len()).map(move |at| (what, at)))
            {
                let slice = Slice::Cluster(at);
                let own = figure(field, slice, what);
                let mut key = key(of, &division.report.groups, field, &code(what), slice, &own);
                key[GROUP_KIND] = division.name.clone().into();
                // The members of a period are those who answered in it: there is no population to correct for.
                let members = population(&division.report, field, slice).filter(|_| division.name != PERIOD);
                rows.add([key, own.shown().map_or_else(|| nothing(SHARE.len()), |own| share(own, members))]);
            }
        }
    }
    rows.finish()
}
