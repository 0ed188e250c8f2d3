//! What the tables hold of one person outside the table of contacts, and taking it out of them.

use std::collections::BTreeMap;

use diesel::prelude::*;
use jiff::tz::TimeZone;

use super::columns::Stamp;
use super::database::{Database, StoreError};
use super::inbound_mail::Inbound;
use super::invitations::{self, InvitationRow, lower};
use super::letters::{self, Letter};
use super::list_uploads::Upload;
use super::members::ContactRow;
use super::named_colleagues::NamedColleague;
use super::schema::{
    address_corrections, cluster_links, contacts, declines, frame_rows, handovers, inbound_mail, letter_attempts,
    letters as letters_table, lifted_suppressions, list_edits, list_journal, list_uploads, list_verdicts, list_waiting,
    member_events, named_colleagues, responses, wave_checks,
};
use crate::id::Id;
use crate::people::member::{Contact, Member};
use crate::wave::ledger::Kind;
use crate::wave::{Invitation, Wave};

/// Everybody in the lists with this address.
pub fn contacts(db: &mut Database, address_key: &str) -> Result<Vec<ContactRow>, StoreError> {
    let found = contacts::table.filter(contacts::address_key.eq(address_key)).order(contacts::id);
    Ok(found.select(ContactRow::as_select()).load(db)?)
}

/// Every address that somebody of the lists has or was written to, as it is compared.
pub fn address_keys(db: &mut Database) -> Result<Vec<String>, StoreError> {
    let mut keys: Vec<String> = contacts::table.select(contacts::address_key).load(db)?;
    keys.extend(
        super::schema::invitations::table
            .select(lower(super::schema::invitations::address))
            .load::<String>(db)?
            .into_iter()
            .filter(|key| !key.is_empty()),
    );
    keys.sort();
    keys.dedup();
    Ok(keys)
}

/// Who named this address as the one to ask.
pub fn namings(db: &mut Database, address_key: &str) -> Result<Vec<NamedColleague>, StoreError> {
    let found = named_colleagues::table.filter(lower(named_colleagues::address).eq(address_key));
    Ok(found.select(NamedColleague::as_select()).load(db)?)
}

pub fn forget_namings(db: &mut Database, address_key: &str) -> Result<usize, StoreError> {
    Ok(diesel::delete(named_colleagues::table.filter(lower(named_colleagues::address).eq(address_key))).execute(db)?)
}

