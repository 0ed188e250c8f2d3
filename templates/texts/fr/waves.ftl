## The wave: checking it, its schedule, its letters

waves-to-letters = Lettres de cette vague
waves-to-change = Modifier la vague
waves-by-cluster = Où en est-on, par cluster
waves-by-cluster-invited = Invités
waves-by-cluster-undeliverable = Non distribuables
waves-by-cluster-started = Commencés
waves-by-cluster-sent-in = Envoyés
waves-by-cluster-lately = Dont en { $days } jours
waves-by-cluster-rate = Taux de réponse
waves-as-of = Situation à { $time }
waves-by-cluster-cluster = Cluster
waves-by-cluster-list = Liste
waves-by-cluster-target = Objectif
waves-by-cluster-gap = Reste à faire
waves-by-cluster-to-go = encore { $count }
waves-by-cluster-reached = atteint
waves-by-cluster-all = Tous les clusters
waves-by-cluster-below-first = Les clusters sous leur objectif viennent d’abord. Le trait sur une barre est l’objectif.
waves-by-cluster-range-note = À côté du taux se trouve son intervalle à 95 % (Wilson) : avec peu de membres, le hasard y est pour beaucoup. Les totaux comptent une seule fois qui est dans plusieurs clusters.
waves-by-cluster-note = Les clusters qui ont le moins répondu viennent d’abord. Qui est dans plusieurs clusters compte dans chacun.
waves-check-waiting = { $count ->
    [one] { $count } changement d’une liste de ces clusters attend encore votre décision et n’est pas compris ici.
   *[other] { $count } changements de listes de ces clusters attendent encore votre décision et ne sont pas compris ici.
}
waves-check-one-each = { $count ->
        [one] { $count } membre appartient à plus d’un cluster et reçoit une lettre pour chacun.
       *[other] { $count } membres appartiennent à plus d’un cluster et reçoivent une lettre pour chacun.
    }

waves-dry-run = Essai à blanc
waves-dry-run-by = Fait par { $by } le
waves-fingerprint = Empreinte
waves-dry-run-old = Quelque chose a changé depuis : les membres, le questionnaire, les lettres ou la vague. Vérifiez à nouveau.
waves-written = { $count ->
        [one] lettre écrite
       *[other] lettres écrites
    }
waves-links = { $count ->
        [one] lien ouvre le bon questionnaire
       *[other] liens ouvrent le bon questionnaire
    }
waves-first-pages = { $count ->
        [one] première page a de quoi répondre, et tous ses mots
       *[other] premières pages ont de quoi répondre, et tous leurs mots
    }
waves-later = Écrites aussi, de celles qui peuvent partir plus tard :
waves-approved-by = Approuvé par

waves-found-not-written = { $count ->
        [one] { $count } lettre ne peut pas être écrite.
       *[other] { $count } lettres ne peuvent pas être écrites.
    }
waves-found-wrong-link = { $count ->
        [one] Le lien de { $count } lettre n’ouvre pas le questionnaire de cette personne.
       *[other] Le lien de { $count } lettres n’ouvre pas le questionnaire de ces personnes.
    }
waves-found-no-first-page = { $count ->
        [one] { $count } personne qui ouvre le lien ne trouve rien à répondre, ou rien de dit.
       *[other] { $count } personnes qui ouvrent le lien ne trouvent rien à répondre, ou rien de dit.
    }
waves-found-other-language = { $count ->
        [one] La langue de { $count } personne manque au questionnaire : la lettre lui est écrite dans une autre.
       *[other] La langue de { $count } personnes manque au questionnaire : la lettre leur est écrite dans une autre.
    }
waves-found-nameless = { $count ->
        [one] Le nom de { $count } personne n’est pas connu : la salutation ne nomme personne.
       *[other] Les noms de { $count } personnes ne sont pas connus : la salutation ne nomme personne.
    }
waves-found-unknown-fact = { $count ->
        [one] Une page cite une donnée inconnue pour { $count } membre.
       *[other] Une page cite une donnée inconnue pour { $count } membres.
    }
waves-found-undecided = { $count ->
        [one] Une condition porte sur une donnée inconnue pour { $count } membre : ce qui en dépend reste caché.
       *[other] Une condition porte sur une donnée inconnue pour { $count } membres : ce qui en dépend reste caché.
    }
