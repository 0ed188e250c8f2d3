//! What mail services report over the web: Amazon SES by SNS, Postmark, Mailgun. Each event has an id of its own, by
//! which it is kept once.

use serde_json::Value;

use super::bare;
use super::{Class, Incoming, Mark, Status, one_line};

/// Characters of the words around an address that has to be opened.
const LONGEST_ADDRESS: usize = 2_000;

/// One event, in the words of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The service's name and its id of the event.
    pub id: String,
    /// Whom the letter went to.
    pub recipient: String,
    /// The return address of the letter, if the service tells it.
    pub mark: Mark,
    /// The number under which the service took the letter.
    pub relay_id: Option<String>,
    pub incoming: Incoming,
}

/// Reads what a service posted; none when it is of none of them.
pub fn read(json: &[u8]) -> Option<Vec<Event>> {
    let told: Value = serde_json::from_slice(json).ok()?;
    if told.get("TopicArn").is_some() && told.get("Type").is_some() {
        return of_sns(&told);
    }
    if told.get("event-data").is_some() {
        return Some(vec![of_mailgun(&told["event-data"])?]);
    }
    if told.get("RecordType").is_some() {
        return Some(vec![of_postmark(&told)?]);
    }
    None
}

fn of_sns(told: &Value) -> Option<Vec<Event>> {
    let id = text(told, "MessageId");
    if text(told, "Type") != "Notification" {
        // A subscription waits for somebody who opens its address, which is longer than what mails say may be.
        let words = format!("Amazon SNS: {} {}", text(told, "Type"), text(told, "SubscribeURL"));
        let words = words.chars().filter(|c| !c.is_control()).take(LONGEST_ADDRESS).collect();
        let incoming = Incoming { class: Class::Reply, status: None, about: None, words };
        return Some(vec![event("ses", &id, "", Mark::None, None, incoming)]);
    }
    let message: Value = serde_json::from_str(&text(told, "Message")).ok()?;
    let mail = &message["mail"];
    let (mark, relay_id) = (Mark::of(&text(mail, "source")), Some(text(mail, "messageId")).filter(|id| !id.is_empty()));
    let about = header_of(mail, "Message-ID");
    let kind = Some(text(&message, "notificationType")).filter(|kind| !kind.is_empty());
    let kind = kind.unwrap_or_else(|| text(&message, "eventType"));
    let (list, of_kind) = match kind.as_str() {
        "Bounce" => ("bouncedRecipients", "bounce"),
        "Complaint" => ("complainedRecipients", "complaint"),
        _ => ("", ""),
    };
    let Some(recipients) = message[of_kind][list].as_array() else {
        let incoming = Incoming { class: Class::Underway, status: None, about, words: kind };
        return Some(vec![event("ses", &id, "", mark, relay_id, incoming)]);
    };
    let events = recipients.iter().map(|recipient| {
        let words = text(recipient, "diagnosticCode");
        let words = words.split_once(';').map_or(words.as_str(), |(_, words)| words.trim()).to_owned();
        let status: Option<Status> = text(recipient, "status").parse().ok();
        let is_permanent = text(&message["bounce"], "bounceType") == "Permanent";
        let class = match (of_kind, status) {
            ("complaint", _) => Class::Complaint,
            (_, Some(status)) if status.class().is_bounce() => status.class(),
            _ if is_permanent => Class::of_refusal(&words),
            _ => Class::Soft,
        };
        let words = match class {
            Class::Complaint => text(&message["complaint"], "complaintFeedbackType"),
            _ => words,
        };
        let incoming = Incoming { class, status, about: about.clone(), words: one_line(&words) };
        let to = text(recipient, "emailAddress");
        event("ses", &format!("{id} {to}"), &to, mark.clone(), relay_id.clone(), incoming)
    });
    Some(events.collect())
}

