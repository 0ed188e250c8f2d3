# Résultats : pages, figures et fichiers.

results-title = Résultats
results-table-of-figure = Les chiffres de cette figure
results-question = Question
results-answer = Réponse
results-group = Groupe
results-total = Tous les membres
results-cluster-type = Type de cluster
results-cluster = Cluster

# Participation
results-response = Participation
results-response-line = { $answered } des { $eligible } membres ont répondu ({ $percent } %)
results-response-line-few = { $answered } des { $eligible } membres ont répondu
results-response-none = Aucun membre de ce groupe n’a été interrogé
results-eligible = Membres
results-answered = Ont répondu
results-rate = Taux de réponse
results-complete = Complètes
results-partial = Partielles
results-break-off = Interrompues
results-refused = Ne souhaite pas participer
results-no-reply = Sans réponse
results-undeliverable = Non distribuable
results-not-invited = Non invité
results-rate-note = Le taux de réponse est le nombre de réponses complètes et partielles divisé par tous les membres de la liste de la vague (AAPOR RR2). Les questionnaires interrompus ne comptent pas comme réponses.
results-complete-note = Un questionnaire est complet si plus de { $above } des questions qui s’appliquent ont une réponse, partiel à partir de { $from }, et sinon interrompu.
results-two-clusters-note = Un membre de deux clusters compte dans chacun, et une seule fois dans un type et dans le total.

# Base et marge
results-base = n = { $valid } sur { $answered }
results-base-short = n = { $valid }
results-base-note = Les pourcentages et les moyennes portent sur les réponses de fond ; les autres sont comptées à part.
results-rounding-note = Les pourcentages sont arrondis et leur somme n’est pas toujours 100.
results-count = Nombre
results-percent = Pour cent
results-range = Marge (95 %)
results-range-members = entre { $low } et { $high } des { $population } membres
results-range-shares = entre { $low } % et { $high } %
results-range-everybody = tous les membres ont répondu : aucune marge
results-range-exact-note = La marge est exacte pour une liste de taille connue : si tout le monde avait répondu, le nombre s’y trouverait probablement.
results-range-shares-note = Cette question n’a pas été posée à tous et on ne sait pas combien de membres elle concerne ; la marge suppose qu’ils sont nombreux (Wilson).
results-chance-note = Une marge ne couvre que le hasard. Elle suppose que les membres qui n’ont pas répondu pensent comme ceux qui l’ont fait.

# Ce qui n’est pas affiché
results-hidden-too-few = Moins de { $minimum } réponses : non affiché pour protéger les participants
results-hidden-secondary = Non affiché non plus, sinon la valeur d’un groupe plus petit pourrait être calculée
results-hidden-small-frame = La liste compte moins de { $minimum } membres, qui se connaissent : seules les moyennes des échelles sont montrées, pour tous ensemble
results-hidden-small-group = Moins de { $minimum } membres, qui se connaissent et ont tous répondu : leurs réponses ne sont pas montrées
results-mean-alone = Moyenne : { $mean } (n = { $valid })
results-hidden-unreleased = Les chiffres de la vague ne sont pas encore diffusés
results-until-close = Cette vague est encore ouverte. Jusqu’à la clôture et la diffusion des chiffres, seul le taux de réponse est affiché : en regardant deux fois, on pourrait déduire de la différence ce qui a été répondu entre-temps. Avant cela, seul quelqu’un qui peut voir chaque réponse peut demander les chiffres, avec « peil results --unsuppressed », et l’historique de la vague retient qui l’a fait et pourquoi.
results-until-release = Cette vague est clôturée. Ses chiffres apparaissent dès que vous les diffusez. À partir de là, plus rien ne s’y ajoute : une seconde série de chiffres à côté de la première trahirait ce qui a été répondu dans l’intervalle. Importez donc d’abord ce qui vient encore d’ailleurs, et rouvrez d’abord la vague s’il faut encore attendre.
results-release-link = Vers les étapes de la vague
results-empty = Aucune réponse
results-alike-nearly-all = Presque tous ont choisi « { $option } »
results-alike-nearly-all-short = presque tous
results-alike-hardly-any = Presque personne
results-alike-same-number = Les nombres donnés sont (presque) tous égaux : le nombre est omis
results-rules-note = Les groupes de moins de { $minimum } réponses, et les réponses ouvertes des groupes de moins de { $textminimum }, ne sont pas affichés. Si un seul groupe caché pouvait être trouvé par soustraction, le suivant par la taille est caché aussi. Dans les groupes de moins de { $smallbelow }, une réponse donnée par tous, ou par tous sauf un, est exprimée en mots.

