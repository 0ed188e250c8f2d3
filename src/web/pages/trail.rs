//! `/audit`: who did what, narrowed down, as a page and as a file; and whether the chain holds.

mod told;

use actix_web::{HttpResponse, web};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::services::Refusal;
use crate::services::read_trail::{self, Filter, Outcome, Page};
use crate::storage::audit::Span;
use crate::trail::{Act, Door, Entry, Kind};
use crate::web::door::{Evaluator, Reply};
use crate::web::pages::member::day_of;
use crate::web::refused::{form_urlencoded, unprocessable};
use crate::web::views::Area;
use crate::web::views::form::FormFault;
use crate::web::views::trail::{ActChoice, CheckedTrail, TrailLine, TrailPage};

/// Characters that are looked for.
const LONGEST: usize = 100;

/// What is asked for behind the `?`; an empty field asks for nothing.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    act: String,
    subject: String,
    by: String,
    from: String,
    until: String,
    before: Option<String>,
    check: Option<String>,
}

/// What is asked for is no act, or no day.
struct NoSuchThing;

pub async fn get(evaluator: Evaluator, asked: web::Query<Asked>) -> Reply {
    let house = &evaluator.web.house;
    let refuse = |refusal: Refusal| evaluator.refuse(refusal);
    let Ok(filter) = filter_of(&evaluator, &asked) else { return not_so(&evaluator, &asked) };
    let before = asked.before.as_ref().and_then(|number| number.parse().ok());
    let page = read_trail::page(house, filter, before).await.map_err(refuse)?;
    let checked = match asked.check {
        Some(_) => Some(read_trail::check(house, None).await.map_err(refuse)?),
        None => None,
    };
    evaluator.show(&view(&evaluator, &asked, &page, checked, false))
}

/// The same as a file for programs, oldest first, with the hashes.
pub async fn csv(evaluator: Evaluator, asked: web::Query<Asked>) -> Reply {
    let web = &evaluator.web;
    let Ok(filter) = filter_of(&evaluator, &asked) else { return not_so(&evaluator, &asked) };
    let order = (!evaluator.only_asks()).then(|| web.house.order(evaluator.name(), web.now()));
    let content = match order {
        Some(order) => {
            let exported = read_trail::export(&web.house, filter, web.time_zone.clone(), order).await;
            exported.map_err(|refusal| evaluator.refuse(refusal))?
        }
        None => Vec::new(),
    };
    let name = format!("attachment; filename=\"audit-{}.csv\"", web.zoned(web.now()).date());
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8; header=present")
        .insert_header(("Content-Disposition", name))
        .body(content))
}

/// The page with what was asked for, and what is expected instead.
fn not_so(evaluator: &Evaluator, asked: &Asked) -> Reply {
    let nothing = Page { entries: Vec::new(), older: None };
    unprocessable(evaluator.show(&view(evaluator, asked, &nothing, None, true))?)
}

fn filter_of(evaluator: &Evaluator, asked: &Asked) -> Result<Filter, NoSuchThing> {
    let day = |typed: &str| day_of(typed).map_err(|_| NoSuchThing);
    let beginning = |day: Date| -> Result<Timestamp, NoSuchThing> {
        evaluator.web.time_zone.to_timestamp(day.at(0, 0, 0, 0)).map_err(|_| NoSuchThing)
    };
    let after = |day: Date| day.tomorrow().map_err(|_| NoSuchThing).and_then(beginning);
    let act = match asked.act.as_str() {
        "" => None,
        word => Some(Act::parse(word).ok_or(NoSuchThing)?),
    };
    let short = |text: &str| text.chars().take(LONGEST).collect();
    Ok(Filter {
        span: Span {
            act,
            from: day(&asked.from)?.map(beginning).transpose()?,
            until: day(&asked.until)?.map(after).transpose()?,
        },
        by: short(&asked.by),
        subject: short(&asked.subject),
    })
}

