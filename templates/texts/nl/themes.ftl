# Open antwoorden per thema.

themes-title = Thema’s
themes-of = Thema’s van { $question }
themes-lede = Orden wat leden schreven in thema’s: de resultaten tonen de antwoorden dan per thema, met hoeveel leden over elk thema schreven.
themes-link = Deze antwoorden per thema ordenen
themes-hint = Een antwoord kan bij meer dan één thema horen. Een code is een geheel getal; laat ze leeg voor het eerste dat vrij is.
themes-new = Nieuw thema
themes-label = Naam
themes-code = Code
themes-remove = Dit thema weghalen
themes-loses = { $count ->
    [0] Er hoort geen antwoord bij.
    [one] Er hoort 1 antwoord bij, dat het kwijtraakt.
   *[other] Er horen { $count } antwoorden bij, die het kwijtraken.
}
themes-save = Bewaren
themes-save-means = Alleen wat u wijzigt, wordt bewaard. Wat collega’s intussen ordenen, blijft.
themes-texts = De antwoorden
themes-which = Welke antwoorden
themes-only-all = Alle antwoorden
themes-only-open = Zonder thema
themes-progress = { $all ->
    [one] { $sorted } van het ene antwoord heeft een thema.
   *[other] { $sorted } van de { $all } antwoorden hebben een thema.
} Antwoorden in dezelfde woorden tellen hier één keer.
themes-none-yet = Er zijn nog geen thema’s. Geef er hierboven een of meer een naam en bewaar; dan krijgt elk antwoord een vakje voor elk thema.
themes-no-texts = Hier kunnen geen antwoorden getoond worden: ze mogen gelezen worden als minstens { $minimum } leden van een groep er een gaven.
themes-part = Deel { $page } van { $pages }
themes-parts = Delen van de antwoorden
themes-part-previous = Deel { $page }
themes-part-next = Deel { $page }
themes-download = De antwoorden met hun thema’s downloaden (CSV)
themes-saved = Bewaard: { $themes ->
    [0] geen thema gewijzigd
    [one] 1 thema gewijzigd
   *[other] { $themes } thema’s gewijzigd
}, { $texts ->
    [0] geen antwoord anders geordend.
    [one] 1 antwoord anders geordend.
   *[other] { $texts } antwoorden anders geordend.
}
themes-nothing = Er was niets gewijzigd, dus er viel niets te bewaren.
themes-left-out = Iemand haalde intussen thema’s weg; deze codes zijn weggelaten: { $codes }.
themes-without = Zonder thema
themes-count = { $count } ({ $share })
themes-caption = Hoeveel leden over elk thema schreven
themes-caption-note = Procent van wie iets schreef; een antwoord kan bij meer dan één thema horen. Getoond waar de antwoorden zelf gelezen mogen worden.

themes-fault-no-code = Een code is een geheel getal van 1 tot { $most }. Typ er een, of laat het veld leeg.
themes-fault-code-taken = Een ander thema heeft deze code. Typ een andere, of laat het veld leeg.
themes-fault-no-label = Het thema heeft geen naam. Typ er een; om een thema weg te halen, vinkt u zijn vakje aan.
themes-fault-long-label = De naam heeft { $found } tekens; er worden er hoogstens { $most } bewaard. Kort hem in.
themes-fault-label-taken = Een ander thema heet al zo. Kies een andere naam.
themes-fault-too-many = Een vraag heeft hoogstens { $most } thema’s. Laat dit weg, of haal een ander weg.
themes-fault-renamed-meanwhile = Een collega noemde dit thema intussen “{ $label }”. Bewaar opnieuw als het moet worden zoals u het wilt.
themes-fault-gone-meanwhile = Een collega haalde dit thema intussen weg. Bewaar opnieuw om het weer toe te voegen, of maak naam en code leeg.
