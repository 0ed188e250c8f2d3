# Resultaten: pagina's, figuren en bestanden.

results-title = Resultaten
results-table-of-figure = De cijfers bij deze figuur
results-question = Vraag
results-answer = Antwoord
results-group = Groep
results-total = Alle leden
results-cluster-type = Clustertype
results-cluster = Cluster

# Respons
results-response = Respons
results-response-line = { $answered } van de { $eligible } leden antwoordden ({ $percent }%)
results-response-line-few = { $answered } van de { $eligible } leden antwoordden
results-response-none = Aan geen enkel lid van deze groep werd iets gevraagd
results-eligible = Leden
results-answered = Beantwoord
results-rate = Responsgraad
results-complete = Volledig
results-partial = Gedeeltelijk
results-break-off = Afgebroken
results-refused = Wil niet deelnemen
results-no-reply = Geen reactie
results-undeliverable = Onbestelbaar
results-not-invited = Niet uitgenodigd
results-rate-note = De responsgraad is het aantal volledige en gedeeltelijke antwoorden, gedeeld door alle leden op de lijst van de meting (AAPOR RR2). Afgebroken vragenlijsten tellen niet als antwoord.
results-complete-note = Een vragenlijst is volledig als meer dan { $above } van de vragen die van toepassing zijn beantwoord is, gedeeltelijk vanaf { $from }, en anders afgebroken.
results-two-clusters-note = Een lid van twee clusters telt in beide mee, en één keer in een type en in het totaal.

# Basis en marge
results-base = n = { $valid } van { $answered }
results-base-short = n = { $valid }
results-base-note = Percentages en gemiddelden gaan over wie een inhoudelijk antwoord gaf; de anderen worden apart geteld.
results-rounding-note = Percentages zijn afgerond en tellen niet altijd op tot 100.
results-count = Aantal
results-percent = Procent
results-range = Marge (95%)
results-range-members = tussen { $low } en { $high } van de { $population } leden
results-range-shares = tussen { $low }% en { $high }%
results-range-everybody = elk lid antwoordde: geen marge
results-range-exact-note = De marge is exact voor een lijst van bekende grootte: als iedereen had geantwoord, lag het aantal er waarschijnlijk binnen.
results-range-shares-note = Deze vraag werd niet aan iedereen gesteld en het is niet bekend voor hoeveel leden ze geldt; de marge gaat uit van een groot aantal (Wilson).
results-chance-note = Een marge dekt alleen het toeval. Ze veronderstelt dat leden die niet antwoordden er net zo over denken als wie dat wel deed.

# Wat niet getoond wordt
results-hidden-too-few = Minder dan { $minimum } antwoorden: niet getoond om deelnemers te beschermen
results-hidden-secondary = Ook niet getoond, anders is de waarde van een kleinere groep te berekenen
results-hidden-small-frame = De lijst telt minder dan { $minimum } leden, die elkaar kennen: enkel gemiddelden van schalen worden getoond, over allen samen
results-hidden-small-group = Minder dan { $minimum } leden, die elkaar kennen en allemaal antwoordden: hun antwoorden worden niet getoond
results-mean-alone = Gemiddelde: { $mean } (n = { $valid })
results-hidden-unreleased = De cijfers van de meting zijn nog niet vrijgegeven
results-until-close = Deze meting loopt nog. Tot ze gesloten is en haar cijfers vrijgegeven zijn, wordt alleen de respons getoond: wie twee keer kijkt, zou uit het verschil kunnen afleiden wat er intussen geantwoord is. Vroeger opvragen kan alleen wie elk antwoord mag zien, met “peil results --unsuppressed”; de geschiedenis van de meting bewaart wie dat deed en waarom.
results-until-release = Deze meting is gesloten. Haar cijfers verschijnen zodra u ze vrijgeeft. Vanaf dan komt er niets meer bij: een tweede reeks cijfers naast de eerste zou verraden wat er in het verschil geantwoord is. Lees dus eerst in wat nog van elders komt, en heropen de meting eerst als er nog gewacht moet worden.
results-release-link = Naar de stappen van de meting
results-empty = Geen antwoorden
results-alike-nearly-all = Bijna iedereen koos “{ $option }”
results-alike-nearly-all-short = bijna iedereen
results-alike-hardly-any = Bijna niemand
results-alike-same-number = De ingevulde getallen zijn (bijna) allemaal gelijk: welk getal wordt weggelaten
results-rules-note = Groepen met minder dan { $minimum } antwoorden, en open antwoorden van groepen met minder dan { $textminimum }, worden niet getoond. Kan één verborgen groep door aftrekken gevonden worden, dan wordt ook de volgende kleinste verborgen. In groepen van minder dan { $smallbelow } komt een antwoord dat iedereen, of iedereen op één na, gaf in woorden.

