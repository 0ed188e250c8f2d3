# Ce qui diffère entre deux versions d’une enquête.

change-cosmetic = cosmétique
change-compatible = compatible
change-breaking = incompatible

change-at-survey = toute l’enquête
change-at-page = page { $page }
change-at-option = option { $code }
change-at-row = ligne { $id }
change-at-net = groupe { $name }
change-at-check = contrôle { $number }
change-at-message = texte pour { $name }

change-words = La formulation est autre.
change-introduction = L’introduction est formulée autrement.
change-closing = Le texte de l’accusé de réception est autre.
change-help = L’explication est formulée autrement.
change-end-label = Le texte à une extrémité de l’échelle est autre.
change-message = Le texte d’une erreur est autre.
change-contact = La personne de contact est une autre.
change-note-added = Un texte sans réponse est nouveau.
change-note-removed = Un texte sans réponse a disparu.
change-languages-reordered = Les langues sont dans un autre ordre.
change-pages-reordered = Les pages sont dans un autre ordre.
change-page-renamed = La page a un autre identifiant.
change-page-removed = La page a disparu.
change-question-moved = La question se trouve sur une autre page.
change-questions-reordered = Les questions sont dans un autre ordre.
change-options-reordered = Les options sont dans un autre ordre.
change-rows-reordered = Les lignes sont dans un autre ordre.
change-lines = Le texte a un autre nombre de lignes.
change-points = Elle compte autrement dans la durée estimée.
change-condition-rewritten = La condition est écrite autrement.
change-default-language = Une autre langue vient en premier.
change-order-shown = Les options ou les lignes sont montrées dans un autre ordre.
change-language-added = Une langue est nouvelle.
change-page-added = La page est nouvelle.
change-question-added = La question est nouvelle.
change-row-added = La ligne est nouvelle.
change-option-added = L’option est nouvelle.
change-other-added = L’option ouvre maintenant une ligne de texte.
change-not-required = Une réponse n’est plus obligatoire.
change-limit-looser = Une limite permet davantage.
change-decimals-more = Plus de décimales sont permises.
change-check-dropped = Un contrôle a disparu.
change-check-looser = Un contrôle laisse passer davantage.
change-check-asks = Un contrôle demande « êtes-vous sûr ? ».
change-condition-wider = Elle est montrée à plus de personnes.
change-question-reworded = La question est formulée si différemment qu’elle demande peut-être autre chose.
change-net-added = Le groupe est nouveau.
change-net-wider = Le groupe contient de nouvelles options.
change-other-survey = Elle a un autre code.
change-language-removed = Une langue a disparu.
change-completeness = La règle de ce qui est complet est une autre.
change-disclosure-stricter = Les chiffres n’apparaissent qu’à partir de plus de réponses.
change-disclosure-looser = Les chiffres apparaîtraient avec moins de réponses que promis.
change-question-removed = La question a disparu.
change-question-renamed = La question semble avoir un autre identifiant.
change-question-demanded = La question est nouvelle et exige une réponse.
change-kind-changed = La question est d’une autre sorte.
change-required = Une réponse est maintenant obligatoire.
change-row-removed = La ligne a disparu.
change-row-renamed = La ligne semble avoir un autre identifiant.
change-row-demanded = La ligne est nouvelle et exige une réponse.
change-option-removed = L’option a disparu.
change-option-recoded = L’option semble avoir un autre code.
change-option-reworded = L’option dit autre chose.
change-row-reworded = La ligne dit autre chose.
change-option-missing = L’option est une autre raison de ne pas avoir de réponse, ou n’en est plus une.
change-option-exclusive = Qu’elle aille ou non avec d’autres options a changé.
change-other-removed = L’option n’ouvre plus de ligne de texte.
change-step-added = L’échelle a un degré de plus.
change-part-added = Le total est réparti sur une option de plus.
change-reversed = La moyenne compte dans l’autre sens.
change-unit = L’unité est une autre.
change-total = Le total est un autre.
change-top = Un autre nombre est classé.
change-decimals-fewer = Moins de décimales sont permises.
change-limit-stricter = Une limite permet moins.
change-check-demands = Un contrôle refuse davantage.
change-condition-narrower = Elle est montrée à moins de personnes.
change-condition-other = Elle est montrée à d’autres personnes.
change-each-cluster = Qu’elle soit posée ou non par cluster a changé.
change-net-removed = Le groupe a disparu.
change-net-codes = Le groupe contient d’autres codes.
change-statement = Ce que l’on accepte est formulé autrement.

