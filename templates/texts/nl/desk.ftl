## Adreslijsten: wat er mis is met een lijst, en wat te doen.
## `$found` is wat in de lijst staat en kan om het even wat zijn.

list-field-company = Bedrijf
list-field-address = E-mailadres
list-field-first-name = Voornaam
list-field-last-name = Familienaam
list-field-full-name = Volledige naam
list-field-position = Functie
list-field-language = Taal
list-field-size = Grootteklasse
list-field-joined = Lid sinds
list-field-enterprise-number = Ondernemingsnummer

list-place-row = Rij { $line }
list-place-column = Kolom { $column }
list-place-headed-column = Kolom { $column } ({ $heading })
list-place-cell = Rij { $line }, kolom { $column }
list-place-headed-cell = Rij { $line }, kolom { $column } ({ $heading })


list-no-rows = Er staat niemand in de lijst.
list-too-many-rows = De lijst heeft { $count } rijen; er worden er hoogstens { $limit } gelezen.
list-no-heading = De lijst heeft geen rij met kolomtitels; wat in de kolommen staat, is geraden uit de cellen.
list-no-address-column = Er is geen kolom met e-mailadressen gevonden.
list-no-company-column = Er is geen kolom met de naam van het bedrijf gevonden.
list-no-code-column = Er is geen kolom met de code van de cluster gevonden.
list-no-name-column = Er is geen kolom met de naam van de cluster gevonden.
list-no-type-column = Er is geen kolom met het type van de cluster gevonden.
list-column-twice = De kolom “{ $found }” wordt niet gebruikt: “{ $other }” bevat hetzelfde.
list-title-lines = { $count ->
    [one] Eén rij boven de kolomtitels is overgeslagen.
   *[other] { $count } rijen boven de kolomtitels zijn overgeslagen.
}
list-empty-rows = { $count ->
    [one] Eén lege rij is overgeslagen.
   *[other] { $count } lege rijen zijn overgeslagen.
}
list-total-line = Deze rij is een totaal en is overgeslagen.
list-repeated-heading = Deze rij herhaalt de kolomtitels en is overgeslagen.
list-extra-cells = De rij heeft meer cellen dan de { $expected } kolommen van de lijst, vanaf “{ $found }”.
list-duplicate-row = Deze rij zegt hetzelfde als rij { $first } en is overgeslagen.
list-duplicate-contact = Hetzelfde adres bij hetzelfde bedrijf staat op rij { $first } met andere gegevens; deze rij is overgeslagen.
list-shared-address = “{ $found }” staat op rij { $first } bij een ander bedrijf. Beide krijgen er hun eigen mail.
list-second-contact = Het bedrijf staat al op rij { $first }. De eerste contactpersoon krijgt de uitnodiging.
list-other-name = “{ $found }” heeft hetzelfde ondernemingsnummer als “{ $other }” op rij { $first }.
list-missing-address = Er is geen e-mailadres.
list-bad-address-missing = Er is geen e-mailadres.
list-bad-address-no-at = “{ $found }” is geen e-mailadres: er staat geen @ in.
list-bad-address-name-in-brackets = “{ $found }” is geen e-mailadres: tussen de punthaken staat een naam, en daar hoort het adres.
list-bad-address-two-ats = “{ $found }” is geen e-mailadres: er staat meer dan één @ in.
list-bad-address-several = “{ $found }” bevat meerdere adressen; in elke rij wordt er één verwacht.
list-bad-address-space = “{ $found }” is geen e-mailadres: er staat een spatie in.
list-bad-address-invisible = “{ $found }” is geen e-mailadres: er staat een onzichtbaar teken in.
list-bad-address-no-local = “{ $found }” is geen e-mailadres: er staat niets voor de @.
list-bad-address-not-ascii = De meeste mailservers weigeren “{ $found }”: er staat een letter met een accent voor de @.
list-bad-address-character = “{ $found }” is geen e-mailadres: “{ $character }” kan niet voor de @ staan.
list-bad-address-comma = “{ $found }” is geen e-mailadres: er staat een komma in.
list-bad-address-dots = “{ $found }” is geen e-mailadres: er staat een punt te veel in.
list-bad-address-no-domain = “{ $found }” is geen e-mailadres: er staat niets na de @.
list-bad-address-no-dot = “{ $found }” is geen e-mailadres: na de @ wordt een domein zoals firma.be verwacht.
list-bad-address-ip-literal = “{ $found }” is niet bruikbaar: na de @ wordt een domein zoals firma.be verwacht, geen nummer.
list-bad-address-domain = “{ $found }” is geen e-mailadres: wat na de @ staat, is geen domein zoals firma.be.
list-bad-address-too-long = “{ $found }” is te lang voor een e-mailadres: hoogstens 64 tekens voor de @ en 254 in totaal.
list-cleaned-address = “{ $found }” is gelezen als { $address }.
list-missing-person = Er is niemand genoemd.
list-other-cluster = Iemand op “{ $found }” is al lid van { $clusters }.
list-role-mailbox = “{ $found }” lijkt een algemene mailbox en geen adres van een persoon.
list-missing-company = Er is geen bedrijfsnaam.
list-company-too-long = “{ $found }” is te lang: een naam heeft hoogstens { $limit } tekens.
list-text-too-long = “{ $found }” is weggelaten: er worden hoogstens { $limit } tekens bewaard.
list-cell-too-long = “{ $found }” is te lang: een cel heeft hoogstens { $limit } tekens.
list-unused-too-long = “{ $found }” is te lang, in een kolom die niet gebruikt wordt: een cel heeft hoogstens { $limit } tekens.
list-cleaned-text = Onzichtbare tekens of dubbele spaties in “{ $found }” zijn weggelaten.
list-garbled = “{ $found }” bevat tekens die op verminkte letters lijken.
list-line-break = “{ $found }” loopt over meerdere regels.
list-formula = “{ $found }” begint als een formule. Het wordt als tekst bewaard.
list-spreadsheet-error = “{ $found }” is de melding van een mislukte formule; de cel geldt als leeg.
list-bad-enterprise-number = “{ $found }” is weggelaten: het is geen Belgisch ondernemingsnummer van tien cijfers, zoals 0403.170.701, of de controlecijfers kloppen niet.
list-unknown-language = “{ $found }” is weggelaten: een taal waarin brieven geschreven worden, wordt verwacht: nl, fr of en.
list-unknown-size = “{ $found }” is weggelaten: micro, klein, middelgroot, groot of een aantal werknemers wordt verwacht.
list-unknown-year = “{ $found }” is weggelaten: een jaar zoals 2018 of een datum wordt verwacht.
list-missing-code = Er is geen code.
list-bad-code = “{ $found }” is geen code: 1 tot 40 letters, cijfers of - _ . worden verwacht.
list-duplicate-code = De code “{ $found }” staat al op rij { $first }.
list-missing-name = Er is geen naam.
list-missing-type = Er is geen type.
list-bad-type = “{ $found }” is geen type: een korte code zoals IBN wordt verwacht.
list-bad-date = “{ $found }” is geen datum: 2026-12-31 of 31/12/2026 wordt verwacht.
list-end-before-start = “{ $found }” ligt voor de eerste dag, { $start }.