# Geen antwoord
results-no-answer = Geen inhoudelijk antwoord
results-missing-dont-know = Weet niet
results-missing-not-applicable = Niet van toepassing
results-missing-refused = Zeg ik liever niet
results-blank = Leeg gelaten
results-unusable = Niet bruikbaar
results-unusable-note = Het antwoord past niet bij de vraag, bijvoorbeeld delen die niet optellen tot het geheel.
results-not-reached = Gestopt vóór deze vraag
results-not-asked = Niet gesteld

# Soorten vragen
results-kind-single = Eén antwoord
results-kind-multiple = Meerdere antwoorden mogelijk
results-kind-grid = Stellingen
results-kind-number = Getal
results-kind-date = Datum
results-kind-text = Open antwoord
results-kind-email = E-mailadres
results-kind-ranking = Volgorde van belang
results-kind-allocation = Verdeling van een totaal
results-kind-recommend = Aanbeveling van 0 tot 10
results-kind-consent = Toestemming
results-other-answers = Anders, in eigen woorden

# Cijfers
results-top-two = Twee hoogste
results-net = Samen
results-mean = Gemiddelde
results-mean-range = Marge van het gemiddelde (95%)
results-deviation = Standaardafwijking
results-median = Mediaan
results-median-between = tussen { $low } en { $high }
results-quartiles = Middelste helft
results-quartiles-between = van { $low } tot { $high }
results-minimum = Laagste
results-maximum = Hoogste
results-sum = Som
results-scaled-sum = Som, omgerekend naar alle leden
results-scaled-sum-range = Marge van die som (95%)
results-quartiles-note = Kwartielen van type 7, zoals rekenbladen ze berekenen. Waar clusters gewogen zijn: het getal waarbij de gewichten een kwart, de helft en drie kwart bereiken.
results-small-ends-note = In kleine groepen worden laagste, hoogste en kwartielen weggelaten.
results-skew-note = Waar enkele getallen heel groot zijn, zegt de mediaan meer dan het gemiddelde.
results-scaled-sum-note = Omgerekend: elk antwoord telt voor zoveel leden als waarvoor het in zijn cluster staat. Leden die geen getal zouden geven, tellen voor niets; een lid van twee clusters telt in elk ervan mee.

results-multiple-note = Procent van wie minstens één vakje aanvinkte; samen kan dat meer dan 100 zijn.
results-mean-ticked = Aangevinkte vakjes per persoon

results-promoters = Promotoren (9–10)
results-passives = Neutraal (7–8)
results-detractors = Critici (0–6)
results-score = Aanbevelingsscore
results-score-note = Procent promotoren min procent critici, van -100 tot 100.
results-score-too-few = Onder { $minimum } antwoorden wordt de verdeling getoond en geen score.
results-score-few = minder dan { $minimum } antwoorden: de verdeling en geen score

results-ranked-first = Eerste plaats
results-ranked-placed = Bij de eerste { $top }
results-points = Punten per persoon
results-mean-rank = Gemiddelde plaats, waar gegeven
results-ranking-note = Van wie minstens één optie een plaats gaf; de eerste plaats geeft { $top } punten, de laatste 1.

results-mean-part = Gemiddeld deel
results-allocation-note = Van wie minstens één deel invulde; een leeg deel telt als 0.

results-texts = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
}
results-texts-note = In alfabetische volgorde; adressen en telefoonnummers zijn onleesbaar gemaakt.
results-addresses = { $count ->
    [one] 1 adres werd gegeven
   *[other] { $count } adressen werden gegeven
}

results-date-median = Middelste dag
results-date-earliest = Vroegste
results-date-latest = Laatste

# Figuren
results-figure-stacked = Balken van 100% per groep: hoe de antwoorden op “{ $question }” verdeeld zijn.
results-figure-diverging = Eén balk per groep rond het midden van de schaal: hoe de antwoorden op “{ $question }” verdeeld zijn.
results-figure-dots = Eén punt per groep met de marge van 95%: “{ $question }”. De streepjeslijn is de waarde van alle leden.
results-figure-score = Eén punt per groep met de marge van 95%: de aanbevelingsscore van “{ $question }”, van -100 tot 100. De streepjeslijn is de score van alle leden.
results-figure-bars = Eén balk per antwoord op “{ $question }”, het vaakst gekozen eerst.
results-row-note = { $percent }%, { $range }, n = { $valid }
results-row-note-mean = { $mean } ({ $low }–{ $high }), n = { $valid }
results-row-note-count = { $percent }% ({ $count } van { $valid })

