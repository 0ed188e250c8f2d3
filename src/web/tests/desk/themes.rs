//! Open answers and their themes, in every state of the page.

use super::{desk, link, look};
use crate::web::views::Area;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::question::Way;
use crate::web::views::themes::{TextLine, ThemeLine, ThemesPage};

fn page() -> ThemesPage {
    let theme = |place: usize, seen: Option<&str>| ThemeLine {
        place: place.to_string(),
        seen: seen.map(Into::into),
        code: seen.map_or_else(String::new, |_| place.to_string()),
        label: seen.unwrap_or_default().into(),
        gone: false,
        loses: seen.map(|_| "Er horen 12 antwoorden bij, die het kwijtraken.".into()),
    };
    let pick = |value: &str, words: &str, chosen| Pick { value: value.into(), words: words.into(), chosen };
    let text = |key: &str, text: &str| TextLine {
        key: key.into(),
        text: text.into(),
        seen: "1".into(),
        boxes: vec![pick("1", "Bezoeken bij andere leden", true), pick("2", "Bijdragen", false)],
    };
    let way = |words: &str, current| Way { href: "?only=open#texts".into(), words: words.into(), current };
    ThemesPage {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2026", "leden-2026"),
        results: link("/waves/leden-2026/results", "Resultaten"),
        question: link("/waves/leden-2026/results/q13", "q13"),
        id: "q13".into(),
        text: "Wat kan **beter**?".into(),
        row: None,
        action: "/waves/leden-2026/results/q13/themes".into(),
        faults: Vec::new(),
        themes: vec![theme(1, Some("Bezoeken bij andere leden")), theme(2, Some("Bijdragen")), theme(3, None)],
        empty: None,
        progress: Some("12 van de 34 antwoorden hebben een thema.".into()),
        ways: vec![way("Alle antwoorden", true), way("Zonder thema", false)],
        texts: vec![
            text("t1", "Meer bezoeken, graag bij bedrijven die al verder staan dan wij."),
            text("t2", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
        ],
        part: Some("Deel 1 van 2".into()),
        previous: None,
        next: Some(link("?page=2#texts", "Deel 2")),
        download: Some(link("themes/texts.csv", "De antwoorden met hun thema’s downloaden (CSV)")),
    }
}

#[test]
fn themes_and_their_texts() {
    look("themes", &page());
}

#[test]
fn themes_that_can_not_be_kept() {
    let fault = |input: &str, words: &str| FormFault { input: input.into(), words: words.into() };
    let faults = vec![fault("label-1", "Het thema heeft geen naam."), fault("code-3", "Een code is een geheel getal.")];
    look("themes-refused", &ThemesPage { faults, row: Some("Anders, in eigen woorden".into()), ..page() });
}

#[test]
fn no_texts_to_be_sorted() {
    let empty = Some("Hier kunnen geen antwoorden getoond worden.".into());
    let nothing = ThemesPage { empty, progress: None, ways: Vec::new(), texts: Vec::new(), part: None, ..page() };
    look("themes-empty", &ThemesPage { next: None, download: None, ..nothing });
}
