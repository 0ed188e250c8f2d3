# De werkmap die een vertaler krijgt.

translations-sheet-texts = Teksten
translations-sheet-instructions = Handleiding
translations-key = Sleutel
translations-found = Waar
translations-note = Uw opmerking
translations-given = Zoals u ze kreeg

translations-page = Pagina “{ $title }”
translations-question = Vraag { $id }
translations-option = Antwoord { $name }
translations-row = Rij { $name }
translations-net = Antwoorden samengenomen: { $name }
translations-scale = Schaal { $name }
translations-check = Controle { $name }
translations-message = Melding “{ $name }”
translations-word = Woorden van de pagina’s: { $name }
translations-survey-title = Titel van de bevraging
translations-title = Titel
translations-introduction = Inleiding
translations-closing = Dankwoord
translations-help = Uitleg
translations-other = Ander antwoord
translations-unit = Eenheid
translations-low = Laagste uiteinde
translations-high = Hoogste uiteinde
translations-statement = Verklaring

translations-instructions-title = { $survey }: van { $from } naar { $to }
translations-instructions-what = Schrijf op het blad “Teksten” elke vertaling naast haar tekst. Cellen zonder vertaling zijn geel. Enkel de vertalingen en uw opmerkingen kunnen worden gewijzigd.
translations-instructions-keep-places = Laat wat tussen dubbele accolades staat zoals het is: {"{{"}cluster.name{"}}"} wordt de naam van een cluster. U mag het elders in de zin zetten. Wat er na een verticale streep in staat, is tekst en wordt vertaald.
translations-instructions-keep-marks = Sterretjes en haken zijn opmaak: **vet**, *schuin*, [tekst van een link](adres). Houd ze per paar, en behoud het adres.
translations-instructions-lines = Een lege regel begint een alinea. Een regel binnen een cel: Alt en Enter, of Ctrl en Enter.
translations-instructions-blank = Laat een cel leeg als u het niet weet. Een lege cel neemt niets weg.
translations-instructions-note = Schrijf twijfels en vragen in de kolom voor opmerkingen. Mensen lezen ze; ze blijven in de werkmap.
translations-instructions-save = Bewaar de werkmap als .xlsx of .ods en stuur ze terug. Wijzig de eerste rij niet.
