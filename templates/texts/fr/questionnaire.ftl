# Ce que lit la personne qui répond.

answer-skip = Aller au contenu
answer-languages = Langue
answer-trial = Essai – les réponses ne sont pas comptées.
answer-preview = Aperçu : ce que vous remplissez ici n’est pas enregistré.
answer-contact = Une question, besoin d’aide ?
answer-made-with = Ce questionnaire n’utilise pas de cookies de tiers et ne vous suit pas.

answer-start-who = Qui pose les questions
answer-start-long = Durée
answer-start-minutes =
    { $minutes ->
        [one] Environ { $minutes } minute.
       *[other] Environ { $minutes } minutes.
    }
answer-start-pause = Vous pouvez vous arrêter et reprendre plus tard avec le même lien, sur tout appareil.
answer-start-until = Jusqu’à quand
answer-start-privacy = Qui voit quoi
answer-start-free = Passer une question
answer-start-free-all = Vous pouvez passer toute question.
answer-start-free-some = Vous pouvez passer des questions, sauf celles qui portent la mention « obligatoire ».
answer-start-begin = Commencer
answer-start-continue = Continuer
answer-start-check = Revoir mes réponses

answer-privacy-identified = Votre nom figure avec vos réponses. Seuls les évaluateurs les voient ainsi.
answer-privacy-confidential = Vos réponses sont confidentielles. En dehors de l’équipe d’évaluation, personne ne voit qui a répondu quoi. Nous ne montrons de résultats que pour des groupes d’au moins cinq réponses.
answer-privacy-anonymous = Vos réponses sont anonymes. Dès que vous les envoyez, le lien avec votre nom disparaît définitivement. Nous ne montrons de résultats que pour des groupes d’au moins cinq réponses.

answer-step = Étape { $number } sur { $of }
answer-required = (obligatoire)
answer-fault = Erreur :
answer-clear = Effacer ma réponse
answer-number = Nombre
answer-other = Précisez « { $option } »
answer-place = Place { $number }
answer-choose = Choisir
answer-next = Suivant
answer-last = Vers le récapitulatif
answer-back = Précédent
answer-to-check = Enregistrer et revenir au récapitulatif
answer-kept = Chaque bouton enregistre ce que vous avez rempli sur cette page.

answer-kept-at = Enregistré à { $time }
answer-kept-later = Non enregistré – nous réessayons
answer-kept-offline = Pas de connexion – nous enregistrons dès qu’elle revient
answer-kept-button = Non enregistré – appuyez sur un bouton en bas pour enregistrer
answer-kept-sent = Les réponses ont été envoyées entre-temps. Ce que vous remplissez encore n’est pas enregistré.
answer-kept-closed = L’enquête est close entre-temps. Ce que vous remplissez encore n’est pas enregistré.
answer-characters-left = Encore { $count } caractères
answer-characters-over = { $count } caractères de trop

answer-conflict-title = Une autre réponse a été donnée entre-temps
answer-conflict-text = Dans une autre fenêtre, ou par un ou une collègue avec le même lien. Le reste de la page est enregistré. Choisissez encore pour :
answer-conflict-other = Entre-temps, voici ce qui a été rempli ici, dans une autre fenêtre ou par un ou une collègue :
answer-conflict-keep = Ci-dessus figure ce que vous avez rempli. Le bouton au bas de la page l’enregistre.
answer-conflict-take = Prendre l’autre réponse
answer-conflict-live = Une autre réponse a été donnée ici entre-temps, dans une autre fenêtre ou par un ou une collègue : « { $answer } ». Vous pourrez choisir en continuant.

answer-hint-several = Vous pouvez choisir plusieurs réponses.
answer-hint-exactly = { $count ->
        [one] Choisissez une réponse.
       *[other] Choisissez exactement { $count } réponses.
    }
answer-hint-between = Choisissez au moins { $least } et au plus { $most } réponses.
answer-hint-at-least = { $count ->
        [one] Choisissez au moins une réponse.
       *[other] Choisissez au moins { $count } réponses.
    }
answer-hint-at-most = { $count ->
        [one] Choisissez au plus une réponse.
       *[other] Choisissez au plus { $count } réponses.
    }