list-advice-nothing = U hoeft niets te doen.
list-advice-check = Kijk na of dit de bedoeling is.
list-advice-correct = Verbeter de cel of sla de rij over.
list-advice-choose-file = Kijk na of dit het juiste bestand is.
list-advice-split = Splits de lijst in delen.
list-advice-check-columns = Kijk na wat in elke kolom staat.
list-advice-map = Duid aan welke kolom het is.
list-advice-add-column = Voeg de kolom met haar titel toe.
list-advice-quote = Kijk na of een cel het teken bevat dat de cellen scheidt.
list-advice-one-row = Bewaar één rij per persoon.
list-advice-ask = Vraag het bedrijf om een adres of sla de rij over.
list-advice-suggestion = Bedoelt u { $suggestion }?
list-advice-greeting = Vul een naam in, of laat de brief zonder naam groeten.
list-advice-one-letter = Kijk na of het hetzelfde bedrijf is; een meting kan het één brief sturen voor al zijn clusters.
list-advice-person = Op het adres van een persoon komt vaker antwoord.
list-advice-shorten = Kort de tekst in.
list-advice-shorten-cell = Kort de tekst in. Als het een stuk van meerdere rijen is, is een aanhalingsteken in het bestand niet gesloten.
list-advice-encoding = Laat het bestand met een andere tekenset lezen, of verbeter de cel.
list-advice-spreadsheet = Verbeter de formule in het rekenblad of vul de cel in.

list-file-too-large = Het bestand is te groot: er wordt hoogstens { $limit } MB gelezen. Splits het of laat kolommen weg.
list-file-too-many-rows = Het bestand heeft meer dan { $limit } rijen. Splits het.
list-file-too-many-columns = Rij { $line } heeft meer dan { $limit } cellen. Kijk het teken na dat de cellen scheidt.
list-file-unclosed-quote = Het aanhalingsteken dat op rij { $line } een cel opent, wordt nergens gesloten. Sluit het of haal het weg.
list-file-excel = Dit is een bestand van een oude Excel. Open het in een rekenblad en bewaar het als .xlsx, of als CSV (UTF-8).
list-file-open-document = Dit is een OpenDocument-bestand. Open het in een rekenblad en bewaar het als CSV (UTF-8).
list-file-pdf = Dit is een pdf-bestand. Vraag de lijst als rekenblad en bewaar ze als CSV (UTF-8).
list-file-html = Dit is een webpagina. Open ze in een rekenblad en bewaar ze als CSV (UTF-8).
list-file-binary = Dit bestand is geen tekst. Open het in een rekenblad en bewaar het als CSV (UTF-8).
# Het bureau: wat evaluatoren en clusterbeheerders te lezen krijgen.

