//! A cell of a list that is far too long: told by row and column, shortened wherever it is shown, and no burden to anybody.

use std::time::{Duration, Instant};

use peil::services::give_link;

use crate::stories;
use crate::support::browser::Answer;
use crate::support::house::House;
use crate::support::work;

#[track_caller]
fn assert_told(page: &Answer) {
    for words in [
        "Blocks 2 1 (Bedrijf)",
        "is too long: a cell has at most",
        "characters. Shorten the text.",
        "Mind 4 5 (Nota)",
        "in a column that is not used",
        "1 new",
    ] {
        assert!(page.says(words), "“{words}” is missing from {}", page.words());
    }
    assert!(page.text.len() < 200_000, "the page has {} bytes", page.text.len());
    assert!(!page.says(&"x".repeat(1_002)), "a cell is shown whole");
}

stories! {
    fn a_cell_that_is_too_long_is_told_by_row_and_column_and_burdens_no_page(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let long = "x".repeat(900_000);
        let list = format!(
            "Bedrijf;Naam;E-mail;Taal;Nota\n{long};An;an@acme.example;NL;\nBeta;{long};{long};{long};\nGamma;Gé;ge@gamma.example;NL;{long}\n"
        );
        let given = house.now(give_link::give(&house.peil, "alfa", work::new_link(), work::order(&house))).unwrap();
        let here = format!("{}/en", given.href.strip_prefix(&house.url).unwrap());
        let mut manager = house.visitor();
        let began = Instant::now();
        let handed_in = manager.hand_in_openly(&here, "leden.csv", list.as_bytes());
        assert_eq!(handed_in.status, 303, "{}", handed_in.words());
        let place = handed_in.location.unwrap();
        assert_told(&manager.get(&place));
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
        let at_desk = format!("/lists/{}", place.rsplit('/').next().unwrap());
        let mut desk = house.evaluator();
        assert_told(&desk.get(&at_desk));
        // What was sent back as it stands is no edit, and a shorter text puts it right.
        let form = [("cell-2-1", "x".repeat(1_001)), ("cell-3-2", "Bo".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        desk.submit(&at_desk, &format!("{at_desk}/rows"), &form);
        assert_eq!(house.count("list_edits"), 1);
        desk.submit(&at_desk, &format!("{at_desk}/rows"), &[("cell-2-1", "Acme")]);
        assert!(desk.get(&at_desk).says("2 new"), "{}", desk.get(&at_desk).words());
        let rejected = desk.get(&format!("{at_desk}/rejected.csv"));
        assert!(rejected.text.len() < 20_000 && rejected.text.contains("Beta;"), "{}", rejected.text.len());
        // A heading of that size is no burden either.
        let list = format!("Bedrijf;E-mail;{long}\nAcme;an@acme.example;x\n");
        let handed_in = manager.hand_in_openly(&here, "leden.csv", list.as_bytes());
        let page = manager.get(&handed_in.location.unwrap());
        assert!(page.text.len() < 200_000 && page.says("1 new"), "the page has {} bytes", page.text.len());
    }
}
