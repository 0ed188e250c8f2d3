## The address list desk

list-field-sector = Secteur
list-field-region = Région
list-field-eligible = Peut être interrogé
list-yes = oui
list-no = non
lists-field-is = { $field } : { $value }
lists-size-micro = micro (1–9)
lists-size-small = petite (10–49)
lists-size-medium = moyenne (50–249)
lists-size-large = grande (250 et plus)
list-unknown-eligible = « { $found } » n’est pas repris : oui ou non est attendu.

## What each field is used for; a field without a purpose is not kept

list-purpose-company = S’adresser à l’entreprise, et compter qui a répondu.
list-purpose-address = L’invitation et les rappels ; rien d’autre.
list-purpose-first-name = L’appel des lettres.
list-purpose-last-name = L’appel des lettres, et reconnaître la même personne.
list-purpose-full-name = L’appel des lettres, et reconnaître la même personne.
list-purpose-position = Voir si la bonne personne est interrogée.
list-purpose-language = La langue des lettres et du questionnaire.
list-purpose-size = Les conditions du questionnaire et la comparaison par taille.
list-purpose-sector = Les conditions du questionnaire et la comparaison par secteur.
list-purpose-region = Les conditions du questionnaire et la comparaison par région.
list-purpose-joined = Les conditions du questionnaire, et la croissance du nombre de membres.
list-purpose-enterprise-number = Reconnaître la même entreprise dans plusieurs listes.
list-purpose-eligible = Qui ne peut être interrogé ne reçoit pas d’invitation.

## Kinds of problem, for choosing one

list-kind-no-rows = Personne dans la liste
list-kind-too-many-rows = Trop de lignes
list-kind-no-heading = Pas de titres de colonne
list-kind-no-address-column = Pas de colonne d’adresses
list-kind-no-company-column = Pas de colonne d’entreprises
list-kind-column-twice = Colonne en double
list-kind-title-lines = Lignes au-dessus des titres
list-kind-empty-rows = Lignes vides
list-kind-total-line = Total
list-kind-repeated-heading = Titres répétés
list-kind-extra-cells = Trop de cellules
list-kind-duplicate-row = Ligne en double
list-kind-duplicate-contact = Personne en double
list-kind-shared-address = Boîte partagée
list-kind-second-contact = Deuxième personne
list-kind-other-name = Autre nom, même numéro
list-kind-missing-address = Pas d’adresse
list-kind-bad-address = Adresse fautive
list-kind-cleaned-address = Adresse nettoyée
list-kind-missing-person = Personne de nommé
list-kind-other-cluster = Aussi dans un autre cluster
list-kind-role-mailbox = Boîte générale
list-kind-missing-company = Pas de nom d’entreprise
list-kind-company-too-long = Nom trop long
list-kind-text-too-long = Texte trop long
list-kind-cell-too-long = Cellule trop longue
list-kind-unused-too-long = Cellule inutilisée trop longue
list-kind-cleaned-text = Texte nettoyé
list-kind-garbled = Lettres abîmées
list-kind-line-break = Plusieurs lignes
list-kind-formula = Formule
list-kind-spreadsheet-error = Formule en échec
list-kind-bad-enterprise-number = Numéro d’entreprise fautif
list-kind-unknown-language = Langue inconnue
list-kind-unknown-size = Taille inconnue
list-kind-unknown-year = Année inconnue
list-kind-unknown-eligible = Ni oui ni non
list-kind-opted-out = Ne veut pas de mails

## Workbooks

list-workbook-damaged = Ce classeur est endommagé, incomplet ou protégé par un mot de passe. Enregistrez-le à nouveau en .xlsx ou .ods, ou en CSV (UTF-8).
list-workbook-too-large = Le classeur est trop grand : { $limit } Mo au plus sont lus une fois décompressés. Gardez seulement la feuille de la liste.
list-workbook-too-many = Le classeur a plus de { $limit } cellules remplies ou parties. Gardez seulement la feuille de la liste.
list-workbook-empty = Aucune feuille de ce classeur ne contient quelque chose.

## The page of a list

lists-format-workbook = Lu en { $kind }, feuille « { $sheet } ».
lists-format-one-column = Lu en { $encoding }, avec une seule colonne.
lists-nothing-to-take = Aucune ligne de cette liste ne peut être reprise. Réglez d’abord les problèmes ci-dessous.
lists-come-back = Vous ne devez pas tout faire d’un coup : ce que vous avez corrigé reste enregistré avec la liste.
lists-undecided = { $count ->
    [one] Une ressemblance avec quelqu’un de connu attend encore votre avis.
   *[other] { $count } ressemblances avec des personnes connues attendent encore votre avis.
}
lists-was-undone = Cette liste avait été reprise ; cela a été annulé le { $at } par { $by }.
lists-taken-by = Reprise le { $at } par { $by }.
lists-changes-done = Ce qui a changé lors de la reprise
lists-nothing-done = La reprise n’a rien changé.
lists-done-unnoted = Ce qu’elle a changé n’a pas été noté à l’époque.
lists-done-joined = { $address }, déjà connu : est devenu membre de ce cluster
lists-waiting = En attente de votre décision
lists-waiting-text = Le lien du responsable reprend les listes aussitôt. Ces membres font aussi partie d’un autre cluster : ce que la liste dit d’eux ne change pas avant votre décision.
lists-waiting-leave = Laisser tel quel
lists-waiting-taken = repris par { $by }
lists-waiting-left = laissé tel quel par { $by }
lists-waiting-done-take = Ce que la liste dit de ce membre est repris.
lists-waiting-done-leave = Ce membre reste tel quel.
lists-signed-changed = Modifiée depuis par { $by }, le { $at }.
lists-signed-stands = La liste est encore telle qu’elle a été validée.
lists-signed-stale = Ce qui se trouve ici maintenant, le responsable ne l’a pas validé.
lists-undo = Annuler la reprise
lists-undo-counts = « { $file } » : { $removed ->
    [0] aucun membre ne disparaît
    [one] un membre disparaît à nouveau
   *[other] { $removed } membres disparaissent à nouveau
 }, { $restored ->
    [0] aucun autre membre ne change
    [one] un membre redevient ce qu’il était
   *[other] { $restored } membres redeviennent ce qu’ils étaient
 }.
