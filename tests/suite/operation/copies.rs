//! A copy of the house on the same machine does not take its place by mistake.

use crate::stories;
use crate::support::house::Database;
use crate::support::terminal::Terminal;

use super::send;

stories! {
    fn a_copy_is_not_served_beside_the_house_with_the_same_file(on: On) {
        let (terminal, copy) = (Terminal::furnished(on), Database::fresh(on));
        send(&terminal);
        let serving = terminal.serve_until_it_answers("warn");
        crate::support::terminal::letters_in(&terminal.path("mail"), 3);
        assert_eq!(terminal.run(&["backup", "--out", "house.backup"]).code, 0);
        let restored = terminal.run(&["restore", "house.backup", "--into", &copy.address]);
        assert_eq!(restored.code, 0, "{}", restored.err);
        for command in [&["work"][..], &["serve", "--listen", "127.0.0.1:0"], &["serve", "--listen", "127.0.0.1:0", "--without-post"]] {
            let refused = terminal.run(&[command, &["--database", &copy.address]].concat());
            refused.assert_refused(&["is a copy of it that would use the same file", "stop what serves the other first", "tidemark_file of its own"]);
        }
        // To look at it changes nothing, and the house has noticed nothing.
        assert_eq!(terminal.run(&["verify", "--database", &copy.address]).code, 0);
        let state = |database: &[&str]| terminal.json(&[&["wave", "show", "Leden 2026"], database].concat())["state"].clone();
        assert_eq!((state(&[]), state(&["--database", &copy.address])), ("running".into(), "running".into()));
        let (code, log) = serving.stop();
        assert_eq!((code, log.as_str()), (0, ""));

        // The copy takes its place, and then the other one is the copy.
        let settings = std::fs::read_to_string(terminal.path("peil.toml")).unwrap();
        let first = settings.lines().next().unwrap().to_owned();
        terminal.write("peil.toml", settings.replacen(&first, &format!("database = \"{}\"", copy.address), 1));
        let serving = terminal.serve_until_it_answers("warn");
        let other = first.split('"').nth(1).unwrap();
        terminal.run(&["work", "--database", other]).assert_refused(&["is a copy of it"]);
        assert_eq!(serving.stop().0, 0);
    }
}
