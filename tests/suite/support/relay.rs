//! A house that hands its letters to a pretended relay, and things that happen while it does.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use peil::mail::mailbox::Mailbox;
use peil::mail::mailer::Mailer;
use peil::mail::opened::Opened;
use peil::mail::relay::{Relay, SmtpSettings, TimeOuts};
use peil::settings::Sender;

use super::house::{House, On};
use super::smtp_sink::{Act, Moment, Sink, Step};

/// A house whose letters go to this relay.
pub fn house_at(on: On, sink: &Sink) -> House {
    house_of(on, sink, |_| {})
}

/// The same with another sender.
pub fn house_of(on: On, sink: &Sink, change: impl FnOnce(&mut Sender)) -> House {
    let settings = SmtpSettings {
        time_outs: TimeOuts::all(Duration::from_secs(5)),
        ..SmtpSettings::plain("127.0.0.1", sink.addr.port())
    };
    House::with_sender(on, Mailer::Smtp(Relay::new(settings).unwrap()), Mailbox::with_capacity(0), change)
}

/// A relay that does `act` at `step` of the letter to `to`, and is friendly else.
pub fn at(step: Step, to: String, act: Act) -> Sink {
    Sink::start(move |moment| if moment.step == step && moment.to == to { act.clone() } else { Act::GoOn })
}

/// The letters that the relay took for this address, oldest first.
pub fn taken_for(sink: &Sink, to: &str) -> Vec<Opened> {
    sink.accepted().iter().filter(|taken| taken.to == to).map(|taken| Opened::of(&taken.message)).collect()
}

type Deed = Box<dyn FnOnce() + Send>;

/// Something to be done in the very moment in which the relay is asked to take a letter.
#[derive(Clone, Default)]
pub struct Meanwhile(Arc<Mutex<Option<Deed>>>);

impl Meanwhile {
    /// A friendly relay that lets it happen when the first letter of which `is_it` holds is begun.
    pub fn sink(&self, is_it: impl Fn(&Moment) -> bool + Send + Sync + 'static) -> Sink {
        self.sink_at(Step::Rcpt, is_it, Act::GoOn)
    }

    /// The same at another step, where it then does `act`.
    pub fn sink_at(&self, step: Step, is_it: impl Fn(&Moment) -> bool + Send + Sync + 'static, act: Act) -> Sink {
        let meanwhile = self.clone();
        Sink::start(move |moment: &Moment| {
            if moment.step == step && is_it(moment) {
                let deed = meanwhile.0.lock().unwrap().take();
                if let Some(deed) = deed {
                    std::thread::spawn(deed).join().unwrap();
                    return act.clone();
                }
            }
            Act::GoOn
        })
    }

    pub fn shall(&self, deed: impl FnOnce() + Send + 'static) {
        *self.0.lock().unwrap() = Some(Box::new(deed));
    }

    pub fn has_happened(&self) -> bool {
        self.0.lock().unwrap().is_none()
    }
}
