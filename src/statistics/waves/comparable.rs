//! Which questions two versions of a survey have in common, and why others can't be held against each other.

use std::collections::BTreeSet;

use crate::survey::change::{self, Difference, Part, Rule};
use crate::survey::{Kind, Question, Survey};

/// A question, a row of a grid or a net that is not compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub question: String,
    /// The row, the net, or the option that makes the question another.
    pub part: Option<Part>,
    pub rule: Rule,
    /// What was there, as the author wrote it, and what is there now.
    pub was: Option<String>,
    pub is: Option<String>,
}

/// What keeps two versions apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparable {
    pub left_out: Vec<LeftOut>,
    /// Questions and rows that are compared, but were put to others.
    pub put_to_others: Vec<(String, Option<String>, Rule)>,
}

/// What a difference does to the comparison of a question.
enum Effect {
    /// The question, or the part it is of, is another.
    LeftOut,
    PutToOthers,
    Nothing,
}

impl Comparable {
    /// Of two versions, the one of the first wave before that of the second.
    pub fn of(was: &Survey, is: &Survey) -> Self {
        let mut found = Self::default();
        let mut seen = BTreeSet::new();
        for difference in change::compare(was, is).differences {
            match effect(&difference, was, is) {
                Effect::LeftOut => {
                    let Some(question) = difference.place.question.clone() else { continue };
                    // Of several options one tells enough.
                    let part = difference.place.part.clone().filter(|part| !matches!(part, Part::Option(_)));
                    if seen.insert((question.clone(), part, difference.rule)) {
                        let Difference { place, rule, was, is, .. } = difference;
                        found.left_out.push(LeftOut { question, part: place.part, rule, was, is });
                    }
                }
                Effect::PutToOthers => found.put_to_others.extend(touched(&difference, is)),
                Effect::Nothing => {}
            }
        }
        found
    }

    /// Whether a question, or this row of it, is in both alike.
    pub fn takes(&self, question: &str, row: Option<&str>) -> bool {
        !self.left_out.iter().filter(|left| left.question == question).any(|left| match &left.part {
            None | Some(Part::Option(_)) => true,
            Some(Part::Row(own)) => Some(own.as_str()) == row,
            Some(Part::Net(_) | Part::Check(_) | Part::Message(_)) => false,
        })
    }

    pub fn takes_net(&self, question: &str, net: &str) -> bool {
        let is_it = |left: &LeftOut| left.question == question && left.part == Some(Part::Net(net.to_owned()));
        !self.left_out.iter().any(is_it)
    }

    /// How a field was put to others than in the first wave.
    pub fn put_to_others(&self, question: &str, row: Option<&str>) -> Vec<Rule> {
        let mut rules: Vec<Rule> = self
            .put_to_others
            .iter()
            .filter(|(own, of_row, _)| own == question && of_row.as_deref().is_none_or(|of_row| Some(of_row) == row))
            .map(|(.., rule)| *rule)
            .collect();
        rules.dedup();
        rules
    }
}

/// The fields that a condition is about: of one question or row, or of all on a page.
fn touched(difference: &Difference, is: &Survey) -> Vec<(String, Option<String>, Rule)> {
    let row = match &difference.place.part {
        Some(Part::Row(row)) => Some(row.clone()),
        // An option that is offered to others is no base of its own.
        Some(_) => return Vec::new(),
        None => None,
    };
    if let Some(question) = &difference.place.question {
        return vec![(question.clone(), row, difference.rule)];
    }
    let Some(page) = difference.place.page.as_ref().and_then(|page| is.page(page)) else { return Vec::new() };
    page.questions.iter().map(|question| (question.id.clone(), None, difference.rule)).collect()
}

fn effect(difference: &Difference, was: &Survey, is: &Survey) -> Effect {
    let Some(question) = &difference.place.question else {
        return match difference.rule {
            Rule::ConditionNarrower | Rule::ConditionWider | Rule::ConditionOther => Effect::PutToOthers,
            _ => Effect::Nothing,
        };
    };
    let (before, now) = (was.question(question), is.question(question));
    if !before.into_iter().chain(now).any(has_figures) {
        return Effect::Nothing;
    }
    let is_substantive = || {
        let Some(Part::Option(code)) = difference.place.part else { return true };
        let choices = before.into_iter().chain(now).flat_map(|question| question.kind.choices());
        choices.filter(|choice| choice.code == code).any(|choice| choice.missing.is_none())
    };
    match difference.rule {
        Rule::QuestionRemoved
        | Rule::QuestionRenamed
        | Rule::QuestionAdded
        | Rule::QuestionDemanded
        | Rule::QuestionReworded
        | Rule::KindChanged
        | Rule::RowRemoved
        | Rule::RowRenamed
        | Rule::RowAdded
        | Rule::RowDemanded
        | Rule::RowReworded
        | Rule::OptionRecoded
        | Rule::OptionMissing
        | Rule::OptionExclusive
        | Rule::StepAdded
        | Rule::PartAdded
        | Rule::Reversed
        | Rule::Unit
        | Rule::Total
        | Rule::Top
        | Rule::EachCluster
        | Rule::NetAdded
        | Rule::NetRemoved
        | Rule::NetWider
        | Rule::NetCodes
        | Rule::Statement => Effect::LeftOut,
        Rule::OptionAdded | Rule::OptionRemoved | Rule::OptionReworded if is_substantive() => Effect::LeftOut,
        // Whoever may tick three boxes ticks others than who may tick all.
        Rule::LimitStricter | Rule::LimitLooser if now.is_some_and(has_boxes) => Effect::LeftOut,
        Rule::ConditionNarrower | Rule::ConditionWider | Rule::ConditionOther => Effect::PutToOthers,
        _ => Effect::Nothing,
    }
}

