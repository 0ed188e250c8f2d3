//! A colleague is invited instead of whoever was: one place, one set of answers, whoever has the link.

use peil::id::Id;
use peil::services::{balance_letters, invite_instead};
use peil::storage::{Store, StoreError, invitations, named_colleagues};

use crate::members::as_it_was_before;
use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::{Database, House, On};
use crate::support::work::{self, WAVE_PAGE};

const ELS: &str = "els@alfa.example";

/// The first company names Els; its page of the desk, and the id of its invitation.
fn named(house: &House) -> (Company, Browser, String) {
    let mut company = Company::of(house, "alfa", 1);
    company.save("part", &[("q01", "3"), ("shown", "q01")]);
    let at = company.at("/colleague");
    assert_eq!(company.browser.post(&at, &[("name", "Els Claes"), ("email", ELS)]).status, 303);
    let id = work::ledger(house)[&work::address("alfa", 1)].invitation_id.uuid().to_string();
    (company, house.evaluator(), id)
}

fn press(desk: &mut Browser, id: &str, keeps: bool) -> String {
    let mut form = vec![("step", "invite-instead"), ("invitation", id)];
    if keeps {
        form.push(("typed", "keep"));
    }
    let pressed = desk.submit(WAVE_PAGE, WAVE_PAGE, &form);
    assert_eq!(pressed.status, 303, "{}", pressed.words());
    desk.get(WAVE_PAGE).words()
}

