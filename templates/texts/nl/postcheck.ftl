## Wat naamservers over de afzender zeggen

postcheck-title = Worden de mails geloofd?
postcheck-text = Ontvangers zoeken het domein van de afzender op voor ze een mail geloven. Dit vinden ze op dit moment, en dit kunt u eraan doen. Wie het domein beheert, kan de records in orde brengen.
postcheck-nothing = De mails gaan in een map en niet verder, dus er valt niets op te zoeken. Zodra er een relay is ingesteld (mail.relay), controleert deze pagina het domein van de afzender.
postcheck-faults = { $count ->
        [0] Geen fouten.
        [one] { $count } fout. Een meting van meer dan 1.000 mails wordt niet goedgekeurd zolang die er is.
       *[other] { $count } fouten. Een meting van meer dan 1.000 mails wordt niet goedgekeurd zolang die er zijn.
    }
postcheck-made-up = { $count ->
        [0] Het domein van de afzender is verzonnen: de brieven komen buiten nergens aan. Geen fouten.
        [one] Het domein van de afzender is verzonnen: de brieven komen buiten nergens aan. { $count } fout; ze houdt geen goedkeuring tegen.
       *[other] Het domein van de afzender is verzonnen: de brieven komen buiten nergens aan. { $count } fouten; ze houden geen goedkeuring tegen.
    }
postcheck-link = Het adres van het huis
postcheck-link-plain = De links in brieven zijn niet versleuteld (http), dus vertrekken brieven zonder de header waarmee men met één klik stopt (List-Unsubscribe-Post). Gmail en Yahoo verlangen die van wie veel verstuurt. Zet base_url op een adres met https.
postcheck-at = Opgezocht
postcheck-found = Gevonden
postcheck-found-nothing = niets
postcheck-expected = Verwacht
postcheck-good = in orde
postcheck-note = te bekijken
postcheck-fault = fout
postcheck-spf = SPF: wie mag verzenden
postcheck-dkim = DKIM: de handtekening
postcheck-dmarc = DMARC: wat ontvangers moeten doen
postcheck-bounce = Mail die terugkomt
postcheck-ptr = De naam van het verzendende adres
postcheck-not-ready = { $count ->
        [one] Niet goedgekeurd: het domein van de afzender heeft { $count } fout, en ontvangers zouden veel mails weigeren. Zie “Worden de mails geloofd?”, of vink “toch verzenden” aan.
       *[other] Niet goedgekeurd: het domein van de afzender heeft { $count } fouten, en ontvangers zouden veel mails weigeren. Zie “Worden de mails geloofd?”, of vink “toch verzenden” aan.
    }
postcheck-all-the-same = Toch verzenden als het domein van de afzender fouten heeft
postcheck-history = { $count ->
        [one] keurde goed: { $count } mail, ondanks fouten van het domein van de afzender ({ $faults })
       *[other] keurde goed: { $count } mails, ondanks fouten van het domein van de afzender ({ $faults })
    }

