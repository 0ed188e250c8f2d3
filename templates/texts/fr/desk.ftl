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
desk-login-lost = Mot de passe oublié ? Un administrateur peut vous en donner un nouveau.

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
desk-home-step-wave = Créez une vague : qui, quoi, jusqu’à quand
desk-rate = { $sent } sur { $invited }
desk-rate-none = Personne n’est encore invité
desk-needed = { $count ->
        [one] encore { $count } pour atteindre l’objectif
       *[other] encore { $count } pour atteindre l’objectif
    }
desk-state-draft = Projet
desk-state-checked = Vérifiée
desk-state-approved = Approuvée
desk-state-sending = Envoi en cours
desk-state-paused = En pause
desk-state-sent = Envoyée
desk-state-closed = Close
desk-next-check = Vérifier
desk-next-approve = Approuver
desk-next-send = Envoyer
desk-next-wait = Attendre les réponses
desk-next-remind = Rappeler
desk-next-resume = Reprendre
desk-next-close = Clore
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
desk-surveys-add-text = Un questionnaire est un seul fichier YAML. S’il porte le code d’un questionnaire existant, il en devient une nouvelle version ; ce qui est en cours ne change pas.
desk-surveys-file = Fichier
desk-surveys-paste = Ou collez le texte
desk-surveys-go = Vérifier et ajouter
desk-surveys-faults = { $count ->
        [one] { $count } erreur trouvée
       *[other] { $count } erreurs trouvées
    }
desk-surveys-faults-text = Rien n’a été ajouté. Corrigez ceci dans votre fichier, ou dans le texte ci-dessous, et réessayez.
desk-surveys-place = Ligne { $line }, colonne { $column } :
desk-survey-code = Code :
desk-survey-versions-text = Une version ne change plus jamais. Une vague pose toujours une version précise.
desk-survey-version = Version { $number }
desk-survey-newest = la plus récente
desk-survey-size = Taille
desk-survey-size-is = { $pages } pages, { $questions } questions, environ { $minutes } minutes
desk-survey-preview = Aperçu
desk-survey-source = Fichier
desk-survey-source-link = Texte du questionnaire
desk-survey-waves = Utilisé dans
desk-survey-no-waves = aucune vague

## Clusters and their lists

desk-clusters-title = Clusters et listes
desk-clusters-members = { $count ->
        [one] { $count } membre dans l’ensemble des clusters ; qui est dans plusieurs clusters compte une fois.
       *[other] { $count } membres dans l’ensemble des clusters ; qui est dans plusieurs clusters compte une fois.
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
desk-clusters-no-list = pas de liste
desk-clusters-empty = Il n’y a pas encore de clusters.
desk-clusters-add = Ajouter un cluster
desk-clusters-add-go = Ajouter
desk-cluster-upload = Nouvelle liste de membres
desk-cluster-upload-text = Un fichier CSV comme un tableur l’enregistre, avec une ligne par personne de contact. L’ordre et le nom des colonnes sont libres.
desk-cluster-file = Fichier
desk-cluster-paste = Ou collez les lignes de votre tableur
desk-cluster-go = Vérifier
desk-cluster-go-means = Vous verrez d’abord ce qui changerait. Rien n’est encore enregistré.
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
desk-list-lede = Rien n’est encore enregistré. Voici ce qui changerait.
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
desk-list-keep-means = Reprendre modifie la liste des membres du cluster. Qui n’est plus sur la liste n’est pas effacé : son adhésion reçoit une date de fin.
desk-list-problems = Problèmes dans la liste
desk-list-problems-file = Lignes à problème en fichier
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
desk-new-name-hint = Court et unique, par exemple « membres 2026 ».
desk-new-survey = Questionnaire
desk-new-clusters = Quels clusters
desk-new-clusters-hint = Tous les contacts des clusters choisis reçoivent une seule invitation, même ceux de plusieurs clusters.
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
desk-wave-doubtful-text = Pour ces lettres, nous ne savons pas si le serveur les a acceptées. Elles ne sont jamais renvoyées d’office ; le rappel contient le même lien.
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
        [one] Fixe qui est interrogé : { $count } courriel. Ensuite, une nouvelle liste de membres ne change plus rien à cette vague.
       *[other] Fixe qui est interrogé : { $count } courriels. Ensuite, une nouvelle liste de membres ne change plus rien à cette vague.
    }
