//! `/answers.txt`: what was sent in, as plain text to keep.

use crate::web::markdown;
use crate::web::pages::answer::frame::Visit;
use crate::web::pages::answer::receipt::Receipt;
use crate::web::pages::answer::words::{self, QuestionWords};
use crate::web::rendering::Faces;
use crate::wording::{Fill, dates};

/// The text, with line ends that every editor knows.
pub fn text(faces: &Faces, visit: &Visit<'_>, receipt: &Receipt) -> String {
    let language = visit.language;
    let say = |key: &str, fills: &[(&str, Fill)]| visit.say(faces.texts(), key, fills);
    let mut lines = vec![
        visit.title(),
        visit.terms.sender.clone(),
        String::new(),
        format!("{} {}", say("answer-receipt-sent", &[]), dates::date_time(language, &receipt.sent_at)),
        format!("{} {}", say("answer-receipt-reference", &[]), receipt.reference),
    ];
    let blank = say("answer-blank", &[]);
    for page in words::pages(visit, false) {
        let title = markdown::plain(&page.title);
        lines.extend([String::new(), String::new(), title.clone(), "=".repeat(title.chars().count())]);
        for question in &page.questions {
            lines.extend([String::new(), markdown::plain(&question.text)]);
            lines.extend(answers(question, &blank));
        }
    }
    lines.push(String::new());
    lines.join("\r\n")
}

fn answers(question: &QuestionWords, blank: &str) -> Vec<String> {
    let or_blank = |lines: &[String]| if lines.is_empty() { vec![blank.to_owned()] } else { lines.to_vec() };
    if question.grid {
        let row = |row: &words::RowWords| format!("    {}: {}", row.text, or_blank(&row.lines).join(", "));
        return question.rows.iter().map(row).collect();
    }
    let lines = if question.lines.is_empty() { &question.unread } else { &question.lines };
    or_blank(lines).into_iter().map(|line| format!("    {line}")).collect()
}
