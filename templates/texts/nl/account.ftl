account-title = Mijn account
account-unknown = onbekend
account-password = Wachtwoord
account-password-present = Uw huidige wachtwoord
account-password-new = Het nieuwe wachtwoord
account-password-hint = Minstens { $count } tekens. Een zin is goed te onthouden; veelgebruikte wachtwoorden en uw naam worden niet aanvaard.
account-password-go = Wachtwoord wijzigen
account-password-changed = Uw wachtwoord is gewijzigd. Waar u elders aangemeld was, is de sessie voorbij.
account-sessions = Sessies
account-sessions-text = Waar u aangemeld bent. Een sessie die { $minutes } minuten niet gebruikt wordt, is voorbij; na { $hours } uur is ze dat altijd. Herkent u er een niet, beëindig ze dan en wijzig uw wachtwoord.
account-session-begun = Begonnen
account-session-place = Waar
account-session-this = deze sessie
account-session-end = Beëindigen
account-session-end-what = Beëindigen: de sessie van { $begun }, { $browser }
account-session-ended = De sessie is beëindigd.
account-end-others = Alle andere sessies beëindigen
account-others-ended = { $count ->
    [0] Er was geen andere sessie.
    [one] De andere sessie is beëindigd.
   *[other] { $count } andere sessies zijn beëindigd.
}
account-end-all = Alle sessies beëindigen
account-end-all-of = Sessies van { $name }
account-end-all-text = Wie onder deze naam aangemeld is, meldt zich opnieuw aan. Doe dit als een laptop of telefoon zoek is.
account-all-ended = { $count ->
    [0] { $name } was nergens aangemeld.
    [one] Eén sessie van { $name } is beëindigd.
   *[other] { $count } sessies van { $name } zijn beëindigd.
}

factor-title = Tweede factor
factor-none = U meldt zich aan met uw wachtwoord alleen. Met een tweede factor, een code van een app op uw telefoon, is uw account ook veilig als iemand uw wachtwoord kent.
factor-demanded = Uw rol vraagt een tweede factor. Stel hem hieronder in; daarna kunt u verder.
factor-begin = Instellen
factor-begin-again = Opnieuw beginnen
factor-begin-text = U hebt een app nodig die eenmalige codes toont, zoals die van uw telefoon of een wachtwoordbeheerder.
factor-begin-go = Beginnen
factor-scan = Zet het geheim in uw app
factor-scan-text = Lees deze code met de app, of tik het geheim in.
factor-picture = QR-code met het geheim voor uw app
factor-typed = Het geheim:
factor-first-code = De code die de app nu toont
factor-first-code-hint = Zes cijfers. Vanaf dan vraagt het aanmelden er telkens een; waar u elders aangemeld bent, is de sessie voorbij.
factor-confirm-go = Bevestigen
factor-code = Code van uw app, of een herstelcode
factor-login-title = Tweede factor
factor-login-hint = Zes cijfers uit uw app, of een van uw herstelcodes.
factor-login-lost = Telefoon en herstelcodes kwijt? Een beheerder kan uw tweede factor wegnemen.
factor-login-again = Opnieuw aanmelden
factor-codes = Uw herstelcodes
factor-codes-text = Bewaar ze waar u ze vindt als uw telefoon weg is. Elke code werkt één keer. Ze worden niet meer getoond.
factor-codes-kept = Ik heb ze bewaard
factor-since = Ingesteld op { $at }.
factor-codes-left = { $count ->
    [0] U hebt geen herstelcodes meer.
    [one] U hebt nog één herstelcode.
   *[other] U hebt nog { $count } herstelcodes.
}
factor-renew = Nieuwe herstelcodes
factor-renew-text = De oude werken dan niet meer.
factor-renew-go = Nieuwe codes maken
factor-remove = Wegnemen
factor-remove-text = Voor een nieuwe telefoon: neem de factor weg en stel hem opnieuw in.
factor-remove-go = Tweede factor wegnemen
factor-removed = Uw tweede factor is weggenomen. Een wachtwoord volstaat nu, tenzij uw rol meer vraagt.
factor-line-set = Tweede factor ingesteld op { $at }.
factor-line-none = Geen tweede factor.
factor-manage = Beheren
factor-set-up = Instellen
factor-reset-of = Tweede factor van { $name }
factor-reset-text = Voor wie telefoon en herstelcodes kwijt is. Alle sessies eindigen; wie er een nodig heeft, stelt bij het volgende aanmelden een nieuwe in. Ga eerst na dat het echt deze persoon is die het vraagt.
factor-reset-go = Tweede factor wegnemen
factor-was-reset = { $name } heeft geen tweede factor meer; alle sessies zijn voorbij.
factor-was-none = { $name } had geen tweede factor.

