use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::mail::letter::Letters;
use crate::mail::opened::Opened;
use crate::services::house::HASHES_AT_ONCE;
use crate::services::report_wave::{Depth, WaveReport, report_wave};
use crate::services::take_answers::{self, Phase, Questionnaire};
use crate::services::{Clock, sort_texts, survey_waves};
use crate::settings::Sender;
use crate::statistics::findings::{self, Standing};
use crate::statistics::groups::Slice;
use crate::statistics::report::{Figures, OneWay};
use crate::statistics::response::Response;
use crate::storage::{Address, Store};
use crate::wave::link::MasterKey;
use crate::wording::Texts;

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// An empty house, with the folder that it lives in and its mailbox.
fn house() -> (House, tempfile::TempDir, Mailbox) {
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::with_capacity(LETTERS);
    let house = House {
        store: Store::open(&Address::Sqlite(folder.path().join("peil.db"))).unwrap(),
        texts: Arc::new(Texts::of_the_product()),
        definitions: Arc::default(),
        letters: Arc::new(Letters::of_the_product()),
        mailer: Mailer::Memory(mailbox.clone()),
        master_key: MasterKey::from_bytes([7; 32]),
        tidemark: None,
        erased: None,
        base_url: "http://localhost:8080".to_owned(),
        sender: Sender {
            name: "Team".to_owned(),
            address: "team@peil.example".to_owned(),
            reply_to: None,
            bounce_domain: None,
            dkim: None,
            privacy_notice: None,
            resolver: None,
            sends_from: Vec::new(),
        },
        clock: Clock::set_to(Timestamp::UNIX_EPOCH),
        scope: crate::rights::Scope::everything(),
        door: crate::trail::Door::Command,
        time_zone: jiff::tz::TimeZone::UTC,
        hashing: Arc::new(tokio::sync::Semaphore::new(HASHES_AT_ONCE)),
        keyboard: None,
        caller: None,
        live_results: true,
        quality: crate::statistics::quality::Limits::default(),
        pulse: Default::default(),
        backups: Default::default(),
        login: crate::settings::Login::default(),
    };
    (house, folder, mailbox)
}

async fn made(scale: Scale, now: Timestamp) -> (Furnished, WaveReport) {
    let (house, _folder, _) = house();
    let furnished = furnish(&house, scale, now, &|_| {}).await.unwrap();
    let report = report_wave(&house, &furnished.wave, now, Depth::Everything).await.unwrap();
    (furnished, report)
}

fn type_named(report: &WaveReport, code: &str) -> Slice {
    Slice::Type(report.report.groups.types().iter().position(|group| group.code == code).unwrap())
}

fn figures<'a>(report: &'a WaveReport, field: &str, slice: Slice) -> &'a Figures {
    report.report.field(field).unwrap().slices.at(slice).shown().unwrap()
}

fn one_way<'a>(report: &'a WaveReport, field: &str, slice: Slice) -> &'a OneWay {
    let Figures::OneWay(figures) = figures(report, field, slice) else { panic!("{field} is no single choice") };
    figures
}

/// The first net of a question, in per cent.
fn net(report: &WaveReport, field: &str, slice: Slice) -> u32 {
    one_way(report, field, slice).nets[0].chosen.shown().unwrap().percent
}

