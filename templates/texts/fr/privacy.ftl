## Une personne : accès et effacement

erase-to = Données de cette personne
erase-title = Ce que nous conservons de { $address }
erase-lede = Pour qui demande ce que nous conservons, ou demande à être effacé. Seuls les administrateurs viennent ici ; ce qu’ils font est au journal.
erase-access = Accès
erase-access-text = Un fichier avec tout ce que nous conservons de cette personne, ses réponses comprises. Remettez-le à la personne elle-même et à personne d’autre.
erase-access-go = Tout télécharger (JSON)
erase-waves = Vagues où cette personne a été interrogée
erase-answers = Réponses
erase-answers-none = aucune
erase-answers-begun = commencées, pas envoyées
erase-answers-sent = comptées
erase-erase = Effacer
erase-goes = Ceci disparaît
erase-goes-contacts = { $count ->
        [one] la place de contact chez { $count } membre
       *[other] la place de contact chez { $count } membres
    }
erase-goes-waves = { $count ->
        [one] nom, adresse, entreprise et lien personnel dans { $count } vague
       *[other] nom, adresse, entreprise et lien personnel dans { $count } vagues
    }
erase-goes-drafts = { $count ->
        [one] les réponses commencées et pas envoyées, dans { $count } vague
       *[other] les réponses commencées et pas envoyées, dans { $count } vagues
    }
erase-goes-lists = { $count ->
        [one] la ligne dans { $count } liste reçue
       *[other] la ligne dans { $count } listes reçues
    }
erase-goes-mails = { $count ->
        [one] le contenu de { $count } courrier de ou sur cette personne
       *[other] le contenu de { $count } courriers de ou sur cette personne
    }
erase-goes-namings = { $count ->
        [one] { $count } mention comme collègue
       *[other] { $count } mentions comme collègue
    }
erase-goes-events = { $count ->
        [one] l’adresse dans { $count } ligne de l’histoire des membres
       *[other] l’adresse dans { $count } lignes de l’histoire des membres
    }
erase-goes-old-links = { $count ->
        [one] nom et adresse à { $count } ancien lien vers un cluster
       *[other] nom et adresse à { $count } anciens liens vers un cluster
    }
erase-stays = Ceci reste, et pourquoi
erase-stays-answers = { $count ->
        [one] Les réponses dans { $count } vague restent dans les chiffres, sous un numéro de personne : ce qui est publié ne change pas.
       *[other] Les réponses dans { $count } vagues restent dans les chiffres, sous un numéro de personne : ce qui est publié ne change pas.
    }
erase-stays-letters = { $count ->
        [one] { $count } courrier reste compté, sans adresse et au jour près : le registre doit rester juste.
       *[other] { $count } courriers restent comptés, sans adresse et au jour près : le registre doit rester juste.
    }
erase-stays-silent = Que personne n’écrit à cette adresse : sans cela, une nouvelle liste ramènerait des courriers.
erase-stays-links = { $count ->
        [one] { $count } lien vers un cluster qui fonctionne encore : retirez-le d’abord.
       *[other] { $count } liens vers un cluster qui fonctionnent encore : retirez-les d’abord.
    }
erase-stays-company = L’entreprise elle-même reste membre.
erase-backups = Les sauvegardes gardent cette personne jusqu’à leur expiration. Qui en remet une efface aussitôt à nouveau : la liste en est à côté de la clé maîtresse.
erase-go = Effacer cette personne
erase-done = Effacé. Le journal garde l’empreinte de la preuve : { $sha256 }
erase-all = Qui a été effacé
erase-all-text = De chaque fois une preuve qui ne nomme personne : ce qui a disparu et ce qui est resté. L’empreinte est au journal.
erase-at = Quand
erase-by = Par
erase-person = Personne, sous un pseudonyme
erase-proof = Preuve
erase-proof-go = Télécharger (JSON)
erase-none = Personne encore.
