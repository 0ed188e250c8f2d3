# Wat wie antwoordt te lezen krijgt.

answer-skip = Naar de inhoud
answer-languages = Taal
answer-trial = Test – antwoorden worden niet geteld.
answer-preview = Voorbeeld: wat u hier invult, wordt niet bewaard.
answer-contact = Vragen of hulp nodig?
answer-made-with = Deze vragenlijst werkt zonder cookies van derden en volgt u niet.

answer-start-who = Wie vraagt het
answer-start-long = Hoe lang
answer-start-minutes =
    { $minutes ->
        [one] Ongeveer { $minutes } minuut.
       *[other] Ongeveer { $minutes } minuten.
    }
answer-start-pause = U kunt stoppen en later verdergaan met dezelfde link, op elk toestel.
answer-start-until = Tot wanneer
answer-start-privacy = Wie ziet wat
answer-start-contact = Vragen
answer-start-colleague = Doorgeven aan een collega
answer-start-leave = Niet voor mij, of geen mail meer
answer-start-free = Overslaan
answer-start-free-all = U mag elke vraag overslaan.
answer-start-free-some = U mag vragen overslaan, behalve waar “verplicht” bij staat.
answer-start-begin = Beginnen
answer-start-continue = Verdergaan
answer-start-check = Mijn antwoorden nakijken

answer-privacy-identified = Uw naam staat bij uw antwoorden: de onderzoekers zien wie wat geantwoord heeft, en kunnen dat in een bestand meenemen.
answer-privacy-confidential = Uw antwoorden zijn vertrouwelijk. Ze liggen bij het nummer van uw uitnodiging, zodat we weten wie we niet hoeven te herinneren en over welke cluster het gaat; geen pagina en geen bestand van de onderzoekers zegt wie wat geantwoord heeft, tenzij u zelf uw gegevens opvraagt.
answer-privacy-groups = Resultaten tonen we alleen voor groepen van minstens { $count } antwoorden samen.
answer-privacy-moments = We bewaren ook wanneer u begon en verstuurde, maar geen netwerkadres en geen toestel.

answer-step = Stap { $number } van { $of }
answer-required = (verplicht)
answer-fault = Fout:
answer-clear = Wis mijn antwoord
answer-number = Getal
answer-other = Vul aan bij “{ $option }”
answer-place = Plaats { $number }
answer-choose = Kies
answer-choose-from = Kies uit:
answer-next = Volgende
answer-last = Naar het overzicht
answer-back = Vorige
answer-to-check = Bewaren en terug naar het overzicht
answer-kept = Elke knop bewaart wat u op deze bladzijde hebt ingevuld.

answer-kept-at = Bewaard om { $time }
answer-kept-later = Niet bewaard – we proberen opnieuw
answer-kept-offline = Geen verbinding – we bewaren zodra ze er weer is
answer-kept-button = Niet bewaard – druk op een knop onderaan om te bewaren
answer-kept-sent = De antwoorden zijn intussen verstuurd. Wat u nu nog invult, wordt niet bewaard.
answer-kept-closed = De bevraging is intussen afgesloten. Wat u nu nog invult, wordt niet bewaard.
answer-characters-left = Nog { $count } tekens
answer-characters-over = { $count } tekens te veel

answer-conflict-title = Intussen is hier anders geantwoord
answer-conflict-text = In een ander venster, of door een collega met dezelfde link. De rest van de bladzijde is bewaard. Kies nog bij:
answer-conflict-other = Intussen is hier ingevuld, in een ander venster of door een collega:
answer-conflict-keep = Hierboven staat wat u zelf invulde. Met de knop onderaan de bladzijde bewaart u dat.
answer-conflict-take = Neem het andere antwoord
answer-conflict-live = Hier is intussen anders geantwoord, in een ander venster of door een collega: “{ $answer }”. Als u verdergaat, kunt u kiezen.

answer-hint-several = U kunt meer dan één antwoord kiezen.
answer-hint-exactly = { $count ->
        [one] Kies één antwoord.
       *[other] Kies precies { $count } antwoorden.
    }
