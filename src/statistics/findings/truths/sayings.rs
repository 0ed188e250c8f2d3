//! Sentences and when they are true.

/// What a sentence says, as a test of the true share.
pub(super) type Truth = fn(u32) -> bool;

/// A language, and sentences of it.
pub(super) type InLanguage = (&'static str, &'static [&'static str]);

/// Sentences that say the same; `{}` stands for the number.
pub(super) const SAID: &[(Truth, &[InLanguage])] = &[
    (
        |p| p <= 50,
        &[
            (
                "en",
                &[
                    "No majority ({}).",
                    "Not a majority ({}) says so.",
                    "It is not the majority of the members ({}).",
                    "Not most members ({}).",
                    "Less than a majority ({}).",
                    "Far from a majority ({}).",
                    "Nowhere near a majority of them ({}).",
                    "Not even a majority ({}).",
                    "Anything but a majority ({}).",
                    "No clear majority ({}).",
                ],
            ),
            (
                "nl",
                &[
                    "Geen meerderheid ({}).",
                    "Niet de meerderheid ({}) zegt dat.",
                    "Dat is geen meerderheid van de leden ({}).",
                    "Niet de meeste leden ({}).",
                    "Minder dan een meerderheid ({}).",
                    "Verre van een meerderheid ({}).",
                    "Nog geen meerderheid ({}).",
                    "Zelfs geen meerderheid ({}).",
                    "Allesbehalve een meerderheid ({}).",
                ],
            ),
            (
                "fr",
                &[
                    "Pas une majorité ({}).",
                    "Ce n’est pas la majorité des membres ({}).",
                    "Pas la plupart des membres ({}).",
                    "Moins d’une majorité ({}).",
                    "Loin d’une majorité ({}).",
                    "Aucune majorité ({}).",
                    "Pas même une majorité ({}).",
                    "Tout sauf une majorité ({}).",
                ],
            ),
        ],
    ),
    (
        |p| p > 50,
        &[
            (
                "en",
                &[
                    "A majority ({}).",
                    "A majority of the members ({}) say so.",
                    "A majority of all ({}) says so.",
                    "Most members ({}).",
                    "More than half of them ({}).",
                ],
            ),
            (
                "nl",
                &[
                    "Een meerderheid ({}).",
                    "De meerderheid van de leden ({}) zegt dat.",
                    "Een meerderheid van alle leden ({}).",
                    "De meeste leden ({}).",
                    "Meer dan de helft ({}).",
                ],
            ),
            (
                "fr",
                &[
                    "Une majorité ({}).",
                    "La majorité des membres ({}) le dit.",
                    "La majorité de tous ({}).",
                    "La plupart des membres ({}).",
                    "Plus de la moitié ({}).",
                ],
            ),
        ],
    ),
    (
        |p| p == 100,
        &[
            (
                "en",
                &[
                    "Everybody ({}).",
                    "Everyone says so ({}).",
                    "All members ({}) say so.",
                    "Every member ({}).",
                    "All of the members ({}).",
                    "100% of them ({}).",
                ],
            ),
            (
                "nl",
                &[
                    "Iedereen ({}).",
                    "Alle leden ({}) zeggen dat.",
                    "Ze zeggen het allemaal ({}).",
                    "Elk lid ({}).",
                    "100% van hen ({}).",
                ],
            ),
            (
                "fr",
                &[
                    "Tous ({}).",
                    "Tous les membres ({}) le disent.",
                    "Toutes ({}).",
                    "Tout le monde le dit ({}).",
                    "Chaque membre ({}).",
                    "100 % d’entre eux ({}).",
                ],
            ),
        ],
    ),
    (
        |p| p < 100,
        &[
            ("en", &["Not everybody ({}).", "Not all members ({}) say so.", "Not every member ({})."]),
            ("nl", &["Niet iedereen ({}).", "Niet alle leden ({}) zeggen dat.", "Niet elk lid ({})."]),
            ("fr", &["Pas tout le monde ({}).", "Pas tous les membres ({}).", "Ce n’est pas tout le monde ({})."]),
        ],
    ),
    (
        |p| p == 0,
        &[
            (
                "en",
                &[
                    "Nobody ({}).",
                    "None of the members ({}).",
                    "No members ({}) say so.",
                    "Not one member ({}).",
                    "0% ({}).",
                ],
            ),
            ("nl", &["Niemand ({}).", "Geen enkel lid ({}).", "Geen van de leden ({}).", "0% ({})."]),
            (
                "fr",
                &[
                    "Personne ({}).",
                    "Aucun membre ({}) ne le dit.",
                    "Aucun des membres ne le dit ({}).",
                    "Personne ne le dit ({}).",
                    "0 % ({}).",
                ],
            ),
        ],
    ),
    (
        |p| p == 20,
        &[
            (
                "en",
                &[
                    "Only 20% ({}).",
                    "20% ({}).",
                    "20 per cent of the members ({}) say so.",
                    "Twenty per cent ({}).",
                    "12 out of 60 ({}).",
                    "{} (20%) say so.",
                    "20 out of 100 ({}).",
                ],
            ),
            (
                "nl",
                &[
                    "Slechts 20% ({}).",
                    "Maar 20% ({}).",
                    "Pas 20% ({}).",
                    "20% ({}).",
                    "Twintig procent van de leden ({}).",
                    "12 op 60 ({}).",
                    "12 van de 60 ({}).",
                ],
            ),
            (
                "fr",
                &[
                    "Seulement 20 % ({}).",
                    "20 % ({}).",
                    "Vingt pour cent des membres ({}).",
                    "12 sur 60 ({}).",
                    "Ils ne sont que 20 % ({}).",
                ],
            ),
        ],
    ),
    (
        |p| (85..=95).contains(&p),
        &[
            ("en", &["Nine out of ten ({}).", "Nine members out of ten ({}).", "9 in 10 ({})."]),
            ("nl", &["Negen op de tien ({}).", "Negen leden op de tien ({}).", "9 op 10 ({})."]),
            ("fr", &["Neuf sur dix ({}).", "Neuf membres sur dix ({}).", "9 sur 10 ({})."]),
        ],
    ),
    (
        |p| (15..=25).contains(&p),
        &[
            ("en", &["One in five ({}).", "A fifth ({}).", "About one member in five ({})."]),
            ("nl", &["Een op de vijf ({}).", "Eén op vijf ({}).", "Een vijfde ({})."]),
            ("fr", &["Un sur cinq ({}).", "Un cinquième ({}).", "Environ un membre sur cinq ({})."]),
        ],
    ),
    (
        |p| p > 50,
        &[
            ("en", &["More than 50% ({}).", "Over 50% of the members ({}).", "More than five out of ten ({})."]),
            ("nl", &["Meer dan 50% ({}).", "Meer dan vijftig procent ({}).", "Meer dan vijf op de tien ({})."]),
            ("fr", &["Plus de 50 % ({}).", "Plus de cinquante pour cent ({}).", "Plus de cinq sur dix ({})."]),
        ],
    ),
    (
        |p| p >= 60,
        &[
            ("en", &["At least 60% ({}).", "60% or more ({}).", "No less than 60% ({})."]),
            ("nl", &["Minstens 60% ({}).", "60% of meer ({}).", "Niet minder dan 60% ({})."]),
            ("fr", &["Au moins 60 % ({}).", "60 % ou plus ({}).", "Pas moins de 60 % ({})."]),
        ],
    ),
    (
        |p| p <= 60,
        &[
            ("en", &["At most 60% ({}).", "No more than 60% ({}).", "Not more than 60% ({})."]),
            ("nl", &["Hoogstens 60% ({}).", "Niet meer dan 60% ({})."]),
            ("fr", &["Au plus 60 % ({}).", "Pas plus de 60 % ({})."]),
        ],
    ),
    (
        |p| (48..=52).contains(&p),
        &[
            ("en", &["About 50% of the members ({}).", "Around 50 % ({})."]),
            ("nl", &["Ongeveer 50% van de leden ({}).", "Rond de 50% ({})."]),
            ("fr", &["Environ 50 % des membres ({}).", "À peu près 50 % ({})."]),
        ],
    ),
    (
        |p| (85..90).contains(&p),
        &[
            ("en", &["Almost 90% ({}).", "Not quite 90% ({}).", "Just under 90% of them ({})."]),
            ("nl", &["Bijna 90% ({}).", "Net geen 90% ({})."]),
            ("fr", &["Près de 90 % ({}).", "Presque 90 % ({})."]),
        ],
    ),
    (
        |p| (20..=30).contains(&p),
        &[
            ("en", &["Between 20 and 30% ({}).", "20-30% ({}).", "20% to 30% of the members ({})."]),
            ("nl", &["Tussen 20 en 30% ({}).", "20 tot 30% ({})."]),
            ("fr", &["Entre 20 et 30 % ({}).", "20 à 30 % ({})."]),
        ],
    ),
    (
        |p| p < 35,
        &[
            ("en", &["Few members ({}).", "Not many members ({})."]),
            ("nl", &["Weinig leden ({}).", "Niet veel leden ({})."]),
            ("fr", &["Peu de membres ({}).", "Pas beaucoup de membres ({})."]),
        ],
    ),
    (
        |p| p < 50,
        &[
            ("en", &["A minority ({}).", "Less than half ({}).", "Not even half of them ({})."]),
            ("nl", &["Een minderheid ({}).", "Nog niet de helft ({})."]),
            ("fr", &["Une minorité ({}).", "Pas même la moitié ({})."]),
        ],
    ),
    (
        |p| p >= 50,
        &[("en", &["Not a minority ({})."]), ("nl", &["Geen minderheid ({})."]), ("fr", &["Pas une minorité ({})."])],
    ),
    (
        |p| p > 50 && p <= 60,
        &[
            ("en", &["A slim majority ({})."]),
            ("nl", &["Een krappe meerderheid ({}).", "Een kleine meerderheid ({})."]),
            ("fr", &["Une courte majorité ({})."]),
        ],
    ),
    (
        |p| p < 20,
        &[
            ("en", &["A small minority ({})."]),
            ("nl", &["Een kleine minderheid ({})."]),
            ("fr", &["Une petite minorité ({})."]),
        ],
    ),
    (
        |p| (45..50).contains(&p),
        &[
            ("en", &["Almost a majority ({})."]),
            ("nl", &["Bijna een meerderheid ({})."]),
            ("fr", &["Presque une majorité ({})."]),
        ],
    ),
    (
        |p| p < 80,
        &[
            ("en", &["No large majority ({})."]),
            ("nl", &["Geen grote meerderheid ({})."]),
            ("fr", &["Pas une grande majorité ({})."]),
        ],
    ),
];

/// What is never supported, whatever the share: it denies what the number is of, or says nothing that is checked.
pub(super) const NEVER: &[InLanguage] = &[
    (
        "en",
        &[
            "The majority does not ({}).",
            "A majority ({}) does not take part.",
            "Most members don't ({}).",
            "Almost {} of the members never take part.",
            "More than {50% = } of the members do not take part.",
            "It is not true that a majority does ({}).",
            "Nobody says that a majority ({}) does.",
            "Hardly a majority ({}).",
            "Not half of the members ({}).",
            "Not 20% ({}).",
            "Over a minority ({}).",
            "A minority, 80% of the members ({}).",
            "Many members ({}).",
            "A few members ({}).",
            "{} of the members take part.",
            "20% more members ({}).",
            "All in all, {} take part.",
        ],
    ),
    (
        "nl",
        &[
            "De meerderheid doet het niet ({}).",
            "Een meerderheid ({}) neemt niet deel.",
            "Bijna {} van de leden neemt nooit deel.",
            "Het klopt niet dat een meerderheid deelneemt ({}).",
            "Nauwelijks een meerderheid ({}).",
            "Niet de helft van de leden ({}).",
            "Geen 20% ({}).",
            "Meer dan een minderheid ({}).",
            "Een minderheid, 80% van de leden ({}).",
            "Veel leden ({}).",
            "Onder alle leden ({}).",
            "{} van de leden neemt deel.",
            "20% meer leden ({}).",
        ],
    ),
    (
        "fr",
        &[
            "La majorité ne le fait pas ({}).",
            "Une majorité ({}) ne participe pas.",
            "Près de {} des membres ne participent jamais.",
            "Il n’est pas vrai que la majorité participe ({}).",
            "À peine une majorité ({}).",
            "Pas la moitié des membres ({}).",
            "Pas 20 % ({}).",
            "Plus d’une minorité ({}).",
            "Une minorité, 80 % des membres ({}).",
            "Beaucoup de membres ({}).",
            "Un peu de membres ({}).",
            "{} des membres participent.",
            "20 % de membres en plus, {}.",
        ],
    ),
];
