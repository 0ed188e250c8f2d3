//! Any text as a condition: parsed, printed, parsed again, and weighed over answers.
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use peil_fuzz::survey::expression::{Expression, Facts};
use peil_fuzz::survey::{Answer, Answers};

/// The longest condition that is read, in characters.
const LONGEST: usize = 2_000;

/// An answer of each sort.
static ANSWERS: LazyLock<Answers> = LazyLock::new(|| {
    let mut answers = Answers::default();
    for (field, answer) in [
        ("q01", Answer::Code(2)),
        ("q02", Answer::Codes(vec![1, 3])),
        ("q03", Answer::Number(12.5)),
        ("q04", Answer::Text("tekst".to_owned())),
        ("q05", Answer::Parts(BTreeMap::from([(1, 40.0), (2, 60.0)]))),
        ("q06", Answer::Date(jiff::civil::date(2026, 3, 1))),
        ("q07", Answer::Code(9)),
    ] {
        answers.set(field, Some(answer));
    }
    answers
});

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    let facts = [("cluster.type", "IBN"), ("cluster.code", "alfa"), ("member.size", "12")];
    facts.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
});

fuzz_target!(|source: &str| {
    let Ok(expression) = Expression::parse(source) else { return };
    let missing = BTreeMap::from([("q07".to_owned(), vec![9])]);
    let expression = expression.with_missing_codes(missing.clone());
    let truth = expression.truth(&ANSWERS, &FACTS);
    assert_eq!(expression.holds(&ANSWERS, &FACTS), truth == Some(true));
    expression.explain(&ANSWERS, &FACTS);
    for mention in expression.mentions() {
        assert!(mention.offset + mention.length <= source.chars().count());
    }
    // What is printed means the same.
    let printed = expression.to_string();
    if printed.chars().count() > LONGEST {
        // Printing puts spaces in; what a file may not hold is not read again.
        return;
    }
    let again = Expression::parse(&printed).expect("what is printed can be read").with_missing_codes(missing);
    assert_eq!(again.truth(&ANSWERS, &FACTS), truth, "{source} is printed as {printed}");
    assert_eq!(again.to_string(), printed);
});
