//! The invitation of one person to one wave.

use uuid::Uuid;

use crate::id::Id;

/// Marks the id of an invitation: one person asked in one wave.
pub struct Invitation;

/// The name space of invitations, drawn once. Another value would invite everybody a second time.
const NAMESPACE: Uuid = Uuid::from_u128(0x8d1f_2b60_57c4_4e0b_9a3e_61f0_c27d_94a5);

/// The id of the invitation of `contact` to `wave`: UUID version 5 (RFC 9562, section 5.5) of both ids.
///
/// Being derived, it is the same however often and on whichever node a wave is
/// frozen, so nobody can be invited twice.
pub fn invitation_id<W, C>(wave: Id<W>, contact: Id<C>) -> Id<Invitation> {
    let mut name = [0; 32];
    name[..16].copy_from_slice(wave.as_bytes());
    name[16..].copy_from_slice(contact.as_bytes());
    Id::from_uuid(Uuid::new_v5(&NAMESPACE, &name))
}

/// The id of the invitation of `contact` to answer for one cluster, in a wave that asks for each cluster apart.
pub fn invitation_id_in<W, C, G>(wave: Id<W>, contact: Id<C>, cluster: Id<G>) -> Id<Invitation> {
    let mut name = [0; 48];
    name[..16].copy_from_slice(wave.as_bytes());
    name[16..32].copy_from_slice(contact.as_bytes());
    name[32..].copy_from_slice(cluster.as_bytes());
    Id::from_uuid(Uuid::new_v5(&NAMESPACE, &name))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    struct Wave;
    struct Contact;

    fn id<T>(number: u128) -> Id<T> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn the_same_wave_and_contact_make_the_same_invitation_for_ever() {
        let made = invitation_id(id::<Wave>(7), id::<Contact>(11));
        assert_eq!(made, invitation_id(id::<Wave>(7), id::<Contact>(11)));
        // Computed with Python's uuid.uuid5; rows of running waves depend on it.
        assert_eq!(made.to_string(), "3b138a3f-fbbb-5701-8111-8eb03c940b54");
    }

    #[test]
    fn each_cluster_of_a_contact_makes_an_invitation_of_its_own() {
        let of = |cluster| invitation_id_in(id::<Wave>(7), id::<Contact>(11), id::<Contact>(cluster));
        assert_eq!(of(1), of(1));
        assert!(of(1) != of(2) && of(1) != invitation_id(id::<Wave>(7), id::<Contact>(11)));
    }

    #[test]
    fn another_wave_or_contact_makes_another_invitation() {
        let mut seen = HashSet::new();
        for wave in 0..40 {
            for contact in 0..40 {
                assert!(seen.insert(invitation_id(id::<Wave>(wave), id::<Contact>(contact))));
            }
        }
    }
}
