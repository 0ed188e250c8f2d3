//! What was asked for a wave, checked: a name, a survey, clusters, a day.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::NewWave;
use crate::id::Id;
use crate::people::address::Address;
use crate::people::cluster::Cluster;
use crate::rights::Right;
use crate::services::{Field, House, Refusal, Thing, compare_versions};
use crate::storage::clusters;
use crate::storage::surveys;
use crate::storage::waves::WaveRow;
use crate::storage::{Database, StoreError};
use crate::survey::Survey;

pub(super) fn newest(
    house: &House,
    db: &mut Database,
    code: &str,
) -> Result<(Id<surveys::Version>, Arc<Survey>), Refusal> {
    let Some(row) = surveys::with_code(db, &house.scope, code)? else {
        let all = surveys::all(db, &house.scope)?;
        return Err(Refusal::unknown_of(Thing::Survey, code, all.iter().map(|survey| survey.code.as_str())));
    };
    house.demand_of(Right::RunWaves, code)?;
    let version = surveys::versions(db, row.id)?
        .into_iter()
        .next()
        .ok_or_else(|| StoreError::Interrupted("a survey has no version".to_owned()))?;
    let survey = house.definitions.get(db, version.id)?;
    check_launch(&survey, &version)?;
    Ok((version.id, survey))
}

/// Refuses a version that can be tried and not be launched: a text is missing in a language, and the like.
pub(in crate::services) fn check_launch(survey: &Survey, version: &surveys::Version) -> Result<(), Refusal> {
    let problems = compare_versions::launch_faults(&version.source);
    if problems.is_empty() {
        return Ok(());
    }
    Err(Refusal::NotLaunchable { survey: survey.code.clone(), number: version.number, problems })
}

pub(super) fn chosen(db: &mut Database, codes: &[String]) -> Result<Vec<Id<Cluster>>, Refusal> {
    let all = clusters::all(db)?;
    if all.is_empty() {
        return Err(Refusal::unknown(Thing::Cluster, "any"));
    }
    if codes.is_empty() {
        return Ok(all.iter().map(|cluster| cluster.id).collect());
    }
    let mut chosen = Vec::new();
    for code in codes {
        match all.iter().find(|cluster| cluster.code == *code) {
            Some(cluster) if chosen.contains(&cluster.id) => {}
            Some(cluster) => chosen.push(cluster.id),
            None => {
                let codes = all.iter().map(|cluster| cluster.code.as_str());
                return Err(Refusal::unknown_of(Thing::Cluster, code, codes));
            }
        }
    }
    Ok(chosen)
}

/// Every letter names who signs it and whom to turn to: without them it can't be written.
pub(super) fn check_contact(wave: &WaveRow) -> Result<(), Refusal> {
    let needed = [
        (Field::Sender, &wave.sender_name, "the organisation that signs the letters"),
        (Field::ContactPerson, &wave.contact_name, "the name of somebody who helps respondents, here or in the survey"),
        (
            Field::AddressOfTheContact,
            &wave.contact_email,
            "an e-mail address such as team@example.org, here or in the survey",
        ),
    ];
    match needed.into_iter().find(|(_, text, _)| text.is_empty()) {
        Some((field, _, expected)) => {
            Err(Refusal::BadInput { field, found: String::new(), expected: expected.to_owned() })
        }
        None => Ok(()),
    }
}

