# Why the house says no: what every refusal says, with what to do.

refused-store = La base de données ne répond pas. Réessayez dans une minute.
refused-holds-nul = Ce que vous avez envoyé contient un caractère qui n’est pas du texte (NUL) et ne peut pas être conservé. Enlevez-le et réessayez ; rien n’a été changé.
refused-tidemark = Impossible de noter jusqu’où le courrier est arrivé, et sans cela aucune lettre ne part. Prévenez le gestionnaire de ce service ; son journal dit quel fichier est en cause.
refused-erased-list = La liste des personnes effacées n’est pas utilisable ; rien n’est effacé. Le fichier à côté de la clé maîtresse (…erased) doit être lisible et inscriptible.
refused-backup = La sauvegarde n’a pas pu être faite ou remise. Prévenez le gestionnaire de ce service ; son journal dit pourquoi.
refused-damaged = Quelque chose qui était enregistré ici ne peut plus être relu. Prévenez le gestionnaire de ce service ; son journal dit quoi.
refused-wrong-master-key = La clé maîtresse ne correspond pas à cette base de données. Prévenez le gestionnaire de ce service.
refused-no-such-link = Ce lien personnel ne correspond à aucun questionnaire. Copiez le lien entier de la lettre.
refused-closed = Le questionnaire est clos ; les réponses ne sont plus acceptées.
refused-already-sent = Ces réponses ont déjà été envoyées ; rien n’a été changé.
refused-nothing-answered = Rien n’a encore été répondu. Répondez à au moins une question, puis envoyez.
refused-not-yours = Il faut pour cela le droit de : { $right }.
refused-unknown = Introuvable : { $thing } « { $name } ». { $hint }
refused-hint-nearest = Vouliez-vous dire « { $name } » ?
refused-hint-none-yet = Il n’y en a pas encore : créez-en d’abord.
refused-hint-known = Il y a : { $names }.
refused-taken = Ce nom est déjà pris : { $thing } « { $name } ». Choisissez un autre nom.
refused-faulty-definition =
    { $count ->
        [one] La définition a une faute, à la ligne { $places }. Corrigez-la et ajoutez la définition à nouveau.
       *[other] La définition a { $count } fautes, à ces lignes : { $places }. Corrigez-les et ajoutez la définition à nouveau.
    }
refused-breaking-change =
    La version { $to } rendrait inutilisables des réponses à la version { $from }, à { $count ->
        [one] un endroit
       *[other] { $count } endroits
    }. Voyez la différence sur la page du questionnaire, et créez une nouvelle vague pour la nouvelle version.