waves-found-fits-nobody = { $count ->
        [one] Une condition compare à une valeur que { $count } membre n’a pas. Les valeurs connues figurent entre parenthèses.
       *[other] Une condition compare à une valeur qu’aucun des { $count } membres n’a. Les valeurs connues figurent entre parenthèses.
    }
waves-found-long-subject = { $count ->
        [one] L’objet de { $count } lettre est si long que la plupart des messageries le coupent.
       *[other] L’objet de { $count } lettres est si long que la plupart des messageries le coupent.
    }
waves-found-loud-subject = { $count ->
        [one] L’objet de { $count } lettre crie : majuscules ou points d’exclamation.
       *[other] L’objet de { $count } lettres crie : majuscules ou points d’exclamation.
    }
waves-found-other-links = { $count ->
        [one] { $count } lettre contient un lien vers autre chose que le questionnaire.
       *[other] { $count } lettres contiennent un lien vers autre chose que le questionnaire.
    }
waves-found-plain-http = { $count ->
        [one] Le lien de { $count } lettre n’est pas chiffré (http au lieu de https).
       *[other] Les liens de { $count } lettres ne sont pas chiffrés (http au lieu de https).
    }
waves-found-large = { $count ->
        [one] { $count } lettre est plus grande que ce qu’une messagerie montre d’un seul tenant.
       *[other] { $count } lettres sont plus grandes que ce qu’une messagerie montre d’un seul tenant.
    }
waves-found-shared-mailbox = { $count ->
        [one] { $count } lettre va à une adresse qui en reçoit une autre.
       *[other] { $count } lettres vont à une adresse qui en reçoit plus d’une.
    }
waves-sample-longest-member = Le nom d’entreprise le plus long
waves-sample-longest-contact = Le nom de personne le plus long
waves-sample-longest-clusters = Le plus de clusters
waves-sample-largest = La plus grande lettre
waves-sample-nameless = Sans nom
waves-sample-drawn = Tirée au sort

## Schedule

waves-schedule = Calendrier
waves-opens = Rien ne part avant
waves-leaves = Les lettres partent le
waves-hold = Peut être reprise
waves-hold-minutes = { $count ->
        [0] non : les lettres partent aussitôt
        [one] jusqu’à { $count } minute après l’envoi
       *[other] jusqu’à { $count } minutes après l’envoi
    }
waves-quiet = Heures de silence
waves-quiet-never = aucune
waves-quiet-weekends = le week-end
waves-quiet-nights = de { $from } à { $until }
waves-quiet-both = de { $from } à { $until } et le week-end
waves-pace = Cadence
waves-pace-house = celle de toute la maison
waves-pace-own = { $count ->
        [one] { $count } lettre par seconde au plus, et jamais plus vite que la maison
       *[other] { $count } lettres par seconde au plus, et jamais plus vite que la maison
    }
waves-pace-change = Changer la cadence
waves-pace-means = Une vague plus lente laisse de la place aux autres, et aux personnes qui répondent au téléphone. Elle n’est jamais plus rapide que tout ce que la maison envoie.
waves-pace-label = Lettres par seconde (0 : la cadence de la maison)
waves-done-pace = { $count ->
        [one] Désormais, { $count } lettre de cette vague part par seconde, au plus.
       *[other] Désormais, { $count } lettres de cette vague partent par seconde, au plus.
    }
waves-done-pace-house = Désormais, cette vague part à la cadence de la maison.
waves-history-pace = { $count ->
        [one] ralentie à { $count } lettre par seconde
       *[other] réglée à { $count } lettres par seconde
    }
