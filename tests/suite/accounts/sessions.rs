//! Sessions: shown, rested, ended.

use peil::services::{add_user, end_sessions};

use super::{acts, cookie_of, log_in, with};
use crate::stories;
use crate::support::house::{House, PASSWORD, USER};
use crate::support::work;

const OTHER: &str = "vier paarden eten gras";

stories! {
    fn one_sees_where_one_is_logged_in_and_ends_what_should_not_be(on: On) {
        let house = House::new(on);
        let mut here = house.visitor();
        assert_eq!(log_in(&mut here, USER, PASSWORD).status, 303);
        house.minutes_later(5);
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let form = [("name", USER), ("password", PASSWORD), ("next", "/")];
        let mut there = house.visitor();
        let begun = there.post_with("/login", &[("origin", &house.url), ("user-agent", agent)], &form);
        let stolen = cookie_of(&begun).unwrap();
        let page = here.get("/account");
        assert!(page.says("Firefox, Linux 127.0.0.1 End"), "{}", page.words());
        assert_eq!(page.words().matches("this session").count(), 1);
        assert_eq!(page.text.matches("value=\"end\"").count(), 1, "the present one has no button");
        let mark = page.hidden("session");
        assert!(house.rows()["sessions"].iter().all(|row| !row.to_lowercase().contains(&mark)));
        // Nobody ends what is not theirs.
        house.now(add_user::add(&house.peil, "els", OTHER, None, house.peil.order(USER, house.moment()))).unwrap();
        let mut els = house.visitor();
        log_in(&mut els, "els", OTHER);
        assert_eq!(els.submit("/account", "/account", &[("step", "end"), ("session", &mark)]).status, 404);
        assert_eq!(with(&house, &stolen), 200);
        assert_eq!(here.submit("/account", "/account", &[("step", "end"), ("session", &mark)]).status, 303);
        assert_eq!(with(&house, &stolen), 303);
        assert!(here.get("/account").says("The session is ended."));
        assert_eq!(here.submit("/account", "/account", &[("step", "end"), ("session", &mark)]).status, 404, "it is over");
        // All others at once, and not one's own.
        let others: Vec<String> = (0..3).map(|_| cookie_of(&log_in(&mut house.visitor(), USER, PASSWORD)).unwrap()).collect();
        assert_eq!(here.submit("/account", "/account", &[("step", "end-others")]).status, 303);
        assert!(here.get("/account").says("3 other sessions are ended."));
        assert!(others.iter().all(|cookie| with(&house, cookie) == 303));
        assert_eq!(els.get("/account").status, 200, "somebody else's go on");
        assert_eq!(acts(&house).iter().filter(|act| *act == "sessions-ended").count(), 2);
    }

    fn a_session_lives_while_it_is_used_and_nine_hours_at_most(on: On) {
        let house = House::new(on);
        let mut browser = house.visitor();
        let first = cookie_of(&log_in(&mut browser, USER, PASSWORD)).unwrap();
        let before = house.rows();
        assert_eq!(cookie_of(&browser.get("/account")), None, "within a minute nothing is new");
        // Looked at every fifty minutes; the browser takes each new cookie.
        for _ in 0..10 {
            house.minutes_later(50);
            let answer = browser.get("/account");
            assert_eq!(answer.status, 200);
            let renewed = answer.header("set-cookie").unwrap();
            for attribute in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
                assert!(renewed.contains(attribute), "{renewed}");
            }
        }
        assert!(before == house.rows(), "looking at pages wrote something");
        assert_eq!(with(&house, &first), 303, "the cookie of this morning, from a copy of the disk");
        house.minutes_later(39);
        assert_eq!(browser.get("/account").status, 200);
        house.minutes_later(2);
        assert_eq!(browser.get("/account").status, 303, "nine hours are over");
    }

    fn a_page_that_fetches_itself_does_not_keep_a_session_alive(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        let mut browser = house.visitor();
        log_in(&mut browser, USER, PASSWORD);
        for _ in 0..2 {
            house.minutes_later(30);
            let answer = browser.get_with("/", "x-peil-by-itself", "1");
            assert_eq!((answer.status, cookie_of(&answer)), (200, None));
        }
        house.minutes_later(1);
        assert_eq!(browser.get("/").status, 303);
    }

    fn a_cookie_that_the_house_did_not_write_opens_nothing(on: On) {
        let house = House::new(on);
        let own = cookie_of(&log_in(&mut house.visitor(), USER, PASSWORD)).unwrap();
        assert_eq!(with(&house, &own), 200);
        let [name_and_key, second, proof]: [&str; 3] = own.split('.').collect::<Vec<_>>().try_into().unwrap();
        let later = second.parse::<i64>().unwrap() + 3_600;
        let other = cookie_of(&log_in(&mut house.visitor(), USER, PASSWORD)).unwrap();
        let other_proof = other.rsplit('.').next().unwrap();
        for forged in [
            name_and_key.to_owned(),
            format!("{name_and_key}.{later}.{proof}"),
            format!("{name_and_key}.{second}.{other_proof}"),
            format!("{name_and_key}.{second}."),
            format!("{name_and_key}.{second}.{}", proof.to_lowercase()),
            format!("{own}x"),
            "__Host-peil=..".to_owned(),
        ] {
            assert_eq!(with(&house, &forged), 303, "{forged}");
        }
        // A cookie of another host is none of this one.
        let name = own.replace("__Host-peil=", "peil=");
        assert_eq!(with(&house, &name), 303);
        // Renewed and ended: the newest cookie of a killed session is worth nothing either.
        house.minutes_later(2);
        let renewed = cookie_of(&house.visitor().get_with("/account", "cookie", &own)).unwrap();
        assert_ne!(renewed, own);
        assert_eq!(house.now(end_sessions::all_of(&house.peil, USER, work::order(&house))).unwrap(), 2);
        assert_eq!((with(&house, &own), with(&house, &renewed)), (303, 303));
    }

    fn a_new_password_of_ones_own_takes_the_old_one_and_ends_every_other_session(on: On) {
        let house = House::new(on);
        let (mut here, mut there) = (house.evaluator(), house.evaluator());
        let change = |browser: &mut crate::support::browser::Browser, present: &str, new: &str| {
            browser.submit("/account", "/account", &[("step", "password"), ("present", present), ("password", new)])
        };
        for (present, new, words) in [
            ("verkeerd wachtwoord", OTHER, "This is not your present password."),
            (PASSWORD, "kort", "This password is too short: 4 characters. Take at least 12"),
            (PASSWORD, "Wachtwoord2026!", "Many people have this password"),
            (PASSWORD, "aaaaaaaaaaaaaaaaaaaa", "Many people have this password"),
            (PASSWORD, &"lang en ".repeat(60), "This password is too long: 480 characters."),
        ] {
            let answer = change(&mut here, present, new);
            assert!(answer.status == 422 && answer.says(words), "{new}: {}", answer.words());
            assert!(!answer.text.contains(new) && !answer.text.contains("verkeerd wachtwoord"));
        }
        assert_eq!(there.get("/account").status, 200);
        assert_eq!(change(&mut here, PASSWORD, OTHER).status, 303);
        assert!(here.get("/account").says("Your password is changed."));
        assert_eq!(there.get("/account").status, 303);
        assert_eq!(log_in(&mut there, USER, PASSWORD).status, 401);
        assert_eq!(log_in(&mut there, USER, OTHER).status, 303);
        assert_eq!(acts(&house).iter().filter(|act| *act == "password-changed").count(), 1);
    }

    fn whoever_holds_a_session_guesses_the_password_no_faster_than_at_the_door(on: On) {
        let house = House::new(on);
        let mut browser = house.evaluator();
        let guess = |browser: &mut crate::support::browser::Browser| {
            browser.submit("/account", "/account", &[("step", "password"), ("present", "geraden wachtwoord"), ("password", OTHER)])
        };
        for _ in 0..5 {
            assert_eq!(guess(&mut browser).status, 422);
        }
        let slow = guess(&mut browser);
        assert!(slow.status == 429 && slow.says("Too many attempts"), "{}", slow.words());
        assert_eq!(log_in(&mut house.visitor(), USER, PASSWORD).status, 429, "the door is slowed down by it as well");
    }

    fn an_administrator_ends_all_sessions_of_a_person(on: On) {
        let house = House::new(on);
        house.now(add_user::add(&house.peil, "els", OTHER, None, work::order(&house))).unwrap();
        let cookies: Vec<String> = (0..2).map(|_| cookie_of(&log_in(&mut house.visitor(), "els", OTHER)).unwrap()).collect();
        let mut eva = house.evaluator();
        assert_eq!(eva.submit("/people/els", "/people/els", &[("step", "end-sessions")]).status, 303);
        assert!(eva.get("/people/els").says("2 sessions of els are ended."));
        assert!(cookies.iter().all(|cookie| with(&house, cookie) == 303));
        // Whoever is no administrator does not.
        let mut els = house.visitor();
        log_in(&mut els, "els", OTHER);
        let csrf = els.get("/account").hidden("csrf");
        assert_eq!(els.post(&format!("/people/{USER}"), &[("csrf", &csrf), ("step", "end-sessions")]).status, 403);
        assert_eq!(eva.get("/account").status, 200);
        let unknown = house.now(end_sessions::all_of(&house.peil, "elz", work::order(&house))).unwrap_err().to_string();
        assert!(unknown.contains("there is no user “elz”") && unknown.contains("els"), "{unknown}");
    }
}
