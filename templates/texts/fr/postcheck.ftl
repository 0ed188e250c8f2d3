## Ce que les serveurs de noms disent de l’expéditeur

postcheck-title = Les lettres seront-elles crues ?
postcheck-text = Les destinataires vérifient le domaine de l’expéditeur avant de croire une lettre. Voici ce qu’ils trouvent en ce moment, et ce que vous pouvez faire. Qui gère le domaine peut corriger les enregistrements.
postcheck-nothing = Les lettres vont dans un dossier et pas plus loin : il n’y a rien à vérifier. Dès qu’un relais est réglé (mail.relay), cette page vérifie le domaine de l’expéditeur.
postcheck-faults = { $count ->
        [0] Aucun défaut.
        [one] { $count } défaut. Une vague de plus de 1 000 lettres n’est pas approuvée tant qu’il est là.
       *[other] { $count } défauts. Une vague de plus de 1 000 lettres n’est pas approuvée tant qu’ils sont là.
    }
postcheck-made-up = { $count ->
        [0] Le domaine de l’expéditeur est inventé : ses lettres n’arrivent nulle part à l’extérieur. Aucune faute.
        [one] Le domaine de l’expéditeur est inventé : ses lettres n’arrivent nulle part à l’extérieur. { $count } faute ; elle ne retient aucune approbation.
       *[other] Le domaine de l’expéditeur est inventé : ses lettres n’arrivent nulle part à l’extérieur. { $count } fautes ; elles ne retiennent aucune approbation.
    }
postcheck-link = L’adresse de la maison
postcheck-link-plain = Les liens des lettres ne sont pas chiffrés (http) : les lettres partent donc sans l’en-tête qui permet d’arrêter en un clic (List-Unsubscribe-Post). Gmail et Yahoo l’exigent de qui envoie beaucoup. Donnez à base_url une adresse en https.
postcheck-at = Cherché
postcheck-found = Trouvé
postcheck-found-nothing = rien
postcheck-expected = Attendu
postcheck-good = en ordre
postcheck-note = à regarder
postcheck-fault = défaut
postcheck-spf = SPF : qui peut envoyer
postcheck-dkim = DKIM : la signature
postcheck-dmarc = DMARC : ce qu’on demande aux destinataires
postcheck-bounce = Le courrier qui revient
postcheck-ptr = Le nom de l’adresse d’envoi
postcheck-not-ready = { $count ->
        [one] Pas approuvée : le domaine de l’expéditeur a { $count } défaut, et beaucoup de lettres seraient refusées. Voyez « Les lettres seront-elles crues ? », ou cochez « envoyer quand même ».
       *[other] Pas approuvée : le domaine de l’expéditeur a { $count } défauts, et beaucoup de lettres seraient refusées. Voyez « Les lettres seront-elles crues ? », ou cochez « envoyer quand même ».
    }
postcheck-all-the-same = Envoyer quand même si le domaine de l’expéditeur a des défauts
postcheck-history = { $count ->
        [one] a approuvé : { $count } lettre, malgré des défauts du domaine de l’expéditeur ({ $faults })
       *[other] a approuvé : { $count } lettres, malgré des défauts du domaine de l’expéditeur ({ $faults })
    }

