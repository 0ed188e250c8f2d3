//! `/drafts/{draft}/walk/{state}/{at}`: a page of the draft as a respondent gets it. Reads only, also when posted to.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};

use super::State;
use super::company::{CLUSTER, Company, FACT, Known};
use super::framing::{framed, terms_of, with_tools};
use super::steps::{self, Posted};
use super::tools::{PageLink, Tools};
use super::why::Why;
use crate::id::Id;
use crate::services::draft_survey;
use crate::services::import_clusters;
use crate::storage::clusters::ClusterRow;
use crate::storage::drafts::Draft;
use crate::survey::expression::Facts;
use crate::survey::routing::Route;
use crate::survey::{Document, Page, Survey, answering, made_up, ordering, reading};
use crate::web::assets;
use crate::web::door::{Evaluator, Reply, page as html_page, see_other};
use crate::web::markdown;
use crate::web::pages::answer::receipt::{Changes, Receipt};
use crate::web::pages::answer::{Terms, Visit, check, page, receipt, start};
use crate::web::refused::Refused;
use crate::web::rendering::{Unrenderable, View};
use crate::wording::Language;

/// Which page of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
enum At {
    Start,
    Page(String),
    Check,
    Receipt,
}

/// One look at a draft.
struct Walk {
    evaluator: Evaluator,
    draft: Id<Draft>,
    survey: Survey,
    state: State,
    facts: Facts,
    language: Language,
    at: At,
    /// Everything before the language.
    base: String,
    terms: Terms,
    company: Company,
}

type Address = web::Path<(String, String, String)>;

/// No text of the draft can be shown yet.
#[derive(serde::Serialize)]
struct Nothing {
    editor_style: String,
}

impl View for Nothing {
    const TEMPLATE: &'static str = "preview/nothing";
}

pub async fn get(evaluator: Evaluator, address: Address, query: web::Query<BTreeMap<String, String>>) -> Reply {
    let walk = match Walk::open(evaluator, &address).await? {
        Ok(walk) => walk,
        Err(instead) => return Ok(instead),
    };
    walk.show(query.contains_key("faults"), query.contains_key("check"))
}

pub async fn post(
    evaluator: Evaluator,
    address: Address,
    query: web::Query<BTreeMap<String, String>>,
    form: web::Form<Vec<(String, String)>>,
) -> Reply {
    let walk = match Walk::open(evaluator, &address).await? {
        Ok(walk) => walk,
        Err(instead) => return Ok(instead),
    };
    let form = form.into_inner();
    Ok(see_other(&walk.next(&form, query.contains_key("check"))))
}

impl Walk {
    /// The draft at this address; or what is shown instead of a page of it.
    async fn open(evaluator: Evaluator, address: &Address) -> Result<Result<Self, HttpResponse>, Refused> {
        let (draft, state, at) = &**address;
        let draft: Id<Draft> = draft.parse().map_err(|_| evaluator.not_found())?;
        let mut state = State::read(state).ok_or_else(|| evaluator.not_found())?;
        let house = &evaluator.web.house;
        let text = draft_survey::readable(house, draft).await.map_err(|refusal| evaluator.refuse(refusal))?;
        let Some(survey) = text.and_then(|text| reading::read(&text.source).survey) else {
            let nothing = Nothing { editor_style: assets::editor_style().path.clone() };
            return Ok(Err(framed(evaluator.show(&nothing)?)));
        };
        let (clusters, _) = import_clusters::all(house).await.map_err(|refusal| evaluator.refuse(refusal))?;
        let known = |row: ClusterRow| Known { code: row.code, name: row.name, of_type: row.cluster_type };
        let company = Company::of(&survey, clusters.into_iter().map(|figures| known(figures.cluster)).collect());
        let asked: Vec<String> = company.clusters(&state).iter().map(|cluster| cluster.code.clone()).collect();
        let survey = survey.unfolded(&asked);
        let facts = company.facts(&state);
        let mut parts = at.split('/');
        let language = parts.next().and_then(|code| code.parse().ok()).filter(|code| survey.languages.contains(code));
        let base = format!("/drafts/{draft}/walk/{}", state.written());
        // A language or a page that the text had a moment ago: one begins anew.
        let Some(language) = language else {
            return Ok(Err(framed(see_other(&format!("{base}/{}", survey.default_language())))));
        };
        let at = match (parts.next(), parts.next()) {
            (None, _) => Some(At::Start),
            (Some("p"), Some(page)) if survey.page(page).is_some() => Some(At::Page(page.to_owned())),
            (Some("check"), None) => Some(At::Check),
            (Some("receipt"), None) => Some(At::Receipt),
            _ => None,
        };
        let Some(at) = at else { return Ok(Err(framed(see_other(&format!("{base}/{language}"))))) };
        ordering::arrange(&survey, state.seed, &mut state.document);
        let terms = terms_of(&evaluator, &survey);
        Ok(Ok(Self { evaluator, draft, survey, state, facts, language, at, base, terms, company }))
    }

