# Why the house says no: what every refusal says, with what to do.

refused-store = De databank antwoordt niet. Probeer het over een minuut opnieuw.
refused-holds-nul = Wat u stuurde bevat een teken dat geen tekst is (NUL) en niet bewaard kan worden. Haal het weg en probeer opnieuw; er is niets gewijzigd.
refused-tidemark = Er kan niet opgeschreven worden hoe ver de post gekomen is, en zonder dat vertrekt er geen brief. Meld het aan wie deze dienst beheert; het logboek zegt welk bestand het is.
refused-erased-list = De lijst van wie gewist werd, is niet bruikbaar; er is niets gewist. Het bestand naast de hoofdsleutel (…erased) moet leesbaar en schrijfbaar zijn.
refused-backup = De back-up kon niet gemaakt of teruggezet worden. Meld het aan wie deze dienst beheert; het logboek zegt waarom.
refused-damaged = Iets wat hier bewaard is, kan niet teruggelezen worden. Meld het aan wie deze dienst beheert; het logboek zegt wat het is.
refused-wrong-master-key = De hoofdsleutel past niet bij deze databank. Meld het aan wie deze dienst beheert.
refused-no-such-link = Deze persoonlijke link hoort niet bij een vragenlijst. Kopieer de volledige link uit de brief.
refused-closed = De vragenlijst is gesloten; er worden geen antwoorden meer aangenomen.
refused-already-sent = Deze antwoorden zijn al verzonden; er is niets veranderd.
refused-nothing-answered = Er is nog niets beantwoord. Beantwoord minstens één vraag en verzend dan.
refused-not-yours = Daarvoor is dit recht nodig: { $right }.
refused-unknown = Er is geen { $thing } “{ $name }”. { $hint }
refused-hint-nearest = Bedoelde u “{ $name }”?
refused-hint-none-yet = Er is er nog geen: maak er eerst een.
refused-hint-known = Er zijn: { $names }.
refused-taken = Deze naam is al in gebruik: { $thing } “{ $name }”. Kies een andere naam.
refused-faulty-definition =
    { $count ->
        [one] De definitie heeft een fout, op regel { $places }. Verbeter ze en voeg de definitie opnieuw toe.
       *[other] De definitie heeft { $count } fouten, op deze regels: { $places }. Verbeter ze en voeg de definitie opnieuw toe.
    }
refused-breaking-change =
    Versie { $to } zou antwoorden op versie { $from } breken, op { $count ->
        [one] één plaats
       *[other] { $count } plaatsen
    }. Bekijk het verschil op de bladzijde van de vragenlijst, en maak een nieuwe meting voor de nieuwe versie.
