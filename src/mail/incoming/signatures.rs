//! The signatures that mail services put under their events: an HMAC of Mailgun, an RSA signature of Amazon SNS.
//!
//! The certificate of SNS comes from the settings and never from the address that an event names: whoever can choose the
//! certificate can sign whatever they like.

use std::fmt;

use data_encoding::{BASE64, HEXLOWER_PERMISSIVE};
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use openssl::asn1::Asn1Time;
use openssl::hash::MessageDigest;
use openssl::sign::Verifier;
use openssl::x509::X509;
use serde_json::Value;
use sha2::Sha256;

/// A service brings an event again for some hours when the house was not there; older ones are not believed.
pub const FRESH: SignedDuration = SignedDuration::from_hours(12);
/// How far its clock may be ahead.
const AHEAD: SignedDuration = SignedDuration::from_mins(5);

/// What signatures are checked against.
#[derive(Clone, Default)]
pub struct Signatures {
    mailgun: Option<Vec<u8>>,
    sns: Vec<X509>,
}

/// What the signature of an event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signed {
    /// Nothing is set by which events of this service could be told from others.
    NotChecked,
    /// It holds for all of the event.
    Whole,
    /// It holds for this token only, so the token is good for one event.
    Token(String),
}

/// A signature that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    #[error("the event is not signed")]
    Missing,
    #[error("the signature does not hold")]
    Wrong,
    #[error("the signature is too old, or from the future")]
    Stale,
    #[error("every certificate that signatures are checked against has run out")]
    CertificateRanOut,
}

/// Why a file can't serve.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct CertificateFault(String);

impl fmt::Debug for Signatures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signatures {{ mailgun: {}, sns: {} }}", self.mailgun.is_some(), self.sns.len())
    }
}

impl Signatures {
    /// The same, and events of Mailgun are signed with this key.
    pub fn with_mailgun(self, key: &str) -> Self {
        Self { mailgun: Some(key.as_bytes().to_vec()), ..self }
    }

    /// The same, and events of SNS are signed with the key of one of these certificates (PEM).
    pub fn with_sns(self, pem: &[u8]) -> Result<Self, CertificateFault> {
        let sns = X509::stack_from_pem(pem).map_err(|error| CertificateFault(error.to_string()))?;
        if sns.is_empty() {
            return Err(CertificateFault("it holds no certificate".to_owned()));
        }
        Ok(Self { sns, ..self })
    }

    /// Whether the events of any service can be told by their signatures.
    pub fn are_set(&self) -> bool {
        self.mailgun.is_some() || !self.sns.is_empty()
    }

    /// Checks the signature of what a service posted.
    pub fn check(&self, json: &[u8], now: Timestamp) -> Result<Signed, SignatureFault> {
        let told: Value = serde_json::from_slice(json).map_err(|_| SignatureFault::Missing)?;
        if told.get("TopicArn").is_some() && !self.sns.is_empty() {
            return self.check_sns(&told, now).map(|()| Signed::Whole);
        }
        match &self.mailgun {
            Some(key) if told.get("event-data").is_some() => {
                check_mailgun(key, &told["signature"], now).map(Signed::Token)
            }
            _ => Ok(Signed::NotChecked),
        }
    }

    fn check_sns(&self, told: &Value, now: Timestamp) -> Result<(), SignatureFault> {
        let digest = match text(told, "SignatureVersion") {
            Some("1") => MessageDigest::sha1(),
            Some("2") => MessageDigest::sha256(),
            Some(_) => return Err(SignatureFault::Wrong),
            None => return Err(SignatureFault::Missing),
        };
        let signature = text(told, "Signature").ok_or(SignatureFault::Missing)?;
        let signature = BASE64.decode(signature.as_bytes()).map_err(|_| SignatureFault::Wrong)?;
        let signed = said_by_sns(told).ok_or(SignatureFault::Wrong)?;
        let valid: Vec<&X509> = self.sns.iter().filter(|certificate| is_valid(certificate, now)).collect();
        if valid.is_empty() {
            return Err(SignatureFault::CertificateRanOut);
        }
        let holds = |certificate: &&X509| {
            let key = certificate.public_key()?;
            Verifier::new(digest, &key)?.verify_oneshot(&signature, signed.as_bytes())
        };
        match valid.iter().any(|certificate| holds(certificate).unwrap_or(false)) {
            true => Ok(()),
            false => Err(SignatureFault::Wrong),
        }
    }
}

/// What SNS signs: names and values in turn, each on a line.
fn said_by_sns(told: &Value) -> Option<String> {
    let names: &[&str] = match text(told, "Type")? {
        "Notification" => &["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
        "SubscriptionConfirmation" | "UnsubscribeConfirmation" => {
            &["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
        }
        _ => return None,
    };
    let mut said = String::new();
    for name in names {
        match text(told, name) {
            Some(value) => said.push_str(&format!("{name}\n{value}\n")),
            // The subject is there only when there is one.
            None if *name == "Subject" => {}
            None => return None,
        }
    }
    Some(said)
}

fn is_valid(certificate: &X509, now: Timestamp) -> bool {
    let Ok(now) = Asn1Time::from_unix(now.as_second()) else { return false };
    certificate.not_before() <= now && certificate.not_after() >= now
}

/// The token, if time and token are signed and the time is now.
fn check_mailgun(key: &[u8], signature: &Value, now: Timestamp) -> Result<String, SignatureFault> {
    let of = |name| text(signature, name).filter(|text| !text.is_empty()).ok_or(SignatureFault::Missing);
    let (token, told) = (of("token")?, of("signature")?);
    let at = match &signature["timestamp"] {
        Value::Number(number) => number.to_string(),
        _ => of("timestamp")?.to_owned(),
    };
    let told = HEXLOWER_PERMISSIVE.decode(told.as_bytes()).map_err(|_| SignatureFault::Wrong)?;
    let mut mac = Hmac::<Sha256>::new_from_slice(key).map_err(|_| SignatureFault::Wrong)?;
    mac.update(at.as_bytes());
    mac.update(token.as_bytes());
    // In constant time.
    mac.verify_slice(&told).map_err(|_| SignatureFault::Wrong)?;
    let at = at.parse().ok().and_then(|second| Timestamp::from_second(second).ok()).ok_or(SignatureFault::Wrong)?;
    if now - at > FRESH || at - now > AHEAD {
        return Err(SignatureFault::Stale);
    }
    Ok(token.chars().take(200).collect())
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name).and_then(Value::as_str)
}

#[cfg(test)]
mod tests;
