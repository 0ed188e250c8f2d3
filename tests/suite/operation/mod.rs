//! What whoever runs the house sees of it, and what the house does for them by itself.

mod backups;
mod copies;
mod exposition;
mod logs;

use std::net::TcpListener;

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::company::Company;
use crate::support::house::{PASSWORD, link_in};
use crate::support::terminal::{NEW_WAVE, Serving, Terminal, letters_in};
use crate::support::work;
use peil::mail::opened::Opened;

/// Has what is served watched; where that is asked.
fn watch(terminal: &Terminal) -> Browser {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
    terminal.write("peil.toml", format!("{settings}[operation]\nlisten = \"127.0.0.1:{port}\"\n"));
    Browser::new(&format!("http://127.0.0.1:{port}"))
}

/// A wave of three whose letters are sent by whatever is served next.
fn send(terminal: &Terminal) {
    terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
    terminal.json(&NEW_WAVE);
    terminal.json(&["wave", "check", work::WAVE]);
    terminal.json(&["wave", "approve", work::WAVE, "--letters", "3"]);
    terminal.json(&["wave", "send", work::WAVE]);
}

/// Whoever got the Dutch letter.
fn company(terminal: &Terminal, serving: &Serving) -> Company {
    let letters = letters_in(&terminal.path("mail"), 3);
    let opened: Vec<Opened> = letters.iter().map(|letter| Opened::of(letter)).collect();
    let dutch = opened.iter().find(|letter| letter.header("Content-Language") == Some("nl")).unwrap();
    Company { browser: serving.visitor(), link: link_in(dutch), language: "nl" }
}

fn log_in(terminal: &Terminal, serving: &Serving) -> Browser {
    let added = terminal.run_with_input(&["user", "add", "eva"], &format!("{PASSWORD}\n"));
    assert_eq!(added.code, 0, "{}", added.err);
    let mut desk = serving.visitor();
    assert_eq!(desk.post("/login", &[("name", "eva"), ("password", PASSWORD), ("next", "/")]).status, 303);
    desk
}

#[track_caller]
fn assert_health(answer: &Answer, status: u16, words: &[&str]) {
    assert_eq!(answer.status, status, "{}", answer.text);
    for words in words {
        assert!(answer.text.contains(words), "“{words}” is missing from {}", answer.text);
    }
}

