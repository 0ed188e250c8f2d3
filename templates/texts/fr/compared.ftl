# Deux vagues d’une même enquête côte à côte.

compared-title = Comparé à une autre vague
compared-of = { $wave } comparé à { $against }
compared-link = Comparer à une autre vague
compared-with = Comparer à
compared-go = Comparer
compared-none = Aucune autre vague de cette enquête n’a encore été envoyée. Dès qu’il y en a une, vous pouvez comparer les deux ici.
compared-refused = Ces vagues ne peuvent pas être comparées
compared-itself = « { $wave } » est cette vague elle-même. Choisissez une autre vague de la même enquête.
compared-not-sent = « { $wave } » n’a pas été envoyée, personne ne peut donc y avoir répondu. Envoyez-la d’abord, ou choisissez une autre vague.
compared-other-survey = « { $wave } » pose l’enquête « { $survey } », et cette vague pose « { $expected } ». Choisissez une vague de la même enquête.
compared-list = { $stayed } membres figurent sur les deux listes ; { $entered } sont venus depuis { $against }, { $left } sont partis.
compared-download = En fichier :

compared-higher = nettement plus élevé que dans { $against }
compared-lower = nettement moins élevé que dans { $against }
compared-higher-fact = plus élevé que dans { $against }, et ce n’est pas une estimation : tous ont répondu les deux fois
compared-lower-fact = moins élevé que dans { $against }, et ce n’est pas une estimation : tous ont répondu les deux fois
compared-same = identique à { $against }
compared-no-difference = pas de différence démontrable avec { $against }
compared-no-difference-few = pas de différence démontrable avec { $against } ; avec si peu de réponses, une différence réelle peut rester cachée
compared-not-tested = aucun test possible : dans chaque vague tous ont donné la même réponse

compared-finding = { $group } : { $measure } { $first } dans { $against }, { $second } dans { $wave } : { $standing }.
compared-finding-same = { $both } membres y ont répondu les deux fois ; parmi eux { $first } alors, { $second } maintenant.
compared-finding-same-none = Personne n’y a répondu les deux fois.
compared-finding-all-alike = Pour aucune de ces réponses de différence démontrable avec { $against }.
compared-finding-all-same = Toutes ces réponses sont les mêmes que dans { $against }.
compared-finding-all-same-fact = Toutes ces réponses sont les mêmes que dans { $against }. Ce n’est pas une estimation : tous ont répondu les deux fois.
compared-measure = { $label } : { $measure }
compared-mean-of = moyenne
compared-score-of = score
compared-first-of = { $option } : mis en premier
compared-placed-of = { $option } : parmi les { $top } premiers
compared-part-of = { $option } : part moyenne

compared-hidden-in = { $wave } : { $reason }
compared-hidden-few = Moins de { $minimum } membres ont répondu les deux fois, ou dans une seule des vagues : non affiché pour protéger les participants
compared-hidden-secondary = Non affiché non plus, sinon les réponses de quelques-uns pourraient être calculées
compared-absent = Pas sur la liste des deux vagues
compared-empty = Pas de réponses dans une des vagues
compared-left-out = Non comparé, car la question n’est pas la même dans les deux vagues
compared-left-out-was = alors
compared-left-out-is = maintenant
compared-put-to-others = Posé à d’autres membres que dans { $against } :

compared-row = { $label } : { $wave }
compared-figure = Un point pour chacune des deux vagues, avec sa marge de 95 % : « { $question } ».
compared-legend-share = Un point pour chaque vague, le plus grand pour { $wave } : le pourcentage. Trait : sa marge de 95 %.
compared-legend-mean = Un point pour chaque vague, le plus grand pour { $wave } : la moyenne. Trait : sa marge de 95 %.
compared-note-number = { $value }, n = { $valid }
compared-note-number-range = { $value } ({ $low } à { $high }), n = { $valid }
compared-by-cluster = Par cluster : { $measure }
compared-difference = Différence
compared-points = { $points } points
compared-both = Ont répondu les deux fois
compared-same-members = Les mêmes membres, alors et maintenant
compared-then-now = { $first } → { $second }
compared-in-words = En mots
compared-caption-share = Pourcentage de ceux qui ont répondu, avec leur nombre
compared-caption-number = Moyenne de ceux qui ont répondu, avec leur nombre

compared-method = Comment les vagues sont comparées
compared-method-all = Chaque chiffre compte tous ceux qui ont répondu dans sa vague. Dans la marge d’une différence, les membres qui ont répondu les deux fois comptent comme les mêmes, pour ne pas passer pour deux.
compared-method-same = « Les mêmes membres » sont ceux qui ont répondu à la question les deux fois.
compared-method-clear = Une différence est dite nette lorsque le hasard seul en donne une aussi grande dans moins de 5 cas sur 100 ; sur plusieurs groupes, c’est rendu plus sévère (Holm).
compared-method-hidden = Un groupe est omis lorsque moins de { $minimum } membres ont répondu les deux fois, ou dans une seule des vagues, et lorsqu’on pourrait trouver de telles réponses par soustraction.
compared-method-unlike = Les questions vont ensemble par leur id. Une question dont les réponses veulent dire autre chose qu’avant est omise.
