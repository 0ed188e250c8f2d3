//! The pattern of one question: which groups show their figures.
//!
//! First the groups that are too small or whose answers are too alike are
//! hidden. Then more are hidden until nothing hidden can be worked out from
//! what is shown. Everything below a total is one of its *children*: the
//! clusters of a type; for the whole, the types, or the clusters of a type that
//! is itself hidden. Whoever subtracts the children that are shown from the
//! total learns about the *rest* (people in no shown child), and whoever adds
//! them up and subtracts the total learns about the *repeats* (people in more
//! than one). So the rest of every total that is shown must be nobody, or at
//! least two groups with enough people whose answers differ; and repeats must be
//! nobody or enough people whose answers differ.

use super::{Alike, Reason, Rules, equations};
use crate::statistics::groups::{Slice, Sliced};

/// What becomes of one group's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Show,
    /// No answers: that may be said.
    Empty,
    Hide(Reason),
}

/// How the valid answers to one question lie over the clusters.
#[derive(Clone, Debug)]
pub struct Spread<'a> {
    /// The type of each cluster.
    pub of_type: &'a [usize],
    pub types: usize,
    /// Per cluster, how many answers there are of each kind. One kind when only their number matters.
    pub counts: Vec<Vec<u32>>,
    /// People who stand in several clusters; they are in `counts` of each.
    pub shared: Vec<Shared>,
    /// Per kind, the words for a small group that gave (nearly) no other answer; empty when answers
    /// have no kinds.
    pub words: Vec<Alike>,
}

/// Somebody in several clusters, and the kind of the answer.
#[derive(Clone, Debug)]
pub struct Shared {
    pub clusters: Vec<usize>,
    pub kind: usize,
}

/// The verdict on every group. `before`: what is settled already; its hidden groups stay hidden.
pub fn plan(spread: &Spread<'_>, rules: &Rules, before: &Sliced<Verdict>) -> Sliced<Verdict> {
    let sums = spread.sums();
    let mut verdicts = sums.map(|slice, counts| match before.at(slice) {
        Verdict::Hide(reason) => Verdict::Hide(*reason),
        Verdict::Show | Verdict::Empty => by_itself(counts, &spread.words, rules),
    });
    let sizes = sums.map(|_, counts| counts.iter().sum::<u32>());
    let audit = Audit { spread, rules, sizes: &sizes, verdicts: &mut verdicts };
    while let Some(slice) = audit.next_to_hide() {
        *audit.verdicts.at_mut(slice) = Verdict::Hide(Reason::Secondary);
    }
    verdicts
}

/// The verdict on a group by itself. `counts`: its answers by kind, with the `words` of each.
pub fn by_itself(counts: &[u32], words: &[Alike], rules: &Rules) -> Verdict {
    let n: u32 = counts.iter().sum();
    if rules.until_release {
        Verdict::Hide(Reason::Unreleased)
    } else if n == 0 {
        Verdict::Empty
    } else if n < rules.minimum {
        Verdict::Hide(Reason::TooFew)
    } else if let Some(alike) = alike(counts, words, rules) {
        Verdict::Hide(Reason::Alike(alike))
    } else {
        Verdict::Show
    }
}

/// The words for a small group in which all gave one answer, or all but one: if the words were kept for “all”,
/// they would say what the number says.
fn alike(counts: &[u32], words: &[Alike], rules: &Rules) -> Option<Alike> {
    let n: u32 = counts.iter().sum();
    if n >= rules.small_below {
        return None;
    }
    words.iter().zip(counts).find(|(_, count)| **count + 1 >= n).map(|(words, _)| *words)
}

impl Spread<'_> {
    /// Answers by kind in every slice, each person once.
    pub fn sums(&self) -> Sliced<Vec<u32>> {
        let kinds = self.counts.iter().map(Vec::len).max().unwrap_or(1);
        let mut sums =
            Sliced { total: vec![0; kinds], types: vec![vec![0; kinds]; self.types], clusters: self.counts.clone() };
        for (cluster, counts) in self.counts.iter().enumerate() {
            for (kind, count) in counts.iter().enumerate() {
                sums.types[self.of_type[cluster]][kind] += count;
                sums.total[kind] += count;
            }
        }
        for person in &self.shared {
            let mut types = Vec::with_capacity(person.clusters.len());
            for (at, &cluster) in person.clusters.iter().enumerate() {
                let of_type = self.of_type[cluster];
                if types.contains(&of_type) {
                    sums.types[of_type][person.kind] -= 1;
                }
                if at > 0 {
                    sums.total[person.kind] -= 1;
                }
                types.push(of_type);
            }
        }
        sums
    }
}

struct Audit<'a> {
    spread: &'a Spread<'a>,
    rules: &'a Rules,
    sizes: &'a Sliced<u32>,
    verdicts: &'a mut Sliced<Verdict>,
}

