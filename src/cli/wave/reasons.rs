//! Why something is done with a wave, as it is said to a command.

use clap::Args;

/// Of what can be taken back.
#[derive(Debug, Args)]
pub struct Because {
    /// Why, for the history
    #[arg(long, value_name = "WORDS", default_value = "", hide_default_value = true)]
    pub because: String,
}

/// Of what is hard to take back: nobody does it without.
#[derive(Debug, Args)]
pub struct Why {
    /// Why; it is kept with what was done
    #[arg(long, value_name = "WORDS")]
    pub because: String,
}
