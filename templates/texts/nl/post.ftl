## What comes back to the house

stop-title = Geen mails meer
stop-text = Met deze knop schrijft { $sender } niet meer naar uw adres, ook niet voor een latere bevraging.
stop-do = Geen mails meer
stop-means = Uw persoonlijke link blijft werken: antwoorden kan nog tot de bevraging sluit.
stop-done-title = Genoteerd
stop-done-text = { $sender } schrijft niet meer naar uw adres.
stop-undo = Toch weer mails
