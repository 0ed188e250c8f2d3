## Wat een hand nodig heeft, en wat er vanzelf komt.
work-title = Wat nu een hand nodig heeft
work-none = Niets wacht op u.
work-standing = Hoe ver elke meting is
work-coming = Wat er komt
work-when = Wanneer
work-what = Wat
work-nothing-comes = In de komende { $weeks } weken gebeurt er niets vanzelf.
work-clusters-for = { $clusters }, voor { $wave }
work-stopped = { $count ->
    [one] Stilgelegd: { $count } brief kwam terug
   *[other] Stilgelegd: { $count } brieven kwamen terug
}
work-restored = { $count ->
    [one] Een back-up werd teruggezet: beslis over { $count } brief
   *[other] Een back-up werd teruggezet: beslis over { $count } brieven
}
work-other-terms = { $count ->
    [one] De instellingen zijn anders dan bij de goedkeuring: { $count } brief wacht
   *[other] De instellingen zijn anders dan bij de goedkeuring: { $count } brieven wachten
}
work-doubt = { $count ->
    [one] { $count } brief in twijfel
   *[other] { $count } brieven in twijfel
}
work-resting = { $count ->
    [one] De mailserver heeft iemand nodig: { $count } brief wacht
   *[other] De mailserver heeft iemand nodig: { $count } brieven wachten
}
work-unwritten = { $count ->
    [one] { $count } brief kan niet geschreven worden
   *[other] { $count } brieven kunnen niet geschreven worden
}
work-faulty-letters = { $count ->
    [one] De controle vond { $count } fout die de brieven tegenhoudt
   *[other] De controle vond { $count } fouten die de brieven tegenhouden
}
work-second-pair = { $count ->
    [one] { $count } brief wacht op een tweede paar ogen
   *[other] { $count } brieven wachten op een tweede paar ogen
}
work-approve = { $count ->
    [one] { $count } brief wacht op goedkeuring
   *[other] { $count } brieven wachten op goedkeuring
}
work-send = { $count ->
    [one] { $count } goedgekeurde brief is nog niet verzonden
   *[other] { $count } goedgekeurde brieven zijn nog niet verzonden
}
work-mail = { $count ->
    [one] { $count } mail wacht op iemand die hem leest
   *[other] { $count } mails wachten op iemand die ze leest
}
work-undeliverable = { $count ->
    [one] { $count } adres waar brieven niet aankomen
   *[other] { $count } adressen waar brieven niet aankomen
}
work-lists-missing = { $count ->
    [one] { $count } adreslijst ontbreekt
   *[other] { $count } adreslijsten ontbreken
}
work-lists-faulty = { $count ->
    [one] { $count } adreslijst met rijen die niet bruikbaar zijn
   *[other] { $count } adreslijsten met rijen die niet bruikbaar zijn
}
work-lists-unsigned = { $count ->
    [one] { $count } adreslijst is niet afgetekend
   *[other] { $count } adreslijsten zijn niet afgetekend
}
work-list-changes = { $count ->
    [one] { $count } wijziging van een adreslijst wacht op u
   *[other] { $count } wijzigingen van een adreslijst wachten op u
}
work-draft-faults = { $count ->
    [one] { $count } fout in een ontwerp van een vragenlijst
   *[other] { $count } fouten in een ontwerp van een vragenlijst
}
work-release = { $count ->
    [one] De cijfers over { $count } antwoord zijn nog niet vrijgegeven
   *[other] De cijfers over { $count } antwoorden zijn nog niet vrijgegeven
}
work-opens = gaat open: de brieven vertrekken ten vroegste nu
work-leaves = de brieven vertrekken
work-reminds = herinnering aan { $audience }
work-closes = sluit
work-backup-failed = De dagelijkse back-up is mislukt
work-backup-old = { $count ->
    [one] De laatste back-up is { $count } uur oud
   *[other] De laatste back-up is { $count } uur oud
}
work-backup-missing = Er is nog nooit een back-up gemaakt
backups-title = Back-ups
backups-text = Een back-up is één bestand, versleuteld met de hoofdsleutel. Die sleutel hoort ergens anders bewaard te worden.
backups-last = De laatste back-up is van { $at }: { $age } geleden.
backups-age-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
backups-age-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
backups-alarm = Waarschuwing
backups-none = Er is nog geen back-up.
backups-late = { $hours ->
    [one] Dat is te lang geleden: er hoort er elke { $hours } uur een te zijn.
   *[other] Dat is te lang geleden: er hoort er elke { $hours } uur een te zijn.
}
backups-missing = Er is nog nooit een back-up gemaakt, terwijl er metingen zijn.
backups-failed = De back-up van { $at } is mislukt: { $why }
backups-again = Het wordt elk kwartier opnieuw geprobeerd.
backups-daily = Elke dag om { $time } in { $folder }; wat ouder is dan { $days } dagen, wordt verwijderd.
backups-by-hand = Er is geen dagelijkse back-up ingesteld (backup.every_day_at). Met „peil backup” maakt u er een.
backups-list = De laatste back-ups
backups-made = Gemaakt op
backups-size = Grootte
backups-rows = Rijen
backups-megabytes = { $size } MB