impl Audit<'_> {
    /// A group that must be hidden too, if what is shown still gives something away.
    fn next_to_hide(&self) -> Option<Slice> {
        let types = (0..self.spread.types).map(Slice::Type);
        types
            .chain([Slice::Total])
            .filter(|&whole| self.shows(whole))
            .find_map(|whole| self.leak_of(whole))
            .or_else(|| self.leak_by_equations())
    }

    /// What follows from people who stand in several groups in less simple ways: the smallest cluster
    /// whose hiding ends it, or else the total, or else any.
    fn leak_by_equations(&self) -> Option<Slice> {
        if !equations::leak(self.spread, self.rules, self.sizes, self.verdicts) {
            return None;
        }
        let mut clusters: Vec<Slice> = (0..self.spread.of_type.len()).map(Slice::Cluster).collect();
        clusters.retain(|&cluster| self.shows(cluster));
        clusters.sort_by_key(|&cluster| *self.sizes.at(cluster));
        let ends = |&cluster: &Slice| {
            let mut without = self.verdicts.clone();
            *without.at_mut(cluster) = Verdict::Hide(Reason::Secondary);
            !equations::leak(self.spread, self.rules, self.sizes, &without)
        };
        let total = self.shows(Slice::Total).then_some(Slice::Total);
        let types = (0..self.spread.types).map(Slice::Type).find(|&of_type| self.shows(of_type));
        clusters.iter().copied().find(ends).or(total).or(clusters.first().copied()).or(types)
    }

    fn shows(&self, slice: Slice) -> bool {
        *self.verdicts.at(slice) == Verdict::Show
    }

    /// The child of `whole` that a cluster belongs to.
    fn child(&self, whole: Slice, cluster: usize) -> Option<Slice> {
        let of_type = Slice::Type(self.spread.of_type[cluster]);
        match whole {
            Slice::Total if self.shows(of_type) => Some(of_type),
            Slice::Total => Some(Slice::Cluster(cluster)),
            _ => (whole == of_type).then_some(Slice::Cluster(cluster)),
        }
    }

    fn leak_of(&self, whole: Slice) -> Option<Slice> {
        let mut children: Vec<Slice> =
            (0..self.spread.of_type.len()).filter_map(|cluster| self.child(whole, cluster)).collect();
        children.sort_unstable();
        children.dedup();
        // A hidden group without answers to this question protects too: that it has none is not shown.
        children.retain(|&child| *self.verdicts.at(child) != Verdict::Empty);
        let (shown, hidden): (Vec<Slice>, Vec<Slice>) = children.into_iter().partition(|&child| self.shows(child));
        self.leak_by_repeats(whole).or_else(|| self.leak_by_rest(whole, &shown, &hidden))
    }

    /// For each shared person, the shown children of `whole` that they stand in, and the kind of the answer.
    fn repeats(&self, whole: Slice) -> Vec<(Vec<Slice>, usize)> {
        let mut repeats = Vec::new();
        for person in &self.spread.shared {
            let mut stands: Vec<Slice> =
                person.clusters.iter().filter_map(|&cluster| self.child(whole, cluster)).collect();
            stands.sort_unstable();
            stands.dedup();
            stands.retain(|&child| self.shows(child));
            if stands.len() > 1 {
                repeats.push((stands, person.kind));
            }
        }
        repeats
    }

    /// Too few people stand in two shown children, or people too alike.
    fn leak_by_repeats(&self, whole: Slice) -> Option<Slice> {
        let repeats = self.repeats(whole);
        if repeats.is_empty() {
            return None;
        }
        let mut involved: Vec<Slice> = repeats.iter().flat_map(|(stands, _)| stands).copied().collect();
        involved.sort_unstable();
        involved.dedup();
        let mut kinds = vec![0; self.spread.counts.iter().map(Vec::len).max().unwrap_or(1)];
        repeats.iter().for_each(|(_, kind)| kinds[*kind] += 1);
        let is_alike = alike(&kinds, &self.spread.words, self.rules).is_some();
        let leaks = is_alike || (repeats.len() as u32) < self.rules.minimum;
        // Types matter more than their sum: of types that overlap in a few people the sum is hidden.
        leaks.then(|| if whole == Slice::Total { Some(whole) } else { self.smallest(&involved) })?
    }

    /// What is left after subtracting the shown children is one group, too few people, or too alike.
    fn leak_by_rest(&self, whole: Slice, shown: &[Slice], hidden: &[Slice]) -> Option<Slice> {
        if hidden.is_empty() {
            return None;
        }
        let rest = self.rest(whole);
        let people: u32 = rest.iter().sum();
        if people == 0 {
            // Everyone hidden stands in a shown group too: no equation holds them alone.
            return None;
        }
        let safe =
            hidden.len() > 1 && people >= self.rules.minimum && alike(&rest, &self.spread.words, self.rules).is_none();
        (!safe).then(|| self.smallest(shown).unwrap_or(whole))
    }

    /// The answers of everyone in `whole` who stands in no shown child, by kind.
    fn rest(&self, whole: Slice) -> Vec<u32> {
        let inside = |cluster: usize| self.child(whole, cluster);
        let hides = |cluster: usize| inside(cluster).is_some_and(|child| !self.shows(child));
        let mut rest = vec![0; self.spread.counts.iter().map(Vec::len).max().unwrap_or(1)];
        for (cluster, counts) in self.spread.counts.iter().enumerate() {
            if hides(cluster) {
                rest.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
            }
        }
        for person in &self.spread.shared {
            let hidden = person.clusters.iter().filter(|&&cluster| hides(cluster)).count() as u32;
            let elsewhere =
                person.clusters.iter().any(|&cluster| inside(cluster).is_some_and(|child| self.shows(child)));
            rest[person.kind] -= if elsewhere { hidden } else { hidden.saturating_sub(1) };
        }
        rest
    }

    fn smallest(&self, slices: &[Slice]) -> Option<Slice> {
        slices.iter().copied().min_by_key(|&slice| (*self.sizes.at(slice), slice))
    }
}