# Pas de réponse
results-no-answer = Pas de réponse de fond
results-missing-dont-know = Ne sait pas
results-missing-not-applicable = Sans objet
results-missing-refused = Préfère ne pas répondre
results-blank = Laissé vide
results-unusable = Non utilisable
results-unusable-note = La réponse ne correspond pas à la question, par exemple des parts dont la somme n’est pas juste.
results-not-reached = Arrêté avant cette question
results-not-asked = Non posée

# Types de questions
results-kind-single = Une réponse
results-kind-multiple = Plusieurs réponses possibles
results-kind-grid = Affirmations
results-kind-number = Nombre
results-kind-date = Date
results-kind-text = Réponse ouverte
results-kind-email = Adresse électronique
results-kind-ranking = Ordre d’importance
results-kind-allocation = Répartition d’un total
results-kind-recommend = Recommandation de 0 à 10
results-kind-consent = Consentement
results-other-answers = Autre, en leurs propres mots

# Chiffres
results-top-two = Deux plus élevées
results-net = Ensemble
results-mean = Moyenne
results-mean-range = Marge de la moyenne (95 %)
results-deviation = Écart type
results-median = Médiane
results-median-between = entre { $low } et { $high }
results-quartiles = Moitié centrale
results-quartiles-between = de { $low } à { $high }
results-minimum = Minimum
results-maximum = Maximum
results-sum = Somme
results-scaled-sum = Somme, étendue à tous les membres
results-scaled-sum-range = Marge de cette somme (95 %)
results-quartiles-note = Quartiles de type 7, comme les calculent les tableurs. Où les clusters sont pondérés : le nombre auquel les poids atteignent un quart, la moitié et trois quarts.
results-small-ends-note = Dans les petits groupes, minimum, maximum et quartiles sont omis.
results-skew-note = Quand quelques nombres sont très grands, la médiane en dit plus que la moyenne.
results-scaled-sum-note = Étendue : chaque réponse compte pour autant de membres qu’elle en représente dans son cluster. Les membres qui ne donneraient pas de nombre comptent pour rien ; un membre de deux clusters compte dans chacun d’eux.

results-multiple-note = Pour cent des personnes qui ont coché au moins une case ; la somme peut dépasser 100.
results-mean-ticked = Cases cochées par personne

results-promoters = Promoteurs (9–10)
results-passives = Neutres (7–8)
results-detractors = Critiques (0–6)
results-score = Score de recommandation
results-score-note = Pour cent de promoteurs moins pour cent de critiques, de -100 à 100.
results-score-too-few = Sous { $minimum } réponses, la répartition est affichée et non le score.
results-score-few = moins de { $minimum } réponses : la répartition et aucun score

results-ranked-first = Première place
results-ranked-placed = Parmi les { $top } premières
results-points = Points par personne
results-mean-rank = Place moyenne, si donnée
results-ranking-note = De toute personne qui a classé au moins une option ; la première place donne { $top } points, la dernière 1.

results-mean-part = Part moyenne
results-allocation-note = De toute personne qui a rempli au moins une part ; une part vide compte pour 0.

results-texts = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
results-texts-note = Par ordre alphabétique ; les adresses et numéros de téléphone sont masqués.
results-addresses = { $count ->
    [one] { $count } adresse a été donnée
   *[other] { $count } adresses ont été données
}

results-date-median = Jour médian
results-date-earliest = Premier
results-date-latest = Dernier

# Figures
results-figure-stacked = Barres de 100 % par groupe : comment se répartissent les réponses à « { $question } ».
results-figure-diverging = Une barre par groupe autour du milieu de l’échelle : comment se répartissent les réponses à « { $question } ».
results-figure-dots = Un point par groupe avec sa marge de 95 % : « { $question } ». La ligne pointillée est la valeur de tous les membres.
results-figure-score = Un point par groupe avec sa marge de 95 % : le score de recommandation de « { $question } », de -100 à 100. La ligne pointillée est le score de tous les membres.
results-figure-bars = Une barre par réponse à « { $question } », la plus fréquente d’abord.
results-row-note = { $percent } %, { $range }, n = { $valid }
results-row-note-mean = { $mean } ({ $low }–{ $high }), n = { $valid }
results-row-note-count = { $percent } % ({ $count } sur { $valid })

