//! `/clusters`: the clusters; one is added by a form, many by a list.

use actix_multipart::form::MultipartForm;
use actix_multipart::form::bytes::Bytes;
use actix_multipart::form::text::Text;
use actix_web::web;
use serde::Deserialize;

use crate::people::problem::ListProblem;
use crate::people::rows::Rows;
use crate::services::Refusal;
use crate::services::import_clusters::{self, ClusterFigures, Imported, ListStanding};
use crate::services::move_wave::Order;
use crate::web::door::{Evaluator, Reply, Visitor};
use crate::web::pages::list::{Onlooker, problem_of};
use crate::web::refused::unprocessable;
use crate::web::views::clusters::{ClusterLine, Clusters, NewCluster, Standing};
use crate::web::views::form::FormFault;
use crate::web::views::list::Problem;
use crate::web::views::{Area, Tone};

#[derive(Deserialize)]
pub struct Added {
    csrf: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    name: String,
    #[serde(default, rename = "type")]
    kind: String,
}

#[derive(MultipartForm)]
pub struct List {
    csrf: Text<String>,
    #[multipart(limit = "1MiB")]
    file: Bytes,
}

pub async fn get(evaluator: Evaluator) -> Reply {
    show(&evaluator, NewCluster::default(), Vec::new(), None).await
}

/// One cluster, typed into the form.
pub async fn post(evaluator: Evaluator, form: web::Form<Added>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let (known, _) = import_clusters::all(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let code = form.code.trim().to_lowercase();
    if known.iter().any(|known| known.cluster.code.to_lowercase() == code) {
        let words = evaluator.say("desk-clusters-code-taken", &[("found", form.code.trim().into())]);
        let typed = typed_of(&form, vec![FormFault { input: "code".to_owned(), words }]);
        return unprocessable(show(&evaluator, typed, Vec::new(), None).await?);
    }
    let heads = ["code", "name", "type"].map(str::to_owned).to_vec();
    let cells = [&form.code, &form.name, &form.kind].map(Clone::clone).to_vec();
    let imported = import_clusters::import_rows(&evaluator.web.house, &Rows::new([heads, cells]), order_of(&evaluator))
        .await
        .map_err(|refusal| evaluator.refuse(refusal))?;
    if !imported.is_refused() {
        return Ok(done(&evaluator, &imported));
    }
    let typed = typed_of(&form, imported.problems.iter().map(|problem| fault_of(&evaluator, problem)).collect());
    unprocessable(show(&evaluator, typed, Vec::new(), None).await?)
}

fn order_of(evaluator: &Evaluator) -> Order {
    evaluator.web.house.order(evaluator.name(), evaluator.web.now())
}

/// `POST /cluster-list`: many at once, all or none.
pub async fn post_list(evaluator: Evaluator, form: MultipartForm<List>) -> Reply {
    let form = form.into_inner();
    evaluator.check_form(&form.csrf)?;
    match import_clusters::import(&evaluator.web.house, form.file.data.to_vec(), order_of(&evaluator)).await {
        Ok(imported) if !imported.is_refused() => Ok(done(&evaluator, &imported)),
        Ok(imported) => {
            let onlooker = Onlooker::of(&evaluator);
            let problems = imported.problems.iter().map(|problem| problem_of(&onlooker, problem)).collect();
            unprocessable(show(&evaluator, NewCluster::default(), problems, None).await?)
        }
        Err(Refusal::UnreadableList(fault)) => {
            let why = evaluator.say(&fault.message_key(), &fault.fills());
            unprocessable(show(&evaluator, NewCluster::default(), Vec::new(), Some(why)).await?)
        }
        Err(refusal) => Err(evaluator.refuse(refusal)),
    }
}

fn typed_of(form: &Added, faults: Vec<FormFault>) -> NewCluster {
    NewCluster { code: form.code.clone(), name: form.name.clone(), kind: form.kind.clone(), faults }
}

fn done(evaluator: &Evaluator, imported: &Imported) -> actix_web::HttpResponse {
    let words = evaluator.say(
        "desk-clusters-taken",
        &[("new", imported.new.into()), ("changed", imported.changed.into()), ("unchanged", imported.unchanged.into())],
    );
    evaluator.web.done("/clusters", Tone::Good, &words)
}

fn fault_of(visitor: &Visitor, problem: &ListProblem) -> FormFault {
    let texts = visitor.web.faces.texts();
    let input = problem.column.as_ref().map_or("code", |column| match column.heading.as_str() {
        "name" => "name",
        "type" => "type",
        _ => "code",
    });
    let words = [problem.message(texts, visitor.language), problem.advice(texts, visitor.language)];
    FormFault { input: input.to_owned(), words: words.join(" ").trim().to_owned() }
}

pub(super) fn standing_of(standing: &ListStanding) -> Standing {
    match standing {
        ListStanding::Missing => Standing::Missing,
        ListStanding::Received => Standing::Received,
        ListStanding::Problems(_) => Standing::Problems,
        ListStanding::SignedOff { changed: None, .. } => Standing::SignedOff,
        ListStanding::SignedOff { .. } => Standing::ChangedSince,
    }
}

fn told_of(evaluator: &Evaluator, standing: &ListStanding) -> String {
    match standing {
        ListStanding::Missing | ListStanding::Received => String::new(),
        ListStanding::Problems(rows) => evaluator.say("members-standing-rows", &[("count", (*rows).into())]),
        ListStanding::SignedOff { by, at, changed } => {
            let signed = format!("{by}, {}", evaluator.said_moment(*at));
            let Some((by, at)) = changed else { return signed };
            let changed = [("by", by.as_str().into()), ("at", evaluator.said_moment(*at).into())];
            format!("{signed}. {}", evaluator.say("lists-signed-changed", &changed))
        }
    }
}

async fn show(evaluator: &Evaluator, typed: NewCluster, problems: Vec<Problem>, refused: Option<String>) -> Reply {
    let (clusters, members) =
        import_clusters::all(&evaluator.web.house).await.map_err(|refusal| evaluator.refuse(refusal))?;
    let line = |figures: ClusterFigures| ClusterLine {
        href: format!("/clusters/{}", figures.cluster.code),
        code: figures.cluster.code,
        name: figures.cluster.name,
        kind: figures.cluster.cluster_type,
        members: figures.members,
        contacts: figures.contacts,
        standing: standing_of(&figures.standing),
        told: told_of(evaluator, &figures.standing),
        waits: (figures.waiting > 0).then(|| evaluator.say("members-waits", &[("count", figures.waiting.into())])),
        list_at: figures.list_at.map(|at| evaluator.web.zoned(at)),
    };
    evaluator.show(&Clusters {
        desk: evaluator.desk(Area::Clusters),
        clusters: clusters.into_iter().map(line).collect(),
        members,
        add: Some(typed),
        problems,
        refused,
    })
}
