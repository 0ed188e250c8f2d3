//! Answers that nobody gave: a plausible way through a survey, for whoever makes one and wants to look at it.
//!
//! The same seed always makes the same answers. They follow the conditions as a respondent would meet them.

use crate::survey::answering;
use crate::survey::answers::{Answer, Document};
use crate::survey::definition::{Choice, Kind, Question, Survey};
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::wording::Language;

/// One in so many has no answer where “don't know” or the like is offered.
const ONE_IN: u64 = 12;
/// Seeds that are tried when the first makes answers that the survey itself does not take.
const TRIES: u64 = 20;

/// Answers to everything that is shown along the way they make.
pub fn document(survey: &Survey, facts: &Facts, language: Language, seed: u64) -> Document {
    let tries = (0..TRIES).map(|attempt| one(survey, facts, language, seed.wrapping_add(attempt * 7_919)));
    let mut best: Option<(usize, Document)> = None;
    for document in tries {
        let faults = answering::faults_of_survey(survey, language, &document, facts).len();
        if best.as_ref().is_none_or(|(fewest, _)| faults < *fewest) {
            best = Some((faults, document));
        }
        if faults == 0 {
            break;
        }
    }
    best.map(|(_, document)| document).unwrap_or_default()
}

fn one(survey: &Survey, facts: &Facts, language: Language, seed: u64) -> Document {
    let mut document = Document::default();
    for question in survey.questions() {
        // Asked anew for each, since what was just made up may show or hide it.
        let route = Route::of(survey, &document.answers, facts);
        if !route.fields().iter().any(|field| field.question.id == question.id) {
            continue;
        }
        let rows = route.rows(question);
        let choices = route.choices(question);
        if matches!(question.kind, Kind::Grid { .. }) {
            for field in question.field_ids(&rows) {
                let mut chance = Chance::of(seed, &field);
                let answer = chance.one_of(&choices).map(|choice| Answer::Code(choice.code));
                document.answers.set(&field, answer);
            }
            continue;
        }
        let mut chance = Chance::of(seed, &question.id);
        let answer = answer(question, &choices, language, &mut chance);
        if says_other(question, answer.as_ref()) {
            document.answers.set(&question.other_field(), Some(Answer::Text(words(language, false, &mut chance))));
        }
        document.answers.set(&question.id, answer);
    }
    document
}

fn answer(question: &Question, options: &[&Choice], language: Language, chance: &mut Chance) -> Option<Answer> {
    let within = || options.iter().copied().filter(|option| option.missing.is_none());
    match &question.kind {
        Kind::Single { .. } => Some(Answer::Code(chance.one_of(options)?.code)),
        Kind::Multiple { at_least, at_most, .. } => {
            let together: Vec<&Choice> = within().filter(|option| !option.exclusive).collect();
            if together.is_empty() {
                return Some(Answer::Codes(vec![chance.one_of(options)?.code]));
            }
            let least = at_least.unwrap_or(1).max(1);
            let most = at_most.unwrap_or(3).max(least).min(together.len());
            let wanted = chance.between(least.min(most) as u64, most as u64) as usize;
            let mut codes: Vec<i32> = chance.some_of(&together, wanted).iter().map(|option| option.code).collect();
            codes.sort_unstable();
            Some(Answer::Codes(codes))
        }
        Kind::Number { decimals, min, max, .. } => Some(Answer::Number(number(*decimals, *min, *max, chance))),
        Kind::Date { min, max } => Some(Answer::Date(date(*min, *max, chance))),
        Kind::Text { long, max_chars } => {
            Some(Answer::Text(words(language, *long, chance).chars().take(*max_chars).collect()))
        }
        Kind::Email => Some(Answer::Text(format!("lid{}@voorbeeld.example", chance.between(1, 99)))),
        Kind::Ranking { top, .. } => {
            let substantive: Vec<&Choice> = within().collect();
            Some(Answer::Codes(chance.some_of(&substantive, *top).iter().map(|option| option.code).collect()))
        }
        Kind::Allocation { total, .. } => {
            let codes: Vec<i32> = within().map(|option| option.code).collect();
            // Half to the first, half of the rest to the next, and what is left to the last.
            let mut left = *total;
            let last = codes.len().saturating_sub(1);
            let part = |(place, code): (usize, &i32)| {
                let part = if place == last { left } else { (left / 2.0).floor() };
                left -= part;
                (*code, part)
            };
            Some(Answer::Parts(codes.iter().enumerate().map(part).collect()))
        }
        Kind::Recommend { .. } => Some(Answer::Code(i32::try_from(chance.between(4, 10)).unwrap_or(7))),
        Kind::Consent { .. } => Some(Answer::Code(1)),
        // A row of a grid has its own answer; a note has none.
        Kind::Grid { .. } | Kind::Note => None,
    }
}

