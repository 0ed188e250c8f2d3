//! A PostgreSQL whose disk runs full in the midst of a statement: the post stops taking letters, the house says that it is
//! ill, and afterwards nobody is written to twice.

use std::process::Command;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use crate::ambush::Ambush;
use crate::machine::{Machine, wait_until};
use crate::own_postgres::{OwnPostgres, is_root};
use crate::small_disk::SmallDisk;
use crate::support::browser::Browser;
use crate::support::house::Database;
use crate::support::smtp_sink::{Act, Step};

const MEMBERS: usize = 60;
const SESSIONS: usize = 2;

#[test]
fn a_server_without_room_for_a_row_makes_the_house_ill_and_the_post_stand_still() {
    let Some(disk) = SmallDisk::mounted("32m") else { return };
    let space = disk.folder().join("space");
    std::fs::create_dir(&space).unwrap();
    if is_root() {
        let paths = [disk.folder(), &space];
        assert!(Command::new("chown").arg("postgres").args(paths).status().unwrap().success());
    }
    let server = OwnPostgres::start();
    // What it must not lose is written elsewhere: there is room for that, as where the two have disks of their own.
    let mut db = PgConnection::establish(&server.address()).unwrap();
    db.batch_execute(&format!("CREATE TABLESPACE small LOCATION '{}'", space.display())).unwrap();
    db.batch_execute("CREATE DATABASE peil TEMPLATE template0 TABLESPACE small").unwrap();
    let address = format!("{}/peil", server.address().rsplit_once('/').unwrap().0);

    let ambush = Ambush::default();
    let sink = ambush.sink_or(|moment| match moment.step {
        Step::Dot => Act::Late(Duration::from_millis(10)),
        _ => Act::GoOn,
    });
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
    wait_until("nothing is on its way", Duration::from_secs(60), || {
        let before = sink.count();
        std::thread::sleep(Duration::from_millis(2_500));
        sink.count() == before
    });
    let taken = sink.count();
    assert!((21..3 * MEMBERS).contains(&taken), "{taken}");
    // It does not take the silence for health: every few seconds it tries whether there is room.
    for _ in 0..8 {
        assert_eq!(visitor.get("/health").status, 503);
        std::thread::sleep(Duration::from_millis(700));
    }
    std::fs::remove_file(disk.ballast()).unwrap();
    wait_until("it is well again by itself", Duration::from_secs(30), || visitor.get("/health").status == 200);
    assert!(running.terminate().0.success());
    machine.let_leases_run_out();
    let running = machine.work();
    wait_until("no letter is open", Duration::from_secs(60), || machine.letters().open == 0);
    assert!(running.terminate().0.success());
    let letters = machine.letters();
    let all = 3 * i64::try_from(MEMBERS).unwrap();
    assert_eq!(letters.accepted + letters.unknown, all, "{letters:?}");
    assert!((0..=i64::try_from(SESSIONS).unwrap()).contains(&letters.unknown), "{letters:?}");
    assert_eq!(sink.doubles(), Vec::<String>::new());
}
