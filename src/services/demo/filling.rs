//! Members at their questionnaire: they open their link and fill in page after page, as with a browser.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use tokio::task::JoinSet;

use super::chance::Chance;
use super::opinions::Said;
use crate::services::take_answers::{self, Next, PostedPage, Questionnaire, Saved, Sending};
use crate::services::{House, Refusal};
use crate::storage::StoreError;
use crate::survey::Page;
use crate::survey::answering::shown_input;
use crate::wording::Language;

/// Members that answer at the same time; the writer commits their pages together.
const AT_ONCE: usize = 32;

/// One member at its questionnaire.
pub(super) struct Sitting {
    pub token: String,
    pub language: Language,
    pub said: Said,
    pub begins_at: Timestamp,
    /// After how many pages it gives up, if it does.
    pub gives_up_after: Option<usize>,
    pub seed: u64,
}

/// Everybody answers. Their order in time does not matter for what they say.
pub(super) async fn fill_in(house: &House, sittings: Vec<Sitting>) -> Result<(), Refusal> {
    let mut answering: JoinSet<Result<(), Refusal>> = JoinSet::new();
    for sitting in sittings {
        while answering.len() >= AT_ONCE {
            over(answering.join_next().await)?;
        }
        let house = house.clone();
        answering.spawn(async move { sitting.sit(&house).await });
    }
    while !answering.is_empty() {
        over(answering.join_next().await)?;
    }
    Ok(())
}

fn over(done: Option<Result<Result<(), Refusal>, tokio::task::JoinError>>) -> Result<(), Refusal> {
    done.map_or(Ok(()), |done| done.map_err(|error| StoreError::Interrupted(error.to_string()))?)
}

impl Sitting {
    async fn sit(&self, house: &House) -> Result<(), Refusal> {
        let mut chance = Chance::new(self.seed);
        let mut now = self.begins_at;
        let mut questionnaire = take_answers::open(house, &self.token, now).await?;
        let survey = Arc::clone(&questionnaire.survey);
        let first = questionnaire.route().pages().first().map(|page| page.id.clone());
        let mut here = first.ok_or_else(|| misfit("start"))?;
        let mut saved = 0;
        loop {
            now += SignedDuration::from_secs(i64::try_from(chance.between(20, 110)).unwrap_or(60));
            let page = survey.page(&here).ok_or_else(|| misfit(&here))?;
            let form = self.form(&questionnaire, page);
            let posted = PostedPage { page: here.clone(), language: self.language, form };
            let next = take_answers::save_page(house, &self.token, posted, now).await?;
            saved += 1;
            if self.gives_up_after.is_some_and(|pages| saved >= pages) {
                return Ok(());
            }
            match next {
                Saved::Go(Next::Page(page)) => here = page,
                Saved::Go(Next::Check) => break,
                Saved::Go(Next::Start | Next::Faults(_)) | Saved::Conflict(_) => return Err(misfit(&here)),
            }
            questionnaire = take_answers::open(house, &self.token, now).await?;
        }
        now += SignedDuration::from_secs(20);
        match take_answers::send(house, &self.token, self.language, now).await? {
            Sending::Sent => Ok(()),
            Sending::Faults(page) => Err(misfit(&page)),
        }
    }

    /// What a browser would post of this page: what it shows, filled in, and the button.
    fn form(&self, questionnaire: &Questionnaire, page: &Page) -> Vec<(String, String)> {
        let route = questionnaire.route();
        let mut form = vec![("shown".to_owned(), shown_input(page, &route))];
        for question in route.questions(page) {
            let fields = question.field_ids(&route.rows(question));
            form.extend(fields.iter().filter_map(|field| self.said.get(field)).flatten().cloned());
        }
        form.push(("go".to_owned(), "next".to_owned()));
        form
    }
}

fn misfit(page: &str) -> Refusal {
    Refusal::Damaged(format!("the page “{page}” of the definition and the made-up answers to it"))
}
