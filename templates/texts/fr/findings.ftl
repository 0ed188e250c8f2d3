# Constats : des phrases sur les résultats, confrontées à ceux-ci.

findings-title = Constats
findings-of = Constats sur { $wave }
findings-lede = Ce que vous écrivez sur les résultats, avec les nombres tirés des réponses, et à côté de chaque phrase si les données la confirment.
findings-write = Écrire des constats
findings-all = Tous les constats, avec ce sur quoi ils reposent
findings-more = { $count ->
    [one] Et encore 1 phrase.
   *[other] Et encore { $count } phrases.
}
findings-languages = Langue du texte
findings-not-written = encore rien
findings-none = Rien n’est encore écrit en { $language }. Écrivez ci-dessous des phrases avec des nombres entre accolades : chacun est rempli et confronté aux réponses.
findings-none-read = Ce texte n’a pas de phrases.
findings-download = Télécharger le texte en { $language } avec ses nombres (Markdown)
findings-sentences = Phrase par phrase
findings-no-numbers = Aucune phrase n’a encore de nombre.
findings-no-words = Aucun mot qui affirme quelque chose n’est connu dans cette langue : les nombres sont remplis, et seuls les nombres tapés sont vérifiés.
findings-weighted-note = Les parts et les moyennes de tous les membres et d’un type comptent chaque cluster selon son nombre de membres, dans la mesure où cela peut être montré ; sinon chaque réponse compte autant.

findings-mark-supported = confirmé
findings-mark-weak = faiblement confirmé
findings-mark-contradicted = contredit
findings-mark-untold = indécidable
findings-mark-filled = rempli
findings-tally-supported = { $count ->
    [one] { $count } confirmée
   *[other] { $count } confirmées
}
findings-tally-weak = { $count ->
    [one] { $count } faiblement confirmée
   *[other] { $count } faiblement confirmées
}
findings-tally-contradicted = { $count ->
    [one] { $count } contredite
   *[other] { $count } contredites
}
findings-tally-untold = { $count ->
    [one] { $count } indécidable
   *[other] { $count } indécidables
}
findings-tally-filled = { $count ->
    [one] { $count } remplie, non vérifiée
   *[other] { $count } remplies, non vérifiées
}

# Ce que disent les données
findings-counted = Compté : { $value }.
findings-filled = Rempli : rien dans ces mots n’est vérifié. Des mots comme « une majorité » ou « plus de », ou un nombre que vous tapez, le seraient.
findings-value-share = { $value } ({ $count } sur { $of })
findings-value-weighted-share = { $value } de { $of } réponses, chaque cluster selon son nombre de membres
findings-value-weighted = { $value } pour { $of } réponses, chaque cluster selon son nombre de membres
findings-value-number = { $value } (n = { $of })
findings-range = Si tous avaient répondu, probablement de { $low } à { $high }.
findings-weak = Le nombre convient, mais le hasard peut le porter hors de ce que couvrent les mots : { $needs }.
findings-needs = Les mots couvrent { $needs }.
findings-stated = Le texte dit { $stated }.
findings-needs-one = exactement { $low }
findings-needs-between = de { $low } à { $high }
findings-needs-above = plus de { $low } et au plus { $high }
findings-needs-below = au moins { $low } et moins de { $high }
findings-needs-more = plus de { $low }
findings-needs-at-least = { $low } ou plus
findings-needs-less = moins de { $high }
findings-needs-at-most = { $high } ou moins
findings-hidden-alike = Omis : dans un si petit groupe, presque tous ou presque personne n’ont donné cette réponse

findings-against = { $first } contre { $second }.
findings-difference-points = Une différence de { $difference } points, probablement de { $low } à { $high }.
findings-difference-points-fact = Une différence de { $difference } points.
findings-difference-number = Une différence de { $difference }, probablement de { $low } à { $high }.
findings-difference-number-fact = Une différence de { $difference }.
findings-compared-clear = C’est plus que le hasard.
findings-compared-alike = C’est assez proche pour les dire égaux.
findings-compared-times = C’est autant que le dit le texte, hasard compris.
findings-compared-unclear = Avec si peu de réponses, le hasard seul peut l’expliquer.
findings-compared-not = Le texte dit autre chose.

