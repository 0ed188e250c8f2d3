## Listes d’adresses : ce qui ne va pas dans une liste, et que faire.
## `$found` est ce que contient la liste et peut être n’importe quoi.

list-field-company = Entreprise
list-field-address = Adresse e-mail
list-field-first-name = Prénom
list-field-last-name = Nom de famille
list-field-full-name = Nom complet
list-field-position = Fonction
list-field-language = Langue
list-field-size = Classe de taille
list-field-joined = Membre depuis
list-field-enterprise-number = Numéro d’entreprise

list-place-row = Ligne { $line }
list-place-column = Colonne { $column }
list-place-headed-column = Colonne { $column } ({ $heading })
list-place-cell = Ligne { $line }, colonne { $column }
list-place-headed-cell = Ligne { $line }, colonne { $column } ({ $heading })


list-no-rows = Il n’y a personne dans la liste.
list-too-many-rows = La liste compte { $count } lignes ; { $limit } au plus sont lues.
list-no-heading = La liste n’a pas de ligne d’intitulés ; le contenu des colonnes a été deviné d’après les cellules.
list-no-address-column = Aucune colonne d’adresses e-mail n’a été trouvée.
list-no-company-column = Aucune colonne avec le nom de l’entreprise n’a été trouvée.
list-no-code-column = Aucune colonne avec le code du cluster n’a été trouvée.
list-no-name-column = Aucune colonne avec le nom du cluster n’a été trouvée.
list-no-type-column = Aucune colonne avec le type du cluster n’a été trouvée.
list-column-twice = La colonne « { $found } » n’est pas utilisée : « { $other } » contient la même chose.
list-title-lines = { $count ->
    [one] Une ligne au-dessus des intitulés a été passée.
   *[other] { $count } lignes au-dessus des intitulés ont été passées.
}
list-empty-rows = { $count ->
    [one] Une ligne vide a été passée.
   *[other] { $count } lignes vides ont été passées.
}
list-total-line = Cette ligne est un total et a été passée.
list-repeated-heading = Cette ligne répète les intitulés et a été passée.
list-extra-cells = La ligne a plus de cellules que les { $expected } colonnes de la liste, à partir de « { $found } ».
list-duplicate-row = Cette ligne dit la même chose que la ligne { $first } et a été passée.
list-duplicate-contact = La même adresse dans la même entreprise figure à la ligne { $first } avec d’autres données ; cette ligne a été passée.
list-shared-address = « { $found } » figure à la ligne { $first } pour une autre entreprise. Chacune y recevra son propre message.
list-second-contact = L’entreprise figure déjà à la ligne { $first }. Sa première personne de contact reçoit l’invitation.
list-other-name = « { $found } » a le même numéro d’entreprise que « { $other } » à la ligne { $first }.
list-missing-address = Il n’y a pas d’adresse e-mail.
list-bad-address-missing = Il n’y a pas d’adresse e-mail.
list-bad-address-no-at = « { $found } » n’est pas une adresse e-mail : il n’y a pas de @.
list-bad-address-name-in-brackets = « { $found } » n’est pas une adresse e-mail : entre les chevrons figure un nom, là où l’adresse est attendue.
list-bad-address-two-ats = « { $found } » n’est pas une adresse e-mail : il y a plus d’un @.
list-bad-address-several = « { $found } » contient plusieurs adresses ; une seule est attendue par ligne.
list-bad-address-space = « { $found } » n’est pas une adresse e-mail : il y a un espace.
list-bad-address-invisible = « { $found } » n’est pas une adresse e-mail : il y a un caractère invisible.
list-bad-address-no-local = « { $found } » n’est pas une adresse e-mail : il n’y a rien avant le @.
list-bad-address-not-ascii = La plupart des serveurs de messagerie refusent « { $found } » : il y a une lettre accentuée avant le @.
list-bad-address-character = « { $found } » n’est pas une adresse e-mail : « { $character } » ne peut pas figurer avant le @.
list-bad-address-comma = « { $found } » n’est pas une adresse e-mail : il y a une virgule.
list-bad-address-dots = « { $found } » n’est pas une adresse e-mail : il y a un point de trop.
list-bad-address-no-domain = « { $found } » n’est pas une adresse e-mail : il n’y a rien après le @.
list-bad-address-no-dot = « { $found } » n’est pas une adresse e-mail : un domaine tel que firma.be est attendu après le @.
list-bad-address-ip-literal = « { $found } » n’est pas utilisable : un domaine tel que firma.be est attendu après le @, pas un numéro.
list-bad-address-domain = « { $found } » n’est pas une adresse e-mail : ce qui suit le @ n’est pas un domaine tel que firma.be.
list-bad-address-too-long = « { $found } » est trop long pour une adresse e-mail : au plus 64 caractères avant le @ et 254 en tout.
list-cleaned-address = « { $found } » a été lu comme { $address }.
list-missing-person = Personne n’est nommé.
list-other-cluster = Quelqu’un à « { $found } » est déjà membre de { $clusters }.
list-role-mailbox = « { $found } » ressemble à une boîte générale et non à l’adresse d’une personne.
list-missing-company = Il n’y a pas de nom d’entreprise.
list-company-too-long = « { $found } » est trop long : un nom compte au plus { $limit } caractères.
list-text-too-long = « { $found } » a été omis : au plus { $limit } caractères sont conservés.
list-cell-too-long = « { $found } » est trop long : une cellule compte au plus { $limit } caractères.
list-unused-too-long = « { $found } » est trop long, dans une colonne qui n’est pas utilisée : une cellule compte au plus { $limit } caractères.
list-cleaned-text = Des caractères invisibles ou des espaces doubles dans « { $found } » ont été omis.
list-garbled = « { $found } » contient des signes qui ressemblent à des lettres abîmées.
list-line-break = « { $found } » s’étend sur plusieurs lignes.
list-formula = « { $found } » commence comme une formule. Le texte est conservé tel quel.
list-spreadsheet-error = « { $found } » est le message d’une formule qui a échoué ; la cellule compte comme vide.
list-bad-enterprise-number = « { $found } » a été omis : ce n’est pas un numéro d’entreprise belge de dix chiffres, tel que 0403.170.701, ou ses chiffres de contrôle sont faux.
list-unknown-language = « { $found } » a été omis : une langue dans laquelle des lettres sont écrites est attendue : nl, fr ou en.
list-unknown-size = « { $found } » a été omis : micro, petite, moyenne, grande ou un nombre de travailleurs est attendu.
list-unknown-year = « { $found } » a été omis : une année telle que 2018 ou une date est attendue.
list-missing-code = Il n’y a pas de code.
list-bad-code = « { $found } » n’est pas un code : 1 à 40 lettres, chiffres ou - _ . sont attendus.
list-duplicate-code = Le code « { $found } » figure déjà à la ligne { $first }.
list-missing-name = Il n’y a pas de nom.
list-missing-type = Il n’y a pas de type.
list-bad-type = « { $found } » n’est pas un type : un code court tel que IBN est attendu.
list-bad-date = « { $found } » n’est pas une date : 2026-12-31 ou 31/12/2026 est attendu.
list-end-before-start = « { $found } » précède le premier jour, { $start }.

