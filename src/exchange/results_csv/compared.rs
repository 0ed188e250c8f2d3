//! Groups against each other: tests, column letters, a cluster against the rest of its type.

use super::Results;
use super::shares::code;
use super::sheet::{Cells, GROUP_KIND, KEY, Rows, Sheet, key, nothing, whole, yes};
use crate::exchange::csv::Cell;
use crate::statistics::Cell as Figure;
use crate::statistics::Slice;
use crate::statistics::compared::groups::{Compared, Means, Ranks, Tests, compare};
use crate::statistics::compared::ranked::Aspect;
use crate::statistics::compared::rest::{AgainstRest, Standing, family};
use crate::statistics::compared::shares::kinds;
use crate::statistics::compared::{Among, letters};
use crate::statistics::comparisons::adjust::{benjamini_hochberg, bonferroni};
use crate::statistics::comparisons::fisher::How;
use crate::statistics::groups::Groups;
use crate::statistics::report::{FieldReport, Report};

const TABLE: &[&str] = &[
    "chi2",
    "df",
    "p_chi2",
    "p_n_minus_1",
    "g2",
    "p_g2",
    "min_expected",
    "cramers_v",
    "cramers_v_corrected",
    "p_fisher",
    "fisher_draws",
    "fisher_seed",
];
const RANKS: &[&str] = &["kw_h", "kw_df", "p_kw", "epsilon2", "mw_u", "p_mw", "mw_exact", "rank_biserial"];
const MEANS: &[&str] = &[
    "welch_f",
    "welch_df1",
    "welch_df2",
    "p_welch",
    "anova_f",
    "p_anova",
    "eta2",
    "omega2",
    "welch_t",
    "welch_t_df",
    "p_welch_t",
    "cohen_d",
    "hedges_g",
];

/// Over the question after Holm and Bonferroni, over all questions after Benjamini and Hochberg.
const CORRECTED: &[&str] = &["p", "p_holm", "p_bonferroni", "p_bh", "undefined"];

/// Whether groups differ: types, the clusters of each type, and the classes of each other division.
pub(super) fn comparisons(of: &Results<'_>) -> Sheet {
    let head: &[&str] = &["item", "code", "what", "among", "groups", "left_out", "n_valid"];
    let mut rows = Rows::new(&[head, TABLE, RANKS, MEANS, CORRECTED]);
    let mut add = |report: &Report, named: Option<&str>| {
        for among in Among::all(&report.groups) {
            let name = match named {
                Some(name) => name.to_owned(),
                None => among_name(&report.groups, among),
            };
            let mut found: Vec<(&FieldReport, Compared, Option<f64>)> = Vec::new();
            for fields in by_question(report) {
                let compared = compare(report, &fields, among);
                let strict = bonferroni(&compared.iter().map(Compared::p).collect::<Vec<_>>());
                let rows = compared.into_iter().zip(strict);
                found.extend(rows.filter_map(|(row, strict)| Some((*fields.get(row.field)?, row, strict))));
            }
            let screened = benjamini_hochberg(&found.iter().map(|(_, row, _)| row.p()).collect::<Vec<_>>());
            for ((field, row, strict), screened) in found.iter().zip(screened) {
                rows.add(cells(field, &name, row, *strict, screened));
            }
        }
    };
    add(of.report, None);
    of.divisions.iter().for_each(|division| add(&division.report, Some(&division.name)));
    rows.finish()
}

/// The fields of each question together: they are one family of comparisons.
fn by_question(report: &Report) -> Vec<Vec<&FieldReport>> {
    let mut questions: Vec<Vec<&FieldReport>> = Vec::new();
    for field in report.fields.iter().filter(|field| !field.other) {
        match questions.last_mut() {
            Some(last) if last[0].question == field.question => last.push(field),
            _ => questions.push(vec![field]),
        }
    }
    questions
}

fn among_name(groups: &Groups, among: Among) -> String {
    match among {
        Among::Types => "types".to_owned(),
        Among::ClustersOf(of_type) => format!("clusters of {}", groups.types()[of_type].code),
    }
}

fn aspect_name(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Placed => "placed",
        Aspect::Places => "places",
    }
}

/// `strict`: p after Bonferroni's correction over the question; `screened`: after Benjamini and Hochberg's over all
/// questions.
fn cells(field: &FieldReport, among: &str, row: &Compared, strict: Option<f64>, screened: Option<f64>) -> [Cells; 5] {
    let head = vec![
        field.field.clone().into(),
        row.code.map_or(Cell::Empty, super::sheet::code),
        row.aspect.map(aspect_name).into(),
        among.to_owned().into(),
        Cell::Integer(row.groups as i64),
        Cell::Integer(row.left_out as i64),
        whole(row.n),
    ];
    let (table, ranks, means) = match &row.tests {
        Tests::Table { association, fisher, ranks: by_rank } => {
            let found = association.as_ref().ok();
            let (drawn, seed) = match fisher.map(|fisher| fisher.how) {
                Some(How::Drawn { draws, seed }) => (whole(draws), Cell::Integer(seed as i64)),
                _ => (Cell::Empty, Cell::Empty),
            };
            let mut table: Cells = vec![
                found.map(|found| found.chi_squared).into(),
                found.map(|found| found.freedom).into(),
                found.map(|found| found.p).into(),
                found.and_then(|found| found.n_minus_1_p).into(),
                found.map(|found| found.likelihood_ratio).into(),
                found.map(|found| found.likelihood_ratio_p).into(),
                found.map(|found| found.least_expected).into(),
                found.map(|found| found.cramer).into(),
                found.and_then(|found| found.cramer_corrected).into(),
                fisher.map(|fisher| fisher.p).into(),
            ];
            table.extend([drawn, seed]);
            (table, ranks_cells(by_rank.and_then(Result::ok)), nothing(MEANS.len()))
        }
        Tests::Places(found) => (nothing(TABLE.len()), ranks_cells(found.ok()), nothing(MEANS.len())),
        Tests::Numbers(found) => {
            let cells = found.as_ref().map_or_else(|_| nothing(MEANS.len()), means_cells);
            (nothing(TABLE.len()), nothing(RANKS.len()), cells)
        }
    };
    let undefined = row.undefined().map_or(Cell::Empty, |why| why.to_string().into());
    let tail = vec![row.p().into(), row.adjusted.into(), strict.into(), screened.into(), undefined];
    [head, table, ranks, means, tail]
}

