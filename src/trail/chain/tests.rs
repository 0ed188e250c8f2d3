use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::trail::{Act, Doer, Door, Kind, Subject};

fn entry(minute: i64, words: &str) -> Entry {
    let at = Timestamp::from_second(1_770_000_000 + minute * 60).unwrap();
    let doer = Doer { by: "eva", at, door: Door::Desk, place: "192.0.2.7", why: words };
    Entry::new(doer, Act::WavePaused, Subject { kind: Kind::Wave, name: "Leden 2026" }, "running", "paused")
}

fn chain(length: usize) -> Vec<Linked> {
    let mut last = Anchor::NOTHING;
    let mut chain = Vec::new();
    for minute in 0..length {
        let linked = link(&last, entry(i64::try_from(minute).unwrap(), &format!("why {minute}")));
        last = Anchor { number: linked.entry.number, hash: linked.hash.clone().try_into().unwrap() };
        chain.push(linked);
    }
    chain
}

fn anchor(linked: &Linked) -> Anchor {
    Anchor { number: linked.entry.number, hash: linked.hash.clone().try_into().unwrap() }
}

#[test]
fn what_is_wrong_is_named_by_its_number() {
    let whole = chain(9);
    assert_eq!(check(&whole, None), Ok(anchor(&whole[8])));
    assert_eq!(check(&[], None), Ok(Anchor::NOTHING));

    let mut altered = whole.clone();
    altered[3].entry.became = "closed".to_owned();
    assert_eq!(check(&altered, None), Err(Break::Altered { number: 4 }));
    // With a hash that fits, the next one tells.
    altered[3].hash = hash(&altered[3].previous, &altered[3].entry).to_vec();
    assert_eq!(check(&altered, None), Err(Break::OutOfOrder { number: 5 }));

    let without = |gone: std::ops::Range<usize>| {
        whole
            .iter()
            .enumerate()
            .filter(|(at, _)| !gone.contains(at))
            .map(|(_, linked)| linked.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(check(&without(0..1), None), Err(Break::Missing { from: 1, to: 1 }));
    assert_eq!(check(&without(3..6), None), Err(Break::Missing { from: 4, to: 6 }));

    let mut swapped = whole.clone();
    swapped.swap(2, 6);
    for (linked, number) in swapped.iter_mut().zip(1..) {
        linked.entry.number = number;
    }
    assert_eq!(check(&swapped, None), Err(Break::OutOfOrder { number: 3 }));
    assert_eq!(check([&whole[0], &whole[1], &whole[1]], None), Err(Break::OutOfOrder { number: 2 }));
}

/// Worked out by another program from what the documentation of [`hash`] says.
#[test]
fn entries_from_before_there_were_places_have_the_hashes_they_had() {
    let with = entry(0, "why");
    let without = Entry { place: String::new(), ..with.clone() };
    let hex = |entry: Entry| HEXLOWER.encode(&link(&Anchor::NOTHING, entry).hash);
    assert_eq!(hex(without), "2d52b3cb798c566e644031dfd55388995d79bcd298c2543255df6370610c68f6");
    assert_eq!(hex(with), "26ed1d198fca1493edb3b642500e45a50b85f201edf4aceb55cf6079074b3a96");

    // A place can neither be put into such an entry nor be taken out of a later one.
    let mut first = link(&Anchor::NOTHING, Entry { place: String::new(), ..entry(0, "why") });
    first.entry.place = "192.0.2.7".to_owned();
    assert_eq!(check(&[first], None), Err(Break::Altered { number: 1 }));
    let mut first = chain(1);
    for place in ["", "192.0.2.8"] {
        first[0].entry.place = place.to_owned();
        assert_eq!(check(&first, None), Err(Break::Altered { number: 1 }), "{place}");
    }
}

#[test]
fn an_anchor_tells_of_a_cut_end_and_of_a_chain_made_anew() {
    let whole = chain(9);
    let kept = anchor(&whole[6]);
    assert_eq!(kept.to_string().parse(), Ok(kept));
    assert_eq!(check(&whole, Some(kept)), Ok(anchor(&whole[8])));
    assert_eq!(check(&whole[..7], Some(kept)), Ok(kept));
    assert_eq!(check(&whole[..4], None), Ok(anchor(&whole[3])));
    assert_eq!(check(&whole[..4], Some(kept)), Err(Break::Cut { last: 4, expected: 7 }));
    assert_eq!(check(&[], Some(kept)), Err(Break::Cut { last: 0, expected: 7 }));
    let mut last = Anchor::NOTHING;
    let anew: Vec<Linked> = (0..9)
        .map(|minute| {
            let linked = link(&last, entry(minute, "another reason"));
            last = anchor(&linked);
            linked
        })
        .collect();
    assert_eq!(check(&anew, None), Ok(last));
    assert_eq!(check(&anew, Some(kept)), Err(Break::MadeAnew { number: 7 }));
}

#[test]
fn an_anchor_is_a_number_and_a_hash() {
    for wrong in ["", "7", "7:", "7:12", "x:00", &format!("-1:{}", "0".repeat(64)), &format!("7:{}", "g".repeat(64))] {
        assert_eq!(wrong.parse::<Anchor>(), Err(NotAnAnchor), "{wrong}");
    }
}

/// The hash is part of the format: trails of before must hold for ever. Recomputed by hand from what [`hash`] says.
#[test]
fn the_hash_is_what_is_written_down() {
    let entry = Entry { number: 1, ..entry(0, "because") };
    let micros = 1_770_000_000_000_000_i64.to_be_bytes();
    let digest = |name: &[u8], place: Option<&[u8]>| {
        let fields: [&[u8]; 11] = [
            &[0; 32],
            &[0, 0, 0, 0, 0, 0, 0, 1],
            &micros,
            b"eva",
            b"desk",
            b"wave-paused",
            b"wave",
            b"Leden 2026",
            b"running",
            b"paused",
            b"because",
        ];
        let mut bytes = Vec::new();
        for field in [name].into_iter().chain(fields).chain(place) {
            bytes.extend([0, 0, 0, 0, 0, 0, 0, u8::try_from(field.len()).unwrap()]);
            bytes.extend(field);
        }
        <Hash>::from(Sha256::digest(&bytes))
    };
    assert_eq!(hash(&NOTHING, &entry), digest(b"peil audit 2", Some(b"192.0.2.7")));
    let entry = Entry { place: String::new(), ..entry };
    assert_eq!(hash(&NOTHING, &entry), digest(b"peil audit 1", None));
}

proptest! {
    #[test]
    fn every_change_of_a_field_breaks_the_chain(at in 0_usize..8, field in 0_usize..10, words in "\\PC{0,12}", move_by in 1_i64..1000) {
        let mut chain = chain(8);
        let before = chain[at].clone();
        let entry = &mut chain[at].entry;
        match field {
            0 => entry.at = Timestamp::from_microsecond(entry.at.as_microsecond() + move_by).unwrap(),
            1 => entry.by = words,
            2 => entry.door = words,
            3 => entry.act = words,
            4 => entry.kind = words,
            5 => entry.subject = words,
            6 => entry.was = words,
            7 => entry.became = words,
            8 => entry.reason = words,
            // Words moved over the border between two fields.
            _ => {
                let moved = entry.was.pop().unwrap();
                entry.became.insert(0, moved);
            }
        }
        prop_assume!(chain[at] != before);
        prop_assert_eq!(check(&chain, None), Err(Break::Altered { number: before.entry.number }));
    }

    #[test]
    fn every_loss_in_the_midst_is_found(from in 0_usize..20, count in 1_usize..20) {
        let whole = chain(20);
        let to = (from + count).min(20);
        let left: Vec<&Linked> = whole[..from].iter().chain(&whole[to..]).collect();
        let found = check(left, Some(anchor(&whole[19])));
        let broken = found.unwrap_err();
        prop_assert_eq!(broken.number(), i64::try_from(from).unwrap() + 1);
    }

    #[test]
    fn any_other_order_is_found(order in Just((0_usize..8).collect::<Vec<_>>()).prop_shuffle()) {
        let whole = chain(8);
        let shuffled: Vec<&Linked> = order.iter().map(|at| &whole[*at]).collect();
        let is_in_order = order.windows(2).all(|pair| pair[0] < pair[1]);
        prop_assert_eq!(check(shuffled, None).is_ok(), is_in_order);
    }
}
