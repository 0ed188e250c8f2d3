account-title = Mon compte
account-unknown = inconnu
account-password = Mot de passe
account-password-present = Votre mot de passe actuel
account-password-new = Le nouveau mot de passe
account-password-hint = Au moins { $count } caractères. Une phrase se retient bien ; les mots de passe courants et votre nom ne sont pas acceptés.
account-password-go = Changer le mot de passe
account-password-changed = Votre mot de passe est changé. Là où vous étiez connecté ailleurs, la session est terminée.
account-sessions = Sessions
account-sessions-text = Où vous êtes connecté. Une session qui n’est pas utilisée pendant { $minutes } minutes est terminée ; après { $hours } heures, elle l’est toujours. Si vous n’en reconnaissez pas une, terminez-la et changez votre mot de passe.
account-session-begun = Commencée
account-session-place = Où
account-session-this = cette session
account-session-end = Terminer
account-session-end-what = Terminer : la session du { $begun }, { $browser }
account-session-ended = La session est terminée.
account-end-others = Terminer toutes les autres sessions
account-others-ended = { $count ->
    [0] Il n’y avait pas d’autre session.
    [one] L’autre session est terminée.
   *[other] { $count } autres sessions sont terminées.
}
account-end-all = Terminer toutes les sessions
account-end-all-of = Sessions de { $name }
account-end-all-text = Qui est connecté sous ce nom se reconnecte. Faites-le si un ordinateur portable ou un téléphone est perdu.
account-all-ended = { $count ->
    [0] { $name } n’était connecté nulle part.
    [one] Une session de { $name } est terminée.
   *[other] { $count } sessions de { $name } sont terminées.
}

factor-title = Second facteur
factor-none = Vous vous connectez avec votre mot de passe seul. Avec un second facteur, un code d’une application sur votre téléphone, votre compte reste sûr même si quelqu’un connaît votre mot de passe.
factor-demanded = Votre rôle demande un second facteur. Mettez-le en place ci-dessous ; vous pourrez ensuite continuer.
factor-begin = Mettre en place
factor-begin-again = Recommencer
factor-begin-text = Il vous faut une application qui montre des codes à usage unique, comme celle de votre téléphone ou d’un gestionnaire de mots de passe.
factor-begin-go = Commencer
factor-scan = Mettez le secret dans votre application
factor-scan-text = Lisez ce code avec l’application, ou tapez le secret.
factor-picture = Code QR avec le secret pour votre application
factor-typed = Le secret :
factor-first-code = Le code que l’application montre maintenant
factor-first-code-hint = Six chiffres. Dès lors, la connexion en demande un à chaque fois ; là où vous êtes connecté ailleurs, la session est terminée.
factor-confirm-go = Confirmer
factor-code = Code de votre application, ou code de secours
factor-login-title = Second facteur
factor-login-hint = Six chiffres de votre application, ou un de vos codes de secours.
factor-login-lost = Téléphone et codes de secours perdus ? Un administrateur peut retirer votre second facteur.
factor-login-again = Se reconnecter
factor-codes = Vos codes de secours
factor-codes-text = Gardez-les là où vous les trouverez si votre téléphone n’est plus là. Chaque code sert une fois. Ils ne seront plus montrés.
factor-codes-kept = Je les ai gardés
factor-since = Mis en place le { $at }.
factor-codes-left = { $count ->
    [0] Vous n’avez plus de code de secours.
    [one] Il vous reste un code de secours.
   *[other] Il vous reste { $count } codes de secours.
}
factor-renew = Nouveaux codes de secours
factor-renew-text = Les anciens ne serviront plus.
factor-renew-go = Faire de nouveaux codes
factor-remove = Retirer
factor-remove-text = Pour un nouveau téléphone : retirez le facteur et remettez-le en place.
factor-remove-go = Retirer le second facteur
factor-removed = Votre second facteur est retiré. Un mot de passe suffit maintenant, sauf si votre rôle demande plus.
factor-line-set = Second facteur mis en place le { $at }.
factor-line-none = Pas de second facteur.
factor-manage = Gérer
factor-set-up = Mettre en place
factor-reset-of = Second facteur de { $name }
factor-reset-text = Pour qui a perdu son téléphone et ses codes de secours. Toutes les sessions se terminent ; qui en a besoin en met un nouveau en place à la prochaine connexion. Assurez-vous d’abord que c’est vraiment cette personne qui le demande.
factor-reset-go = Retirer le second facteur
factor-was-reset = { $name } n’a plus de second facteur ; toutes les sessions sont terminées.
factor-was-none = { $name } n’avait pas de second facteur.

