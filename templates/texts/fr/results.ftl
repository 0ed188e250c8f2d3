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
results-two-clusters-note = Un membre de deux clusters compte dans chacun, et une seule fois dans un type et dans le total.

# Base et marge
results-base = n = { $valid } sur { $answered }
results-base-short = n = { $valid }
results-base-note = Les pourcentages et les moyennes portent sur les réponses de fond ; les autres sont comptées à part.
results-unweighted = Non pondéré : chaque réponse compte autant.
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
results-hidden-too-few = Moins de { $minimum } réponses : omis pour protéger les personnes qui ont répondu
results-hidden-secondary = Omis également, car on pourrait en déduire un groupe plus petit
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
results-quartiles-note = Quartiles de type 7, comme les calculent les tableurs.
results-small-ends-note = Dans les petits groupes, minimum, maximum et quartiles sont omis.
results-skew-note = Quand quelques nombres sont très grands, la médiane en dit plus que la moyenne.

results-multiple-note = Pour cent des personnes qui ont coché au moins une case ; la somme peut dépasser 100.
results-mean-ticked = Cases cochées par personne

results-promoters = Promoteurs (9–10)
results-passives = Neutres (7–8)
results-detractors = Critiques (0–6)
results-score = Score de recommandation
results-score-note = Pour cent de promoteurs moins pour cent de critiques, de -100 à 100.
results-score-too-few = Sous { $minimum } réponses, la répartition est affichée et non le score.

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
results-figure-dots = Un point par groupe avec sa marge de 95 % : « { $question } ». La ligne pointillée est la valeur de tous les membres.
results-figure-bars = Une barre par réponse à « { $question } », la plus fréquente d’abord.
results-row-note = { $percent } %, { $range }, n = { $valid }
results-row-note-mean = { $mean } ({ $low }–{ $high }), n = { $valid }
results-row-note-count = { $percent } % ({ $count } sur { $valid })

# Pages
results-answers = Réponses (n)
results-of = { $count } sur { $of }
results-of-respondents = sur { $answered }
results-percent-of = { $percent } %
results-by-type = Tous les membres, par type
results-clusters-of = Clusters : { $type }
results-compared = Comparaison : { $net }
results-every-group = Chaque groupe
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
results-legend-grid = Tous les membres, par « { $net } ». À côté de chaque barre : ce pourcentage, sa marge (95 %) et le nombre de réponses.
results-legend-boxes = Tous les membres. À côté de chaque barre : le pourcentage, sa marge (95 %) et le nombre de personnes qui ont coché au moins une case.
results-legend-placed = Tous les membres. À côté de chaque barre : le pourcentage qui l’a mis parmi les { $top } premiers, sa marge (95 %) et le nombre de réponses.
results-legend-parts = Tous les membres. À côté de chaque barre : la part moyenne, sa marge (95 %) et le nombre de réponses.
results-legend-dots = Point : le pourcentage du groupe. Ligne : sa marge (95 %). Tirets : tous les membres.
results-legend-median = Point : la médiane. Ligne : la moitié centrale des nombres. Tirets : la médiane de tous les membres.
results-figure-grid = Une barre de 100 % par affirmation : comment tous les membres ont répondu à « { $question } ».
results-figure-median = Un point par groupe, la médiane de « { $question } », avec la moitié centrale des nombres.

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
