//! The number that a binding names.

use super::binding::{Binding, Measure};
use super::faults::{Fault, Why};
use super::group::Who;
use super::names::parts;
use super::writing::PERCENT_FROM;
use super::{Evidence, Verdict};
use crate::statistics::compared::rest::family;
use crate::statistics::compared::shares::{self, share};
use crate::statistics::disclosure::{Cell, Reason};
use crate::statistics::frequencies::Proportion;
use crate::statistics::groups::Slice;
use crate::statistics::intervals::Range;
use crate::statistics::report::{FieldReport, Figures, What};

/// A number, its 95% range and its base. A share is in per cent.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure<'a> {
    pub value: f64,
    pub range: Option<(f64, f64)>,
    /// Everybody is counted, so that chance has no part in it.
    pub is_fact: bool,
    pub n: u32,
    /// Hits, where every answer counts the same.
    pub count: Option<u32>,
    pub weighted: bool,
    pub measure: Measure,
    /// Nothing stands between the thousands of a year.
    pub is_year: bool,
    pub who: Who,
    /// The group as it was named.
    pub group: String,
    /// What it is a figure of; nothing for response.
    pub of: Option<(&'a FieldReport, Option<What>)>,
}

impl<'a> Figure<'a> {
    /// A number without a range.
    fn plain(value: f64, n: u32, who: Who) -> Self {
        Self {
            value,
            range: None,
            is_fact: false,
            n,
            count: None,
            weighted: false,
            measure: Measure::N,
            is_year: false,
            who,
            group: String::new(),
            of: None,
        }
    }

    fn ranging(self, range: Option<(f64, f64)>) -> Self {
        Self { range, ..self }
    }

    fn of(self, field: &'a FieldReport, what: Option<What>) -> Self {
        Self { of: Some((field, what)), ..self }
    }

    fn share(of: &Proportion, who: Who) -> Self {
        let range = of.range.shares().map(|(low, high)| (100.0 * low, 100.0 * high));
        let is_fact = of.range == Range::Everybody;
        Self { is_fact, count: Some(of.count), ..Self::plain(100.0 * of.share, of.of, who).ranging(range) }
    }

    pub fn is_share(&self) -> bool {
        self.measure.is_share()
    }

    /// Whether both are shares, or of the same measure.
    pub fn is_comparable_with(&self, other: &Self) -> bool {
        self.is_share() && other.is_share() || self.measure == other.measure
    }

    /// Whether both are the same figure, be it of other members.
    pub fn is_of_the_same_as(&self, other: &Self) -> bool {
        let named = |figure: &Self| figure.of.as_ref().map(|(field, what)| (field.field.clone(), what.clone()));
        let first_place = |figure: &Self| figure.measure == Measure::First;
        named(self) == named(other) && first_place(self) == first_place(other)
    }
}

pub(super) fn find<'a>(binding: &Binding, evidence: &Evidence<'a>) -> Result<Figure<'a>, Verdict> {
    let figure = look_up(binding, evidence)?;
    let question = figure.of.as_ref().and_then(|(field, _)| field.question(evidence.survey));
    let is_year = question.is_some_and(|question| question.kind.is_year()) && binding.measure != Measure::N;
    Ok(Figure { measure: binding.measure, group: binding.group.clone(), is_year, ..figure })
}

fn look_up<'a>(binding: &Binding, evidence: &Evidence<'a>) -> Result<Figure<'a>, Verdict> {
    let who = Who::named(&evidence.report.groups, &binding.group).map_err(Verdict::Wrong)?;
    if !binding.measure.has_item() {
        return responded(binding, evidence, who);
    }
    let field = evidence.report.field(&binding.item).ok_or_else(|| {
        let known = evidence.report.fields.iter().map(|field| field.field.as_str());
        Verdict::Wrong(Fault::unknown(&binding.item, known, Why::Question))
    })?;
    let wrong = |why| Verdict::Wrong(Fault::new(&binding.group, why));
    match (who, binding.measure.has_part()) {
        (Who::Slice(slice), true) => part(binding, evidence, field, slice),
        (Who::Slice(slice), false) => whole(binding, field, slice),
        (Who::Rest(cluster), true) if binding.measure != Measure::First => rest(binding, evidence, field, cluster),
        (Who::Rest(_), _) => Err(wrong(Why::RestOfShares)),
    }
}