postcheck-spf-good = Het adres waarvan de mails vertrekken, mag voor dit domein verzenden.
postcheck-spf-relay = Er is een record. Vanaf welke adressen de relay verzendt, is hier niet bekend; of ze erin staan, valt dus niet te zeggen. Stel mail.sends_from in om het te laten nakijken.
postcheck-spf-missing = Er is geen SPF-record. Publiceer een TXT-record dat de relay noemt; wie de relay beheert, weet welk.
postcheck-spf-many = Er is meer dan één SPF-record, en dan geloven ontvangers er geen enkel. Voeg ze samen.
postcheck-spf-not-listed = Het adres waarvan de mails vertrekken, staat niet in het record. Voeg het toe, of de include die de beheerder van de relay opgeeft.
postcheck-spf-perhaps = Het adres van de relay staat niet in het record. Verzendt die vanaf een ander adres, stel dan mail.sends_from in; voeg het anders toe.
postcheck-spf-everybody = Met dit record mag iedereen voor dit domein verzenden (+all). Ontvangers vinden dat een slecht teken. Eindig met -all of ~all.
postcheck-spf-broken = Het record kan niet tot het einde gevolgd worden, en dan geloven ontvangers er niets van. Herstel wat ernaast staat.
postcheck-spf-unreachable = De naamserver gaf geen antwoord. Is hij van hieruit bereikbaar? Met mail.resolver kiest u een andere.
postcheck-dkim-good = Het domein publiceert onze sleutel: ontvangers kunnen de handtekening nakijken.
postcheck-dkim-relay = Peil ondertekent hier niets (mail.dkim), dus moet de relay dat doen. Stuur uzelf een testmail en zoek “DKIM-Signature” en “dkim=pass” in de bron.
postcheck-dkim-missing = De mails worden ondertekend, maar het domein publiceert de sleutel niet: de handtekening klopt nergens. Publiceer het TXT-record.
postcheck-dkim-other = Het domein publiceert onder deze naam een andere sleutel: de handtekening klopt nergens. Publiceer de onze, of kies een andere selector.
postcheck-dkim-unreachable = De naamserver gaf geen antwoord. Is hij van hieruit bereikbaar? Met mail.resolver kiest u een andere.
postcheck-dmarc-good = Er is een record, en de mails voldoen aan wat het vraagt.
postcheck-dmarc-relay = Er is een record. Het retouradres ligt in een ander domein dan de afzender, dus voldoet alleen een handtekening van de relay in het domein van de afzender. Zoek “dmarc=pass” in een testmail.
postcheck-dmarc-missing = Er is geen DMARC-record. Gmail, Yahoo en Outlook willen er een van wie veel verzendt. Publiceer het TXT-record; voor andere mail verandert er niets.
postcheck-dmarc-many = Er is meer dan één DMARC-record, en dan letten ontvangers er niet op. Laat er één staan.
postcheck-dmarc-broken = Het record zegt niet wat er moet gebeuren (p=none, quarantine of reject). Herstel het.
postcheck-dmarc-not-aligned = Noch het retouradres, noch de handtekening ligt in het domein van de afzender, dus DMARC mislukt. Onderteken met het domein van de afzender (mail.dkim), of neem een domein voor retourmail eronder.
postcheck-dmarc-unreachable = De naamserver gaf geen antwoord. Is hij van hieruit bereikbaar? Met mail.resolver kiest u een andere.
postcheck-bounce-good = Mail voor het domein voor retourmail leidt naar dit huis.
postcheck-bounce-none = Er is geen domein voor retourmail ingesteld (mail.bounce_domain): meldingen van mails die niet aankwamen, gaan naar het adres van de afzender, en Peil weet er niets van.
postcheck-bounce-missing = Het domein voor retourmail heeft geen MX-record: meldingen van mails die niet aankwamen, gaan verloren. Publiceer er een.
postcheck-bounce-nowhere = De server die mail voor het domein voor retourmail aanneemt, heeft geen adres: meldingen gaan verloren. Herstel het MX-record.
postcheck-bounce-elsewhere = Mail voor het domein voor retourmail leidt naar een andere server. Dat is goed als die de mail aan Peil doorgeeft (mail.lmtp, peil inbound, mail.maildir of het web).
postcheck-bounce-unreachable = De naamserver gaf geen antwoord. Is hij van hieruit bereikbaar? Met mail.resolver kiest u een andere.
postcheck-ptr-good = Het verzendende adres heeft een naam, en die naam leidt ernaar terug.
postcheck-ptr-unknown = Vanaf welke adressen de relay verzendt, is hier niet bekend. Stel mail.sends_from in om hun namen te laten nakijken; een relay van een provider heeft ze.
postcheck-ptr-missing = Het verzendende adres heeft geen naam. Gmail en andere weigeren zulke mails; wie de machine beheert, kan er een geven (PTR).
postcheck-ptr-other = De naam van het verzendende adres leidt er niet naar terug. Sommige ontvangers vinden dat verdacht; wie de machine beheert, kan het herstellen.
postcheck-ptr-unreachable = De naamserver gaf geen antwoord. Is hij van hieruit bereikbaar? Met mail.resolver kiest u een andere.

postcheck-mailbox-lede = Alle brieven tot nu toe. Er is geen relay ingesteld: ze liggen in een map en bereiken niemand; de links werken.
postcheck-letter-file = De hele brief als bestand (.eml)
