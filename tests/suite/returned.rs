//! Mail that comes back: kept once, understood, shown to the evaluators, and put right.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use jiff::ToSpan;
use peil::mail::incoming::Class;
use peil::services::collect_mail::{self, Listening};
use peil::services::correct_address;
use peil::services::receive_mail::{self, Door, Received};
use peil::wave::ledger::{Kind, LetterKey};
use peil::wave::reply::{self, Purpose};
use tokio::sync::watch;

use crate::stories;
use crate::support::browser::Browser;
use crate::support::company::Company;
use crate::support::house::{House, link_in};
use crate::support::relay::{at, house_at};
use crate::support::smtp_sink::{Act, Sink, Step};
use crate::support::terminal::Terminal;
use crate::support::work::{self, WAVE_PAGE};

/// The letter to a company, by its number in the list of Alfa.
fn letter(house: &House, number: usize) -> LetterKey {
    let ledger = work::ledger(house);
    ledger[&work::address("alfa", number)].key().unwrap()
}

fn bounce_address(house: &House, key: LetterKey) -> String {
    format!("b+{}@bounce.peil.example", reply::token(&house.peil.master_key, Purpose::Bounce, key))
}

fn stop_address(house: &House, key: LetterKey) -> String {
    format!("u+{}@bounce.peil.example", reply::token(&house.peil.master_key, Purpose::Stop, key))
}

/// A report of a mail server about a letter.
fn report(status: &str, words: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n\
         --B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--B\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; x@y.example\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; {words}\r\n\r\n--B--\r\n"
    )
}

fn receive(house: &House, recipient: &str, raw: &str) -> Received {
    let raw = raw.as_bytes().to_vec();
    house.now(receive_mail::receive(&house.peil, Door::Pipe, recipient, raw, house.moment())).unwrap()
}

pub fn bounce(house: &House, number: usize, status: &str, words: &str) -> Received {
    receive(house, &bounce_address(house, letter(house, number)), &report(status, words))
}

fn press(desk: &mut Browser, form: &[(&str, &str)]) -> String {
    let pressed = desk.submit(WAVE_PAGE, WAVE_PAGE, form);
    assert_eq!(pressed.status, 303, "{}", pressed.words());
    desk.get(WAVE_PAGE).words()
}

