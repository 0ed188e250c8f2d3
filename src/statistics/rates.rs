//! The six response rates of AAPOR, and what goes with them.

use serde::Serialize;

use super::response::Response;

/// Final dispositions, as AAPOR's Standard Definitions name them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dispositions {
    /// I: complete.
    pub complete: u32,
    /// P: partial.
    pub partial: u32,
    /// R: refused, or broke off.
    pub refused: u32,
    /// NC: delivered, nothing came back.
    pub no_contact: u32,
    /// O: other eligible members without an answer.
    pub other: u32,
    /// U: whether they are eligible is unknown.
    pub unknown: u32,
    /// On the list and found not to belong to those who are asked: in none of the others.
    pub not_eligible: u32,
    /// How many of these the list takes for members all the same: RR1, RR2 and the rates of contact and refusal are of
    /// the whole list.
    pub listed: u32,
}

/// What silence means: of a person who was written to and sent nothing back, is it known that they are members?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// The list says so: a member who does not answer. What Peil shows.
    Eligible,
    /// AAPOR's rule for named persons: nobody knows whether the letter reached them.
    Unknown,
}

impl Dispositions {
    /// Those of a group: letters that came back leave it unknown whether there is such a member, and who was never
    /// written to is an eligible member without an answer for other reasons. `left`: those without a reply who have left.
    pub fn of(response: &Response, left: u32, silence: Silence) -> Self {
        let left = left.min(response.no_reply);
        let stayed = response.no_reply - left;
        let (no_contact, silent) = match silence {
            Silence::Eligible => (stayed, 0),
            Silence::Unknown => (0, stayed),
        };
        Self {
            complete: response.complete,
            partial: response.partial,
            refused: response.refused + response.break_off,
            no_contact,
            other: response.not_invited,
            unknown: response.undeliverable + silent,
            not_eligible: left,
            listed: left,
        }
    }

    fn answered(&self) -> f64 {
        f64::from(self.complete) + f64::from(self.partial)
    }

    /// Known to be eligible.
    fn base(&self) -> f64 {
        self.answered() + f64::from(self.refused) + f64::from(self.no_contact) + f64::from(self.other)
    }

    /// e = Base/(Base + not eligible): the part of the unknown that is taken to be eligible.
    pub fn eligibility(&self) -> Option<f64> {
        divided(self.base(), self.base() + f64::from(self.not_eligible))
    }

    /// All rates. Those whose denominator is 0 are absent.
    pub fn rates(&self) -> Rates {
        let (complete, answered, base) = (f64::from(self.complete), self.answered(), self.base());
        let unknown = f64::from(self.unknown);
        let list = base + unknown + f64::from(self.listed);
        // Without anybody whose eligibility is known there is no estimate of it; without unknowns none is needed.
        let taken = if self.unknown == 0 { Some(0.0) } else { self.eligibility().map(|e| e * unknown) };
        let reached = answered + f64::from(self.refused) + f64::from(self.other);
        Rates {
            rr1: divided(complete, list),
            rr2: divided(answered, list),
            rr3: taken.and_then(|taken| divided(complete, base + taken)),
            rr4: taken.and_then(|taken| divided(answered, base + taken)),
            rr5: divided(complete, base),
            rr6: divided(answered, base),
            cooperation: divided(complete, reached),
            cooperation_with_partial: divided(answered, reached),
            refusal: divided(f64::from(self.refused), list),
            contact: divided(reached, list),
        }
    }
}