fn ranks_cells(ranks: Option<Ranks>) -> Cells {
    let two = ranks.and_then(|ranks| ranks.two);
    vec![
        ranks.map(|ranks| ranks.all.h).into(),
        ranks.map(|ranks| ranks.all.freedom).into(),
        ranks.map(|ranks| ranks.all.p).into(),
        ranks.map(|ranks| ranks.all.epsilon_squared).into(),
        two.map(|two| two.u).into(),
        two.map(|two| two.p).into(),
        two.map_or(Cell::Empty, |two| yes(two.is_exact)),
        two.map(|two| two.rank_biserial).into(),
    ]
}

fn means_cells(means: &Means) -> Cells {
    let (welch, classic) = (means.welch.ok(), means.classic.ok());
    let (t, distance) = means.two.map_or((None, None), |(t, distance)| (t.ok(), distance.ok()));
    let numbers = [
        welch.map(|test| test.f),
        welch.map(|test| test.above),
        welch.map(|test| test.below),
        welch.map(|test| test.p),
        classic.map(|anova| anova.test.f),
        classic.map(|anova| anova.test.p),
        classic.map(|anova| anova.eta_squared),
        classic.map(|anova| anova.omega_squared),
        t.map(|test| test.t),
        t.map(|test| test.freedom),
        t.map(|test| test.p),
        distance.map(|distance| distance.cohen),
        distance.map(|distance| distance.hedges),
    ];
    numbers.map(Cell::from).into()
}

/// Column letters, corrected by Holm within the row.
pub(super) fn letters(of: &Results<'_>) -> Sheet {
    let mut rows = Rows::new(&[KEY, &["among", "n_valid", "count", "share", "letter", "higher_than"]]);
    let mut add = |report: &Report, named: Option<&str>| {
        for (field, among) in report
            .fields
            .iter()
            .flat_map(|field| Among::all(&report.groups).into_iter().map(move |among| (field, among)))
        {
            for row in letters::letters(report, field, among) {
                let mut key = key(of, &report.groups, field, &code(&row.what), row.slice, &Figure::Shown(()));
                if let Some(name) = named {
                    key[GROUP_KIND] = name.to_owned().into();
                }
                let share = f64::from(row.count) / f64::from(row.n);
                let name = named.map_or_else(|| among_name(&report.groups, among), str::to_owned);
                let cells = vec![
                    name.into(),
                    whole(row.n),
                    whole(row.count),
                    share.into(),
                    row.letter.into(),
                    row.higher_than.join(" ").into(),
                ];
                rows.add([key, cells]);
            }
        }
    };
    add(of.report, None);
    of.divisions.iter().for_each(|division| add(&division.report, Some(&division.name)));
    rows.finish()
}

/// A cluster against everybody else in its type.
pub(super) fn cluster_vs_rest(of: &Results<'_>) -> Sheet {
    let headings: &[&str] = &[
        "n_valid",
        "count",
        "share",
        "rest_n_valid",
        "rest_count",
        "rest_share",
        "difference",
        "diff_low",
        "diff_high",
        "p_fisher",
        "p_holm",
        "p_bonferroni",
        "p_bh",
        "standing",
        "undefined",
    ];
    let mut rows = Rows::new(&[KEY, headings]);
    let groups = &of.report.groups;
    let part = |count: u32, n: u32| Cell::from(crate::statistics::frequencies::share(count, n));
    for of_type in 0..groups.types().len() {
        let mut found: Vec<(&FieldReport, AgainstRest, Option<f64>)> = Vec::new();
        for field in &of.report.fields {
            for what in kinds(field) {
                let family = family(of.report, field, &what, of_type);
                let strict = bonferroni(&family.iter().map(|row| row.p.ok()).collect::<Vec<_>>());
                found.extend(family.into_iter().zip(strict).map(|(row, strict)| (field, row, strict)));
            }
        }
        let screened = benjamini_hochberg(&found.iter().map(|(_, row, _)| row.p.ok()).collect::<Vec<_>>());
        for ((field, row, strict), screened) in found.iter().zip(screened) {
            let key = key(of, groups, field, &code(&row.what), Slice::Cluster(row.cluster), &Figure::Shown(()));
            let difference = row.difference.ok();
            let standing = row.standing().map(|standing| match standing {
                Standing::Higher => "higher",
                Standing::Lower => "lower",
                Standing::Same => "same",
                Standing::NoDemonstrable => "no_demonstrable_difference",
            });
            let cells = vec![
                whole(row.n),
                whole(row.count),
                part(row.count, row.n),
                whole(row.rest_n),
                whole(row.rest_count),
                part(row.rest_count, row.rest_n),
                difference.map(|found| found.difference).into(),
                difference.map(|found| found.low).into(),
                difference.map(|found| found.high).into(),
                row.p.ok().into(),
                row.adjusted.into(),
                (*strict).into(),
                screened.into(),
                standing.into(),
                row.p.err().map_or(Cell::Empty, |why| why.to_string().into()),
            ];
            rows.add([key, cells]);
        }
    }
    rows.finish()
}