refused-same-version = La vague pose déjà la version { $number } de { $survey }. Ajoutez d’abord une version plus récente.
refused-raked-unknown = « { $name } » n’est pas un attribut qui répartit les membres. { $hint }
refused-raked-twice = « { $name } » est cité deux fois. Citez-le une seule fois.
refused-raked-one-class = Tous les membres de la vague sont d’une seule classe de « { $name } » : il n’y a rien à ajuster. Laissez-le de côté.
refused-raked-many-classes = « { $name } » a { $count } classes : ce n’est pas une répartition mais un nom. Laissez-le de côté, ou regroupez-les dans les listes.
refused-raked-no-answers = Personne n’a encore répondu, il n’y a donc rien à pondérer.
refused-raked-empty-class = Aucun des { $members } membres avec « { $name } » { $class } n’a répondu, et aucun poids ne peut les remplacer. Regroupez la classe avec une autre dans les listes, ou laissez « { $name } » de côté.
refused-raked-not-converged = Les totaux de { $names } ne se rejoignent pas, même après { $rounds } tours. Laissez-en un de côté, ou regroupez de petites classes dans les listes.
refused-raked-bounds = Des poids entre { $low } et { $high } fois leur moyenne ne peuvent garder leur somme. Choisissez des bornes plus larges.
refused-survey-too-large = Ce fichier est plus grand que ce qu’un questionnaire demande. Ôtez ce qui n’en fait pas partie, comme des images.
refused-survey-other-format = Ce fichier est d’un autre format que prévu. Exportez à nouveau le questionnaire en .lss ou en XLSForm (.xlsx).
refused-survey-damaged = Le fichier est endommagé ou tronqué. Exportez-le à nouveau.
refused-survey-refused = Le fichier contient quelque chose dont aucun questionnaire n’a besoin, et il est refusé. Exportez-le à nouveau du programme d’où il vient.
refused-survey-empty = Le fichier n’a aucune question qui puisse être reprise. Exportez tout le questionnaire, avec ses questions.
refused-list-taken = Cette liste a déjà été reprise. Remettez la liste à nouveau pour continuer.
refused-list-discarded = Cette liste a été écartée. Remettez la liste à nouveau pour continuer.
refused-list-decided = Il a déjà été décidé de cette liste. Voyez où elle en est ; remettez la liste à nouveau pour continuer.
refused-undo-nothing-taken = Aucune liste de ce cluster n’a été reprise ; il n’y a donc rien à annuler.
refused-undo-not-taken = Cette liste n’est pas reprise ; il n’y a donc rien à annuler.
refused-undo-not-noted = Cette liste ne peut pas être annulée : un Peil plus ancien l’a reprise sans noter ce qu’elle changeait. Remettez plutôt une liste corrigée.
refused-undo-approved = Cette liste ne peut pas être annulée : la vague « { $wave } » a été approuvée depuis et interroge des membres de cette liste. Remettez plutôt une liste corrigée.
refused-undo-changed = Cette liste ne peut pas être annulée : « { $member } » a été changé depuis par une autre liste ou une personne. Remettez plutôt une liste corrigée.
refused-nothing-to-take = Aucune ligne de cette liste ne peut être reprise. Réglez d’abord les problèmes.
refused-illegal-move = Ce n’est pas possible maintenant : l’état de la vague est « { $state } ». { $instead }
refused-instead-over = Plus personne ne peut y répondre.
refused-instead-reopen-instead = Rouvrez-la plutôt.
refused-instead-reopen-first = Plus personne ne peut y répondre ; rouvrez-la d’abord.
refused-instead-check-first = Vérifiez-la d’abord, pour que chaque lettre ait été écrite une fois.
refused-instead-approved-before = Elle a déjà été approuvée ; rien de plus n’est nécessaire.
refused-instead-frozen = Elle a été approuvée : ce qu’elle demande à qui est fixé. Créez une autre vague pour autre chose.
refused-instead-check-and-approve = Vérifiez-la et approuvez-la d’abord.
refused-instead-approve-first = Approuvez-la d’abord.
refused-instead-held = Ses lettres partent bientôt ; reprenez-la si elles ne doivent pas partir.
refused-instead-pause-instead = Ses lettres ont commencé à partir ; suspendez-la plutôt.
refused-instead-never-sent = Elle a été close avant d’être envoyée ; personne n’a de lien. Préparez une nouvelle vague.
refused-instead-not-closed = Elle n’est pas close ; il n’y a donc rien à rouvrir.
refused-instead-close-first = Fermez-la d’abord.
refused-instead-sent-before = Elle a déjà été envoyée ; rappelez ceux qui n’ont pas terminé.
refused-instead-send-first = Envoyez-la d’abord.
refused-instead-resume-first = Reprenez l’envoi d’abord.
refused-instead-nothing-leaves = Rien ne part encore ; il n’y a donc rien à suspendre.
refused-instead-paused-before = Elle est déjà suspendue.
refused-instead-not-paused = Elle n’est pas suspendue ; il n’y a donc rien à reprendre.
refused-instead-withdraw-first = Ses chiffres sont diffusés, et une seconde série trahirait ce qui a été répondu entre-temps. Retirez-les d’abord si c’est inévitable.
refused-instead-not-released = Ses chiffres ne sont pas diffusés ; il n’y a donc rien à retirer.
refused-instead-released-before = Ses chiffres sont déjà diffusés.
refused-instead-not-now = Voyez sur sa page ce qui est possible.
refused-wrong-count = { $expected } lettres partiraient, et non « { $found } ». Regardez à nouveau, et tapez { $expected } si c’est juste.
refused-wrong-name = « { $found } » n’est pas le nom de la vague. Tapez « { $expected } » si c’est bien elle.
refused-letter-empty = C’est vide. Écrivez quelques mots.
refused-letter-lacks = Ces emplacements manquent : { $places }. Placez chacun quelque part dans la lettre.
refused-letter-place = Rien ne remplit {"{{"}{ $name }{"}}"}. Utilisez l’un des emplacements listés sur cette page.
refused-letter-part = {"{{"}{ $name }{"}}"} n’ouvre ni ne ferme rien. Une partie commence par {"{{#if contact_phone}}"} et finit par {"{{/if}}"}.
refused-letter-open = Deux accolades {"{{"} s’ouvrent sans se fermer. Mettez {"}}"} après le nom de l’emplacement.
refused-letter-lines = Un objet tient sur une ligne. Ôtez les retours à la ligne.
refused-letter-link = {"{{"}{ $name }{"}}"} ne peut pas figurer dans l’objet : les serveurs de courrier gardent les objets dans leurs journaux, et avec le lien n’importe qui pourrait répondre. Mettez-le dans le texte.
refused-letter-long = Cela fait { $found } caractères ; au plus { $most } conviennent. Raccourcissez.
refused-unwritten = La lettre ne peut pas être écrite pour ce destinataire : un emplacement à remplir est vide pour lui. Mettez ce qui l’entoure entre {"{{#if …}}"} et {"{{/if}}"}.
refused-unwritten-for =
    { $count ->
        [one] La lettre ne peut pas être écrite pour un destinataire ({ $members }) : { $place } y est vide.
       *[other] La lettre ne peut pas être écrite pour { $count } destinataires ({ $members }) : { $place } y est vide.
    } Mettez ce qui entoure cet emplacement entre {"{{#if …}}"} et {"{{/if}}"}. Rien n’a été enregistré.
