//! Requests that were answered: how many, and how long each took, by route. Never by address: there are links in these.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::http::{Method, StatusCode};

use super::exposition::{Exposition, Kind};

/// Upper bounds, in seconds.
pub const BOUNDS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

#[derive(Clone, Copy, Debug, Default)]
struct Histogram {
    /// Not yet summed up from the smallest bound on; the last is without a bound.
    buckets: [u64; BOUNDS.len() + 1],
    seconds: f64,
}

/// The pattern of a route, a method, and a class of states such as `2xx`.
type Of = (String, &'static str, &'static str);

/// Cheap to clone; all clones count together.
#[derive(Clone, Debug, Default)]
pub struct Tally(Arc<Mutex<BTreeMap<Of, Histogram>>>);

impl Tally {
    pub fn count(&self, route: &str, method: &Method, status: StatusCode, took: Duration) {
        let of = (route.to_owned(), method_of(method), class_of(status));
        let seconds = took.as_secs_f64();
        let bucket = BOUNDS.iter().position(|bound| seconds <= *bound).unwrap_or(BOUNDS.len());
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let histogram = counted.entry(of).or_default();
        histogram.buckets[bucket] += 1;
        histogram.seconds += seconds;
    }

    #[allow(clippy::cast_precision_loss)] // nobody counts 2^53 requests
    pub(super) fn write(&self, exposition: &mut Exposition) {
        let counted = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let about = "How long requests took to answer, in seconds, by the pattern of their route.";
        exposition.family("peil_http_request_duration_seconds", Kind::Histogram, about);
        for ((route, method, status), histogram) in counted {
            let labels = [("route", route.as_str()), ("method", method), ("status", status)];
            let mut sum = 0;
            let bounds = BOUNDS.iter().map(f64::to_string).chain(["+Inf".to_owned()]);
            for (bound, count) in bounds.zip(histogram.buckets) {
                sum += count;
                let labels = [labels.as_slice(), &[("le", bound.as_str())]].concat();
                exposition.line("_bucket", &labels, sum as f64);
            }
            exposition.line("_sum", &labels, histogram.seconds).line("_count", &labels, sum as f64);
        }
    }
}

/// Anybody can invent methods, and each would be one more line.
fn method_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

fn class_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    }
}
