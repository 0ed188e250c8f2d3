//! Options, scales and nets.

use std::collections::BTreeMap;

use super::problems::{did_you_mean, either, quoted};
use super::product_words;
use super::tree::{Node, Value};
use super::values::{self, Keys};
use super::walk::Walk;
use crate::survey::definition::{Choice, Missing, Net};

/// Codes lie in these limits, so that they fit a column of any file format.
const CODES: (i64, i64) = (-99_999, 99_999);

/// More options than this can't be shown or tallied.
const MOST_CHOICES: usize = 200;

/// Every question has its scale to itself, so that long scales in many questions grow beyond what the file holds.
const MOST_COPIED: usize = 32 * 1024 * 1024;

/// Keys of an option.
pub(super) const CHOICE_KEYS: [&str; 5] = ["code", "text", "show_if", "missing", "exclusive"];

/// Keys of “other, namely”.
pub(super) const OTHER_KEYS: [&str; 3] = ["code", "text", "show_if"];

impl Walk {
    /// The scales that questions share, by name. A faulty one is remembered, so that its users are not blamed.
    pub fn read_scales(&mut self, node: &Node) {
        let Some(keys) = Keys::of(node, "the list of scales", &mut self.problems) else { return };
        for entry in keys.entries() {
            self.in_scale = true;
            let scale = self.choices(&entry.value, false);
            self.in_scale = false;
            self.scales.insert(entry.key.clone(), scale);
        }
    }

    /// A list of options. With `only_missing`, each must say why it stands for no answer.
    pub fn choices(&mut self, node: &Node, only_missing: bool) -> Option<Vec<Choice>> {
        const EXPECTED: &str = "a list of options, each as { code: 1, text: … }";
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.is_empty() || items.len() > MOST_CHOICES {
            let found = format!("there are {} options", items.len());
            self.problems.error("options", node.place, found, format!("1 to {MOST_CHOICES} options"));
            return None;
        }
        let mut choices: Vec<Choice> = Vec::new();
        let mut all_read = true;
        for item in items {
            let Some((choice, code)) = self.choice(item, only_missing) else {
                all_read = false;
                continue;
            };
            if choices.iter().any(|other| other.code == choice.code) {
                let found = format!("the code {} is here a second time", choice.code);
                self.problems.error("duplicate-code", code.place, found, "a code of its own for each option");
                all_read = false;
            }
            choices.push(choice);
        }
        all_read.then_some(choices)
    }

