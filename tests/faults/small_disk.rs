//! A disk that runs full while letters leave: the post stops taking letters, the house says that it is ill, and
//! afterwards nobody is written to twice.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::ambush::Ambush;
use crate::machine::{Machine, wait_until};
use crate::running::left_out;
use crate::support::browser::Browser;
use crate::support::house::Database;
use crate::support::smtp_sink::{Act, Step};

const MEMBERS: usize = 60;
const SESSIONS: usize = 2;

/// A disk of a few megabytes; it goes when dropped.
pub struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// None where nobody may mount anything, and whoever runs the tests knows and says so.
    pub fn mounted(size: &str) -> Option<Self> {
        if left_out("PEIL_TEST_WITHOUT_MOUNTS") {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        let mounted = mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder.path()).status();
        assert!(
            mounted.is_ok_and(|status| status.success()),
            "a small disk can't be mounted: be somebody who may, or leave out what needs one by PEIL_TEST_WITHOUT_MOUNTS=1"
        );
        Some(Self { folder })
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn ballast(&self) -> PathBuf {
        self.folder.path().join("ballast")
    }

    /// Takes all the room that is left.
    pub fn fill(ballast: &Path) {
        let mut file = std::fs::File::create(ballast).unwrap();
        while std::io::Write::write(&mut file, &[0; 4096]).is_ok() {}
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.folder.path()).status();
    }
}

#[test]
fn a_post_without_room_to_write_takes_no_more_letters_and_the_house_says_so() {
    let Some(disk) = SmallDisk::mounted("12m") else { return };
    let ambush = Ambush::default();
    let sink = ambush.sink_or(|moment| match moment.step {
        Step::Dot => Act::Late(Duration::from_millis(10)),
        _ => Act::GoOn,
    });
    let address = format!("sqlite:{}/peil.db", disk.folder.path().display());
    let machine = Machine::with_mail(Database::at(address), Some(sink.addr), &format!("sessions = {SESSIONS}\n"));
    machine.invite(MEMBERS);
    let ballast = disk.ballast();
    ambush.lay_after(20, Step::Dot, move |_| {
        SmallDisk::fill(&ballast);
        Act::GoOn
    });
    let running = machine.serve("127.0.0.1:0", &[]);
    let mut visitor = Browser::new(running.url());
    assert_eq!(visitor.get("/health").status, 200);
    wait_until("the house says that it is ill", Duration::from_secs(60), || visitor.get("/health").status == 503);
    // What was on its way may still come to its end; then nothing leaves any more.
    wait_until("nothing is on its way", Duration::from_secs(60), || {
        let before = sink.count();
        std::thread::sleep(Duration::from_millis(2_500));
        sink.count() == before
    });
    let taken = sink.count();
    assert!((21..3 * MEMBERS).contains(&taken), "{taken}");
    assert_eq!(visitor.get("/health").status, 503);
    let listen = running.listens_on().to_owned();
    running.kill();
    std::fs::remove_file(disk.ballast()).unwrap();
    machine.assert_intact();

    let running = machine.serve(&listen, &[]);
    wait_until("no letter is open", Duration::from_secs(60), || machine.letters().open == 0);
    assert_eq!(Browser::new(running.url()).get("/health").status, 200);
    assert!(running.terminate().0.success());
    let letters = machine.letters();
    let all = 3 * i64::try_from(MEMBERS).unwrap();
    assert_eq!(letters.accepted + letters.unknown, all, "{letters:?}");
    assert!((1..=i64::try_from(SESSIONS).unwrap()).contains(&letters.unknown), "{letters:?}");
    assert_eq!(i64::try_from(sink.count()).unwrap(), all);
    assert_eq!(sink.doubles(), Vec::<String>::new());
}

#[test]
fn a_house_that_was_ill_is_well_again_once_there_is_room() {
    let Some(disk) = SmallDisk::mounted("12m") else { return };
    let ambush = Ambush::default();
    let sink = ambush.sink();
    let address = format!("sqlite:{}/peil.db", disk.folder.path().display());
    let machine = Machine::with_mail(Database::at(address), Some(sink.addr), &format!("sessions = {SESSIONS}\n"));
    machine.invite(10);
    let ballast = disk.ballast();
    ambush.lay_after(3, Step::Mail, move |_| {
        SmallDisk::fill(&ballast);
        Act::GoOn
    });
    let running = machine.serve("127.0.0.1:0", &[]);
    let mut visitor = Browser::new(running.url());
    wait_until("the house says that it is ill", Duration::from_secs(60), || visitor.get("/health").status == 503);
    std::fs::remove_file(disk.ballast()).unwrap();
    // By itself: nobody asks it to write anything.
    wait_until("it is well again", Duration::from_secs(30), || visitor.get("/health").status == 200);
    assert!(running.terminate().0.success());
    assert_eq!(sink.doubles(), Vec::<String>::new());
}
