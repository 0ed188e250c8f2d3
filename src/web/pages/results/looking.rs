//! Which members a page of results shows: all by type, by an attribute of the frame, or one class of it.
//!
//! `?show=member.size` compares the classes, `?show=member.size:10-49` sets one beside all members. One attribute at a
//! time: what two of them single out together is too few people. On the page of a question `?bars=diverging` draws divided
//! bars around the middle of the scale.

use serde::Deserialize;

use super::classes;
use super::reader::{Focus, Reader};
use crate::services::report_wave::{Depth, WaveReport};
use crate::statistics::Slice;
use crate::web::refused::form_urlencoded;
use crate::web::views::question::Way;
use crate::web::views::results::{Choice, ChoiceGroup, Choosing};
use crate::wording::{Language, Texts};

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Looking {
    #[serde(default)]
    show: String,
    #[serde(default)]
    bars: String,
}

/// How the parts of an answer are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::web) enum Bars {
    /// Of 100%, from the left.
    #[default]
    Whole,
    /// Around the middle of the scale.
    Diverging,
}

impl Bars {
    const ALL: [Self; 2] = [Self::Whole, Self::Diverging];

    /// In an address; empty for what is shown unless something is asked for.
    fn name(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Diverging => "diverging",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Whole => "results-bars-whole",
            Self::Diverging => "results-bars-diverging",
        }
    }
}

impl Looking {
    fn parts(&self) -> (&str, Option<&str>) {
        match self.show.split_once(':') {
            Some((name, class)) => (name, Some(class)),
            None => (&self.show, None),
        }
    }

    pub(in crate::web) fn depth(&self) -> Depth {
        match self.parts() {
            ("", _) => Depth::Figures,
            (name, _) => Depth::By(name.to_owned()),
        }
    }

    /// The end of an address that shows the same members in the same way; empty for all of them in the usual one.
    pub(in crate::web) fn query(&self) -> String {
        self.query_with(self.bars())
    }

    fn query_with(&self, bars: Bars) -> String {
        let asked = [("show", self.show.as_str()), ("bars", bars.name())];
        let asked = asked.into_iter().filter(|(_, value)| !value.is_empty());
        let asked: Vec<String> = asked.map(|(name, value)| format!("{name}={}", form_urlencoded(value))).collect();
        if asked.is_empty() { String::new() } else { format!("?{}", asked.join("&")) }
    }

    /// Anything else than what there is asks for the usual ones.
    pub(in crate::web) fn bars(&self) -> Bars {
        Bars::ALL.into_iter().find(|bars| bars.name() == self.bars).unwrap_or_default()
    }

    /// The ways to draw the bars, each with its address. `page`: the address without its end.
    pub(in crate::web) fn ways(&self, reader: &Reader<'_>, page: &str) -> Vec<Way> {
        let way = |bars: Bars| Way {
            href: format!("{page}{}", self.query_with(bars)),
            words: reader.word(bars.words()),
            current: bars == self.bars(),
        };
        Bars::ALL.map(way).into()
    }

    /// What was counted, as it is asked for here. Unknown attributes and classes show all members by type.
    pub(in crate::web) fn reader<'a>(
        &'a self,
        counted: &'a WaveReport,
        texts: &'a Texts,
        language: Language,
    ) -> Reader<'a> {
        let everything = super::everything(counted, texts, language);
        let (name, class) = self.parts();
        let Some(division) = counted.divisions.iter().find(|division| division.name == name) else {
            return everything;
        };
        let only = class.map(|code| division.report.groups.cluster(code));
        match only {
            Some(None) => everything,
            only => Reader {
                report: &division.report,
                focus: Focus::Division { name: &division.name, only: only.flatten() },
                ..everything
            },
        }
    }

    /// The form that asks, and what is shown now.
    pub(in crate::web) fn choosing(
        &self,
        counted: &WaveReport,
        reader: &Reader<'_>,
        action: String,
    ) -> Option<Choosing> {
        if counted.attributes.is_empty() && self.show.is_empty() {
            return None;
        }
        let choice = |value: String, words: String| Choice { selected: value == self.show, value, words };
        let title = |name: &str| classes::name(reader.texts, reader.language, name);
        let by_type = choice(String::new(), reader.word("results-show-types"));
        let compared = counted.attributes.iter().map(|attribute| {
            choice(
                attribute.name.to_owned(),
                reader.say("results-show-by", &[("attribute", title(attribute.name).into())]),
            )
        });
        let mut groups = vec![ChoiceGroup {
            label: reader.word("results-show-compare"),
            choices: [by_type].into_iter().chain(compared).collect(),
        }];
        groups.extend(counted.attributes.iter().map(|attribute| {
            let label = |code: &String| classes::label(reader.texts, reader.language, attribute.name, code);
            let classes = attribute.classes.iter();
            ChoiceGroup {
                label: reader.say("results-show-only", &[("attribute", title(attribute.name).into())]),
                choices: classes.map(|code| choice(format!("{}:{code}", attribute.name), label(code))).collect(),
            }
        }));
        let bars = Some(self.bars().name().to_owned()).filter(|bars| !bars.is_empty());
        Some(Choosing { action, groups, bars, said: self.said(counted, reader) })
    }

    /// Who is shown, or why it is not who was asked for.
    fn said(&self, counted: &WaveReport, reader: &Reader<'_>) -> Vec<String> {
        if self.show.is_empty() {
            return Vec::new();
        }
        let Focus::Division { name, only } = reader.focus else {
            return vec![reader.say("results-show-unknown", &[("asked", self.show.as_str().into())])];
        };
        let mut said = Vec::new();
        let division = counted.divisions.iter().find(|division| division.name == name);
        if let (Some(class), Some(division)) = (only, division) {
            let name = reader.group(Slice::Cluster(class));
            if let Some(counts) = division.classes.get(class) {
                let fills = [
                    ("class", name.into()),
                    ("answered", reader.count(counts.answered).into()),
                    ("members", reader.count(counts.members).into()),
                ];
                said.push(reader.say("results-show-class", &fills));
            }
            let figures = || reader.report.fields.iter().map(|field| field.slices.at(Slice::Cluster(class)));
            if figures().all(|figure| figure.shown().is_none()) {
                said.push(reader.word("results-show-refused"));
            }
        }
        said.push(reader.word("results-show-unweighted"));
        said
    }
}
