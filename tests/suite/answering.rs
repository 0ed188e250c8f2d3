//! A company opens its link, answers page by page, stops and goes on, checks and sends.

use crate::stories;
use crate::support::house::House;
use crate::support::work;

stories! {
    fn a_company_answers_from_the_letter_to_the_receipt(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = house.visitor();
        let link = house.link_of(&work::address("alfa", 1));

        let start = company.open(&link);
        assert_eq!(start.status, 200, "{}", start.text);
        assert!(start.says("Kleine bevraging"), "{}", start.words());
        let base = format!("{link}/nl");

        let next = company.post(&format!("{base}/p/part"), &[("q01", "3"), ("shown", "q01"), ("go", "next")]);
        assert_eq!((next.status, next.location.as_deref()), (303, Some(format!("{base}/p/what").as_str())));
        company.post(&format!("{base}/p/what"), &[("q02", "1"), ("q02", "2"), ("shown", "q02"), ("go", "next")]);
        let worth = [("q03a", "5"), ("q03b", "9"), ("q04", "1.234,5"), ("q06", "8"), ("shown", "q03 q04 q05 q06")];
        let next = company.post(&format!("{base}/p/worth"), &worth);
        assert_eq!(next.location.as_deref(), Some(format!("{base}/p/end").as_str()));
        let next = company.post(&format!("{base}/p/end"), &[("q07", "Dank u ☺"), ("shown", "q07"), ("go", "next")]);
        assert_eq!(next.location.as_deref(), Some(format!("{base}/check").as_str()));

        let check = company.get(&format!("{base}/check"));
        for answer in ["Vaker", "Kennis", "Netwerk", "Helemaal eens", "1.234,5", "Dank u ☺", "Niet ingevuld"] {
            assert!(check.says(answer), "“{answer}” is missing from {}", check.words());
        }
        let sent = company.post(&format!("{base}/check"), &[("go", "send")]);
        assert_eq!(sent.location.as_deref(), Some(format!("{base}/receipt").as_str()));
        let receipt = company.get(&format!("{base}/receipt"));
        assert!(receipt.says("Dank u ☺"), "{}", receipt.words());

        // Sent once, whatever is pressed again.
        let again = company.post(&format!("{base}/check"), &[("go", "send")]);
        assert_eq!(again.location.as_deref(), Some(format!("{base}/receipt").as_str()));
        let changed = company.post(&format!("{base}/p/part"), &[("q01", "1"), ("shown", "q01")]);
        assert_eq!(changed.location.as_deref(), Some(format!("{base}/receipt").as_str()));
        assert!(company.get(&format!("{base}/receipt")).says("Vaker"));
    }
}