async fn opened(house: &House, link: &str, now: Timestamp) -> Questionnaire {
    let token = link.strip_prefix("http://localhost:8080/a/").unwrap();
    take_answers::open(house, token, now).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_evaluation_is_there_and_its_figures_are_those_it_was_made_for() {
    let now = moment("2026-11-03T10:00:00Z");
    let (house, _folder, mailbox) = house();
    let furnished = furnish(&house, Scale::Whole, now, &|_| {}).await.unwrap();
    let report = report_wave(&house, &furnished.wave, now, Depth::Everything).await.unwrap();

    // Members, and how they responded.
    assert_eq!((furnished.ibn_members, furnished.spc_members), (1_200, 1_600));
    assert_eq!((furnished.lists, furnished.invitations), (26, 1_200 + 1_600 - lists::SHARED));
    let planted = lists::PLANTED;
    assert_eq!(furnished.rows_left_behind, planted.without_at + planted.comma_for_dot + planted.missing_address);
    let (ibn, spc) = (type_named(&report, "IBN"), type_named(&report, "SPC"));
    assert_eq!(report.response.at(ibn).answered(), 328);
    assert_eq!(report.response.at(spc).answered(), 232);
    assert_eq!((report.response.total.answered(), report.response.total.break_off), (560, 26));
    assert!(report.response.total.partial > 10);
    assert_eq!((furnished.ibn_responses, furnished.spc_responses, furnished.break_offs), (328, 232, 26));
    let clusters: u32 = report.response.clusters.iter().map(Response::eligible).sum();
    assert_eq!(clusters, 2_800);
    let mut answered: Vec<u32> = report.response.clusters.iter().map(Response::answered).collect();
    answered.sort_unstable();
    assert_eq!(answered[..3], [2, 3, 4]);
    assert!(answered[3] >= 5 && answered[20] >= 25, "{answered:?}");

    // What they say.
    assert_eq!(net(&report, "q01", Slice::Total), 79);
    assert_eq!(net(&report, "q05", ibn), 61);
    let percents: Vec<u32> = one_way(&report, "q05", spc).items.iter().map(|item| item.chosen.percent).collect();
    assert_eq!(percents[..2], [29, 41]);
    let satisfied = |row: char| net(&report, &format!("q04{row}"), Slice::Total);
    let least_of_others = "abde".chars().map(satisfied).min().unwrap();
    assert!(satisfied('c') < least_of_others && satisfied('f') < satisfied('c') && satisfied('a') > 70);
    let Figures::Recommend(scores) = figures(&report, "q11", Slice::Total) else { panic!() };
    assert!((12.0..18.0).contains(&scores.score.as_ref().unwrap().score));
    let Figures::Number(turnover) = figures(&report, "q08", Slice::Total) else { panic!() };
    assert!(turnover.values.median < turnover.values.mean && turnover.base.missing() > 50);
    let Figures::Text(wishes) = figures(&report, "q13", Slice::Total) else { panic!() };
    let texts = wishes.texts.shown().unwrap();
    assert!(wishes.base.valid > 50 && texts.iter().map(|own| &own.text).collect::<BTreeSet<_>>().len() == texts.len());
    // Each text that may be read is of a theme, and of a theme that not all are of.
    let sorted = sort_texts::look(&house, &furnished.wave, "q13", now).await.unwrap();
    assert!(sorted.texts.iter().all(|(key, _)| !sorted.themes_of(*key).is_empty()) && sorted.texts.len() > 50);
    let of_themes: Vec<usize> = sorted.sorted.themes.iter().map(|theme| sorted.count(theme.code)).collect();
    assert!(
        of_themes.len() == 5 && of_themes.iter().all(|count| (5..sorted.texts.len()).contains(count)),
        "{of_themes:?}"
    );
    // What is written about it: everything that is claimed holds, one sentence only just; one claims nothing.
    for (language, text) in FINDINGS {
        let (survey, texts) = (&report.survey, &house.texts);
        assert_eq!(findings::faults(text, survey, language), []);
        let (words, response) = (Some(language), &report.response);
        let evidence = findings::Evidence { survey, report: &report.report, response, texts, language, words };
        let checked = findings::check(text, &evidence);
        let counts = Standing::ALL.map(|standing| checked.count(standing));
        assert_eq!(counts, [5, 1, 0, 0, 1], "{language}: {checked:#?}");
        assert_eq!(checked.statements.iter().map(|statement| statement.comparisons.len()).sum::<usize>(), 1);
        let weak = checked.statements.iter().find(|statement| statement.standing == Some(Standing::Weak)).unwrap();
        assert_eq!(weak.findings().next().unwrap().source, "share q04e.top2 ALL");
    }
    let kept = word_findings::all(&house, SURVEY).await.unwrap();
    let kept: Vec<(Language, &str)> = kept.iter().map(|(language, text)| (*language, text.source.as_str())).collect();
    assert_eq!(kept, FINDINGS);
    // Small groups are not shown, most others are.
    let taking_part = &report.report.field("q01").unwrap().slices.clusters;
    let hidden = taking_part.iter().filter(|cell| cell.shown().is_none()).count();
    assert!((3..=8).contains(&hidden), "{hidden} of 26");

    // The letters, and whoever has not answered.
    let wave = survey_waves::named(&house, &furnished.wave).await.unwrap();
    assert_eq!(wave.total.accepted, (furnished.invitations + furnished.reminders) as u64);
    assert_eq!(mailbox.posted(), wave.total.accepted);
    assert!(wave.total.is_finished() && wave.total.accepted < LETTERS as u64);
    assert!((2_300..2_600).contains(&furnished.reminders), "{}", furnished.reminders);
    assert!(wave.wave.closes_at.moment() >= now + SignedDuration::from_hours(21 * 24));
    assert_eq!(house.clock.now(), now);
    for (link, language) in [(Some(&furnished.link_unanswered), "nl"), (furnished.link_french.as_ref(), "fr")] {
        let questionnaire = opened(&house, link.unwrap(), now).await;
        assert_eq!(questionnaire.phase, Phase::Open);
        assert_eq!(questionnaire.language().as_str(), language);
        assert!(questionnaire.response.is_none());
    }
    let newest = Opened::of(&mailbox.list()[0].message);
    assert!(newest.text.unwrap().contains("http://localhost:8080/a/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_answers_come_at_every_time() {
    let summer = made(Scale::Tenth, moment("2027-06-30T21:30:00Z"));
    let winter = made(Scale::Tenth, moment("2026-12-24T06:00:00Z"));
    let ((of_summer, summer), (of_winter, winter)) = tokio::join!(summer, winter);
    assert_eq!((of_summer.ibn_responses, of_summer.spc_responses, of_summer.break_offs), (33, 23, 4));
    assert_eq!(summer.response.total.answered(), 56);
    assert_eq!(summer.response, winter.response);
    assert_eq!(summer.report, winter.report);
    assert_eq!(of_summer.reminders, of_winter.reminders);
    assert_eq!((of_summer.wave.as_str(), of_winter.wave.as_str()), ("Leden 2027", "Leden 2026"));
}

#[tokio::test]
async fn only_an_empty_house_with_a_mailbox_is_furnished() {
    let now = moment("2026-11-03T10:00:00Z");
    let (mut house, folder, _) = house();
    publish(&house, now).await.unwrap();
    let refused = furnish(&house, Scale::Tenth, now, &|_| {}).await.unwrap_err().to_string();
    assert!(refused.contains("an empty one"), "{refused}");
    house.mailer = Mailer::Folder(folder.path().to_owned());
    let refused = furnish(&house, Scale::Tenth, now, &|_| {}).await.unwrap_err().to_string();
    assert!(refused.contains("a mailbox in memory"), "{refused}");
}
