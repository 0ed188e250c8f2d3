//! Who answered: of how many, and what became of the others.

use serde::Serialize;

use super::frequencies::{percent, share};
use super::groups::{Groups, Sliced};

/// What became of a member of the frame.
///
/// In ascending order of what is known, so that of a member with several
/// contacts the largest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// On the list and eligible, but no invitation left the house.
    NotInvited,
    /// Every letter came back.
    Undeliverable,
    /// Delivered as far as is known; nothing came back, or the questionnaire was only opened.
    NoReply,
    /// Asked not to be asked.
    Refused,
    /// Too few questions answered to count.
    BreakOff,
    Partial,
    Complete,
}

/// How the members of a group responded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Response {
    pub complete: u32,
    pub partial: u32,
    pub break_off: u32,
    pub refused: u32,
    pub no_reply: u32,
    pub undeliverable: u32,
    pub not_invited: u32,
}

impl Response {
    pub fn count(&mut self, outcome: Outcome) {
        *match outcome {
            Outcome::NotInvited => &mut self.not_invited,
            Outcome::Undeliverable => &mut self.undeliverable,
            Outcome::NoReply => &mut self.no_reply,
            Outcome::Refused => &mut self.refused,
            Outcome::BreakOff => &mut self.break_off,
            Outcome::Partial => &mut self.partial,
            Outcome::Complete => &mut self.complete,
        } += 1;
    }

    /// Members whose answers count: complete and partial.
    pub fn answered(&self) -> u32 {
        self.complete + self.partial
    }

    /// Eligible members in all.
    pub fn eligible(&self) -> u32 {
        self.answered() + self.break_off + self.refused + self.no_reply + self.undeliverable + self.not_invited
    }

    /// AAPOR's RR2 with the whole list taken as eligible: complete and partial of all, from 0 to 1.
    /// Nothing for a group without members.
    pub fn rate(&self) -> Option<f64> {
        share(self.answered(), self.eligible())
    }

    /// [`Response::rate`] in whole per cent, half up.
    pub fn percent(&self) -> Option<u32> {
        percent(self.answered(), self.eligible())
    }
}

/// Response by cluster, type and in total. Each member comes once, with the
/// places of its clusters in `groups`, and counts once in a type and in the total.
pub fn response<'a>(groups: &Groups, members: impl IntoIterator<Item = (&'a [usize], Outcome)>) -> Sliced<Response> {
    let mut slices = groups.populations().map(|_, _| Response::default());
    let mut types = Vec::new();
    for (clusters, outcome) in members {
        slices.total.count(outcome);
        types.clear();
        for (at, &cluster) in clusters.iter().enumerate() {
            let Some(place) = groups.clusters().get(cluster) else { continue };
            if clusters[..at].contains(&cluster) {
                continue;
            }
            slices.clusters[cluster].count(outcome);
            if !types.contains(&place.of_type) {
                types.push(place.of_type);
                slices.types[place.of_type].count(outcome);
            }
        }
    }
    slices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::groups::Group;

    fn group(code: &str, population: u32) -> Group {
        Group { code: code.into(), name: code.into(), population }
    }

    #[test]
    fn a_member_in_two_clusters_counts_once_in_type_and_total() {
        let groups = Groups::new(
            4,
            vec![group("IBN", 3), group("SPC", 2)],
            [("IBN".into(), group("a", 2)), ("IBN".into(), group("b", 2)), ("SPC".into(), group("c", 2))],
        )
        .unwrap();
        let members: [(&[usize], Outcome); 4] = [
            (&[0, 1], Outcome::Complete),
            (&[0], Outcome::NoReply),
            (&[1, 2], Outcome::Partial),
            (&[2, 2], Outcome::Undeliverable),
        ];
        let response = response(&groups, members);
        let answered = response.map(|_, response| (response.answered(), response.eligible()));
        assert_eq!(answered.total, (2, 4));
        assert_eq!(answered.types, [(2, 3), (1, 2)]);
        assert_eq!(answered.clusters, [(1, 2), (2, 2), (1, 2)]);
        assert_eq!(response.total.percent(), Some(50));
        assert_eq!(Response::default().rate(), None);
    }

    #[test]
    fn of_several_contacts_the_furthest_counts() {
        assert_eq!([Outcome::NoReply, Outcome::Partial, Outcome::Undeliverable].iter().max(), Some(&Outcome::Partial));
    }
}
