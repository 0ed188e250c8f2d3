# Wat verschilt tussen twee versies van een bevraging.

change-cosmetic = cosmetisch
change-compatible = verenigbaar
change-breaking = brekend

change-at-survey = de hele bevraging
change-at-page = pagina { $page }
change-at-option = optie { $code }
change-at-row = rij { $id }
change-at-net = groep { $name }
change-at-check = controle { $number }
change-at-message = woorden voor { $name }

change-words = Het is anders verwoord.
change-introduction = De inleiding is anders verwoord.
change-closing = De woorden op het ontvangstbewijs zijn anders.
change-help = De toelichting is anders verwoord.
change-end-label = De woorden aan een einde van de schaal zijn anders.
change-message = De woorden voor een fout zijn anders.
change-contact = De contactpersoon is een andere.
change-note-added = Een tekst zonder antwoord is nieuw.
change-note-removed = Een tekst zonder antwoord is weg.
change-languages-reordered = De talen staan in een andere volgorde.
change-pages-reordered = De pagina’s staan in een andere volgorde.
change-page-renamed = De pagina heeft een andere id.
change-page-removed = De pagina is weg.
change-question-moved = De vraag staat op een andere pagina.
change-questions-reordered = De vragen staan in een andere volgorde.
change-options-reordered = De opties staan in een andere volgorde.
change-rows-reordered = De rijen staan in een andere volgorde.
change-lines = De tekst heeft een ander aantal regels.
change-points = Ze telt anders mee voor de geschatte duur.
change-condition-rewritten = De voorwaarde is anders geschreven.
change-default-language = Een andere taal staat eerst.
change-order-shown = Opties of rijen worden in een andere volgorde getoond.
change-language-added = Een taal is nieuw.
change-page-added = De pagina is nieuw.
change-question-added = De vraag is nieuw.
change-row-added = De rij is nieuw.
change-option-added = De optie is nieuw.
change-other-added = De optie opent nu een tekstregel.
change-not-required = Een antwoord is niet langer verplicht.
change-limit-looser = Een grens laat meer toe.
change-decimals-more = Er mogen meer decimalen zijn.
change-check-dropped = Een controle is weg.
change-check-looser = Een controle laat meer door.
change-check-asks = Een controle vraagt “bent u zeker?”.
change-condition-wider = Ze wordt aan meer mensen getoond.
change-question-reworded = De vraag is zo anders verwoord dat ze misschien iets anders vraagt.
change-net-added = De groep is nieuw.
change-net-wider = De groep bevat nieuwe opties.
change-other-survey = Ze heeft een andere code.
change-language-removed = Een taal is weg.
change-completeness = De regel voor wat volledig is, is een andere.
change-disclosure-stricter = Cijfers verschijnen pas vanaf meer antwoorden.
change-disclosure-looser = Cijfers zouden al van minder antwoorden verschijnen dan beloofd was.
change-question-removed = De vraag is weg.
change-question-renamed = De vraag lijkt een andere id te hebben.
change-question-demanded = De vraag is nieuw en moet beantwoord worden.
change-kind-changed = De vraag is van een andere soort.
change-required = Een antwoord is nu verplicht.
change-row-removed = De rij is weg.
change-row-renamed = De rij lijkt een andere id te hebben.
change-row-demanded = De rij is nieuw en moet beantwoord worden.
change-option-removed = De optie is weg.
change-option-recoded = De optie lijkt een andere code te hebben.
change-option-reworded = De optie zegt iets anders.
change-row-reworded = De rij zegt iets anders.
change-option-missing = De optie is een andere reden om geen antwoord te hebben, of geen meer.
change-option-exclusive = Of ze met andere opties samengaat, is veranderd.
change-other-removed = De optie opent geen tekstregel meer.
change-step-added = De schaal heeft een trap meer.
change-part-added = Het totaal wordt over een optie meer verdeeld.
change-reversed = Het gemiddelde telt de andere kant op.
change-unit = De eenheid is een andere.
change-total = Het totaal is een ander.
change-top = Een ander aantal wordt geordend.
change-decimals-fewer = Er mogen minder decimalen zijn.
change-limit-stricter = Een grens laat minder toe.
change-check-demands = Een controle weigert meer.
change-condition-narrower = Ze wordt aan minder mensen getoond.
change-condition-other = Ze wordt aan andere mensen getoond.
change-each-cluster = Of ze per cluster gesteld wordt, is veranderd.
change-net-removed = De groep is weg.
change-net-codes = De groep bevat andere codes.
change-statement = Waarmee men akkoord gaat, is anders verwoord.

