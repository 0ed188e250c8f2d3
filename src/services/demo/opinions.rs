//! What everybody says: the quotas dealt out, to the likeliest first, with chance in between.

use std::collections::BTreeMap;

use super::chance::Chance;
use super::panel::Respondent;
use super::quotas::{self, Quota};
use super::remarks::Remarks;
use crate::wording::numbers;

/// What one member fills in: by field, the inputs with their values.
pub(super) type Said = BTreeMap<String, Vec<(String, String)>>;

/// Everything that these members would say, whether they are asked it or not.
pub(super) fn of(chance: &mut Chance, members: &[Respondent]) -> Vec<Said> {
    let mut remarks = Remarks::new(chance);
    let mut dealing = Dealing { chance, members, said: vec![Said::new(); members.len()] };
    dealing.coded(&quotas::TAKING_PART);
    dealing.activities(&mut remarks);
    dealing.coded(&quotas::RELEVANCE);
    dealing.coded(&quotas::CONTRIBUTION);
    quotas::GRIDS.iter().for_each(|row| dealing.coded(row));
    dealing.numbers();
    dealing.priorities();
    dealing.coded(&quotas::RECOMMENDING);
    dealing.coded(&quotas::SIZE);
    let years = dealing.deal(&quotas::YEAR, |_| true);
    dealing.number(&quotas::YEAR, &years, |_, _, year| f64::from(year).to_string());
    dealing.remarks(&mut remarks);
    dealing.hurry();
    dealing.said
}

struct Dealing<'a> {
    chance: &'a mut Chance,
    members: &'a [Respondent],
    said: Vec<Said>,
}

/// What a quota gives a member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dealt {
    Step(i32),
    Missing(i32),
    Nothing,
}