list-advice-nothing = Il n’y a rien à faire.
list-advice-check = Vérifiez si c’est bien voulu.
list-advice-correct = Corrigez la cellule ou passez la ligne.
list-advice-choose-file = Vérifiez si c’est le bon fichier.
list-advice-split = Divisez la liste en parties.
list-advice-check-columns = Vérifiez ce que contient chaque colonne.
list-advice-map = Indiquez de quelle colonne il s’agit.
list-advice-add-column = Ajoutez la colonne avec son intitulé.
list-advice-quote = Vérifiez si une cellule contient le caractère qui sépare les cellules.
list-advice-one-row = Gardez une ligne par personne.
list-advice-ask = Demandez une adresse à l’entreprise ou passez la ligne.
list-advice-suggestion = Vouliez-vous dire { $suggestion } ?
list-advice-greeting = Indiquez un nom, ou laissez la lettre saluer sans nom.
list-advice-one-letter = Vérifiez si c’est la même entreprise ; une vague peut lui envoyer une seule lettre pour tous ses clusters.
list-advice-person = L’adresse d’une personne donne plus souvent une réponse.
list-advice-shorten = Raccourcissez le texte.
list-advice-shorten-cell = Raccourcissez le texte. S’il s’agit d’un morceau de plusieurs lignes, un guillemet n’est pas fermé dans le fichier.
list-advice-encoding = Faites lire le fichier avec un autre jeu de caractères, ou corrigez la cellule.
list-advice-spreadsheet = Corrigez la formule dans le tableur ou remplissez la cellule.

list-file-too-large = Le fichier est trop grand : { $limit } Mo au plus sont lus. Divisez-le ou retirez des colonnes.
list-file-too-many-rows = Le fichier compte plus de { $limit } lignes. Divisez-le.
list-file-too-many-columns = La ligne { $line } a plus de { $limit } cellules. Vérifiez le caractère qui sépare les cellules.
list-file-unclosed-quote = Le guillemet qui ouvre une cellule à la ligne { $line } n’est jamais fermé. Fermez-le ou retirez-le.
list-file-excel = Ceci est un fichier d’un ancien Excel. Ouvrez-le dans un tableur et enregistrez-le en .xlsx, ou en CSV (UTF-8).
list-file-open-document = Ceci est un fichier OpenDocument. Ouvrez-le dans un tableur et enregistrez-le en CSV (UTF-8).
list-file-pdf = Ceci est un fichier PDF. Demandez la liste sous forme de tableur et enregistrez-la en CSV (UTF-8).
list-file-html = Ceci est une page web. Ouvrez-la dans un tableur et enregistrez-la en CSV (UTF-8).
list-file-binary = Ce fichier n’est pas du texte. Ouvrez-le dans un tableur et enregistrez-le en CSV (UTF-8).
# Le bureau : ce que lisent les évaluateurs et les gestionnaires de cluster.

