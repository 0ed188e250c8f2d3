//! A wave from its making to its close: nothing happens that was not looked at, and nothing happens twice.

use peil::id::Id;
use peil::services::deliver_letters::Delivered;
use peil::services::prepare_wave;
use peil::services::{Refusal, approve_wave, close_wave, deliver_letters, keep_schedule, send_wave};
use peil::storage::waves::{self, WaveRow};

use crate::stories;
use crate::support::browser::{Answer, Browser};
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::relay::{Meanwhile, house_at};
use crate::support::work::{self, new_wave};

/// A wave as it is typed into the form.
const FORM: [(&str, &str); 11] = [
    ("name", work::WAVE),
    ("survey", "small"),
    ("cluster", "alfa"),
    ("cluster", "gamma"),
    ("closes_on", "2026-04-06"),
    ("sender", "Team Evaluatie"),
    ("contact_name", "Els Maes"),
    ("contact_email", "els@team.example"),
    ("contact_phone", "+32 2 123 45 67"),
    ("hold", "0"),
    ("quiet", ""),
];

fn make(desk: &mut Browser, form: &[(&str, &str)]) -> Answer {
    desk.submit("/waves/new", "/waves", form)
}

/// The form with another value in one input.
fn with<'a>(name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    FORM.iter().map(|(known, was)| (*known, if *known == name { value } else { was })).collect()
}

fn press(desk: &mut Browser, step: &str, typed: &str) -> Answer {
    let form = [("step", step), ("typed", typed), ("audience", "everyone"), ("why", "het is zover")];
    desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &form)
}

/// Presses a button and says what the page says then.
fn pressed(desk: &mut Browser, step: &str, typed: &str) -> String {
    let answer = press(desk, step, typed);
    assert_eq!(answer.status, 303, "{step}: {}", answer.words());
    desk.get(work::WAVE_PAGE).words()
}

/// All rows but those of who is logged in.
fn matters(house: &House) -> std::collections::BTreeMap<String, Vec<String>> {
    let mut rows = house.rows();
    rows.remove("sessions");
    rows
}

