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
returns-title = Wat niet aankwam
returns-text = Vul een juist adres in en de uitnodiging vertrekt opnieuw, met dezelfde link. Het lid krijgt het nieuwe adres ook in de ledenlijst.
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

# Waarschuwingen van de post, op de pagina van een golf.

post-alarm = Waarschuwing van de post
post-alarm-hard = De post van deze golf is vanzelf gepauzeerd: { $came } van { $of } mails kwamen terug omdat het adres niet klopt. Kijk de lijst na voor u verdergaat.
post-alarm-policy = De post van deze golf is vanzelf gepauzeerd: { $came } van { $of } mails zijn geweigerd om hun inhoud of hun afzender. Laat het domein van de afzender en de tekst van de mails nakijken voor u verdergaat; aan de adressen ligt het niet.
post-alarm-relay = De mailserver neemt nu geen mails aan; de post probeert het vanzelf opnieuw om { $at }. Er gaat geen mail verloren.
post-alarm-relay-person = De mailserver neemt geen mails aan, en dat gaat niet vanzelf over: naam, wachtwoord, certificaat of afzender moeten nagekeken worden. De post probeert het opnieuw om { $at }. Er gaat geen mail verloren.
post-alarm-said = Het antwoord was: { $why }
