//! The personal link of an invitation, and the keys behind it.
//!
//! A link carries the invitation's id and a proof (a MAC under the key of the
//! wave). The database needs to hold neither, so whoever reads the database
//! can't answer for anybody; the key of the wave lies there only wrapped.

use std::fmt;
use std::sync::LazyLock;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::{Encoding, HEXLOWER, Specification};
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

/// The secret of the house: 32 random bytes that live outside the database.
#[derive(Clone)]
pub struct MasterKey([u8; 32]);

/// Bytes of the nonce that wrapping takes; drawn anew for each wrapping.
pub const NONCE_BYTES: usize = 24;

/// The wrapped key does not open: another master key, another wave, or damaged bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the key of the wave can't be unwrapped: the master key is not the one it was wrapped with, or the bytes are damaged"
)]
pub struct NotUnwrapped;

impl MasterKey {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
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

    /// HMAC-SHA256 over what something is for and what it says (RFC 2104).
    pub(super) fn prove(&self, purpose: &[u8], told: &[u8]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(purpose);
        mac.update(told);
        mac.finalize().into_bytes().into()
    }

    /// What stands for an address where it must not be named: 16 digits of its proof, told by nobody without the key.
    pub fn pseudonym(&self, address_key: &str) -> String {
        HEXLOWER.encode(&self.prove(b"pseudonym of an address ", address_key.as_bytes())[..8])
    }

    /// 32 bytes for the desk of the house: they vouch for sessions and seal second factors.
    pub fn for_the_desk(&self) -> [u8; 32] {
        self.prove(b"key of the desk ", &[])
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    struct Wave;

    fn id<T>(number: u128) -> Id<T> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn a_link_is_what_python_computes() {
        let key = WaveKey::from_bytes([7; 32]);
        assert_eq!(
            Token::make(&key, id(0x0123_4567_89ab_cdef_0011_2233_4455_6677), 0).reveal(),
            "aetwk36jxrg88aatei3wixmgq6n79iynb3x3u9pa6daw4mxgevns"
        );
    }

    #[test]
    fn letters_that_look_alike_are_read_as_one() {
        let key = WaveKey::from_bytes([1; 32]);
        let text = (0..).map(|n| Token::make(&key, id(n), 0).reveal()).find(|text| text.contains('i')).unwrap();
        for alike in ["1", "l", "L", "I"] {
            assert_eq!(Token::parse(&text.replace('i', alike)), Token::parse(&text));
        }
    }

    #[test]
    fn what_is_no_token_is_refused() {
        let text = Token::make(&WaveKey::from_bytes([1; 32]), id(5), 0).reveal();
        let too_long = format!("{text}a");
        let zero = format!("0{}", &text[1..]);
        // The last letter carries one bit; another letter there would be a second text of the same token.
        let spare_bits = format!("{}b", &text[..51]);
        for wrong in ["", "a", &text[1..], &too_long, &zero, &spare_bits, &"é".repeat(26)] {
            assert_eq!(Token::parse(wrong), Err(NotAToken), "{wrong}");
        }
    }

    #[test]
    fn nothing_shows_by_accident() {
        let key = WaveKey::from_bytes([9; 32]);
        let token = Token::make(&key, id(3), 0);
        let shown = format!("{token:?} {key:?} {:?}", MasterKey::from_bytes([9; 32]));
        assert_eq!(shown, "Token(…) WaveKey(…) MasterKey(…)");
    }

    proptest! {
        #[test]
        fn a_token_survives_its_text(key: [u8; 32], invitation: u128, number: i32, capitals: bool) {
            let key = WaveKey::from_bytes(key);
            let token = Token::make(&key, id(invitation), number);
            let text = token.reveal();
            prop_assert_eq!(text.len(), Token::LETTERS);
            let read = Token::parse(&if capitals { text.to_ascii_uppercase() } else { text }).unwrap();
            prop_assert_eq!(read.invitation(), id(invitation));
            prop_assert!(read.is_genuine(&key, number));
            prop_assert!(!read.is_genuine(&key, number.wrapping_add(1)));
        }

        #[test]
        fn a_token_with_one_changed_bit_is_not_genuine(key: [u8; 32], invitation: u128, bit in 0..256_usize) {
            let key = WaveKey::from_bytes(key);
            let text = Token::make(&key, id(invitation), 0).reveal();
            let mut bytes = LETTERS.decode(text.as_bytes()).unwrap();
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(!Token::parse(&LETTERS.encode(&bytes)).unwrap().is_genuine(&key, 0));
        }

        #[test]
        fn a_wrapped_key_opens_only_with_its_master_and_wave(key: [u8; 32], master: [u8; 32], nonce: [u8; 24], bit in 0..576_usize) {
            let master_key = MasterKey::from_bytes(master);
            let wrapped = master_key.wrap(id::<Wave>(1), &WaveKey::from_bytes(key), nonce);
            prop_assert_eq!(wrapped.len(), 72);
            prop_assert_eq!(master_key.unwrap(id::<Wave>(1), &wrapped).unwrap().0, key);
            prop_assert!(master_key.unwrap(id::<Wave>(2), &wrapped).is_err());
            let mut other = master;
            other[0] ^= 1;
            prop_assert!(MasterKey::from_bytes(other).unwrap(id::<Wave>(1), &wrapped).is_err());
            let mut damaged = wrapped.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(master_key.unwrap(id::<Wave>(1), &damaged).is_err());
            prop_assert!(master_key.unwrap(id::<Wave>(1), &wrapped[..bit / 8]).is_err());
        }
    }
}
