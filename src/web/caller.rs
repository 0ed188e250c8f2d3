//! From which network address somebody calls, and the web service as they use it.

use std::net::IpAddr;

use actix_web::HttpRequest;
use actix_web::http::header::HeaderMap;
use actix_web::web;

use crate::rights::Scope;
use crate::services::House;
use crate::web::door::Web;

/// What a proxy writes down: who called it, behind what earlier proxies wrote.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The web service as one person uses it: what they have the house do is kept with the address that they call from,
/// and once they are logged in it reaches no further than their rights.
/// Respondents use [`Web`] itself, whose house knows of no caller.
#[derive(Clone)]
pub struct Caller {
    web: web::Data<Web>,
    pub house: House,
}

impl Caller {
    pub fn of(web: &web::Data<Web>, request: &HttpRequest) -> Self {
        let house = web.house.called_from(place_of(request, &web.trusted_proxies));
        Self { web: web.clone(), house }
    }

    /// The same with a house that reaches no further than somebody's rights.
    pub fn within(self, scope: Scope) -> Self {
        Self { house: self.house.within(scope), web: self.web }
    }
}

impl std::ops::Deref for Caller {
    type Target = Web;

    fn deref(&self) -> &Web {
        &self.web
    }
}

/// Whether a request comes straight from a proxy that the settings name.
pub fn is_proxied(request: &HttpRequest, trusted: &[IpAddr]) -> bool {
    request.peer_addr().is_some_and(|peer| trusted.contains(&peer.ip().to_canonical()))
}

/// Who calls, as far as it can be known.
pub fn place_of(request: &HttpRequest, trusted: &[IpAddr]) -> Option<IpAddr> {
    address_of(request.peer_addr().map(|peer| peer.ip()), request.headers(), trusted)
}

/// Who calls: whoever holds the connection; behind proxies that are trusted, the nearest caller that is none of them.
///
/// What anybody else wrote into the header is not believed, and what lies beyond a word that is no address isn't either.
fn address_of(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpAddr]) -> Option<IpAddr> {
    let mut nearest = peer?.to_canonical();
    let lines: Vec<&str> = headers.get_all(FORWARDED_FOR).filter_map(|line| line.to_str().ok()).collect();
    let mut before = lines.iter().rev().flat_map(|line| line.rsplit(',')).map(str::trim);
    while trusted.contains(&nearest) {
        match before.next().and_then(|caller| caller.parse::<IpAddr>().ok()) {
            Some(caller) => nearest = caller.to_canonical(),
            None => break,
        }
    }
    Some(nearest)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn found(peer: &str, lines: &[&'static str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(HeaderName::from_static(FORWARDED_FOR), HeaderValue::from_static(line));
        }
        let trusted: Vec<IpAddr> = trusted.iter().map(|address| address.parse().unwrap()).collect();
        address_of(peer.parse().ok(), &headers, &trusted).unwrap().to_string()
    }

    #[test]
    fn only_what_a_trusted_proxy_wrote_is_believed() {
        let proxies = ["127.0.0.1", "10.0.0.2"];
        for (peer, lines, trusted, expected) in [
            ("203.0.113.9", &["198.51.100.1"][..], &[][..], "203.0.113.9"),
            ("127.0.0.1", &["198.51.100.1"], &[], "127.0.0.1"),
            ("203.0.113.9", &["198.51.100.1"], &proxies, "203.0.113.9"),
            ("127.0.0.1", &["198.51.100.1"], &proxies, "198.51.100.1"),
            ("::ffff:127.0.0.1", &["198.51.100.1"], &proxies, "198.51.100.1"),
            // What the caller wrote itself stands in front of what the proxies wrote.
            ("127.0.0.1", &["10.9.9.9, 198.51.100.1, 10.0.0.2"], &proxies, "198.51.100.1"),
            ("127.0.0.1", &["10.9.9.9", "198.51.100.1,10.0.0.2"], &proxies, "198.51.100.1"),
            ("127.0.0.1", &["2001:DB8::7"], &proxies, "2001:db8::7"),
            ("127.0.0.1", &["198.51.100.1, unknown, 10.0.0.2"], &proxies, "10.0.0.2"),
            ("127.0.0.1", &["eva@example.org"], &proxies, "127.0.0.1"),
            ("127.0.0.1", &[], &proxies, "127.0.0.1"),
        ] {
            assert_eq!(found(peer, lines, trusted), expected, "{peer} {lines:?}");
        }
    }
}
