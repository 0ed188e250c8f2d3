//! Answers worth a second look. Flags only: nothing is taken out by itself.

use serde::Serialize;

/// What counts as remarkable.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Limits {
    /// Faster than this part of the median of those who completed it.
    pub speed: f64,
    /// A pause of more hours than this is not time spent.
    pub pause_hours: f64,
    /// A grid needs this many answers before equal ones are remarkable.
    pub straight_from: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { speed: 1.0 / 3.0, pause_hours: 6.0, straight_from: 4 }
    }
}

/// One response.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Seconds from the first page to sending in; nothing where that is not known (entered from paper, never sent in).
    pub seconds: Option<f64>,
    pub is_complete: bool,
    /// The codes of the substantive answers in each grid.
    pub grids: Vec<Vec<i32>>,
    /// Questions put to the respondent, and those of them left empty.
    pub asked: u32,
    pub blank: u32,
}

/// What is remarkable about one response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flags {
    /// In less than a part of the usual time, a third unless another is set.
    pub speeding: bool,
    /// Interrupted: its duration says nothing.
    pub paused: bool,
    /// Grids answered with one code throughout. Common and honest where rows are few.
    pub straight_grids: u32,
}

impl Flags {
    pub fn any(&self) -> bool {
        self.speeding || self.straight_grids > 0
    }
}

/// The wave in short. Answers that do not fit their question are counted by question, in its base.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Quality {
    /// By response, in the order given.
    pub flags: Vec<Flags>,
    /// The middle duration of those who completed it, in seconds, pauses left out; nothing when none is known.
    pub median_seconds: Option<f64>,
    /// Questions left empty of those put, over all responses, from 0 to 1.
    pub item_nonresponse: Option<f64>,
    /// Responses beside the one that counts of the same member: the most complete counts, then the latest.
    pub duplicates: u32,
    /// By which the flags were put.
    pub limits: Limits,
}

/// Looks at every response that counts; `duplicates` were set aside before.
pub fn quality(cases: &[Case], duplicates: u32, limits: &Limits) -> Quality {
    let paused = |case: &Case| case.seconds.is_some_and(|seconds| seconds > limits.pause_hours * 3600.0);
    let usual = cases.iter().filter(|case| case.is_complete && !paused(case)).filter_map(|case| case.seconds);
    let median_seconds = median(usual.collect());
    let flags = cases.iter().map(|case| Flags {
        speeding: case.seconds.zip(median_seconds).is_some_and(|(own, median)| own < limits.speed * median),
        paused: paused(case),
        straight_grids: case.grids.iter().filter(|codes| is_straight(codes, limits.straight_from)).count() as u32,
    });
    let asked: u32 = cases.iter().map(|case| case.asked).sum();
    let blank: u32 = cases.iter().map(|case| case.blank).sum();
    Quality {
        flags: flags.collect(),
        median_seconds,
        item_nonresponse: (asked > 0).then(|| f64::from(blank) / f64::from(asked)),
        duplicates,
        limits: *limits,
    }
}

fn is_straight(codes: &[i32], from: usize) -> bool {
    codes.len() >= from && codes.iter().all(|code| *code == codes[0])
}

/// The middle value, or the mean of the two in the middle.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    let (low, high) = (values.get(values.len().checked_sub(1)? / 2)?, values.get(values.len() / 2)?);
    Some(f64::midpoint(*low, *high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(seconds: f64, grid: &[i32]) -> Case {
        Case { seconds: Some(seconds), is_complete: true, grids: vec![grid.to_vec()], asked: 10, blank: 1 }
    }

    #[test]
    fn only_what_is_remarkable_is_flagged() {
        let mut cases = vec![case(300.0, &[1, 2, 3, 4]), case(360.0, &[2, 2, 2]), case(99.0, &[5, 5, 5, 5])];
        cases.push(case(25_000.0, &[1, 1, 2, 1]));
        cases.push(Case { is_complete: false, seconds: None, ..case(0.0, &[]) });
        let found = quality(&cases, 2, &Limits::default());
        // The pause of seven hours is not in the median of 99, 300 and 360.
        assert_eq!(found.median_seconds, Some(300.0));
        let flags = |at: usize| (found.flags[at].speeding, found.flags[at].paused, found.flags[at].straight_grids);
        assert_eq!(
            [flags(0), flags(1), flags(2), flags(3)],
            [(false, false, 0), (false, false, 0), (true, false, 1), (false, true, 0)]
        );
        assert!(!found.flags[4].any() && !found.flags[0].any() && found.flags[2].any() && !found.flags[3].any());
        assert_eq!((found.item_nonresponse, found.duplicates), (Some(0.1), 2));
    }

    #[test]
    fn other_limits_flag_others() {
        let cases =
            vec![case(300.0, &[1, 1, 1]), case(300.0, &[2, 2, 2, 2]), case(140.0, &[3, 3, 3]), case(9_000.0, &[])];
        let flags = |limits: Limits| -> Vec<(bool, bool, u32)> {
            let found = quality(&cases, 0, &limits);
            assert_eq!(found.limits, limits);
            found.flags.iter().map(|flags| (flags.speeding, flags.paused, flags.straight_grids)).collect()
        };
        let usual = [(false, false, 0), (false, false, 1), (false, false, 0), (false, false, 0)];
        assert_eq!(flags(Limits::default()), usual);
        let half = flags(Limits { speed: 0.5, ..Limits::default() });
        assert_eq!(half, [usual[0], usual[1], (true, false, 0), usual[3]]);
        let two_hours = flags(Limits { pause_hours: 2.0, ..Limits::default() });
        assert_eq!(two_hours, [usual[0], usual[1], usual[2], (false, true, 0)]);
        let of_three = flags(Limits { straight_from: 3, ..Limits::default() });
        assert_eq!(of_three, [(false, false, 1), usual[1], (false, false, 1), usual[3]]);
    }

    #[test]
    fn a_third_of_the_usual_time_is_not_yet_fast() {
        let cases = vec![case(300.0, &[]), case(300.0, &[]), case(100.0, &[])];
        assert!(!quality(&cases, 2, &Limits::default()).flags[2].speeding);
        assert_eq!(quality(&[], 0, &Limits::default()).item_nonresponse, None);
    }
}
