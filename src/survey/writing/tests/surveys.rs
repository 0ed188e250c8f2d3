//! Surveys of every shape, with texts that try to be something else.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::survey::definition::{
    Check, Choice, Completeness, Contact, Disclosure, GridRow, Kind, Missing, Net, Order, OrderedBy, Page, Question,
    Survey,
};
use crate::survey::expression::Expression;
use crate::wording::{Language, OwnWords, Text};

/// What is something else to YAML, or almost.
const SPECIAL: [&str; 3] = [
    "no¦Yes¦null¦~¦12¦-1.5¦1e3¦0x1f¦2026-03-01¦a: b¦a:¦- a¦# a¦a # b¦&a¦*a¦!a¦%a¦@a¦|¦>¦| a¦> a",
    "---¦--- a¦...¦{a}¦[a]¦'a'¦\"a\"¦a\\b¦'\"'¦\u{feff}a¦a\u{85}b¦a\u{2028}b¦\ta¦a\t¦a\r\nb¦a\n\n",
    "\na¦a\n b\n  c\n¦a\n\tb¦a\n \nb¦? a¦a,b¦{member.name}¦ja, nee¦👩‍👩‍👧¦مرحبا¦<<¦=¦.inf",
];

/// A text that is not blank.
pub fn text() -> BoxedStrategy<String> {
    let special: Vec<String> = SPECIAL.iter().flat_map(|line| line.split('¦')).map(str::to_owned).collect();
    let special = prop::sample::select(special);
    let lines = vec("[ -~éœ“”]{0,30}", 1..5).prop_map(|lines| lines.join("\n"));
    let long = vec("[A-Za-zéü:#,'\"-]{1,9}", 15..60).prop_map(|words| words.join(" "));
    let spaced = vec("[A-Za-z ]{1,9}", 15..40).prop_map(|words| words.join(" "));
    let any = prop_oneof![
        3 => "[A-Z][a-z]{2,9}( [a-z]{2,9}){0,5}[?.]?".boxed(),
        2 => "\\PC{1,30}".boxed(),
        2 => "[ -~]{1,30}".boxed(),
        2 => special.boxed(),
        2 => lines.boxed(),
        1 => long.boxed(),
        1 => spaced.boxed(),
        1 => any::<String>().boxed(),
    ];
    any.prop_map(|text| {
        // Two braces would begin a place to fill in.
        let text = text.replace("{{", "{ ");
        match text.trim() {
            "" => format!("{text}x"),
            "{member.name}" => "{{member.name|you}}".to_owned(),
            _ => text,
        }
    })
    .boxed()
}

/// As many texts as there can be languages.
fn texts() -> BoxedStrategy<[String; 3]> {
    [text(), text(), text()].boxed()
}

type Texts = [String; 3];

/// A choice before its code is known.
type RawChoice = (Texts, Option<Missing>, bool);

fn choices() -> BoxedStrategy<Vec<RawChoice>> {
    let missing =
        option::weighted(0.2, prop::sample::select(vec![Missing::DontKnow, Missing::NotApplicable, Missing::Refused]));
    (
        vec((texts(), Just(None), prop::bool::weighted(0.1)), 2..5),
        vec((texts(), missing, prop::bool::weighted(0.2)), 0..3),
    )
        .prop_map(|(first, rest)| first.into_iter().chain(rest).collect())
        .boxed()
}

/// What a question is made of; `pick` decides whatever needs a number.
#[derive(Clone, Debug)]
struct Raw {
    kind: usize,
    text: Texts,
    help: Option<Texts>,
    required: bool,
    condition: Option<usize>,
    choices: Vec<RawChoice>,
    /// Taken from a small set, so that questions share scales.
    shared: Option<usize>,
    other: Option<(i32, Option<Texts>)>,
    extra: Option<Texts>,
    more: Texts,
    limits: (Option<i32>, Option<i32>),
    rows: Vec<(Texts, bool)>,
    flag: bool,
    pick: usize,
    net: Option<Option<Texts>>,
}

