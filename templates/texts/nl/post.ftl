# Waarschuwingen van de post, op de pagina van een golf.

post-alarm = Waarschuwing van de post
post-alarm-hard = De post van deze golf is vanzelf gepauzeerd: { $came } van { $of } mails kwamen terug omdat het adres niet klopt. Kijk de lijst na voor u verdergaat.
post-alarm-policy = De post van deze golf is vanzelf gepauzeerd: { $came } van { $of } mails zijn geweigerd om hun inhoud of hun afzender. Laat het domein van de afzender en de tekst van de mails nakijken voor u verdergaat; aan de adressen ligt het niet.
post-alarm-relay = De mailserver neemt nu geen mails aan; de post probeert het vanzelf opnieuw om { $at }. Er gaat geen mail verloren.
post-alarm-relay-person = De mailserver neemt geen mails aan, en dat gaat niet vanzelf over: naam, wachtwoord, certificaat of afzender moeten nagekeken worden. De post probeert het opnieuw om { $at }. Er gaat geen mail verloren.
post-alarm-said = Het antwoord was: { $why }