## Around every page

desk-nav = Rubriques
desk-crumbs = Vous êtes ici
desk-log-out = Se déconnecter
desk-demo = Démonstration avec des données inventées. Aucun courriel ne part.
desk-read-at = Situation au
desk-state = État
desk-done = fait
desk-rows = Lignes
desk-problems = Problèmes
desk-severity-blocks = Bloquant
desk-severity-warns = Attention
desk-small-base = (peu de réponses)
desk-table-behind = Tableau de cette figure

## The door

desk-login-title = Se connecter
desk-login-name = Nom d’utilisateur
desk-login-password = Mot de passe
desk-login-go = Se connecter
desk-login-refused = Le nom et le mot de passe ne correspondent pas. Vérifiez-les et réessayez.
desk-login-wait = { $seconds ->
        [one] Trop d’essais. Attendez { $seconds } seconde et réessayez.
       *[other] Trop d’essais. Attendez { $seconds } secondes et réessayez.
    }

## Waves

desk-home-title = Vagues
desk-home-wave = Vague
desk-home-new = Nouvelle vague
desk-home-response = Réponse
desk-home-accepted = Courriels acceptés
desk-home-started = Commencés
desk-home-closes = Clôture
desk-home-next = Étape suivante
desk-home-empty = Pour commencer
desk-home-step-survey = Ajoutez un questionnaire
desk-home-step-members = Chargez les listes des membres des clusters
desk-home-step-wave = Créez une vague : qui, quoi, jusqu’à quand
desk-rate = { $sent } sur { $invited }
desk-rate-none = Personne n’est encore invité
desk-needed = { $sent } sur { $needed } nécessaires
desk-state-draft = Projet
desk-state-checked = Vérifiée
desk-state-approved = Approuvée
desk-state-held = Part bientôt
desk-state-sending = Envoi en cours
desk-state-paused = En pause
desk-state-sent = Envoyée
desk-state-closed = Close
desk-state-released = Diffusée
desk-next-check = Vérifier
desk-next-approve = Approuver
desk-next-send = Envoyer
desk-next-wait = Attendre les réponses
desk-next-remind = Rappeler
desk-next-resume = Reprendre
desk-next-close = Clore
desk-next-release = Diffuser les chiffres
desk-next-results = Voir les résultats

## Surveys

desk-surveys-title = Questionnaires
desk-surveys-survey = Questionnaire
desk-surveys-version = Version
desk-surveys-languages = Langues
desk-surveys-questions = Questions
desk-surveys-minutes = Minutes
desk-surveys-added = Ajouté
desk-surveys-empty = Il n’y a pas encore de questionnaire. Ajoutez-en un ci-dessous.
desk-surveys-add = Ajouter un questionnaire ou une version
desk-surveys-add-text = Un questionnaire est un seul fichier YAML. S’il porte le code d’un questionnaire existant, il en devient une nouvelle version ; ce qui est en cours ne change pas.
desk-surveys-file = Fichier
desk-surveys-paste = Ou collez le texte
desk-surveys-go = Vérifier et ajouter
desk-surveys-faults = { $count ->
        [one] { $count } erreur trouvée
       *[other] { $count } erreurs trouvées
    }
desk-surveys-faults-text = Rien n’a été ajouté. Corrigez ceci dans votre fichier, ou dans le texte ci-dessous, et réessayez.
desk-surveys-place = Ligne { $line }, colonne { $column } :
desk-survey-code = Code :
desk-survey-versions-text = Une version ne change plus jamais. Une vague pose toujours une version précise.
desk-survey-version = Version { $number }
desk-survey-newest = la plus récente
desk-survey-size = Taille
desk-survey-size-is = { $pages } pages, { $questions } questions, environ { $minutes } minutes
desk-survey-size-per-cluster = (et { $minutes } de plus pour chaque cluster supplémentaire)
desk-survey-preview = Aperçu
desk-survey-source = Fichier
desk-survey-source-link = Texte du questionnaire
desk-survey-waves = Utilisé dans
desk-survey-no-waves = aucune vague

## Clusters and their lists

