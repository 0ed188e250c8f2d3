## What comes back to the house

stop-title = Geen mails meer
stop-text = Met deze knop schrijft { $sender } niet meer naar uw adres, ook niet voor een latere bevraging.
stop-do = Geen mails meer
stop-means = Uw persoonlijke link blijft werken: antwoorden kan nog tot de bevraging sluit.
stop-done-title = Genoteerd
stop-done-text = { $sender } schrijft niet meer naar uw adres.
stop-undo = Toch weer mails

post-history-hard = vanzelf gepauzeerd: te veel adressen bestaan niet
post-history-policy = vanzelf gepauzeerd: te veel brieven worden geweigerd
post-history-restored = { $count ->
    [one] vanzelf stilgelegd: er is een back-up van de databank teruggezet, één brief is in twijfel
   *[other] vanzelf stilgelegd: er is een back-up van de databank teruggezet, { $count } brieven zijn in twijfel
}
returns-title = Wat niet aankwam
returns-text = Vul een juist adres in en de uitnodiging vertrekt opnieuw, met een nieuwe link. De link die naar het foute adres ging, opent niets meer: dat adres kan van iemand anders zijn. Wat al is ingevuld, blijft. Het lid krijgt het nieuwe adres ook in de ledenlijst.
returns-why = Waarom
returns-correct = Juist adres
returns-new-address = Juist adres voor
returns-correct-do = Verbeteren en opnieuw sturen
returns-address-wrong = Naar “{ $found }” kan niet worden geschreven: het is geen e-mailadres, of een dat niet werkt of geen mails wil.
returns-corrected = Verbeterde adressen
returns-meaning-hard = Dit adres bestaat niet (meer).
returns-meaning-soft = De mailbox neemt nu niets aan.
returns-meaning-blocked = De ontvanger weigert de brief; het adres kan juist zijn.
returns-done-sent = De uitnodiging voor { $member } vertrekt opnieuw, naar { $address }.
returns-done-kept = Het adres van { $member } is nu { $address }. Er hoefde geen nieuwe brief te vertrekken.

returned-title = Mail die terugkwam
returned-text = Wat mensen schreven, en meldingen waarvan niet bekend is over welke brief ze gaan. Wat wel bekend is, staat bij de meting.
returned-none = Er wacht niets.
returned-what = Wat
returned-sender = Van
returned-by-sender = (herkend aan het adres waar het vandaan komt)
returned-not-this-person = Niet deze persoon
returned-unassigned = Niet meer bij deze persoon; het wacht hier nog.
returned-words = Wat er staat
returned-do = Doen
returned-file = Hele mail
returned-settle = Afgehandeld
returned-done = Afgehandeld.
returned-waiting = { $count ->
        [one] { $count } mail die terugkwam, wacht op iemand
       *[other] { $count } mails die terugkwamen, wachten op iemand
    }
returned-class-hard = Adres bestaat niet
returned-class-soft = Mailbox neemt niets aan
returned-class-blocked = Geweigerd
returned-class-underway = Onderweg
returned-class-complaint = Klacht
returned-class-automatic = Automatisch antwoord
returned-class-stop = Wil geen mails
returned-class-reply = Iemand schrijft
returned-class-unreadable = Onleesbaar

# Waarschuwingen van de post, op de pagina van een meting.