waves-history-pace-house = réglée à la cadence de la maison
waves-aim = Objectif
waves-aim-hint = Quelle part des personnes interrogées doit répondre, en pour cent. Vous pouvez laisser vide ; un type qui a son propre nombre le garde, les autres ont celui de tous.
waves-aim-all = Tous, en %
waves-aim-type = { $type }, en %
waves-aim-none = aucun
waves-aim-of-all = { $percent } de tous
waves-aim-of-type = { $type } { $percent }
waves-aim-change = Changer l’objectif
waves-done-aim = L’objectif est changé.
waves-done-aim-same = L’objectif est ce qu’il était.
waves-history-aim = objectif fixé : { $aim }
waves-other-terms = Les réglages de la maison ne sont pas ceux avec lesquels les lettres de cette vague ont été approuvées. { $differences } Aucune de ses lettres ne part avant que quelqu’un ne le permette, ou que les réglages soient ce qu’ils étaient.
waves-setting-differs = { $setting } : approuvé avec { $was }, maintenant { $is }.
waves-setting-none = rien
waves-setting-base-url = Les liens mènent à
waves-setting-sender = Les lettres viennent de
waves-setting-privacy-notice = La déclaration de confidentialité
waves-setting-reply-to = Les réponses vont à
waves-setting-bounce-domain = Le courrier retourné va à
waves-done-accept = Les lettres peuvent partir avec les réglages de maintenant.
waves-history-accept = a laissé partir les lettres avec ces réglages : { $settings }
waves-history-terms = mise en pause : les lettres seraient parties avec d’autres réglages que ceux approuvés
waves-manner = Façon de faire
waves-manner-one = une lettre par membre, qui nomme tous ses clusters
waves-manner-each = une lettre pour chaque cluster d’un membre
waves-manner-four = deux personnes approuvent
waves-manner-confirms = l’envoi des réponses est confirmé par une lettre
waves-manner-thanks = les participants sont remerciés après la clôture
waves-planned = Rappels prévus
waves-planned-when = Quand
waves-planned-outcome = Ce qu’il en est
waves-planned-change = Modifier
waves-planned-planned = part de lui-même
waves-planned-done = { $count ->
        [one] parti : { $count } lettre
       *[other] parti : { $count } lettres
    }
waves-planned-skipped-nobody = inutile : il n’y avait plus personne à relancer
waves-planned-skipped-too-soon = passé : tous avaient reçu une lettre moins de trois jours plus tôt
waves-planned-skipped-closed = passé : la vague était clôturée
waves-planned-skipped-refused = passé : ce n’était pas possible à ce moment
waves-planned-skipped-restored = sauté : une sauvegarde de la base de données a été restaurée, il est peut-être déjà parti ; sinon, envoyez un rappel vous-même
waves-unplan = Annuler
waves-plan = Prévoir un rappel
waves-plan-means = Il part de lui-même à 9 heures, ou dès la fin des heures de silence de ce jour. Qui a fini d’ici là n’en reçoit pas.
waves-extend = Déplacer la clôture
waves-extend-means = { $count ->
        [one] { $count } lien continue de fonctionner jusqu’à la fin du nouveau jour.
       *[other] { $count } liens continuent de fonctionner jusqu’à la fin du nouveau jour.
    }
waves-extend-names-day = Ses lettres ont été approuvées avec le jour actuel ; elles nommeront le nouveau.
waves-whom = Pour qui
waves-whom-exactly = Voir exactement qui
waves-audience-everyone = tous ceux qui n’ont pas fini
waves-audience-not-started = qui n’a pas commencé
waves-audience-not-finished = qui a commencé sans envoyer
waves-day = Jour
waves-until = Dernier jour pour répondre
waves-why = Pourquoi (pour l’historique)
waves-why-needed = Pourquoi (nécessaire ; cela reste dans l’historique)

## Steps

waves-nobody-to-remind = Il n’y a personne à relancer maintenant.
waves-too-soon = Tous ont reçu une lettre il y a moins de { $days } jours. Relancer sera possible à partir du { $until }.
waves-checked-before = Quelque chose a changé depuis l’essai à blanc. Vérifiez à nouveau, puis approuvez.
waves-faulty-letters = { $count ->
        [one] L’essai à blanc a trouvé { $count } faute qui retient les lettres. Voyez plus bas.
       *[other] L’essai à blanc a trouvé { $count } fautes qui retiennent les lettres. Voyez plus bas.
    }
waves-needs-second = { $by } a déjà approuvé. Une autre personne doit le faire aussi.
waves-needs-desk = Deux personnes doivent approuver cette vague, chacune connectée à ce site : une commande ne prouve pas qui la donne.
waves-done-check = { $count ->
        [one] Essai à blanc fait : { $count } lettre écrite, rien n’est parti.
       *[other] Essai à blanc fait : { $count } lettres écrites, rien n’est parti.
    }
