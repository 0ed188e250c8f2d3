//! The post is killed, or stands still, exactly between two steps: what is in doubt is what the ledger says is.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use crate::ambush::{Ambush, Victim};
use crate::machine::{Hold, Machine, WAVE, wait_until};
use crate::stories;
use crate::support::house::On;
use crate::support::relay::taken_for;
use crate::support::smtp_sink::{Act, Moment, Sink, Step};

/// A machine with one session, so that one letter at a time is on its way.
struct Scene {
    ambush: Ambush,
    sink: Sink,
    machine: Arc<Machine>,
}

impl Scene {
    fn new(on: On) -> Self {
        let ambush = Ambush::default();
        let sink = ambush.sink();
        let machine = Arc::new(Machine::with_sessions(on, Some(sink.addr), 1));
        machine.invite(5);
        Self { ambush, sink, machine }
    }

    /// Lets the post work until it is killed at this step, and returns to whom the letter was on its way.
    fn dies(&self, spared: usize, step: Step, last: impl FnOnce(&Victim) -> Act + Send + 'static) -> String {
        let victim = Victim::default();
        let (told, heard) = mpsc::channel();
        let known = victim.clone();
        self.ambush.lay_after(spared, step, move |moment: &Moment| {
            let act = last(&known);
            told.send(moment.to.clone()).unwrap();
            act
        });
        let running = self.machine.work();
        victim.is(&running);
        let to = heard.recv_timeout(Duration::from_secs(30)).expect("the post gets there");
        running.wait_for_its_end();
        self.machine.let_leases_run_out();
        to
    }

    fn dies_at(&self, step: Step) -> String {
        self.dies(0, step, |victim| {
            victim.kill();
            Act::HangUp
        })
    }

    /// Nobody else may change a letter from here on; the post goes on and is killed while it waits for that.
    fn dies_waiting_after(&self, step: Step) -> String {
        let holding: Arc<Mutex<Option<Hold>>> = Arc::default();
        let (machine, held) = (self.machine.clone(), holding.clone());
        self.dies(0, step, move |victim| {
            *held.lock().unwrap() = Some(machine.hold_letters());
            let victim = victim.clone();
            std::thread::spawn(move || {
                // Long enough for the reply to be read. That it waits can't be seen from outside; what counts is
                // that it can't write.
                std::thread::sleep(Duration::from_millis(400));
                victim.kill();
                held.lock().unwrap().take();
            });
            Act::GoOn
        })
    }

    /// The post works until nothing is open, and ends.
    fn finishes(&self) {
        let running = self.machine.work();
        wait_until("no letter is open", Duration::from_secs(60), || self.machine.letters().open == 0);
        assert!(running.terminate().0.success());
    }

    fn taken(&self) -> BTreeSet<String> {
        self.sink.accepted().into_iter().map(|taken| taken.to).collect()
    }

    /// To whom the letters in doubt are.
    fn in_doubt(&self) -> BTreeSet<String> {
        let query = "SELECT i.address AS line FROM letters l JOIN invitations i ON i.id = l.invitation_id \
                     WHERE l.state = 'unknown'";
        self.machine.texts(query).into_iter().collect()
    }
}

