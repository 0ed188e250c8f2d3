# Ce que lit la personne qui répond.

answer-skip = Aller au contenu
answer-languages = Langue
answer-trial = Essai – les réponses ne sont pas comptées.
answer-preview = Aperçu : ce que vous remplissez ici n’est pas enregistré.
answer-contact = Une question, besoin d’aide ?
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
answer-start-contact = Questions
answer-start-colleague = Transmettre à un ou une collègue
answer-start-leave = Pas pour moi, ou plus de courriels
answer-start-free = Passer une question
answer-start-free-all = Vous pouvez passer toute question.
answer-start-free-some = Vous pouvez passer des questions, sauf celles qui portent la mention « obligatoire ».
answer-start-begin = Commencer
answer-start-continue = Continuer
answer-start-check = Revoir mes réponses

answer-privacy-identified = Votre nom figure avec vos réponses : les évaluateurs voient qui a répondu quoi et peuvent l’emporter dans un fichier.
answer-privacy-confidential = Vos réponses sont confidentielles. Elles sont conservées avec le numéro de votre invitation, pour que nous sachions à qui ne pas envoyer de rappel et de quel cluster il s’agit ; aucune page ni aucun fichier des évaluateurs ne dit qui a répondu quoi, sauf si vous demandez vous-même vos données.
answer-privacy-groups = Nous ne montrons de résultats que pour des groupes d’au moins { $count } réponses.
answer-privacy-moments = Nous conservons aussi le moment où vous avez commencé et envoyé, mais ni adresse réseau ni appareil.

answer-step = Étape { $number } sur { $of }
answer-required = (obligatoire)
answer-fault = Erreur :
answer-clear = Effacer ma réponse
answer-number = Nombre
answer-other = Précisez « { $option } »
answer-place = Place { $number }
answer-choose = Choisir
answer-choose-from = À choisir parmi :
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
answer-conflict-text = Dans une autre fenêtre, ou par un ou une collègue avec le même lien. Le reste de la page est enregistré. Choisissez encore pour :
answer-conflict-other = Entre-temps, voici ce qui a été rempli ici, dans une autre fenêtre ou par un ou une collègue :
answer-conflict-keep = Ci-dessus figure ce que vous avez rempli. Le bouton au bas de la page l’enregistre.
answer-conflict-take = Prendre l’autre réponse
answer-conflict-live = Une autre réponse a été donnée ici entre-temps, dans une autre fenêtre ou par un ou une collègue : « { $answer } ». Vous pourrez choisir en continuant.

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
answer-doubt = À vérifier :
answer-doubts-title = Pouvez-vous vérifier ceci ?
answer-not-saved-title = Non enregistré
answer-not-saved-text = À la suite d’une panne, nous n’avons pas pu enregistrer vos réponses. Tout ce que vous avez rempli se trouve encore ci-dessous. Réessayez dans une minute avec le même bouton.

answer-check-title = Vérifiez vos réponses
answer-check-lede = Rien n’est encore envoyé. Vous pouvez encore modifier chaque réponse.
answer-blank = Pas de réponse
answer-unread = Pas encore lisible :
answer-change = Modifier
answer-send = Envoyer mes réponses
answer-send-means = Vos réponses ne comptent comme complètes qu’une fois ce bouton pressé.

answer-receipt-title = Merci, nous avons bien reçu vos réponses
answer-receipt-sent = Reçu le
answer-receipt-reference = Votre référence :
answer-receipt-next = Et maintenant ?
answer-receipt-change = Vous pouvez modifier vos réponses tant que l’enquête est ouverte.
answer-receipt-change-until = Vous pouvez modifier vos réponses jusqu’au
answer-receipt-change-link = Modifier mes réponses
answer-receipt-own = Vos réponses
answer-receipt-print = La fonction d’impression de votre navigateur permet d’imprimer cette page ou de la garder en pdf.

answer-closed-title = Cette enquête est close
answer-closed-since = Il était possible de répondre jusqu’au
answer-closed-text = Merci de votre intérêt. Il n’est plus possible de répondre. Si vous avez encore quelque chose à signaler, contactez la personne indiquée ci-dessous.
answer-closed-begun = Vous aviez déjà répondu à des questions. Ces réponses sont conservées ; il n’est plus possible de les modifier ni de les compléter. Si vous avez encore quelque chose à signaler, contactez la personne indiquée ci-dessous.

