//! How a wave keeps answers: chosen before it is approved, said to everybody, and what nobody gets to see otherwise.

use peil::rights::Role;
use peil::services::prepare_wave::{self, NewWave};
use peil::services::{Refusal, approve_wave, check_wave, name_answers, publish_survey, revise_wave, word_letters};
use peil::wave::Privacy;
use peil::wave::ledger::Kind;
use peil::wording::Language;

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::office::{office, peil, rows};
use crate::support::work::{self, WAVE, WAVE_PAGE};

fn wave_of(privacy: Privacy) -> NewWave {
    NewWave { privacy, ..work::new_wave(WAVE) }
}

fn prepare(house: &House, privacy: Privacy) {
    house.now(prepare_wave::prepare(&house.peil, wave_of(privacy), "eva", house.moment())).unwrap();
}

/// The survey, with other words in its introduction.
fn promising(words: &str) -> String {
    let said = [
        "Een paar vragen over uw cluster.",
        "Quelques questions sur votre cluster.",
        "A few questions about your cluster.",
    ];
    said.into_iter().fold(work::SURVEY.to_owned(), |source, line| source.replacen(line, words, 1))
}

fn straight(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

stories! {
    fn respondents_are_told_on_every_page_and_in_every_letter_how_answers_are_kept(on: On) {
        let said = [
            (Privacy::Confidential, [
                "Uw antwoorden zijn vertrouwelijk. Ze liggen bij het nummer van uw uitnodiging",
                "Vos réponses sont confidentielles. Elles sont conservées avec le numéro de votre invitation",
                "Your answers are confidential. They are kept with the number of your invitation",
            ]),
            (Privacy::Identified, [
                "Uw naam staat bij uw antwoorden: de onderzoekers zien wie wat geantwoord heeft",
                "Votre nom figure avec vos réponses : les évaluateurs voient qui a répondu quoi",
                "Your name stands with your answers: the evaluators see who answered what",
            ]),
        ];
        for (mode, sentences) in said {
            let house = House::new(on);
            work::furnish(&house, [3, 0, 0]);
            prepare(&house, mode);
            work::release(&house);
            house.deliver();
            for (number, sentence) in (1..).zip(sentences) {
                let letter = house.letters_to(&work::address("alfa", number)).remove(0);
                let (text, html) = (letter.text.clone().unwrap(), letter.html.clone().unwrap());
                assert!(straight(&text).contains(sentence), "{mode} {number}: {text}");
                let bare = sentence.split(':').next().unwrap().trim();
                assert!(straight(&html).contains(bare), "{mode} {number}: {html}");
                assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
                let mut company = Company::of(&house, "alfa", number);
                let start = company.open();
                assert!(straight(&start.words()).contains(sentence), "{mode} {number}: {}", start.words());
                company.finish();
                let receipt = company.open();
                assert!(straight(&receipt.words()).contains(sentence), "{mode} {number}: {}", receipt.words());
                let other = if mode == Privacy::Identified { ["vertrouwelijk", "confidentiel", "confidential"] } else { ["naam staat", "nom figure", "name stands"] };
                for page in [start.words(), receipt.words(), text] {
                    assert!(other.iter().all(|words| !page.contains(words)), "{mode}: {page}");
                }
            }
        }
    }

    fn what_is_promised_is_from_how_many_answers_the_survey_really_shows(on: On) {
        let house = House::new(on);
        let source = work::SURVEY.replacen("\npages:", "\ndisclosure: { minimum: 8, text_minimum: 10 }\npages:", 1);
        work::furnish(&house, [1, 0, 0]);
        house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
        prepare(&house, Privacy::Confidential);
        work::release(&house);
        house.deliver();
        let start = Company::of(&house, "alfa", 1).open();
        assert!(start.says("groepen van minstens 8 antwoorden"), "{}", start.words());
        let print = house.evaluator().get("/surveys/small/print?language=nl");
        assert!(print.says("groepen van minstens 8 antwoorden") && print.says("vertrouwelijk"), "{}", print.words());
        let print = house.evaluator().get("/surveys/small/print?language=nl&privacy=identified");
        assert!(print.says("Uw naam staat bij uw antwoorden") && !print.says("vertrouwelijk"), "{}", print.words());
    }

    fn a_mode_is_chosen_on_the_page_and_fixed_by_the_approval(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let mut desk = house.evaluator();
        let form = desk.get("/waves/new");
        assert!(form.is_checked("privacy", "confidential") && !form.is_checked("privacy", "identified"), "{}", form.text);
        assert!(!form.text.contains("anonymous"), "what is not there is not offered");
        let fields = |mode: &'static str| [
            ("name", WAVE), ("survey", "small"), ("cluster", "alfa"), ("closes_on", "2026-04-06"), ("sender", "E"),
            ("hold", "0"), ("privacy", mode),
        ];
        let refused = desk.submit("/waves/new", "/waves", &fields("anonymous"));
        assert_eq!(refused.status, 422, "{}", refused.words());
        assert!(refused.says("Choose how answers are kept.") && refused.value("name") == WAVE, "{}", refused.words());
        assert_eq!(desk.submit("/waves/new", "/waves", &fields("identified")).status, 303);
        assert!(desk.get(WAVE_PAGE).says("With names: whoever runs the wave can see"));
        let checked = work::check(&house);
        assert_eq!(checked.stops(), 0, "{checked:?}");
        // Another mode is another wave: the dry run has to be made again.
        let change = format!("{WAVE_PAGE}/change");
        assert!(desk.get(&change).is_checked("privacy", "identified"));
        assert_eq!(desk.submit(&change, &change, &fields("confidential")).status, 303);
        assert_eq!(house.lines("SELECT mode AS line FROM wave_privacy"), ["confidential"]);
        let unchecked = house.now(approve_wave::approve(&house.peil, WAVE, "2", "eva", house.moment()));
        assert!(matches!(unchecked, Err(Refusal::IllegalMove(_))), "{unchecked:?}");
        let trail = house.lines("SELECT became AS line FROM audit WHERE act = 'wave-changed'");
        assert!(trail.iter().any(|became| became.contains("privacy identified → confidential")), "{trail:?}");
        let page = desk.get("/audit?language=nl");
        assert!(page.says("antwoorden bewaren: met naam → vertrouwelijk"), "{}", page.words());
        work::approve(&house);
        let late = house.now(prepare_wave::change(&house.peil, wave_of(Privacy::Identified), work::order(&house)));
        assert!(matches!(late, Err(Refusal::IllegalMove(_))), "{late:?}");
        assert_eq!(house.lines("SELECT mode AS line FROM wave_privacy"), ["confidential"]);
    }

    fn a_definition_that_promises_something_else_stops_the_wave(on: On) {
        let house = House::new(on);
        work::furnish(&house, [2, 0, 0]);
        let publish = |source: String| house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
        publish(promising("Uw antwoorden zijn helemaal anoniem"));
        prepare(&house, Privacy::Confidential);
        let report = work::check(&house);
        let found: Vec<&str> = report.findings.iter().filter(|found| found.stops).map(|found| found.detail.as_str()).collect();
        assert!(found.contains(&"introduction nl: Uw antwoorden zijn helemaal anoniem"), "{found:?}");
        let mut desk = house.evaluator();
        assert!(desk.get(WAVE_PAGE).says("promises something that this wave does not keep"));
        let refused = house.now(approve_wave::approve(&house.peil, WAVE, "2", "eva", house.moment()));
        assert!(matches!(refused, Err(Refusal::FaultyLetters(3))), "{refused:?}");
        // Confidential is what it is; it is not with names.
        publish(promising("Alles blijft vertrouwelijk"));
        for (mode, stops) in [(Privacy::Identified, 3), (Privacy::Confidential, 0)] {
            house.now(prepare_wave::change(&house.peil, wave_of(mode), work::order(&house))).unwrap();
            assert_eq!(work::check(&house).stops(), stops, "{mode}");
        }
        // The letters of the wave keep to it as well, and say it by the words of the house.
        let write = |kind: Kind, body: &str| {
            let body = format!("{body}\n\n{{{{link}}}} {{{{closes_on}}}} {{{{contact_email}}}} {{{{sender_name}}}}");
            house.now(word_letters::write(&house.peil, WAVE, (kind, Language::NL), ("Dag", &body), work::order(&house)))
        };
        let refused = write(Kind::Invitation, "Dit is anoniem.");
        assert!(matches!(refused, Err(Refusal::BadLetter { .. })), "{refused:?}");
        write(Kind::Invitation, "Dit is niet anoniem. {{privacy}}").unwrap();
        work::release(&house);
        house.deliver();
        let text = house.letters_to(&work::address("alfa", 1)).remove(0).text.unwrap();
        assert!(straight(&text).contains("Uw antwoorden zijn vertrouwelijk. Ze liggen bij het nummer"), "{text}");
        assert!(matches!(write(Kind::Reminder, "Anoniem, echt."), Err(Refusal::BadLetter { .. })));
        // Nor does a wave that runs take such a version over.
        publish(promising("Nu toch anoniem"));
        let refused = house.now(revise_wave::revise(&house.peil, WAVE, None, "eva", house.moment()));
        assert!(matches!(refused, Err(Refusal::PromiseNotKept { .. })), "{refused:?}");
    }

    fn who_answered_what_is_seen_where_it_was_said_and_nowhere_else(on: On) {
        for mode in Privacy::ALL {
            let house = House::new(on);
            work::furnish(&house, [3, 0, 0]);
            prepare(&house, mode);
            work::release(&house);
            house.deliver();
            Company::of(&house, "alfa", 1).finish();
            let mut desk = house.evaluator();
            let file = format!("{WAVE_PAGE}/answers.csv");
            let page = desk.get(WAVE_PAGE);
            assert_eq!(page.text.contains(&file), mode == Privacy::Identified, "{mode}");
            let answer = desk.get(&file);
            let taken = house.lines("SELECT became AS line FROM audit WHERE act = 'answers-taken'");
            let office = office();
            let exported = peil(&house, office.path(), &["responses", "export", "--wave", WAVE, "--out", "named.csv"]);
            if mode == Privacy::Confidential {
                assert_eq!(answer.status, 409, "{}", answer.words());
                assert!(answer.says("no page and no file says who answered what") && taken.is_empty(), "{}", answer.words());
                assert_eq!(exported.status.code(), Some(1));
                assert!(!office.path().join("named.csv").exists());
                continue;
            }
            assert_eq!(answer.status, 200);
            assert!(answer.text.contains("Firma alfa 1 NV,An Peeters 1,an1@alfa.example,alfa,sent,nl,1,"), "{}", answer.text);
            assert!(!answer.text.contains("Firma alfa 2 NV"), "who answered nothing is not in it");
            assert_eq!(taken, ["1"]);
            assert!(exported.status.success(), "{exported:?}");
            let rows = rows(&office.path().join("named.csv"));
            assert!(rows.iter().all(|row| row["member"] == "Firma alfa 1 NV") && rows.iter().any(|row| row["field"] == "q01"), "{rows:?}");
            // Somebody who only reads figures sees no names.
            let analyst = house.peil.within(peil::rights::Scope::of(vec![peil::rights::Grant::whole(Role::Analyst)]));
            let refused = house.now(name_answers::take(&analyst, WAVE, work::order(&house)));
            assert!(matches!(refused, Err(Refusal::NotYours(_))), "{refused:?}");
        }
    }

    fn waves_of_before_are_confidential(on: On) {
        let house = House::new(on);
        work::furnish(&house, [1, 0, 0]);
        work::draft(&house);
        house.lines("DELETE FROM wave_privacy RETURNING mode AS line");
        let report = house.now(check_wave::check(&house.peil, WAVE, work::order(&house))).unwrap();
        assert_eq!(report.stops(), 0);
        assert!(house.evaluator().get(WAVE_PAGE).says("Confidential: only Peil knows who answered what"));
        house.now(prepare_wave::delete(&house.peil, WAVE, WAVE, work::order(&house))).unwrap();
    }
}
