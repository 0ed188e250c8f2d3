## Members over time, whom a list no longer names, growth, addresses without mail, and the page of the cluster manager

members-refused = This was not kept
members-do = Do
members-spells = Membership
members-spells-text = Whoever leaves stays in the history. An empty first day: nobody knows since when. Empty the last day to take an end back. A wave that was approved does not change.
members-days = Days
members-from = Member from
members-until = No longer a member from
members-until-hint = The first day without membership. A wave approved from that day on does not ask them.
members-dates-keep = Keep
members-spell-holds = member
members-spell-over = no longer a member
members-spell-later = not a member yet
members-contacts = Contacts
members-contacts-text = The first gets the invitation. Whoever is there no longer stays on this page and gets nothing.
members-invited = is invited
members-gone = no longer there
members-choose-do = Invite this person
members-gone-do = Is there no longer
members-back-do = Is there again
members-done-dates = The days were kept.
members-done-choose = From now on this person gets the invitation.
members-done-gone = Noted: this person is there no longer.
members-done-back = Noted: this person is there again.
members-backwards = The last day ({ $until }) is before the first ({ $from }). Change one of them.
members-overlaps = These days overlap another membership of the same cluster: { $other }.
members-contact-gone = { $address } is there no longer and can’t be invited. Choose somebody else.
members-invitations = Invitations
members-wave = Wave
members-letters = Letters
members-letter-invitation = Invitation
members-letter-reminder = Reminder
members-letter-unfinished = Reminder to finish
members-letter-confirmation = Confirmation
members-letter-thanks = Thanks
members-letter-publication = News of the results
members-post-planned = not released yet
members-post-queued = leaves soon
members-post-leased = leaves now
members-post-attempting = on its way
members-post-accepted = sent
members-post-deferred = will be tried again
members-post-failed = refused
members-post-unknown = in doubt: may have been sent
members-post-cancelled = withdrawn
members-post-suppressed = not sent: this address is not written to
members-post-expired = not sent in time
members-post-bounced = came back
members-history = History
members-event-left = Membership of { $subject } ended: { $detail }
members-event-back = End of the membership of { $subject } taken back: { $detail }
members-event-dated = Days of { $subject } put right: { $detail }
members-event-chosen = { $subject } is invited (before: { $detail })
members-event-replaced = { $subject } is there no longer
members-event-returned = { $subject } is there again

members-missing-title = No longer on the list of
members-missing-link = Who is no longer on the list?
members-missing-text = These members and contacts are known, but the list does not name them. Nothing happens to them unless you tick it.
members-missing-waits = The list has not been taken over yet: its new contacts can be chosen here only after that.
members-missing-none = The list names everybody who is known.
members-left-title = Members of whom nobody is on the list
members-left-which = Who is no longer a member?
members-replaced-title = Members who stay, with other contacts
members-replaced-text = The list names somebody of these members, but not these people.
members-replaced-gone = Who is there no longer?
members-replaced-invited = Who gets the invitation?
members-settle = Keep
members-settle-none = Nobody has left
members-settle-means = All that you tick is kept at once. It stands with the member, where you can take it back.
members-settled = Kept. Memberships ended: { $left }. Contacts who are gone: { $gone }.

members-growth-title = Growth of membership
members-growth-text = How many members there were on two days, who joined and who left.
members-growth-from = From
members-growth-to = To
members-growth-go = Count
members-growth-missing = Fill in a day: choose one in the calendar, or type one such as 2026-11-30.
members-growth-csv = As a CSV file
members-growth-types = Members by cluster type
members-growth-clusters = Members by cluster
members-growth-start = Start
members-growth-joined = Joined
members-growth-left = Left
members-growth-end = End
members-growth-net = Net
members-growth-share = Growth
members-growth-all = All clusters
members-growth-once = A company in several clusters counts once in each type, and once in the whole. Whoever left and came back counts as neither.
members-growth-assumed = { $count ->
        [one] Of { $count } member nobody knows since when it is one: it counts from the beginning.
       *[other] Of { $count } members nobody knows since when they are: they count from the beginning.
    }

