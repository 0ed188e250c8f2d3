## What comes back to the house

stop-title = Plus aucun courriel
stop-text = Avec ce bouton, { $sender } n’écrit plus à votre adresse, pas même pour une enquête à venir.
stop-do = Plus aucun courriel
stop-means = Votre lien personnel continue de fonctionner : vous pouvez répondre jusqu’à la clôture de l’enquête.
stop-done-title = C’est noté
stop-done-text = { $sender } n’écrit plus à votre adresse.
stop-undo = À nouveau des courriels
