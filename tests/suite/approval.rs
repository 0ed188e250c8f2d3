//! Nothing is approved that was not checked: the dry run, what it finds, and who says yes.

use peil::services::check_wave::{self, What, Why};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{Refusal, approve_wave, stop_writing};
use peil::services::{publish_survey, word_letters};
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
    house.now(approve_wave::approve(&house.peil, WAVE, &letters.to_string(), by, house.moment()))
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
                false => "1 members belong to more than one cluster. They get one letter that names all of them.",
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
