//! After sending: the receipt, changes until the close, and what comes after the close.

use peil::services::prepare_wave::NewWave;
use peil::services::{close_wave, keep_schedule, prepare_wave};
use peil::storage::{responses, waves};

use crate::stories;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

/// A wave whose companies may change what they sent.
fn sent_changeable(house: &House) {
    work::furnish(house, [2, 0, 0]);
    let new = NewWave { answers_can_change: true, ..work::new_wave(work::WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
    work::release(house);
    house.deliver();
}

/// What is stored of the first response: state, the answers that count, whether there is a draft, whether it is late.
fn stored(house: &House) -> (String, String, bool, bool) {
    let rows = house.now(house.peil.store.read(|db| {
        let wave = waves::named(db, &peil::rights::Scope::everything(), work::WAVE)?.unwrap();
        responses::of_wave(db, wave.id)
    }));
    let rows = rows.unwrap();
    assert_eq!(rows.len(), 1);
    let row = rows[0].clone();
    (row.state, row.document, row.draft.is_some(), row.late_at.is_some())
}

stories! {
    fn the_receipt_says_what_happens_next_and_gives_the_answers_to_keep(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        company.save("worth", &[("q03a", "5"), ("q04", "1.234,5"), ("shown", "q03 q04 q05 q06")]);
        assert_eq!(company.browser.get(&company.at("/answers.txt")).status, 303, "nothing was sent yet");
        company.send();
        let receipt = company.browser.get(&company.at("/receipt"));
        for words in ["2 maart 2026", "Wat gebeurt er nu?", "We verwerken de antwoorden", "Noem uw referentie", "team@peil.example"] {
            assert!(receipt.says(words), "“{words}” is missing from {}", receipt.words());
        }
        assert!(!receipt.says("Antwoorden wijzigen"), "{}", receipt.words());
        let kept = company.browser.get(&company.at("/answers.txt"));
        assert_eq!(kept.header("content-type"), Some("text/plain; charset=utf-8"));
        let reference = receipt.words().split("Uw referentie: ").nth(1).unwrap()[..9].to_owned();
        let name = format!("attachment; filename=\"small-{reference}.txt\"");
        assert_eq!(kept.header("content-disposition"), Some(name.as_str()));
        for words in ["Kleine bevraging", "Vaker", "Hij is nuttig: Helemaal eens", "1.234,5 euro", "Niet ingevuld", &reference] {
            assert!(kept.text.contains(words), "“{words}” is missing from {}", kept.text);
        }
        // Where it is not allowed, nothing opens the answers again.
        let asked = company.browser.post(&company.at("/receipt"), &[("go", "change")]);
        assert_eq!(asked.status, 303);
        assert_eq!(company.page("part").location, Some(company.at("/receipt")));
    }

    fn answers_can_be_changed_until_the_close_and_sent_again(on: On) {
        let house = House::new(on);
        sent_changeable(&house);
        let mut company = Company::of(&house, "alfa", 1);
        company.save("part", &[("q01", "3"), ("shown", "q01")]);
        company.send();
        let receipt = company.browser.get(&company.at("/receipt"));
        assert!(receipt.says("Antwoorden wijzigen"), "{}", receipt.words());
        // A page alone opens nothing.
        assert_eq!(company.save("part", &[("q01", "1"), ("shown", "q01")]), company.at("/receipt"));

        let opened = company.browser.post(&company.at("/receipt"), &[("go", "change")]);
        assert_eq!(opened.location, Some(company.at("/check")));
        assert!(company.check().says("tot dan geldt wat u eerder stuurde"));
        company.save("part", &[("q01", "1"), ("shown", "q01")]);
        // What was sent counts until it is sent again, also on the receipt.
        assert!(stored(&house).1.contains("\"q01\":3"), "{:?}", stored(&house));
        assert_eq!((work::figures(&house).sent_in, work::figures(&house).started), (1, 1));
        let receipt = company.browser.get(&company.at("/receipt"));
        assert!(receipt.says("Vaker") && receipt.says("U bent begonnen uw antwoorden te wijzigen"), "{}", receipt.words());

        assert_eq!(company.send(), company.at("/receipt"));
        assert!(company.browser.get(&company.at("/receipt")).says("Nooit"));
        let (state, counted, draft, late) = stored(&house);
        assert_eq!((state.as_str(), draft, late), ("sent", false, false));
        assert!(counted.contains("\"q01\":1"), "{counted}");
        assert_eq!(house.count("responses"), 1);

        // Begun once more, and left as it was.
        company.browser.post(&company.at("/receipt"), &[("go", "change")]);
        company.save("part", &[("q01", "2"), ("shown", "q01")]);
        let left = company.browser.post(&company.at("/receipt"), &[("go", "leave")]);
        assert_eq!(left.location, Some(company.at("/receipt")));
        assert!(company.browser.get(&company.at("/receipt")).says("Nooit") && !stored(&house).2);

        // Begun and not sent when the wave closes: what was sent counts.
        company.browser.post(&company.at("/receipt"), &[("go", "change")]);
        company.save("part", &[("q01", "2"), ("shown", "q01")]);
        house.now(close_wave::close(&house.peil, work::WAVE, work::order(&house).because("klaar"))).unwrap();
        assert_eq!(company.save("part", &[("q01", "3"), ("shown", "q01")]), company.at("/receipt"));
        assert!(company.open().says("Nooit"));
        assert!(stored(&house).1.contains("\"q01\":1"));
    }

    fn what_comes_within_a_day_after_the_close_is_kept_apart(on: On) {
        let house = House::new(on);
        work::sent(&house, [2, 0, 0]);
        let mut begun = Company::of(&house, "alfa", 1);
        begun.save("part", &[("q01", "3"), ("shown", "q01")]);
        house.peil.clock.move_to("2026-04-06T22:00:01Z".parse().unwrap());
        house.now(keep_schedule::keep(&house.peil, house.moment())).unwrap();
        // The page was open: it is not refused, and it says how it stands.
        assert_eq!(begun.save("end", &[("q07", "Net te laat"), ("shown", "q07")]), begun.at(""));
        let page = begun.open();
        assert!(page.status == 200 && page.says("kwamen binnen na de sluiting"), "{}", page.words());
        let (state, counted, draft, late) = stored(&house);
        assert_eq!((state.as_str(), draft, late), ("started", true, true));
        assert!(!counted.contains("Net te laat"), "what comes late does not count: {counted}");
        // Neither is it sent in, nor begun by somebody who had not.
        begun.browser.post(&begun.at("/check"), &[("go", "send")]);
        let mut late = Company::of(&house, "alfa", 2);
        let posted = late.browser.post(&late.at("/p/end"), &[("q07", "Trop tard"), ("shown", "q07")]);
        assert!(posted.status == 200 && posted.says("Merci de votre intérêt"), "{}", posted.words());
        assert_eq!((house.count("responses"), work::figures(&house).sent_in), (1, 0));
        let mut desk = house.evaluator();
        let wave = desk.get(work::WAVE_PAGE);
        assert!(wave.says("within a day after the close") || wave.says("binnen een dag na de sluiting"), "{}", wave.words());
        // A day later, nothing is kept any more.
        house.days_later(1);
        let before = house.rows();
        let posted = begun.browser.post(&begun.at("/p/end"), &[("q07", "Veel te laat"), ("shown", "q07")]);
        assert!(posted.status == 200 && posted.says("kwamen binnen na de sluiting"), "{}", posted.words());
        assert_eq!(house.rows(), before);
    }
}
