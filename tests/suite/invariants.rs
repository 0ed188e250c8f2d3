//! What is true of the house as a whole, whatever happens in it.

use std::collections::BTreeMap;
use std::path::Path;

use peil::mail::opened::Opened;
use peil::services::give_link;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{House, On, PASSWORD, link_in};
use crate::support::site;
use crate::support::terminal::{NEW_WAVE, Terminal, letters_in};
use crate::support::work;

/// Every byte of the database, of its files or of its rows.
fn dump(house: &House) -> Vec<u8> {
    let mut dump = format!("{:?}", house.rows()).into_bytes();
    if let Some(file) = house.address().strip_prefix("sqlite:") {
        for entry in std::fs::read_dir(Path::new(file).parent().unwrap()).unwrap() {
            dump.extend(std::fs::read(entry.unwrap().path()).unwrap());
        }
    }
    dump
}

fn holds(dump: &[u8], needle: &[u8]) -> bool {
    dump.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle))
}

stories! {
    fn no_link_lies_in_the_database_nor_what_would_make_one(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        Company::of(&house, "alfa", 1).finish();
        Company::of(&house, "alfa", 2).save("part", &[("q01", "2"), ("shown", "q01")]);
        house.days_later(4);
        work::remind(&house);
        house.deliver();
        house.evaluator();
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        let dump = dump(&house);
        // The dump is one in which something is found that is there.
        assert!(holds(&dump, b"an1@alfa.example"));
        for number in 1..=3 {
            let link = house.link_of(&work::address("alfa", number));
            let token = link.strip_prefix("/a/").unwrap();
            assert_eq!(token.len(), 52);
            // The whole of it, and the half that is the proof.
            for part in [token, &token[26..]] {
                assert!(!holds(&dump, part.as_bytes()), "{part}");
            }
            let proof = proof_of(token);
            assert!(!holds(&dump, &proof), "the proof of {number} as bytes");
            let hex: String = proof.iter().map(|byte| format!("{byte:02x}")).collect();
            assert!(!holds(&dump, hex.as_bytes()), "the proof of {number} in digits");
        }
        // Nor the link of a cluster's manager, of whom the database knows the name.
        assert!(holds(&dump, b"mia@cluster.example"));
        let token = given.href.split("/m/").nth(1).unwrap();
        let bytes = data_encoding::BASE32_NOPAD.decode(token.to_ascii_uppercase().as_bytes()).unwrap();
        assert!(!holds(&dump, token.as_bytes()) && !holds(&dump, &token.as_bytes()[27..]) && !holds(&dump, &bytes[16..]));
        // Neither the master key (32 times 7) nor a password.
        assert!(!holds(&dump, &[7; 32]) && !holds(&dump, "07".repeat(32).as_bytes()));
        assert!(!holds(&dump, PASSWORD.as_bytes()));
    }

    fn looking_at_any_page_of_the_site_writes_nothing(on: On) {
        let house = House::new(on);
        let pages = site::furnish(&house);
        let (mut desk, mut stranger) = (house.evaluator(), house.visitor());
        let mut before = house.rows();
        let but_the_trail = |mut rows: BTreeMap<String, Vec<String>>| {
            rows.remove("audit");
            rows
        };
        let mut seen = 0;
        for page in pages.iter().filter(|page| !page.posts) {
            for path in [page.path.clone(), format!("{}?check&faults&q=1&next=/&step=close&decision=keep&go=send", page.path)] {
                for browser in [&mut desk, &mut stranger] {
                    let answer = browser.get(&path);
                    assert!(answer.status < 400, "{path}: {} {}", answer.status, answer.words());
                    assert_eq!(browser.head(&path).status, answer.status, "HEAD {path}");
                    seen += 1;
                }
            }
            let rows = house.rows();
            // What an evaluator downloads is written down, and that is all.
            if page.downloads() {
                assert!(rows["audit"].len() > before["audit"].len(), "{} leaves no line", page.route);
                assert_eq!(but_the_trail(rows), but_the_trail(before.clone()), "{}", page.route);
                before = house.rows();
            } else {
                assert_eq!(rows, before, "{}", page.route);
            }
        }
        assert!(seen > 80, "{seen}");
    }
}

/// The last 16 of the 32 bytes that a link's letters stand for.
fn proof_of(token: &str) -> Vec<u8> {
    let mut specification = data_encoding::Specification::new();
    specification.symbols.push_str("abcdefghijkmnpqrstuvwxyz23456789");
    let letters = specification.encoding().unwrap();
    let bits: String = token
        .bytes()
        .map(|letter| {
            let five = letters.decode(&[letter, b'a', b'a', b'a', b'a', b'a', b'a', b'a']).unwrap()[0] >> 3;
            format!("{five:05b}")
        })
        .collect();
    let bytes: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&bits[at * 8..at * 8 + 8], 2).unwrap()).collect();
    bytes[16..].to_vec()
}

