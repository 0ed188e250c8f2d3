## The address list desk

list-field-sector = Sector
list-field-region = Regio
list-field-eligible = Komt in aanmerking
list-yes = ja
list-no = nee
lists-field-is = { $field }: { $value }
lists-size-micro = micro (1–9)
lists-size-small = klein (10–49)
lists-size-medium = middelgroot (50–249)
lists-size-large = groot (250 en meer)
list-unknown-eligible = “{ $found }” is weggelaten: ja of nee wordt verwacht.

## What each field is used for; a field without a purpose is not kept

list-purpose-company = De aanspreking, en om te tellen wie antwoordde.
list-purpose-address = De uitnodiging en de herinneringen; nergens anders voor.
list-purpose-first-name = De aanhef van de brieven.
list-purpose-last-name = De aanhef van de brieven, en om dezelfde persoon te herkennen.
list-purpose-full-name = De aanhef van de brieven, en om dezelfde persoon te herkennen.
list-purpose-position = Om te zien of de juiste persoon bevraagd wordt.
list-purpose-language = De taal van brieven en vragenlijst.
list-purpose-size = Voorwaarden in de vragenlijst en vergelijking per grootte.
list-purpose-sector = Voorwaarden in de vragenlijst en vergelijking per sector.
list-purpose-region = Voorwaarden in de vragenlijst en vergelijking per regio.
list-purpose-joined = Voorwaarden in de vragenlijst, en de groei van het lidmaatschap.
list-purpose-enterprise-number = Om hetzelfde bedrijf in verschillende lijsten te herkennen.
list-purpose-eligible = Wie niet in aanmerking komt, krijgt geen uitnodiging.

## Kinds of problem, for choosing one

list-kind-no-rows = Niemand in de lijst
list-kind-too-many-rows = Te veel rijen
list-kind-no-heading = Geen kolomtitels
list-kind-no-address-column = Geen kolom met adressen
list-kind-no-company-column = Geen kolom met bedrijven
list-kind-column-twice = Kolom met hetzelfde
list-kind-title-lines = Rijen boven de titels
list-kind-empty-rows = Lege rijen
list-kind-total-line = Totaal
list-kind-repeated-heading = Herhaalde titels
list-kind-extra-cells = Te veel cellen
list-kind-duplicate-row = Dubbele rij
list-kind-duplicate-contact = Dubbele persoon
list-kind-shared-address = Gedeelde mailbox
list-kind-second-contact = Tweede persoon
list-kind-other-name = Andere naam, zelfde nummer
list-kind-missing-address = Geen adres
list-kind-bad-address = Fout adres
list-kind-cleaned-address = Adres opgekuist
list-kind-missing-person = Niemand genoemd
list-kind-other-cluster = Ook in een andere cluster
list-kind-role-mailbox = Algemene mailbox
list-kind-missing-company = Geen bedrijfsnaam
list-kind-company-too-long = Te lange naam
list-kind-text-too-long = Te lange tekst
list-kind-cell-too-long = Te lange cel
list-kind-unused-too-long = Te lange ongebruikte cel
list-kind-cleaned-text = Tekst opgekuist
list-kind-garbled = Verminkte letters
list-kind-line-break = Meerdere regels
list-kind-formula = Formule
list-kind-spreadsheet-error = Mislukte formule
list-kind-bad-enterprise-number = Fout ondernemingsnummer
list-kind-unknown-language = Onbekende taal
list-kind-unknown-size = Onbekende grootte
list-kind-unknown-year = Onbekend jaar
list-kind-unknown-eligible = Ja noch nee
list-kind-opted-out = Wil geen mails

## Workbooks

