## What name servers say of the sender

postcheck-title = Will the letters be believed?
postcheck-text = Receivers look up the domain of the sender before they believe a letter. This is what they find at this moment, and what to do about it. Who looks after the domain can put the records right.
postcheck-nothing = Letters go into a folder and no further, so there is nothing to look up. Once a relay is set (mail.relay), this page checks the domain of the sender.
postcheck-faults = { $count ->
        [0] No faults.
        [one] { $count } fault. A wave of more than 1,000 letters is not approved while it is there.
       *[other] { $count } faults. A wave of more than 1,000 letters is not approved while they are there.
    }
postcheck-made-up = { $count ->
        [0] The domain of the sender is made up: its letters arrive nowhere outside. No faults.
        [one] The domain of the sender is made up: its letters arrive nowhere outside. { $count } fault; it holds up no approval.
       *[other] The domain of the sender is made up: its letters arrive nowhere outside. { $count } faults; they hold up no approval.
    }
postcheck-link = The address of the house
postcheck-link-plain = The links of letters are not encrypted (http), so letters leave without the header that stops them with one click (List-Unsubscribe-Post). Gmail and Yahoo want it of whoever sends much. Set base_url to an address with https.
postcheck-at = Looked up
postcheck-found = Found
postcheck-found-nothing = nothing
postcheck-expected = Expected
postcheck-good = in order
postcheck-note = to look at
postcheck-fault = fault
postcheck-spf = SPF: who may send
postcheck-dkim = DKIM: the signature
postcheck-dmarc = DMARC: what receivers are asked to do
postcheck-bounce = Mail that comes back
postcheck-ptr = The name of the sending address
postcheck-not-ready = { $count ->
        [one] Not approved: there is { $count } fault of the sender’s domain, and receivers would turn many letters away. See “Will the letters be believed?”, or tick “send all the same”.
       *[other] Not approved: there are { $count } faults of the sender’s domain, and receivers would turn many letters away. See “Will the letters be believed?”, or tick “send all the same”.
    }
postcheck-all-the-same = Send all the same if the sender’s domain has faults
postcheck-history = { $count ->
        [one] approved: { $count } letter, in spite of faults of the sender’s domain ({ $faults })
       *[other] approved: { $count } letters, in spite of faults of the sender’s domain ({ $faults })
    }

postcheck-spf-good = The address that letters are sent from may send for this domain.
postcheck-spf-relay = There is a record. From which addresses the relay sends is not known here, so whether they are in it can’t be said. Set mail.sends_from to have it checked.
postcheck-spf-missing = There is no SPF record. Publish a TXT record that names the relay; ask who runs it which one.
postcheck-spf-many = There is more than one SPF record, and receivers then believe none. Join them into one.
postcheck-spf-not-listed = The address that letters are sent from is not in the record. Add it, or the include that whoever runs the relay names.
postcheck-spf-perhaps = The address of the relay is not in the record. If it sends from another one, set mail.sends_from; otherwise add it.
postcheck-spf-everybody = The record lets anybody send for this domain (+all), which receivers read as a bad sign. End it with -all or ~all.
postcheck-spf-broken = The record can’t be followed to its end, and receivers then believe none of it. Mend what stands beside it.
postcheck-spf-unreachable = The name server gave no answer. Is it reachable from here? Another one can be set with mail.resolver.
postcheck-dkim-good = The domain publishes our key: receivers can verify the signature.
postcheck-dkim-relay = Peil signs nothing here (mail.dkim), so the relay should. Send yourself a test letter and look for “DKIM-Signature” and “dkim=pass” in its source.
postcheck-dkim-missing = Letters are signed, but the domain does not publish the key: the signature fails everywhere. Publish the TXT record.
postcheck-dkim-other = The domain publishes another key under this name: the signature fails everywhere. Publish ours, or choose another selector.
postcheck-dkim-unreachable = The name server gave no answer. Is it reachable from here? Another one can be set with mail.resolver.
postcheck-dmarc-good = There is a record, and the letters fulfil what it asks.
postcheck-dmarc-relay = There is a record. The return address lies in another domain than the sender, so only a signature of the relay in the sender’s domain fulfils it. Look for “dmarc=pass” in a test letter.
postcheck-dmarc-missing = There is no DMARC record. Gmail, Yahoo and Outlook want one of whoever sends much. Publish the TXT record; it changes nothing for other mail.
postcheck-dmarc-many = There is more than one DMARC record, and receivers then ignore them. Leave one.
postcheck-dmarc-broken = The record does not say what to do (p=none, quarantine or reject). Mend it.
postcheck-dmarc-not-aligned = Neither the return address nor the signature is in the domain of the sender, so DMARC fails. Sign with the domain of the sender (mail.dkim), or take a bounce domain below it.
postcheck-dmarc-unreachable = The name server gave no answer. Is it reachable from here? Another one can be set with mail.resolver.
postcheck-bounce-good = Mail for the bounce domain leads to this house.
postcheck-bounce-none = No bounce domain is set (mail.bounce_domain): reports of letters that did not arrive go to the sender’s own address, and Peil learns nothing of them.
postcheck-bounce-missing = The bounce domain has no MX record: reports of letters that did not arrive get lost. Publish one.
postcheck-bounce-nowhere = The host that takes mail for the bounce domain has no address: reports get lost. Mend the MX record.
postcheck-bounce-elsewhere = Mail for the bounce domain leads to another host. That is fine if it hands the mail over to Peil (mail.lmtp, peil inbound, mail.maildir or the web).
postcheck-bounce-unreachable = The name server gave no answer. Is it reachable from here? Another one can be set with mail.resolver.
postcheck-ptr-good = The sending address has a name, and the name leads back to it.
postcheck-ptr-unknown = From which addresses the relay sends is not known here. Set mail.sends_from to have their names checked; a relay of a provider has them.
postcheck-ptr-missing = The sending address has no name. Gmail and others turn such letters away; who runs the machine can give it one (PTR).
postcheck-ptr-other = The name of the sending address does not lead back to it. Some receivers think little of that; who runs the machine can mend it.
postcheck-ptr-unreachable = The name server gave no answer. Is it reachable from here? Another one can be set with mail.resolver.

postcheck-mailbox-lede = All letters so far. No relay is set, so they lie in a folder and reach nobody; the links work.
postcheck-letter-file = The whole letter as a file (.eml)