refused-same-version = De meting stelt al versie { $number } van { $survey }. Voeg eerst een nieuwere versie toe.
refused-raked-unknown = “{ $name }” is geen kenmerk dat de leden indeelt. { $hint }
refused-raked-twice = “{ $name }” staat er twee keer. Noem het één keer.
refused-raked-one-class = Alle leden van de golf zijn van één klasse van “{ $name }”, dus er valt niets aan te passen. Laat het weg.
refused-raked-many-classes = “{ $name }” heeft { $count } klassen; dat is geen indeling maar een naam. Laat het weg, of voeg ze in de lijsten samen.
refused-raked-no-answers = Nog niemand heeft geantwoord, dus er valt niets te wegen.
refused-raked-empty-class = Geen van de { $members } leden met “{ $name }” { $class } heeft geantwoord, en geen gewicht kan hen vervangen. Voeg de klasse in de lijsten samen met een andere, of laat “{ $name }” weg.
refused-raked-not-converged = De totalen van { $names } komen niet samen, ook na { $rounds } ronden niet. Laat er een weg, of voeg kleine klassen in de lijsten samen.
refused-raked-bounds = Gewichten tussen { $low } en { $high } keer hun gemiddelde kunnen hun som niet houden. Kies ruimere grenzen.
refused-survey-too-large = Dit bestand is groter dan een vragenlijst nodig heeft. Haal eruit wat er geen deel van is, zoals afbeeldingen.
refused-survey-other-format = Dit bestand heeft een ander formaat dan verwacht. Exporteer de vragenlijst opnieuw als .lss of als XLSForm (.xlsx).
refused-survey-damaged = Het bestand is beschadigd of afgekapt. Exporteer het opnieuw.
refused-survey-refused = Het bestand bevat iets wat geen vragenlijst nodig heeft, en wordt geweigerd. Exporteer het opnieuw uit het programma waar het vandaan komt.
refused-survey-empty = Het bestand heeft geen vraag die overgenomen kan worden. Exporteer de hele vragenlijst, met haar vragen.
refused-list-taken = Deze lijst is al overgenomen. Dien de lijst opnieuw in om verder te gaan.
refused-list-discarded = Deze lijst is weggelegd. Dien de lijst opnieuw in om verder te gaan.
refused-list-decided = Over deze lijst is al beslist. Bekijk hoe het ermee staat; dien de lijst opnieuw in om verder te gaan.
refused-undo-nothing-taken = Geen lijst van deze cluster is overgenomen; er is dus niets ongedaan te maken.
refused-undo-not-taken = Deze lijst is niet overgenomen; er is dus niets ongedaan te maken.
refused-undo-not-noted = Deze lijst kan niet ongedaan gemaakt worden: een oudere Peil nam ze over en noteerde niet wat ze veranderde. Dien een verbeterde lijst in.
refused-undo-approved = Deze lijst kan niet ongedaan gemaakt worden: de meting “{ $wave }” is sindsdien goedgekeurd en bevraagt leden ervan. Dien een verbeterde lijst in.
refused-undo-changed = Deze lijst kan niet ongedaan gemaakt worden: “{ $member }” is sindsdien veranderd door een andere lijst of een persoon. Dien een verbeterde lijst in.
refused-nothing-to-take = Geen rij van deze lijst kan overgenomen worden. Los eerst de problemen op.
refused-illegal-move = Dat kan nu niet: de toestand van de meting is “{ $state }”. { $instead }
refused-instead-over = Niemand kan ze nog beantwoorden.
refused-instead-reopen-instead = Heropen ze in de plaats.
refused-instead-reopen-first = Niemand kan ze nog beantwoorden; heropen ze eerst.
refused-instead-check-first = Kijk ze eerst na, zodat elke brief één keer geschreven is.
refused-instead-approved-before = Ze is al goedgekeurd; er is niets meer nodig.
refused-instead-frozen = Ze is goedgekeurd: wat ze aan wie vraagt, ligt vast. Maak een andere meting voor iets anders.
refused-instead-check-and-approve = Kijk ze eerst na en keur ze goed.
refused-instead-approve-first = Keur ze eerst goed.
refused-instead-held = Haar brieven vertrekken binnenkort; neem ze terug als dat niet mag.
refused-instead-pause-instead = Haar brieven zijn beginnen te vertrekken; pauzeer ze in de plaats.
refused-instead-never-sent = Ze werd gesloten voor ze verstuurd was; niemand heeft een link. Maak een nieuwe meting klaar.
refused-instead-not-closed = Ze is niet gesloten; er is dus niets te heropenen.
refused-instead-close-first = Sluit ze eerst.
refused-instead-sent-before = Ze is al verzonden; herinner wie nog niet klaar is.
refused-instead-send-first = Verzend ze eerst.
refused-instead-resume-first = Hervat ze eerst.
refused-instead-nothing-leaves = Er vertrekt nog niets; er is dus niets te pauzeren.
refused-instead-paused-before = Ze is al gepauzeerd.
refused-instead-not-paused = Ze is niet gepauzeerd; er is dus niets te hervatten.
refused-instead-withdraw-first = Haar cijfers zijn vrijgegeven, en een tweede reeks zou verraden wat er intussen geantwoord is. Neem de vrijgave eerst terug als het niet anders kan.
refused-instead-not-released = Haar cijfers zijn niet vrijgegeven; er is dus niets terug te nemen.
refused-instead-released-before = Haar cijfers zijn al vrijgegeven.
refused-instead-not-now = Bekijk op haar bladzijde wat wel kan.
refused-wrong-count = Er zouden { $expected } brieven vertrekken, niet “{ $found }”. Kijk opnieuw, en typ { $expected } als dat klopt.
refused-wrong-name = “{ $found }” is niet de naam van de meting. Typ “{ $expected }” als het die is.
refused-letter-empty = Het is leeg. Schrijf wat woorden.
refused-letter-lacks = Deze plaatsen ontbreken: { $places }. Zet elk ervan ergens in de brief.
refused-letter-place = Niets vult {"{{"}{ $name }{"}}"} in. Gebruik een van de plaatsen die op deze bladzijde staan.
refused-letter-part = {"{{"}{ $name }{"}}"} opent of sluit niets. Een deel begint met {"{{#if contact_phone}}"} en eindigt met {"{{/if}}"}.
refused-letter-open = Twee accolades {"{{"} gaan open en niet dicht. Zet {"}}"} achter de naam van de plaats.
refused-letter-lines = Een onderwerp is één regel. Haal de regeleinden eruit.
refused-letter-link = {"{{"}{ $name }{"}}"} kan niet in het onderwerp staan: mailservers bewaren onderwerpen in hun logboek, en met de link kan iedereen antwoorden. Zet hem in de tekst.
refused-letter-long = Dit is { $found } tekens lang; er passen er hoogstens { $most }. Kort het in.
refused-unwritten = De brief kan voor deze ontvanger niet geschreven worden: een plaats die hij invult, is voor hen leeg. Zet wat rond die plaats staat tussen {"{{#if …}}"} en {"{{/if}}"}.
refused-unwritten-for =
    { $count ->
        [one] De brief kan niet geschreven worden voor één ontvanger ({ $members }): { $place } is daar leeg.
       *[other] De brief kan niet geschreven worden voor { $count } ontvangers ({ $members }): { $place } is daar leeg.
    } Zet wat rond die plaats staat tussen {"{{#if …}}"} en {"{{/if}}"}. Er is niets bewaard.
