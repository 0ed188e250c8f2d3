//! Nothing is approved that was not checked: the dry run, what it finds, and who says yes.

use peil::services::check_wave::{self, What, Why};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{Refusal, approve_wave, import_members, stop_writing};
use peil::services::{publish_survey, revise_wave, word_letters};
use peil::trail::Door;
use peil::wave::ledger::Kind;
use peil::wording::Language;

use crate::stories;
use crate::support::browser::Browser;
use crate::support::house::{House, link_in};
use crate::support::work::{self, WAVE, WAVE_PAGE};

fn prepare(house: &House, manner: Manner) {
    let new = NewWave { manner, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
}

fn approve(house: &House, letters: usize, by: &str) -> Result<approve_wave::Approved, Refusal> {
    let at_the_desk = house.peil.through(Door::Desk);
    house.now(approve_wave::approve(&at_the_desk, WAVE, &letters.to_string(), by, house.moment()))
}

fn press(desk: &mut Browser, form: &[(&str, &str)]) -> String {
    let pressed = desk.submit(WAVE_PAGE, WAVE_PAGE, form);
    assert_eq!(pressed.status, 303, "{}", pressed.words());
    desk.get(WAVE_PAGE).words()
}

/// What the dry run found: what, and how many letters it concerns.
fn found(report: &check_wave::Report) -> Vec<(What, usize)> {
    report.findings.iter().map(|finding| (finding.what, finding.letters)).collect()
}

stories! {
    fn whatever_changes_after_the_dry_run_voids_it(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 0]);
        prepare(&house, Manner::at_once());
        let order = || work::order(&house);
        let voids = |what: &str, change: &dyn Fn()| {
            work::check(&house);
            let before = house.count("letters");
            change();
            let refused = approve(&house, 5, "eva");
            let is_void = matches!(refused, Err(Refusal::CheckedBefore | Refusal::IllegalMove(_) | Refusal::WrongCount { .. }));
            assert!(is_void, "{what}: {refused:?}");
            assert_eq!(house.count("letters"), before);
        };
        voids("an address", &|| {
            work::take_list(&house, "alfa", &work::list("alfa", 3).replace("an1@", "anders1@"));
        });
        voids("a name", &|| {
            work::take_list(&house, "alfa", &work::list("alfa", 3).replace("Peeters 2", "Janssens"));
        });
        voids("a language", &|| {
            work::take_list(&house, "beta", &work::list("beta", 2).replace(";NL;", ";FR;"));
        });
        voids("the words", &|| {
            let (subject, body) = ("Ander onderwerp", "Beste {{salutation_name}}, {{link}} tot {{closes_on}}. {{contact_email}} STOP {{cluster}}");
            let words = house.now(word_letters::find(&house.peil, WAVE, Kind::Invitation, Language::NL)).unwrap();
            let body = format!("{}\n\n{body}", words.body);
            let written = word_letters::write(&house.peil, WAVE, (Kind::Invitation, Language::NL), (subject, &body), order());
            house.now(written).unwrap();
        });
        voids("the wave", &|| {
            let new = NewWave { sender_name: "Iemand anders".into(), ..work::new_wave(WAVE) };
            house.now(prepare_wave::change(&house.peil, new, order())).unwrap();
        });
        voids("a wish to get no mail", &|| {
            house.now(stop_writing::stop(&house.peil, "an2@alfa.example", "eva", house.moment())).unwrap();
        });
        // The settings of the house are part of it: the dry run was made with these.
        work::check(&house);
        let mut others = vec![house.peil.clone(); 5];
        others[0].base_url = "https://elsewhere.example".to_owned();
        others[1].sender.address = "anders@peil.example".to_owned();
        others[2].sender.privacy_notice = Some("https://elsewhere.example/privacy".to_owned());
        others[3].sender.reply_to = None;
        others[4].sender.bounce_domain = Some("anders.example".to_owned());
        for (number, other) in others.iter().enumerate() {
            let refused = house.now(approve_wave::approve(other, WAVE, "4", "eva", house.moment()));
            assert!(matches!(refused, Err(Refusal::CheckedBefore)), "setting {number}: {refused:?}");
        }
        // Once checked as it is, it can be approved.
        assert_eq!(work::approve(&house), 4);
        assert!(house.evaluator().get(WAVE_PAGE).says("eva approved: 4 letters"));
    }

    fn the_page_says_that_a_dry_run_is_out_of_date(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        prepare(&house, Manner::at_once());
        let mut desk = house.evaluator();
        assert!(!desk.get(WAVE_PAGE).says("Type the number of mails"));
        let checked = press(&mut desk, &[("step", "check")]);
        assert!(checked.contains("Type the number of mails (3) to confirm") && checked.contains("Fingerprint"), "{checked}");
        // A list that waits changes nothing, and is told.
        let content = work::list("alfa", 5).into_bytes();
        let now = house.moment();
        let receive = import_members::receive(&house.peil, "alfa", "list.csv", content, "mia", now);
        house.now(receive).unwrap();
        let page = desk.get(WAVE_PAGE);
        let waits = "2 changes of lists of these clusters still wait for your decision and are not included here.";
        assert!(page.says(waits) && page.says("Type the number of mails (3)"), "{}", page.words());
        work::take_list(&house, "alfa", &work::list("alfa", 4));
        let page = desk.get(WAVE_PAGE);
        assert!(page.says("Something has changed since:") && !page.says("Type the number of mails"), "{}", page.words());
        let refused = press(&mut desk, &[("step", "approve"), ("typed", "4")]);
        assert!(refused.contains("Something has changed since the dry run."), "{refused}");
    }

    fn the_dry_run_looks_at_every_letter_and_says_what_is_worth_a_look(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let list = "Bedrijf;Voornaam;Naam;E-mail;Taal\n\
            Zeer Lange Naam van een Onderneming Naamloze Vennootschap;Jo;Peeters;jo@een.example;NL\n\
            Nul;;;info@twee.example;NL\n\
            Drie;An;Maes;samen@drie.example;FR\n\
            Vier;Piet;Maes;samen@drie.example;FR\n\
            Vijf;Hans;Muller;hans@vijf.example;DE\n";
        work::take_list(&house, "alfa", list);
        prepare(&house, Manner::at_once());
        let report = work::check(&house);
        let invited = house.now(prepare_wave::outlook(&house.peil, WAVE)).unwrap().letters();
        assert_eq!((report.letters, report.written, report.links, report.first_pages), (invited, invited, invited, invited));
        let found = found(&report);
        assert!(found.contains(&(What::Nameless, 1)), "{found:?}");
        assert!(report.stops() == 0, "{found:?}");
        let whys: Vec<Why> = report.samples.iter().map(|sample| sample.why).collect();
        for why in [Why::LongestMember, Why::Nameless] {
            assert!(whys.contains(&why), "{whys:?}");
        }
        let longest = report.samples.iter().find(|sample| sample.why == Why::LongestMember).unwrap();
        assert!(longest.text.contains("Zeer Lange Naam van een Onderneming Naamloze Vennootschap"));
        assert_eq!(house.count("letters") + house.count("invitations"), 0);
        assert_eq!(house.mailbox.posted(), 0);
    }

    fn the_dry_run_holds_every_page_and_condition_against_the_frame(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 2]);
        let condition = "show_if: q01 != 1 and (cluster.type in [\"IBN\", \"spc\"] or member.region == \"Antwerpen\")";
        let since = "introduction: { nl: \"Sinds {{member.joined}}\", fr: \"Depuis {{member.joined}}\", en: \"Since {{member.joined}}\" }\n    title: { nl: Activiteiten,";
        let source = work::SURVEY
            .replacen("show_if: q01 != 1\n", &format!("{}\n", condition.replace("show_if: ", "show_if: '") + "'"), 1)
            .replacen("title: { nl: Activiteiten,", since, 1);
        house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
        prepare(&house, Manner::at_once());
        let report = work::check(&house);
        let of = |what: What| -> Vec<(&str, usize)> {
            let findings = report.findings.iter().filter(|finding| finding.what == what);
            findings.map(|finding| (finding.detail.as_str(), finding.letters)).collect()
        };
        assert_eq!(of(What::UnknownFact), [("member.joined", 5)]);
        assert_eq!(of(What::Undecided), [("member.region", 5)]);
        assert_eq!(of(What::FitsNobody), [("cluster.type = “spc” (IBN, SPC)", 5), ("member.region = “Antwerpen” (–)", 5)]);
        assert_eq!(report.stops(), 0);
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("A condition compares with something that none of the 5 members is."), "{}", page.words());
    }

    fn whoever_would_find_nothing_to_answer_is_named_before_approval(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 2]);
        let publish = |source: String| {
            house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
        };
        let head = "survey: first\nlanguages: [nl, fr, en]\ntitle: { nl: T, fr: T, en: T }\n\
                    contact: { name: Team, email: team@peil.example, phone: '+32 2 000 00 00' }\npages:\n";
        let page = |id: &str, show_if: &str, text: &str| {
            format!(
                "  - id: {id}\n{show_if}    title: {{ nl: A, fr: A, en: A }}\n    questions:\n      - id: q{id}\n        \
                 kind: text\n        text: {{ nl: '{text}', fr: '{text}', en: '{text}' }}\n"
            )
        };
        let of_type = |kind: &str| format!("    show_if: 'cluster.type == \"{kind}\"'\n");
        // Nobody of gamma, which is of another type, gets to see a page.
        publish(format!("{head}{}", page("one", &of_type("IBN"), "Wat?")));
        let new = NewWave { survey: "first".to_owned(), manner: Manner::at_once(), ..work::new_wave(WAVE) };
        house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
        let lacking = |report: &check_wave::Report| -> Vec<(String, usize, bool)> {
            let found = report.findings.iter().filter(|finding| finding.what == What::NoFirstPage);
            found.map(|finding| (finding.detail.clone(), finding.letters, finding.stops)).collect()
        };
        let report = work::check(&house);
        assert_eq!(lacking(&report), [("no page of the survey is shown".to_owned(), 2, true)]);
        assert_eq!((report.first_pages, report.links, report.letters), (3, 5, 5));
        assert!(matches!(approve(&house, 5, "eva"), Err(Refusal::FaultyLetters(1))));
        let words = house.evaluator().get(WAVE_PAGE).words();
        assert!(words.contains("2 people who open the link find nothing to answer, or nothing said."), "{words}");
        assert!(words.contains("Firma gamma 1 NV") && words.contains("3 first pages have something to answer"), "{words}");
        // They see a page, which says nothing to those of whom no region is known: to nobody.
        let revise = |number: i32| {
            let revised = revise_wave::revise(&house.peil, WAVE, Some(number), "eva", house.moment());
            house.now(revised).unwrap();
        };
        publish(format!("{head}{}{}", page("one", &of_type("IBN"), "Wat?"), page("two", "", "{{member.region|}}")));
        revise(2);
        assert_eq!(lacking(&work::check(&house)), [("page two, qtwo: a text says nothing".to_owned(), 2, true)]);
        publish(format!("{head}{}{}", page("one", &of_type("IBN"), "Wat?"), page("two", "", "Wie?")));
        revise(3);
        let report = work::check(&house);
        assert_eq!((lacking(&report), report.first_pages), (Vec::new(), 5));
        assert_eq!(approve(&house, 5, "eva").unwrap().letters, 5);
    }

    fn two_have_to_approve_the_same_dry_run_where_the_wave_says_so(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        prepare(&house, Manner { four_eyes: true, ..Manner::at_once() });
        work::check(&house);
        let mut desk = house.evaluator();
        let first = press(&mut desk, &[("step", "approve"), ("typed", "3")]);
        assert!(first.contains("The first approval is there.") && first.contains("Approved by eva"), "{first}");
        assert_eq!(house.count("letters"), 0);
        let again = press(&mut desk, &[("step", "approve"), ("typed", "3")]);
        assert!(again.contains("eva has approved already. Somebody else has to as well."), "{again}");
        // Something changes in between: the first approval was of something else.
        work::take_list(&house, "alfa", &work::list("alfa", 3).replace("an1@", "anders1@"));
        work::check(&house);
        assert!(!approve(&house, 3, "els").unwrap().is_frozen);
        assert!(matches!(approve(&house, 3, "els"), Err(Refusal::NeedsSecond(by)) if by == "els"));
        // A command says by what name it acts, and anybody can say that.
        let command = house.peil.through(Door::Command);
        let by_command = house.now(approve_wave::approve(&command, WAVE, "3", "jan", house.moment()));
        assert!(matches!(by_command, Err(Refusal::NeedsDesk)), "{by_command:?}");
        let second = approve(&house, 3, "eva").unwrap();
        assert!(second.is_frozen && second.letters == 3);
        let page = desk.get(WAVE_PAGE);
        for words in ["els approved as the first of two", "eva approved: 3 letters"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        assert_eq!((house.count("letters"), house.count("invitations")), (3, 3));
    }

    fn a_company_in_two_clusters_gets_one_letter_or_one_for_each(on: On) {
        for one_each in [false, true] {
            let house = House::new(on);
            work::furnish(&house, [2, 0, 0]);
            work::take_list(&house, "beta", "Bedrijf;Voornaam;Naam;E-mail;Taal\nFirma alfa 1 NV;An;Peeters 1;an1@alfa.example;NL\n");
            prepare(&house, Manner { one_each, ..Manner::at_once() });
            let page = house.evaluator().get(WAVE_PAGE);
            let words = match one_each {
                true => "1 member belongs to more than one cluster and gets a letter for each.",
                false => "One member belongs to more than one cluster. It gets one letter that names all of them.",
            };
            assert!(page.says(words), "{}", page.words());
            let expected = if one_each { 3 } else { 2 };
            assert_eq!(work::release(&house), expected);
            assert_eq!(house.deliver().accepted, expected as u64);
            let letters = house.letters_to("an1@alfa.example");
            let texts: Vec<String> = letters.iter().map(|letter| letter.text.clone().unwrap_or_default()).collect();
            if one_each {
                assert_eq!(letters.len(), 2);
                assert_ne!(link_in(&letters[0]), link_in(&letters[1]));
                assert!(texts.iter().all(|text| text.contains("Alfa") != text.contains("Bèta")), "{texts:?}");
            } else {
                assert_eq!(letters.len(), 1);
                assert!(texts[0].contains("Alfa") && texts[0].contains("Bèta"), "{texts:?}");
            }
            assert_eq!(house.count("frame_rows"), 3);
        }
    }

    fn a_wave_that_is_being_prepared_is_changed_and_deleted_and_no_later_one(on: On) {
        let house = House::new(on);
        work::furnish(&house, [3, 2, 1]);
        prepare(&house, Manner::default());
        work::check(&house);
        let mut desk = house.evaluator();
        let change = format!("{WAVE_PAGE}/change");
        let page = desk.get(&change);
        assert_eq!((page.value("closes_on"), page.value("hold"), page.value("quiet")), ("2026-04-06".into(), "10".into(), "20:00-07:00".into()));
        assert!(page.is_checked("cluster", "beta") && page.is_checked("quiet_weekends", "1"));
        let form = [
            ("survey", "small"), ("cluster", "gamma"), ("closes_on", "2026-05-01"), ("sender", "Team"),
            ("contact_name", "Els"), ("contact_email", "els@team.example"), ("hold", "30"), ("quiet", "21:00-06:30"),
            ("opens_at", "2026-03-10T09:00"), ("four_eyes", "1"),
        ];
        for (name, wrong, words) in [
            ("hold", "veel", "Fill in a number of minutes from 0 to 1440."),
            ("hold", "1441", "Fill in a number of minutes from 0 to 1440."),
            ("quiet", "s nachts", "Fill in two hours, such as 20:00-07:00"),
            ("opens_at", "straks", "Fill in a day and an hour"),
            ("opens_at", "2026-06-01T09:00", "The opening has to be before the close."),
        ] {
            let form: Vec<_> = form.iter().map(|(known, was)| (*known, if *known == name { wrong } else { was })).collect();
            let page = desk.submit(&change, &change, &form);
            assert!(page.status == 422 && page.says(words), "{name} {wrong}: {}", page.words());
            assert_eq!(page.value(name), wrong);
        }
        assert_eq!(desk.submit(&change, &change, &form).status, 303);
        let page = desk.get(WAVE_PAGE);
        for words in ["Draft", "Clusters Gamma", "1 May 2026 at 23:59", "10 March 2026 at 09:00", "from 21:00 until 6:30", "two people approve", "eva changed"] {
            assert!(page.says(words), "“{words}” is missing from {}", page.words());
        }
        // Deleting asks for the name.
        let kept = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "delete"), ("typed", "Leden")]);
        assert!(kept.status == 422 && kept.says("You typed “Leden”; expected is Leden 2026. Nothing has happened."), "{}", kept.words());
        let gone = desk.submit(WAVE_PAGE, WAVE_PAGE, &[("step", "delete"), ("typed", WAVE)]);
        assert_eq!((gone.status, gone.location.as_deref()), (303, Some("/")));
        assert!(desk.get("/").says("The wave “Leden 2026” is deleted."));
        assert_eq!((desk.get(WAVE_PAGE).status, house.count("waves"), house.count("wave_events")), (404, 0, 0));
        // Once approved, neither.
        prepare(&house, Manner::at_once());
        work::approve(&house);
        let refused = press(&mut desk, &[("step", "delete"), ("typed", WAVE)]);
        assert!(refused.contains("That is not possible now"), "{refused}");
        assert_eq!(desk.get(&change).status, 303);
        assert_ne!(desk.submit(WAVE_PAGE, &change, &form).status, 303);
    }
}
