//! What the types of LimeSurvey become.

use super::Structure;
use crate::exchange::import::{Imported, Outcome};
use crate::exchange::limesurvey::import;
use crate::survey::definition::{Kind, OrderedBy};
use crate::wording::Language;

fn imported(structure: &Structure) -> Imported {
    import(structure.write().as_bytes()).unwrap()
}

fn lost(imported: &Imported) -> Vec<String> {
    let entries = imported.report.entries.iter().filter(|entry| entry.outcome == Outcome::Lost);
    entries.map(|entry| format!("{}: {}", entry.place, entry.found)).collect()
}

/// The fields, each with the condition of its question.
fn fields(imported: &Imported) -> Vec<String> {
    let said = |field: &crate::survey::Field<'_>| match field
        .row
        .and_then(|row| row.show_if.as_ref())
        .or(field.question.show_if.as_ref())
    {
        Some(condition) => format!("{} if {}", field.id(), condition.source()),
        None => field.id(),
    };
    imported.survey.fields().iter().map(said).collect()
}

#[test]
fn lists_and_conditions() {
    let structure = Structure::new()
        .group("One", "1")
        .question("L", "Q1", "<p>Which <b>one</b>?</p>", &[("other", "Y"), ("mandatory", "Y"), ("relevance", "1")])
        .answer("A1", "First", "0")
        .answer("A2", "Second", "0")
        .question("M", "Q2", "What, {Q1.shown}?", &[("relevance", "((Q1.NAOK == \"A2\"))")])
        .part("SQ1", "Red", "0")
        .part("SQ2", "Green", "0")
        .part("SQ3", "Nothing", "0")
        .attribute("exclude_all_others", "SQ3")
        .attribute("max_answers", "2")
        .attribute("random_order", "1")
        .question("S", "Q3", "Why?", &[("relevance", "Q2_SQ1.NAOK == 'Y' && 77X1X1 != 'A1'")])
        .group("Two", "Q1 == '-oth-'")
        .question("T", "Q4", "Else? {Q1_other} {if(is_empty(Q3), 'a', 'b')}", &[("relevance", "strpos(Q3, 'x') > 0")]);
    let form = imported(&structure);
    assert_eq!(fields(&form), ["Q1", "Q2 if Q1 == 2", "Q3 if Q2 == 1 and (not answered(Q1) or Q1 != 1)", "Q4"]);
    assert_eq!(form.survey.pages[1].show_if.as_ref().unwrap().source(), "Q1 == 96");
    assert_eq!(form.survey.question("Q1").unwrap().text.in_language(Language::EN), "Which **one**?");
    assert_eq!(form.survey.question("Q2").unwrap().text.in_language(Language::EN), "What, {{Q1}}?");
    assert_eq!(form.survey.question("Q4").unwrap().text.in_language(Language::EN), "Else? {{Q1_other}} …");
    let ticks = form.survey.question("Q2").unwrap();
    assert_eq!(ticks.order.by, OrderedBy::Random);
    let Kind::Multiple { options, at_most, .. } = &ticks.kind else { panic!("{ticks:?}") };
    assert!(options[2].exclusive);
    assert_eq!(*at_most, Some(2));
    assert_eq!(
        lost(&form),
        [
            "group 2, question Q4: the condition strpos(Q3, 'x') > 0",
            "group 2, question Q4: texts that show {if(is_empty(Q3), 'a', 'b')}",
        ]
    );
    assert!(form.definition.contains("      # Was shown if: strpos(Q3, 'x') > 0\n      - id: Q4\n"));
}

#[test]
fn arrays_become_grids_or_their_cells() {
    let structure = Structure::new()
        .group("One", "")
        .question("M", "src", "Which?", &[])
        .part("a", "A", "0")
        .part("b", "B", "0")
        .question("F", "G1", "How?", &[])
        .part("a", "A", "0")
        .part("b", "B", "0")
        .answer("1", "Bad", "0")
        .answer("2", "Good", "0")
        .attribute("array_filter", "src")
        .question("1", "G2", "Both?", &[])
        .part("x", "X", "0")
        .answer("1", "No", "0")
        .answer("2", "Yes", "0")
        .answer("1", "Never", "1")
        .answer("2", "Often", "1")
        .attribute("dualscale_headerA", "Now")
        .question("C", "G3", "True?", &[])
        .part("r", "R", "0")
        .question(";", "T1", "Fill in", &[])
        .part("y", "Y", "0")
        .part("z", "Z", "1");
    let form = imported(&structure);
    assert_eq!(lost(&form), Vec::<String>::new());
    assert_eq!(fields(&form), ["src", "G1a if src == 1", "G1b if src == 2", "G2x", "G2_bx", "G3r", "T1_y_z"]);
    assert_eq!(form.survey.question("G2").unwrap().text.in_language(Language::EN), "Both? – Now");
}