answer-hint-between = Kies minstens { $least } en hoogstens { $most } antwoorden.
answer-hint-at-least = { $count ->
        [one] Kies minstens één antwoord.
       *[other] Kies minstens { $count } antwoorden.
    }
answer-hint-at-most = { $count ->
        [one] Kies hoogstens één antwoord.
       *[other] Kies hoogstens { $count } antwoorden.
    }
answer-hint-whole = Een geheel getal, zonder cijfers na de komma.
answer-hint-number-between = Van { $min } tot en met { $max }.
answer-hint-number-from = { $min } of meer.
answer-hint-number-to = Hoogstens { $max }.
answer-hint-date = Dag, maand en jaar, bijvoorbeeld 31/3/2026.
answer-hint-date-between = Van { $min } tot en met { $max }.
answer-hint-date-from = Vanaf { $min }.
answer-hint-date-to = Tot en met { $max }.
answer-hint-characters = Hoogstens { $max } tekens.
answer-hint-ranking = { $count ->
        [one] Kies wat voor u het belangrijkst is.
       *[other] Kies er hoogstens { $count }, het belangrijkste op plaats 1.
    }
answer-hint-total = Alles samen moet { $total } zijn. Een leeg vak telt als 0.

answer-summary-title = Er is iets niet in orde
answer-doubt = Even nakijken:
answer-doubts-title = Wilt u dit nog even nakijken?
answer-not-saved-title = Niet bewaard
answer-not-saved-text = Door een storing konden we uw antwoorden niet bewaren. Alles wat u hebt ingevuld staat hieronder nog. Probeer het over een minuut opnieuw met dezelfde knop.

answer-check-title = Kijk uw antwoorden na
answer-check-lede = Er is nog niets verstuurd. U kunt elk antwoord nog veranderen.
answer-blank = Niet ingevuld
answer-unread = Nog niet leesbaar:
answer-change = Wijzigen
answer-send = Antwoorden versturen
answer-send-means = Pas als u op deze knop drukt, tellen uw antwoorden mee als volledig.

answer-receipt-title = Bedankt, uw antwoorden zijn ontvangen
answer-receipt-sent = Ontvangen op
answer-receipt-reference = Uw referentie:
answer-receipt-next = Wat gebeurt er nu?
answer-receipt-change = U kunt uw antwoorden nog veranderen zolang de bevraging loopt.
answer-receipt-change-until = U kunt uw antwoorden nog veranderen tot
answer-receipt-change-link = Antwoorden wijzigen
answer-receipt-own = Uw antwoorden
answer-receipt-print = Met de afdrukfunctie van uw browser kunt u deze bladzijde afdrukken of als pdf bewaren.

answer-closed-title = Deze bevraging is afgesloten
answer-closed-since = Antwoorden kon tot
answer-closed-text = Bedankt voor uw belangstelling. Antwoorden kan niet meer. Hebt u nog iets te melden, neem dan contact op met wie hieronder staat.
answer-closed-begun = U had al vragen beantwoord. Die antwoorden zijn bewaard; veranderen of aanvullen kan niet meer. Wilt u nog iets melden, neem dan contact op met wie hieronder staat.

