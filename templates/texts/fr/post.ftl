## What comes back to the house

stop-title = Plus aucun courriel
stop-text = Avec ce bouton, { $sender } n’écrit plus à votre adresse, pas même pour une enquête à venir.
stop-do = Plus aucun courriel
stop-means = Votre lien personnel continue de fonctionner : vous pouvez répondre jusqu’à la clôture de l’enquête.
stop-done-title = C’est noté
stop-done-text = { $sender } n’écrit plus à votre adresse.
stop-undo = À nouveau des courriels

post-history-hard = mise en pause d’elle-même : trop d’adresses n’existent pas
post-history-policy = mise en pause d’elle-même : trop de lettres sont refusées
returns-title = Ce qui n’est pas arrivé
returns-text = Indiquez une bonne adresse et l’invitation repart, avec le même lien. Le membre reçoit aussi la nouvelle adresse dans la liste.
returns-why = Pourquoi
returns-correct = Bonne adresse
returns-new-address = Bonne adresse pour
returns-correct-do = Corriger et renvoyer
returns-address-wrong = On ne peut pas écrire à « { $found } » : ce n’est pas une adresse électronique, ou elle ne fonctionne pas ou ne veut plus de courriels.
returns-corrected = Adresses corrigées
returns-meaning-hard = Cette adresse n’existe pas (ou plus).
returns-meaning-soft = La boîte n’accepte rien pour l’instant.
returns-meaning-blocked = Le destinataire refuse la lettre ; l’adresse peut être bonne.
returns-done-sent = L’invitation pour { $member } repart, vers { $address }.
returns-done-kept = L’adresse de { $member } est maintenant { $address }. Aucune nouvelle lettre n’était nécessaire.

returned-title = Courrier revenu
returned-text = Ce que des personnes ont écrit, et des avis dont on ne sait pas quelle lettre ils concernent. Ce qui est connu se trouve auprès de la vague.
returned-none = Rien n’attend.
returned-what = Quoi
returned-words = Ce qui est écrit
returned-do = Faire
returned-file = Courrier entier
returned-settle = Traité
returned-done = Traité.
returned-waiting = { $count ->
        [one] { $count } courrier revenu attend quelqu’un
       *[other] { $count } courriers revenus attendent quelqu’un
    }
returned-class-hard = L’adresse n’existe pas
returned-class-soft = La boîte n’accepte rien
returned-class-blocked = Refusé
returned-class-underway = En route
returned-class-complaint = Plainte
returned-class-automatic = Réponse automatique
returned-class-stop = Ne veut plus de courriels
returned-class-reply = Quelqu’un écrit
returned-class-unreadable = Illisible

# Alertes du courrier, sur la page d’une vague.

post-alarm = Alerte du courrier
post-alarm-hard = L’envoi de cette vague s’est arrêté de lui-même : { $came } messages sur { $of } sont revenus parce que l’adresse est fausse. Vérifiez la liste avant de reprendre.
post-alarm-policy = L’envoi de cette vague s’est arrêté de lui-même : { $came } messages sur { $of } ont été refusés à cause de leur contenu ou de leur expéditeur. Faites vérifier le domaine de l’expéditeur et le texte des messages avant de reprendre ; les adresses n’y sont pour rien.
post-alarm-relay = Le serveur de messagerie n’accepte pas de messages pour le moment ; l’envoi reprend de lui-même à { $at }. Aucun message n’est perdu.
post-alarm-relay-person = Le serveur de messagerie n’accepte pas de messages, et cela ne passera pas tout seul : nom, mot de passe, certificat ou expéditeur sont à vérifier. L’envoi est retenté à { $at }. Aucun message n’est perdu.
post-alarm-said = Sa réponse : { $why }
