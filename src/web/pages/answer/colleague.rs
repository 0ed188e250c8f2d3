//! `/colleague`: the questionnaire goes on to somebody else, and the mail for it is ready to be copied.

use serde::Serialize;

use crate::web::pages::answer::frame::{Frame, Visit};
use crate::web::refused::form_urlencoded;
use crate::web::rendering::{Faces, Unrenderable, View};
use crate::web::views::form::FormFault;

/// What stands in the form that names somebody.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Colleague {
    pub name: String,
    pub address: String,
}

#[derive(Debug, Serialize)]
pub struct ColleagueView {
    frame: Frame,
    /// In full, as it goes into a mail.
    link: String,
    subject: String,
    text: String,
    mailto: String,
    action: String,
    back: String,
    /// Who was named before.
    named: Option<Colleague>,
    typed: Colleague,
    faults: Vec<FormFault>,
}

impl View for ColleagueView {
    const TEMPLATE: &'static str = "answer/colleague";
}

/// The page as HTML; `link` is the address that the colleague opens.
pub fn show(
    faces: &Faces,
    visit: &Visit<'_>,
    link: String,
    named: Option<Colleague>,
    typed: Colleague,
    faults: Vec<FormFault>,
) -> Result<String, Unrenderable> {
    let say = |key: &str| {
        let fills = [("survey", visit.title().into()), ("link", link.clone().into())];
        visit.say(faces.texts(), key, &fills)
    };
    let (subject, text) = (say("answer-pass-mail-subject"), say("answer-pass-mail-text"));
    let view = ColleagueView {
        frame: visit.frame("/colleague"),
        mailto: format!(
            "mailto:?subject={}&body={}",
            form_urlencoded(&subject),
            form_urlencoded(&text.replace('\n', "\r\n"))
        ),
        subject,
        text,
        action: format!("{}/colleague", visit.start_href()),
        back: visit.start_href(),
        link,
        named,
        typed,
        faults,
    };
    faces.show(visit.language, &view)
}
