# Réponses ouvertes par thème.

themes-title = Thèmes
themes-of = Thèmes de { $question }
themes-lede = Classez ce que les membres ont écrit par thème : les résultats montrent alors les réponses par thème, avec le nombre de membres qui en parlent.
themes-link = Classer ces réponses par thème
themes-hint = Une réponse peut appartenir à plusieurs thèmes. Un code est un nombre entier ; laissez-le vide pour le premier qui est libre.
themes-new = Nouveau thème
themes-label = Nom
themes-code = Code
themes-remove = Retirer ce thème
themes-loses = { $count ->
    [0] Aucune réponse n’y appartient.
    [one] 1 réponse y appartient et le perd.
   *[other] { $count } réponses y appartiennent et le perdent.
}
themes-save = Enregistrer
themes-save-means = Seul ce que vous changez est enregistré. Ce que des collègues classent entre-temps reste.
themes-texts = Les réponses
themes-which = Quelles réponses
themes-only-all = Toutes les réponses
themes-only-open = Sans thème
themes-progress = { $all ->
    [one] { $sorted } réponse sur 1 a un thème.
   *[other] { $sorted } réponses sur { $all } ont un thème.
} Les réponses dans les mêmes mots comptent ici une fois.
themes-none-yet = Il n’y a pas encore de thèmes. Nommez-en un ou plusieurs ci-dessus et enregistrez ; chaque réponse reçoit alors une case par thème.
themes-no-texts = Aucune réponse ne peut être montrée ici : elles peuvent être lues là où au moins { $minimum } membres d’un groupe en ont donné une.
themes-part = Partie { $page } sur { $pages }
themes-parts = Parties des réponses
themes-part-previous = Partie { $page }
themes-part-next = Partie { $page }
themes-download = Télécharger les réponses avec leurs thèmes (CSV)
themes-saved = Enregistré : { $themes ->
    [0] aucun thème changé
    [one] 1 thème changé
   *[other] { $themes } thèmes changés
}, { $texts ->
    [0] aucune réponse reclassée.
    [one] 1 réponse reclassée.
   *[other] { $texts } réponses reclassées.
}
themes-nothing = Rien n’a été changé, il n’y avait donc rien à enregistrer.
themes-left-out = Quelqu’un a retiré des thèmes entre-temps ; ces codes ont été laissés de côté : { $codes }.
themes-without = Sans thème
themes-count = { $count } ({ $share })
themes-caption = Combien de membres parlent de chaque thème
themes-caption-note = Pour cent de ceux qui ont écrit quelque chose ; une réponse peut appartenir à plusieurs thèmes. Affiché là où les réponses elles-mêmes peuvent être lues.

themes-fault-no-code = Un code est un nombre entier de 1 à { $most }. Tapez-en un, ou laissez le champ vide.
themes-fault-code-taken = Un autre thème a ce code. Tapez-en un autre, ou laissez le champ vide.
themes-fault-no-label = Le thème n’a pas de nom. Tapez-en un ; pour retirer un thème, cochez sa case.
themes-fault-long-label = Le nom a { $found } caractères ; { $most } au plus sont gardés. Raccourcissez-le.
themes-fault-label-taken = Un autre thème s’appelle ainsi. Choisissez un autre nom.
themes-fault-too-many = Une question a { $most } thèmes au plus. Laissez celui-ci de côté, ou retirez-en un autre.
themes-fault-renamed-meanwhile = Un collègue a nommé ce thème « { $label } » entre-temps. Enregistrez encore une fois s’il doit être comme vous le voulez.
themes-fault-gone-meanwhile = Un collègue a retiré ce thème entre-temps. Enregistrez encore une fois pour l’ajouter de nouveau, ou videz son nom et son code.
