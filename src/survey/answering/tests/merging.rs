//! Two devices with the same page.

use proptest::prelude::*;

use super::*;
use crate::survey::answering::{Hands, Merged, Pen, Posted, Stored, Was, merge};

const PAGES: [&str; 3] = ["participation", "opinion", "choices"];

/// What the form of `page` would carry as `was`, and the page as it is posted from it.
struct Device {
    page: &'static str,
    was: Was,
}

impl Device {
    fn opens(page: &'static str, document: &Document) -> Self {
        let survey = specimen::survey();
        let route = Route::of(&survey, &document.answers, &facts());
        Self { page, was: Was::of(survey.page(page).unwrap(), &route, document) }
    }

    fn posts(&self, form: &[(&str, &str)], stored: &Document, taken: &[&str]) -> Merged {
        let survey = specimen::survey();
        let page = survey.page(self.page).unwrap();
        let reading = read_page(&survey, page, Language::NL, &pairs(form), &facts(), stored);
        let stored = Stored { document: stored, hands: &Hands::default() };
        merge(page, stored, Posted { reading: &reading, was: &self.was, taken, pen: None })
    }
}

fn document(form: &[(&str, &str)]) -> Document {
    let begun = Device::opens("participation", &Document::default())
        .posts(&[("q01", "2"), ("q02", "9")], &Document::default(), &[])
        .document;
    Device::opens("opinion", &begun).posts(form, &begun, &[]).document
}

#[test]
fn what_only_one_of_two_changed_is_kept() {
    let before = document(&[("q07", "5"), ("q09", "Meer")]);
    let (one, other) = (Device::opens("opinion", &before), Device::opens("opinion", &before));
    let stored = one.posts(&[("q07", "6"), ("q09", "Meer")], &before, &[]);
    assert_eq!(stored.conflicts, Vec::<String>::new());
    let stored = other.posts(&[("q07", "5"), ("q09", "Minder")], &stored.document, &[]);
    assert_eq!(stored.conflicts, Vec::<String>::new());
    assert_eq!(stored.document.answers.get("q07"), Some(&Answer::Number(6.0)));
    assert_eq!(stored.document.answers.get("q09"), Some(&Answer::Text("Minder".to_owned())));
    // The form of the second still shows 5: it has not changed that, and may not change it back.
    let again = Device { page: "opinion", was: stored.was.clone() };
    let again = again.posts(&[("q07", "5"), ("q09", "Minder")], &stored.document, &[]);
    assert_eq!(again.document.answers.get("q07"), Some(&Answer::Number(6.0)));
}

#[test]
fn what_both_changed_is_asked_about_and_the_rest_of_the_page_is_kept() {
    let before = document(&[("q07", "5")]);
    let (one, other) = (Device::opens("opinion", &before), Device::opens("opinion", &before));
    let stored = one.posts(&[("q07", "6")], &before, &[]).document;
    let form = [("q07", "zeven"), ("q09", "Minder"), ("q06a", "3")];
    let merged = other.posts(&form, &stored, &[]);
    assert_eq!(merged.conflicts, ["q07"]);
    assert_eq!(merged.document.answers.get("q07"), Some(&Answer::Number(6.0)));
    assert_eq!(merged.document.answers.get("q09"), Some(&Answer::Text("Minder".to_owned())));
    assert_eq!(
        (merged.shown.answers.get("q07"), merged.shown.typed["q07"].as_slice()),
        (None, &["zeven".to_owned()][..])
    );
    // The page is shown again with what is stored now as its base: pressed once more, mine is kept.
    let renewed = Device::opens("opinion", &merged.document);
    let kept = renewed.posts(&form, &merged.document, &[]);
    assert_eq!((kept.conflicts.len(), kept.document.typed["q07"].as_slice()), (0, &["zeven".to_owned()][..]));
    // Or theirs is taken.
    let taken = renewed.posts(&form, &merged.document, &["q07"]);
    assert_eq!(taken.document.answers.get("q07"), Some(&Answer::Number(6.0)));
    // A form that stays where it is goes on to differ.
    let same = Device { page: "opinion", was: merged.was };
    assert_eq!(same.posts(&form, &merged.document, &[]).conflicts, ["q07"]);
}

