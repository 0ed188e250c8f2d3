//! Which groups may be held against another wave.
//!
//! A figure of two waves tells the answers of those who answered both times, and by subtraction from what each wave
//! shows by itself those of the others. So a group is held against the other wave only where both show it, and where
//! those who answered both times, and those who answered in one wave only, are each nobody or enough. And none of that
//! may follow from groups that are shown: the parts are planned as the answers to a question are, over clusters, types
//! and total, and then held against every other division of the same people whose sums are known (the groups of the
//! wave, its attributes and periods, the overlap with other waves).

use std::collections::BTreeMap;

use serde::Serialize;

use super::measures::{Given, Unit};
use super::pair::{Pair, WAVES};
use super::sides::{Seats, Side, is_known};
use crate::statistics::disclosure::overlap::{Overlap, is_few};
use crate::statistics::disclosure::{Alike, Cell, Reason, Rules, Shared, Spread, Verdict, plan};
use crate::statistics::groups::{Slice, Sliced};
use crate::statistics::report::FieldReport;

/// What becomes of the figures of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// It is no group of both waves.
    Absent,
    /// Nobody of it answered in one of them.
    Empty,
    Shown,
    Hidden(Why),
}

/// Why a group is not held against the other wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The earlier of the two that were asked for does not show it.
    First(Reason),
    Second(Reason),
    /// Fewer than the minimum answered both times, or in one of the waves only.
    FewInPart,
    /// They could be worked out from it.
    Secondary,
}

/// Where cases stand in a division whose sums are known: per membership, in the order of [`Seats::clusters`].
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub of_case: Vec<Vec<usize>>,
    pub cells: usize,
}

/// By the smallest group of each membership that the wave shows by itself.
pub(super) fn by_report(side: &Side<'_>, seats: &Seats, unit: &Unit, field: &FieldReport) -> Standing {
    let (clusters, types) = (side.groups().clusters(), side.groups().types().len());
    let known = |slice: Slice| is_known(&unit.standing(field, slice));
    let of = |&cluster: &usize| match clusters[cluster].of_type {
        _ if known(Slice::Cluster(cluster)) => cluster,
        of_type if known(Slice::Type(of_type)) => clusters.len() + of_type,
        _ => clusters.len() + types,
    };
    let by_cluster: Vec<usize> = (0..clusters.len()).map(|cluster| of(&cluster)).collect();
    let of_case = seats.clusters.iter().map(|own| own.iter().map(|&cluster| by_cluster[cluster]).collect());
    Standing { of_case: of_case.collect(), cells: clusters.len() + types + 1 }
}

/// By the classes of another division.
pub(super) fn by_classes(seats: &Seats, of_case: &[usize], classes: usize, hidden: &[usize]) -> Standing {
    let cell = |case: usize| match of_case[case] {
        class if hidden.contains(&class) => classes,
        class => class,
    };
    let of_case = seats.clusters.iter().enumerate().map(|(case, own)| vec![cell(case); own.len()]);
    Standing { of_case: of_case.collect(), cells: classes + 1 }
}