post-alarm = Waarschuwing van de post
post-alarm-hard = De post van deze meting is vanzelf gepauzeerd: { $came } van { $of } mails kwamen terug omdat het adres niet klopt. Kijk de lijst na voor u verdergaat.
post-alarm-policy = De post van deze meting is vanzelf gepauzeerd: { $came } van { $of } mails zijn geweigerd om hun inhoud of hun afzender. Laat het domein van de afzender en de tekst van de mails nakijken voor u verdergaat; aan de adressen ligt het niet.
post-alarm-relay = De mailserver neemt nu geen mails aan; de post probeert het vanzelf opnieuw om { $at }. Er gaat geen mail verloren.
post-alarm-relay-person = De mailserver neemt geen mails aan, en dat gaat niet vanzelf over: naam, wachtwoord, certificaat of afzender moeten nagekeken worden. De post probeert het opnieuw om { $at }. Er gaat geen mail verloren.
post-alarm-group = Brieven aan { $to } rusten tot { $at }: de mailserver daar weigert ze om hun inhoud of hun afzender, en meer ervan zou het erger maken. Alle andere gaan voort. Laat het domein van de afzender nakijken (SPF, DKIM, DMARC); aan de adressen ligt het niet.
post-alarm-said = Het antwoord was: { $why }
post-alarm-unwritten = { $count ->
        [one] Eén brief ({ $letter }) kan niet worden geschreven en wacht.
       *[other] { $count } brieven ({ $letter }) kunnen niet worden geschreven en wachten.
    } Reden: { $why }. Verbeter de tekst: dan vertrekken ze meteen. Het huis probeert het elk uur opnieuw.
post-alarm-restored = Er is een back-up van de databank teruggezet; dat bleek op { $at }. { $count ->
        [0] Geen brief van deze meting is in twijfel, maar er kunnen sinds de back-up brieven vertrokken zijn die hier niet meetellen.
        [one] Eén brief van deze meting kan sinds de back-up vertrokken zijn en is dus in twijfel.
       *[other] { $count } brieven van deze meting kunnen sinds de back-up vertrokken zijn en zijn dus in twijfel.
    } Er vertrekt niets vanzelf. Om verder te gaan: zoek ze op in het logboek van de mailserver of beslis zelf, op de pagina “Brieven in twijfel”, en hervat daarna de meting. Antwoorden die na de back-up binnenkwamen, zijn ermee verloren.
post-alarm-restored-unsent = Er is een back-up van de databank teruggezet; dat bleek op { $at }. Deze meting kan sinds de back-up verstuurd zijn: kijk in het logboek van de mailserver voor u ze opnieuw goedkeurt en verstuurt, anders krijgt iedereen alles twee keer.

# Letters in doubt.

doubt-title = Brieven in twijfel
doubt-text = De mailserver was deze brieven aan het lezen toen de verbinding, het programma of de stroom uitviel. Misschien nam hij ze aan; van hieruit kan niemand dat weten. Ze worden nooit vanzelf opnieuw verstuurd.
doubt-none = Geen enkele brief van deze meting is in twijfel.
doubt-link = { $count ->
        [one] Wat met deze brief te doen
       *[other] Wat met deze { $count } brieven te doen
    }
doubt-leave = Laten: de gewone keuze
doubt-leave-text = Doe niets. De meeste van zulke brieven zijn aangekomen, en wie niet antwoordde, krijgt de herinnering met dezelfde link: niemand wordt vergeten.
doubt-log = Opzoeken in het logboek van de mailserver
doubt-log-text = Is uw mailserver een Postfix, dan zegt zijn logboek welke brieven hij aannam. Die worden als verstuurd genoteerd. Een brief vertrekt alleen opnieuw als het logboek volledig is van vóór de poging tot ruim erna en hem niet noemt; wat het logboek niet uitwijst, blijft hier staan.
doubt-log-file = Logboek van Postfix (mail.log)
doubt-log-go = Opzoeken
doubt-log-refused = Het logboek is niet gelezen
doubt-log-empty = Er is geen bestand, of het is leeg. Kies het logboek van de mailserver, zoals /var/log/mail.log, van de dag waarop de brieven vertrokken.
doubt-done-log = Volgens het logboek waren er { $taken } aangenomen, { $again } niet en die vertrekken opnieuw, { $ended } niet en die hebben geen nut meer. { $left } blijven in twijfel.
doubt-again = Opnieuw versturen, op eigen risico
doubt-again-text = Wie de brief wél kreeg, krijgt hem een tweede keer, met dezelfde link; antwoorden gaan niet verloren en niemand kan twee keer antwoorden. De geschiedenis van de meting zegt wie dit besliste.
doubt-choose = Opnieuw
doubt-choose-one = Opnieuw versturen:
doubt-sure = Ik weet dat mensen de brief twee keer kunnen krijgen.
doubt-again-these = De aangevinkte opnieuw versturen
doubt-again-all = { $count ->
        [one] De ene brief opnieuw versturen
       *[other] Alle { $count } opnieuw versturen
    }
