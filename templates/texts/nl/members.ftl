## Leden in de tijd, wie de lijst niet meer noemt, groei, adressen zonder mails, en de pagina van de clustermanager

members-refused = Dit is niet bewaard
members-do = Doen
members-spells = Lidmaatschap
members-spells-text = Wie weggaat, blijft in de geschiedenis. Een lege eerste dag: sinds wanneer is niet bekend. Maak de laatste dag leeg om een einde ongedaan te maken. Een goedgekeurde meting verandert hierdoor niet.
members-days = Dagen
members-from = Lid vanaf
members-until = Geen lid meer vanaf
members-until-hint = De eerste dag zonder lidmaatschap. Een meting die vanaf die dag wordt goedgekeurd, bevraagt hen niet.
members-dates-keep = Bewaren
members-spell-holds = lid
members-spell-over = geen lid meer
members-spell-later = nog geen lid
members-contacts = Contactpersonen
members-contacts-text = De eerste krijgt de uitnodiging. Wie er niet meer werkt, blijft hier staan en krijgt niets.
members-invited = wordt uitgenodigd
members-gone = niet meer bij dit lid
members-choose-do = Deze persoon uitnodigen
members-gone-do = Werkt hier niet meer
members-back-do = Werkt hier weer
members-done-dates = De dagen zijn bewaard.
members-done-choose = Vanaf nu krijgt deze persoon de uitnodiging.
members-done-gone = Genoteerd: deze persoon werkt er niet meer.
members-done-back = Genoteerd: deze persoon werkt er weer.
members-backwards = De laatste dag ({ $until }) ligt voor de eerste ({ $from }). Verander een van beide.
members-overlaps = Deze dagen overlappen een ander lidmaatschap van dezelfde cluster: { $other }.
members-contact-gone = { $address } werkt er niet meer en kan niet worden uitgenodigd. Kies iemand anders.
members-invitations = Uitnodigingen
members-wave = Meting
members-letters = Brieven
members-letter-invitation = Uitnodiging
members-letter-reminder = Herinnering
members-letter-unfinished = Herinnering om af te werken
members-letter-confirmation = Bevestiging
members-letter-thanks = Dank
members-letter-publication = Bericht over de resultaten
members-post-planned = nog niet vrijgegeven
members-post-queued = vertrekt straks
members-post-leased = vertrekt nu
members-post-attempting = onderweg
members-post-accepted = verstuurd
members-post-deferred = wordt opnieuw geprobeerd
members-post-failed = geweigerd
members-post-unknown = twijfel: misschien verstuurd
members-post-cancelled = ingetrokken
members-post-suppressed = niet verstuurd: naar dit adres wordt niet geschreven
members-post-expired = niet op tijd verstuurd
members-post-bounced = teruggekomen
members-history = Geschiedenis
members-event-left = Lidmaatschap van { $subject } beëindigd: { $detail }
members-event-back = Einde van het lidmaatschap van { $subject } ongedaan gemaakt: { $detail }
members-event-dated = Dagen van { $subject } verbeterd: { $detail }
members-event-chosen = { $subject } wordt uitgenodigd (voordien: { $detail })
members-event-replaced = { $subject } werkt er niet meer
members-event-returned = { $subject } werkt er weer

members-missing-title = Niet meer op de lijst van
members-missing-link = Wie staat er niet meer op de lijst?
members-missing-text = Deze leden en contactpersonen zijn bekend, maar de lijst noemt ze niet. Er gebeurt niets met hen zolang u niets aanvinkt.
members-missing-waits = De lijst is nog niet overgenomen: nieuwe contactpersonen kunt u hier pas kiezen als dat gebeurd is.
members-missing-none = De lijst noemt iedereen die bekend is.
members-left-title = Leden van wie niemand op de lijst staat
members-left-which = Wie is geen lid meer?
members-replaced-title = Leden die blijven, met andere contactpersonen
members-replaced-text = De lijst noemt iemand van deze leden, maar niet deze personen.
members-replaced-gone = Wie werkt er niet meer?
members-replaced-invited = Wie krijgt de uitnodiging?
members-settle = Bewaren
members-settle-none = Niemand is weg
members-settle-means = Alles wat u aanvinkt, wordt in één keer bewaard en staat bij het lid, waar u het ongedaan kunt maken.
members-settled = Bewaard. Lidmaatschappen beëindigd: { $left }. Contactpersonen die weg zijn: { $gone }.