# Pages
results-answers = Réponses (n)
results-of = { $count } sur { $of }
results-of-respondents = sur { $answered }
results-effective = pondéré : vaut { $effective }
results-population = Membres (N)
results-percent-of = { $percent } %
results-by-type = Tous les membres, par type
results-clusters-of = Clusters : { $type }
results-compared = Comparaison : { $net }
results-every-group = Chaque groupe
results-bars = Barres
results-bars-whole = de 100 %
results-bars-diverging = autour du milieu
results-read-texts = Lire les réponses
results-all-groups = Tous les groupes
results-distribution = De 0 à 10

results-range-members-short = { $low }–{ $high } sur { $population }
results-range-shares-short = { $low }–{ $high } %
results-range-everybody-short = tous ont répondu
results-row-note-range = { $percent } % ({ $low }–{ $high } %), n = { $valid }
results-row-note-everybody = { $percent } % (tous), n = { $valid }
results-alike-hardly-any-short = presque personne

results-caption-response = Ce que sont devenus les membres
results-caption-shares = Pour cent des réponses de fond, avec leur nombre
results-caption-boxes = Pour cent de ceux qui ont coché au moins une case, avec leur nombre
results-caption-placed = Pour cent qui l’ont mis parmi les { $top } premiers, avec leur nombre
results-caption-first = Pour cent qui l’ont mis en premier, avec leur nombre
results-caption-net = Pour cent « { $net } », avec le nombre
results-caption-unit = Nombres en { $unit }
results-caption-numbers = Nombres

results-legend-lead = À côté de chaque barre : « { $net } », sa marge (95 %) et le nombre de réponses.
results-legend-diverging = À gauche de la ligne, les réponses basses ; à droite, les réponses hautes.
results-legend-diverging-middle = À gauche de la ligne, les réponses basses ; à droite, les réponses hautes ; « { $middle } » se trouve pour moitié de chaque côté.
results-legend-grid = { $group }, par « { $net } ». À côté de chaque barre : ce pourcentage, sa marge (95 %) et le nombre de réponses.
results-legend-boxes = { $group }. À côté de chaque barre : le pourcentage, sa marge (95 %) et le nombre de personnes qui ont coché au moins une case.
results-legend-placed = { $group }. À côté de chaque barre : le pourcentage qui l’a mis parmi les { $top } premiers, sa marge (95 %) et le nombre de réponses.
results-legend-parts = { $group }. À côté de chaque barre : la part moyenne, sa marge (95 %) et le nombre de réponses.
results-legend-dots = Point : le pourcentage du groupe. Ligne : sa marge (95 %). Tirets : tous les membres.
results-legend-score = Point : le score du groupe. Ligne : sa marge (95 %). Tirets : tous les membres.
results-legend-median = Point : la médiane. Ligne : la moitié centrale des nombres. Tirets : la médiane de tous les membres.
results-figure-grid = Une barre de 100 % par affirmation de « { $question } ». { $group }.
results-figure-median = Un point par groupe, la médiane de « { $question } », avec la moitié centrale des nombres.

results-in-words = En mots : { $words }.
results-size-none = personne
results-size-hardly-any = presque personne
results-size-minority = une minorité
results-size-under-half = entre un tiers et la moitié
results-size-about-half = environ la moitié
results-size-majority = une majorité
results-size-two-thirds = environ deux tiers ou plus
results-size-large-majority = une large majorité
results-size-nearly-all = presque tous
results-size-all = tous
results-finding-members = { $count } sur { $of } ({ $percent } %) : { $answer }. Si tout le monde avait répondu, probablement entre { $low } et { $high } des { $population } membres.
results-finding-shares = { $count } sur { $of } ({ $percent } %) : { $answer }. Parmi tous ceux que la question concerne, probablement entre { $low } % et { $high } %.
results-finding-everybody = { $count } sur { $of } ({ $percent } %) : { $answer }. Tous les membres ont répondu.
results-finding-most = Le plus souvent coché, par { $count } sur { $of } ({ $percent } %) : { $answer }.
results-finding-placed = Le plus souvent classé, par { $count } sur { $of } ({ $percent } %) : { $answer }.
results-finding-number = Médiane { $median } ; la moitié centrale a donné { $half } ; moyenne { $mean }. Ensemble { $sum }.
results-finding-year = Médiane { $median } ; la moitié centrale a donné { $half }.
results-finding-promoters = { $count } sur { $of } ({ $percent } %) ont donné 9 ou 10.
results-finding-detractors = { $count } ({ $percent } %) ont donné 6 ou moins.
results-finding-score = Score { $score } ; si tout le monde avait répondu, probablement entre { $low } et { $high }.
results-finding-score-everybody = Score { $score }.
results-membership-note = Compté par adhésion : un membre de plusieurs clusters a répondu pour chacun.
results-reversed-note = Formulé à l’inverse : la moyenne et la médiane comptent l’échelle retournée. Les pourcentages sont tels que répondus.

