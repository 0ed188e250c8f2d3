//! What servers, programs and people send back, in the structure each of them uses, and what the house makes of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use peil::mail::incoming::{self, Class, Mark};
use peil::services::receive_mail::{self, Door, Received};
use peil::wave::reply::{self, Purpose};

use crate::stories;
use crate::support::house::House;
use crate::support::work;

/// The letter that they are about.
const ABOUT: &str = "i1.00112233445566778899aabbccddeeff@peil.example";

/// Every file of the corpus: its class, its status where it has one, and whether it gives the letter back.
const TABLE: &[(&str, Class, &str, bool)] = &[
    ("arf-abuse", Class::Complaint, "", true),
    ("away-de", Class::Automatic, "", false),
    ("away-en", Class::Automatic, "", false),
    ("away-es", Class::Automatic, "", false),
    ("away-fr", Class::Automatic, "", false),
    ("away-it", Class::Automatic, "", false),
    ("away-nl", Class::Automatic, "", false),
    ("broken-boundary", Class::Unreadable, "", false),
    ("broken-bytes", Class::Unreadable, "", false),
    ("broken-cut-off", Class::Hard, "5.1.1", false),
    ("broken-no-status", Class::Unreadable, "", false),
    ("exchange-access-denied", Class::Hard, "5.4.1", true),
    ("exchange-delayed", Class::Underway, "4.4.7", true),
    ("exchange-mailbox-full", Class::Soft, "5.2.2", true),
    ("exchange-not-permitted", Class::Blocked, "5.7.133", true),
    ("exchange-recipient-not-found", Class::Hard, "5.1.10", true),
    ("exchange-relayed", Class::Underway, "2.0.0", true),
    ("exim-old-plain", Class::Hard, "", false),
    ("exim-unrouteable", Class::Soft, "5.0.0", true),
    ("exim-user-unknown", Class::Hard, "5.1.1", true),
    ("gmail-delayed", Class::Underway, "4.4.1", true),
    ("gmail-disabled", Class::Hard, "5.2.1", true),
    ("gmail-no-such-user", Class::Hard, "5.1.1", true),
    ("gmail-unauthenticated", Class::Blocked, "5.7.26", true),
    ("postfix-delayed", Class::Underway, "4.4.1", true),
    ("postfix-delivered", Class::Underway, "2.0.0", true),
    ("postfix-expired", Class::Soft, "4.4.1", true),
    ("postfix-host-not-found", Class::Hard, "5.4.4", true),
    ("postfix-mailbox-full", Class::Soft, "5.2.2", true),
    ("postfix-relayed", Class::Underway, "2.0.0", true),
    ("postfix-sender-unknown", Class::Blocked, "5.1.8", true),
    ("postfix-spam", Class::Blocked, "5.7.1", true),
    ("postfix-user-unknown", Class::Hard, "5.1.1", true),
    ("qmail-full", Class::Soft, "5.2.2", false),
    ("qmail-no-mailbox", Class::Hard, "5.1.1", false),
    ("qmail-remote-unknown", Class::Hard, "", false),
    ("reply-gone", Class::Reply, "", false),
    ("reply-question", Class::Reply, "", false),
    ("reply-quotes-a-report", Class::Reply, "", false),
    ("sendmail-receipt", Class::Underway, "2.1.5", true),
    ("sendmail-user-unknown", Class::Hard, "5.1.1", true),
    ("sendmail-warning", Class::Underway, "4.4.1", true),
    ("ticket-system", Class::Automatic, "", false),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn mail(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(format!("{name}.eml"))).unwrap()
}

fn receive(house: &House, to: &str, raw: Vec<u8>) -> Received {
    house.now(receive_mail::receive(&house.peil, Door::Lmtp, to, raw, house.moment())).unwrap()
}

fn return_address(house: &House, number: usize) -> String {
    let key = work::ledger(house)[&work::address("alfa", number)].key().unwrap();
    format!("b+{}@bounce.peil.example", reply::token(&house.peil.master_key, Purpose::Bounce, key))
}

#[test]
fn every_mail_of_the_corpus_is_what_it_is() {
    let read: BTreeMap<String, String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| {
            let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
            let told = incoming::read(&mail(&name), &Mark::Bounce("token".to_owned()));
            let status = told.status.map(|status| status.to_string()).unwrap_or_default();
            (name, format!("{} {status} {}", told.class, told.about.as_deref() == Some(ABOUT)))
        })
        .collect();
    let expected =
        TABLE.iter().map(|(name, class, status, gives)| ((*name).to_owned(), format!("{class} {status} {gives}")));
    assert_eq!(read, expected.collect::<BTreeMap<_, _>>());
}

#[test]
fn a_mail_cut_off_anywhere_is_told_all_the_same() {
    for (name, ..) in TABLE {
        let whole = mail(name);
        for end in (0..whole.len()).step_by(97) {
            let told = incoming::read(&whole[..end], &Mark::None);
            assert!(told.words.chars().count() <= 300, "{name} until {end}");
        }
    }
}

stories! {
    fn each_class_has_its_effect_and_no_other(on: On) {
        for (name, class) in [("postfix-user-unknown", Class::Hard), ("arf-abuse", Class::Complaint)] {
            let house = House::new(on);
            work::sent(&house, [2, 0, 0]);
            let to = return_address(&house, 1);
            let first = receive(&house, &to, mail(name));
            assert_eq!((first.class, first.is_known, first.letter.is_some()), (class, false, true), "{name}");
            assert_eq!(house.count("suppressions"), 1, "{name}");
            // The same once more changes nothing.
            let rows = house.rows();
            assert!(receive(&house, &to, mail(name)).is_known, "{name}");
            assert_eq!(house.rows(), rows, "{name}");
        }
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let to = return_address(&house, 1);
        let harmless = [Class::Underway, Class::Automatic, Class::Reply, Class::Unreadable, Class::Blocked];
        for (name, class, ..) in TABLE.iter().filter(|(_, class, ..)| harmless.contains(class)) {
            assert_eq!(receive(&house, &to, mail(name)).class, *class, "{name}");
            assert_eq!(house.count("suppressions"), 0, "{name}");
        }
        let kept = house.count("inbound_mail");
        assert_eq!(kept, TABLE.iter().filter(|(_, class, ..)| harmless.contains(class)).count());
        // A token that was made up names no letter, whatever else the report gives back.
        let (own, at) = (to.clone(), "b+".len() + 3);
        let other = if own.as_bytes()[at] == b'a' { 'b' } else { 'a' };
        let forged = format!("{}{other}{}", &own[..at], &own[at + 1..]);
        assert_eq!(receive(&house, &forged, mail("postfix-user-unknown")).letter, None);
        assert_eq!(house.count("suppressions"), 0);
    }

    fn a_report_with_twenty_megabytes_attached_is_read(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let report = String::from_utf8(mail("postfix-user-unknown")).unwrap();
        let line = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\r\n";
        let (head, end) = report.rsplit_once("\r\n--").unwrap();
        let large = format!("{head}\r\n{}\r\n--{end}", line.repeat(20 * 1024 * 1024 / line.len()));
        assert!(large.len() > 20_000_000);
        let received = receive(&house, &return_address(&house, 1), large.into_bytes());
        assert_eq!((received.class, received.letter.is_some()), (Class::Hard, true));
        assert_eq!(house.count("suppressions"), 1);
    }
}
