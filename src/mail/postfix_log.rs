//! What the log of a Postfix says about letters: which of them it took.

use std::collections::{HashMap, HashSet};

/// The Message-IDs, without their brackets, that the relay took into its queue.
///
/// `cleanup` logs the id of a message before the relay has said yes to it. So only a message that `qmgr` has seen
/// afterwards, under the same number, counts.
pub fn taken(log: &str) -> HashSet<String> {
    let mut named: HashMap<&str, &str> = HashMap::new();
    let mut taken = HashSet::new();
    for line in log.lines() {
        let Some((service, rest)) = line.split_once("]: ") else { continue };
        let Some((number, said)) = rest.split_once(": ") else { continue };
        if service.contains("/cleanup[") {
            if let Some(id) = said.strip_prefix("message-id=<").and_then(|id| id.strip_suffix('>')) {
                named.insert(number, id);
            }
        } else if service.contains("/qmgr[") && said.ends_with("(queue active)") {
            taken.extend(named.get(number).map(|id| (*id).to_owned()));
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_reached_the_queue_was_taken() {
        let log = "\
Nov 24 10:00:01 mx postfix/smtpd[11]: 4AAA: client=localhost[127.0.0.1]
Nov 24 10:00:01 mx postfix/cleanup[12]: 4AAA: message-id=<i1.aa@x.example>
Nov 24 10:00:01 mx postfix/qmgr[9]: 4AAA: from=<b+t@x.example>, size=812, nrcpt=1 (queue active)
2026-11-24T10:00:02+01:00 mx postfix/cleanup[12]: 4BBB: message-id=<i1.bb@x.example>
Nov 24 10:00:02 mx postfix/smtpd[11]: lost connection after DATA from localhost[127.0.0.1]
Nov 24 10:00:03 mx postfix/qmgr[9]: 4CCC: from=<>, size=1, nrcpt=1 (queue active)
a line of something else";
        assert_eq!(taken(log), HashSet::from(["i1.aa@x.example".to_owned()]));
    }
}
