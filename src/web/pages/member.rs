//! `/members/{id}`: since when a company is a member of what, who is invited there, and what it was sent.

use actix_web::web;
use jiff::civil::Date;
use serde::Deserialize;

use crate::id::Id;
use crate::people::member::Member;
use crate::people::member_list::Field as ListField;
use crate::people::spell::Spell;
use crate::rights::Right;
use crate::services::view_member::{self, MemberView};
use crate::services::{Field, Refusal, Thing, choose_contact, end_membership};
use crate::storage::letters::Letter;
use crate::storage::member_events::MemberEvent;
use crate::storage::memberships::MembershipRow;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::list::{Onlooker, said_field, said_value};
use crate::web::refused::unprocessable;
use crate::web::views::form::FormFault;
use crate::web::views::member::{ContactLine, HistoryLine, InvitationLine, MemberPage, SpellLine, SpellState};
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    cluster: String,
    #[serde(default)]
    number: i32,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    contact: String,
}

pub async fn get(evaluator: Evaluator, id: web::Path<String>) -> Reply {
    let id = id.parse().map_err(|_| evaluator.not_found())?;
    show(&evaluator, id, None).await
}

pub async fn post(evaluator: Evaluator, id: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let id: Id<Member> = id.parse().map_err(|_| evaluator.not_found())?;
    match step(&evaluator, id, &form).await {
        Ok(said) => {
            let words = evaluator.say(said, &[]);
            Ok(evaluator.web.done(&format!("/members/{id}"), Tone::Good, &words))
        }
        Err(refusal) => match why(&evaluator, &refusal) {
            Some(words) => unprocessable(show(&evaluator, id, Some((words, &form))).await?),
            None => Err(evaluator.refuse(refusal)),
        },
    }
}

/// Does what was asked for; the key of what is said of it.
async fn step(evaluator: &Evaluator, id: Id<Member>, form: &Form) -> Result<&'static str, Refusal> {
    let house = &evaluator.web.house;
    let order = evaluator.web.house.order(evaluator.name(), evaluator.web.now());
    let contact = || form.contact.parse().map_err(|_| Refusal::unknown(Thing::Contact, form.contact.clone()));
    match form.step.as_str() {
        "dates" => {
            let days = Spell { from: day_of(&form.from)?, until: day_of(&form.until)? };
            end_membership::date(house, id, &form.cluster, form.number, days, order).await?;
            Ok("members-done-dates")
        }
        "choose" => {
            choose_contact::choose(house, id, contact()?, order).await?;
            Ok("members-done-choose")
        }
        "gone" | "back" => {
            choose_contact::part(house, id, contact()?, form.step == "gone", order).await?;
            Ok(if form.step == "gone" { "members-done-gone" } else { "members-done-back" })
        }
        other => Err(Refusal::unknown(Thing::Step, other)),
    }
}

/// A day as a date input writes it; nothing is none.
pub(super) fn day_of(text: &str) -> Result<Option<Date>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::BadInput {
            field: Field::Day,
            found: text.chars().take(40).collect(),
            expected: "a day such as 2026-12-31".to_owned(),
        }),
    }
}

/// What can be put right on this page, in words.
pub(super) fn why(evaluator: &Evaluator, refusal: &Refusal) -> Option<String> {
    let is_put_right_here = matches!(
        refusal,
        Refusal::BadInput { field: Field::Day, .. } | Refusal::Misplaced(_) | Refusal::ContactGone(_)
    );
    is_put_right_here.then(|| evaluator.why(refusal))
}

async fn show(evaluator: &Evaluator, id: Id<Member>, refused: Option<(String, &Form)>) -> Reply {
    let view = view_member::view(&evaluator.web.house, id).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let today = evaluator.web.house.day_of(evaluator.web.now());
    let typed = refused.as_ref().map(|(_, form)| *form).filter(|form| form.step == "dates");
    let faults = refused.as_ref().map_or_else(Vec::new, |(words, form)| faults_of(form, words));
    let refused = refused.map(|(words, _)| words).filter(|_| faults.is_empty());
    let spells = view.spells.iter().map(|(cluster, row)| {
        let mut line = spell_line(&cluster.name, &cluster.code, row, today);
        if let Some(form) = typed.filter(|form| form.cluster == cluster.code && form.number == row.number) {
            line.from = form.from.clone();
            line.until = form.until.clone();
        }
        line
    });
    evaluator.show(&MemberPage {
        desk: evaluator.desk(Area::Clusters),
        name: view.member.name.clone(),
        action: format!("/members/{id}"),
        facts: facts_of(evaluator, &view),
        spells: spells.collect(),
        contacts: contacts_of(&view, today, evaluator.may_whole(Right::AnswerRequests)),
        invitations: view
            .invitations
            .iter()
            .map(|(wave, row, letters)| InvitationLine {
                href: format!("/waves/{}", crate::web::refused::form_urlencoded(wave)),
                wave: wave.clone(),
                contact: row.contact_name.clone(),
                address: row.address.clone(),
                letters: letters.iter().map(|letter| letter_words(evaluator, letter)).collect(),
            })
            .collect(),
        history: view.history.iter().map(|event| history_line(evaluator, &view, event)).collect(),
        refused,
        faults,
    })
}