refused-unwritten-for-other =
    { $count ->
        [one] De brief kan niet geschreven worden voor één ontvanger ({ $members }).
       *[other] De brief kan niet geschreven worden voor { $count } ontvangers ({ $members }).
    } Reden: { $why }. Verbeter de tekst. Er is niets bewaard.
refused-letters-approved = De brieven van deze meting zijn goedgekeurd en nog niet vertrokken; versie { $number } van { $survey } zou ze veranderen, of wat er gevraagd wordt. Neem ze over zodra ze vertrokken zijn, of sluit deze meting en maak een nieuwe die nagekeken en goedgekeurd wordt.
refused-written-otherwise =
    { $count ->
        [one] Een van deze brieven is
       *[other] { $count } van deze brieven zijn
    } misschien aangekomen, en zou niet meer dezelfde zijn: de meting, haar woorden of de instellingen zijn sindsdien veranderd. Laat het zo; de volgende herinnering draagt dezelfde link.
refused-closes-in-the-past = De laatste dag om te antwoorden, { $day }, is voorbij. Kies een latere.
refused-planned-before = Er is al een herinnering gepland voor { $whom } op { $at }. Haal die eerst van het plan, of kies een andere dag.
refused-wrong-login = De naam of het wachtwoord klopt niet. Probeer opnieuw.
refused-too-many-attempts = Te veel pogingen onder deze naam. Wacht { $seconds } seconden en probeer opnieuw.
refused-not-logged-in = Meld u aan om verder te gaan.
refused-weak-password = Dit wachtwoord is te kort: { $found } tekens. Neem er minstens { $least }; een zin is prima.
refused-password-too-long = Dit wachtwoord is te lang: { $found } tekens. { $most } volstaan.
refused-common-password = Dit wachtwoord hebben velen, of het is gauw geraden. Neem een zin die alleen u zou bedenken.
refused-password-holds-name = In dit wachtwoord staat uw naam of adres. Neem er een dat niets van u zegt.
refused-wrong-password = Dit is niet uw huidige wachtwoord. Kijk het na en probeer het opnieuw.
refused-wrong-code = De code klopt niet, of ze is al gebruikt. Neem de code die uw app nu toont, of een andere herstelcode.
refused-factor-there = Er is al een tweede factor ingesteld. Neem die eerst weg.
refused-factor-not-begun = Er wordt geen tweede factor ingesteld, of het begin is te lang geleden. Begin opnieuw.
refused-needs-factor = Stel een tweede factor in om verder te gaan: uw rol vraagt er een.
refused-spent-link = Deze link werkt niet (meer). Vraag een nieuwe.

