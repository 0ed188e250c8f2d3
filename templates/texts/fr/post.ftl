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
post-history-restored = { $count ->
    [one] arrêt automatique : une sauvegarde de la base de données a été restaurée, { $count } lettre est douteuse
   *[other] arrêt automatique : une sauvegarde de la base de données a été restaurée, { $count } lettres sont douteuses
}
returns-title = Ce qui n’est pas arrivé
returns-text = Indiquez une bonne adresse et l’invitation repart, avec un nouveau lien. Le lien parti vers la mauvaise adresse n’ouvre plus rien : elle peut appartenir à quelqu’un d’autre. Ce qui est déjà rempli reste. Le membre reçoit aussi la nouvelle adresse dans la liste.
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
returned-sender = De
returned-by-sender = (reconnu à l’adresse d’où il vient)
returned-not-this-person = Pas cette personne
returned-unassigned = Retiré à cette personne ; il attend encore ici.
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
post-alarm-group = Les lettres à { $to } attendent jusqu’au { $at } : le serveur de messagerie les refuse pour leur contenu ou leur expéditeur, et en envoyer davantage aggraverait les choses. Toutes les autres continuent. Faites vérifier le domaine de l’expéditeur (SPF, DKIM, DMARC) ; les adresses ne sont pas en cause.
post-alarm-said = Sa réponse : { $why }
post-alarm-unwritten = { $count ->
        [one] Une lettre ({ $letter }) ne peut pas être écrite et attend.
       *[other] { $count } lettres ({ $letter }) ne peuvent pas être écrites et attendent.
    } Raison : { $why }. Corrigez le texte : elles partent alors aussitôt. La maison réessaie toutes les heures.
post-alarm-restored = Une sauvegarde de la base de données a été restaurée ; constaté le { $at }. { $count ->
        [0] Aucune lettre de cette vague n’est douteuse, mais certaines, non comptées ici, sont peut-être parties depuis la sauvegarde.
        [one] Une lettre de cette vague est peut-être partie depuis la sauvegarde : elle est douteuse.
       *[other] { $count } lettres de cette vague sont peut-être parties depuis la sauvegarde : elles sont douteuses.
    } Rien ne part de soi-même. Pour continuer : cherchez-les dans le journal du serveur de messagerie ou décidez vous-même, à la page « Lettres douteuses », puis reprenez la vague. Les réponses arrivées après la sauvegarde sont perdues avec elle.
post-alarm-restored-unsent = Une sauvegarde de la base de données a été restaurée ; constaté le { $at }. Cette vague est peut-être partie depuis la sauvegarde : consultez le journal du serveur de messagerie avant de l’approuver et de l’envoyer de nouveau, sinon chacun reçoit tout deux fois.


# Letters in doubt.

doubt-title = Lettres douteuses
doubt-text = Le serveur de messagerie lisait ces lettres quand la connexion, le programme ou le courant a lâché. Il les a peut-être acceptées ; d’ici, personne ne peut le savoir. Elles ne sont jamais renvoyées d’office.
doubt-none = Aucune lettre de cette vague n’est douteuse.
doubt-link = { $count ->
        [one] Que faire de cette lettre
       *[other] Que faire de ces { $count } lettres
    }
doubt-leave = Laisser : le choix habituel
doubt-leave-text = Ne faites rien. La plupart de ces lettres sont arrivées, et qui n’a pas répondu reçoit le rappel avec le même lien : personne n’est oublié.
doubt-log = Chercher dans le journal du serveur de messagerie
doubt-log-text = Si votre serveur est un Postfix, son journal dit quelles lettres il a acceptées. Celles-là sont notées comme envoyées. Une lettre ne repart que si le journal est complet d’avant sa tentative jusque bien après, et ne la nomme pas ; ce que le journal ne tranche pas reste ici.
doubt-log-file = Journal de Postfix (mail.log)
doubt-log-go = Chercher
doubt-log-refused = Le journal n’a pas été lu
doubt-log-empty = Il n’y a pas de fichier, ou il est vide. Choisissez le journal du serveur, par exemple /var/log/mail.log, du jour où les lettres sont parties.
doubt-done-log = D’après le journal, { $taken } ont été acceptées, { $again } ne l’ont pas été et repartent, { $ended } ne l’ont pas été et ne servent plus. { $left } restent douteuses.
doubt-again = Renvoyer, à vos risques
doubt-again-text = Qui a bien reçu la lettre la reçoit une deuxième fois, avec le même lien ; aucune réponse n’est perdue et personne ne peut répondre deux fois. L’historique de la vague dit qui l’a décidé.
doubt-choose = Renvoyer
doubt-choose-one = Renvoyer :
doubt-sure = Je sais que des personnes peuvent recevoir la lettre deux fois.
doubt-again-these = Renvoyer celles qui sont cochées
doubt-again-all = { $count ->
        [one] Renvoyer la seule lettre
       *[other] Renvoyer les { $count } lettres
    }