account-forgotten = Mot de passe oublié ?
account-forgotten-title = Mot de passe oublié
account-forgotten-text = Indiquez l’adresse e-mail de votre compte. Vous recevrez une lettre avec un lien pour choisir un nouveau mot de passe.
account-forgotten-go = Demander le lien
account-forgotten-other = Pas d’adresse dans votre compte ? Un administrateur peut vous donner un nouveau mot de passe.
account-reset-asked = Si cette adresse appartient à un compte, une lettre avec un lien arrive bientôt. Le lien sert pendant une demi-heure.
account-reset-done = Votre mot de passe est changé et toutes les sessions sont terminées. Connectez-vous avec le nouveau.
account-new-password = Nouveau mot de passe
account-new-password-text = Pour le compte { $name }. Ensuite, vous vous reconnectez partout.
account-address = Adresse e-mail
account-address-of = Où { $name } reçoit son courrier
account-address-hint = Pour un nouveau mot de passe, et pour les nouvelles du compte. Vide : rien n’y va.
account-address-go = Garder l’adresse
account-address-set = L’adresse de { $name } est gardée. La précédente, s’il y en avait une, est prévenue.
account-language = Langue de la lettre
account-invitations = Invitations
account-invite-by-mail = Inviter quelqu’un par e-mail
account-nobody-invited = Aucune invitation n’est ouverte.
account-invite = Inviter quelqu’un
account-invite-text = Qui vous invitez reçoit une lettre avec un lien qui sert une fois, pendant { $hours } heures, et choisit son nom et son mot de passe. Une nouvelle invitation remplace l’ancienne à la même adresse.
account-invite-go = Inviter
account-invited = { $address } est invité ; la lettre part bientôt.
account-invited-by = Invité par
account-withdraw = Retirer
account-withdraw-what = Retirer : l’invitation de { $address }
account-withdrawn = L’invitation de { $address } est retirée.
account-letter = Lettre
account-letter-until = Sert jusqu’au { $at }
account-letter-queued = Attend le courrier.
account-letter-sent = Envoyée.
account-letter-over = Expirée : invitez à nouveau.
account-letter-failed = Refusée :
account-letter-unclear = Pas sûr qu’elle soit partie. Invitez à nouveau si rien n’arrive.
account-welcome = Bienvenue dans Peil
account-welcome-text = Vous êtes invité à l’adresse { $address }. Choisissez sous quel nom vous vous connectez, et un mot de passe.
account-name-hint = Votre adresse e-mail, ou un autre nom que personne n’a encore.
account-welcome-go = Créer le compte
account-invitation-accepted = Votre compte est prêt. Connectez-vous comme { $name }.

account-letter-invitation-subject = Invitation à Peil
account-letter-invitation =
    Bonjour,

    { $sender } vous invite à travailler dans Peil, sur { $host }.

    Choisissez un nom et un mot de passe avec ce lien :

    { $link }

    Le lien sert une fois, jusqu’au { $until }. Si vous ne vous y attendiez pas, vous n’avez rien à faire.
account-letter-reset-subject = Un nouveau mot de passe pour Peil
account-letter-reset =
    Bonjour,

    Quelqu’un a demandé sur { $host } un nouveau mot de passe pour le compte { $name }. Choisissez-le avec ce lien :

    { $link }

    Le lien sert une fois, pendant { $minutes } minutes. Si vous ne l’avez pas demandé, vous n’avez rien à faire : votre mot de passe reste ce qu’il est.
account-letter-news =
    Bonjour,

    { $what }

    Le { $at }, depuis : { $place }.

    Si ce n’était pas vous et que vous ne l’aviez pas demandé, prévenez tout de suite un administrateur de { $host }, et vérifiez votre compte :

    { $link }
account-news-password-changed = Votre mot de passe pour Peil est changé.
account-news-password-reset = Un administrateur a donné un nouveau mot de passe à votre compte dans Peil.
account-news-factor-set = Un second facteur est mis en place pour votre compte dans Peil.
account-news-factor-removed = Le second facteur de votre compte dans Peil est retiré.
account-news-factor-reset = Un administrateur a retiré le second facteur de votre compte dans Peil.
account-news-recovery-code-used = Un code de secours a servi à se connecter à votre compte dans Peil.
account-news-address-changed = Le courrier sur votre compte dans Peil ne va plus à cette adresse.
