//! Letters that did not arrive, with the way to put their addresses right.

use crate::services::wave_returns;
use crate::web::door::Visitor;
use crate::web::views::wave::{CorrectedLine, Returns, UndeliveredLine};

/// What came back; `typed` is what was typed for an invitation and can't be used: its id, the text, what is wrong.
pub(super) fn of(
    visitor: &Visitor,
    returns: &wave_returns::Returns,
    open: bool,
    typed: Option<&(String, String, String)>,
) -> Option<Returns> {
    if returns.undelivered.is_empty() && returns.corrected.is_empty() {
        return None;
    }
    let undelivered = returns.undelivered.iter().map(|line| {
        let id = line.invitation.uuid().to_string();
        let typed = typed.filter(|(of, ..)| *of == id);
        UndeliveredLine {
            member: line.member.clone(),
            contact: line.contact.clone(),
            address: line.address.clone(),
            meaning: visitor.say(&format!("returns-meaning-{}", line.class), &[]),
            said: line.words.clone(),
            at: visitor.web.zoned(line.at),
            typed: typed.map(|(_, text, _)| text.clone()),
            fault: typed.map(|(.., words)| words.clone()),
            id,
        }
    });
    let corrected = returns.corrected.iter().map(|line| CorrectedLine {
        member: line.member.clone(),
        was: line.was.clone(),
        became: line.became.clone(),
        at: visitor.web.zoned(line.at),
        by: line.by.clone(),
    });
    Some(Returns { undelivered: undelivered.collect(), corrected: corrected.collect(), open })
}
