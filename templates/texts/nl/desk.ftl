## Adreslijsten: wat er mis is met een lijst, en wat te doen.
## `$found` is wat in de lijst staat en kan om het even wat zijn.

list-field-company = Bedrijf
list-field-address = E-mailadres
list-field-first-name = Voornaam
list-field-last-name = Familienaam
list-field-full-name = Volledige naam
list-field-position = Functie
list-field-language = Taal
list-field-size = Grootteklasse
list-field-joined = Lid sinds
list-field-enterprise-number = Ondernemingsnummer

list-place-row = Rij { $line }
list-place-column = Kolom { $column }
list-place-headed-column = Kolom { $column } ({ $heading })
list-place-cell = Rij { $line }, kolom { $column }
list-place-headed-cell = Rij { $line }, kolom { $column } ({ $heading })

list-severity-blocker = Te verbeteren
list-severity-warning = Waarschuwing
list-severity-note = Ter informatie

list-no-rows = Er staat niemand in de lijst.
list-too-many-rows = De lijst heeft { $count } rijen; er worden er hoogstens { $limit } gelezen.
list-no-heading = De lijst heeft geen rij met kolomtitels; wat in de kolommen staat, is geraden uit de cellen.
list-no-address-column = Er is geen kolom met e-mailadressen gevonden.
list-no-company-column = Er is geen kolom met de naam van het bedrijf gevonden.
list-no-code-column = Er is geen kolom met de code van de cluster gevonden.
list-no-name-column = Er is geen kolom met de naam van de cluster gevonden.
list-no-type-column = Er is geen kolom met het type van de cluster gevonden.
list-column-twice = De kolom “{ $found }” wordt niet gebruikt: “{ $other }” bevat hetzelfde.
list-title-lines = { $count ->
    [one] Eén rij boven de kolomtitels is overgeslagen.
   *[other] { $count } rijen boven de kolomtitels zijn overgeslagen.
}
list-empty-rows = { $count ->
    [one] Eén lege rij is overgeslagen.
   *[other] { $count } lege rijen zijn overgeslagen.
}
list-total-line = Deze rij is een totaal en is overgeslagen.
list-repeated-heading = Deze rij herhaalt de kolomtitels en is overgeslagen.
list-extra-cells = De rij heeft meer cellen dan de { $expected } kolommen van de lijst, vanaf “{ $found }”.
list-duplicate-row = Deze rij zegt hetzelfde als rij { $first } en is overgeslagen.
list-duplicate-contact = Hetzelfde adres bij hetzelfde bedrijf staat op rij { $first } met andere gegevens; deze rij is overgeslagen.
list-shared-address = “{ $found }” staat op rij { $first } bij een ander bedrijf. Beide krijgen er hun eigen mail.
list-second-contact = Het bedrijf staat al op rij { $first }. De eerste contactpersoon krijgt de uitnodiging.
list-other-name = “{ $found }” heeft hetzelfde ondernemingsnummer als “{ $other }” op rij { $first }.
list-missing-address = Er is geen e-mailadres.
list-bad-address-missing = Er is geen e-mailadres.
list-bad-address-no-at = “{ $found }” is geen e-mailadres: er staat geen @ in.
list-bad-address-two-ats = “{ $found }” is geen e-mailadres: er staat meer dan één @ in.
list-bad-address-several = “{ $found }” bevat meerdere adressen; in elke rij wordt er één verwacht.
list-bad-address-space = “{ $found }” is geen e-mailadres: er staat een spatie in.
list-bad-address-invisible = “{ $found }” is geen e-mailadres: er staat een onzichtbaar teken in.
list-bad-address-no-local = “{ $found }” is geen e-mailadres: er staat niets voor de @.
list-bad-address-not-ascii = De meeste mailservers weigeren “{ $found }”: er staat een letter met een accent voor de @.
list-bad-address-character = “{ $found }” is geen e-mailadres: “{ $character }” kan niet voor de @ staan.
list-bad-address-comma = “{ $found }” is geen e-mailadres: er staat een komma in.
list-bad-address-dots = “{ $found }” is geen e-mailadres: er staat een punt te veel in.
list-bad-address-no-domain = “{ $found }” is geen e-mailadres: er staat niets na de @.
list-bad-address-no-dot = “{ $found }” is geen e-mailadres: na de @ wordt een domein zoals firma.be verwacht.
list-bad-address-ip-literal = “{ $found }” is niet bruikbaar: na de @ wordt een domein zoals firma.be verwacht, geen nummer.
list-bad-address-domain = “{ $found }” is geen e-mailadres: wat na de @ staat, is geen domein zoals firma.be.
list-bad-address-too-long = “{ $found }” is te lang voor een e-mailadres: hoogstens 64 tekens voor de @ en 254 in totaal.
list-cleaned-address = “{ $found }” is gelezen als { $address }.
list-role-mailbox = “{ $found }” lijkt een algemene mailbox en geen adres van een persoon.
list-missing-company = Er is geen bedrijfsnaam.
list-company-too-long = “{ $found }” is te lang: een naam heeft hoogstens { $limit } tekens.
list-text-too-long = “{ $found }” is weggelaten: er worden hoogstens { $limit } tekens bewaard.
list-cleaned-text = Onzichtbare tekens of dubbele spaties in “{ $found }” zijn weggelaten.
list-garbled = “{ $found }” bevat tekens die op verminkte letters lijken.
list-line-break = “{ $found }” loopt over meerdere regels.
list-formula = “{ $found }” begint als een formule. Het wordt als tekst bewaard.
list-spreadsheet-error = “{ $found }” is de melding van een mislukte formule; de cel geldt als leeg.
list-bad-enterprise-number = “{ $found }” is weggelaten: het is geen Belgisch ondernemingsnummer van tien cijfers, zoals 0403.170.701, of de controlecijfers kloppen niet.
list-unknown-language = “{ $found }” is weggelaten: een taal zoals nl, fr of en wordt verwacht.
list-unknown-size = “{ $found }” is weggelaten: micro, klein, middelgroot, groot of een aantal werknemers wordt verwacht.
list-unknown-year = “{ $found }” is weggelaten: een jaar zoals 2018 of een datum wordt verwacht.
list-missing-code = Er is geen code.
list-bad-code = “{ $found }” is geen code: 1 tot 40 letters, cijfers of - _ . worden verwacht.
list-duplicate-code = De code “{ $found }” staat al op rij { $first }.
list-missing-name = Er is geen naam.
list-missing-type = Er is geen type.
list-bad-type = “{ $found }” is geen type: een korte code zoals IBN wordt verwacht.
list-bad-date = “{ $found }” is geen datum: 2026-12-31 of 31/12/2026 wordt verwacht.
list-end-before-start = “{ $found }” ligt voor de eerste dag, { $start }.

