## Les membres dans le temps, qui n’est plus sur la liste, la croissance, les adresses sans e-mails, et la page du responsable d’un cluster

members-refused = Ceci n’est pas enregistré
members-do = À faire
members-spells = Affiliation
members-spells-text = Qui s’en va reste dans l’historique. Un premier jour vide : on ne sait pas depuis quand. Videz le dernier jour pour annuler une fin. Une vague approuvée n’en est pas changée.
members-days = Jours
members-from = Membre depuis le
members-until = Plus membre à partir du
members-until-hint = Le premier jour sans affiliation. Une vague approuvée à partir de ce jour ne les interroge pas.
members-dates-keep = Enregistrer
members-spell-holds = membre
members-spell-over = plus membre
members-spell-later = pas encore membre
members-contacts = Personnes de contact
members-contacts-text = La première reçoit l’invitation. Qui n’y travaille plus reste sur cette page et ne reçoit rien.
members-invited = est invité
members-gone = n’y travaille plus
members-choose-do = Inviter cette personne
members-gone-do = N’y travaille plus
members-back-do = Y travaille de nouveau
members-done-dates = Les jours sont enregistrés.
members-done-choose = Désormais, cette personne reçoit l’invitation.
members-done-gone = Noté : cette personne n’y travaille plus.
members-done-back = Noté : cette personne y travaille de nouveau.
members-backwards = Le dernier jour ({ $until }) précède le premier ({ $from }). Changez l’un des deux.
members-overlaps = Ces jours chevauchent une autre affiliation au même cluster : { $other }.
members-contact-gone = { $address } n’y travaille plus et ne peut être invité. Choisissez quelqu’un d’autre.
members-invitations = Invitations
members-wave = Vague
members-letters = Lettres
members-letter-invitation = Invitation
members-letter-reminder = Rappel
members-letter-unfinished = Rappel pour terminer
members-letter-confirmation = Confirmation
members-letter-thanks = Remerciement
members-letter-publication = Annonce des résultats
members-post-planned = pas encore libérée
members-post-queued = part bientôt
members-post-leased = part maintenant
members-post-attempting = en route
members-post-accepted = envoyée
members-post-deferred = sera réessayée
members-post-failed = refusée
members-post-unknown = doute : peut-être envoyée
members-post-cancelled = retirée
members-post-suppressed = pas envoyée : on n’écrit pas à cette adresse
members-post-expired = pas envoyée à temps
members-post-bounced = revenue
members-history = Historique
members-event-left = Affiliation à { $subject } terminée : { $detail }
members-event-back = Fin de l’affiliation à { $subject } annulée : { $detail }
members-event-dated = Jours de { $subject } corrigés : { $detail }
members-event-chosen = { $subject } est invité (avant : { $detail })
members-event-replaced = { $subject } n’y travaille plus
members-event-returned = { $subject } y travaille de nouveau

members-missing-title = Plus sur la liste de
members-missing-link = Qui n’est plus sur la liste ?
members-missing-text = Ces membres et personnes de contact sont connus, mais la liste ne les nomme pas. Rien ne leur arrive tant que vous ne cochez rien.
members-missing-waits = La liste n’est pas encore reprise : ses nouvelles personnes de contact ne pourront être choisies ici qu’ensuite.
members-missing-none = La liste nomme tous ceux qui sont connus.
members-left-title = Membres dont personne n’est sur la liste
members-left-which = Qui n’est plus membre ?
members-replaced-title = Membres qui restent, avec d’autres personnes de contact
members-replaced-text = La liste nomme quelqu’un de ces membres, mais pas ces personnes.
members-replaced-gone = Qui n’y travaille plus ?
members-replaced-invited = Qui reçoit l’invitation ?
members-settle = Enregistrer
members-settle-none = Personne n’est parti
members-settle-means = Tout ce que vous cochez est enregistré en une fois et figure chez le membre, où vous pouvez l’annuler.
members-settled = Enregistré. Affiliations terminées : { $left }. Personnes de contact parties : { $gone }.

members-growth-title = Croissance du nombre de membres
members-growth-text = Combien de membres il y avait à deux dates, qui est arrivé et qui est parti.
members-growth-from = Du
members-growth-to = Au
members-growth-go = Compter
members-growth-missing = Indiquez un jour : choisissez-en un dans le calendrier, ou tapez par exemple 2026-11-30.
members-growth-csv = En fichier CSV
members-growth-types = Membres par type de cluster
members-growth-clusters = Membres par cluster
members-growth-start = Début
members-growth-joined = Arrivés
members-growth-left = Partis
members-growth-end = Fin
members-growth-net = Net
members-growth-share = Croissance
members-growth-all = Tous les clusters
members-growth-once = Une entreprise dans plusieurs clusters compte une fois par type, et une fois dans l’ensemble. Qui est parti et revenu ne compte ni comme l’un ni comme l’autre.
members-growth-assumed = { $count ->
        [one] De { $count } membre, on ne sait pas depuis quand il l’est : il compte dès le début.
       *[other] De { $count } membres, on ne sait pas depuis quand ils le sont : ils comptent dès le début.
    }

