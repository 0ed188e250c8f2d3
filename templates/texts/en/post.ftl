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
returns-title = What did not arrive
returns-text = Fill in a right address and the invitation leaves again, with the same link. The member has the new address in the list too.
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
post-alarm-said = It said: { $why }