fn raw() -> BoxedStrategy<Raw> {
    let first = (0usize..12, texts(), option::of(texts()), any::<bool>(), option::of(0usize..1000), choices());
    let second = (
        option::weighted(0.4, 0usize..2),
        option::weighted(0.3, (prop::sample::select(vec![96, 95, -7]), option::of(texts()))),
        option::of(texts()),
        texts(),
        (option::of(-1000i32..0), option::of(1i32..1_000_000)),
        vec((texts(), any::<bool>()), 1..4),
        any::<bool>(),
        0usize..1000,
        option::weighted(0.3, option::of(texts())),
    );
    (first, second)
        .prop_map(
            |(
                (kind, text, help, required, condition, choices),
                (shared, other, extra, more, limits, rows, flag, pick, net),
            )| Raw {
                kind,
                text,
                help,
                required,
                condition,
                choices,
                shared,
                other,
                extra,
                more,
                limits,
                rows,
                flag,
                pick,
                net,
            },
        )
        .boxed()
}

/// A survey that the reader accepts.
pub fn survey() -> BoxedStrategy<Survey> {
    let contact = option::of((text(), option::of(text())));
    let completeness = option::of((0.0..0.999f64, 0.0..1.0f64));
    let disclosure = option::of((3u32..=10, 0u32..=40));
    let completeness = (completeness, disclosure);
    let outline = (1usize..4, texts(), option::of(texts()), option::of(texts()), contact, completeness);
    let pages = vec((texts(), option::of(texts()), option::of(0usize..1000), vec(raw(), 1..5)), 1..4);
    (outline, pages, [choices(), choices()])
        .prop_map(|((languages, title, introduction, closing, contact, (completeness, disclosure)), pages, shared)| {
            let languages = [Language::NL, "no".parse().unwrap(), Language::EN][..languages].to_vec();
            let mut words = OwnWords::default();
            if let Some((language, text)) = languages.last().zip(closing.as_ref()) {
                words.set(*language, "word-other", text[2].trim());
            }
            let mut making = Making { languages, words, shared, asked: Vec::new(), questions: 0 };
            Survey {
                code: "made-up".to_owned(),
                title: making.text(&title),
                introduction: introduction.map(|text| making.text(&text)),
                closing: closing.map(|text| making.text(&text)),
                contact: contact.map(|(name, phone)| Contact {
                    name: name.trim().to_owned(),
                    email: "a@example.org".to_owned(),
                    phone: phone.map(|phone| phone.trim().to_owned()),
                }),
                completeness: completeness.map_or_else(Completeness::default, |(complete_above, share)| Completeness {
                    complete_above,
                    partial_from: share * complete_above,
                }),
                disclosure: disclosure.map_or_else(Disclosure::default, |(minimum, more)| Disclosure {
                    minimum,
                    text_minimum: minimum + more,
                }),
                pages: pages
                    .into_iter()
                    .enumerate()
                    .map(|(at, (title, introduction, condition, questions))| {
                        let show_if = condition.and_then(|pick| making.condition(pick));
                        let (for_each_cluster, asked) =
                            (condition.is_some_and(|pick| pick % 5 == 0), making.asked.len());
                        let page = Page {
                            id: ["no", "page-1", "null"][at].to_owned(),
                            title: making.text(&title),
                            introduction: introduction.map(|text| making.text(&text)),
                            show_if,
                            for_each_cluster,
                            questions: questions.iter().map(|raw| making.question(raw)).collect(),
                        };
                        if for_each_cluster {
                            making.asked.truncate(asked);
                        }
                        page
                    })
                    .collect(),
                languages: making.languages,
                words: making.words,
            }
        })
        .boxed()
}

struct Making {
    languages: Vec<Language>,
    words: OwnWords,
    shared: [Vec<RawChoice>; 2],
    /// What conditions can name so far: field, a comparison with it, its missing codes.
    asked: Vec<(String, String, Vec<i32>)>,
    questions: usize,
}

impl Making {
    fn text(&self, texts: &Texts) -> Text {
        Text::new(self.languages.iter().copied().zip(texts.iter().cloned()))
    }