/// One unit in two waves.
pub(super) struct Hiding<'a> {
    pub pair: &'a Pair<'a>,
    pub unit: &'a Unit,
    pub given: [&'a Given; 2],
    pub fields: [&'a FieldReport; 2],
    pub rules: &'a Rules,
}

impl Hiding<'_> {
    /// The groups of the second wave. `held`: for each wave, where its cases stand in divisions that are known.
    pub fn settle(&self, held: [&[Standing]; 2]) -> Sliced<Place> {
        let groups = self.pair.sides[1].groups();
        let mut places = groups.populations().map(|slice, _| self.by_itself(slice));
        if self.rules.minimum == 0 {
            return places;
        }
        loop {
            let before = places.clone();
            self.plan_both(&mut places);
            WAVES.into_iter().for_each(|wave| self.plan_only(wave, &mut places));
            if places == before {
                match self.leak(&places, held) {
                    Some(slice) => *places.at_mut(slice) = Place::Hidden(Why::Secondary),
                    None => return places,
                }
            }
        }
    }

    fn by_itself(&self, slice: Slice) -> Place {
        let Some(first) = self.pair.slice_in(0, slice) else { return Place::Absent };
        match (self.unit.standing(self.fields[0], first), self.unit.standing(self.fields[1], slice)) {
            (Cell::Hidden(reason), _) => return Place::Hidden(Why::First(reason)),
            (_, Cell::Hidden(reason)) => return Place::Hidden(Why::Second(reason)),
            (Cell::Empty, _) | (_, Cell::Empty) => return Place::Empty,
            (Cell::Shown(()), Cell::Shown(())) => {}
        }
        let parts = self.pair.parts(slice, &self.given);
        let few = |people: u32| is_few(people, self.rules.minimum);
        if few(parts.both) || parts.only.into_iter().any(few) { Place::Hidden(Why::FewInPart) } else { Place::Shown }
    }

    /// Those who answered both times. Whoever stands in a type, or in all, but in no cluster or type of it in both waves
    /// is in a group of its own, which nobody shows and everybody can work out.
    fn plan_both(&self, places: &mut Sliced<Place>) {
        let groups = self.pair.sides[1].groups();
        let (clusters, types) = (groups.clusters().len(), groups.types().len());
        let mut of_type: Vec<usize> = groups.clusters().iter().map(|cluster| cluster.of_type).collect();
        of_type.extend(0..=types);
        let people: Vec<(Vec<usize>, usize, usize)> = self
            .pair
            .cases(1, Slice::Total, &self.given)
            .into_iter()
            .filter_map(|case| Some((self.common(case), case, self.pair.twin(1, case, &self.given)?)))
            .collect();
        let (keys, kinds) = self.kinds();
        let by = |kind: &dyn Fn(usize, usize) -> Option<usize>, kinds: usize, places: &mut Sliced<Place>| {
            let people = people.iter().filter_map(|(own, case, twin)| Some((own.clone(), kind(*case, *twin)?)));
            let spread = spread(&of_type, types + 1, &people.collect::<Vec<_>>(), kinds);
            let mut before = Sliced {
                total: verdict(places.total),
                types: places.types.iter().map(|place| verdict(*place)).collect(),
                clusters: places.clusters.iter().map(|place| verdict(*place)).collect(),
            };
            before.types.push(Verdict::Hide(Reason::Secondary));
            before.clusters.extend(vec![Verdict::Show; types + 1]);
            let planned = plan(&spread, self.rules, &before);
            let mut keep = |slice: Slice| hide(places, slice, *planned.at(slice));
            keep(Slice::Total);
            (0..types).map(Slice::Type).for_each(&mut keep);
            (0..clusters).map(Slice::Cluster).for_each(&mut keep);
        };
        by(&|_, twin| keys[0][twin], kinds, places);
        by(&|case, _| keys[1][case], kinds, places);
        by(&|case, twin| Some(usize::from(keys[0][twin] != keys[1][case])), 2, places);
    }

    /// The clusters that somebody is in both times, and the group of its own of each type, or of all, without any.
    fn common(&self, case: usize) -> Vec<usize> {
        let groups = self.pair.sides[1].groups();
        let (clusters, types) = (groups.clusters().len(), groups.types().len());
        let is_both = |slice: Slice| self.pair.twin_within(1, case, slice, &self.given).is_some();
        let mut common: Vec<usize> = Vec::new();
        let mut of_types: Vec<usize> = Vec::new();
        for &cluster in &self.pair.seats[1].clusters[case] {
            let of_type = groups.clusters()[cluster].of_type;
            if is_both(Slice::Type(of_type)) {
                of_types.push(of_type);
            }
            if is_both(Slice::Cluster(cluster)) {
                common.push(cluster);
            }
        }
        of_types.sort_unstable();
        of_types.dedup();
        let has_cluster = |of_type: usize| common.iter().any(|&at| groups.clusters()[at].of_type == of_type);
        let without: Vec<usize> = of_types.iter().copied().filter(|&of_type| !has_cluster(of_type)).collect();
        common.extend(without.into_iter().map(|of_type| clusters + of_type));
        if common.is_empty() {
            common.push(clusters + types);
        }
        common
    }

    /// Those of one wave who did not answer in the same group of the other.
    fn plan_only(&self, wave: usize, places: &mut Sliced<Place>) {
        let (pair, groups) = (self.pair, self.pair.sides[wave].groups());
        let of_type: Vec<usize> = groups.clusters().iter().map(|cluster| cluster.of_type).collect();
        let back = |slice: Slice| match (wave, slice) {
            (1, _) | (_, Slice::Total) => Some(slice),
            (_, Slice::Type(at)) => pair.matched.type_back(at).map(Slice::Type),
            (_, Slice::Cluster(at)) => pair.matched.cluster_back(at).map(Slice::Cluster),
        };
        let (keys, kinds) = self.kinds();
        let people = pair.cases(wave, Slice::Total, &self.given).into_iter().filter_map(|case| {
            let is_only = |cluster: usize| match back(Slice::Cluster(cluster)) {
                Some(slice) => pair.twin_within(wave, case, slice, &self.given).is_none(),
                None => true,
            };
            let own = pair.seats[wave].clusters[case].iter().copied().filter(|&cluster| is_only(cluster));
            Some((own.collect::<Vec<usize>>(), keys[wave][case]?))
        });
        let people: Vec<(Vec<usize>, usize)> = people.filter(|(own, _)| !own.is_empty()).collect();
        let spread = spread(&of_type, groups.types().len(), &people, kinds);
        let before = groups.populations().map(|slice, _| {
            match back(slice).map(|slice| *places.at(slice)) {
                Some(place @ (Place::Shown | Place::Hidden(_))) => verdict(place),
                // Held against nothing: what the wave shows of it by itself is known.
                _ if is_known(&self.unit.standing(self.fields[wave], slice)) => Verdict::Show,
                _ => Verdict::Hide(Reason::Secondary),
            }
        });
        for (slice, verdict) in plan(&spread, self.rules, &before).iter() {
            if let Some(slice) = back(slice) {
                hide(places, slice, *verdict);
            }
        }
    }

    /// The answers by number, equal ones by the same, and how many there are.
    fn kinds(&self) -> ([Vec<Option<usize>>; 2], usize) {
        let mut numbers: BTreeMap<u64, usize> =
            self.given.iter().flat_map(|given| given.keys.iter().flatten()).map(|&key| (key, 0)).collect();
        numbers.values_mut().enumerate().for_each(|(number, kind)| *kind = number);
        let of = |given: &Given| given.keys.iter().map(|key| numbers.get(key.as_ref()?).copied()).collect();
        ([of(self.given[0]), of(self.given[1])], numbers.len().max(1))
    }

    /// A group whose hiding may end it, where what is shown differs in few people from what is known elsewhere.
    fn leak(&self, places: &Sliced<Place>, held: [&[Standing]; 2]) -> Option<Slice> {
        let is_shown = |slice: &Slice| *places.at(*slice) == Place::Shown;
        let shown: Vec<Slice> = places.iter().map(|(slice, _)| slice).filter(is_shown).collect();
        if shown.is_empty() {
            return None;
        }
        for wave in WAVES {
            let own = self.cells(wave, places);
            for other in held[wave] {
                let people = self.pair.cases(wave, Slice::Total, &self.given).into_iter();
                let stands = |case: usize| other.of_case[case].iter().copied().zip(own.of_case[case].iter().copied());
                let people = people.map(|case| stands(case).collect()).collect();
                let overlap = Overlap { people, first: other.cells, second: own.cells };
                if let Some(cells) = overlap.leak(self.rules.minimum) {
                    return self.next_to_hide(&cells, &shown);
                }
            }
        }
        None
    }

    /// The smallest shown cluster at the cut, or else a type, or the total; any where none is at it.
    fn next_to_hide(&self, cells: &[usize], shown: &[Slice]) -> Option<Slice> {
        let at_cut: Vec<Slice> = cells.iter().filter_map(|&cell| self.slice_of(cell)).collect();
        let size = |slice: &Slice| {
            let parts = self.pair.parts(*slice, &self.given);
            let rank = match slice {
                Slice::Cluster(_) => 0,
                Slice::Type(_) => 1,
                Slice::Total => 2,
            };
            (rank, parts.both + parts.only[0] + parts.only[1], *slice)
        };
        let smallest =
            |of: &[Slice]| of.iter().copied().filter(|slice| shown.contains(slice)).min_by_key(|slice| size(slice));
        smallest(&at_cut).or_else(|| smallest(shown))
    }

    /// Where the cases of a wave stand by what is shown of both: two cells per group of the second wave, for those who
    /// answered both times and for the others, and one for whoever is in no such group.
    pub fn cells(&self, wave: usize, places: &Sliced<Place>) -> Standing {
        let (pair, groups) = (self.pair, self.pair.sides[1].groups());
        let (clusters, types) = (groups.clusters().len(), groups.types().len());
        let is_shown = |slice: Slice| *places.at(slice) == Place::Shown;
        let own = pair.sides[wave].groups().clusters();
        let of = |case: usize, cluster: usize| {
            let (cluster, of_type) = match wave {
                0 => (pair.matched.cluster_back(cluster), pair.matched.type_back(own[cluster].of_type)),
                _ => (Some(cluster), Some(own[cluster].of_type)),
            };
            let groups = [cluster.map(Slice::Cluster), of_type.map(Slice::Type), Some(Slice::Total)];
            let Some(slice) = groups.into_iter().flatten().find(|&slice| is_shown(slice)) else {
                return 2 * (clusters + types + 1);
            };
            let place = match slice {
                Slice::Cluster(at) => at,
                Slice::Type(at) => clusters + at,
                Slice::Total => clusters + types,
            };
            2 * place + usize::from(pair.twin_within(wave, case, slice, &self.given).is_some())
        };
        let seats = pair.seats[wave].clusters.iter().enumerate();
        let of_case = seats.map(|(case, own)| own.iter().map(|&cluster| of(case, cluster)).collect());
        Standing { of_case: of_case.collect(), cells: 2 * (clusters + types + 1) + 1 }
    }

    fn slice_of(&self, cell: usize) -> Option<Slice> {
        let groups = self.pair.sides[1].groups();
        let (clusters, types) = (groups.clusters().len(), groups.types().len());
        match cell / 2 {
            at if at < clusters => Some(Slice::Cluster(at)),
            at if at < clusters + types => Some(Slice::Type(at - clusters)),
            at => (at == clusters + types).then_some(Slice::Total),
        }
    }
}