/// The address of a page with what is asked for, and more.
fn href(path: &str, asked: &Asked, more: &[(&str, &str)]) -> String {
    let fields = [
        ("act", asked.act.as_str()),
        ("subject", &asked.subject),
        ("by", &asked.by),
        ("from", &asked.from),
        ("until", &asked.until),
    ];
    let fields = fields.into_iter().filter(|(_, text)| !text.is_empty()).chain(more.iter().copied());
    let query: Vec<String> = fields.map(|(name, text)| format!("{name}={}", form_urlencoded(text))).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

fn view(evaluator: &Evaluator, asked: &Asked, page: &Page, checked: Option<Outcome>, refused: bool) -> TrailPage {
    let days = [("from", asked.from.as_str()), ("until", &asked.until)];
    let no_day = |(input, typed): (&str, &str)| {
        let refusal = day_of(typed).err()?;
        Some(FormFault { input: input.to_owned(), words: evaluator.why(&refusal) })
    };
    let older = page.older.map(|number| href("/audit", asked, &[("before", &number.to_string())]));
    TrailPage {
        desk: evaluator.desk(Area::Elsewhere),
        acts: acts(evaluator, &asked.act),
        subject: asked.subject.clone(),
        by: asked.by.clone(),
        from: asked.from.clone(),
        until: asked.until.clone(),
        is_filtered: !href("", asked, &[]).is_empty(),
        lines: page.entries.iter().map(|entry| line(evaluator, entry)).collect(),
        older,
        newest: asked.before.as_ref().map(|_| href("/audit", asked, &[])),
        csv: href("/audit/audit.csv", asked, &[]),
        check: href("/audit", asked, &[("check", "1")]),
        checked: checked.map(|outcome| checked_of(evaluator, outcome)),
        refused,
        faults: days.into_iter().filter_map(no_day).collect(),
    }
}

/// By what they are called.
fn acts(evaluator: &Evaluator, chosen: &str) -> Vec<ActChoice> {
    let choice = |act: &Act| ActChoice {
        value: act.as_str().to_owned(),
        words: evaluator.say(&told::act_key(*act), &[]),
        chosen: act.as_str() == chosen,
    };
    let mut acts: Vec<ActChoice> = Act::ALL.iter().map(choice).collect();
    acts.sort_by_cached_key(|choice| choice.words.to_lowercase());
    acts
}

fn line(evaluator: &Evaluator, entry: &Entry) -> TrailLine {
    // A word that was altered is shown as it is.
    let said = |kind: &str, word: &str, is_known: bool| match is_known {
        true => evaluator.say(&format!("trail-{kind}-{word}"), &[]),
        false => word.to_owned(),
    };
    TrailLine {
        number: entry.number,
        at: evaluator.web.zoned(entry.at),
        utc: entry.at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string(),
        by: entry.by.clone(),
        door: said("door", &entry.door, Door::parse(&entry.door).is_some()),
        place: entry.place.clone(),
        act: said("act", &entry.act, Act::parse(&entry.act).is_some()),
        thing: said("kind", &entry.kind, Kind::parse(&entry.kind).is_some()),
        subject: entry.subject.clone(),
        was: told::told(evaluator, entry, &entry.was),
        became: told::told(evaluator, entry, &entry.became),
        reason: entry.reason.clone(),
    }
}

fn checked_of(evaluator: &Evaluator, outcome: Outcome) -> CheckedTrail {
    match outcome {
        Ok(end) => CheckedTrail {
            holds: true,
            words: evaluator.say("trail-holds", &[("count", u64::try_from(end.number).unwrap_or(0).into())]),
            anchor: Some(end.to_string()),
        },
        Err(broken) => {
            let number = [("number", broken.number().to_string().into())];
            let words = evaluator.say(&format!("trail-broken-{}", broken.as_str()), &number);
            CheckedTrail { holds: false, words, anchor: None }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trail::{Part, Standing};
    use crate::wording::{Language, Texts};

    #[test]
    fn each_word_of_the_trail_is_said_in_each_language() {
        let texts = Texts::of_the_product();
        let acts = Act::ALL.iter().map(|act| told::act_key(*act));
        let kinds = Kind::ALL.iter().map(|kind| format!("trail-kind-{}", kind.as_str()));
        let doors = Door::ALL.iter().map(|door| format!("trail-door-{}", door.as_str()));
        let parts = Part::ALL.iter().map(|part| told::key_of(*part));
        let lists = told::LIST_STATES.into_iter().map(told::list_key);
        let standings = Standing::ALL.iter().map(|standing| told::standing_key(*standing));
        for key in acts.chain(kinds).chain(doors).chain(parts).chain(lists).chain(standings) {
            for language in Language::OF_THE_PRODUCT {
                let said = texts.say(language, &key, &[]);
                assert!(!said.is_empty() && !said.contains("trail-"), "{key} in {language}: {said}");
            }
        }
    }
}