impl Dealing<'_> {
    /// Deals a quota out among the members it is for, each type by itself.
    fn deal(&mut self, quota: &Quota, is_for: impl Fn(usize) -> bool) -> Vec<Dealt> {
        let mut dealt = vec![Dealt::Nothing; self.members.len()];
        for (is_ibn, shares) in [(true, quota.ibn), (false, quota.spc)] {
            let all = (0..self.members.len()).filter(|place| self.members[*place].is_ibn == is_ibn && is_for(*place));
            let mut places: Vec<usize> = all.collect();
            self.chance.shuffle(&mut places);
            let of_all = |thousandths: usize| (places.len() * thousandths + 500) / 1_000;
            let mut answering = places.split_off(of_all(quota.blank).min(places.len()));
            if let Some((code, often)) = quota.missing {
                let answered = answering.split_off(((answering.len() * often + 500) / 1_000).min(answering.len()));
                answering.iter().for_each(|place| dealt[*place] = Dealt::Missing(code));
                answering = answered;
            }
            let mut likely: Vec<(f64, usize)> =
                answering.into_iter().map(|place| (self.pull(quota, place), place)).collect();
            likely.sort_by(|a, b| b.0.total_cmp(&a.0));
            let (hundred, count) = (shares.iter().sum::<usize>().max(1), likely.len());
            let (mut from, mut share_so_far) = (0, 0);
            for (step, share) in quota.steps.iter().zip(shares) {
                share_so_far += share;
                let to = (2 * share_so_far * count + hundred) / (2 * hundred);
                likely[from..to].iter().for_each(|(_, place)| dealt[*place] = Dealt::Step(*step));
                from = to;
            }
        }
        dealt
    }

    fn pull(&mut self, quota: &Quota, place: usize) -> f64 {
        let member = &self.members[place];
        quota.engagement * member.engagement + quota.contentment * member.contentment + self.chance.normal()
    }

    fn say(&mut self, place: usize, field: &str, inputs: Vec<(String, String)>) {
        self.said[place].insert(field.to_owned(), inputs);
    }

    fn coded(&mut self, quota: &Quota) {
        for (place, dealt) in self.deal(quota, |_| true).into_iter().enumerate() {
            if let Dealt::Step(code) | Dealt::Missing(code) = dealt {
                self.say(place, quota.field, vec![(quota.field.to_owned(), code.to_string())]);
            }
        }
    }

    fn activities(&mut self, remarks: &mut Remarks) {
        let takes_part: Vec<bool> = self.said.iter().map(takes_part).collect();
        let mut ticked: Vec<Vec<i32>> = vec![Vec::new(); self.members.len()];
        for (activity, quota) in &quotas::ACTIVITIES {
            for (place, dealt) in self.deal(quota, |place| takes_part[place]).into_iter().enumerate() {
                if dealt == Dealt::Step(1) {
                    ticked[place].push(*activity);
                }
            }
        }
        for (place, mut codes) in ticked.into_iter().enumerate() {
            match self.chance.weighted(&[970, 18, 12]) {
                0 if codes.is_empty() => codes.push(1),
                0 => {}
                1 => codes = vec![98],
                _ => codes.clear(),
            }
            if codes.contains(&90) {
                let words = remarks.other_activity(self.members[place].language);
                self.say(place, "q02_other", vec![("q02_other".to_owned(), words)]);
            }
            let inputs = codes.into_iter().map(|code| ("q02".to_owned(), code.to_string())).collect();
            self.say(place, "q02", inputs);
        }
    }

    fn numbers(&mut self) {
        let cooperations = self.deal(&quotas::COOPERATIONS, |_| true);
        self.number(&quotas::COOPERATIONS, &cooperations, |_, _, count| count.to_string());
        let turnover = self.deal(&quotas::TURNOVER, |_| true);
        self.number(&quotas::TURNOVER, &turnover, |chance, member, some| {
            // Turnover is log-normal, as it is among companies; people give round sums.
            let amount = (10.6 + 1.3 * chance.normal() + 0.2 * member.engagement).exp() * f64::from(some);
            let unit = if amount < 100_000.0 { 1_000.0 } else { 25_000.0 };
            let amount = (amount / unit).ceil() * unit;
            if chance.chance(0.5) {
                numbers::format(member.language, amount, Some(0))
            } else {
                numbers::for_input(member.language, amount, Some(0))
            }
        });
        let jobs = self.deal(&quotas::JOBS, |_| true);
        self.number(&quotas::JOBS, &jobs, |chance, member, some| {
            let halves = ((0.9 + 0.9 * chance.normal()).exp() * f64::from(some)).ceil();
            numbers::for_input(member.language, halves / 2.0, None)
        });
    }

    /// Says numbers, written by `write` as this member would.
    fn number(&mut self, quota: &Quota, dealt: &[Dealt], write: impl Fn(&mut Chance, &Respondent, i32) -> String) {
        for (place, dealt) in dealt.iter().enumerate() {
            let input = match *dealt {
                Dealt::Nothing => continue,
                Dealt::Missing(code) => (format!("{}.missing", quota.field), code.to_string()),
                Dealt::Step(step) => (quota.field.to_owned(), write(self.chance, &self.members[place], step)),
            };
            self.say(place, quota.field, vec![input]);
        }
    }

    fn priorities(&mut self) {
        for place in 0..self.members.len() {
            let ranks = self.chance.weighted(&[4, 9, 12, 75]);
            let weight = |of: &(i32, usize, usize)| if self.members[place].is_ibn { of.1 } else { of.2 };
            let mut options: Vec<(i32, usize)> = quotas::PRIORITIES.iter().map(|of| (of.0, weight(of))).collect();
            let mut inputs = Vec::new();
            for rank in 1..=ranks {
                let weights: Vec<usize> = options.iter().map(|(_, weight)| *weight).collect();
                let (code, _) = options.remove(self.chance.weighted(&weights));
                inputs.push((format!("q10.{rank}"), code.to_string()));
            }
            self.say(place, "q10", inputs);
        }
    }

    /// A quarter writes something; who is content rather praises.
    fn remarks(&mut self, remarks: &mut Remarks) {
        for place in 0..self.members.len() {
            if !self.chance.chance(0.25) {
                continue;
            }
            let member = &self.members[place];
            let praises = self.chance.chance(0.55 + 0.15 * member.contentment.clamp(-2.0, 2.0));
            let wishes = !praises || self.chance.chance(0.35);
            if praises {
                let text = remarks.praise(member.language);
                self.say(place, "q12", vec![("q12".to_owned(), text)]);
            }
            if wishes {
                let text = remarks.wish(member.language);
                self.say(place, "q13", vec![("q13".to_owned(), text)]);
            }
        }
    }

    /// Who is in a hurry leaves out what takes long; those with few questions do not.
    fn hurry(&mut self) {
        for (said, member) in self.said.iter_mut().zip(self.members) {
            if member.hurried && takes_part(said) {
                said.retain(|field, _| !field.starts_with("q06") && field != "q10");
            }
        }
    }
}

/// Whether it takes part at all, so that it is asked about the activities.
pub(super) fn takes_part(said: &Said) -> bool {
    said.get("q01").is_some_and(|inputs| inputs.iter().all(|(_, code)| code != "1"))
}
