//! Any text as a definition: all that `peil check` does, the search for conditions that never hold included, and
//! then unfolded, compared, written anew and translated in place.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use peil_fuzz::survey::expression::Facts;
use peil_fuzz::survey::reading::{self, coloured_picture, picture};
use peil_fuzz::survey::routing::Route;
use peil_fuzz::survey::translating::Definition;
use peil_fuzz::survey::{Document, change, length, writing};

fuzz_target!(|source: &str| {
    let reading = reading::read(source);
    for problem in &reading.problems {
        picture("fuzz.yaml", source, problem);
        coloured_picture("fuzz.yaml", source, problem);
    }
    assert_eq!(reading.survey.is_some(), reading.errors() == 0);
    let Some(survey) = reading.survey else { return };
    length::estimated(&survey);
    assert_eq!(change::compare(&survey, &survey), change::Change::default());
    // What is written anew means the same; a text with blanks at its ends is no text of a file.
    let written = writing::write(&survey);
    assert_eq!(reading::read(&written).survey.as_ref(), Some(&survey), "{written}");
    let unfolded = survey.unfolded(&["alfa".to_owned(), "beta".to_owned()]);
    let route = Route::of(&unfolded, &Document::default().answers, &Facts::default());
    assert!(route.pages().len() <= unfolded.pages.len());
    // A text that is put into its own place leaves the file as it means it, or is refused.
    let Ok(definition) = Definition::read(source) else { panic!("read once and not twice") };
    let language = survey.default_language();
    let Some(first) = definition.texts().next() else { return };
    let texts = BTreeMap::from([(first.key, "Other: \"text\"\nof two lines".to_owned())]);
    if let Ok(changed) = definition.with_texts(language, &texts) {
        let again = Definition::read(&changed).expect("what was written can be read");
        assert_eq!(again.texts().count(), definition.texts().count());
    }
});
