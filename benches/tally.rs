//! How long a tally takes, against reading the same bytes once.
//!
//! `cargo bench --bench tally`: 1,000,000 responses to 60 questions in 26
//! clusters of two types; one respondent in a hundred is in two clusters. Then the same with mean, deviation, median
//! and quartiles of every question in every group; `benches/tally_others.py` has Polars and DuckDB do that too.

use std::hint::black_box;
use std::time::{Duration, Instant};

use peil::statistics::describe::Description;
use peil::statistics::groups::{Group, Groups};
use peil::statistics::table::{Layout, tally};

const RESPONSES: usize = 1_000_000;
const QUESTIONS: usize = 60;
const CLUSTERS: usize = 26;
/// Answers of a five-step scale and “don't know”.
const MARKS: u8 = 6;
const ROUNDS: usize = 9;

fn main() {
    let groups = groups();
    let mut dice = Dice(20_260_301);
    let clusters: Vec<Vec<u32>> = (0..RESPONSES)
        .map(|_| {
            let first = dice.below(CLUSTERS);
            let second = dice.below(CLUSTERS);
            if dice.below(100) == 0 && second != first { vec![first as u32, second as u32] } else { vec![first as u32] }
        })
        .collect();

    let sorting = Instant::now();
    let layout = Layout::new(&groups, &clusters);
    let sorting = sorting.elapsed();

    let columns: Vec<Vec<u8>> =
        (0..QUESTIONS).map(|_| (0..layout.rows()).map(|_| answer(&mut dice)).collect()).collect();
    let bytes = columns.iter().map(Vec::len).sum::<usize>();

    let reading = best(|| columns.iter().map(|column| read(column)).fold(0, u64::wrapping_add));
    let counting = best(|| columns.iter().map(|column| tally(column, usize::from(MARKS), &layout)).collect::<Vec<_>>());

    let describing = best(|| {
        let tallies = columns.iter().map(|column| tally(column, usize::from(MARKS), &layout));
        tallies.map(|groups| groups.map(|_, own| described(&own.marks))).collect::<Vec<_>>()
    });

    println!("{RESPONSES} responses x {QUESTIONS} questions x {CLUSTERS} clusters, {} MB", bytes / 1_000_000);
    println!("sorting rows by cluster, once: {sorting:.1?}");
    println!("reading the bytes once:        {reading:.1?}");
    println!("tally by cluster, type, total: {counting:.1?}");
    println!("with means and medians:        {describing:.1?}");
    println!("ratio:                         {:.1}", describing.as_secs_f64() / reading.as_secs_f64());
    println!("ratio of the tally alone:      {:.1}", counting.as_secs_f64() / reading.as_secs_f64());
}

fn groups() -> Groups {
    let group = |code: String| Group { name: code.clone(), code, population: RESPONSES as u32 };
    let types = vec![group("T0".to_owned()), group("T1".to_owned())];
    let clusters = (0..CLUSTERS).map(|at| (format!("T{}", at % 2), group(format!("c{at}"))));
    Groups::new(RESPONSES as u32, types, clusters).expect("the groups hang together")
}

/// Of the five steps; the sixth mark is “don't know”.
fn described(marks: &[u32]) -> Option<Description> {
    let steps: Vec<(f64, u32)> = (1..).map(f64::from).zip(marks.iter().copied()).take(5).collect();
    Description::of_counts(&steps, None)
}

/// The reserved bytes for “not asked” and “blank” now and then.
fn answer(dice: &mut Dice) -> u8 {
    match dice.below(20) {
        0 => 255,
        1 => 253,
        _ => dice.below(usize::from(MARKS)) as u8,
    }
}

/// Touches every byte, eight at a time.
fn read(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let sum = words.iter().map(|word| u64::from_le_bytes(*word)).fold(0, u64::wrapping_add);
    sum.wrapping_add(rest.iter().map(|&byte| u64::from(byte)).sum())
}

/// The shortest of several rounds: what the work takes when nothing else disturbs it.
fn best<T>(mut work: impl FnMut() -> T) -> Duration {
    let round = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..ROUNDS).map(round).min().unwrap_or_default()
}

/// The same numbers at every run (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most
    }
}
