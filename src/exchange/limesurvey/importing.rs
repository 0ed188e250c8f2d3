//! Groups into pages, and each question into one or more of ours.

use super::source::{Group, Question as Theirs, Source};
use crate::exchange::import::draft::Draft;
use crate::exchange::import::formula::{Dialect, Target};
use crate::exchange::import::words;
use crate::survey::definition::{Check, Kind, Order, OrderedBy, Page, Question};
use crate::survey::expression::Expression;
use crate::wording::Text;

pub struct Importing<'s> {
    pub source: &'s Source,
    pub draft: Draft,
    /// What texts of one place show that ours can't.
    pub unfilled: Vec<String>,
}

/// A question of theirs on its way.
pub struct Context<'q> {
    pub theirs: &'q Theirs,
    pub place: String,
    /// Its name in formulas, old and new: `age`, and `282267X2473X22834`.
    pub title: String,
    pub old_name: String,
    pub text: Text,
    pub help: Option<Text>,
    pub show_if: Option<Expression>,
    pub remarks: Vec<String>,
    /// Attributes that something was made of.
    pub used: Vec<&'static str>,
}

impl Context<'_> {
    /// The value of an attribute, which is spoken for from now on.
    pub fn take(&mut self, name: &'static str) -> Option<&str> {
        self.used.push(name);
        self.theirs.attribute(name)
    }
}

impl<'s> Importing<'s> {
    pub fn of(source: &'s Source) -> Self {
        let draft =
            Draft { languages: source.languages.iter().map(|(_, language)| *language).collect(), ..Draft::default() };
        Self { source, draft, unfilled: Vec::new() }
    }

    pub fn draft(mut self) -> Draft {
        self.settings();
        self.tell_unfilled("survey");
        for (position, group) in self.source.groups.iter().enumerate() {
            self.group(position + 1, group);
        }
        self.draft
    }

    fn group(&mut self, number: usize, group: &Group) {
        let place = format!("group {number}");
        let mut title = self.line(&place, &group.own, "group_name");
        if !self.draft.has(&title) {
            title = self.draft.same_text(&number.to_string());
        }
        let mut page = Page::new(self.draft.ids.take_page(&format!("page-{number}")), title, Vec::new());
        let introduction = self.text(&place, &group.own, "description");
        page.introduction = Some(introduction).filter(|text| self.draft.has(text));
        let relevance = group.own.get("grelevance");
        if !matches!(relevance, "" | "1") {
            let translated = self.draft.condition(&place, relevance, Dialect::LimeSurvey);
            page.show_if = translated.condition;
            if let Some(remark) = translated.remark {
                self.draft.remarks.pages.insert(page.id.clone(), vec![remark]);
            }
        }
        let randomly = group.own.get("randomization_group");
        if !randomly.is_empty() {
            let found = format!("the group changes places within “{randomly}”");
            self.draft.report.lost(&place, found, "pages stay in the order of the file", "");
        }
        self.draft.pages.push(page);
        self.tell_unfilled(&place);
        for question in &group.questions {
            self.question(&place, question);
            self.tell_unfilled(&format!("{place}, question {}", question.own.get("title")));
        }
    }

