# Twee golven van één bevraging naast elkaar.

compared-title = Vergeleken met een andere meting
compared-of = { $wave } vergeleken met { $against }
compared-link = Vergelijk met een andere meting
compared-with = Vergelijk met
compared-go = Vergelijk
compared-none = Er is nog geen andere meting van deze bevraging verzonden. Zodra er een is, kunt u de twee hier vergelijken.
compared-refused = Deze golven kunnen niet vergeleken worden
compared-itself = “{ $wave }” is deze meting zelf. Kies een andere meting van dezelfde bevraging.
compared-not-sent = “{ $wave }” is niet verzonden, dus niemand kan ze beantwoord hebben. Verzend ze eerst, of kies een andere meting.
compared-other-survey = “{ $wave }” stelt de bevraging “{ $survey }”, en deze meting stelt “{ $expected }”. Kies een meting van dezelfde bevraging.
compared-list = Op beide lijsten staan { $stayed } leden; { $entered } zijn er sinds { $against } bij gekomen, { $left } zijn weg.
compared-download = Als bestand:

compared-higher = duidelijk hoger dan in { $against }
compared-lower = duidelijk lager dan in { $against }
compared-higher-fact = hoger dan in { $against }, en geen schatting: iedereen antwoordde beide keren
compared-lower-fact = lager dan in { $against }, en geen schatting: iedereen antwoordde beide keren
compared-same = hetzelfde als in { $against }
compared-no-difference = geen aantoonbaar verschil met { $against }
compared-no-difference-few = geen aantoonbaar verschil met { $against }; bij zo weinig antwoorden kan ook een echt verschil verborgen blijven
compared-not-tested = niet te toetsen: in elke meting gaf iedereen hetzelfde antwoord

compared-finding = { $group }: { $measure } { $first } in { $against }, { $second } in { $wave }: { $standing }.
compared-finding-same = { $both } leden beantwoordden dit beide keren; van hen { $first } toen, { $second } nu.
compared-finding-same-none = Niemand beantwoordde dit beide keren.
compared-finding-all-alike = Bij geen van deze antwoorden een aantoonbaar verschil met { $against }.
compared-finding-all-same = Al deze antwoorden zijn gelijk aan die in { $against }.
compared-finding-all-same-fact = Al deze antwoorden zijn gelijk aan die in { $against }. Dat is geen schatting: iedereen antwoordde beide keren.
compared-measure = { $label }: { $measure }
compared-mean-of = gemiddeld
compared-score-of = score
compared-first-of = { $option }: eerst gezet
compared-placed-of = { $option }: bij de eerste { $top }
compared-part-of = { $option }: gemiddeld deel

compared-hidden-in = { $wave }: { $reason }
compared-hidden-few = Minder dan { $minimum } leden antwoordden beide keren, of alleen in één van de golven: niet getoond om deelnemers te beschermen
compared-hidden-secondary = Ook niet getoond, anders zijn de antwoorden van enkelen te berekenen
compared-absent = Niet op de lijst van beide golven
compared-empty = Geen antwoorden in één van de golven
compared-left-out = Niet vergeleken, omdat de vraag niet in beide golven dezelfde is
compared-left-out-was = toen
compared-left-out-is = nu
compared-put-to-others = Aan andere leden gesteld dan in { $against }:

compared-row = { $label }: { $wave }
compared-figure = Een punt voor elk van de twee golven, met de marge van 95%: “{ $question }”.
compared-legend-share = Een punt voor elke meting, het grotere voor { $wave }: het percentage. Lijn: de marge van 95%.
compared-legend-mean = Een punt voor elke meting, het grotere voor { $wave }: het gemiddelde. Lijn: de marge van 95%.
compared-note-number = { $value }, n = { $valid }
compared-note-number-range = { $value } ({ $low } tot { $high }), n = { $valid }
compared-by-cluster = Per cluster: { $measure }
compared-difference = Verschil
compared-points = { $points } punten
compared-both = Antwoordden beide keren
compared-same-members = Dezelfde leden, toen en nu
compared-then-now = { $first } → { $second }
compared-in-words = In woorden
compared-caption-share = Percentage van wie antwoordde, met hun aantal
compared-caption-number = Gemiddelde van wie antwoordde, met hun aantal

compared-method = Hoe de golven vergeleken worden
compared-method-all = Elk cijfer telt iedereen die in zijn meting antwoordde. In de marge van een verschil tellen leden die beide keren antwoordden als dezelfde, zodat ze niet voor twee doorgaan.
compared-method-same = “Dezelfde leden” zijn wie de vraag beide keren beantwoordde.
compared-method-clear = Een verschil heet duidelijk als toeval alleen er in minder dan 5 van de 100 gevallen een zo groot geeft; over meer groepen is dat strenger gemaakt (Holm).
compared-method-hidden = Een groep wordt weggelaten als minder dan { $minimum } leden beide keren antwoordden, of alleen in één van de golven, en als zulke antwoorden door aftrekken te vinden zijn.
compared-method-unlike = Vragen horen bij elkaar volgens hun id. Een vraag waarvan de antwoorden iets anders betekenen dan vroeger, is weggelaten.
