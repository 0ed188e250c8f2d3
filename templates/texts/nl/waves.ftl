## The wave: checking it, its schedule, its letters

waves-to-letters = Brieven van deze meting
waves-to-change = Meting aanpassen
waves-check-one-each = { $count ->
        [one] { $count } lid zit in meer dan één cluster en krijgt voor elke cluster een brief.
       *[other] { $count } leden zitten in meer dan één cluster en krijgen voor elke cluster een brief.
    }

waves-dry-run = Proefronde
waves-dry-run-by = Gedaan door { $by } op
waves-fingerprint = Kenmerk
waves-dry-run-old = Sindsdien is er iets veranderd: aan de leden, de vragenlijst, de brieven of de meting. Kijk opnieuw na.
waves-written = { $count ->
        [one] brief geschreven
       *[other] brieven geschreven
    }
waves-links = { $count ->
        [one] link opent de juiste vragenlijst
       *[other] links openen de juiste vragenlijst
    }
waves-first-pages = { $count ->
        [one] eerste bladzijde ingevuld
       *[other] eerste bladzijden ingevuld
    }
waves-approved-by = Goedgekeurd door

waves-found-not-written = { $count ->
        [one] { $count } brief kan niet worden geschreven.
       *[other] { $count } brieven kunnen niet worden geschreven.
    }
waves-found-wrong-link = { $count ->
        [one] De link in { $count } brief opent niet de vragenlijst van deze persoon.
       *[other] De link in { $count } brieven opent niet de vragenlijst van deze persoon.
    }
waves-found-other-language = { $count ->
        [one] { $count } persoon heeft een taal die de vragenlijst niet heeft en krijgt de brief in een andere.
       *[other] { $count } personen hebben een taal die de vragenlijst niet heeft en krijgen de brief in een andere.
    }
waves-found-nameless = { $count ->
        [one] Van { $count } persoon is de naam niet bekend: de aanhef noemt geen naam.
       *[other] Van { $count } personen is de naam niet bekend: de aanhef noemt geen naam.
    }
waves-found-unknown-fact = { $count ->
        [one] Een bladzijde noemt iets wat van { $count } lid niet bekend is.
       *[other] Een bladzijde noemt iets wat van { $count } leden niet bekend is.
    }
waves-found-undecided = { $count ->
        [one] Een voorwaarde vraagt naar iets wat van { $count } lid niet bekend is: wat ervan afhangt, blijft verborgen.
       *[other] Een voorwaarde vraagt naar iets wat van { $count } leden niet bekend is: wat ervan afhangt, blijft verborgen.
    }
waves-found-fits-nobody = { $count ->
        [one] Een voorwaarde vergelijkt met iets wat { $count } lid niet is. Bekend is wat tussen haakjes staat.
       *[other] Een voorwaarde vergelijkt met iets wat geen van de { $count } leden is. Bekend is wat tussen haakjes staat.
    }
waves-found-long-subject = { $count ->
        [one] Het onderwerp van { $count } brief is zo lang dat de meeste mailboxen het afbreken.
       *[other] Het onderwerp van { $count } brieven is zo lang dat de meeste mailboxen het afbreken.
    }
waves-found-loud-subject = { $count ->
        [one] Het onderwerp van { $count } brief roept: hoofdletters of uitroeptekens.
       *[other] Het onderwerp van { $count } brieven roept: hoofdletters of uitroeptekens.
    }
waves-found-other-links = { $count ->
        [one] In { $count } brief staat een link naar een andere plaats dan de vragenlijst.
       *[other] In { $count } brieven staan links naar een andere plaats dan de vragenlijst.
    }
waves-found-plain-http = { $count ->
        [one] De link in { $count } brief is niet versleuteld (http in plaats van https).
       *[other] De links in { $count } brieven zijn niet versleuteld (http in plaats van https).
    }
waves-found-large = { $count ->
        [one] { $count } brief is groter dan mailboxen in één stuk tonen.
       *[other] { $count } brieven zijn groter dan mailboxen in één stuk tonen.
    }
waves-found-shared-mailbox = { $count ->
        [one] { $count } brief gaat naar een adres dat er nog een krijgt.
       *[other] { $count } brieven gaan naar een adres dat er meer dan één krijgt.
    }