# What can be asked for by a name.

refused-thing-survey = vragenlijst
refused-thing-version = versie
refused-thing-draft = ontwerp
refused-thing-text = bewaarde tekst
refused-thing-findings-text-in = tekst met bevindingen in het
refused-thing-page = bladzijde
refused-thing-open-question-of-this-wave = open vraag van deze meting
refused-thing-cluster = cluster
refused-thing-cluster-of-this-wave = cluster van deze meting
refused-thing-type-of-clusters-of-this-wave = soort clusters van deze meting
refused-thing-member = lid
refused-thing-membership = lidmaatschap
refused-thing-person = persoon
refused-thing-proof-of-an-erasure = bewijs van een wissing
refused-thing-contact = contactpersoon
refused-thing-list = lijst
refused-thing-edit = verbetering in deze lijst
refused-thing-waiting-change = wijziging die wacht
refused-thing-link = link
refused-thing-wave = meting
refused-thing-session = sessie
refused-thing-invitation = uitnodiging
refused-thing-recipient = ontvanger
refused-thing-former-words-of = vroegere woorden van
refused-thing-planned-reminder = geplande herinnering
refused-thing-group-to-remind = groep om te herinneren
refused-thing-letter-in-doubt-to = brief in twijfel aan
refused-thing-mail-that-came-back = teruggekomen bericht
refused-thing-mail-that-waits = bericht dat nog op iemand wacht
refused-thing-address-on-the-list = adres op de lijst van adressen zonder mail
refused-thing-test = test
refused-thing-reason = reden
refused-thing-language = taal van ons
refused-thing-language-of-this-survey = taal van deze vragenlijst
refused-thing-user = gebruiker
refused-thing-step = stap

# What somebody fills in.

