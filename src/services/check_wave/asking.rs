//! What the pages and conditions of a survey ask about the members of a wave, held against what the frame knows of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::services::take_answers::facts_of;
use crate::storage::invitations::FrameRow;
use crate::survey::definition::Kind;
use crate::survey::expression::{Expression, Facts, Literal, Usage, is_fact};
use crate::survey::{Page, Question, Survey, piping};
use crate::wording::{Language, Text};

/// Values that are named where a comparison fits nobody.
const NAMED: usize = 6;

/// A fact that some text or condition names.
struct Asked<'s> {
    fact: String,
    /// What must hold before anybody gets to see it.
    conditions: Vec<&'s Expression>,
    /// About one cluster at a time.
    in_loop: bool,
}

/// A comparison of a fact with a literal, as the condition writes it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Compared {
    fact: String,
    with: String,
}

/// Everything that a survey asks the frame.
pub(super) struct Asking<'s> {
    texts: BTreeMap<Language, Vec<Asked<'s>>>,
    conditions: Vec<Asked<'s>>,
    /// Comparisons that no member fits so far, with all that is known by the name of the fact.
    unfitted: BTreeMap<Compared, BTreeSet<String>>,
    /// Members who are told the same are looked at once.
    seen: HashMap<(String, Language), Unknown>,
}

/// What is asked of a member and not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Unknown {
    /// Shown by a text that has no words for when it is not known.
    pub shown: BTreeSet<String>,
    /// Compared by a condition that is undecided then.
    pub compared: BTreeSet<String>,
}

impl<'s> Asking<'s> {
    pub fn of(survey: &'s Survey) -> Self {
        let mut asking =
            Self { texts: BTreeMap::new(), conditions: Vec::new(), unfitted: BTreeMap::new(), seen: HashMap::new() };
        let whole = [Some(&survey.title), survey.introduction.as_ref(), survey.closing.as_ref()];
        whole.into_iter().flatten().for_each(|text| asking.text(text, &[], false));
        for page in &survey.pages {
            asking.page(page);
        }
        asking
    }

    fn page(&mut self, page: &'s Page) {
        let in_loop = page.for_each_cluster;
        let of_page: Vec<&Expression> = page.show_if.iter().collect();
        self.all_conditions(&of_page, &[], in_loop);
        for text in [Some(&page.title), page.introduction.as_ref()].into_iter().flatten() {
            self.text(text, &of_page, in_loop);
        }
        for question in &page.questions {
            self.question(question, &of_page, in_loop);
        }
    }