## Around every page

desk-nav = Onderdelen
desk-crumbs = U bent hier
desk-log-out = Afmelden
desk-demo = Demonstratie met verzonnen gegevens. Er gaat geen enkele mail de deur uit.
desk-read-at = Stand van
desk-state = Toestand
desk-done = gedaan
desk-rows = Rijen
desk-problems = Problemen
desk-severity-blocks = Houdt tegen
desk-severity-warns = Let op
desk-small-base = (weinig antwoorden)
desk-table-behind = Tabel bij deze figuur

## The door

desk-login-title = Aanmelden
desk-login-name = Gebruikersnaam
desk-login-password = Wachtwoord
desk-login-go = Aanmelden
desk-login-refused = Gebruikersnaam en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.
desk-login-wait = { $seconds ->
        [one] Te veel pogingen. Wacht { $seconds } seconde en probeer het opnieuw.
       *[other] Te veel pogingen. Wacht { $seconds } seconden en probeer het opnieuw.
    }

## Waves

desk-home-title = Metingen
desk-home-wave = Meting
desk-home-new = Nieuwe meting
desk-home-response = Respons
desk-home-accepted = Mails aanvaard
desk-home-started = Begonnen
desk-home-closes = Sluit op
desk-home-next = Volgende stap
desk-home-empty = Zo begint u
desk-home-step-survey = Voeg een vragenlijst toe
desk-home-step-members = Haal de ledenlijsten van de clusters binnen
desk-home-step-wave = Maak een meting: wie, wat, tot wanneer
desk-rate = { $sent } van { $invited }
desk-rate-none = Nog niemand uitgenodigd
desk-needed = { $sent } van { $needed } nodig
desk-state-draft = Ontwerp
desk-state-checked = Nagekeken
desk-state-approved = Goedgekeurd
desk-state-held = Wordt straks verstuurd
desk-state-sending = Wordt verstuurd
desk-state-paused = Gepauzeerd
desk-state-sent = Verstuurd
desk-state-closed = Afgesloten
desk-state-released = Vrijgegeven
desk-next-check = Nakijken
desk-next-approve = Goedkeuren
desk-next-send = Versturen
desk-next-wait = Antwoorden afwachten
desk-next-remind = Herinneren
desk-next-resume = Hervatten
desk-next-close = Afsluiten
desk-next-release = Cijfers vrijgeven
desk-next-results = Resultaten bekijken

## Surveys

desk-surveys-title = Vragenlijsten
desk-surveys-survey = Vragenlijst
desk-surveys-version = Versie
desk-surveys-languages = Talen
desk-surveys-questions = Vragen
desk-surveys-minutes = Minuten
desk-surveys-added = Toegevoegd
desk-surveys-empty = Er is nog geen vragenlijst. Voeg er hieronder een toe.
desk-surveys-add = Vragenlijst of nieuwe versie toevoegen
desk-surveys-add-text = Een vragenlijst is één YAML-bestand. Heeft ze dezelfde code als een bestaande, dan wordt ze daarvan een nieuwe versie; wat al loopt, verandert niet.
desk-surveys-file = Bestand
desk-surveys-paste = Of plak de tekst
desk-surveys-go = Nakijken en toevoegen
desk-surveys-faults = { $count ->
        [one] { $count } fout gevonden
       *[other] { $count } fouten gevonden
    }
desk-surveys-faults-text = Er is niets toegevoegd. Verbeter dit in uw bestand, of in de tekst hieronder, en probeer het opnieuw.
desk-surveys-place = Regel { $line }, kolom { $column }:
desk-survey-code = Code:
desk-survey-versions-text = Een versie verandert nooit meer. Een meting stelt altijd één bepaalde versie.
desk-survey-version = Versie { $number }
desk-survey-newest = nieuwste
desk-survey-size = Omvang
desk-survey-size-is = { $pages } pagina’s, { $questions } vragen, ongeveer { $minutes } minuten
desk-survey-size-per-cluster = (en { $minutes } meer voor elke volgende cluster)
desk-survey-preview = Voorbeeld
desk-survey-source = Bestand
desk-survey-source-link = Tekst van de vragenlijst
desk-survey-waves = Gebruikt in
desk-survey-no-waves = nog geen meting

## Clusters and their lists

