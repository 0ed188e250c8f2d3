//! What the domain of the sender asks of receivers (DMARC, RFC 7489), and whether the letters fulfil it.

use super::{Finding, Look, Verdict};
use crate::mail::dns::DnsFault;

/// A record, and the domain it stands at.
struct Policy {
    domain: String,
    record: String,
}

impl Look<'_> {
    pub(super) async fn dmarc(&self) -> Finding {
        let sender = self.house.sender.domain();
        let at = format!("_dmarc.{sender}");
        let new = |outcome, verdict| Finding::new("dmarc", outcome, verdict, &at);
        let policy = match self.policies(sender).await {
            Err(fault) => return Finding::unreachable("dmarc", &at, &fault),
            Ok(found) if found.len() > 1 => {
                return new("many", Verdict::Fault).having(found.into_iter().map(|policy| policy.record));
            }
            Ok(found) => found.into_iter().next(),
        };
        let Some(policy) = policy else {
            return new("missing", Verdict::Fault).wanting("v=DMARC1; p=none");
        };
        let tag = |name: &str| tag(&policy.record, name);
        if !tag("p").is_some_and(|p| ["none", "quarantine", "reject"].contains(&p.as_str())) {
            return new("broken", Verdict::Fault).having([policy.record]).wanting("v=DMARC1; p=none");
        }
        let is_aligned = |domain: &str, mode: &str| {
            let is_strict = tag(mode).is_some_and(|mode| mode == "s");
            domain == sender
                || (!is_strict && is_below(domain, &policy.domain) && is_below(sender, &policy.domain))
                || (!is_strict && (is_below(domain, sender) || is_below(sender, domain)))
        };
        let by_spf = is_aligned(self.envelope(), "aspf");
        let by_dkim = self.house.sender.dkim.as_ref().map(|signer| is_aligned(signer.domain(), "adkim"));
        let (outcome, verdict) = match (by_spf, by_dkim) {
            (true, _) | (_, Some(true)) => ("good", Verdict::Good),
            (false, None) => ("relay", Verdict::Note),
            (false, Some(false)) => ("not-aligned", Verdict::Fault),
        };
        new(outcome, verdict).having([policy.record])
    }

    /// The records at the nearest domain that has any: that of the sender, or one above it.
    async fn policies(&self, sender: &str) -> Result<Vec<Policy>, DnsFault> {
        let mut domain = sender;
        loop {
            let texts = self.resolver.texts(&format!("_dmarc.{domain}")).await?;
            let is_policy = |text: &String| tag(text, "v").is_some_and(|version| version == "dmarc1");
            let found: Vec<Policy> = texts
                .into_iter()
                .filter(is_policy)
                .map(|record| Policy { domain: domain.to_owned(), record })
                .collect();
            match domain.split_once('.') {
                Some((_, above)) if found.is_empty() && above.contains('.') => domain = above,
                _ => return Ok(found),
            }
        }
    }
}

fn is_below(domain: &str, other: &str) -> bool {
    domain == other || domain.strip_suffix(other).is_some_and(|rest| rest.ends_with('.'))
}

/// The value of a tag, in small letters.
fn tag(record: &str, name: &str) -> Option<String> {
    record.split(';').find_map(|tag| {
        let (known, value) = tag.split_once('=')?;
        known.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_ascii_lowercase())
    })
}
