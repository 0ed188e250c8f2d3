//! Approves a wave: the frame is frozen, and one letter per invitation lies in the ledger.

use jiff::Timestamp;

use super::move_wave::{self, Order};
use super::prepare_wave::Outlook;
use super::{House, Refusal, check_post, check_wave, prepare_wave, survey_waves};
use crate::rights::Right;
use crate::storage::letters::{self, Letter};
use crate::storage::wave_checks::{self, Approval};
use crate::storage::waves::WaveRow;
use crate::storage::{Database, invitations, surveys, waves};
use crate::trail::Door;
use crate::wave::Move;
use crate::wave::ledger::{Kind, LetterKey};

/// What the history keeps of the first approval where there have to be two.
pub const FIRST_OF_TWO: &str = "first";

/// What came of an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Approved {
    pub invitations: usize,
    pub letters: usize,
    /// Whether the frame is frozen; with four eyes the first approval freezes nothing yet.
    pub is_frozen: bool,
}

/// Approves the wave if `typed` is the number of letters it would send and nothing has changed since its dry run.
///
/// One transaction: either everybody is in the frame with a letter, or nobody
/// is. Where two people have to approve, the second one's approval of the same
/// dry run freezes it.
pub async fn approve(house: &House, name: &str, typed: &str, by: &str, now: Timestamp) -> Result<Approved, Refusal> {
    approve_with(house, name, typed, house.order(by, now), false).await
}

/// The same; a large wave also in spite of what name servers say of the sender, if `all_the_same`.
pub async fn approve_with(
    house: &House,
    name: &str,
    typed: &str,
    order: Order,
    all_the_same: bool,
) -> Result<Approved, Refusal> {
    let faults = faults_of_post(house, typed).await;
    if faults > 0 && !all_the_same {
        return Err(Refusal::PostNotReady(faults));
    }
    let (name, typed, now) = (name.to_owned(), typed.trim().to_owned(), order.at);
    house
        .on_record(move |house, db| {
            let wave = survey_waves::find(house, Right::RunWaves, db, &name)?;
            wave.state.after(Move::Approve)?;
            let survey = house.definitions.get(db, wave.survey_version_id)?;
            let version = surveys::version(db, wave.survey_version_id)?
                .ok_or_else(|| Refusal::damaged("a version of a definition is missing"))?;
            prepare_wave::wanted::check_launch(&survey, &version)?;
            let outlook = prepare_wave::outlook_of(db, &wave, &survey, now)?;
            let to_send = outlook.letters();
            if to_send == 0 {
                return Err(Refusal::NobodyToAsk);
            }
            if typed.parse() != Ok(to_send) {
                return Err(Refusal::WrongCount { expected: to_send, found: typed });
            }
            if wave.closes_at.moment() <= now {
                return Err(Refusal::ClosesInThePast { closes_on: wave.closes_on() });
            }
            let fingerprint = check_wave::approvable(house, db, &wave, &version, &outlook)?;
            let is_frozen = is_approved(db, &wave, &fingerprint, &order)?;
            if is_frozen {
                freeze(db, &wave, &outlook, &order, faults)?;
                waves::set_approved_settings(db, wave.id, &house.terms().stored())?;
            }
            Ok(Approved { invitations: outlook.invitations.len(), letters: to_send, is_frozen })
        })
        .await
}

/// Keeps the approval; whether there are as many as the wave asks for.
fn is_approved(db: &mut Database, wave: &WaveRow, fingerprint: &str, order: &Order) -> Result<bool, Refusal> {
    if wave.four_eyes && order.door == Door::Command {
        return Err(Refusal::NeedsDesk);
    }
    let known = wave_checks::approvals(db, wave.id, fingerprint)?;
    if wave.four_eyes && known.iter().any(|approval| approval.approved_by == order.by) {
        return Err(Refusal::NeedsSecond(order.by.clone()));
    }
    let approval = Approval {
        wave_id: wave.id,
        approved_by: order.by.clone(),
        fingerprint: fingerprint.to_owned(),
        approved_at: order.at.into(),
    };
    wave_checks::approve(db, approval)?;
    let enough = !wave.four_eyes || !known.is_empty();
    if !enough {
        move_wave::note(db, wave, Move::Approve, wave.state, order, FIRST_OF_TWO)?;
    }
    Ok(enough)
}

/// Faults of the sender's domain, where a wave of so many letters would suffer from them.
async fn faults_of_post(house: &House, typed: &str) -> usize {
    let is_large = typed.trim().parse::<usize>().is_ok_and(|letters| letters > check_post::WATCHED_FROM);
    if !is_large || !check_post::is_of_use(house) || check_post::is_made_up(house) {
        return 0;
    }
    check_post::faults(&check_post::check(house).await)
}

fn freeze(db: &mut Database, wave: &WaveRow, outlook: &Outlook, order: &Order, faults: usize) -> Result<(), Refusal> {
    let letters = outlook.letters();
    let detail = if faults > 0 { format!("{letters} {faults}") } else { letters.to_string() };
    move_wave::shift(db, wave, Move::Approve, order, &detail)?;
    waves::note_approval(db, wave.id, order.at.into(), &order.by)?;
    invitations::freeze(db, &outlook.invitations, &outlook.frame)?;
    let planned: Vec<Letter> = outlook
        .invitations
        .iter()
        .map(|invitation| {
            let key = LetterKey { invitation: invitation.id, kind: Kind::Invitation, number: 1 };
            Letter::planned(wave.id, key, order.at.into())
        })
        .collect();
    letters::plan(db, &planned)?;
    // They belong to the frame all the same: whoever does not want mail is still a member.
    letters::suppress(db, &outlook.not_wanted)?;
    Ok(())
}
