//! How fast letters may leave.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

/// A pace that all sessions keep together. Its clones are the same pace.
#[derive(Clone)]
pub struct Pace(Option<Arc<Turns>>);

struct Turns {
    between: Duration,
    next: Mutex<Instant>,
}

impl Pace {
    pub const fn unlimited() -> Self {
        Self(None)
    }

    /// At most `letters` a second; 0 means no limit.
    pub fn per_second(letters: u32) -> Self {
        if letters == 0 {
            return Self::unlimited();
        }
        Self(Some(Arc::new(Turns { between: Duration::from_secs(1) / letters, next: Mutex::new(Instant::now()) })))
    }

    /// Returns when it is the caller's turn.
    pub async fn wait(&self) {
        let Some(turns) = &self.0 else { return };
        let turn = {
            let mut next = turns.next.lock().await;
            let turn = (*next).max(Instant::now());
            *next = turn + turns.between;
            turn
        };
        tokio::time::sleep_until(turn).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn sessions_keep_the_pace_together() {
        let pace = Pace::per_second(10);
        let begun = Instant::now();
        let mut sessions = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let pace = pace.clone();
            sessions.spawn(async move {
                for _ in 0..5 {
                    pace.wait().await;
                }
            });
        }
        while sessions.join_next().await.is_some() {}
        assert_eq!(begun.elapsed().as_millis() / 100, 19);
    }
}
