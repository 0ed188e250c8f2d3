//! Who acts by command is written down by the name they say, and by the user of the system, which they can't choose.

use std::os::unix::fs::MetadataExt;

use super::chain::{entries_of, verified};
use crate::stories;
use crate::support::terminal::Terminal;

/// Who did what was done last.
fn last(terminal: &Terminal) -> String {
    entries_of(terminal).pop().unwrap().by
}

stories! {
    fn whoever_acts_by_command_is_written_down_with_the_user_of_the_system(on: On) {
        let terminal = Terminal::furnished(on);
        // This very process is that of the same user.
        let uid = std::fs::metadata("/proc/self").unwrap().uid();
        assert!(entries_of(&terminal).iter().all(|entry| entry.by == format!("eva (uid {uid})")), "{:?}", entries_of(&terminal));
        let silent = |name: &str| format!("{name}@weg.example");
        let said = [
            ("els", vec![("PEIL_ACTOR", "els"), ("USER", "root")], vec![]),
            ("An Peeters", vec![("PEIL_ACTOR", "els")], vec!["--as", " An Peeters "]),
            ("bo", vec![("USER", "bo")], vec![]),
        ];
        for (number, (name, environment, flags)) in said.into_iter().enumerate() {
            let address = silent(&number.to_string());
            let command = [["members", "stop", &address].as_slice(), flags.as_slice()].concat();
            let done = terminal.run_with_env(&environment, &command);
            assert_eq!(done.code, 0, "{command:?}: {}{}", done.out, done.err);
            assert_eq!(last(&terminal), format!("{name} (uid {uid})"));
        }
        let before = entries_of(&terminal).len();
        let long = "x".repeat(101);
        for wrong in ["", "  ", "a\nb", &long] {
            let refused = terminal.run(&["members", "stop", "x@weg.example", "--as", wrong]);
            refused.assert_refused(&["--as (PEIL_ACTOR)", "a name of 1 to 100 characters"]);
            let refused = terminal.run_with_env(&[("PEIL_ACTOR", wrong)], &["members", "stop", "x@weg.example"]);
            refused.assert_refused(&["--as (PEIL_ACTOR)", "a name of 1 to 100 characters"]);
        }
        assert_eq!((entries_of(&terminal).len(), verified(&terminal, &[]).0), (before, 0));
    }
}