fn responded<'a>(binding: &Binding, evidence: &Evidence<'a>, who: Who) -> Result<Figure<'a>, Verdict> {
    let Who::Slice(slice) = who else {
        return Err(Verdict::Wrong(Fault::new(&binding.group, Why::RestOfShares)));
    };
    let responded = evidence.response.at(slice);
    let of = responded.eligible();
    let value = match binding.measure {
        Measure::Rate => 100.0 * responded.rate().ok_or(Verdict::Empty)?,
        Measure::Answered => f64::from(responded.answered()),
        _ => f64::from(of),
    };
    let count = (binding.measure == Measure::Rate).then(|| responded.answered());
    Ok(Figure { is_fact: true, count, ..Figure::plain(value, of, who) })
}

/// The option or net that a binding names.
fn what(binding: &Binding, evidence: &Evidence<'_>, field: &FieldReport) -> Result<What, Verdict> {
    let name = binding.part.as_deref().unwrap_or_default();
    let known = field.question(evidence.survey).filter(|_| !field.other).map(parts).unwrap_or_default();
    if known.is_empty() {
        return Err(Verdict::Wrong(Fault::new(&field.field, Why::NoOptions)));
    }
    if !known.iter().any(|own| own == name) {
        return Err(Verdict::Wrong(Fault::unknown(name, known.iter().map(String::as_str), Why::Part)));
    }
    Ok(name.parse::<i32>().map_or_else(|_| What::Net(name.to_owned()), What::Code))
}

fn part<'a>(
    binding: &Binding,
    evidence: &Evidence<'a>,
    field: &'a FieldReport,
    slice: Slice,
) -> Result<Figure<'a>, Verdict> {
    let what = what(binding, evidence, field)?;
    let who = Who::Slice(slice);
    let own = match ranked(field, slice, &what, binding.measure)? {
        Some(own) => own,
        None => share(field, slice, &what).ok_or_else(|| absent(field, slice, &what))?,
    };
    if binding.measure == Measure::Count {
        return Ok(Figure::plain(f64::from(own.count), own.of, who).of(field, Some(what)));
    }
    // Of so few that no percentage is said, the numbers are.
    let weighs = matches!(binding.measure, Measure::Share | Measure::First) && own.of >= PERCENT_FROM;
    let is_ranking = matches!(field.slices.at(slice), Cell::Shown(Figures::Ranking(_)));
    let weighed = match (&what, binding.measure) {
        (What::Code(code), Measure::First) => What::First(*code),
        (What::Code(code), _) if is_ranking => What::Placed(*code),
        _ => what.clone(),
    };
    let weighted = field.weighted.find(slice, &weighed).filter(|_| weighs);
    let figure = match weighted {
        Some(weighted) => {
            let range = weighted.low.zip(weighted.high).map(|(low, high)| (100.0 * low, 100.0 * high));
            let figure = Figure::plain(100.0 * weighted.estimate.value, weighted.estimate.n, who).ranging(range);
            Figure { weighted: true, is_fact: own.range == Range::Everybody, ..figure }
        }
        None => Figure::share(own, who),
    };
    Ok(figure.of(field, Some(what)))
}

/// The share of those who gave an option a place, or the first one; nothing for other questions.
fn ranked<'a>(
    field: &'a FieldReport,
    slice: Slice,
    what: &What,
    measure: Measure,
) -> Result<Option<&'a Proportion>, Verdict> {
    let ranks = match field.slices.at(slice) {
        Cell::Shown(Figures::Ranking(ranks)) => ranks,
        Cell::Shown(_) if measure == Measure::First => {
            return Err(Verdict::Wrong(Fault::new(&field.field, Why::NoRanking)));
        }
        _ => return Ok(None),
    };
    let item = ranks.items.iter().find(|item| *what == What::Code(item.code)).ok_or(Verdict::Empty)?;
    // Who placed it first is hidden along with who placed it at all.
    match (&item.placed, measure) {
        (Cell::Shown(_), Measure::First) => Ok(Some(&item.first)),
        (Cell::Shown(placed), _) => Ok(Some(placed)),
        (Cell::Empty, _) => Err(Verdict::Empty),
        (Cell::Hidden(reason), _) => Err(Verdict::Hidden(*reason)),
    }
}

