use std::io::Read;

use super::*;
use crate::wave::link::MasterKey;

const SALT: [u8; SALT_BYTES] = [5; SALT_BYTES];

fn master() -> MasterKey {
    MasterKey::from_bytes([7; 32])
}

fn sealed(plain: &[u8]) -> Vec<u8> {
    let mut sealer = Sealer::begin(Vec::new(), &BackupKey::of(&master(), &SALT), &SALT).unwrap();
    sealer.write_all(plain).unwrap();
    sealer.finish().unwrap()
}

fn opened(sealed: &[u8], master: &MasterKey) -> Result<Vec<u8>, SealFault> {
    let mut plain = Vec::new();
    let read = Opener::begin(sealed, master).and_then(|mut opener| opener.read_to_end(&mut plain));
    read.map(|_| plain).map_err(|error| SealFault::behind(&error).unwrap())
}

fn plain(length: usize) -> Vec<u8> {
    (0..length).map(|place| u8::try_from(place % 251).unwrap()).collect()
}

#[test]
fn what_is_sealed_opens_at_any_length() {
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 77] {
        let file = sealed(&plain(length));
        let chunks = length.div_ceil(CHUNK).max(1);
        assert_eq!(file.len(), HEAD + length + chunks * TAG, "{length}");
        assert_eq!(opened(&file, &master()).unwrap(), plain(length), "{length}");
        assert!(is_sealed(&file));
    }
}

#[test]
fn a_file_that_is_cut_off_anywhere_does_not_open() {
    let file = sealed(&plain(2 * CHUNK + 500));
    let boundaries = [HEAD, HEAD + CHUNK + TAG, HEAD + 2 * (CHUNK + TAG)];
    let near = boundaries.iter().flat_map(|at| [at - 1, *at, at + 1, at + TAG, at + TAG + 1]);
    for length in near.chain((0..file.len()).step_by(997)).filter(|length| *length < file.len()) {
        let fault = opened(&file[..length], &master()).unwrap_err();
        match length {
            _ if length < MAGIC.len() => assert_eq!(fault, SealFault::NotSealed, "{length}"),
            _ if length <= HEAD || boundaries.contains(&length) => {
                assert_eq!(fault, SealFault::CutOff { bytes: length as u64 }, "{length}");
            }
            _ => assert!(matches!(fault, SealFault::CutOff { .. } | SealFault::Altered { .. }), "{length}: {fault}"),
        }
    }
}

#[test]
fn a_byte_that_is_altered_is_found_where_it_is() {
    let file = sealed(&plain(2 * CHUNK + 500));
    for at in (HEAD..file.len()).step_by(1_009) {
        let mut altered = file.clone();
        altered[at] ^= 1;
        let fault = opened(&altered, &master()).unwrap_err();
        let SealFault::Altered { from, to } = fault else { panic!("{at}: {fault}") };
        assert!((from..to).contains(&(at as u64)), "{at} is not between {from} and {to}");
    }
    // Each byte of the head.
    for at in 0..HEAD {
        let mut altered = file.clone();
        altered[at] ^= 0x80;
        let fault = opened(&altered, &master()).unwrap_err();
        let expected = match at {
            0..12 => SealFault::NotSealed,
            12..16 => SealFault::NewerFormat { found: FORMAT ^ (0x80 << (8 * (15 - at))) },
            _ => SealFault::OtherKey,
        };
        assert_eq!(fault, expected, "{at}");
    }
}

#[test]
fn chunks_that_change_places_or_come_twice_or_are_left_out_do_not_open() {
    let file = sealed(&plain(3 * CHUNK));
    let (head, body) = file.split_at(HEAD);
    let chunks: Vec<&[u8]> = body.chunks(CHUNK + TAG).collect();
    for order in [vec![1, 0, 2], vec![0, 0, 1, 2], vec![0, 2], vec![1, 2], vec![0, 1, 2, 2], vec![2]] {
        let moved: Vec<u8> =
            head.iter().copied().chain(order.iter().flat_map(|at| chunks[*at].iter().copied())).collect();
        assert!(opened(&moved, &master()).is_err(), "{order:?}");
    }
    // More behind the end.
    assert!(opened(&[file.as_slice(), b"x"].concat(), &master()).is_err());
}

#[test]
fn another_master_key_is_told_from_damage() {
    let file = sealed(b"words");
    assert_eq!(opened(&file, &MasterKey::from_bytes([8; 32])), Err(SealFault::OtherKey));
    assert!(!file.windows(5).any(|window| window == b"words"));
}
