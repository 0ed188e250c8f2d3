//! What comes back to a letter: the token that says which letter a bounce, a reply or an unsubscription is about.
//!
//! A token is the letter's key and a proof under a key that is derived from
//! the secret of the house. It outlives the key of its wave: letters bounce
//! and people unsubscribe after a wave is closed. It is the same at every
//! attempt, since greylisting knows a sender by its address. A token opens no
//! questionnaire, and one made for one purpose is of no use for another.

use subtle::ConstantTimeEq;

use super::invitation::Invitation;
use super::ledger::{Kind, LetterKey};
use super::link::{LETTERS, MasterKey, hmac_of};
use crate::id::Id;

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// The sender on the envelope, where reports of failed delivery go.
    Bounce,
    /// Where answers of people go.
    Reply,
    /// The address and the link of the header by which a mail program unsubscribes (RFC 2369, RFC 8058).
    Unsubscribe,
    /// The link in the text to the page by which a person unsubscribes.
    Page,
}

impl Purpose {
    pub const ALL: [Self; 4] = [Self::Bounce, Self::Reply, Self::Unsubscribe, Self::Page];

    /// The letter before the `+` of its addresses.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Bounce => "b",
            Self::Reply => "r",
            Self::Unsubscribe => "u",
            Self::Page => "p",
        }
    }
}

/// Signs and reads tokens.
#[derive(Clone)]
pub struct ReplyKey([u8; 32]);

const ID_BYTES: usize = 16;
const PROOF_BYTES: usize = 10;
/// Id, kind, number, proof.
const BYTES: usize = ID_BYTES + 1 + 2 + PROOF_BYTES;

impl ReplyKey {
    /// Characters of a token: letters and digits that survive a change of case.
    pub const LETTERS: usize = (BYTES * 8).div_ceil(5);

    pub fn of(master: &MasterKey) -> Self {
        Self(master.derive(b"replies"))
    }

    /// The token of a letter for one purpose.
    pub fn sign(&self, purpose: Purpose, letter: LetterKey) -> String {
        let named = named(letter);
        LETTERS.encode(&[named.as_slice(), &self.proof(purpose, &named)].concat())
    }

    /// The letter that a token names, if this key made it for this purpose. Compares in constant time.
    pub fn read(&self, purpose: Purpose, token: &str) -> Option<LetterKey> {
        if token.len() != Self::LETTERS {
            return None;
        }
        let bytes = LETTERS.decode(token.as_bytes()).ok()?;
        let (named, proof) = bytes.split_at_checked(BYTES - PROOF_BYTES)?;
        if !bool::from(proof.ct_eq(&self.proof(purpose, named))) {
            return None;
        }
        let (id, rest) = named.split_first_chunk::<ID_BYTES>()?;
        let &[kind, high, low] = rest else { return None };
        let invitation: Id<Invitation> = Id::from_bytes(*id);
        let kind = Kind::ALL.into_iter().find(|known| initial(*known) == kind)?;
        Some(LetterKey { invitation, kind, number: u16::from_be_bytes([high, low]) })
    }

    /// The address of a letter for one purpose, such as `b+TOKEN@bounce.example.org`.
    pub fn address(&self, purpose: Purpose, letter: LetterKey, domain: &str) -> String {
        format!("{}+{}@{domain}", purpose.letter(), self.sign(purpose, letter))
    }

    /// What an address of the house is for and which letter it names, whatever its domain and the case of its letters.
    pub fn read_address(&self, address: &str) -> Option<(Purpose, LetterKey)> {
        let (local, _) = address.trim_matches(['<', '>']).rsplit_once('@')?;
        let (first, token) = local.split_once('+')?;
        let purpose = Purpose::ALL.into_iter().find(|purpose| purpose.letter().eq_ignore_ascii_case(first))?;
        self.read(purpose, token).map(|letter| (purpose, letter))
    }

    fn proof(&self, purpose: Purpose, named: &[u8]) -> [u8; PROOF_BYTES] {
        let whole = hmac_of(&self.0, &[purpose.letter().as_bytes(), named]);
        std::array::from_fn(|place| whole[place])
    }
}

fn initial(kind: Kind) -> u8 {
    kind.as_str().as_bytes()[0]
}

fn named(letter: LetterKey) -> Vec<u8> {
    let mut named = letter.invitation.as_bytes().to_vec();
    named.push(initial(letter.kind));
    named.extend(letter.number.to_be_bytes());
    named
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn key(secret: u8) -> ReplyKey {
        ReplyKey::of(&MasterKey::from_bytes([secret; 32]))
    }

    fn letters() -> impl Iterator<Item = LetterKey> {
        let invitation = Id::from_uuid(Uuid::from_u128(0x0123_4567_89ab_cdef));
        Kind::ALL.into_iter().flat_map(move |kind| [1, 2, 700].map(|number| LetterKey { invitation, kind, number }))
    }

    #[test]
    fn a_token_leads_back_to_its_letter_and_fits_an_address() {
        for letter in letters() {
            for purpose in Purpose::ALL {
                let address = key(1).address(purpose, letter, "bounce.example.org");
                assert_eq!(key(1).read_address(&address), Some((purpose, letter)));
                assert_eq!(key(1).read_address(&address.to_ascii_uppercase()), Some((purpose, letter)));
                assert!(address.split_once('@').unwrap().0.len() <= 64, "{address} (RFC 5321, 4.5.3.1.1)");
                assert_eq!(key(1).sign(purpose, letter), key(1).sign(purpose, letter));
            }
        }
    }

    #[test]
    fn a_token_is_of_no_use_elsewhere() {
        let letter = letters().next().unwrap();
        for made in Purpose::ALL {
            let token = key(1).sign(made, letter);
            for read in Purpose::ALL {
                assert_eq!(key(1).read(read, &token).is_some(), made == read);
            }
            assert_eq!(key(2).read(made, &token), None);
        }
    }

    #[test]
    fn a_forged_letter_of_a_token_is_seen() {
        let letter = letters().next().unwrap();
        let token = key(1).sign(Purpose::Bounce, letter);
        for place in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[place] = if forged[place] == b'x' { b'y' } else { b'x' };
            assert_eq!(key(1).read(Purpose::Bounce, std::str::from_utf8(&forged).unwrap()), None, "{place}");
        }
        for wrong in ["", "b", "é", &token[1..], &format!("{token}a")] {
            assert_eq!(key(1).read(Purpose::Bounce, wrong), None);
        }
    }
}
