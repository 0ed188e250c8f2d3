//! What the made-up answers come to: per question, how many of each hundred who answer choose what.

/// How a question is answered. The steps go from who takes part most, or is most content, to who does least.
pub(super) struct Quota {
    pub field: &'static str,
    pub steps: &'static [i32],
    /// Of a hundred with an answer, in the order of the steps.
    pub ibn: &'static [usize],
    pub spc: &'static [usize],
    /// How far taking part, and being content, decide; the rest is chance.
    pub engagement: f64,
    pub contentment: f64,
    /// The code for having no answer, and how many of a thousand give it.
    pub missing: Option<(i32, usize)>,
    /// How many of a thousand leave it empty.
    pub blank: usize,
}

/// For the quotas to be written as what differs.
const PLAIN: Quota = Quota {
    field: "",
    steps: &[5, 4, 3, 2, 1],
    ibn: &[],
    spc: &[],
    engagement: 0.3,
    contentment: 1.0,
    missing: None,
    blank: 10,
};

/// How often they take part: 77 of a hundred members of networks and 82 of clusters at least twice a year, 79 together.
pub(super) const TAKING_PART: Quota = Quota {
    field: "q01",
    ibn: &[17, 31, 29, 17, 6],
    spc: &[22, 34, 26, 14, 4],
    engagement: 1.5,
    contentment: 0.2,
    blank: 7,
    ..PLAIN
};

/// What it brings: 61 of a hundred members of networks see a contribution; of clusters 29 do and 41 expect to.
pub(super) const CONTRIBUTION: Quota = Quota {
    field: "q05",
    steps: &[1, 2, 3],
    ibn: &[25, 36, 39],
    spc: &[29, 41, 30],
    engagement: 0.5,
    missing: Some((9, 90)),
    blank: 8,
    ..PLAIN
};

/// The activities, each ticked (1) or not, for those who take part.
pub(super) const ACTIVITIES: [(i32, Quota); 9] = [
    (1, ticked(&[81, 19], &[76, 24])),
    (2, ticked(&[64, 36], &[71, 29])),
    (3, ticked(&[33, 67], &[29, 71])),
    (4, ticked(&[38, 62], &[46, 54])),
    (5, ticked(&[22, 78], &[27, 73])),
    (6, ticked(&[26, 74], &[43, 57])),
    (7, ticked(&[35, 65], &[24, 76])),
    (8, ticked(&[9, 91], &[17, 83])),
    (90, ticked(&[5, 95], &[4, 96])),
];

const fn ticked(ibn: &'static [usize], spc: &'static [usize]) -> Quota {
    Quota { field: "q02", steps: &[1, 0], ibn, spc, engagement: 0.6, contentment: 0.0, blank: 0, ..PLAIN }
}

pub(super) const RELEVANCE: Quota =
    Quota { field: "q03", ibn: &[16, 44, 26, 10, 4], spc: &[21, 46, 22, 8, 3], missing: Some((9, 30)), ..PLAIN };

/// Opinions in steps of five: satisfaction (matchmaking and growing abroad lag behind) and statements.
pub(super) const GRIDS: [Quota; 12] = [
    row("q04a", &[23, 51, 18, 6, 2], &[27, 49, 17, 5, 2], 20),
    row("q04b", &[28, 48, 16, 6, 2], &[24, 50, 18, 6, 2], 15),
    row("q04c", &[8, 30, 37, 19, 6], &[11, 34, 34, 16, 5], 90),
    row("q04d", &[12, 38, 33, 13, 4], &[19, 43, 26, 9, 3], 60),
    row("q04e", &[13, 42, 31, 11, 3], &[12, 38, 36, 11, 3], 70),
    row("q04f", &[5, 22, 42, 23, 8], &[9, 29, 38, 18, 6], 190),
    row("q06a", &[14, 46, 28, 10, 2], &[12, 43, 32, 10, 3], 20),
    row("q06b", &[18, 45, 26, 9, 2], &[11, 38, 34, 13, 4], 10),
    row("q06c", &[8, 37, 38, 14, 3], &[7, 35, 39, 15, 4], 25),
    row("q06d", &[6, 30, 37, 21, 6], &[5, 25, 37, 25, 8], 30),
    row("q06e", &[10, 38, 41, 9, 2], &[11, 39, 38, 9, 3], 80),
    row("q06f", &[16, 41, 30, 10, 3], &[21, 44, 25, 8, 2], 60),
];

const fn row(field: &'static str, ibn: &'static [usize], spc: &'static [usize], none: usize) -> Quota {
    Quota { field, ibn, spc, missing: Some((6, none)), blank: 14, ..PLAIN }
}

/// How many cooperations.
pub(super) const COOPERATIONS: Quota = Quota {
    field: "q07",
    steps: &[11, 8, 5, 4, 3, 2, 1, 0],
    ibn: &[1, 1, 2, 4, 8, 16, 27, 41],
    spc: &[1, 2, 4, 6, 11, 19, 26, 31],
    engagement: 1.0,
    contentment: 0.4,
    missing: Some((-1, 60)),
    blank: 30,
};

/// Whether there is any extra turnover (1), and any extra job.
pub(super) const TURNOVER: Quota = some("q08", &[38, 62], &[44, 56], 210, 55);
pub(super) const JOBS: Quota = some("q09", &[27, 73], &[34, 66], 100, 45);

const fn some(
    field: &'static str,
    ibn: &'static [usize],
    spc: &'static [usize],
    unknown: usize,
    blank: usize,
) -> Quota {
    Quota { field, steps: &[1, 0], ibn, spc, engagement: 0.6, contentment: 0.5, missing: Some((-1, unknown)), blank }
}

/// What should come first: the weight of each option as first, second and third choice.
pub(super) const PRIORITIES: [(i32, usize, usize); 8] =
    [(1, 19, 13), (2, 24, 27), (3, 10, 19), (4, 8, 14), (5, 11, 8), (6, 9, 17), (7, 12, 13), (8, 18, 20)];

/// From 10 to 0: 36 promoters less 21 detractors of a hundred, and 39 less 24.
pub(super) const RECOMMENDING: Quota = Quota {
    field: "q11",
    steps: &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ibn: &[15, 21, 26, 17, 9, 6, 2, 2, 1, 0, 1],
    spc: &[16, 23, 22, 15, 10, 7, 3, 2, 1, 1, 0],
    missing: Some((98, 25)),
    blank: 15,
    ..PLAIN
};

/// Asked of those whose list does not say: size, and year of joining.
pub(super) const SIZE: Quota = Quota {
    field: "q14",
    steps: &[4, 3, 2, 1],
    ibn: &[9, 22, 34, 35],
    spc: &[13, 27, 31, 29],
    missing: Some((9, 10)),
    ..PLAIN
};
pub(super) const YEAR: Quota = Quota {
    field: "q15",
    steps: &[2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024],
    ibn: &[13, 22, 27, 22, 16, 0, 0, 0, 0, 0],
    spc: &[0, 0, 17, 20, 15, 12, 11, 10, 9, 6],
    missing: Some((-1, 50)),
    blank: 25,
    ..PLAIN
};