answer-problem-wrong-link-title = Deze link klopt niet
answer-problem-wrong-link-text = We vinden geen vragenlijst bij dit adres. Misschien is de link niet volledig gekopieerd of is hij ingetrokken.
answer-problem-wrong-link-do = Open de link opnieuw vanuit de e-mail die u kreeg, of kopieer hem helemaal, tot en met het laatste teken. Werkt dat niet, antwoord dan op die e-mail.
answer-problem-handed-over-title = Deze uitnodiging werd doorgegeven
answer-problem-handed-over-text = In uw plaats werd een collega van uw bedrijf uitgenodigd. Die heeft een eigen link, met de antwoorden die er al waren.
answer-problem-handed-over-do = U hoeft niets meer te doen. Is dat een vergissing, beantwoord dan de e-mail die u kreeg.
answer-problem-not-saved-title = Niet bewaard
answer-problem-not-saved-text = Door een storing konden we wat u net invulde niet bewaren. Wat u eerder bewaarde is niet verloren.
answer-problem-not-saved-do = Ga terug met de knop van uw browser: uw antwoorden staan daar nog. Verstuur de bladzijde over een minuut opnieuw.
answer-problem-unavailable-title = Even niet bereikbaar
answer-problem-unavailable-text = Door een storing kunnen we deze bladzijde nu niet tonen. Wat u bewaarde is niet verloren.
answer-problem-unavailable-do = Probeer het over een minuut opnieuw.
answer-problem-unreadable-title = Dit konden we niet lezen
answer-problem-unreadable-text = Wat uw browser verstuurde, is geen bladzijde van deze vragenlijst. Er is niets veranderd.
answer-problem-unreadable-do = Open de link opnieuw vanuit de e-mail die u kreeg.
answer-problem-too-often-title = Even wachten
answer-problem-too-often-text = Dit adres werd te vaak na elkaar opgevraagd.
answer-problem-too-often-do = Wacht een minuut en probeer het opnieuw.
answer-problem-broken-title = Er liep iets mis
answer-problem-broken-text = Door een fout van ons kunnen we deze bladzijde niet tonen. Wat u bewaarde is niet verloren.
answer-problem-broken-do = Probeer het later opnieuw. Blijft het misgaan, antwoord dan op de e-mail die u kreeg.

answer-kept-but = Bewaard om { $time }, behalve waar u nog kunt kiezen
answer-kept-late = De bevraging is afgesloten. Bewaard om { $time }, maar het telt niet meer mee.
answer-check-again = Uw antwoorden waren al verstuurd. Wat u nu wijzigt, telt pas als u opnieuw verstuurt; tot dan geldt wat u eerder stuurde.
answer-send-again = Opnieuw versturen
answer-send-again-means = Uw nieuwe antwoorden komen in de plaats van de vorige.
answer-leave-as-sent = Niets wijzigen: laat alles zoals het verstuurd is
answer-receipt-begun = U bent begonnen uw antwoorden te wijzigen. Wat hieronder staat, geldt tot u ze opnieuw verstuurt.
answer-receipt-begun-link = Verder wijzigen
answer-receipt-next-text = We verwerken de antwoorden van alle leden samen. Over de resultaten hoort u van wie u deze bevraging stuurde.
answer-receipt-contact = Vragen over uw antwoorden? Noem uw referentie bij wie onderaan deze bladzijde staat.
answer-receipt-download = Antwoorden bewaren als tekst
answer-closed-late = Uw laatste antwoorden kwamen binnen na de sluiting. We hebben ze apart bewaard; in de resultaten telt wat er bij de sluiting stond. Wilt u nog iets melden, neem dan contact op met wie hieronder staat.

answer-problem-too-large-title = Te veel tekst
answer-problem-too-large-text = Op deze bladzijde staat meer tekst dan we kunnen aannemen. Er is niets veranderd.
answer-problem-too-large-do = Ga terug met de knop van uw browser: uw tekst staat daar nog. Maak hem korter en bewaar opnieuw.
answer-problem-too-slow-title = Te traag aangekomen
answer-problem-too-slow-text = Wat u verstuurde, kwam niet op tijd volledig aan. Er is niets veranderd.
answer-problem-too-slow-do = Ga terug met de knop van uw browser: uw antwoorden staan daar nog. Bewaar opnieuw zodra uw verbinding beter is.

answer-pass-title = Doorgeven aan een collega
answer-pass-lede = Weet een collega hier meer over? Geef de link door. U kunt ook samen invullen, elk vanop een eigen toestel.
answer-pass-sees = Wie de link opent, ziet wat er al is ingevuld en kan het wijzigen.
answer-pass-mail = Een mail voor uw collega
answer-pass-link = De link
answer-pass-subject = Onderwerp
answer-pass-text = Tekst
answer-pass-open = Openen in mijn mailprogramma
answer-pass-back = Terug naar de vragenlijst
answer-pass-mail-subject = Vragenlijst: { $survey }
answer-pass-mail-text =
    Dag,

    Wil jij deze vragenlijst invullen voor ons bedrijf? Je kunt stoppen en later verdergaan met dezelfde link.

    { $link }

    Wat al is ingevuld, zie je staan en kun je wijzigen.