list-workbook-damaged = Dit werkboek is beschadigd, afgebroken of met een wachtwoord beveiligd. Bewaar het opnieuw als .xlsx of .ods, of als CSV (UTF-8).
list-workbook-too-large = Het werkboek is te groot: uitgepakt worden er hoogstens { $limit } MB gelezen. Bewaar alleen het blad met de lijst.
list-workbook-too-many = Het werkboek heeft meer dan { $limit } gevulde cellen of delen. Bewaar alleen het blad met de lijst.
list-workbook-empty = In dit werkboek staat op geen enkel blad iets.

## The page of a list

lists-format-workbook = Gelezen als { $kind }, blad “{ $sheet }”.
lists-format-one-column = Gelezen als { $encoding }, met één kolom.
lists-nothing-to-take = Geen rij van deze lijst kan overgenomen worden. Los eerst de problemen hieronder op.
lists-come-back = U hoeft niet alles ineens te doen: wat u verbeterde, blijft bij de lijst bewaard.
lists-undecided = { $count ->
    [one] Eén gelijkenis met een bekende wacht nog op uw oordeel.
   *[other] { $count } gelijkenissen met bekenden wachten nog op uw oordeel.
}
lists-was-undone = Deze lijst was overgenomen; dat is op { $at } ongedaan gemaakt door { $by }.
lists-taken-by = Overgenomen op { $at } door { $by }.
lists-changes-done = Wat bij het overnemen veranderde
lists-nothing-done = Het overnemen veranderde niets.
lists-done-unnoted = Wat er veranderde, werd toen niet genoteerd.
lists-done-joined = { $address }, al bekend: werd lid van deze cluster
lists-waiting = Wacht op u
lists-waiting-text = De link van de clustermanager neemt lijsten meteen over. Deze leden zitten ook in een andere cluster: wat de lijst over hen zegt, verandert niet voor u beslist.
lists-waiting-leave = Laten zoals het is
lists-waiting-taken = overgenomen door { $by }
lists-waiting-left = gelaten zoals het is door { $by }
lists-waiting-done-take = Wat de lijst over dit lid zegt, is overgenomen.
lists-waiting-done-leave = Dit lid blijft zoals het is.
lists-signed-changed = Sindsdien gewijzigd door { $by }, { $at }.
lists-signed-stands = De lijst is nog zoals ze werd afgetekend.
lists-signed-stale = Wat hier nu staat, heeft de clustermanager niet afgetekend.
lists-undo = Overname ongedaan maken
lists-undo-counts = “{ $file }”: { $removed ->
    [0] geen enkel lid verdwijnt
    [one] één lid verdwijnt weer
   *[other] { $removed } leden verdwijnen weer
 }, { $restored ->
    [0] geen ander lid verandert
    [one] één lid wordt weer zoals het was
   *[other] { $restored } leden worden weer zoals ze waren
 }.
lists-undo-means = De leden worden weer zoals ze waren, en de lijst wacht opnieuw op een beslissing. Dat kan zolang geen goedgekeurde meting deze leden bevraagt en niemand ze sindsdien veranderde.
lists-undone = Ongedaan gemaakt: { $removed ->
    [one] één lid is weer weg
   *[other] { $removed } leden zijn weer weg
 }, { $restored ->
    [one] één is zoals het was
   *[other] { $restored } zijn zoals ze waren
 }.