# Pagina's
results-answers = Antwoorden (n)
results-of = { $count } van { $of }
results-of-respondents = van { $answered }
results-effective = gewogen: zoveel waard als { $effective }
results-population = Leden (N)
results-percent-of = { $percent }%
results-by-type = Alle leden, per type
results-clusters-of = Clusters: { $type }
results-compared = Vergeleken: { $net }
results-every-group = Elke groep
results-bars = Balken
results-bars-whole = van 100%
results-bars-diverging = rond het midden
results-read-texts = Lees de antwoorden
results-all-groups = Alle groepen
results-distribution = Van 0 tot 10

results-range-members-short = { $low }–{ $high } van { $population }
results-range-shares-short = { $low }–{ $high }%
results-range-everybody-short = iedereen antwoordde
results-row-note-range = { $percent }% ({ $low }–{ $high }%), n = { $valid }
results-row-note-everybody = { $percent }% (iedereen), n = { $valid }
results-alike-hardly-any-short = bijna niemand

results-caption-response = Wat er van de leden werd
results-caption-shares = Procent van wie een inhoudelijk antwoord gaf, met het aantal
results-caption-boxes = Procent van wie minstens één vakje aanvinkte, met het aantal
results-caption-placed = Procent dat het bij de eerste { $top } zette, met het aantal
results-caption-first = Procent dat het op de eerste plaats zette, met het aantal
results-caption-net = Procent “{ $net }”, met het aantal
results-caption-unit = Getallen in { $unit }
results-caption-numbers = Getallen

results-legend-lead = Naast elke balk: “{ $net }”, de marge (95%) en het aantal antwoorden.
results-legend-diverging = Links van de lijn liggen de lagere antwoorden, rechts ervan de hogere.
results-legend-diverging-middle = Links van de lijn liggen de lagere antwoorden, rechts ervan de hogere; “{ $middle }” ligt half aan elke kant.
results-legend-grid = { $group }, naar “{ $net }”. Naast elke balk: dat percentage, de marge (95%) en het aantal antwoorden.
results-legend-boxes = { $group }. Naast elke balk: het percentage, de marge (95%) en het aantal mensen dat minstens één vakje aanvinkte.
results-legend-placed = { $group }. Naast elke balk: het percentage dat het bij de eerste { $top } zette, de marge (95%) en het aantal antwoorden.
results-legend-parts = { $group }. Naast elke balk: het gemiddelde deel, de marge (95%) en het aantal antwoorden.
results-legend-dots = Punt: het percentage van de groep. Lijn: de marge (95%). Streepjes: alle leden.
results-legend-score = Punt: de score van de groep. Lijn: de marge (95%). Streepjes: alle leden.
results-legend-median = Punt: de mediaan. Lijn: de middelste helft van de getallen. Streepjes: de mediaan van alle leden.
results-figure-grid = Eén balk van 100% per uitspraak van “{ $question }”. { $group }.
results-figure-median = Eén punt per groep, de mediaan van “{ $question }”, met de middelste helft van de getallen.

results-in-words = In woorden: { $words }.
results-size-none = niemand
results-size-hardly-any = bijna niemand
results-size-minority = een minderheid
results-size-under-half = tussen een derde en de helft
results-size-about-half = ongeveer de helft
results-size-majority = een meerderheid
results-size-two-thirds = ongeveer twee derde of meer
results-size-large-majority = een ruime meerderheid
results-size-nearly-all = bijna iedereen
results-size-all = iedereen
results-finding-members = { $count } van de { $of } ({ $percent }%): { $answer }. Had iedereen geantwoord, dan waarschijnlijk tussen { $low } en { $high } van de { $population } leden.
results-finding-shares = { $count } van de { $of } ({ $percent }%): { $answer }. Van iedereen voor wie de vraag geldt, waarschijnlijk tussen { $low }% en { $high }%.
results-finding-everybody = { $count } van de { $of } ({ $percent }%): { $answer }. Alle leden hebben geantwoord.
results-finding-most = Het vaakst aangevinkt, door { $count } van de { $of } ({ $percent }%): { $answer }.
results-finding-placed = Het vaakst een plaats gegeven, door { $count } van de { $of } ({ $percent }%): { $answer }.
results-finding-number = Mediaan { $median }; de middelste helft gaf { $half }; gemiddelde { $mean }. Samen { $sum }.
results-finding-year = Mediaan { $median }; de middelste helft gaf { $half }.
results-finding-promoters = { $count } van de { $of } ({ $percent }%) gaven een 9 of een 10.
results-finding-detractors = { $count } ({ $percent }%) gaven een 6 of minder.
results-finding-score = Score { $score }; had iedereen geantwoord, dan waarschijnlijk tussen { $low } en { $high }.
results-finding-score-everybody = Score { $score }.
results-membership-note = Per lidmaatschap geteld: wie lid is van meer clusters, antwoordde voor elk apart.
results-reversed-note = Omgekeerd geformuleerd: het gemiddelde en de mediaan tellen de schaal andersom. Percentages staan zoals geantwoord is.

