//! `peil wave`: everything that can be done with a wave, in the order it is done.

mod making;
mod reasons;
mod showing;

use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use super::revise::Revise;
use super::said::{Failure, Said, who};
use super::trials::{TestLink, Tests};
use crate::services::House;
use crate::services::move_wave::Order;
use crate::services::{
    accept_terms, aim_wave, approve_wave, close_wave, pace_wave, pause_wave, prepare_wave, release_wave,
    remind_members, send_wave, survey_waves, write_to_respondents,
};
use crate::settings::Settings;
use crate::wave::{Audience, State};
use making::New;
use reasons::{Because, Why};

#[derive(Debug, Subcommand)]
pub enum Wave {
    /// Make a wave of a survey and clusters
    New(New),
    /// Make a wave that is still being prepared anew, under the same name
    Change {
        #[command(flatten)]
        to: New,
        #[command(flatten)]
        why: Because,
    },
    /// Run it dry: write every letter once, try every link, say who would get what
    Check {
        name: String,
        #[command(flatten)]
        why: Because,
    },
    /// Freeze who is asked, and lay one letter each ready
    Approve {
        name: String,
        /// The number of letters, as `check` says it: proof that you looked
        #[arg(long, value_name = "NUMBER")]
        letters: String,
        /// A large wave in spite of what `peil post check` finds
        #[arg(long)]
        send_all_the_same: bool,
        #[command(flatten)]
        why: Because,
    },
    /// Let the letters leave after the time to take them back; `peil serve` or `peil work` sends them
    Send {
        name: String,
        #[command(flatten)]
        why: Because,
    },
    /// Take a wave back that was sent and whose letters have not begun to leave
    TakeBack {
        name: String,
        #[command(flatten)]
        why: Because,
    },
    /// Remind those who have not finished
    Remind {
        name: String,
        /// everyone, not-started or not-finished
        #[arg(long, default_value = "everyone", value_name = "WHOM")]
        to: String,
        /// Not now but on this day, such as 2026-11-30, by itself
        #[arg(long, value_name = "DAY", conflicts_with = "dry_run")]
        on: Option<String>,
        /// Only say whom
        #[arg(long)]
        dry_run: bool,
    },
    /// The reminders that leave by themselves; --remove takes one off the plan
    Reminders {
        name: String,
        #[arg(long, value_name = "NUMBER")]
        remove: Option<i32>,
    },
    /// Stop the post of a wave; answers still come in
    Pause {
        name: String,
        #[command(flatten)]
        why: Because,
    },
    /// Let the post go on
    Resume {
        name: String,
        /// Also with other settings than its letters were approved with; without it, it says which
        #[arg(long)]
        with_these_settings: bool,
        #[command(flatten)]
        why: Because,
    },
    /// Set what share of those asked it aims at; none takes the target away
    Target {
        name: String,
        /// 60 for all, IBN=75 for a type of clusters
        #[arg(value_name = "PERCENT")]
        targets: Vec<String>,
        #[command(flatten)]
        why: Because,
    },
    /// Set how fast its letters leave; never faster than those of the house together
    Pace {
        name: String,
        /// Letters a second; 0 is the pace of the house
        #[arg(long, value_name = "NUMBER")]
        per_second: String,
        #[command(flatten)]
        why: Because,
    },
    Revise(Revise),
    TestLink(TestLink),
    Tests(Tests),
    /// Let it close at the end of another day
    Extend {
        name: String,
        /// Such as 2026-12-15
        #[arg(long, value_name = "DAY")]
        closes_on: String,
        #[command(flatten)]
        why: Because,
    },
    /// Close the questionnaire
    Close {
        name: String,
        #[command(flatten)]
        why: Why,
    },
    /// Take answers again, until the end of a day
    Reopen {
        name: String,
        #[arg(long, value_name = "DAY")]
        closes_on: String,
        #[command(flatten)]
        why: Why,
    },
    /// Show the figures of a closed wave, once and for all: nothing that they count comes in any more
    Release {
        name: String,
        #[command(flatten)]
        why: Why,
    },
    /// Take released figures back, so that the wave can be reopened or take in responses
    Withdraw {
        name: String,
        #[command(flatten)]
        why: Why,
    },
    /// Tell everybody who was invited that the results are published
    Announce {
        name: String,
        /// The number of letters: proof that you looked; left out, it is only said
        #[arg(long, value_name = "NUMBER")]
        letters: Option<String>,
    },
    /// Delete a wave that is still being prepared
    Delete {
        name: String,
        /// Its name once more
        #[arg(long, value_name = "NAME")]
        really: String,
        #[command(flatten)]
        why: Because,
    },
    /// Where a wave stands
    Show {
        name: String,
    },
    /// What was done with it, by whom and why
    History {
        name: String,
    },
    /// All waves
    List,
}

