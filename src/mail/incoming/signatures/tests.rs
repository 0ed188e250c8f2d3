use jiff::ToSpan;
use openssl::asn1::Asn1Integer;
use openssl::bn::BigNum;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::sign::Signer;
use openssl::x509::X509NameBuilder;
use serde_json::json;

use super::*;

const KEY: &str = "key-3ax6xnjp29jd6fds4gc373sgvjxteol0";

fn now() -> Timestamp {
    "2026-11-29T12:00:00Z".parse().unwrap()
}

fn mailgun_event(key: &str, at: Timestamp, token: &str) -> Value {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(format!("{}{token}", at.as_second()).as_bytes());
    let signature = HEXLOWER_PERMISSIVE.encode(&mac.finalize().into_bytes());
    json!({
        "signature": { "timestamp": at.as_second().to_string(), "token": token, "signature": signature },
        "event-data": { "id": "1", "event": "failed", "recipient": "an@acme.example" },
    })
}

fn check(signatures: &Signatures, event: &Value) -> Result<Signed, SignatureFault> {
    signatures.check(event.to_string().as_bytes(), now())
}

#[test]
fn an_event_of_mailgun_holds_while_it_is_fresh() {
    let signatures = Signatures::default().with_mailgun(KEY);
    let of = |key, at| check(&signatures, &mailgun_event(key, at, "t1"));
    assert_eq!(of(KEY, now()), Ok(Signed::Token("t1".to_owned())));
    assert_eq!(of(KEY, now() - 11.hours()), Ok(Signed::Token("t1".to_owned())));
    assert_eq!(of(KEY, now() - 13.hours()), Err(SignatureFault::Stale));
    assert_eq!(of(KEY, now() + 10.minutes()), Err(SignatureFault::Stale));
    assert_eq!(of("another key", now()), Err(SignatureFault::Wrong));
    for (name, value) in [("timestamp", "1529006854"), ("token", "t2"), ("signature", "00"), ("signature", "zz")] {
        let mut event = mailgun_event(KEY, now(), "t1");
        event["signature"][name] = json!(value);
        assert_eq!(check(&signatures, &event), Err(SignatureFault::Wrong), "{name} {value}");
    }
    for name in ["timestamp", "token", "signature"] {
        let mut event = mailgun_event(KEY, now(), "t1");
        event["signature"].as_object_mut().unwrap().remove(name);
        assert_eq!(check(&signatures, &event), Err(SignatureFault::Missing), "{name}");
    }
}

#[test]
fn the_signature_is_what_another_program_makes() {
    // Python: hmac.new(KEY, timestamp + token, hashlib.sha256).hexdigest(); the timestamp is `now()`.
    let event = json!({
        "signature": {
            "timestamp": "1795953600",
            "token": "a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0",
            "signature": "910a9353b5e122d9fdc82308130a635a9f0c1f5ed3fe5b5d931545a7a7792e99",
        },
        "event-data": {},
    });
    assert!(matches!(check(&Signatures::default().with_mailgun(KEY), &event), Ok(Signed::Token(_))));
}

struct Topic {
    key: PKey<Private>,
    pem: Vec<u8>,
}

fn topic(from: &str, until: &str) -> Topic {
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_text("CN", "sns.amazonaws.com").unwrap();
    let name = name.build();
    let mut certificate = X509::builder().unwrap();
    certificate.set_version(2).unwrap();
    certificate.set_serial_number(&Asn1Integer::from_bn(&BigNum::from_u32(1).unwrap()).unwrap()).unwrap();
    certificate.set_subject_name(&name).unwrap();
    certificate.set_issuer_name(&name).unwrap();
    certificate.set_pubkey(&key).unwrap();
    certificate.set_not_before(&Asn1Time::from_str(from).unwrap()).unwrap();
    certificate.set_not_after(&Asn1Time::from_str(until).unwrap()).unwrap();
    certificate.sign(&key, MessageDigest::sha256()).unwrap();
    Topic { pem: certificate.build().to_pem().unwrap(), key }
}

impl Topic {
    /// Signs as SNS does, by its documentation: the names in their order, each value on the line after.
    fn signed(&self, mut event: Value, names: &[&str], version: &str) -> Value {
        let digest = if version == "1" { MessageDigest::sha1() } else { MessageDigest::sha256() };
        let said: String = names.iter().map(|name| format!("{name}\n{}\n", event[*name].as_str().unwrap())).collect();
        let mut signer = Signer::new(digest, &self.key).unwrap();
        let signature = signer.sign_oneshot_to_vec(said.as_bytes()).unwrap();
        event["SignatureVersion"] = json!(version);
        event["Signature"] = json!(BASE64.encode(&signature));
        event
    }
}

