//! The answers of one respondent: a document from field to answer, as codes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What was answered in one field.
///
/// In JSON: a code is `3`, several are `[1,3]` (a ranking keeps its order),
/// a text is `"…"`, and what needs a name has one: `{"number":12.5}`,
/// `{"date":"2026-03-01"}`, `{"parts":{"1":60.0,"2":40.0}}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The code of a choice, a missing one included; 0 to 10 for a recommendation; 1 for consent.
    Code(i32),
    /// The codes of a multiple choice, ascending, or of a ranking, best first.
    Codes(Vec<i32>),
    Number(f64),
    Date(jiff::civil::Date),
    Text(String),
    /// The parts of an allocation by code.
    Parts(BTreeMap<i32, f64>),
}

/// All answers of one respondent, by field id. A field without an answer is not there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    pub fn get(&self, field: &str) -> Option<&Answer> {
        self.0.get(field)
    }

    /// Keeps `answer` for `field`, or takes the field out when there is none.
    pub fn set(&mut self, field: &str, answer: Option<Answer>) {
        match answer {
            Some(answer) => {
                self.0.insert(field.to_owned(), answer);
            }
            None => {
                self.0.remove(field);
            }
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.0.iter().map(|(field, answer)| (field.as_str(), answer))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (String, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Code(code) => serializer.serialize_i32(*code),
            Self::Codes(codes) => codes.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.collect_map([("number", number)]),
            Self::Date(date) => serializer.collect_map([("date", date)]),
            Self::Parts(parts) => serializer.collect_map([("parts", parts)]),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code, a list of codes, a text, or an object with number, date or parts")
    }

    fn visit_i64<E: de::Error>(self, code: i64) -> Result<Answer, E> {
        i32::try_from(code).map(Answer::Code).map_err(|_| E::custom(format!("the code {code} is too large")))
    }

    fn visit_u64<E: de::Error>(self, code: u64) -> Result<Answer, E> {
        i32::try_from(code).map(Answer::Code).map_err(|_| E::custom(format!("the code {code} is too large")))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Answer, E> {
        Ok(Answer::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Answer, A::Error> {
        let mut codes = Vec::new();
        while let Some(code) = seq.next_element()? {
            codes.push(code);
        }
        Ok(Answer::Codes(codes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer, A::Error> {
        let answer = match map.next_key::<String>()?.as_deref() {
            Some("number") => Answer::Number(map.next_value()?),
            Some("date") => Answer::Date(map.next_value()?),
            Some("parts") => Answer::Parts(map.next_value()?),
            other => return Err(de::Error::custom(format!("unknown kind of answer: {other:?}"))),
        };
        match map.next_key::<String>()? {
            None => Ok(answer),
            Some(more) => Err(de::Error::custom(format!("unexpected key {more:?}"))),
        }
    }
}

/// What is kept of a respondent: the answers, and what was typed that could not be read as one.
///
/// Nothing typed is lost: an input that does not fit its question (a number
/// with letters, an allocation that does not add up) stays here by the name of
/// its input until it is mended, and is shown again with what is wrong.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    #[serde(default)]
    pub answers: Answers,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub typed: BTreeMap<String, Vec<String>>,
    /// In which order options (by code) and rows (by id) were shown, by the id of the question; see `ordering`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub orders: BTreeMap<String, Vec<String>>,
    /// The unusual answers of which the respondent said that they are right; see `answering`.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub sure: BTreeSet<String>,
}