members-growth-title = Groei van het ledental
members-growth-text = Hoeveel leden er waren op twee dagen, wie erbij kwam en wie wegging.
members-growth-from = Van
members-growth-to = Tot
members-growth-go = Tellen
members-growth-missing = Vul een dag in: kies er een in de kalender, of typ bijvoorbeeld 2026-11-30.
members-growth-csv = Als CSV-bestand
members-growth-types = Leden per clustertype
members-growth-clusters = Leden per cluster
members-growth-start = Begin
members-growth-joined = Erbij
members-growth-left = Weg
members-growth-end = Einde
members-growth-net = Netto
members-growth-share = Groei
members-growth-all = Alle clusters
members-growth-once = Een bedrijf in meerdere clusters telt één keer per type, en één keer in het geheel. Wie wegging en terugkwam, telt bij geen van beide.
members-growth-assumed = { $count ->
        [one] Van { $count } lid is niet bekend sinds wanneer het lid is: het telt mee vanaf het begin.
       *[other] Van { $count } leden is niet bekend sinds wanneer ze lid zijn: ze tellen mee vanaf het begin.
    }

members-silent-title = Adressen zonder mails
members-silent-text = Naar deze adressen schrijft geen enkele bevraging. Een persoonlijke link die er al was, blijft werken.
members-silent-none = Er zijn geen zulke adressen.
members-silent-why = Waarom
members-silent-since = Sinds
members-silent-evidence = Waaruit dat blijkt
members-silent-lift = Weer schrijven
members-silent-lift-why = Waarom er weer naar geschreven mag worden:
members-silent-lift-hint = waarom?
members-silent-lift-do = Weer mails toelaten
members-silent-lifted = Naar { $address } mag weer geschreven worden, vanaf de volgende ronde.
members-silent-no-reason = Schrijf kort waarom er weer naar { $found } geschreven mag worden.
members-silent-add = Een adres toevoegen
members-silent-add-why = Waarom (wordt bewaard)
members-silent-add-do = Geen mails meer
members-silent-added = Naar { $address } wordt niet meer geschreven.
members-silent-bad-address = “{ $found }” is geen e-mailadres. Verwacht wordt iets zoals an@firma.be.
members-silent-history = Weer toegelaten
members-silent-noted = Genoteerd { $at } door { $by }
members-silent-own-undo = teruggenomen door de eigenaar zelf
members-silent-cause-asked = gevraagd
members-silent-cause-bounced = bestaat niet
members-silent-cause-complained = klacht
members-silent-by-link = met de link in de mail
members-silent-by-relay = antwoord van de mailserver bij het versturen
members-silent-by-report = bericht van een mailserver
members-silent-by-complaint = klacht bij de provider

members-waits = { $count ->
    [one] Eén wijziging wacht op uw beslissing
   *[other] { $count } wijzigingen wachten op uw beslissing
}
members-standing = Stand van de lijst
members-standing-missing = ontbreekt
members-standing-received = ontvangen
members-standing-problems = problemen
members-standing-signed-off = afgetekend
members-standing-changed-since = afgetekend, sindsdien gewijzigd
members-standing-rows = { $count ->
        [one] { $count } rij kan niet worden overgenomen
       *[other] { $count } rijen kunnen niet worden overgenomen
    }