stories! {
    fn a_death_between_two_steps_leaves_in_doubt_only_what_had_been_marked(on: On) {
        let scene = Scene::new(on);
        let nobody = BTreeSet::new();
        for step in [Step::Greeting, Step::Hello, Step::Mail, Step::Rcpt, Step::Data] {
            scene.dies_at(step);
            assert_eq!((scene.sink.count(), scene.machine.letters_in("attempting")), (0, 0), "{step:?}");
        }
        // The relay asks for the text, and the mark can't be made.
        scene.dies_waiting_after(Step::Data);
        assert_eq!((scene.sink.count(), scene.machine.letters_in("attempting")), (0, 0));
        // After the commit of the first, at the beginning of the second.
        scene.dies(1, Step::Mail, |victim| {
            victim.kill();
            Act::HangUp
        });
        assert_eq!((scene.sink.count(), scene.machine.letters_in("accepted")), (1, 1));
        assert_eq!(scene.in_doubt(), nobody);

        // Marked, and the text does not arrive.
        let machine = scene.machine.clone();
        let lost = scene.dies(0, Step::Text, move |victim| {
            wait_until("the mark is made", Duration::from_secs(20), || machine.letters_in("attempting") == 1);
            victim.kill();
            Act::HangUp
        });
        // The relay has it, and can't say so any more.
        let unheard = scene.dies(0, Step::Dot, |victim| {
            victim.kill();
            Act::TakeAndHangUp
        });
        // It has said so, and that can't be written down.
        let unwritten = scene.dies_waiting_after(Step::Dot);

        scene.finishes();
        let doubtful = BTreeSet::from([lost.clone(), unheard.clone(), unwritten.clone()]);
        assert_eq!(scene.in_doubt(), doubtful);
        let letters = scene.machine.letters();
        assert_eq!((letters.accepted, letters.unknown, letters.otherwise), (12, 3, 0), "{letters:?}");
        let taken = scene.taken();
        assert_eq!((taken.len(), taken.contains(&lost)), (14, false));
        assert_eq!(scene.sink.doubles(), Vec::<String>::new());

        // The log of the relay knows of the two that it has; the third is sent once more because somebody says so.
        let id = |to: &String| taken_for(&scene.sink, to)[0].header("Message-ID").unwrap().to_owned();
        let lines = [&unheard, &unwritten].into_iter().enumerate().map(|(number, to)| {
            let id = id(to);
            format!(
                "Nov 29 mx postfix/cleanup[1]: Q{number}: message-id={id}\n\
                 Nov 29 mx postfix/qmgr[2]: Q{number}: from=<b>, size=1, nrcpt=1 (queue active)\n"
            )
        });
        let log = scene.machine.file("mail.log", &lines.collect::<String>());
        let resolved = scene.machine.peil(&["letters", "resolve", WAVE, "--log", log.to_str().unwrap()]);
        assert_eq!((&resolved["accepted"], &resolved["left"]), (&2.into(), &1.into()), "{resolved}");
        scene.machine.peil(&["letters", "send-again", WAVE, "--to", &lost]);
        scene.finishes();
        assert_eq!(scene.machine.letters().accepted, 15);
        assert_eq!((scene.taken().len(), scene.sink.count()), (15, 15));
        // It adds up, or this fails.
        scene.machine.peil(&["letters", "balance", WAVE]);
        scene.machine.assert_intact();
    }
}

/// A process stands still at a step (a laptop that sleeps, a machine that is moved), another takes over, and the first
/// goes on as if nothing had been.
fn goes_on_after(on: On, step: Step) -> (Scene, String) {
    let scene = Scene::new(on);
    let victim = Victim::default();
    let (told, heard) = mpsc::channel();
    let known = victim.clone();
    scene.ambush.lay(step, move |moment: &Moment| {
        known.freeze();
        told.send(moment.to.clone()).unwrap();
        Act::GoOn
    });
    let sleeper = scene.machine.work();
    victim.is(&sleeper);
    let to = heard.recv_timeout(Duration::from_secs(30)).expect("the post gets there");
    // Longer than its lease.
    if on == On::Postgres {
        scene.machine.change("UPDATE letters SET leased_until = leased_until - interval '20 minutes'");
    }
    let other = scene.machine.work();
    wait_until("the other has sent what it can", Duration::from_secs(60), || {
        scene.machine.letters_waiting() == 0 && scene.machine.letters_in("leased") == 0
    });
    let wakes = scene.machine.letters();
    victim.thaw();
    if step == Step::Dot {
        assert_eq!((wakes.accepted, wakes.unknown), (14, 1), "{wakes:?}");
        wait_until("the sleeper writes down what it was told", Duration::from_secs(30), || {
            scene.machine.letters_in("unknown") == 0
        });
    } else {
        assert_eq!((wakes.accepted, wakes.unknown), (15, 0), "{wakes:?}");
    }
    assert!(sleeper.terminate().0.success());
    assert!(other.terminate().0.success());
    (scene, to)
}

stories! {
    fn a_process_that_slept_through_its_lease_does_not_send_what_another_sent(on: On) {
        let (scene, to) = goes_on_after(on, Step::Data);
        assert_eq!(taken_for(&scene.sink, &to).len(), 1);
        assert_eq!((scene.machine.letters().accepted, scene.sink.count()), (15, 15));
        assert_eq!(scene.sink.doubles(), Vec::<String>::new());
    }

    fn a_process_that_slept_after_the_dot_ends_the_doubt_itself(on: On) {
        let (scene, to) = goes_on_after(on, Step::Dot);
        assert_eq!(taken_for(&scene.sink, &to).len(), 1);
        assert_eq!((scene.machine.letters().accepted, scene.sink.count()), (15, 15));
        assert_eq!(scene.sink.doubles(), Vec::<String>::new());
    }
}
