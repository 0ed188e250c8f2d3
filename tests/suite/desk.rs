//! The desk is closed to strangers, and its forms to other sites.

use std::collections::BTreeMap;

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::house::{House, PASSWORD, USER};
use crate::support::relay::house_at;
use crate::support::site;
use crate::support::smtp_sink::Sink;
use crate::support::work;

fn log_in(browser: &mut Browser, name: &str, password: &str, next: &str) -> Answer {
    browser.post("/login", &[("name", name), ("password", password), ("next", next)])
}

/// The cookie of a session that was just begun, as a browser sends it back.
fn session(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie").unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

/// All rows but those that logging in touches.
fn matters(house: &House) -> BTreeMap<String, Vec<String>> {
    let mut rows = house.rows();
    rows.remove("sessions");
    rows.remove("login_failures");
    rows
}

/// An action, whether it is sent in parts, and what is filled in.
type Form = (&'static str, bool, &'static [(&'static str, &'static str)]);

/// Every form of the desk, filled in so that it would do something; `true` for one that is sent in parts.
const FORMS: [Form; 8] = [
    ("/surveys", true, &[("definition", work::SURVEY)]),
    ("/clusters", false, &[("code", "nieuw"), ("name", "Nieuw"), ("type", "IBN")]),
    ("/cluster-list", true, &[("file", "code;name;type\nnieuw;Nieuw;IBN\n")]),
    ("/clusters/alfa", true, &[("pasted", "Bedrijf;E-mail\nAcme;an@acme.example\n")]),
    (
        "/waves",
        false,
        &[("name", "X"), ("survey", "small"), ("cluster", "alfa"), ("closes_on", "2026-04-06"), ("hold", "0")],
    ),
    (work::WAVE_PAGE, false, &[("step", "pause"), ("typed", "")]),
    (work::WAVE_PAGE, false, &[("step", "close"), ("typed", work::WAVE), ("why", "genoeg antwoorden")]),
    ("/logout", false, &[]),
];

fn send(browser: &mut Browser, form: &Form, csrf: Option<&str>) -> Answer {
    let (action, in_parts, inputs) = *form;
    let mut whole: Vec<(&str, &str)> = csrf.map(|csrf| ("csrf", csrf)).into_iter().collect();
    whole.extend_from_slice(inputs);
    if in_parts { browser.post_plainly(action, &whole) } else { browser.post(action, &whole) }
}

stories! {
    fn a_text_with_a_nul_is_refused_as_such(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        for path in ["/waves/%00", "/clusters/%00", "/surveys/%00", "/waves/Leden%202026/results/%00"] {
            let status = desk.get(path).status;
            assert!(status == 400 || status == 404, "{path}: {status}");
        }
        let answer = desk.submit("/waves/Leden%202026", "/waves/Leden%202026", &[("step", "pause"), ("why", "a\0b")]);
        assert!(answer.status == 303 || (answer.status == 400 && answer.says("a character that is no text (NUL)")), "{}", answer.words());
    }

    fn the_right_password_opens_the_desk_and_a_wrong_one_says_nothing(on: On) {
        let house = House::new(on);
        let mut visitor = house.visitor();
        let wrong = log_in(&mut visitor, USER, "verkeerd wachtwoord", "/");
        let unknown = log_in(&mut visitor, "niemand", "verkeerd wachtwoord", "/");
        for refused in [&wrong, &unknown] {
            assert_eq!(refused.status, 401);
            assert!(refused.says("User name and password do not belong together."), "{}", refused.words());
            assert_eq!(refused.header("set-cookie"), None);
            assert_eq!(refused.value("password"), "");
        }
        // Nothing tells whether there is such a user, but the name that was typed.
        assert_eq!(wrong.text.replace(USER, "niemand"), unknown.text);
        let next = visitor.get("/surveys");
        assert_eq!((next.status, next.location.as_deref()), (303, Some("/login?next=/surveys")));
        let door = visitor.get("/login?next=/surveys");
        assert!(door.text.contains("name=\"next\" value=\"/surveys\""), "{}", door.text);
        let opened = log_in(&mut visitor, USER, PASSWORD, "/surveys");
        assert_eq!((opened.status, opened.location.as_deref()), (303, Some("/surveys")));
        let cookie = opened.header("set-cookie").unwrap();
        for attribute in ["__Host-peil=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(attribute), "{attribute}: {cookie}");
        }
        assert_eq!(visitor.get("/surveys").status, 200);
        // What lies in the database opens nothing.
        let stored = house.rows()["sessions"].join("");
        assert!(!stored.contains(session(&opened).split('=').nth(1).unwrap()));
    }

    fn guessing_gets_slower_also_for_whoever_guesses_right_in_the_end(on: On) {
        let house = House::new(on);
        let mut visitor = house.visitor();
        for _ in 0..5 {
            assert_eq!(log_in(&mut visitor, USER, "verkeerd wachtwoord", "/").status, 401);
        }
        let slow = log_in(&mut visitor, USER, PASSWORD, "/");
        assert!(slow.status == 429 && slow.says("Too many attempts. Wait 4 seconds and try again."), "{}", slow.words());
        // Another name is not held up, nor is a name that nobody has spared.
        assert_eq!(log_in(&mut visitor, "els", "verkeerd wachtwoord", "/").status, 401);
        house.minutes_later(1);
        assert_eq!(log_in(&mut visitor, USER, PASSWORD, "/").status, 303);
        // Forgiven: the next mistake costs nothing.
        assert_eq!(log_in(&mut visitor, USER, "verkeerd wachtwoord", "/").status, 401);
        assert_eq!(log_in(&mut visitor, USER, PASSWORD, "/").status, 303);
    }

    fn a_session_ends_with_logging_out_with_an_hour_of_rest_and_with_a_new_password(on: On) {
        let house = House::new(on);
        let with = |cookie: &str| house.visitor().get_with("/surveys", "cookie", cookie).status;
        let mut browser = house.visitor();
        let first = session(&log_in(&mut browser, USER, PASSWORD, "/"));
        assert_eq!(with(&first), 200);
        let out = browser.submit("/surveys", "/logout", &[]);
        assert_eq!((out.status, out.location.as_deref()), (303, Some("/login")));
        assert_eq!(with(&first), 303, "the cookie is of no more use to whoever kept it");
        assert_eq!(browser.get("/surveys").status, 303);

        let second = session(&log_in(&mut browser, USER, PASSWORD, "/"));
        let third = session(&log_in(&mut house.visitor(), USER, PASSWORD, "/"));
        assert!(first != second && second != third);
        house.now(peil::services::add_user::reset(&house.peil, USER, "een heel ander wachtwoord", work::order(&house))).unwrap();
        assert_eq!((with(&second), with(&third)), (303, 303));
        assert_eq!(log_in(&mut browser, USER, PASSWORD, "/").status, 401);
        let fourth = session(&log_in(&mut browser, USER, "een heel ander wachtwoord", "/"));
        house.minutes_later(60);
        assert_eq!(with(&fourth), 200);
        house.minutes_later(1);
        assert_eq!(with(&fourth), 303, "nobody used it for an hour");
        for invented in ["__Host-peil=", "__Host-peil=AAAA", "peil=x", "__Host-peil=%00"] {
            assert_eq!(with(invented), 303, "{invented}");
        }
    }

    fn a_stranger_sees_no_page_of_the_desk_and_sets_nothing_in_motion(on: On) {
        let house = House::new(on);
        let pages = site::furnish(&house);
        let mut stranger = house.visitor();
        let before = house.rows();
        for page in pages.iter().filter(|page| !page.is_public()) {
            if page.posts {
                // Whoever was logged out meanwhile is told so, and keeps what was filled in.
                let answer = stranger.post(&page.path, &[("csrf", "")]);
                assert!(answer.status == 401 && answer.says("Log in in another tab"), "{} {}", page.route, answer.words());
                continue;
            }
            let answer = stranger.get(&page.path);
            assert_eq!(answer.status, 303, "{} {}", page.route, answer.words());
            let to = answer.location.unwrap();
            assert!(to.starts_with("/login"), "{} leads to {to}", page.route);
            assert_eq!(answer.bytes, b"", "{}", page.route);
        }
        for form in &FORMS {
            assert_eq!(send(&mut stranger, form, Some("AAAAAAAAAAAAAAAAAAAAAA")).status, 401, "{}", form.0);
        }
        assert_eq!(house.rows(), before);
    }

    fn a_form_that_was_open_when_the_session_ended_is_sent_after_logging_in_again(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let csrf = desk.get("/clusters").hidden("csrf");
        let form = [("csrf", csrf.as_str()), ("code", "nieuw"), ("name", "Nieuw"), ("type", "IBN")];
        house.minutes_later(90);
        assert_eq!(desk.post("/clusters", &form).status, 401, "nobody used the session for an hour and a half");
        log_in(&mut desk, USER, PASSWORD, "/");
        assert_eq!(desk.post("/clusters", &form).status, 303, "what was typed is sent from where it stands");
        house.days_later(1);
        log_in(&mut desk, USER, PASSWORD, "/");
        assert_eq!(desk.post("/clusters", &form).status, 403);
    }

    fn a_form_that_was_not_shown_to_whoever_sends_it_does_nothing(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        house.now(peil::services::add_user::add(&house.peil, "els", PASSWORD, None, work::order(&house))).unwrap();
        let mut els = house.visitor();
        log_in(&mut els, "els", PASSWORD, "/");
        let other = els.get("/surveys").hidden("csrf");
        let own = desk.get("/surveys").hidden("csrf");
        assert_ne!(own, other);
        let before = house.rows();
        for form in &FORMS {
            for wrong in ["", "AAAAAAAAAAAAAAAAAAAAAA", &other, &own[1..], &own.to_lowercase()] {
                let answer = send(&mut desk, form, Some(wrong));
                assert_eq!(answer.status, 403, "{} {wrong}", form.0);
                assert!(answer.says("Not allowed"), "{}", answer.words());
            }
            let without = send(&mut desk, form, None);
            assert!([400, 403].contains(&without.status), "{} {}", form.0, without.status);
        }
        assert_eq!(house.rows(), before);
        // With it, each of them does.
        for form in &FORMS {
            assert_eq!(send(&mut desk, form, Some(&own)).status, 303, "{}", form.0);
        }
    }

    fn a_form_that_another_site_sends_is_refused_even_with_the_right_token(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let csrf = desk.get("/surveys").hidden("csrf");
        let before = house.rows();
        let elsewhere: [&[(&str, &str)]; 6] = [
            &[("origin", "https://elsewhere.example"), ("sec-fetch-site", "cross-site")],
            &[("origin", "https://elsewhere.example")],
            &[("origin", "null")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site"), ("origin", "https://ander.peil.example")],
            &[("origin", "http://127.0.0.1.elsewhere.example")],
        ];
        for headers in elsewhere {
            for (action, _, inputs) in FORMS {
                let mut form = vec![("csrf", csrf.as_str())];
                form.extend_from_slice(inputs);
                assert_eq!(desk.post_with(action, headers, &form).status, 403, "{action} {headers:?}");
            }
            for action in ["/login", "/language"] {
                let form = [("name", USER), ("password", PASSWORD), ("language", "nl"), ("next", "/")];
                let refused = desk.post_with(action, headers, &form);
                assert!(refused.status == 403 && refused.header("set-cookie").is_none(), "{action} {headers:?}");
            }
        }
        assert_eq!(house.rows(), before);
    }

    fn nobody_is_led_to_another_site(on: On) {
        let house = House::new(on);
        let mut stranger = house.visitor();
        let mut desk = house.evaluator();
        for next in [
            "https://elsewhere.example",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "\\\\elsewhere.example",
            "/\telsewhere.example",
            "javascript:alert(1)",
            "data:text/html,x",
            "elsewhere.example",
            "",
            "/a\r\nset-cookie: x=y",
        ] {
            assert_eq!(log_in(&mut stranger, USER, PASSWORD, next).location.as_deref(), Some("/"), "{next:?}");
            let language = desk.post("/language", &[("language", "nl"), ("next", next)]);
            assert_eq!(language.location.as_deref(), Some("/"), "{next:?}");
            let encoded: String = next.bytes().map(|byte| format!("%{byte:02X}")).collect();
            assert_eq!(desk.get(&format!("/login?next={encoded}")).location.as_deref(), Some("/"), "{next:?}");
            let door = house.visitor().get(&format!("/login?next={encoded}"));
            assert!(door.text.contains("name=\"next\" value=\"/\""), "{next:?}: {}", door.text);
        }
        assert_eq!(house.visitor().get("//elsewhere.example").status, 404);
    }

    fn every_answer_carries_what_keeps_browsers_safe(on: On) {
        let house = House::new(on);
        let pages = site::furnish(&house);
        let mut desk = house.evaluator();
        let mut stranger = house.visitor();
        let mut answers = Vec::new();
        for page in &pages {
            for browser in [&mut desk, &mut stranger] {
                let answer = if page.posts { browser.post(&page.path, &[("csrf", "x")]) } else { browser.get(&page.path) };
                answers.push((format!("{page:?} {}", answer.status), answer));
            }
            answers.push((format!("HEAD {}", page.path), stranger.head(&page.path)));
        }
        let elsewhere = desk.post_with("/surveys", &[("origin", "https://elsewhere.example")], &[]);
        assert_eq!(elsewhere.status, 403);
        answers.push(("from elsewhere".to_owned(), elsewhere));
        for (path, status) in [("/nergens", 404), ("/a/x", 404), ("/assets/x.css", 404), ("/surveys/nergens", 404), ("/lists/x", 404), ("/waves/Leden%ff", 404)] {
            let answer = desk.get(path);
            assert_eq!(answer.status, status, "{path}");
            answers.push((path.to_owned(), answer));
        }
        let huge = "x".repeat(9 * 1024 * 1024);
        let too_large = desk.post("/clusters", &[("csrf", "x"), ("name", &huge)]);
        assert_eq!(too_large.status, 413);
        answers.push(("too large".to_owned(), too_large));
        let unreadable = desk.post_with("/clusters", &[("content-type", "text/plain")], &[("csrf", "x")]);
        answers.push((format!("unreadable {}", unreadable.status), unreadable));
        let many = answers.len();
        assert!(many > 100, "{many}");
        for (what, answer) in &answers {
            let header = |name: &str| answer.header(name).unwrap_or_else(|| panic!("no {name}: {what}"));
            assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
            // Who is sent to the login, or told to log in, sees no page of theirs.
            let is_framed = answer.status < 300 && ["/walk/", "/html"].iter().any(|route| what.contains(route));
            let (framing, ancestors) =
                if is_framed { ("SAMEORIGIN", "frame-ancestors 'self'") } else { ("DENY", "frame-ancestors 'none'") };
            assert_eq!(header("x-frame-options"), framing, "{what}");
            assert!(header("content-security-policy").contains(ancestors), "{what}");
            assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{what}");
            assert!(header("content-security-policy").contains("default-src 'none'"), "{what}");
            let scripts = header("content-security-policy").split(';').find(|part| part.contains("script-src"));
            assert!(scripts.is_none_or(|scripts| scripts.trim() == "script-src 'self'"), "{what}");
            assert!(["no-referrer", "same-origin"].contains(&header("referrer-policy")), "{what}");
            let may_be_kept = ["/assets/{name}", "/schema/"].iter().any(|route| what.contains(route)) || what.contains("HEAD /assets/style");
            assert_eq!(header("cache-control") == "no-store", !may_be_kept, "{what}");
            assert!(answer.status < 500, "{what}");
            assert_eq!(answer.header("server"), None, "{what}");
        }
    }

    fn an_address_that_leads_nowhere_is_not_found_whoever_asks(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        for path in ["/nergens", "/surveys/", "/a", "/.env", "/waves", "/wp-login.php", "/../etc/passwd", "/%2e%2e/", "/favicon.ico"] {
            for browser in [&mut desk, &mut house.visitor()] {
                let answer = browser.get(path);
                assert!([404, 405].contains(&answer.status), "{path} {}", answer.status);
                assert!(!answer.text.is_empty() && (answer.says("Not found") || answer.says("This link isn’t right")), "{path} {}", answer.words());
            }
        }
        let form = [("csrf", desk.get("/surveys").hidden("csrf"))];
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(desk.post("/surveys/small", &form).status, 404);
    }

    fn a_survey_of_another_program_becomes_a_draft_that_says_what_was_lost(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        let survey = peil::survey::reading::read(work::SURVEY).survey.unwrap();
        let form = peil::exchange::xlsform::exporting::export(&survey).unwrap().workbook;
        let taken = desk.hand_in("/surveys", "/surveys/import", "klein.xlsx", &form);
        assert_eq!(taken.status, 303, "{}", taken.words());
        let draft = taken.location.clone().unwrap();
        assert!(draft.starts_with("/drafts/"), "{draft}");
        let page = desk.get(&draft);
        assert!(page.text.contains("# From klein.xlsx. ") && page.text.contains("survey: small"), "{}", page.words());
        // The draft is kept, and nothing of it is published yet.
        assert!(desk.get("/drafts").text.contains(&draft));
        assert_eq!(desk.get("/surveys/small").status, 404);
        for (name, content) in [("x.lss", b"hello".as_slice()), ("x.xlsx", b"PK\x03\x04"), ("x.xlsx", b"")] {
            let refused = desk.hand_in("/surveys", "/surveys/import", name, content);
            assert_eq!(refused.status, 422, "{}", refused.words());
            assert!(refused.says("Nothing was taken over") && refused.says(name), "{}", refused.words());
        }
        let bomb = b"<!DOCTYPE document [<!ENTITY a 'b'>]><document>&a;</document>";
        let refused = desk.hand_in("/surveys", "/surveys/import", "bomb.lss", bomb);
        assert!(refused.says("is refused"), "{}", refused.words());
    }

    fn the_mailbox_is_there_only_when_letters_go_into_it(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        house.deliver();
        let mut desk = house.evaluator();
        for path in ["/mailbox", "/mailbox/1", "/mailbox/1/html"] {
            assert_eq!(desk.get(path).status, 404, "{path}");
        }
        let home = desk.get("/");
        assert!(!home.text.contains("/mailbox") && !home.says("Demonstration"), "{}", home.words());
    }

    fn the_newest_letter_lies_on_top_of_the_mailbox(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        house.days_later(7);
        work::remind(&house);
        house.deliver();
        let mut desk = house.evaluator();
        let page = desk.get("/mailbox");
        assert!(page.says("6 mails"), "{}", page.words());
        let order: Vec<usize> = (1..=6).map(|n| page.text.find(&format!("href=\"/mailbox/{n}\"")).unwrap()).collect();
        assert!(order.is_sorted_by(|one, other| one > other), "{order:?}");
        // Found by address and by subject, in capitals or not.
        for (query, count) in [("AN2@", "2 mails"), ("herinnering", "1 mail"), ("an", "6 mails"), ("nergens", "No mails.")] {
            let page = desk.get(&format!("/mailbox?q={query}"));
            assert!(page.says(count), "{query}: {}", page.words());
        }
        let letter = desk.get("/mailbox/2");
        assert!(letter.says("an") && letter.text.contains(&format!("href=\"{}/a/", house.url)), "{}", letter.text);
        let html = desk.get("/mailbox/2/html");
        assert!(html.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")), "{:?}", html.headers);
        assert_eq!(desk.get("/mailbox/7").status, 404);
        assert_eq!(desk.get("/mailbox/x").status, 404);
    }

    fn the_desk_speaks_the_language_that_was_chosen(on: On) {
        let house = House::new(on);
        let mut desk = house.evaluator();
        for (language, words) in [("fr", "Questionnaires"), ("nl", "Vragenlijsten"), ("en", "Surveys")] {
            let chosen = desk.post("/language", &[("language", language), ("next", "/surveys")]);
            assert_eq!(chosen.location.as_deref(), Some("/surveys"));
            let page = desk.get("/surveys");
            assert!(page.says(words) && page.text.contains(&format!("<html lang=\"{language}\">")), "{}", page.words());
        }
        // A language that the product does not speak changes nothing; a stranger's browser is asked.
        desk.post("/language", &[("language", "xx"), ("next", "/surveys")]);
        assert!(desk.get("/surveys").says("Surveys"));
        assert!(house.visitor().get_with("/login", "accept-language", "de, fr;q=0.8, en").text.contains("<html lang=\"fr\">"));
        let before = matters(&house);
        desk.get("/surveys");
        assert_eq!(matters(&house), before);
    }

    fn the_house_is_well_and_says_so(on: On) {
        let house = House::new(on);
        let health = house.visitor().get("/health");
        assert_eq!((health.status, health.text.as_str()), (200, "well\n"));
    }
}
