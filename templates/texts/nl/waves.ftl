## The wave: checking it, its schedule, its letters

waves-to-letters = Brieven van deze meting
waves-to-change = Meting aanpassen
waves-by-cluster = Hoe ver het staat, per cluster
waves-by-cluster-invited = Uitgenodigd
waves-by-cluster-undeliverable = Onbestelbaar
waves-by-cluster-started = Begonnen
waves-by-cluster-sent-in = Ingestuurd
waves-by-cluster-lately = Waarvan in { $days } dagen
waves-by-cluster-rate = Respons
waves-as-of = Stand van { $time }
waves-by-cluster-cluster = Cluster
waves-by-cluster-list = Lijst
waves-by-cluster-target = Doel
waves-by-cluster-gap = Nog te gaan
waves-by-cluster-to-go = nog { $count }
waves-by-cluster-reached = gehaald
waves-by-cluster-all = Alle clusters
waves-by-cluster-below-first = Clusters onder hun doel staan eerst. De streep op een balk is het doel.
waves-by-cluster-range-note = Naast de respons staat haar interval van 95% (Wilson): bij weinig leden is veel ervan toeval. De totalen tellen wie in meer dan één cluster zit één keer.
waves-by-cluster-note = Waar het minst geantwoord is, staat eerst. Wie in meer dan één cluster zit, telt in elke cluster.
waves-check-waiting = { $count ->
    [one] Eén wijziging uit een lijst van deze clusters wacht nog op uw beslissing en telt hier niet mee.
   *[other] { $count } wijzigingen uit lijsten van deze clusters wachten nog op uw beslissing en tellen hier niet mee.
}
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
        [one] eerste bladzijde heeft iets om te beantwoorden, en al haar woorden
       *[other] eerste bladzijden hebben iets om te beantwoorden, en al hun woorden
    }
waves-later = Ook geschreven, van wat later kan vertrekken:
waves-approved-by = Goedgekeurd door

waves-found-not-written = { $count ->
        [one] { $count } brief kan niet worden geschreven.
       *[other] { $count } brieven kunnen niet worden geschreven.
    }
waves-found-wrong-link = { $count ->
        [one] De link in { $count } brief opent niet de vragenlijst van deze persoon.
       *[other] De link in { $count } brieven opent niet de vragenlijst van deze persoon.
    }