stories! {
    fn how_it_is_is_told_to_whoever_watches_and_to_nobody_else(on: On) {
        let terminal = Terminal::furnished(on);
        let mut watcher = watch(&terminal);
        let serving = terminal.serve("info");
        let well = watcher.get("/health");
        let all = ["well\n", "database: reads and writes\n", "key: can be read\n", "post: is at work, workers 1,", "backup: none yet\n"];
        assert_health(&well, 200, &all);
        assert_eq!(well.header("cache-control"), Some("no-store"));
        for nowhere in ["/", "/login", "/waves", "/health/x"] {
            assert_eq!(watcher.get(nowhere).status, 404, "{nowhere}");
        }
        let mut visitor = serving.visitor();
        assert_eq!(visitor.get("/metrics").status, 404);
        assert_eq!(visitor.get("/health").text, "well\n");

        // There is something to lose, and no backup of it.
        send(&terminal);
        assert_health(&watcher.get("/health"), 503, &["ill\n", "backup: none yet, too old\n"]);
        assert_eq!(terminal.run(&["backup", "--out", "house.backup"]).code, 0);
        assert_health(&watcher.get("/health"), 200, &["backup: 0 min ago\n"]);

        // Without its key it goes on, and would not start again.
        let key = std::fs::read(terminal.path("peil.key")).unwrap();
        std::fs::remove_file(terminal.path("peil.key")).unwrap();
        assert_health(&watcher.get("/health"), 503, &["key: can't be read from its file"]);
        terminal.write("peil.key", "08".repeat(32));
        assert_health(&watcher.get("/health"), 503, &["key: its file holds another key"]);
        terminal.write("peil.key", &key);
        assert_health(&watcher.get("/health"), 200, &["well\n"]);
        for answer in [&well, &watcher.get("/health")] {
            for secret in [String::from_utf8_lossy(&key).trim(), "peil.db", "postgres", "Leden"] {
                assert!(!answer.text.contains(secret), "{}", answer.text);
            }
        }
        assert_eq!(serving.stop().0, 0);
    }

    fn the_figures_are_in_the_format_and_name_nobody(on: On) {
        let terminal = Terminal::furnished(on);
        let mut watcher = watch(&terminal);
        send(&terminal);
        let serving = terminal.serve("info");
        let mut company = company(&terminal, &serving);
        company.finish();
        let mut desk = log_in(&terminal, &serving);
        desk.get(work::WAVE_PAGE);
        desk.get("/a/nothing");
        desk.get("/nowhere/an1@alfa.example");
        let answer = watcher.get("/metrics");
        assert_eq!(answer.header("content-type"), Some("text/plain; version=0.0.4; charset=utf-8"));
        let found = exposition::parse(&answer.text).unwrap();
        let gauge = |name: &str, labels: &[(&str, &str)]| {
            let family = found.get(name).unwrap_or_else(|| panic!("no {name} in {}", answer.text));
            assert_eq!(family.kind, "gauge", "{name}");
            family.sum(name, labels)
        };
        assert_eq!(gauge("peil_build_info", &[("version", env!("CARGO_PKG_VERSION"))]), 1.0);
        assert_eq!(gauge("peil_letters", &[("state", "accepted")]), 3.0);
        assert_eq!(gauge("peil_letters", &[("state", "queued")]), 0.0);
        assert_eq!(gauge("peil_oldest_letter_seconds", &[]), 0.0);
        assert_eq!((gauge("peil_responses", &[("state", "sent")]), gauge("peil_responses", &[("state", "started")])), (1.0, 0.0));
        assert_eq!((gauge("peil_sessions", &[]), gauge("peil_post_workers", &[]), gauge("peil_post_alive", &[])), (1.0, 1.0, 1.0));
        assert_eq!((gauge("peil_database_waiting", &[]), gauge("peil_database_writing", &[])), (0.0, 0.0));
        assert!(gauge("peil_database_connections", &[]) >= 1.0 && gauge("process_start_time_seconds", &[]) > 1.7e9);
        // No backup was made.
        assert_eq!((gauge("peil_well", &[]), gauge("peil_backup_alarm", &[])), (0.0, 1.0));
        assert!(!found.contains_key("peil_last_backup_timestamp_seconds"));

        let requests = &found["peil_http_request_duration_seconds"];
        let counted = |route: &str, method: &str, status: &str| {
            requests.sum("peil_http_request_duration_seconds_count", &[("route", route), ("method", method), ("status", status)])
        };
        assert_eq!(counted("/login", "POST", "3xx"), 1.0);
        assert_eq!(counted("/waves/{name}", "GET", "2xx"), 1.0);
        assert_eq!(counted("/a/{token}", "GET", "4xx"), 1.0);
        assert_eq!(counted("(no route)", "GET", "4xx"), 1.0);
        assert!(counted("/a/{token}/{language}/p/{page}", "POST", "3xx") >= 1.0, "{}", answer.text);
        let seconds = requests.sum("peil_http_request_duration_seconds_sum", &[("route", "/login")]);
        assert!(seconds > 0.0 && seconds < 30.0, "{seconds}");

        let token = company.link.strip_prefix("/a/").unwrap();
        for named in [token, "example", "Firma", "Leden", "alfa", "eva", "nothing", "nowhere"] {
            assert!(!answer.text.contains(named), "{named} is in {}", answer.text);
        }
        assert_eq!(serving.stop().0, 0);
    }
}

#[test]
fn an_address_that_cannot_be_watched_on_is_known_before_anything_else_starts() {
    let terminal = Terminal::new(crate::support::house::On::Sqlite);
    let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    terminal.write("peil.toml", format!("{settings}[operation]\nlisten = \"{address}\"\n"));
    let refused = terminal.run(&["serve", "--listen", "127.0.0.1:0"]);
    refused.assert_refused(&[&format!("the address {address} can't be listened on"), "operation.listen"]);
    terminal.run(&["serve", "--listen", &address]).assert_refused(&["another port than that of listen"]);
    terminal.write("peil.toml", format!("{settings}[operation]\nlissen = \"{address}\"\n"));
    terminal.run(&["serve"]).assert_refused(&["lissen"]);
    assert!(!terminal.path("peil.key").exists());
}