answer-problem-wrong-link-title = Ce lien n’est pas correct
answer-problem-wrong-link-text = Nous ne trouvons pas de questionnaire à cette adresse. Le lien n’a peut-être pas été copié en entier, ou il a été retiré.
answer-problem-wrong-link-do = Ouvrez à nouveau le lien depuis le courriel reçu, ou copiez-le en entier, jusqu’au dernier caractère. Si cela ne marche pas, répondez à ce courriel.
answer-problem-handed-over-title = Cette invitation a été transmise
answer-problem-handed-over-text = Un collègue de votre entreprise a été invité à votre place. Il a son propre lien, avec les réponses données jusqu’ici.
answer-problem-handed-over-do = Vous n’avez plus rien à faire. Si c’est une erreur, répondez à l’e-mail que vous avez reçu.
answer-problem-not-saved-title = Non enregistré
answer-problem-not-saved-text = À la suite d’une panne, nous n’avons pas pu enregistrer ce que vous venez de remplir. Ce que vous aviez enregistré avant n’est pas perdu.
answer-problem-not-saved-do = Revenez en arrière avec le bouton de votre navigateur : vos réponses y sont encore. Envoyez la page à nouveau dans une minute.
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

answer-kept-but = Enregistré à { $time }, sauf là où vous pourrez choisir
answer-kept-late = L’enquête est close. Enregistré à { $time }, mais cela ne compte plus.
answer-check-again = Vos réponses étaient déjà envoyées. Ce que vous modifiez ne compte qu’après un nouvel envoi ; d’ici là, votre envoi précédent reste valable.
answer-send-again = Envoyer à nouveau
answer-send-again-means = Vos nouvelles réponses remplacent les précédentes.
answer-leave-as-sent = Ne rien modifier : tout laisser comme envoyé
answer-receipt-begun = Vous avez commencé à modifier vos réponses. Ce qui figure ci-dessous reste valable jusqu’à un nouvel envoi.
answer-receipt-begun-link = Continuer à modifier
answer-receipt-next-text = Nous traitons ensemble les réponses de tous les membres. L’organisation qui vous a envoyé cette enquête vous informera des résultats.
answer-receipt-contact = Une question sur vos réponses ? Donnez votre référence à la personne indiquée au bas de cette page.
answer-receipt-download = Garder mes réponses sous forme de texte
answer-closed-late = Vos dernières réponses sont arrivées après la clôture. Nous les avons conservées à part ; les résultats tiennent compte de ce qui figurait à la clôture. Si vous avez encore quelque chose à signaler, contactez la personne indiquée ci-dessous.

answer-problem-too-large-title = Trop de texte
answer-problem-too-large-text = Cette page contient plus de texte que nous ne pouvons en prendre. Rien n’a changé.
answer-problem-too-large-do = Revenez en arrière avec le bouton de votre navigateur : votre texte y est encore. Raccourcissez-le et enregistrez à nouveau.
answer-problem-too-slow-title = Arrivé trop lentement
answer-problem-too-slow-text = Ce que vous avez envoyé n’est pas arrivé entièrement à temps. Rien n’a changé.
answer-problem-too-slow-do = Revenez en arrière avec le bouton de votre navigateur : vos réponses y sont encore. Enregistrez à nouveau dès que votre connexion est meilleure.

answer-pass-title = Transmettre à un ou une collègue
answer-pass-lede = Quelqu’un d’autre en sait davantage ? Transmettez le lien. Vous pouvez aussi remplir à deux, chacun sur son appareil.
answer-pass-sees = Qui ouvre le lien voit ce qui est déjà rempli et peut le modifier.
answer-pass-mail = Un courriel pour votre collègue
answer-pass-link = Le lien
answer-pass-subject = Objet
answer-pass-text = Texte
answer-pass-open = Ouvrir dans ma messagerie
answer-pass-back = Retour au questionnaire
answer-pass-mail-subject = Questionnaire : { $survey }
answer-pass-mail-text =
    Bonjour,

    Pourrais-tu remplir ce questionnaire pour notre entreprise ? Tu peux t’arrêter et reprendre plus tard avec le même lien.

    { $link }

    Tu verras ce qui est déjà rempli et tu pourras le modifier.