# Les membres qu’une page de résultats montre
results-show = Membres montrés
results-show-label = Montrer
results-show-go = Montrer
results-show-compare = Comparer
results-show-types = Tous les membres, par type
results-show-by = Par { $attribute }
results-show-only = Seulement : { $attribute }
results-show-class = { $class } : { $answered } des { $members } membres ont répondu.
results-show-refused = Rien ne peut être montré de ces membres : trop peu ont répondu, ou quelques personnes pourraient être déduites d’autres chiffres.
results-show-unknown = « { $asked } » n’est rien qui divise la liste de cette vague ; tous les membres sont montrés. Choisissez dans la liste.
results-show-unweighted = Les classes ne sont pas pondérées, car elles traversent les clusters ; l’ensemble des membres est pondéré comme partout. Une seule caractéristique à la fois : deux ensemble désigneraient des personnes.
results-by-attribute = Par { $attribute }
results-by-size = classe de taille
results-by-sector = secteur
results-by-region = région
results-by-language = langue
results-by-joined = année d’adhésion
results-by-period = moment de la réponse
results-class-unknown = inconnu
results-period-early = avant le premier rappel
results-period-between = entre les rappels
results-period-late = après le dernier rappel

# Poids
results-weighted-note = Les totaux sont pondérés : chaque cluster compte selon son nombre de membres. Entre parenthèses, les réponses telles que reçues : pourcentage et nombre. Les clusters pris seuls ne sont pas pondérés.
results-effective-note = N est le nombre de membres de la liste dont parle un chiffre. À côté du nombre de réponses figure ce que la pondération en laisse : autant de réponses de même poids en diraient autant (la base effective).
results-unweighted = (non pondéré)
results-weighted-share = { $percent } % ({ $range })
results-finding-weighted = { $answer } : { $weighted } de tous les membres, chaque cluster comptant selon son nombre de membres. Réponses telles que reçues : { $count } sur { $of } ({ $percent } %).
results-finding-most-weighted = Le plus souvent coché : { $answer }, { $weighted } de tous les membres, chaque cluster comptant selon son nombre de membres. Réponses telles que reçues : { $count } sur { $of } ({ $percent } %).
results-finding-placed-weighted = Le plus souvent classé : { $answer }, { $weighted } de tous les membres, chaque cluster comptant selon son nombre de membres. Réponses telles que reçues : { $count } sur { $of } ({ $percent } %).
results-finding-number-weighted = Chaque cluster comptant selon son nombre de membres : médiane { $median } ; la moitié centrale a donné { $half } ; moyenne { $mean }. Réponses telles que reçues : médiane { $plainmedian }, moyenne { $plainmean }, ensemble { $sum }.
results-finding-year-weighted = Chaque cluster comptant selon son nombre de membres : médiane { $median } ; la moitié centrale a donné { $half }. Réponses telles que reçues : médiane { $plainmedian }.

