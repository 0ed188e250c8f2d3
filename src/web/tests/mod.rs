//! Every page is made once and looked at: by these tests, and by people.
//!
//! With `PEIL_PREVIEW_DIR` set, the pages are also written there, to be opened in a browser.

mod desk;
mod respondent;
mod survey;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::web::assets;
use crate::web::rendering::Faces;
use crate::wording::Texts;

pub(in crate::web) fn faces() -> Faces {
    Faces::new(Arc::new(Texts::of_the_product())).unwrap()
}

/// Holds a page against what every page must be, and writes it where people can look.
pub(in crate::web) fn look_at(name: &str, html: &str) {
    assert!(html.starts_with("<!doctype html>\n<html lang=\""), "{name}");
    assert_eq!(html.matches("<h1").count(), 1, "{name}: one h1");
    assert_eq!(html.matches("<main").count(), 1, "{name}: one main");
    assert!(html.contains("<a class=\"skip\" href=\"#main\""), "{name}: a skip link");
    assert!(!html.contains("<title></title>"), "{name}: a title");
    assert!(html.contains(&assets::style().path), "{name}: the style sheet");
    let script = format!("<script src=\"{}\" defer></script>", assets::script().path);
    let refresher = format!("<script defer src=\"{}\"></script>", assets::refresher().path);
    assert!(
        !html.replace(&script, "").replace(&refresher, "").contains("<script"),
        "{name}: a script that is not ours"
    );
    for banned in [" style=\"", " onclick=", " onload=", "javascript:"] {
        assert!(!html.contains(banned), "{name}: {banned}");
    }
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "{name}: an id stands for one element");
    for (attribute, within) in [("for", " for=\""), ("aria-describedby", " aria-describedby=\"")] {
        for named in html.split(within).skip(1).filter_map(|rest| rest.split('"').next()) {
            for id in named.split(' ') {
                assert!(distinct.contains(id), "{name}: {attribute} names {id}, which is not there");
            }
        }
    }
    let unsaid = html.split([' ', '>', '<', '"']).find(|word| is_key(word));
    assert_eq!(unsaid, None, "{name}: a message is missing");
    if let Some(folder) = std::env::var_os("PEIL_PREVIEW_DIR").map(PathBuf::from) {
        std::fs::create_dir_all(folder.join("assets")).unwrap();
        std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
        for asset in [assets::style(), assets::script(), assets::icon()] {
            std::fs::write(folder.join(asset.path.trim_start_matches('/')), asset.bytes).unwrap();
        }
    }
}

/// A key that stands where its message should.
fn is_key(word: &str) -> bool {
    ["answer-", "backups-", "compared-", "desk-", "fault-", "results-", "work-"]
        .iter()
        .any(|room| word.starts_with(room))
        && word.matches('-').count() > 1
}

#[test]
fn every_template_is_known_and_none_writes_unescaped() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/pages");
    let mut there = Vec::new();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            assert!(!source.contains("{{{") && !source.contains("{{&"), "{} writes unescaped", path.display());
            there.push(path.strip_prefix(&folder).unwrap().with_extension("").to_string_lossy().into_owned());
        }
    }
    there.sort();
    let mut known: Vec<String> = faces().templates().map(str::to_owned).collect();
    known.sort();
    assert_eq!(there, known);
}
