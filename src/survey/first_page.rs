//! Whether whoever opens their link finds something to answer: the page that comes first for them, with words for
//! everything on it.

use std::fmt;

use crate::survey::answers::Answers;
use crate::survey::definition::{Kind, Page, Survey};
use crate::survey::expression::Facts;
use crate::survey::piping::Source;
use crate::survey::routing::Route;
use crate::wording::{Language, Text};

/// Why there is no first page for somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// Every page, or everything on it, is hidden from them.
    Pages,
    /// A text says nothing to them in their language: the page, and the question or row it belongs to.
    Words { page: String, place: String },
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pages => f.write_str("no page of the survey is shown"),
            Self::Words { page, place } if place.is_empty() => write!(f, "page {page}: its title says nothing"),
            Self::Words { page, place } => write!(f, "page {page}, {place}: a text says nothing"),
        }
    }
}

/// The page that comes first for a member of whom this is known, if it has words for everything it shows.
/// `survey` is as this member is asked it (see [`Survey::unfolded`]).
pub fn find<'s>(survey: &'s Survey, facts: &Facts, language: Language) -> Result<&'s Page, Lack> {
    let route = Route::of(survey, &Answers::default(), facts);
    let page = route.pages().first().copied().ok_or(Lack::Pages)?;
    let source = Source { survey, route: &route, facts };
    let says = |text: &Text, place: &str| match source.fill(text, language).trim().is_empty() {
        false => Ok(()),
        true => Err(Lack::Words { page: page.id.clone(), place: place.to_owned() }),
    };
    says(&page.title, "")?;
    for question in route.questions(page) {
        says(&question.text, &question.id)?;
        for choice in route.choices(question) {
            says(&choice.text, &format!("{}, option {}", question.id, choice.code))?;
        }
        for row in route.rows(question) {
            says(&row.text, &format!("{}, row {}", question.id, row.id))?;
        }
        if let Kind::Consent { statement } = &question.kind {
            says(statement, &question.id)?;
        }
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::specimen;

    fn survey(pages: &str) -> Survey {
        let source = format!("survey: s\nlanguages: [nl]\ntitle: T\npages:\n{pages}");
        specimen::read(&source)
    }

    fn facts(known: &[(&str, &str)]) -> Facts {
        known.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn found(survey: &Survey, known: &[(&str, &str)]) -> Result<String, Lack> {
        find(survey, &facts(known), Language::NL).map(|page| page.id.clone())
    }

    #[test]
    fn the_first_page_is_the_first_that_has_something_to_show() {
        let survey = survey(
            "  - { id: one, title: Een, show_if: 'cluster.type == \"IBN\"', questions: [{ id: q1, kind: text, text: Wat? }] }\n\
             \x20 - { id: two, title: Twee, questions: [{ id: q2, kind: text, text: Wie?, show_if: 'cluster.type == \"SPC\"' }] }\n",
        );
        assert_eq!(found(&survey, &[("cluster.type", "IBN")]), Ok("one".to_owned()));
        assert_eq!(found(&survey, &[("cluster.type", "SPC")]), Ok("two".to_owned()));
        assert_eq!(found(&survey, &[("cluster.type", "CNI")]), Err(Lack::Pages));
        assert_eq!(found(&survey, &[]), Err(Lack::Pages));
    }

    #[test]
    fn what_says_nothing_to_somebody_is_named() {
        let survey = survey(
            "  - id: one\n    title: Een\n    questions:\n      - { id: q1, kind: text, text: '{{member.region|}}' }\n",
        );
        let lack = Lack::Words { page: "one".to_owned(), place: "q1".to_owned() };
        assert_eq!(lack.to_string(), "page one, q1: a text says nothing");
        assert_eq!(found(&survey, &[]), Err(lack));
        assert_eq!(found(&survey, &[("member.region", "Antwerpen")]), Ok("one".to_owned()));
    }
}