desk-clusters-title = Clusters et listes
desk-clusters-members = { $count ->
        [one] { $count } membre dans l’ensemble des clusters ; qui est dans plusieurs clusters compte une fois.
       *[other] { $count } membres dans l’ensemble des clusters ; qui est dans plusieurs clusters compte une fois.
    }
desk-cluster = Cluster
desk-cluster-type = Type
desk-cluster-code = Code
desk-cluster-name = Nom
desk-members = Membres
desk-contacts = Contacts
desk-member = Membre
desk-contact = Contact
desk-address = Adresse électronique
desk-language = Langue
desk-also-in = Aussi dans
desk-clusters-last = Dernière liste
desk-clusters-empty = Il n’y a pas encore de clusters.
desk-clusters-add = Ajouter un cluster
desk-clusters-add-go = Ajouter
desk-cluster-upload = Nouvelle liste de membres
desk-cluster-upload-text = Un tableur (.xlsx, .ods) ou un fichier CSV, avec une ligne par personne de contact. L’ordre et le nom des colonnes sont libres.
desk-cluster-file = Fichier
desk-cluster-paste = Ou collez les lignes de votre tableur
desk-cluster-go = Vérifier
desk-cluster-go-means = Vous verrez d’abord ce qui changerait. La liste est enregistrée ; aucun membre ne change avant que vous la repreniez.
desk-cluster-refused = Nous n’avons pas pu lire cette liste
desk-cluster-uploads = Listes précédentes
desk-cluster-when = Quand
desk-cluster-by = Par
desk-cluster-file-name = Fichier
desk-upload-waiting = attend votre décision
desk-upload-taken = reprise
desk-upload-discarded = écartée
desk-cluster-members = { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }
desk-cluster-empty = Pas encore de membres. Chargez une liste ci-dessus.

## A list before it is kept

