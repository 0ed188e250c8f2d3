# Ce qui ne va pas dans une réponse, et ce qu'on peut faire.

fault-required = Répondez à cette question.
fault-consent-required = Cochez la case si vous êtes d’accord. Sans votre accord, nous ne pouvons pas continuer.
fault-unknown-input = Cette réponse ne va pas avec la question. Choisissez une des réponses de la page.
fault-several-answers = Une seule réponse est possible ici. Choisissez-en une.
fault-not-a-number = « { $typed } » n’est pas un nombre. Écrivez un nombre, par exemple 12 ou 12,5.
fault-ambiguous-number = « { $typed } » peut se lire de deux façons. Écrivez { $first } ou { $second } : nous saurons ce que vous voulez dire.
fault-too-small = Écrivez un nombre égal ou supérieur à { $min }.
fault-too-large = Écrivez un nombre égal ou inférieur à { $max }.
fault-whole-number = Écrivez un nombre entier, sans chiffres après la virgule.
fault-too-many-decimals = { $decimals ->
    [one] Écrivez un nombre avec un seul chiffre après la virgule au maximum.
   *[other] Écrivez un nombre avec { $decimals } chiffres après la virgule au maximum.
}
fault-number-and-missing = Vous avez donné un nombre et choisi aussi une réponse en dessous. Gardez un des deux.
fault-not-a-date = « { $typed } » n’est pas une date. Écrivez jour/mois/année, par exemple 31/3/2026.
fault-ambiguous-date = « { $typed } » peut être le { $first } ou le { $second }. Écrivez { $first-typed } ou { $second-typed } : nous saurons ce que vous voulez dire.
fault-date-too-early = Écrivez une date à partir du { $min }.
fault-date-too-late = Écrivez une date jusqu’au { $max } inclus.
fault-not-an-email = « { $typed } » n’est pas une adresse e-mail. Écrivez une adresse comme nom@exemple.be.
fault-too-long = Votre texte compte { $length } caractères. Raccourcissez-le : il y a de la place pour { $max } caractères. Nous avons gardé votre texte.
fault-unprintable = Votre texte contient des caractères que nous ne pouvons pas afficher. Supprimez les caractères �.
fault-too-few = { $least ->
    [one] Choisissez au moins une réponse.
   *[other] Choisissez au moins { $least } réponses. Vous en avez choisi { $count }.
}
fault-too-many = { $most ->
    [one] Choisissez une seule réponse. Vous en avez choisi { $count }.
   *[other] Choisissez { $most } réponses au maximum. Vous en avez choisi { $count }.
}
fault-exclusive-with-others = Une de vos réponses ne va pas avec une autre. Retirez cette réponse, ou retirez les autres.
fault-ranked-twice = Vous avez choisi deux fois la même réponse. Choisissez une autre réponse à chaque place.
fault-rank-skipped = La place { $place } est vide, mais une place suivante ne l’est pas. Remplissez d’abord la place { $place }.
fault-does-not-add-up = { $side ->
    [too-little] Le total est { $sum }. Répartissez encore { $difference } pour arriver à { $total }.
   *[too-much] Le total est { $sum }. Retirez { $difference } pour arriver à { $total }.
}
fault-read-again = Vérifiez cette réponse et enregistrez de nouveau la page.
fault-own = { $words }
fault-doubt = { $words } C’est bien exact ? Continuez alors simplement.