members-silent-title = Addresses without mail
members-silent-text = No survey writes to these addresses. A personal link that was there before keeps working.
members-silent-none = There are no such addresses.
members-silent-why = Why
members-silent-since = Since
members-silent-evidence = What it rests on
members-silent-lift = Write again
members-silent-lift-why = Why it may be written to again:
members-silent-lift-hint = why?
members-silent-lift-do = Allow mail again
members-silent-lifted = { $address } may be written to again, from the next round on.
members-silent-no-reason = Write in a few words why { $found } may be written to again.
members-silent-add = Add an address
members-silent-add-why = Why (is kept)
members-silent-add-do = No more mail
members-silent-added = { $address } is not written to any more.
members-silent-bad-address = “{ $found }” is not an e-mail address. Something such as an@firma.be is expected.
members-silent-history = Allowed again
members-silent-noted = Noted { $at } by { $by }
members-silent-own-undo = taken back by its owner
members-silent-cause-asked = asked for
members-silent-cause-bounced = does not exist
members-silent-cause-complained = complaint
members-silent-by-link = with the link in the mail
members-silent-by-relay = answer of the mail server when the letter left
members-silent-by-report = report of a mail server
members-silent-by-complaint = complaint to the provider

members-waits = { $count ->
    [one] One change waits for your decision
   *[other] { $count } changes wait for your decision
}
members-standing = State of the list
members-standing-missing = missing
members-standing-received = received
members-standing-problems = problems
members-standing-signed-off = signed off
members-standing-changed-since = signed off, changed since
members-standing-rows = { $count ->
        [one] { $count } row can’t be taken over
       *[other] { $count } rows can’t be taken over
    }

members-links-title = Links for the cluster manager
members-links-text = With such a link the manager of the cluster hands the member list in, sees what is wrong with it and signs it off. No account is needed. The link opens this cluster only.
members-link-given = Link for
members-link-once = This link is on the screen only now. Copy it, or open the mail that is ready.
members-link-href = Link
members-link-subject = Subject
members-link-text = Text
members-link-open = Open in my mail program
members-link-person = Person
members-link-made = Made
members-link-until = Open until
members-link-after = After the sign-off
members-link-takes-over = taken over at once
members-link-confirms = waits to be confirmed
members-link-revoke = Take the link away
members-link-revoked-done = The link was taken away and opens nothing any more.
members-link-state-open = open
members-link-state-expired = expired
members-link-state-revoked = taken away
members-link-new = Make a link
members-link-name = Name
members-link-days = Days it is open
members-link-takes-over-tick = Take a list that is signed off over at once. Otherwise you confirm it first. What it says of companies that are in another cluster too waits for you in any case, on the page of the list.
members-link-ends-others = Take the other links of this cluster away.
members-link-give = Make the link
members-link-bad-name = Fill in the name of the person.
members-link-bad-address = Fill in an e-mail address such as an@firma.be.
members-link-bad-days = Fill in a number of days from 1 to { $most }.
members-link-mail-subject = The member list of { $cluster }
members-link-mail-text =
    Dear { $person },

    For the survey of cluster members we need the member list of { $cluster }. With this link you hand it in yourself:

    { $link }

    You see at once what there is to mend in the list. Then sign it off. The link is personal, opens { $cluster } only, and works until { $until }. Please do not pass it on.

    Kind regards,
    { $sender }

manager-title = Member list of
manager-text = Hello { $person }. Here you hand in the member list of your cluster, and later follow how many members answer.
manager-members = { $count ->
        [one] { $count } member is known now.
       *[other] { $count } members are known now.
    }