impl Wave {
    pub async fn run(self, house: &House, settings: &Settings) -> Result<Said, Failure> {
        let now = house.clock.now();
        let order = |why: &str| house.order(&who(house), now).because(why);
        match self {
            Self::New(new) => new.make(house, settings).await,
            Self::Change { to, why } => to.change(house, settings, order(&why.because)).await,
            Self::Check { name, why } => making::check(house, &name, order(&why.because)).await,
            Self::Approve { name, letters, send_all_the_same, why } => {
                let order = order(&why.because);
                let approved = approve_wave::approve_with(house, &name, &letters, order, send_all_the_same).await?;
                let (invitations, letters) = (approved.invitations, approved.letters);
                let text = if approved.is_frozen {
                    format!("Approved: {invitations} people are asked, {letters} letters lie ready.")
                } else {
                    "Your approval is noted; it needs that of another person.".to_owned()
                };
                Ok(Said::new(
                    text,
                    json!({ "invitations": invitations, "letters": letters, "frozen": approved.is_frozen }),
                ))
            }
            Self::Send { name, why } => send(house, &name, order(&why.because)).await,
            Self::TakeBack { name, why } => {
                send_wave::take_back(house, &name, order(&why.because)).await?;
                showing::show(house, &name).await
            }
            Self::Remind { name, to, on, dry_run } => remind(house, &name, &to, on, dry_run, order("")).await,
            Self::Reminders { name, remove } => reminders(house, &name, remove, order("")).await,
            Self::Pause { name, why } => {
                pause_wave::pause(house, &name, order(&why.because)).await?;
                showing::show(house, &name).await
            }
            Self::Resume { name, with_these_settings, why } => {
                if with_these_settings {
                    accept_terms::accept(house, &name, &house.terms().stored(), order(&why.because)).await?;
                }
                if survey_waves::named(house, &name).await?.wave.state != State::Running || !with_these_settings {
                    pause_wave::resume(house, &name, order(&why.because)).await?;
                }
                showing::show(house, &name).await
            }
            Self::Pace { name, per_second, why } => {
                pace_wave::pace(house, &name, &per_second, order(&why.because)).await?;
                showing::show(house, &name).await
            }
            Self::Target { name, targets, why } => {
                aim_wave::aim(house, &name, making::targets_of(&targets)?, order(&why.because)).await?;
                showing::show(house, &name).await
            }
            Self::Revise(revise) => revise.run(house).await,
            Self::TestLink(test) => test.run(house).await,
            Self::Tests(tests) => tests.run(house).await,
            Self::Extend { name, closes_on, why } => {
                let extended =
                    close_wave::extend(house, &name, day("--closes-on", &closes_on)?, order(&why.because)).await?;
                Ok(extended_said(&name, extended))
            }
            Self::Reopen { name, closes_on, why } => {
                let extended =
                    close_wave::reopen(house, &name, day("--closes-on", &closes_on)?, order(&why.because)).await?;
                Ok(extended_said(&name, extended))
            }
            Self::Close { name, why } => {
                let closed = close_wave::close(house, &name, order(&why.because)).await?;
                let text = format!("{name} is closed; {} letters will not leave any more.", closed.cancelled);
                Ok(Said::new(text, json!({ "wave": name, "cancelled": closed.cancelled })))
            }
            Self::Release { name, why } => {
                let counted = release_wave::release(house, &name, order(&why.because)).await?;
                let text = format!(
                    "The figures of {name} are released; {counted} responses were sent in. See them: peil results \
                     \"{name}\" --out DIR"
                );
                Ok(Said::new(text, json!({ "wave": name, "responses": counted })))
            }
            Self::Withdraw { name, why } => {
                release_wave::withdraw(house, &name, order(&why.because)).await?;
                showing::show(house, &name).await
            }
            Self::Announce { name, letters: None } => {
                let letters = write_to_respondents::outlook(house, &name).await?;
                let text = format!("{letters} letters would go out: peil wave announce \"{name}\" --letters {letters}");
                Ok(Said::new(text, json!({ "letters": letters })))
            }
            Self::Announce { name, letters: Some(typed) } => {
                let letters = write_to_respondents::announce(house, &name, &typed, order("")).await?;
                Ok(Said::new(format!("{letters} letters may leave."), json!({ "letters": letters })))
            }
            Self::Delete { name, really, why } => {
                prepare_wave::delete(house, &name, &really, order(&why.because)).await?;
                Ok(Said::new(format!("{name} is deleted."), json!({ "deleted": name })))
            }
            Self::Show { name } => showing::show(house, &name).await,
            Self::History { name } => showing::history(house, &name).await,
            Self::List => showing::list(house).await,
        }
    }
}

