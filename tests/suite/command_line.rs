//! The whole evaluation from the keyboard, and what the keyboard is told when something is not right.

use std::net::TcpListener;

use peil::mail::opened::Opened;
use serde_json::json;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{On, link_in};
use crate::support::terminal::{NEW_WAVE, Terminal, letters_in};
use crate::support::work;

stories! {
    fn a_survey_goes_to_another_program_and_comes_back_by_commands(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("small.yaml", work::SURVEY);
        let exported = terminal.json(&["survey", "export", "small.yaml", "--format", "xlsform", "--out", "small.xlsx"]);
        assert_eq!((&exported["survey"], &exported["questions"]), (&json!("small"), &json!(7)));
        let imported = terminal.json(&["survey", "import", "small.xlsx", "--out", "again.yaml"]);
        assert_eq!((&imported["survey"], &imported["questions"]), (&json!("small"), &json!(7)));
        assert!(imported["report"]["entries"].as_array().is_some_and(|entries| !entries.is_empty()), "{imported}");
        let checked = terminal.run(&["check", "again.yaml"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        terminal.json(&["survey", "add", "again.yaml"]);
        assert_eq!(terminal.json(&["survey", "export", "small", "--out", "house.xlsx"])["questions"], 7);
        assert!(terminal.path("house.xlsx").is_file());

        // Nothing is written over unless that file is named.
        let there = terminal.run(&["survey", "import", "small.xlsx"]);
        assert_eq!((there.code, there.err.contains("small.yaml is there already")), (1, true), "{}", there.err);
        terminal.write("other.lss", "hello");
        let other = terminal.run(&["survey", "import", "other.lss"]);
        assert_eq!((other.code, other.err.contains("this is no survey structure")), (1, true), "{}", other.err);
        let gone = terminal.run(&["survey", "export", "nergens", "--out", "x.xlsx"]);
        assert_eq!((gone.code, gone.err.contains("there is no survey “nergens”")), (1, true), "{}", gone.err);
    }

    fn an_evaluation_goes_from_the_definition_to_the_figures_by_commands(on: On) {
        let terminal = Terminal::new(on);
        terminal.write("small.yaml", work::SURVEY);
        terminal.write("clusters.csv", work::CLUSTERS);
        terminal.write("alfa.csv", work::list("alfa", 3));

        let added = terminal.run(&["survey", "add", "small.yaml"]);
        assert_eq!((added.code, added.out.trim()), (0, "small is now version 1, with 7 questions."), "{}", added.err);
        assert!(added.err.contains("a new master key is in"), "{}", added.err);
        let again = terminal.run(&["survey", "add", "small.yaml"]);
        assert_eq!((again.code, again.out.trim()), (0, "small was already version 1, with 7 questions."));
        assert!(again.err.is_empty(), "{}", again.err);
        let imported = terminal.run(&["clusters", "import", "clusters.csv"]);
        assert_eq!(imported.out.trim(), "3 clusters added, 0 changed, 0 unchanged.");
        let imported = terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        assert_eq!(imported["new"], 3);
        let listed = terminal.run(&["members", "list", "--cluster", "alfa"]);
        assert!(listed.out.contains("an2@alfa.example") && listed.out.ends_with("Alfa: 3 members.\n"), "{}", listed.out);
        assert_eq!(terminal.run_with_input(&["user", "add", "eva"], "een lange zin als wachtwoord\n").code, 0);
        let people = json!([{ "name": "eva", "roles": ["administrator"], "second_factor": false }]);
        assert_eq!(terminal.json(&["user", "list"]), people);

        let made = terminal.run(&NEW_WAVE);
        assert_eq!((made.code, made.out.contains("3 letters would go out")), (0, true), "{}{}", made.out, made.err);
        let checked = terminal.json(&["wave", "check", "Leden 2026"]);
        assert_eq!(checked["letters"], 3);
        assert_eq!(checked["clusters"][0], json!({ "cluster": "alfa", "letters": { "en": 1, "fr": 1, "nl": 1 } }));
        let approved = terminal.json(&["wave", "approve", "Leden 2026", "--letters", "3"]);
        assert_eq!((&approved["letters"], &approved["frozen"]), (&json!(3), &json!(true)));
        assert_eq!(terminal.json(&["wave", "send", "Leden 2026"])["letters"], 3);

        // The service takes the letters from there; here into a folder, where nothing leaves the machine.
        let serving = terminal.serve("warn");
        let letters = letters_in(&terminal.path("mail"), 3);
        let mut visitor = serving.visitor();
        let opened: Vec<Opened> = letters.iter().map(|letter| Opened::of(letter)).collect();
        let dutch = opened.iter().find(|letter| letter.header("Content-Language") == Some("nl")).unwrap();
        assert!(dutch.text.as_deref().unwrap().contains(&format!("{}/a/", serving.url)));
        let mut company = Company { browser: serving.visitor(), link: link_in(dutch), language: "nl" };
        company.save("worth", &[("q03a", "5"), ("q03b", "4"), ("q04", "12"), ("q06", "9"), ("shown", "q03 q04 q06")]);
        company.save("end", &[("q07", "Goed zo"), ("shown", "q07")]);
        company.finish();
        let login = [("name", "eva"), ("password", "een lange zin als wachtwoord"), ("next", "/")];
        assert_eq!(visitor.post("/login", &login).status, 303);
        assert!(visitor.get(work::WAVE_PAGE).says("Invitation 3 3 0 0 0 0 0 0 holds"));

        let shown = terminal.json(&["wave", "show", "Leden 2026"]);
        assert_eq!((&shown["invited"], &shown["sent_in"], &shown["letters"]["invitation"]["accepted"]), (&json!(3), &json!(1), &json!(3)));
        let asked = terminal.json(&["wave", "remind", "Leden 2026", "--dry-run"]);
        assert_eq!((&asked["letters"], &asked["finished"], &asked["written_lately"]), (&json!(0), &json!(1), &json!(2)));
        terminal.run(&["wave", "remind", "Leden 2026"]).assert_refused(&["less than 3 days ago"]);
        let (code, log) = serving.stop();
        assert_eq!((code, log.as_str()), (0, ""));

        let closed = terminal.run(&["wave", "close", "Leden 2026", "--because", "genoeg antwoorden"]);
        assert!(closed.code == 0 && closed.out.contains("0 letters will not leave any more."), "{}", closed.out);
        let results = terminal.json(&["results", "Leden 2026", "--format", "csv", "--out", "figures"]);
        assert_eq!((&results["eligible"], &results["answered"]), (&json!(3), &json!(1)));
        assert!(terminal.path("figures/response_rates.csv").is_file());
        assert_eq!(letters_in(&terminal.path("mail"), 3).len(), 3);
    }

    fn trying_a_list_out_stores_nothing(on: On) {
        let terminal = Terminal::furnished(on);
        let tried = terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa", "--dry-run"]);
        assert_eq!((&tried["new"], &tried["left_out"]), (&json!(3), &json!(0)));
        let listed = terminal.run(&["members", "list", "--cluster", "alfa"]);
        assert_eq!(listed.out.trim(), "Alfa: 0 members.");
        terminal.write("faulty.csv", "Bedrijf;E-mail\nAcme;an.acme.example\n");
        terminal.run(&["members", "import", "faulty.csv", "--cluster", "alfa", "--dry-run"]).assert_refused(&["Row 2, column 2 (E-mail)"]);
    }

    fn a_list_with_faults_is_taken_only_when_that_is_said(on: On) {
        let terminal = Terminal::furnished(on);
        let list = format!("{}Fout NV;;;geen.adres;NL;\n", work::list("alfa", 2));
        terminal.write("alfa.csv", list);
        let refused = terminal.run(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        refused.assert_refused(&[
            "Row 4, column 4 (E-mail)",
            "there is no @ in it",
            "Nothing was taken over, because 1 rows have faults.",
            "--leave-out-faulty",
        ]);
        assert_eq!(terminal.run(&["members", "list", "--cluster", "alfa"]).out.trim(), "Alfa: 0 members.");
        let taken = terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa", "--leave-out-faulty"]);
        assert_eq!((&taken["new"], &taken["left_out"]), (&json!(2), &json!(1)));
        assert_eq!(terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa", "--leave-out-faulty"])["unchanged"], 2);
    }

    fn what_can_not_be_done_is_said_with_what_would_help(on: On) {
        let terminal = Terminal::furnished(on);
        terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        let refused = |arguments: &[&str], words: &[&str]| {
            terminal.run(arguments).assert_refused(words);
            // And to machines as JSON.
            let output = terminal.run(&[arguments, &["--json"]].concat());
            if output.code == 1 {
                assert!(serde_json::from_str::<serde_json::Value>(&output.out).is_ok(), "{arguments:?}: {}", output.out);
            }
        };
        refused(&["members", "import", "alfa.csv", "--cluster", "alpha"], &["there is no cluster “alpha”; did you mean “alfa”?"]);
        refused(&["members", "import", "weg.csv", "--cluster", "alfa"], &["the file weg.csv can't be read: No such file"]);
        refused(&["wave", "show", "Leden"], &["there is no wave “Leden”; there is none yet"]);
        refused(&["survey", "show", "smal"], &["there is no survey “smal”; did you mean “small”?"]);
        let day = ["wave", "new", "X", "--survey", "small", "--closes-on"];
        refused(&[&day[..], &["morgen"]].concat(), &["--closes-on is “morgen”; expected a day such as 2026-11-30"]);
        refused(&[&day[..], &["2020-01-01"]].concat(), &["its last day, 2020-01-01, is over; choose a later one"]);
        terminal.json(&NEW_WAVE);
        refused(&NEW_WAVE, &["there is a wave “Leden 2026” already; choose another name"]);
        refused(&["wave", "show", "Leden 2025"], &["did you mean “Leden 2026”?"]);
        refused(&["wave", "approve", "Leden 2026", "--letters", "3"], &["check it first"]);
        terminal.json(&["wave", "check", "Leden 2026"]);
        refused(&["wave", "approve", "Leden 2026", "--letters", "4"], &["3 letters would go out, not 4"]);
        refused(&["wave", "send", "Leden 2026"], &["approve it first"]);
        refused(&["wave", "remind", "Leden 2026"], &["approve it first"]);
        terminal.json(&["wave", "approve", "Leden 2026", "--letters", "3"]);
        refused(&["wave", "approve", "Leden 2026", "--letters", "3"], &["it has been approved before"]);
        refused(&["results", "Leden 2025", "--out", "x"], &["did you mean “Leden 2026”?"]);
        terminal.write("leden.xlsx", b"PK\x03\x04");
        refused(&["members", "import", "leden.xlsx", "--cluster", "alfa"], &["the workbook is damaged, cut off or locked with a password"]);
        let short = terminal.run_with_input(&["user", "add", "els"], "kort\n");
        short.assert_refused(&["the password is too short: 4 characters; take at least 12"]);
        assert_eq!(terminal.run_with_input(&["user", "add", "els"], "lang genoeg om te onthouden\n").code, 0);
        let taken = terminal.run_with_input(&["user", "add", "els"], "lang genoeg om te onthouden\n");
        taken.assert_refused(&["there is a user “els” already"]);
        let unknown = terminal.run_with_input(&["user", "reset", "elz"], "lang genoeg om te onthouden\n");
        unknown.assert_refused(&["there is no user “elz”"]);
    }

    fn another_master_key_is_told_from_the_right_one(on: On) {
        let terminal = Terminal::furnished(on);
        terminal.json(&["members", "import", "alfa.csv", "--cluster", "alfa"]);
        terminal.json(&NEW_WAVE);
        terminal.json(&["wave", "check", "Leden 2026"]);
        terminal.json(&["wave", "approve", "Leden 2026", "--letters", "3"]);
        let key = std::fs::read_to_string(terminal.path("peil.key")).unwrap();
        for wrong in ["", "abc", &key[1..], &format!("{key}00"), &"z".repeat(64), "\u{fffd}"] {
            terminal.write("peil.key", wrong);
            let refused = terminal.run(&["wave", "send", "Leden 2026"]);
            refused.assert_refused(&["peil.key can't be used as a master key", "64 hexadecimal digits", "put the right file back"]);
            assert!(!refused.err.contains(&key[1..]), "{}", refused.err);
        }
        terminal.write("peil.key", format!("{key}\n"));
        assert_eq!(terminal.run(&["wave", "send", "Leden 2026"]).code, 0);
    }
}

#[test]
fn a_good_definition_and_a_faulty_one_are_told_apart() {
    let terminal = Terminal::new(On::Sqlite);
    terminal.write("good.yaml", work::SURVEY);
    terminal
        .write("bad.yaml", work::SURVEY.replace("kind: recommend", "kind: recomend").replace("q01 != 1", "q1 != 1"));
    let good = terminal.run(&["check", "good.yaml"]);
    assert_eq!((good.code, good.out.trim(), good.err.as_str()), (0, "1 file, 0 errors, 0 warnings", ""));
    let bad = terminal.run(&["check", "good.yaml", "bad.yaml", "absent.yaml"]);
    bad.assert_refused(&[
        "bad.yaml:64:",
        "recommend",
        "q1",
        "absent.yaml: there is no such file",
        "3 files, 3 errors, 0 warnings",
    ]);
    let json = terminal.run(&["check", "--format", "json", "bad.yaml"]);
    assert_eq!(json.code, 1);
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["errors"], 2);
    let problems = report["files"][0]["problems"].as_array().unwrap();
    assert!(problems.iter().all(|problem| problem["place"]["line"].as_u64() > Some(1)), "{problems:?}");
    assert_eq!(terminal.run(&["check", "--json", "bad.yaml"]).out, json.out);
    // Checking needs no database and makes none, nor a key.
    assert!(!terminal.path("peil.key").exists());
    terminal.run(&["survey", "add", "bad.yaml"]).assert_refused(&["bad.yaml: 2 problems; nothing was added."]);
    terminal.run(&["survey", "add", "absent.yaml"]).assert_refused(&["the file absent.yaml can't be read"]);
    terminal.write("latin.yaml", b"title: caf\xe9");
    terminal.run(&["survey", "add", "latin.yaml"]).assert_refused(&["it is not text in UTF-8"]);
}

#[test]
fn a_setting_that_can_not_be_used_is_named_with_what_is_expected() {
    let terminal = Terminal::new(On::Sqlite);
    let list = ["survey", "list"];
    let with = |database: &str| terminal.run(&[&list[..], &["--database", database]].concat());
    with("mysql://peil:geheim@db/peil").assert_refused(&[
        "the database is",
        "sqlite:FILE",
        "postgres://USER@HOST/NAME",
    ]);
    assert!(!with("mysql://peil:geheim@db/peil").err.contains("geheim"));
    with("peil.db").assert_refused(&["sqlite:FILE"]);
    with("sqlite:nergens/peil.db").assert_refused(&["the folder nergens does not exist; make it first"]);
    with("sqlite:.").assert_refused(&["it is a folder; give the name of a file in it"]);
    let unreachable = with("postgres://peil:geheim@127.0.0.1:1/peil");
    unreachable.assert_refused(&["the database at postgres://127.0.0.1:1/peil can't be opened", "refused"]);
    assert!(!unreachable.err.contains("geheim"), "{}", unreachable.err);
    terminal.write("geen.db", "dit is geen database maar een verhaal dat lang genoeg is om een bladzijde te vullen");
    with("sqlite:geen.db").assert_refused(&["not a database"]);

    for (toml, words) in [
        ("databse = \"sqlite:x.db\"", vec!["peil.toml", "unknown field `databse`", "database"]),
        ("listen = \"8080\"", vec!["listen is “8080”", "127.0.0.1:8080"]),
        ("base_url = \"peil.example\"", vec!["base_url is “peil.example”", "https://survey.example.org"]),
        ("time_zone = \"Europe/Brussel\"", vec!["time_zone is “Europe/Brussel”", "Europe/Brussels"]),
        ("[mail]\nrelay = \"mail.example\"", vec!["mail.relay is “mail.example”", "smtp://HOST:PORT or folder:PATH"]),
        ("[mail]\nsender_address = \"geen adres\"", vec!["mail.sender_address is “geen adres”"]),
        ("[mail]\nsessions = 0", vec!["mail.sessions is “0”", "1 to 64"]),
        (
            "[mail]\nrelay = \"smtp://127.0.0.1:25\"\nsecurity = \"maybe\"",
            vec!["mail.security is “maybe”", "opportunistic"],
        ),
        ("database = ", vec!["peil.toml", "line 1"]),
    ] {
        terminal.write("peil.toml", toml);
        terminal.run(&list).assert_refused(&words);
    }
    terminal
        .run(&["survey", "list", "--config", "weg.toml"])
        .assert_refused(&["the configuration file weg.toml can't be read"]);
    for nonsense in [&["eat"][..], &[], &["wave"], &["members", "import"], &["wave", "new", "x"]] {
        let output = terminal.run(nonsense);
        assert_eq!(output.code, 2, "{nonsense:?}");
        assert!(output.err.contains("Usage"), "{}", output.err);
    }
    assert!(!terminal.path("peil.key").exists(), "no key is made for a house that does not open");
}

#[test]
fn a_port_that_is_taken_is_known_before_anything_else_starts() {
    let terminal = Terminal::new(On::Sqlite);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let refused = terminal.run(&["serve", "--listen", &address]);
    refused.assert_refused(&[
        &format!("the address {address} can't be listened on"),
        "choose another with --listen ADDRESS:PORT",
    ]);
    assert!(!terminal.path("peil.key").exists());
}

#[test]
fn a_maildir_that_is_none_is_known_before_anything_else_starts() {
    let terminal = Terminal::new(On::Sqlite);
    let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
    terminal.write("peil.toml", format!("{settings}maildir = \"post\"\n"));
    let expected = "expected a maildir with the folders new, cur and tmp. Make them (mkdir -p ";
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    terminal.run(&serve).assert_refused(&["mail.maildir", "there is no folder ", "post; ", expected]);
    assert!(!terminal.path("peil.key").exists());
    assert_eq!(terminal.run(&["migrate"]).code, 0);
    terminal.run(&["work"]).assert_refused(&["mail.maildir", "there is no folder ", "post; ", expected]);
    std::fs::create_dir(terminal.path("post")).unwrap();
    terminal.run(&serve).assert_refused(&["there is no folder ", "post/new; ", expected]);
    // With its folders it is one.
    std::fs::create_dir(terminal.path("post/new")).unwrap();
    let serving = terminal.serve("error");
    assert_eq!(serving.log(), "");
}

#[test]
fn the_key_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let terminal = Terminal::new(On::Sqlite);
    assert_eq!(terminal.run(&["migrate"]).code, 0);
    assert_eq!(std::fs::metadata(terminal.path("peil.key")).unwrap().permissions().mode() & 0o777, 0o600);
}
