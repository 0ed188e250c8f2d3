# Alertes du courrier, sur la page d’une vague.

post-alarm = Alerte du courrier
post-alarm-hard = L’envoi de cette vague s’est arrêté de lui-même : { $came } messages sur { $of } sont revenus parce que l’adresse est fausse. Vérifiez la liste avant de reprendre.
post-alarm-policy = L’envoi de cette vague s’est arrêté de lui-même : { $came } messages sur { $of } ont été refusés à cause de leur contenu ou de leur expéditeur. Faites vérifier le domaine de l’expéditeur et le texte des messages avant de reprendre ; les adresses n’y sont pour rien.
post-alarm-relay = Le serveur de messagerie n’accepte pas de messages pour le moment ; l’envoi reprend de lui-même à { $at }. Aucun message n’est perdu.
post-alarm-relay-person = Le serveur de messagerie n’accepte pas de messages, et cela ne passera pas tout seul : nom, mot de passe, certificat ou expéditeur sont à vérifier. L’envoi est retenté à { $at }. Aucun message n’est perdu.
post-alarm-said = Sa réponse : { $why }
