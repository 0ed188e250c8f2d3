//! The key of the desk: it vouches for what browsers bring back, and seals the secrets of second factors.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// 32 bytes that are made of the master key and live nowhere.
#[derive(Clone)]
pub struct DeskKey([u8; 32]);

/// Bytes of the nonce that sealing takes; drawn anew for each.
pub const NONCE_BYTES: usize = 24;

/// What was sealed does not open: another master key, another user, or damaged bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the secret of a second factor can't be opened: the master key is another one, or the bytes are damaged")]
pub struct NotOpened;

impl DeskKey {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// HMAC-SHA256 over what it is for and each thing it says, with its length before it, so that no two ways of saying
    /// come to the same.
    pub fn proof(&self, purpose: &str, told: &[&[u8]]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        for part in [purpose.as_bytes()].iter().chain(told) {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// XChaCha20-Poly1305 under a key for this alone: nonce (24 bytes), cipher text, tag (16); bound to its owner.
    pub fn seal(&self, owner: &[u8], secret: &[u8], nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: owner })
            .expect("a secret is not too long to seal");
        [nonce.as_slice(), &sealed].concat()
    }

    pub fn open(&self, owner: &[u8], sealed: &[u8]) -> Result<Vec<u8>, NotOpened> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or(NotOpened)?;
        let opened = self.cipher().decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: owner });
        opened.map_err(|_| NotOpened)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.proof("seal of a second factor", &[])))
    }
}

impl fmt::Debug for DeskKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeskKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn where_one_thing_ends_matters() {
        let key = DeskKey::from_bytes([3; 32]);
        assert_ne!(key.proof("a", &[b"bc", b"d"]), key.proof("a", &[b"b", b"cd"]));
        assert_ne!(key.proof("ab", &[b"c"]), key.proof("a", &[b"bc"]));
        assert_eq!(format!("{key:?}"), "DeskKey(…)");
    }

    proptest! {
        #[test]
        fn a_secret_opens_only_whole_for_its_owner_under_its_key(secret: [u8; 20], nonce: [u8; 24], bit in 0..480_usize) {
            let key = DeskKey::from_bytes([3; 32]);
            let sealed = key.seal(b"eva", &secret, nonce);
            prop_assert_eq!(sealed.len(), 60);
            prop_assert_eq!(key.open(b"eva", &sealed).unwrap(), secret);
            prop_assert!(key.open(b"els", &sealed).is_err());
            prop_assert!(DeskKey::from_bytes([4; 32]).open(b"eva", &sealed).is_err());
            let mut damaged = sealed.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(key.open(b"eva", &damaged).is_err());
            prop_assert!(key.open(b"eva", &sealed[..bit / 8]).is_err());
        }
    }
}