fn of_mailgun(data: &Value) -> Option<Event> {
    let delivery = &data["delivery-status"];
    let words = format!("{} {}", text(delivery, "message"), text(delivery, "description"));
    let code = text(delivery, "enhanced-code");
    let status: Option<Status> = code.parse().ok().or_else(|| Status::within(&words));
    let class = match text(data, "event").as_str() {
        "failed" if text(data, "severity") == "temporary" => Class::Underway,
        "failed" => {
            status.map(Status::class).filter(|class| class.is_bounce()).unwrap_or_else(|| bare::class_of_words(&words))
        }
        "complained" => Class::Complaint,
        "unsubscribed" => Class::Stop,
        _ => Class::Underway,
    };
    let headers = &data["message"]["headers"];
    let about = Some(text(headers, "message-id")).filter(|id| !id.is_empty());
    let about = about.map(|id| id.trim_matches(['<', '>']).to_owned());
    let incoming = Incoming { class, status, about, words: one_line(&words) };
    let id = Some(text(data, "id")).filter(|id| !id.is_empty())?;
    Some(event("mailgun", &id, &text(data, "recipient"), Mark::None, None, incoming))
}

fn of_postmark(told: &Value) -> Option<Event> {
    let words = Some(text(told, "Details")).filter(|words| !words.is_empty());
    let words = words.unwrap_or_else(|| text(told, "Description"));
    let status = Status::within(&words);
    let kind = text(told, "RecordType");
    let class = match (kind.as_str(), text(told, "Type").as_str()) {
        ("Bounce", "HardBounce" | "BadEmailAddress") => {
            status.map(Status::class).filter(|class| class.is_bounce()).unwrap_or(Class::Hard)
        }
        ("Bounce", "SpamNotification" | "Blocked" | "DMARCPolicy") => Class::Blocked,
        ("Bounce", "AutoResponder" | "OpenRelayTest") => Class::Automatic,
        ("Bounce", "Transient" | "SoftBounce" | "DnsError" | "Unknown") => Class::Soft,
        ("Bounce", "Unsubscribe") | ("SubscriptionChange", _) => Class::Stop,
        ("Bounce", "SpamComplaint") | ("SpamComplaint", _) => Class::Complaint,
        ("Bounce", _) => Class::Soft,
        _ => Class::Underway,
    };
    let number = text(told, "ID");
    let message = text(told, "MessageID");
    let id = if number.is_empty() { format!("{kind} {message}") } else { format!("{kind} {number}") };
    let recipient = Some(text(told, "Email")).filter(|to| !to.is_empty()).unwrap_or_else(|| text(told, "Recipient"));
    let incoming = Incoming { class, status, about: None, words: one_line(&words) };
    Some(event("postmark", &id, &recipient, Mark::None, Some(message).filter(|id| !id.is_empty()), incoming))
}

fn event(service: &str, id: &str, recipient: &str, mark: Mark, relay_id: Option<String>, incoming: Incoming) -> Event {
    Event { id: format!("{service} {id}"), recipient: recipient.to_owned(), mark, relay_id, incoming }
}