refused-field-name-of-a-wave = “{ $found }” kan de naam van een meting niet zijn. Gebruik 1 tot 80 letters, cijfers, spaties en - _ . ( ), met minstens één letter of cijfer.
refused-field-closing-day = Geen meting kan sluiten op { $found }. Kies een dag tussen nu en het einde van het jaar 2999.
refused-field-opening-time = Brieven kunnen niet beginnen te vertrekken op “{ $found }”: de opening moet voor de sluiting vallen. Kies een vroeger moment, of laat het leeg.
refused-field-time-zone = “{ $found }” is geen tijdzone. Gebruik een naam als Europe/Brussels.
refused-field-time-to-take-it-back = Brieven kunnen geen { $found } minuten wachten. Kies 0 tot 1440, een dag.
refused-field-quiet-hours = “{ $found }” kunnen geen stille uren zijn. Vul twee verschillende uren in, zoals 20:00-07:00, of laat het leeg.
refused-field-sender = Er staat niet wie het vraagt. Vul de organisatie in die de brieven ondertekent.
refused-field-contact-person = Er is geen contactpersoon. Vul de naam in van iemand die deelnemers helpt, bij deze meting of in de vragenlijst.
refused-field-address-of-the-contact = “{ $found }” is geen adres voor de contactpersoon. Vul er een in als team@example.org, bij deze meting of in de vragenlijst.
refused-field-day-of-a-reminder = Op { $found } kan geen herinnering vertrekken. Kies een dag na vandaag en voor de sluiting.
refused-field-day = “{ $found }” is geen dag. Kies er een in de kalender, of typ bijvoorbeeld 2026-11-30.
refused-field-last-day = De laatste dag, { $found }, valt voor de eerste. Verander een van beide.
refused-field-address = Naar “{ $found }” kan niet geschreven worden: het is geen e-mailadres, of een dat niet werkt of geen mail wil. Vul een ander in.
refused-field-address-of-a-test = Een testbrief vertrekt niet naar { $found }. Vul uw eigen adres in, waarmee u aanmeldt, of een ander van de adressen boven het veld.
refused-field-name-of-a-colleague = “{ $found }” kan de naam van een collega niet zijn. Vul een naam van hoogstens 200 tekens in.
refused-field-address-of-a-colleague = “{ $found }” is geen e-mailadres van een collega. Vul er een in als an@firma.be.
refused-field-language = Deze vragenlijst wordt niet gesteld in de taal “{ $found }”. Kies een van haar eigen talen.
refused-field-attribute = “{ $found }” kan niet gelezen worden. Schrijf een naam, een gelijkteken en een waarde, zoals size=10-49, met komma’s ertussen.
refused-field-reason = De reden ontbreekt. Schrijf in enkele woorden waarom er weer naar het adres geschreven mag worden.
refused-field-reason-of-a-step = De reden ontbreekt. Schrijf in enkele woorden waarom; dat blijft in de geschiedenis. Er is niets gewijzigd.
refused-field-reason-to-take-figures-back = De reden ontbreekt. Schrijf in enkele woorden waarom de vrijgegeven cijfers teruggenomen worden; dat wordt bewaard. Er is niets gewijzigd.
refused-field-name = “{ $found }” kan geen naam zijn. Vul de naam van de persoon in.
refused-field-days = “{ $found }” is geen aantal dagen dat een link kan gelden. Vul een kleiner getal in, minstens 1.
refused-field-target = “{ $found }” is geen doel: typ een geheel percentage van 1 tot 100, of laat het leeg. Er is niets gewijzigd.
refused-field-letters-per-second = “{ $found }” is geen tempo: typ een geheel getal van 0 tot 1000. 0 is het tempo van het huis. Er is niets gewijzigd.
refused-field-name-of-a-user = “{ $found }” kan de naam van een gebruiker niet zijn. Vul 1 tot 100 tekens in, zoals een e-mailadres.
refused-field-text-of-the-definition = Deze definitie is te lang om te bewaren ({ $found }). Kort ze in; er is niets aan veranderd.
refused-field-text-of-the-findings = De tekst met bevindingen kan niet bewaard worden ({ $found }): hij bevat minstens één zin en hoogstens 100.000 bytes. Er is niets veranderd.
refused-field-content-of-a-column = “{ $found }” is niets wat een kolom van een lijst kan bevatten. Kies uit wat de bladzijde aanbiedt.
refused-field-heading-of-a-column = De lijst heeft geen kolom “{ $found }”. Kies een van haar kolommen.
refused-field-row-of-the-headings = Rij { $found } bestaat niet of is leeg. Kies een rij van de lijst waar iets in staat.
refused-field-database-of-a-demonstration = Een demonstratie begint met een lege databank; deze bevat { $found }. Begin ze met een andere.
refused-field-way-out-for-the-letters-of-a-demonstration = De brieven van een demonstratie blijven in haar eigen postbus en vertrekken niet langs { $found }. Haal die instelling weg.
