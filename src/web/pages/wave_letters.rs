//! `/waves/{name}/letters`: the words of a wave's letters.

use actix_web::web;
use serde::Deserialize;

use crate::services::refusal::Part;
use crate::services::word_letters::{self, Fixed, For, Words};
use crate::services::{Refusal, try_letter};
use crate::survey::letters::PLACES;
use crate::wave::ledger::Kind;
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::home::href_of;
use crate::web::refused::{Refused, unprocessable};
use crate::web::views::form::FormFault;
use crate::web::views::wave_letters::{
    FormerLetter, LetterKind, LetterLine, LetterPreview, OwnLetter, WaveLetter, WaveLetters,
};
use crate::web::views::{Area, Link, Tone};
use crate::wording::Language;

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Form {
    csrf: String,
    step: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    body: String,
    /// For whom it is looked at; the worst case when empty.
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    test_address: String,
}

type Place = web::Path<(String, String, String)>;

/// All letters of the wave.
pub async fn get_all(evaluator: Evaluator, name: web::Path<String>) -> Reply {
    let all = word_letters::all(&evaluator.web.house, &name).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let kinds = Kind::ALL.into_iter().map(|kind| LetterKind {
        words: evaluator.say(&format!("desk-letter-{}", kind.as_str()), &[]),
        when: evaluator.say(&format!("waves-letter-when-{}", kind.as_str()), &[]),
        letters: all
            .iter()
            .filter(|words| words.kind == kind)
            .map(|words| LetterLine {
                href: format!("{}/letters/{}/{}", href_of(&name), kind.as_str(), words.language),
                language: words.language.own_name().to_owned(),
                code: words.language.to_string(),
                subject: words.subject.clone(),
                written_by: words.written.as_ref().map(|(_, by)| by.clone()),
            })
            .collect(),
    });
    evaluator.show(&WaveLetters {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href_of(&name), words: name.to_string() },
        kinds: kinds.collect(),
    })
}

pub async fn get(evaluator: Evaluator, place: Place) -> Reply {
    let (name, which) = which(&evaluator, &place)?;
    let words = find(&evaluator, &name, which).await?;
    // Whoever logs in with an address gets the test there.
    let test_address = if evaluator.name().contains('@') { evaluator.name().to_owned() } else { String::new() };
    let form = Form { subject: words.subject.clone(), body: words.body.clone(), test_address, ..Form::default() };
    show(&evaluator, &name, words, form, Vec::new()).await
}