# Ce qui ne va pas dans ce qui a été tapé
findings-at = Ligne { $line }, position { $column } : { $what }
findings-why-unclosed = l’accolade à « { $found } » n’est pas fermée. Mettez une accolade derrière le nom du groupe ; une simple accolade s’écrit avec une barre oblique inverse devant elle.
findings-why-unopened = cette accolade n’a pas été ouverte. Mettez-en une devant la mesure ; une simple accolade s’écrit avec une barre oblique inverse devant elle.
findings-why-shape = « { $found } » n’est pas lisible. Attendu : une mesure, une question avec un point et une option ou un regroupement, et un groupe, comme share q01.1 ALL ou rate ALL.
findings-why-measure = « { $found } » n’est pas une chose qui se compte. Attendu : { $known }.
findings-why-number = « { $found } » n’est pas un nombre. Devant « = » se trouve un nombre, comme 80% ou 1234.
findings-why-no-part = il manque à « { $found } » son option ou son regroupement. Écrivez-le après un point, comme { $example }.
findings-why-question-nearest = il n’y a pas de question « { $found } » dans cette enquête. Vouliez-vous dire « { $nearest } » ?
findings-why-question-known = il n’y a pas de question « { $found } » dans cette enquête. Il y a : { $known }.
findings-why-part-nearest = cette question n’a pas d’option ni de regroupement « { $found } ». Vouliez-vous dire « { $nearest } » ?
findings-why-part-known = cette question n’a pas d’option ni de regroupement « { $found } ». Il y a : { $known }.
findings-why-group-nearest = il n’y a pas de groupe « { $found } » dans cette vague. Vouliez-vous dire « { $nearest } » ?
findings-why-group-known = il n’y a pas de groupe « { $found } » dans cette vague. Il y a : { $known }.
findings-why-no-options = « { $found } » n’a pas d’options dont prendre une part. Prenez sa moyenne, sa médiane ou n.
findings-why-no-numbers = « { $found } » n’a ni nombres ni échelle. Prenez-en une part.
findings-why-no-recommendation = « { $found } » ne demande pas de recommandation de 0 à 10 et n’a donc pas de score.
findings-why-no-ranking = les options de « { $found } » ne sont pas classées, aucune n’a donc de première place. Prenez une part.
findings-why-rest = « { $found } » : le reste d’un type n’est connu que pour share, unweighted et count.
findings-why-few-for-score = Trop peu de réponses pour un score. Prenez les parts de promoters et de detractors.
findings-why-few-for-percent = Si peu de réponses ne font pas un pourcentage. Ôtez le mot, pour qu’il se lise « { $found } ».
findings-why-in-common = « { $found } » contient les membres auxquels il est comparé. Comparez avec un autre groupe, ou avec le reste du type (rest: et le code du cluster).
findings-why-denied = « { $found } » nie, et on ne peut dire si ce nombre est celui de ceux qui le font ou de ceux qui ne le font pas. Dites ce qui est, ou prenez l’option de ceux qui ne le font pas.
findings-why-combined = « { $found } » : ces mots ne vont pas ensemble. Dites-le avec une fraction ou un pourcentage, comme « plus de la moitié ».
findings-why-several = « { $found } » est dit du même nombre et ne lui convient pas. Faites-en une phrase à part.
findings-why-apart = « { $found } » est écrit loin du nombre, et rien ne dit s’il s’agit de celui-ci. Placez ces mots juste devant les accolades (« une majorité ({"{"}…{"}"}) »), ou faites-en une phrase à part.
findings-why-denied-comparison = Une comparaison niée (« { $found } ») ne peut être confrontée à des nombres. Dites lequel des deux est le plus grand.
findings-why-superlative = « { $found } » est dit de tous, et seuls les nombres de cette phrase sont comparés. Dites lequel des deux est le plus grand.
findings-why-unlike = « { $found } » : ces deux nombres ne sont pas de même nature et ne peuvent être comparés. Prenez deux parts, ou deux fois la même mesure.
findings-empty = Le texte est vide. Tapez au moins une phrase, ou retirez les constats avec le bouton ci-dessous.
findings-too-long = Le texte est trop long : { $found } octets, dont { $most } sont gardés. Raccourcissez-le. Il se trouve encore ci-dessous.

