//! Words that a definition may leave to the product.

use crate::wording::Language;

pub type Words = [(Language, &'static str); 3];

/// The code of “other, namely” unless the author gives one.
pub const OTHER_CODE: i32 = 96;

pub const OTHER: Words =
    [(Language::NL, "Andere, namelijk"), (Language::FR, "Autre, à savoir"), (Language::EN, "Other, please specify")];

pub const RECOMMEND_LOW: Words =
    [(Language::NL, "Heel onwaarschijnlijk"), (Language::FR, "Très peu probable"), (Language::EN, "Very unlikely")];

pub const RECOMMEND_HIGH: Words =
    [(Language::NL, "Heel waarschijnlijk"), (Language::FR, "Très probable"), (Language::EN, "Very likely")];
