//! The words that are claims, by language.

use super::words::{Fraction, How, Size};
use crate::wording::Language;

/// Language, how it is meant, and the words for it.
pub(super) type Listed<T> = &'static [(&'static str, T, &'static [&'static str])];

pub(super) const HOWS: Listed<How> = &[
    (
        "en",
        How::Almost,
        &[
            "almost",
            "nearly",
            "close to",
            "just under",
            "just below",
            "slightly less than",
            "a little less than",
            "not quite",
        ],
    ),
    ("en", How::About, &["about", "around", "roughly", "approximately", "circa", "ca.", "some"]),
    (
        "en",
        How::JustOver,
        &["just over", "just above", "slightly more than", "slightly over", "a little over", "a little more than"],
    ),
    ("en", How::JustOver, &["a good"]),
    ("en", How::Over, &["more than", "over", "above"]),
    ("en", How::Under, &["less than", "fewer than", "under", "below", "not even"]),
    ("en", How::AtLeast, &["at least", "no less than", "no fewer than", "not less than", "not fewer than"]),
    ("en", How::AtMost, &["at most", "no more than", "not more than", "up to"]),
    ("nl", How::Almost, &["bijna", "haast", "net geen", "iets minder dan", "een kleine", "een klein", "net onder"]),
    ("nl", How::About, &["ongeveer", "circa", "ca.", "rond de", "rond", "zowat", "zo’n"]),
    ("nl", How::JustOver, &["ruim", "iets meer dan", "een goede", "een goed", "net boven", "net iets meer dan"]),
    ("nl", How::Over, &["meer dan", "boven"]),
    ("nl", How::Under, &["minder dan", "onder", "nog geen", "nog niet", "niet eens", "zelfs geen", "zelfs niet"]),
    ("nl", How::AtLeast, &["minstens", "ten minste", "tenminste", "op zijn minst", "minimaal", "niet minder dan"]),
    ("nl", How::AtMost, &["hoogstens", "hooguit", "ten hoogste", "op zijn hoogst", "maximaal", "niet meer dan"]),
    (
        "fr",
        How::Almost,
        &["presque", "près de", "près d’", "près des", "un peu moins de", "un peu moins d’", "quasiment", "quasi"],
    ),
    ("fr", How::About, &["environ", "à peu près", "autour de", "quelque", "aux alentours de"]),
    ("fr", How::JustOver, &["un peu plus de", "un peu plus d’", "un peu plus des", "un bon", "une bonne"]),
    ("fr", How::Over, &["plus de", "plus d’", "plus des", "au-delà de"]),
    ("fr", How::Under, &["moins de", "moins d’", "moins des", "pas même", "même pas"]),
    ("fr", How::AtLeast, &["au moins", "pas moins de", "pas moins d’"]),
    ("fr", How::AtMost, &["au plus", "tout au plus", "au maximum", "pas plus de", "pas plus d’"]),
];

pub(super) const FRACTIONS: Listed<Fraction> = &[
    ("en", Fraction::Tenth, &["a tenth", "one tenth", "one in ten"]),
    ("en", Fraction::Fifth, &["a fifth", "one fifth", "one in five"]),
    ("en", Fraction::Quarter, &["a quarter", "one quarter", "one in four"]),
    ("en", Fraction::Third, &["a third", "one third", "one in three", "third"]),
    ("en", Fraction::Half, &["half", "a half", "one in two"]),
    ("en", Fraction::TwoThirds, &["two thirds", "two-thirds", "two in three"]),
    ("en", Fraction::ThreeQuarters, &["three quarters", "three-quarters", "three in four"]),
    ("en", Fraction::FourFifths, &["four fifths", "four in five"]),
    ("nl", Fraction::Tenth, &["een tiende", "een op de tien", "een op tien"]),
    ("nl", Fraction::Fifth, &["een vijfde", "een op de vijf", "een op vijf"]),
    ("nl", Fraction::Quarter, &["een kwart", "een op de vier", "een op vier", "kwart"]),
    ("nl", Fraction::Third, &["een derde", "een op de drie", "een op drie"]),
    ("nl", Fraction::Half, &["de helft", "een op de twee", "een op twee"]),
    ("nl", Fraction::TwoThirds, &["twee derde", "twee derden", "tweederde", "twee op de drie", "twee op drie"]),
    ("nl", Fraction::ThreeQuarters, &["drie kwart", "driekwart", "drie op de vier", "drie op vier"]),
    ("nl", Fraction::FourFifths, &["vier vijfde", "vier op de vijf", "vier op vijf"]),
    ("fr", Fraction::Tenth, &["un dixième", "un sur dix", "une sur dix"]),
    ("fr", Fraction::Fifth, &["un cinquième", "un sur cinq", "une sur cinq"]),
    ("fr", Fraction::Quarter, &["un quart", "le quart", "un sur quatre", "une sur quatre", "quart"]),
    ("fr", Fraction::Third, &["un tiers", "le tiers", "un sur trois", "une sur trois", "tiers"]),
    ("fr", Fraction::Half, &["la moitié", "un sur deux", "une sur deux", "moitié"]),
    ("fr", Fraction::TwoThirds, &["deux tiers", "les deux tiers", "deux sur trois"]),
    ("fr", Fraction::ThreeQuarters, &["trois quarts", "les trois quarts", "trois sur quatre"]),
    ("fr", Fraction::FourFifths, &["quatre cinquièmes", "les quatre cinquièmes", "quatre sur cinq"]),
];

