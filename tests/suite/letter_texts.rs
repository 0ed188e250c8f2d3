//! What stands in the letters of a wave: whatever a list brings, each is whole, harmless and says the same twice; and what
//! can't be written is known before anything is approved.

use mail_parser::{Message, MessageParser, MimeHeaders};
use peil::services::check_wave::{What, check};
use peil::services::prepare_wave::{self, Manner, NewWave};
use peil::services::{Refusal, approve_wave, import_clusters, publish_survey};
use peil::storage::wave_letters::{self, WaveLetter};
use peil::storage::waves;

use crate::stories;
use crate::support::house::{House, link_in};
use crate::support::work::{self, WAVE, WAVE_PAGE};

/// Companies and first names as lists bring them: line breaks, quotes, emoji, turned directions, templates, HTML, and as
/// long as a name may be.
const NASTY: [&str; 9] = [
    "Zand & Zonen \"De Kei\"",
    "Müller-Lüdenscheidt (Köln), GmbH; c/o Ünsal",
    "👩‍👩‍👧‍👦 Familie 🏭",
    "txt.\u{202e}exe gnp Firma",
    "{{link}} {{{contact_email}}}",
    "<script>alert(1)</script><b>Firma</b>",
    "Firma met\nregeleinde: Bcc: x@firma.example",
    "=?utf-8?q?Firma=0D=0ABcc:_x?=",
    "a\\\"b\\",
];

fn prepare(house: &House, clusters: &[&str]) {
    let clusters = clusters.iter().map(|code| (*code).to_owned()).collect();
    let new = NewWave { manner: Manner::at_once(), clusters, ..work::new_wave(WAVE) };
    house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
}

/// A list with a company for each of these names, and the longest there may be.
fn nasty_list() -> String {
    let longest = "Lang ".repeat(40).trim().to_owned();
    let mut list = "Bedrijf;Voornaam;Naam;E-mail;Taal\n".to_owned();
    for (number, name) in NASTY.iter().map(|name| (*name).to_owned()).chain([longest]).enumerate() {
        let quoted = format!("\"{}\"", name.replace('"', "\"\""));
        let language = ["NL", "FR", "EN"][number % 3];
        list.push_str(&format!("{quoted};{quoted};P;p{number}@firma.example;{language}\n"));
    }
    list
}

/// Everything that has to hold of each letter, whatever stands in it.
fn look_at(house: &House, bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.is_ascii());
    for line in text.split("\r\n") {
        assert!(line.len() < 998 && !line.contains(['\r', '\n', '\0']), "{line:?}");
    }
    let letter: Message<'_> = MessageParser::default().parse(bytes).unwrap();
    let names: Vec<&str> = letter.headers().iter().map(mail_parser::Header::name).collect();
    for name in ["From", "To", "Subject", "Date", "Message-ID", "List-Unsubscribe", "List-Id", "Reply-To"] {
        assert_eq!(names.iter().filter(|known| known.eq_ignore_ascii_case(name)).count(), 1, "{name}: {names:?}");
    }
    for unwanted in ["Bcc", "Cc", "Precedence", "Return-Receipt-To", "Disposition-Notification-To", "Sender"] {
        assert!(!names.iter().any(|name| name.eq_ignore_ascii_case(unwanted)), "{unwanted}");
    }
    let to = letter.to().unwrap().as_list().unwrap();
    assert_eq!(to.len(), 1);
    let shown = to[0].name().unwrap_or_default();
    assert!(!shown.contains(['\r', '\n', '\u{202e}']) && !shown.contains("Bcc: x@firma.example\n"), "{shown:?}");

    let types: Vec<_> = letter.parts.iter().filter_map(|part| part.content_type()?.subtype()).collect();
    assert_eq!(types, ["alternative", "plain", "html"]);
    let (plain, html) = (letter.body_text(0).unwrap(), letter.body_html(0).unwrap());
    let base = &house.peil.base_url;
    let found = |text: &str, kind: &str| -> Vec<String> {
        let parts = text.split(&format!("{base}/{kind}/")).skip(1).map(str::to_owned).collect::<Vec<_>>();
        let token = |part: &String| part.chars().take_while(char::is_ascii_alphanumeric).collect();
        parts.iter().map(token).collect()
    };
    let links = [found(&plain, "a"), found(&html, "a")].concat();
    assert!(links.len() == 3 && links.iter().all(|link| *link == links[0] && link.len() == 52), "{links:?}");
    let stops = [found(&plain, "u"), found(&html, "u"), found(text, "u")].concat();
    assert!(stops.len() >= 3 && stops[..2].iter().all(|stop| *stop == stops[0] && stop.len() == 47), "{stops:?}");
    let unfolded = |name: &'static str| {
        let raw = letter.header_raw(name).unwrap();
        raw.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let header = unfolded("List-Unsubscribe");
    assert!(header.contains(&format!("<{base}/u/{}>, <mailto:u+{}@", stops[0], stops[0])), "{header}");
    assert!(header.ends_with('>') && header.matches('<').count() == 2);
    let list_id = unfolded("List-Id");
    assert!(list_id.ends_with(".peil.example>") && list_id.contains(" <w"), "{list_id}");
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    assert!(!plain.contains("null") && !plain.contains('\u{202e}'));
    let unfilled = plain.replace("{{link}} {{{contact_email}}}", "");
    assert!(!unfilled.contains("{{"), "{unfilled}");
}

