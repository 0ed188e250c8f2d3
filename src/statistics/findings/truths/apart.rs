//! Sentences whose claim stands apart from their number.

use super::sayings::{InLanguage, Truth};

/// Said of the number, since it is the only one: as true as the number makes them.
pub(super) const SURE: &[(Truth, &[InLanguage])] = &[
    (
        |p| p > 50,
        &[
            (
                "en",
                &[
                    "A majority of {} says so.",
                    "The majority says so: {}.",
                    "{}, a majority, say so.",
                    "{} of the members, a majority, say so.",
                    "{} say so, which is a majority.",
                    "{} say so – a majority.",
                    "{} of them say so: the majority.",
                    "In 2026, a majority of members says “no more than twice”: {}.",
                    "Most members say so: {}.",
                    "More than half of the members say so: {}.",
                    "A “majority” says so: {}.",
                    "A majority, {} of the {n single c0} members, says so.",
                ],
            ),
            (
                "nl",
                &[
                    "Een meerderheid van {} zegt dat.",
                    "Een meerderheid zegt dat: {}.",
                    "{}, een meerderheid, zegt dat.",
                    "{} zegt dat, dus een meerderheid.",
                    "De meeste leden zeggen dat: {}.",
                ],
            ),
            (
                "fr",
                &[
                    "Une majorité de {} le dit.",
                    "La majorité le dit : {}.",
                    "{}, une majorité, le disent.",
                    "{} le disent, donc une majorité.",
                    "La plupart des membres le disent : {}.",
                ],
            ),
        ],
    ),
    (
        |p| p >= 80,
        &[
            ("en", &["A large majority, {}, says so.", "A large majority of the members says so: {}."]),
            ("nl", &["Een grote meerderheid, {}, zegt dat.", "{}, een grote meerderheid van de leden, zegt dat."]),
            ("fr", &["Une large majorité, {}, le dit.", "{}, une large majorité des membres, le disent."]),
        ],
    ),
    (
        |p| p < 50,
        &[
            ("en", &["A minority of {} says so.", "Only a minority says so: {}."]),
            ("nl", &["Een minderheid van {} zegt dat.", "{} zegt dat, een minderheid."]),
            ("fr", &["Une minorité de {} le dit.", "Seule une minorité le dit : {}."]),
        ],
    ),
    (
        |p| p <= 50,
        &[
            ("en", &["Not a majority says so: {}."]),
            ("nl", &["Geen meerderheid zegt dat: {}."]),
            ("fr", &["Ce n’est pas la majorité qui le dit : {}."]),
        ],
    ),
    (
        |p| p > 90,
        &[
            ("en", &["Over 90% say yes: {}.", "{} of them, over 90%, say so."]),
            ("nl", &["Meer dan 90% zegt dat: {}.", "{}, meer dan 90%, zegt dat."]),
            ("fr", &["Plus de 90 % le disent : {}.", "{}, plus de 90 %, le disent."]),
        ],
    ),
    (
        |p| p == 20,
        &[
            ("en", &["20% of the members say so: {}."]),
            ("nl", &["20% zegt dat: {}."]),
            ("fr", &["20 % le disent : {}."]),
        ],
    ),
];

/// Of 45%: false of the number if they are said of it, which can't be told.
pub(super) const DOUBTFUL: &[InLanguage] = &[
    (
        "en",
        &[
            "Everybody agrees: {}.",
            "All members agree: {}.",
            "Most agree: {}.",
            "In 2026 a majority says so: {}.",
            "Last year it was 60%, now {}.",
            "A majority of the board says so: {}.",
            "A majority says so; {}.",
            "A majority says so, while {} would like more.",
            "A majority of {} in c0 and {} in c1 says so.",
            "{} say so, 20% do so often.",
            "Almost {} say so, a majority.",
            "440 of 556 members have staff: {}.",
            "Nobody was forced: {}.",
        ],
    ),
    (
        "nl",
        &[
            "Iedereen is het eens: {}.",
            "Alle leden zijn het eens: {}.",
            "De meeste zijn het eens: {}.",
            "In 2026 zegt een meerderheid dat: {}.",
            "Vorig jaar was dat 60%, nu {}.",
            "Een meerderheid zegt dat; {}.",
            "Een meerderheid van {} in c0 en {} in c1 zegt dat.",
        ],
    ),
    (
        "fr",
        &[
            "Tout le monde est d’accord : {}.",
            "Tous les membres sont d’accord : {}.",
            "En 2026 la majorité le dit : {}.",
            "L’année précédente 60 %, maintenant {}.",
            "La majorité le dit ; {}.",
            "La majorité de {} dans c0 et {} dans c1 le dit.",
        ],
    ),
];

/// Said of something else: nothing is held against the number.
pub(super) const OF_ANOTHER: &[InLanguage] = &[
    (
        "en",
        &[
            "Of all members, {} say so.",
            "{} agree with “A majority of firms should pay more”.",
            "“Most members are content”: {} agree.",
            "{} chose “more than half”.",
            "Everybody was asked, and {} answered.",
            "Of the 60% who answered, {} say so.",
            "What members find most useful is training: {}.",
            "More than 60% of the budget goes there, as {} know.",
            "{} spend more than half of their turnover on it.",
            "{} grew by more than 60%.",
            "In the second half of 2026 {} took part.",
            "{} think that a majority would benefit.",
            "In 2026, {} of the 556 members took part (60% in 2024).",
            "{} of 28 members at 3 of 5 meetings in all.",
            "Over the years {} took part.",
            "Half as many as before, {}, say so.",
        ],
    ),
    (
        "nl",
        &[
            "Van alle leden zegt {} dat.",
            "“De meeste leden zijn tevreden”: {} is het eens.",
            "Iedereen kreeg de vragen, en {} antwoordde.",
            "Van de 60% die antwoordde, zegt {} dat.",
            "Er is nauwelijks verschil met vroeger: {}.",
            "{} haalt meer dan de helft van de omzet uit export.",
            "{} vindt dat een meerderheid er baat bij heeft.",
        ],
    ),
    (
        "fr",
        &[
            "De tous les membres, {} le disent.",
            "« La plupart des membres sont contents » : {} sont d’accord.",
            "Tout le monde a été interrogé, et {} ont répondu.",
            "Parmi les 60 % qui ont répondu, {} le disent.",
            "{} réalisent plus de la moitié de leur chiffre d’affaires à l’étranger.",
            "{} pensent que la majorité y gagne.",
        ],
    ),
];