stories! {
    fn a_colleague_goes_on_where_the_first_one_stopped(on: On) {
        let house = House::new(on);
        work::sent(&house, [6, 0, 0]);
        let (mut company, mut desk, id) = named(&house);
        let before = work::figures(&house);
        assert!(house.letters_to(ELS).is_empty(), "nobody is written to by itself");
        let words = press(&mut desk, &id, true);
        assert!(words.contains("Els Claes (els@alfa.example) is invited for Firma alfa 1 NV now"), "{words}");
        assert!(words.contains("both links lead to the same answers") && words.contains("a colleague was invited instead"), "{words}");
        // Pressed again, nothing more happens.
        press(&mut desk, &id, false);
        assert_eq!(house.deliver().accepted, 1);
        assert_eq!(house.letters_to(ELS).len(), 1);
        // Nobody more is asked, and the answers so far are there.
        let after = work::figures(&house);
        assert_eq!((after.invited, after.started), (before.invited, before.started));
        let link = house.link_of(ELS);
        assert_ne!(link, company.link);
        let mut els = Company { browser: house.visitor(), link, language: "nl" };
        assert!(els.page("part").is_checked("q01", "3"));
        els.save("part", &[("q01", "2"), ("shown", "q01")]);
        assert!(company.page("part").is_checked("q01", "2"), "both see the same");
        // Whichever link sends them in, it is one set of answers.
        els.send();
        assert_eq!(company.open().location.or_else(|| Some(company.at("/receipt"))), Some(company.at("/receipt")));
        let after = work::figures(&house);
        assert_eq!((after.invited, after.started, after.sent_in), (6, 1, 1));
        assert_eq!(house.count("responses"), 1);
        house.days_later(4);
        let reminded = work::remind(&house);
        assert_eq!(reminded.letters, 5);
        house.deliver();
        assert_eq!((house.letters_to(ELS).len(), house.letters_to(&work::address("alfa", 1)).len()), (1, 1));
        assert!(house.now(balance_letters::accounts(&house.peil, None)).unwrap().iter().all(balance_letters::Account::holds));
        assert!(house.evaluator().get("/clusters/alfa").says("Firma alfa 1 NV"));
    }

    fn the_first_link_can_be_taken_away(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let (mut company, mut desk, id) = named(&house);
        let words = press(&mut desk, &id, false);
        assert!(words.contains("the first link doesn’t work any more") || words.contains("the first link doesn't work any more"), "{words}");
        house.deliver();
        let token = company.link.trim_start_matches("/a/").to_owned();
        for (language, words) in [("nl", "Deze uitnodiging werd doorgegeven"), ("fr", "Cette invitation a été transmise"), ("en", "This invitation was handed over")] {
            let told = house.visitor().get_with(&company.link, "accept-language", language);
            assert!(told.status == 410 && told.says(words), "{} {}", told.status, told.words());
        }
        // Only whoever holds the link is told.
        let other = if token.as_bytes()[40] == b'a' { "b" } else { "a" };
        assert_eq!(house.visitor().get(&format!("/a/{}{other}{}", &token[..40], &token[41..])).status, 404);
        let at = company.at("/p/part");
        assert_eq!(company.browser.post(&at, &[("q01", "2"), ("shown", "q01")]).status, 410);
        Company { browser: house.visitor(), link: house.link_of(ELS), language: "nl" }.finish();
        assert_eq!(house.count("responses"), 1);
        // Only the new one is reminded, and an address of the old one can't be put right.
        house.days_later(4);
        assert_eq!(work::remind(&house).to.iter().map(|to| to.address.as_str()).collect::<Vec<_>>(), [work::address("alfa", 2)]);
    }

    fn everybody_who_was_named_is_seen_and_the_last_one_is_invited(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let (mut company, mut desk, id) = named(&house);
        house.minutes_later(5);
        let at = company.at("/colleague");
        for _ in 0..2 {
            // Sent twice, it is one naming.
            assert_eq!(company.browser.post(&at, &[("name", "Jo Maes"), ("email", "jo@alfa.example")]).status, 303);
        }
        assert!(company.browser.get(&at).says("Jo Maes , jo@alfa.example"), "the last one counts");
        assert_eq!(house.count("named_colleagues"), 2);
        let words = desk.get(WAVE_PAGE).words();
        assert!(words.contains("Jo Maes, jo@alfa.example before: Els Claes, els@alfa.example ("), "{words}");
        let words = press(&mut desk, &id, true);
        assert!(words.contains("Jo Maes (jo@alfa.example) is invited for Firma alfa 1 NV now"), "{words}");
        // Whoever takes a name back leaves none behind.
        let mut other = Company::of(&house, "alfa", 2);
        let at = other.at("/colleague");
        for name in ["Bo", "Mia"] {
            other.browser.post(&at, &[("name", name), ("email", &format!("{name}@alfa.example"))]);
        }
        assert_eq!(other.browser.post(&at, &[("forget", "1")]).status, 303);
        let words = desk.get(WAVE_PAGE).words();
        assert!(!words.contains("Mia") && !words.contains("Bo,") && words.contains("before: Els Claes"), "{words}");
    }

    fn who_was_named_before_namings_were_kept_is_named_still_and_links_of_then_go_on(on: On) {
        let database = Database::fresh(on);
        let bytes = "07".repeat(16);
        let id = match on {
            On::Sqlite => format!("X'{bytes}'"),
            On::Postgres => format!("'\\x{bytes}'"),
        };
        let then = "'2026-03-01 00:00:00'";
        let fill = format!(
            "INSERT INTO surveys (id, code, created_at) VALUES ({id}, 's', {then});
             INSERT INTO survey_versions (id, survey_id, number, source, sha256, created_at, created_by)
                 VALUES ({id}, {id}, 1, '', '', {then}, 'eva');
             INSERT INTO waves (id, name, survey_version_id, state, time_zone, closes_at, sender_name, contact_name,
                 contact_email, contact_phone, wrapped_key, reminders, created_at, created_by)
                 VALUES ({id}, 'W', {id}, 'open', 'Europe/Brussels', {then}, '', '', '', '', {id}, 0, {then}, 'eva');
             INSERT INTO invitations (id, wave_id, member_id, contact_id, member_name, contact_name, address, language)
                 VALUES ({id}, {id}, {id}, {id}, 'Acme', 'An', 'an@acme.example', 'nl');
             INSERT INTO named_colleagues (invitation_id, wave_id, name, address, named_at)
                 VALUES ({id}, {id}, 'Els', 'els@acme.example', {then});"
        );
        as_it_was_before("2026-12-04", &database, &fill);
        let store = Store::open(&database.address.parse().unwrap()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (named, invitation) = runtime.block_on(store.read(|db| {
            let id = Id::from_bytes([7; 16]);
            Ok::<_, StoreError>((named_colleagues::find(db, id)?.unwrap(), invitations::find(db, id)?.unwrap()))
        })).unwrap();
        assert_eq!((named.number, named.name.as_str(), invitation.link_number), (1, "Els", 0));
    }

    fn a_place_is_handed_on_from_one_to_the_next(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let (mut company, mut desk, id) = named(&house);
        press(&mut desk, &id, true);
        house.deliver();
        let mut els = Company { browser: house.visitor(), link: house.link_of(ELS), language: "nl" };
        let at = els.at("/colleague");
        els.browser.post(&at, &[("name", "Jo Maes"), ("email", "jo@alfa.example")]);
        let second = work::ledger(&house)[ELS].invitation_id.uuid().to_string();
        press(&mut desk, &second, true);
        house.deliver();
        let mut jo = Company { browser: house.visitor(), link: house.link_of("jo@alfa.example"), language: "nl" };
        jo.save("part", &[("q01", "2"), ("shown", "q01")]);
        for one in [&mut company, &mut els, &mut jo] {
            assert!(one.page("part").is_checked("q01", "2"), "{}", one.link);
        }
        assert_eq!((house.count("responses"), work::figures(&house).invited), (1, 2));
        // Back to the first one is no step: they have an invitation of their own.
        let at = jo.at("/colleague");
        jo.browser.post(&at, &[("name", "An Peeters"), ("email", &work::address("alfa", 1))]);
        let third = work::ledger(&house)["jo@alfa.example"].invitation_id.uuid().to_string();
        assert!(press(&mut desk, &third, true).contains("has an invitation to this wave already"));
    }

    fn what_can_not_be_handed_over_says_why(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let (mut company, mut desk, id) = named(&house);
        // An address that wants no mail.
        house.now(peil::services::stop_writing::stop(&house.peil, ELS, "eva", house.moment())).unwrap();
        assert!(press(&mut desk, &id, true).contains("This colleague can’t be written to"));
        let at = company.at("/colleague");
        company.browser.post(&at, &[("name", "Jo Maes"), ("email", "jo@alfa.example")]);
        // Answers that are in.
        company.send();
        assert!(press(&mut desk, &id, true).contains("The answers of this company are in"));
        let other = work::ledger(&house)[&work::address("alfa", 2)].invitation_id.uuid().to_string();
        assert!(press(&mut desk, &other, true).contains("Nobody is named any more"));
        assert_eq!(desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "invite-instead"), ("invitation", "no id")]).status, 404);
        assert_eq!((house.count("handovers"), house.count("invitations")), (0, 3));
    }

    fn nobody_is_named_after_the_close(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        house.days_later(60);
        let at = company.at("/colleague");
        let page = company.browser.get(&at);
        assert!(!page.text.contains("name=\"email\""), "{}", page.words());
        let posted = company.browser.post(&at, &[("name", "Els Claes"), ("email", ELS)]);
        assert!(posted.location.is_none() && posted.words() == page.words(), "{} {}", posted.status, posted.words());
        assert_eq!(house.count("named_colleagues"), 0);
    }

    fn two_who_press_at_once_invite_once(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let (_, _, id) = named(&house);
        let order = work::order(&house);
        let done = house.at_once(6, |peil| {
            let (id, order) = (id.parse().unwrap(), order.clone());
            async move { invite_instead::invite(&peil, id, true, order).await.is_ok() }
        });
        assert!(done.iter().all(|done| *done), "{done:?}");
        assert_eq!((house.count("handovers"), house.count("invitations"), house.count("letters")), (1, 2, 2));
    }
}