waves-done-first-approval = { $count ->
    [one] La première approbation est faite. Une deuxième personne doit approuver ; il s’agit de { $count } lettre.
   *[other] La première approbation est faite. Une deuxième personne doit approuver ; il s’agit de { $count } lettres.
}
waves-done-hold = { $count ->
        [one] { $count } lettre part le { $at }. Jusque-là vous pouvez la reprendre.
       *[other] { $count } lettres partent le { $at }. Jusque-là vous pouvez les reprendre.
    }
waves-done-take-back = Repris. Rien n’est parti.
waves-done-plan = Prévu : le rappel part le { $at }.
waves-done-unplan = Ce rappel ne partira pas.
waves-done-extend = { $count ->
        [one] La vague se clôture maintenant le { $at }. { $count } lien fonctionne jusque-là.
       *[other] La vague se clôture maintenant le { $at }. { $count } liens fonctionnent jusque-là.
    }
waves-done-extend-names-day = { $count ->
        [one] La vague se clôture maintenant le { $at }. { $count } lien fonctionne jusque-là.
       *[other] La vague se clôture maintenant le { $at }. { $count } liens fonctionnent jusque-là.
    } Ses lettres nommeront ce jour au lieu de celui avec lequel elles ont été approuvées.
waves-done-release = { $count ->
        [one] Diffusés : les chiffres de { $count } réponse envoyée sont visibles et définitifs.
       *[other] Diffusés : les chiffres de { $count } réponses envoyées sont visibles et définitifs.
    }
waves-done-withdraw = Retirés : les chiffres sont à nouveau cachés.
waves-done-announce = { $count ->
        [one] { $count } lettre sur les résultats part.
       *[other] { $count } lettres sur les résultats partent.
    }
waves-done-delete = La vague « { $name } » est supprimée.

## History

waves-history-change = modifiée
waves-history-check = { $count ->
        [one] vérifiée : { $count } lettre
       *[other] vérifiée : { $count } lettres
    }
waves-history-first-approval = approuvée, première de deux fois
waves-history-approve = { $count ->
        [one] approuvée : { $count } lettre
       *[other] approuvée : { $count } lettres
    }
waves-history-send = envoyée ; les lettres partent le { $at }
waves-history-take-back = reprise avant que rien ne parte
waves-history-start = { $count ->
        [one] départ commencé : { $count } lettre
       *[other] départ commencé : { $count } lettres
    }
waves-history-remind = { $count ->
        [one] rappel ({ $whom }) : { $count } lettre
       *[other] rappel ({ $whom }) : { $count } lettres
    }
waves-history-pause = mise en pause
waves-history-resume = reprise après la pause
waves-history-close = { $count ->
        [0] clôturée
        [one] clôturée ; { $count } lettre n’est plus partie
       *[other] clôturée ; { $count } lettres ne sont plus parties
    }
waves-history-extend = clôture déplacée au { $at }
waves-history-extend-names-day = clôture déplacée au { $at } ; les lettres, approuvées avec un autre jour, nomment celui-ci
waves-history-reopen = rouverte jusqu’à la fin du { $at }
waves-history-release = { $count ->
        [one] chiffres diffusés : { $count } réponse envoyée
       *[other] chiffres diffusés : { $count } réponses envoyées
    }
waves-history-withdraw = chiffres diffusés retirés
waves-history-announce = { $count ->
        [one] note sur les résultats : { $count } lettre
       *[other] note sur les résultats : { $count } lettres
    }
waves-history-import = { $count ->
        [one] { $count } réponse reçue d’ailleurs
       *[other] { $count } réponses reçues d’ailleurs
    }
waves-history-unsuppress = résultats emportés avec tous les chiffres
waves-history-letters = { $letter } : { $count }

## Letters