fn notification() -> Value {
    json!({
        "Type": "Notification", "MessageId": "1", "TopicArn": "arn:aws:sns:eu-west-1:1:peil",
        "Message": "{\"notificationType\":\"Bounce\"}", "Timestamp": "2026-11-29T11:59:59.000Z",
    })
}

const OF_NOTIFICATION: [&str; 5] = ["Message", "MessageId", "Timestamp", "TopicArn", "Type"];

#[test]
fn an_event_of_sns_holds_in_both_versions_and_not_when_a_letter_of_it_is_changed() {
    let topic = topic("20260101000000Z", "20271231235959Z");
    let signatures = Signatures::default().with_sns(&topic.pem).unwrap();
    for version in ["1", "2"] {
        let event = topic.signed(notification(), &OF_NOTIFICATION, version);
        assert_eq!(check(&signatures, &event), Ok(Signed::Whole), "{version}");
        for name in OF_NOTIFICATION.into_iter().filter(|name| *name != "Type") {
            let mut changed = event.clone();
            changed[name] = json!(format!("{} ", changed[name].as_str().unwrap()));
            assert_eq!(check(&signatures, &changed), Err(SignatureFault::Wrong), "{version} {name}");
        }
        // One version's signature is not the other's.
        let mut changed = event.clone();
        changed["SignatureVersion"] = json!(if version == "1" { "2" } else { "1" });
        assert_eq!(check(&signatures, &changed), Err(SignatureFault::Wrong), "{version}");
        let mut added = event.clone();
        added["Subject"] = json!("a subject that was not signed");
        assert_eq!(check(&signatures, &added), Err(SignatureFault::Wrong), "{version}");
    }
    let mut titled = notification();
    titled["Subject"] = json!("Amazon SES Email Event Notification");
    let names = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"];
    assert_eq!(check(&signatures, &topic.signed(titled, &names, "2")), Ok(Signed::Whole));
    let subscription = json!({
        "Type": "SubscriptionConfirmation", "MessageId": "2", "Token": "t", "TopicArn": "arn:aws:sns:eu-west-1:1:peil",
        "Message": "You have chosen to subscribe", "SubscribeURL": "https://sns.eu-west-1.amazonaws.com/?x=1",
        "Timestamp": "2026-11-29T11:59:59.000Z",
    });
    let names = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
    assert_eq!(check(&signatures, &topic.signed(subscription, &names, "1")), Ok(Signed::Whole));
}

#[test]
fn only_the_certificate_of_the_settings_counts_and_only_while_it_lasts() {
    let (known, stranger) = (topic("20260101000000Z", "20271231235959Z"), topic("20260101000000Z", "20271231235959Z"));
    let signatures = Signatures::default().with_sns(&known.pem).unwrap();
    let mut event = stranger.signed(notification(), &OF_NOTIFICATION, "2");
    event["SigningCertURL"] = json!("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService.pem");
    assert_eq!(check(&signatures, &event), Err(SignatureFault::Wrong));
    assert_eq!(check(&signatures, &notification()), Err(SignatureFault::Missing));
    // The next one may lie beside it.
    let both = Signatures::default().with_sns(&[known.pem.clone(), stranger.pem.clone()].concat()).unwrap();
    assert_eq!(check(&both, &event), Ok(Signed::Whole));
    let old = topic("20250101000000Z", "20251231235959Z");
    let signatures = Signatures::default().with_sns(&old.pem).unwrap();
    let event = old.signed(notification(), &OF_NOTIFICATION, "2");
    assert_eq!(check(&signatures, &event), Err(SignatureFault::CertificateRanOut));
    assert!(Signatures::default().with_sns(b"no certificate").is_err());
}

#[test]
fn what_nothing_is_set_for_is_not_checked() {
    let event = mailgun_event("another key", now(), "t1");
    assert_eq!(check(&Signatures::default(), &event), Ok(Signed::NotChecked));
    assert_eq!(check(&Signatures::default(), &notification()), Ok(Signed::NotChecked));
    let signatures = Signatures::default().with_mailgun(KEY);
    assert_eq!(check(&signatures, &notification()), Ok(Signed::NotChecked));
    assert!(signatures.are_set() && !Signatures::default().are_set());
    assert!(!format!("{signatures:?}").contains("3ax6"), "the key is not for the log");
}