#[test]
fn the_log_of_a_whole_evaluation_names_nobody_and_holds_no_link() {
    let terminal = Terminal::furnished(On::Sqlite);
    terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
    terminal.run_with_input(&["user", "add", "eva"], &format!("{PASSWORD}\n"));
    terminal.json(&[&NEW_WAVE[..], &["--confirm"]].concat());
    terminal.json(&["wave", "check", "Leden 2026"]);
    terminal.json(&["wave", "approve", "Leden 2026", "--letters", "3"]);
    terminal.json(&["wave", "send", "Leden 2026"]);

    let serving = terminal.serve("debug");
    let letters = letters_in(&terminal.path("mail"), 3);
    let links: Vec<String> = letters.iter().map(|letter| link_in(&Opened::of(letter))).collect();
    let mut visitor = serving.visitor();
    for link in &links {
        visitor.open(link);
        visitor.get(&format!("{link}/nl/p/nergens"));
        visitor.get(&format!("{link}x"));
        visitor.post(&format!("{link}/nl/p/part"), &[("q01", "3"), ("shown", "q01"), ("q07", "geheim antwoord")]);
        visitor.post(&format!("{link}/nl/p/end"), &[("q07", "geheim antwoord"), ("shown", "q07")]);
        visitor.get(&format!("{link}/nl/check"));
        visitor.post(&format!("{link}/nl/p/end"), &[("q07", &"x".repeat(300_000))]);
    }
    visitor.post(&format!("{}/nl/p/end", links[0]), &[("q07", "geheim antwoord"), ("shown", "q07")]);
    let sent = visitor.post(&format!("{}/nl/check", links[0]), &[("go", "send")]);
    assert_eq!(sent.location, Some(format!("{}/nl/receipt", links[0])), "{}", sent.words());
    visitor.post("/login", &[("name", "eva"), ("password", "verkeerd wachtwoord"), ("next", "/")]);
    let opened = visitor.post("/login", &[("name", "eva"), ("password", PASSWORD), ("next", "/")]);
    let session = opened.header("set-cookie").unwrap().split(['=', ';']).nth(1).unwrap().to_owned();
    visitor.get("/clusters/alfa");
    visitor.get(work::WAVE_PAGE);
    let page = "/clusters/alfa/links";
    let form =
        [("step", "give"), ("name", "Mia Maes"), ("address", "mia@cluster.example"), ("language", "nl"), ("days", "5")];
    let given = visitor.submit(page, page, &form);
    let at = given.text.find("/m/").unwrap() + 3;
    let manager = &given.text[at..at + 52];
    for path in [
        format!("/m/{manager}"),
        format!("/m/{manager}/nl"),
        format!("/m/{manager}x/nl"),
        format!("/m/{manager}/nl/lists/x"),
    ] {
        visitor.get(&path);
    }
    visitor.hand_in_openly(&format!("/m/{manager}/nl"), "lijst.csv", work::list("alfa", 4).as_bytes());
    visitor.hand_in("/clusters/alfa", "/clusters/alfa", "lijst.csv", work::list("alfa", 4).as_bytes());
    visitor.submit(work::WAVE_PAGE, work::WAVE_PAGE, &[("step", "remind"), ("typed", "")]);
    letters_in(&terminal.path("mail"), 4);
    let (code, log) = serving.stop();
    assert_eq!(code, 0, "{log}");

    // It is a log of all that: the routes of respondents and of the desk stand in it.
    for route in [
        "/a/{token}/{language}/p/{page}",
        "/a/{token}/{language}/check",
        "/clusters/{code}",
        "/login",
        "/m/{token}/{language}",
    ] {
        assert!(log.contains(route), "{route} is missing from {log}");
    }
    for line in log.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "{line}");
    }
    for token in links.iter().map(|link| link.strip_prefix("/a/").unwrap()).chain([manager]) {
        for part in [token, &token[26..], &token[..26]] {
            let line = log.lines().find(|line| line.contains(part));
            assert_eq!(line, None, "a link stands in the log");
        }
    }
    for secret in [
        "alfa.example",
        "cluster.example",
        "Mia Maes",
        "Peeters",
        "Firma alfa",
        "geheim antwoord",
        PASSWORD,
        "verkeerd wachtwoord",
        &session,
    ] {
        assert!(!log.contains(secret), "{secret} stands in the log: {log}");
    }
}