# Welke leden een pagina met resultaten toont
results-show = Getoonde leden
results-show-label = Toon
results-show-go = Toon
results-show-compare = Vergelijk
results-show-types = Alle leden, per type
results-show-by = Per { $attribute }
results-show-only = Slechts één { $attribute }
results-show-class = { $class }: { $answered } van de { $members } leden antwoordden.
results-show-refused = Van deze leden kan niets getoond worden: te weinigen antwoordden, of enkele personen zouden uit andere cijfers af te leiden zijn.
results-show-unknown = “{ $asked }” is niets waarnaar de lijst van deze meting ingedeeld kan worden; alle leden worden getoond. Kies iets uit de lijst.
results-show-unweighted = De klassen zijn ongewogen, want ze lopen door de clusters heen; alle leden samen zijn gewogen zoals overal. Er kan maar één kenmerk tegelijk gekozen worden: twee samen zouden personen aanwijzen.
results-by-attribute = Per { $attribute }
results-by-size = grootteklasse
results-by-sector = sector
results-by-region = regio
results-by-language = taal
results-by-joined = jaar van toetreding
results-by-period = moment van antwoorden
results-class-unknown = onbekend
results-period-early = vóór de eerste herinnering
results-period-between = tussen de herinneringen
results-period-late = na de laatste herinnering

# Gewichten
results-weighted-note = Totalen zijn gewogen: elke cluster telt mee volgens zijn aantal leden. Tussen haakjes staan de antwoorden zoals ze binnenkwamen: percentage en aantal. Clusters op zich zijn ongewogen.
results-effective-note = N is het aantal leden op de lijst waarover een cijfer gaat. Naast het aantal antwoorden staat wat wegen ervan overlaat: zoveel antwoorden met gelijk gewicht zouden evenveel zeggen (de effectieve basis).
results-unweighted = (ongewogen)
results-weighted-share = { $percent }% ({ $range })
results-finding-weighted = { $answer }: { $weighted } van alle leden, waarbij elke cluster meetelt volgens zijn aantal leden. Zoals de antwoorden binnenkwamen: { $count } van de { $of } ({ $percent }%).
results-finding-most-weighted = Het vaakst aangevinkt: { $answer }, { $weighted } van alle leden, waarbij elke cluster meetelt volgens zijn aantal leden. Zoals de antwoorden binnenkwamen: { $count } van de { $of } ({ $percent }%).
results-finding-placed-weighted = Het vaakst een plaats gegeven: { $answer }, { $weighted } van alle leden, waarbij elke cluster meetelt volgens zijn aantal leden. Zoals de antwoorden binnenkwamen: { $count } van de { $of } ({ $percent }%).
results-finding-number-weighted = Elke cluster telt mee volgens zijn aantal leden: mediaan { $median }; de middelste helft gaf { $half }; gemiddelde { $mean }. Zoals de antwoorden binnenkwamen: mediaan { $plainmedian }, gemiddelde { $plainmean }, samen { $sum }.
results-finding-year-weighted = Elke cluster telt mee volgens zijn aantal leden: mediaan { $median }; de middelste helft gaf { $half }. Zoals de antwoorden binnenkwamen: mediaan { $plainmedian }.

