//! Accounts of the desk: where one is logged in, what one shows besides a password, and how one comes by an account.

mod factor;
mod letters;
mod sessions;

use crate::support::browser::{Answer, Browser};
use crate::support::house::House;

/// Logs in; what came back.
fn log_in(browser: &mut Browser, name: &str, password: &str) -> Answer {
    browser.post("/login", &[("name", name), ("password", password), ("next", "/")])
}

/// The cookie of a session that an answer sets, as a browser sends it back.
fn cookie_of(answer: &Answer) -> Option<String> {
    let set = answer.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
    let mut own = set.map(|(_, value)| value.split(';').next().unwrap_or_default().to_owned());
    own.rfind(|pair| pair.starts_with("__Host-peil="))
}

/// How a page answers whoever brings just this cookie.
fn with(house: &House, cookie: &str) -> u16 {
    house.visitor().get_with("/account", "cookie", cookie).status
}

/// The acts of the trail, oldest first.
fn acts(house: &House) -> Vec<String> {
    house.lines("SELECT act AS line FROM audit ORDER BY number")
}
