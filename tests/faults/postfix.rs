//! A real Postfix between the house and the world: what it can't deliver comes back to the right letter.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::machine::{Machine, WAVE, wait_until};
use crate::own_postgres::{free_port, is_root};
use crate::running::left_out;
use crate::stories;
use crate::support::house::Database;
use crate::support::smtp_sink::{Act, Sink, Step};

const MEMBERS: usize = 20;
const LETTERS: usize = 3 * MEMBERS;

/// A Postfix with folders and a port of its own; it ends when dropped.
struct Postfix {
    folder: tempfile::TempDir,
    port: u16,
}

impl Postfix {
    /// It hands on to `world`, and what comes back for the house to `lmtp`.
    fn start(world: u16, lmtp: u16) -> Self {
        let postfix = Self { folder: tempfile::tempdir().unwrap(), port: free_port() };
        let at = postfix.folder.path().display().to_string();
        for part in ["config", "queue", "data"] {
            std::fs::create_dir(postfix.folder.path().join(part)).unwrap();
        }
        // Its processes run as users of their own.
        assert!(Command::new("chmod").args(["755", &at]).status().unwrap().success());
        assert!(Command::new("chown").args(["postfix", &format!("{at}/data")]).status().unwrap().success());
        let main = format!(
            "compatibility_level = 3.6\n\
             queue_directory = {at}/queue\n\
             data_directory = {at}/data\n\
             maillog_file = {at}/log\n\
             maillog_file_prefixes = {at}\n\
             myhostname = mx.peil.example\n\
             mydestination =\n\
             mynetworks = 127.0.0.0/8\n\
             inet_interfaces = 127.0.0.1\n\
             inet_protocols = ipv4\n\
             disable_dns_lookups = yes\n\
             relayhost = [127.0.0.1]:{world}\n\
             relay_domains = bounce.peil.example\n\
             transport_maps = inline:{{ {{ bounce.peil.example = lmtp:inet:127.0.0.1:{lmtp} }} }}\n\
             alias_maps =\n\
             local_recipient_maps =\n\
             smtp_tls_security_level = none\n\
             smtpd_tls_security_level = none\n\
             minimal_backoff_time = 1s\n\
             maximal_backoff_time = 2s\n\
             queue_run_delay = 1s\n"
        );
        let mut services = format!("127.0.0.1:{} inet n - n - - smtpd\n", postfix.port);
        for (name, private, limit, program) in [
            ("pickup", "n", "1", "pickup"),
            ("cleanup", "n", "0", "cleanup"),
            ("qmgr", "n", "1", "qmgr"),
            ("rewrite", "-", "-", "trivial-rewrite"),
            ("bounce", "-", "0", "bounce"),
            ("defer", "-", "0", "bounce"),
            ("trace", "-", "0", "bounce"),
            ("flush", "n", "0", "flush"),
            ("proxymap", "-", "-", "proxymap"),
            ("smtp", "-", "-", "smtp"),
            ("relay", "-", "-", "smtp"),
            ("showq", "n", "-", "showq"),
            ("error", "-", "-", "error"),
            ("retry", "-", "-", "error"),
            ("lmtp", "-", "-", "lmtp"),
            ("anvil", "-", "1", "anvil"),
            ("scache", "-", "1", "scache"),
        ] {
            services.push_str(&format!("{name} unix {private} - n - {limit} {program}\n"));
        }
        services.push_str("postlog unix-dgram n - n - 1 postlogd\n");
        std::fs::write(postfix.folder.path().join("config/main.cf"), main).unwrap();
        std::fs::write(postfix.folder.path().join("config/master.cf"), services).unwrap();
        assert!(postfix.run("start"), "{}", postfix.log());
        postfix
    }

    fn run(&self, order: &str) -> bool {
        let mut postfix = Command::new("postfix");
        let run = postfix.arg("-c").arg(self.folder.path().join("config")).arg(order);
        // What it starts keeps its outputs.
        let run = run.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
        run.stderr(std::process::Stdio::null()).status().expect("Postfix, which tests/run installs").success()
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn log(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(self.log_file()).unwrap_or_default()).into_owned()
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        self.run("stop");
    }
}

stories! {
    fn what_postfix_can_not_deliver_comes_back_to_the_right_letter(on: On) {
        if left_out("PEIL_TEST_WITHOUT_POSTFIX") {
            return;
        }
        assert!(is_root(), "only root can start a Postfix: leave it out by PEIL_TEST_WITHOUT_POSTFIX=1");
        // The wrong addresses are found out only after all letters have left the house.
        let is_open = Arc::new(AtomicBool::new(false));
        let opened = is_open.clone();
        let world = Sink::start(move |moment| match moment.step {
            Step::Rcpt if moment.to.starts_with("an1") => match opened.load(Ordering::SeqCst) {
                true => Act::Say("550 5.1.1 No such user here"),
                false => Act::Say("450 4.3.0 Try again"),
            },
            _ => Act::GoOn,
        });
        let lmtp = free_port();
        let postfix = Postfix::start(world.addr.port(), lmtp);
        let more = format!("sessions = 4\nbounce_domain = \"bounce.peil.example\"\nlmtp = \"127.0.0.1:{lmtp}\"\n");
        let relay = std::net::SocketAddr::from(([127, 0, 0, 1], postfix.port));
        let machine = Machine::with_mail(Database::fresh(on), Some(relay), &more);
        machine.invite(MEMBERS);
        let running = machine.serve("127.0.0.1:0", &[]);
        wait_until("all letters have left", Duration::from_secs(60), || machine.letters().accepted == LETTERS as i64);
        is_open.store(true, Ordering::SeqCst);

        // 1 and 10 to 19 in each of three clusters.
        let wrong: BTreeSet<String> = ["alfa", "beta", "gamma"]
            .iter()
            .flat_map(|cluster| {
                (1..=MEMBERS).map(move |n| format!("an{n}@{cluster}.example")).filter(|to| to.starts_with("an1"))
            })
            .collect();
        let came_back = "SELECT count(*) FROM inbound_mail";
        wait_until("all reports have come", Duration::from_secs(90), || {
            machine.count(came_back) == i64::try_from(wrong.len()).unwrap()
        });
        let addressed = |of: &str| -> BTreeSet<String> {
            machine.texts(&format!("SELECT i.address AS line FROM {of}")).into_iter().collect()
        };
        let marked = addressed("letters l JOIN invitations i ON i.id = l.invitation_id WHERE l.bounce = 'hard'");
        assert_eq!(marked, wrong, "each came back to its letter, and no other did");
        let by_report = addressed(
            "inbound_mail m JOIN invitations i ON i.id = m.invitation_id WHERE m.class = 'hard' AND m.status = '5.1.1'",
        );
        assert_eq!(by_report, wrong, "each report was understood");
        assert_eq!(machine.count("SELECT count(*) FROM suppressions"), i64::try_from(wrong.len()).unwrap());
        assert_eq!(world.count(), LETTERS - wrong.len());
        assert_eq!(world.doubles(), Vec::<String>::new());
        assert_eq!(machine.letters().accepted, LETTERS as i64, "for Postfix had taken them all");

        // Its log knows every letter by name: had any been in doubt, it would have been found.
        assert!(running.terminate().0.success());
        machine.change("UPDATE letters SET state = 'unknown'");
        let log = postfix.log_file();
        let resolved = machine.peil(&["letters", "resolve", WAVE, "--log", log.to_str().unwrap()]);
        assert_eq!(resolved["accepted"], LETTERS, "{resolved}");
        println!("{LETTERS} letters through Postfix, {} reports, each to its letter", wrong.len());
    }
}