fn verdict(place: Place) -> Verdict {
    match place {
        // Without anybody who answered twice there is nothing of it here.
        Place::Shown | Place::Absent | Place::Empty => Verdict::Show,
        Place::Hidden(_) => Verdict::Hide(Reason::Secondary),
    }
}

fn hide(places: &mut Sliced<Place>, slice: Slice, verdict: Verdict) {
    let place = places.at_mut(slice);
    if let (Place::Shown, Verdict::Hide(reason)) = (*place, verdict) {
        let why = if reason == Reason::TooFew { Why::FewInPart } else { Why::Secondary };
        *place = Place::Hidden(why);
    }
}

/// `people`: the clusters of each, and the kind of the answer. An answer that all of a small group gave hides it.
fn spread<'s>(of_type: &'s [usize], types: usize, people: &[(Vec<usize>, usize)], kinds: usize) -> Spread<'s> {
    let mut counts = vec![vec![0; kinds]; of_type.len()];
    people.iter().for_each(|(own, kind)| own.iter().for_each(|&cluster| counts[cluster][*kind] += 1));
    let several = people.iter().filter(|(own, _)| own.len() > 1);
    let shared = several.map(|(own, kind)| Shared { clusters: own.clone(), kind: *kind }).collect();
    Spread { of_type, types, counts, shared, words: vec![Alike::SameNumber; kinds] }
}
