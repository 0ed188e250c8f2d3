## One person: access and erasure

erase-to = Data of this person
erase-title = What we hold about { $address }
erase-lede = For somebody who asks what we hold about them, or asks to be erased. Only administrators come here; what they do is in the trail.
erase-access = Access
erase-access-text = One file with everything that is held about this person, their own answers too. Hand it to the person and to nobody else.
erase-access-go = Download everything (JSON)
erase-waves = Waves that asked this person
erase-answers = Answers
erase-answers-none = none
erase-answers-begun = begun, not sent in
erase-answers-sent = count
erase-erase = Erase
erase-goes = This goes
erase-goes-contacts = { $count ->
        [one] the place as a contact of { $count } member
       *[other] the place as a contact of { $count } members
    }
erase-goes-waves = { $count ->
        [one] name, address, company and personal link in { $count } wave
       *[other] name, address, company and personal link in { $count } waves
    }
erase-goes-drafts = { $count ->
        [one] answers that were begun and not sent in, in { $count } wave
       *[other] answers that were begun and not sent in, in { $count } waves
    }
erase-goes-lists = { $count ->
        [one] the line in { $count } list that was handed in
       *[other] the line in { $count } lists that were handed in
    }
erase-goes-mails = { $count ->
        [one] the content of { $count } mail from or about this person
       *[other] the content of { $count } mails from or about this person
    }
erase-goes-namings = { $count ->
        [one] { $count } mention as a colleague
       *[other] { $count } mentions as a colleague
    }
erase-goes-events = { $count ->
        [one] the address in { $count } line of the history of members
       *[other] the address in { $count } lines of the history of members
    }
erase-goes-old-links = { $count ->
        [one] name and address at { $count } old link to a cluster
       *[other] name and address at { $count } old links to a cluster
    }
erase-stays = This stays, and why
erase-stays-answers = { $count ->
        [one] The answers in { $count } wave stay in the figures, under a number of nobody: what is published does not change.
       *[other] The answers in { $count } waves stay in the figures, under a number of nobody: what is published does not change.
    }
erase-stays-letters = { $count ->
        [one] { $count } letter stays counted, without address and to the day: the ledger has to add up.
       *[other] { $count } letters stay counted, without address and to the day: the ledger has to add up.
    }
erase-stays-silent = That nobody writes to this address: without it a new list would bring letters again.
erase-stays-links = { $count ->
        [one] { $count } link to a cluster that still works: revoke it first.
       *[other] { $count } links to a cluster that still work: revoke them first.
    }
erase-stays-company = The company itself stays a member.
erase-backups = Backups hold this person until they expire. Whoever puts one back erases again at once: the list of that lies beside the master key.
erase-go = Erase this person
erase-done = Erased. The trail keeps the hash of the proof: { $sha256 }
erase-all = Who was erased
erase-all-text = Of each time a proof that names nobody: what went and what stayed. Its hash is in the trail.
erase-at = When
erase-by = By
erase-person = Person, by a pseudonym
erase-proof = Proof
erase-proof-go = Download (JSON)
erase-none = Nobody yet.
