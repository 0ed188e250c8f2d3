## What comes back to the house

stop-title = No more mail
stop-text = With this button { $sender } does not write to your address any more, nor for a later survey.
stop-do = No more mail
stop-means = Your personal link goes on working: you can answer until the survey closes.
stop-done-title = Noted
stop-done-text = { $sender } does not write to your address any more.
stop-undo = Mail again after all

post-history-hard = paused by itself: too many addresses do not exist
post-history-policy = paused by itself: too many letters are refused
post-history-restored = { $count ->
    [one] stopped by itself: a backup of the database was put back, and one letter is in doubt
   *[other] stopped by itself: a backup of the database was put back, and { $count } letters are in doubt
}
returns-title = What did not arrive
returns-text = Fill in a right address and the invitation leaves again, with a new link. The link that went to the wrong address opens nothing any more: that address may be somebody else’s. What has been filled in stays. The member has the new address in the list too.
returns-why = Why
returns-correct = Right address
returns-new-address = Right address for
returns-correct-do = Correct and send again
returns-address-wrong = “{ $found }” can’t be written to: it is no e-mail address, or one that does not work or wants no mail.
returns-corrected = Corrected addresses
returns-meaning-hard = This address does not exist (any more).
returns-meaning-soft = The mailbox takes nothing now.
returns-meaning-blocked = The receiver refuses the letter; the address may be right.
returns-done-sent = The invitation for { $member } leaves again, to { $address }.
returns-done-kept = The address of { $member } is { $address } now. No new letter had to leave.

returned-title = Mail that came back
returned-text = What people wrote, and reports of which nobody knows what letter they are about. What is known stands with its wave.
returned-none = Nothing waits.
returned-what = What
returned-sender = From
returned-by-sender = (known by the address it came from)
returned-not-this-person = Not this person
returned-unassigned = Taken away from this person; it still waits here.
returned-words = What it says
returned-do = Do
returned-file = Whole mail
returned-settle = Seen to
returned-done = Seen to.
returned-waiting = { $count ->
        [one] { $count } mail that came back waits for somebody
       *[other] { $count } mails that came back wait for somebody
    }
returned-class-hard = Address does not exist
returned-class-soft = Mailbox takes nothing
returned-class-blocked = Refused
returned-class-underway = Under way
returned-class-complaint = Complaint
returned-class-automatic = Automatic answer
returned-class-stop = Wants no mail
returned-class-reply = Somebody writes
returned-class-unreadable = Unreadable

# Alarms of the post, on the page of a wave.

post-alarm = Alarm of the post
post-alarm-hard = The house paused the post of this wave: { $came } of { $of } letters came back because their address is wrong. Look at the list before you let it go on.
post-alarm-policy = The house paused the post of this wave: { $came } of { $of } letters were refused because of their content or their sender. Have the sender’s domain and the words of the letters looked at before you let it go on; the addresses are not to blame.
post-alarm-relay = The relay takes no letters at the moment; the post tries again by itself at { $at }. No letter is lost.
post-alarm-relay-person = The relay takes no letters, and that won’t pass by itself: name, password, certificate or sender have to be looked at. The post tries again at { $at }. No letter is lost.
post-alarm-group = Letters to { $to } rest until { $at }: its mail server refuses them because of their content or their sender, and more of them would make it worse. All others go on. Have the sender’s domain looked at (SPF, DKIM, DMARC); the addresses are not to blame.
post-alarm-said = It said: { $why }
post-alarm-unwritten = { $count ->
        [one] One letter ({ $letter }) can’t be written and waits.
       *[other] { $count } letters ({ $letter }) can’t be written and wait.
    } Reason: { $why }. Mend the words: then they leave at once. The house tries again every hour.
post-alarm-restored = A backup of the database was put back; the house noticed it on { $at }. { $count ->
        [0] No letter of this wave is in doubt, but some may have left since the backup was made that are not counted here.
        [one] One letter of this wave may have left since the backup was made, so it is in doubt.
       *[other] { $count } letters of this wave may have left since the backup was made, so they are in doubt.
    } Nothing leaves by itself. To go on: look them up in the log of the mail server or decide yourself, on the page “Letters in doubt”, then resume the wave. Answers that came in after the backup was made are lost with it.
