//! The words of a wave's letters, and whom a reminder goes to.

use super::{at, desk, faces, link, look};
use crate::web::views::Area;
use crate::web::views::form::{FormFault, Pick};
use crate::web::views::reminder::{ReminderLine, ReminderPage};
use crate::web::views::wave_letters::{
    FormerLetter, LetterKind, LetterLine, LetterPreview, OwnLetter, WaveLetter, WaveLetters,
};
use crate::wording::Language;

#[test]
fn all_letters_of_a_wave() {
    let letter = |code: &str, language: &str, by: Option<&str>| LetterLine {
        href: format!("/waves/leden-2027/letters/invitation/{code}"),
        language: language.into(),
        code: code.into(),
        subject: "Uitnodiging: wat vindt u van uw cluster?".into(),
        written_by: by.map(str::to_owned),
    };
    let page = WaveLetters {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2027", "leden-2027"),
        kinds: vec![LetterKind {
            words: "Uitnodiging".into(),
            when: "Vertrekt wanneer u de meting verstuurt.".into(),
            letters: vec![letter("nl", "Nederlands", Some("Lies Vermeulen")), letter("fr", "Français", None)],
        }],
    };
    look("wave-letters", &page);
}

#[test]
fn one_letter_of_a_wave() {
    let page = WaveLetter {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2027", "leden-2027"),
        letters: link("/waves/leden-2027/letters", "Brieven"),
        title: "Uitnodiging, Nederlands".into(),
        kind: "Uitnodiging".into(),
        language: "Nederlands".into(),
        code: "nl".into(),
        action: "/waves/leden-2027/letters/invitation/nl".into(),
        subject: "Uitnodiging: {{survey_title}}".into(),
        body: "Beste {{salutation_name}},\n\nUw bedrijf is lid van {{cluster}}.\n\n{{link}}\n".into(),
        own: Some(OwnLetter { subject: "Uitnodiging: {{survey_title}}".into(), body: "Beste,\n\n{{link}}\n".into() }),
        former: None,
        written_at: Some(at(12, 14, 3)),
        written_by: "Lies Vermeulen".into(),
        fixed: None,
        places: vec![("{{link}}".into(), "de persoonlijke link".into())],
        recipient: "Peeters".into(),
        test_address: "els@team.example".into(),
        to_test: "els@team.example, team@peil.example".into(),
        preview: Some(LetterPreview {
            to: "jan.janssens@bedrijf.example".into(),
            subject: "Uitnodiging: wat vindt u van uw cluster?".into(),
            text: "Beste Jan Janssens,\n\nUw bedrijf is lid van Slim Textiel.\n\nhttps://peil.example/a/…\n".into(),
        }),
        faults: Vec::new(),
    };
    look("wave-letter", &page);
    let former = FormerLetter {
        subject: "Wat vindt u van uw cluster?".into(),
        body: "Beste {{salutation_name}},\n\n{{link}}\n".into(),
        at: at(13, 9, 20),
        by: "Lies Vermeulen".into(),
    };
    let usual =
        WaveLetter { own: None, former: Some(former), written_at: None, written_by: String::new(), ..page.clone() };
    look("wave-letter-usual", &usual);
    let faults = vec![FormFault { input: "body".into(), words: "Gevonden: {{naam}}.".into() }];
    let page = WaveLetter { faults, preview: None, fixed: Some("De meting is goedgekeurd.".into()), ..page };
    look("wave-letter-fixed", &page);
    let html = faces().show(Language::NL, &page).unwrap();
    assert!(html.contains("aria-describedby=\"h-body e-body\" aria-invalid=\"true\""));
    // What is typed between braces is shown as it was typed.
    assert!(html.contains("Beste {{salutation_name}},"));
    assert!(!html.contains("value=\"save\""));
}

#[test]
fn whom_a_reminder_goes_to() {
    let line = |member: &str, letter: &str| ReminderLine {
        member: member.into(),
        contact: "Jan Janssens".into(),
        address: "jan.janssens@bedrijf.example".into(),
        letter: letter.into(),
    };
    let page = ReminderPage {
        desk: desk(Area::Waves),
        wave: link("/waves/leden-2026", "leden-2026"),
        action: "/waves/leden-2026".into(),
        here: "/waves/leden-2026/reminder".into(),
        audience: "everyone".into(),
        audiences: vec![Pick { value: "everyone".into(), words: "iedereen die niet klaar is".into(), chosen: true }],
        letters: 2,
        finished: 560,
        undeliverable: 41,
        written_lately: 12,
        days: 3,
        file: "/waves/leden-2026/reminder.csv?to=everyone".into(),
        more: 12,
        to: vec![line("Bedrijf NV", "Herinnering"), line("Ander Bedrijf BV", "Herinnering voor wie begon")],
    };
    look("reminder", &page);
    look("reminder-nobody", &ReminderPage { letters: 0, to: Vec::new(), ..page });
}
