//! The audit trail: who did what is written down with what was done, nothing of it can be changed unseen, and nothing in
//! it betrays who answered what.

mod chain;
mod page;
mod place;
mod who;
mod whole;
mod words;

use peil::services::{
    correct_address, end_membership, give_link, import_members, lift_silence, pause_wave, remind_members, stop_writing,
};
use peil::storage::{StoreError, audit, invitations, members, waves};
use peil::trail::chain::check;
use peil::trail::{Entry, Linked};
use peil::wave::Audience;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{House, PASSWORD, USER};
use crate::support::work;

/// All of it, in order.
pub fn trail(house: &House) -> Vec<Linked> {
    house.now(house.peil.store.read(|db| audit::after(db, i64::MIN, 100_000))).unwrap()
}

fn entries(house: &House) -> Vec<Entry> {
    trail(house).into_iter().map(|linked| linked.entry).collect()
}

/// Act, person, door and subject of the entries from a number on.
fn told(house: &House, from: usize) -> Vec<[String; 4]> {
    let told = |entry: Entry| [entry.act, entry.by, entry.door, entry.subject];
    entries(house).into_iter().skip(from).map(told).collect()
}

fn strings(lines: &[[&str; 4]]) -> Vec<[String; 4]> {
    lines.iter().map(|line| line.map(str::to_owned)).collect()
}

/// The member, invitation and address of the first company of a cluster.
fn first(
    house: &House,
    address: &str,
) -> (peil::id::Id<peil::people::member::Member>, peil::id::Id<peil::wave::Invitation>) {
    let address = address.to_owned();
    house
        .now(house.peil.store.read(move |db| {
            let wave = waves::named(db, &peil::rights::Scope::everything(), work::WAVE)?.unwrap();
            let invited = invitations::of_wave(db, wave.id)?;
            let invited = invited.into_iter().find(|invited| invited.address == address).unwrap();
            Ok::<_, StoreError>((invited.member_id, invited.id))
        }))
        .unwrap()
}

