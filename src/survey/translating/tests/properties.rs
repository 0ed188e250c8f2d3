//! Whatever the text and however the file is written.

use proptest::prelude::*;

use super::*;
use crate::survey::specimen;

const KEYS: [&str; 5] = ["title", "introduction", "pages/p/title", "q1/text", "q1/options/1/text"];

/// Between two pieces of a file; longer than any line of a text that is made up.
const MARK: &str = "# ===== the next piece =====\n";

/// The ways in which a text in two languages can be written.
const STYLES: usize = 8;

/// The text in Dutch and English below a key with this indent.
fn written(style: usize, indent: usize, nl: &str, en: &str) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap().replace('\u{7f}', "\\x7F");
    let pad = " ".repeat(indent + 3);
    let single = |text: &str| format!("'{}'", text.replace('\'', "''").replace('\n', &format!("\n\n{pad} ")));
    let literal = |text: &str| {
        let lines: Vec<String> = text.lines().map(|line| format!("{pad} {line}\n")).collect();
        format!("|-\n{}", lines.concat())
    };
    let (nl_q, en_q) = (quoted(nl), quoted(en));
    match style {
        0 => format!(" {{ nl: {nl_q}, en: {en_q} }} # both\n"),
        1 => format!(" {{nl: {nl_q},\n{pad}en: {en_q},\n{pad}}}\n"),
        2 => format!(" {{\"en\":{en_q},\"nl\":{nl_q}}}\n"),
        3 => format!("\n{pad}nl: {nl_q}\n{pad}en: {en_q} # so\n"),
        4 => format!("\n\n{pad}# in English first\n{pad}en:   {en_q}\n{pad}nl: {nl_q}\n\n"),
        5 => format!("\n{pad}nl: {}{pad}en: {}", literal("Een\n\nTwee"), literal("One")),
        6 => format!("\n{pad}en: {}{pad}nl: {}\n", literal("One "), literal("Een")),
        _ => format!("\n{pad}nl: {}\n{pad}en: {}\n", single("Een 'A'"), single("One\nB")),
    }
}

/// A file of pieces, each with one text, between comments that tell them apart.
fn file(styles: &[usize], texts: &[(String, String)]) -> String {
    let piece = |n: usize, indent: usize| written(styles[n], indent, &texts[n].0, &texts[n].1);
    format!(
        "survey: s\nlanguages: [nl, en]\n{MARK}title:{}{MARK}introduction:{}{MARK}pages:\n  - id: p\n    title:{}{MARK}    questions:\n      - id: q1\n        kind: single\n        text:{}{MARK}        options:\n          - code: 1\n            text:{}{MARK}          - {{ code: 2, text: {{ nl: N, en: E }} }}\n",
        piece(0, 0),
        piece(1, 0),
        piece(2, 4),
        piece(3, 8),
        piece(4, 12),
    )
}

fn text() -> impl Strategy<Value = String> {
    "[^\\p{Cc}]{1,12}|[a-z:#,{}\\[\\]'\"|>&*!%@` -]{1,12}|[a-z ]{1,9}(\n{1,2}[a-z: #-]{1,9}){1,3}\n?|yes|12|~|\\PC\u{0}\u{2028}|-|: a|a #b"
        .prop_filter("not blank, no place to fill in", |text| !text.trim().is_empty() && !text.contains("{{"))
        .prop_map(|text| text.replace('\r', ""))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn only_the_text_that_is_meant_changes(
        styles in prop::collection::vec(0..STYLES, 5),
        texts in prop::collection::vec((text(), text()), 5),
        which in 0usize..5,
        new in text(),
        language in prop::sample::select(vec!["nl", "en"]),
    ) {
        let language: Language = language.parse().unwrap();
        let old = file(&styles, &texts);
        let definition = Definition::read(&old).map_err(|faults| TestCaseError::fail(format!("{faults:#?}\n{old}")))?;
        let changed = definition.with_texts(language, &BTreeMap::from([(KEYS[which].to_owned(), new.clone())])).unwrap();
        // The survey is the old one with this text.
        let after = Definition::read(&changed).unwrap();
        for (before, after) in definition.texts().zip(after.texts()) {
            let mut expected = before.clone();
            if before.key == KEYS[which] {
                expected.versions.insert(language, new.clone());
            }
            prop_assert_eq!(&after, &expected);
        }
        prop_assert_eq!(without_texts(definition.survey().clone()), without_texts(after.survey().clone()));
        // The file is the old one outside the piece with this text.
        let pieces = |file: &str| file.split(MARK).map(str::to_owned).collect::<Vec<_>>();
        let (before, after) = (pieces(&old), pieces(&changed));
        prop_assert_eq!(before.len(), after.len(), "{}", changed);
        for (number, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert!(number == which + 1 || before == after, "{}\n{}", before, after);
        }
    }

    #[test]
    fn a_whole_new_language_goes_into_any_file(
        styles in prop::collection::vec(0..STYLES, 5),
        texts in prop::collection::vec((text(), text()), 5),
        new in prop::collection::vec(text(), 6),
    ) {
        let de: Language = "de".parse().unwrap();
        let old = file(&styles, &texts);
        let definition = Definition::read(&old).unwrap();
        let new: BTreeMap<String, String> = definition.texts().map(|text| text.key).zip(new).collect();
        let changed = definition.with_texts(de, &new).unwrap();
        let after = Definition::read(&changed).unwrap();
        prop_assert_eq!(&after.survey().languages, &[Language::NL, Language::EN, de]);
        for (before, after) in definition.texts().zip(after.texts()) {
            let mut expected = before.clone();
            expected.versions.insert(de, new[&before.key].clone());
            prop_assert_eq!(&after, &expected);
        }
    }
}

#[test]
fn every_text_of_the_specimen_can_change() {
    let definition = Definition::read(specimen::SOURCE).unwrap();
    for text in definition.texts() {
        let written = put(specimen::SOURCE, Language::EN, &text.key, "Wholly: #new");
        let after = Definition::read(&written).unwrap();
        let changed: Vec<String> = after
            .texts()
            .zip(definition.texts())
            .filter(|(after, before)| after != before)
            .map(|(after, _)| after.key)
            .collect();
        assert_eq!(changed, [text.key]);
        assert_eq!(written.lines().count(), specimen::SOURCE.lines().count());
    }
}

/// The survey but for what it says.
fn without_texts(mut survey: Survey) -> Survey {
    use crate::survey::definition::Kind;
    use crate::wording::Text;
    survey.title = Text::default();
    survey.introduction = None;
    for page in &mut survey.pages {
        page.title = Text::default();
        for question in &mut page.questions {
            question.text = Text::default();
            if let Kind::Single { options } = &mut question.kind {
                options.iter_mut().for_each(|option| option.text = Text::default());
            }
        }
    }
    survey
}