/// A share of everybody in the type of a cluster who is not in it.
fn rest<'a>(
    binding: &Binding,
    evidence: &Evidence<'a>,
    field: &'a FieldReport,
    cluster: usize,
) -> Result<Figure<'a>, Verdict> {
    let what = what(binding, evidence, field)?;
    let of_type = evidence.report.groups.clusters()[cluster].of_type;
    for slice in [Slice::Cluster(cluster), Slice::Type(of_type)] {
        share(field, slice, &what).ok_or_else(|| absent(field, slice, &what))?;
    }
    let row = family(evidence.report, field, &what, of_type).into_iter().find(|row| row.cluster == cluster);
    let row = row.ok_or(Verdict::Empty)?;
    if row.rest_n < evidence.report.rules.minimum {
        return Err(Verdict::Hidden(Reason::TooFew));
    }
    let populations = evidence.report.populations(field);
    let [own, all] = [Slice::Cluster(cluster), Slice::Type(of_type)].map(|slice| *populations.at(slice));
    let asked_all = field.slices.at(Slice::Type(of_type)).shown().is_some_and(|all| all.base().not_asked == 0);
    let population = all.checked_sub(own).filter(|members| asked_all && *members >= row.rest_n);
    let share = Proportion::new(row.rest_count, row.rest_n, population).ok_or(Verdict::Empty)?;
    let figure = match binding.measure {
        Measure::Count => Figure::plain(f64::from(share.count), share.of, Who::Rest(cluster)),
        _ => Figure::share(&share, Who::Rest(cluster)),
    };
    Ok(figure.of(field, Some(what)))
}

/// Why a share is not there.
fn absent(field: &FieldReport, slice: Slice, what: &What) -> Verdict {
    let has_options =
        |figures: &Figures| matches!(figures, Figures::OneWay(_) | Figures::Recommend(_) | Figures::Choices(_));
    match (field.slices.at(slice), shares::figure(field, slice, what).reason()) {
        (Cell::Shown(figures), _) if !has_options(figures) => Verdict::Wrong(Fault::new(&field.field, Why::NoOptions)),
        (_, Some(reason)) => Verdict::Hidden(reason),
        (_, None) => Verdict::Empty,
    }
}

fn whole<'a>(binding: &Binding, field: &'a FieldReport, slice: Slice) -> Result<Figure<'a>, Verdict> {
    let figures = match field.slices.at(slice) {
        Cell::Shown(figures) => figures,
        Cell::Empty => return Err(Verdict::Empty),
        Cell::Hidden(reason) => return Err(Verdict::Hidden(*reason)),
    };
    let n = figures.base().valid;
    let plain = |value: f64| Figure::plain(value, n, Who::Slice(slice));
    if binding.measure == Measure::N {
        return Ok(plain(f64::from(n)).of(field, None));
    }
    let described = match figures {
        Figures::Number(numbers) => Some(&numbers.values),
        Figures::OneWay(one_way) => one_way.scale.as_ref(),
        Figures::Recommend(scores) => Some(&scores.scale),
        _ => None,
    };
    let wrong = |why: Why| Verdict::Wrong(Fault::new(&binding.item, why));
    let weighted_or = |what: What, value: f64, range: Option<(f64, f64)>| {
        let figure = match field.weighted.find(slice, &what) {
            Some(own) => Figure { weighted: true, ..plain(own.estimate.value).ranging(own.low.zip(own.high)) },
            None => plain(value).ranging(range),
        };
        figure.of(field, Some(what))
    };
    match (binding.measure, figures, described) {
        (Measure::Score, Figures::Recommend(scores), _) => {
            let score = scores.score.ok_or_else(|| wrong(Why::FewForScore))?;
            Ok(weighted_or(What::Score, score.score, score.adjusted_range))
        }
        (Measure::Score, ..) => Err(wrong(Why::NoRecommendation)),
        (Measure::Mean, _, Some(described)) => Ok(weighted_or(What::Mean, described.mean, described.mean_range)),
        (Measure::Median, _, Some(described)) => Ok(weighted_or(What::Quartile(2), described.median, None)),
        (Measure::Sum, _, Some(described)) => Ok(plain(described.sum).of(field, None)),
        _ => Err(wrong(Why::NoNumbers)),
    }
}
