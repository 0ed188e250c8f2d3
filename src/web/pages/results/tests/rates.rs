//! How many answered, in the sentence and in the table.

use super::*;
use crate::statistics::Response;
use crate::web::pages::results::response::{of_type, sentence_of, table};

/// So many of so many.
fn answered(count: u32, of: u32) -> Response {
    Response { complete: count, no_reply: of - count, ..Response::default() }
}

#[test]
fn the_rate_is_the_same_in_the_sentence_and_in_the_table_and_of_few_it_is_a_number_of_so_many() {
    let (counted, texts) = (counted(), Texts::of_the_product());
    let cases = [
        // 14.5 is 14.499 as a fraction in binary: rounded in whole numbers it goes up.
        ((29, 200), "29 of 200 members answered (15%)", "In T0 as a whole 15% answered.", "15%"),
        ((5, 10), "5 of 10 members answered (50%)", "In T0 as a whole 50% answered.", "50%"),
        ((3, 8), "3 of 8 members answered", "In T0 as a whole 3 of 8 members answered.", "3 of 8"),
        ((0, 9), "0 of 9 members answered", "In T0 as a whole 0 of 9 members answered.", "0 of 9"),
    ];
    let reader = counted.reader(&texts, Language::EN);
    for ((count, of), sentence, beside, rate) in cases {
        let own = answered(count, of);
        assert_eq!(sentence_of(&reader, &own), sentence);
        assert_eq!(of_type(&reader, "T0".to_owned(), &own).as_deref(), Some(beside));
        let made = table(&reader, &counted.response.map(|_, _| own), &|_| String::new());
        assert!(made.rows.iter().all(|row| row.cells[2].words == rate), "{rate}: {made:?}");
    }
    assert_eq!(of_type(&reader, "T0".to_owned(), &answered(0, 0)), None);
    let nobody = table(&reader, &counted.response.map(|_, _| answered(0, 0)), &|_| String::new());
    assert!(nobody.rows.iter().all(|row| row.cells[2].words == "–"));
    for (language, few) in
        [(Language::NL, "3 van de 8 leden antwoordden"), (Language::FR, "3 des 8 membres ont répondu")]
    {
        assert_eq!(sentence_of(&counted.reader(&texts, language), &answered(3, 8)), few);
    }
}
