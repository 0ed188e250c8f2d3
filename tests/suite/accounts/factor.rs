//! The second factor: set up, asked for, guessed at, lost.

use peil::login::DeskKey;
use peil::login::totp::Secret;
use peil::rights::{Grant, Role};
use peil::services::log_in::Device;
use peil::services::{add_user, enrol_factor, prove_factor, rotate_key};
use peil::storage::second_factors;
use peil::wave::link::MasterKey;
use peil::wording::Language;

use super::{acts, cookie_of, log_in, with};
use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::{House, PASSWORD, USER};
use crate::support::work;

const PAGE: &str = "/account/second-factor";
const CODE: &str = "/login/code";

/// The app of somebody's telephone.
struct App(Secret);

impl App {
    /// Reads what the page shows to be typed.
    fn reading(page: &Answer) -> Self {
        let words = page.words();
        let at = words.find("The secret: ").unwrap_or_else(|| panic!("no secret in {words}")) + 12;
        let groups: Vec<&str> = words[at..].split(' ').take(8).collect();
        let bytes = data_encoding::BASE32_NOPAD.decode(groups.concat().as_bytes()).unwrap();
        assert!(page.text.contains("<svg class=\"qr\""));
        Self(Secret::from_bytes(bytes.try_into().unwrap()))
    }

    fn code(&self, house: &House, steps: i64) -> String {
        self.0.code_at(house.moment().as_second() + 30 * steps)
    }
}

/// Sets a second factor up; the app, and the recovery codes.
fn enrol(house: &House, browser: &mut Browser, password: &str) -> (App, Vec<String>) {
    let begun = browser.submit(PAGE, PAGE, &[("step", "begin"), ("present", password)]);
    assert_eq!((begun.status, begun.location.as_deref()), (303, Some(PAGE)), "{}", begun.words());
    let app = App::reading(&browser.get(PAGE));
    let shown = browser.submit(PAGE, PAGE, &[("step", "confirm"), ("code", &app.code(house, 0))]);
    assert_eq!(shown.status, 200, "{}", shown.words());
    let codes: Vec<String> =
        shown.text.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect();
    assert_eq!(codes.len(), 10);
    (app, codes)
}

fn show_code(browser: &mut Browser, code: &str) -> Answer {
    browser.post(CODE, &[("code", code), ("next", "/surveys")])
}

fn device() -> Device {
    Device { browser: String::new(), language: Language::NL }
}

/// Half-way in.
fn half(house: &House, name: &str, password: &str) -> Browser {
    let mut browser = house.visitor();
    let answer = log_in(&mut browser, name, password);
    assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/login/code?next=/")));
    assert_eq!(cookie_of(&answer), None, "no session before the code");
    browser
}

fn half_cookie(answer: &Answer) -> String {
    let set = answer.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
    let mut pairs = set.map(|(_, value)| value.split(';').next().unwrap().to_owned());
    pairs.find(|pair| pair.starts_with("__Host-peil-half=")).unwrap().split_once('=').unwrap().1.to_owned()
}

