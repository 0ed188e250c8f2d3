//! Differences between versions, and what stops a launch, as the desk shows them.

use crate::survey::change::{Change, Difference, Effect};
use crate::survey::reading::Problem;
use crate::web::door::Visitor;
use crate::web::views::change::{ChangeLine, Changes, LaunchFault};
use crate::wording::Fill;

/// What a version has otherwise than version number `before`.
pub fn changes_of(visitor: &Visitor, before: i32, change: &Change) -> Changes {
    let count = |effect| change.of(effect).count();
    let number: Fill = before.to_string().into();
    let summary = match change.effect() {
        None => visitor.say("versions-same", &[("number", number)]),
        Some(_) => visitor.say(
            "versions-summary",
            &[
                ("number", number),
                ("breaking", count(Effect::Breaking).into()),
                ("compatible", count(Effect::Compatible).into()),
                ("cosmetic", count(Effect::Cosmetic).into()),
            ],
        ),
    };
    let by_gravity = Effect::ALL.into_iter().rev().flat_map(|effect| change.of(effect));
    Changes {
        before: u64::try_from(before).unwrap_or(0),
        summary,
        differences: by_gravity.map(|difference| line_of(visitor, difference)).collect(),
    }
}

fn line_of(visitor: &Visitor, difference: &Difference) -> ChangeLine {
    let (texts, language) = (visitor.web.faces.texts(), visitor.language);
    ChangeLine {
        effect: texts.word(language, difference.effect().message_key()),
        class: match difference.effect() {
            Effect::Breaking => "blocks",
            Effect::Compatible => "good",
            Effect::Cosmetic => "",
        },
        place: difference.place.words(texts, language),
        language: difference.language.map(|language| language.to_string()),
        what: difference.what(texts, language),
        why: difference.why(texts, language),
        was: difference.was.clone(),
        is: difference.is.clone(),
    }
}

pub fn launch_faults_of(problems: &[Problem]) -> Vec<LaunchFault> {
    let fault = |problem: &Problem| LaunchFault {
        line: problem.place.line as u64,
        column: problem.place.column as u64,
        message: problem.message.clone(),
        expected: problem.expected.clone(),
    };
    problems.iter().map(fault).collect()
}
