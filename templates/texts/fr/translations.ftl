# Le classeur que reçoit un traducteur.

translations-sheet-texts = Textes
translations-sheet-instructions = Mode d’emploi
translations-key = Clé
translations-found = Où
translations-note = Votre remarque
translations-given = Tel que reçu

translations-page = Page « { $title } »
translations-question = Question { $id }
translations-option = Réponse { $name }
translations-row = Ligne { $name }
translations-net = Réponses regroupées : { $name }
translations-scale = Échelle { $name }
translations-check = Contrôle { $name }
translations-message = Message « { $name } »
translations-word = Mots des pages : { $name }
translations-survey-title = Titre de l’enquête
translations-title = Titre
translations-introduction = Introduction
translations-closing = Remerciements
translations-help = Explication
translations-other = Autre réponse
translations-unit = Unité
translations-low = Extrémité basse
translations-high = Extrémité haute
translations-statement = Déclaration

translations-instructions-title = { $survey } : de { $from } vers { $to }
translations-instructions-what = Sur la feuille « Textes », écrivez chaque traduction à côté de son texte. Les cellules sans traduction sont jaunes. Seules les traductions et vos remarques peuvent être modifiées.
translations-instructions-keep-places = Laissez tel quel ce qui se trouve entre doubles accolades : {"{{"}cluster.name{"}}"} devient le nom d’un cluster. Vous pouvez le déplacer dans la phrase. Ce qui y suit une barre verticale est du texte et se traduit.
translations-instructions-keep-marks = Les astérisques et les crochets sont des marques : **gras**, *italique*, [texte d’un lien](adresse). Gardez-les par paires, et gardez l’adresse.
translations-instructions-lines = Une ligne vide commence un paragraphe. Une ligne dans une cellule : Alt et Entrée, ou Ctrl et Entrée.
translations-instructions-blank = Laissez une cellule vide si vous ne savez pas. Une cellule vide n’enlève rien.
translations-instructions-note = Écrivez vos doutes et vos questions dans la colonne des remarques. Elles sont lues par des personnes et restent dans le classeur.
translations-instructions-save = Enregistrez le classeur en .xlsx ou .ods et renvoyez-le. Ne modifiez pas la première ligne.