/// A text or a number, as text; empty when it is not there.
fn text(value: &Value, name: &str) -> String {
    match &value[name] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The value of a header that SES tells of a letter.
fn header_of(mail: &Value, name: &str) -> Option<String> {
    let headers = mail["headers"].as_array()?;
    let header = headers.iter().find(|header| text(header, "name").eq_ignore_ascii_case(name))?;
    Some(text(header, "value").trim_matches(['<', '>']).to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn one(told: &Value) -> Event {
        read(told.to_string().as_bytes()).unwrap().remove(0)
    }

    #[test]
    fn amazon_tells_of_bounces_and_complaints() {
        let message = |what: Value| {
            json!({
                "Type": "Notification", "MessageId": "11111111-2222", "TopicArn": "arn:aws:sns:eu-west-1:1:peil",
                "Message": what.to_string(),
            })
        };
        let mail = json!({
            "source": "b+abc@bounce.peil.example", "messageId": "0102019a",
            "headers": [{ "name": "Message-ID", "value": "<i1.aa@peil.example>" }],
        });
        let bounce = |kind: &str, status: &str| {
            one(&message(json!({
                "notificationType": "Bounce", "mail": mail,
                "bounce": { "bounceType": kind, "bouncedRecipients": [
                    { "emailAddress": "an@acme.example", "status": status, "diagnosticCode": "smtp; 550 user unknown" }] },
            })))
        };
        let hard = bounce("Permanent", "5.1.1");
        assert_eq!(
            (hard.incoming.class, hard.mark, hard.recipient.as_str()),
            (Class::Hard, Mark::Bounce("abc".into()), "an@acme.example")
        );
        assert_eq!(
            (hard.incoming.about.as_deref(), hard.id.as_str()),
            (Some("i1.aa@peil.example"), "ses 11111111-2222 an@acme.example")
        );
        assert_eq!(bounce("Transient", "4.2.2").incoming.class, Class::Soft);
        assert_eq!(bounce("Permanent", "5.7.1").incoming.class, Class::Blocked);
        assert_eq!(bounce("Transient", "").incoming.class, Class::Soft);
        let complaint = one(&message(json!({
            "eventType": "Complaint", "mail": mail,
            "complaint": { "complaintFeedbackType": "abuse", "complainedRecipients": [{ "emailAddress": "an@acme.example" }] },
        })));
        assert_eq!((complaint.incoming.class, complaint.incoming.words.as_str()), (Class::Complaint, "abuse"));
        assert_eq!(
            one(&message(json!({ "notificationType": "Delivery", "mail": mail }))).incoming.class,
            Class::Underway
        );
        let address = format!("https://sns.example/?Token={}", "f".repeat(400));
        let asks = one(
            &json!({ "Type": "SubscriptionConfirmation", "MessageId": "3", "TopicArn": "arn", "SubscribeURL": address }),
        );
        assert!(asks.incoming.class == Class::Reply && asks.incoming.words.ends_with(&address));
    }

    #[test]
    fn postmark_tells_its_types() {
        for (record, kind, expected) in [
            ("Bounce", "HardBounce", Class::Hard),
            ("Bounce", "SoftBounce", Class::Soft),
            ("Bounce", "SpamNotification", Class::Blocked),
            ("Bounce", "AutoResponder", Class::Automatic),
            ("SpamComplaint", "SpamComplaint", Class::Complaint),
            ("SubscriptionChange", "", Class::Stop),
            ("Delivery", "", Class::Underway),
        ] {
            let told = one(
                &json!({ "RecordType": record, "Type": kind, "ID": 4711, "MessageID": "guid-1", "Email": "an@acme.example" }),
            );
            assert_eq!((told.incoming.class, told.relay_id.as_deref()), (expected, Some("guid-1")), "{record} {kind}");
            assert_eq!(told.id, format!("postmark {record} 4711"));
        }
        let policy = json!({ "RecordType": "Bounce", "Type": "HardBounce", "ID": 1, "Details": "smtp;550 5.7.1 not wanted", "Email": "x@y.example" });
        assert_eq!(one(&policy).incoming.class, Class::Blocked);
    }

    #[test]
    fn mailgun_tells_of_its_events() {
        let told = |event: &str, severity: &str, code: &str| {
            one(&json!({
                "signature": { "timestamp": "1", "token": "t", "signature": "s" },
                "event-data": { "id": "ev1", "event": event, "severity": severity, "recipient": "an@acme.example",
                    "delivery-status": { "code": 550, "enhanced-code": code, "message": "no such user" },
                    "message": { "headers": { "message-id": "i1.aa@peil.example" } } },
            }))
        };
        assert_eq!(told("failed", "permanent", "5.1.1").incoming.class, Class::Hard);
        assert_eq!(told("failed", "permanent", "").incoming.class, Class::Hard);
        assert_eq!(told("failed", "temporary", "4.2.2").incoming.class, Class::Underway);
        assert_eq!(told("complained", "", "").incoming.class, Class::Complaint);
        assert_eq!(told("delivered", "", "").incoming.class, Class::Underway);
        let event = told("failed", "permanent", "5.7.1");
        assert_eq!(
            (event.incoming.class, event.incoming.about.as_deref()),
            (Class::Blocked, Some("i1.aa@peil.example"))
        );
        assert_eq!(event.id, "mailgun ev1");
    }

    #[test]
    fn what_is_of_no_service_is_none() {
        for strange in ["", "{}", "[]", "\"x\"", "{\"RecordType\"", "{\"event-data\":1}", "null"] {
            assert_eq!(read(strange.as_bytes()), None, "{strange}");
        }
    }
}