lists-undo-means = Les membres redeviennent ce qu’ils étaient, et la liste attend à nouveau une décision. C’est possible tant qu’aucune vague approuvée n’interroge ces membres et que personne ne les a modifiés depuis.
lists-undone = Annulé : { $removed ->
    [one] un membre a disparu
   *[other] { $removed } membres ont disparu
 }, { $restored ->
    [one] un est comme avant
   *[other] { $restored } sont comme avant
 }.
lists-rejected = Les lignes non reprises, en fichier avec les raisons
lists-reasons = Raisons
lists-left-out-by = Laissée de côté par { $by }.
lists-problems-shown = { $count ->
    [one] Une remarque sur la liste.
   *[other] { $count } remarques sur la liste ; ce qui bloque des lignes vient d’abord.
}
lists-all-kinds = Toutes
lists-mend = Enregistrer les corrections
lists-mend-means = Le fichier lui-même ne change pas ; chaque correction peut être retirée. Un bouton dans une ligne enregistre aussi ce que vous avez tapé dans les autres.
lists-put-right = Corriger
lists-cell = Ligne { $row }, colonne { $column }
lists-mend-all = { $count ->
    [one] Aussi dans l’autre ligne qui dit cela
   *[other] Aussi dans les { $count } autres lignes qui disent cela
}
lists-leave-out = Laisser la ligne de côté
lists-mended = { $count ->
    [one] Enregistré : une correction.
   *[other] Enregistré : { $count } corrections.
}
lists-withdrawn = La correction est retirée.
lists-pages = Pages de problèmes
lists-page = Page { $page } sur { $pages }
lists-before = Précédente
lists-after = Suivante
lists-mends = Ce qui a été corrigé
lists-mend-cell = Ligne { $line }, { $column } : { $was } est devenu { $value }
lists-mend-alike = { $count ->
    [one] Partout dans { $column } : { $was } est devenu { $value } (une cellule)
   *[other] Partout dans { $column } : { $was } est devenu { $value } ({ $count } cellules)
}
lists-mend-row = Ligne { $line } laissée de côté : { $was }
lists-mend-withdrawn = retirée par { $by }
lists-mend-idle = sans effet : autre chose s’y trouve à présent
lists-withdraw = Retirer
lists-likenesses = Ressemblent à des personnes connues
lists-likenesses-text = Rien n’est fusionné sans vous. Tant que vous ne choisissez rien, la ligne compte comme nouvelle.
lists-in-list = Dans la liste
lists-known = Déjà connu
lists-alike = Pourquoi
lists-verdict = Est-ce le même ?
lists-verdict-for = La ligne { $row } est-elle la même ?
lists-verdict-open = pas encore décidé
lists-verdict-person = la même personne
lists-verdict-company = la même entreprise, une autre personne
lists-verdict-another = une autre entreprise
lists-judge = Enregistrer les avis
lists-judged = { $count ->
    [one] Enregistré : un avis.
   *[other] Enregistré : { $count } avis.
}
lists-in-this-cluster = dans ce cluster
lists-alike-same-address = la même boîte, un autre nom d’entreprise
lists-alike-same-number = le même numéro d’entreprise
lists-alike-same-name = le même nom d’entreprise
lists-alike-same-domain = une adresse au même domaine
lists-columns-text = Seul ce qui a un but est gardé ; les autres colonnes ne sont pas reprises.
lists-column-number = Colonne { $number }
lists-purpose = À quoi cela sert
lists-purpose-none = rien : n’est pas gardé
lists-holds = Cette colonne contient
lists-holds-of = Ce que contient la colonne { $number } ({ $column })
lists-not-used = non utilisée
lists-how-by-hand = dit par quelqu’un
lists-how-remembered = comme dans une liste précédente de ce cluster
lists-say-columns = Enregistrer les colonnes
lists-say-columns-means = La prochaine liste de ce cluster sera lue de la même façon.
lists-columns-said = La liste a été relue avec vos colonnes.
lists-otherwise = Lire le fichier autrement
lists-encoding = Jeu de caractères
lists-delimiter = Entre les colonnes se trouve
lists-sheet = Feuille
lists-header = Ligne des titres de colonne
lists-header-hint = Vide : elle est cherchée. 0 : la liste n’en a pas.
lists-header-wrong = « { $found } » n’est pas une ligne : un numéro est attendu, ou rien.
lists-header-beyond = Le fichier n’a pas de ligne { $found } qui contienne quelque chose : la dernière est { $last }. Rien n’a été lu autrement.
lists-guess = automatique
lists-read = Lire à nouveau
lists-read-means = Les corrections valent encore là où se trouve la même chose ; les avis sur les ressemblances sont redemandés.
lists-read-otherwise = La liste a été relue.

lists-discard-means = { $count ->
    [one] La liste et sa seule ligne sont écartées : rien n’en est repris, ni maintenant ni plus tard. Le fichier reste dans l’historique.
   *[other] La liste et ses { $count } lignes sont écartées : rien n’en est repris, ni maintenant ni plus tard. Le fichier reste dans l’historique.
}
