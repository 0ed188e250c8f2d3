//! From where somebody acts: the network address of those at a desk, the machine and user of a command, and nothing of
//! those who answer.

use data_encoding::HEXLOWER;
use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::services::{give_link, keep_schedule, move_wave};
use peil::trail::chain::{self, check};
use peil::trail::{Act, Anchor, Doer, Door, Entry, Kind, Subject};

use super::chain::{assert_broken, entries_of, kept, tamper, verified};
use super::{entries, trail};
use crate::members::as_it_was_before;
use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::{Database, House, On, PASSWORD, USER};
use crate::support::work;

const CALLER: &str = "198.51.100.23";

fn places(entries: &[Entry]) -> Vec<[&str; 2]> {
    entries.iter().map(|entry| [entry.act.as_str(), entry.place.as_str()]).collect()
}

/// Logs in as a proxy passes it on that was called from these addresses.
fn log_in(browser: &mut Browser, from: &str, password: &str) -> u16 {
    let form = [("name", USER), ("password", password), ("next", "/")];
    browser.post_with("/login", &[("x-forwarded-for", from)], &form).status
}

stories! {
    fn who_is_at_the_desk_is_written_down_with_their_network_address(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let from = entries(&house).len();
        assert!(places(&entries(&house)).iter().all(|[_, place]| place.is_empty()), "no keyboard is known, and no caller");
        let mut desk = house.evaluator();
        desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &[("step", "pause"), ("why", "even wachten")]);
        desk.get(&format!("{}/results/csv/response_rates", work::WAVE_PAGE));
        // Nobody named a proxy, so nobody is believed who says they are one.
        let mut visitor = house.visitor();
        assert_eq!((log_in(&mut visitor, CALLER, "verkeerd"), log_in(&mut visitor, CALLER, PASSWORD)), (401, 303));
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        let manager = format!("{}/en", given.href.strip_prefix(&house.url).unwrap());
        house.visitor().hand_in_openly(&manager, "leden.csv", work::list("alfa", 3).as_bytes());
        let here = "127.0.0.1";
        let all = entries(&house);
        let expected = [
            ["logged-in", here], ["wave-paused", here], ["results-taken", here], ["login-failed", here], ["logged-in", here],
            ["link-given", ""], ["list-received", here],
        ];
        assert_eq!(places(&all[from..]), expected);
        assert!(check(&trail(&house), None).is_ok());
        let page = desk.get("/audit?act=wave-paused&language=nl");
        assert!(page.says("Bureau, 127.0.0.1"), "{}", page.words());
        let file = desk.get("/audit/audit.csv?act=list-received");
        let last = file.text.lines().last().unwrap();
        assert!(last.contains(",Mia Maes,manager-link,127.0.0.1,list-received,"), "{last}");
        // What the house does by itself is done from nowhere.
        house.days_later(60);
        house.now(keep_schedule::keep(&house.peil, house.moment())).unwrap();
        let closed = entries(&house).pop().unwrap();
        assert_eq!([closed.act.as_str(), &closed.by, &closed.place], ["wave-closed", move_wave::HOUSE, ""]);
    }

    fn a_proxy_is_believed_about_who_calls_if_the_settings_name_it(on: On) {
        let house = House::behind(on, &["127.0.0.1", "10.0.0.2"]);
        let from = entries(&house).len();
        for (said, found) in [
            (CALLER, CALLER),
            // Whatever the caller writes itself stands before what the proxies add.
            ("192.0.2.1, 198.51.100.23, 10.0.0.2", CALLER),
            ("2001:db8::7", "2001:db8::7"),
            ("mijn eigen huis", "127.0.0.1"),
        ] {
            assert_eq!(log_in(&mut house.visitor(), said, PASSWORD), 303, "{said}");
            assert_eq!(entries(&house).pop().unwrap().place, found, "{said}");
        }
        assert_eq!(entries(&house).len(), from + 4);
        assert!(check(&trail(&house), None).is_ok());
    }

    fn who_answers_leaves_no_network_address(on: On) {
        let house = House::behind(on, &["127.0.0.1"]);
        work::sent(&house, [2, 0, 0]);
        let link = house.link_of(&work::address("alfa", 1));
        let mut company = house.visitor();
        let headers = [("x-forwarded-for", CALLER)];
        assert_eq!(company.get_with(&link, "x-forwarded-for", CALLER).status, 303);
        let answers = [("q01", "2"), ("shown", "q01"), ("go", "next")];
        let saved = company.post_with(&format!("{link}/nl/p/part"), &headers, &answers);
        assert!(saved.status < 400, "{}", saved.words());
        let stopped = company.post_with(&format!("{link}/nl/not-for-me"), &headers, &[("reason", "not-me")]);
        assert_eq!(stopped.status, 303, "{}", stopped.words());
        Company::of(&house, "alfa", 2).finish();
        let rows = format!("{:?}", house.rows());
        assert!(rows.contains("q01"), "the answer was kept");
        assert!(!rows.contains(CALLER), "{rows}");
    }

    fn a_command_is_written_down_with_its_machine_and_the_chain_covers_it(on: On) {
        let (terminal, _, entries) = kept(on);
        let read = |file: &str| std::fs::read_to_string(file).unwrap_or_default();
        let uid = std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").unwrap()).to_string();
        let users = read("/etc/passwd");
        let user = users.lines().find(|line| line.split(':').nth(2) == Some(uid.as_str()));
        let user = user.map(|line| format!(" ({})", line.split(':').next().unwrap())).unwrap_or_default();
        let machine = format!("{}{user}", read("/proc/sys/kernel/hostname").trim());
        assert!(machine.len() > 1);
        let places: Vec<String> = entries_of(&terminal).into_iter().map(|entry| entry.place).collect();
        assert!(places.iter().all(|place| *place == machine), "{machine}: {places:?}");
        tamper(&terminal, "UPDATE audit SET place = 'elsewhere' WHERE number = 3");
        assert_broken(&terminal, &[], "altered", 3);
        tamper(&terminal, "UPDATE audit SET place = '' WHERE number = 3");
        assert_broken(&terminal, &[], "altered", 3);
        tamper(&terminal, &format!("UPDATE audit SET place = '{machine}' WHERE number = 3"));
        let (code, said) = verified(&terminal, &[]);
        assert_eq!((code, said["trail"]["entries"].as_i64()), (0, Some(entries)), "{said}");
    }

    fn entries_from_before_places_were_kept_still_verify(on: On) {
        let database = Database::fresh(on);
        let mut last = Anchor::NOTHING;
        let mut rows = String::new();
        for (number, why) in ["eerst", "dan", "ten slotte"].into_iter().enumerate() {
            let at = "2026-03-01T08:00:00Z".parse().unwrap();
            let doer = Doer { by: "eva", at, door: Door::Desk, place: "", why };
            let subject = Subject { kind: Kind::Wave, name: "Leden 2025" };
            let linked = chain::link(&last, Entry::new(doer, Act::WavePaused, subject, "running", "paused"));
            last = Anchor { number: linked.entry.number, hash: linked.hash.clone().try_into().unwrap() };
            let bytes = |bytes: &[u8]| match on {
                On::Sqlite => format!("x'{}'", HEXLOWER.encode(bytes)),
                On::Postgres => format!("'\\x{}'", HEXLOWER.encode(bytes)),
            };
            rows.push_str(&format!(
                "INSERT INTO audit (number, happened_at, happened_by, door, act, subject_kind, subject, was, became, reason, \
                 previous_hash, hash) VALUES ({}, '2026-03-01 08:00:00', 'eva', 'desk', 'wave-paused', 'wave', 'Leden 2025', \
                 'running', 'paused', '{why}', {}, {}); ",
                number + 1,
                bytes(&linked.previous),
                bytes(&linked.hash),
            ));
        }
        as_it_was_before("2026-12-05", &database, &rows);
        let mailbox = Mailbox::with_capacity(10);
        let house = House::with_database(database, Mailer::Memory(mailbox.clone()), mailbox);
        let mut desk = house.evaluator();
        let all = trail(&house);
        let end = check(&all, None).unwrap();
        assert_eq!((all.len(), end.number), (6, 6), "three from before, a user added with a role, and logged in");
        assert_eq!(check(&all[..3], None), Ok(last));
        assert!(all[..3].iter().all(|linked| linked.entry.place.is_empty()));
        assert_eq!(all[5].entry.place, "127.0.0.1");
        let page = desk.get("/audit?check=1&language=en");
        assert!(page.says("The trail is whole: 6 entries"), "{}", page.words());
    }
}
