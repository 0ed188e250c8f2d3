//! From the columns of two waves to figures, through what may be shown of both.

use super::comparable::Comparable;
use super::hiding::{Hiding, Place, Standing, Why, by_classes, by_report};
use super::measures::{Given, Measure, Unit, units};
use super::pair::Pair;
use super::sides::{Matched, Seats, Side};
use super::{Answers, Compared, Field, Figure, Held, Level, Moved, Same, SameTest, Wave, turnover};
use crate::statistics::compared::shares;
use crate::statistics::comparisons::adjust::holm;
use crate::statistics::describe::Description;
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::intervals::Range;
use crate::statistics::moments::Moments;
use crate::statistics::recommend::Score;
use crate::statistics::report::{FieldReport, Unit as Counted, What};

/// Holds wave `second` against wave `first`. `waves`: all of them whose figures may be seen, in an order that stays, so
/// that what is shown of two waves does not depend on which of the others somebody looks at: a comparison gives way to
/// those of earlier waves.
///
/// # Panics
/// When `first` or `second` is no place in `waves`, or they are the same.
pub fn compare(waves: &[Wave<'_>], first: usize, second: usize) -> Compared {
    assert_ne!(first, second, "a wave is held against another one");
    let comparable = Comparable::of(waves[first].once.survey, waves[second].once.survey);
    let once: Vec<Side<'_>> = waves.iter().map(|wave| wave.once).collect();
    let mut fields = Table::new(once, first, second).fields(&comparable, Counted::Member);
    let looped: Vec<(usize, Side<'_>)> =
        waves.iter().enumerate().filter_map(|(at, wave)| Some((at, wave.per_cluster?))).collect();
    let place = |wave: usize| looped.iter().position(|(at, _)| *at == wave);
    if let (Some(first), Some(second)) = (place(first), place(second)) {
        let sides = looped.iter().map(|(_, side)| *side).collect();
        fields.extend(Table::new(sides, first, second).fields(&comparable, Counted::Membership));
    }
    let survey = waves[second].once.survey;
    let place = |field: &Field| survey.questions().position(|question| question.id == field.question);
    // Stable, so that the rows of a grid stay with their question.
    fields.sort_by_key(place);
    let (before, after) = (&waves[first].once, &waves[second].once);
    let matched = Matched::of(before.groups(), after.groups());
    let lists = after
        .members
        .map(|slice, members| matched.first(slice).map(|place| turnover(before.members.at(place), members)));
    Compared { groups: after.groups().clone(), lists, fields, left_out: comparable.left_out }
}

/// The answers of all waves that are counted in one way, by member or by membership.
struct Table<'a> {
    sides: Vec<Side<'a>>,
    seats: Vec<Seats>,
    first: usize,
    second: usize,
}

impl<'a> Table<'a> {
    fn new(sides: Vec<Side<'a>>, first: usize, second: usize) -> Self {
        let seats = sides.iter().map(Seats::of).collect();
        Self { sides, seats, first, second }
    }

    fn pair(&self, first: usize, second: usize) -> Pair<'_> {
        Pair::new([self.sides[first], self.sides[second]], [&self.seats[first], &self.seats[second]])
    }

    /// Pairs of waves, the earlier one first, up to the one that is asked for.
    fn pairs(&self) -> Vec<(Pair<'_>, [usize; 2], Comparable)> {
        let (low, high) = (self.first.min(self.second), self.first.max(self.second));
        let order = (0..=high).flat_map(|late| (0..late).map(move |early| [early, late]));
        let upto = order.take_while(|pair| *pair != [low, high]).chain([[low, high]]);
        upto.map(|pair| {
            let [early, late] = pair;
            (self.pair(early, late), pair, Comparable::of(self.sides[early].survey, self.sides[late].survey))
        })
        .collect()
    }

    fn fields(&self, comparable: &Comparable, counted: Counted) -> Vec<Field> {
        let (pairs, asked) = (self.pairs(), self.pair(self.first, self.second));
        let [before, after] = asked.sides;
        let mut fields = Vec::new();
        for column in &after.table.columns {
            let (Some(field), Some(old)) = (after.field(&column.field), before.field(&column.field)) else { continue };
            let row = field.row.as_deref();
            let is_same = field.unit == counted && old.unit == counted && !field.other;
            if !is_same || before.column(&column.field).is_none() || !comparable.takes(&field.question, row) {
                continue;
            }
            let mut figures = Vec::new();
            let mut found = units(&after, field);
            if found.is_empty() {
                found = units(&before, old);
            }
            for mut unit in found {
                let takes = |measure: &Measure| match measure {
                    Measure::Net(net) => comparable.takes_net(&field.question, net),
                    _ => true,
                };
                unit.measures.retain(takes);
                figures.extend(self.figures(&pairs, &asked, &unit));
            }
            if !figures.is_empty() {
                fields.push(Field {
                    field: field.field.clone(),
                    question: field.question.clone(),
                    row: field.row.clone(),
                    unit: counted,
                    put_to_others: comparable.put_to_others(&field.question, row),
                    figures,
                });
            }
        }
        fields
    }

    /// The figures of one unit, settled over all pairs of waves before.
    fn figures(&self, pairs: &[(Pair<'_>, [usize; 2], Comparable)], asked: &Pair<'_>, unit: &Unit) -> Vec<Figure> {
        let given: Vec<Option<Given>> =
            self.sides.iter().zip(&self.seats).map(|(side, seats)| unit.given(side, seats)).collect();
        let mut held: Vec<Vec<Standing>> = (0..self.sides.len()).map(|wave| self.known(wave, unit)).collect();
        let mut settled = None;
        for (pair, [early, late], comparable) in pairs {
            settled = None;
            let fields = [*early, *late].map(|wave| self.sides[wave].field(&unit.field));
            let ([Some(was), Some(is)], Some(first), Some(second)) = (fields, &given[*early], &given[*late]) else {
                continue;
            };
            if !comparable.takes(&is.question, is.row.as_deref()) || was.unit != is.unit {
                continue;
            }
            let rules = &self.sides[*late].report.rules;
            let hiding = Hiding { pair, unit, given: [first, second], fields: [was, is], rules };
            let places = hiding.settle([&held[*early], &held[*late]]);
            if places.iter().any(|(_, place)| *place == Place::Shown) {
                let cells = [hiding.cells(0, &places), hiding.cells(1, &places)];
                let [of_early, of_late] = cells;
                held[*early].push(of_early);
                held[*late].push(of_late);
            }
            settled = Some(places);
        }
        let (Some(places), Some(first), Some(second)) = (settled, &given[self.first], &given[self.second]) else {
            return Vec::new();
        };
        let places = self.in_asked_order(asked, &places);
        let of = Making { pair: asked, unit, given: [first, second] };
        (0..unit.measures.len()).map(|measure| of.figure(measure, &places)).collect()
    }

    /// What each wave shows of a unit by itself.
    fn known(&self, wave: usize, unit: &Unit) -> Vec<Standing> {
        let (side, seats) = (&self.sides[wave], &self.seats[wave]);
        let (Some(field), Some(column)) = (side.field(&unit.field), side.column(&unit.field)) else {
            return Vec::new();
        };
        let mut known = vec![by_report(side, seats, unit, field)];
        known.extend(side.divided.iter().map(|division| {
            by_classes(seats, &division.classes.of_case, division.classes.count, &division.hidden[column])
        }));
        known
    }

    /// Settled with the earlier wave as the first; asked for perhaps the other way round.
    fn in_asked_order(&self, asked: &Pair<'_>, places: &Sliced<Place>) -> Sliced<Place> {
        if self.first < self.second {
            return places.clone();
        }
        let turned = |place: Place| match place {
            Place::Hidden(Why::First(reason)) => Place::Hidden(Why::Second(reason)),
            Place::Hidden(Why::Second(reason)) => Place::Hidden(Why::First(reason)),
            other => other,
        };
        asked.sides[1].groups().populations().map(|slice, _| match asked.matched.first(slice) {
            Some(there) => turned(*places.at(there)),
            None => Place::Absent,
        })
    }
}

struct Making<'a> {
    pair: &'a Pair<'a>,
    unit: &'a Unit,
    given: [&'a Given; 2],
}

impl Making<'_> {
    fn figure(&self, measure: usize, places: &Sliced<Place>) -> Figure {
        let mut slices = places.map(|slice, place| match place {
            Place::Absent => Held::Absent,
            Place::Empty => Held::Empty,
            Place::Hidden(why) => Held::Hidden(*why),
            Place::Shown => match self.hides_net(measure, slice) {
                Some(why) => Held::Hidden(why),
                None => self.moved(measure, slice).map_or(Held::Empty, |moved| Held::Shown(Box::new(moved))),
            },
        });
        adjust(std::iter::once(&mut slices.total));
        adjust(slices.types.iter_mut());
        adjust(slices.clusters.iter_mut());
        Figure { measure: self.unit.measures[measure].clone(), slices }
    }

    /// Why a wave shows the distribution of a group and not this net of it.
    fn hides_net(&self, measure: usize, slice: Slice) -> Option<Why> {
        let Measure::Net(name) = &self.unit.measures[measure] else { return None };
        let reason = |wave: usize| {
            let there = self.pair.slice_in(wave, slice)?;
            shares::figure(self.field(wave)?, there, &What::Net(name.clone())).reason()
        };
        reason(0).map(Why::First).or_else(|| reason(1).map(Why::Second))
    }

    fn moved(&self, measure: usize, slice: Slice) -> Option<Moved> {
        let what = &self.unit.measures[measure];
        if *what == Measure::Score && !self.has_score(slice) {
            return None;
        }
        let answers = self.answers(measure, slice);
        let populations = [0, 1].map(|wave| self.population(wave, slice));
        let level = |values: Vec<f64>, population| Level::of(what, values, population);
        let (before, after) = answers.pairs();
        let same = Moments::of(&before).zip(Moments::of(&after)).map(|(first, second)| Same {
            first: first.mean,
            second: second.mean,
            test: match what.is_share() {
                true => SameTest::Shares(answers.same_members()),
                false => SameTest::Scores(answers.same_members_scores()),
            },
        });
        let population = populations[0].zip(populations[1]).map(|(_, second)| second);
        let population = population.filter(|_| self.has_same_members(slice));
        Some(Moved {
            first: level(answers.firsts(), populations[0])?,
            second: level(answers.seconds(), populations[1])?,
            both: before.len() as u32,
            population,
            change: answers.change(population),
            adjusted: None,
            same,
        })
    }

    /// Sorted: the order of the cases is nobody's business, down to the last digit of a sum.
    fn answers(&self, measure: usize, slice: Slice) -> Answers {
        let worth = |wave: usize, case: usize| self.given[wave].worth[measure][case];
        let mut answers = Answers::default();
        for case in self.pair.cases(1, slice, &self.given) {
            match self.pair.twin_within(1, case, slice, &self.given) {
                Some(twin) => answers.both.push((worth(0, twin), worth(1, case))),
                None => answers.second_only.push(worth(1, case)),
            }
        }
        for case in self.pair.cases(0, slice, &self.given) {
            if self.pair.twin_within(0, case, slice, &self.given).is_none() {
                answers.first_only.push(worth(0, case));
            }
        }
        answers.first_only.sort_unstable_by(f64::total_cmp);
        answers.second_only.sort_unstable_by(f64::total_cmp);
        answers.both.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        answers
    }

    fn field(&self, wave: usize) -> Option<&FieldReport> {
        self.pair.sides[wave].field(&self.unit.field)
    }

    /// Both waves have answers enough for a score.
    fn has_score(&self, slice: Slice) -> bool {
        use crate::statistics::report::Figures;
        [0, 1].into_iter().all(|wave| {
            let figures = self.pair.slice_in(wave, slice).zip(self.field(wave));
            let figures = figures.and_then(|(slice, field)| field.slices.at(slice).shown());
            matches!(figures, Some(Figures::Recommend(scores)) if scores.score.is_some())
        })
    }

    /// Members of a group in one frame; nothing when the question went only to some of them.
    fn population(&self, wave: usize, slice: Slice) -> Option<u32> {
        let there = self.pair.slice_in(wave, slice)?;
        let members = self.pair.sides[wave].members.at(there).len() as u32;
        shares::population(self.field(wave)?, there, members)
    }

    fn has_same_members(&self, slice: Slice) -> bool {
        let members =
            |wave: usize| self.pair.slice_in(wave, slice).map(|there| self.pair.sides[wave].members.at(there));
        members(0) == members(1)
    }
}

impl Level {
    /// Nothing for no answers.
    fn of(measure: &Measure, values: Vec<f64>, population: Option<u32>) -> Option<Self> {
        let n = values.len() as u32;
        let count = values.iter().filter(|value| **value > 0.0).count() as u32;
        let low = values.iter().filter(|value| **value < 0.0).count() as u32;
        let mean = Moments::of(&values)?.mean;
        let is_everybody = population.is_some_and(|all| all <= n);
        let range = match measure {
            _ if measure.is_share() => Range::of(count, n, population).shares(),
            Measure::Score => Score::of(count, low, n, population).and_then(|score| score.range),
            _ => Description::of(values, population).and_then(|described| described.mean_range),
        };
        Some(Self { value: mean, n, count: measure.is_share().then_some(count), range, is_everybody })
    }
}

/// Holm's correction over groups of one kind.
fn adjust<'h>(held: impl Iterator<Item = &'h mut Held>) {
    let mut moved: Vec<&mut Moved> =
        held.filter_map(|held| if let Held::Shown(moved) = held { Some(&mut **moved) } else { None }).collect();
    let p: Vec<Option<f64>> =
        moved.iter().map(|moved| moved.change.ok().map(|change| change.p).filter(|_| !moved.is_fact())).collect();
    moved.iter_mut().zip(holm(&p)).for_each(|(moved, adjusted)| moved.adjusted = adjusted);
}