fn divided(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// Rates from 0 to 1 (AAPOR, Standard Definitions): I is complete, P partial, Base = I + P + R + NC + O; L those who have
/// left, whom the list takes for members.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rates {
    /// I/(Base + U + L).
    pub rr1: Option<f64>,
    /// (I + P)/(Base + U + L).
    pub rr2: Option<f64>,
    /// I/(Base + e·U).
    pub rr3: Option<f64>,
    /// (I + P)/(Base + e·U).
    pub rr4: Option<f64>,
    /// I/Base.
    pub rr5: Option<f64>,
    /// (I + P)/Base.
    pub rr6: Option<f64>,
    /// I/(I + P + R + O).
    pub cooperation: Option<f64>,
    /// (I + P)/(I + P + R + O).
    pub cooperation_with_partial: Option<f64>,
    /// R/(Base + U + L).
    pub refusal: Option<f64>,
    /// (I + P + R + O)/(Base + U + L).
    pub contact: Option<f64>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::reference_rows::rows;

    #[test]
    fn rates_are_those_of_the_standard_definitions() {
        let cases = rows(include_str!("../../tests/reference/response.csv"));
        assert!(cases.len() >= 15);
        for row in cases {
            let of = Dispositions {
                complete: row.whole("complete"),
                partial: row.whole("partial"),
                refused: row.whole("refused"),
                no_contact: row.whole("no_contact"),
                other: row.whole("other"),
                unknown: row.whole("unknown"),
                not_eligible: row.whole("not_eligible"),
                listed: row.whole("listed"),
            };
            let rates = of.rates();
            let ours = [
                ("rr1", rates.rr1),
                ("rr2", rates.rr2),
                ("rr3", rates.rr3),
                ("rr4", rates.rr4),
                ("rr5", rates.rr5),
                ("rr6", rates.rr6),
                ("coop1", rates.cooperation),
                ("coop2", rates.cooperation_with_partial),
                ("ref", rates.refusal),
                ("con", rates.contact),
            ];
            ours.into_iter().for_each(|(column, ours)| row.agrees(column, ours, 1e-12));
        }
    }

    #[test]
    fn who_has_left_is_neither_a_silent_member_nor_unknown() {
        // 40 members on the list: 12 complete, 3 partial, 2 refused, 20 silent of whom 5 have left, 3 undeliverable.
        let group =
            Response { complete: 12, partial: 3, refused: 2, no_reply: 20, undeliverable: 3, ..Response::default() };
        let near = |ours: Option<f64>, part: f64, whole: f64| {
            assert!(ours.is_some_and(|ours| (ours - part / whole).abs() < 1e-12), "{ours:?}, {part} of {whole}");
        };
        // The base: 12 + 3 + 2 and 15 who stayed silent, 32; of 37 known ones 32 are members, so of 3 unknown 96/37.
        let known = Dispositions::of(&group, 5, Silence::Eligible);
        near(known.eligibility(), 32.0, 37.0);
        let rates = known.rates();
        near(rates.rr1, 12.0, 40.0);
        near(rates.rr2, 15.0, 40.0);
        near(rates.rr3, 12.0, 32.0 + 96.0 / 37.0);
        near(rates.rr4, 15.0, 32.0 + 96.0 / 37.0);
        near(rates.rr5, 12.0, 32.0);
        near(rates.rr6, 15.0, 32.0);
        // Where silence says nothing: the base 17, of 22 known ones 17 are members, so of 15 + 3 unknown 18·17/22.
        let rates = Dispositions::of(&group, 5, Silence::Unknown).rates();
        near(rates.rr2, 15.0, 40.0);
        near(rates.rr3, 12.0, 17.0 + 18.0 * 17.0 / 22.0);
        near(rates.rr4, 15.0, 17.0 + 18.0 * 17.0 / 22.0);
        near(rates.rr6, 15.0, 17.0);
    }

    #[test]
    fn what_silence_means_moves_only_the_rates_that_tell_eligible_from_unknown() {
        let group = Response { complete: 300, partial: 28, no_reply: 850, undeliverable: 11, ..Response::default() };
        let [known, unknown] =
            [Silence::Eligible, Silence::Unknown].map(|silence| Dispositions::of(&group, 11, silence).rates());
        assert_eq!((known.rr1, known.rr2), (unknown.rr1, unknown.rr2));
        assert!(known.rr6.zip(unknown.rr6).is_some_and(|(known, unknown)| known < 0.3 && unknown > 0.9));
    }
}