pub(super) const SIZES: Listed<Size> = &[
    ("en", Size::None, &["none", "no one", "nobody", "not one", "not a single", "no"]),
    (
        "en",
        Size::HardlyAny,
        &["hardly any", "hardly anyone", "hardly anybody", "almost none", "very few", "nearly none"],
    ),
    ("en", Size::Few, &["few", "not many"]),
    ("en", Size::SmallMinority, &["small minority", "tiny minority"]),
    ("en", Size::LargeMinority, &["large minority", "big minority", "sizeable minority"]),
    ("en", Size::SmallMajority, &["small majority", "slim majority", "narrow majority", "bare majority"]),
    ("en", Size::Minority, &["minority", "less than half", "fewer than half", "under half"]),
    ("en", Size::Majority, &["majority", "most", "most of", "more than half", "over half"]),
    ("en", Size::LargeMajority, &["large majority", "vast majority", "great majority", "big majority"]),
    (
        "en",
        Size::NearlyAll,
        &["nearly all", "almost all", "nearly every", "almost every", "nearly everyone", "almost everyone"],
    ),
    ("en", Size::All, &["everybody", "everyone", "all", "every", "each", "unanimous", "unanimously"]),
    ("nl", Size::None, &["niemand", "geen enkel", "geen enkele", "geen"]),
    (
        "nl",
        Size::HardlyAny,
        &[
            "bijna geen",
            "bijna geen enkel",
            "vrijwel geen",
            "bijna niemand",
            "vrijwel niemand",
            "nauwelijks",
            "amper",
            "heel weinig",
        ],
    ),
    ("nl", Size::Few, &["weinig", "niet veel"]),
    ("nl", Size::SmallMinority, &["kleine minderheid", "een kleine minderheid"]),
    ("nl", Size::LargeMinority, &["grote minderheid"]),
    (
        "nl",
        Size::SmallMajority,
        &["kleine meerderheid", "een kleine meerderheid", "krappe meerderheid", "nipte meerderheid"],
    ),
    ("nl", Size::Minority, &["minderheid", "minder dan de helft"]),
    ("nl", Size::Majority, &["meerderheid", "de meeste", "het merendeel", "het gros", "meer dan de helft"]),
    ("nl", Size::LargeMajority, &["grote meerderheid", "ruime meerderheid", "overgrote meerderheid", "overgrote deel"]),
    (
        "nl",
        Size::NearlyAll,
        &[
            "bijna alle",
            "vrijwel alle",
            "nagenoeg alle",
            "zo goed als alle",
            "bijna allemaal",
            "bijna iedereen",
            "vrijwel iedereen",
        ],
    ),
    ("nl", Size::All, &["iedereen", "alle", "allemaal", "elk", "elke", "ieder", "iedere", "unaniem"]),
    ("fr", Size::None, &["aucun", "aucune", "personne"]),
    (
        "fr",
        Size::HardlyAny,
        &[
            "presque aucun",
            "presque aucune",
            "presque personne",
            "quasiment aucun",
            "quasiment aucune",
            "très peu",
            "très peu de",
        ],
    ),
    ("fr", Size::Few, &["peu", "peu de", "peu d’", "peu des", "pas beaucoup"]),
    ("fr", Size::SmallMinority, &["petite minorité", "faible minorité"]),
    ("fr", Size::LargeMinority, &["grande minorité", "forte minorité"]),
    ("fr", Size::SmallMajority, &["petite majorité", "courte majorité", "faible majorité"]),
    ("fr", Size::Minority, &["minorité", "moins de la moitié"]),
    ("fr", Size::Majority, &["majorité", "la plupart", "plus de la moitié"]),
    (
        "fr",
        Size::LargeMajority,
        &["large majorité", "grande majorité", "vaste majorité", "forte majorité", "écrasante majorité"],
    ),
    (
        "fr",
        Size::NearlyAll,
        &[
            "presque tous",
            "presque toutes",
            "presque tous les",
            "presque toutes les",
            "quasiment tous",
            "quasiment toutes",
            "quasi-totalité",
        ],
    ),
    ("fr", Size::All, &["tous", "toutes", "tout le monde", "chacun", "chaque", "totalité", "unanimité", "unanime"]),
];