#[test]
fn the_words_of_other_go_with_their_option() {
    let none = Document::default();
    let (one, other) = (Device::opens("participation", &none), Device::opens("participation", &none));
    let stored = one.posts(&[("q01", "2")], &none, &[]).document;
    let merged = other.posts(&[("q01", "96"), ("q01_other", "Borrel")], &stored, &[]);
    assert_eq!(merged.conflicts, ["q01"]);
    assert_eq!((merged.document.answers.get("q01_other"), merged.document.typed.len()), (None, 0));
    assert_eq!(merged.shown.answers.get("q01_other"), Some(&Answer::Text("Borrel".to_owned())));
}

#[test]
fn line_ends_of_two_browsers_are_no_difference() {
    let before = document(&[("q09", "een\r\ntwee")]);
    let device = Device::opens("opinion", &before);
    let stored = device.posts(&[("q09", "een\r\ntwee en drie")], &before, &[]).document;
    let merged = device.posts(&[("q09", "een\ntwee")], &stored, &[]);
    assert_eq!((merged.conflicts.len(), merged.document), (0, stored));
}

#[test]
fn a_form_that_does_not_say_what_was_there_is_taken_as_it_is() {
    let before = document(&[("q07", "5")]);
    let device = Device { page: "opinion", was: Was::parse("q07 : x:y:z q09:") };
    let merged = device.posts(&[("q07", "8")], &before, &[]);
    assert_eq!((merged.conflicts.len(), merged.document.answers.get("q07")), (0, Some(&Answer::Number(8.0))));
}

#[test]
fn what_is_written_is_read_again() {
    let before = document(&[("q07", "5"), ("q09", "veel")]);
    let device = Device::opens("opinion", &before);
    assert_eq!(Was::parse(&device.was.to_string()), device.was);
    assert!(device.was.to_string().starts_with("mail:- name:- q06a:- q07:"), "{}", device.was);
}