postcheck-spf-good = L’adresse d’où partent les lettres peut envoyer pour ce domaine.
postcheck-spf-relay = Il y a un enregistrement. On ne sait pas ici de quelles adresses le relais envoie, donc pas non plus si elles y sont. Réglez mail.sends_from pour le vérifier.
postcheck-spf-missing = Il n’y a pas d’enregistrement SPF. Publiez un enregistrement TXT qui nomme le relais ; qui gère le relais sait lequel.
postcheck-spf-many = Il y a plus d’un enregistrement SPF, et les destinataires n’en croient alors aucun. Réunissez-les.
postcheck-spf-not-listed = L’adresse d’où partent les lettres n’est pas dans l’enregistrement. Ajoutez-la, ou l’include qu’indique qui gère le relais.
postcheck-spf-perhaps = L’adresse du relais n’est pas dans l’enregistrement. S’il envoie d’une autre adresse, réglez mail.sends_from ; sinon, ajoutez-la.
postcheck-spf-everybody = Avec cet enregistrement, chacun peut envoyer pour ce domaine (+all). Les destinataires y voient un mauvais signe. Terminez par -all ou ~all.
postcheck-spf-broken = L’enregistrement ne peut pas être suivi jusqu’au bout, et les destinataires n’en croient alors rien. Corrigez ce qui est indiqué à côté.
postcheck-spf-unreachable = Le serveur de noms n’a pas répondu. Est-il joignable d’ici ? Réglez-en un autre avec mail.resolver.
postcheck-dkim-good = Le domaine publie notre clé : les destinataires peuvent vérifier la signature.
postcheck-dkim-relay = Peil ne signe rien ici (mail.dkim), c’est donc au relais de le faire. Envoyez-vous une lettre d’essai et cherchez « DKIM-Signature » et « dkim=pass » dans sa source.
postcheck-dkim-missing = Les lettres sont signées, mais le domaine ne publie pas la clé : la signature échoue partout. Publiez l’enregistrement TXT.
postcheck-dkim-other = Le domaine publie une autre clé sous ce nom : la signature échoue partout. Publiez la nôtre, ou choisissez un autre sélecteur.
postcheck-dkim-unreachable = Le serveur de noms n’a pas répondu. Est-il joignable d’ici ? Réglez-en un autre avec mail.resolver.
postcheck-dmarc-good = Il y a un enregistrement, et les lettres remplissent ce qu’il demande.
postcheck-dmarc-relay = Il y a un enregistrement. L’adresse de retour est dans un autre domaine que l’expéditeur : seule une signature du relais dans le domaine de l’expéditeur le satisfait. Cherchez « dmarc=pass » dans une lettre d’essai.
postcheck-dmarc-missing = Il n’y a pas d’enregistrement DMARC. Gmail, Yahoo et Outlook en veulent un de qui envoie beaucoup. Publiez l’enregistrement TXT ; il ne change rien pour le reste du courrier.
postcheck-dmarc-many = Il y a plus d’un enregistrement DMARC, et les destinataires les ignorent alors. N’en laissez qu’un.
postcheck-dmarc-broken = L’enregistrement ne dit pas quoi faire (p=none, quarantine ou reject). Corrigez-le.
postcheck-dmarc-not-aligned = Ni l’adresse de retour ni la signature ne sont dans le domaine de l’expéditeur : DMARC échoue. Signez avec le domaine de l’expéditeur (mail.dkim), ou prenez un domaine de retour placé dessous.
postcheck-dmarc-unreachable = Le serveur de noms n’a pas répondu. Est-il joignable d’ici ? Réglez-en un autre avec mail.resolver.
postcheck-bounce-good = Le courrier pour le domaine de retour mène à cette maison.
postcheck-bounce-none = Aucun domaine de retour n’est réglé (mail.bounce_domain) : les avis de lettres non arrivées vont à l’adresse de l’expéditeur, et Peil n’en sait rien.
postcheck-bounce-missing = Le domaine de retour n’a pas d’enregistrement MX : les avis de lettres non arrivées se perdent. Publiez-en un.
postcheck-bounce-nowhere = Le serveur qui prend le courrier du domaine de retour n’a pas d’adresse : les avis se perdent. Corrigez l’enregistrement MX.
postcheck-bounce-elsewhere = Le courrier pour le domaine de retour mène à un autre serveur. C’est bien s’il le remet à Peil (mail.lmtp, peil inbound, mail.maildir ou le web).
postcheck-bounce-unreachable = Le serveur de noms n’a pas répondu. Est-il joignable d’ici ? Réglez-en un autre avec mail.resolver.
postcheck-ptr-good = L’adresse d’envoi a un nom, et ce nom y ramène.
postcheck-ptr-unknown = On ne sait pas ici de quelles adresses le relais envoie. Réglez mail.sends_from pour vérifier leurs noms ; le relais d’un fournisseur en a.
postcheck-ptr-missing = L’adresse d’envoi n’a pas de nom. Gmail et d’autres refusent de telles lettres ; qui gère la machine peut lui en donner un (PTR).
postcheck-ptr-other = Le nom de l’adresse d’envoi n’y ramène pas. Certains destinataires s’en méfient ; qui gère la machine peut le corriger.
postcheck-ptr-unreachable = Le serveur de noms n’a pas répondu. Est-il joignable d’ici ? Réglez-en un autre avec mail.resolver.

postcheck-mailbox-lede = Toutes les lettres jusqu’ici. Aucun relais n’est réglé : elles sont dans un dossier et n’atteignent personne ; les liens fonctionnent.
postcheck-letter-file = La lettre entière en fichier (.eml)