    fn choice<'t>(&mut self, node: &'t Node, only_missing: bool) -> Option<(Choice, &'t Node)> {
        let keys = Keys::of(node, "an option", &mut self.problems)?;
        keys.only(&CHOICE_KEYS, &mut self.problems);
        let code_node = keys.demand("code", &mut self.problems);
        let code = code_node.and_then(|node| self.code(node));
        let text = keys.demand("text", &mut self.problems).and_then(|node| self.text(node));
        let missing = if only_missing { keys.demand("missing", &mut self.problems) } else { keys.get("missing") };
        let missing = missing.map(|node| self.missing(node));
        let exclusive = keys.get("exclusive").and_then(|node| values::flag(node, &mut self.problems));
        let exclusive = exclusive.unwrap_or(false);
        let show_if = keys.get("show_if").and_then(|node| self.condition(node));
        // A reason that is there must be a known one.
        let missing = missing.map_or(Some(None), |known| known.map(Some))?;
        Some((Choice { code: code?, text: text?, show_if, missing, exclusive, other: false }, code_node?))
    }

    pub fn code(&mut self, node: &Node) -> Option<i32> {
        values::integer(node, CODES, &mut self.problems).and_then(|code| i32::try_from(code).ok())
    }

    fn missing(&mut self, node: &Node) -> Option<Missing> {
        const REASONS: [&str; 3] = ["dont_know", "not_applicable", "refused"];
        let word = values::word(node, &either(REASONS), &mut self.problems)?;
        match word {
            "dont_know" => Some(Missing::DontKnow),
            "not_applicable" => Some(Missing::NotApplicable),
            "refused" => Some(Missing::Refused),
            _ => {
                let found = format!("{} is no reason for having no answer", quoted(word));
                self.problems.error("unknown-missing", node.place, found, either(REASONS));
                self.problems.help(did_you_mean(word, REASONS));
                None
            }
        }
    }

    /// The options of a question: its own, or a scale by name.
    pub fn options_or_scale(&mut self, keys: &Keys<'_>, least: usize) -> Option<Vec<Choice>> {
        let choices = match (keys.get("options"), keys.entry("scale")) {
            (Some(_), Some(scale)) => {
                let found = "there are options and a scale";
                self.problems.error("options", scale.key_place, found, "either options or a scale");
                None
            }
            (Some(options), None) => self.choices(options, false),
            (None, Some(scale)) => self.scale(&scale.value),
            (None, None) => {
                let expected = "“options: […]”, or “scale: …” with the name of a scale";
                self.problems.error("missing-key", keys.place, "the question has nothing to choose from", expected);
                None
            }
        }?;
        let substantive = choices.iter().filter(|choice| choice.missing.is_none()).count();
        if substantive < least {
            let found = format!("there are {substantive} options, reasons for having no answer not counted");
            self.problems.error("options", keys.place, found, format!("{least} options or more"));
            return None;
        }
        Some(choices)
    }

    fn scale(&mut self, node: &Node) -> Option<Vec<Choice>> {
        if matches!(node.value, Value::List(_)) {
            values::wrong_type(node, "the name of a scale", &mut self.problems);
            self.problems.help(Some("write “options:” for a list"));
            return None;
        }
        let name = values::word(node, "the name of a scale", &mut self.problems)?;
        match self.scales.get(name) {
            Some(scale) => {
                let was_small = self.copied <= MOST_COPIED;
                self.copied += scale.iter().flatten().map(size_of_choice).sum::<usize>();
                if self.copied > MOST_COPIED {
                    if was_small {
                        let expected = format!("scales that come to {MOST_COPIED} bytes in all questions together");
                        self.problems.error("too-large", node.place, "the file repeats too much text", expected);
                    }
                    return None;
                }
                scale.clone()
            }
            None => {
                let known: Vec<&str> = self.scales.keys().map(String::as_str).collect();
                let expected =
                    if known.is_empty() { "a scale of the list “scales”".to_owned() } else { either(&known) };
                let help = did_you_mean(name, known);
                self.problems.error(
                    "unknown-scale",
                    node.place,
                    format!("there is no scale {}", quoted(name)),
                    expected,
                );
                self.problems.help(help);
                None
            }
        }
    }

    /// Adds “other, namely” to the options, before the reasons for having no answer.
    pub fn add_other(&mut self, keys: &Keys<'_>, choices: &mut Vec<Choice>) -> Option<()> {
        let Some(node) = keys.get("other") else { return Some(()) };
        let other = match &node.value {
            Value::Map(_) => {
                let keys = Keys::of(node, "“other”", &mut self.problems)?;
                keys.only(&OTHER_KEYS, &mut self.problems);
                let show_if = keys.get("show_if").and_then(|node| self.condition(node));
                let code = keys.get("code").map_or(Some(product_words::OTHER_CODE), |node| self.code(node));
                let text = match keys.get("text") {
                    Some(text) => self.text(text),
                    None => self.product_text(&product_words::OTHER, "other", node),
                };
                Choice { code: code?, text: text?, show_if, missing: None, exclusive: false, other: true }
            }
            _ => {
                if !values::flag(node, &mut self.problems)? {
                    return Some(());
                }
                let text = self.product_text(&product_words::OTHER, "other", node)?;
                Choice {
                    code: product_words::OTHER_CODE,
                    text,
                    show_if: None,
                    missing: None,
                    exclusive: false,
                    other: true,
                }
            }
        };
        if choices.iter().any(|choice| choice.code == other.code) {
            let found = format!("“other” has the code {}, which an option has already", other.code);
            self.problems.error("duplicate-code", node.place, found, "a code of its own for each option");
            self.problems.help(Some("give it one: other: { code: 95 }"));
            return None;
        }
        let before_missing = choices.iter().position(|choice| choice.missing.is_some()).unwrap_or(choices.len());
        choices.insert(before_missing, other);
        Some(())
    }

    /// Nets by name, each a list of codes or a map of its text and its codes.
    pub fn nets(&mut self, node: &Node, codes: &BTreeMap<i32, Option<Missing>>) -> Option<Vec<Net>> {
        let keys = Keys::of(node, "the list of nets", &mut self.problems)?;
        let mut nets = Vec::new();
        for entry in keys.entries() {
            if !Self::net_name_is_right(&entry.key) {
                let found = format!("{} can't name a net", quoted(&entry.key));
                self.problems.error("bad-id", entry.key_place, found, "letters, digits, hyphens and _");
            }
            let (text, list) = match &entry.value.value {
                Value::Map(_) => {
                    let keys = Keys::of(&entry.value, "a net", &mut self.problems)?;
                    keys.only(&["text", "codes"], &mut self.problems);
                    let text = keys.get("text").and_then(|node| self.text(node));
                    (text, keys.demand("codes", &mut self.problems))
                }
                _ => (None, Some(&entry.value)),
            };
            if let Some(codes) = list.and_then(|list| self.net_codes(list, codes)) {
                nets.push(Net { name: entry.key.clone(), text, codes });
            }
        }
        Some(nets)
    }

    fn net_codes(&mut self, node: &Node, known: &BTreeMap<i32, Option<Missing>>) -> Option<Vec<i32>> {
        const EXPECTED: &str = "a list of codes such as [4, 5]";
        let items = values::list(node, EXPECTED, &mut self.problems)?;
        if items.is_empty() {
            self.problems.error("empty", node.place, "the net holds no code", EXPECTED);
        }
        let usable = either(known.iter().filter(|(_, missing)| missing.is_none()).map(|(code, _)| code.to_string()));
        let mut codes = Vec::new();
        for item in items {
            let Some(code) = self.code(item) else { continue };
            match known.get(&code) {
                None => {
                    let found = format!("no option has the code {code}");
                    self.problems.error("unknown-code", item.place, found, usable.as_str());
                }
                Some(Some(_)) => {
                    let found = format!("{code} stands for having no answer and can't be part of a net");
                    self.problems.error("unknown-code", item.place, found, usable.as_str());
                }
                Some(None) if codes.contains(&code) => {
                    let found = format!("{code} is here a second time");
                    self.problems.error("duplicate-code", item.place, found, "each code once");
                }
                Some(None) => codes.push(code),
            }
        }
        Some(codes)
    }
}

/// About what a copy of an option takes.
fn size_of_choice(choice: &Choice) -> usize {
    const OF_A_TEXT: usize = 64;
    let texts = choice.text.languages().map(|language| OF_A_TEXT + choice.text.in_language(language).len());
    size_of::<Choice>() + texts.sum::<usize>()
}
