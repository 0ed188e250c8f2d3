//! Weighted figures of one field, from what is known per stratum.

use super::together::{Joined, Together};
use super::{FieldReport, Figures, Weighted, WeightedSlices, What};
use crate::statistics::groups::Slice;
use crate::statistics::recommend::{DETRACTOR_TO, PROMOTER_FROM};
use crate::statistics::report::worth::{PARTS, nets_of, worth};
use crate::statistics::table::{Beside, Column, Mark, Table, tally};
use crate::statistics::undefined::Undefined;
use crate::statistics::weights::association::{RaoScott, rao_scott};
use crate::statistics::weights::estimate::Estimate;
use crate::statistics::weights::intervals::{korn_graubard, symmetric};
use crate::statistics::weights::quantile::quartile;
use crate::statistics::weights::strata::Strata;
use crate::statistics::weights::stratified::{Part, freedom, mean, total};
use crate::statistics::weights::{Design, Stratum};

/// All weighted figures of one field.
pub(in crate::statistics::report) fn weighted(
    table: &Table,
    strata: &Strata,
    column: &Column,
    field: &FieldReport,
) -> WeightedSlices {
    let of = Together { table, strata, column, field };
    let (types, clusters) = (0..table.groups.types().len(), 0..table.groups.clusters().len());
    let told = |slice: Slice, figures: Vec<Weighted>| -> Vec<Weighted> {
        let told = |figure: Weighted| match of.tells_error(slice, &figure.what) {
            true => figure,
            false => figure.without_error(),
        };
        figures.into_iter().map(told).collect()
    };
    let of_cluster = |at: usize| told(Slice::Cluster(at), of.total_of_cluster(at).into_iter().collect());
    WeightedSlices {
        total: told(Slice::Total, of.slice(Slice::Total)),
        types: types.map(|at| told(Slice::Type(at), of.slice(Slice::Type(at)))).collect(),
        clusters: clusters.map(of_cluster).collect(),
        differ: of.differ(),
    }
}

