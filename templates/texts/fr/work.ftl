## Ce qui attend quelqu’un, et ce qui vient de soi-même.
work-title = Ce qui attend quelqu’un
work-none = Rien ne vous attend.
work-standing = Où en est chaque vague
work-coming = Ce qui vient
work-when = Quand
work-what = Quoi
work-nothing-comes = Rien ne se passe de soi-même dans les { $weeks } semaines à venir.
work-clusters-for = { $clusters }, pour { $wave }
work-stopped = { $count ->
    [one] Arrêtée : { $count } lettre est revenue
   *[other] Arrêtée : { $count } lettres sont revenues
}
work-restored = { $count ->
    [one] Une sauvegarde a été remise : décidez de { $count } lettre
   *[other] Une sauvegarde a été remise : décidez de { $count } lettres
}
work-other-terms = { $count ->
    [one] Les réglages ne sont plus ceux qui ont été approuvés : { $count } lettre attend
   *[other] Les réglages ne sont plus ceux qui ont été approuvés : { $count } lettres attendent
}
work-doubt = { $count ->
    [one] { $count } lettre dans le doute
   *[other] { $count } lettres dans le doute
}
work-resting = { $count ->
    [one] Le serveur de courriel a besoin de quelqu’un : { $count } lettre attend
   *[other] Le serveur de courriel a besoin de quelqu’un : { $count } lettres attendent
}
work-unwritten = { $count ->
    [one] { $count } lettre ne peut pas être écrite
   *[other] { $count } lettres ne peuvent pas être écrites
}
work-faulty-letters = { $count ->
    [one] Le contrôle a trouvé { $count } erreur qui retient les lettres
   *[other] Le contrôle a trouvé { $count } erreurs qui retiennent les lettres
}
work-second-pair = { $count ->
    [one] { $count } lettre attend une deuxième paire d’yeux
   *[other] { $count } lettres attendent une deuxième paire d’yeux
}
work-approve = { $count ->
    [one] { $count } lettre attend l’approbation
   *[other] { $count } lettres attendent l’approbation
}
work-send = { $count ->
    [one] { $count } lettre approuvée n’est pas encore envoyée
   *[other] { $count } lettres approuvées ne sont pas encore envoyées
}
work-mail = { $count ->
    [one] { $count } courriel attend d’être lu par quelqu’un
   *[other] { $count } courriels attendent d’être lus par quelqu’un
}
work-undeliverable = { $count ->
    [one] { $count } adresse où les lettres n’arrivent pas
   *[other] { $count } adresses où les lettres n’arrivent pas
}
work-lists-missing = { $count ->
    [one] { $count } liste d’adresses manque
   *[other] { $count } listes d’adresses manquent
}
work-lists-faulty = { $count ->
    [one] { $count } liste d’adresses a des lignes inutilisables
   *[other] { $count } listes d’adresses ont des lignes inutilisables
}
work-lists-unsigned = { $count ->
    [one] { $count } liste d’adresses n’est pas validée par son responsable
   *[other] { $count } listes d’adresses ne sont pas validées par leur responsable
}
work-list-changes = { $count ->
    [one] { $count } modification d’une liste d’adresses vous attend
   *[other] { $count } modifications d’une liste d’adresses vous attendent
}
work-draft-faults = { $count ->
    [one] { $count } erreur dans un projet de questionnaire
   *[other] { $count } erreurs dans un projet de questionnaire
}
work-release = { $count ->
    [one] Les chiffres de { $count } réponse ne sont pas encore publiés
   *[other] Les chiffres de { $count } réponses ne sont pas encore publiés
}
work-opens = ouvre : les lettres partent au plus tôt maintenant
work-leaves = les lettres partent
work-reminds = rappel à { $audience }
work-closes = clôture
work-backup-failed = La sauvegarde quotidienne a échoué
work-backup-old = { $count ->
    [one] La dernière sauvegarde date d’il y a { $count } heure
   *[other] La dernière sauvegarde date d’il y a { $count } heures
}
work-backup-missing = Aucune sauvegarde n’a jamais été faite
backups-title = Sauvegardes
backups-text = Une sauvegarde est un seul fichier, chiffré avec la clé maîtresse. Cette clé doit être gardée ailleurs.
backups-last = La dernière sauvegarde est du { $at } : il y a { $age }.
backups-age-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
backups-age-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
backups-alarm = Alerte
backups-none = Il n’y a pas encore de sauvegarde.
backups-late = { $hours ->
    [one] C’est trop ancien : il en faut une toutes les { $hours } heures.
   *[other] C’est trop ancien : il en faut une toutes les { $hours } heures.
}
backups-missing = Aucune sauvegarde n’a jamais été faite, alors qu’il y a des vagues.
backups-failed = La sauvegarde du { $at } a échoué : { $why }
backups-again = Un nouvel essai a lieu tous les quarts d’heure.
backups-daily = Chaque jour à { $time } dans { $folder } ; ce qui a plus de { $days } jours est supprimé.
backups-by-hand = Aucune sauvegarde quotidienne n’est réglée (backup.every_day_at). « peil backup » en fait une.
backups-list = Les dernières sauvegardes
backups-made = Faite le
backups-size = Taille
backups-rows = Lignes
backups-megabytes = { $size } Mo