/// A day that was given to `flag`.
fn day(flag: &str, text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|_| Failure::Usage(format!("{flag} is “{text}”; expected a day such as 2026-11-30")))
}

fn extended_said(name: &str, extended: close_wave::Extended) -> Said {
    let mut text = format!("{name} closes at {}; {} links work until then.", extended.closes_at, extended.open_links);
    if extended.names_day {
        text.push_str(" Its letters were approved with another day and will name this one.");
    }
    Said::new(
        text,
        json!({
            "wave": name,
            "closes_at": extended.closes_at.to_string(),
            "open_links": extended.open_links,
            "letters_name_the_new_day": extended.names_day,
        }),
    )
}

async fn send(house: &House, name: &str, order: Order) -> Result<Said, Failure> {
    let sent = send_wave::send(house, name, order).await?;
    let text = if sent.is_leaving {
        format!("{} letters may leave.", sent.letters)
    } else {
        format!("{} letters leave at {}. Until then: peil wave take-back \"{name}\"", sent.letters, sent.leaves_at)
    };
    Ok(Said::new(text, json!({ "letters": sent.letters, "leaves_at": sent.leaves_at.to_string() })))
}

async fn remind(
    house: &House,
    name: &str,
    to: &str,
    on: Option<String>,
    dry_run: bool,
    order: Order,
) -> Result<Said, Failure> {
    let audience: Audience = to.parse().map_err(|fault| Failure::Usage(format!("--to: {fault}")))?;
    if let Some(on) = on {
        let planned = remind_members::plan(house, name, audience, day("--on", &on)?, order).await?;
        let at = planned.due_at.moment();
        let text = format!("Reminder {} to {audience} is planned for {at}.", planned.number);
        return Ok(Said::new(text, json!({ "planned": planned.number, "due_at": at.to_string() })));
    }
    let reminded = match dry_run {
        true => remind_members::outlook(house, name, audience, order.at).await?,
        false => remind_members::remind(house, name, audience, order).await?,
    };
    let verb = if dry_run { "would leave" } else { "may leave" };
    let mut text = format!(
        "Round {}: {} reminders {verb}; {} have finished, {} can't be reached, {} were written to less than {} days ago.",
        reminded.round,
        reminded.letters,
        reminded.finished,
        reminded.undeliverable,
        reminded.written_lately,
        remind_members::LEAST_DAYS
    );
    if dry_run {
        for to in &reminded.to {
            text.push_str(&format!("\n  {:<12} {}, {} <{}>", to.kind.as_str(), to.member, to.contact, to.address));
        }
    }
    let value = json!({
        "round": reminded.round,
        "letters": reminded.letters,
        "finished": reminded.finished,
        "undeliverable": reminded.undeliverable,
        "written_lately": reminded.written_lately,
    });
    Ok(Said::new(text, value))
}

async fn reminders(house: &House, name: &str, remove: Option<i32>, order: Order) -> Result<Said, Failure> {
    if let Some(number) = remove {
        remind_members::unplan(house, name, number, order).await?;
    }
    let planned = remind_members::planned(house, name).await?;
    let lines: Vec<String> = planned
        .iter()
        .map(|plan| {
            format!(
                "{:>3}  {}  {:<12} {} {}",
                plan.number,
                plan.due_at.moment(),
                plan.audience,
                plan.state,
                plan.outcome
            )
            .trim_end()
            .to_owned()
        })
        .collect();
    let text = format!("{}\n{} planned reminders.", lines.join("\n"), planned.len());
    let value = planned
        .iter()
        .map(|plan| {
            json!({
                "number": plan.number,
                "to": plan.audience,
                "due_at": plan.due_at.moment().to_string(),
                "state": plan.state,
                "outcome": plan.outcome,
            })
        })
        .collect();
    Ok(Said::new(text.trim_start().to_owned(), value))
}
