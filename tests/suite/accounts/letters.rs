//! Letters to people of the desk: invitations, forgotten passwords, news of one's account.

use std::sync::atomic::{AtomicUsize, Ordering};

use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::rights::{Grant, Role};
use peil::services::{add_user, enrol_factor, invite_person, reset_password, set_address};
use peil::wording::Language;

use super::{acts, cookie_of, log_in, with};
use crate::stories;
use crate::support::house::{House, PASSWORD, USER};
use crate::support::relay::{at, house_at, taken_for};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::terminal::Terminal;
use crate::support::work;

const ELS: &str = "els@firma.example";
const NEW: &str = "vier paarden eten gras";

/// The path that the newest letter to somebody leads to.
fn path_in(house: &House, address: &str, start: &str) -> String {
    let letters = house.letters_to(address);
    let text = letters.last().unwrap_or_else(|| panic!("no letter came to {address}")).text.clone().unwrap();
    let at = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}"));
    text[at..].split_whitespace().next().unwrap().to_owned()
}

fn invite(house: &House, address: &str, role: Role) {
    let grant = Grant::whole(role);
    house.now(invite_person::invite(&house.peil, address, grant, Language::NL, work::order(house))).unwrap();
}

/// Somebody called els with an address, and a password.
fn els(house: &House) {
    let grant = Some(Grant::whole(Role::Auditor));
    house.now(add_user::add(&house.peil, "els", PASSWORD, grant, work::order(house))).unwrap();
    house.now(set_address::set(&house.peil, "els", ELS, work::order(house))).unwrap();
}

fn ask(house: &House, address: &str) -> crate::support::browser::Answer {
    house.visitor().post("/forgotten", &[("address", address)])
}

