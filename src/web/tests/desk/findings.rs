//! What is written about results, in every state of its page.

use super::{at, desk, faces, link, look};
use crate::web::assets;
use crate::web::views::Area;
use crate::web::views::findings::{
    Because, ClaimLine, DifferenceLine, FindingsPage, LegendLine, Mark, NameLine, OtherText, SentenceLine,
    TextLanguage, TextLine,
};
use crate::web::views::form::FormFault;
use crate::wording::Language;

fn sentence(text: &str, mark: Option<Mark>) -> SentenceLine {
    let stands = mark.as_ref().is_none_or(|mark| mark.tone == "good");
    let because = mark.as_ref().map(|_| Because {
        bound: Some("share q01.active ALL".into()),
        words: "Geteld: 79% (440 van de 556).".into(),
        stands,
    });
    SentenceLine {
        text: text.into(),
        heading: false,
        begins: true,
        item: true,
        mark,
        because: because.into_iter().collect(),
    }
}

fn page() -> FindingsPage {
    let mark = |tone: &'static str, words: &str| Some(Mark { tone, words: words.into() });
    let text = |number: i32, current: bool| TextLine {
        number,
        href: format!("?text={number}"),
        at: at(12, 14, 3),
        by: "Lies Vermeulen".into(),
        cause: "bewaard".into(),
        current,
    };
    FindingsPage {
        desk: desk(Area::Waves),
        editor_style: assets::editor_style().path.clone(),
        wave: link("/waves/leden-2026", "leden-2026"),
        results: link("/waves/leden-2026/results", "Resultaten"),
        survey: "Bevraging van de clusterleden 2026".into(),
        counted_at: at(12, 14, 3),
        provisional: true,
        languages: [("nl", "Nederlands", true), ("fr", "Français", false)]
            .map(|(code, words, current)| TextLanguage {
                href: code.into(),
                code: code.into(),
                words: words.into(),
                current,
                written: current,
            })
            .into(),
        code: "nl".into(),
        language: "Nederlands".into(),
        tally: [mark("good", "1 bevestigd"), mark("plain", "1 waarvan het niet te zeggen is")]
            .into_iter()
            .flatten()
            .collect(),
        sentences: vec![
            SentenceLine { heading: true, item: false, ..sentence("Wat de leden zeggen", None) },
            sentence("Bijna **80%** neemt deel.", mark("good", "bevestigd")),
            sentence("Van hen is `{share q09.1 ALL}` tevreden.", mark("plain", "niet te zeggen")),
        ],
        unsaved: false,
        download: Some(link("findings.md", "De tekst met zijn getallen")),
        action: "/waves/leden-2026/findings/nl".into(),
        source: "# Wat de leden zeggen\n\n- Bijna {share q01.active ALL} neemt deel.\n".into(),
        revision: 2,
        saved_at: Some(at(12, 14, 3)),
        saved_by: "Lies Vermeulen".into(),
        faults: Vec::new(),
        saves_faulty: false,
        other: None,
        texts: vec![text(2, true), text(1, false)],
        legend: vec![LegendLine {
            bound: "{share q01.active ALL}".into(),
            reads: "79%".into(),
            what: "het aandeel".into(),
            asked: Some("Hoe vaak neemt u deel?".into()),
        }],
        claims: vec![ClaimLine { words: "bijna, haast".into(), what: "iets minder".into() }],
        names: vec![NameLine {
            field: "q01".into(),
            asked: "Hoe vaak?".into(),
            parts: "active (minstens twee keer per jaar), 1 (Nooit)".into(),
        }],
    }
}

#[test]
fn the_findings_of_a_wave() {
    look("findings", &page());
    let html = faces().show(Language::NL, &page()).unwrap();
    assert!(html.contains("Bijna <strong>80%</strong> neemt deel.") && html.contains("{share q09.1 ALL}"));
    assert!(!html.contains("name=\"step\" value=\"save-faulty\"") && !html.contains(&page().editor_style));
    let nothing = FindingsPage {
        tally: Vec::new(),
        sentences: Vec::new(),
        download: None,
        source: String::new(),
        revision: 0,
        saved_at: None,
        saved_by: String::new(),
        texts: Vec::new(),
        claims: Vec::new(),
        ..page()
    };
    look("findings-empty", &nothing);
    assert!(!faces().show(Language::NL, &nothing).unwrap().contains("value=\"take-off\""));
}

#[test]
fn what_was_typed_is_shown_with_its_faults_and_beside_a_text_of_somebody_else() {
    let faults =
        vec![FormFault { input: "source".into(), words: "Regel 1, plaats 8: er is geen vraag “q99”.".into() }];
    let refused = FindingsPage { faults, unsaved: true, saves_faulty: true, download: None, ..page() };
    look("findings-refused", &refused);
    let html = faces().show(Language::NL, &refused).unwrap();
    assert!(html.contains("aria-describedby=\"h-source e-source\" aria-invalid=\"true\""));
    assert!(html.contains("name=\"step\" value=\"save-faulty\""));
    let line = |side: &'static str, number, text: &str| Some(DifferenceLine { side, number, text: text.into() });
    let other = OtherText {
        number: 3,
        at: at(12, 15, 3),
        by: "Els".into(),
        apart: true,
        difference: vec![line("gone", 1, "Van haar"), line("new", 1, "Van mij"), None],
        counting: "Van haar".into(),
    };
    for apart in [true, false] {
        let page = FindingsPage { other: Some(OtherText { apart, ..other.clone() }), download: None, ..page() };
        look("findings-apart", &page);
        assert!(
            faces()
                .show(Language::NL, &page)
                .unwrap()
                .contains("<tr class=\"gone\"><td class=\"n\">1</td><td>Tekst 2</td>")
        );
    }
}