/// What is wrong with the days of a membership, at the one that is no day, else at the last.
fn faults_of(form: &Form, words: &str) -> Vec<FormFault> {
    if form.step != "dates" {
        return Vec::new();
    }
    let wrong = if day_of(&form.from).is_err() { "from" } else { "until" };
    vec![FormFault { input: format!("{wrong}-{}-{}", form.cluster, form.number), words: words.to_owned() }]
}

fn spell_line(cluster: &str, code: &str, row: &MembershipRow, today: Date) -> SpellLine {
    let spell = row.spell();
    let said = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    SpellLine {
        id: format!("{code}-{}", row.number),
        cluster: cluster.to_owned(),
        code: code.to_owned(),
        href: format!("/clusters/{code}"),
        spell: row.number,
        from: said(spell.from),
        until: said(spell.until),
        state: match spell.holds(today) {
            true => SpellState::Holds,
            false if spell.from.is_some_and(|from| from > today) && !spell.is_empty() => SpellState::Later,
            false => SpellState::Over,
        },
    }
}

fn contacts_of(view: &MemberView, today: Date, may: bool) -> Vec<ContactLine> {
    // Of a member that is one no longer nobody is invited.
    let mut is_first = view.spells.iter().any(|(_, row)| row.spell().holds(today));
    let lines = view.contacts.iter().map(|(contact, silent)| {
        let gone = !contact.is_there_on(today.into());
        let invited = is_first && !gone;
        is_first = false;
        ContactLine {
            id: contact.id.to_string(),
            name: contact.full_name(),
            address: contact.address.clone(),
            position: contact.job_title.clone().unwrap_or_default(),
            language: contact.language.clone().unwrap_or_default(),
            invited,
            gone,
            silent: *silent,
            held: may.then(|| format!("/persons/{}", contact.id)),
        }
    });
    lines.collect()
}

fn facts_of(evaluator: &Evaluator, view: &MemberView) -> Vec<String> {
    let member = &view.member;
    let onlooker = Onlooker::of(evaluator);
    let facts = [
        (ListField::EnterpriseNumber, member.enterprise_number.clone()),
        (ListField::Language, member.language.clone()),
        (ListField::Size, member.size_class.clone()),
        (ListField::Sector, member.sector.clone()),
        (ListField::Region, member.region.clone()),
        (ListField::Joined, member.joined_year.map(|year| year.to_string())),
    ];
    let said = |(field, value): (ListField, Option<String>)| {
        value.map(|value| said_field(&onlooker, field, said_value(&onlooker, field, &value)))
    };
    facts.into_iter().filter_map(said).collect()
}

fn letter_words(evaluator: &Evaluator, letter: &Letter) -> String {
    let kind = evaluator.say(&format!("members-letter-{}", letter.kind), &[]);
    let state = evaluator.say(&format!("members-post-{}", letter.state), &[]);
    match letter.bounce {
        Some(_) => format!("{kind}: {state}, {}", evaluator.say("members-post-bounced", &[])),
        None => format!("{kind}: {state}"),
    }
}

fn history_line(evaluator: &Evaluator, view: &MemberView, event: &MemberEvent) -> HistoryLine {
    // A cluster is noted by its code, an address as it is.
    let cluster = view.spells.iter().map(|(cluster, _)| cluster).find(|cluster| cluster.code == event.subject);
    let subject = cluster.map_or(&event.subject, |cluster| &cluster.name).clone();
    let fills = [("subject", subject.into()), ("detail", event.detail.clone().into())];
    HistoryLine {
        at: evaluator.web.zoned(event.happened_at.moment()),
        by: event.happened_by.clone(),
        words: evaluator.say(&format!("members-event-{}", event.step), &fills),
    }
}
