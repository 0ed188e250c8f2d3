//! `/own/{code}`: the manager of a cluster who has an account opens its desk.

use actix_web::web;
use serde::Deserialize;

use crate::services::open_own_cluster;
use crate::web::door::{Evaluator, Reply, see_other};

#[derive(Deserialize)]
pub struct Form {
    csrf: String,
}

pub async fn post(evaluator: Evaluator, code: web::Path<String>, form: web::Form<Form>) -> Reply {
    evaluator.check_form(&form.csrf)?;
    let house = &evaluator.web.house;
    let order = house.order(evaluator.name(), evaluator.web.now());
    let path = open_own_cluster::open(house, &code, evaluator.language, order).await;
    Ok(see_other(&path.map_err(|refusal| evaluator.refuse(refusal))?))
}