answer-hint-whole = Un nombre entier, sans décimales.
answer-hint-number-between = De { $min } à { $max }.
answer-hint-number-from = { $min } ou plus.
answer-hint-number-to = Au plus { $max }.
answer-hint-date = Jour, mois et année, par exemple 31/3/2026.
answer-hint-date-between = Du { $min } au { $max }.
answer-hint-date-from = À partir du { $min }.
answer-hint-date-to = Jusqu’au { $max }.
answer-hint-characters = Au plus { $max } caractères.
answer-hint-ranking = { $count ->
        [one] Choisissez ce qui compte le plus pour vous.
       *[other] Choisissez-en { $count } au plus, le plus important à la place 1.
    }
answer-hint-total = Le total doit être { $total }. Une case vide compte pour 0.

answer-summary-title = Quelque chose ne va pas
answer-doubt = À vérifier :
answer-doubts-title = Pouvez-vous vérifier ceci ?
answer-not-saved-title = Non enregistré
answer-not-saved-text = À la suite d’une panne, nous n’avons pas pu enregistrer vos réponses. Tout ce que vous avez rempli se trouve encore ci-dessous. Réessayez dans une minute avec le même bouton.

answer-check-title = Vérifiez vos réponses
answer-check-lede = Rien n’est encore envoyé. Vous pouvez encore modifier chaque réponse.
answer-blank = Pas de réponse
answer-unread = Pas encore lisible :
answer-change = Modifier
answer-send = Envoyer mes réponses
answer-send-means = Vos réponses ne comptent comme complètes qu’une fois ce bouton pressé.

answer-receipt-title = Merci, nous avons bien reçu vos réponses
answer-receipt-sent = Reçu le
answer-receipt-reference = Votre référence :
answer-receipt-next = Et maintenant ?
answer-receipt-change = Vous pouvez modifier vos réponses tant que l’enquête est ouverte.
answer-receipt-change-until = Vous pouvez modifier vos réponses jusqu’au
answer-receipt-change-link = Modifier mes réponses
answer-receipt-own = Vos réponses
answer-receipt-print = La fonction d’impression de votre navigateur permet d’imprimer cette page ou de la garder en pdf.

answer-closed-title = Cette enquête est close
answer-closed-since = Il était possible de répondre jusqu’au
answer-closed-text = Merci de votre intérêt. Il n’est plus possible de répondre. Si vous avez encore quelque chose à signaler, contactez la personne indiquée ci-dessous.
answer-closed-begun = Vous aviez déjà répondu à des questions. Ces réponses sont conservées ; il n’est plus possible de les modifier ni de les compléter. Si vous avez encore quelque chose à signaler, contactez la personne indiquée ci-dessous.

answer-problem-wrong-link-title = Ce lien n’est pas correct
answer-problem-wrong-link-text = Nous ne trouvons pas de questionnaire à cette adresse. Le lien n’a peut-être pas été copié en entier, ou il a été retiré.
answer-problem-wrong-link-do = Ouvrez à nouveau le lien depuis le courriel reçu, ou copiez-le en entier, jusqu’au dernier caractère. Si cela ne marche pas, répondez à ce courriel.
answer-problem-not-saved-title = Non enregistré
answer-problem-not-saved-text = À la suite d’une panne, nous n’avons pas pu enregistrer ce que vous venez de remplir. Ce que vous aviez enregistré avant n’est pas perdu.
answer-problem-not-saved-do = Revenez en arrière avec le bouton de votre navigateur : vos réponses y sont encore. Envoyez la page à nouveau dans une minute.
answer-problem-unavailable-title = Momentanément indisponible
answer-problem-unavailable-text = À la suite d’une panne, nous ne pouvons pas montrer cette page maintenant. Ce que vous avez enregistré n’est pas perdu.
answer-problem-unavailable-do = Réessayez dans une minute.
answer-problem-unreadable-title = Nous n’avons pas pu lire ceci
answer-problem-unreadable-text = Ce que votre navigateur a envoyé n’est pas une page de ce questionnaire. Rien n’a changé.
answer-problem-unreadable-do = Ouvrez à nouveau le lien depuis le courriel reçu.
answer-problem-too-often-title = Un instant
answer-problem-too-often-text = Cette adresse a été demandée trop souvent de suite.
answer-problem-too-often-do = Attendez une minute et réessayez.
answer-problem-broken-title = Un problème est survenu
answer-problem-broken-text = À cause d’une erreur de notre part, nous ne pouvons pas montrer cette page. Ce que vous avez enregistré n’est pas perdu.
answer-problem-broken-do = Réessayez plus tard. Si le problème persiste, répondez au courriel reçu.