desk-step-approve-do = Approuver
desk-step-approve-type = Tapez le nombre de courriels ({ $expected }) pour confirmer
desk-step-send = Envoyer
desk-step-send-means = { $count ->
        [one] Commence l’envoi : { $count } courriel. Vous pouvez faire une pause ; ce qui est parti ne revient pas.
       *[other] Commence l’envoi : { $count } courriels. Vous pouvez faire une pause ; ce qui est parti ne revient pas.
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
        [one] Arrête l’envoi : { $count } courriel reste en attente.
       *[other] Arrête l’envoi : { $count } courriels restent en attente.
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
desk-step-close = Clore
desk-step-close-means = { $count ->
        [one] Clôt l’enquête : { $count } lien ouvert cesse de fonctionner. Les résultats deviennent définitifs.
       *[other] Clôt l’enquête : { $count } liens ouverts cessent de fonctionner. Les résultats deviennent définitifs.
    }
desk-step-close-do = Clore
desk-step-close-type = Tapez le nom de la vague ({ $expected }) pour confirmer
desk-step-typed-wrong = Vous avez tapé « { $typed } » ; il faut { $expected }. Rien ne s’est passé.

## Results

desk-results-title = Résultats
desk-results-of = Résultats de { $wave }
desk-results-counted = Compté le
desk-results-provisional = provisoire : des réponses peuvent encore arriver
desk-results-downloads = En fichier :
desk-results-response = Qui a répondu
desk-results-method = Comment ces chiffres sont faits
desk-results-questions = Question par question
desk-results-all-clusters = Tous les clusters
desk-question-words = Dans leurs mots

## The mailbox of a demonstration

desk-mailbox-title = Boîte aux lettres
desk-mailbox-lede = Tous les courriels de cette démonstration. Ils n’atteignent personne ; les liens fonctionnent.
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

desk-refused-home = Vers les vagues
desk-refused-reference = À mentionner en cas de question :
desk-refused-not-found-title = Introuvable
desk-refused-not-found-text = À cette adresse il n’y a rien, ou rien que vous puissiez voir. Vérifiez l’adresse ou repartez des vagues.
desk-refused-forbidden-title = Pas autorisé
desk-refused-forbidden-text = Votre utilisateur n’a pas ce droit. Demandez-le à un administrateur si vous en avez besoin.
desk-refused-changed-title = Modifié entre-temps
desk-refused-changed-text = Quelqu’un vous a devancé. Rien de vous n’est enregistré ; voyez la situation et réessayez.
desk-refused-unreadable-title = Illisible
desk-refused-unreadable-text = Ce que votre navigateur a envoyé ne correspond pas à cette page. Revenez en arrière, vérifiez et réessayez.
desk-refused-too-large-title = Trop grand
desk-refused-too-large-text = Ce fichier est plus grand que ce que nous acceptons. Partagez-le, ou ôtez des colonnes inutiles.
desk-refused-too-often-title = Un instant
desk-refused-too-often-text = Ceci a été demandé trop souvent de suite. Attendez une minute et réessayez.
desk-refused-broken-title = Un problème est survenu
desk-refused-broken-text = À cause d’une erreur de notre part, nous n’avons pas pu le faire. Ce qui était enregistré n’est pas perdu.
desk-refused-unavailable-title = Momentanément indisponible
desk-refused-unavailable-text = La base de données ne répond pas. Rien de ce que vous venez de faire n’est enregistré ; réessayez dans une minute.