/// The mails that came from this address, or are about one of these invitations.
pub fn mails(db: &mut Database, address_key: &str, about: &[Id<Invitation>]) -> Result<Vec<Id<Inbound>>, StoreError> {
    let from = inbound_mail::table.filter(lower(inbound_mail::sender).eq(address_key));
    let mut found: Vec<Id<Inbound>> = from.select(inbound_mail::id).load(db)?;
    for invitation in about {
        let theirs = inbound_mail::table.filter(inbound_mail::invitation_id.eq(Some(*invitation)));
        found.extend(theirs.select(inbound_mail::id).load::<Id<Inbound>>(db)?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Empties these mails; that they came is kept, so that none is taken for a new one.
pub fn empty_mails(db: &mut Database, mails: &[Id<Inbound>], at: Stamp, by: &str) -> Result<(), StoreError> {
    diesel::update(
        inbound_mail::table.filter(inbound_mail::id.eq_any(mails)).filter(inbound_mail::settled_at.is_null()),
    )
    .set((inbound_mail::settled_at.eq(Some(at)), inbound_mail::settled_by.eq(Some(by))))
    .execute(db)?;
    diesel::update(inbound_mail::table.filter(inbound_mail::id.eq_any(mails)))
        .set((
            inbound_mail::raw.eq(None::<Vec<u8>>),
            inbound_mail::sender.eq(""),
            inbound_mail::recipient.eq(""),
            inbound_mail::words.eq(""),
            inbound_mail::kind.eq(None::<String>),
            inbound_mail::number.eq(None::<i32>),
            inbound_mail::invitation_id.eq(None::<Id<Invitation>>),
        ))
        .execute(db)?;
    Ok(())
}

/// Forgets that nobody wrote to this address once, where that was lifted.
pub fn forget_lifted(db: &mut Database, address_key: &str) -> Result<usize, StoreError> {
    let theirs = lifted_suppressions::table.filter(lifted_suppressions::address_key.eq(address_key));
    Ok(diesel::delete(theirs).execute(db)?)
}

/// What people did to a member that names this address.
pub fn events(db: &mut Database, address_key: &str) -> Result<i64, StoreError> {
    let theirs = member_events::table
        .filter(lower(member_events::subject).eq(address_key).or(lower(member_events::detail).eq(address_key)));
    Ok(theirs.count().get_result(db)?)
}

/// Leaves the address out of them.
pub fn empty_events(db: &mut Database, address_key: &str) -> Result<(), StoreError> {
    diesel::update(member_events::table.filter(lower(member_events::subject).eq(address_key)))
        .set(member_events::subject.eq(ERASED))
        .execute(db)?;
    diesel::update(member_events::table.filter(lower(member_events::detail).eq(address_key)))
        .set(member_events::detail.eq(ERASED))
        .execute(db)?;
    Ok(())
}

/// What stands where an address was.
pub const ERASED: &str = "–";

/// Links to the desk of a cluster that this address was given: those that still work, and those that do not.
pub fn manager_links(db: &mut Database, address_key: &str, now: Stamp) -> Result<(i64, i64), StoreError> {
    let theirs = cluster_links::table.filter(lower(cluster_links::person_address).eq(address_key));
    let all: i64 = theirs.count().get_result(db)?;
    let open: i64 = theirs
        .filter(cluster_links::revoked_at.is_null())
        .filter(cluster_links::expires_at.gt(now))
        .count()
        .get_result(db)?;
    Ok((open, all - open))
}

/// Leaves name and address out of those that work no longer.
pub fn empty_manager_links(db: &mut Database, address_key: &str, now: Stamp) -> Result<(), StoreError> {
    let over = cluster_links::revoked_at.is_not_null().or(cluster_links::expires_at.le(now));
    diesel::update(cluster_links::table.filter(lower(cluster_links::person_address).eq(address_key)).filter(over))
        .set((cluster_links::person_name.eq(ERASED), cluster_links::person_address.eq(ERASED)))
        .execute(db)?;
    Ok(())
}

/// Every list with its content, one after the other.
pub fn uploads(db: &mut Database) -> Result<Vec<Id<Upload>>, StoreError> {
    Ok(list_uploads::table.order(list_uploads::id).select(list_uploads::id).load(db)?)
}

/// Puts another content in the place of that of a list.
pub fn set_content(db: &mut Database, id: Id<Upload>, content: &[u8], format: &str) -> Result<(), StoreError> {
    diesel::update(list_uploads::table.find(id))
        .set((list_uploads::content.eq(content), list_uploads::format.eq(format)))
        .execute(db)?;
    Ok(())
}

/// Forgets what was put right, judged, kept waiting and noted of these people in the lists. `lines`: where each list
/// named them.
pub fn forget_list_work(
    db: &mut Database,
    address: &str,
    people: &[Id<Contact>],
    lines: &BTreeMap<Id<Upload>, Vec<i32>>,
) -> Result<(), StoreError> {
    for (upload, lines) in lines {
        diesel::update(
            list_edits::table.filter(list_edits::upload_id.eq(*upload)).filter(list_edits::line.eq_any(lines)),
        )
        .set((list_edits::was.eq(""), list_edits::value.eq("")))
        .execute(db)?;
    }
    diesel::delete(list_verdicts::table.filter(list_verdicts::contact_id.eq_any(people))).execute(db)?;
    diesel::delete(list_waiting::table.filter(list_waiting::contact_id.eq_any(people))).execute(db)?;
    // Rows of the journal are JSON: what names the address, in whatever capitals, is theirs.
    let named = format!("%{}%", escaped(address));
    diesel::delete(
        list_journal::table.filter(
            lower(list_journal::before)
                .like(named.clone())
                .escape('!')
                .or(lower(list_journal::after).like(named).escape('!')),
        ),
    )
    .execute(db)?;
    Ok(())
}

/// A text as LIKE takes it for itself; its wild cards stand behind `!`.
fn escaped(text: &str) -> String {
    text.to_lowercase().chars().fold(String::new(), |mut escaped, c| {
        if matches!(c, '!' | '%' | '_') {
            escaped.push('!');
        }
        escaped.push(c);
        escaped
    })
}

/// The dry runs whose report names this address.
pub fn checks_naming(db: &mut Database, address_key: &str) -> Result<Vec<(Id<Wave>, String)>, StoreError> {
    let named = format!("%{}%", escaped(address_key));
    let found = wave_checks::table.filter(lower(wave_checks::report).like(named).escape('!'));
    Ok(found.select((wave_checks::wave_id, wave_checks::report)).load(db)?)
}

pub fn set_report(db: &mut Database, wave: Id<Wave>, report: &str) -> Result<(), StoreError> {
    diesel::update(wave_checks::table.find(wave)).set(wave_checks::report.eq(report)).execute(db)?;
    Ok(())
}

/// Takes a person off an invitation: it goes on under another id, of nobody, at a company of which nothing is known but
/// what counts it. Its letters stay in the ledger, without what a relay said and to the day; what was named and put right
/// goes. The link of old opens nothing any more.
pub fn unlink(
    db: &mut Database,
    was: &InvitationRow,
    to: Id<Invitation>,
    member: Id<Member>,
    contact: Id<Contact>,
) -> Result<(), StoreError> {
    let nobody = InvitationRow {
        id: to,
        member_id: member,
        contact_id: contact,
        member_name: String::new(),
        contact_name: String::new(),
        address: String::new(),
        link_number: 0,
        ..was.clone()
    };
    invitations::freeze(db, &[nobody], &[])?;
    let from = was.id;
    for letter in letters::of_invitation(db, from)? {
        keep_letter(db, &letter, to)?;
    }
    let attempts: Vec<(String, i32, i64, Stamp)> = letter_attempts::table
        .filter(letter_attempts::invitation_id.eq(from))
        .select((letter_attempts::kind, letter_attempts::number, letter_attempts::fence, letter_attempts::happened_at))
        .load(db)?;
    for (kind, number, fence, at) in attempts {
        diesel::update(letter_attempts::table.find((from, kind, number, fence)))
            .set((
                letter_attempts::invitation_id.eq(to),
                letter_attempts::happened_at.eq(day_of(at)),
                letter_attempts::text.eq(""),
                letter_attempts::render_hash.eq(None::<String>),
            ))
            .execute(db)?;
    }
    invitations::move_frame(db, from, to)?;
    for row in invitations::frame_of(db, to)? {
        let mut known: BTreeMap<String, String> = serde_json::from_str(&row.attributes).unwrap_or_default();
        known.remove("member.name");
        let attributes = serde_json::to_string(&known).unwrap_or_else(|_| "{}".to_owned());
        diesel::update(frame_rows::table.find((to, row.cluster_id)))
            .set(frame_rows::attributes.eq(attributes))
            .execute(db)?;
    }
    diesel::update(responses::table.find(from)).set(responses::invitation_id.eq(to)).execute(db)?;
    diesel::update(declines::table.find(from)).set(declines::invitation_id.eq(to)).execute(db)?;
    diesel::update(handovers::table.filter(handovers::became.eq(from))).set(handovers::became.eq(to)).execute(db)?;
    diesel::update(handovers::table.find(from)).set(handovers::invitation_id.eq(to)).execute(db)?;
    diesel::delete(address_corrections::table.filter(address_corrections::invitation_id.eq(from))).execute(db)?;
    diesel::delete(named_colleagues::table.filter(named_colleagues::invitation_id.eq(from))).execute(db)?;
    diesel::delete(super::schema::invitations::table.find(from)).execute(db)?;
    Ok(())
}

fn keep_letter(db: &mut Database, letter: &Letter, to: Id<Invitation>) -> Result<(), StoreError> {
    // The rounds of a wave have one moment; what leaves after an answer would tell when that came.
    let is_of_a_round = letter.key()?.kind != Kind::Confirmation;
    let moment = |at: Stamp| if is_of_a_round { at } else { day_of(at) };
    diesel::update(letters_table::table.find((letter.invitation_id, &letter.kind, letter.number)))
        .set((
            letters_table::invitation_id.eq(to),
            letters_table::due_at.eq(moment(letter.due_at)),
            letters_table::dated_at.eq(moment(letter.dated_at)),
            letters_table::accepted_at.eq(letter.accepted_at.map(day_of)),
            letters_table::settled_at.eq(letter.settled_at.map(day_of)),
            letters_table::bounced_at.eq(letter.bounced_at.map(day_of)),
            letters_table::reply.eq(None::<String>),
            letters_table::relay_id.eq(None::<String>),
            letters_table::render_hash.eq(None::<String>),
            letters_table::must_equal.eq(None::<String>),
        ))
        .execute(db)?;
    Ok(())
}

/// The beginning of its day, in UTC.
fn day_of(at: Stamp) -> Stamp {
    let day = at.moment().to_zoned_datetime(TimeZone::UTC).start_of_day();
    day.map_or(at, |day| day.timestamp().into())
}

/// Forgets answers that were begun and not sent in.
pub fn forget_response(db: &mut Database, invitation: Id<Invitation>) -> Result<(), StoreError> {
    diesel::delete(responses::table.find(invitation)).execute(db)?;
    Ok(())
}

/// Leaves out of answers what is not counted: changes that were not sent, and where they were written.
pub fn bare_response(db: &mut Database, invitation: Id<Invitation>, reference: &str) -> Result<(), StoreError> {
    diesel::update(responses::table.find(invitation))
        .set((
            responses::draft.eq(None::<String>),
            responses::late_at.eq(None::<Stamp>),
            responses::hands.eq("{}"),
            responses::last_page.eq(""),
            responses::reference.eq(reference),
        ))
        .execute(db)?;
    Ok(())
}