account-forgotten = Wachtwoord vergeten?
account-forgotten-title = Wachtwoord vergeten
account-forgotten-text = Vul het e-mailadres in dat bij uw account hoort. U krijgt een brief met een link waarmee u een nieuw wachtwoord kiest.
account-forgotten-go = Link vragen
account-forgotten-other = Geen adres bij uw account? Een beheerder kan u een nieuw wachtwoord geven.
account-reset-asked = Als dit adres bij een account hoort, komt er zo een brief met een link. De link werkt een half uur.
account-reset-done = Uw wachtwoord is gewijzigd en alle sessies zijn voorbij. Meld u aan met het nieuwe.
account-new-password = Nieuw wachtwoord
account-new-password-text = Voor het account { $name }. Daarna meldt u zich overal opnieuw aan.
account-address = E-mailadres
account-address-of = Waar { $name } mail krijgt
account-address-hint = Voor een nieuw wachtwoord, en voor nieuws over het account. Leeg: er gaat niets heen.
account-address-go = Adres bewaren
account-address-set = Het adres van { $name } is bewaard. Het vorige, als er een was, krijgt bericht.
account-language = Taal van de brief
account-invitations = Uitnodigingen
account-invite-by-mail = Iemand per mail uitnodigen
account-nobody-invited = Er staat geen uitnodiging open.
account-invite = Iemand uitnodigen
account-invite-text = Wie u uitnodigt, krijgt een brief met een link die één keer werkt, { $hours } uur lang, en kiest zelf een naam en een wachtwoord. Een nieuwe uitnodiging vervangt een oude aan hetzelfde adres.
account-invite-go = Uitnodigen
account-invited = { $address } is uitgenodigd; de brief gaat zo weg.
account-invited-by = Uitgenodigd door
account-withdraw = Intrekken
account-withdraw-what = Intrekken: de uitnodiging van { $address }
account-withdrawn = De uitnodiging van { $address } is ingetrokken.
account-letter = Brief
account-letter-until = Werkt tot { $at }
account-letter-queued = Wacht op de post.
account-letter-sent = Verstuurd.
account-letter-over = Verlopen: nodig opnieuw uit.
account-letter-failed = Niet aangenomen:
account-letter-unclear = Niet zeker of hij weg is. Nodig opnieuw uit als er niets komt.
account-welcome = Welkom bij Peil
account-welcome-text = U bent uitgenodigd op { $address }. Kies onder welke naam u zich aanmeldt, en een wachtwoord.
account-name-hint = Uw e-mailadres, of een andere naam die nog niemand heeft.
account-welcome-go = Account maken
account-invitation-accepted = Uw account is er. Meld u aan als { $name }.

account-letter-invitation-subject = Uitnodiging voor Peil
account-letter-invitation =
    Dag,

    { $sender } nodigt u uit om mee te werken in Peil, op { $host }.

    Kies met deze link een naam en een wachtwoord:

    { $link }

    De link werkt één keer, tot { $until }. Verwachtte u dit niet, dan hoeft u niets te doen.
account-letter-reset-subject = Een nieuw wachtwoord voor Peil
account-letter-reset =
    Dag,

    Iemand vroeg op { $host } een nieuw wachtwoord voor het account { $name }. Kies het met deze link:

    { $link }

    De link werkt één keer, { $minutes } minuten lang. Vroeg u dit niet, dan hoeft u niets te doen: uw wachtwoord blijft wat het is.
account-letter-news =
    Dag,

    { $what }

    Op { $at }, vanaf: { $place }.

    Was u dit niet en vroeg u het niet, verwittig dan meteen een beheerder van { $host }, en kijk uw account na:

    { $link }
account-news-password-changed = Uw wachtwoord voor Peil is gewijzigd.
account-news-password-reset = Een beheerder gaf uw account in Peil een nieuw wachtwoord.
account-news-factor-set = Voor uw account in Peil is een tweede factor ingesteld.
account-news-factor-removed = De tweede factor van uw account in Peil is weggenomen.
account-news-factor-reset = Een beheerder nam de tweede factor van uw account in Peil weg.
account-news-recovery-code-used = Met een herstelcode is aangemeld bij uw account in Peil.
account-news-address-changed = Post over uw account in Peil gaat niet meer naar dit adres.
