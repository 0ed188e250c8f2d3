//! Words that a definition may leave to the product.

use crate::wording::Language;

pub(super) type Words = [(Language, &'static str); 3];

pub(super) const OTHER: Words =
    [(Language::NL, "Andere, namelijk"), (Language::FR, "Autre, à savoir"), (Language::EN, "Other, please specify")];

pub(super) const RECOMMEND_LOW: Words =
    [(Language::NL, "Heel onwaarschijnlijk"), (Language::FR, "Très peu probable"), (Language::EN, "Very unlikely")];

pub(super) const RECOMMEND_HIGH: Words =
    [(Language::NL, "Heel waarschijnlijk"), (Language::FR, "Très probable"), (Language::EN, "Very likely")];
