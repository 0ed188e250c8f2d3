## Eén persoon: inzage en wissen

erase-to = Gegevens van deze persoon
erase-title = Wat we van { $address } bewaren
erase-lede = Voor wie zelf vraagt wat we bewaren, of vraagt om gewist te worden. Alleen beheerders komen hier; wat ze doen, staat in het logboek.
erase-access = Inzage
erase-access-text = Eén bestand met alles wat we van deze persoon bewaren, ook de eigen antwoorden. Bezorg het aan de persoon zelf en aan niemand anders.
erase-access-go = Alles downloaden (JSON)
erase-waves = Metingen waarin deze persoon gevraagd werd
erase-answers = Antwoorden
erase-answers-none = geen
erase-answers-begun = begonnen, niet verstuurd
erase-answers-sent = tellen mee
erase-erase = Wissen
erase-goes = Dit verdwijnt
erase-goes-contacts = { $count ->
        [one] de plaats als contactpersoon bij { $count } lid
       *[other] de plaats als contactpersoon bij { $count } leden
    }
erase-goes-waves = { $count ->
        [one] naam, adres, bedrijf en persoonlijke link in { $count } meting
       *[other] naam, adres, bedrijf en persoonlijke link in { $count } metingen
    }
erase-goes-drafts = { $count ->
        [one] antwoorden die begonnen en niet verstuurd zijn, in { $count } meting
       *[other] antwoorden die begonnen en niet verstuurd zijn, in { $count } metingen
    }
erase-goes-lists = { $count ->
        [one] de regel in { $count } lijst die binnenkwam
       *[other] de regel in { $count } lijsten die binnenkwamen
    }
erase-goes-mails = { $count ->
        [one] de inhoud van { $count } mail van of over deze persoon
       *[other] de inhoud van { $count } mails van of over deze persoon
    }
erase-goes-namings = { $count ->
        [one] { $count } vermelding als collega
       *[other] { $count } vermeldingen als collega
    }
erase-goes-events = { $count ->
        [one] het adres in { $count } regel van de geschiedenis van leden
       *[other] het adres in { $count } regels van de geschiedenis van leden
    }
erase-goes-old-links = { $count ->
        [one] naam en adres bij { $count } oude link naar een cluster
       *[other] naam en adres bij { $count } oude links naar een cluster
    }
erase-stays = Dit blijft, en waarom
erase-stays-answers = { $count ->
        [one] De antwoorden in { $count } meting blijven in de cijfers, onder een nummer van niemand: wat gepubliceerd is, verandert niet.
       *[other] De antwoorden in { $count } metingen blijven in de cijfers, onder een nummer van niemand: wat gepubliceerd is, verandert niet.
    }
erase-stays-letters = { $count ->
        [one] { $count } mail blijft geteld, zonder adres en op de dag: het grootboek moet blijven kloppen.
       *[other] { $count } mails blijven geteld, zonder adres en op de dag: het grootboek moet blijven kloppen.
    }
erase-stays-silent = Dat niemand naar dit adres schrijft: zonder dat zou een nieuwe lijst opnieuw mails brengen.
erase-stays-links = { $count ->
        [one] { $count } link naar een cluster die nog werkt: trek hem eerst in.
       *[other] { $count } links naar een cluster die nog werken: trek ze eerst in.
    }
erase-stays-company = Het bedrijf zelf blijft lid.
erase-backups = Back-ups houden deze persoon nog tot ze verlopen. Wie er een terugzet, wist meteen opnieuw: de lijst daarvan ligt naast de hoofdsleutel.
erase-go = Wis deze persoon
erase-done = Gewist. Het logboek bewaart de hash van het bewijs: { $sha256 }
erase-all = Wie gewist werd
erase-all-text = Van elke keer een bewijs dat niemand noemt: wat verdween en wat bleef. De hash staat in het logboek.
erase-at = Wanneer
erase-by = Door
erase-person = Persoon, onder een schuilnaam
erase-proof = Bewijs
erase-proof-go = Downloaden (JSON)
erase-none = Nog niemand.