stories! {
    fn a_wave_goes_from_the_form_to_the_close_through_the_desk(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 1]);
        let mut desk = house.evaluator();
        let made = make(&mut desk, &FORM);
        assert_eq!(made.location.as_deref(), Some(work::WAVE_PAGE), "{}", made.words());
        let draft = desk.get(work::WAVE_PAGE);
        for words in [
            "The wave “Leden 2026” is ready to be checked.",
            "4 mails would leave.",
            "Clusters Alfa, Gamma",
            "Team Evaluatie; Els Maes, els@team.example",
            "6 April 2026 at 23:59",
        ] {
            assert!(draft.says(words), "“{words}” is missing from {}", draft.words());
        }
        let checked = pressed(&mut desk, "check", "");
        for words in [
            "Dry run made: 4 letters written, nothing sent.",
            "4 letters written 4 links open the right questionnaire 4 first pages have something to answer, and all their words",
            "Uitnodiging: Kleine bevraging",
            "To An Peeters 1 <an1@alfa.example>",
        ] {
            assert!(checked.contains(words), "“{words}” is missing from {checked}");
        }
        let approved = pressed(&mut desk, "approve", " 4 ");
        assert!(approved.contains("Approved. The list is frozen and 4 letters lie ready."), "{approved}");
        assert_eq!((house.count("invitations"), house.count("letters"), house.count("frame_rows")), (4, 4, 4));
        assert_eq!(house.deliver(), Delivered::default(), "nothing leaves before it is sent");
        let sent = pressed(&mut desk, "send", "");
        assert!(sent.contains("4 letters are leaving now.") && sent.contains("Sending"), "{sent}");
        assert_eq!(house.deliver().accepted, 4);
        Company::of(&house, "alfa", 1).finish();
        let page = desk.get(work::WAVE_PAGE).words();
        assert!(page.contains("4 invited 4 mails accepted by the mail server 1 started 1 sent in 0 undeliverable"), "{page}");
        assert!(desk.get("/").says("Leden 2026 Kleine bevraging") || desk.get("/").says("Leden 2026 Small survey"));
        let letter = house.letters_to("an1@alfa.example").remove(0);
        for words in ["Team Evaluatie", "Els Maes", "els@team.example", "+32 2 123 45 67"] {
            assert!(letter.text.as_deref().unwrap().contains(words), "{words}");
        }
        let closed = pressed(&mut desk, "close", work::WAVE);
        assert!(closed.contains("The wave is closed.") && closed.contains("Writes once to all 4 people"), "{closed}");
        for words in ["eva made", "eva checked: 4 letters", "eva approved: 4 letters", "eva sent;", "Peil began to leave: 4 letters", "eva closed"] {
            assert!(closed.contains(words), "{words}: {closed}");
        }
    }

    fn the_check_counts_letters_by_cluster_and_language(on: On) {
        let house = House::new(on);
        work::furnish(&house, [5, 3, 1]);
        work::take_list(&house, "beta", "Bedrijf;Voornaam;Naam;E-mail;Taal\nFirma alfa 1 NV;An;Peeters 1;an1@alfa.example;NL\nStil;;;stil@beta.example;\n");
        work::draft(&house);
        let page = house.evaluator().get(work::WAVE_PAGE);
        for words in [
            // 5 + 5 + 1, of which one company is in two clusters; without a language the first of the survey.
            "10 mails would leave.",
            "English Français Nederlands Together Alfa (IBN) 1 2 2 5",
            "Bèta (IBN) 1 1 3 5",
            "Gamma (SPC) 0 0 1 1",
            "One member belongs to more than one cluster. It gets one letter that names all of them.",
        ] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        let outlook = house.now(prepare_wave::outlook(&house.peil, work::WAVE)).unwrap();
        assert_eq!((outlook.invitations.len(), outlook.frame.len(), outlook.in_several), (10, 11, 1));
    }

    fn looking_at_a_draft_writes_nothing_and_gives_no_link_away(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        let before = matters(&house);
        let page = desk.get(work::WAVE_PAGE);
        assert_eq!(matters(&house), before);
        work::check(&house);
        let page = format!("{}{}", page.text, desk.get(work::WAVE_PAGE).text);
        assert!(page.contains("/a/"), "{page}");
        for link in page.split("/a/").skip(1) {
            let token: String = link.chars().take_while(char::is_ascii_alphanumeric).collect();
            assert_eq!(house.visitor().get(&format!("/a/{token}")).status, 404);
        }
    }

    fn a_wrong_number_approves_nothing_and_stands_where_it_was_typed(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::draft(&house);
        work::check(&house);
        let mut desk = house.evaluator();
        let before = matters(&house);
        for typed in ["2", "", "drie", "3.0", "-3", "30", "<script>"] {
            let page = press(&mut desk, "approve", typed);
            assert_eq!(page.status, 422, "{typed}");
            assert_eq!(page.value("typed"), typed);
            if !typed.is_empty() {
                let words = format!("You typed “{typed}”; expected is 3. Nothing has happened.");
                assert!(page.says(&words) || typed == "<script>", "{}", page.words());
            }
        }
        assert_eq!(matters(&house), before);
    }

    fn a_step_that_was_taken_or_is_not_yet_possible_is_refused_and_changes_nothing(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        let mut refused = |step: &str, words: &str| {
            let before = matters(&house);
            let page = pressed(&mut desk, step, "3");
            assert!(page.contains("That is not possible now:") && page.contains(words), "{step}: {page}");
            assert_eq!(matters(&house), before, "{step}");
        };
        for step in ["send", "remind", "pause", "resume"] {
            refused(step, "the state of the wave is “Draft”");
        }
        work::approve(&house);
        refused("approve", "“Approved”");
        refused("remind", "“Approved”");
        house.now(send_wave::send(&house.peil, work::WAVE, work::order(&house))).unwrap();
        refused("approve", "“Sent”");
        refused("send", "“Sent”");
        refused("resume", "“Sent”");
        house.deliver();
        house.now(close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
        for step in ["approve", "send", "remind", "pause", "resume"] {
            refused(step, "“Closed”");
        }
        assert_eq!(desk.submit(work::WAVE_PAGE, work::WAVE_PAGE, &[("step", "eat")]).status, 404);
        assert_eq!(house.mailbox.posted(), 3);
    }

    fn pressing_at_the_same_moment_approves_and_sends_once(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 0]);
        let now = house.moment();
        let made = house.at_once(5, |peil| async move {
            prepare_wave::prepare(&peil, new_wave(work::WAVE), "eva", now).await
        });
        assert_eq!(made.iter().filter(|went| went.is_ok()).count(), 1);
        for refused in made.into_iter().filter_map(Result::err) {
            assert!(matches!(refused, Refusal::Taken { kind: peil::services::Thing::Wave, .. }), "{refused:?}");
        }
        // Whoever does not see the other one yet is held by the key of the table.
        let alike = house.now(house.peil.store.write(|db| {
            let made = waves::named(db, &peil::rights::Scope::everything(), work::WAVE)?.unwrap();
            let name = made.name.to_uppercase();
            waves::add(db, WaveRow { id: Id::from_bytes([7; 16]), name, ..made }, &[])
        }));
        assert!(alike.is_err_and(|error| error.is_taken()));
        work::check(&house);
        let approved = house.at_once(5, |peil| async move {
            approve_wave::approve(&peil, work::WAVE, "5", "eva", now).await
        });
        assert_eq!(approved.iter().filter(|went| went.is_ok()).count(), 1, "{approved:?}");
        assert_eq!((house.count("invitations"), house.count("letters")), (5, 5));
        let order = work::order(&house);
        let sent = house.at_once(5, |peil| {
            let order = order.clone();
            async move { send_wave::send(&peil, work::WAVE, order).await }
        });
        assert_eq!(sent.iter().filter(|went| went.is_ok()).count(), 1, "{sent:?}");
        assert_eq!(house.deliver().accepted, 5);
        assert_eq!(house.mailbox.posted(), 5);
    }

    fn a_pause_holds_what_has_not_left_and_going_on_sends_nothing_twice(on: On) {
        let meanwhile = Meanwhile::default();
        let sink = meanwhile.sink(|moment| moment.letter == 3);
        let house = house_at(on, &sink);
        work::furnish(&house, [8, 0, 0]);
        work::send(&house);
        let mut desk = house.evaluator();
        meanwhile.shall(move || {
            let words = pressed(&mut desk, "pause", "");
            assert!(words.contains("Nothing leaves until you resume."), "{words}");
        });
        // One session: two letters have left, and the third was begun when the button was pressed.
        let delivered = house.now(deliver_letters::deliver_due(&house.peil, 1)).unwrap();
        assert!(meanwhile.has_happened());
        assert_eq!((delivered.accepted, sink.accepted().len()), (2, 2), "{delivered:?}");
        house.days_later(1);
        assert_eq!(house.deliver(), Delivered::default());
        let mut desk = house.evaluator();
        let page = desk.get(work::WAVE_PAGE).words();
        assert!(page.contains("Invitation 8 2 0 0 0 0 0 6 holds"), "{page}");
        // Answers come in all the while.
        let link = crate::support::house::link_in(&peil::mail::opened::Opened::of(&sink.accepted()[0].message));
        assert_eq!(house.visitor().open(&link).status, 200);
        let resumed = pressed(&mut desk, "resume", "");
        assert!(resumed.contains("The post goes on where it stopped."), "{resumed}");
        house.deliver();
        assert_eq!((sink.accepted().len(), sink.doubles()), (8, Vec::new()));
    }

    fn closing_takes_letters_that_have_not_left_out_of_the_post(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        work::send(&house);
        let mut desk = house.evaluator();
        for typed in ["", "leden 2026", "Leden"] {
            assert_eq!(press(&mut desk, "close", typed).status, 422, "{typed}");
        }
        assert!(desk.get(work::WAVE_PAGE).says("3 open links stop working"), "{}", desk.get(work::WAVE_PAGE).words());
        let closed = pressed(&mut desk, "close", work::WAVE);
        assert!(closed.contains("Letters that will not leave any more: 3.") && closed.contains("3 0 0 0 3 0 0 0 holds"), "{closed}");
        house.days_later(1);
        assert_eq!(house.deliver(), Delivered::default());
        assert_eq!(house.mailbox.posted(), 0);
    }

    fn a_wave_whose_time_is_over_closes_by_itself_and_not_a_moment_earlier(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let close_at = |moment: &str| {
            house.peil.clock.move_to(moment.parse().unwrap());
            house.now(keep_schedule::keep(&house.peil, house.moment())).unwrap().closed
        };
        assert_eq!(close_at("2026-04-06T21:59:58Z"), Vec::<String>::new());
        assert_eq!(close_at("2026-04-06T22:00:00Z"), [work::WAVE]);
        assert_eq!(close_at("2026-04-06T22:00:01Z"), Vec::<String>::new());
        assert!(house.evaluator().get(work::WAVE_PAGE).says("Closed"));
    }

    fn a_form_with_a_mistake_comes_back_as_it_was_filled_in(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 1]);
        let mut desk = house.evaluator();
        let before = matters(&house);
        for (name, value, words) in [
            ("closes_on", "2026-03-01", "That day is over. Choose a later one."),
            ("closes_on", "", "Fill in the last day, for example 30/11/2026."),
            ("closes_on", "31/02/2026", "Fill in the last day, for example 30/11/2026."),
            ("name", "", "Give the wave a name."),
            ("name", "leden/2026", "“leden/2026” can’t be a name."),
            ("contact_email", "els", "“els” is not an e-mail address."),
            ("survey", "weg", "Choose a survey."),
            ("closes_on", "9999-12-31", "No wave can close on 9999-12-31. Choose a day between now and the end of the year 2999."),
            ("quiet", "07:00-07:00", "These hours begin and end at the same time"),
            ("cluster", "", "There is no cluster “”"),
        ] {
            let page = make(&mut desk, &with(name, value));
            assert!(page.status == 422 || (name == "cluster" && page.status == 404), "{name} {value}: {}", page.status);
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
            if page.status == 422 {
                for (input, typed) in with(name, value) {
                    match input {
                        "cluster" => assert!(page.is_checked("cluster", typed), "{typed}"),
                        "survey" => {}
                        _ => assert_eq!(page.value(input), typed, "{name}"),
                    }
                }
            }
        }
        let without: Vec<_> = FORM.into_iter().filter(|(name, _)| *name != "cluster").collect();
        let page = make(&mut desk, &without);
        assert!(page.status == 422 && page.says("Choose at least one cluster."), "{}", page.words());
        assert_eq!(matters(&house), before);
        // Today is not over yet.
        assert_eq!(make(&mut desk, &with("closes_on", "2026-03-02")).status, 303);
        // Names that differ in their capitals alone would be taken for each other.
        for name in ["Leden 2026", "leden 2026", "LEDEN 2026"] {
            let taken = make(&mut desk, &with("name", name));
            let says = taken.says("There is a wave “Leden 2026” already. Choose another name.");
            assert!(taken.status == 422 && says, "{}", taken.words());
        }
    }

    fn a_wave_nobody_would_get_can_not_be_approved(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        work::draft(&house);
        let mut desk = house.evaluator();
        assert!(desk.get(work::WAVE_PAGE).says("There is nobody to ask"));
        for step in ["check", "approve"] {
            let refused = pressed(&mut desk, step, "0");
            assert!(refused.contains("There is nobody to ask: the clusters have no members yet.") || refused.contains("“Draft”"), "{refused}");
        }
        assert_eq!(house.count("letters"), 0);
    }

    fn a_wave_that_was_approved_too_late_is_not_sent(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        work::approve(&house);
        house.days_later(60);
        let words = pressed(&mut house.evaluator(), "send", "");
        assert!(words.contains("The last day to answer, 6 April 2026, is over."), "{words}");
        assert_eq!(house.deliver(), Delivered::default());
    }

    fn a_version_of_the_survey_that_comes_later_does_not_change_what_is_asked(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let later = work::SURVEY.replace("Hoe vaak neemt u deel?", "Heel iets anders?");
        house.now(peil::services::publish_survey::publish(&house.peil, later, "eva", house.moment())).unwrap();
        let mut company = Company::of(&house, "alfa", 1);
        assert!(company.page("part").says("Hoe vaak neemt u deel?"));
        assert!(house.evaluator().get("/surveys/small").says("Version 2"));
    }
}