    fn visit(&self) -> Visit<'_> {
        Visit {
            survey: &self.survey,
            document: &self.state.document,
            facts: &self.facts,
            language: self.language,
            base: &self.base,
            terms: &self.terms,
            preview: true,
            trial: false,
            opened: "",
        }
    }

    fn show(&self, with_faults: bool, from_check: bool) -> Reply {
        let html = self.respondents_page(with_faults, from_check).map_err(|error| self.evaluator.broken(&error))?;
        let faces = &self.evaluator.web.faces;
        let tools =
            faces.show(self.evaluator.language, &self.tools()).map_err(|error| self.evaluator.broken(&error))?;
        Ok(framed(html_page(with_tools(&html, &tools))))
    }

    /// The page to the byte as a respondent with these answers gets it.
    fn respondents_page(&self, with_faults: bool, from_check: bool) -> Result<String, Unrenderable> {
        let faces = &self.evaluator.web.faces;
        let (visit, document) = (self.visit(), &self.state.document);
        match &self.at {
            At::Start => start::show(faces, &visit, None),
            At::Page(id) => {
                let Some(here) = self.survey.page(id) else { return start::show(faces, &visit, None) };
                let faults = match with_faults {
                    true => answering::faults_of(&self.survey, here, self.language, document, &self.facts),
                    false => Vec::new(),
                };
                let showing = page::Showing { faults: &faults, from_check, ..page::Showing::default() };
                page::show(faces, &visit, here, &showing)
            }
            At::Check => {
                let faults = match with_faults {
                    true => answering::faults_of_survey(&self.survey, self.language, document, &self.facts),
                    false => Vec::new(),
                };
                check::show(faces, &visit, &faults, check::Sendable::default())
            }
            At::Receipt => {
                let sent_at = self.evaluator.web.zoned(self.evaluator.web.now());
                let reference = "AAAA-0000".to_owned();
                receipt::show(
                    faces,
                    &visit,
                    &Receipt { sent_at, reference, changes: Changes::Over, answers_shown: true },
                )
            }
        }
    }

    fn tools(&self) -> Tools {
        let document = &self.state.document;
        let language = self.evaluator.language;
        let why = Why { visit: self.visit(), language: self.survey.language_or_default(language) };
        let here: Option<&Page> = match &self.at {
            At::Page(id) => self.survey.page(id),
            _ => None,
        };
        let route = Route::of(&self.survey, &document.answers, &self.facts);
        let link = |page: &Page| PageLink {
            href: self.visit().page_href(page),
            words: markdown::plain(&self.visit().marked(&page.title)),
            shown: route.shows_page(&page.id),
            current: here.is_some_and(|here| here.id == page.id),
        };
        Tools {
            editor: format!("/drafts/{}", self.draft),
            here: self.address(&self.state, &self.path()),
            clusters: self.company.cluster_inputs(&self.state),
            facts: self.company.fact_inputs(&self.state),
            pages: self.survey.pages.iter().map(link).collect(),
            page: here.map(|page| why.page_itself(page)),
            reasons: here.map(|page| why.of_page(page)).unwrap_or_default(),
            hidden_pages: why.hidden_pages(),
        }
    }

    /// Where a form that was posted leads.
    fn next(&self, form: &[(String, String)], from_check: bool) -> String {
        let value = |wanted: &str| form.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        if let Some(tool) = value("tool:do") {
            return self.address(&self.with_tool(tool, form), &self.path());
        }
        let language = value("language").and_then(|code| code.parse().ok());
        let language = language.filter(|code| self.survey.languages.contains(code)).unwrap_or(self.language);
        let (document, rest) = match &self.at {
            At::Page(id) => match self.survey.page(id) {
                Some(page) => {
                    let posted = Posted {
                        survey: &self.survey,
                        page,
                        facts: &self.facts,
                        language: self.language,
                        form,
                        from_check,
                    };
                    steps::step(&posted, &self.state.document)
                }
                None => (self.state.document.clone(), String::new()),
            },
            At::Check => (self.state.document.clone(), self.sending().to_owned()),
            At::Start | At::Receipt => (self.state.document.clone(), String::new()),
        };
        let state = State { document, ..self.state.clone() };
        format!("/drafts/{}/walk/{}/{language}{rest}", self.draft, state.written())
    }

    fn sending(&self) -> &'static str {
        let faults = answering::faults_of_survey(&self.survey, self.language, &self.state.document, &self.facts);
        if faults.is_empty() { "/receipt" } else { "/check?faults" }
    }

    fn with_tool(&self, tool: &str, form: &[(String, String)]) -> State {
        let mut state = self.state.clone();
        let chosen = form.iter().filter(|(name, value)| name == CLUSTER && !value.is_empty());
        state.clusters = chosen.map(|(_, code)| code.chars().take(60).collect()).collect();
        state.clusters.dedup();
        for (name, value) in form {
            if let Some(fact) = name.strip_prefix(FACT) {
                match value.trim() {
                    "" => state.facts.remove(fact),
                    value => state.facts.insert(fact.to_owned(), value.chars().take(100).collect()),
                };
            }
        }
        match tool {
            "fill" => {
                state.seed += 1;
                let facts = self.company.facts(&state);
                state.document = made_up::document(&self.survey, &facts, self.language, state.seed);
            }
            "clear" => state.document = Document::default(),
            _ => {}
        }
        state
    }

    /// This page below the language.
    fn path(&self) -> String {
        match &self.at {
            At::Start => String::new(),
            At::Page(id) => format!("/p/{id}"),
            At::Check => "/check".to_owned(),
            At::Receipt => "/receipt".to_owned(),
        }
    }

    fn address(&self, state: &State, path: &str) -> String {
        format!("/drafts/{}/walk/{}/{}{path}", self.draft, state.written(), self.language)
    }
}