answer-pass-name-title = À qui vaut-il mieux poser ces questions la prochaine fois ?
answer-pass-name-text = Nommez un ou une collègue, et l’équipe d’évaluation verra ce nom. Ce questionnaire n’écrit pas lui-même à votre collègue.
answer-pass-name = Nom
answer-pass-email = Adresse électronique
answer-pass-name-do = Transmettre ce nom
answer-pass-name-wrong = Indiquez un nom de 200 caractères au plus.
answer-pass-email-wrong = Indiquez une adresse électronique, comme nom@exemple.be.
answer-pass-named = Transmis :
answer-pass-forget = Retirer ce nom

answer-leave-title = Pas pour moi, ou plus de courriels
answer-leave-lede = Dites-nous ce qui ne va pas. Vous ne recevrez plus de courriels à ce sujet. Le lien reste valable.
answer-leave-ask = Que se passe-t-il ?
answer-leave-choose = Choisissez une des raisons.
answer-leave-not-me = Je ne suis pas la bonne personne
answer-leave-not-me-means = Quelqu’un d’autre dans l’entreprise répondra mieux.
answer-leave-not-me-done = Vous ne recevrez plus de courriels au sujet de ce questionnaire.
answer-leave-left = Notre entreprise n’est plus membre
answer-leave-left-means = Nous ne faisons plus partie de ce cluster.
answer-leave-left-done = Vous ne recevrez plus de courriels au sujet de ce questionnaire, et l’équipe d’évaluation voit que votre entreprise n’est plus membre.
answer-leave-no-mail = Je ne veux plus de courriels
answer-leave-no-mail-means = Ni pour ce questionnaire, ni pour un suivant.
answer-leave-no-mail-done = Nous n’écrivons plus à votre adresse, pas non plus pour une prochaine enquête.
answer-leave-do = Confirmer
answer-leave-back = Aller quand même au questionnaire
answer-leave-done-title = C’est noté
answer-leave-undo-text = Ce n’est pas ce que vous vouliez ?
answer-leave-undo = Annuler

answer-access-link = Accessibilité
answer-access-title = Déclaration d’accessibilité
answer-access-heading = Déclaration d’accessibilité
answer-access-aim = Tout le monde doit pouvoir remplir ce questionnaire, et aussi faire le travail des évaluateurs. Nous visons les WCAG 2.2, niveau AA, pour le questionnaire et pour l’espace de travail des évaluateurs. Il s’agit de notre propre évaluation.
answer-access-done-title = Ce que vous pouvez attendre
answer-access-done-plain = Tout fonctionne sans JavaScript, sans cookies et avec tout navigateur récent.
answer-access-done-keyboard = Tout est possible avec le clavier seul, et vous voyez toujours où vous êtes.
answer-access-done-zoom = Le texte s’adapte jusqu’à un agrandissement de 400 %, à l’affichage sombre et au contraste élevé.
answer-access-done-time = Il n’y a pas de limite de temps. Ce que vous remplissez est conservé et vous pouvez reprendre plus tard.
answer-access-done-tools = À chaque modification, chaque page est contrôlée par des outils automatiques (axe et html-validate), à la largeur d’un téléphone et d’un écran.
answer-access-gaps-title = Ce que nous ne savons pas ou ne pouvons pas encore
answer-access-gap-readers = Aucun essai n’a encore eu lieu avec de vrais lecteurs d’écran, comme NVDA, VoiceOver et TalkBack.
answer-access-gap-audit = Il n’y a pas encore eu d’examen par un expert indépendant ni avec des personnes en situation de handicap.
answer-access-gap-authors = Les questions elles-mêmes sont écrites par d’autres. Nous ne contrôlons pas si elles sont faciles à comprendre.
answer-access-gap-desk = Les tableaux larges et les graphiques de l’espace des évaluateurs se lisent difficilement sur un téléphone ; chaque graphique a un tableau avec les mêmes chiffres.
answer-access-contact-title = Quelque chose ne va pas ?
answer-access-contact = Écrivez à la personne indiquée ci-dessous et dites ce qui ne va pas. Vous pouvez aussi répondre aux questions d’une autre manière.
answer-access-date = Dernière révision le