change-because-only-words = Rien que des mots : les codes restent ce qu’ils sont.
change-because-only-looks = Rien que l’apparence : les réponses restent ce qu’elles sont.
change-because-same-meaning = Le sens est le même.
change-because-added = Qui a déjà commencé ne reçoit pas la question ; ses réponses restent.
change-because-not-offered = Qui a déjà commencé ne pouvait pas la choisir ; ses réponses restent.
change-because-freer = Chaque réponse donnée convient encore.
change-because-more-asked = Aucune réponse ne disparaît ; qui a déjà commencé n’est pas interrogé à nouveau.
change-because-unlike = Lisez les deux. Si elles demandent la même chose, les réponses peuvent être comptées ensemble ; sinon, donnez à la nouvelle son propre identifiant.
change-because-more-figures = Un chiffre de plus sur les mêmes réponses.
change-because-other-survey = Les réponses appartiennent à l’enquête de l’ancien code.
change-because-no-language = Qui répond dans cette langue ne pourrait pas continuer.
change-because-lost = Des réponses données ne seraient pas comptées. Gardez-la, ou donnez un identifiant propre à ce qui est nouveau.
change-because-other-name = Les réponses données se trouvent sous l’ancien nom. Gardez-le.
change-because-other-meaning = Une réponse d’avant voudrait dire autre chose que la même réponse d’après.
change-because-refused = Des réponses données pourraient être refusées.
change-because-other-people = Des réponses viennent de personnes qui ne seraient plus interrogées, et comptent dans le même chiffre.
change-because-other-figure = Un chiffre continuerait sous son nom et serait un autre.
change-because-demanded = Elle serait exigée des uns et non des autres.
change-because-other-consent = Qui a accepté a accepté l’autre texte.
change-because-more-hidden = Moins de chiffres de petits groupes sont affichés.
change-because-promised = Ceux qui ont répondu comptaient sur la règle plus stricte.

## Au bureau

versions-same = Rien ne diffère de la version { $number }, sauf l’écriture du fichier.
versions-summary = Par rapport à la version { $number } : incompatibles { $breaking }, compatibles { $compatible }, cosmétiques { $cosmetic }
versions-was = Avant :
versions-is = Maintenant :
versions-launch = Ceci empêche un lancement
versions-launch-text = Cette version peut être regardée et essayée, mais tant que ceci n’est pas corrigé, aucune vague ne peut être faite, approuvée ou révisée avec elle.
versions-asked = version { $number }
versions-new = Version { $number } de l’enquête
versions-take = Poser désormais la version { $number }
versions-take-means = Qui a commencé continue avec la version du début. Toutes les réponses sont comptées ensemble.
versions-breaking = Cette version ne peut pas être reprise : des réponses existantes seraient perdues, refusées ou voudraient dire autre chose. Gardez ce sous quoi des réponses se trouvent, ou donnez à la définition un code à elle et faites-en une nouvelle vague.
versions-sealed = Les lettres de cette vague ont été approuvées et ne sont pas parties. Jusque-là, elle ne reprend que ce qui est formulé autrement, et seulement si aucune lettre ne se lit autrement. Reprenez cette version quand elles seront parties, ou clôturez la vague et préparez-en une nouvelle, vérifiée et approuvée.
versions-done = La vague pose désormais la version { $number }.
versions-refused = La vague ne reprend pas la version { $number }. Rien n’a changé.
versions-history = pose depuis lors la version { $number }
versions-not-launchable = La version { $number } ne peut pas être lancée avant d’être corrigée, à ces lignes : { $places }. La page de l’enquête dit ce qui ne va pas.
versions-survey-not-launchable = La version la plus récente de cette enquête ne peut pas être lancée avant d’être corrigée, à ces lignes : { $found }. La page de l’enquête dit ce qui ne va pas.

## Liens d’essai

trial-title = Liens d’essai
trial-text = Répondez au questionnaire comme une entreprise le reçoit. Chaque page dit que c’est un essai ; les réponses ne sont jamais comptées ni exportées.
trial-open = Ouvrir l’essai { $reference }
trial-version = Version { $number }.
trial-not-begun = pas commencé
trial-progress = { $answered } sur { $of } répondues
trial-sent = envoyé
trial-delete = Supprimer { $reference }
trial-delete-means = { $count ->
    [0] L’essai { $reference } disparaît avec son lien ; rien n’y est encore répondu.
    [one] L’essai { $reference } disparaît avec son lien et sa seule réponse. C’est sans retour.
   *[other] L’essai { $reference } disparaît avec son lien et ses { $count } réponses. C’est sans retour.
}
trial-delete-all = Supprimer tous les essais
trial-delete-all-means = { $count ->
    [one] 1 essai est supprimé pour de bon, avec son lien et ses réponses.
   *[other] { $count } essais sont supprimés pour de bon, avec leurs liens et leurs réponses.
}
trial-delete-all-begun = { $count ->
    [0] Aucun n’a de réponses.
    [one] 1 d’entre eux a des réponses.
   *[other] { $count } d’entre eux ont des réponses.
}
trial-deleted = { $count ->
        [one] { $count } essai supprimé.
       *[other] { $count } essais supprimés.
    }
trial-attributes = Ce que l’on sait de l’entreprise
trial-attributes-hint = Peut rester vide. Par exemple size=10-49, joined=2019.
trial-attributes-wrong = « { $found } » ne peut pas être lu. Écrivez un nom, un signe égal et une valeur, par exemple size=10-49, avec des virgules entre eux.
trial-make = Créer un lien d’essai
trial-made = L’essai { $reference } est créé.