waves-sample-longest-member = De langste bedrijfsnaam
waves-sample-longest-contact = De langste persoonsnaam
waves-sample-longest-clusters = De meeste clusters
waves-sample-largest = De grootste brief
waves-sample-nameless = Zonder naam
waves-sample-drawn = Geloot

## Schedule

waves-schedule = Planning
waves-opens = Niets vertrekt vóór
waves-leaves = Brieven vertrekken op
waves-hold = Terugnemen kan
waves-hold-minutes = { $count ->
        [0] niet: brieven vertrekken meteen
        [one] tot { $count } minuut na het versturen
       *[other] tot { $count } minuten na het versturen
    }
waves-quiet = Stille uren
waves-quiet-never = geen
waves-quiet-weekends = in het weekend
waves-quiet-nights = van { $from } tot { $until }
waves-quiet-both = van { $from } tot { $until } en in het weekend
waves-manner = Zo gaat het
waves-manner-one = één brief per lid, met al zijn clusters
waves-manner-each = een brief voor elke cluster van een lid
waves-manner-four = twee mensen keuren goed
waves-manner-confirms = wie instuurt, krijgt een bevestiging
waves-manner-thanks = wie meedeed, wordt na het sluiten bedankt
waves-planned = Geplande herinneringen
waves-planned-when = Wanneer
waves-planned-outcome = Wat ervan kwam
waves-planned-change = Wijzigen
waves-planned-planned = vertrekt vanzelf
waves-planned-done = { $count ->
        [one] vertrokken: { $count } brief
       *[other] vertrokken: { $count } brieven
    }
waves-planned-skipped-nobody = niet nodig: er was niemand meer om te herinneren
waves-planned-skipped-too-soon = overgeslagen: iedereen kreeg minder dan drie dagen ervoor een brief
waves-planned-skipped-closed = overgeslagen: de meting was gesloten
waves-planned-skipped-refused = overgeslagen: het was op dat moment niet mogelijk
waves-unplan = Niet doen
waves-plan = Herinnering plannen
waves-plan-means = Vertrekt vanzelf om 9 uur, of zodra de stille uren van die dag voorbij zijn. Wie dan klaar is, krijgt er geen.
waves-extend = Sluiting verplaatsen
waves-extend-means = { $count ->
        [one] { $count } link blijft werken tot en met de nieuwe dag.
       *[other] { $count } links blijven werken tot en met de nieuwe dag.
    }
waves-whom = Voor wie
waves-whom-exactly = Precies bekijken wie
waves-audience-everyone = iedereen die niet klaar is
waves-audience-not-started = wie nog niet begon
waves-audience-not-finished = wie begon en niet instuurde
waves-day = Dag
waves-until = Laatste dag om te antwoorden
waves-why = Waarom (voor de geschiedenis)

## Steps

waves-nobody-to-remind = Er is nu niemand om te herinneren.
waves-day-wrong = “{ $found }” is geen dag. Kies er een in de kalender of typ bijvoorbeeld 2026-11-30.
waves-day-late = Op { $found } kan geen herinnering vertrekken. Kies een dag na vandaag en voor de sluiting.
waves-input-wrong = “{ $found }” kan niet; verwacht: { $expected }.
waves-too-soon = Iedereen kreeg minder dan { $days } dagen geleden een brief. Herinneren kan vanaf { $until }.
waves-checked-before = Er is iets veranderd sinds de proefronde. Kijk opnieuw na; daarna kunt u goedkeuren.
waves-faulty-letters = { $count ->
        [one] De proefronde vond { $count } fout die het versturen tegenhoudt. Zie hieronder.
       *[other] De proefronde vond { $count } fouten die het versturen tegenhouden. Zie hieronder.
    }
waves-needs-second = { $by } keurde al goed. Iemand anders moet dat ook doen.
waves-done-check = { $count ->
        [one] Proefronde gedaan: { $count } brief geschreven, niets verstuurd.
       *[other] Proefronde gedaan: { $count } brieven geschreven, niets verstuurd.
    }