/// Words behind a number or a fraction.
pub(super) const BEHIND: Listed<How> = &[
    ("en", How::AtLeast, &["or more"]),
    ("en", How::AtMost, &["or less", "or fewer"]),
    ("nl", How::AtLeast, &["of meer"]),
    ("nl", How::AtMost, &["of minder"]),
    ("fr", How::AtLeast, &["ou plus", "ou davantage"]),
    ("fr", How::AtMost, &["ou moins"]),
];

/// The words that a language has for each claim.
pub struct Vocabulary {
    pub hows: Vec<(How, Vec<&'static str>)>,
    pub fractions: Vec<&'static str>,
    pub sizes: Vec<(Size, Vec<&'static str>)>,
    /// Amounts that are typed.
    pub amounts: &'static [&'static str],
    /// Words that deny.
    pub denials: &'static [&'static str],
    /// Between two numbers: more, less, alike.
    pub comparisons: &'static [&'static str],
}

impl Vocabulary {
    pub fn of(language: Language) -> Self {
        let fractions = FRACTIONS.iter().filter(|(own, ..)| *own == language.as_str());
        let mut hows = gathered(HOWS, language);
        for (how, words) in gathered(BEHIND, language) {
            hows.iter_mut().filter(|(own, _)| *own == how).for_each(|(_, own)| own.extend(&words));
        }
        Self {
            hows,
            fractions: fractions.filter_map(|(.., words)| words.first().copied()).collect(),
            sizes: gathered(SIZES, language),
            amounts: amounts(language),
            denials: denials(language),
            comparisons: comparisons(language),
        }
    }
}

fn amounts(language: Language) -> &'static [&'static str] {
    match language.as_str() {
        "nl" => &["80%", "meer dan 80%", "tussen 20 en 30%", "12 op 20", "negen op de tien", "twee vijfde"],
        "fr" => &["80 %", "plus de 80 %", "entre 20 et 30 %", "12 sur 20", "neuf sur dix", "deux cinquièmes"],
        "en" => &["80%", "more than 80%", "between 20 and 30%", "12 out of 20", "nine out of ten", "two fifths"],
        _ => &[],
    }
}

fn denials(language: Language) -> &'static [&'static str] {
    match language.as_str() {
        "nl" => &["niet", "geen", "nooit", "verre van"],
        "fr" => &["ne … pas", "aucun", "jamais", "loin de"],
        "en" => &["not", "no", "never", "far from"],
        _ => &[],
    }
}

fn comparisons(language: Language) -> &'static [&'static str] {
    match language.as_str() {
        "nl" => &["vaker dan", "minder vaak dan", "even vaak als", "hoger dan", "lager dan", "twee keer zo vaak als"],
        "fr" => &[
            "plus souvent que",
            "moins souvent que",
            "aussi souvent que",
            "plus élevé que",
            "moins élevé que",
            "deux fois plus souvent que",
        ],
        "en" => {
            &["more often than", "less often than", "as often as", "higher than", "lower than", "twice as often as"]
        }
        _ => &[],
    }
}

fn gathered<T: Copy + PartialEq>(listed: Listed<T>, language: Language) -> Vec<(T, Vec<&'static str>)> {
    let mut gathered: Vec<(T, Vec<&'static str>)> = Vec::new();
    for (_, what, words) in listed.iter().filter(|(own, ..)| *own == language.as_str()) {
        match gathered.iter_mut().find(|(own, _)| own == what) {
            Some((_, own)) => own.extend(*words),
            None => gathered.push((*what, words.to_vec())),
        }
    }
    gathered
}