waves-letters-title = Lettres
waves-letters-text = Voici toutes les lettres de la vague, dans chaque langue. Vous pouvez les mettre dans vos mots jusqu’à l’approbation de la vague ; celles qui partent plus tard, jusqu’à leur départ.
waves-letters-words = Texte
waves-letters-own = texte propre de { $by }
waves-letters-standard = le texte habituel
waves-letter-when-invitation = Part quand vous envoyez la vague.
waves-letter-when-reminder = Rappel à qui n’a pas commencé.
waves-letter-when-unfinished = Rappel à qui a commencé sans envoyer.
waves-letter-when-confirmation = Aussitôt les réponses envoyées, si la vague le demande.
waves-letter-when-thanks = Après la clôture, à qui a participé, si la vague le demande.
waves-letter-when-publication = Quand vous annoncez que les résultats sont là.
waves-letter-body = Texte
waves-letter-body-hint = Texte simple ; une ligne vide commence un paragraphe. La lettre mise en page en est tirée.
waves-letter-save = Enregistrer
waves-letter-restore = Revenir au texte habituel
waves-letter-restore-means = { $letter }, { $language } : les mots propres de { $by }, ci-dessous, laissent la place aux mots habituels. Ils sont conservés : vous pourrez les remettre.
waves-letter-former = Les mots propres d’avant
waves-letter-former-means = { $by } les a remplacés par les mots habituels, { $at }.
waves-letter-put-back = Remettre ces mots
waves-letter-put-back-done = Les mots propres valent de nouveau.
waves-letter-places = Ce qui peut être rempli
waves-letter-recipient = La voir pour qui
waves-letter-recipient-hint = Une partie d’un nom ou d’une adresse. Vide : le plus long de tout.
waves-letter-preview = Comme elle arrive
waves-letter-no-preview = Rien à montrer pour l’instant : corrigez d’abord le texte, ou faites entrer des membres.
waves-look = Voir
waves-letter-test = Lettre d’essai à vous-même
waves-letter-test-hint = Le texte enregistré, marqué comme essai. La lettre va à vous-même, si vous vous connectez avec votre adresse, ou à l’une de ces adresses : { $addresses }. Son lien ouvre un essai qui ne compte jamais.
waves-letter-test-go = Envoyer la lettre d’essai
waves-letter-saved = Enregistré.
waves-letter-restored = Le texte habituel vaut à nouveau.
waves-letter-tested = La lettre d’essai est partie vers { $to }.
waves-letter-fixed = Cette lettre ne peut plus être changée.
waves-letter-fixed-approved = La vague est approuvée : ce qui a été approuvé part ainsi.
waves-letter-fixed-four-eyes = Deux personnes ont approuvé cette vague avec le texte de ses lettres : il reste tel quel. Dans une telle vague, les textes s’écrivent avant l’approbation.
waves-letter-fixed-under-way = Des lettres de ce genre sont en route.
waves-letter-fixed-closed = La vague est clôturée.
waves-letter-not-taken = Le serveur de courrier n’a pas pris la lettre d’essai : { $why }
waves-letter-no-recipient = Personne dans cette vague n’a un nom ou une adresse comme « { $found } ».
waves-place-salutation-name = nom dans la salutation, s’il est connu
waves-place-member = nom de l’entreprise
waves-place-cluster = nom du cluster, ou de tous les clusters
waves-place-survey-title = titre du questionnaire
waves-place-link = le lien personnel
waves-place-closes-on = dernier jour pour répondre
waves-place-minutes = durée estimée en minutes
waves-place-contact-name = nom de la personne de contact
waves-place-contact-email = adresse de la personne de contact
waves-place-contact-phone = téléphone de la personne de contact
waves-place-sender-name = qui demande
waves-place-stop-link = où arrêter les courriels
waves-place-privacy-link = la déclaration de confidentialité, si elle est indiquée

## Reminding

waves-remind-title = Qui est relancé
waves-remind-whom = Exactement ces personnes
waves-remind-letters = { $count ->
        [one] reçoit une lettre maintenant
       *[other] reçoivent une lettre maintenant
    }
waves-remind-finished = { $count ->
        [one] a fini
       *[other] ont fini
    }
waves-remind-lately = { $count ->
        [one] a reçu une lettre il y a moins de { $days } jours
       *[other] ont reçu une lettre il y a moins de { $days } jours
    }
waves-remind-undeliverable = { $count ->
        [one] est injoignable ou ne veut pas
       *[other] sont injoignables ou ne veulent pas
    }
