//! How long an evaluator waits for results, and what they cost in memory.
//!
//! `cargo bench --bench results`: 2,800 members of 26 clusters, 60 questions, three of four answer. The program itself
//! serves each page and each file over HTTP; the first request works the figures out, the best of the later ones shows
//! what is left when they are there. On SQLite; on PostgreSQL as well when `PEIL_TEST_POSTGRES` names a server.
#![allow(dead_code, unused_imports, clippy::unwrap_used)] // it stands on what the stories stand on

#[path = "../tests/suite/support/mod.rs"]
mod support;

use std::fmt::Write;
use std::time::{Duration, Instant};

use support::browser::Browser;
use support::house::On;
use support::terminal::Terminal;

const CLUSTERS: usize = 26;
/// In each cluster: 2,808 in all.
const MEMBERS: usize = 108;
const QUESTIONS: usize = 60;
const PASSWORD: &str = "een lange zin als wachtwoord";
const WAVE: &str = "/waves/Leden%202026";
/// What is looked at, and what is taken away.
const PAGES: [(&str, &str); 6] = [
    ("the results", "/results"),
    ("a question", "/results/q07"),
    ("  by size of the member", "/results/q07?show=member.size"),
    ("  and its expert tab", "/results/q07/expert"),
    ("a cluster", "/clusters/c03"),
    ("the wave", ""),
];
const FILES: [&str; 8] =
    ["frequencies", "numbers", "weighted", "comparisons", "cluster_vs_rest", "letters", "nonresponse", "quality"];

fn main() {
    bench("SQLite", On::Sqlite);
    if std::env::var("PEIL_TEST_POSTGRES").is_ok() {
        bench("PostgreSQL", On::Postgres);
    }
}

fn bench(name: &str, on: On) {
    let terminal = Terminal::new(on);
    furnish(&terminal);
    let serving = terminal.serve("warn");
    let mut desk = serving.visitor();
    assert_eq!(desk.post("/login", &[("name", "eva"), ("password", PASSWORD), ("next", "/")]).status, 303);
    println!("{name}: {} members, {QUESTIONS} questions, {CLUSTERS} clusters", MEMBERS * CLUSTERS);
    println!("{:<40}{:>12}{:>12}{:>12}", "", "first", "later", "bytes");
    for (what, path) in PAGES {
        looked_at(&mut desk, what, &format!("{WAVE}{path}"));
    }
    for file in FILES {
        looked_at(&mut desk, &format!("{file}.csv"), &format!("{WAVE}/results/csv/{file}"));
    }
    let begun = Instant::now();
    terminal.json(&["results", "Leden 2026", "--format", "csv", "--out", "out"]);
    println!("{:<40}{:>12.2?}", "all files by command", begun.elapsed());
    let begun = Instant::now();
    terminal.json(&["results", "Leden 2026", "--rake", "member.size", "--out", "raked"]);
    println!("{:<40}{:>12.2?}", "  with weights raked", begun.elapsed());
    println!("most memory of the service: {} MB", most_memory(serving.pid()) / 1_000_000);
    serving.stop();
}

fn looked_at(desk: &mut Browser, what: &str, path: &str) {
    let mut took = [Duration::ZERO; 4];
    let mut bytes = 0;
    for took in &mut took {
        let begun = Instant::now();
        let answer = desk.get(path);
        *took = begun.elapsed();
        assert_eq!(answer.status, 200, "{path}: {}", answer.words());
        bytes = answer.bytes.len();
    }
    let later = took[1..].iter().min().unwrap();
    println!("{what:<40}{:>12.2?}{later:>12.2?}{bytes:>12}", took[0]);
}

/// The most memory that a process has held, in bytes, as the system says.
fn most_memory(process: u32) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    1024 * line.trim().trim_end_matches(" kB").parse::<usize>().unwrap()
}

