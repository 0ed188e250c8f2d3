# Bevindingen: zinnen over de resultaten, aan de resultaten getoetst.

findings-title = Bevindingen
findings-of = Bevindingen bij { $wave }
findings-lede = Wat u over de resultaten schrijft, met de getallen uit de antwoorden ingevuld, en naast elke zin of de gegevens hem bevestigen.
findings-write = Bevindingen schrijven
findings-all = Alle bevindingen, met waarop ze steunen
findings-more = { $count ->
    [one] En nog 1 zin.
   *[other] En nog { $count } zinnen.
}
findings-languages = Taal van de tekst
findings-not-written = nog niets
findings-none = In het { $language } is nog niets geschreven. Schrijf hieronder zinnen met getallen tussen accolades: elk getal wordt ingevuld en aan de antwoorden getoetst.
findings-none-read = Deze tekst heeft geen zinnen.
findings-download = De tekst in het { $language } met zijn getallen downloaden (Markdown)
findings-sentences = Zin voor zin
findings-no-numbers = Nog geen enkele zin heeft een getal.
findings-no-words = In deze taal zijn geen woorden bekend die iets beweren: getallen worden ingevuld, en alleen getallen die getypt zijn, worden nagegaan.
findings-weighted-note = Aandelen en gemiddelden van alle leden en van een type laten elke cluster meetellen volgens zijn aantal leden, voor zover dat getoond kan worden; anders telt elk antwoord even zwaar.

findings-mark-supported = bevestigd
findings-mark-weak = zwak bevestigd
findings-mark-contradicted = tegengesproken
findings-mark-untold = niet te zeggen
findings-mark-filled = ingevuld
findings-tally-supported = { $count } bevestigd
findings-tally-weak = { $count } zwak bevestigd
findings-tally-contradicted = { $count } tegengesproken
findings-tally-untold = { $count } waarvan het niet te zeggen is
findings-tally-filled = { $count } ingevuld, niet nagegaan

# Wat de gegevens zeggen
findings-counted = Geteld: { $value }.
findings-filled = Ingevuld: niets in deze woorden wordt nagegaan. Woorden als “een meerderheid” of “meer dan”, of een getal dat u zelf typt, worden dat wel.
findings-value-share = { $value } ({ $count } van de { $of })
findings-value-weighted-share = { $value } van { $of } antwoorden, elke cluster volgens zijn aantal leden
findings-value-weighted = { $value } uit { $of } antwoorden, elke cluster volgens zijn aantal leden
findings-value-number = { $value } (n = { $of })
findings-range = Had iedereen geantwoord, dan waarschijnlijk van { $low } tot { $high }.
findings-weak = Het getal past, maar door toeval kan het buiten vallen wat de woorden dekken: { $needs }.
findings-needs = De woorden dekken { $needs }.
findings-stated = In de tekst staat { $stated }.
findings-needs-one = precies { $low }
findings-needs-between = { $low } tot { $high }
findings-needs-above = meer dan { $low } en hoogstens { $high }
findings-needs-below = minstens { $low } en minder dan { $high }
findings-needs-more = meer dan { $low }
findings-needs-at-least = { $low } of meer
findings-needs-less = minder dan { $high }
findings-needs-at-most = { $high } of minder
findings-hidden-alike = Weggelaten: in een zo kleine groep gaf bijna iedereen, of bijna niemand, dit antwoord

findings-against = { $first } tegenover { $second }.
findings-difference-points = Een verschil van { $difference } procentpunten, waarschijnlijk van { $low } tot { $high }.
findings-difference-points-fact = Een verschil van { $difference } procentpunten.
findings-difference-number = Een verschil van { $difference }, waarschijnlijk van { $low } tot { $high }.
findings-difference-number-fact = Een verschil van { $difference }.
findings-compared-clear = Dat is meer dan toeval.
findings-compared-alike = Dat ligt dicht genoeg bij elkaar om gelijk te heten.
findings-compared-times = Dat is zoveel als de tekst zegt, toeval inbegrepen.
findings-compared-unclear = Bij zo weinig antwoorden kan dat ook alleen toeval zijn.
findings-compared-not = De tekst zegt iets anders.

