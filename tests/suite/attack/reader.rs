//! A patient reader of everything that is published of a wave. The reader knows the lists, who answered which question
//! and when, and looks for what the figures say of a few.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::published::{Figure, Files, Of, Who, adds, is_valid};
use super::solving::{Sum, all_sums, bounds, few};
use super::weighing::weighted;
use super::world::{Chance, Response};

/// Fewer people than this are few; fewer texts than that.
const MINIMUM: u32 = 5;
const TEXT_MINIMUM: u32 = 10;
/// Of fewer people than this it is not told that all of them gave one answer.
const SMALL_BELOW: u32 = 10;

/// People of the same clusters, attributes and period.
type Key<'a> = (Vec<usize>, [&'a str; 4], bool, bool);

/// An item, whether only valid answers count, how many are few, the groups, how many rows, and the weights in them: where
/// these are the same, so is what is found.
type Tried<'a> = (String, (bool, u32), Vec<&'a Who>, usize, Vec<u64>);

pub struct Reader<'a> {
    pub responses: &'a [Response],
    pub files: &'a Files,
    pub figures: Vec<Figure>,
    /// Members who answered in the other wave, where the two are compared.
    pub elsewhere: BTreeMap<String, BTreeSet<usize>>,
}

/// The people that a question is about, those alike as one unknown.
struct Unknowns<'a> {
    first: Vec<&'a Response>,
    all: Vec<Vec<&'a Response>>,
    people: Vec<u32>,
}

impl Unknowns<'_> {
    fn row(&self, who: &Who) -> Vec<f64> {
        self.first.iter().map(|response| f64::from(u8::from(who.holds(response)))).collect()
    }

    /// Small ones first, large ones first, and orders by chance.
    fn orders(&self, more: usize) -> Vec<Vec<usize>> {
        let mut small: Vec<usize> = (0..self.people.len()).collect();
        small.sort_by_key(|&at| self.people[at]);
        let mut orders = vec![small.clone(), small.iter().rev().copied().collect()];
        let mut chance = Chance::new(77);
        orders.extend((0..more).map(|_| {
            let mut order = small.clone();
            (1..order.len()).for_each(|at| order.swap(at, chance.below(at + 1)));
            order
        }));
        orders
    }

    fn named(&self, unknowns: &[usize]) -> Vec<usize> {
        unknowns.iter().flat_map(|&at| &self.all[at]).map(|response| response.member.number).collect()
    }
}