post-alarm-restored-unsent = A backup of the database was put back; the house noticed it on { $at }. This wave may have been sent since the backup was made: look in the log of the mail server before you approve and send it again, or people get everything twice.

# Letters in doubt.

doubt-title = Letters in doubt
doubt-text = The mail server was reading these letters when the connection, the program or the power failed. It may have taken them; nobody can know that from here. They are never sent again by themselves.
doubt-none = No letter of this wave is in doubt.
doubt-link = { $count ->
        [one] What to do with this letter
       *[other] What to do with these { $count } letters
    }
doubt-leave = Leave it: the usual choice
doubt-leave-text = Do nothing. Most of such letters did arrive, and whoever has not answered gets the reminder with the same link, so nobody is forgotten.
doubt-log = Look it up in the log of the mail server
doubt-log-text = If your mail server is a Postfix, its log says which letters it took. Those are noted as sent. A letter goes out again only if the log is whole from before its attempt until well after it and does not name it; what the log doesn’t settle stays here.
doubt-log-file = Log of Postfix (mail.log)
doubt-log-go = Look it up
doubt-log-refused = The log was not read
doubt-log-empty = There is no file, or it is empty. Choose the log of the mail server, such as /var/log/mail.log, of the day on which the letters left.
doubt-done-log = According to the log, { $taken } were taken, { $again } were not and go out again, { $ended } were not and are of no use any more. { $left } stay in doubt.
doubt-again = Send again, at your own risk
doubt-again-text = Whoever did get the letter gets it a second time, with the same link; answers are not lost and nobody can answer twice. The history of the wave says who decided this.
doubt-choose = Again
doubt-choose-one = Send again:
doubt-sure = I know that people may get the letter twice.
doubt-again-these = Send the ticked ones again
doubt-again-all = { $count ->
        [one] Send the one letter again
       *[other] Send all { $count } again
    }
doubt-nothing-sent = Nothing was sent again
doubt-not-sure = Tick that you know that people may get the letter twice, and press the button again. What you ticked in the table is still ticked.
doubt-none-chosen = No letter is ticked. Tick those that shall leave again, or take all.
doubt-none-left = None of these letters is in doubt any more, or they would be of no use: nothing was sent again.
doubt-done-again = { $count ->
        [one] One letter leaves again.
       *[other] { $count } letters leave again.
    }
doubt-history-again = { $count ->
        [one] one letter in doubt sent again
       *[other] { $count } letters in doubt sent again
    }
doubt-history-resolve = letters in doubt held against the evidence: { $taken } taken, { $again } sent again, { $left } still in doubt


# A colleague who is invited instead.

instead-title = Invite instead
instead-keep = the first link goes on working
instead-go = Invite instead
instead-done = { $name } ({ $address }) is invited for { $member } now. What was answered so far goes over; whoever was invited first gets no more letters.
instead-done-both = Invited instead on { $at } by { $by }; both links lead to the same answers.
instead-done-one = Invited instead on { $at } by { $by }; the first link doesn’t work any more.
instead-not-named = Nobody is named any more: whoever was invited took the name back.
instead-not-answered = The answers of this company are in; there is nothing left to hand over.
instead-not-invited = This colleague has an invitation to this wave already.
instead-not-silent = This colleague can’t be written to: the address does not work, or its owner wants no mail.
instead-history = a colleague was invited instead


# Mail that somebody hands in, and what people seem to want.

returned-hand-in = Hand in a mail yourself
returned-hand-in-text = For a bounce or an answer that came to your own mailbox. Save it as a file, or paste it with its head (“show original” in most programs); it is read and kept like any other.
returned-hand-in-file = File (.eml)
returned-hand-in-paste = Or paste it here, head and text
returned-hand-in-to = Address it came to, if you know it
returned-hand-in-go = Hand in
returned-not-taken = Nothing was taken
returned-no-mail = There is no mail in it: a mail begins with lines such as “From: …” and “Subject: …”. Choose the file, or paste the whole mail with these lines. What you pasted still stands below.
returned-taken = Taken: { $class }. Nobody knows yet what letter it is about, so it may wait here.
returned-taken-letter = Taken: { $class }. It is about a letter of ours; what it says is noted with its wave.
returned-taken-known = This mail had come before ({ $class }); nothing happens twice.
returned-wish-out = seems to want no more mail
returned-wish-left = seems to have left
returned-wish-wrong-person = seems not the right person