refused-unwritten-for-other =
    { $count ->
        [one] La lettre ne peut pas être écrite pour un destinataire ({ $members }).
       *[other] La lettre ne peut pas être écrite pour { $count } destinataires ({ $members }).
    } Raison : { $why }. Corrigez le texte. Rien n’a été enregistré.
refused-letters-approved = Les lettres de cette vague ont été approuvées et ne sont pas parties ; la version { $number } de { $survey } les changerait, ou ce qui est demandé. Reprenez-la quand elles seront parties, ou clôturez cette vague et préparez-en une nouvelle, vérifiée et approuvée.
refused-written-otherwise =
    { $count ->
        [one] Une de ces lettres est
       *[other] { $count } de ces lettres sont
    } peut-être arrivées, et ne seraient plus les mêmes : la vague, ses textes ou les réglages ont changé depuis. Laissez-les ; le prochain rappel porte le même lien.
refused-closes-in-the-past = Le dernier jour pour répondre, le { $day }, est passé. Choisissez un jour ultérieur.
refused-planned-before = Un rappel pour { $whom } est déjà planifié le { $at }. Ôtez-le d’abord du plan, ou choisissez un autre jour.
refused-wrong-login = Le nom ou le mot de passe n’est pas correct. Réessayez.
refused-too-many-attempts = Trop de tentatives sous ce nom. Attendez { $seconds } secondes et réessayez.
refused-not-logged-in = Connectez-vous pour continuer.
refused-weak-password = Ce mot de passe est trop court : { $found } caractères. Prenez-en au moins { $least } ; une phrase convient.
refused-password-too-long = Ce mot de passe est trop long : { $found } caractères. { $most } suffisent.
refused-common-password = Beaucoup de gens ont ce mot de passe, ou il se devine vite. Prenez une phrase que vous seriez seul à inventer.
refused-password-holds-name = Ce mot de passe contient votre nom ou votre adresse. Prenez-en un qui ne dit rien de vous.
refused-wrong-password = Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez.
refused-wrong-code = Le code n’est pas correct, ou il a déjà servi. Prenez celui que votre application montre maintenant, ou un autre code de secours.
refused-factor-there = Un second facteur est déjà en place. Retirez-le d’abord.
refused-factor-not-begun = Aucun second facteur n’est en cours, ou il a été commencé il y a trop longtemps. Recommencez.
refused-needs-factor = Mettez en place un second facteur pour continuer : votre rôle en demande un.
refused-spent-link = Ce lien ne sert pas ou plus. Demandez-en un nouveau.

# What can be asked for by a name.

refused-thing-survey = questionnaire
refused-thing-version = version
refused-thing-draft = brouillon
refused-thing-text = texte enregistré
refused-thing-findings-text-in = texte des constats en
refused-thing-page = page
refused-thing-open-question-of-this-wave = question ouverte de cette vague
refused-thing-cluster = cluster
refused-thing-cluster-of-this-wave = cluster de cette vague
refused-thing-type-of-clusters-of-this-wave = type de clusters de cette vague
refused-thing-member = membre
refused-thing-membership = affiliation
refused-thing-person = personne
refused-thing-proof-of-an-erasure = preuve d’un effacement
refused-thing-contact = personne de contact
refused-thing-list = liste
refused-thing-edit = correction dans cette liste
refused-thing-waiting-change = modification en attente
refused-thing-link = lien
refused-thing-wave = vague
refused-thing-session = session
refused-thing-invitation = invitation
refused-thing-recipient = destinataire
refused-thing-former-words-of = anciens mots de
refused-thing-planned-reminder = rappel planifié
refused-thing-group-to-remind = groupe à rappeler
refused-thing-letter-in-doubt-to = lettre en doute à
refused-thing-mail-that-came-back = courrier revenu
refused-thing-mail-that-waits = courrier qui attend encore quelqu’un
refused-thing-address-on-the-list = adresse dans la liste des adresses sans courrier
refused-thing-test = essai
refused-thing-reason = raison
refused-thing-language = langue parmi les nôtres
refused-thing-language-of-this-survey = langue de ce questionnaire
refused-thing-user = utilisateur
refused-thing-step = étape

# What somebody fills in.