stories! {
    fn a_day_of_an_evaluator_leaves_its_entries(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let by_service = told(&house, 0);
        let expected = strings(&[
            ["user-added", "eva", "command", "eva"],
            ["role-given", "eva", "command", "eva"],
            ["survey-published", "eva", "command", "small"],
            ["cluster-added", "eva", "command", "alfa"],
            ["cluster-added", "eva", "command", "beta"],
            ["cluster-added", "eva", "command", "gamma"],
            ["list-received", "eva", "command", "alfa list.csv"],
            ["list-taken", "eva", "command", "alfa list.csv"],
            ["wave-made", "eva", "command", "Leden 2026"],
            ["wave-checked", "eva", "command", "Leden 2026"],
            ["wave-approved", "eva", "command", "Leden 2026"],
            ["wave-sent", "eva", "command", "Leden 2026"],
            ["wave-started", "Peil", "house", "Leden 2026"],
        ]);
        assert_eq!(by_service, expected);

        let mut desk = house.evaluator();
        for form in [
            vec![("step", "pause"), ("why", "de lijst klopt niet")],
            vec![("step", "resume")],
            vec![("step", "extend"), ("day", "2026-04-20")],
        ] {
            let done = desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &form);
            assert_eq!(done.status, 303, "{form:?}: {}", done.words());
        }
        desk.get(&format!("{}/results/csv/response_rates", work::WAVE_PAGE));
        desk.head(&format!("{}/results/csv/response_rates", work::WAVE_PAGE));
        desk.submit("/", "/logout", &[]);
        // Somebody else's guesses; what is no name of a user may be a password.
        for (name, typed) in [(USER, "verkeerd"), (PASSWORD, "eva")] {
            house.visitor().post("/login", &[("name", name), ("password", typed), ("next", "/")]);
        }
        let at_the_desk = told(&house, by_service.len());
        let expected = strings(&[
            ["logged-in", "eva", "desk", "eva"],
            ["wave-paused", "eva", "desk", "Leden 2026"],
            ["wave-resumed", "eva", "desk", "Leden 2026"],
            ["wave-extended", "eva", "desk", "Leden 2026"],
            ["results-taken", "eva", "desk", "Leden 2026"],
            ["logged-out", "eva", "desk", "eva"],
            ["login-failed", "", "desk", "eva"],
            ["login-failed", "", "desk", ""],
        ]);
        assert_eq!(at_the_desk, expected);
        let all = entries(&house);
        let of = |act: &str| all.iter().find(|entry| entry.act == act).unwrap();
        let paused = of("wave-paused");
        let said = (paused.was.as_str(), paused.became.as_str(), paused.reason.as_str());
        assert_eq!(said, ("running", "paused", "de lijst klopt niet"));
        assert_eq!(paused.at, house.moment());
        let extended = of("wave-extended");
        assert_eq!((extended.was.as_str(), extended.became.as_str()), ("running: 2026-04-06", "running: 2026-04-20"));
        assert_eq!(of("list-taken").became, "taken: members-new 2; members-changed 0; members-unchanged 0; members-not-named 0; rows-left-out 0; rows-waiting 0");
        assert!(check(&trail(&house), None).is_ok());
    }

    fn what_is_refused_leaves_no_entry(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let before = trail(&house);
        house.now(pause_wave::resume(&house.peil, work::WAVE, work::order(&house))).unwrap_err();
        let to = Audience::Everyone;
        house.now(remind_members::remind(&house.peil, work::WAVE, to, work::order(&house))).unwrap_err();
        house.now(lift_silence::lift(&house.peil, "x@y.example", work::order(&house).because("zo"))).unwrap_err();
        let mut desk = house.evaluator();
        let form = [("step", "delete"), ("typed", "Leden 2025")];
        desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &form);
        let after = trail(&house);
        // But for the log-in.
        assert_eq!((after.len(), &after[..before.len()]), (before.len() + 1, &before[..]));
    }

    fn a_manager_is_written_down_by_name_and_link(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let new = give_link::NewLink { takes_over: true, ..work::new_link() };
        let given = house.now(give_link::give(&house.peil, "alfa", new, work::order(&house))).unwrap();
        let from = entries(&house).len();
        let desk = format!("{}/en", given.href.strip_prefix(&house.url).unwrap());
        let mut manager = house.visitor();
        let list = manager.hand_in_openly(&desk, "leden.csv", work::list("alfa", 3).as_bytes()).location.unwrap();
        let fix = manager.post(&format!("{list}/rows"), &[("step", "leave-out"), ("line", "4")]);
        let signed = manager.post(&list, &[("step", "sign"), ("complete", "yes")]);
        let acts: Vec<[String; 4]> = told(&house, from);
        assert!(acts.iter().all(|[_, by, door, _]| by == "Mia Maes" && door == "manager-link"), "{acts:?}");
        let acts: Vec<&str> = acts.iter().map(|[act, ..]| act.as_str()).collect();
        assert_eq!(acts.first(), Some(&"list-received"), "{} {}", fix.status, signed.words());
        assert!(acts.contains(&"list-signed-off") && acts.ends_with(&["list-taken"]), "{acts:?} {}", signed.words());
    }

    fn no_address_no_link_and_no_answer_is_in_the_trail(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 2, 0]);
        let mut links = vec![house.link_of(&work::address("alfa", 1))];
        Company::of(&house, "alfa", 1).finish();
        Company::of(&house, "alfa", 2).save("part", &[("q01", "2"), ("shown", "q01"), ("q07", "geheim antwoord")]);
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        links.push(given.href.clone());
        let desk = format!("{}/en", given.href.strip_prefix(&house.url).unwrap());
        house.visitor().hand_in_openly(&desk, "van mia@cluster.example.csv", work::list("alfa", 4).as_bytes());
        let (member, invitation) = first(&house, &work::address("alfa", 3));
        let order = || work::order(&house);
        house.now(correct_address::correct(&house.peil, invitation, "nieuw@alfa.example", order())).unwrap();
        let stopped = "weg@firma.example";
        let now = house.moment();
        house.now(stop_writing::stop_for(&house.peil, stopped, "belde vanop weg@firma.example", "eva", now)).unwrap();
        let why = format!("vroeg het met mail van {stopped}, zie {}", house.url.clone() + &links[0]);
        house.now(lift_silence::lift(&house.peil, stopped, order().because(&why))).unwrap();
        let contact = house.now(house.peil.store.read(move |db| Ok::<_, StoreError>(members::contacts_of(db, member)?[0].id)));
        house.now(peil::services::choose_contact::part(&house.peil, member, contact.unwrap(), true, order())).unwrap();
        let days = peil::people::spell::Spell { from: None, until: Some("2026-12-31".parse().unwrap()) };
        house.now(end_membership::date(&house.peil, member, "alfa", 1, days, order())).unwrap();
        house.now(import_members::undo_last(&house.peil, "beta", "eva", house.moment())).unwrap_err();
        house.visitor().post("/login", &[("name", "an1@alfa.example"), ("password", PASSWORD), ("next", "/")]);
        house.deliver();
        house.days_later(8);
        work::remind(&house);
        house.deliver();

        let all = trail(&house);
        let rows = format!("{:?}", house.rows()["audit"]);
        assert!(all.len() > 20 && rows.contains("Mia Maes") && rows.contains("(address)") && rows.contains("(link)"));
        let acts: Vec<&str> = all.iter().map(|linked| linked.entry.act.as_str()).collect();
        for act in ["address-corrected", "address-silenced", "address-lifted", "contact-left", "membership-dated", "wave-reminded"] {
            assert!(acts.contains(&act) || act == "membership-dated" && acts.contains(&"membership-ended"), "{act}: {acts:?}");
        }
        assert!(!rows.contains('@'), "an address is in {rows}");
        for word in ["example", "geheim", PASSWORD] {
            assert!(!rows.contains(word), "{word} is in {rows}");
        }
        for link in links {
            let token = link.split(['/']).max_by_key(|part| part.len()).unwrap();
            assert_eq!(token.len(), 52);
            assert!(!rows.contains(&token[..26]) && !rows.contains(&token[26..]), "{token} is in {rows}");
        }
        // The same address has the same name each time, and no other has it.
        let named: Vec<&str> =
            all.iter().filter(|linked| linked.entry.kind == "address").map(|linked| linked.entry.subject.as_str()).collect();
        assert!(named.len() == 2 && named[0] == named[1] && named[0].len() == 16, "{named:?}");
        assert!(check(&all, None).is_ok());
    }
}