pub(super) fn checked(mut new: NewWave) -> Result<NewWave, Refusal> {
    for text in
        [&mut new.name, &mut new.sender_name, &mut new.contact_name, &mut new.contact_email, &mut new.contact_phone]
    {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let fits = |c: char| c.is_alphanumeric() || " -_.()".contains(c);
    // A name of dots alone would be another place in an address.
    let has_letter = new.name.chars().any(char::is_alphanumeric);
    if !has_letter || new.name.chars().count() > 80 || !new.name.chars().all(fits) {
        return Err(Refusal::BadInput {
            field: Field::NameOfAWave,
            found: new.name,
            expected: "1 to 80 letters, digits, blanks and - _ . ( ), such as “Members 2026”".to_owned(),
        });
    }
    if !new.contact_email.is_empty() && Address::parse(&new.contact_email).is_err() {
        return Err(Refusal::BadInput {
            field: Field::AddressOfTheContact,
            found: new.contact_email,
            expected: "an e-mail address such as team@example.org".to_owned(),
        });
    }
    Ok(new)
}

/// No wave closes later: such a year is a slip of the hand.
const LAST_YEAR: i16 = 2999;

/// The last moment of a day where the wave lives: a second before the next begins, whatever the clocks do that night.
pub(in crate::services) fn end_of(day: Date, time_zone: &str) -> Result<Timestamp, Refusal> {
    let zone = TimeZone::get(time_zone).map_err(|_| Refusal::BadInput {
        field: Field::TimeZone,
        found: time_zone.to_owned(),
        expected: "a name such as Europe/Brussels".to_owned(),
    })?;
    let out_of_range = || Refusal::BadInput {
        field: Field::ClosingDay,
        found: day.to_string(),
        expected: format!("a day between now and the end of the year {LAST_YEAR}"),
    };
    if day.year() > LAST_YEAR {
        return Err(out_of_range());
    }
    let next_day = day.tomorrow().and_then(|next| next.to_zoned_datetime(zone)).map_err(|_| out_of_range())?;
    next_day.timestamp().checked_sub(1.second()).map_err(|_| out_of_range())
}

/// The moment at which the clocks of a zone show this; after the jump where they jump over it.
pub(in crate::services) fn moment_of(at: DateTime, time_zone: &str) -> Result<Timestamp, Refusal> {
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    zone.to_zoned_datetime(at).map(|zoned| zoned.timestamp()).map_err(|_| Refusal::BadInput {
        field: Field::OpeningTime,
        found: at.to_string(),
        expected: "a moment of this century".to_owned(),
    })
}

/// Longest time to hold a wave: a day.
const LONGEST_HOLD: u16 = 24 * 60;

/// Refuses a wave that closes before it opens, or before now.
pub(super) fn check_times(new: &NewWave, now: Timestamp) -> Result<(), Refusal> {
    let closes_at = end_of(new.closes_on, &new.time_zone)?;
    if closes_at <= now {
        return Err(Refusal::ClosesInThePast { closes_on: new.closes_on });
    }
    if let Some(opens) = new.manner.opens_at
        && moment_of(opens, &new.time_zone)? >= closes_at
    {
        return Err(Refusal::BadInput {
            field: Field::OpeningTime,
            found: opens.to_string(),
            expected: format!("a moment before it closes at the end of {}", new.closes_on),
        });
    }
    if new.manner.hold_minutes > LONGEST_HOLD {
        return Err(Refusal::BadInput {
            field: Field::TimeToTakeItBack,
            found: new.manner.hold_minutes.to_string(),
            expected: format!("0 to {LONGEST_HOLD} minutes"),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::prepare_wave::Manner;
    use crate::wave::Targets;

    #[test]
    fn a_wave_has_a_name_that_an_address_can_hold() {
        let named = |name: &str| {
            checked(NewWave {
                name: name.to_owned(),
                survey: "small".to_owned(),
                clusters: Vec::new(),
                closes_on: "2026-11-30".parse().unwrap(),
                time_zone: "Europe/Brussels".to_owned(),
                sender_name: String::new(),
                contact_name: String::new(),
                contact_email: String::new(),
                contact_phone: String::new(),
                answers_can_change: false,
                manner: Manner::default(),
                privacy: crate::wave::Privacy::default(),
                targets: Targets::default(),
            })
        };
        assert_eq!(named("  Leden  2026 ").unwrap().name, "Leden 2026");
        for refused in ["", ".", "..", " . . ", "-", "a/b", "?"] {
            assert!(named(refused).is_err(), "“{refused}” is taken");
        }
    }

    #[test]
    fn a_day_ends_at_its_own_midnight_also_when_the_clocks_change() {
        let end = |day: &str| end_of(day.parse().unwrap(), "Europe/Brussels").unwrap().to_string();
        assert_eq!(end("2026-11-30"), "2026-11-30T22:59:59Z");
        assert_eq!(end("2026-07-01"), "2026-07-01T21:59:59Z");
        // The night to summer time, and the night back.
        assert_eq!(end("2026-03-28"), "2026-03-28T22:59:59Z");
        assert_eq!(end("2026-03-29"), "2026-03-29T21:59:59Z");
        assert_eq!(end("2026-10-25"), "2026-10-25T22:59:59Z");
        assert!(end_of("2026-10-25".parse().unwrap(), "Europe/Brussel").is_err());
        for far in ["3000-01-01", "9999-12-31"] {
            let refused = end_of(far.parse().unwrap(), "Europe/Brussels").unwrap_err();
            assert!(refused.to_string().contains("end of the year 2999"), "{refused}");
        }
        assert!(end_of("2999-12-31".parse().unwrap(), "Europe/Brussels").is_ok());
    }
}