members-links-title = Links voor de clustermanager
members-links-text = Met zo’n link brengt de manager van de cluster zelf de ledenlijst binnen, ziet wat eraan scheelt en tekent ze af. Een account is niet nodig. De link opent alleen deze cluster.
members-link-given = Link voor
members-link-once = Deze link staat alleen nu op het scherm. Kopieer hem, of open de mail die klaarstaat.
members-link-href = Link
members-link-subject = Onderwerp
members-link-text = Tekst
members-link-open = Openen in mijn mailprogramma
members-link-person = Persoon
members-link-made = Gemaakt
members-link-until = Open tot
members-link-after = Na het aftekenen
members-link-takes-over = meteen overgenomen
members-link-confirms = wacht op bevestiging
members-link-revoke = Link intrekken
members-link-revoked-done = De link is ingetrokken en opent niets meer.
members-link-state-open = open
members-link-state-expired = verlopen
members-link-state-revoked = ingetrokken
members-link-new = Een link maken
members-link-name = Naam
members-link-days = Hoeveel dagen open
members-link-takes-over-tick = Neem een afgetekende lijst meteen over. Anders bevestigt u ze eerst. Wat ze zegt over bedrijven die ook in een andere cluster zitten, wacht in elk geval op u, op de pagina van de lijst.
members-link-ends-others = Trek de andere links van deze cluster in.
members-link-give = Link maken
members-link-bad-name = Vul de naam van de persoon in.
members-link-bad-address = Vul een e-mailadres in zoals an@firma.be.
members-link-bad-days = Vul een aantal dagen in van 1 tot { $most }.
members-link-mail-subject = De ledenlijst van { $cluster }
members-link-mail-text =
    Beste { $person },

    Voor de bevraging van de clusterleden hebben we de ledenlijst van { $cluster } nodig. Met deze link brengt u ze zelf binnen:

    { $link }

    U ziet meteen wat er in de lijst te verbeteren valt. Teken de lijst daarna af. De link is persoonlijk, opent alleen { $cluster } en werkt tot { $until }. Geef hem niet door.

    Vriendelijke groeten,
    { $sender }

manager-title = Ledenlijst van
manager-text = Dag { $person }. Hier brengt u de ledenlijst van uw cluster binnen, en volgt u later hoeveel leden antwoorden.
manager-members = { $count ->
        [one] Nu is { $count } lid bekend.
       *[other] Nu zijn { $count } leden bekend.
    }
manager-until = Uw link werkt tot
manager-upload = Lijst binnenbrengen
manager-go-means = U ziet eerst hoe de lijst begrepen is en wat er zou veranderen. Er verandert niets voor u ze aftekent.
manager-lists = Lijsten van uw cluster
manager-list-title = Uw lijst
manager-list-waiting = ontvangen
manager-list-taken = overgenomen
manager-list-discarded = opzijgelegd
manager-list-waiting-text = Het evaluatieteam bevestigt ze nog.
manager-list-taken-text = De lijst is overgenomen.
manager-list-discarded-text = De lijst is opzijgelegd en verandert niets.
manager-signed = afgetekend
manager-signed-by = Afgetekend door { $by },
manager-signed-stale = Wat hier nu staat, hebt u niet afgetekend: kijk het na en teken opnieuw af.
manager-waiting = Wacht op het evaluatieteam
manager-waiting-text = Deze bedrijven zijn ook lid van een andere cluster. Wat uw lijst over hen zegt, wordt niet meteen gewijzigd: het evaluatieteam kijkt het eerst na. Ze zijn lid van uw cluster.
manager-gone = { $count ->
        [one] lid niet meer op de lijst
       *[other] leden niet meer op de lijst
    }