change-because-only-words = Alleen woorden: de codes blijven wat ze zijn.
change-because-only-looks = Alleen hoe het eruitziet: de antwoorden blijven wat ze zijn.
change-because-same-meaning = Het betekent hetzelfde.
change-because-added = Wie al begonnen is, krijgt het niet gevraagd; hun antwoorden blijven.
change-because-not-offered = Wie al begonnen is, kon het niet kiezen; hun antwoorden blijven.
change-because-freer = Elk antwoord dat gegeven is, past nog.
change-because-more-asked = Niemands antwoord verdwijnt; wie al begonnen is, krijgt het niet opnieuw gevraagd.
change-because-unlike = Lees beide. Vragen ze hetzelfde, dan kunnen de antwoorden samen geteld worden; zo niet, geef de nieuwe een eigen id.
change-because-more-figures = Een cijfer meer over dezelfde antwoorden.
change-because-other-survey = De antwoorden horen bij de bevraging met de oude code.
change-because-no-language = Wie in die taal antwoordt, zou niet verder kunnen.
change-because-lost = Gegeven antwoorden zouden niet meegeteld worden. Behoud het, of geef wat nieuw is een eigen id.
change-because-other-name = De gegeven antwoorden staan onder de oude naam. Behoud die.
change-because-other-meaning = Een antwoord van vroeger zou iets anders betekenen dan hetzelfde antwoord van later.
change-because-refused = Gegeven antwoorden zouden geweigerd kunnen worden.
change-because-other-people = Er zijn antwoorden van mensen die het nu niet meer gevraagd zouden krijgen, en die in hetzelfde cijfer tellen.
change-because-other-figure = Een cijfer zou onder dezelfde naam een ander cijfer worden.
change-because-demanded = Het zou van sommigen geëist worden en van anderen niet.
change-because-other-consent = Wie akkoord ging, ging akkoord met de andere woorden.
change-because-more-hidden = Van kleine groepen wordt minder getoond.
change-because-promised = Wie antwoordde, rekende op de strengere regel.

## Op het bureau

versions-same = Er verschilt niets van versie { $number }, behalve hoe het bestand geschreven is.
versions-summary = Vergeleken met versie { $number }: brekend { $breaking }, verenigbaar { $compatible }, cosmetisch { $cosmetic }
versions-was = Was:
versions-is = Is:
versions-launch = Dit staat een start in de weg
versions-launch-text = Deze versie kan bekeken en uitgeprobeerd worden, maar zolang dit niet verbeterd is, kan er geen meting mee gemaakt, goedgekeurd of herzien worden.
versions-asked = versie { $number }
versions-new = Versie { $number } van de bevraging
versions-take = Vraag vanaf nu versie { $number }
versions-take-means = Wie begonnen is, gaat verder met de versie waarmee die begon. Alle antwoorden worden samen geteld.
versions-breaking = Deze versie kan niet overgenomen worden: antwoorden die er zijn, zouden verloren gaan, geweigerd worden of iets anders betekenen. Behoud waar antwoorden onder staan, of geef de definitie een eigen code en maak daar een nieuwe meting van.
versions-sealed = De brieven van deze meting zijn goedgekeurd en nog niet vertrokken. Tot dan neemt ze alleen over wat anders verwoord is, en alleen als daardoor geen enkele brief anders luidt. Neem deze versie over zodra ze vertrokken zijn, of sluit de meting en maak een nieuwe die nagekeken en goedgekeurd wordt.
versions-done = De meting vraagt vanaf nu versie { $number }.
versions-refused = De meting neemt versie { $number } niet over. Er is niets veranderd.
versions-history = vraagt sindsdien versie { $number }
versions-not-launchable = Versie { $number } kan niet starten zolang ze niet verbeterd is, op deze regels: { $places }. De pagina van de bevraging zegt wat er mis is.
versions-survey-not-launchable = De nieuwste versie van deze bevraging kan niet starten zolang ze niet verbeterd is, op deze regels: { $found }. De pagina van de bevraging zegt wat er mis is.

## Testlinks

trial-title = Testlinks
trial-text = Beantwoord de vragenlijst zoals een bedrijf ze krijgt. Elke pagina zegt dat het een test is; de antwoorden worden nooit geteld en nooit uitgevoerd.
trial-open = Open test { $reference }
trial-version = Versie { $number }.
trial-not-begun = niet begonnen
trial-progress = { $answered } van { $of } beantwoord
trial-sent = verstuurd
trial-delete = Verwijder { $reference }
trial-delete-means = { $count ->
    [0] Test { $reference } verdwijnt met zijn link; er is nog niets geantwoord.
    [one] Test { $reference } verdwijnt met zijn link en zijn ene antwoord. Dat kan niet teruggenomen worden.
   *[other] Test { $reference } verdwijnt met zijn link en zijn { $count } antwoorden. Dat kan niet teruggenomen worden.
}
trial-delete-all = Verwijder alle tests
trial-delete-all-means = { $count ->
    [one] 1 test wordt voorgoed verwijderd, met link en antwoorden.
   *[other] { $count } tests worden voorgoed verwijderd, met hun links en antwoorden.
}
trial-delete-all-begun = { $count ->
    [0] Geen daarvan heeft antwoorden.
    [one] 1 daarvan heeft antwoorden.
   *[other] { $count } daarvan hebben antwoorden.
}
trial-deleted = { $count ->
        [one] { $count } test verwijderd.
       *[other] { $count } tests verwijderd.
    }
trial-attributes = Wat er van het bedrijf bekend is
trial-attributes-hint = Mag leeg blijven. Zoals size=10-49, joined=2019.
trial-attributes-wrong = “{ $found }” kan niet gelezen worden. Schrijf een naam, een gelijkteken en een waarde, zoals size=10-49, met komma’s ertussen.
trial-make = Maak een testlink
trial-made = Test { $reference } is gemaakt.
