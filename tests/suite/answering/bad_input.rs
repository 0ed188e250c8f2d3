//! Everything that people and programs put into fields, put into every field of every definition.

use std::collections::BTreeSet;
use std::path::Path;

use peil::services::prepare_wave::{self, NewWave};
use peil::services::{publish_survey, take_answers};
use peil::survey::{Kind, Page};

use crate::stories;
use crate::support::browser::assert_harmless;
use crate::support::company::Company;
use crate::support::house::House;
use crate::support::work;

/// Every definition there is: those that come with the product, and that of the stories.
fn definitions() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("survey-defs");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let yaml = files.filter(|file| file.extension().is_some_and(|ending| ending == "yaml"));
    let mut all: Vec<_> = yaml.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    all.extend([work::SURVEY.to_owned(), include_str!("../../../src/survey/specimen.yaml").to_owned()]);
    let code = |source: &String| {
        let line = source.lines().find_map(|line| line.strip_prefix("survey:")).unwrap();
        line.split('#').next().unwrap().trim().to_owned()
    };
    all.into_iter().map(|source| (code(&source), source)).collect()
}

/// The names of all inputs of a page, each with the field it belongs to.
fn inputs(page: &Page) -> Vec<(String, String)> {
    let mut inputs = Vec::new();
    for question in &page.questions {
        let rows: Vec<_> = match &question.kind {
            Kind::Grid { rows, .. } => rows.iter().collect(),
            _ => Vec::new(),
        };
        for field in question.field_ids(&rows) {
            match &question.kind {
                Kind::Ranking { top, .. } => {
                    inputs.extend((1..=*top).map(|place| (format!("{field}.{place}"), field.clone())));
                }
                Kind::Allocation { options, .. } => {
                    let parts = options.iter().filter(|option| option.missing.is_none());
                    inputs.extend(parts.map(|option| (format!("{field}.{}", option.code), field.clone())));
                }
                Kind::Number { missing, .. } if !missing.is_empty() => {
                    inputs.extend([(field.clone(), field.clone()), (format!("{field}.missing"), field.clone())]);
                }
                _ => inputs.push((field.clone(), field)),
            }
        }
    }
    inputs
}

fn kind_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single { .. } => "single",
        Kind::Multiple { .. } => "multiple",
        Kind::Grid { .. } => "grid",
        Kind::Number { .. } => "number",
        Kind::Date { .. } => "date",
        Kind::Text { long: true, .. } => "long text",
        Kind::Text { long: false, .. } => "text",
        Kind::Email => "email",
        Kind::Ranking { .. } => "ranking",
        Kind::Allocation { .. } => "allocation",
        Kind::Recommend { .. } => "recommend",
        Kind::Consent { .. } => "consent",
        Kind::Note => "note",
    }
}

fn bad_values() -> Vec<String> {
    let long = "x".repeat(100_000);
    let values = [
        "",
        "   \t ",
        &long,
        "👩‍🔬👍🏽",
        "שלום עליכם",
        "voor\0na",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "=HYPERLINK(\"http://x\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "999999",
        "-1",
        "99999999999999999999",
        "1e400",
        "NaN",
        "1,234",
        "31/2/2026",
        "e\u{301}\u{202e}\r\nregel",
        "%00%ff",
        "{{q01}}",
        "../../etc/passwd",
    ];
    values.map(str::to_owned).to_vec()
}

stories! {
    fn every_field_of_every_definition_takes_whatever_is_put_into_it(on: On) {
        let mut kinds = BTreeSet::new();
        for (code, source) in definitions() {
            let house = House::new(on);
            work::furnish(&house, [1, 0, 0]);
            if code != "small" {
                house.now(publish_survey::publish(&house.peil, source, "eva", house.moment())).unwrap();
            }
            let new = NewWave {
                survey: code.clone(),
                contact_name: "Team".to_owned(),
                contact_email: "team@peil.example".to_owned(),
                ..work::new_wave(work::WAVE)
            };
            house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
            work::release(&house);
            house.deliver();
            let mut company = Company::of(&house, "alfa", 1);
            let token = company.link.strip_prefix("/a/").unwrap().to_owned();
            let open = || house.now(take_answers::open(&house.peil, &token, house.moment())).unwrap();
            let survey = open().survey;
            for page in &survey.pages {
                let inputs = inputs(page);
                kinds.extend(page.questions.iter().map(|question| kind_of(&question.kind)));
                let all: Vec<&str> = page.questions.iter().map(|question| question.id.as_str()).collect();
                let shown = all.join(" ");
                for value in bad_values() {
                    // All fields at once, the same field twice, and a field that does not exist.
                    for twice in [false, true] {
                        let mut form: Vec<(&str, &str)> = inputs.iter().map(|(input, _)| (input.as_str(), value.as_str())).collect();
                        if twice {
                            form.extend(inputs.iter().map(|(input, _)| (input.as_str(), "1")));
                        }
                        form.extend([("nergens", value.as_str()), ("q99.x.y", "1"), ("shown", shown.as_str())]);
                        let what = format!("{code}, {}: {:.40}, twice: {twice}", page.id, value);
                        let posted = company.browser.post(&company.at(&format!("/p/{}", page.id)), &form);
                        assert_eq!(posted.status, 303, "{what}: {}", posted.words());
                        let next = company.browser.open(&posted.location.unwrap());
                        assert_eq!(next.status, 200, "{what}: {}", next.words());
                        if value.len() < 1_000 {
                            assert_harmless(&next, &value);
                        }
                        let kept = open().document;
                        for (input, field) in &inputs {
                            let is_kept = kept.answers.get(field).is_some()
                                || kept.typed.keys().any(|typed| typed == field || typed.starts_with(&format!("{field}.")));
                            assert!(is_kept || value.trim().is_empty(), "{what}: {input} is lost");
                        }
                        assert!(!kept.typed.keys().any(|typed| typed.contains("nergens")), "{what}");
                    }
                }
            }
            let check = company.browser.get(&company.at("/check?faults"));
            assert_eq!(check.status, 200, "{code}: {}", check.words());
            let sent = company.browser.post(&company.at("/check"), &[("go", "send"), ("go", "x"), ("nergens", "1")]);
            assert_eq!(sent.status, 303, "{code}: {}", sent.words());
        }
        let all = ["allocation", "consent", "date", "email", "grid", "long text", "multiple", "note", "number", "ranking"];
        let missing: Vec<_> = all.into_iter().filter(|kind| !kinds.contains(kind)).collect();
        assert!(missing.is_empty(), "no definition has {missing:?}");
    }

    fn a_page_with_more_text_than_anything_takes_is_refused_in_words(on: On) {
        let house = House::new(on);
        work::sent(&house, [1, 0, 0]);
        let mut company = Company::of(&house, "alfa", 1);
        // Long texts in several fields at once, in letters of four bytes each, are kept.
        let long = "𝔸".repeat(100_000);
        let form = [("q04", long.as_str()), ("q05", &long), ("q06", &long), ("shown", "q04 q05 q06")];
        let to = company.save("worth", &form);
        let page = company.browser.get(&to);
        assert!(page.status == 200 && page.value("q04") == long && page.value("q05") == long);
        let before = house.rows();
        let huge = "x".repeat(9 * 1024 * 1024);
        let posted = company.browser.post(&company.at("/p/end"), &[("q07", &huge), ("shown", "q07")]);
        assert_eq!(posted.status, 413);
        assert!(posted.says("Too much text") || posted.says("Te veel tekst"), "{}", posted.words());
        assert_eq!(house.rows(), before);
    }
}
