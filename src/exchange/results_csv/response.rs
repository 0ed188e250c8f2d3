//! Who responded, by which rule, and who did not.

use super::Results;
use super::sheet::{Cells, Rows, Sheet, group, nothing, whole};
use crate::exchange::csv::Cell;
use crate::statistics::Slice;
use crate::statistics::nonresponse::{Class, Overlapping, r_indicator, selectivity};
use crate::statistics::rates::{Dispositions, Silence};

const COUNTS: &[&str] = &[
    "eligible",
    "answered",
    "complete",
    "partial",
    "break_off",
    "refused",
    "no_reply",
    "left",
    "undeliverable",
    "not_invited",
];
const RATES: &[&str] = &["e", "rr1", "rr2", "rr3", "rr4", "rr5", "rr6", "coop1", "coop2", "ref", "con"];

/// AAPOR's rates by group, with silence taken either way.
pub(super) fn rates(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[&["group", "group_kind", "silence"], COUNTS, RATES]);
    for (slice, response) in of.response.iter() {
        let left = *of.left.at(slice);
        let counts = [
            response.eligible(),
            response.answered(),
            response.complete,
            response.partial,
            response.break_off,
            response.refused,
            response.no_reply,
            left,
            response.undeliverable,
            response.not_invited,
        ];
        for (silence, name) in [(Silence::Eligible, "eligible"), (Silence::Unknown, "unknown")] {
            let dispositions = Dispositions::of(response, left, silence);
            let rates = dispositions.rates();
            let values = [
                dispositions.eligibility(),
                rates.rr1,
                rates.rr2,
                rates.rr3,
                rates.rr4,
                rates.rr5,
                rates.rr6,
                rates.cooperation,
                rates.cooperation_with_partial,
                rates.refusal,
                rates.contact,
            ];
            rows.add([
                group(&of.report.groups, slice),
                vec![name.into()],
                counts.map(whole).into(),
                values.map(Cell::from).into(),
            ]);
        }
    }
    rows.finish()
}

/// Response by class of each division of the frame, and whether it differs: one row per class, and one for the whole.
///
/// In the whole, and in its tests, each member counts once, also one who stands in several of the classes.
pub(super) fn nonresponse(of: &Results<'_>) -> Sheet {
    let class_headings: &[&str] =
        &["attribute", "class", "population", "answered", "rate", "population_alone", "answered_alone"];
    let test_headings: &[&str] =
        &["chi2", "df", "p_chi2", "min_expected", "cramers_v", "p_fisher", "r_indicator", "undefined"];
    let mut rows = Rows::new(&[class_headings, test_headings]);
    let mut add = |attribute: &str, classes: &[(String, Class)], whole: Class, apart: &Overlapping| {
        for ((code, class), alone) in classes.iter().zip(&apart.alone) {
            rows.add([counts(attribute, code.clone().into(), class, alone), nothing(test_headings.len())]);
        }
        rows.add([counts(attribute, "ALL".into(), &whole, &sum(&apart.alone)), tests(&apart.once())]);
    };
    let groups = &of.report.groups;
    let class = |slice: Slice| {
        let response = of.response.at(slice);
        Class { members: response.eligible(), answered: response.answered() }
    };
    let types = groups.types().iter().enumerate().map(|(at, own)| (own.code.clone(), class(Slice::Type(at))));
    add("type", &types.collect::<Vec<_>>(), class(Slice::Total), &of.overlaps.types);
    let clusters = groups.clusters().iter().enumerate();
    let clusters = clusters.map(|(at, own)| (own.group.code.clone(), class(Slice::Cluster(at))));
    add("cluster", &clusters.collect::<Vec<_>>(), class(Slice::Total), &of.overlaps.clusters);
    for division in of.divisions.iter().filter(|division| !division.classes.is_empty()) {
        let names = division.report.groups.clusters().iter().map(|class| class.group.code.clone());
        // Nobody is in two classes of an attribute.
        let apart = Overlapping { alone: division.classes.clone(), several: Class::default() };
        let classes: Vec<(String, Class)> = names.zip(division.classes.iter().copied()).collect();
        add(&division.name, &classes, sum(&division.classes), &apart);
    }
    rows.finish()
}

fn sum(classes: &[Class]) -> Class {
    Class {
        members: classes.iter().map(|class| class.members).sum(),
        answered: classes.iter().map(|class| class.answered).sum(),
    }
}

fn counts(attribute: &str, code: Cell<'static>, class: &Class, alone: &Class) -> Cells {
    let mut cells =
        vec![attribute.to_owned().into(), code, whole(class.members), whole(class.answered), class.rate().into()];
    cells.extend([alone.members, alone.answered].map(whole));
    cells
}

fn tests(classes: &[Class]) -> Cells {
    let indicator = r_indicator(classes).ok();
    match selectivity(classes) {
        Ok(found) => {
            let test = found.association;
            vec![
                test.chi_squared.into(),
                test.freedom.into(),
                test.p.into(),
                test.least_expected.into(),
                test.cramer.into(),
                found.fisher.map(|fisher| fisher.p).into(),
                indicator.into(),
                Cell::Empty,
            ]
        }
        Err(why) => [nothing(6), vec![indicator.into(), why.to_string().into()]].concat(),
    }
}