stories! {
    fn a_code_is_asked_for_after_the_password_and_is_good_for_once(on: On) {
        let house = House::new(on);
        let mut eva = house.evaluator();
        let elsewhere = cookie_of(&log_in(&mut house.visitor(), USER, PASSWORD)).unwrap();
        let wrong = eva.submit(PAGE, PAGE, &[("step", "begin"), ("present", "niet het mijne")]);
        assert!(wrong.status == 422 && wrong.says("This is not your present password."), "{}", wrong.words());
        let (app, codes) = enrol(&house, &mut eva, PASSWORD);
        assert_eq!(with(&house, &elsewhere), 303, "what was begun with the password alone is over");
        let page = eva.get(PAGE);
        assert!(page.says("Set up on") && page.says("You have 10 recovery codes left."), "{}", page.words());
        assert!(!page.text.contains(&codes[0]) && !page.text.contains("<svg class=\"qr\""), "shown once");
        // Nothing of it lies in the database as it is.
        let rows = house.rows();
        let bytes: String = app.0.reveal().iter().map(|byte| format!("{byte:02x}")).collect();
        for table in ["second_factors", "recovery_codes", "audit"] {
            let text = rows[table].join("\n").to_lowercase();
            assert!(!text.contains(&bytes) && codes.iter().all(|code| !text.contains(code.as_str())), "{table}");
        }
        // The code that confirmed it was used by that.
        let mut browser = half(&house, USER, PASSWORD);
        let replayed = show_code(&mut browser, &app.code(&house, 0));
        assert!(replayed.status == 401 && replayed.says("The code is not right, or it was used before."), "{}", replayed.words());
        assert_eq!(browser.get("/surveys").status, 303);
        house.minutes_later(1);
        // Two steps off are too far; one is a clock that is off.
        for steps in [-2, 2, 7] {
            assert_eq!(show_code(&mut browser, &app.code(&house, steps)).status, 401, "{steps}");
        }
        house.minutes_later(2);
        let code = app.code(&house, 1);
        let opened = show_code(&mut browser, &code);
        assert_eq!((opened.status, opened.location.as_deref()), (303, Some("/surveys")));
        assert_eq!(browser.get("/surveys").status, 200);
        // The same code does not open a second door, nor does one from before it.
        let mut other = half(&house, USER, PASSWORD);
        assert_eq!(show_code(&mut other, &code).status, 401);
        assert_eq!(show_code(&mut other, &app.code(&house, 0)).status, 401);
        let found = acts(&house);
        assert_eq!(found.iter().filter(|act| *act == "factor-set").count(), 1);
        assert_eq!(found.iter().filter(|act| *act == "code-failed").count(), 6, "{found:?}");
    }

    fn whoever_guesses_codes_is_slowed_down_as_with_passwords(on: On) {
        let house = House::new(on);
        let (app, _) = enrol(&house, &mut house.evaluator(), PASSWORD);
        house.minutes_later(1);
        let mut browser = half(&house, USER, PASSWORD);
        for guess in 0..5 {
            assert_eq!(show_code(&mut browser, &format!("00000{guess}")).status, 401);
        }
        let slow = show_code(&mut browser, &app.code(&house, 0));
        assert!(slow.status == 429 && slow.says("Too many attempts"), "{}", slow.words());
        // The password, known, takes nothing back; it waits as well.
        assert_eq!(log_in(&mut house.visitor(), USER, PASSWORD).status, 429);
        house.minutes_later(1);
        let mut again = half(&house, USER, PASSWORD);
        assert_eq!(show_code(&mut again, "999999").status, 401);
        assert_eq!(show_code(&mut again, &app.code(&house, 0)).status, 429, "the pause goes on where it was");
        house.minutes_later(1);
        assert_eq!(show_code(&mut again, &app.code(&house, 0)).status, 303);
        // Forgiven.
        house.minutes_later(1);
        let mut browser = half(&house, USER, PASSWORD);
        assert_eq!(show_code(&mut browser, "000000").status, 401);
        assert_eq!(show_code(&mut browser, &app.code(&house, 0)).status, 303);
    }

    fn half_a_login_is_nothing_by_itself_and_lasts_ten_minutes(on: On) {
        let house = House::new(on);
        let (app, _) = enrol(&house, &mut house.evaluator(), PASSWORD);
        house.now(add_user::add(&house.peil, "els", "vier paarden eten gras", None, work::order(&house))).unwrap();
        house.minutes_later(1);
        // Without the password there is no second page.
        let mut stranger = house.visitor();
        assert_eq!(stranger.get(CODE).location.as_deref(), Some("/login?next=/"));
        assert_eq!(show_code(&mut stranger, &app.code(&house, 0)).location.as_deref(), Some("/login?next=/surveys"));
        let own = half_cookie(&log_in(&mut house.visitor(), USER, PASSWORD));
        let now = || house.moment();
        let prove = |half: &str, code: &str| house.now(prove_factor::prove(&house.peil, half, code, device(), now()));
        // What says so is not a session, and a session does not say so.
        for page in ["/surveys", "/account", "/login/code"] {
            let answer = house.visitor().get_with(page, "cookie", &format!("__Host-peil={own}"));
            assert_eq!(answer.status, 303, "{page}");
        }
        let [id, second, proof]: [&str; 3] = own.split('.').collect::<Vec<_>>().try_into().unwrap();
        let later = second.parse::<i64>().unwrap() + 60;
        for forged in [String::new(), format!("{id}.{later}.{proof}"), format!("{id}.{second}."), format!("x.{second}.{proof}")] {
            let refusal = prove(&forged, &app.code(&house, 0)).err().unwrap().to_string();
            assert_eq!(refusal, "log in to go on", "{forged}");
        }
        house.minutes_later(11);
        assert_eq!(prove(&own, &app.code(&house, 0)).err().unwrap().to_string(), "log in to go on");
        // Another password makes it worthless, and so does another app.
        let own = half_cookie(&log_in(&mut house.visitor(), USER, PASSWORD));
        house.now(add_user::reset(&house.peil, USER, "vijf paarden eten gras", work::order(&house))).unwrap();
        assert_eq!(prove(&own, &app.code(&house, 0)).err().unwrap().to_string(), "log in to go on");
        let own = half_cookie(&log_in(&mut house.visitor(), USER, "vijf paarden eten gras"));
        assert!(prove(&own, &app.code(&house, 0)).is_ok());
        assert!(house.now(enrol_factor::reset(&house.peil, USER, work::order(&house))).unwrap());
        assert_eq!(prove(&own, &app.code(&house, 1)).err().unwrap().to_string(), "log in to go on");
    }

    fn one_code_shown_many_times_at_once_opens_one_session(on: On) {
        let house = House::new(on);
        let (app, codes) = enrol(&house, &mut house.evaluator(), PASSWORD);
        house.minutes_later(1);
        for code in [app.code(&house, 0), codes[3].clone()] {
            let own = half_cookie(&log_in(&mut house.visitor(), USER, PASSWORD));
            let before = house.count("sessions");
            let now = house.moment();
            let opened = house.at_once(8, |peil| {
                let (own, code) = (own.clone(), code.clone());
                async move { prove_factor::prove(&peil, &own, &code, device(), now).await.is_ok() }
            });
            assert_eq!(opened.iter().filter(|opened| **opened).count(), 1, "{opened:?}");
            assert_eq!(house.count("sessions"), before + 1);
            house.minutes_later(20);
        }
    }

    fn a_recovery_code_opens_the_door_once_and_new_ones_replace_the_old(on: On) {
        let house = House::new(on);
        let mut eva = house.evaluator();
        let (app, codes) = enrol(&house, &mut eva, PASSWORD);
        let typed = codes[0].to_uppercase().replace('-', " ");
        assert_eq!(show_code(&mut half(&house, USER, PASSWORD), &typed).status, 303);
        assert_eq!(show_code(&mut half(&house, USER, PASSWORD), &codes[0]).status, 401, "it was used");
        assert!(eva.get(PAGE).says("You have 9 recovery codes left."));
        house.minutes_later(1);
        let renewed = eva.submit(PAGE, PAGE, &[("step", "renew"), ("code", &app.code(&house, 0))]);
        assert_eq!(renewed.text.matches("<li><code>").count(), 10, "{}", renewed.words());
        assert_eq!(show_code(&mut half(&house, USER, PASSWORD), &codes[1]).status, 401, "the old ones are gone");
        let wrong = eva.submit(PAGE, PAGE, &[("step", "remove"), ("code", "000000")]);
        assert!(wrong.status == 401 && wrong.text.contains("id=\"e-remove\""), "{}", wrong.words());
        house.minutes_later(1);
        assert_eq!(eva.submit(PAGE, PAGE, &[("step", "remove"), ("code", &app.code(&house, 0))]).status, 303);
        assert!(cookie_of(&log_in(&mut house.visitor(), USER, PASSWORD)).is_some(), "the password is enough again");
        assert_eq!((house.count("second_factors"), house.count("recovery_codes")), (0, 0));
    }

    fn whose_role_asks_for_it_sets_it_up_before_anything_else(on: On) {
        let house = House::that_asks_more_of(on, &[Role::Administrator]);
        work::furnish(&house, [1, 0, 0]);
        let mut eva = house.evaluator();
        for page in ["/", "/surveys", "/people", "/audit", "/growth/growth.csv"] {
            let answer = eva.get(page);
            assert_eq!((answer.status, answer.location.as_deref()), (303, Some(PAGE)), "{page}");
        }
        let asked = eva.get(PAGE);
        assert!(asked.says("Your role asks for a second factor."), "{}", asked.words());
        assert!(!asked.text.contains("href=\"/people\""), "no way leads where they are turned away");
        let csrf = asked.hidden("csrf");
        let refused = eva.post("/clusters", &[("csrf", &csrf), ("code", "x"), ("name", "X"), ("type", "IBN")]);
        assert_eq!(refused.status, 403);
        let added = [("csrf", csrf.as_str()), ("step", "add"), ("name", "nieuw"), ("password", PASSWORD), ("role", "auditor")];
        assert_eq!(eva.post("/people", &added).status, 403);
        enrol(&house, &mut eva, PASSWORD);
        assert_eq!(eva.get("/people").status, 200);
        // Whoever has another role does without.
        let grant = Some(Grant::whole(Role::Auditor));
        house.now(add_user::add(&house.peil, "els", "vier paarden eten gras", grant, work::order(&house))).unwrap();
        let mut els = house.visitor();
        log_in(&mut els, "els", "vier paarden eten gras");
        assert_eq!(els.get("/audit").status, 200);
    }

    fn an_administrator_takes_the_factor_of_somebody_away_who_has_lost_it(on: On) {
        let house = House::new(on);
        house.now(add_user::add(&house.peil, "els", "vier paarden eten gras", None, work::order(&house))).unwrap();
        let mut els = house.visitor();
        log_in(&mut els, "els", "vier paarden eten gras");
        enrol(&house, &mut els, "vier paarden eten gras");
        let mut eva = house.evaluator();
        assert!(eva.get("/people").words().contains("els evaluator yes"), "{}", eva.get("/people").words());
        assert_eq!(eva.submit("/people/els", "/people/els", &[("step", "reset-factor")]).status, 303);
        assert!(eva.get("/people/els").says("els has no second factor any more"));
        assert_eq!(els.get("/account").status, 303, "all sessions are over");
        assert!(cookie_of(&log_in(&mut els, "els", "vier paarden eten gras")).is_some());
        assert_eq!(acts(&house).iter().filter(|act| *act == "factor-reset").count(), 1);
        assert_eq!(eva.submit("/people/els", "/people/els", &[("step", "reset-factor")]).status, 303);
        assert!(eva.get("/people/els").says("els had no second factor."));
        assert_eq!(acts(&house).iter().filter(|act| *act == "factor-reset").count(), 1, "nothing was done");
    }

    fn a_secret_that_waits_too_long_is_not_taken(on: On) {
        let house = House::new(on);
        let mut eva = house.evaluator();
        assert_eq!(eva.submit(PAGE, PAGE, &[("step", "begin"), ("present", PASSWORD)]).status, 303);
        let app = App::reading(&eva.get(PAGE));
        let wrong = eva.submit(PAGE, PAGE, &[("step", "confirm"), ("code", "123456")]);
        assert!(wrong.status == 401 && wrong.text.contains("<svg class=\"qr\""), "the picture is still there");
        house.minutes_later(31);
        assert!(!eva.get(PAGE).text.contains("<svg class=\"qr\""));
        let late = eva.submit(PAGE, PAGE, &[("step", "confirm"), ("code", &app.code(&house, 0))]);
        assert!(late.status == 409 && late.says("Begin anew."), "{}", late.words());
        assert!(cookie_of(&log_in(&mut house.visitor(), USER, PASSWORD)).is_some(), "nothing is asked for");
    }

    fn it_goes_on_under_another_master_key_and_the_old_one_opens_nothing_of_it(on: On) {
        let house = House::new(on);
        let (app, _) = enrol(&house, &mut house.evaluator(), PASSWORD);
        let before = house.now(house.peil.store.read(second_factors::all)).unwrap().remove(0);
        let (old, next) = (house.peil.master_key.clone(), MasterKey::from_bytes([9; 32]));
        let rotated = rotate_key::rotate(&house.peil.store, old.clone(), next.clone(), work::order(&house));
        house.now(rotated).unwrap();
        let after = house.now(house.peil.store.read(second_factors::all)).unwrap().remove(0);
        let opened = |key: &MasterKey, sealed: &[u8]| DeskKey::from_bytes(key.for_the_desk()).open(after.user_id.as_bytes(), sealed);
        assert_eq!(opened(&next, &after.sealed_secret).unwrap(), app.0.reveal());
        assert_eq!(opened(&old, &before.sealed_secret).unwrap(), app.0.reveal());
        assert!(opened(&old, &after.sealed_secret).is_err() && opened(&next, &before.sealed_secret).is_err());
        // The same whatever the house vouches with.
        assert_eq!(next.vouching_as(&old).for_the_desk(), next.for_the_desk());
    }
}
