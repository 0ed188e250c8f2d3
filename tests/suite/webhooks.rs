//! Mail services sign what they report. A house that is told with what believes no other.

use data_encoding::{BASE64, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use openssl::asn1::Asn1Time;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::sign::Signer;
use openssl::x509::{X509, X509NameBuilder};
use peil::mail::incoming::signatures::Signatures;
use serde_json::{Value, json};
use sha2::Sha256;

use crate::stories;
use crate::support::house::House;
use crate::support::work;

const KEY: &str = "key-3ax6xnjp29jd6fds4gc373sgvjxteol0";
const SECRET: &str = "Bearer a secret of twenty letters";

fn mailgun(house: &House, key: &str, token: &str, number: usize) -> String {
    let at = house.moment().as_second();
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(format!("{at}{token}").as_bytes());
    let letter = work::ledger(house)[&work::address("alfa", number)].key().unwrap();
    json!({
        "signature": {
            "timestamp": at.to_string(),
            "token": token,
            "signature": HEXLOWER.encode(&mac.finalize().into_bytes()),
        },
        "event-data": {
            "id": format!("ev-{number}"),
            "event": "failed",
            "severity": "permanent",
            "recipient": work::address("alfa", number),
            "delivery-status": { "enhanced-code": "5.1.1", "message": "no such user" },
            "message": { "headers": { "message-id": letter.message_id("peil.example") } },
        },
    })
    .to_string()
}

/// A key with the certificate that says whose it is.
fn topic() -> (PKey<Private>, Vec<u8>) {
    let key = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
    let mut name = X509NameBuilder::new().unwrap();
    name.append_entry_by_text("CN", "sns.amazonaws.com").unwrap();
    let name = name.build();
    let mut certificate = X509::builder().unwrap();
    certificate.set_subject_name(&name).unwrap();
    certificate.set_issuer_name(&name).unwrap();
    certificate.set_pubkey(&key).unwrap();
    certificate.set_not_before(&Asn1Time::from_str("20260101000000Z").unwrap()).unwrap();
    certificate.set_not_after(&Asn1Time::from_str("20271231235959Z").unwrap()).unwrap();
    certificate.sign(&key, MessageDigest::sha256()).unwrap();
    (key, certificate.build().to_pem().unwrap())
}

fn sns(key: &PKey<Private>, version: &str, number: usize, id: &str) -> Value {
    let message = json!({
        "notificationType": "Complaint",
        "mail": { "source": "b+x@bounce.peil.example" },
        "complaint": { "complainedRecipients": [{ "emailAddress": work::address("alfa", number) }] },
    });
    let mut event = json!({
        "Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:1:peil", "MessageId": id,
        "Message": message.to_string(), "Timestamp": "2026-03-02T08:00:00.000Z", "SignatureVersion": version,
    });
    let names = ["Message", "MessageId", "Timestamp", "TopicArn", "Type"];
    let said: String = names.iter().map(|name| format!("{name}\n{}\n", event[*name].as_str().unwrap())).collect();
    let digest = if version == "1" { MessageDigest::sha1() } else { MessageDigest::sha256() };
    let signature = Signer::new(digest, key).unwrap().sign_oneshot_to_vec(said.as_bytes()).unwrap();
    event["Signature"] = json!(BASE64.encode(&signature));
    event
}

stories! {
    fn an_event_of_mailgun_is_believed_by_its_signature_and_each_token_once(on: On) {
        let house = House::with_signatures(on, Signatures::default().with_mailgun(KEY));
        work::sent(&house, [4, 0, 0]);
        let bring = |body: &str| house.visitor().bring("/inbound", SECRET, body.as_bytes());
        let hard = mailgun(&house, KEY, "token-1", 1);
        // The secret is asked for besides.
        assert_eq!(house.visitor().bring("/inbound", "Bearer wrong", hard.as_bytes()).status, 401);
        assert_eq!(bring(&hard).text, "kept\n");
        // Brought again it is the same.
        assert_eq!(bring(&hard).text, "known already\n");
        // Whoever saw it can't say something else with its signature.
        let told: Value = serde_json::from_str(&hard).unwrap();
        let mut forged: Value = serde_json::from_str(&mailgun(&house, KEY, "token-9", 2)).unwrap();
        forged["signature"] = told["signature"].clone();
        let refused = bring(&forged.to_string());
        assert_eq!((refused.status, refused.text.as_str()), (401, "another event came with this token before\n"));
        assert_eq!(bring(&mailgun(&house, "another key of theirs", "token-2", 2)).status, 401);
        let unsigned = mailgun(&house, KEY, "token-3", 2).replace("\"signature\":{", "\"nothing\":{");
        assert_eq!(bring(&unsigned).status, 401);
        let old = mailgun(&house, KEY, "token-4", 2);
        house.days_later(1);
        assert_eq!(bring(&old).status, 401);
        assert_eq!((house.count("inbound_mail"), house.count("suppressions")), (1, 1));
        // Another service is still believed by the secret alone.
        let postmark = "{\"RecordType\":\"Bounce\",\"Type\":\"HardBounce\",\"ID\":1,\"MessageID\":\"none\",\"Email\":\"an3@alfa.example\"}";
        assert_eq!(bring(postmark).text, "kept\n");
    }

    fn an_event_of_sns_is_believed_by_the_certificate_of_the_settings(on: On) {
        let ((key, certificate), (stranger, _)) = (topic(), topic());
        let house = House::with_signatures(on, Signatures::default().with_sns(&certificate).unwrap());
        work::sent(&house, [4, 0, 0]);
        let bring = |event: &Value| house.visitor().bring("/inbound", SECRET, event.to_string().as_bytes());
        assert_eq!(bring(&sns(&key, "1", 1, "m-1")).text, "kept\n");
        assert_eq!(bring(&sns(&key, "2", 2, "m-2")).text, "kept\n");
        assert_eq!(bring(&sns(&key, "2", 2, "m-2")).text, "known already\n");
        let refused = bring(&sns(&stranger, "2", 3, "m-3"));
        assert_eq!((refused.status, refused.text.as_str()), (401, "the signature does not hold\n"));
        let mut changed = sns(&key, "2", 3, "m-3");
        changed["MessageId"] = json!("m-4");
        assert_eq!(bring(&changed).status, 401);
        assert_eq!(house.count("inbound_mail"), 2);
    }
}