desk-clusters-title = Clusters en lijsten
desk-clusters-members = { $count ->
        [one] { $count } lid in alle clusters samen; wie in meer dan één cluster zit, telt één keer.
       *[other] { $count } leden in alle clusters samen; wie in meer dan één cluster zit, telt één keer.
    }
desk-cluster = Cluster
desk-cluster-type = Type
desk-cluster-code = Code
desk-cluster-name = Naam
desk-members = Leden
desk-contacts = Contacten
desk-member = Lid
desk-contact = Contact
desk-address = E-mailadres
desk-language = Taal
desk-also-in = Ook in
desk-clusters-last = Laatste lijst
desk-clusters-empty = Er zijn nog geen clusters.
desk-clusters-add = Cluster toevoegen
desk-clusters-add-go = Toevoegen
desk-cluster-upload = Nieuwe ledenlijst
desk-cluster-upload-text = Een rekenblad (.xlsx, .ods) of een CSV-bestand, met een rij per contactpersoon. De volgorde en de namen van de kolommen zijn vrij.
desk-cluster-file = Bestand
desk-cluster-paste = Of plak de rijen uit uw rekenblad
desk-cluster-go = Nakijken
desk-cluster-go-means = U ziet eerst wat er zou veranderen. De lijst wordt bewaard; geen lid verandert voor u ze overneemt.
desk-cluster-refused = Deze lijst konden we niet lezen
desk-cluster-uploads = Eerdere lijsten
desk-cluster-when = Wanneer
desk-cluster-by = Door
desk-cluster-file-name = Bestand
desk-upload-waiting = wacht op uw beslissing
desk-upload-taken = overgenomen
desk-upload-discarded = verworpen
desk-cluster-members = { $count ->
        [one] { $count } lid
       *[other] { $count } leden
    }
desk-cluster-empty = Nog geen leden. Breng hierboven een lijst binnen.

## A list before it is kept

desk-list-title = Nieuwe lijst voor
desk-list-lede = De lijst is bewaard. Er is nog geen lid gewijzigd; dit zou er veranderen.
desk-list-done = Over deze lijst is al beslist.
desk-list-rows = { $count ->
        [one] { $count } rij
       *[other] { $count } rijen
    }
desk-list-new = { $count ->
        [one] nieuw
       *[other] nieuw
    }
desk-list-changed = { $count ->
        [one] gewijzigd
       *[other] gewijzigd
    }
desk-list-unchanged = { $count ->
        [one] ongewijzigd
       *[other] ongewijzigd
    }
desk-list-gone = { $count ->
        [one] niet meer op de lijst
       *[other] niet meer op de lijst
    }
desk-list-left-out = { $count ->
        [one] rij weggelaten
       *[other] rijen weggelaten
    }
desk-list-keep = Overnemen
desk-list-discard = Verwerpen
desk-list-keep-means = Overnemen verandert de ledenlijst van de cluster. Wie niet meer op de lijst staat, blijft lid: niemand verdwijnt vanzelf.
desk-list-problems = Problemen in de lijst
desk-list-no-problems = Geen problemen gevonden.
desk-list-severity = Ernst
desk-list-row = Rij
desk-list-column = Kolom
desk-list-found = Gevonden
desk-list-expected = Verwacht
desk-list-advice = Wat u kunt doen
desk-list-nothing = niets
desk-list-changes = Wat er verandert
desk-list-change = Verandering
desk-list-what = Wat
desk-change-new = nieuw
desk-change-changed = gewijzigd
desk-change-gone = weg
desk-list-columns = Hoe de kolommen gelezen zijn
desk-list-heading = In het bestand
desk-list-meaning = Gelezen als
desk-list-sample = Voorbeeld
desk-list-dropped = niet overgenomen

## A new wave

desk-new-title = Nieuwe meting
desk-new-name = Naam
desk-new-name-hint = Kort en uniek, bijvoorbeeld “leden 2026”.
desk-new-survey = Vragenlijst
desk-new-clusters = Welke clusters
desk-new-clusters-hint = Elk lid van de gekozen clusters krijgt één uitnodiging, ook wie in meer dan één cluster zit.
desk-new-people = { $count ->
        [one] ({ $count } contact)
       *[other] ({ $count } contacten)
    }
desk-new-closes = Laatste dag om te antwoorden
desk-new-closes-hint = Tot en met 23:59 in Brussel.
desk-new-sender = Wie vraagt het
desk-new-sender-hint = De organisatie die boven de vragenlijst en in de mails staat.
desk-new-contact = Contactpersoon voor wie antwoordt
desk-new-contact-hint = Staat onder elke bladzijde en in elke mail.
desk-new-contact-name = Naam
desk-new-contact-email = E-mailadres
desk-new-contact-phone = Telefoon
desk-new-go = Meting maken
desk-new-go-means = Er wordt nog niets verstuurd. U kijkt eerst na wie wat zou krijgen.

## A wave

