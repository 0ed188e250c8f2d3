//! What is written down of a day: whatever is asked for, no link, no address of a person, no name and no answer.

use super::{company, log_in, send, watch};
use crate::stories;
use crate::support::house::PASSWORD;
use crate::support::terminal::Terminal;
use crate::support::work;

stories! {
    fn a_log_at_every_level_names_nobody_and_nothing_that_was_said(on: On) {
        for level in ["trace", "debug", "info"] {
            let terminal = Terminal::furnished(on);
            let mut watcher = watch(&terminal);
            send(&terminal);
            let serving = terminal.serve(level);
            let mut company = company(&terminal, &serving);
            // A respondent who fills in, makes a mistake, goes on, leaves an address and sends in.
            company.open();
            company.save("worth", &[("q03a", "5"), ("q03b", "4"), ("q04", "734512"), ("q06", "9"), ("shown", "q03 q04 q06")]);
            company.save("end", &[("q07", "Antwoord Zeppelin"), ("shown", "q07")]);
            company.browser.post(&company.at("/colleague"), &[("name", "Colleague Quixote"), ("address", "quixote@elders.example")]);
            company.finish();
            // Somebody at the desk, first with a wrong password, and a page of each kind.
            let mut stranger = serving.visitor();
            stranger.post("/login", &[("name", "Vreemdeling Xerxes"), ("password", "geheim wachtwoord vlam"), ("next", "/")]);
            let mut desk = log_in(&terminal, &serving);
            let start = desk.get("/");
            for path in [work::WAVE_PAGE, "/clusters/alfa", "/audit", "/returned", "/nothing/an1@alfa.example", "/waves/Geheim"] {
                desk.get(path);
            }
            watcher.get("/metrics");
            watcher.get("/health");
            let csrf = start.hidden("csrf");
            assert_eq!(desk.submit("/", "/logout", &[]).status, 303);
            let token = company.link.strip_prefix("/a/").unwrap().to_owned();
            let (code, log) = serving.stop();
            assert_eq!(code, 0);

            assert!(!log.is_empty() && log.contains("\"route\":\"/a/{token}"), "{log}");
            for line in log.lines() {
                let line: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
                assert!(line["timestamp"].is_string() && line["level"].is_string() && line["target"].is_string(), "{line}");
            }
            let folded = log.to_lowercase();
            for said in [
                token.as_str(), &token[..26], "an1@", "alfa.example", "quixote", "elders.example", "firma alfa", "peeters",
                "734512", "zeppelin", "xerxes", "vlam", PASSWORD, "__host-", "peil_notice", &csrf,
            ] {
                assert!(!folded.contains(&said.to_lowercase()), "{said} is in the log at {level}");
            }
        }
    }
}