/// A wave that three of four have answered.
fn furnish(terminal: &Terminal) {
    let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
    terminal.write("peil.toml", settings + "per_domain_per_second = 0\n[results]\nlive = true\n");
    terminal.run_with_input(&["user", "add", "eva"], &format!("{PASSWORD}\n"));
    terminal.write("many.yaml", definition());
    terminal.json(&["survey", "add", "many.yaml"]);
    let kind = |cluster: usize| if cluster < 20 { "IBN" } else { "SPC" };
    let clusters = (0..CLUSTERS).fold("code;name;type;from;until\n".to_owned(), |mut clusters, cluster| {
        writeln!(clusters, "c{cluster:02};Cluster {cluster};{};;", kind(cluster)).unwrap();
        clusters
    });
    terminal.write("clusters.csv", clusters);
    terminal.json(&["clusters", "import", "clusters.csv"]);
    for cluster in 0..CLUSTERS {
        let mut list = "Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte\n".to_owned();
        for number in 0..MEMBERS {
            let size = ["1-9", "10-49", "50-249"][number % 3];
            writeln!(list, "Firma {cluster} {number};An;Peeters;{};EN;{size}", address(cluster, number)).unwrap();
        }
        terminal.write("list.csv", list);
        terminal.json(&["members", "import", "list.csv", "--cluster", &format!("c{cluster:02}")]);
    }
    let wave = ["wave", "new", "Leden 2026", "--survey", "many", "--closes-on", "2099-11-30", "--hold", "0"];
    terminal.json(&[&wave[..], &["--quiet", "none", "--at-weekends"]].concat());
    terminal.json(&["wave", "check", "Leden 2026"]);
    terminal.json(&["wave", "approve", "Leden 2026", "--letters", &(MEMBERS * CLUSTERS).to_string()]);
    terminal.json(&["wave", "send", "Leden 2026"]);
    terminal.write("answers.csv", answers());
    terminal.json(&["responses", "import", "answers.csv", "--wave", "Leden 2026"]);
}

fn address(cluster: usize, number: usize) -> String {
    format!("an{number}@firma{cluster}.example")
}

/// A scale for most questions; every tenth asks for a number.
fn definition() -> String {
    let mut text = "survey: many\nlanguages: [en]\ntitle: { en: Many questions }\nscales:\n  agree:\n".to_owned();
    for code in 1..=5 {
        writeln!(text, "    - {{ code: {code}, text: {{ en: Step {code} }} }}").unwrap();
    }
    text += "    - { code: 9, text: { en: Don’t know }, missing: dont_know }\n";
    text += "contact: { name: Team, email: team@peil.example }\npages:\n";
    for question in 0..QUESTIONS {
        if question % 10 == 0 {
            write!(text, "  - id: p{}\n    title: {{ en: Part {0} }}\n    questions:\n", question / 10).unwrap();
        }
        let id = question + 1;
        let kind = if question % 10 == 9 {
            "kind: number\n        min: 0"
        } else {
            "kind: single\n        scale: agree\n        nets: { top2: [4, 5] }"
        };
        write!(text, "      - id: q{id:02}\n        {kind}\n        text: {{ en: What about {id}? }}\n").unwrap();
    }
    text
}

fn answers() -> String {
    let mut dice = Dice(20_260_301);
    let sent = jiff::Timestamp::now();
    let headings: Vec<String> = (1..=QUESTIONS).map(|id| format!("q{id:02}")).collect();
    let mut rows = format!("member;started;sent;{}\n", headings.join(";"));
    for cluster in 0..CLUSTERS {
        for number in (0..MEMBERS).filter(|number| number % 4 != 0) {
            write!(rows, "{};;{sent}", address(cluster, number)).unwrap();
            for question in 0..QUESTIONS {
                let answer = match (question % 10, dice.below(20)) {
                    (_, 0) => String::new(),
                    (9, _) => (dice.below(900) * 10).to_string(),
                    (_, 1) => "9".to_owned(),
                    _ => (1 + dice.below(5)).to_string(),
                };
                write!(rows, ";{answer}").unwrap();
            }
            rows.push('\n');
        }
    }
    rows
}

/// The same numbers at every run (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most
    }
}