# Un groupe parmi d’autres
results-clusters = Clusters
results-type-answered = Dans l’ensemble de { $type }, { $percent } % ont répondu.
results-type-answered-few = Dans l’ensemble de { $type }, { $answered } des { $eligible } membres ont répondu.
results-silent = Les autres : { $kinds }.
results-standing-higher = nettement plus élevé que les autres clusters de { $type } ({ $rest })
results-standing-lower = nettement plus bas que les autres clusters de { $type } ({ $rest })
results-standing-none = pas de différence démontrable avec les autres clusters de { $type } ({ $rest }) ; avec si peu de réponses, une vraie différence peut rester cachée
results-standing-short-higher = nettement plus élevé
results-standing-short-lower = nettement plus bas
results-standing-short-none = pas de différence démontrable
results-standing-fact-higher = plus élevé que les autres clusters de { $type } ({ $rest }) : un fait, car tous ont répondu
results-standing-fact-lower = plus bas que les autres clusters de { $type } ({ $rest }) : un fait, car tous ont répondu
results-standing-fact-same = égal aux autres clusters de { $type } ({ $rest }) : un fait, car tous ont répondu
results-standing-short-fact-higher = plus élevé : tous ont répondu
results-standing-short-fact-lower = plus bas : tous ont répondu
results-standing-short-fact-same = égal : tous ont répondu
results-standing-points-fact = { $points } points
results-standing-fact-note = Là où tous ont répondu, une différence est un fait : il n’y a rien à tester.
results-groups-fact = « { $net } » : dans ces groupes tous ont répondu, ce qui diffère est donc un fait. Le plus élevé : { $highest } ({ $high }) ; le plus bas : { $lowest } ({ $low }).
results-groups-fact-same = « { $net } » : dans ces groupes tous ont répondu, et partout c’est { $share }.
results-standing-few-note = Avec si peu de réponses, une vraie différence peut rester cachée.
results-standing-no-box = Pour aucun de ceux-ci il n’y a de différence démontrable avec les autres clusters de { $type } ; avec si peu de réponses, une vraie différence peut rester cachée.
results-standing-title = Chaque cluster face aux autres de son type
results-standing-rest = Les autres de son type
results-standing-difference = Différence, marge de 95 %
results-standing-points = { $points } points ({ $low } à { $high })
results-standing-word = En mots
results-standing-note = Une différence est dite nette quand le hasard ne l’explique guère, même en comparant tous les clusters du type à la fois.
results-standing-base-note = Entre parenthèses : réponses. Les autres sont les membres du type hors du cluster.
results-stands-out-title = Ce qui ressort
results-stands-out = { $clear ->
    [0] Aucune des { $compared } comparaisons avec les autres clusters ne ressort.
    [1] 1 des { $compared } comparaisons avec les autres clusters ressort.
   *[other] { $clear } des { $compared } comparaisons avec les autres clusters ressortent.
}
results-clearly-higher = « { $net } » : { $group } nettement plus élevé que { $others }.
results-none-higher = « { $net } » : pas de différence démontrable entre ces groupes ; avec si peu de réponses, une vraie différence peut rester cachée.

# Pour les spécialistes
results-expert = Pour les spécialistes : tests, erreurs et poids
results-expert-text = Les tableaux des fichiers, pour cette question seulement, à quatre chiffres. Les colonnes portent les noms des fichiers ; chaque fichier contient toutes les questions avec toute la précision.
results-expert-comparisons = Les groupes diffèrent-ils ?
results-expert-letters = Lettres de colonnes
results-expert-cluster-vs-rest = Clusters face au reste de leur type
results-expert-weighted = Totaux pondérés avec leurs erreurs
results-expert-rao-scott = Types comparés avec poids (Rao et Scott)
results-expert-early-late = Réponses précoces et tardives
results-expert-classes = Selon ce que la liste dit des membres
results-expert-class-numbers = Moyennes selon ce que la liste dit des membres
results-expert-class-ranking = Classement selon ce que la liste dit des membres
results-expert-numbers = Moyennes, écarts et quartiles
results-expert-recommendation = Score de recommandation
results-expert-frequencies = Fréquences avec tous les intervalles
results-expert-multiple = Cases avec tous les intervalles
results-expert-ranking = Classement
results-expert-places-note = « placed » compare la part de ceux qui ont mis l’option parmi les { $top } premières ; « places » compare la place elle-même, par des tests de rang. Ceux qui n’ont pas classé l’option y comptent tous ex æquo à la place { $after }, après la dernière qui pouvait être donnée : personne n’a dit où elle viendrait, seulement qu’elle vient après les autres. Un rank_biserial positif : le premier groupe la met plus loin.
results-expert-allocation = Répartition
results-expert-dates = Dates
results-expert-suppression = Ce qui est caché, et pourquoi
