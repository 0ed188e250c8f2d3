//! The page of a wave, put together.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{trials, versions};
use crate::mail::letter::Letter as WrittenLetter;
use crate::services::decline_invitation::Reason;
use crate::services::prepare_wave::{self, Outlook};
use crate::services::remind_members;
use crate::services::revise_wave;
use crate::services::survey_waves::{self, WaveFigures};
use crate::services::wave_replies::{self, Replies};
use crate::services::write_letters;
use crate::storage::invitations::InvitationRow;
use crate::wave::State;
use crate::wave::ledger::{Balance as Ledger, Kind};
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::pages::home::{href_of, rate_of, state_of};
use crate::web::views::table::{Cell, Row, RowKind, Table};
use crate::web::views::wave::{
    Balance, BalanceLine, Check, DoubtfulLetter, Event, LeftOut, Progress, SampleLetter, Step, StepKind, Typing,
    WavePage, WaveProblem,
};
use crate::web::views::{Area, Link, Severity, wave as view};
use crate::wording::Language;

/// What was typed and can't be used.
#[derive(Default)]
pub(super) struct Typed {
    /// Where a step asks for something.
    pub step: Option<String>,
    /// Of the company of a test link, with what is wrong.
    pub attributes: Option<(String, String)>,
}

pub(super) async fn show(evaluator: &Evaluator, name: &str, typed: Typed) -> Reply {
    let house = &evaluator.web.house;
    let refuse = |refusal| evaluator.refuse(refusal);
    let figures = survey_waves::named(house, name).await.map_err(refuse)?;
    let wave = &figures.wave;
    let check = if wave.state == State::Draft {
        let outlook = prepare_wave::outlook(house, name).await.map_err(refuse)?;
        let samples = write_letters::samples(house, name, &outlook).await.map_err(refuse)?;
        Some(check_of(evaluator, &outlook, samples))
    } else {
        None
    };
    let to_remind = if wave.state == State::Running && !figures.is_sending() {
        u64::try_from(remind_members::outlook(house, name).await.map_err(refuse)?.letters).unwrap_or(0)
    } else {
        0
    };
    let replies = wave_replies::of(house, name).await.map_err(refuse)?;
    let doubtful = survey_waves::doubtful(house, name).await.map_err(refuse)?;
    let letters = check.as_ref().map_or(figures.total.planned, |check| check.letters);
    let contact = [&wave.contact_name, &wave.contact_email].into_iter().filter(|text| !text.is_empty());
    evaluator.show(&WavePage {
        desk: evaluator.desk(Area::Waves),
        name: wave.name.clone(),
        state: state_of(&figures),
        survey: Link {
            href: format!("/surveys/{}", figures.survey.code),
            words: figures.survey.title.in_language(evaluator.language).to_owned(),
        },
        version: u64::try_from(figures.version).unwrap_or(0),
        clusters: survey_waves::cluster_names(house, name).await.map_err(refuse)?,
        sender: wave.sender_name.clone(),
        contact: contact.cloned().collect::<Vec<_>>().join(", "),
        closes_at: Some(evaluator.web.zoned(wave.closes_at.moment())),
        read_at: evaluator.web.zoned(evaluator.web.now()),
        progress: (figures.invited > 0).then(|| Progress {
            rate: rate_of(&figures),
            accepted: figures.total.accepted,
            started: figures.started,
            undeliverable: figures.total.failed + figures.total.suppressed,
        }),
        check,
        steps: steps_of(evaluator, &figures, letters, to_remind, typed.step.as_deref()),
        action: href_of(&wave.name),
        new_version: versions::section(evaluator, house, name).await.map_err(refuse)?,
        trials: trials::section(evaluator, house, &figures, typed.attributes).await.map_err(refuse)?,
        balance: (figures.total.planned > 0).then(|| balance_of(evaluator, &figures)),
        doubtful: doubtful
            .into_iter()
            .map(|letter| DoubtfulLetter {
                to: letter.to,
                letter: word_of(evaluator, letter.kind),
                since: evaluator.web.zoned(letter.since),
                why: letter.why,
            })
            .collect(),
        replies: replies_of(evaluator, &replies),
        results_href: (figures.sent_in > 0).then(|| format!("{}/results", href_of(&wave.name))),
        history: history_of(evaluator, &figures, &revise_wave::history(house, name).await.map_err(refuse)?),
    })
}