desk-wave-survey = Vragenlijst
desk-wave-clusters = Clusters
desk-wave-closes = Sluit op
desk-wave-sender = Afzender en contact
desk-wave-results = Resultaten
desk-wave-progress = Hoe ver het staat
desk-wave-invited = { $count ->
        [one] uitgenodigd
       *[other] uitgenodigd
    }
desk-wave-accepted = { $count ->
        [one] mail aanvaard door de mailserver
       *[other] mails aanvaard door de mailserver
    }
desk-wave-started = { $count ->
        [one] begonnen
       *[other] begonnen
    }
desk-wave-sent = { $count ->
        [one] ingestuurd
       *[other] ingestuurd
    }
desk-wave-undeliverable = { $count ->
        [one] onbestelbaar
       *[other] onbestelbaar
    }
desk-wave-steps = Wat u nu kunt doen
desk-wave-no-steps = Voor deze meting is er niets meer te doen.
desk-wave-check = Wie zou wat krijgen
desk-wave-check-at = Nagekeken op
desk-wave-letters = { $count ->
        [one] { $count } mail zou vertrekken.
       *[other] { $count } mails zouden vertrekken.
    }
desk-wave-no-problems = Geen problemen gevonden.
desk-wave-left-out = Wie niets krijgt, en waarom
desk-wave-samples = Zo ziet de mail eruit
desk-wave-balance = Balans van de brieven
desk-wave-balance-text = Elke geplande brief staat in precies één kolom. Klopt de som niet, dan is er iets mis.
desk-wave-doubtful = Brieven in twijfel
desk-wave-doubtful-text = Van deze brieven weten we niet of de mailserver ze aannam. Ze worden nooit vanzelf opnieuw verstuurd; de herinnering bevat dezelfde link.
desk-wave-history = Wat er gebeurde
desk-balance-letter = Brief
desk-balance-planned = Gepland
desk-balance-accepted = Aanvaard
desk-balance-failed = Mislukt
desk-balance-suppressed = Tegengehouden
desk-balance-cancelled = Geannuleerd
desk-balance-expired = Verlopen
desk-balance-doubtful = In twijfel
desk-balance-open = Nog te doen
desk-balance-holds = Som
desk-balance-yes = klopt
desk-balance-no = klopt niet
desk-doubtful-since = Sinds
desk-doubtful-why = Waarom
desk-step-check = Nakijken
desk-step-check-means = Rekent uit wie welke mail zou krijgen en maakt elke mail één keer. Er vertrekt niets.
desk-step-check-do = Nu nakijken
desk-step-approve = Goedkeuren
desk-step-approve-means = { $count ->
        [one] Zet vast wie wordt bevraagd: { $count } mail. Daarna verandert een nieuwe ledenlijst niets meer aan deze meting.
       *[other] Zet vast wie wordt bevraagd: { $count } mails. Daarna verandert een nieuwe ledenlijst niets meer aan deze meting.
    }
desk-step-approve-do = Goedkeuren
desk-step-approve-type = Typ het aantal mails ({ $expected }) om te bevestigen
desk-step-send = Versturen
desk-step-send-means = { $count ->
        [one] Begint met versturen: { $count } mail. U kunt onderweg pauzeren; wat vertrokken is, komt niet terug.
       *[other] Begint met versturen: { $count } mails. U kunt onderweg pauzeren; wat vertrokken is, komt niet terug.
    }
desk-step-send-do = Uitnodigingen versturen
desk-step-send-type = Typ het aantal mails ({ $expected }) om te bevestigen
desk-step-remind = Herinneren
desk-step-remind-means = { $count ->
        [one] Stuurt een herinnering aan { $count } persoon die nog niet instuurde. Wie intussen antwoordt, krijgt er geen.
       *[other] Stuurt een herinnering aan { $count } mensen die nog niet instuurden. Wie intussen antwoordt, krijgt er geen.
    }
desk-step-remind-do = Herinneringen versturen
desk-step-remind-type = Typ het aantal mails ({ $expected }) om te bevestigen
desk-step-pause = Pauzeren
desk-step-pause-means = { $count ->
        [one] Houdt het versturen op: { $count } mail blijft wachten.
       *[other] Houdt het versturen op: { $count } mails blijven wachten.
    }
desk-step-pause-do = Pauzeren
desk-step-pause-type = Typ { $expected } om te bevestigen
desk-step-resume = Hervatten
desk-step-resume-means = { $count ->
        [one] Gaat verder met { $count } mail die nog wacht. Wat al vertrok, gaat geen tweede keer.
       *[other] Gaat verder met { $count } mails die nog wachten. Wat al vertrok, gaat geen tweede keer.
    }