manager-until = Your link works until
manager-upload = Hand a list in
manager-go-means = You first see how the list was understood and what would change. Nothing changes before you sign it off.
manager-lists = Lists of your cluster
manager-list-title = Your list
manager-list-waiting = received
manager-list-taken = taken over
manager-list-discarded = put aside
manager-list-waiting-text = The evaluation team still confirms it.
manager-list-taken-text = The list has been taken over.
manager-list-discarded-text = The list was put aside and changes nothing.
manager-signed = signed off
manager-signed-by = Signed off by { $by },
manager-signed-stale = What stands here now, you have not signed off: look at it and sign it off again.
manager-waiting = Waits for the evaluation team
manager-waiting-text = These companies are members of another cluster too. What your list says of them is not changed at once: the evaluation team looks at it first. They are members of your cluster.
manager-gone = { $count ->
        [one] member no longer on the list
       *[other] members no longer on the list
    }
manager-not-named = is not on the list; stays a member until the evaluation team ends that
manager-problems-text = Put right here what you can, or mend the list in your spreadsheet and hand it in again.
manager-read-means = Edits still hold where the same stands.
manager-problems-file = The rows with problems as a file
manager-again = Hand a corrected list in
manager-sign = Sign off
manager-sign-waits = After the sign-off the evaluation team confirms the list. Then these members get the survey.
manager-sign-takes-over = After the sign-off the list is taken over at once. These members get the survey.
manager-sign-complete = This list is complete and right.
manager-sign-leaves-out = { $count ->
        [one] { $count } row can’t be taken over; leave it out.
       *[other] { $count } rows can’t be taken over; leave them out.
    }
manager-sign-do = Sign off
manager-tick-complete = Tick that the list is complete and right, or hand a corrected list in first.
manager-tick-leaves_out = { $count ->
        [one] Tick that { $count } row is left out, or hand a corrected list in first.
       *[other] Tick that { $count } rows are left out, or hand a corrected list in first.
    }
manager-done-signed = Thank you. The list is signed off; the evaluation team confirms it.
manager-done-taken = Thank you. The list is signed off and taken over.
manager-done-corrected = The address was put right. If an invitation is still needed, it leaves for the new address.
manager-waves = Surveys
manager-invited = Invited
manager-undelivered = Not delivered
manager-answered = Answered
manager-rate = { $answered } ({ $share })
manager-rate-hidden = not shown
manager-as-of = as of
manager-invited-of = { $count ->
        [one] { $count } member of your cluster is invited.
       *[other] { $count } members of your cluster are invited.
    }
manager-rate-means = Nobody sees who answered. The number stands still for a day, and is not shown as long as fewer than 5 members answered or fewer than 5 did not.
manager-correct-text = Fill in a right address. The member gets it in the member list too.
manager-correct-do = Put the address right
manager-address-wrong = “{ $found }” can’t be written to. Fill in another address.
manager-undelivered-none = All invitations arrived, as far as is known.
manager-under-way = The address was put right. Whether a letter arrives there is not known yet.
manager-nothing-title = This link opens nothing
manager-nothing-text = The link is not complete, is not valid any more, or what you look for is not there.
manager-nothing-do = Copy the whole link from the mail. If that does not help, ask the evaluation team for a new one.
manager-too-large-title = Too large
manager-too-large-text = What you sent is { $found } MB; at most { $limit } MB are taken. Nothing has changed.
manager-too-large-unknown = What you sent is larger than the { $limit } MB that are taken. Nothing has changed.
manager-too-large-do = Split the list, or leave out columns that are not needed, and hand it in again.
manager-too-slow-title = Arrived too slowly
manager-too-slow-text = What you sent did not arrive whole in time. Nothing has changed.
manager-too-slow-do = Go back and send it again, over a better connection.
manager-unreadable-title = We could not read this
manager-unreadable-text = What your browser sent is no form of this page. Nothing has changed.
manager-unreadable-do = Go back to your list and try it again. If that does not help, ask the evaluation team.
manager-back = To your cluster
