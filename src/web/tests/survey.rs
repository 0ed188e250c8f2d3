//! A survey with a question of every kind.

use crate::survey::definition::{Completeness, Contact, Disclosure, GridRow};
use crate::survey::{Choice, Kind, Missing, Page, Question, Survey};
use crate::wording::{Language, Text};

pub(super) fn text(nl: &str, fr: &str, en: &str) -> Text {
    Text::new([(Language::NL, nl), (Language::FR, fr), (Language::EN, en)].map(|(l, t)| (l, t.to_owned())))
}

fn choice(code: i32, nl: &str, fr: &str, en: &str) -> Choice {
    Choice::new(code, text(nl, fr, en))
}

fn dont_know() -> Choice {
    Choice { missing: Some(Missing::DontKnow), ..choice(9, "Weet ik niet", "Je ne sais pas", "I don’t know") }
}

fn question(id: &str, text: Text, kind: Kind) -> Question {
    Question::new(id, text, kind)
}

fn page(id: &str, title: Text, questions: Vec<Question>) -> Page {
    Page::new(id, title, questions)
}

pub(super) fn survey() -> Survey {
    Survey {
        code: "cluster-members".into(),
        languages: vec![Language::NL, Language::FR, Language::EN],
        title: text(
            "Bevraging van de clusterleden 2026",
            "Enquête auprès des membres des clusters 2026",
            "Survey of cluster members 2026",
        ),
        introduction: Some(text(
            "Uw bedrijf is lid van een innovatiecluster. We willen weten **wat u eraan hebt** en wat beter kan, \
             zodat het beleid erop kan inspelen.\n\nMeer weten? Lees [hoe de evaluatie verloopt](https://example.org/evaluatie).",
            "Votre entreprise est membre d’un cluster d’innovation. Nous voulons savoir **ce que vous en retirez** \
             et ce qui peut être amélioré.",
            "Your company is a member of an innovation cluster. We want to know **what it brings you** and what \
             could be better.",
        )),
        closing: Some(text(
            "De resultaten verschijnen in het voorjaar. Elk lid krijgt de samenvatting.",
            "Les résultats paraîtront au printemps. Chaque membre recevra le résumé.",
            "The results appear in spring. Every member receives the summary.",
        )),
        contact: Some(Contact {
            name: "An Peeters".into(),
            email: "evaluatie@example.org".into(),
            phone: Some("+32 2 555 01 23".into()),
        }),
        completeness: Completeness::default(),
        disclosure: Disclosure::default(),
        words: crate::wording::OwnWords::default(),
        pages: vec![participation(), opinions(), figures(), remarks()],
    }
}

fn participation() -> Page {
    let often = Question {
        help: Some(text(
            "Denk aan *studiedagen*, werkgroepen en bezoeken.",
            "Pensez aux *journées d’étude*, groupes de travail et visites.",
            "Think of *study days*, working groups and visits.",
        )),
        required: true,
        ..question(
            "q01",
            text(
                "Hoe vaak nam u het voorbije jaar deel aan een activiteit van de cluster?",
                "Combien de fois avez-vous participé à une activité du cluster l’an dernier ?",
                "How often did you take part in an activity of the cluster in the past year?",
            ),
            Kind::Single {
                options: vec![
                    choice(1, "Nooit", "Jamais", "Never"),
                    choice(2, "Eén keer", "Une fois", "Once"),
                    choice(3, "Twee tot vijf keer", "Deux à cinq fois", "Two to five times"),
                    choice(4, "Meer dan vijf keer", "Plus de cinq fois", "More than five times"),
                    dont_know(),
                ],
            },
        )
    };
    let kinds = question(
        "q02",
        text("Aan welke activiteiten?", "À quelles activités ?", "In which activities?"),
        Kind::Multiple {
            options: vec![
                choice(1, "Studiedagen", "Journées d’étude", "Study days"),
                choice(2, "Werkgroepen", "Groupes de travail", "Working groups"),
                choice(3, "Bedrijfsbezoeken", "Visites d’entreprises", "Company visits"),
                Choice { other: true, ..choice(4, "Andere", "Autres", "Other") },
                Choice { exclusive: true, ..choice(5, "Geen van deze", "Aucune", "None of these") },
            ],
            at_least: None,
            at_most: Some(3),
        },
    );
    let why = question(
        "q03",
        text("Rangschik waarom u lid bent", "Classez les raisons de votre adhésion", "Rank why you are a member"),
        Kind::Ranking {
            options: vec![
                choice(1, "Kennis opdoen", "Acquérir des connaissances", "Gaining knowledge"),
                choice(2, "Partners vinden", "Trouver des partenaires", "Finding partners"),
                choice(3, "Steun aanvragen", "Demander des aides", "Applying for support"),
                choice(4, "Zichtbaar zijn", "Être visible", "Being visible"),
            ],
            top: 3,
        },
    );
    Page {
        introduction: Some(text(
            "Deze vragen gaan over het voorbije kalenderjaar.",
            "Ces questions portent sur l’année civile écoulée.",
            "These questions are about the past calendar year.",
        )),
        ..page("participation", text("Deelname", "Participation", "Taking part"), vec![often, kinds, why])
    }
}

