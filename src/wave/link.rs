//! The personal link of an invitation, and the keys behind it.
//!
//! A link carries the invitation's id and a proof (a MAC under the key of the
//! wave). The database needs to hold neither, so whoever reads the database
//! can't answer for anybody; the key of the wave lies there only wrapped.

use std::fmt;
use std::sync::LazyLock;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::{Encoding, HEXLOWER, HEXLOWER_PERMISSIVE, Specification};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::invitation::Invitation;
use crate::id::Id;

/// The letters of a link: small ones, and of 0 O, 1 I l only the i, which its dot tells apart.
const ALPHABET: &str = "abcdefghijkmnpqrstuvwxyz23456789";

static LETTERS: LazyLock<Encoding> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str(ALPHABET);
    // Capitals are read as small letters; a capital i is easily copied as 1 or l.
    let capitals = ALPHABET.to_ascii_uppercase();
    for (small, capital) in ALPHABET.chars().zip(capitals.chars()).filter(|(small, capital)| small != capital) {
        specification.translate.from.push(capital);
        specification.translate.to.push(small);
    }
    specification.translate.from.push_str("1lL");
    specification.translate.to.push_str("iii");
    specification.encoding().expect("32 letters, all different")
});

/// Marks the id of a trial: answers of an evaluator that are not counted.
pub struct Trial;

/// The secret of one wave: 32 random bytes. Its destruction ends every link of the wave.
#[derive(Clone)]
pub struct WaveKey([u8; 32]);

impl WaveKey {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The first 16 bytes of HMAC-SHA256 over "link" and the id (RFC 2104; truncation as in its section 5). A link that
    /// takes the place of the first one has its number between the two.
    fn proof_of(&self, invitation: Id<Invitation>, number: i32) -> [u8; 16] {
        let whole = match number {
            0 => self.code_of(b"link", invitation),
            _ => self.code_of(&[b"link".as_slice(), &number.to_be_bytes()].concat(), invitation),
        };
        let mut proof = [0; 16];
        proof.copy_from_slice(&whole[..16]);
        proof
    }

    /// The same for an evaluator's trial, so that no link of the one kind is a link of the other.
    fn proof_of_trial(&self, trial: Id<Trial>) -> [u8; 16] {
        let whole = self.code_of(b"trial", Id::from_uuid(trial.uuid()));
        std::array::from_fn(|place| whole[place])
    }

    /// A number that stays the same for an invitation and says nothing of it to whoever lacks the key: the order of
    /// options is drawn from it.
    pub fn seed_of(&self, invitation: Id<Invitation>) -> u64 {
        let whole = self.code_of(b"order", invitation);
        u64::from_be_bytes(std::array::from_fn(|place| whole[place]))
    }

    /// Vouches for the second at which somebody opened a page; see [`super::opening`].
    pub(super) fn proof_of_opening(&self, invitation: Id<Invitation>, second: i64) -> [u8; 8] {
        let whole = self.code_of(&[b"opened".as_slice(), &second.to_be_bytes()].concat(), invitation);
        std::array::from_fn(|place| whole[place])
    }

    fn code_of(&self, purpose: &[u8], invitation: Id<Invitation>) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(purpose);
        mac.update(invitation.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for WaveKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WaveKey(…)")
    }
}

/// What makes a personal link personal: 16 bytes of id and 16 bytes of proof, 52 letters as text.
///
/// It shows itself only when asked to ([`Token::reveal`]), so that it can't slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    invitation: Id<Invitation>,
    proof: [u8; 16],
}

/// The text is not 52 letters of a personal link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a complete personal link")]
pub struct NotAToken;

impl Token {
    /// Letters in a token's text.
    pub const LETTERS: usize = 52;

    /// The link of this number: 0 for the first of an invitation.
    pub fn make(key: &WaveKey, invitation: Id<Invitation>, number: i32) -> Self {
        Self { invitation, proof: key.proof_of(invitation, number) }
    }

    /// Reads a token in small or capital letters. Whether it is genuine, only the key of its wave can tell.
    pub fn parse(text: &str) -> Result<Self, NotAToken> {
        if text.len() != Self::LETTERS {
            return Err(NotAToken);
        }
        let bytes = LETTERS.decode(text.as_bytes()).map_err(|_| NotAToken)?;
        let (id, proof) = bytes.split_at_checked(16).ok_or(NotAToken)?;
        Ok(Self {
            invitation: Id::from_bytes(id.try_into().map_err(|_| NotAToken)?),
            proof: proof.try_into().map_err(|_| NotAToken)?,
        })
    }

    /// The link of an evaluator who answers on trial.
    pub fn for_trial(key: &WaveKey, trial: Id<Trial>) -> Self {
        Self { invitation: Id::from_uuid(trial.uuid()), proof: key.proof_of_trial(trial) }
    }

    pub fn invitation(&self) -> Id<Invitation> {
        self.invitation
    }

    /// The trial it belongs to if it belongs to no invitation.
    pub fn trial(&self) -> Id<Trial> {
        Id::from_uuid(self.invitation.uuid())
    }

    /// Whether `key` made this token for a trial. Takes the same time whatever differs.
    pub fn is_genuine_trial(&self, key: &WaveKey) -> bool {
        self.proof.ct_eq(&key.proof_of_trial(self.trial())).into()
    }

