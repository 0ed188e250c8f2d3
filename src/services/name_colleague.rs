//! Whoever is invited names somebody at the company who is better asked. Nobody is written to because of it: the
//! evaluator sees the name and decides.

use jiff::Timestamp;

use super::take_answers::look_up;
use super::{Field, House, Refusal};
use crate::people::address::Address;
use crate::storage::named_colleagues::{self, NamedColleague};
use crate::wave::link::Token;

const NAME_MAX_CHARS: usize = 200;

/// Who was named by this link, if anybody.
pub async fn named(house: &House, token: &str, now: Timestamp) -> Result<Option<NamedColleague>, Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .read(move |house, db| {
            let invitation = look_up(house, db, &token, now)?.respondent.invited()?.id;
            Ok(named_colleagues::find(db, invitation)?)
        })
        .await
}

/// Keeps a name and an address; they count instead of those named before, which the evaluator sees beside them.
pub async fn name(house: &House, token: &str, name: &str, address: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let wrong = |field, found: &str, expected: &str| Refusal::BadInput {
        field,
        found: found.chars().take(100).collect(),
        expected: expected.to_owned(),
    };
    if name.is_empty()
        || name.chars().count() > NAME_MAX_CHARS
        || name.contains(|c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER)
    {
        return Err(wrong(Field::NameOfAColleague, &name, "a name of at most 200 characters"));
    }
    let address = Address::parse(address.trim())
        .map_err(|fault| wrong(Field::AddressOfAColleague, address, &fault.to_string()))?;
    house
        .write(move |house, db| {
            let found = look_up(house, db, &token, now)?;
            // Nobody can be invited any more.
            if now > found.wave.ends_at() || found.wave.state.is_over() {
                return Err(Refusal::Closed);
            }
            let invitation = found.respondent.invited()?;
            named_colleagues::keep(
                db,
                NamedColleague {
                    invitation_id: invitation.id,
                    number: 0,
                    wave_id: invitation.wave_id,
                    name,
                    address: address.to_string(),
                    named_at: now.into(),
                },
            )?;
            Ok(())
        })
        .await
}

/// Forgets who was named.
pub async fn forget(house: &House, token: &str, now: Timestamp) -> Result<(), Refusal> {
    let token = Token::parse(token).map_err(|_| Refusal::NoSuchLink)?;
    house
        .write(move |house, db| {
            let invitation = look_up(house, db, &token, now)?.respondent.invited()?.id;
            Ok(named_colleagues::remove(db, invitation)?)
        })
        .await
}