fn opinions() -> Page {
    let row = |id: &str, nl: &str, fr: &str, en: &str| GridRow::new(id, text(nl, fr, en));
    let grid = question(
        "q04",
        text(
            "In welke mate bent u het eens met deze uitspraken?",
            "Dans quelle mesure êtes-vous d’accord avec ces affirmations ?",
            "How far do you agree with these statements?",
        ),
        Kind::Grid {
            scale: vec![
                choice(1, "Helemaal oneens", "Pas du tout d’accord", "Strongly disagree"),
                choice(2, "Oneens", "Pas d’accord", "Disagree"),
                choice(3, "Noch eens, noch oneens", "Ni d’accord ni pas d’accord", "Neither"),
                choice(4, "Eens", "D’accord", "Agree"),
                choice(5, "Helemaal eens", "Tout à fait d’accord", "Strongly agree"),
                Choice {
                    missing: Some(Missing::NotApplicable),
                    ..choice(6, "Niet van toepassing", "Sans objet", "Not applicable")
                },
            ],
            rows: vec![
                row(
                    "a",
                    "De cluster brengt mij in contact met nieuwe partners",
                    "Le cluster me met en contact avec de nouveaux partenaires",
                    "The cluster brings me into contact with new partners",
                ),
                row(
                    "b",
                    "De activiteiten sluiten aan bij wat mijn bedrijf nodig heeft",
                    "Les activités correspondent aux besoins de mon entreprise",
                    "The activities fit what my company needs",
                ),
                row(
                    "c",
                    "Het lidgeld is zijn prijs waard",
                    "La cotisation vaut son prix",
                    "The membership fee is worth its price",
                ),
            ],
        },
    );
    let recommend = question(
        "q05",
        text(
            "Zou u het lidmaatschap aanraden aan een ander bedrijf?",
            "Recommanderiez-vous l’adhésion à une autre entreprise ?",
            "Would you recommend membership to another company?",
        ),
        Kind::Recommend {
            low: text("zeker niet", "certainement pas", "certainly not"),
            high: text("heel zeker", "très certainement", "very certainly"),
            missing: vec![Choice { code: 99, ..dont_know() }],
        },
    );
    page("opinions", text("Uw oordeel", "Votre avis", "Your view"), vec![grid, recommend])
}

fn figures() -> Page {
    let staff = question(
        "q06",
        text(
            "Hoeveel mensen werken er in uw bedrijf?",
            "Combien de personnes travaillent dans votre entreprise ?",
            "How many people work in your company?",
        ),
        Kind::Number {
            unit: Some(text("voltijdse banen", "équivalents temps plein", "full-time jobs")),
            decimals: 1,
            min: Some(0.0),
            max: Some(100_000.0),
            missing: vec![dont_know()],
        },
    );
    let since = question(
        "q07",
        text("Sinds wanneer bent u lid?", "Depuis quand êtes-vous membre ?", "Since when have you been a member?"),
        Kind::Date { min: Some(jiff::civil::date(2000, 1, 1)), max: None },
    );
    let shares = question(
        "q08",
        text(
            "Verdeel 100 punten over wat de cluster zou moeten doen",
            "Répartissez 100 points entre les tâches du cluster",
            "Divide 100 points over what the cluster should do",
        ),
        Kind::Allocation {
            options: vec![
                choice(1, "Kennis delen", "Partager des connaissances", "Sharing knowledge"),
                choice(2, "Projecten begeleiden", "Accompagner des projets", "Guiding projects"),
                choice(3, "De sector vertegenwoordigen", "Représenter le secteur", "Representing the sector"),
            ],
            total: 100.0,
            unit: Some(text("punten", "points", "points")),
        },
    );
    page("figures", text("Enkele cijfers", "Quelques chiffres", "Some figures"), vec![staff, since, shares])
}

fn remarks() -> Page {
    let better = question(
        "q09",
        text("Wat kan de cluster beter doen?", "Que peut améliorer le cluster ?", "What could the cluster do better?"),
        Kind::Text { long: true, max_chars: 4000 },
    );
    let role = question(
        "q10",
        text("Uw functie", "Votre fonction", "Your position"),
        Kind::Text { long: false, max_chars: 120 },
    );
    let mail = question(
        "q11",
        text(
            "Waarheen mogen we de resultaten sturen?",
            "À quelle adresse envoyer les résultats ?",
            "Where may we send the results?",
        ),
        Kind::Email,
    );
    let note = question(
        "q12",
        text(
            "U bent er bijna. Op de volgende bladzijde kijkt u alles *nog eens na*.",
            "Vous y êtes presque. La page suivante permet de *tout revoir*.",
            "You are nearly there. On the next page you *look everything over*.",
        ),
        Kind::Note,
    );
    let consent = Question {
        required: true,
        ..question(
            "q13",
            text("Verder gebruik", "Utilisation ultérieure", "Further use"),
            Kind::Consent {
                statement: text(
                    "Ik ga ermee akkoord dat mijn antwoorden ook in de volgende evaluatie gebruikt worden.",
                    "J’accepte que mes réponses servent aussi à la prochaine évaluation.",
                    "I agree that my answers are also used in the next evaluation.",
                ),
            },
        )
    };
    page("remarks", text("Tot slot", "Pour conclure", "Finally"), vec![better, role, mail, note, consent])
}
