//! The fingerprint of everything that the letters of a wave are made of: two that are equal say that the same people
//! would get the same letters.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::services::prepare_wave::Outlook;
use crate::services::{House, Refusal};
use crate::storage::surveys::Version;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, wave_letters, wave_privacy};

/// SHA-256 in hexadecimal. Parts are told apart by their lengths, so that no two lists run into each other.
pub(super) fn of(
    house: &House,
    db: &mut Database,
    wave: &WaveRow,
    version: &Version,
    outlook: &Outlook,
) -> Result<String, Refusal> {
    let mut sum = Sum::default();
    // The letters of the product and how they are put together come with it.
    sum.add(&[env!("CARGO_PKG_VERSION"), &house.terms().stored(), &version.sha256]);
    sum.add(&[&wave.name, &wave.time_zone, &wave.sender_name, &wave.contact_name, &wave.contact_email]);
    let closes_at = wave.closes_at.moment().to_string();
    let opens_at = wave.opens_at.map_or_else(String::new, |opens| opens.moment().to_string());
    sum.add(&[&wave.contact_phone, &closes_at, &opens_at, &wave.quiet().to_string()]);
    let switches = [wave.answers_can_change, wave.four_eyes, wave.one_each, wave.confirms, wave.thanks];
    sum.add(&switches.map(|is_on| if is_on { "1" } else { "0" }));
    sum.add(&[wave_privacy::of(db, wave.id)?.as_str()]);
    for letter in wave_letters::of_wave(db, wave.id)? {
        sum.add(&[&letter.kind, &letter.language, &letter.subject, &letter.body]);
    }
    let mut invited: Vec<_> = outlook.invitations.iter().collect();
    invited.sort_by_key(|invitation| *invitation.id.as_bytes());
    for row in invited {
        let ids = [row.id.to_string(), row.member_id.to_string(), row.contact_id.to_string()];
        sum.add(&[&ids[0], &ids[1], &ids[2], &row.member_name, &row.contact_name, &row.address, &row.language]);
    }
    let mut frame: Vec<_> = outlook.frame.iter().collect();
    frame.sort_by_key(|row| (*row.invitation_id.as_bytes(), *row.cluster_id.as_bytes()));
    for row in frame {
        let id = row.invitation_id.to_string();
        sum.add(&[&id, &row.cluster_code, &row.cluster_name, &row.cluster_type, &row.attributes]);
    }
    let mut not_wanted: Vec<String> = outlook.not_wanted.iter().map(ToString::to_string).collect();
    not_wanted.sort();
    sum.add(&not_wanted.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(HEXLOWER.encode(&sum.0.finalize()))
}

#[derive(Default)]
struct Sum(Sha256);

impl Sum {
    fn add(&mut self, parts: &[&str]) {
        self.0.update((parts.len() as u64).to_be_bytes());
        for part in parts {
            self.0.update((part.len() as u64).to_be_bytes());
            self.0.update(part.as_bytes());
        }
    }
}
