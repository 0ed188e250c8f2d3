//! Gives somebody a role, or takes it back. Whoever is logged in is logged out: their next page is one of theirs.

use super::keep_trail::{self, OnWhat};
use super::move_wave::Order;
use super::{House, Refusal, Thing, open_own_cluster};
use crate::rights::{Grant, Right, Role, Scope};
use crate::storage::grants::{self, GrantRow};
use crate::storage::users::{self, User};
use crate::storage::{Database, clusters, second_factors, sessions, surveys};
use crate::trail::{Act, Kind};

/// Somebody who may log in, and what was granted to them.
#[derive(Clone, Debug)]
pub struct Person {
    pub name: String,
    pub grants: Vec<Grant>,
    pub has_second_factor: bool,
}

/// Everybody who may log in, by name.
///
/// # Errors
/// [`Refusal::NotYours`].
pub async fn people(house: &House) -> Result<Vec<Person>, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    house
        .store
        .read(|db| {
            let rows = grants::all(db)?;
            let of = |user: &User| {
                let mut own: Vec<Grant> =
                    rows.iter().filter(|row| row.user_id == user.id).filter_map(GrantRow::grant).collect();
                own.sort();
                own
            };
            let with_factor = second_factors::all_confirmed(db)?;
            let person = |user: User| Person {
                grants: of(&user),
                has_second_factor: with_factor.contains(&user.id),
                name: user.name,
            };
            Ok(users::all(db)?.into_iter().map(person).collect())
        })
        .await
}

/// Gives a role. Giving it twice is giving it once: false, where they had it.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Unknown`] for a user, survey or cluster that is not there.
pub async fn give(house: &House, name: &str, grant: Grant, order: Order) -> Result<bool, Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = name.to_owned();
    house
        .on_record(move |_, db| {
            let user = find(db, &name)?;
            check_there(db, &grant)?;
            if grants::of_user(db, user.id)?.contains(&grant) {
                return Ok(false);
            }
            add(db, &user, &grant, &order)?;
            sessions::end_all_of(db, user.id)?;
            Ok(true)
        })
        .await
}

/// Takes a role back.
///
/// # Errors
/// [`Refusal::NotYours`]; [`Refusal::Unknown`] for a user who is not there, [`Refusal::NotGranted`] for a role they do
/// not have; [`Refusal::LastAdministrator`].
pub async fn take_back(house: &House, name: &str, grant: Grant, order: Order) -> Result<(), Refusal> {
    house.demand_whole(Right::GovernPeople)?;
    let name = name.to_owned();
    house
        .on_record(move |_, db| {
            let user = find(db, &name)?;
            if !grants::remove(db, user.id, &grant)? {
                return Err(Refusal::NotGranted { name, grant });
            }
            let has_administrator = grants::all(db)?.iter().any(|row| row.role == Role::Administrator.as_str());
            if grant.role == Role::Administrator && !has_administrator {
                return Err(Refusal::LastAdministrator(user.name));
            }
            sessions::end_all_of(db, user.id)?;
            if let Some(code) = &grant.cluster {
                open_own_cluster::shut(db, code, &user.name, &order)?;
            }
            let thing = OnWhat::new(Kind::User, &user.name);
            Ok(keep_trail::note(db, &order, Act::RoleTakenBack, &thing, &grant.written(), "")?)
        })
        .await
}

/// What a new user gets where nothing is said: the first one everything, everybody after them the work of an evaluator.
pub(super) fn usual(db: &mut Database) -> Result<Grant, Refusal> {
    Ok(Grant::whole(if grants::all(db)?.is_empty() { Role::Administrator } else { Role::Evaluator }))
}

/// Writes a grant down. Whether it can be given is known by then.
pub(super) fn add(db: &mut Database, user: &User, grant: &Grant, order: &Order) -> Result<(), Refusal> {
    grants::add(db, GrantRow::new(user.id, grant, order.at.into(), &order.by))?;
    let thing = OnWhat::new(Kind::User, &user.name);
    Ok(keep_trail::note(db, order, Act::RoleGiven, &thing, "", &grant.written())?)
}

/// Refuses a grant for a survey or a cluster that is not there.
pub(super) fn check_there(db: &mut Database, grant: &Grant) -> Result<(), Refusal> {
    if let Some(code) = &grant.survey {
        let all = surveys::all(db, &Scope::everything())?;
        if !all.iter().any(|survey| survey.code == *code) {
            return Err(Refusal::unknown_of(Thing::Survey, code, all.iter().map(|survey| survey.code.as_str())));
        }
    }
    if let Some(code) = &grant.cluster {
        let all = clusters::all(db)?;
        if !all.iter().any(|cluster| cluster.code == *code) {
            return Err(Refusal::unknown_of(Thing::Cluster, code, all.iter().map(|cluster| cluster.code.as_str())));
        }
    }
    Ok(())
}

/// The user with this name, or the nearest there is.
pub(super) fn find(db: &mut Database, name: &str) -> Result<User, Refusal> {
    if let Some(user) = users::named(db, name)? {
        return Ok(user);
    }
    let all = users::all(db)?;
    Err(Refusal::unknown_of(Thing::User, name, all.iter().map(|user| user.name.as_str())))
}