doubt-nothing-sent = Er is niets opnieuw verstuurd
doubt-not-sure = Vink aan dat u weet dat mensen de brief twee keer kunnen krijgen, en druk opnieuw op de knop. Wat u in de tabel aanvinkte, staat nog aangevinkt.
doubt-none-chosen = Er is geen brief aangevinkt. Vink aan welke opnieuw moeten vertrekken, of neem ze allemaal.
doubt-none-left = Geen van deze brieven is nog in twijfel, of ze hebben geen nut meer: er is niets opnieuw verstuurd.
doubt-done-again = { $count ->
        [one] Eén brief vertrekt opnieuw.
       *[other] { $count } brieven vertrekken opnieuw.
    }
doubt-history-again = { $count ->
        [one] één brief in twijfel opnieuw verstuurd
       *[other] { $count } brieven in twijfel opnieuw verstuurd
    }
doubt-history-resolve = brieven in twijfel aan het bewijs getoetst: { $taken } aangenomen, { $again } opnieuw verstuurd, { $left } nog in twijfel


# A colleague who is invited instead.

instead-title = In de plaats uitnodigen
instead-keep = de eerste link blijft werken
instead-go = In de plaats uitnodigen
instead-done = { $name } ({ $address }) is nu uitgenodigd voor { $member }. Wat al beantwoord is, gaat mee; wie eerst uitgenodigd was, krijgt geen brieven meer.
instead-done-both = In de plaats uitgenodigd op { $at } door { $by }; beide links leiden naar dezelfde antwoorden.
instead-done-one = In de plaats uitgenodigd op { $at } door { $by }; de eerste link werkt niet meer.
instead-not-named = Er is niemand meer genoemd: wie uitgenodigd was, nam de naam terug.
instead-not-answered = De antwoorden van dit bedrijf zijn binnen; er valt niets meer door te geven.
instead-not-invited = Deze collega heeft al een uitnodiging voor deze meting.
instead-not-silent = Naar deze collega kan niet geschreven worden: het adres werkt niet, of de eigenaar wil geen mail.
instead-history = een collega werd in de plaats uitgenodigd


# Mail that somebody hands in, and what people seem to want.

returned-hand-in = Zelf een mail afgeven
returned-hand-in-text = Voor een bounce of een antwoord dat in uw eigen mailbox kwam. Bewaar de mail als bestand, of plak hem met zijn kop (“origineel tonen” in de meeste programma’s); hij wordt gelezen en bewaard zoals elke andere.
returned-hand-in-file = Bestand (.eml)
returned-hand-in-paste = Of plak hem hier, kop en tekst
returned-hand-in-to = Adres waar hij naartoe kwam, als u het weet
returned-hand-in-go = Afgeven
returned-not-taken = Er is niets aangenomen
returned-no-mail = Hier zit geen mail in: een mail begint met regels zoals “From: …” en “Subject: …”. Kies het bestand, of plak de hele mail met die regels. Wat u plakte, staat nog hieronder.
returned-taken = Aangenomen: { $class }. Niemand weet nog over welke brief dit gaat, dus wacht hij misschien hier.
returned-taken-letter = Aangenomen: { $class }. Dit gaat over een brief van ons; wat erin staat, is bij de meting genoteerd.
returned-taken-known = Deze mail was er al ({ $class }); er gebeurt niets twee keer.
returned-wish-out = wil blijkbaar geen mail meer
returned-wish-left = blijkbaar vertrokken
returned-wish-wrong-person = blijkbaar niet de juiste persoon