# Wat er mis is met wat getypt werd
findings-at = Regel { $line }, plaats { $column }: { $what }
findings-why-unclosed = de accolade bij “{ $found }” is niet gesloten. Zet een accolade achter de naam van de groep; voor een gewone accolade schrijft u er een backslash voor.
findings-why-unopened = deze accolade is nergens geopend. Zet er een voor de maat; voor een gewone accolade schrijft u er een backslash voor.
findings-why-shape = “{ $found }” is niet te lezen. Verwacht: een maat, een vraag met een punt en een optie of net, en een groep, zoals share q01.1 ALL of rate ALL.
findings-why-measure = “{ $found }” is niet iets dat geteld kan worden. Verwacht: een van { $known }.
findings-why-number = “{ $found }” is geen getal. Voor “=” staat een getal, zoals 80% of 1234.
findings-why-no-part = bij “{ $found }” ontbreekt de optie of het net. Schrijf ze achter een punt, zoals { $example }.
findings-why-question-nearest = er is geen vraag “{ $found }” in deze bevraging. Bedoelde u “{ $nearest }”?
findings-why-question-known = er is geen vraag “{ $found }” in deze bevraging. Er zijn: { $known }.
findings-why-part-nearest = deze vraag heeft geen optie of net “{ $found }”. Bedoelde u “{ $nearest }”?
findings-why-part-known = deze vraag heeft geen optie of net “{ $found }”. Er zijn: { $known }.
findings-why-group-nearest = er is geen groep “{ $found }” in deze meting. Bedoelde u “{ $nearest }”?
findings-why-group-known = er is geen groep “{ $found }” in deze meting. Er zijn: { $known }.
findings-why-no-options = “{ $found }” heeft geen opties om een aandeel van te nemen. Neem het gemiddelde, de mediaan of n.
findings-why-no-numbers = “{ $found }” heeft geen getallen en geen schaal. Neem er een aandeel van.
findings-why-no-recommendation = “{ $found }” vraagt niet naar een aanbeveling van 0 tot 10 en heeft dus geen score.
findings-why-no-ranking = de opties van “{ $found }” worden niet gerangschikt, dus geen ervan heeft een eerste plaats. Neem een aandeel.
findings-why-rest = “{ $found }”: de rest van een type is alleen bekend voor share, unweighted en count.
findings-why-few-for-score = Te weinig antwoorden voor een score. Neem de aandelen van promoters en detractors.
findings-why-few-for-percent = Zo weinig antwoorden vormen geen percentage. Laat het woord weg, zodat er “{ $found }” staat.
findings-why-in-common = “{ $found }” bevat de leden waarmee het vergeleken wordt. Vergelijk met een andere groep, of met de rest van het type (rest: en de code van de cluster).
findings-why-denied = “{ $found }” ontkent, en of dit getal van wie wel of van wie niet is, is niet te zeggen. Zeg wat wel zo is, of neem de optie van wie niet.
findings-why-combined = “{ $found }”: deze woorden gaan niet samen. Zeg het met een breuk of een percentage, zoals “meer dan de helft”.
findings-why-several = “{ $found }” wordt van hetzelfde getal gezegd en past er niet bij. Maak er een zin apart van.
findings-why-apart = “{ $found }” staat los van het getal, en of het daarvan gezegd wordt, is niet te zeggen. Zet het vlak voor de accolades (“een meerderheid ({"{"}…{"}"})”), of maak er een zin apart van.
findings-why-denied-comparison = Een vergelijking die ontkend wordt (“{ $found }”) kan niet naast getallen gelegd worden. Zeg welk van beide groter is.
findings-why-superlative = “{ $found }” gaat over alle, en alleen de getallen van deze zin worden vergeleken. Zeg welk van beide groter is.
findings-why-unlike = “{ $found }”: deze twee getallen zijn niet van dezelfde soort, en kunnen dus niet vergeleken worden. Neem twee aandelen, of twee keer dezelfde maat.
findings-empty = De tekst is leeg. Typ minstens één zin, of haal de bevindingen weg met de knop hieronder.
findings-too-long = De tekst is te lang: { $found } bytes, waarvan er { $most } bewaard worden. Kort hem in. Hij staat nog hieronder.

# Schrijven
findings-edit = De tekst in het { $language }
findings-edit-hint = Zinnen, kopjes en lijsten in Markdown. Getallen staan tussen accolades; wat daar kan staan, vindt u hieronder.
findings-saved-by = Bewaard op { $at } door { $by }.
findings-unsaved = Dit werd getypt en is nog niet bewaard.
findings-look = Bekijken
findings-save = Bewaren
findings-save-faulty = Toch bewaren
findings-save-faulty-note = Zinnen met fouten krijgen dan in elke meting het merk dat het niet te zeggen is.
findings-take-off = De bevindingen weghalen
findings-take-off-note = Hun tekst blijft bij de vroegere staan.
findings-saved = De bevindingen zijn bewaard.
findings-same = Deze tekst was al bewaard; er is niets veranderd.
findings-taken-off = De bevindingen zijn weggehaald. Hun tekst blijft bij de vroegere staan.
findings-apart = { $by } bewaarde op { $at } een andere tekst, terwijl u aan het schrijven was.
findings-apart-text = Die tekst geldt. De uwe is bewaard als tekst { $number } en staat in het veld hieronder: neem over wat u van de andere nodig hebt en bewaar, dan geldt de uwe.
findings-other = Dit is tekst { $number }, op { $at } bewaard door { $by }. Hij geldt niet; door te bewaren geldt hij wel.
findings-theirs = De tekst die geldt, zoals hij getypt is
findings-texts = Vroegere teksten
findings-cause-saved = bewaard
findings-cause-taken-off = weggehaald
findings-cause-apart = bewaard naast de tekst van iemand anders
findings-counts = geldt

