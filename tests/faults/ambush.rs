//! A relay that lies in wait: when whoever talks to it gets to a step of the dialogue, something happens.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::machine::{Running, signal, wait_until};
use crate::support::smtp_sink::{Act, Moment, Sink, Step};

type Deed = Box<dyn FnOnce(&Moment) -> Act + Send>;

/// What is to happen, once, and where.
#[derive(Clone, Default)]
pub struct Ambush(Arc<Mutex<Option<Laid>>>);

struct Laid {
    step: Step,
    /// How many times the step goes by before.
    spared: usize,
    deed: Deed,
}

impl Ambush {
    /// A friendly relay otherwise.
    pub fn sink(&self) -> Sink {
        self.sink_or(|_| Act::GoOn)
    }

    /// A relay that else does as this plan says.
    pub fn sink_or(&self, plan: impl Fn(&Moment) -> Act + Send + Sync + 'static) -> Sink {
        let ambush = self.clone();
        Sink::start(move |moment| ambush.spring(moment).unwrap_or_else(|| plan(moment)))
    }

    fn spring(&self, moment: &Moment) -> Option<Act> {
        let mut laid = self.0.lock().unwrap();
        let here = laid.as_mut().filter(|laid| laid.step == moment.step)?;
        if here.spared > 0 {
            here.spared -= 1;
            return None;
        }
        let Laid { deed, .. } = laid.take()?;
        drop(laid);
        Some(deed(moment))
    }

    pub fn lay(&self, step: Step, deed: impl FnOnce(&Moment) -> Act + Send + 'static) {
        self.lay_after(0, step, deed);
    }

    pub fn lay_after(&self, spared: usize, step: Step, deed: impl FnOnce(&Moment) -> Act + Send + 'static) {
        *self.0.lock().unwrap() = Some(Laid { step, spared, deed: Box::new(deed) });
    }
}

/// A process that is dealt with by number, also from the relay's side.
#[derive(Clone, Default)]
pub struct Victim(Arc<AtomicU32>);

impl Victim {
    pub fn is(&self, running: &Running) {
        self.0.store(running.pid(), Ordering::SeqCst);
    }

    /// It may get to the relay before it is known who it is.
    pub fn pid(&self) -> u32 {
        wait_until("the victim is known", Duration::from_secs(20), || self.0.load(Ordering::SeqCst) != 0);
        self.0.load(Ordering::SeqCst)
    }

    /// `kill -9`, and back when it is dead.
    pub fn kill(&self) {
        signal("KILL", self.pid());
        wait_until("it is dead", Duration::from_secs(20), || self.is_in_state("ZX"));
    }

    /// SIGSTOP, and back when it stands still.
    pub fn freeze(&self) {
        signal("STOP", self.pid());
        wait_until("it stands still", Duration::from_secs(20), || self.is_in_state("Tt"));
    }

    pub fn thaw(&self) {
        signal("CONT", self.pid());
    }

    fn is_in_state(&self, states: &str) -> bool {
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{}/stat", self.pid())) else { return states == "ZX" };
        let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next()).unwrap();
        states.contains(state)
    }
}