desk-step-resume-do = Hervatten
desk-step-resume-type = Typ { $expected } om te bevestigen
desk-step-accept = Doorgaan met andere instellingen
desk-step-accept-means = Lees hierboven wat goedgekeurd is en wat de instellingen nu zeggen. Brieven vertrekken dan met wat ze nu zeggen, en de geschiedenis onthoudt het.
desk-step-accept-do = Gelezen: ga door
desk-step-close = Afsluiten
desk-step-close-means = { $count ->
        [one] Sluit de bevraging: { $count } open link werkt niet meer.
       *[other] Sluit de bevraging: { $count } open links werken niet meer.
    }
desk-step-close-do = Afsluiten
desk-step-close-type = Typ de naam van de meting ({ $expected }) om te bevestigen
desk-step-take-back = Terugnemen
desk-step-take-back-means = { $count ->
        [one] Er is nog niets vertrokken: { $count } brief blijft liggen tot u opnieuw verstuurt.
       *[other] Er is nog niets vertrokken: { $count } brieven blijven liggen tot u opnieuw verstuurt.
    }
desk-step-take-back-do = Terugnemen
desk-step-release = Cijfers vrijgeven
desk-step-release-means = { $count ->
        [one] Toont de cijfers van { $count } ingezonden antwoord, voorgoed: daarna kan de meting niet heropend worden en komen er geen antwoorden van elders meer bij.
       *[other] Toont de cijfers van { $count } ingezonden antwoorden, voorgoed: daarna kan de meting niet heropend worden en komen er geen antwoorden van elders meer bij.
    }
desk-step-release-do = Vrijgeven
desk-step-withdraw = Vrijgave terugnemen
desk-step-withdraw-means = { $count ->
       *[other] Verbergt de cijfers weer, zodat de meting heropend kan worden. Wie de eerste cijfers bewaarde, kan ze naast de volgende leggen en zien wat de antwoorden ertussen waren. Doe dit alleen als het niet anders kan.
    }
desk-step-withdraw-do = Terugnemen
desk-step-withdraw-type = Typ de naam van de meting ({ $expected }) om te bevestigen
desk-step-reopen = Weer openen
desk-step-reopen-means = { $count ->
        [one] { $count } link werkt weer tot en met de dag die u kiest. Er vertrekt niets vanzelf.
       *[other] { $count } links werken weer tot en met de dag die u kiest. Er vertrekt niets vanzelf.
    }
desk-step-reopen-do = Weer openen
desk-step-announce = Melden dat de resultaten er zijn
desk-step-announce-means = { $count ->
        [one] Schrijft één keer aan { $count } persoon die was uitgenodigd.
       *[other] Schrijft één keer aan alle { $count } mensen die waren uitgenodigd.
    }
desk-step-announce-do = Bericht versturen
desk-step-announce-type = Typ het aantal mails ({ $expected }) om te bevestigen
desk-step-delete = Verwijderen
desk-step-delete-means = { $count ->
       *[other] Haalt deze meting weg. Er is niets verstuurd; leden en vragenlijst blijven.
    }
desk-step-delete-do = Verwijderen
desk-step-delete-type = Typ de naam van de meting ({ $expected }) om te bevestigen
desk-step-typed-wrong = U typte “{ $typed }”; verwacht is { $expected }. Er is niets gebeurd.
desk-typing = Typ { $expected } om te bevestigen

## Results

desk-results-title = Resultaten
desk-results-of = Resultaten van { $wave }
desk-results-counted = Geteld op
desk-results-provisional = voorlopig: er kunnen nog antwoorden komen
desk-results-downloads = Als bestand:
desk-results-response = Wie antwoordde
desk-results-method = Hoe deze cijfers gemaakt zijn
desk-results-questions = Vraag per vraag
desk-results-all-clusters = Alle clusters
desk-question-words = In eigen woorden

## The mailbox of a demonstration

desk-mailbox-title = Mailbox
desk-mailbox-lede = Alle mails van deze demonstratie. Ze bereiken niemand; de links werken.
desk-mailbox-search = Zoek op adres of onderwerp
desk-mailbox-go = Zoeken
desk-mailbox-count = { $count ->
        [one] { $count } mail
       *[other] { $count } mails
    }
desk-mailbox-empty = Geen mails.
desk-letter-subject = Onderwerp
desk-letter-from = Van
desk-letter-to = Aan
desk-letter-at = Wanneer
desk-letter-text = Als tekst
desk-letter-html = Zoals opgemaakt

## Why the house says no

