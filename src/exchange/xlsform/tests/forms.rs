//! What the parts of a form become.

use super::workbook;
use crate::exchange::import::{Imported, Outcome};
use crate::exchange::xlsform::import;

fn imported(survey: &[&str], choices: &[&str]) -> Imported {
    let settings: &[&str] = &["form_title | form_id", "Trial | trial"];
    import(&workbook(&[("survey", survey), ("choices", choices), ("settings", settings)])).unwrap()
}

/// The definition without its first lines, which are the same for all.
fn pages(imported: &Imported) -> &str {
    imported.definition.split_once("pages:\n").unwrap().1
}

fn lost(imported: &Imported) -> Vec<String> {
    let entries = imported.report.entries.iter().filter(|entry| entry.outcome == Outcome::Lost);
    entries.map(|entry| format!("{}: {}", entry.place, entry.found)).collect()
}

const YES_NO: [&str; 3] = ["list_name | name | label", "yn | 1 | Yes", "yn | 2 | No"];

#[test]
fn groups_become_pages_and_conditions_go_with_them() {
    let form = imported(
        &[
            "type | name | label | relevant",
            "select_one yn | a | A? | ",
            "begin group | g1 | First | ${a} = '1'",
            "text | b | B? | ${a} != '2'",
            "begin group | inner | | ${b} != ''",
            "integer | c | C? |",
            "end group",
            "note | d | You said ${c} |",
            "end group",
            "text | e | E? |",
        ],
        &YES_NO,
    );
    assert_eq!(lost(&form), Vec::<String>::new());
    assert_eq!(
        pages(&form),
        "
  - id: a
    title: Trial
    questions:

      - id: a
        kind: single
        text: A?
        options:
          - { code: 1, text: \"Yes\" }
          - { code: 2, text: \"No\" }

  - id: g1
    show_if: a == 1
    title: First
    questions:

      - id: b
        kind: text
        show_if: not answered(a) or a != 2
        text: B?
        max_chars: 250

      - id: c
        kind: number
        show_if: answered(b)
        text: C?

      - id: d
        kind: note
        text: You said {{c}}

  - id: e
    title: Trial
    questions:

      - id: e
        kind: text
        text: E?
        max_chars: 250
"
    );
}

#[test]
fn tables_become_grids() {
    let form = imported(
        &[
            "type | name | label | appearance | required",
            "begin_group | q06 | How much? | table-list |",
            "select_one yn | q06a | This | | yes",
            "select_one yn | q06b | That | |",
            "end_group",
            "select_one yn | head | And these? | label |",
            "select_one yn | x | X | list-nolabel |",
            "select_one yn | y | Y | list-nolabel |",
        ],
        &YES_NO,
    );
    let fields: Vec<String> = form.survey.fields().iter().map(crate::survey::Field::id).collect();
    assert_eq!(fields, ["q06a", "q06b", "headx", "heady"]);
    assert!(form.survey.question("q06").unwrap().required);
}

#[test]
fn constraints_become_limits_or_checks() {
    let form = imported(
        &[
            "type | name | label | constraint | constraint_message",
            "integer | n | N? | . > 0 and . <= 10 | From 1 to 10.",
            "integer | m | M? | . <= ${n} | Not above N.",
            "select_multiple abc | s | S? | count-selected(.) <= 2 |",
            "text | t | T? | string-length(.) <= 40 |",
            "text | mail | Mail? | regex(., '.+@.+') |",
            "date | d | D? | . >= date('2020-01-01') |",
            "text | r | R? | regex(., '[0-9]+') |",
        ],
        &["list_name | name | label", "abc | a | A", "abc | b | B", "abc | c | C"],
    );
    let text = pages(&form);
    for part in [
        "        min: 1\n        max: 10\n        messages:\n          too-large: From 1 to 10.\n          too-small: From 1 to 10.\n",
        "          - holds: m <= n\n            message: Not above N.\n",
        "        at_most: 2\n",
        "        max_chars: 40\n",
        "        kind: email\n",
        "        min: 2020-01-01\n",
        "      # Was checked: regex(., '[0-9]+')\n      - id: r\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert_eq!(lost(&form), ["sheet survey, row 8 (r), column constraint: the check regex(., '[0-9]+')"]);
}

#[test]
fn options_keep_their_filters_others_and_orders() {
    let form = imported(
        &[
            "TYPE | Name | Caption::English (en) | label::Français (fr) | choice_filter | parameters",
            "select one states | state | State? | État ? | |",
            "select_one towns or_other | town | Town? | Ville ? | region=${state} | randomize=true",
            "acknowledge | ok | Right? | Juste ? | |",
            "rank states | r | Which first? | Lequel ? | |",
            "range | score | Score? | Score ? | | start=0 end=1 step=0.1",
        ],
        &[
            "list name | name | label::English (en) | label::Français (fr) | region",
            "states | n | North | Nord |",
            "states | s | South | Sud |",
            "towns | 1 | One | Un | n",
            "towns | 2 | Two | Deux | s",
        ],
    );
    assert_eq!(lost(&form), Vec::<String>::new());
    let text = pages(&form);
    for part in [
        "{ code: 1, text: { en: One, fr: Un }, show_if: state == 1 }",
        "        other: true\n        order: random\n",
        "        kind: consent\n",
        "        kind: ranking\n",
        "        decimals: 1\n        min: 0\n        max: 1\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn what_can_not_be_said_is_told_with_its_place() {
    let form = imported(
        &[
            "type | name | label | calculation | default | relevant | required",
            "begin repeat | r | Again | | | |",
            "integer | n | N? | | 3 | pulldata('a', 'b', 'c', ${x}) = 1 | ${n} > 2",
            "end repeat",
            "geopoint | where | Where? | | | |",
            "calculate | sum | | ${n} * 2 | | |",
            "start | begun | | | | |",
            "note | total | It is ${sum} | | | |",
            "select_one nowhere | l | L? | | | |",
        ],
        &YES_NO,
    );
    assert_eq!(
        lost(&form),
        [
            "sheet survey, row 2 (r): a group that is repeated",
            "sheet survey, row 3 (n), column relevant: the condition pulldata('a', 'b', 'c', ${x}) = 1",
            "sheet survey, row 3 (n): required if ${n} > 2",
            "sheet survey, row 3 (n): the default 3",
            "sheet survey, row 5 (where): the type geopoint",
            "sheet survey, row 6 (sum): a calculation: ${n} * 2",
            "sheet survey, row 8 (total): a text that shows ${sum}",
            "sheet survey, row 9 (l): the list nowhere, which the sheet “choices” does not have",
        ]
    );
    assert!(pages(&form).contains("      # Was shown if: pulldata('a', 'b', 'c', ${x}) = 1\n      - id: \"n\"\n"));
    assert_eq!(form.survey.question("total").unwrap().text.in_language(crate::wording::Language::EN), "It is …");
}

#[test]
fn sheets_types_and_media_that_ours_has_not_are_told() {
    let workbook = workbook(&[
        (
            "survey",
            &[
                "type | name | label | image | relevant | calculation",
                "text | address | Address? | | |",
                "note | look | Look | img_test.jpg | |",
                "note | mail | Mail | | regex(${address}, '[a-z]+@[a-z]+') |",
                "select_one_external list | q2 | Which? | | |",
                "osm | q3 | Where? | | |",
                "calculate | sum | | | | coalesce(${address}, 0)",
            ],
        ),
        ("choices", &["list_name | name | label", "list | 1 | One", "list | 2 | Two"]),
        ("entities", &["dataset | label", "x | y"]),
        ("osm", &["list_name | name | label", "x | y | z"]),
    ]);
    let form = import(&workbook).unwrap();
    let mut found = lost(&form);
    found.sort();
    assert_eq!(
        found,
        [
            "sheet entities: a sheet besides survey, choices and settings",
            "sheet osm: a sheet besides survey, choices and settings",
            "sheet survey, row 3 (look): image img_test.jpg",
            "sheet survey, row 4 (mail), column relevant: the condition regex(${address}, '[a-z]+@[a-z]+')",
            "sheet survey, row 5 (q2): the type select_one_external",
            "sheet survey, row 6 (q3): the type osm",
            "sheet survey, row 7 (sum): a calculation: coalesce(${address}, 0)",
        ]
    );
}