lists-rejected = Rijen die niet worden overgenomen, als bestand met de redenen
lists-reasons = Redenen
lists-left-out-by = Weggelaten door { $by }.
lists-problems-shown = { $count ->
    [one] Eén opmerking over de lijst.
   *[other] { $count } opmerkingen over de lijst; wat rijen tegenhoudt, staat eerst.
}
lists-all-kinds = Alle
lists-mend = Verbeteringen bewaren
lists-mend-means = Het bestand zelf verandert niet; elke verbetering kunt u terugnemen. Met een knop in een rij wordt ook bewaard wat u in andere rijen typte.
lists-put-right = Verbeteren
lists-cell = Rij { $row }, kolom { $column }
lists-mend-all = { $count ->
    [one] Ook in de ene andere rij die dit zegt
   *[other] Ook in de { $count } andere rijen die dit zeggen
}
lists-leave-out = Rij weglaten
lists-mended = { $count ->
    [one] Bewaard: één verbetering.
   *[other] Bewaard: { $count } verbeteringen.
}
lists-withdrawn = De verbetering is teruggenomen.
lists-pages = Bladzijden met problemen
lists-page = Bladzijde { $page } van { $pages }
lists-before = Vorige
lists-after = Volgende
lists-mends = Wat verbeterd is
lists-mend-cell = Rij { $line }, { $column }: { $was } werd { $value }
lists-mend-alike = { $count ->
    [one] Overal in { $column }: { $was } werd { $value } (één cel)
   *[other] Overal in { $column }: { $was } werd { $value } ({ $count } cellen)
}
lists-mend-row = Rij { $line } weggelaten: { $was }
lists-mend-withdrawn = teruggenomen door { $by }
lists-mend-idle = doet niets: er staat nu iets anders
lists-withdraw = Terugnemen
lists-likenesses = Lijken op bekenden
lists-likenesses-text = Er wordt niets samengevoegd zonder u. Zolang u niets kiest, telt de rij als iemand nieuws.
lists-in-list = In de lijst
lists-known = Al bekend
lists-alike = Waarom
lists-verdict = Is het dezelfde?
lists-verdict-for = Is rij { $row } dezelfde?
lists-verdict-open = nog niet beslist
lists-verdict-person = dezelfde persoon
lists-verdict-company = hetzelfde bedrijf, iemand anders
lists-verdict-another = een ander bedrijf
lists-judge = Oordelen bewaren
lists-judged = { $count ->
    [one] Bewaard: één oordeel.
   *[other] Bewaard: { $count } oordelen.
}
lists-in-this-cluster = in deze cluster
lists-alike-same-address = dezelfde mailbox, een andere bedrijfsnaam
lists-alike-same-number = hetzelfde ondernemingsnummer
lists-alike-same-name = dezelfde bedrijfsnaam
lists-alike-same-domain = een adres bij hetzelfde domein
lists-columns-text = Alleen wat een doel heeft, wordt bewaard; andere kolommen worden niet overgenomen.
lists-column-number = Kolom { $number }
lists-purpose = Waarvoor
lists-purpose-none = niets: wordt niet bewaard
lists-holds = Deze kolom bevat
lists-holds-of = Wat kolom { $number } bevat ({ $column })
lists-not-used = niet gebruikt
lists-how-by-hand = door iemand gezegd
lists-how-remembered = zoals in een eerdere lijst van deze cluster
lists-say-columns = Kolommen bewaren
lists-say-columns-means = De volgende lijst van deze cluster wordt vanzelf zo gelezen.
lists-columns-said = De lijst is opnieuw gelezen met uw kolommen.
lists-otherwise = Het bestand anders lezen
lists-encoding = Tekenset
lists-delimiter = Tussen de kolommen staat
lists-sheet = Blad
lists-header = Rij met de kolomtitels
lists-header-hint = Leeg: wordt gezocht. 0: de lijst heeft er geen.
lists-header-wrong = “{ $found }” is geen rij: een nummer wordt verwacht, of niets.
lists-header-beyond = Het bestand heeft geen rij { $found } waarin iets staat: de laatste is { $last }. Er is niets anders gelezen.
lists-guess = vanzelf
lists-read = Opnieuw lezen
lists-read-means = Verbeteringen blijven gelden waar hetzelfde staat; oordelen over gelijkenissen worden opnieuw gevraagd.
lists-read-otherwise = De lijst is opnieuw gelezen.

lists-discard-means = { $count ->
    [one] De lijst met haar ene rij wordt verworpen: er wordt niets van overgenomen, ook later niet. Het bestand blijft in de geschiedenis.
   *[other] De lijst met haar { $count } rijen wordt verworpen: er wordt niets van overgenomen, ook later niet. Het bestand blijft in de geschiedenis.
}