    fn question(&mut self, question: &'s Question, of_page: &[&'s Expression], in_loop: bool) {
        let own: Vec<&Expression> = question.show_if.iter().collect();
        self.all_conditions(&own, of_page, in_loop);
        let all: Vec<&Expression> = of_page.iter().copied().chain(own).collect();
        let texts = [Some(&question.text), question.help.as_ref()].into_iter().flatten();
        let checks = question.checks.iter().map(|check| &check.message);
        for text in texts.chain(question.messages.values()).chain(checks) {
            self.text(text, &all, in_loop);
        }
        for check in &question.checks {
            self.all_conditions(&[&check.holds], &all, in_loop);
        }
        let choices = question.kind.choices().iter().map(|choice| (&choice.text, choice.show_if.as_ref()));
        let rows: Vec<_> = match &question.kind {
            Kind::Grid { rows, .. } => rows.iter().map(|row| (&row.text, row.show_if.as_ref())).collect(),
            Kind::Consent { statement } => vec![(statement, None)],
            Kind::Recommend { low, high, .. } => vec![(low, None), (high, None)],
            _ => Vec::new(),
        };
        for (text, show_if) in choices.chain(rows) {
            let own: Vec<&Expression> = show_if.into_iter().collect();
            self.all_conditions(&own, &all, in_loop);
            let all: Vec<&Expression> = all.iter().copied().chain(own).collect();
            self.text(text, &all, in_loop);
        }
    }

    fn text(&mut self, text: &Text, conditions: &[&'s Expression], in_loop: bool) {
        for language in text.languages() {
            for place in piping::placeholders(text.in_language(language)) {
                if place.fallback.is_none() && is_fact(&place.name) {
                    let conditions = conditions.to_vec();
                    self.texts.entry(language).or_default().push(Asked { fact: place.name, conditions, in_loop });
                }
            }
        }
    }

    /// `own` are the conditions to look at, which matter to those who get that far.
    fn all_conditions(&mut self, own: &[&'s Expression], before: &[&'s Expression], in_loop: bool) {
        for condition in own {
            // Whoever asks whether something is known has thought of its not being known.
            let asks = |name: &str| {
                condition.mentions().iter().any(|other| other.name == name && other.usage == Usage::Answered)
            };
            for mention in condition.mentions().iter().filter(|mention| is_fact(&mention.name)) {
                let Usage::Compared { by_order, with } = &mention.usage else { continue };
                if !asks(&mention.name) {
                    let (fact, conditions) = (mention.name.clone(), before.to_vec());
                    self.conditions.push(Asked { fact, conditions, in_loop });
                }
                for mentioned in with.iter().filter(|_| !by_order) {
                    let with = match &mentioned.literal {
                        Literal::Number(number) => number.to_string(),
                        Literal::Text(text) => text.clone(),
                    };
                    self.unfitted.entry(Compared { fact: mention.name.clone(), with }).or_default();
                }
            }
        }
    }

    /// Looks at one member, and says what is asked and not known of them.
    pub fn look_at(&mut self, frame: &[FrameRow], language: Language) -> Unknown {
        let told: Vec<&str> = frame
            .iter()
            .flat_map(|row| [&row.cluster_code, &row.cluster_name, &row.cluster_type, &row.attributes])
            .map(String::as_str)
            .collect();
        let key = (told.join("\n"), language);
        if let Some(known) = self.seen.get(&key) {
            return known.clone();
        }
        let facts = facts_of(frame).unwrap_or_default();
        let of_each: Vec<Facts> =
            frame.iter().map(|row| facts_of(std::slice::from_ref(row)).unwrap_or_default()).collect();
        self.unfitted.retain(|compared, known| {
            let values = facts.values(&compared.fact);
            let fits = |value: &String| *value == compared.with || is_same_number(value, &compared.with);
            known.extend(values.iter().cloned());
            !values.iter().any(fits)
        });
        let unknown_of = |asked: &[Asked<'_>]| -> BTreeSet<String> {
            let is_unknown = |asked: &&Asked<'_>| {
                let facts = if asked.in_loop { of_each.as_slice() } else { std::slice::from_ref(&facts) };
                let gets_there = |facts: &&Facts| asked.conditions.iter().all(|condition| condition.may_hold(facts));
                facts.iter().filter(gets_there).any(|facts| !facts.has(&asked.fact))
            };
            asked.iter().filter(is_unknown).map(|asked| asked.fact.clone()).collect()
        };
        let texts = self.texts.get(&language).map_or(&[][..], Vec::as_slice);
        let unknown = Unknown { shown: unknown_of(texts), compared: unknown_of(&self.conditions) };
        self.seen.insert(key, unknown.clone());
        unknown
    }

    /// Comparisons that none of the members who were looked at fits, each with what is known instead.
    pub fn fit_nobody(self) -> Vec<String> {
        let said = |(compared, known): (Compared, BTreeSet<String>)| {
            let more = if known.len() > NAMED { ", …" } else { "" };
            let known: Vec<String> = known.into_iter().take(NAMED).collect();
            let known = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
            format!("{} = “{}” ({known}{more})", compared.fact, compared.with)
        };
        self.unfitted.into_iter().map(said).collect()
    }
}

fn is_same_number(one: &str, other: &str) -> bool {
    let number = |text: &str| text.trim().parse::<f64>().ok();
    number(one).is_some() && number(one) == number(other)
}