#[test]
fn nobody_is_in_conflict_with_themselves() {
    let survey = specimen::survey();
    let page = survey.page("opinion").unwrap();
    let before = document(&[]);
    let was = Device::opens("opinion", &before).was;
    let post = |stored: &Merged, typed: &str, pen: &str| {
        let reading = read_page(&survey, page, Language::NL, &pairs(&[("q09", typed)]), &facts(), &stored.document);
        let pen = Pen::parse(pen);
        let stored = Stored { document: &stored.document, hands: &stored.hands };
        merge(page, stored, Posted { reading: &reading, was: &was, taken: &[], pen: pen.as_ref() })
    };
    let said = |merged: &Merged| match merged.document.answers.get("q09") {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let none = Device::opens("opinion", &before).posts(&[], &before, &[]);
    // The replies are lost, so the base stays what it was.
    let first = post(&none, "Me", "k3f9x2.1");
    let second = post(&first, "Meer", "k3f9x2.2");
    assert_eq!((second.conflicts.len(), said(&second).as_str()), (0, "Meer"));
    // One that was overtaken comes in late, and changes nothing.
    let overtaken = post(&second, "Mee", "k3f9x2.1");
    assert_eq!((overtaken.conflicts.len(), said(&overtaken).as_str()), (0, "Meer"));
    // Somebody else is somebody else, and so is what was written without a script.
    assert_eq!(post(&second, "Minder", "b00000.9").conflicts, ["q09"]);
    let by_button = Device::opens("opinion", &second.document).posts(&[("q09", "Veel")], &second.document, &[]);
    assert_eq!(post(&by_button, "Minder", "k3f9x2.3").conflicts, ["q09"]);
    assert_eq!(["", "k3", ".1", "k 3.1", "k3.-1", "k3.x"].map(Pen::parse), [const { None }; 6]);
}

/// Something for each input of a page, or nothing.
fn form(page: usize) -> impl Strategy<Value = Vec<(String, String)>> {
    let inputs =
        [["q01", "q01_other", "q02", "q02_other"], ["q06a", "q07", "q09", "name"], ["q10.1", "q11.1", "q12", "q13"]]
            [page];
    let value = prop::option::of("[0-9]{1,2}|[a-c]{1,2}");
    prop::collection::vec(value, inputs.len()).prop_map(move |values| {
        let filled = inputs.iter().zip(values).filter_map(|(input, value)| Some(((*input).to_owned(), value?)));
        filled.collect()
    })
}

fn post(page: usize, was: &Was, form: &[(String, String)], stored: &Document) -> Merged {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Device { page: PAGES[page], was: was.clone() }.posts(&form, stored, &[])
}

fn of_field(document: &Document, field: &str) -> (Option<Answer>, Vec<(String, Vec<String>)>) {
    let typed = document.typed.iter().filter(|(input, _)| form::belongs_to(input, field));
    (document.answers.get(field).cloned(), typed.map(|(input, values)| (input.clone(), values.clone())).collect())
}

const FIELDS: [&str; 14] =
    ["q01", "q01_other", "q02", "q02_other", "q06a", "q06b", "q07", "q08", "q09", "name", "q10", "q11", "q12", "q13"];

proptest! {
    #[test]
    fn no_field_is_lost(page in 0usize..3, base in form(0), first in form(0), forms in (form(0), form(1), form(2))) {
        let pick = |page: usize| [&forms.0, &forms.1, &forms.2][page].clone();
        let base = post(0, &Was::default(), &base, &Document::default()).document;
        let was = Device::opens(PAGES[page], &base).was;
        let stored = if page == 0 { post(0, &was, &first, &base).document } else { base.clone() };
        let merged = post(page, &was, &pick(page), &stored);
        let mine = post(page, &Was::default(), &pick(page), &stored).document;
        // “Other, namely” and its words are one: what is said of a field is said of both.
        for unit in FIELDS.into_iter().filter(|field| !field.ends_with("_other")) {
            let of_unit = |document: &Document| [unit.to_owned(), format!("{unit}_other")].map(|f| of_field(document, &f));
            let (kept, shown) = (of_unit(&merged.document), of_unit(&merged.shown));
            let (theirs, ours, before) = (of_unit(&stored), of_unit(&mine), of_unit(&base));
            // A change of either side is stored or, where both changed, shown beside what is stored.
            let is_named = was.to_string().split(' ').any(|pair| pair.starts_with(&format!("{unit}:")));
            if !is_named {
                // The form did not know what stood there: it was not shown then, and what is posted counts.
                prop_assert!(kept == ours || kept == theirs, "{} is of neither", unit);
            } else if merged.conflicts.iter().any(|conflict| conflict == unit) {
                prop_assert!(kept == theirs && shown == ours, "{} in conflict", unit);
            } else if ours == before {
                prop_assert!(kept == theirs, "the change of {} by the other is lost", unit);
            } else if theirs == before || theirs == ours {
                prop_assert!(kept == ours, "our change of {} is lost", unit);
            } else {
                prop_assert!(false, "both changed {}, and nobody is told", unit);
            }
        }
    }

    #[test]
    fn changes_of_different_fields_commute(seven in "[0-9]{1,2}", nine in "[a-c]{1,3}", base in form(1)) {
        let base = post(1, &Was::default(), &base, &document(&[])).document;
        let was = Device::opens("opinion", &base).was;
        let with = |field: &str, value: &str| -> Vec<(String, String)> {
            let kept = FIELDS[4..10].iter().filter(|name| **name != field).filter_map(|name| {
                let (answer, typed) = of_field(&base, name);
                let value = match answer {
                    Some(Answer::Code(code)) => code.to_string(),
                    Some(Answer::Number(number)) => number.to_string(),
                    Some(Answer::Text(text)) => text,
                    _ => typed.first()?.1.first()?.clone(),
                };
                Some(((*name).to_owned(), value))
            });
            kept.chain([(field.to_owned(), value.to_owned())]).collect()
        };
        let (one, other) = (with("q07", &seven), with("q09", &nine));
        let both = |first: &[(String, String)], then: &[(String, String)]| {
            let stored = post(1, &was, first, &base);
            let merged = post(1, &was, then, &stored.document);
            (merged.document, stored.conflicts.len() + merged.conflicts.len())
        };
        let (forth, back) = (both(&one, &other), both(&other, &one));
        prop_assert_eq!(&forth, &back);
        prop_assert_eq!(forth.1, 0);
        prop_assert_eq!(of_field(&forth.0, "q09").0, Some(Answer::Text(nine)));
    }

    #[test]
    fn the_same_page_posted_twice_is_the_same_page(page in 0usize..3, base in form(0), forms in (form(0), form(1), form(2))) {
        let form = [&forms.0, &forms.1, &forms.2][page].clone();
        let base = post(0, &Was::default(), &base, &Document::default()).document;
        let was = Device::opens(PAGES[page], &base).was;
        let once = post(page, &was, &form, &base);
        let twice = post(page, &was, &form, &once.document);
        prop_assert_eq!((&once.document, once.conflicts.len()), (&twice.document, twice.conflicts.len()));
        // And from the form as it stands after the first.
        prop_assert_eq!(&post(page, &once.was, &form, &once.document).document, &once.document);
    }
}