members-silent-title = Adresses sans e-mails
members-silent-text = Aucune enquête n’écrit à ces adresses. Un lien personnel qui existait déjà continue à fonctionner.
members-silent-none = Il n’y a pas de telles adresses.
members-silent-why = Pourquoi
members-silent-since = Depuis
members-silent-evidence = D’après quoi
members-silent-lift = Écrire de nouveau
members-silent-lift-why = Pourquoi on peut de nouveau y écrire :
members-silent-lift-hint = pourquoi ?
members-silent-lift-do = Permettre de nouveau les e-mails
members-silent-lifted = On peut de nouveau écrire à { $address }, dès le prochain envoi.
members-silent-no-reason = Écrivez en quelques mots pourquoi on peut de nouveau écrire à { $found }.
members-silent-add = Ajouter une adresse
members-silent-add-why = Pourquoi (est conservé)
members-silent-add-do = Plus d’e-mails
members-silent-added = On n’écrit plus à { $address }.
members-silent-bad-address = « { $found } » n’est pas une adresse e-mail. On attend quelque chose comme an@firma.be.
members-silent-history = De nouveau permises
members-silent-noted = Noté le { $at } par { $by }
members-silent-own-undo = repris par son propriétaire
members-silent-cause-asked = demandé
members-silent-cause-bounced = n’existe pas
members-silent-cause-complained = plainte
members-silent-by-link = par le lien dans l’e-mail
members-silent-by-relay = réponse du serveur de courrier à l’envoi
members-silent-by-report = avis d’un serveur de courrier
members-silent-by-complaint = plainte auprès du fournisseur

members-waits = { $count ->
    [one] { $count } changement attend votre décision
   *[other] { $count } changements attendent votre décision
}
members-standing = État de la liste
members-standing-missing = manque
members-standing-received = reçue
members-standing-problems = problèmes
members-standing-signed-off = validée
members-standing-changed-since = validée, modifiée depuis
members-standing-rows = { $count ->
        [one] { $count } ligne ne peut être reprise
       *[other] { $count } lignes ne peuvent être reprises
    }

members-links-title = Liens pour le responsable du cluster
members-links-text = Avec un tel lien, le responsable du cluster remet lui-même la liste des membres, voit ce qui n’y va pas et la valide. Aucun compte n’est nécessaire. Le lien n’ouvre que ce cluster.
members-link-given = Lien pour
members-link-once = Ce lien n’est à l’écran que maintenant. Copiez-le, ou ouvrez l’e-mail qui est prêt.
members-link-href = Lien
members-link-subject = Objet
members-link-text = Texte
members-link-open = Ouvrir dans mon programme de courrier
members-link-person = Personne
members-link-made = Fait
members-link-until = Ouvert jusqu’au
members-link-after = Après la validation
members-link-takes-over = reprise aussitôt
members-link-confirms = attend une confirmation
members-link-revoke = Retirer le lien
members-link-revoked-done = Le lien est retiré et n’ouvre plus rien.
members-link-state-open = ouvert
members-link-state-expired = expiré
members-link-state-revoked = retiré
members-link-new = Faire un lien
members-link-name = Nom
members-link-days = Nombre de jours d’ouverture
members-link-takes-over-tick = Reprendre aussitôt une liste validée. Sinon, vous la confirmez d’abord. Ce qu’elle dit d’entreprises qui font aussi partie d’un autre cluster vous attend en tout cas, sur la page de la liste.
members-link-ends-others = Retirer les autres liens de ce cluster.
members-link-give = Faire le lien
members-link-bad-name = Remplissez le nom de la personne.
members-link-bad-address = Remplissez une adresse e-mail comme an@firma.be.
members-link-bad-days = Remplissez un nombre de jours de 1 à { $most }.
members-link-mail-subject = La liste des membres de { $cluster }
members-link-mail-text =
    Bonjour { $person },

    Pour l’enquête auprès des membres des clusters, nous avons besoin de la liste des membres de { $cluster }. Avec ce lien, vous la remettez vous-même :

    { $link }

    Vous voyez tout de suite ce qu’il y a à corriger dans la liste. Validez-la ensuite. Le lien est personnel, n’ouvre que { $cluster } et fonctionne jusqu’au { $until }. Ne le transmettez pas.

    Bien à vous,
    { $sender }

manager-title = Liste des membres de
manager-text = Bonjour { $person }. Vous remettez ici la liste des membres de votre cluster, et vous suivez plus tard combien de membres répondent.
manager-members = { $count ->
        [one] { $count } membre est connu à présent.
       *[other] { $count } membres sont connus à présent.
    }