fn says_other(question: &Question, answer: Option<&Answer>) -> bool {
    let Some(other) = question.kind.other_choice() else { return false };
    match answer {
        Some(Answer::Code(code)) => *code == other.code,
        Some(Answer::Codes(codes)) => codes.contains(&other.code),
        _ => false,
    }
}

fn number(decimals: u8, min: Option<f64>, max: Option<f64>, chance: &mut Chance) -> f64 {
    let low = min.unwrap_or(0.0);
    // Of an open or a wide range people name the low part.
    let high = max.unwrap_or(low + 40.0).min(low + 40.0).max(low);
    let step = 10_f64.powi(-i32::from(decimals.min(1)));
    let steps = ((high - low) / step).floor().max(0.0);
    low + step * chance.between(0, steps as u64) as f64
}

fn date(min: Option<jiff::civil::Date>, max: Option<jiff::civil::Date>, chance: &mut Chance) -> jiff::civil::Date {
    let first = min.unwrap_or_else(|| jiff::civil::date(2020, 1, 1)).min(max.unwrap_or(jiff::civil::Date::MAX));
    let days = i64::try_from(chance.between(0, 700)).unwrap_or(0);
    let later = first.checked_add(jiff::Span::new().days(days)).unwrap_or(first);
    max.map_or(later, |max| later.min(max))
}

fn words(language: Language, long: bool, chance: &mut Chance) -> String {
    let (short, sentences): ([&str; 3], [&str; 3]) = match language.of_product() {
        Language::NL => (
            ["Een voorbeeld", "Iets anders", "Zomaar een antwoord"],
            [
                "Dit is een verzonnen antwoord.",
                "We zouden vaker andere bedrijven willen ontmoeten.",
                "De begeleiding was goed, maar de aanvraag duurde lang.",
            ],
        ),
        Language::FR => (
            ["Un exemple", "Autre chose", "Une réponse parmi d’autres"],
            [
                "Ceci est une réponse inventée.",
                "Nous aimerions rencontrer plus souvent d’autres entreprises.",
                "L’accompagnement était bon, mais la demande a pris du temps.",
            ],
        ),
        _ => (
            ["An example", "Something else", "Just an answer"],
            [
                "This is a made-up answer.",
                "We would like to meet other companies more often.",
                "The support was good, but the application took long.",
            ],
        ),
    };
    if long { sentences.join(" ") } else { short[chance.between(0, 2) as usize].to_owned() }
}

/// Draws that depend on the seed and on what they are for, so that one more question changes no other answer.
struct Chance(u64);

impl Chance {
    fn of(seed: u64, name: &str) -> Self {
        // FNV-1a over the name: http://www.isthe.com/chongo/tech/comp/fnv/
        let hash = name
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
        Self(seed ^ hash)
    }

    /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high.saturating_sub(low) + 1)
    }

    /// An option, now and then one that stands for no answer.
    fn one_of<'c>(&mut self, options: &[&'c Choice]) -> Option<&'c Choice> {
        let (apart, within): (Vec<&Choice>, Vec<&Choice>) =
            options.iter().copied().partition(|option| option.missing.is_some());
        let among = if !apart.is_empty() && self.between(1, ONE_IN) == 1 { &apart } else { &within };
        let last = (among.len() as u64).checked_sub(1)?;
        among.get(self.between(0, last) as usize).copied()
    }

    /// So many of several, in an order of chance.
    fn some_of<'c>(&mut self, options: &[&'c Choice], wanted: usize) -> Vec<&'c Choice> {
        let mut drawn: Vec<(u64, &Choice)> = options.iter().map(|option| (self.next(), *option)).collect();
        drawn.sort_by_key(|(place, _)| *place);
        drawn.into_iter().take(wanted).map(|(_, option)| option).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::routing::Disposition;
    use crate::survey::specimen;

    fn facts() -> Facts {
        [("cluster.type".to_owned(), "IBN".to_owned())].into_iter().collect()
    }

    #[test]
    fn what_is_made_up_is_complete_and_without_faults() {
        let survey = specimen::survey();
        for seed in 0..200 {
            let document = document(&survey, &facts(), Language::NL, seed);
            assert_eq!(answering::faults_of_survey(&survey, Language::NL, &document, &facts()), [], "seed {seed}");
            let route = Route::of(&survey, &document.answers, &facts());
            assert_eq!(route.disposition(), Disposition::Complete, "seed {seed}: {document:?}");
        }
    }

    #[test]
    fn the_same_seed_says_the_same_and_others_say_otherwise() {
        let survey = specimen::survey();
        let with = |seed| document(&survey, &facts(), Language::EN, seed);
        assert_eq!(with(3), with(3));
        let said: std::collections::BTreeSet<String> =
            (0..20).map(|seed| format!("{:?}", with(seed).answers.get("q01"))).collect();
        assert!(said.len() > 2, "{said:?}");
    }
}