    fn condition(&self, pick: usize) -> Option<Expression> {
        let (field, comparison, missing) = self.asked.get(pick % self.asked.len().max(1))?;
        let (source, fields) = match pick % 4 {
            0 => (format!("{comparison} and cluster.type == \"IBN\""), vec![(field, missing)]),
            1 => (format!("not ({comparison}) or  member.size == 'a \"b\"'"), vec![(field, missing)]),
            2 => match self.asked.last() {
                Some((last, other, last_missing)) => {
                    (format!("{comparison} or {other}"), vec![(field, missing), (last, last_missing)])
                }
                None => (comparison.clone(), vec![(field, missing)]),
            },
            _ => (comparison.clone(), vec![(field, missing)]),
        };
        let missing = fields.into_iter().filter(|(_, codes)| !codes.is_empty());
        let missing: BTreeMap<_, _> = missing.map(|(name, codes)| (name.clone(), codes.clone())).collect();
        Some(Expression::parse(&source).unwrap().with_missing_codes(missing))
    }

    fn choices(&self, raw: &[RawChoice]) -> Vec<Choice> {
        let choice = |(position, (texts, missing, exclusive)): (usize, &RawChoice)| Choice {
            code: if missing.is_some() { -90 - position as i32 } else { 1 + position as i32 },
            text: self.text(texts),
            show_if: None,
            missing: *missing,
            exclusive: *exclusive,
            other: false,
        };
        raw.iter().enumerate().map(choice).collect()
    }

    fn add_other(&self, raw: &Raw, options: &mut Vec<Choice>) {
        let Some((code, own)) = &raw.other else { return };
        let text = match own {
            None => {
                let product = crate::survey::reading::product_words::OTHER;
                let own = |language| self.words.get(language, "word-other");
                let product = |language| product.iter().find(|(there, _)| *there == language).map(|(_, text)| *text);
                let said = |language: &Language| Some((*language, own(*language).or(product(*language))?.to_owned()));
                Text::new(self.languages.iter().filter_map(said))
            }
            Some(own) => self.text(own),
        };
        let at = options.iter().position(|choice| choice.missing.is_some()).unwrap_or(options.len());
        options.insert(
            at,
            Choice {
                code: *code,
                text,
                show_if: if raw.flag { self.condition(raw.pick) } else { None },
                missing: None,
                exclusive: false,
                other: true,
            },
        );
    }

    fn question(&mut self, raw: &Raw) -> Question {
        self.questions += 1;
        let id = format!("q{:02}", self.questions);
        let show_if = raw.condition.and_then(|pick| self.condition(pick));
        let kind = self.kind(raw);
        let codes: Vec<i32> =
            kind.choices().iter().filter(|choice| choice.missing.is_none()).map(|choice| choice.code).collect();
        let can_net = matches!(kind, Kind::Single { .. } | Kind::Multiple { .. } | Kind::Grid { .. });
        let nets = match &raw.net {
            Some(text) if can_net => {
                vec![Net {
                    name: "no".to_owned(),
                    text: text.as_ref().map(|text| self.text(text)),
                    codes: codes.clone(),
                }]
            }
            _ => Vec::new(),
        };
        let missing: Vec<i32> =
            kind.choices().iter().filter(|choice| choice.missing.is_some()).map(|choice| choice.code).collect();
        let comparison = match &kind {
            Kind::Single { .. } => Some(format!("{id} == 1")),
            Kind::Multiple { .. } | Kind::Ranking { .. } => Some(format!("count({id}) >= 2 and {id} != 1")),
            Kind::Number { .. } => Some(format!("{id} > 10")),
            Kind::Grid { .. } => Some(format!("{id}a in [1, 2]")),
            Kind::Note => None,
            _ => Some(format!("answered({id})")),
        };
        let field = if let Kind::Grid { .. } = &kind { format!("{id}a") } else { id.clone() };
        self.asked.extend(comparison.map(|comparison| (field, comparison, missing)));
        let required = raw.required && !matches!(kind, Kind::Note);
        let is_answered = !matches!(kind, Kind::Note);
        let check = |soft| Some(Check { holds: self.condition(raw.pick)?, message: self.text(&raw.more), soft });
        let movable = kind.movable();
        let can_move = kind.must_choose() && movable > 0;
        let by = [OrderedBy::File, OrderedBy::Random, OrderedBy::Rotation][raw.pick % 3];
        let keep_last = if by == OrderedBy::File || raw.flag { 0 } else { raw.pick % movable.max(1) };
        Question {
            id,
            text: self.text(&raw.text),
            help: raw.help.as_ref().map(|help| self.text(help)),
            show_if,
            required,
            reversed: raw.flag && matches!(kind, Kind::Single { .. }),
            points: raw.flag.then(|| (raw.pick % 240) as f64 / 4.0),
            order: if can_move { Order { by, keep_last } } else { Order::default() },
            nets,
            checks: if is_answered && raw.flag {
                [true, false].into_iter().filter_map(check).collect()
            } else {
                Vec::new()
            },
            messages: if is_answered && raw.net.is_some() {
                [("required".to_owned(), self.text(&raw.more))].into()
            } else {
                BTreeMap::new()
            },
            kind,
        }
    }