manager-until = Votre lien fonctionne jusqu’au
manager-upload = Remettre une liste
manager-go-means = Vous voyez d’abord comment la liste est comprise et ce qui changerait. Rien ne change avant que vous la validiez.
manager-lists = Listes de votre cluster
manager-list-title = Votre liste
manager-list-waiting = reçue
manager-list-taken = reprise
manager-list-discarded = mise de côté
manager-list-waiting-text = L’équipe d’évaluation doit encore la confirmer.
manager-list-taken-text = La liste est reprise.
manager-list-discarded-text = La liste est mise de côté et ne change rien.
manager-signed = validée
manager-signed-by = Validée par { $by },
manager-signed-stale = Ce qui se trouve ici maintenant, vous ne l’avez pas validé : vérifiez-le et validez à nouveau.
manager-waiting = Attend l’équipe d’évaluation
manager-waiting-text = Ces entreprises sont aussi membres d’un autre cluster. Ce que votre liste dit d’elles n’est pas modifié aussitôt : l’équipe d’évaluation l’examine d’abord. Elles sont membres de votre cluster.
manager-gone = { $count ->
        [one] membre plus sur la liste
       *[other] membres plus sur la liste
    }
manager-not-named = n’est pas sur la liste ; reste membre jusqu’à ce que l’équipe d’évaluation y mette fin
manager-problems-text = Corrigez ici ce qui peut l’être, ou corrigez la liste dans votre tableur et remettez-la de nouveau.
manager-read-means = Vos corrections valent encore là où se trouve la même chose.
manager-problems-file = Les lignes à problèmes en fichier
manager-again = Remettre une liste corrigée
manager-sign = Valider
manager-sign-waits = Après la validation, l’équipe d’évaluation confirme encore la liste. Ensuite, ces membres reçoivent l’enquête.
manager-sign-takes-over = Après la validation, la liste est reprise aussitôt. Ces membres reçoivent l’enquête.
manager-sign-complete = Cette liste est complète et exacte.
manager-sign-leaves-out = { $count ->
        [one] { $count } ligne ne peut être reprise ; laissez-la de côté.
       *[other] { $count } lignes ne peuvent être reprises ; laissez-les de côté.
    }
manager-sign-do = Valider
manager-tick-complete = Cochez que la liste est complète et exacte, ou remettez d’abord une liste corrigée.
manager-tick-leaves_out = { $count ->
        [one] Cochez que { $count } ligne reste de côté, ou remettez d’abord une liste corrigée.
       *[other] Cochez que { $count } lignes restent de côté, ou remettez d’abord une liste corrigée.
    }
manager-done-signed = Merci. La liste est validée ; l’équipe d’évaluation la confirme.
manager-done-taken = Merci. La liste est validée et reprise.
manager-done-corrected = L’adresse est corrigée. S’il faut encore une invitation, elle part à la nouvelle adresse.
manager-waves = Enquêtes
manager-invited = Invités
manager-undelivered = Pas arrivés
manager-answered = Ont répondu
manager-rate = { $answered } ({ $share })
manager-rate-hidden = pas affiché
manager-as-of = état au
manager-invited-of = { $count ->
        [one] { $count } membre de votre cluster est invité.
       *[other] { $count } membres de votre cluster sont invités.
    }
manager-rate-means = Personne ne voit qui a répondu. Le nombre reste le même pendant un jour, et n’est pas affiché tant que moins de 5 membres ont répondu ou que moins de 5 ne l’ont pas fait.
manager-correct-text = Remplissez une adresse exacte. Le membre la reçoit aussi dans la liste.
manager-correct-do = Corriger l’adresse
manager-address-wrong = On ne peut écrire à « { $found } ». Remplissez une autre adresse.
manager-undelivered-none = Toutes les invitations sont arrivées, pour autant qu’on sache.
manager-under-way = L’adresse est corrigée. On ne sait pas encore si une lettre y arrive.
manager-nothing-title = Ce lien n’ouvre rien
manager-nothing-text = Le lien n’est pas complet, n’est plus valable, ou ce que vous cherchez ne s’y trouve pas.
manager-nothing-do = Copiez le lien entier de l’e-mail. Si cela n’aide pas, demandez un nouveau lien à l’équipe d’évaluation.
manager-too-large-title = Trop volumineux
manager-too-large-text = Ce que vous avez envoyé fait { $found } Mo ; { $limit } Mo au plus sont acceptés. Rien n’a changé.
manager-too-large-unknown = Ce que vous avez envoyé dépasse les { $limit } Mo acceptés. Rien n’a changé.
manager-too-large-do = Divisez la liste ou retirez les colonnes inutiles, puis remettez-la.
manager-too-slow-title = Arrivé trop lentement
manager-too-slow-text = Ce que vous avez envoyé n’est pas arrivé entièrement à temps. Rien n’a changé.
manager-too-slow-do = Revenez en arrière et envoyez-le à nouveau, par une meilleure connexion.
manager-unreadable-title = Nous n’avons pas pu lire ceci
manager-unreadable-text = Ce que votre navigateur a envoyé n’est pas un formulaire de cette page. Rien n’a changé.
manager-unreadable-do = Retournez à votre liste et réessayez. Si cela n’aide pas, demandez à l’équipe d’évaluation.
manager-back = Vers votre cluster
