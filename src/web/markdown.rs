//! The texts of a survey: a small part of Markdown into HTML that is safe to stand in a page.
//!
//! Paragraphs, emphasis, strong, lists and links to `http`, `https` and `mailto` stay. Headings and
//! pictures become their text, and raw HTML becomes what it reads like.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Blocks: paragraphs and lists.
pub fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    html::push_html(&mut out, allowed(text));
    out
}

/// The words within a line, for a heading or a label: no paragraphs, no lists, no links.
pub fn inline_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let within = allowed(text).filter(|event| match event {
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong),
        Event::End(tag) => matches!(tag, TagEnd::Emphasis | TagEnd::Strong),
        _ => true,
    });
    html::push_html(&mut out, within);
    out.trim().to_owned()
}

/// The text alone, for the title of a page or a mark of a chart.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for event in allowed(text) {
        match event {
            Event::Text(words) => out.push_str(&words),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// The events of `text` that may stand in a page.
fn allowed(text: &str) -> impl Iterator<Item = Event<'_>> {
    // Whether the link that is open was let through; links do not nest.
    let mut link_kept = true;
    Parser::new_ext(text, Options::empty()).filter_map(move |event| match event {
        Event::Start(Tag::Link { dest_url, link_type, title, id }) => {
            link_kept = leads_out(&dest_url);
            link_kept.then_some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) => link_kept.then_some(Event::End(TagEnd::Link)),
        Event::Start(tag) => opening(tag).map(Event::Start),
        Event::End(tag) => closing(tag).map(Event::End),
        Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
        Event::Code(words) => Some(Event::Text(words)),
        Event::Text(_) | Event::SoftBreak | Event::HardBreak => Some(event),
        _ => None,
    })
}

fn opening(tag: Tag<'_>) -> Option<Tag<'_>> {
    match tag {
        Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::List(_) | Tag::Item => Some(tag),
        Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => Some(Tag::Paragraph),
        _ => None,
    }
}

fn closing(tag: TagEnd) -> Option<TagEnd> {
    match tag {
        TagEnd::Paragraph | TagEnd::Emphasis | TagEnd::Strong | TagEnd::List(_) | TagEnd::Item => Some(tag),
        TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => Some(TagEnd::Paragraph),
        _ => None,
    }
}

fn leads_out(address: &CowStr<'_>) -> bool {
    let address = address.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_part_stays() {
        assert_eq!(
            html("Over **uw** *cluster*.\n\n- een\n- twee"),
            "<p>Over <strong>uw</strong> <em>cluster</em>.</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n"
        );
        assert_eq!(
            html("[site](https://example.org/?a=1&b=2)"),
            "<p><a href=\"https://example.org/?a=1&amp;b=2\">site</a></p>\n"
        );
    }

    #[test]
    fn raw_html_is_shown_and_never_run() {
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "<div onclick=alert(1)>\n\nx\n\n</div>",
            "<!-- x --><svg/onload=alert(1)>",
        ] {
            let html = html(text);
            assert!(!html.replace("<p>", "").replace("</p>", "").contains('<'), "{html}");
            assert!(html.contains("&lt;"), "{html}");
        }
    }

    #[test]
    fn links_go_to_the_web_or_to_mail_only() {
        for address in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org", "/a/b"] {
            assert_eq!(html(&format!("[x]({address})")), "<p>x</p>\n");
        }
        assert!(!html("<javascript:alert(1)>").contains("<a"));
        assert!(html("<mailto:a@example.org>").contains("href=\"mailto:a@example.org\""));
        assert!(!html("[x](https://example.org/\"onmouseover=\"alert(1))").contains("\"onmouseover"));
    }

    #[test]
    fn headings_and_pictures_become_text() {
        assert_eq!(html("# Groot"), "<p>Groot</p>\n");
        assert_eq!(html("![een plaatje](https://example.org/a.png)"), "<p>een plaatje</p>\n");
    }

    #[test]
    fn within_a_line_no_block_or_link_is_left() {
        assert_eq!(inline_html("Hoe *vaak*?\n\n- [x](https://example.org)"), "Hoe <em>vaak</em>?x");
        assert_eq!(plain("Hoe *vaak* <b>?</b>"), "Hoe vaak <b>?</b>");
    }
}
