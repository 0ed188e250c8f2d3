use proptest::prelude::*;

use super::*;
use crate::survey::answers::Answer;

fn answers() -> Answers {
    let answers = [
        ("one", Answer::Code(3)),
        ("unsure", Answer::Code(8)),
        ("several", Answer::Codes(vec![1, 4, 8])),
        ("hours", Answer::Number(12.5)),
        ("since", Answer::Date(jiff::civil::date(2024, 3, 1))),
        ("name", Answer::Text("An".to_owned())),
        ("parts", Answer::Parts([(1, 60.0), (2, 40.0)].into())),
    ];
    answers.into_iter().map(|(field, answer)| (field.to_owned(), answer)).collect()
}

fn facts() -> Facts {
    let facts = [
        ("cluster.type", "IBN"),
        ("cluster.code", "12"),
        ("member.employees", "250"),
        ("member.size", "large"),
        ("member.blank", " "),
    ];
    facts.into_iter().map(|(name, fact)| (name.to_owned(), fact.to_owned())).collect()
}

fn truth(source: &str) -> Option<bool> {
    let missing = [("unsure", vec![8]), ("several", vec![8])];
    let missing = missing.into_iter().map(|(field, codes)| (field.to_owned(), codes)).collect();
    let expression = Expression::parse(source).unwrap_or_else(|fault| panic!("{source}: {fault}"));
    expression.with_missing_codes(missing).truth(&answers(), &facts())
}

#[test]
fn comparisons_come_out_as_described() {
    let cases = [
        ("one == 3", Some(true)),
        ("3 == one", Some(true)),
        ("one != 3", Some(false)),
        ("one < 4 and one >= 3", Some(true)),
        ("one in [1, 2]", Some(false)),
        ("one not in [1, 2]", Some(true)),
        ("hours > 12", Some(true)),
        ("hours == 12.5", Some(true)),
        ("hours > one", Some(true)),
        ("since >= \"2024-01-01\"", Some(true)),
        ("since < \"2024-01-01\"", Some(false)),
        ("name == 'An'", Some(true)),
        ("name != \"An\"", Some(false)),
        // A field with several codes is compared by what it contains.
        ("several == 4", Some(true)),
        ("several != 4", Some(false)),
        ("several != 2", Some(true)),
        ("several in [2, 4]", Some(true)),
        ("several not in [2, 3]", Some(true)),
        ("several > 1", None),
        // The missing code is ticked but is no option.
        ("count(several) == 2", Some(true)),
        ("count(one) == 1", None),
        ("parts == 60", None),
    ];
    for (source, expected) in cases {
        assert_eq!(truth(source), expected, "{source}");
    }
}

#[test]
fn facts_are_texts_that_may_read_as_numbers() {
    let cases = [
        ("cluster.type == \"IBN\"", Some(true)),
        ("cluster.type in [\"IBN\", \"SPK\"]", Some(true)),
        ("cluster.code == 12", Some(true)),
        ("cluster.code == \"12\"", Some(true)),
        ("member.employees > 50", Some(true)),
        ("member.size == 50", Some(false)),
        ("member.size > 50", None),
        ("member.sector == \"food\"", None),
        ("not member.sector == \"food\"", None),
        ("answered(member.size)", Some(true)),
        ("answered(member.sector)", Some(false)),
        ("answered(member.blank)", Some(false)),
    ];
    for (source, expected) in cases {
        assert_eq!(truth(source), expected, "{source}");
    }
}

