//! The page of a wave, put together.

use super::entered::Entered;
use super::steps::Counted;
use super::{aim, alarms, by_cluster, checked, history, returned, schedule, steps, trials, versions};
use crate::rights::Right;
use crate::services::decline_invitation::Reason;
use crate::services::survey_waves::{self, WaveFigures};
use crate::services::wave_replies::{self, Replies};
use crate::services::{check_wave, prepare_wave, remind_members, tell_privacy, write_to_respondents};
use crate::services::{receive_mail, wave_returns};
use crate::wave::ledger::{Balance as Ledger, Kind};
use crate::wave::{Audience, Privacy, State};
use crate::web::assets;
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::pages::home::{href_of, rate_of, state_of};
use crate::web::views::wave::{Balance, BalanceLine, DoubtfulLetter, Progress, WavePage};
use crate::web::views::{Area, Link, wave as view};

/// What was typed and can't be used.
#[derive(Default)]
pub(super) struct Typed {
    /// By which column the table of clusters is sorted, as the address says it.
    pub sort: String,
    /// At a step that asks for something.
    pub step: Option<Entered>,
    /// The address for an invitation: its id, what was typed, what is wrong with it.
    pub address: Option<(String, String, String)>,
    /// Of the company of a test link, with what is wrong.
    pub attributes: Option<(String, String)>,
    /// Where it says how many tests are deleted.
    pub tests: Option<String>,
    /// Targets that are none.
    pub aim: Option<aim::Typed>,
}

pub(super) async fn show(evaluator: &Evaluator, name: &str, typed: Typed) -> Reply {
    let house = &evaluator.web.house;
    let refuse = |refusal| evaluator.refuse(refusal);
    let figures = survey_waves::named(house, name).await.map_err(refuse)?;
    let wave = &figures.wave;
    let (check, dry_run) = match wave.state.is_open_to_change() {
        true => {
            let outlook = prepare_wave::outlook(house, name).await.map_err(refuse)?;
            (Some(checked::check_of(evaluator, &outlook)), check_wave::last(house, name).await.map_err(refuse)?)
        }
        false => (None, None),
    };
    let reminded =
        remind_members::outlook(house, name, Audience::Everyone, evaluator.web.now()).await.map_err(refuse)?;
    let to_announce = match wave.state {
        state if state.is_over() => write_to_respondents::outlook(house, name).await.map_err(refuse)?,
        _ => 0,
    };
    let replies = wave_replies::of(house, name).await.map_err(refuse)?;
    let returns = wave_returns::of(house, name).await.map_err(refuse)?;
    let doubtful = survey_waves::doubtful(house, name).await.map_err(refuse)?;
    let by_cluster = match figures.invited {
        0 => None,
        _ => Some(by_cluster::of(evaluator, wave, &typed.sort).await?),
    };
    let letters = check.as_ref().map_or(figures.total.planned, |check| check.letters);
    let is_current = dry_run.as_ref().is_some_and(|checked| checked.is_current && checked.report.stops() == 0);
    let counted = Counted { letters, reminded, to_announce: to_announce as u64, is_current };
    let mode = tell_privacy::of(house, wave).await.map_err(refuse)?;
    let may_see = house.scope.may_survey(Right::SeeAnswers, &figures.survey.code);
    let shows_answers = mode == Privacy::Identified && figures.started > 0 && may_see;
    let contact = [&wave.contact_name, &wave.contact_email].into_iter().filter(|text| !text.is_empty());
    evaluator.show(&WavePage {
        desk: evaluator.desk(Area::Waves),
        faults: typed.step.as_ref().map_or_else(Vec::new, |entered| entered.faults.clone()),
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
        read_at: evaluator.web.now().to_zoned_datetime(wave.zone()),
        refresher: assets::refresher().path.clone(),
        alarms: alarms::of(evaluator, wave).await?,
        progress: (figures.invited > 0).then(|| Progress {
            rate: rate_of(&figures),
            accepted: figures.total.accepted,
            started: figures.started,
            undeliverable: returns.undelivered.len() as u64 + figures.total.suppressed,
        }),
        by_cluster,
        check,
        dry_run: dry_run.map(|checked| checked::dry_run_of(evaluator, checked)),
        schedule: schedule::of(evaluator, &figures, typed.aim.as_ref(), typed.step.as_ref()).await?,
        letters_href: format!("{}/letters", href_of(&wave.name)),
        change_href: wave.state.is_open_to_change().then(|| format!("{}/change", href_of(&wave.name))),
        remind_href: (wave.state == State::Running).then(|| format!("{}/reminder", href_of(&wave.name))),
        steps: steps::of(evaluator, &figures, &counted, typed.step.as_ref()),
        action: href_of(&wave.name),
        new_version: versions::section(evaluator, house, name).await.map_err(refuse)?,
        trials: trials::section(evaluator, house, &figures, (typed.attributes, typed.tests)).await.map_err(refuse)?,
        balance: (figures.total.planned > 0).then(|| balance_of(evaluator, &figures)),
        doubts: doubtful.len() as u64,
        doubt_href: format!("{}/doubt", href_of(&wave.name)),
        doubtful: doubtful
            .into_iter()
            .map(|letter| DoubtfulLetter {
                to: letter.to,
                letter: word_of(evaluator, letter.kind),
                since: evaluator.web.zoned(letter.since),
                why: letter.why,
            })
            .collect(),
        replies: replies_of(evaluator, &replies, wave.state.takes_answers()),
        waiting_mail: receive_mail::waiting(house).await.map_err(refuse)?.len() as u64,
        returns: returned::of(evaluator, &returns, !wave.state.is_over(), typed.address.as_ref()),
        answers_href: shows_answers.then(|| format!("{}/answers.csv", href_of(&wave.name))),
        results_href: (figures.sent_in > 0).then(|| format!("{}/results", href_of(&wave.name))),
        history: history::of(evaluator, &figures).await?,
    })
}

pub(super) fn word_of(visitor: &Visitor, kind: Kind) -> String {
    visitor.say(&format!("desk-letter-{}", kind.as_str()), &[])
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

fn replies_of(evaluator: &Evaluator, replies: &Replies, open: bool) -> Option<view::Replies> {
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
            .map(|reply| view::NamedLine {
                id: reply.invitation.uuid().to_string(),
                member: reply.member.clone(),
                contact: reply.contact.clone(),
                what: format!("{}, {}", reply.name, reply.address),
                at: evaluator.web.zoned(reply.at),
                before: reply
                    .before
                    .iter()
                    .map(|(name, address, at)| (format!("{name}, {address}"), evaluator.web.zoned(*at)))
                    .collect(),
                done: reply.invited.as_ref().map(|(at, by, keeps_link)| {
                    let key = if *keeps_link { "instead-done-both" } else { "instead-done-one" };
                    let at = evaluator.said_moment(*at);
                    evaluator.say(key, &[("at", at.into()), ("by", by.clone().into())])
                }),
            })
            .collect(),
        open,
    })
}
