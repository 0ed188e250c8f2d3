//! Letters leave through a relay that does what relays do, and everybody gets theirs once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use jiff::ToSpan;
use peil::mail::opened::Opened;
use peil::services::deliver_letters::{self, Delivered};
use peil::services::take_answers;
use peil::storage::letters;

use crate::stories;
use crate::support::house::{House, link_in};
use crate::support::relay::{at, house_at, taken_for};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::work;

/// The post has nothing to do now.
fn assert_rests(house: &House) {
    assert_eq!(house.deliver(), Delivered::default());
}

/// A row of the balance of the wave, as its page shows it.
fn assert_balance(house: &House, row: &str) {
    let page = house.evaluator().get(work::WAVE_PAGE);
    assert!(page.says(row), "“{row}” is not on the page: {}", page.words());
}

stories! {
    fn each_letter_ends_as_the_relay_said_and_the_balance_adds_up(on: On) {
        let company = |number| work::address("alfa", number);
        let (grey, gone, lost) = (company(1), company(2), company(3));
        let tries = AtomicUsize::new(0);
        let plan = move |moment: &crate::support::smtp_sink::Moment| match moment.step {
            Step::Rcpt if moment.to == grey && tries.fetch_add(1, Ordering::SeqCst) == 0 => {
                Act::Say("450 4.2.0 Greylisted, come back")
            }
            Step::Rcpt if moment.to == gone => Act::Say("550 5.1.1 No such user here"),
            Step::Dot if moment.to == lost => Act::TakeAndHangUp,
            _ => Act::GoOn,
        };
        let sink = Sink::start(plan);
        let house = house_at(on, &sink);
        work::furnish(&house, [6, 0, 0]);
        work::send(&house);

        let first = house.deliver();
        assert_eq!((first.accepted, first.deferred, first.failed, first.unknown), (3, 1, 1, 1), "{first:?}");
        assert_eq!(first.trouble, None);
        assert_balance(&house, "Invitation 6 3 1 0 0 0 1 1 holds");
        // The greylisted one rests for five minutes at least, and for ten at most.
        assert_rests(&house);
        house.minutes_later(4);
        assert_rests(&house);
        house.minutes_later(7);
        assert_eq!(house.deliver(), Delivered { accepted: 1, ..Delivered::default() });
        assert_balance(&house, "Invitation 6 4 1 0 0 0 1 0 holds");

        // The one in doubt is listed with its address, and is never sent again by itself; nor is the one refused.
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says("Letters in doubt") && page.says(&company(3)), "{}", page.words());
        assert!(page.says("What did not arrive") && page.says(&company(2)), "{}", page.words());
        for _ in 0..20 {
            house.days_later(1);
            assert_rests(&house);
        }
        let ledger = work::ledger(&house);
        let state = |number| ledger[&company(number)].state.as_str();
        assert_eq!([state(1), state(2), state(3), state(4)], ["accepted", "failed", "unknown", "accepted"]);
        assert_eq!([1, 2, 3, 4].map(|number| ledger[&company(number)].attempts), [2, 1, 1, 1]);
        assert_eq!(ledger[&company(2)].reply.as_deref(), Some("No such user here"));
        assert_eq!(sink.doubles(), Vec::<String>::new());
        assert_eq!(sink.accepted().len(), 5, "four accepted, and the one in doubt");
    }

    fn a_relay_that_is_not_available_costs_no_letter_an_attempt(on: On) {
        let well = Arc::new(AtomicBool::new(false));
        let is_well = Arc::clone(&well);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Greeting if !is_well.load(Ordering::SeqCst) => Act::SayAndHangUp("421 4.3.2 Service not available"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        for _ in 0..3 {
            let delivered = house.deliver();
            let trouble = delivered.trouble.clone().expect("a relay in trouble");
            assert_eq!(trouble.code, Some(421));
            assert_eq!(Delivered { trouble: None, ..delivered }, Delivered::default());
        }
        for letter in work::ledger(&house).values() {
            assert_eq!((letter.state.as_str(), letter.attempts), ("queued", 0));
        }
        assert_balance(&house, "Invitation 3 0 0 0 0 0 0 3 holds");
        well.store(true, Ordering::SeqCst);
        assert_eq!(house.deliver(), Delivered { accepted: 3, ..Delivered::default() });
        assert_eq!(sink.accepted().len(), 3);
    }

    fn nobody_at_the_address_of_the_relay_costs_no_letter_an_attempt(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        drop(sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        assert!(house.deliver().trouble.is_some());
        assert!(work::ledger(&house).values().all(|letter| letter.attempts == 0 && letter.state == "queued"));
    }

    fn a_relay_whose_disk_is_full_gets_the_letters_later(on: On) {
        let full = Arc::new(AtomicBool::new(true));
        let is_full = Arc::clone(&full);
        let sink = Sink::start(move |moment| match moment.step {
            Step::Dot if is_full.load(Ordering::SeqCst) => Act::Say("452 4.3.1 Insufficient system storage"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let delivered = house.deliver();
        assert_eq!((delivered.accepted, delivered.failed, delivered.unknown), (0, 0, 0), "{delivered:?}");
        assert_balance(&house, "Invitation 3 0 0 0 0 0 0 3 holds");
        full.store(false, Ordering::SeqCst);
        house.minutes_later(8);
        assert_eq!(house.deliver().accepted, 3);
        assert_eq!((sink.accepted().len(), sink.doubles().len()), (3, 0));
    }

    fn a_connection_that_breaks_before_the_text_means_a_later_attempt(on: On) {
        let sink = at(Step::Data, work::address("alfa", 1), Act::HangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver(), Delivered { accepted: 1, deferred: 1, ..Delivered::default() });
        assert_rests(&house);
        // Each pause is longer than the one before: four attempts within an hour and a half, not more.
        for _ in 0..18 {
            house.minutes_later(5);
            assert_eq!(house.deliver().unknown, 0);
        }
        let attempts = work::ledger(&house)[&work::address("alfa", 1)].attempts;
        assert!((4..=5).contains(&attempts), "{attempts} attempts");
    }

    fn the_link_in_each_letter_opens_the_questionnaire_of_whom_it_was_sent_to(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [4, 3, 2]);
        work::send(&house);
        assert_eq!(house.deliver().accepted, 9);
        let (mut links, mut visitor) = (Vec::new(), house.visitor());
        for taken in sink.accepted() {
            let letter = Opened::of(&taken.message);
            let link = link_in(&letter);
            let token = link.strip_prefix("/a/").unwrap();
            let opened = house.now(take_answers::open(&house.peil, token, house.moment())).unwrap();
            assert_eq!(opened.respondent.invited().unwrap().address, taken.to);
            assert_eq!(visitor.open(&link).status, 200);
            // The same link as text and as HTML, whole and complete with the address of the house.
            let whole = format!("{}{link}", house.url);
            assert!(letter.text.as_deref().unwrap().contains(&whole));
            assert!(letter.html.as_deref().unwrap().contains(&format!("href=\"{whole}\"")), "{:?}", letter.html);
            // Nothing that tells the house who opened the letter, and no picture at all.
            assert!(!letter.html.as_deref().unwrap().contains("<img"));
            links.push(link);
        }
        links.sort();
        links.dedup();
        assert_eq!(links.len(), 9);
    }

    fn letters_are_in_the_language_of_whom_they_are_for(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        house.deliver();
        for (number, language, subject, words, until) in [
            (1, "nl", "Uitnodiging: Kleine bevraging", "Beste An Peeters 1,", "6 april 2026"),
            (2, "fr", "Invitation\u{a0}: Petite enquête", "Firma alfa 2 NV", "6 avril 2026"),
            (3, "en", "Invitation: Small survey", "Firma alfa 3 NV", "6 April 2026"),
        ] {
            let letters = taken_for(&sink, &work::address("alfa", number));
            assert_eq!(letters.len(), 1);
            let letter = &letters[0];
            assert_eq!(letter.subject(), subject);
            assert_eq!(letter.header("Content-Language"), Some(language));
            for part in [&letter.text, &letter.html] {
                let part = part.as_deref().unwrap().replace(['\n', '\r'], " ");
                assert!(part.contains(words) && part.contains(until) && part.contains("Alfa"), "{part}");
            }
            assert!(letter.header("Date").unwrap().starts_with("Mon, 02 Mar 2026 08:00:00"), "{:?}", letter.header("Date"));
            assert_eq!(letter.header("Reply-To"), Some("\"Team Evaluatie\" <team@peil.example>"));
        }
        assert!(sink.accepted().iter().all(|taken| taken.from.starts_with("b+") && taken.from.ends_with("@bounce.peil.example")));
    }

    fn a_name_can_break_out_of_neither_a_header_nor_the_html(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [0, 0, 0]);
        let list = "Bedrijf;Voornaam;Naam;E-mail;Taal\n\
             \"<b>Vet</b> & {{link}} NV\";\"An\r\nBcc: dief@elders.example\";\"\"\"Peeters\"\" <x@y.example>\";een@alfa.example;nl\n\
             \u{202e}VN amriF;😀;Ümlaut, twee;twee@alfa.example;nl\n";
        work::take_list(&house, "alfa", list);
        let letters = work::send(&house);
        assert_eq!(house.deliver().accepted, letters as u64);
        let taken = sink.accepted();
        assert_eq!(taken.len(), 2, "one recipient each");
        // What looks like a place to fill is a name like any other.
        let strange = taken_for(&sink, "een@alfa.example");
        assert!(strange[0].text.as_deref().unwrap().contains("<b>Vet</b> & {{link}} NV"), "{:?}", strange[0].text);
        for taken in taken {
            let letter = Opened::of(&taken.message);
            let names: Vec<String> = letter.headers.iter().map(|(name, _)| name.to_lowercase()).collect();
            assert!(!names.iter().any(|name| name == "bcc" || name == "cc"), "{names:?}");
            assert_eq!(names.iter().filter(|name| *name == "to").count(), 1);
            assert!(letter.header("To").unwrap().ends_with(&format!("<{}>", taken.to)), "{:?}", letter.header("To"));
            let html = letter.html.unwrap();
            assert!(!html.contains("<b>Vet") && !html.contains("<x@y"), "{html}");
        }
    }

    fn delivering_again_sends_nothing_again(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [5, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().accepted, 5);
        for _ in 0..3 {
            assert_rests(&house);
            house.now(deliver_letters::take_over(&house.peil)).unwrap();
            house.days_later(1);
        }
        assert_eq!(sink.accepted().len(), 5);
    }

    fn several_posts_at_once_send_each_letter_once(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [40, 40, 0]);
        work::send(&house);
        let delivered =
            house.at_once(4, |peil| async move { deliver_letters::deliver_due(&peil, 2).await.unwrap() });
        assert_eq!(delivered.iter().map(|delivered| delivered.accepted).sum::<u64>(), 80, "{delivered:?}");
        assert_eq!((sink.accepted().len(), sink.doubles()), (80, Vec::new()));
        assert_balance(&house, "Invitation 80 80 0 0 0 0 0 0 holds");
    }

    fn letters_of_a_post_that_died_before_the_mark_are_sent_once_its_lease_is_over(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let (now, until) = (house.moment(), house.moment() + 2.minutes());
        let claimed = house.now(house.peil.store.write(move |db| letters::claim(db, now.into(), until.into(), 10, &[])));
        assert_eq!(claimed.unwrap().len(), 3);
        assert_rests(&house);
        house.minutes_later(3);
        assert_eq!(house.deliver().accepted, 3);
        assert_eq!(sink.doubles(), Vec::<String>::new());
    }

    fn a_letter_of_a_post_that_died_after_the_mark_is_in_doubt_and_not_sent_again(on: On) {
        let sink = Sink::friendly();
        let house = house_at(on, &sink);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        let (now, lease, mark) = (house.moment(), house.moment() + 2.minutes(), house.moment() + 15.minutes());
        let marked = house.now(house.peil.store.write(move |db| {
            let claimed = letters::claim(db, now.into(), lease.into(), 1, &[])?.remove(0);
            assert!(letters::mark(db, claimed.key()?, claimed.fence, mark.into(), "hash")?);
            Ok::<_, peil::storage::StoreError>(claimed)
        }));
        let marked = marked.unwrap();
        assert_eq!(house.deliver().accepted, 1, "the other one");
        house.minutes_later(14);
        assert_rests(&house);
        assert_balance(&house, "Invitation 2 1 0 0 0 0 0 1 holds");
        house.minutes_later(2);
        assert_rests(&house);
        assert_balance(&house, "Invitation 2 1 0 0 0 0 1 0 holds");
        let doubtful = work::ledger(&house).into_iter().find(|(_, letter)| letter.invitation_id == marked.invitation_id);
        let (to, letter) = doubtful.unwrap();
        assert_eq!(letter.state, "unknown");
        let page = house.evaluator().get(work::WAVE_PAGE);
        assert!(page.says(&to) && page.says("Letters in doubt"), "{}", page.words());
        house.days_later(10);
        assert_rests(&house);
        assert_eq!(sink.accepted().len(), 1);
        // A worker that was only slow can't mark it any more.
        let key = marked.key().unwrap();
        let marks = house.now(house.peil.store.write(move |db| letters::mark(db, key, marked.fence, mark.into(), "hash")));
        assert!(!marks.unwrap());
    }

    fn the_history_of_attempts_tells_each_of_them(on: On) {
        let to = work::address("alfa", 1);
        let sink = at(Step::Rcpt, to, Act::Say("450 4.2.0 Not now"));
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        for _ in 0..3 {
            assert_eq!(house.deliver().deferred, 1);
            house.minutes_later(13);
        }
        let attempts = &house.rows()["letter_attempts"];
        assert_eq!(attempts.len(), 3, "{attempts:?}");
        assert!(attempts.iter().all(|attempt| attempt.contains("450") && attempt.contains("Not now")), "{attempts:?}");
    }
}
