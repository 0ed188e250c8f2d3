//! The settings of the house that every letter of a wave carries, and that an approval therefore covers.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Where the links of letters lead.
    pub base_url: String,
    /// The address that letters come from.
    pub sender: String,
    /// Where people read what is done with what they tell; empty without one. None where it was not kept: what is not
    /// known differs from nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy_notice: Option<String>,
    /// Where answers go, in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// The domain whose mail comes back, in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bounce_domain: Option<String>,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    BaseUrl,
    Sender,
    PrivacyNotice,
    ReplyTo,
    BounceDomain,
}

impl Setting {
    pub const ALL: [Self; 5] = [Self::BaseUrl, Self::Sender, Self::PrivacyNotice, Self::ReplyTo, Self::BounceDomain];

    /// Its name in the file of settings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BaseUrl => "base_url",
            Self::Sender => "mail.sender_address",
            Self::PrivacyNotice => "privacy_notice",
            Self::ReplyTo => "mail.reply_to",
            Self::BounceDomain => "mail.bounce_domain",
        }
    }
}

/// A setting that is not as it was approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub setting: Setting,
    /// Empty where it was, or is, not set.
    pub was: String,
    pub is: String,
}

impl Terms {
    /// As they are stored: JSON.
    pub fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// None for a wave that was approved when they were not kept.
    pub fn of_stored(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// What a setting is, where it is known.
    pub fn get(&self, setting: Setting) -> Option<&str> {
        match setting {
            Setting::BaseUrl => Some(&self.base_url),
            Setting::Sender => Some(&self.sender),
            Setting::PrivacyNotice => self.privacy_notice.as_deref(),
            Setting::ReplyTo => self.reply_to.as_deref(),
            Setting::BounceDomain => self.bounce_domain.as_deref(),
        }
    }

    /// The settings that are known of both and are not the same.
    pub fn differences(&self, now: &Self) -> Vec<Differing> {
        let differing = |setting: Setting| {
            let (was, is) = (self.get(setting)?, now.get(setting)?);
            let agrees = was == is || (setting == Setting::BaseUrl && is_on_trial(was) && is_on_trial(is));
            (!agrees).then(|| Differing { setting, was: was.to_owned(), is: is.to_owned() })
        };
        Setting::ALL.into_iter().filter_map(differing).collect()
    }

    /// Whether letters that were approved with one may leave with the other. Of addresses that only this machine knows
    /// the port may be another: a house on trial has one of its own each time it starts.
    pub fn agrees_with(&self, other: &Self) -> bool {
        self.differences(other).is_empty()
    }
}

fn is_on_trial(url: &str) -> bool {
    let place = url.strip_prefix("http://").unwrap_or_default();
    let host = place.rsplit_once(':').map_or(place, |(host, _)| host);
    ["127.0.0.1", "localhost", "[::1]"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(url: &str, sender: &str) -> Terms {
        Terms {
            base_url: url.to_owned(),
            sender: sender.to_owned(),
            privacy_notice: Some(String::new()),
            reply_to: Some("team@peil.example".to_owned()),
            bounce_domain: Some("bounce.peil.example".to_owned()),
        }
    }

    #[test]
    fn only_the_port_of_a_trial_may_change() {
        let trial = terms("http://127.0.0.1:8080", "a@peil.example");
        assert!(trial.agrees_with(&terms("http://127.0.0.1:41234", "a@peil.example")));
        assert!(!trial.agrees_with(&terms("http://127.0.0.1:8080", "b@peil.example")));
        for other in ["https://127.0.0.1.example.org", "http://127.0.0.1.example.org:80", "http://10.0.0.1:8080"] {
            let other = terms(other, "a@peil.example");
            assert!(!trial.agrees_with(&other) && !other.agrees_with(&trial) && other.agrees_with(&other));
        }
        let [one, two] = ["https://a.example.org", "https://b.example.org"].map(|url| terms(url, "a@peil.example"));
        assert!(!one.agrees_with(&two));
        assert_eq!(Terms::of_stored(&one.stored()), Some(one));
        assert_eq!(Terms::of_stored(""), None);
    }

    #[test]
    fn what_was_not_kept_differs_from_nothing_and_what_was_not_set_does() {
        let now = Terms {
            privacy_notice: Some("https://peil.example/privacy".to_owned()),
            ..terms("https://a.example.org", "a@peil.example")
        };
        // As a version before this one kept them.
        let older = Terms::of_stored(r#"{"base_url":"https://a.example.org","sender":"a@peil.example"}"#).unwrap();
        assert!(older.agrees_with(&now) && now.agrees_with(&older));
        let without = terms("https://a.example.org", "a@peil.example");
        let differing = |setting, was: &str, is: &str| Differing { setting, was: was.to_owned(), is: is.to_owned() };
        let notice = differing(Setting::PrivacyNotice, "", "https://peil.example/privacy");
        assert_eq!(without.differences(&now), [notice]);
        let other =
            Terms { reply_to: Some(String::new()), bounce_domain: Some("b.example".to_owned()), ..without.clone() };
        let expected = [
            differing(Setting::ReplyTo, "team@peil.example", ""),
            differing(Setting::BounceDomain, "bounce.peil.example", "b.example"),
        ];
        assert_eq!(without.differences(&other), expected);
        assert!(!without.agrees_with(&other));
    }
}