doubt-nothing-sent = Rien n’a été renvoyé
doubt-not-sure = Cochez que vous savez que des personnes peuvent recevoir la lettre deux fois, et appuyez de nouveau sur le bouton. Ce que vous avez coché dans le tableau l’est encore.
doubt-none-chosen = Aucune lettre n’est cochée. Cochez celles qui doivent repartir, ou prenez-les toutes.
doubt-none-left = Aucune de ces lettres n’est encore douteuse, ou elles ne servent plus : rien n’a été renvoyé.
doubt-done-again = { $count ->
        [one] Une lettre repart.
       *[other] { $count } lettres repartent.
    }
doubt-history-again = { $count ->
        [one] une lettre douteuse renvoyée
       *[other] { $count } lettres douteuses renvoyées
    }
doubt-history-resolve = lettres douteuses confrontées aux preuves : { $taken } acceptées, { $again } renvoyées, { $left } encore douteuses


# A colleague who is invited instead.

instead-title = Inviter à la place
instead-keep = le premier lien continue de fonctionner
instead-go = Inviter à la place
instead-done = { $name } ({ $address }) est maintenant l’invité de { $member }. Les réponses déjà données suivent ; qui était invité d’abord ne reçoit plus de lettre.
instead-done-both = Invité à la place le { $at } par { $by } ; les deux liens mènent aux mêmes réponses.
instead-done-one = Invité à la place le { $at } par { $by } ; le premier lien ne fonctionne plus.
instead-not-named = Plus personne n’est indiqué : qui était invité a retiré le nom.
instead-not-answered = Les réponses de cette entreprise sont rentrées ; il n’y a plus rien à transmettre.
instead-not-invited = Ce collègue a déjà une invitation à cette vague.
instead-not-silent = On ne peut pas écrire à ce collègue : l’adresse ne fonctionne pas, ou son propriétaire ne veut plus de courriel.
instead-history = un collègue a été invité à la place


# Mail that somebody hands in, and what people seem to want.

returned-hand-in = Déposer un courriel vous-même
returned-hand-in-text = Pour un retour ou une réponse arrivés dans votre propre boîte. Enregistrez le courriel comme fichier, ou collez-le avec son en-tête (« afficher l’original » dans la plupart des programmes) ; il est lu et gardé comme tout autre.
returned-hand-in-file = Fichier (.eml)
returned-hand-in-paste = Ou collez-le ici, en-tête et texte
returned-hand-in-to = Adresse à laquelle il est arrivé, si vous la connaissez
returned-hand-in-go = Déposer
returned-not-taken = Rien n’a été pris
returned-no-mail = Il n’y a pas de courriel là-dedans : un courriel commence par des lignes comme « From: … » et « Subject: … ». Choisissez le fichier, ou collez le courriel entier avec ces lignes. Ce que vous avez collé est encore ci-dessous.
returned-taken = Pris : { $class }. Personne ne sait encore de quelle lettre il s’agit, il attend donc peut-être ici.
returned-taken-letter = Pris : { $class }. Il s’agit d’une de nos lettres ; ce qu’il dit est noté avec sa vague.
returned-taken-known = Ce courriel était déjà arrivé ({ $class }) ; rien ne se fait deux fois.
returned-wish-out = ne veut apparemment plus de courriel
returned-wish-left = apparemment parti
returned-wish-wrong-person = apparemment pas la bonne personne