answer-pass-name-title = Wie vragen we dit beter de volgende keer?
answer-pass-name-text = Noem een collega, en het evaluatieteam ziet die naam. Deze vragenlijst stuurt zelf geen mail naar uw collega.
answer-pass-name = Naam
answer-pass-email = E-mailadres
answer-pass-name-do = Naam doorgeven
answer-pass-name-wrong = Vul een naam in, van hoogstens 200 tekens.
answer-pass-email-wrong = Vul een e-mailadres in, zoals naam@voorbeeld.be.
answer-pass-named = Doorgegeven:
answer-pass-forget = Deze naam terugnemen

answer-leave-title = Niet voor mij, of geen mail meer
answer-leave-lede = Zeg ons wat er niet klopt. Daarna krijgt u hierover geen mail meer. De link blijft werken.
answer-leave-ask = Wat is er aan de hand?
answer-leave-choose = Kies een van de redenen.
answer-leave-not-me = Ik ben niet de juiste persoon
answer-leave-not-me-means = Iemand anders in het bedrijf antwoordt beter.
answer-leave-not-me-done = U krijgt geen mail meer over deze vragenlijst.
answer-leave-left = Ons bedrijf is geen lid meer
answer-leave-left-means = We horen niet meer bij deze cluster.
answer-leave-left-done = U krijgt geen mail meer over deze vragenlijst, en het evaluatieteam ziet dat uw bedrijf geen lid meer is.
answer-leave-no-mail = Ik wil geen mail meer
answer-leave-no-mail-means = Niet over deze vragenlijst en niet over een volgende.
answer-leave-no-mail-done = We schrijven niet meer naar uw adres, ook niet voor een volgende bevraging.
answer-leave-do = Bevestigen
answer-leave-back = Toch naar de vragenlijst
answer-leave-done-title = Genoteerd
answer-leave-undo-text = Toch niet wat u bedoelde?
answer-leave-undo = Ongedaan maken

answer-access-link = Toegankelijkheid
answer-access-title = Toegankelijkheidsverklaring
answer-access-heading = Toegankelijkheids­verklaring
answer-access-aim = Iedereen moet deze vragenlijst kunnen invullen, en ook het werk van de onderzoekers kunnen doen. We streven naar WCAG 2.2, niveau AA, voor de vragenlijst en voor de werkplek van de onderzoekers. Dit is onze eigen beoordeling.
answer-access-done-title = Wat u mag verwachten
answer-access-done-plain = Alles werkt zonder JavaScript, zonder cookies en met elke recente browser.
answer-access-done-keyboard = Alles kan met het toetsenbord alleen, en u ziet altijd waar u bent.
answer-access-done-zoom = De tekst past zich aan tot 400 % vergroting, aan donkere weergave en aan hoog contrast.
answer-access-done-time = Er is geen tijdslimiet. Wat u invult, blijft bewaard en u kunt later verdergaan.
answer-access-done-tools = Elke bladzijde wordt bij elke wijziging gecontroleerd met automatische hulpmiddelen (axe en html-validate), op telefoon- en schermbreedte.
answer-access-gaps-title = Wat we nog niet weten of niet kunnen
answer-access-gap-readers = Er is nog niet getest met echte schermlezers, zoals NVDA, VoiceOver en TalkBack.
answer-access-gap-audit = Er was nog geen onderzoek door een onafhankelijke deskundige of met mensen met een beperking.
answer-access-gap-authors = De vragen zelf schrijven anderen. Hoe begrijpelijk ze zijn, controleren we niet.
answer-access-gap-desk = Brede tabellen en grafieken in de werkplek van de onderzoekers zijn op een telefoon moeilijk te overzien; elke grafiek heeft een tabel met dezelfde cijfers.
answer-access-contact-title = Lukt iets niet?
answer-access-contact = Schrijf naar wie hieronder staat en zeg wat niet lukt. U kunt de vragen ook op een andere manier beantwoorden.
answer-access-date = Laatst nagekeken op