stories! {
    fn whatever_a_list_brings_each_letter_is_whole_and_harmless(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 3, 0]);
        let taken = work::take_list(&house, "alfa", &nasty_list());
        let letters = work::send(&house);
        assert_eq!(letters, 3 + NASTY.len() + 1, "{taken:?}");
        assert_eq!(house.deliver().accepted, letters as u64);
        let posted = house.mailbox.list();
        for posted in &posted {
            look_at(&house, &posted.message);
        }
        let of = |number: usize| house.letters_to(&format!("p{number}@firma.example")).remove(0);
        assert!(of(4).text.unwrap().contains("{{link}} {{{contact_email}}}"), "braces in a name stay braces");
        assert!(of(5).html.unwrap().contains("&lt;script&gt;"));
        assert!(of(6).text.unwrap().contains("Firma met regeleinde: Bcc: x@firma.example"));
        assert!(of(2).header("To").unwrap().contains('🏭'));
        // The same of every kind of letter.
        house.days_later(4);
        work::remind(&house);
        house.deliver();
        let reminders = house.mailbox.list();
        assert_eq!(reminders.len(), 2 * letters);
        for reminder in &reminders {
            look_at(&house, &reminder.message);
        }
    }

    fn what_can_not_be_written_is_listed_and_never_approved(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let list = "Bedrijf;Voornaam;Naam;E-mail;Taal\nMet Naam;An;Peeters;an@een.example;NL\n\
            Zonder Naam;;;info@twee.example;NL\nOok Zonder;;;info@drie.example;NL\nAutre;;;info@vier.example;FR\n\
            Andere Taal;Hans;Muller;hans@vijf.example;DE\n";
        work::take_list(&house, "alfa", list);
        prepare(&house, &["alfa"]);
        // Words of an earlier version, whose places nobody has looked at since.
        let store = |subject: &str, body: &str| {
            let (subject, body, at) = (subject.to_owned(), body.to_owned(), house.moment());
            let kept = house.peil.store.write(move |db| {
                let wave = waves::named(db, &peil::rights::Scope::everything(), WAVE)?.unwrap();
                let letter = WaveLetter {
                    wave_id: wave.id,
                    kind: "invitation".into(),
                    language: "nl".into(),
                    subject,
                    body,
                    written_at: at.into(),
                    written_by: "eva".into(),
                };
                wave_letters::keep(db, letter)
            });
            house.now(kept).unwrap();
        };
        let not_written = || {
            let report = house.now(check(&house.peil, WAVE, work::order(&house))).unwrap();
            let found = report.findings.into_iter().filter(|finding| finding.what == What::NotWritten);
            let found: Vec<_> = found.map(|finding| (finding.letters, finding.members, finding.detail)).collect();
            let refused = house.now(approve_wave::approve(&house.peil, WAVE, "5", "eva", house.moment()));
            let stopped = matches!(refused, Err(Refusal::FaultyLetters(1)));
            assert!(stopped != found.is_empty(), "{refused:?}");
            found
        };
        store("Onderwerp", "Beste {{salutation_name}},\n\n{{link}}\n");
        let found = not_written();
        let [(letters, members, why)] = &found[..] else { panic!("{found:?}") };
        let mut members = members.clone();
        members.sort();
        assert_eq!((*letters, &members[..]), (2, &["Ook Zonder".to_owned(), "Zonder Naam".to_owned()][..]));
        assert!(why.contains("{{salutation_name}}, which is empty here"), "{why}");
        let page = house.evaluator().get(WAVE_PAGE);
        assert!(page.says("Zonder Naam") && page.says("can’t be written"), "{}", page.words());
        assert!(!page.says("Type the number of mails"), "{}", page.words());

        store("Over {{bedrijf}}", "Beste,\n\n{{link}}\n");
        let found = not_written();
        assert!(found.iter().map(|(letters, ..)| letters).sum::<usize>() >= 3, "{found:?}");
        assert!(found[0].2.contains("bedrijf"), "{found:?}");
        store("Over {{privacy_link}}", "Beste,\n\n{{link}}\n");
        assert!(not_written()[0].2.contains("privacy_link"));
        assert_eq!(house.count("letters"), 0);

        store("Onderwerp", "Beste{{#if salutation_name}} {{salutation_name}}{{/if}},\n\n{{link}}\n");
        let report = house.now(check(&house.peil, WAVE, work::order(&house))).unwrap();
        assert!(report.stops() == 0 && report.letters == 5, "{:?}", report.findings);
        house.now(approve_wave::approve(&house.peil, WAVE, "5", "eva", house.moment())).unwrap();
    }

    fn two_members_who_share_a_mailbox_get_a_letter_each_and_it_is_said(on: On) {
        let house = House::new(on);
        work::furnish(&house, [0, 0, 0]);
        let list = "Bedrijf;Voornaam;Naam;E-mail;Taal\nDrie;An;Maes;samen@drie.example;NL\nVier;Piet;Maes;Samen@Drie.example;NL\n";
        work::take_list(&house, "alfa", list);
        prepare(&house, &["alfa"]);
        let report = work::check(&house);
        let shared: Vec<_> = report.findings.iter().filter(|finding| finding.what == What::SharedMailbox).collect();
        assert!(shared.len() == 1 && shared[0].letters == 2 && !shared[0].stops, "{:?}", report.findings);
        let mut members = shared[0].members.clone();
        members.sort();
        assert_eq!(members, ["Drie", "Vier"]);
        assert_eq!(shared[0].detail, "samen@drie.example");
        assert!(house.evaluator().get(WAVE_PAGE).says("2 letters go to an address that gets more than one."));
        assert_eq!(work::release(&house), 2);
        assert_eq!(house.deliver().accepted, 2);
        let letters: Vec<_> = house.mailbox.list().iter().map(|posted| peil::mail::opened::Opened::of(&posted.message)).collect();
        assert_ne!(link_in(&letters[0]), link_in(&letters[1]), "each answers for itself");
        assert_eq!(house.deliver().accepted, 0);
    }

    fn members_whose_language_the_survey_has_not_are_named_before_approval(on: On) {
        let house = House::new(on);
        let survey = "survey: dutch\nlanguages: [nl]\ntitle: Alleen Nederlands\ncontact: { name: Team, email: team@peil.example, phone: '+32 2 000 00 00' }\npages:\n  - id: p\n    title: Eén\n    questions:\n      \
                      - id: q01\n        kind: text\n        text: Wat vindt u?\n";
        house.now(publish_survey::publish(&house.peil, survey.to_owned(), "eva", house.moment())).unwrap();
        house.now(import_clusters::import(&house.peil, work::CLUSTERS.as_bytes().to_vec(), work::order(&house))).unwrap();
        work::take_list(&house, "alfa", &work::list("alfa", 4));
        let new = NewWave { survey: "dutch".to_owned(), manner: Manner::at_once(), clusters: vec!["alfa".to_owned()], ..work::new_wave(WAVE) };
        house.now(prepare_wave::prepare(&house.peil, new, "eva", house.moment())).unwrap();
        let report = work::check(&house);
        let found: Vec<_> = report.findings.iter().filter(|finding| finding.what == What::OtherLanguage).collect();
        let [found] = &found[..] else { panic!("{:?}", report.findings) };
        let mut members = found.members.clone();
        members.sort();
        // The second writes French, the third English; it is said, and stops nothing.
        assert_eq!((found.stops, members), (false, vec!["Firma alfa 2 NV".to_owned(), "Firma alfa 3 NV".to_owned()]));
        assert!(house.evaluator().get(WAVE_PAGE).says("Firma alfa 3 NV"));
    }
}