fn steps_of(visitor: &Visitor, figures: &WaveFigures, letters: u64, to_remind: u64, typed: Option<&str>) -> Vec<Step> {
    let step = |kind, letters| Step { kind, letters, typing: None, barred: None };
    let close = || Step {
        typing: Some(Typing {
            expected: figures.wave.name.clone(),
            wrong: typed.is_some(),
            typed: typed.map(str::to_owned),
        }),
        ..step(StepKind::Close, figures.invited.saturating_sub(figures.sent_in))
    };
    match figures.wave.state {
        State::Draft => {
            let barred = (letters == 0).then(|| visitor.say("desk-step-nobody", &[]));
            vec![Step {
                typing: Some(Typing {
                    expected: letters.to_string(),
                    wrong: typed.is_some(),
                    typed: typed.map(str::to_owned),
                }),
                barred,
                ..step(StepKind::Approve, letters)
            }]
        }
        State::Approved => vec![step(StepKind::Send, figures.total.open), close()],
        State::Running if figures.is_sending() => vec![step(StepKind::Pause, figures.total.open), close()],
        State::Running => {
            let barred = (to_remind == 0).then(|| visitor.say("desk-step-all-done", &[]));
            vec![Step { barred, ..step(StepKind::Remind, to_remind) }, close()]
        }
        State::Paused => vec![step(StepKind::Resume, figures.total.open), close()],
        State::Closed => Vec::new(),
    }
}

fn check_of(visitor: &Visitor, outlook: &Outlook, samples: Vec<(Language, InvitationRow, WrittenLetter)>) -> Check {
    let mut problems = Vec::new();
    let mut problem = |severity, key: &str, fills: &[(&str, crate::wording::Fill)]| {
        problems.push(WaveProblem { severity, words: visitor.say(key, fills), advice: None });
    };
    if outlook.invitations.is_empty() {
        problem(Severity::Blocks, "desk-check-nobody", &[]);
    }
    if !outlook.empty_clusters.is_empty() {
        let clusters = outlook.empty_clusters.join(", ");
        problem(Severity::Warns, "desk-check-empty-clusters", &[("clusters", clusters.into())]);
    }
    if outlook.in_several > 0 {
        problem(Severity::Warns, "desk-check-in-several", &[("count", outlook.in_several.into())]);
    }
    let left_out = [
        ("desk-check-without-address", outlook.without_address),
        ("desk-check-not-wanted", outlook.not_wanted.len() as u64),
    ];
    Check {
        at: visitor.web.zoned(visitor.web.now()),
        letters: outlook.letters() as u64,
        counts: counts_of(visitor, outlook),
        left_out: left_out
            .into_iter()
            .filter(|(_, people)| *people > 0)
            .map(|(key, people)| LeftOut { reason: visitor.say(key, &[]), people })
            .collect(),
        problems,
        samples: samples
            .into_iter()
            .map(|(language, invitation, letter)| SampleLetter {
                code: language.to_string(),
                language: language.own_name().to_owned(),
                to: format!("{} <{}>", invitation.contact_name, invitation.address).trim().to_owned(),
                subject: letter.subject,
                text: letter.text,
            })
            .collect(),
    }
}

/// Clusters down, languages across.
fn counts_of(visitor: &Visitor, outlook: &Outlook) -> Table {
    let languages: BTreeSet<Language> = outlook.counts.iter().flat_map(|(_, counts)| counts.keys().copied()).collect();
    let cell = |count: u64| Cell::from(crate::wording::numbers::format(visitor.language, count as f64, Some(0)));
    let rows = outlook
        .counts
        .iter()
        .map(|(cluster, counts)| Row {
            head: format!("{} ({})", cluster.name, cluster.cluster_type),
            href: Some(format!("/clusters/{}", cluster.code)),
            kind: RowKind::Plain,
            cells: languages
                .iter()
                .map(|language| cell(counts.get(language).copied().unwrap_or(0)))
                .chain([cell(counts.values().sum())])
                .collect(),
        })
        .collect();
    let columns = languages.iter().map(|language| language.own_name().to_owned());
    Table {
        caption: visitor.say("desk-check-counts", &[]),
        corner: visitor.say("desk-cluster", &[]),
        columns: columns.chain([visitor.say("desk-check-all-languages", &[])]).collect(),
        rows,
        notes: if outlook.in_several > 0 { vec![visitor.say("desk-check-counts-note", &[])] } else { Vec::new() },
    }
}

