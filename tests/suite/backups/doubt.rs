//! A house that was put back is recognised: what may have left since is left to a person.

use peil::services::notice_restore::{self, Restored};
use peil::services::{House as Peil, deliver_letters};
use peil::storage::tidemark::Tidemark;

use super::{Target, back_up, bytes_of};
use crate::stories;
use crate::support::house::{House, On};
use crate::support::work;

fn with_mark(on: On, folder: &tempfile::TempDir) -> House {
    let mut house = House::new(on);
    house.peil.tidemark = Some(Tidemark::at(folder.path().join("mark")));
    house
}

fn look(house: &House, peil: &Peil) -> Option<Restored> {
    house.now(notice_restore::look(peil)).unwrap()
}

fn deliver(house: &House, peil: &Peil) -> u64 {
    house.now(deliver_letters::deliver_due(peil, 4)).unwrap().accepted
}

stories! {
    fn letters_that_left_after_the_backup_are_in_doubt_where_they_left(on: On) {
        let (folder, target) = (tempfile::tempdir().unwrap(), Target::new(on));
        let house = with_mark(on, &folder);
        work::furnish(&house, [3, 0, 0]);
        assert_eq!(work::send(&house), 3);
        assert_eq!(look(&house, &house.peil), None);
        let file = bytes_of(folder.path());
        back_up(&house, &file, None).unwrap();
        assert_eq!(house.deliver().accepted, 3);
        target.restore(&house, &file).unwrap();
        // Putting it back, and only looking at it, does not put the house that goes on in doubt.
        assert_eq!(look(&house, &house.peil), None);
        let peil = target.open(&house);
        let restored = look(&house, &peil).unwrap();
        assert_eq!((restored.letters, restored.waves), (3, vec![work::WAVE.to_owned()]));
        assert_eq!((deliver(&house, &peil), house.mailbox.list().len()), (0, 3));
    }

    fn a_house_on_another_machine_does_not_trust_a_backup_from_before_the_first_letter(on: On) {
        let (folder, target) = (tempfile::tempdir().unwrap(), Target::new(on));
        // Never yet looked at by the post: the database has no name.
        let mut house = House::new(on);
        work::furnish(&house, [3, 0, 0]);
        assert_eq!(work::send(&house), 3);
        let file = bytes_of(folder.path());
        back_up(&house, &file, None).unwrap();
        house.peil.tidemark = Some(Tidemark::at(folder.path().join("mark")));
        assert_eq!(house.deliver().accepted, 3);

        // The key is there, and the file beside it is not.
        let other = tempfile::tempdir().unwrap();
        house.peil.tidemark = Some(Tidemark::at(other.path().join("mark")));
        target.restore(&house, &file).unwrap();
        let peil = target.open(&house);
        assert_eq!(deliver(&house, &peil), 0);
        assert_eq!(house.mailbox.list().len(), 3);
        let figures = house.now(peil::services::survey_waves::named(&peil, work::WAVE)).unwrap();
        assert_eq!((figures.total.unknown, figures.total.open), (3, 0));
        assert_eq!(look(&house, &peil), None, "once is enough");
    }

    fn a_house_that_sent_nothing_since_goes_on(on: On) {
        let (folder, target) = (tempfile::tempdir().unwrap(), Target::new(on));
        let house = with_mark(on, &folder);
        work::sent(&house, [3, 0, 0]);
        house.days_later(4);
        work::remind(&house);
        let file = bytes_of(folder.path());
        back_up(&house, &file, None).unwrap();
        target.restore(&house, &file).unwrap();
        let peil = target.open(&house);
        assert_eq!(look(&house, &peil), None);
        assert_eq!(deliver(&house, &peil), 3);
        // The one it was made of knows that, too.
        assert_eq!(house.deliver().accepted, 0);
    }
}
