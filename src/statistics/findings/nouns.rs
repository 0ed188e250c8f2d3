//! What is counted in a sentence: members and their like, or something else.

/// Whom a share of answers is a share of.
const MEMBERS: &[&str] = &[
    "member",
    "members",
    "company",
    "companies",
    "firm",
    "firms",
    "enterprise",
    "enterprises",
    "business",
    "businesses",
    "respondent",
    "respondents",
    "organisation",
    "organisations",
    "organization",
    "organizations",
    "participant",
    "participants",
    "people",
    "them",
    "us",
    "those",
    "answers",
    "responses",
    "smes",
    "lid",
    "leden",
    "bedrijf",
    "bedrijven",
    "onderneming",
    "ondernemingen",
    "firma",
    "respondent",
    "respondenten",
    "organisatie",
    "organisaties",
    "deelnemer",
    "deelnemers",
    "mensen",
    "hen",
    "wie",
    "ons",
    "ondervraagden",
    "antwoorden",
    "kmo",
    "membre",
    "membres",
    "entreprise",
    "entreprises",
    "société",
    "sociétés",
    "répondant",
    "répondants",
    "participants",
    "participant",
    "eux",
    "elles",
    "ceux",
    "celles",
    "nous",
    "gens",
    "réponses",
    "pme",
    "organisme",
    "organismes",
    "personnes",
];
/// What a part is taken of that is no member: “half of its turnover”.
const NO_MEMBERS: &[&str] = &[
    "turnover",
    "revenue",
    "revenues",
    "sales",
    "budget",
    "budgets",
    "cost",
    "costs",
    "staff",
    "employees",
    "income",
    "exports",
    "export",
    "questions",
    "subsidies",
    "subsidy",
    "confidence",
    "certainty",
    "range",
    "interval",
    "effort",
    "work",
    "money",
    "investment",
    "investments",
    "omzet",
    "budgetten",
    "kosten",
    "personeel",
    "werknemers",
    "inkomsten",
    "uitvoer",
    "vragen",
    "subsidie",
    "subsidies",
    "zekerheid",
    "betrouwbaarheid",
    "werk",
    "geld",
    "investering",
    "investeringen",
    "tijd",
    "chiffre",
    "coût",
    "coûts",
    "personnel",
    "salariés",
    "revenu",
    "revenus",
    "ventes",
    "exportations",
    "exportation",
    "questions",
    "subsides",
    "confiance",
    "certitude",
    "travail",
    "argent",
    "temps",
    "investissement",
    "investissements",
    "time",
];
const TIMES: &[&str] = &[
    "year", "years", "month", "hour", "day", "week", "century", "jaar", "maand", "uur", "dag", "eeuw", "an", "ans",
    "année", "mois", "heure", "jour", "semaine", "siècle", "partij", "party", "parties", "partijen",
];
/// “The second half”.
const ORDERS: &[&str] = &[
    "first",
    "second",
    "other",
    "last",
    "next",
    "this",
    "eerste",
    "tweede",
    "andere",
    "laatste",
    "volgende",
    "première",
    "seconde",
    "deuxième",
    "autre",
    "dernier",
    "premier",
    "deuxième",
];
const EARLIER: &[&str] = &[
    "last",
    "previous",
    "previously",
    "earlier",
    "before",
    "ago",
    "then",
    "compared",
    "vorig",
    "vorige",
    "eerder",
    "eerdere",
    "vroeger",
    "toen",
    "geleden",
    "voordien",
    "vergeleken",
    "dernier",
    "dernière",
    "précédent",
    "précédente",
    "auparavant",
    "avant",
    "antérieur",
    "comparé",
];
const OF: &[&str] = &["of", "among", "van", "onder", "de", "d", "des", "du", "parmi", "der"];
const BEFORE_A_NOUN: &[&str] = &[
    "its", "their", "our", "his", "her", "these", "hun", "zijn", "haar", "onze", "ons", "deze", "leur", "leurs", "son",
    "sa", "ses", "nos", "ces", "notre",
];
const OF_A_BASE: &[&str] = &["of", "among", "van", "onder", "parmi"];
const COMPARING: &[&str] =
    &["as", "more", "less", "fewer", "zo", "zoveel", "meer", "minder", "vaker", "plus", "moins", "times", "keer"];
const OPENING: &[&str] = &["that", "whether", "if", "dat", "of", "als", "que", "si"];
const LEADING: &[&str] = &[
    "by", "with", "than", "to", "from", "for", "at", "met", "dan", "tot", "voor", "aan", "par", "avec", "que", "à",
    "pour",
];
/// Before what a sentence adds of its number.
pub(super) const SO: &[&str] = &["so", "thus", "dus", "donc", "which means", "wat neerkomt op", "ce qui est", "wat is"];
/// Behind them something is said of some of those named before.
pub(super) const OF_WHOM: &[&str] =
    &["of whom", "of which", "of them", "van wie", "waarvan", "dont", "parmi eux", "van hen"];
const HALVES: &[&str] = &["half", "helft", "moitié", "50"];

pub(super) fn is_a_member(word: &str) -> bool {
    MEMBERS.contains(&word)
}

pub(super) fn is_no_member(word: &str) -> bool {
    NO_MEMBERS.contains(&word)
}

pub(super) fn is_a_time(word: &str) -> bool {
    TIMES.contains(&word)
}

pub(super) fn is_an_order(word: &str) -> bool {
    ORDERS.contains(&word)
}

pub(super) fn is_earlier(word: &str) -> bool {
    EARLIER.contains(&word)
}

/// From 1900 on.
pub(super) fn is_a_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u32>().is_ok_and(|year| (1900..=2100).contains(&year))
}

pub(super) fn is_of(word: &str) -> bool {
    OF.contains(&word)
}

pub(super) fn is_before_a_noun(word: &str) -> bool {
    BEFORE_A_NOUN.contains(&word)
}

pub(super) fn is_of_a_base(word: &str) -> bool {
    OF_A_BASE.contains(&word)
}

pub(super) fn compares(word: &str) -> bool {
    COMPARING.contains(&word)
}

pub(super) fn opens_a_clause(word: &str) -> bool {
    OPENING.contains(&word)
}

/// “By 20%”, “with a third”.
pub(super) fn leads_to_an_object(word: &str) -> bool {
    LEADING.contains(&word)
}

pub(super) fn has_half(words: &str) -> bool {
    words.split_whitespace().any(|word| HALVES.contains(&word))
}