impl<'a> Reader<'a> {
    fn unknowns(&self, item: &str, asks_valid: bool) -> Unknowns<'a> {
        let mut found: BTreeMap<Key<'a>, Vec<&'a Response>> = BTreeMap::new();
        for response in self.responses.iter().filter(|response| !asks_valid || is_valid(item, response)) {
            let own = &response.member;
            let attributes = [own.size(), own.region, own.sector, own.language];
            let elsewhere = self.elsewhere.get(item).is_some_and(|members| members.contains(&own.number));
            found.entry((own.clusters.clone(), attributes, response.is_late, elsewhere)).or_default().push(response);
        }
        let all: Vec<Vec<&Response>> = found.into_values().collect();
        Unknowns {
            first: all.iter().map(|of| of[0]).collect(),
            people: all.iter().map(|of| of.len() as u32).collect(),
            all,
        }
    }

    /// Every figure is what the reader takes it for: a sum over those whom it is about. How many there are.
    pub fn understands(&self) -> usize {
        for figure in &self.figures {
            let people = self.responses.iter().filter(|response| figure.who.holds(response));
            let sum: f64 = people.filter_map(|response| adds(&figure.item, &figure.of, response)).sum();
            assert!((sum - figure.is).abs() < 1e-6 * sum.abs().max(1.0), "{sum} by hand: {figure:?}");
        }
        self.figures.len()
    }

    fn by_item(&self) -> BTreeMap<(&str, &Of), BTreeSet<&Who>> {
        let mut shown: BTreeMap<(&str, &Of), BTreeSet<&Who>> = BTreeMap::new();
        for figure in &self.figures {
            shown.entry((&figure.item, &figure.of)).or_default().insert(&figure.who);
        }
        shown
    }

    /// Whatever figures are added to and taken from each other, weighted ones among them: few people are never what is
    /// left. `more`: rows of other files, by item.
    pub fn finds_few(&self, more: &BTreeMap<(String, Of), Vec<Vec<usize>>>) -> Vec<String> {
        let mut found = Vec::new();
        let mut tried: HashSet<Tried<'_>> = HashSet::new();
        for ((item, of), whos) in self.by_item() {
            let asks_valid = !matches!(of, Of::Missing(_));
            // How far the numbers of a handful lie apart leaves few handfuls that they can be.
            let minimum = match of {
                Of::Squares(_) => SMALL_BELOW,
                // Whoever knows how many texts of a few are of a theme knows more of whose they are.
                Of::Code(_) if item == "words" => TEXT_MINIMUM,
                _ => MINIMUM,
            };
            let unknowns = self.unknowns(item, asks_valid);
            let mut rows: Vec<Vec<f64>> = whos.iter().map(|who| unknowns.row(who)).collect();
            for members in more.get(&(item.to_owned(), of.clone())).into_iter().flatten() {
                rows.push(
                    unknowns
                        .first
                        .iter()
                        .map(|own| f64::from(u8::from(members.contains(&own.member.number))))
                        .collect(),
                );
            }
            let weights = weighted(self.files, self.responses, item, of, &unknowns.first);
            let digits = weights.iter().flatten().map(|weight| weight.to_bits()).collect();
            rows.extend(weights);
            let key = (item.to_owned(), (asks_valid, minimum), whos.into_iter().collect(), rows.len(), digits);
            if !tried.insert(key) {
                continue;
            }
            if let Some(held) = few(&rows, &unknowns.people, minimum, &unknowns.orders(12)) {
                found.push(format!("{item} {of:?}: members {:?}", unknowns.named(&held)));
            }
        }
        for (item, whos) in self.by_text() {
            let unknowns = self.unknowns(&item, true);
            let rows: Vec<Vec<f64>> = whos.iter().map(|who| unknowns.row(who)).collect();
            if let Some(held) = few(&rows, &unknowns.people, TEXT_MINIMUM, &unknowns.orders(12)) {
                found.push(format!("texts of {item}: members {:?}", unknowns.named(&held)));
            }
        }
        found
    }

    fn by_text(&self) -> BTreeMap<String, Vec<Who>> {
        let mut shown: BTreeMap<String, Vec<Who>> = BTreeMap::new();
        for (item, who) in self.files.texts().into_keys() {
            shown.entry(item).or_default().push(who);
        }
        shown
    }

    /// What must be true of counts that are hidden, since nobody is counted by halves or less than not at all: for no
    /// group of few people, and no small group that is of one mind, is the number determined.
    pub fn finds_numbers(&self) -> Vec<String> {
        let hidden = self.files.hidden();
        let mut found = Vec::new();
        for ((item, of), whos) in self.by_item() {
            let Of::Code(code) = of else { continue };
            let secrets: BTreeSet<&Who> = hidden
                .iter()
                .filter(|(own, own_code, ..)| own == item && (own_code.is_empty() || own_code == code))
                .map(|(_, _, who, _)| who)
                .filter(|who| !whos.contains(who))
                .collect();
            found.extend(self.narrowed(item, of, &whos, &secrets));
        }
        found
    }

    fn narrowed(&self, item: &str, of: &Of, whos: &BTreeSet<&Who>, secrets: &BTreeSet<&Who>) -> Vec<String> {
        let unknowns = self.unknowns(item, true);
        let count = unknowns.people.len();
        let inside = |who: &Who| -> Vec<usize> { (0..count).filter(|&at| who.holds(unknowns.first[at])).collect() };
        let truth = |who: &Who| -> f64 {
            self.responses.iter().filter(|own| who.holds(own)).filter_map(|own| adds(item, of, own)).sum()
        };
        let size = |who: &Who| -> u32 { inside(who).into_iter().map(|at| unknowns.people[at]).sum() };
        let mut sums: Vec<Sum> = whos
            .iter()
            .map(|who| Sum { of: inside(who).into_iter().map(|at| (at, 1.0)).collect(), is: truth(who) })
            .collect();
        // Of several options none of which is everybody's it may be said that nobody chose one; a box is a question.
        let is_box = matches!(item, "some" | "order" | "words");
        let mut high: Vec<f64> = unknowns.people.iter().map(|&people| f64::from(people)).collect();
        for (at, who) in secrets.iter().enumerate() {
            let own = inside(who).into_iter().map(|at| (at, 1.0)).chain([(count + at, -1.0)]);
            sums.push(Sum { of: own.collect(), is: 0.0 });
            high.push(f64::from(size(who)));
        }
        let all = count + secrets.len();
        let mut orders = unknowns.orders(2);
        // Hidden groups last: what is left of the equations is then about them.
        orders.iter_mut().for_each(|order| order.extend(count..all));
        let plain: Vec<Sum> = sums[..whos.len()].to_vec();
        let sums = all_sums(&sums, &orders);
        let (low, high) = bounds(&sums, vec![0.0; all], high);
        let told = self.told(is_box, &plain, &unknowns);
        let is_told = |members: &[usize]| members.iter().all(|&member| told[member]);
        let mut found = Vec::new();
        // What is left of the figures, where it is a small group: all of it, or all but one, chose this.
        for sum in all_sums(&plain, &unknowns.orders(6))
            .iter()
            .filter(|sum| sum.of.iter().all(|(_, one)| (one - 1.0).abs() < 1e-9))
        {
            let held: Vec<usize> = sum.of.iter().map(|(at, _)| *at).collect();
            let people: u32 = held.iter().map(|&at| unknowns.people[at]).sum();
            let is_alike = f64::from(people) - sum.is < 1.5 || is_box && sum.is < 1.5;
            if people > 0 && people < SMALL_BELOW && is_alike && !is_told(&held) {
                found.push(format!("{item} {of:?}: {} of {people} members {:?}", sum.is, unknowns.named(&held)));
            }
        }
        for (at, who) in secrets.iter().enumerate() {
            let (low, high, people) = (low[count + at], high[count + at], size(who));
            let members = inside(who);
            assert!((low..=high).contains(&truth(who)), "{item} {of:?} {who:?}: {} by hand", truth(who));
            let is_secret = people > 0 && people < SMALL_BELOW && low == high;
            let says_all = high == f64::from(people) || is_box && high == 0.0;
            if is_secret && (people < MINIMUM || says_all) && !is_told(&members) {
                found.push(format!("{item} {of:?}: {low} of the {people} of {who:?}"));
            }
        }
        for at in 0..count {
            let people = unknowns.people[at];
            if people < MINIMUM && low[at] == high[at] && !is_told(&[at]) {
                found.push(format!("{item} {of:?}: {} of members {:?}", low[at], unknowns.named(&[at])));
            }
        }
        found
    }

    /// Of which unknowns a group that is not small says the answer, all of it or nobody of it: where it is shown, and
    /// where it is what others leave. That is no secret, nor is what follows from it for such a group.
    fn told(&self, is_box: bool, sums: &[Sum], unknowns: &Unknowns<'_>) -> Vec<bool> {
        let people = |at: usize| f64::from(unknowns.people[at]);
        let mut told: Vec<Option<f64>> = vec![None; unknowns.people.len()];
        let orders = unknowns.orders(2);
        loop {
            let left = sums.iter().map(|sum| Sum {
                of: sum.of.iter().copied().filter(|(at, _)| told[*at].is_none()).collect(),
                is: sum.is - sum.of.iter().filter_map(|(at, value)| Some(told[*at]? * value)).sum::<f64>(),
            });
            let left: Vec<Sum> = left.collect();
            let before = told.iter().flatten().count();
            for sum in all_sums(&left, &orders).iter().filter(|sum| sum.of.iter().all(|(_, value)| *value > 0.0)) {
                let held: u32 = sum.of.iter().map(|(at, _)| unknowns.people[*at]).sum();
                let of_all: f64 = sum.of.iter().map(|(at, value)| value * people(*at)).sum();
                let nobody = sum.is.abs() < 1e-6 && held >= if is_box { SMALL_BELOW } else { MINIMUM };
                let everybody = (sum.is - of_all).abs() < 1e-6 && held >= SMALL_BELOW;
                for (at, _) in sum.of.iter().filter(|_| nobody || everybody) {
                    told[*at] = Some(if nobody { 0.0 } else { people(*at) });
                }
            }
            if told.iter().flatten().count() == before {
                return told.iter().map(Option::is_some).collect();
            }
        }
    }
}
