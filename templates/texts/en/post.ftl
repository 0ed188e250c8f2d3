## What comes back to the house

stop-title = No more mail
stop-text = With this button { $sender } does not write to your address any more, nor for a later survey.
stop-do = No more mail
stop-means = Your personal link goes on working: you can answer until the survey closes.
stop-done-title = Noted
stop-done-text = { $sender } does not write to your address any more.
stop-undo = Mail again after all

returns-alarm = The post has stopped by itself.
returns-alarm-bad-addresses = The addresses of more than 5% of the letters do not exist. Look at the lists; then you can resume.
returns-alarm-not-wanted = More than 3% of the letters are refused for what they are or where they come from. Look whether the sender is in order (SPF, DKIM, DMARC) before you resume.
returns-history-bad-addresses = paused by itself: too many addresses do not exist
returns-history-not-wanted = paused by itself: too many letters are refused
returns-title = What did not arrive
returns-text = Fill in a right address and the invitation leaves again, with the same link. The member has the new address in the list too.
returns-why = Why
returns-correct = Right address
returns-new-address = Right address for
returns-correct-do = Correct and send again
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