list-advice-nothing = U hoeft niets te doen.
list-advice-check = Kijk na of dit de bedoeling is.
list-advice-correct = Verbeter de cel of sla de rij over.
list-advice-choose-file = Kijk na of dit het juiste bestand is.
list-advice-split = Splits de lijst in delen.
list-advice-check-columns = Kijk na wat in elke kolom staat.
list-advice-map = Duid aan welke kolom het is.
list-advice-add-column = Voeg de kolom met haar titel toe.
list-advice-quote = Kijk na of een cel het teken bevat dat de cellen scheidt.
list-advice-one-row = Bewaar één rij per persoon.
list-advice-ask = Vraag het bedrijf om een adres of sla de rij over.
list-advice-suggestion = Bedoelt u { $suggestion }?
list-advice-person = Op het adres van een persoon komt vaker antwoord.
list-advice-shorten = Kort de tekst in.
list-advice-encoding = Bewaar de lijst als CSV (UTF-8) en laad ze opnieuw op, of verbeter de cel.
list-advice-spreadsheet = Verbeter de formule in het rekenblad of vul de cel in.

list-file-too-large = Het bestand is te groot: er wordt hoogstens { $limit } MB gelezen. Splits het of laat kolommen weg.
list-file-too-many-rows = Het bestand heeft meer dan { $limit } rijen. Splits het.
list-file-too-many-columns = Rij { $line } heeft meer dan { $limit } cellen. Kijk het teken na dat de cellen scheidt.
list-file-unclosed-quote = Het aanhalingsteken dat op rij { $line } een cel opent, wordt nergens gesloten. Sluit het of haal het weg.
list-file-excel = Dit is een Excel-bestand. Open het in een rekenblad en bewaar het als CSV (UTF-8).
list-file-open-document = Dit is een OpenDocument-bestand. Open het in een rekenblad en bewaar het als CSV (UTF-8).
list-file-pdf = Dit is een pdf-bestand. Vraag de lijst als rekenblad en bewaar ze als CSV (UTF-8).
list-file-html = Dit is een webpagina. Open ze in een rekenblad en bewaar ze als CSV (UTF-8).
list-file-binary = Dit bestand is geen tekst. Open het in een rekenblad en bewaar het als CSV (UTF-8).