    fn kind(&self, raw: &Raw) -> Kind {
        let own = match raw.shared {
            Some(at) => &self.shared[at],
            None => &raw.choices,
        };
        let mut options = self.choices(own);
        if let (true, None, Some(last)) = (raw.flag, raw.shared, options.last_mut()) {
            last.show_if = self.condition(raw.pick);
        }
        let substantive = options.iter().filter(|choice| choice.missing.is_none()).count();
        let extra = raw.extra.as_ref().map(|text| self.text(text));
        let reason = |choice: Choice| Choice { code: -99, missing: Some(Missing::Refused), ..choice };
        let missing: Vec<Choice> =
            if raw.flag { options.iter().take(1).cloned().map(reason).collect() } else { Vec::new() };
        let (min, max) = raw.limits;
        match raw.kind {
            0 => {
                self.add_other(raw, &mut options);
                Kind::Single { options }
            }
            1 => {
                self.add_other(raw, &mut options);
                for choice in &mut options {
                    choice.exclusive |= choice.missing.is_some();
                }
                let together = options.iter().filter(|choice| !choice.exclusive).count();
                let (at_least, at_most) = (raw.flag && together > 0, raw.pick.is_multiple_of(2) && together > 0);
                Kind::Multiple { options, at_least: at_least.then_some(1), at_most: at_most.then_some(together) }
            }
            2 => Kind::Grid {
                scale: options,
                rows: raw
                    .rows
                    .iter()
                    .enumerate()
                    .map(|(at, (text, shown_if))| GridRow {
                        id: ["a", "b", "c"][at].to_owned(),
                        text: self.text(text),
                        show_if: if *shown_if { self.condition(raw.pick) } else { None },
                        reversed: raw.flag,
                    })
                    .collect(),
            },
            3 => Kind::Number {
                unit: extra,
                decimals: (raw.pick % 7) as u8,
                min: min.map(|min| f64::from(min) / 8.0),
                max: max.map(f64::from),
                missing,
            },
            4 => Kind::Date {
                min: min.map(|days| jiff::civil::date(2020, 1, 1).saturating_add(jiff::Span::new().days(days))),
                max: max.map(|days| jiff::civil::date(2020, 1, 2).saturating_add(jiff::Span::new().days(days))),
            },
            5 => Kind::Text { long: raw.flag, max_chars: raw.pick + 1 },
            6 => Kind::Email,
            7 => Kind::Ranking { top: 1 + raw.pick % substantive, options },
            8 => Kind::Allocation { options, total: 0.5 + raw.pick as f64, unit: extra },
            9 => Kind::Recommend { low: self.text(&raw.more), high: self.text(&raw.text), missing },
            10 => Kind::Consent { statement: self.text(&raw.more) },
            _ => Kind::Note,
        }
    }
}