waves-remind-go = { $count ->
        [one] Envoyer { $count } rappel
       *[other] Envoyer { $count } rappels
    }

waves-remind-more = { $count ->
        [one] Et encore { $count }.
       *[other] Et encore { $count }.
    }
waves-remind-file = La liste entière en fichier (CSV)

## Making and changing

waves-change-title = Modifier la vague
waves-change-go = Modifier
waves-change-means = L’essai à blanc devra être refait ensuite. Rien n’est envoyé.
waves-new-leave = Quand les lettres partent
waves-new-leave-hint = À l’heure de Bruxelles, aussi les nuits où elle change.
waves-new-opens = Pas avant
waves-new-opens-hint = Vide : dès que vous envoyez.
waves-new-opens-wrong = Indiquez un jour et une heure, par exemple 01/12/2026 09:00.
waves-new-opens-late = L’ouverture doit précéder la clôture.
waves-new-hold = Minutes pour reprendre
waves-new-hold-hint = Les lettres attendent ce temps après l’envoi. 0 : elles partent aussitôt.
waves-new-hold-wrong = Indiquez un nombre de minutes de 0 à 1440.
waves-new-quiet = Heures de silence
waves-new-quiet-hint = Par exemple 20:00-07:00. Vide : à toute heure.
waves-new-quiet-wrong = Indiquez deux heures, comme 20:00-07:00, ou laissez vide.
waves-new-quiet-same = Cette plage commence et finit à la même heure : est-ce toute heure, ou aucune ? Indiquez deux heures différentes, comme 20:00-07:00, ou laissez vide pour aucune.
waves-new-weekends = Rien ne part non plus le week-end
waves-new-four-eyes = Deux personnes doivent approuver
waves-new-letters = Quelles lettres
waves-new-one-each = Qui appartient à plus d’un cluster reçoit une lettre et un questionnaire pour chacun
waves-new-confirms = L’envoi des réponses est confirmé par une lettre
waves-new-thanks = Les participants sont remerciés après la clôture
waves-new-changed = La vague « { $name } » est modifiée. Vérifiez-la à nouveau.
waves-what-counts = « Commencé » compte qui a enregistré une réponse, « envoyé » qui a appuyé sur envoyer à la fin. Les résultats comptent comme « ayant répondu » qui a répondu à assez de questions, envoyées ou non ; qui a répondu à moins de questions est « interrompu », même envoyé.

## Comment les réponses sont conservées

waves-privacy = Comment nous conservons les réponses
waves-privacy-hint = Fixé dès l’approbation. Les répondants le lisent sur leur première page, dans leurs courriers et sur leur accusé de réception, dans des mots que Peil fait lui-même.
waves-privacy-wrong = Choisissez comment les réponses sont conservées.
waves-privacy-confidential = confidentiel
waves-privacy-confidential-means = Confidentiel : seul Peil sait qui a répondu quoi, pour rappeler et compter ; aucune page ni aucun fichier ne le montre.
waves-privacy-identified = nominatif
waves-privacy-identified-means = Nominatif : qui mène la vague peut voir et emporter qui a répondu quoi.
waves-found-promise = Le questionnaire ou une lettre promet ce que cette vague ne tient pas. Retirez ces mots : Peil dit lui-même comment les réponses sont conservées.
waves-found-promise-asked = Une question parle de confidentiel ou d’anonyme. Vérifiez qu’il ne s’agit pas des réponses elles-mêmes.
waves-place-privacy = qui voit les réponses et ce qui est conservé, dans les mots de Peil
waves-answers-kept-apart = Dans cette vague, les réponses sont conservées en mode { $mode } : aucune page ni aucun fichier ne dit qui a répondu quoi. C’est fixé depuis l’approbation.
waves-promise-version = La nouvelle version promet ce que cette vague ne tient pas ({ $places }). Retirez ces mots : Peil dit lui-même comment les réponses sont conservées.
refused-letter-promise = Ces mots promettent ce que la vague ne tient pas : « { $words } ». Retirez-les, ou mettez {"{{"}privacy{"}}"} : Peil dit alors lui-même comment les réponses sont conservées.
waves-to-answers = Réponses nominatives (csv)