stories! {
    fn whoever_is_invited_chooses_name_and_password_and_has_the_role(on: On) {
        let house = House::new(on);
        let mut eva = house.evaluator();
        let form = [("step", "invite"), ("address", "els@firma.example"), ("language", "fr"), ("role", "auditor")];
        assert_eq!(eva.submit("/invitations", "/invitations", &form).status, 303);
        assert!(eva.get("/invitations").says("els@firma.example auditor eva"), "{}", eva.get("/invitations").words());
        assert!(eva.get("/invitations").says("Waits for the post."));
        house.deliver();
        let page = eva.get("/invitations");
        assert!(page.says("Sent. Works until 5 March 2026"), "{}", page.words());
        let letter = house.letters_to(ELS).remove(0);
        assert_eq!(letter.subject(), "Invitation à Peil");
        assert!(letter.text.as_deref().unwrap().contains("Evaluatieteam vous invite"), "{:?}", letter.text);
        let path = path_in(&house, ELS, "/invited/");
        assert_eq!(path.len(), "/invited/".len() + 43, "256 bits");
        let token = path.strip_prefix("/invited/").unwrap();
        for (table, rows) in house.rows() {
            assert!(rows.iter().all(|row| !row.contains(token)), "the link lies in {table}");
        }
        let mut els = house.visitor();
        let opened = els.get(&path);
        assert!(opened.says("You were invited at els@firma.example"), "{}", opened.words());
        assert_eq!((opened.value("name").as_str(), opened.header("referrer-policy")), (ELS, Some("no-referrer")));
        // Scanners of mail open links; that uses nothing up.
        assert_eq!(els.get(&path).status, 200);
        for (name, password, words) in [
            (USER, NEW, "choose another name" ),
            ("els", "kort", "too short"),
            ("els", "welkom bij firma els", "holds your name or address"),
            ("", NEW, "name"),
        ] {
            let refused = els.post(&path, &[("name", name), ("password", password)]);
            assert_eq!(refused.status / 100, 4, "{name} {password}");
            assert!(refused.words().to_lowercase().contains(&words.to_lowercase()), "{words}: {}", refused.words());
        }
        let accepted = els.post(&path, &[("name", "els"), ("password", NEW)]);
        assert_eq!((accepted.status, accepted.location.as_deref()), (303, Some("/login")));
        assert_eq!(els.get("/account").status, 303, "nobody is logged in by a link");
        assert_eq!(log_in(&mut els, "els", NEW).status, 303);
        assert_eq!((els.get("/audit").status, els.get("/surveys").status), (200, 403));
        // It is gone.
        for again in [els.get(&path), els.post(&path, &[("name", "else"), ("password", NEW)])] {
            assert!(again.status == 404 && again.says("This link does not work, or not any more."), "{}", again.words());
        }
        assert!(eva.get("/invitations").says("No invitation is open."));
        let found = acts(&house);
        for act in ["person-invited", "invitation-accepted", "role-given"] {
            assert!(found.iter().any(|known| known == act), "{act}: {found:?}");
        }
    }

    fn a_link_of_the_desk_is_good_for_one_thing_and_for_its_time(on: On) {
        let house = House::new(on);
        els(&house);
        invite(&house, "bo@firma.example", Role::Analyst);
        assert_eq!(ask(&house, ELS).status, 303);
        house.deliver();
        let (invited, reset) = (path_in(&house, "bo@firma.example", "/invited/"), path_in(&house, ELS, "/reset/"));
        let mut visitor = house.visitor();
        // An invitation resets nothing, and the other way round; nor does half of either.
        let swapped = [invited.replace("/invited/", "/reset/"), reset.replace("/reset/", "/invited/")];
        let cut = [invited[..invited.len() - 1].to_owned(), format!("{reset}A"), "/reset/x".to_owned()];
        let mut said: Vec<String> = Vec::new();
        for wrong in swapped.iter().chain(&cut) {
            let (looked, pressed) = (visitor.get(wrong), visitor.post(wrong, &[("name", "x"), ("password", NEW)]));
            assert_eq!((looked.status, pressed.status), (404, 404), "{wrong}");
            said.push(looked.words());
        }
        assert!(said.windows(2).all(|pair| pair[0] == pair[1]), "why it is not good is not said");
        // Withdrawn.
        let mut eva = house.evaluator();
        let id = eva.get("/invitations").hidden("invitation");
        assert_eq!(visitor.get(&invited).status, 200);
        assert_eq!(eva.submit("/invitations", "/invitations", &[("step", "withdraw"), ("invitation", &id)]).status, 303);
        assert_eq!(visitor.get(&invited).status, 404);
        // Half an hour, and three days.
        house.minutes_later(30);
        assert_eq!(visitor.get(&reset).status, 200);
        house.minutes_later(1);
        assert_eq!(visitor.get(&reset).status, 404);
        assert_eq!(visitor.post(&reset, &[("password", NEW)]).status, 404);
        invite(&house, "bo@firma.example", Role::Analyst);
        house.deliver();
        let again = path_in(&house, "bo@firma.example", "/invited/");
        house.days_later(3);
        assert_eq!(visitor.get(&again).status, 200);
        // A new one takes its place.
        invite(&house, "BO@firma.example", Role::Analyst);
        assert_eq!(visitor.get(&again).status, 404);
        house.deliver();
        house.minutes_later(3 * 24 * 60 + 1);
        assert_eq!(visitor.get(&path_in(&house, "BO@firma.example", "/invited/")).status, 404);
    }

    fn a_forgotten_password_is_set_anew_once_and_its_owner_is_told(on: On) {
        let house = House::new(on);
        els(&house);
        let there = cookie_of(&log_in(&mut house.visitor(), "els", PASSWORD)).unwrap();
        house.deliver();
            assert_eq!(ask(&house, "ELS@firma.example").status, 303);
        house.deliver();
        // Asked once more: the first link is good for nothing any more.
        let first = path_in(&house, ELS, "/reset/");
        assert_eq!(ask(&house, ELS).status, 303);
        house.deliver();
        let path = path_in(&house, ELS, "/reset/");
        let mut visitor = house.visitor();
        assert_eq!((visitor.get(&first).status, visitor.get(&path).status), (404, 200));
        let weak = visitor.post(&path, &[("password", "wachtwoord2026")]);
        assert!(weak.status == 422 && weak.says("Many people have this password"), "{}", weak.words());
        assert_eq!(with(&house, &there), 200, "nothing was done yet");
        let done = visitor.post(&path, &[("password", NEW)]);
        assert_eq!((done.status, done.location.as_deref()), (303, Some("/login")));
        assert_eq!(with(&house, &there), 303);
        assert_eq!(visitor.post(&path, &[("password", "vijf paarden eten gras")]).status, 404, "twice");
        assert_eq!(log_in(&mut visitor, "els", PASSWORD).status, 401);
        assert_eq!(log_in(&mut visitor, "els", NEW).status, 303);
        house.deliver();
        let letters = house.letters_to(ELS);
        let told = letters.last().unwrap();
        assert_eq!(told.subject(), "Your password for Peil is changed.");
        assert!(told.text.as_deref().unwrap().contains("from: 127.0.0.1"), "{:?}", told.text);
        assert!(acts(&house).iter().any(|act| act == "reset-asked"));
    }

    fn whether_anybody_has_an_address_is_told_to_nobody(on: On) {
        let house = House::new(on);
        els(&house);
        house.deliver();
        let before = house.mailbox.list().len();
        let (known, unknown) = (ask(&house, ELS), ask(&house, "niemand@firma.example"));
        let plain = |answer: &crate::support::browser::Answer| {
            let mut headers: Vec<_> = answer.headers.iter().filter(|(name, _)| name != "date").cloned().collect();
            headers.sort();
            (answer.status, headers, answer.text.clone())
        };
        assert_eq!(plain(&known), plain(&unknown));
        // Nothing is looked up before the post comes: the same rows are written, and nothing else.
        let asked = house.rows()["desk_letters"].iter().filter(|row| row.contains("reset")).count();
        assert_eq!(asked, 2);
        assert_eq!(house.count("account_links"), 0);
        house.deliver();
        assert_eq!(house.mailbox.list().len(), before + 1);
        // Three letters in an hour to one address; whoever asks more often hears the same.
        for _ in 0..5 {
            assert_eq!(plain(&ask(&house, ELS)), plain(&known));
            assert_eq!(plain(&ask(&house, "niemand@firma.example")), plain(&known));
        }
        house.deliver();
        assert_eq!(house.letters_to(ELS).iter().filter(|letter| letter.text.as_deref().unwrap().contains("/reset/")).count(), 3);
        // Who has no account leaves no trace for long.
        house.minutes_later(61);
        ask(&house, ELS);
        assert!(!house.rows()["desk_letters"].iter().any(|row| row.contains("niemand")));
        let refused = ask(&house, "geen adres");
        assert!(refused.status == 422 && refused.text.contains("value=\"geen adres\""), "{}", refused.words());
        assert!(!house.lines("SELECT subject || was || became AS line FROM audit").iter().any(|line| line.contains("niemand")));
    }

    fn whoever_asks_for_letters_to_many_addresses_is_stopped(on: On) {
        let house = House::new(on);
        let mut visitor = house.visitor();
        let asked = (0..80).take_while(|at| {
            visitor.post("/forgotten", &[("address", &format!("an{at}@firma.example"))]).status == 303
        });
        assert_eq!(asked.count(), 60);
    }

    fn a_new_password_by_letter_does_not_replace_the_second_factor(on: On) {
        let house = House::new(on);
        els(&house);
        let order = || house.peil.order("els", house.moment());
        house.now(enrol_factor::begin(&house.peil, PASSWORD, order())).unwrap();
        let standing = house.now(enrol_factor::standing(&house.peil, "els")).unwrap();
        let secret = data_encoding::BASE32_NOPAD.decode(standing.waiting.unwrap().typed.replace(' ', "").as_bytes()).unwrap();
        let secret = peil::login::totp::Secret::from_bytes(secret.try_into().unwrap());
        let code = secret.code_at(house.moment().as_second());
        house.now(enrol_factor::confirm(&house.peil, "", &code, order())).unwrap();
        ask(&house, ELS);
        house.deliver();
        let reset = path_in(&house, ELS, "/reset/");
        let done = house.visitor().post(&reset, &[("password", NEW)]);
        assert_eq!((done.status, cookie_of(&done)), (303, None));
        let answer = log_in(&mut house.visitor(), "els", NEW);
        assert_eq!((answer.location.as_deref(), cookie_of(&answer)), (Some("/login/code?next=/"), None));
        let subjects: Vec<String> = house.letters_to(ELS).iter().map(|letter| letter.subject().to_owned()).collect();
        assert!(subjects.iter().any(|subject| subject == "A second factor is set up for your account in Peil."), "{subjects:?}");
    }

    fn one_link_used_many_times_at_once_is_used_once(on: On) {
        let house = House::new(on);
        els(&house);
        invite(&house, "bo@firma.example", Role::Analyst);
        ask(&house, ELS);
        house.deliver();
        let token = |path: String| path.rsplit('/').next().unwrap().to_owned();
        let invited = token(path_in(&house, "bo@firma.example", "/invited/"));
        let reset = token(path_in(&house, ELS, "/reset/"));
        let now = house.moment();
        let done = house.at_once(6, |peil| {
            let reset = reset.clone();
            async move { reset_password::reset(&peil, &reset, NEW, now).await.is_ok() }
        });
        assert_eq!(done.iter().filter(|done| **done).count(), 1, "{done:?}");
        let names = ["a1", "a2", "a3", "a4", "a5", "a6"];
        let next = AtomicUsize::new(0);
        let done = house.at_once(6, |peil| {
            let (invited, name) = (invited.clone(), names[next.fetch_add(1, Ordering::SeqCst)]);
            async move { invite_person::accept(&peil, &invited, name, NEW, Language::NL, now).await.is_ok() }
        });
        assert_eq!(done.iter().filter(|done| **done).count(), 1, "{done:?}");
        assert_eq!(house.count("users"), 3);
    }

    fn a_letter_of_the_desk_leaves_once_however_many_bring_it(on: On) {
        let house = House::new(on);
        els(&house);
        invite(&house, "bo@firma.example", Role::Analyst);
        ask(&house, ELS);
        house.at_once(6, |peil| async move { peil::services::deliver_letters::deliver_due(&peil, 2).await.is_ok() });
        assert_eq!(house.letters_to("bo@firma.example").len(), 1);
        assert_eq!(house.letters_to(ELS).len(), 1);
    }

    fn a_letter_that_is_refused_for_now_comes_again_and_leaves_once(on: On) {
        let tries = AtomicUsize::new(0);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Rcpt if tries.fetch_add(1, Ordering::SeqCst) == 0 => Act::Say("451 4.7.1 come again later"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        invite(&house, "bo@firma.example", Role::Analyst);
        house.deliver();
        let mut eva = house.evaluator();
        let page = eva.get("/invitations");
        assert!(page.says("Waits for the post.") && page.says("come again later"), "{}", page.words());
        house.deliver();
        assert_eq!(sink.count(), 0, "it is left alone for a minute");
        house.minutes_later(2);
        house.deliver();
        assert_eq!(taken_for(&sink, "bo@firma.example").len(), 1);
        assert!(eva.get("/invitations").says("Sent."));
        house.minutes_later(20);
        house.deliver();
        assert_eq!(sink.count(), 1);
    }

    fn a_letter_whose_reply_is_lost_is_not_sent_again(on: On) {
        let sink = at(Step::Dot, "bo@firma.example".to_owned(), Act::TakeAndHangUp);
        let house = house_at(on, &sink);
        invite(&house, "bo@firma.example", Role::Analyst);
        for _ in 0..3 {
            house.deliver();
            house.minutes_later(20);
        }
        assert_eq!((sink.count(), sink.doubles()), (1, Vec::new()));
        let mut eva = house.evaluator();
        assert!(eva.get("/invitations").says("Not sure whether it has left."), "{}", eva.get("/invitations").words());
        // What arrived works.
        let letter = taken_for(&sink, "bo@firma.example").remove(0);
        let text = letter.text.unwrap();
        let path = text[text.find("/invited/").unwrap()..].split_whitespace().next().unwrap().to_owned();
        assert_eq!(house.visitor().get(&path).status, 200);
    }

    fn an_address_belongs_to_one_person_and_the_one_before_is_told(on: On) {
        let house = House::new(on);
        els(&house);
        let mut eva = house.evaluator();
        let set = |browser: &mut crate::support::browser::Browser, address: &str| {
            let page = format!("/people/{USER}");
            browser.submit(&page, &page, &[("step", "address"), ("address", address)])
        };
        let taken = set(&mut eva, "Els@Firma.example");
        assert!(taken.status == 422 || taken.status == 409, "{}", taken.words());
        let wrong = set(&mut eva, "geen adres");
        assert!(wrong.status == 422 && wrong.text.contains("value=\"geen adres\"") && wrong.text.contains("id=\"e-address\""), "{}", wrong.words());
        assert_eq!(set(&mut eva, "eva@peil.example").status, 303);
        house.now(set_address::set(&house.peil, "els", "els@thuis.example", work::order(&house))).unwrap();
        house.deliver();
        let told = house.letters_to(ELS).pop().unwrap();
        assert_eq!(told.subject(), "Mail about your account in Peil does not go to this address any more.");
        // No address stands in the trail.
        assert!(!house.lines("SELECT subject || was || became AS line FROM audit").iter().any(|line| line.contains('@')));
        let of_somebody = house.now(invite_person::invite(
            &house.peil, "els@thuis.example", Grant::whole(Role::Auditor), Language::NL, work::order(&house),
        ));
        assert!(of_somebody.unwrap_err().to_string().contains("els"));
    }

    fn people_are_invited_and_helped_by_command_too(on: On) {
        let terminal = Terminal::new(on);
        terminal.run_with_input(&["user", "add", "eva"], &format!("{PASSWORD}\n"));
        let invited = terminal.json(&["user", "invite", "Bo@firma.example", "--role", "analyst", "--language", "fr"]);
        assert_eq!((invited["invited"].as_str(), invited["role"].as_str()), (Some("Bo@firma.example"), Some("analyst")));
        let wrong = terminal.run(&["user", "invite", "geen adres", "--role", "analyst"]);
        assert!(wrong.code != 0 && wrong.err.contains("geen adres"), "{}", wrong.err);
        terminal.json(&["user", "address", "eva", "eva@firma.example"]);
        let taken = terminal.run(&["user", "invite", "eva@firma.example", "--role", "analyst"]);
        assert!(taken.code != 0 && taken.err.contains("“eva”"), "{}", taken.err);
        assert_eq!(terminal.json(&["user", "end-sessions", "eva"])["ended"], 0);
        assert_eq!(terminal.json(&["user", "reset-second-factor", "eva"])["reset"], false);
        assert_eq!(terminal.json(&["user", "list"])[0]["second_factor"], false);
        let common = terminal.run_with_input(&["user", "reset", "eva"], "wachtwoord2026\n");
        assert!(common.code != 0 && common.err.contains("many people have this password"), "{}", common.err);
    }

    fn where_letters_lie_in_a_folder_no_evaluator_takes_the_way_into_an_account(on: On) {
        let folder = tempfile::tempdir().unwrap();
        let house = House::with_mailer(on, Mailer::Folder(folder.path().to_owned()), Mailbox::with_capacity(0));
        els(&house);
        let grant = Some(Grant::whole(Role::Evaluator));
        house.now(add_user::add(&house.peil, "bo", PASSWORD, grant, work::order(&house))).unwrap();
        ask(&house, ELS);
        house.deliver();
        let mut eva = house.evaluator();
        let listed = eva.get("/mailbox");
        let at = listed.text.find("href=\"/mailbox/").unwrap_or_else(|| panic!("no letter: {}", listed.words())) + 6;
        let letter = listed.text[at..].split('"').next().unwrap().to_owned();
        assert!(eva.get(&letter).text.contains("/reset/"));
        let mut bo = house.visitor();
        log_in(&mut bo, "bo", PASSWORD);
        assert!(bo.get("/mailbox").says("No mails."), "{}", bo.get("/mailbox").words());
        for path in [letter.clone(), format!("{letter}/html"), format!("{letter}/letter.eml")] {
            assert_eq!(bo.get(&path).status, 404, "{path}");
        }
    }
}