waves-done-first-approval = De eerste goedkeuring is er. Nu moet een tweede persoon goedkeuren; er liggen { $count } brieven vast.
waves-done-hold = { $count ->
        [one] { $count } brief vertrekt op { $at }. Tot dan kunt u terugnemen.
       *[other] { $count } brieven vertrekken op { $at }. Tot dan kunt u terugnemen.
    }
waves-done-take-back = Teruggenomen. Er is niets vertrokken.
waves-done-plan = Gepland: de herinnering vertrekt op { $at }.
waves-done-unplan = Die herinnering vertrekt niet.
waves-done-extend = { $count ->
        [one] De meting sluit nu op { $at }. { $count } link werkt tot dan.
       *[other] De meting sluit nu op { $at }. { $count } links werken tot dan.
    }
waves-done-announce = { $count ->
        [one] { $count } brief over de resultaten vertrekt.
       *[other] { $count } brieven over de resultaten vertrekken.
    }
waves-done-delete = De meting “{ $name }” is verwijderd.

## History

waves-history-change = aangepast
waves-history-check = { $count ->
        [one] nagekeken: { $count } brief
       *[other] nagekeken: { $count } brieven
    }
waves-history-first-approval = goedgekeurd als eerste van twee
waves-history-approve = { $count ->
        [one] goedgekeurd: { $count } brief
       *[other] goedgekeurd: { $count } brieven
    }
waves-history-send = verstuurd; brieven vertrekken op { $at }
waves-history-take-back = teruggenomen voor er iets vertrok
waves-history-start = { $count ->
        [one] vertrek begonnen: { $count } brief
       *[other] vertrek begonnen: { $count } brieven
    }
waves-history-remind = { $count ->
        [one] herinnerd ({ $whom }): { $count } brief
       *[other] herinnerd ({ $whom }): { $count } brieven
    }
waves-history-pause = gepauzeerd
waves-history-resume = hervat
waves-history-close = { $count ->
        [0] afgesloten
        [one] afgesloten; { $count } brief vertrok niet meer
       *[other] afgesloten; { $count } brieven vertrokken niet meer
    }
waves-history-extend = sluiting verplaatst naar { $at }
waves-history-reopen = weer geopend tot en met { $at }
waves-history-announce = { $count ->
        [one] bericht over de resultaten: { $count } brief
       *[other] bericht over de resultaten: { $count } brieven
    }
waves-history-letters = { $letter }: { $count }

## Letters

waves-letters-title = Brieven
waves-letters-text = Dit zijn alle brieven van de meting, in elke taal. U kunt ze in eigen woorden zetten tot de meting is goedgekeurd; wat later vertrekt, tot het vertrekt.
waves-letters-words = Woorden
waves-letters-own = eigen woorden van { $by }
waves-letters-standard = de gewone woorden
waves-letter-when-invitation = Vertrekt wanneer u de meting verstuurt.
waves-letter-when-reminder = Herinnering voor wie nog niet begon.
waves-letter-when-unfinished = Herinnering voor wie begon en nog niet instuurde.
waves-letter-when-confirmation = Meteen na het insturen, als de meting dat vraagt.
waves-letter-when-thanks = Na het sluiten, aan wie meedeed, als de meting dat vraagt.
waves-letter-when-publication = Wanneer u meldt dat de resultaten er zijn.
waves-letter-body = Tekst
waves-letter-body-hint = Gewone tekst; een lege regel begint een alinea. De opgemaakte brief wordt hieruit gemaakt.
waves-letter-save = Bewaren
waves-letter-restore = Terug naar de gewone woorden
waves-letter-places = Wat u kunt laten invullen
waves-letter-recipient = Voor wie bekijken
waves-letter-recipient-hint = Een deel van een naam of adres. Leeg: het langste van alles.
waves-letter-preview = Zo komt hij aan
waves-letter-no-preview = Er is nog niets te tonen: herstel eerst de tekst, of haal leden binnen.
waves-look = Bekijken
waves-letter-test = Proefbrief naar uzelf
waves-letter-test-hint = De bewaarde woorden, gemerkt als proef, naar een adres van het team. De link opent een proefvragenlijst die nooit meetelt.
waves-letter-test-go = Proefbrief sturen
waves-letter-saved = Bewaard.
waves-letter-restored = De gewone woorden gelden weer.
waves-letter-tested = De proefbrief is weg naar { $to }.
waves-letter-fixed = Deze brief kan nu niet meer worden veranderd.
waves-letter-fixed-approved = De meting is goedgekeurd: wat is goedgekeurd, vertrekt zo.
waves-letter-fixed-under-way = Er zijn zulke brieven onderweg.
waves-letter-fixed-closed = De meting is gesloten.
waves-letter-fault = Gevonden: { $found }. Verwacht: { $expected }.
waves-letter-not-taken = De mailserver nam de proefbrief niet aan: { $why }
waves-letter-no-recipient = Niemand in deze meting heet of schrijft zoals “{ $found }”.
waves-place-salutation-name = naam in de aanhef, als die bekend is
waves-place-member = naam van het bedrijf
waves-place-cluster = naam van de cluster, of van alle clusters
waves-place-survey-title = titel van de vragenlijst
waves-place-link = de persoonlijke link
waves-place-closes-on = laatste dag om te antwoorden
waves-place-minutes = geschatte duur in minuten
waves-place-contact-name = naam van de contactpersoon
waves-place-contact-email = mailadres van de contactpersoon
waves-place-contact-phone = telefoon van de contactpersoon
waves-place-sender-name = wie het vraagt
waves-place-stop-link = waar men de mails stopzet
waves-place-privacy-link = de privacyverklaring, als er een is opgegeven

