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

list-severity-blocker = À corriger
list-severity-warning = Avertissement
list-severity-note = Pour information

list-no-rows = Il n’y a personne dans la liste.
list-too-many-rows = La liste compte { $count } lignes ; { $limit } au plus sont lues.
list-no-heading = La liste n’a pas de ligne d’intitulés ; le contenu des colonnes a été deviné d’après les cellules.
list-no-address-column = Aucune colonne d’adresses e-mail n’a été trouvée.
list-no-company-column = Aucune colonne avec le nom de l’entreprise n’a été trouvée.
list-no-code-column = Aucune colonne avec le code du cluster n’a été trouvée.
list-no-name-column = Aucune colonne avec le nom du cluster n’a été trouvée.
list-no-type-column = Aucune colonne avec le type du cluster n’a été trouvée.
list-column-twice = La colonne « { $found } » n’est pas utilisée : « { $other } » contient la même chose.
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
list-extra-cells = La ligne a plus de cellules que les { $expected } colonnes de la liste, à partir de « { $found } ».
list-duplicate-row = Cette ligne dit la même chose que la ligne { $first } et a été passée.
list-duplicate-contact = La même adresse dans la même entreprise figure à la ligne { $first } avec d’autres données ; cette ligne a été passée.
list-shared-address = « { $found } » figure à la ligne { $first } pour une autre entreprise. Chacune y recevra son propre message.
list-second-contact = L’entreprise figure déjà à la ligne { $first }. Sa première personne de contact reçoit l’invitation.
list-other-name = « { $found } » a le même numéro d’entreprise que « { $other } » à la ligne { $first }.
list-missing-address = Il n’y a pas d’adresse e-mail.
list-bad-address-missing = Il n’y a pas d’adresse e-mail.
list-bad-address-no-at = « { $found } » n’est pas une adresse e-mail : il n’y a pas de @.
list-bad-address-two-ats = « { $found } » n’est pas une adresse e-mail : il y a plus d’un @.
list-bad-address-several = « { $found } » contient plusieurs adresses ; une seule est attendue par ligne.
list-bad-address-space = « { $found } » n’est pas une adresse e-mail : il y a un espace.
list-bad-address-invisible = « { $found } » n’est pas une adresse e-mail : il y a un caractère invisible.
list-bad-address-no-local = « { $found } » n’est pas une adresse e-mail : il n’y a rien avant le @.
list-bad-address-not-ascii = La plupart des serveurs de messagerie refusent « { $found } » : il y a une lettre accentuée avant le @.
list-bad-address-character = « { $found } » n’est pas une adresse e-mail : « { $character } » ne peut pas figurer avant le @.
list-bad-address-comma = « { $found } » n’est pas une adresse e-mail : il y a une virgule.
list-bad-address-dots = « { $found } » n’est pas une adresse e-mail : il y a un point de trop.
list-bad-address-no-domain = « { $found } » n’est pas une adresse e-mail : il n’y a rien après le @.
list-bad-address-no-dot = « { $found } » n’est pas une adresse e-mail : un domaine tel que firma.be est attendu après le @.
list-bad-address-ip-literal = « { $found } » n’est pas utilisable : un domaine tel que firma.be est attendu après le @, pas un numéro.
list-bad-address-domain = « { $found } » n’est pas une adresse e-mail : ce qui suit le @ n’est pas un domaine tel que firma.be.
list-bad-address-too-long = « { $found } » est trop long pour une adresse e-mail : au plus 64 caractères avant le @ et 254 en tout.
list-cleaned-address = « { $found } » a été lu comme { $address }.
list-role-mailbox = « { $found } » ressemble à une boîte générale et non à l’adresse d’une personne.
list-missing-company = Il n’y a pas de nom d’entreprise.
list-company-too-long = « { $found } » est trop long : un nom compte au plus { $limit } caractères.
list-text-too-long = « { $found } » a été omis : au plus { $limit } caractères sont conservés.
list-cleaned-text = Des caractères invisibles ou des espaces doubles dans « { $found } » ont été omis.
list-garbled = « { $found } » contient des signes qui ressemblent à des lettres abîmées.
list-line-break = « { $found } » s’étend sur plusieurs lignes.
list-formula = « { $found } » commence comme une formule. Le texte est conservé tel quel.
list-spreadsheet-error = « { $found } » est le message d’une formule qui a échoué ; la cellule compte comme vide.
list-bad-enterprise-number = « { $found } » a été omis : ce n’est pas un numéro d’entreprise belge de dix chiffres, tel que 0403.170.701, ou ses chiffres de contrôle sont faux.
list-unknown-language = « { $found } » a été omis : une langue telle que nl, fr ou en est attendue.
list-unknown-size = « { $found } » a été omis : micro, petite, moyenne, grande ou un nombre de travailleurs est attendu.
list-unknown-year = « { $found } » a été omis : une année telle que 2018 ou une date est attendue.
list-missing-code = Il n’y a pas de code.
list-bad-code = « { $found } » n’est pas un code : 1 à 40 lettres, chiffres ou - _ . sont attendus.
list-duplicate-code = Le code « { $found } » figure déjà à la ligne { $first }.
list-missing-name = Il n’y a pas de nom.
list-missing-type = Il n’y a pas de type.
list-bad-type = « { $found } » n’est pas un type : un code court tel que IBN est attendu.
list-bad-date = « { $found } » n’est pas une date : 2026-12-31 ou 31/12/2026 est attendu.
list-end-before-start = « { $found } » précède le premier jour, { $start }.

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
list-advice-suggestion = Vouliez-vous dire { $suggestion } ?
list-advice-person = L’adresse d’une personne donne plus souvent une réponse.
list-advice-shorten = Raccourcissez le texte.
list-advice-encoding = Enregistrez la liste en CSV (UTF-8) et chargez-la à nouveau, ou corrigez la cellule.
list-advice-spreadsheet = Corrigez la formule dans le tableur ou remplissez la cellule.

list-file-too-large = Le fichier est trop grand : { $limit } Mo au plus sont lus. Divisez-le ou retirez des colonnes.
list-file-too-many-rows = Le fichier compte plus de { $limit } lignes. Divisez-le.
list-file-too-many-columns = La ligne { $line } a plus de { $limit } cellules. Vérifiez le caractère qui sépare les cellules.
list-file-unclosed-quote = Le guillemet qui ouvre une cellule à la ligne { $line } n’est jamais fermé. Fermez-le ou retirez-le.
list-file-excel = Ceci est un fichier Excel. Ouvrez-le dans un tableur et enregistrez-le en CSV (UTF-8).
list-file-open-document = Ceci est un fichier OpenDocument. Ouvrez-le dans un tableur et enregistrez-le en CSV (UTF-8).
list-file-pdf = Ceci est un fichier PDF. Demandez la liste sous forme de tableur et enregistrez-la en CSV (UTF-8).
list-file-html = Ceci est une page web. Ouvrez-la dans un tableur et enregistrez-la en CSV (UTF-8).
list-file-binary = Ce fichier n’est pas du texte. Ouvrez-le dans un tableur et enregistrez-le en CSV (UTF-8).
