//! The walk over the tree of a definition, and what it remembers on the way.

use std::collections::{BTreeMap, BTreeSet};

use super::conditions::{Asked, Pending};
use super::names::Names;
use super::placeholders::Place;
use super::problems::{self, Problems};
use crate::survey::definition::Choice;
use crate::wording::{Language, OwnWords};

/// One way through one file.
#[derive(Default)]
pub(super) struct Walk {
    pub problems: Problems,
    /// The languages every text must have; none while they are not known.
    pub languages: Vec<Language>,
    /// A scale without choices was faulty itself.
    pub scales: BTreeMap<String, Option<Vec<Choice>>>,
    /// Bytes of scales in the questions so far.
    pub copied: usize,
    /// Where each language stands in the list of languages.
    pub spoken: Vec<(Language, problems::Place)>,
    pub words: OwnWords,
    pub names: Names,
    /// Where texts stand.
    pub texts: BTreeSet<problems::Place>,
    /// What conditions can name, in the order of the questionnaire.
    pub asked: Vec<Asked>,
    /// Where each name stands in `asked`, the first time.
    pub positions: BTreeMap<String, usize>,
    pub conditions: Vec<Pending>,
    pub placeholders: Vec<Place>,
    /// Whether what is at hand is a scale, which no question comes before.
    pub in_scale: bool,
    /// Whether the page at hand is asked once per cluster.
    pub in_loop: bool,
}