#[test]
fn numbers_dates_and_rankings() {
    let structure = Structure::new()
        .group("One", "")
        .question("N", "age", "Age?", &[])
        .attribute("num_value_int_only", "1")
        .attribute("min_num_value_n", "18")
        .attribute("suffix", "years")
        .question("N", "since", "Since?", &[])
        .attribute("max_num_value_n", "age")
        .question("K", "parts", "Parts?", &[])
        .part("one", "One", "0")
        .part("two", "Two", "0")
        .attribute("equals_num_value", "100")
        .question("K", "sums", "Sums?", &[])
        .part("one", "One", "0")
        .part("two", "Two", "0")
        .attribute("max_num_value", "50")
        .question("D", "day", "When?", &[])
        .attribute("date_min", "2020")
        .attribute("date_max", "today")
        .question("R", "rank", "Order?", &[])
        .answer("1", "A", "0")
        .answer("2", "B", "0")
        .answer("3", "C", "0")
        .attribute("max_answers", "2")
        .question("S", "mail", "Mail?", &[("preg", "/^.+@.+$/")])
        .question("|", "file", "File?", &[])
        .question("*", "sum", "{age * 2}", &[])
        .question("X", "end", "Done.", &[]);
    let form = imported(&structure);
    let text = &form.definition;
    for part in [
        "        kind: number\n        text: Age?\n        unit: years\n        min: 18\n",
        "          - holds: since <= age\n",
        "        kind: allocation\n",
        "          - holds: sum(sums_one, sums_two) <= 50\n",
        "        min: 2020-01-01\n",
        "        top: 2\n",
        "        kind: email\n",
        "      - id: end\n        kind: note\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(
        lost(&form),
        [
            "group 1, question day: date_max is today",
            "group 1, question file: an upload of files",
            "group 1, question sum: an equation, whose value is stored",
            "group 1, question sum: texts that show {age * 2}",
        ]
    );
}

#[test]
fn texts_of_newer_versions_stand_in_tables_of_their_own() {
    let mut structure = Structure::new().group("One", "").question("Y", "q", "Yes?", &[]);
    structure.languages = vec!["en", "nl-informal", "tlh"];
    structure.more = "<question_l10ns><rows><row><qid>1</qid><question>Ja?</question><language>nl-informal</language></row></rows></question_l10ns>\
                      <quota><rows><row><id>1</id></row></rows></quota>"
        .to_owned();
    let form = imported(&structure);
    assert_eq!(form.survey.languages, [Language::EN, Language::NL]);
    let question = form.survey.question("q").unwrap();
    assert_eq!(question.text.in_language(Language::NL), "Ja?");
    assert_eq!(question.kind.choices()[0].text.in_language(Language::NL), "Ja");
    assert_eq!(lost(&form), ["survey: the language tlh", "survey: 1 rows of “quota”"]);
    let missing = form.report.entries.iter().find(|entry| entry.place == "language nl").unwrap();
    assert_eq!(missing.found, "3 texts are not there in nl: the survey itself, page page-1");
}

#[test]
fn what_calculates_hides_or_names_people_is_told() {
    let structure = Structure::new()
        .group("One", "")
        .question("S", "rel", "Who?", &[])
        .question("S", "num", "How many?", &[])
        .question("T", "hid", "Hidden", &[])
        .attribute("hidden", "1")
        .question("T", "greet", "Dear {TOKEN:FIRSTNAME} {TOKEN:LASTNAME}", &[("relevance", "num < 10")])
        .question("T", "calc", "It is {if(num == 'M', 'his', 'hers')}", &[])
        .group("Two", "count(rel.NAOK, num.NAOK) == 2")
        .question("T", "last", "Last", &[]);
    let form = imported(&structure);
    let mut found = lost(&form);
    found.sort();
    assert_eq!(
        found,
        [
            "group 1, question calc: texts that show {if(num == 'M', 'his', 'hers')}",
            "group 1, question greet: a text that shows {TOKEN:FIRSTNAME}",
            "group 1, question greet: a text that shows {TOKEN:LASTNAME}",
            "group 1, question greet: the condition num < 10",
            "group 1, question hid: the question is hidden",
            "group 2: the condition count(rel.NAOK, num.NAOK) == 2",
        ]
    );
    assert_eq!(form.survey.question("greet").unwrap().text.in_language(Language::EN), "Dear … …");
}

#[test]
fn a_language_the_product_does_not_speak_is_told() {
    let mut structure = Structure::new().group("One", "").question("T", "q", "Why?", &[]);
    let told = |structure: &Structure| -> Vec<String> {
        let form = imported(structure);
        let entries = form.report.entries.into_iter().filter(|entry| entry.place == "languages");
        entries.map(|entry| format!("{} / {}", entry.found, entry.advice.unwrap_or_default())).collect()
    };
    assert_eq!(told(&structure), Vec::<String>::new());
    structure.languages = vec!["en", "ru", "zh-Hans"];
    let told = told(&structure);
    for words in ["no words in ru", "no letters in ru", "no words in zh", "no letters in zh"] {
        assert!(told.iter().any(|line| line.contains(words)), "{words}: {told:#?}");
    }
    assert!(told.iter().all(|line| line.contains("peil survey translate")), "{told:#?}");
}
