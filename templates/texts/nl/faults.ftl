# Wat er mis is met een antwoord, en wat je kunt doen.

fault-required = Geef een antwoord op deze vraag.
fault-consent-required = Zet een vinkje als u akkoord gaat. Zonder uw akkoord kunnen we niet verder.
fault-unknown-input = Dit antwoord hoort niet bij de vraag. Kies een van de antwoorden op de pagina.
fault-several-answers = Hier is maar één antwoord mogelijk. Kies er één.
fault-not-a-number = “{ $typed }” is geen getal. Vul een getal in, bijvoorbeeld 12 of 12,5.
fault-ambiguous-number = “{ $typed }” kunnen we op twee manieren lezen. Typ { $first } of { $second }, dan weten we wat u bedoelt.
fault-too-small = Vul een getal in van { $min } of meer.
fault-too-large = Vul een getal in van { $max } of minder.
fault-whole-number = Vul een geheel getal in, zonder cijfers na de komma.
fault-too-many-decimals = { $decimals ->
    [one] Vul een getal in met hoogstens één cijfer na de komma.
   *[other] Vul een getal in met hoogstens { $decimals } cijfers na de komma.
}
fault-number-and-missing = U gaf een getal en koos ook een antwoord eronder. Laat er één van staan.
fault-not-a-date = “{ $typed }” is geen datum. Vul een datum in als dag/maand/jaar, bijvoorbeeld 31/3/2026.
fault-ambiguous-date = “{ $typed }” kan { $first } zijn of { $second }. Typ { $first-typed } of { $second-typed }, dan weten we wat u bedoelt.
fault-date-too-early = Vul een datum in vanaf { $min }.
fault-date-too-late = Vul een datum in tot en met { $max }.
fault-not-an-email = “{ $typed }” is geen e-mailadres. Vul een adres in zoals naam@voorbeeld.be.
fault-too-long = Uw tekst telt { $length } tekens. Maak hem korter: er is plaats voor { $max } tekens. We hebben uw tekst bewaard.
fault-unprintable = In uw tekst staan tekens die we niet kunnen tonen. Haal de tekens � weg.
fault-too-few = { $least ->
    [one] Kies minstens één antwoord.
   *[other] Kies minstens { $least } antwoorden. U koos er { $count }.
}
fault-too-many = { $most ->
    [one] Kies hoogstens één antwoord. U koos er { $count }.
   *[other] Kies hoogstens { $most } antwoorden. U koos er { $count }.
}
fault-exclusive-with-others = Een van uw antwoorden kan niet samen met een ander. Haal dat antwoord weg, of haal de andere weg.
fault-ranked-twice = U koos hetzelfde antwoord twee keer. Kies op elke plaats een ander antwoord.
fault-rank-skipped = Plaats { $place } is nog leeg, maar een plaats erna niet. Vul eerst plaats { $place } in.
fault-does-not-add-up = { $side ->
    [too-little] Samen is dit { $sum }. Verdeel nog { $difference }, zodat het samen { $total } is.
   *[too-much] Samen is dit { $sum }. Haal { $difference } weg, zodat het samen { $total } is.
}
fault-read-again = Kijk na of dit antwoord klopt en bewaar de pagina opnieuw.
fault-own = { $words }
fault-doubt = { $words } Klopt het toch? Ga dan gewoon verder.
