//! `/post`: what name servers say of the sender, asked at this moment.

use crate::services::check_post;
use crate::web::door::{Evaluator, Reply};
use crate::web::views::Area;
use crate::web::views::post::{FindingLine, PostPage};

pub async fn get(evaluator: Evaluator) -> Reply {
    let house = &evaluator.web.house;
    let desk = evaluator.desk(Area::Waves);
    if !check_post::is_of_use(house) {
        let nothing = Some(evaluator.say("postcheck-nothing", &[]));
        return evaluator.show(&PostPage { desk, nothing, faults: 0, is_made_up: false, findings: Vec::new() });
    }
    let mut found = check_post::check(house).await;
    found.extend(check_post::of_links(house));
    let faults = check_post::faults(&found) as u64;
    let is_made_up = check_post::is_made_up(house);
    let findings = found.into_iter().map(|finding| {
        let fills = [("at", finding.at.clone().into()), ("expected", finding.expected.clone().into())];
        FindingLine {
            of: evaluator.say(&format!("postcheck-{}", finding.of), &[]),
            verdict: finding.verdict.as_str().to_owned(),
            verdict_words: evaluator.say(&format!("postcheck-{}", finding.verdict.as_str()), &[]),
            words: evaluator.say(&format!("postcheck-{}-{}", finding.of, finding.outcome), &fills),
            at: finding.at,
            found: finding.found,
            expected: finding.expected,
        }
    });
    evaluator.show(&PostPage { desk, nothing: None, faults, is_made_up, findings: findings.collect() })
}
