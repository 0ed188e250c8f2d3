//! A database that acknowledges before it has written is refused at the door.

use diesel::connection::SimpleConnection;

use crate::machine::Machine;
use crate::support::house::On;

#[test]
fn a_postgres_that_acknowledges_too_soon_is_refused() {
    let machine = Machine::new(On::Postgres, None);
    assert!(machine.try_to(&["migrate"]).status.success());
    let name = machine.address().rsplit_once('/').unwrap().1.split('?').next().unwrap().to_owned();
    machine.postgres().batch_execute(&format!("ALTER DATABASE {name} SET synchronous_commit = off")).unwrap();
    for command in [&["migrate"][..], &["serve", "--listen", "127.0.0.1:0"], &["work"]] {
        let output = machine.try_to(command);
        let words = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{command:?}: {words}");
        assert!(words.contains("can lose answers that were acknowledged"), "{words}");
        assert!(words.contains("synchronous_commit is off; set it to on"), "{words}");
    }
    machine.postgres().batch_execute(&format!("ALTER DATABASE {name} RESET synchronous_commit")).unwrap();
    assert!(machine.try_to(&["migrate"]).status.success());
}