impl Together<'_> {
    fn slice(&self, slice: Slice) -> Vec<Weighted> {
        let Some(figures) = self.field.slices.at(slice).shown() else { return Vec::new() };
        if slice == Slice::Total && !self.shows_types() {
            return Vec::new();
        }
        match figures {
            Figures::OneWay(one_way) => {
                let counted = self.by_stratum(slice);
                let mut all: Vec<Weighted> =
                    one_way.items.iter().filter_map(|item| counted.option(item.code)).collect();
                let nets = one_way.nets.iter().filter(|net| net.chosen.shown().is_some());
                all.extend(nets.filter_map(|net| self.of_rows(slice, figures, What::Net(net.name.clone()))));
                all.extend(one_way.scale.as_ref().and_then(|_| self.scale(&counted)));
                all
            }
            Figures::Recommend(scores) => {
                let counted = self.by_stratum(slice);
                let mut all: Vec<Weighted> = scores.items.iter().filter_map(|item| counted.option(item.code)).collect();
                let nets = PARTS.iter().filter(|_| scores.promoters.shown().is_some());
                all.extend(nets.filter_map(|(name, ..)| self.of_rows(slice, figures, What::Net((*name).to_owned()))));
                all.extend(scores.score.as_ref().and_then(|_| counted.score()));
                all.extend(self.scale(&counted));
                all
            }
            Figures::Choices(choices) => {
                let shown = choices.items.iter().filter(|item| item.chosen.shown().is_some());
                let nets = choices.nets.iter().filter(|net| net.chosen.shown().is_some());
                let boxes = shown.filter_map(|item| self.ticked(slice, item.code));
                boxes.chain(nets.filter_map(|net| self.of_rows(slice, figures, What::Net(net.name.clone())))).collect()
            }
            Figures::Number(_) => {
                let quartiles = (1..=3).filter_map(|at| self.quartile(slice, at));
                self.numbers(slice).into_iter().chain(quartiles).chain(self.total(slice)).collect()
            }
            Figures::Ranking(ranks) => {
                let whats = ranks.items.iter().flat_map(|item| {
                    let (code, top) = (item.code, ranks.top);
                    let placed = [What::Placed(code), What::Points { code, top }, What::MeanRank(code)];
                    let placed = placed.into_iter().filter(|_| item.placed.shown().is_some());
                    std::iter::once(What::First(code)).chain(placed)
                });
                whats.filter_map(|what| self.of_rows(slice, figures, what)).collect()
            }
            Figures::Allocation(parts) => {
                let shown = parts.items.iter().filter(|item| item.part.shown().is_some());
                shown.filter_map(|item| self.part(slice, item.code)).collect()
            }
            Figures::Text(_) | Figures::Email { .. } | Figures::Date(_) => Vec::new(),
        }
    }

    /// Type by answer, where there are two types and all of them are shown.
    fn differ(&self) -> Vec<(Option<i32>, Result<RaoScott, Undefined>)> {
        if self.table.groups.types().len() < 2 || !self.shows_types() {
            return Vec::new();
        }
        match self.field.slices.total.shown() {
            Some(Figures::OneWay(_) | Figures::Recommend(_)) => {
                let marks = &self.column.marks;
                let answer = |row: usize| {
                    let byte = usize::from(self.column.bytes[row]);
                    marks.get(byte).filter(|mark| mark.is_valid()).map(|_| byte)
                };
                let found = self.tested(|cluster| self.is_hidden(cluster), answer, marks.len());
                found.map(|found| (None, found)).into_iter().collect()
            }
            Some(Figures::Choices(choices)) => {
                let Beside::Ticks(boxes) = &self.column.beside else { return Vec::new() };
                let shown = choices.items.iter().filter(|item| item.chosen.shown().is_some());
                shown
                    .filter_map(|item| {
                        let (_, ticks) = boxes.iter().find(|(own, _)| *own == item.code)?;
                        let answer = |row: usize| (self.column.bytes[row] == 0).then(|| usize::from(ticks[row]));
                        Some((Some(item.code), self.tested(|cluster| self.hides_box(cluster, item.code), answer, 2)?))
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    fn tested(
        &self,
        is_hidden: impl Fn(usize) -> bool,
        answer: impl Fn(usize) -> Option<usize>,
        answers: usize,
    ) -> Option<Result<RaoScott, Undefined>> {
        let joined = self.joined(Slice::Total, is_hidden);
        let clusters = self.table.groups.clusters();
        let mut cases: Vec<(usize, Option<(usize, usize)>)> = self
            .rows()
            .filter_map(|(row, cluster)| {
                let cell = answer(row).map(|answer| (clusters[cluster].of_type, answer));
                Some((joined.place(row, cluster)?, cell))
            })
            .collect();
        // The order of the rows is nobody's business, down to the last digit of a sum.
        cases.sort_unstable();
        let (stratum_of, cells): (Vec<usize>, Vec<_>) = cases.into_iter().unzip();
        let populations: Vec<u32> = joined.strata.iter().map(|stratum| stratum.population).collect();
        let design = Design::stratified(&populations, stratum_of).ok()?;
        Some(rao_scott(&design, &cells, self.table.groups.types().len(), answers))
    }

    /// Codes of valid answers with how often each occurs, per stratum.
    fn by_stratum(&self, slice: Slice) -> Counted {
        let joined = self.joined(slice, |cluster| self.is_hidden(cluster));
        let tally = tally(&self.column.bytes, self.column.marks.len(), &self.table.layout);
        let codes = self.column.marks.iter().enumerate();
        let codes: Vec<(usize, i32)> =
            codes.filter_map(|(at, mark)| if let Mark::Code(code) = mark { Some((at, *code)) } else { None }).collect();
        let mut tables = vec![codes.iter().map(|(_, code)| (*code, 0)).collect::<Vec<_>>(); joined.strata.len()];
        for (cluster, tally) in tally.clusters.iter().enumerate() {
            let Some(place) = joined.of_cluster[cluster] else { continue };
            for (into, (at, _)) in tables[place].iter_mut().zip(&codes) {
                into.1 += tally.marks[*at];
            }
        }
        for (row, cluster) in self.rows().filter(|(row, _)| joined.left_out[*row]) {
            let Some(place) = joined.of_cluster[cluster] else { continue };
            let byte = usize::from(self.column.bytes[row]);
            let own = tables[place].iter_mut().zip(&codes).find(|(_, (at, _))| *at == byte);
            if let Some((into, _)) = own {
                into.1 -= 1;
            }
        }
        Counted { strata: joined.strata, tables }
    }

    /// The mean of the codes, turned round where the question is.
    fn scale(&self, counted: &Counted) -> Option<Weighted> {
        let ends = counted.tables.first().and_then(|table| {
            let codes = || table.iter().map(|(code, _)| *code);
            codes().min().zip(codes().max())
        });
        let value = |code: i32| match ends {
            Some((low, high)) if self.column.reversed => f64::from(low) + f64::from(high) - f64::from(code),
            _ => f64::from(code),
        };
        counted.mean(What::Mean, value)
    }

    /// A box is a question of its own, hidden where it alone gives something away.
    fn ticked(&self, slice: Slice, code: i32) -> Option<Weighted> {
        let Beside::Ticks(boxes) = &self.column.beside else { return None };
        let (_, ticks) = boxes.iter().find(|(own, _)| *own == code)?;
        let joined = self.joined(slice, |cluster| self.hides_box(cluster, code));
        let mut counts = vec![(0, 0); joined.strata.len()];
        for (row, cluster) in self.rows() {
            if let (0, Some(place)) = (self.column.bytes[row], joined.place(row, cluster)) {
                counts[place].0 += u32::from(ticks[row]);
                counts[place].1 += 1;
            }
        }
        let parts = joined.strata.iter().zip(&counts).map(|(stratum, (hits, n))| Part::share(*stratum, *hits, *n));
        share_of(What::Code(code), &parts.collect::<Vec<_>>())
    }

    fn numbers(&self, slice: Slice) -> Option<Weighted> {
        let Beside::Numbers(numbers) = &self.column.beside else { return None };
        self.values(What::Mean, slice, numbers, |cluster| self.is_hidden(cluster))
    }

    /// What the members of a slice have together: of those who would give a number, as the others count for nothing.
    fn total(&self, slice: Slice) -> Option<Weighted> {
        let joined = self.joined(slice, |cluster| self.is_hidden(cluster));
        total_of(&parts(&joined, &self.numbers_of(&joined)?))
    }

    /// The same of one cluster, with its own N/n: it speaks for no cluster that is too small to stand alone.
    fn total_of_cluster(&self, cluster: usize) -> Option<Weighted> {
        let slice = Slice::Cluster(cluster);
        let Some(Figures::Number(_)) = self.field.slices.at(slice).shown() else { return None };
        let population = self.table.groups.clusters()[cluster].group.population;
        let answers = self.table.layout.cluster_rows(cluster).len() as u32;
        let mut of_cluster = vec![None; self.table.groups.clusters().len()];
        of_cluster[cluster] = Some(0);
        let strata = vec![Stratum::new(population, answers)];
        let joined = Joined { strata, of_cluster, left_out: vec![false; self.table.layout.rows()] };
        // One answer of several members has no measure of what chance adds.
        (answers > 1 || answers == population).then(|| total_of(&parts(&joined, &self.numbers_of(&joined)?)))?
    }

    fn numbers_of(&self, joined: &Joined) -> Option<Vec<Vec<f64>>> {
        let Beside::Numbers(numbers) = &self.column.beside else { return None };
        Some(self.by_place(joined, |row| (self.column.bytes[row] == 0).then(|| numbers[row])))
    }

    fn part(&self, slice: Slice, code: i32) -> Option<Weighted> {
        let Beside::Parts(options) = &self.column.beside else { return None };
        let (_, values) = options.iter().find(|(own, _)| *own == code)?;
        self.values(What::Part(code), slice, values, |cluster| self.hides_part(cluster, code))
    }

    fn values(&self, what: What, slice: Slice, of_row: &[f64], is_hidden: impl Fn(usize) -> bool) -> Option<Weighted> {
        let joined = self.joined(slice, is_hidden);
        let values = self.by_place(&joined, |row| (self.column.bytes[row] == 0).then(|| of_row[row]));
        mean_of(what, &parts(&joined, &values))
    }

    /// A figure that every row has a worth for, or none.
    fn of_rows(&self, slice: Slice, figures: &Figures, what: What) -> Option<Weighted> {
        let nets = nets_of(figures);
        let joined = self.joined(slice, |cluster| self.hides(cluster, &what));
        let values = self.by_place(&joined, |row| worth(&what, &nets, self.column, row));
        let parts = parts(&joined, &values);
        if what.is_share() { share_of(what, &parts) } else { mean_of(what, &parts) }
    }

    /// Not of a group in which single answers could be made out.
    fn quartile(&self, slice: Slice, at: u8) -> Option<Weighted> {
        let (Beside::Numbers(numbers), Some(Figures::Number(shown))) =
            (&self.column.beside, self.field.slices.at(slice).shown())
        else {
            return None;
        };
        shown.values.quartiles?;
        let joined = self.joined(slice, |cluster| self.is_hidden(cluster));
        let values = self.by_place(&joined, |row| (self.column.bytes[row] == 0).then(|| numbers[row]));
        let strata: Vec<_> = joined.strata.iter().copied().zip(values).collect();
        let found = quartile(&strata, f64::from(at) / 4.0)?;
        let freedom = freedom(&strata.iter().map(|(stratum, own)| Part::values(*stratum, own)).collect::<Vec<_>>());
        Some(Weighted::of(What::Quartile(at), found.estimate, found.low.zip(found.high), freedom))
    }

    /// What the rows of each stratum are worth, in order of size: that of the rows is nobody's business, down to the
    /// last digit of a sum.
    fn by_place(&self, joined: &Joined, worth: impl Fn(usize) -> Option<f64>) -> Vec<Vec<f64>> {
        let mut values = vec![Vec::new(); joined.strata.len()];
        for (row, cluster) in self.rows() {
            if let (Some(place), Some(worth)) = (joined.place(row, cluster), worth(row)) {
                values[place].push(worth);
            }
        }
        values.iter_mut().for_each(|own| own.sort_unstable_by(f64::total_cmp));
        values
    }
}

fn parts(joined: &Joined, values: &[Vec<f64>]) -> Vec<Part> {
    joined.strata.iter().zip(values).map(|(stratum, own)| Part::values(*stratum, own)).collect()
}

/// Valid codes with how often each occurs, per stratum.
struct Counted {
    strata: Vec<Stratum>,
    tables: Vec<Vec<(i32, u32)>>,
}

impl Counted {
    fn option(&self, code: i32) -> Option<Weighted> {
        let parts = self.strata.iter().zip(&self.tables).map(|(stratum, table)| {
            let hits = table.iter().filter(|(own, _)| *own == code).map(|(_, count)| count).sum();
            Part::share(*stratum, hits, table.iter().map(|(_, count)| count).sum())
        });
        share_of(What::Code(code), &parts.collect::<Vec<_>>())
    }

    fn mean(&self, what: What, value: impl Fn(i32) -> f64) -> Option<Weighted> {
        let parts = self.strata.iter().zip(&self.tables).map(|(stratum, table)| {
            let counts: Vec<(f64, u32)> = table.iter().map(|&(code, count)| (value(code), count)).collect();
            Part::counts(*stratum, &counts)
        });
        mean_of(what, &parts.collect::<Vec<_>>())
    }

    fn score(&self) -> Option<Weighted> {
        self.mean(What::Score, |code| match usize::try_from(code) {
            Ok(code) if code >= PROMOTER_FROM => 100.0,
            Ok(code) if code > DETRACTOR_TO => 0.0,
            _ => -100.0,
        })
    }
}

fn share_of(what: What, parts: &[Part]) -> Option<Weighted> {
    let (estimate, freedom) = (mean(parts).ok()?, freedom(parts));
    let range: Result<(f64, f64), Undefined> = korn_graubard(&estimate, estimate.n as usize, freedom);
    Some(Weighted::of(what, estimate, range.ok(), freedom))
}

fn mean_of(what: What, parts: &[Part]) -> Option<Weighted> {
    Some(symmetric_around(what, mean(parts).ok()?, freedom(parts)))
}

fn total_of(parts: &[Part]) -> Option<Weighted> {
    Some(symmetric_around(What::Total, total(parts).ok()?, freedom(parts)))
}

fn symmetric_around(what: What, estimate: Estimate, freedom: f64) -> Weighted {
    Weighted::of(what, estimate, symmetric(&estimate, freedom).filter(|_| estimate.error > 0.0), freedom)
}
