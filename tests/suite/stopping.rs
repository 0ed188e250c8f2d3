//! No more mail: by the link in a letter, with one click in the mail program, and back.

use peil::mail::opened::Opened;
use peil::wave::ledger::{Kind, LetterKey};
use peil::wave::reply::{self, Purpose};

use crate::stories;
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::relay::{house_at, taken_for};
use crate::support::smtp_sink::Sink;
use crate::support::work::{self, WAVE_PAGE};

/// The path that the head of a letter names for stopping.
fn stop_path(letter: &Opened) -> String {
    let header = letter.header("List-Unsubscribe").unwrap();
    let url = header.split(['<', '>']).nth(1).unwrap();
    format!("/u/{}", url.split("/u/").nth(1).unwrap())
}

fn invitation_path(house: &House, number: usize) -> String {
    stop_path(&house.letters_to(&work::address("alfa", number))[0])
}

stories! {
    fn every_letter_says_how_to_stop_and_where_to_report_to(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        house.deliver();
        house.days_later(4);
        work::remind(&house);
        house.deliver();
        let letters = taken_for(&sink, "an1@alfa.example");
        let froms: Vec<String> = sink.accepted().iter().filter(|taken| taken.to == "an1@alfa.example").map(|taken| taken.from.clone()).collect();
        assert_eq!((letters.len(), froms.len()), (2, 2));
        assert_ne!(froms[0], froms[1], "each letter has a return address of its own");
        for (letter, from) in letters.iter().zip(&froms) {
            let header = letter.header("List-Unsubscribe").unwrap();
            let token = stop_path(letter).trim_start_matches("/u/").to_owned();
            assert_eq!(header, format!("<{}/u/{token}>, <mailto:u+{token}@bounce.peil.example?subject=stop>", house.peil.base_url));
            // One click is promised only where it is encrypted.
            assert_eq!(letter.header("List-Unsubscribe-Post"), None);
            assert!(letter.header("Feedback-ID").unwrap().ends_with(":peil"), "{:?}", letter.header("Feedback-ID"));
            let bounce = from.strip_prefix("b+").unwrap().strip_suffix("@bounce.peil.example").unwrap();
            assert!(from.split('@').next().unwrap().len() <= 64);
            let key = reply::read(&house.peil.master_key, Purpose::Bounce, bounce).unwrap();
            assert_eq!(Ok(key), reply::read(&house.peil.master_key, Purpose::Stop, &token));
            assert_ne!(bounce, token);
        }
        let kinds = froms.iter().map(|from| reply::read(&house.peil.master_key, Purpose::Bounce, &from[2..49]).unwrap().kind);
        assert_eq!(kinds.collect::<Vec<_>>(), [Kind::Invitation, Kind::Reminder]);
    }

    fn looking_at_the_page_changes_nothing_and_its_button_stops_all_letters(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let path = invitation_path(&house, 1);
        let before = house.rows();
        let mut anybody = house.visitor();
        for _ in 0..20 {
            assert!(anybody.get(&path).says("Geen mails meer"));
            assert_eq!(anybody.head(&path).status, 200);
        }
        assert_eq!(house.rows(), before);
        let stopped = anybody.post(&path, &[("go", "stop")]);
        assert_eq!((stopped.status, stopped.location.as_deref()), (303, Some(path.as_str())));
        assert!(anybody.get(&path).says("Evaluatieteam schrijft niet meer naar uw adres."));
        house.days_later(4);
        let reminded = work::remind(&house);
        assert_eq!((reminded.letters, reminded.undeliverable), (2, 1));
        assert!(house.evaluator().get(WAVE_PAGE).says("I want no more mail"));
        // The questionnaire is still open to them.
        Company::of(&house, "alfa", 1).finish();
        anybody.post(&path, &[("go", "undo")]);
        assert!(anybody.get(&path).says("Met deze knop schrijft Evaluatieteam niet meer"));
        assert_eq!((house.count("suppressions"), house.count("declines")), (0, 0));
        // That they did not want mail for a while stays to be read.
        let page = house.evaluator().get("/suppressions");
        for words in ["Allowed again", "with the link in the mail", "an1@alfa.example (asked for): taken back by its owner", "Noted 2 March 2026", "Leden 2026"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
    }

    fn a_mail_program_stops_letters_with_one_click(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        // No cookie, no page before it, from wherever the mail program lives.
        let path = invitation_path(&house, 2);
        let clicks: [&[(&str, &str)]; 2] = [&[], &[("origin", "https://mail.example"), ("sec-fetch-site", "cross-site")]];
        for headers in clicks {
            let done = house.visitor().post_with(&path, headers, &[("List-Unsubscribe", "One-Click")]);
            assert_eq!((done.status, done.location, done.text.as_str()), (200, None, "stopped\n"));
            assert_eq!(done.headers.iter().find(|(name, _)| name == "set-cookie"), None);
        }
        assert_eq!((house.count("suppressions"), house.count("declines")), (1, 1));
        let parts = house.visitor().post_plainly(&invitation_path(&house, 3), &[("List-Unsubscribe", "One-Click")]);
        assert_eq!(parts.status, 200, "{}", parts.words());
        assert_eq!(house.count("suppressions"), 2);
    }

    fn what_asks_for_nothing_or_is_no_token_stops_nothing(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let path = invitation_path(&house, 1);
        for form in [&[][..], &[("List-Unsubscribe", "Yes")], &[("go", "away")]] {
            assert_eq!(house.visitor().post(&path, form).status, 400, "{form:?}");
        }
        let letter = LetterKey { invitation: peil::id::Id::from_bytes([3; 16]), kind: Kind::Invitation, number: 1 };
        let stranger = reply::token(&house.peil.master_key, Purpose::Stop, letter);
        let bounce = reply::token(&house.peil.master_key, Purpose::Bounce, letter);
        let link = link_in(&house.letters_to("an1@alfa.example")[0]);
        let other = if path.as_bytes()[20] == b'a' { 'b' } else { 'a' };
        let changed = format!("{}{other}{}", &path[3..20], &path[21..]);
        let wrong = [stranger, bounce, "x".to_owned(), link.trim_start_matches("/a/").to_owned(), changed];
        for token in wrong {
            let path = format!("/u/{token}");
            assert_eq!(house.visitor().get(&path).status, 404, "{path}");
            assert_eq!(house.visitor().post(&path, &[("List-Unsubscribe", "One-Click")]).status, 404, "{path}");
        }
        assert_eq!((house.count("suppressions"), house.count("declines")), (0, 0));
    }
}