# Écrire
findings-edit = Le texte en { $language }
findings-edit-hint = Des phrases, des titres et des listes en Markdown. Les nombres sont entre accolades ; ce qui peut s’y trouver est indiqué ci-dessous.
findings-saved-by = Enregistré le { $at } par { $by }.
findings-unsaved = Ceci a été tapé et n’est pas encore enregistré.
findings-look = Regarder
findings-save = Enregistrer
findings-save-faulty = Enregistrer quand même
findings-save-faulty-note = Les phrases avec des fautes sont alors marquées comme indécidables, dans chaque vague.
findings-take-off = Retirer les constats
findings-take-off-note = Leur texte reste parmi les précédents.
findings-saved = Les constats sont enregistrés.
findings-same = Ce texte était déjà enregistré ; rien n’a changé.
findings-taken-off = Les constats sont retirés. Leur texte reste parmi les précédents.
findings-apart = { $by } a enregistré un autre texte le { $at }, pendant que vous écriviez.
findings-apart-text = C’est celui-là qui compte. Le vôtre est gardé comme texte { $number } et se trouve dans le champ ci-dessous : reprenez ce qu’il vous faut de l’autre et enregistrez, et le vôtre compte.
findings-other = Ceci est le texte { $number }, enregistré le { $at } par { $by }. Il ne compte pas ; l’enregistrer le fait compter.
findings-theirs = Le texte qui compte, tel qu’il a été tapé
findings-texts = Textes précédents
findings-cause-saved = enregistré
findings-cause-taken-off = retiré
findings-cause-apart = gardé à côté du texte d’une autre personne
findings-counts = compte

# Ce qui peut être rempli
findings-legend = Ce qui peut se trouver entre accolades
findings-legend-text = Avec des exemples de cette enquête, et comment ils se lisent maintenant. Un groupe est ALL, un type, un cluster par son code, ou rest: et un cluster.
findings-legend-bound = Entre accolades
findings-legend-reads = Se lit
findings-legend-what = Ce que c’est
findings-legend-share = la part de ceux qui ont donné une réponse sur le fond
findings-legend-group = la même pour un type ou un cluster
findings-legend-rest = des autres clusters de son type ensemble, pour y comparer un cluster
findings-legend-unweighted = la part où chaque réponse compte autant
findings-legend-count = combien ont donné cette réponse
findings-legend-n = combien ont donné une réponse sur le fond
findings-legend-stated = vérifie un nombre que vous avez tapé vous-même
findings-legend-mean = la moyenne
findings-legend-median = la médiane
findings-legend-sum = tous les nombres ensemble
findings-legend-score = le score de recommandation, à partir de 30 réponses
findings-legend-first = la part qui l’a mis à la première place
findings-legend-rate = le taux de réponse
findings-legend-answered = combien de membres ont répondu
findings-legend-eligible = combien de membres étaient sur la liste
findings-claims = Les mots qui sont confrontés aux nombres, en { $language }
findings-claims-text = De préférence juste devant les accolades, ou plus tôt dans la phrase si les accolades sont entre parenthèses : « une majorité des membres ({"{"}share …{"}"}) ». Placés ailleurs dans une phrase, ils sont aussi confrontés à la seule part qu’elle contient ; si rien ne dit qu’ils la concernent, la phrase est signalée. Ce qui est entre guillemets ne compte pas.
findings-claims-words = Mots
findings-claims-what = Ce qu’ils disent
findings-how-almost = jusqu’à cinq points sous le nombre rond
findings-how-about = à deux points et demi au plus du nombre rond ; à cinq d’une fraction
findings-how-just-over = jusqu’à cinq points au-dessus du nombre rond ; dix au-dessus d’une fraction
findings-how-over = plus que cela ; la marge ne peut pas descendre plus bas
findings-how-under = moins que cela ; la marge ne peut pas monter plus haut
findings-how-at-least = autant ou plus ; la marge ne peut pas descendre plus bas
findings-how-at-most = autant ou moins ; la marge ne peut pas monter plus haut
findings-size-none = personne
findings-size-hardly-any = moins de 10 %
findings-size-few = moins de 35 % ; la marge ne peut pas monter plus haut
findings-size-small-minority = moins de 20 %
findings-size-minority = moins de la moitié ; la marge ne peut pas monter plus haut
findings-size-large-minority = de 35 % à la moitié
findings-size-small-majority = plus de la moitié, jusqu’à 60 %
findings-size-majority = plus de la moitié ; la marge ne peut pas descendre plus bas
findings-size-large-majority = 80 % ou plus
findings-size-nearly-all = plus de 95 %
findings-size-all = tout le monde
findings-fractions = la fraction, aussi avec un des mots ci-dessus devant elle
findings-amounts = un pourcentage, ou tant sur tant, que vous tapez : il est confronté au nombre, aussi avec un des mots ci-dessus devant lui. Sur dix au plus, c’est dit approximativement : à cinq points près
findings-denials = une taille niée est retournée (« pas une majorité » : la moitié ou moins ; « pas tous ») ; le reste de ce qui est nié est indécidable, sauf si ce qui est compté est lui-même une négation, comme « jamais »
findings-comparisons = entre deux nombres d’une même phrase : la différence doit dépasser le hasard
findings-names = Toutes les questions par leur nom
findings-names-field = Nom
findings-names-asked = Question
findings-names-parts = Options et regroupements