refused-field-name-of-a-wave = « { $found } » ne peut pas être le nom d’une vague. Utilisez 1 à 80 lettres, chiffres, espaces et - _ . ( ), dont au moins une lettre ou un chiffre.
refused-field-closing-day = Aucune vague ne peut se clore le { $found }. Choisissez un jour entre maintenant et la fin de l’année 2999.
refused-field-opening-time = L’envoi ne peut pas commencer à « { $found } » : l’ouverture doit précéder la clôture. Choisissez un moment plus tôt, ou laissez vide.
refused-field-time-zone = « { $found } » n’est pas un fuseau horaire. Utilisez un nom tel que Europe/Brussels.
refused-field-time-to-take-it-back = Les lettres ne peuvent pas attendre { $found } minutes. Choisissez 0 à 1440, soit un jour.
refused-field-quiet-hours = « { $found } » ne peut pas être une plage de silence. Indiquez deux heures différentes, comme 20:00-07:00, ou laissez vide.
refused-field-sender = On ne sait pas qui pose les questions. Indiquez l’organisation qui signe les lettres.
refused-field-contact-person = Il n’y a pas de personne de contact. Indiquez le nom de quelqu’un qui aide les répondants, pour cette vague ou dans le questionnaire.
refused-field-address-of-the-contact = « { $found } » n’est pas une adresse pour la personne de contact. Indiquez-en une comme team@example.org, pour cette vague ou dans le questionnaire.
refused-field-day-of-a-reminder = Aucun rappel ne peut partir le { $found }. Choisissez un jour après aujourd’hui et avant la clôture.
refused-field-day = « { $found } » n’est pas un jour. Choisissez-en un dans le calendrier, ou tapez par exemple 2026-11-30.
refused-field-last-day = Le dernier jour, { $found }, précède le premier. Changez l’un des deux.
refused-field-address = On ne peut pas écrire à « { $found } » : ce n’est pas une adresse e-mail, ou elle ne fonctionne pas ou ne veut pas de courrier. Indiquez-en une autre.
refused-field-address-of-a-test = Une lettre d’essai ne part pas à { $found }. Indiquez votre propre adresse, celle avec laquelle vous vous connectez, ou une autre de celles au-dessus du champ.
refused-field-name-of-a-colleague = « { $found } » ne peut pas être le nom d’un collègue. Indiquez un nom d’au plus 200 caractères.
refused-field-address-of-a-colleague = « { $found } » n’est pas l’adresse e-mail d’un collègue. Indiquez-en une comme an@firma.be.
refused-field-language = Ce questionnaire n’est pas posé dans la langue « { $found } ». Choisissez l’une de ses langues.
refused-field-attribute = « { $found } » est illisible. Écrivez un nom, un signe égal et une valeur, comme size=10-49, séparés par des virgules.
refused-field-reason = La raison manque. Écrivez en quelques mots pourquoi on peut de nouveau écrire à cette adresse.
refused-field-reason-of-a-step = La raison manque. Écrivez en quelques mots pourquoi ; cela reste dans l’historique. Rien n’a été changé.
refused-field-reason-to-take-figures-back = La raison manque. Écrivez en quelques mots pourquoi les chiffres diffusés sont retirés ; c’est conservé. Rien n’a été changé.
refused-field-name = « { $found } » ne peut pas être un nom. Indiquez le nom de la personne.
refused-field-days = Un lien ne peut pas valoir « { $found } » jours. Indiquez un nombre plus petit, au moins 1.
refused-field-target = « { $found } » n’est pas un objectif : tapez un pourcentage entier de 1 à 100, ou laissez vide. Rien n’a été changé.
refused-field-letters-per-second = « { $found } » n’est pas une cadence : tapez un nombre entier de 0 à 1000. 0 est la cadence de la maison. Rien n’a été changé.
refused-field-name-of-a-user = « { $found } » ne peut pas être le nom d’un utilisateur. Indiquez 1 à 100 caractères, comme une adresse e-mail.
refused-field-text-of-the-definition = Cette définition est trop longue pour être enregistrée ({ $found }). Raccourcissez-la ; rien n’y a été changé.
refused-field-text-of-the-findings = Le texte des constats ne peut pas être enregistré ({ $found }) : il contient au moins une phrase et au plus 100 000 octets. Rien n’a été changé.
refused-field-content-of-a-column = Une colonne de liste ne peut pas contenir « { $found } ». Choisissez parmi ce que la page propose.
refused-field-heading-of-a-column = La liste n’a pas de colonne « { $found } ». Choisissez l’une de ses colonnes.
refused-field-row-of-the-headings = La ligne { $found } n’existe pas ou est vide. Choisissez une ligne de la liste qui contient quelque chose.
refused-field-database-of-a-demonstration = Une démonstration commence avec une base de données vide ; celle-ci contient { $found }. Commencez avec une autre.
refused-field-way-out-for-the-letters-of-a-demonstration = Les lettres d’une démonstration restent dans sa propre boîte et ne partent pas par { $found }. Ôtez ce réglage.
