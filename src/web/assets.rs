//! The style sheets, the scripts and the icon: compiled in, and named by their content so that browsers may keep
//! them. Beside them the schema of definitions.

use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::survey::reading::schema::SCHEMA;

/// How long a browser may keep an asset: a year, because a changed asset has another name.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

const CSS: &str = "text/css; charset=utf-8";

/// A file that pages refer to.
#[derive(Debug)]
pub struct Asset {
    /// Where it is served, such as `/assets/style-0123456789ab.css`.
    pub path: String,
    pub content_type: &'static str,
    pub bytes: &'static [u8],
}

pub fn style() -> &'static Asset {
    static STYLE: OnceLock<Asset> = OnceLock::new();
    STYLE.get_or_init(|| asset("style", "css", CSS, include_bytes!("../../templates/assets/style.css")))
}

/// What only the desk shows: respondents do not wait for it.
pub fn desk_style() -> &'static Asset {
    static STYLE: OnceLock<Asset> = OnceLock::new();
    STYLE.get_or_init(|| asset("desk", "css", CSS, include_bytes!("../../templates/assets/desk.css")))
}

/// Saves a page of questions while it is being filled in.
pub fn script() -> &'static Asset {
    static SCRIPT: OnceLock<Asset> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        asset("answer", "js", "text/javascript; charset=utf-8", include_bytes!("../../templates/assets/answer.js"))
    })
}

pub fn icon() -> &'static Asset {
    static ICON: OnceLock<Asset> = OnceLock::new();
    ICON.get_or_init(|| asset("icon", "svg", "image/svg+xml", include_bytes!("../../templates/assets/icon.svg")))
}

/// What only the editor of definitions and its previews need.
pub fn editor_style() -> &'static Asset {
    static STYLE: OnceLock<Asset> = OnceLock::new();
    STYLE.get_or_init(|| {
        asset("editor", "css", "text/css; charset=utf-8", include_bytes!("../../templates/assets/editor.css"))
    })
}

pub fn editor_script() -> &'static Asset {
    static SCRIPT: OnceLock<Asset> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        asset("editor", "js", "text/javascript; charset=utf-8", include_bytes!("../../templates/assets/editor.js"))
    })
}

/// Keeps the figures of a wave fresh while its page is open.
pub fn refresher() -> &'static Asset {
    static SCRIPT: OnceLock<Asset> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        asset("refresh", "js", "text/javascript; charset=utf-8", include_bytes!("../../templates/assets/refresh.js"))
    })
}

/// The blank questionnaire, which has a style of its own.
pub fn print_style() -> &'static Asset {
    static STYLE: OnceLock<Asset> = OnceLock::new();
    STYLE.get_or_init(|| asset("print", "css", CSS, include_bytes!("../../templates/assets/print.css")))
}

/// The asset served at `path`; none when the path, and with it the content, is another one.
pub fn at(path: &str) -> Option<&'static Asset> {
    let all = [style(), desk_style(), script(), refresher(), editor_style(), editor_script(), print_style(), icon()];
    all.into_iter().find(|asset| asset.path == path)
}

/// Serves an asset; one under an old name is not there any more.
pub async fn get(name: actix_web::web::Path<String>) -> actix_web::HttpResponse {
    match at(&format!("/assets/{name}")) {
        Some(asset) => actix_web::HttpResponse::Ok()
            .content_type(asset.content_type)
            .insert_header(("cache-control", CACHE_CONTROL))
            .body(asset.bytes),
        None => actix_web::HttpResponse::NotFound().finish(),
    }
}

/// The grammar of definitions, under an address that editors can be given.
pub async fn schema() -> actix_web::HttpResponse {
    actix_web::HttpResponse::Ok()
        .content_type("application/schema+json")
        .insert_header(("cache-control", "no-cache"))
        .body(SCHEMA)
}

fn asset(name: &str, ending: &str, content_type: &'static str, bytes: &'static [u8]) -> Asset {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes)[..6]);
    Asset { path: format!("/assets/{name}-{hash}.{ending}"), content_type, bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_by_its_path_and_by_no_other() {
        assert_eq!(at(&style().path).map(|asset| asset.bytes), Some(style().bytes));
        assert_eq!(at(&desk_style().path).map(|asset| asset.bytes), Some(desk_style().bytes));
        assert_eq!(at(&icon().path).map(|asset| asset.content_type), Some("image/svg+xml"));
        assert_eq!(at(&script().path).map(|asset| asset.bytes), Some(script().bytes));
        assert!(at("/assets/style-000000000000.css").is_none());
    }
}