waves-found-no-first-page = { $count ->
        [one] { $count } persoon die de link opent, vindt niets om te beantwoorden, of niets gezegd.
       *[other] { $count } personen die de link openen, vinden niets om te beantwoorden, of niets gezegd.
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
waves-pace = Tempo
waves-pace-house = zo snel als het huis verstuurt
waves-pace-own = { $count ->
        [one] hoogstens { $count } brief per seconde, en nooit sneller dan het huis
       *[other] hoogstens { $count } brieven per seconde, en nooit sneller dan het huis
    }
waves-pace-change = Tempo wijzigen
waves-pace-means = Een tragere meting laat plaats voor andere, en voor wie aan de telefoon vragen beantwoordt. Ze gaat nooit sneller dan het huis in totaal verstuurt.
waves-pace-label = Brieven per seconde (0: zo snel als het huis)
waves-done-pace = { $count ->
        [one] Voortaan vertrekt hoogstens { $count } brief van deze meting per seconde.
       *[other] Voortaan vertrekken hoogstens { $count } brieven van deze meting per seconde.
    }
waves-done-pace-house = Voortaan vertrekt deze meting zo snel als het huis verstuurt.
waves-history-pace = { $count ->
        [one] vertraagd tot { $count } brief per seconde
       *[other] ingesteld op { $count } brieven per seconde
    }
waves-history-pace-house = ingesteld op het tempo van het huis
waves-aim = Doel
waves-aim-hint = Welk deel van wie gevraagd is, moet antwoorden, in procent. U mag het leeg laten; een type met een eigen getal heeft dat, de andere hebben dat van allemaal.
waves-aim-all = Allemaal, in %
waves-aim-type = { $type }, in %
waves-aim-none = geen
waves-aim-of-all = { $percent } van allemaal
waves-aim-of-type = { $type } { $percent }
waves-aim-change = Doel wijzigen
waves-done-aim = Het doel is gewijzigd.
waves-done-aim-same = Het doel is wat het was.
waves-history-aim = doel gesteld: { $aim }
waves-other-terms = De instellingen van het huis zijn niet die waarmee de brieven van deze meting goedgekeurd zijn. { $differences } Er vertrekt geen brief van vóór iemand dat toelaat, of de instellingen weer zijn wat ze waren.
waves-setting-differs = { $setting }: goedgekeurd met { $was }, nu { $is }.
waves-setting-none = niets
waves-setting-base-url = Links leiden naar
waves-setting-sender = Brieven komen van
waves-setting-privacy-notice = De privacyverklaring
waves-setting-reply-to = Antwoorden gaan naar
waves-setting-bounce-domain = Teruggekomen mail gaat naar
waves-done-accept = De brieven mogen vertrekken met de instellingen van nu.
waves-history-accept = liet de brieven vertrekken met deze instellingen: { $settings }
waves-history-terms = gepauzeerd: de brieven zouden vertrokken zijn met andere instellingen dan goedgekeurd
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
waves-planned-skipped-restored = overgeslagen: er is een back-up van de databank teruggezet, dus ze kan al vertrokken zijn; zo niet, herinner zelf
waves-unplan = Niet doen
waves-plan = Herinnering plannen
waves-plan-means = Vertrekt vanzelf om 9 uur, of zodra de stille uren van die dag voorbij zijn. Wie dan klaar is, krijgt er geen.
waves-extend = Sluiting verplaatsen
waves-extend-means = { $count ->
        [one] { $count } link blijft werken tot en met de nieuwe dag.
       *[other] { $count } links blijven werken tot en met de nieuwe dag.
    }
waves-extend-names-day = De brieven zijn goedgekeurd met de dag van nu; ze zullen de nieuwe noemen.
waves-whom = Voor wie
waves-whom-exactly = Precies bekijken wie
waves-audience-everyone = iedereen die niet klaar is
waves-audience-not-started = wie nog niet begon
waves-audience-not-finished = wie begon en niet instuurde
waves-day = Dag
waves-until = Laatste dag om te antwoorden
waves-why = Waarom (voor de geschiedenis)
waves-why-needed = Waarom (nodig; het blijft in de geschiedenis)

## Steps

waves-nobody-to-remind = Er is nu niemand om te herinneren.
waves-too-soon = Iedereen kreeg minder dan { $days } dagen geleden een brief. Herinneren kan vanaf { $until }.
waves-checked-before = Er is iets veranderd sinds de proefronde. Kijk opnieuw na; daarna kunt u goedkeuren.
waves-faulty-letters = { $count ->
        [one] De proefronde vond { $count } fout die het versturen tegenhoudt. Zie hieronder.
       *[other] De proefronde vond { $count } fouten die het versturen tegenhouden. Zie hieronder.
    }
waves-needs-second = { $by } keurde al goed. Iemand anders moet dat ook doen.
waves-needs-desk = Twee mensen moeten deze meting goedkeuren, elk aangemeld op deze site: een opdracht op de opdrachtregel bewijst niet wie ze geeft.
waves-done-check = { $count ->
        [one] Proefronde gedaan: { $count } brief geschreven, niets verstuurd.
       *[other] Proefronde gedaan: { $count } brieven geschreven, niets verstuurd.
    }
waves-done-first-approval = { $count ->
    [one] De eerste goedkeuring is er. Nu moet een tweede persoon goedkeuren; het gaat om één brief.
   *[other] De eerste goedkeuring is er. Nu moet een tweede persoon goedkeuren; het gaat om { $count } brieven.
}
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
waves-done-extend-names-day = { $count ->
        [one] De meting sluit nu op { $at }. { $count } link werkt tot dan.
       *[other] De meting sluit nu op { $at }. { $count } links werken tot dan.
    } De brieven zullen die dag noemen in plaats van de dag waarmee ze goedgekeurd zijn.
waves-done-release = { $count ->
        [one] Vrijgegeven: de cijfers van { $count } ingezonden antwoord zijn te zien en liggen vast.
       *[other] Vrijgegeven: de cijfers van { $count } ingezonden antwoorden zijn te zien en liggen vast.
    }
waves-done-withdraw = Teruggenomen: de cijfers zijn weer verborgen.
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
waves-history-extend-names-day = sluiting verplaatst naar { $at }; de brieven, goedgekeurd met een andere dag, noemen deze
waves-history-reopen = weer geopend tot en met { $at }
waves-history-release = { $count ->
        [one] cijfers vrijgegeven: { $count } ingezonden antwoord
       *[other] cijfers vrijgegeven: { $count } ingezonden antwoorden
    }
waves-history-withdraw = vrijgave teruggenomen
waves-history-announce = { $count ->
        [one] bericht over de resultaten: { $count } brief
       *[other] bericht over de resultaten: { $count } brieven
    }
waves-history-import = { $count ->
        [one] { $count } antwoord van elders ingelezen
       *[other] { $count } antwoorden van elders ingelezen
    }
waves-history-unsuppress = resultaten meegenomen met elk cijfer getoond
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
waves-letter-restore-means = { $letter }, { $language }: de eigen woorden van { $by }, die hieronder staan, maken plaats voor de gewone. Ze worden bewaard, zodat u ze kunt terugzetten.
waves-letter-former = De eigen woorden van voordien
waves-letter-former-means = { $by } liet ze plaatsmaken voor de gewone woorden, { $at }.
waves-letter-put-back = Zet deze woorden terug
waves-letter-put-back-done = De eigen woorden gelden weer.
waves-letter-places = Wat u kunt laten invullen
waves-letter-recipient = Voor wie bekijken
waves-letter-recipient-hint = Een deel van een naam of adres. Leeg: het langste van alles.
waves-letter-preview = Zo komt hij aan
waves-letter-no-preview = Er is nog niets te tonen: herstel eerst de tekst, of haal leden binnen.
waves-look = Bekijken
waves-letter-test = Proefbrief naar uzelf
waves-letter-test-hint = De bewaarde woorden, gemerkt als test. De brief gaat naar uzelf, als u met uw adres aanmeldt, of naar een van deze adressen: { $addresses }. De link opent een proefvragenlijst die nooit meetelt.
waves-letter-test-go = Proefbrief sturen
waves-letter-saved = Bewaard.
waves-letter-restored = De gewone woorden gelden weer.
waves-letter-tested = De proefbrief is weg naar { $to }.
waves-letter-fixed = Deze brief kan nu niet meer worden veranderd.
waves-letter-fixed-approved = De meting is goedgekeurd: wat is goedgekeurd, vertrekt zo.
waves-letter-fixed-four-eyes = Twee personen keurden deze meting goed met de tekst van haar brieven, dus die blijft. In zo’n meting worden teksten geschreven vóór de goedkeuring.
waves-letter-fixed-under-way = Er zijn zulke brieven onderweg.
waves-letter-fixed-closed = De meting is gesloten.
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
waves-new-quiet-same = Deze uren beginnen en eindigen op hetzelfde uur: is dat elk uur, of geen? Vul twee verschillende uren in, zoals 20:00-07:00, of laat het leeg voor geen.
waves-new-weekends = Ook in het weekend vertrekt er niets
waves-new-four-eyes = Twee mensen moeten goedkeuren
waves-new-letters = Welke brieven
waves-new-one-each = Wie in meer dan één cluster zit, krijgt voor elke cluster een brief en een vragenlijst
waves-new-confirms = Wie instuurt, krijgt een bevestiging
waves-new-thanks = Wie meedeed, wordt na het sluiten bedankt
waves-new-changed = De meting “{ $name }” is aangepast. Kijk ze opnieuw na.
waves-what-counts = “Begonnen” telt wie een antwoord bewaarde, “ingestuurd” wie aan het eind op versturen drukte. De resultaten tellen als “geantwoord” wie genoeg vragen beantwoordde, ingestuurd of niet; wie er minder beantwoordde is “afgebroken”, ook als dat ingestuurd is.

## Hoe antwoorden bewaard worden

waves-privacy = Hoe we antwoorden bewaren
waves-privacy-hint = Ligt vast vanaf de goedkeuring. Respondenten lezen het op hun eerste pagina, in hun mails en op hun ontvangstbewijs, in woorden die Peil zelf maakt.
waves-privacy-wrong = Kies hoe de antwoorden bewaard worden.
waves-privacy-confidential = vertrouwelijk
waves-privacy-confidential-means = Vertrouwelijk: alleen Peil weet wie wat geantwoord heeft, om te herinneren en te tellen; geen pagina of bestand toont het.
waves-privacy-identified = met naam
waves-privacy-identified-means = Met naam: wie de meting leidt, kan zien en meenemen wie wat geantwoord heeft.
waves-found-promise = De vragenlijst of een brief belooft iets dat deze meting niet nakomt. Haal die woorden weg: Peil zegt zelf hoe de antwoorden bewaard worden.
waves-found-promise-asked = Een vraag spreekt van vertrouwelijk of anoniem. Lees na of dat niet over de antwoorden zelf gaat.
waves-place-privacy = wie de antwoorden ziet en wat er bewaard wordt, in woorden van Peil
waves-answers-kept-apart = In deze meting worden de antwoorden { $mode } bewaard: geen pagina en geen bestand zegt wie wat geantwoord heeft. Dat ligt vast sinds de goedkeuring.
waves-promise-version = De nieuwe versie belooft iets dat deze meting niet nakomt ({ $places }). Haal die woorden weg: Peil zegt zelf hoe de antwoorden bewaard worden.
refused-letter-promise = Deze woorden beloven iets dat de meting niet nakomt: “{ $words }”. Haal ze weg, of zet er {"{{"}privacy{"}}"}: Peil zegt dan zelf hoe de antwoorden bewaard worden.
waves-to-answers = Antwoorden met namen (csv)