stories! {
    fn an_address_that_does_not_exist_is_shown_corrected_and_sent_to_once_more(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let received = bounce(&house, 1, "5.1.1", "550 5.1.1 User unknown");
        assert_eq!((received.class, received.letter), (Class::Hard, Some(letter(&house, 1))));
        let mut desk = house.evaluator();
        let page = desk.get(WAVE_PAGE);
        for words in ["What did not arrive", "Firma alfa 1 NV An Peeters 1 an1@alfa.example This address does not exist (any more). 550 5.1.1 User unknown"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        // Nothing more is written to it.
        house.days_later(4);
        assert_eq!(work::remind(&house).undeliverable, 1);
        house.deliver();
        assert_eq!(house.letters_to("an1@alfa.example").len(), 1);

        let mut desk = house.evaluator();
        let id = letter(&house, 1).invitation.uuid().to_string();
        for wrong in ["", "geen adres", "an1@alfa"] {
            let page = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "correct"), ("invitation", &id), ("typed", wrong)]);
            assert!(page.status == 422 && page.text.contains(&format!("id=\"e-correct-{id}\"")), "{wrong}: {}", page.words());
        }
        let words = press(&mut desk, &[("step", "correct"), ("invitation", &id), ("typed", " Els@Alfa.example ")]);
        assert!(words.contains("The invitation for Firma alfa 1 NV leaves again, to"), "{words}");
        assert!(words.contains("an1@alfa.example →") && !words.contains("User unknown"), "{words}");
        assert_eq!(house.deliver().accepted, 1);
        let sent = house.letters_to("Els@alfa.example");
        assert_eq!(sent.len(), 1);
        // A link of its own in a letter of its own; and the list has the address too.
        let first = house.letters_to("an1@alfa.example").remove(0);
        assert_ne!(link_in(&sent[0]), link_in(&first));
        assert_ne!(sent[0].header("Message-ID"), first.header("Message-ID"));
        assert!(desk.get("/clusters/alfa").text.to_lowercase().contains("els@alfa.example"));
        // Pressed twice, or by two, it is sent once.
        let (peil, key) = (&house.peil, letter_of(&house, &id));
        let again = house.now(correct_address::correct(peil, key.invitation, "Els@alfa.example", work::order(&house)));
        assert!(again.is_ok());
        house.deliver();
        assert_eq!(house.letters_to("Els@alfa.example").len() + house.letters_to("els@alfa.example").len(), 1);
        // And they are reminded again.
        house.days_later(4);
        assert_eq!(work::remind(&house).undeliverable, 0);
    }

    fn the_same_report_twice_is_one_and_a_late_one_does_nothing(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        assert!(!bounce(&house, 1, "5.1.1", "550 no").is_known);
        assert!(bounce(&house, 1, "5.1.1", "550 no").is_known);
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (1, 1));
        house.peil.clock.move_to(house.moment() + (24 * 91_i64).hours());
        let late = bounce(&house, 2, "5.1.1", "550 no");
        assert_eq!((late.letter, house.count("suppressions")), (None, 1));
        assert_eq!(house.count("inbound_mail"), 2, "it is kept all the same");
    }

    fn a_forged_address_does_nothing_and_a_bare_report_is_matched_by_the_letter_it_gives_back(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let id = house.letters_to("an1@alfa.example")[0].header("Message-ID").unwrap().to_owned();
        let with_letter = report("5.1.1", "550 5.1.1 no").replace("--B--", &format!("--B\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {id}\r\n\r\nx\r\n--B--"));
        let own = bounce_address(&house, letter(&house, 1));
        let other = if own.as_bytes()[10] == b'a' { 'b' } else { 'a' };
        let forged = format!("{}{other}{}", &own[..10], &own[11..]);
        let stop = stop_address(&house, letter(&house, 1)).replacen("u+", "b+", 1);
        for recipient in [forged.as_str(), stop.as_str(), "b+@bounce.peil.example", "b+xyz@bounce.peil.example"] {
            assert_eq!(receive(&house, recipient, &with_letter).letter, None, "{recipient}");
        }
        assert_eq!(house.count("suppressions"), 0);
        let bare = receive(&house, "survey@peil.example", &with_letter);
        assert_eq!((bare.class, bare.letter), (Class::Hard, Some(letter(&house, 1))));
        assert_eq!(house.count("suppressions"), 1);
    }

    fn a_full_mailbox_is_given_three_chances(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        for day in 1..=3 {
            assert_eq!(house.count("suppressions"), 0, "{day}");
            bounce(&house, 1, "5.2.2", &format!("552 5.2.2 full on day {day}"));
            house.days_later(1);
        }
        assert_eq!(house.count("suppressions"), 1);
        // Far apart, they mean nothing.
        for day in 1..=3 {
            bounce(&house, 2, "4.2.2", &format!("452 full on day {day}"));
            house.days_later(10);
        }
        assert_eq!(house.count("suppressions"), 1);
    }

    fn holiday_programs_and_reports_of_delay_change_nothing(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let key = letter(&house, 1);
        let holiday = "Auto-Submitted: auto-replied\r\nFrom: an1@alfa.example\r\nSubject: Afwezig\r\n\r\nTot maandag.\r\n";
        let before = [house.count("suppressions"), house.count("declines")];
        for recipient in [bounce_address(&house, key), stop_address(&house, key)] {
            assert_eq!(receive(&house, &recipient, holiday).class, Class::Automatic);
        }
        let delayed = report("4.4.1", "still trying").replace("Action: failed", "Action: delayed");
        assert_eq!(receive(&house, &bounce_address(&house, key), &delayed).class, Class::Underway);
        assert_eq!([house.count("suppressions"), house.count("declines")], before);
        assert!(!house.evaluator().get(WAVE_PAGE).says("What did not arrive"));
    }

    fn a_letter_to_the_address_that_stops_letters_stops_them(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let key = letter(&house, 1);
        let received = receive(&house, &stop_address(&house, key), "From: an1@alfa.example\r\nSubject: stop\r\n\r\n\r\n");
        assert_eq!((received.class, house.count("suppressions"), house.count("declines")), (Class::Stop, 1, 1));
        assert!(house.evaluator().get(WAVE_PAGE).says("I want no more mail"));
        let complaint = "From: fbl@provider.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=B\r\n\r\n\
            --B\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n\r\n--B--\r\n";
        assert_eq!(receive(&house, &bounce_address(&house, letter(&house, 2)), complaint).class, Class::Complaint);
        assert_eq!(house.count("suppressions"), 2);
        house.days_later(4);
        assert_eq!(house.now(peil::services::remind_members::outlook(&house.peil, work::WAVE, peil::wave::Audience::Everyone, house.moment())).unwrap().letters, 0);
    }

    fn a_letter_in_doubt_that_comes_back_was_taken(on: On) {
        let sink = at(Step::Dot, work::address("alfa", 1), Act::HangUp);
        let house = house_at(on, &sink);
        work::furnish(&house, [1, 0, 0]);
        work::send(&house);
        assert_eq!(house.deliver().unknown, 1);
        bounce(&house, 1, "5.2.2", "552 full");
        let balance = work::figures(&house).total;
        assert_eq!((balance.unknown, balance.accepted), (0, 1));
        assert!(balance.adds_up());
    }

    fn a_wave_whose_addresses_are_bad_stops_by_itself_and_says_why(on: On) {
        let house = House::new(on);
        work::sent(&house, [14, 0, 0]);
        for number in 1..=4 {
            bounce(&house, number, "5.1.1", "550 5.1.1 no");
        }
        let mut desk = house.evaluator();
        assert!(desk.get(WAVE_PAGE).says("Sent"));
        bounce(&house, 5, "5.1.1", "550 5.1.1 no");
        let page = desk.get(WAVE_PAGE);
        for words in ["Paused", "5 of 14 letters came back because their address is wrong.", "Peil paused by itself: too many addresses do not exist"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        // Whoever goes on knows: it does not stop for the same again.
        house.minutes_later(1);
        press(&mut desk, &[("step", "resume")]);
        bounce(&house, 6, "5.1.1", "550 5.1.1 no");
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("Sent") && !page.says("letters came back because"), "{}", page.words());
    }

    fn a_house_that_is_not_wanted_stops_at_the_relay_too(on: On) {
        let sink = Sink::start(|moment| match moment.step {
            Step::Dot if !moment.to.starts_with("an1@") => Act::Say("554 5.7.1 Rejected as spam"),
            _ => Act::GoOn,
        });
        let house = house_at(on, &sink);
        work::furnish(&house, [30, 0, 0]);
        work::send(&house);
        house.deliver();
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Paused") && page.says("letters were refused because of their content or their sender"), "{}", page.words());
        // No address is to blame.
        assert_eq!(house.count("suppressions"), 0);
    }

    fn an_address_that_is_corrected_before_the_letter_leaves_is_not_sent_twice(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        work::send(&house);
        let (key, second) = (letter(&house, 1), letter(&house, 2).invitation);
        let corrected = house.now(correct_address::correct(&house.peil, key.invitation, "els@alfa.example", work::order(&house))).unwrap();
        assert!(!corrected.is_sent);
        assert_eq!(house.deliver().accepted, 2);
        house.minutes_later(1);
        assert_eq!((house.letters_to("els@alfa.example").len(), house.letters_to("an1@alfa.example").len()), (1, 0));
        // Whoever has answered gets no letter for it either.
        Company::of(&house, "alfa", 2).finish();
        let corrected = house.now(correct_address::correct(&house.peil, second, "jo@alfa.example", work::order(&house))).unwrap();
        assert!(!corrected.is_sent);
        assert_eq!(house.deliver().accepted, 0);
        // To an address that does not work nothing is corrected.
        receive(&house, &bounce_address(&house, LetterKey { invitation: second, ..key }), &report("5.1.1", "550 no"));
        assert_eq!(house.count("suppressions"), 1);
        let silent = house.now(correct_address::correct(&house.peil, key.invitation, "an2@alfa.example", work::order(&house)));
        assert!(silent.is_err(), "{silent:?}");
    }

    fn a_mail_server_hands_reports_over_by_lmtp(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let (stop, told) = watch::channel(false);
        let listener = house.now(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let domain = "bounce.peil.example".to_owned();
        let listening = house.begin(collect_mail::listen(house.peil.clone(), Listening::Tcp(listener), domain, told));
        let stream = TcpStream::connect(address).unwrap();
        let mut reading = BufReader::new(stream.try_clone().unwrap());
        let mut writing = stream;
        let say = |words: &str| {
            if !words.is_empty() {
                writing.write_all(format!("{words}\r\n").as_bytes()).unwrap();
            }
            loop {
                let mut line = String::new();
                reading.read_line(&mut line).unwrap();
                if line.as_bytes().get(3) != Some(&b'-') {
                    return line[..3].to_owned();
                }
            }
        };
        let recipient = bounce_address(&house, letter(&house, 1));
        let mail = report("5.1.1", "550 5.1.1 no");
        let words = ["", "LHLO mx.example", "MAIL FROM:<>", &format!("RCPT TO:<{recipient}>"), "DATA", &format!("{mail}."), "QUIT"].map(say);
        assert_eq!(words, ["220", "250", "250", "250", "354", "250", "221"]);
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (1, 1));
        stop.send(true).unwrap();
        house.now(listening).unwrap();
    }

    fn a_maildir_is_emptied_and_what_was_taken_is_marked_as_seen(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let folder = tempfile::tempdir().unwrap();
        for part in ["new", "cur", "tmp"] {
            std::fs::create_dir(folder.path().join(part)).unwrap();
        }
        let mail = format!("Delivered-To: {}\r\n{}", bounce_address(&house, letter(&house, 1)), report("5.1.1", "550 no"));
        std::fs::write(folder.path().join("new/1.host"), &mail).unwrap();
        std::fs::write(folder.path().join("new/2.host"), "Subject: Vraag\r\nFrom: an2@alfa.example\r\nTo: bounce@x.example\r\n\r\nWie bent u?\r\n").unwrap();
        std::fs::write(folder.path().join("new/.hidden"), "x").unwrap();
        assert_eq!(house.now(collect_mail::empty(&house.peil, folder.path())), 2);
        assert_eq!(house.now(collect_mail::empty(&house.peil, folder.path())), 0);
        assert!(folder.path().join("cur/1.host:2,S").is_file() && folder.path().join("new/.hidden").is_file());
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (2, 1));
        let waiting = house.now(receive_mail::waiting(&house.peil)).unwrap();
        assert_eq!(waiting.iter().map(|waiting| waiting.mail.words.as_str()).collect::<Vec<_>>(), ["Vraag: Wie bent u?"]);
    }

    fn a_program_that_knows_the_secret_brings_mail_over_the_web(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let to = format!("/inbound?to={}", bounce_address(&house, letter(&house, 1)).replace('+', "%2B"));
        let mail = report("5.1.1", "550 no");
        for secret in ["", "Bearer ", "Bearer another secret of twenty", "Basic a secret of twenty letters"] {
            assert_eq!(house.visitor().bring(&to, secret, mail.as_bytes()).status, 401, "{secret}");
        }
        assert_eq!(house.count("inbound_mail"), 0);
        let secret = "Bearer a secret of twenty letters";
        let kept = house.visitor().bring(&to, secret, mail.as_bytes());
        assert_eq!((kept.status, kept.text.as_str()), (200, "kept\n"));
        assert_eq!(house.visitor().bring(&to, secret, mail.as_bytes()).text, "known already\n");
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (1, 1));
        // A large mail comes in whole.
        let large = format!("Subject: groot\r\n\r\n{}", "regel van een lange mail\r\n".repeat(800_000));
        assert_eq!(house.visitor().bring("/inbound?to=x@y.example", secret, large.as_bytes()).status, 200);
        assert_eq!(house.visitor().bring("/inbound", secret, &vec![b'x'; 31 * 1024 * 1024]).status, 413);
    }

    fn what_people_write_waits_until_somebody_has_seen_to_it(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let words = "Ik werk hier niet meer <img src=x onerror=alert(1)>";
        receive(&house, &bounce_address(&house, letter(&house, 1)), &format!("From: an1@alfa.example\r\nSubject: Re: Uitnodiging\r\n\r\n{words}\r\n"));
        let mut desk = house.evaluator();
        assert!(desk.get(WAVE_PAGE).says("1 mail that came back waits for somebody"));
        let page = desk.get("/returned");
        assert!(page.says("Somebody writes an1@alfa.example") && page.says("Re: Uitnodiging: Ik werk hier niet meer") && !page.text.contains("<img src"), "{}", page.text);
        let file = page.text.split("href=\"/returned/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let whole = desk.get(&format!("/returned/{file}"));
        assert!(whole.text.contains(words) && whole.header("content-disposition").unwrap().starts_with("attachment"));
        assert_eq!(whole.header("content-type"), Some("application/octet-stream"));
        let action = format!("/returned/{}", file.split('/').next().unwrap());
        assert_eq!(desk.submit("/returned", &action, &[]).status, 303);
        assert!(desk.get("/returned").says("Nothing waits."));
        assert_eq!(desk.submit("/surveys", &action, &[]).status, 404);
        assert_eq!(house.visitor().get("/returned").status, 303);
    }

    fn what_a_known_address_writes_is_given_to_its_person_until_somebody_says_no(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let mail = |from: &str, words: &str| format!("From: \"An\" <{from}>\r\nTo: team@peil.example\r\nSubject: Vraag\r\n\r\n{words}\r\n");
        receive(&house, "team@peil.example", &mail("AN1@alfa.example", "Tot wanneer kan het?"));
        receive(&house, "team@peil.example", &mail("vreemde@elders.example", "Wie bent u?"));
        let page = desk.get("/returned");
        assert!(page.says("AN1@alfa.example Firma alfa 1 NV, An Peeters 1 (known by the address it came from)"), "{}", page.words());
        assert!(page.says("vreemde@elders.example"), "{}", page.words());
        assert_eq!(page.text.matches("Not this person").count(), 1, "{}", page.words());
        let mine = page.text.split("An Peeters 1</a>").nth(1).unwrap();
        let action = mine.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(desk.submit("/returned", &action, &[("step", "not-this-person")]).status, 303);
        let page = desk.get("/returned");
        assert!(page.says("AN1@alfa.example") && !page.says("An Peeters 1"), "{}", page.words());
        // It still waits, and only once can it be taken away.
        assert_eq!(desk.submit("/returned", &action, &[("step", "not-this-person")]).status, 404);
        assert_eq!(house.now(receive_mail::waiting(&house.peil)).unwrap().len(), 2);
        // What came to the address of a letter is that letter's, whoever wrote it.
        let answer = format!("r+{}@bounce.peil.example", reply::token(&house.peil.master_key, Purpose::Reply, letter(&house, 2)));
        receive(&house, &answer, &mail("an1@alfa.example", "Dank u"));
        let page = desk.get("/returned");
        assert!(page.says("Firma alfa 2 NV, An Peeters 2") && !page.says("known by the address"), "{}", page.words());
    }

    fn a_mail_is_handed_in_at_the_desk_and_says_what_its_writer_seems_to_want(on: On) {
        let house = House::new(on);
        work::sent(&house, [3, 0, 0]);
        let mut desk = house.evaluator();
        let nothing = desk.submit_parts("/returned", "/returned", &[("pasted", "An heeft gebeld, adres klopt niet"), ("to", "x@y.example")]);
        assert!(nothing.status == 422 && nothing.says("There is no mail in it"), "{}", nothing.words());
        assert!(nothing.text.contains("An heeft gebeld") && nothing.text.contains("x@y.example"), "what was typed is kept");
        assert_eq!(house.count("inbound_mail"), 0);
        // A bounce as it came to the evaluator's own mailbox.
        let id = house.letters_to("an1@alfa.example")[0].header("Message-ID").unwrap().to_owned();
        let with_letter = report("5.1.1", "550 5.1.1 no").replace("--B--", &format!("--B\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {id}\r\n\r\nx\r\n--B--"));
        assert_eq!(desk.hand_in("/returned", "/returned", "bounce.eml", with_letter.as_bytes()).status, 303);
        assert!(desk.get("/returned").says("It is about a letter of ours"));
        assert_eq!(house.count("suppressions"), 1);
        assert_eq!(desk.hand_in("/returned", "/returned", "bounce.eml", with_letter.as_bytes()).status, 303);
        assert!(desk.get("/returned").says("nothing happens twice"));
        for (number, text, wish) in [
            (2, "Graag geen mails meer naar dit adres.", "seems to want no more mail"),
            (3, "Elle ne travaille plus ici.", "seems to have left"),
        ] {
            let raw = format!("From: an{number}@alfa.example\nTo: team@peil.example\nSubject: Re: Uitnodiging\n\n{text}\n");
            assert_eq!(desk.submit_parts("/returned", "/returned", &[("pasted", &raw)]).status, 303);
            assert!(desk.get("/returned").says(wish), "{text} {}", desk.get("/returned").words());
        }
        // It only says so: nothing is done by it.
        assert_eq!((house.count("suppressions"), house.count("declines")), (1, 0));
    }

    fn the_bytes_of_a_mail_go_after_ninety_days_and_what_they_said_stays(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        bounce(&house, 1, "5.1.1", "550 5.1.1 User unknown");
        receive(&house, "team@peil.example", "From: x@elders.example\r\nSubject: Vraag\r\n\r\nGeheime inhoud\r\n");
        let kept = |house: &House| {
            let lines = "SELECT CASE WHEN raw IS NULL THEN class || ': gone, ' || words ELSE class || ': kept, ' || words END \
                         AS line FROM inbound_mail ORDER BY class";
            house.lines(lines)
        };
        let file = |house: &House| {
            let waiting = house.now(receive_mail::waiting(&house.peil)).unwrap();
            let id = waiting[0].mail.id.uuid();
            house.evaluator().get(&format!("/returned/{id}/mail.eml"))
        };
        let whole = ["hard: kept, 550 5.1.1 User unknown", "reply: kept, Vraag: Geheime inhoud"];
        assert_eq!(kept(&house), whole);
        house.days_later(89);
        assert_eq!(house.now(receive_mail::forget(&house.peil, house.moment())).unwrap(), 0);
        assert_eq!(kept(&house), whole);
        assert!(file(&house).text.contains("Geheime inhoud"));
        house.days_later(1);
        assert_eq!(house.now(receive_mail::forget(&house.peil, house.moment())).unwrap(), 0, "that is ninety days, not more");
        house.minutes_later(1);
        // One that came in the meantime is young.
        receive(&house, "team@peil.example", "From: y@elders.example\r\nSubject: Later\r\n\r\nJong\r\n");
        assert_eq!(house.now(receive_mail::forget(&house.peil, house.moment())).unwrap(), 2);
        let gone = ["hard: gone, 550 5.1.1 User unknown", "reply: gone, Vraag: Geheime inhoud", "reply: kept, Later: Jong"];
        let mut found = kept(&house);
        found.sort();
        assert_eq!(found, gone);
        // Its letter is still known by it, on the page and to whoever sends: the address stays shut.
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("an1@alfa.example This address does not exist (any more). 550 5.1.1 User unknown"), "{}", page.words());
        assert_eq!(house.count("suppressions"), 1);
        let waiting = house.now(receive_mail::waiting(&house.peil)).unwrap();
        assert_eq!(waiting.len(), 2);
        let old = waiting.iter().find(|waiting| waiting.mail.words.starts_with("Vraag")).unwrap().mail.id.uuid();
        let nothing = house.evaluator().get(&format!("/returned/{old}/mail.eml"));
        assert!(nothing.status == 404 && !nothing.text.contains("Geheime inhoud"), "{}", nothing.words());
        assert_eq!(house.now(receive_mail::forget(&house.peil, house.moment())).unwrap(), 0);
    }

    fn a_mail_service_reports_by_its_own_events(on: On) {
        let house = House::new(on);
        work::sent(&house, [4, 0, 0]);
        let id = |number| letter(&house, number).message_id("peil.example");
        let mailgun = |event: &str, number: usize, status: &str| {
            format!(
                "{{\"signature\":{{}},\"event-data\":{{\"id\":\"{event}\",\"event\":\"failed\",\"severity\":\"permanent\",\
                 \"recipient\":\"an{number}@alfa.example\",\"delivery-status\":{{\"enhanced-code\":\"{status}\",\"message\":\"no such user\"}},\
                 \"message\":{{\"headers\":{{\"message-id\":\"{}\"}}}}}}}}",
                id(number)
            )
        };
        let secret = "Bearer a secret of twenty letters";
        let hard = mailgun("ev-1", 1, "5.1.1");
        assert_eq!(house.visitor().bring("/inbound", "Bearer wrong", hard.as_bytes()).status, 401);
        assert_eq!(house.visitor().bring("/inbound", secret, hard.as_bytes()).text, "kept\n");
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (1, 1));
        // The same event in other bytes is the same event; another one of the same letter is not.
        assert_eq!(house.visitor().bring("/inbound", secret, format!(" {hard}").as_bytes()).text, "known already\n");
        assert_eq!(house.visitor().bring("/inbound", secret, mailgun("ev-2", 1, "5.1.1").as_bytes()).text, "kept\n");
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (2, 1));
        // Amazon knows the return address, and its secret as a password: user "peil" and the same words.
        let basic = format!("Basic {}", data_encoding::BASE64.encode(b"peil:a secret of twenty letters"));
        let message = format!(
            "{{\"notificationType\":\"Complaint\",\"mail\":{{\"source\":\"{}\"}},\"complaint\":{{\"complainedRecipients\":[{{\"emailAddress\":\"an2@alfa.example\"}}]}}}}",
            bounce_address(&house, letter(&house, 2))
        );
        let sns = format!("{{\"Type\":\"Notification\",\"TopicArn\":\"arn\",\"MessageId\":\"m-1\",\"Message\":\"{}\"}}", message.replace('"', "\\\""));
        assert_eq!(house.visitor().bring("/inbound", &basic, sns.as_bytes()).text, "kept\n");
        assert_eq!(house.count("suppressions"), 2);
        // Postmark names the number under which it took the letter; of a number that nobody has, somebody has to look.
        let number = work::ledger(&house)[&work::address("alfa", 3)].relay_id.clone().unwrap();
        let postmark = |event: usize, number: &str| {
            format!("{{\"RecordType\":\"Bounce\",\"Type\":\"HardBounce\",\"ID\":{event},\"MessageID\":\"{number}\",\"Email\":\"an3@alfa.example\"}}")
        };
        assert_eq!(house.visitor().bring("/inbound", secret, postmark(1, "of nobody").as_bytes()).text, "kept\n");
        assert_eq!((house.count("suppressions"), house.now(receive_mail::waiting(&house.peil)).unwrap().len()), (2, 1));
        assert_eq!(house.visitor().bring("/inbound", secret, postmark(2, &number).as_bytes()).text, "kept\n");
        assert_eq!((house.count("suppressions"), house.now(receive_mail::waiting(&house.peil)).unwrap().len()), (3, 1));
        // What is of no service is not kept; nor is a made-up return address believed.
        assert_eq!(house.visitor().bring("/inbound", secret, b"{\"hello\": 1}").status, 422);
        let forged = sns.replace("m-1", "m-2").replace("b+", "b+x");
        assert_eq!(house.visitor().bring("/inbound", secret, forged.as_bytes()).status, 200);
        assert_eq!(house.count("suppressions"), 3);
    }

    fn a_pipe_hands_a_mail_over_or_is_asked_to_bring_it_again(on: On) {
        let terminal = Terminal::new(on);
        let kept = terminal.run_with_input(&["--json", "inbound", "--to", "b+forged@bounce.example"], &report("5.1.1", "550 no"));
        assert_eq!(kept.code, 0, "{}", kept.err);
        assert!(kept.out.contains("\"class\": \"hard\"") && kept.out.contains("\"known_letter\": false"), "{}", kept.out);
        terminal.write("peil.toml", "database = \"sqlite:/nowhere/at/all/peil.db\"\n");
        let again = terminal.run_with_input(&["inbound"], "Subject: x\r\n\r\nx\r\n");
        assert_eq!(again.code, 75, "{}", again.err);
        assert!(again.err.contains("bring the mail again later"), "{}", again.err);
    }
}

fn letter_of(house: &House, id: &str) -> LetterKey {
    let ledger = work::ledger(house);
    let found = ledger.values().find(|letter| letter.invitation_id.uuid().to_string() == id).unwrap();
    LetterKey { kind: Kind::Invitation, ..found.key().unwrap() }
}