desk-refused-home = Naar het begin
desk-refused-reference = Noem bij vragen:
desk-refused-not-found-title = Niet gevonden
desk-refused-not-found-text = Op dit adres staat niets, of niets dat u mag zien. Kijk het adres na of begin opnieuw bij de metingen.
desk-refused-another-house-title = Een ander adres
desk-refused-another-house-text = Deze pagina staat niet op dit adres. Gebruik het adres uit uw brief of het adres dat u kreeg.
desk-refused-forbidden-title = Niet toegestaan
desk-refused-forbidden-text = Uw gebruiker mag dit niet. Vraag het aan een beheerder als u het nodig hebt.
desk-refused-changed-title = Dat kan nu niet
desk-refused-changed-text = Er is niets van u bewaard. Dit is waarom, en wat u kunt doen:
desk-refused-unreadable-title = Niet te lezen
desk-refused-unreadable-text = Wat uw browser verstuurde, past niet bij deze bladzijde. Ga terug, kijk na wat u invulde en probeer het opnieuw.
desk-refused-too-large-title = Te groot
desk-refused-too-large-text = Dit bestand is groter dan we aannemen. Splits het, of laat kolommen weg die niet nodig zijn.
desk-refused-too-slow-title = Te traag aangekomen
desk-refused-too-slow-text = Wat u verstuurde, kwam niet op tijd volledig aan; er is niets veranderd. Ga terug en verstuur het opnieuw, over een betere verbinding.
desk-refused-too-often-title = Even wachten
desk-refused-too-often-text = Dit werd te vaak na elkaar gevraagd. Wacht een minuut en probeer het opnieuw.
desk-refused-broken-title = Er liep iets mis
desk-refused-broken-text = Door een fout van ons konden we dit niet doen. Wat bewaard was, is niet verloren.
desk-refused-unavailable-title = Even niet bereikbaar
desk-refused-unavailable-text = De gegevensbank antwoordt niet. Er is niets bewaard van wat u net deed; probeer het over een minuut opnieuw.

## What was done, and why not