fn word_of(visitor: &Visitor, kind: Kind) -> String {
    match kind {
        Kind::Invitation => visitor.say("desk-letter-invitation", &[]),
        Kind::Reminder => visitor.say("desk-letter-reminder", &[]),
    }
}

fn balance_of(visitor: &Visitor, figures: &WaveFigures) -> Balance {
    let line = |letter: String, ledger: &Ledger| BalanceLine {
        letter,
        planned: ledger.planned,
        accepted: ledger.accepted,
        failed: ledger.failed,
        suppressed: ledger.suppressed,
        cancelled: ledger.cancelled,
        expired: ledger.expired,
        doubtful: ledger.unknown,
        open: ledger.open,
        balances: ledger.adds_up(),
    };
    Balance {
        lines: figures.balances.iter().map(|(kind, ledger)| line(word_of(visitor, *kind), ledger)).collect(),
        total: line(visitor.say("desk-letter-all", &[]), &figures.total),
    }
}

fn history_of(visitor: &Visitor, figures: &WaveFigures, revisions: &[(i32, Timestamp, String)]) -> Vec<Event> {
    let wave = &figures.wave;
    let event = |at: Timestamp, by: &str, key: &str| Event {
        at: visitor.web.zoned(at),
        by: by.to_owned(),
        what: visitor.say(key, &[]),
    };
    let mut history = vec![event(wave.created_at.moment(), &wave.created_by, "desk-history-made")];
    if let Some(at) = wave.approved_at {
        history.push(event(at.moment(), wave.approved_by.as_deref().unwrap_or(""), "desk-history-approved"));
    }
    for (kind, round, at, count) in &figures.releases {
        let what = match kind {
            Kind::Invitation => visitor.say("desk-history-invitations", &[("count", (*count).into())]),
            Kind::Reminder => visitor
                .say("desk-history-reminders", &[("round", round.to_string().into()), ("count", (*count).into())]),
        };
        history.push(Event { at: visitor.web.zoned(*at), by: String::new(), what });
    }
    for (number, at, by) in revisions {
        let what = visitor.say("versions-history", &[("number", number.to_string().into())]);
        history.push(Event { at: visitor.web.zoned(*at), by: by.clone(), what });
    }
    if let Some(at) = wave.closed_at {
        history.push(event(at.moment(), "", "desk-history-closed"));
    }
    // Later first; what happened at one moment stays in the order above.
    history.sort_by_key(|event| event.at.timestamp());
    history.reverse();
    history
}

fn replies_of(evaluator: &Evaluator, replies: &Replies) -> Option<view::Replies> {
    if replies.declined.is_empty() && replies.named.is_empty() && replies.late == 0 {
        return None;
    }
    let reason = |reason: Reason| evaluator.say(&format!("answer-leave-{}", reason.as_str()), &[]);
    let counts = Reason::ALL.into_iter().map(|of_reason| {
        let said = replies.declined.iter().filter(|reply| reply.reason == of_reason).count();
        (reason(of_reason), u64::try_from(said).unwrap_or(0))
    });
    Some(view::Replies {
        counts: counts.filter(|(_, count)| *count > 0).collect(),
        late: replies.late,
        declined: replies
            .declined
            .iter()
            .map(|reply| view::ReplyLine {
                member: reply.member.clone(),
                contact: reply.contact.clone(),
                what: reason(reply.reason),
                at: evaluator.web.zoned(reply.at),
            })
            .collect(),
        named: replies
            .named
            .iter()
            .map(|reply| view::ReplyLine {
                member: reply.member.clone(),
                contact: reply.contact.clone(),
                what: format!("{}, {}", reply.name, reply.address),
                at: evaluator.web.zoned(reply.at),
            })
            .collect(),
    })
}
