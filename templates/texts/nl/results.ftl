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
results-two-clusters-note = Een lid van twee clusters telt in beide mee, en één keer in een type en in het totaal.

# Basis en marge
results-base = n = { $valid } van { $answered }
results-base-short = n = { $valid }
results-base-note = Percentages en gemiddelden gaan over wie een inhoudelijk antwoord gaf; de anderen worden apart geteld.
results-unweighted = Ongewogen: elk antwoord telt even zwaar.
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
results-hidden-too-few = Minder dan { $minimum } antwoorden: weggelaten om wie antwoordde te beschermen
results-hidden-secondary = Ook weggelaten, omdat er anders een kleinere groep uit te berekenen is
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
results-quartiles-note = Kwartielen van type 7, zoals rekenbladen ze berekenen.
results-small-ends-note = In kleine groepen worden laagste, hoogste en kwartielen weggelaten.
results-skew-note = Waar enkele getallen heel groot zijn, zegt de mediaan meer dan het gemiddelde.

results-multiple-note = Procent van wie minstens één vakje aanvinkte; samen kan dat meer dan 100 zijn.
results-mean-ticked = Aangevinkte vakjes per persoon

results-promoters = Promotoren (9–10)
results-passives = Neutraal (7–8)
results-detractors = Critici (0–6)
results-score = Aanbevelingsscore
results-score-note = Procent promotoren min procent critici, van -100 tot 100.
results-score-too-few = Onder { $minimum } antwoorden wordt de verdeling getoond en geen score.

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
results-figure-dots = Eén punt per groep met de marge van 95%: “{ $question }”. De streepjeslijn is de waarde van alle leden.
results-figure-bars = Eén balk per antwoord op “{ $question }”, het vaakst gekozen eerst.
results-row-note = { $percent }%, { $range }, n = { $valid }
results-row-note-mean = { $mean } ({ $low }–{ $high }), n = { $valid }
results-row-note-count = { $percent }% ({ $count } van { $valid })

# Pagina's
results-answers = Antwoorden (n)
results-of = { $count } van { $of }
results-of-respondents = van { $answered }
results-percent-of = { $percent }%
results-by-type = Alle leden, per type
results-clusters-of = Clusters: { $type }
results-compared = Vergeleken: { $net }
results-every-group = Elke groep
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
results-legend-grid = Alle leden, naar “{ $net }”. Naast elke balk: dat percentage, de marge (95%) en het aantal antwoorden.
results-legend-boxes = Alle leden. Naast elke balk: het percentage, de marge (95%) en het aantal mensen dat minstens één vakje aanvinkte.
results-legend-placed = Alle leden. Naast elke balk: het percentage dat het bij de eerste { $top } zette, de marge (95%) en het aantal antwoorden.
results-legend-parts = Alle leden. Naast elke balk: het gemiddelde deel, de marge (95%) en het aantal antwoorden.
results-legend-dots = Punt: het percentage van de groep. Lijn: de marge (95%). Streepjes: alle leden.
results-legend-median = Punt: de mediaan. Lijn: de middelste helft van de getallen. Streepjes: de mediaan van alle leden.
results-figure-grid = Eén balk van 100% per uitspraak: hoe alle leden antwoordden op “{ $question }”.
results-figure-median = Eén punt per groep, de mediaan van “{ $question }”, met de middelste helft van de getallen.

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