# Een groep tussen andere
results-clusters = Clusters
results-type-answered = In { $type } als geheel antwoordde { $percent }%.
results-type-answered-few = In { $type } als geheel antwoordden { $answered } van de { $eligible } leden.
results-silent = Van de anderen: { $kinds }.
results-standing-higher = duidelijk hoger dan de andere clusters van { $type } ({ $rest })
results-standing-lower = duidelijk lager dan de andere clusters van { $type } ({ $rest })
results-standing-none = geen aantoonbaar verschil met de andere clusters van { $type } ({ $rest }); bij zo weinig antwoorden kan een echt verschil verborgen blijven
results-standing-short-higher = duidelijk hoger
results-standing-short-lower = duidelijk lager
results-standing-short-none = geen aantoonbaar verschil
results-standing-fact-higher = hoger dan de andere clusters van { $type } ({ $rest }): een feit, want iedereen antwoordde
results-standing-fact-lower = lager dan de andere clusters van { $type } ({ $rest }): een feit, want iedereen antwoordde
results-standing-fact-same = gelijk aan de andere clusters van { $type } ({ $rest }): een feit, want iedereen antwoordde
results-standing-short-fact-higher = hoger: iedereen antwoordde
results-standing-short-fact-lower = lager: iedereen antwoordde
results-standing-short-fact-same = gelijk: iedereen antwoordde
results-standing-points-fact = { $points } procentpunt
results-standing-fact-note = Waar iedereen antwoordde, is een verschil een feit: er valt niets te toetsen.
results-groups-fact = “{ $net }”: in deze groepen antwoordde iedereen, dus wat verschilt is een feit. Het hoogst in { $highest } ({ $high }), het laagst in { $lowest } ({ $low }).
results-groups-fact-same = “{ $net }”: in deze groepen antwoordde iedereen, en overal is het { $share }.
results-standing-few-note = Bij zo weinig antwoorden kan een echt verschil verborgen blijven.
results-standing-no-box = Bij geen hiervan is er een aantoonbaar verschil met de andere clusters van { $type }; bij zo weinig antwoorden kan een echt verschil verborgen blijven.
results-standing-title = Elke cluster tegenover de andere van zijn type
results-standing-rest = Andere van zijn type
results-standing-difference = Verschil, 95%-marge
results-standing-points = { $points } procentpunt ({ $low } tot { $high })
results-standing-word = In woorden
results-standing-note = Een verschil heet duidelijk als toeval het nauwelijks verklaart, ook al worden alle clusters van het type tegelijk vergeleken.
results-standing-base-note = Tussen haakjes: antwoorden. De andere zijn de leden van het type buiten de cluster.
results-stands-out-title = Wat opvalt
results-stands-out = { $clear ->
    [0] Geen van de { $compared } vergelijkingen met de andere clusters valt op.
    [one] 1 van de { $compared } vergelijkingen met de andere clusters valt op.
   *[other] { $clear } van de { $compared } vergelijkingen met de andere clusters vallen op.
}
results-clearly-higher = “{ $net }”: { $group } duidelijk hoger dan { $others }.
results-none-higher = “{ $net }”: geen aantoonbaar verschil tussen deze groepen; bij zo weinig antwoorden kan een echt verschil verborgen blijven.

# Voor kenners
results-expert = Voor kenners: toetsen, fouten en gewichten
results-expert-text = De tabellen van de bestanden, alleen voor deze vraag, op vier cijfers. De kolommen heten zoals in de bestanden; elk bestand bevat alle vragen met volle precisie.
results-expert-comparisons = Verschillen groepen?
results-expert-letters = Kolomletters
results-expert-cluster-vs-rest = Clusters tegenover de rest van hun type
results-expert-weighted = Gewogen totalen met hun fouten
results-expert-rao-scott = Types vergeleken met gewichten (Rao en Scott)
results-expert-early-late = Vroege en late antwoorden
results-expert-classes = Naar wat de lijst over de leden zegt
results-expert-class-numbers = Gemiddelden naar wat de lijst over de leden zegt
results-expert-class-ranking = Rangschikking naar wat de lijst over de leden zegt
results-expert-numbers = Gemiddelden, afwijkingen en kwartielen
results-expert-recommendation = Aanbevelingsscore
results-expert-frequencies = Frequenties met alle intervallen
results-expert-multiple = Vakjes met alle intervallen
results-expert-ranking = Rangschikking
results-expert-places-note = “placed” vergelijkt het aandeel dat de optie bij de eerste { $top } zette; “places” vergelijkt de plaats zelf, met rangtoetsen. Wie de optie geen plaats gaf, telt daarbij gelijk met elkaar op plaats { $after }, na de laatste die te geven was: niemand zei waar ze zou komen, alleen dat ze na de andere komt. Een positieve rank_biserial: de eerste groep zet ze verder naar achter.
results-expert-allocation = Verdeling
results-expert-dates = Datums
results-expert-suppression = Wat verborgen is, en waarom