manager-not-named = staat niet op de lijst; blijft lid tot het evaluatieteam dat beëindigt
manager-problems-text = Verbeter hier wat kan, of verbeter de lijst in uw rekenblad en breng ze opnieuw binnen.
manager-read-means = Wat u verbeterde, geldt nog waar hetzelfde staat.
manager-problems-file = De rijen met problemen als bestand
manager-again = Een verbeterde lijst binnenbrengen
manager-sign = Aftekenen
manager-sign-waits = Na het aftekenen bevestigt het evaluatieteam de lijst nog. Daarna krijgen deze leden de bevraging.
manager-sign-takes-over = Na het aftekenen is de lijst meteen overgenomen. Deze leden krijgen de bevraging.
manager-sign-complete = Deze lijst is volledig en juist.
manager-sign-leaves-out = { $count ->
        [one] { $count } rij kan niet worden overgenomen; laat ze weg.
       *[other] { $count } rijen kunnen niet worden overgenomen; laat ze weg.
    }
manager-sign-do = Aftekenen
manager-tick-complete = Vink aan dat de lijst volledig en juist is, of breng eerst een verbeterde lijst binnen.
manager-tick-leaves_out = { $count ->
        [one] Vink aan dat { $count } rij wegblijft, of breng eerst een verbeterde lijst binnen.
       *[other] Vink aan dat { $count } rijen wegblijven, of breng eerst een verbeterde lijst binnen.
    }
manager-done-signed = Dank u. De lijst is afgetekend; het evaluatieteam bevestigt ze.
manager-done-taken = Dank u. De lijst is afgetekend en overgenomen.
manager-done-corrected = Het adres is verbeterd. Is er nog een uitnodiging nodig, dan vertrekt ze naar het nieuwe adres.
manager-waves = Bevragingen
manager-invited = Uitgenodigd
manager-undelivered = Niet aangekomen
manager-answered = Geantwoord
manager-rate = { $answered } ({ $share })
manager-rate-hidden = niet getoond
manager-as-of = stand van
manager-invited-of = { $count ->
        [one] { $count } lid van uw cluster is uitgenodigd.
       *[other] { $count } leden van uw cluster zijn uitgenodigd.
    }
manager-rate-means = Wie antwoordde, ziet niemand. Het aantal staat een dag stil, en wordt niet getoond zolang minder dan 5 leden antwoordden of minder dan 5 dat niet deden.
manager-correct-text = Vul een juist adres in. Het lid krijgt het ook in de ledenlijst.
manager-correct-do = Adres verbeteren
manager-address-wrong = Naar “{ $found }” kan niet worden geschreven. Vul een ander adres in.
manager-undelivered-none = Alle uitnodigingen kwamen aan, voor zover bekend.
manager-under-way = Het adres is verbeterd. Of een brief er aankomt, is nog niet bekend.
manager-nothing-title = Deze link opent niets
manager-nothing-text = De link is niet volledig, niet meer geldig, of wat u zoekt staat er niet.
manager-nothing-do = Kopieer de hele link uit de mail. Helpt dat niet, vraag dan een nieuwe link aan het evaluatieteam.
manager-too-large-title = Te groot
manager-too-large-text = Wat u stuurde is { $found } MB; er wordt hoogstens { $limit } MB aangenomen. Er is niets veranderd.
manager-too-large-unknown = Wat u stuurde is groter dan de { $limit } MB die hoogstens aangenomen worden. Er is niets veranderd.
manager-too-large-do = Splits de lijst of laat kolommen weg die niet nodig zijn, en dien ze opnieuw in.
manager-too-slow-title = Te traag aangekomen
manager-too-slow-text = Wat u verstuurde, kwam niet op tijd volledig aan. Er is niets veranderd.
manager-too-slow-do = Ga terug en verstuur het opnieuw, over een betere verbinding.
manager-unreadable-title = Dit konden we niet lezen
manager-unreadable-text = Wat uw browser stuurde, is geen formulier van deze pagina. Er is niets veranderd.
manager-unreadable-do = Ga terug naar uw lijst en probeer het opnieuw. Helpt dat niet, vraag het dan aan het evaluatieteam.
manager-back = Naar uw cluster