pub async fn post(evaluator: Evaluator, place: Place, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let (name, which) = which(&evaluator, &place)?;
    let (web, form) = (&evaluator.web, form.into_inner());
    let order = web.house.order(evaluator.name(), web.now());
    let here = format!("{}/letters/{}/{}", href_of(&name), which.0.as_str(), which.1);
    let done = match form.step.as_str() {
        "save" => {
            let typed = (form.subject.as_str(), form.body.as_str());
            word_letters::write(&web.house, &name, which, typed, order)
                .await
                .map(|()| ("waves-letter-saved", String::new()))
        }
        "restore" => word_letters::restore(&web.house, &name, which, order)
            .await
            .map(|()| ("waves-letter-restored", String::new())),
        "put-back" => word_letters::put_back(&web.house, &name, which, order)
            .await
            .map(|()| ("waves-letter-put-back-done", String::new())),
        "test" => try_letter::send(&web.house, &name, which, &form.test_address, evaluator.name(), web.now())
            .await
            .map(|tried| ("waves-letter-tested", tried.to)),
        // Looking changes nothing: the page with what was typed.
        _ => {
            let words = find(&evaluator, &name, which).await?;
            let faults = faults_of(&evaluator, word_letters::check(which.0, &form.subject, &form.body).err());
            return show(&evaluator, &name, words, form, faults).await;
        }
    };
    match done {
        Ok((key, to)) => Ok(web.done(&here, Tone::Good, &evaluator.say(key, &[("to", to.into())]))),
        Err(
            refusal @ (Refusal::BadInput { .. }
            | Refusal::BadLetter { .. }
            | Refusal::Unwritten(_)
            | Refusal::UnwrittenFor { .. }
            | Refusal::NotTaken(_)),
        ) => {
            let words = find(&evaluator, &name, which).await?;
            let faults = faults_of(&evaluator, Some(refusal));
            unprocessable(show(&evaluator, &name, words, form, faults).await?)
        }
        Err(refusal @ Refusal::WordsApproved) => Ok(web.done(&here, Tone::Warning, &evaluator.why(&refusal))),
        Err(Refusal::IllegalMove(_) | Refusal::StillSending(_)) => {
            Ok(web.done(&here, Tone::Warning, &evaluator.say("waves-letter-fixed", &[])))
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

fn which(evaluator: &Evaluator, place: &Place) -> Result<(String, (Kind, Language)), Refused> {
    let (name, kind, language) = (place.0.clone(), place.1.parse::<Kind>(), place.2.parse::<Language>());
    match (kind, language) {
        (Ok(kind), Ok(language)) => Ok((name, (kind, language))),
        _ => Err(evaluator.not_found()),
    }
}

async fn find(evaluator: &Evaluator, name: &str, (kind, language): (Kind, Language)) -> Result<Words, Refused> {
    let found = word_letters::find(&evaluator.web.house, name, kind, language).await;
    found.map_err(|refusal| evaluator.refuse(refusal))
}

/// What is wrong, at the input where it is mended.
fn faults_of(evaluator: &Evaluator, refusal: Option<Refusal>) -> Vec<FormFault> {
    let fault = |refusal: Refusal| {
        let input = match &refusal {
            Refusal::BadLetter { part, .. } => part.as_str(),
            Refusal::Unwritten(_) | Refusal::UnwrittenFor { .. } => Part::Body.as_str(),
            _ => "test_address",
        };
        FormFault { input: input.to_owned(), words: evaluator.why(&refusal) }
    };
    refusal.map(fault).into_iter().collect()
}

async fn show(evaluator: &Evaluator, name: &str, words: Words, form: Form, faults: Vec<FormFault>) -> Reply {
    let house = &evaluator.web.house;
    let which = (words.kind, words.language);
    let recipient = match form.recipient.trim() {
        "" => For::Worst,
        wanted => For::Named(wanted.to_owned()),
    };
    let typed = (form.step == "look").then(|| (form.subject.clone(), form.body.replace("\r\n", "\n")));
    let mut faults = faults;
    let preview = match word_letters::preview(house, name, which, typed, recipient).await {
        Ok(preview) => {
            Some(LetterPreview { to: preview.to, subject: preview.letter.subject, text: preview.letter.text })
        }
        Err(Refusal::Unknown { name, .. }) => {
            let words = evaluator.say("waves-letter-no-recipient", &[("found", name.into())]);
            faults.push(FormFault { input: "recipient".to_owned(), words });
            None
        }
        Err(Refusal::NobodyToAsk) => None,
        Err(refusal @ Refusal::Unwritten(_)) => {
            faults.extend(faults_of(evaluator, Some(refusal)));
            None
        }
        Err(refusal) => return Err(evaluator.refuse(refusal)),
    };
    let kind_words = evaluator.say(&format!("desk-letter-{}", words.kind.as_str()), &[]);
    let fixed = words.fixed.map(|fixed| {
        let key = match fixed {
            Fixed::Approved => "waves-letter-fixed-approved",
            Fixed::FourEyes => "waves-letter-fixed-four-eyes",
            Fixed::UnderWay => "waves-letter-fixed-under-way",
            Fixed::Closed => "waves-letter-fixed-closed",
        };
        evaluator.say(key, &[])
    });
    let to_test = try_letter::addresses(house, name, evaluator.name()).await;
    let to_test = to_test.map_err(|refusal| evaluator.refuse(refusal))?.join(", ");
    let href = href_of(name);
    let own = words.written.as_ref().map(|_| OwnLetter { subject: words.subject.clone(), body: words.body.clone() });
    evaluator.show(&WaveLetter {
        desk: evaluator.desk(Area::Waves),
        wave: Link { href: href.clone(), words: name.to_owned() },
        letters: Link { href: format!("{href}/letters"), words: evaluator.say("waves-letters-title", &[]) },
        kind: kind_words.clone(),
        language: words.language.own_name().to_owned(),
        title: format!("{kind_words}, {}", words.language.own_name()),
        code: words.language.to_string(),
        action: format!("{href}/letters/{}/{}", words.kind.as_str(), words.language),
        subject: form.subject,
        body: form.body,
        own,
        former: words.former.map(|former| FormerLetter {
            subject: former.subject,
            body: former.body,
            at: evaluator.web.zoned(former.set_aside_at.moment()),
            by: former.set_aside_by,
        }),
        written_at: words.written.as_ref().map(|(at, _)| evaluator.web.zoned(*at)),
        written_by: words.written.map(|(_, by)| by).unwrap_or_default(),
        fixed,
        places: PLACES
            .iter()
            .map(|place| {
                let what = evaluator.say(&format!("waves-place-{}", place.replace('_', "-")), &[]);
                (format!("{{{{{place}}}}}"), what)
            })
            .collect(),
        recipient: form.recipient,
        test_address: form.test_address,
        to_test,
        preview,
        faults,
    })
}