    fn question(&mut self, group: &str, theirs: &Theirs) {
        let title = theirs.own.get("title").to_owned();
        let place = format!("{group}, question {title}");
        let get = |field: &str| theirs.own.get(field);
        let sid = self.source.survey.get("sid").map_or("", |sid| sid.trim());
        let old_name = format!("{sid}X{}X{}", get("gid"), get("qid"));
        let mut context = Context {
            theirs,
            place: place.clone(),
            title,
            old_name,
            text: Text::default(),
            help: None,
            show_if: None,
            remarks: Vec::new(),
            used: Vec::new(),
        };
        if context.take("hidden") == Some("1") {
            let advice = "ask it, or give members an attribute for what it holds";
            self.draft.report.lost(&place, "the question is hidden", "left out", advice);
            return self.gone(&context, "it is hidden");
        }
        self.relevance(&mut context);
        context.text = self.text(&place, &theirs.own, "question");
        if !self.draft.has(&context.text) {
            context.text = self.draft.same_text(&context.title);
            let became = "its code stands there";
            self.draft.report.changed(&place, "the question has no text", became, "write a text");
        }
        context.help = Some(self.text(&place, &theirs.own, "help")).filter(|text| self.draft.has(text));
        if get("mandatory") == "S" {
            self.draft.report.changed(&place, "an answer is asked for, not demanded (soft mandatory)", "optional", "");
        }
        if theirs.has_defaults {
            let why = "nothing is filled in beforehand, since what people did not choose is no answer";
            self.draft.report.lost(&place, "an answer that is filled in beforehand", why, "");
        }
        self.make(&mut context);
        self.other_attributes(&context);
    }

    fn relevance(&mut self, context: &mut Context<'_>) {
        let relevance = context.theirs.own.get("relevance");
        if !matches!(relevance, "" | "1") {
            let translated = self.draft.condition(&context.place, relevance, Dialect::LimeSurvey);
            context.show_if = translated.condition;
            context.remarks.extend(translated.remark);
        } else if context.theirs.conditions > 0 {
            let found = format!("{} conditions in the form before relevance equations", context.theirs.conditions);
            let advice = "open and export it with a version from 2.05 on, or write a “show_if”";
            self.draft.report.lost(&context.place, found, "left out", advice);
        }
    }

    /// Remembers that nothing was made of a question, for the formulas that name it.
    pub fn gone(&mut self, context: &Context<'_>, why: &str) {
        self.register(context, "", Target::Gone(why.to_owned()));
        for sub in &context.theirs.subquestions {
            self.register(context, sub.get("title"), Target::Gone(why.to_owned()));
        }
    }

    /// Makes a field known to formulas, under its old name and its new one.
    pub fn register(&mut self, context: &Context<'_>, part: &str, target: Target) {
        let (title, old) = (&context.title, &context.old_name);
        if part.is_empty() {
            self.draft.known.add(title.clone(), target.clone());
            self.draft.known.add(old.clone(), target);
        } else {
            self.draft.known.add(format!("{title}_{part}"), target.clone());
            self.draft.known.add(format!("{old}{part}"), target);
        }
    }

    /// Puts a question of ours on the page, with what it has from theirs. The id is given back.
    pub fn put(&mut self, context: &mut Context<'_>, wanted: &str, text: Text, kind: Kind) -> String {
        let mut question = Question::new(wanted, text, kind);
        question.show_if = context.show_if.clone();
        question.help = context.help.take();
        let is_note = matches!(question.kind, Kind::Note);
        question.required = context.theirs.own.get("mandatory") == "Y" && !is_note;
        if question.kind.must_choose() {
            let ways = [("random_order", "1"), ("answer_order", "random"), ("subquestion_order", "random")];
            let chosen = ways.map(|(name, value)| context.take(name) == Some(value));
            if chosen.contains(&true) {
                question.order = Order { by: OrderedBy::Random, keep_last: 0 };
            }
        }
        let wanted = wanted.to_owned();
        let id = self.draft.add(question, std::mem::take(&mut context.remarks));
        if id != wanted {
            self.draft.report.changed(&context.place, format!("the code {wanted}"), format!("the id {id}"), "");
        }
        id
    }

    /// A check on the question that was put there last.
    pub fn add_check(&mut self, holds: &str, message: Option<Text>) {
        let message = message.unwrap_or_else(|| words::text(&words::CHECK, &self.draft.languages));
        let Ok(holds) = Expression::parse(holds) else { return };
        if let Some(question) = self.draft.pages.last_mut().and_then(|page| page.questions.last_mut()) {
            question.checks.push(Check { holds, message, soft: false });
        }
    }
}