    /// Whether `key` made this token as the link of this number. Takes the same time whatever differs.
    pub fn is_genuine(&self, key: &WaveKey, number: i32) -> bool {
        self.proof.ct_eq(&key.proof_of(self.invitation, number)).into()
    }

    /// The 52 letters, for the link in a letter and nowhere else.
    pub fn reveal(&self) -> String {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(self.invitation.as_bytes());
        bytes[16..].copy_from_slice(&self.proof);
        LETTERS.encode(&bytes)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The secret of the house: 32 random bytes that live outside the database. What it seals opens with it alone.
///
/// What the house vouches for (links of managers, marks of letters) it vouches for with its first secret, also after the
/// master key was changed: that one lies in the database, sealed under the one of now.
#[derive(Clone)]
pub struct MasterKey {
    seal: [u8; 32],
    proof: [u8; 32],
}

/// What the first secret is bound to when it is sealed.
const FIRST_SECRET: &[u8] = b"the secret that a house vouches with";

/// Bytes of the nonce that wrapping takes; drawn anew for each wrapping.
pub const NONCE_BYTES: usize = 24;

/// The wrapped key does not open: another master key, another wave, or damaged bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the key of the wave can't be unwrapped: the master key is not the one it was wrapped with, or the bytes are damaged"
)]
pub struct NotUnwrapped;

impl MasterKey {
    /// Of a house whose master key was never changed.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self { seal: bytes, proof: bytes }
    }

    /// The same key, vouching as the house did before it had this one.
    pub fn vouching_as(&self, earlier: &Self) -> Self {
        Self { seal: self.seal, proof: earlier.proof }
    }

    /// What it vouches with, sealed for the database.
    pub fn seal_proof(&self, nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: &self.proof, aad: FIRST_SECRET })
            .expect("32 bytes are not too long to seal");
        [nonce.as_slice(), &sealed].concat()
    }

    /// The same key, vouching with what was sealed.
    pub fn with_proof(&self, sealed: &[u8]) -> Result<Self, NotUnwrapped> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or(NotUnwrapped)?;
        let payload = Payload { msg: sealed, aad: FIRST_SECRET };
        let opened = self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| NotUnwrapped)?;
        Ok(Self { seal: self.seal, proof: opened.try_into().map_err(|_| NotUnwrapped)? })
    }

    /// A name for the key that says nothing of it: eight digits.
    pub fn mark(&self) -> String {
        HEXLOWER.encode(&self.derive(b"mark of a master key ", &[])[..4])
    }

    /// As its file holds it: 64 hexadecimal digits. None for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        HEXLOWER_PERMISSIVE.decode(text.trim().as_bytes()).ok()?.try_into().ok().map(Self::from_bytes)
    }

    /// Whether it is this one. Takes the same time whatever differs.
    pub fn is(&self, other: &Self) -> bool {
        self.seal.ct_eq(&other.seal).into()
    }

    /// The wave's key sealed for the database: nonce (24 bytes), cipher text (32), tag (16); bound to the wave.
    ///
    /// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03), whose nonce is long enough to be drawn at random.
    pub fn wrap<W>(&self, wave: Id<W>, key: &WaveKey, nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), Payload { msg: &key.0, aad: wave.as_bytes() })
            .expect("32 bytes are not too long to seal");
        [nonce.as_slice(), &sealed].concat()
    }

    pub fn unwrap<W>(&self, wave: Id<W>, wrapped: &[u8]) -> Result<WaveKey, NotUnwrapped> {
        let (nonce, sealed) = wrapped.split_first_chunk::<NONCE_BYTES>().ok_or(NotUnwrapped)?;
        let opened = self
            .cipher()
            .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: wave.as_bytes() })
            .map_err(|_| NotUnwrapped)?;
        Ok(WaveKey(opened.try_into().map_err(|_| NotUnwrapped)?))
    }

    /// HMAC-SHA256 over what something is for and what it says (RFC 2104). Stays the same when the master key is changed.
    pub(super) fn prove(&self, purpose: &[u8], told: &[u8]) -> [u8; 32] {
        code_of(&self.proof, purpose, told)
    }

    /// The same under the key itself, for what nobody is to open without it.
    pub(super) fn derive(&self, purpose: &[u8], told: &[u8]) -> [u8; 32] {
        code_of(&self.seal, purpose, told)
    }

    /// What stands for an address where it must not be named: 16 digits of its proof, told by nobody without the key.
    pub fn pseudonym(&self, address_key: &str) -> String {
        HEXLOWER.encode(&self.prove(b"pseudonym of an address ", address_key.as_bytes())[..8])
    }

    /// 32 bytes for the desk of the house: they vouch for sessions and seal second factors. Others once the key was changed,
    /// so that whoever has the old one is nobody at the desk.
    pub fn for_the_desk(&self) -> [u8; 32] {
        self.derive(b"key of the desk ", &[])
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.seal))
    }
}

fn code_of(key: &[u8; 32], purpose: &[u8], told: &[u8]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(purpose);
    mac.update(told);
    mac.finalize().into_bytes().into()
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

#[cfg(test)]
mod tests;