desk-list-title = Nouvelle liste pour
desk-list-lede = La liste est enregistrée. Aucun membre n’a encore changé ; voici ce qui changerait.
desk-list-done = Cette liste a déjà fait l’objet d’une décision.
desk-list-rows = { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
desk-list-new = { $count ->
        [one] nouveau
       *[other] nouveaux
    }
desk-list-changed = { $count ->
        [one] modifié
       *[other] modifiés
    }
desk-list-unchanged = { $count ->
        [one] inchangé
       *[other] inchangés
    }
desk-list-gone = { $count ->
        [one] plus sur la liste
       *[other] plus sur la liste
    }
desk-list-left-out = { $count ->
        [one] ligne écartée
       *[other] lignes écartées
    }
desk-list-keep = Reprendre
desk-list-discard = Écarter
desk-list-keep-means = Reprendre modifie la liste des membres du cluster. Qui n’est plus sur la liste reste membre : personne ne disparaît de lui-même.
desk-list-problems = Problèmes dans la liste
desk-list-no-problems = Aucun problème trouvé.
desk-list-severity = Gravité
desk-list-row = Ligne
desk-list-column = Colonne
desk-list-found = Trouvé
desk-list-expected = Attendu
desk-list-advice = Que faire
desk-list-nothing = rien
desk-list-changes = Ce qui change
desk-list-change = Changement
desk-list-what = Quoi
desk-change-new = nouveau
desk-change-changed = modifié
desk-change-gone = parti
desk-list-columns = Comment les colonnes ont été lues
desk-list-heading = Dans le fichier
desk-list-meaning = Lu comme
desk-list-sample = Exemple
desk-list-dropped = non repris

## A new wave

desk-new-title = Nouvelle vague
desk-new-name = Nom
desk-new-name-hint = Court et unique, par exemple « membres 2026 ».
desk-new-survey = Questionnaire
desk-new-clusters = Quels clusters
desk-new-clusters-hint = Chaque membre des clusters choisis reçoit une seule invitation, même s’il est dans plusieurs clusters.
desk-new-people = { $count ->
        [one] ({ $count } contact)
       *[other] ({ $count } contacts)
    }
desk-new-closes = Dernier jour pour répondre
desk-new-closes-hint = Jusqu’à 23:59 à Bruxelles.
desk-new-sender = Qui pose les questions
desk-new-sender-hint = L’organisation indiquée en tête du questionnaire et dans les courriels.
desk-new-contact = Personne de contact pour qui répond
desk-new-contact-hint = Figure au bas de chaque page et dans chaque courriel.
desk-new-contact-name = Nom
desk-new-contact-email = Adresse électronique
desk-new-contact-phone = Téléphone
desk-new-go = Créer la vague
desk-new-go-means = Rien n’est encore envoyé. Vous vérifiez d’abord qui recevrait quoi.

## A wave

desk-wave-survey = Questionnaire
desk-wave-clusters = Clusters
desk-wave-closes = Clôture
desk-wave-sender = Expéditeur et contact
desk-wave-results = Résultats
desk-wave-progress = Où en est-on
desk-wave-invited = { $count ->
        [one] invité
       *[other] invités
    }
desk-wave-accepted = { $count ->
        [one] courriel accepté par le serveur
       *[other] courriels acceptés par le serveur
    }
desk-wave-started = { $count ->
        [one] commencé
       *[other] commencés
    }
desk-wave-sent = { $count ->
        [one] envoyé
       *[other] envoyés
    }
desk-wave-undeliverable = { $count ->
        [one] non distribuable
       *[other] non distribuables
    }
desk-wave-steps = Ce que vous pouvez faire maintenant
desk-wave-no-steps = Il n’y a plus rien à faire pour cette vague.
desk-wave-check = Qui recevrait quoi
desk-wave-check-at = Vérifié le
desk-wave-letters = { $count ->
        [one] { $count } courriel partirait.
       *[other] { $count } courriels partiraient.
    }
desk-wave-no-problems = Aucun problème trouvé.
desk-wave-left-out = Qui ne reçoit rien, et pourquoi
desk-wave-samples = Voici le courriel
desk-wave-balance = Bilan des lettres
desk-wave-balance-text = Chaque lettre prévue se trouve dans une seule colonne. Si la somme ne tombe pas juste, quelque chose ne va pas.
desk-wave-doubtful = Lettres douteuses
desk-wave-doubtful-text = Pour ces lettres, nous ne savons pas si le serveur les a acceptées. Elles ne sont jamais renvoyées d’office ; le rappel contient le même lien.
desk-wave-history = Ce qui s’est passé
desk-balance-letter = Lettre
desk-balance-planned = Prévues
desk-balance-accepted = Acceptées
desk-balance-failed = Échouées
desk-balance-suppressed = Retenues
desk-balance-cancelled = Annulées
desk-balance-expired = Expirées
desk-balance-doubtful = Douteuses
desk-balance-open = À faire
desk-balance-holds = Somme
desk-balance-yes = juste
desk-balance-no = fausse
desk-doubtful-since = Depuis
desk-doubtful-why = Pourquoi
desk-step-check = Vérifier
desk-step-check-means = Calcule qui recevrait quel courriel et compose chacun une fois. Rien ne part.
desk-step-check-do = Vérifier maintenant
desk-step-approve = Approuver
desk-step-approve-means = { $count ->
        [one] Fixe qui est interrogé : { $count } courriel. Ensuite, une nouvelle liste de membres ne change plus rien à cette vague.
       *[other] Fixe qui est interrogé : { $count } courriels. Ensuite, une nouvelle liste de membres ne change plus rien à cette vague.
    }
desk-step-approve-do = Approuver
desk-step-approve-type = Tapez le nombre de courriels ({ $expected }) pour confirmer
desk-step-send = Envoyer
desk-step-send-means = { $count ->
        [one] Commence l’envoi : { $count } courriel. Vous pouvez faire une pause ; ce qui est parti ne revient pas.
       *[other] Commence l’envoi : { $count } courriels. Vous pouvez faire une pause ; ce qui est parti ne revient pas.
    }
desk-step-send-do = Envoyer les invitations
desk-step-send-type = Tapez le nombre de courriels ({ $expected }) pour confirmer
desk-step-remind = Rappeler
desk-step-remind-means = { $count ->
        [one] Envoie un rappel à { $count } personne qui n’a pas encore répondu. Qui répond entre-temps n’en reçoit pas.
       *[other] Envoie un rappel à { $count } personnes qui n’ont pas encore répondu. Qui répond entre-temps n’en reçoit pas.
    }
desk-step-remind-do = Envoyer les rappels
desk-step-remind-type = Tapez le nombre de courriels ({ $expected }) pour confirmer
desk-step-pause = Mettre en pause
desk-step-pause-means = { $count ->
        [one] Arrête l’envoi : { $count } courriel reste en attente.
       *[other] Arrête l’envoi : { $count } courriels restent en attente.
    }
desk-step-pause-do = Mettre en pause
desk-step-pause-type = Tapez { $expected } pour confirmer
desk-step-resume = Reprendre
desk-step-resume-means = { $count ->
        [one] Continue avec { $count } courriel en attente. Ce qui est parti ne repart pas.
       *[other] Continue avec { $count } courriels en attente. Ce qui est parti ne repart pas.
    }
desk-step-resume-do = Reprendre
desk-step-resume-type = Tapez { $expected } pour confirmer
desk-step-accept = Continuer avec d’autres réglages
desk-step-accept-means = Lisez ci-dessus ce qui a été approuvé et ce que disent les réglages maintenant. Les lettres partent alors avec ce qu’ils disent maintenant, et l’historique le retient.
desk-step-accept-do = J’ai lu : continuer
desk-step-close = Clore
desk-step-close-means = { $count ->
        [one] Clôt l’enquête : { $count } lien ouvert cesse de fonctionner.
       *[other] Clôt l’enquête : { $count } liens ouverts cessent de fonctionner.
    }
desk-step-close-do = Clore
desk-step-close-type = Tapez le nom de la vague ({ $expected }) pour confirmer
desk-step-take-back = Reprendre
desk-step-take-back-means = { $count ->
        [one] Rien n’est encore parti : { $count } lettre attend que vous envoyiez à nouveau.
       *[other] Rien n’est encore parti : { $count } lettres attendent que vous envoyiez à nouveau.
    }
desk-step-take-back-do = Reprendre
desk-step-release = Diffuser les chiffres
desk-step-release-means = { $count ->
        [one] Affiche les chiffres de { $count } réponse envoyée, pour de bon : ensuite, la vague ne peut plus être rouverte et plus aucune réponse d’ailleurs ne s’ajoute.
       *[other] Affiche les chiffres de { $count } réponses envoyées, pour de bon : ensuite, la vague ne peut plus être rouverte et plus aucune réponse d’ailleurs ne s’ajoute.
    }
desk-step-release-do = Diffuser
desk-step-withdraw = Retirer les chiffres diffusés
desk-step-withdraw-means = { $count ->
       *[other] Cache à nouveau les chiffres, pour que la vague puisse être rouverte. Qui a gardé les premiers chiffres peut les comparer aux suivants et voir ce qu’étaient les réponses dans l’intervalle. Ne le faites que si c’est inévitable.
    }
desk-step-withdraw-do = Retirer
desk-step-withdraw-type = Tapez le nom de la vague ({ $expected }) pour confirmer
desk-step-reopen = Rouvrir
desk-step-reopen-means = { $count ->
        [one] { $count } lien fonctionne à nouveau jusqu’à la fin du jour choisi. Rien ne part de soi-même.
       *[other] { $count } liens fonctionnent à nouveau jusqu’à la fin du jour choisi. Rien ne part de soi-même.
    }
desk-step-reopen-do = Rouvrir
desk-step-announce = Annoncer que les résultats sont là
desk-step-announce-means = { $count ->
        [one] Écrit une fois à { $count } personne qui était invitée.
       *[other] Écrit une fois aux { $count } personnes qui étaient invitées.
    }
desk-step-announce-do = Envoyer la note
desk-step-announce-type = Tapez le nombre de lettres ({ $expected }) pour confirmer
desk-step-delete = Supprimer
desk-step-delete-means = { $count ->
       *[other] Enlève cette vague. Rien n’a été envoyé ; membres et questionnaire restent.
    }
desk-step-delete-do = Supprimer
desk-step-delete-type = Tapez le nom de la vague ({ $expected }) pour confirmer
desk-step-typed-wrong = Vous avez tapé « { $typed } » ; il faut { $expected }. Rien ne s’est passé.
desk-typing = Tapez { $expected } pour confirmer

## Results

desk-results-title = Résultats
desk-results-of = Résultats de { $wave }
desk-results-counted = Compté le
desk-results-provisional = provisoire : des réponses peuvent encore arriver
desk-results-downloads = En fichier :
desk-results-response = Qui a répondu
desk-results-method = Comment ces chiffres sont faits
desk-results-questions = Question par question
desk-results-all-clusters = Tous les clusters
desk-question-words = Dans leurs mots

## The mailbox of a demonstration

desk-mailbox-title = Boîte aux lettres
desk-mailbox-lede = Tous les courriels de cette démonstration. Ils n’atteignent personne ; les liens fonctionnent.
desk-mailbox-search = Chercher une adresse ou un objet
desk-mailbox-go = Chercher
desk-mailbox-count = { $count ->
        [one] { $count } courriel
       *[other] { $count } courriels
    }
desk-mailbox-empty = Aucun courriel.
desk-letter-subject = Objet
desk-letter-from = De
desk-letter-to = À
desk-letter-at = Quand
desk-letter-text = En texte
desk-letter-html = Mis en page

## Why the house says no

desk-refused-home = Vers l’accueil
desk-refused-reference = À mentionner en cas de question :
desk-refused-not-found-title = Introuvable
desk-refused-not-found-text = À cette adresse il n’y a rien, ou rien que vous puissiez voir. Vérifiez l’adresse ou repartez des vagues.
desk-refused-another-house-title = Une autre adresse
desk-refused-another-house-text = Cette page ne se trouve pas à cette adresse. Utilisez l’adresse de votre lettre ou celle que vous avez reçue.
desk-refused-forbidden-title = Pas autorisé
desk-refused-forbidden-text = Votre utilisateur n’a pas ce droit. Demandez-le à un administrateur si vous en avez besoin.
desk-refused-changed-title = Pas possible maintenant
desk-refused-changed-text = Rien de vous n’a été enregistré. Voici pourquoi, et ce que vous pouvez faire :
desk-refused-unreadable-title = Illisible
desk-refused-unreadable-text = Ce que votre navigateur a envoyé ne correspond pas à cette page. Revenez en arrière, vérifiez et réessayez.
desk-refused-too-large-title = Trop grand
desk-refused-too-large-text = Ce fichier est plus grand que ce que nous acceptons. Partagez-le, ou ôtez des colonnes inutiles.
desk-refused-too-slow-title = Arrivé trop lentement
desk-refused-too-slow-text = Ce que vous avez envoyé n’est pas arrivé entièrement à temps ; rien n’a changé. Revenez en arrière et envoyez-le à nouveau, par une meilleure connexion.
desk-refused-too-often-title = Un instant
desk-refused-too-often-text = Ceci a été demandé trop souvent de suite. Attendez une minute et réessayez.
desk-refused-broken-title = Un problème est survenu
desk-refused-broken-text = À cause d’une erreur de notre part, nous n’avons pas pu le faire. Ce qui était enregistré n’est pas perdu.
desk-refused-unavailable-title = Momentanément indisponible
desk-refused-unavailable-text = La base de données ne répond pas. Rien de ce que vous venez de faire n’est enregistré ; réessayez dans une minute.

## What was done, and why not

desk-clusters-taken = { $new } clusters ajoutés, { $changed } modifiés, { $unchanged } inchangés.
desk-clusters-list = Clusters d’une liste
desk-clusters-list-text = Un tableur ou un fichier CSV avec les colonnes code, nom, type, de et à. Toutes les lignes sont reprises, ou aucune.
desk-cluster-pasted = lignes collées
desk-cluster-nothing = Il n’y avait ni fichier ni texte. Choisissez un fichier ou collez les lignes.
desk-list-format = Lu en { $encoding }, colonnes séparées par « { $delimiter } ».
desk-list-taken = Repris : { $new } nouveaux, { $changed } modifiés, { $unchanged } inchangés. Lignes laissées de côté : { $blocked }.
desk-list-discarded = La liste est rejetée. Rien n’a changé.
desk-list-known-elsewhere = { $address }, déjà connu de { $clusters } : un contact, un mail
desk-list-further-contact = { $address }, un second contact ; le premier reçoit l’invitation
desk-surveys-not-text = Le fichier { $file } n’est pas du texte en UTF-8. Enregistrez-le en UTF-8.
desk-surveys-done = { $code } a maintenant la version { $number }, avec { $questions } questions.
desk-surveys-same = Ce texte est déjà la version { $number } de { $code } ({ $questions } questions). Rien n’a été ajouté.
desk-import-title = Questionnaire d’un autre programme
desk-import-text = Un questionnaire de LimeSurvey (.lss) ou un XLSForm (.xlsx) devient un projet. En tête figure ce qui n’a pas pu être repris tel quel.
desk-import-file = Fichier de l’autre programme
desk-import-go = Reprendre comme projet
desk-import-not = Rien n’a été repris
desk-import-done = { $file } est devenu ce projet. Non repris : { $lost } ; sous une autre forme : { $changed }. Le détail figure en tête du texte.
desk-import-too-large = Le fichier { $file } est trop grand, ou le devient une fois décompressé. Enlevez ce qui n’appartient pas au questionnaire, comme les images.
desk-import-other-format = Le fichier { $file } n’est ni un questionnaire de LimeSurvey (.lss) ni un XLSForm (.xlsx) : { $found }. Exportez-le à nouveau sous l’une de ces formes.
desk-import-damaged = Le fichier { $file } est endommagé ou incomplet ({ $found }). Exportez-le à nouveau.
desk-import-refused = Le fichier { $file } est refusé, car aucun questionnaire n’a besoin de cela : { $found }. Exportez-le à nouveau depuis le programme d’origine.
desk-import-empty = Le fichier { $file } ne contient aucune question qui puisse être reprise : { $found }.
desk-new-name-missing = Donnez un nom à la vague.
desk-new-name-taken = Il y a déjà une vague « { $found } ». Choisissez un autre nom.
desk-new-name-wrong = « { $found } » ne peut pas être un nom. Utilisez 1 à 80 lettres, chiffres, espaces et - _ . ( ).
desk-new-clusters-missing = Choisissez au moins un cluster.
desk-new-closes-missing = Indiquez le dernier jour, par exemple 30/11/2026.
desk-new-closes-past = Ce jour est passé. Choisissez-en un plus tard.
desk-new-email-wrong = « { $found } » n’est pas une adresse e-mail. Indiquez-en une comme equipe@exemple.be.
desk-new-survey-missing = Choisissez un questionnaire. Il n’y en a pas encore ? Ajoutez-en d’abord un.
desk-new-made = La vague « { $name } » est prête à être vérifiée. Rien n’est encore envoyé.
desk-step-nobody = Il n’y a personne à interroger : les clusters n’ont pas encore de membres.
desk-step-all-done = Tout le monde a répondu.
desk-done-approve = { $count ->
    [one] Approuvé. La liste est figée et { $count } lettre est prête.
   *[other] Approuvé. La liste est figée et { $count } lettres sont prêtes.
}
desk-done-send = { $count ->
    [one] { $count } lettre part maintenant.
   *[other] { $count } lettres partent maintenant.
}
desk-done-remind = { $count ->
    [one] { $count } rappel part maintenant.
   *[other] { $count } rappels partent maintenant.
}
desk-done-pause = Plus rien ne part avant la reprise. Les réponses continuent d’arriver.
desk-done-resume = L’envoi reprend là où il s’était arrêté.
desk-done-close = La vague est clôturée. Lettres qui ne partiront plus : { $count }.
desk-check-nobody = Il n’y a personne à interroger.
desk-check-empty-clusters = Sans membres : { $clusters }.
desk-check-in-several = { $count ->
    [one] { $count } membre appartient à plusieurs clusters. Il reçoit une seule lettre, qui les cite tous.
   *[other] { $count } membres appartiennent à plusieurs clusters. Ils reçoivent une seule lettre, qui les cite tous.
}
desk-check-without-address = Sans adresse e-mail
desk-check-counts = Lettres par cluster et par langue
desk-check-all-languages = Ensemble
desk-check-counts-note = Qui appartient à plusieurs clusters compte dans chacun et reçoit une lettre.
desk-letter-invitation = Invitation
desk-letter-reminder = Rappel
desk-letter-unfinished = Rappel à qui a commencé
desk-letter-confirmation = Confirmation
desk-letter-thanks = Remerciement
desk-letter-publication = Note sur les résultats
desk-letter-all = Toutes les lettres
desk-history-made = créée
desk-login-demo = Cette démonstration a un utilisateur { $name } avec le mot de passe { $password }.
desk-stop = Quelqu’un ne veut plus de mails
desk-stop-text = Indiquez l’adresse de la personne. On ne lui écrira plus jamais, pas non plus lors d’une vague suivante. Le lien reste valable.
desk-stop-go = Ne plus écrire
desk-done-stop = On n’écrit plus à { $address }. Lettres qui ne partiront plus : { $count }.
desk-check-not-wanted = Ne veut pas de mails
desk-member-silent = ne veut pas de mails
desk-new-sender-missing = Indiquez qui demande.
desk-new-contact-missing = Ce questionnaire ne cite pas de personne de contact. Indiquez ici un nom et une adresse e-mail ; chaque lettre les cite.
desk-clusters-code-taken = Il y a déjà un cluster avec le code « { $found } ». Choisissez un autre code.
desk-list-opted-out = ne veut pas de mails : reste membre, ne reçoit pas de lettre
desk-refused-logged-out-text = Ceci n’est pas enregistré. Connectez-vous dans un autre onglet, revenez ici et envoyez à nouveau : ce que vous avez rempli est encore dans votre navigateur.
desk-step-still-sending = Des lettres sont encore en route : { $count }. Le rappel sera possible après leur départ.
desk-refused-logged-out-title = Vous n’êtes plus connecté

desk-new-change = Après l’envoi
desk-new-change-box = Les entreprises peuvent encore modifier leurs réponses envoyées jusqu’à la clôture
desk-replies = Ce qui est encore revenu
desk-replies-late = { $count ->
    [one] Un questionnaire est encore arrivé dans la journée qui a suivi la clôture. Ces réponses sont conservées et ne comptent pas.
   *[other] { $count } questionnaires sont encore arrivés dans la journée qui a suivi la clôture. Ces réponses sont conservées et ne comptent pas.
}
desk-replies-declined = Désistements
desk-replies-named = Personnes à interroger plutôt
desk-replies-named-text = Indiqué par qui était invité. Rien ne part d’office : vous pouvez inviter cette personne à la place, et qui était invité d’abord ne reçoit plus de lettre.
desk-replies-member = Entreprise
desk-replies-contact = Personne invitée
desk-replies-reason = Raison
desk-replies-instead = À interroger plutôt
desk-replies-before = Indiqué auparavant
desk-replies-before-one = auparavant : { $who }
desk-replies-at = Quand
