//! The signature of the house under its letters (DKIM: RFC 6376, and RFC 8463 for Ed25519), where the relay does not
//! sign.
//!
//! Head and body are signed in their relaxed forms, so that relays may fold lines and add blanks at their ends. There
//! is no time in the signature: the same letter has the same signature at every attempt, and its Date is signed anyway.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use data_encoding::BASE64;
use openssl::hash::MessageDigest;
use openssl::pkey::{Id, PKey, Private};
use openssl::rsa::Rsa;
use openssl::sign::Signer as Signing;
use sha2::{Digest, Sha256};

/// What is signed of a head, where it is there. Whoever stops letters by one click relies on it (RFC 8058).
const SIGNED: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Reply-To",
    "MIME-Version",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "List-Id",
];

/// Bits of an RSA key: fewer are not believed, and more do not fit into the answers of many name servers.
const RSA_BITS: [u32; 2] = [2_048, 4_096];

/// The kinds of keys that letters are signed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// What every receiver can verify.
    Rsa,
    /// Short and quick; not every receiver knows it.
    Ed25519,
}

/// Signs letters in the name of a domain. Its clones share the key.
#[derive(Clone)]
pub struct Signer {
    domain: String,
    selector: String,
    kind: KeyKind,
    key: Arc<PKey<Private>>,
}

/// Why a key can't sign letters.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    #[error("it can't be read: {0}")]
    Unread(std::io::Error),
    #[error("it holds no private key in PEM that is open without a password")]
    NoKey,
    #[error("it holds an RSA key of {0} bits; 2048 to 4096 are of use")]
    Bits(u32),
    #[error("it holds a key that is neither RSA nor Ed25519")]
    Kind,
    #[error("OpenSSL can't do it: {0}")]
    Crypto(#[from] openssl::error::ErrorStack),
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({}, {:?})", self.name(), self.kind)
    }
}

impl Signer {
    pub fn read(domain: &str, selector: &str, file: &Path) -> Result<Self, KeyFault> {
        Self::of_pem(domain, selector, &std::fs::read(file).map_err(KeyFault::Unread)?)
    }

    /// A signer with the key in `pem`.
    pub fn of_pem(domain: &str, selector: &str, pem: &[u8]) -> Result<Self, KeyFault> {
        // A password would be asked for on the terminal, of a service that has none.
        let key = PKey::private_key_from_pem_callback(pem, |_| Ok(0)).map_err(|_| KeyFault::NoKey)?;
        let kind = match key.id() {
            Id::RSA if (RSA_BITS[0]..=RSA_BITS[1]).contains(&key.bits()) => KeyKind::Rsa,
            Id::RSA => return Err(KeyFault::Bits(key.bits())),
            Id::ED25519 => KeyKind::Ed25519,
            _ => return Err(KeyFault::Kind),
        };
        Ok(Self { domain: domain.to_owned(), selector: selector.to_owned(), kind, key: Arc::new(key) })
    }

    /// The domain that signs.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// Where the public key has to stand.
    pub fn name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    /// What has to stand there, as a TXT record.
    pub fn record(&self) -> Result<String, KeyFault> {
        let (kind, public) = match self.kind {
            KeyKind::Rsa => ("rsa", self.key.public_key_to_der()?),
            KeyKind::Ed25519 => ("ed25519", self.key.raw_public_key()?),
        };
        Ok(format!("v=DKIM1; k={kind}; p={}", BASE64.encode(&public)))
    }

    /// The message with its signature before it.
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyFault> {
        let (head, body) = head_of(message);
        let headers: Vec<(&[u8], &[u8])> = SIGNED.iter().filter_map(|name| header(head, name)).collect();
        let names: Vec<String> =
            headers.iter().map(|(name, _)| String::from_utf8_lossy(name).to_ascii_lowercase()).collect();
        let algorithm = match self.kind {
            KeyKind::Rsa => "rsa-sha256",
            KeyKind::Ed25519 => "ed25519-sha256",
        };
        let unsigned = format!(
            "DKIM-Signature: v=1; a={algorithm}; c=relaxed/relaxed; d={}; s={};\r\n\th={};\r\n\tbh={};\r\n\tb=",
            self.domain,
            self.selector,
            names.join(":\r\n\t "),
            BASE64.encode(&Sha256::digest(relaxed_body(body))),
        );
        let mut signed = Vec::new();
        for (name, value) in headers {
            relax_header(&mut signed, name, value);
            signed.extend_from_slice(b"\r\n");
        }
        if let Some((name, value)) = unsigned.split_once(':') {
            relax_header(&mut signed, name.as_bytes(), value.as_bytes());
        }
        let signature = BASE64.encode(&self.signature(&signed)?);
        let mut whole = unsigned.into_bytes();
        for (number, line) in signature.as_bytes().chunks(72).enumerate() {
            if number > 0 {
                whole.extend_from_slice(b"\r\n\t ");
            }
            whole.extend_from_slice(line);
        }
        whole.extend_from_slice(b"\r\n");
        whole.extend_from_slice(message);
        Ok(whole)
    }

    fn signature(&self, bytes: &[u8]) -> Result<Vec<u8>, KeyFault> {
        match self.kind {
            KeyKind::Rsa => Ok(Signing::new(MessageDigest::sha256(), &self.key)?.sign_oneshot_to_vec(bytes)?),
            // The hash is what is signed, as with RSA (RFC 8463, section 3).
            KeyKind::Ed25519 => {
                Ok(Signing::new_without_digest(&self.key)?.sign_oneshot_to_vec(&Sha256::digest(bytes))?)
            }
        }
    }
}

