//! What stands around a previewed page: the terms of a wave that is not there yet, and the tools of its maker.

use actix_web::HttpResponse;
use actix_web::http::header::{HeaderName, HeaderValue};
use jiff::ToSpan;

use crate::services::tell_privacy::Kept;
use crate::survey::Survey;
use crate::survey::definition::Contact;
use crate::web::assets;
use crate::web::door::Evaluator;
use crate::web::pages::answer::Terms;

/// Of all pages only these may stand in a frame, and only in one of this house.
const CONTENT_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
     frame-ancestors 'self'; base-uri 'none'";

/// As a wave of this house would ask: with four weeks to answer.
pub(super) fn terms_of(evaluator: &Evaluator, survey: &Survey) -> Terms {
    let web = &evaluator.web;
    let sender = &web.house.sender;
    let ours = || Contact {
        name: sender.name.clone(),
        email: sender.reply_to.clone().unwrap_or_else(|| sender.address.clone()),
        phone: None,
    };
    let today = web.zoned(web.now()).date();
    let closes_on = today.checked_add(4.weeks()).unwrap_or(today);
    Terms {
        sender: sender.name.clone(),
        contact: Some(survey.contact.clone().unwrap_or_else(ours)),
        closes_at: closes_on.at(23, 59, 0, 0).to_zoned_datetime(web.time_zone.clone()).ok(),
        kept: Kept::of_survey(survey),
    }
}

/// The page with what its maker needs behind it.
pub(super) fn with_tools(html: &str, tools: &str) -> String {
    let style = format!("<link rel=\"stylesheet\" href=\"{}\">\n", assets::editor_style().path);
    let html = html.replacen("</head>", &format!("{style}</head>"), 1);
    match html.rfind("</body>") {
        Some(end) => format!("{}{tools}{}", &html[..end], &html[end..]),
        None => html,
    }
}

/// May be shown in a frame of this house.
pub(super) fn framed(mut response: HttpResponse) -> HttpResponse {
    let headers = response.headers_mut();
    let put = [("content-security-policy", CONTENT_POLICY), ("x-frame-options", "SAMEORIGIN")];
    for (name, value) in put {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tools_stand_behind_the_page_and_change_nothing_of_it() {
        let page = "<html><head><title>T</title></head><body><main>x</main></body></html>";
        let shown = with_tools(page, "<aside>tools</aside>");
        assert!(shown.contains("<main>x</main><aside>tools</aside></body>"), "{shown}");
        let style = format!("<link rel=\"stylesheet\" href=\"{}\">\n", assets::editor_style().path);
        assert_eq!(shown.replace("<aside>tools</aside>", "").replace(&style, ""), page);
    }
}