## Reminding

waves-remind-title = Wie wordt herinnerd
waves-remind-whom = Precies deze mensen
waves-remind-letters = { $count ->
        [one] krijgt nu een brief
       *[other] krijgen nu een brief
    }
waves-remind-finished = { $count ->
        [one] is klaar
       *[other] zijn klaar
    }
waves-remind-lately = { $count ->
        [one] kreeg minder dan { $days } dagen geleden een brief
       *[other] kregen minder dan { $days } dagen geleden een brief
    }
waves-remind-undeliverable = { $count ->
        [one] is niet bereikbaar of wil niet
       *[other] zijn niet bereikbaar of willen niet
    }
waves-remind-go = { $count ->
        [one] { $count } herinnering versturen
       *[other] { $count } herinneringen versturen
    }

waves-remind-more = { $count ->
        [one] En nog { $count }.
       *[other] En nog { $count }.
    }
waves-remind-file = De hele lijst als bestand (CSV)

## Making and changing

waves-change-title = Meting aanpassen
waves-change-go = Aanpassen
waves-change-means = De proefronde moet daarna opnieuw. Er wordt niets verstuurd.
waves-new-leave = Wanneer brieven vertrekken
waves-new-leave-hint = Op de klok van Brussel, ook in de nachten waarin die verspringt.
waves-new-opens = Niet vóór
waves-new-opens-hint = Leeg: zodra u verstuurt.
waves-new-opens-wrong = Vul een dag en een uur in, bijvoorbeeld 01/12/2026 09:00.
waves-new-opens-late = De opening moet vóór de sluiting liggen.
waves-new-hold = Minuten om terug te nemen
waves-new-hold-hint = Zo lang wachten de brieven nadat u op versturen drukte. 0: ze vertrekken meteen.
waves-new-hold-wrong = Vul een aantal minuten in van 0 tot 1440.
waves-new-quiet = Stille uren
waves-new-quiet-hint = Bijvoorbeeld 20:00-07:00. Leeg: op elk uur.
waves-new-quiet-wrong = Vul twee uren in, zoals 20:00-07:00, of laat het leeg.
waves-new-weekends = Ook in het weekend vertrekt er niets
waves-new-four-eyes = Twee mensen moeten goedkeuren
waves-new-letters = Welke brieven
waves-new-one-each = Wie in meer dan één cluster zit, krijgt voor elke cluster een brief en een vragenlijst
waves-new-confirms = Wie instuurt, krijgt een bevestiging
waves-new-thanks = Wie meedeed, wordt na het sluiten bedankt
waves-new-changed = De meting “{ $name }” is aangepast. Kijk ze opnieuw na.