# Wat ingevuld kan worden
findings-legend = Wat er tussen accolades kan staan
findings-legend-text = Met voorbeelden uit deze bevraging, en hoe ze nu gelezen worden. Een groep is ALL, een type, een cluster met zijn code, of rest: en een cluster.
findings-legend-bound = Tussen accolades
findings-legend-reads = Leest als
findings-legend-what = Wat het is
findings-legend-share = het aandeel van wie een inhoudelijk antwoord gaf
findings-legend-group = hetzelfde van één type of cluster
findings-legend-rest = van de andere clusters van zijn type samen, om een cluster mee te vergelijken
findings-legend-unweighted = het aandeel waarbij elk antwoord even zwaar telt
findings-legend-count = hoeveel er dit antwoord gaven
findings-legend-n = hoeveel er een inhoudelijk antwoord gaven
findings-legend-stated = gaat een getal na dat u zelf typte
findings-legend-mean = het gemiddelde
findings-legend-median = de mediaan
findings-legend-sum = alle getallen samen
findings-legend-score = de aanbevelingsscore, vanaf 30 antwoorden
findings-legend-first = het aandeel dat het op de eerste plaats zette
findings-legend-rate = de responsgraad
findings-legend-answered = hoeveel leden antwoordden
findings-legend-eligible = hoeveel leden er op de lijst stonden
findings-claims = Woorden die aan de getallen getoetst worden, in het { $language }
findings-claims-text = Best vlak voor de accolades, of vroeger in de zin als de accolades tussen haakjes staan: “een meerderheid van de leden ({"{"}share …{"}"})”. Ook elders in een zin worden ze naast het enige aandeel gelegd dat erin staat; is niet te zeggen of ze daarover gaan, dan staat dat bij de zin. Wat tussen aanhalingstekens staat, telt niet mee.
findings-claims-words = Woorden
findings-claims-what = Wat ze zeggen
findings-how-almost = hoogstens vijf punten onder het ronde getal
findings-how-about = hoogstens tweeënhalf punten van het ronde getal; vijf van een breuk
findings-how-just-over = hoogstens vijf punten boven het ronde getal; tien boven een breuk
findings-how-over = meer dan dat; de marge mag er niet onder komen
findings-how-under = minder dan dat; de marge mag er niet boven komen
findings-how-at-least = zoveel of meer; de marge mag er niet onder komen
findings-how-at-most = zoveel of minder; de marge mag er niet boven komen
findings-size-none = niemand
findings-size-hardly-any = minder dan 10%
findings-size-few = minder dan 35%; de marge mag er niet boven komen
findings-size-small-minority = minder dan 20%
findings-size-minority = minder dan de helft; de marge mag er niet boven komen
findings-size-large-minority = van 35% tot de helft
findings-size-small-majority = meer dan de helft, tot 60%
findings-size-majority = meer dan de helft; de marge mag er niet onder komen
findings-size-large-majority = 80% of meer
findings-size-nearly-all = meer dan 95%
findings-size-all = iedereen
findings-fractions = de breuk, ook met een van de woorden hierboven ervoor
findings-amounts = een percentage, of zoveel op zoveel, dat u zelf typt: het wordt naast het getal gelegd, ook met een van de woorden hierboven ervoor. Op hoogstens tien is het ruw gezegd: binnen vijf punten
findings-denials = een grootte die ontkend wordt, wordt omgekeerd (“geen meerderheid”: de helft of minder; “niet iedereen”); wat anders ontkend wordt, is niet te zeggen, tenzij wat geteld wordt zelf een ontkenning is, zoals “nooit”
findings-comparisons = tussen twee getallen van één zin: het verschil moet meer zijn dan toeval
findings-names = Alle vragen met hun naam
findings-names-field = Naam
findings-names-asked = Vraag
findings-names-parts = Opties en netten