/// A new private key in PEM.
pub fn new_key(kind: KeyKind) -> Result<Vec<u8>, KeyFault> {
    let key = match kind {
        KeyKind::Rsa => PKey::from_rsa(Rsa::generate(RSA_BITS[0])?)?,
        KeyKind::Ed25519 => PKey::generate_ed25519()?,
    };
    Ok(key.private_key_to_pem_pkcs8()?)
}

/// A record as a zone file takes it: in pieces of 255 characters at most.
pub fn zone_line(name: &str, record: &str) -> String {
    let pieces: Vec<String> =
        record.as_bytes().chunks(255).map(|piece| format!("\"{}\"", String::from_utf8_lossy(piece))).collect();
    format!("{name}. IN TXT ( {} )", pieces.join(" "))
}

/// Name and value of the last header of this name, its folds included.
fn header<'a>(head: &'a [u8], name: &str) -> Option<(&'a [u8], &'a [u8])> {
    let mut found = None;
    let mut at = 0;
    while at < head.len() {
        let mut end = line_end(head, at);
        while matches!(head.get(end), Some(b' ' | b'\t')) {
            end = line_end(head, end);
        }
        let field = &head[at..end];
        if let Some(colon) = field.iter().position(|byte| *byte == b':')
            && field[..colon].trim_ascii_end().eq_ignore_ascii_case(name.as_bytes())
        {
            found = Some((&field[..colon], &field[colon + 1..]));
        }
        at = end;
    }
    found
}

/// The head with its last line break, and the body.
fn head_of(message: &[u8]) -> (&[u8], &[u8]) {
    let end = message.windows(4).position(|four| four == b"\r\n\r\n");
    end.map_or((message, &[]), |end| (&message[..end + 2], &message[end + 4..]))
}

/// Where the line that begins at `at` ends, its line break included.
fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length + 1)
}

/// RFC 6376, section 3.4.2, without the line break.
fn relax_header(relaxed: &mut Vec<u8>, name: &[u8], value: &[u8]) {
    relaxed.extend(name.trim_ascii_end().iter().map(u8::to_ascii_lowercase));
    relaxed.push(b':');
    let words = value.split(|byte| b" \t\r\n".contains(byte)).filter(|word| !word.is_empty());
    relaxed.extend(words.collect::<Vec<_>>().join(&b' '));
}

/// RFC 6376, section 3.4.4.
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len());
    // Empty lines count only when another line follows.
    let mut empty = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let words: Vec<&[u8]> = line.split(|byte| b" \t".contains(byte)).collect();
        if words.iter().all(|word| word.is_empty()) {
            empty += 1;
            continue;
        }
        relaxed.extend(b"\r\n".repeat(empty));
        empty = 0;
        if words[0].is_empty() {
            relaxed.push(b' ');
        }
        relaxed.extend(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(&b' '));
        relaxed.extend_from_slice(b"\r\n");
    }
    relaxed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_and_body_are_relaxed_as_the_standard_shows() {
        // RFC 6376, section 3.4.5.
        let mut head = Vec::new();
        relax_header(&mut head, b"A", b" X\r\n");
        relax_header(&mut head, b"B ", b" Y\t\r\n\tZ  \r\n");
        assert_eq!(head, b"a:Xb:Y Z");
        assert_eq!(relaxed_body(b" C \r\nD \t E\r\n\r\n\r\n"), b" C\r\nD E\r\n");
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"a\r\n\r\nb"), b"a\r\n\r\nb\r\n");
    }

    #[test]
    fn the_same_letter_has_the_same_signature() {
        for (kind, length) in [(KeyKind::Rsa, 344), (KeyKind::Ed25519, 88)] {
            let signer = Signer::of_pem("example.org", "peil", &new_key(kind).unwrap()).unwrap();
            let letter = b"From: a@example.org\r\nSubject: one\r\n two\r\nX-Other: 1\r\n\r\nText\r\n";
            let signed = signer.sign(letter).unwrap();
            assert_eq!(signed, signer.sign(letter).unwrap());
            let text = String::from_utf8(signed).unwrap();
            let (signature, rest) = text.split_once("\r\nFrom:").unwrap();
            assert_eq!(format!("From:{rest}").as_bytes(), letter);
            assert!(signature.contains("h=from:\r\n\t subject;"), "{signature}");
            assert!(signature.lines().all(|line| line.len() < 100), "{signature}");
            let value: String = signature.split("\tb=").nth(1).unwrap().split_whitespace().collect();
            assert_eq!(value.len(), length);
            let record = signer.record().unwrap();
            assert!(zone_line(&signer.name(), &record).split('"').all(|piece| piece.len() <= 255));
        }
    }

    #[test]
    fn a_key_of_no_use_is_refused() {
        let fault = |pem: &[u8]| Signer::of_pem("example.org", "peil", pem).unwrap_err().to_string();
        assert!(fault(b"nothing").contains("no private key"));
        let short = PKey::from_rsa(Rsa::generate(1_024).unwrap()).unwrap().private_key_to_pem_pkcs8().unwrap();
        assert!(fault(&short).contains("1024 bits"));
        let other = PKey::generate_x25519().unwrap().private_key_to_pem_pkcs8().unwrap();
        assert!(fault(&other).contains("neither RSA nor Ed25519"));
        let locked = PKey::generate_ed25519()
            .unwrap()
            .private_key_to_pem_pkcs8_passphrase(openssl::symm::Cipher::aes_128_cbc(), b"secret")
            .unwrap();
        assert!(fault(&locked).contains("no private key"));
        assert!(Signer::of_pem("example.org", "peil", &new_key(KeyKind::Rsa).unwrap()).is_ok());
        assert!(matches!(Signer::read("a", "b", Path::new("/no/such/file")), Err(KeyFault::Unread(_))));
    }
}