desk-clusters-taken = { $new } clusters toegevoegd, { $changed } gewijzigd, { $unchanged } ongewijzigd.
desk-clusters-list = Clusters uit een lijst
desk-clusters-list-text = Een rekenblad of CSV-bestand met de kolommen code, naam, type, van en tot. Alle rijen worden overgenomen, of geen enkele.
desk-cluster-pasted = geplakte rijen
desk-cluster-nothing = Er was geen bestand en geen tekst. Kies een bestand of plak de rijen.
desk-list-format = Gelezen als { $encoding }, kolommen gescheiden door “{ $delimiter }”.
desk-list-taken = Overgenomen: { $new } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd. Weggelaten rijen: { $blocked }.
desk-list-discarded = De lijst is verworpen. Er is niets veranderd.
desk-list-known-elsewhere = { $address }, al bekend van { $clusters }: één contact, één mail
desk-list-further-contact = { $address }, een tweede contact; het eerste krijgt de uitnodiging
desk-surveys-not-text = Het bestand { $file } is geen tekst in UTF-8. Bewaar het opnieuw als UTF-8.
desk-surveys-done = { $code } heeft nu versie { $number }, met { $questions } vragen.
desk-surveys-same = Deze tekst is al versie { $number } van { $code } ({ $questions } vragen). Er is niets toegevoegd.
desk-import-title = Vragenlijst uit een ander programma
desk-import-text = Een vragenlijst van LimeSurvey (.lss) of een XLSForm (.xlsx) wordt een ontwerp. Bovenaan staat wat niet één op één kon worden overgenomen.
desk-import-file = Bestand van het andere programma
desk-import-go = Overnemen als ontwerp
desk-import-not = Er is niets overgenomen
desk-import-done = { $file } is nu dit ontwerp. Niet overgenomen: { $lost }; in een andere vorm: { $changed }. Bovenaan de tekst staat wat.
desk-import-too-large = Het bestand { $file } is te groot, of wordt dat als het wordt uitgepakt. Haal weg wat geen deel van de vragenlijst is, zoals afbeeldingen.
desk-import-other-format = Het bestand { $file } is geen vragenlijst van LimeSurvey (.lss) en geen XLSForm (.xlsx): { $found }. Voer ze opnieuw uit in een van beide vormen.
desk-import-damaged = Het bestand { $file } is beschadigd of afgebroken ({ $found }). Voer het opnieuw uit.
desk-import-refused = Het bestand { $file } wordt geweigerd, omdat geen vragenlijst dat nodig heeft: { $found }. Voer het opnieuw uit in het programma waar het vandaan komt.
desk-import-empty = In het bestand { $file } staat geen vraag die kon worden overgenomen: { $found }.
desk-new-name-missing = Geef de meting een naam.
desk-new-name-taken = Er is al een meting “{ $found }”. Kies een andere naam.
desk-new-name-wrong = “{ $found }” kan geen naam zijn. Gebruik 1 tot 80 letters, cijfers, spaties en - _ . ( ).
desk-new-clusters-missing = Kies minstens één cluster.
desk-new-closes-missing = Vul de laatste dag in, bijvoorbeeld 30/11/2026.
desk-new-closes-past = Die dag is voorbij. Kies een latere.
desk-new-email-wrong = “{ $found }” is geen e-mailadres. Vul er een in zoals team@voorbeeld.be.
desk-new-survey-missing = Kies een vragenlijst. Is er nog geen? Voeg er eerst een toe.
desk-new-made = De meting “{ $name }” is klaar om na te kijken. Er is nog niets verstuurd.
desk-step-nobody = Er is niemand om te vragen: de clusters hebben nog geen leden.
desk-step-all-done = Iedereen heeft geantwoord.
desk-done-approve = { $count ->
    [one] Goedgekeurd. De lijst ligt vast en één brief ligt klaar.
   *[other] Goedgekeurd. De lijst ligt vast en { $count } brieven liggen klaar.
}
desk-done-send = { $count ->
    [one] Eén brief vertrekt nu.
   *[other] { $count } brieven vertrekken nu.
}
desk-done-remind = { $count ->
    [one] Eén herinnering vertrekt nu.
   *[other] { $count } herinneringen vertrekken nu.
}
desk-done-pause = Er vertrekt niets meer tot u hervat. Antwoorden blijven binnenkomen.
desk-done-resume = De post gaat verder waar ze gebleven was.
desk-done-close = De meting is afgesloten. Brieven die niet meer vertrekken: { $count }.
desk-check-nobody = Er is niemand om te vragen.
desk-check-empty-clusters = Zonder leden: { $clusters }.
desk-check-in-several = { $count ->
    [one] Eén lid is lid van meer dan één cluster. Het krijgt één brief die al zijn clusters noemt.
   *[other] { $count } leden zijn lid van meer dan één cluster. Zij krijgen één brief die al hun clusters noemt.
}
desk-check-without-address = Zonder e-mailadres
desk-check-counts = Brieven per cluster en taal
desk-check-all-languages = Samen
desk-check-counts-note = Wie in meer dan één cluster zit, telt in elke cluster en krijgt één brief.
desk-letter-invitation = Uitnodiging
desk-letter-reminder = Herinnering
desk-letter-unfinished = Herinnering voor wie begon
desk-letter-confirmation = Bevestiging
desk-letter-thanks = Dankbrief
desk-letter-publication = Bericht over de resultaten
desk-letter-all = Alle brieven
desk-history-made = gemaakt
desk-login-demo = Deze demonstratie heeft een gebruiker { $name } met wachtwoord { $password }.
desk-stop = Iemand wil geen mails meer
desk-stop-text = Vul het adres in van wie dat vraagt. Er wordt nooit meer naar geschreven, ook niet in een volgende meting. De link blijft werken.
desk-stop-go = Niet meer schrijven
desk-done-stop = Naar { $address } wordt niet meer geschreven. Brieven die niet meer vertrekken: { $count }.
desk-check-not-wanted = Wil geen mails
desk-member-silent = wil geen mails
desk-new-sender-missing = Vul in wie het vraagt.
desk-new-contact-missing = Deze vragenlijst noemt geen contactpersoon. Vul hier een naam en een e-mailadres in; elke brief noemt ze.
desk-clusters-code-taken = Er is al een cluster met de code “{ $found }”. Kies een andere code.
desk-list-opted-out = wil geen mails: blijft lid, krijgt geen brief
desk-refused-logged-out-text = Dit is niet bewaard. Meld u aan in een ander tabblad, kom hier terug en verstuur opnieuw: wat u invulde, staat nog in uw browser.
desk-step-still-sending = Er zijn nog brieven onderweg: { $count }. Herinneren kan zodra die weg zijn.
desk-refused-logged-out-title = U bent niet meer aangemeld

desk-new-change = Na het versturen
desk-new-change-box = Bedrijven mogen verstuurde antwoorden nog wijzigen tot de sluiting
desk-replies = Wat er nog terugkwam
desk-replies-late = { $count ->
    [one] Eén vragenlijst kwam binnen een dag na de sluiting nog verder binnen. Die antwoorden zijn bewaard en tellen niet mee.
   *[other] { $count } vragenlijsten kwamen binnen een dag na de sluiting nog verder binnen. Die antwoorden zijn bewaard en tellen niet mee.
}
desk-replies-declined = Afgemeld
desk-replies-named = Beter te vragen
desk-replies-named-text = Genoemd door wie uitgenodigd was. Er wordt niemand vanzelf geschreven: u kunt hen in de plaats uitnodigen, en wie eerst uitgenodigd was, krijgt geen brieven meer.
desk-replies-member = Bedrijf
desk-replies-contact = Uitgenodigd
desk-replies-reason = Reden
desk-replies-instead = Beter te vragen
desk-replies-before = Eerder genoemd
desk-replies-before-one = eerder: { $who }
desk-replies-at = Wanneer