fn has_figures(question: &Question) -> bool {
    !matches!(question.kind, Kind::Text { .. } | Kind::Email | Kind::Date { .. } | Kind::Note)
}

fn has_boxes(question: &Question) -> bool {
    matches!(question.kind, Kind::Multiple { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::reading;

    const WAS: &str = "survey: s
languages: [en]
title: T
pages:
  - id: p
    title: P
    questions:
      - id: q1
        kind: single
        text: How often do you come to the meetings?
        options: [ { code: 1, text: Never }, { code: 2, text: Once }, { code: 3, text: Often } ]
        nets: { active: [2, 3] }
      - id: q2
        kind: grid
        text: What do you think of it?
        options: [ { code: 1, text: Bad }, { code: 2, text: Fair }, { code: 3, text: Good } ]
        rows: [ { id: a, text: Useful for us }, { id: b, text: Open to others } ]
      - { id: q3, kind: number, text: How many people work there?, max: 100 }
      - id: q4
        kind: multiple
        text: What do you take part in?
        options: [ { code: 1, text: Knowledge }, { code: 2, text: Network } ]
      - { id: q5, kind: text, text: Anything else? }
      - { id: q6, kind: number, text: How much money?, unit: euro }
";

    fn left_out(of: &Comparable) -> Vec<(String, Option<String>, &'static str)> {
        let part = |part: &Part| match part {
            Part::Row(name) | Part::Net(name) | Part::Message(name) => name.clone(),
            Part::Option(code) => code.to_string(),
            Part::Check(at) => at.to_string(),
        };
        of.left_out
            .iter()
            .map(|left| (left.question.clone(), left.part.as_ref().map(part), left.rule.as_str()))
            .collect()
    }

    fn compared(change: impl Fn(&str) -> String) -> Comparable {
        let read = |text: &str| reading::read(text).survey.unwrap();
        Comparable::of(&read(WAS), &read(&change(WAS)))
    }

    #[test]
    fn the_same_survey_is_compared_as_a_whole() {
        assert_eq!(compared(str::to_owned), Comparable::default());
        let worded = compared(|was| {
            was.replace("Anything else?", "What more do you wish to say?").replace("max: 100", "max: 200")
        });
        assert_eq!(worded, Comparable::default(), "neither words nor a limit of a number change the scale");
    }

    #[test]
    fn a_scale_that_changed_is_named_with_what_it_was() {
        let found =
            compared(|was| was.replace("{ code: 3, text: Good }", "{ code: 3, text: Good }, { code: 4, text: Great }"));
        assert_eq!(left_out(&found), [("q2".to_owned(), Some("4".to_owned()), "step-added")]);
        assert!(!found.takes("q2", Some("a")) && found.takes("q1", None));
        let found = compared(|was| was.replace("unit: euro", "unit: thousands of euro"));
        assert_eq!(
            (found.left_out[0].was.as_deref(), found.left_out[0].is.as_deref()),
            (Some("euro"), Some("thousands of euro"))
        );
        let found = compared(|was| {
            was.replace("{ code: 2, text: Network }", "{ code: 2, text: Network }, { code: 3, text: Money }")
        });
        assert_eq!(left_out(&found), [("q4".to_owned(), Some("3".to_owned()), "option-added")]);
        let found = compared(|was| {
            was.replace(
                "{ code: 2, text: Network }",
                "{ code: 2, text: Network }, { code: 9, text: No idea, missing: dont_know }",
            )
        });
        assert_eq!(found, Comparable::default(), "a reason for having no answer is no step");
    }

    #[test]
    fn a_row_and_a_net_are_left_out_by_themselves() {
        let found = compared(|was| {
            was.replace(", { id: b, text: Open to others }", "").replace("active: [2, 3]", "active: [3]")
        });
        let expected = [
            ("q1".to_owned(), Some("active".to_owned()), "net-codes"),
            ("q2".to_owned(), Some("b".to_owned()), "row-removed"),
        ];
        assert_eq!(left_out(&found), expected);
        assert!(found.takes("q2", Some("a")) && !found.takes("q2", Some("b")));
        assert!(found.takes("q1", None) && !found.takes_net("q1", "active"));
    }

    #[test]
    fn a_question_that_is_put_to_others_is_compared_and_it_is_said() {
        let found = compared(|was| {
            was.replace("kind: number, text: How many", "kind: number, show_if: q1 != 1, text: How many")
        });
        assert!(found.left_out.is_empty() && found.takes("q3", None));
        assert_eq!(found.put_to_others("q3", None), [Rule::ConditionNarrower]);
        let found = compared(|was| was.replace("  - id: p\n", "  - id: p\n    show_if: member.size == '10-49'\n"));
        assert_eq!(found.put_to_others("q2", Some("a")), [Rule::ConditionNarrower]);
    }
}