#[test]
fn a_fact_with_several_values_fits_when_one_of_them_does() {
    let facts: Facts = [("cluster.type", "IBN"), ("cluster.type", "SPC"), ("cluster.code", "7"), ("cluster.code", "x")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into_iter()
        .collect();
    let truth = |source: &str| Expression::parse(source).unwrap().truth(&answers(), &facts);
    for (source, expected) in [
        ("cluster.type == \"IBN\"", Some(true)),
        ("cluster.type == \"SPC\"", Some(true)),
        ("cluster.type == \"IBN\" and cluster.type == \"SPC\"", Some(true)),
        ("cluster.type == \"OTHER\"", Some(false)),
        ("cluster.type != \"SPC\"", Some(false)),
        ("cluster.type != \"OTHER\"", Some(true)),
        ("cluster.type in [\"SPC\", \"OTHER\"]", Some(true)),
        ("cluster.type not in [\"SPC\", \"OTHER\"]", Some(false)),
        ("not cluster.type == \"SPC\"", Some(false)),
        ("cluster.code > 6", Some(true)),
        ("6 > cluster.code", Some(false)),
        ("cluster.code == 7", Some(true)),
        ("answered(cluster.type)", Some(true)),
    ] {
        assert_eq!(truth(source), expected, "{source}");
    }
    let explained = Expression::parse("cluster.type != \"SPC\"").unwrap().explain(&answers(), &facts);
    assert_eq!(explained.values, [("cluster.type".to_owned(), Some("“IBN”, “SPC”".to_owned()))]);
}

#[test]
fn what_facts_alone_rule_out_can_not_hold() {
    for (source, may) in [
        ("cluster.type == \"IBN\"", true),
        ("cluster.type == \"SPC\"", false),
        ("member.unknown == \"SPC\"", false),
        ("one == 1 and cluster.type == \"SPC\"", false),
        ("one == 1 or cluster.type == \"SPC\"", true),
        ("answered(one) and count(several) > 9 and sum(hours) > 100", true),
        ("not answered(member.size)", false),
        ("answered(one) and not answered(member.blank)", true),
    ] {
        assert_eq!(Expression::parse(source).unwrap().may_hold(&facts()), may, "{source}");
    }
}

#[test]
fn sums_leave_out_what_is_blank_or_missing() {
    for (source, expected) in [
        ("sum(one, hours) == 15.5", Some(true)),
        ("sum(one, blank, hours) == 15.5", Some(true)),
        ("sum(one, unsure) == 3", Some(true)),
        ("sum(hours) > 12 and sum(hours, one) <= 15.5", Some(true)),
        ("sum(one, one) == 6", Some(true)),
        ("sum(blank) == 0", None),
        ("sum(blank, unsure) == 0", None),
        ("sum(blank) > 1 or one == 3", Some(true)),
        // Nothing that has no number is added.
        ("sum(one, name, since, parts, several) == 3", Some(true)),
        ("sum(name) == 0", None),
        ("sum(one) > hours", Some(false)),
        ("not sum(blank) > 1", None),
    ] {
        assert_eq!(truth(source), expected, "{source}");
    }
}

#[test]
fn the_unknown_spreads_only_as_far_as_it_must() {
    // `blank` is unanswered; so is a missing code when it is compared by order.
    let cases = [
        ("blank == 1", None),
        ("blank != 1", None),
        ("blank in [1]", None),
        ("not blank == 1", None),
        ("blank == 1 or one == 3", Some(true)),
        ("blank == 1 or one == 1", None),
        ("blank == 1 and one == 1", Some(false)),
        ("blank == 1 and one == 3", None),
        ("unsure < 10", None),
        ("unsure == 8", Some(true)),
        ("unsure != 1", Some(true)),
        ("answered(unsure)", Some(true)),
        ("answered(blank)", Some(false)),
        ("not answered(blank)", Some(true)),
        ("count(blank) == 0", None),
    ];
    for (source, expected) in cases {
        assert_eq!(truth(source), expected, "{source}");
    }
    assert!(!Expression::parse("blank == 1").unwrap().holds(&answers(), &facts()));
}

#[test]
fn and_binds_tighter_than_or_and_not_tighter_than_both() {
    let same = [
        ("a == 1 or b == 2 and c == 3", "a == 1 or (b == 2 and c == 3)"),
        ("not a == 1 and b == 2", "(not a == 1) and b == 2"),
        ("a == 1 and b == 2 and c == 3", "(a == 1 and b == 2) and c == 3"),
        ("not not a == 1", "not (not (a == 1))"),
        ("a not in [1]", "not a in [1]"),
    ];
    for (short, long) in same {
        let (short, long) = (Expression::parse(short).unwrap(), Expression::parse(long).unwrap());
        assert_eq!(short.root, long.root, "{short} and {long}");
    }
}

#[test]
fn it_knows_what_it_names() {
    let expression = Expression::parse("q02 == 1 and answered(q01) and q02 > 0 and member.size == 'x'").unwrap();
    assert_eq!(expression.fields(), ["q01", "q02"]);
    let first = &expression.mentions()[0];
    assert_eq!((first.name.as_str(), first.offset, first.length), ("q02", 0, 3));
    assert_eq!(expression.source(), "q02 == 1 and answered(q01) and q02 > 0 and member.size == 'x'");
}

#[test]
fn faults_say_where_and_what_to_do() {
    // source, offset, a piece of the message, a piece of the help
    let cases = [
        ("q01 = 1", 4, "“=”", "write =="),
        ("q01 <> 1", 4, "“<>”", "write !="),
        ("q01 == 1 && q02 == 1", 9, "“&&”", "write and"),
        ("q01 == 1 || q02 == 1", 9, "“||”", "write or"),
        ("!answered(q01)", 0, "“!”", "write not"),
        ("q01", 0, "not a condition", "answered(q01)"),
        ("q01 and q02 == 1", 0, "not a condition", "answered(q01)"),
        ("cluster.type", 0, "not a condition", "cluster.type =="),
        ("count(q01)", 0, "not a condition", "count(q01) >="),
        ("1 < q01 < 3", 8, "two sides", "compare twice"),
        ("q01 == “a”", 7, "does not open", "straight quotes"),
        ("q01 == \"a", 7, "not closed", "end it with"),
        ("q01 == 3.", 7, "not a number", "3.5"),
        ("q01 == 3x", 7, "not a number", "3.5"),
    ];
    for (source, offset, message, help) in cases {
        let fault = Expression::parse(source).unwrap_err();
        assert_eq!(fault.offset, offset, "{source}: {fault:?}");
        assert!(fault.message.contains(message), "{source}: {fault:?}");
        assert!(fault.help.as_deref().is_some_and(|said| said.contains(help)), "{source}: {fault:?}");
    }
}

#[test]
fn what_stops_or_goes_on_too_long_is_refused() {
    let cases = [
        ("", "too early"),
        ("q01 ==", "too early"),
        ("q01 in", "too early"),
        ("q01 in []", "a number or"),
        ("q01 in [1 2]", "a comma"),
        ("(q01 == 1", "closing parenthesis"),
        ("q01 == 1)", "and, or"),
        ("q01 == 1 q02", "and, or"),
        ("answered q01", "in parentheses"),
        ("answered(1)", "in parentheses"),
        ("answered(q01) == 1", "and, or"),
        ("q01 == answered(q02)", "can't be compared"),
        ("q01 # 1", "does not belong"),
    ];
    for (source, message) in cases {
        let fault = Expression::parse(source).unwrap_err();
        assert!(fault.message.contains(message), "{source}: {fault:?}");
    }
    assert!(Expression::parse(&"(".repeat(1_000)).unwrap_err().message.contains("too deep"));
    assert!(Expression::parse(&"not ".repeat(400)).unwrap_err().message.contains("too deep"));
    assert!(Expression::parse(&" ".repeat(3_000)).unwrap_err().message.contains("too long"));
}

fn literal() -> impl Strategy<Value = Literal> {
    prop_oneof![
        (-100_000i32..100_000).prop_map(|number| Literal::Number(f64::from(number))),
        (-1_000_000i32..1_000_000).prop_map(|number| Literal::Number(f64::from(number) / 1_000.0)),
        "[^\"]{0,8}".prop_map(Literal::Text),
        "[^']{0,8}".prop_map(Literal::Text),
    ]
}

fn field() -> impl Strategy<Value = String> {
    "q[a-z0-9_]{0,6}"
}

fn operand() -> impl Strategy<Value = Operand> {
    prop_oneof![
        field().prop_map(Operand::Field),
        "(member|cluster)\\.[a-z]{1,6}".prop_map(Operand::Fact),
        field().prop_map(Operand::Count),
        prop::collection::vec(field(), 1..4).prop_map(Operand::Sum),
        literal().prop_map(Operand::Literal),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    use Comparison::{Different, Less, LessOrSame, More, MoreOrSame, Same};
    let comparison = prop::sample::select(vec![Same, Different, Less, LessOrSame, More, MoreOrSame]);
    let simple = prop_oneof![
        (operand(), comparison, operand()).prop_map(|(left, how, right)| Condition::Compare(left, how, right)),
        (operand(), prop::collection::vec(literal(), 1..4)).prop_map(|(operand, list)| Condition::In(operand, list)),
        field().prop_map(Condition::Answered),
    ];
    simple.prop_recursive(5, 24, 2, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| Condition::Not(Box::new(inner))),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| Condition::And(Box::new(left), Box::new(right))),
            (inner.clone(), inner).prop_map(|(left, right)| Condition::Or(Box::new(left), Box::new(right))),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_as_the_same(condition in condition()) {
        let printed = condition.to_string();
        let read = Expression::parse(&printed);
        prop_assert!(read.is_ok(), "{printed}: {read:?}");
        prop_assert_eq!(read.unwrap().root, condition, "{}", printed);
    }

    #[test]
    fn no_text_makes_it_panic(source in "(\\PC|[ ()\\[\\]=!<>,\"'.]|and|or|not|in|q01|count|answered|1){0,40}") {
        match Expression::parse(&source) {
            Ok(expression) => { expression.truth(&answers(), &facts()); }
            Err(fault) => prop_assert!(fault.offset + fault.length <= source.chars().count().max(1), "{fault:?}"),
        }
    }
}
