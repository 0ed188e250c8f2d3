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
    fn a_key_that_was_changed_vouches_as_the_first_and_seals_for_itself(first: [u8; 32], later: [u8; 32], nonce: [u8; 24], bit in 0..576_usize) {
        prop_assume!(first != later);
        let (old, new) = (MasterKey::from_bytes(first), MasterKey::from_bytes(later));
        let changed = new.vouching_as(&old);
        prop_assert_eq!(changed.prove(b"x", b"y"), old.prove(b"x", b"y"));
        prop_assert_ne!(changed.derive(b"x", b"y"), old.derive(b"x", b"y"));
        prop_assert!(changed.is(&new) && !changed.is(&old));
        let sealed = changed.seal_proof(nonce);
        let opened = new.with_proof(&sealed).unwrap();
        prop_assert_eq!(opened.prove(b"x", b"y"), old.prove(b"x", b"y"));
        prop_assert!(old.with_proof(&sealed).is_err());
        let mut damaged = sealed;
        damaged[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(new.with_proof(&damaged).is_err());
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
