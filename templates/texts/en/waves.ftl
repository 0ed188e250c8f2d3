## The wave: checking it, its schedule, its letters

waves-to-letters = Letters of this wave
waves-to-change = Change the wave
waves-by-cluster = How far it is, by cluster
waves-by-cluster-invited = Invited
waves-by-cluster-undeliverable = Undeliverable
waves-by-cluster-started = Started
waves-by-cluster-sent-in = Sent in
waves-by-cluster-lately = Of these in { $days } days
waves-by-cluster-rate = Response
waves-as-of = As of { $time }
waves-by-cluster-cluster = Cluster
waves-by-cluster-list = List
waves-by-cluster-target = Target
waves-by-cluster-gap = To go
waves-by-cluster-to-go = { $count } to go
waves-by-cluster-reached = reached
waves-by-cluster-all = All clusters
waves-by-cluster-below-first = Clusters below their target come first. The line on a bar is the target.
waves-by-cluster-range-note = Beside the response stands its 95% interval (Wilson): with few members, much of it is chance. Totals count whoever is in several clusters once.
waves-by-cluster-note = Where fewest have answered comes first. Whoever is in several clusters counts in each.
waves-check-waiting = { $count ->
    [one] One change of a list of these clusters still waits for your decision and is not included here.
   *[other] { $count } changes of lists of these clusters still wait for your decision and are not included here.
}
waves-check-one-each = { $count ->
        [one] { $count } member belongs to more than one cluster and gets a letter for each.
       *[other] { $count } members belong to more than one cluster and get a letter for each.
    }

waves-dry-run = Dry run
waves-dry-run-by = Made by { $by } on
waves-fingerprint = Fingerprint
waves-dry-run-old = Something has changed since: the members, the survey, the letters or the wave. Check again.
waves-written = { $count ->
        [one] letter written
       *[other] letters written
    }
waves-links = { $count ->
        [one] link opens the right questionnaire
       *[other] links open the right questionnaire
    }
waves-first-pages = { $count ->
        [one] first page has something to answer, and all its words
       *[other] first pages have something to answer, and all their words
    }
waves-later = Written as well, of what may leave later:
waves-approved-by = Approved by

waves-found-not-written = { $count ->
        [one] { $count } letter can’t be written.
       *[other] { $count } letters can’t be written.
    }
waves-found-wrong-link = { $count ->
        [one] The link in { $count } letter does not open the questionnaire of this person.
       *[other] The link in { $count } letters does not open the questionnaire of this person.
    }
waves-found-no-first-page = { $count ->
        [one] { $count } person who opens the link finds nothing to answer, or nothing said.
       *[other] { $count } people who open the link find nothing to answer, or nothing said.
    }
waves-found-other-language = { $count ->
        [one] { $count } person has a language that the survey has not, and is written to in another.
       *[other] { $count } people have a language that the survey has not, and are written to in another.
    }
waves-found-nameless = { $count ->
        [one] The name of { $count } person is not known: the greeting names nobody.
       *[other] The names of { $count } people are not known: the greeting names nobody.
    }
waves-found-unknown-fact = { $count ->
        [one] A page names something that is not known of { $count } member.
       *[other] A page names something that is not known of { $count } members.
    }
waves-found-undecided = { $count ->
        [one] A condition asks about something that is not known of { $count } member: what depends on it stays hidden.
       *[other] A condition asks about something that is not known of { $count } members: what depends on it stays hidden.
    }
waves-found-fits-nobody = { $count ->
        [one] A condition compares with something that { $count } member is not. Known is what stands between brackets.
       *[other] A condition compares with something that none of the { $count } members is. Known is what stands between brackets.
    }
waves-found-long-subject = { $count ->
        [one] The subject of { $count } letter is so long that most mailboxes cut it off.
       *[other] The subjects of { $count } letters are so long that most mailboxes cut them off.
    }
waves-found-loud-subject = { $count ->
        [one] The subject of { $count } letter shouts: capitals or exclamation marks.
       *[other] The subjects of { $count } letters shout: capitals or exclamation marks.
    }
waves-found-other-links = { $count ->
        [one] { $count } letter has a link to another place than the questionnaire.
       *[other] { $count } letters have links to other places than the questionnaire.
    }
waves-found-plain-http = { $count ->
        [one] The link in { $count } letter is not encrypted (http instead of https).
       *[other] The links in { $count } letters are not encrypted (http instead of https).
    }
waves-found-large = { $count ->
        [one] { $count } letter is larger than mailboxes show in one piece.
       *[other] { $count } letters are larger than mailboxes show in one piece.
    }
waves-found-shared-mailbox = { $count ->
        [one] { $count } letter goes to an address that gets another.
       *[other] { $count } letters go to an address that gets more than one.
    }
waves-sample-longest-member = The longest name of a company
waves-sample-longest-contact = The longest name of a person
waves-sample-longest-clusters = The most clusters
waves-sample-largest = The largest letter
waves-sample-nameless = Without a name
waves-sample-drawn = Drawn by lot

## Schedule

waves-schedule = Schedule
waves-opens = Nothing leaves before
waves-leaves = Letters leave on
waves-hold = It can be taken back
waves-hold-minutes = { $count ->
        [0] not at all: letters leave at once
        [one] until { $count } minute after it was sent
       *[other] until { $count } minutes after it was sent
    }
waves-quiet = Quiet hours
waves-quiet-never = none
waves-quiet-weekends = at weekends
waves-quiet-nights = from { $from } until { $until }
waves-quiet-both = from { $from } until { $until } and at weekends
waves-pace = Pace
waves-pace-house = as fast as the house sends
waves-pace-own = { $count ->
        [one] at most { $count } letter a second, and never faster than the house
       *[other] at most { $count } letters a second, and never faster than the house
    }
waves-pace-change = Change the pace
waves-pace-means = A slower wave leaves room for others, and for the people who answer questions by telephone. It is never faster than the house sends altogether.
waves-pace-label = Letters a second (0: as fast as the house)
waves-done-pace = { $count ->
        [one] From now on, at most { $count } letter of this wave leaves a second.
       *[other] From now on, at most { $count } letters of this wave leave a second.
    }
waves-done-pace-house = From now on, this wave leaves as fast as the house sends.
waves-history-pace = { $count ->
        [one] slowed to { $count } letter a second
       *[other] set to { $count } letters a second
    }
waves-history-pace-house = set to the pace of the house
waves-aim = Target
waves-aim-hint = What share of those asked is to answer, in per cent. You may leave it empty; a type with a number of its own has that one, the others that of all.
waves-aim-all = All, in %
waves-aim-type = { $type }, in %
waves-aim-none = none
waves-aim-of-all = { $percent } of all
waves-aim-of-type = { $type } { $percent }
waves-aim-change = Change the target
waves-done-aim = The target is changed.
waves-done-aim-same = The target is what it was.
waves-history-aim = target set: { $aim }
waves-other-terms = The settings of the house are not those that the letters of this wave were approved with. { $differences } No letter of it leaves before somebody lets it, or the settings are as they were.
waves-setting-differs = { $setting }: approved with { $was }, now { $is }.
waves-setting-none = nothing
waves-setting-base-url = Links lead to
waves-setting-sender = Letters come from
waves-setting-privacy-notice = The privacy notice
waves-setting-reply-to = Answers go to
waves-setting-bounce-domain = Returned mail goes to
waves-done-accept = Its letters may leave with the settings of now.
waves-history-accept = let its letters leave with these settings: { $settings }
waves-history-terms = paused: its letters would have left with other settings than were approved
waves-manner = How it goes
waves-manner-one = one letter per member, naming all its clusters
waves-manner-each = a letter for each cluster of a member
waves-manner-four = two people approve
waves-manner-confirms = whoever sends answers in gets a confirmation
waves-manner-thanks = whoever took part is thanked after the close
waves-planned = Planned reminders
waves-planned-when = When
waves-planned-outcome = What came of it
waves-planned-change = Change
waves-planned-planned = leaves by itself
waves-planned-done = { $count ->
        [one] left: { $count } letter
       *[other] left: { $count } letters
    }
waves-planned-skipped-nobody = not needed: there was nobody left to remind
waves-planned-skipped-too-soon = skipped: everybody had got a letter less than three days before
waves-planned-skipped-closed = skipped: the wave was closed
waves-planned-skipped-refused = skipped: it was not possible at that moment
waves-planned-skipped-restored = skipped: a backup of the database was put back, so it may have left already; remind by hand if it has not
waves-unplan = Don’t
waves-plan = Plan a reminder
waves-plan-means = It leaves by itself at 9, or as soon as the quiet hours of that day are over. Whoever is done by then gets none.
waves-extend = Move the close
waves-extend-means = { $count ->
        [one] { $count } link goes on working until the end of the new day.
       *[other] { $count } links go on working until the end of the new day.
    }
waves-extend-names-day = Its letters were approved with the day of now; they will name the new one.
waves-whom = For whom
waves-whom-exactly = See exactly who
waves-audience-everyone = everybody who is not done
waves-audience-not-started = who has not begun
waves-audience-not-finished = who began and did not send in
waves-day = Day
waves-until = Last day to answer
waves-why = Why (for the history)
waves-why-needed = Why (needed; it stays in the history)

## Steps

waves-nobody-to-remind = There is nobody to remind now.
waves-too-soon = Everybody got a letter less than { $days } days ago. Reminding is possible from { $until }.
waves-checked-before = Something has changed since the dry run. Check again; then you can approve.
waves-faulty-letters = { $count ->
        [one] The dry run found { $count } fault that stops the letters. See below.
       *[other] The dry run found { $count } faults that stop the letters. See below.
    }
waves-needs-second = { $by } has approved already. Somebody else has to as well.
waves-needs-desk = Two people have to approve this wave, each logged in at this site: a command can’t tell who gives it.
waves-done-check = { $count ->
        [one] Dry run made: { $count } letter written, nothing sent.
       *[other] Dry run made: { $count } letters written, nothing sent.
    }
waves-done-first-approval = { $count ->
    [one] The first approval is there. A second person has to approve now; it is about one letter.
   *[other] The first approval is there. A second person has to approve now; it is about { $count } letters.
}
waves-done-hold = { $count ->
        [one] { $count } letter leaves on { $at }. Until then you can take it back.
       *[other] { $count } letters leave on { $at }. Until then you can take them back.
    }
waves-done-take-back = Taken back. Nothing has left.
waves-done-plan = Planned: the reminder leaves on { $at }.
waves-done-unplan = That reminder will not leave.
waves-done-extend = { $count ->
        [one] The wave closes on { $at } now. { $count } link works until then.
       *[other] The wave closes on { $at } now. { $count } links work until then.
    }
waves-done-extend-names-day = { $count ->
        [one] The wave closes on { $at } now. { $count } link works until then.
       *[other] The wave closes on { $at } now. { $count } links work until then.
    } Its letters will name that day instead of the one they were approved with.
waves-done-release = { $count ->
        [one] Released: the figures of { $count } response that was sent in can be seen and are final.
       *[other] Released: the figures of { $count } responses that were sent in can be seen and are final.
    }
waves-done-withdraw = Taken back: the figures are hidden again.
waves-done-announce = { $count ->
        [one] { $count } letter about the results is leaving.
       *[other] { $count } letters about the results are leaving.
    }
waves-done-delete = The wave “{ $name }” is deleted.

## History

waves-history-change = changed
waves-history-check = { $count ->
        [one] checked: { $count } letter
       *[other] checked: { $count } letters
    }
waves-history-first-approval = approved as the first of two
waves-history-approve = { $count ->
        [one] approved: { $count } letter
       *[other] approved: { $count } letters
    }
waves-history-send = sent; letters leave on { $at }
waves-history-take-back = taken back before anything left
waves-history-start = { $count ->
        [one] began to leave: { $count } letter
       *[other] began to leave: { $count } letters
    }
waves-history-remind = { $count ->
        [one] reminded ({ $whom }): { $count } letter
       *[other] reminded ({ $whom }): { $count } letters
    }
waves-history-pause = paused
waves-history-resume = resumed
waves-history-close = { $count ->
        [0] closed
        [one] closed; { $count } letter did not leave any more
       *[other] closed; { $count } letters did not leave any more
    }
waves-history-extend = close moved to { $at }
waves-history-extend-names-day = close moved to { $at }; the letters, approved with another day, name this one
waves-history-reopen = opened again until the end of { $at }
waves-history-release = { $count ->
        [one] figures released: { $count } response sent in
       *[other] figures released: { $count } responses sent in
    }
waves-history-withdraw = figures taken back
waves-history-announce = { $count ->
        [one] note about the results: { $count } letter
       *[other] note about the results: { $count } letters
    }
waves-history-import = { $count ->
        [one] { $count } response taken in from elsewhere
       *[other] { $count } responses taken in from elsewhere
    }
waves-history-unsuppress = results taken with every figure shown
waves-history-letters = { $letter }: { $count }

## Letters

waves-letters-title = Letters
waves-letters-text = These are all letters of the wave, in every language. You can put them in words of your own until the wave is approved; what leaves later, until it leaves.
waves-letters-words = Words
waves-letters-own = own words by { $by }
waves-letters-standard = the usual words
waves-letter-when-invitation = Leaves when you send the wave.
waves-letter-when-reminder = Reminder for whoever has not begun.
waves-letter-when-unfinished = Reminder for whoever began and has not sent in.
waves-letter-when-confirmation = Right after sending in, if the wave asks for it.
waves-letter-when-thanks = After the close, to whoever took part, if the wave asks for it.
waves-letter-when-publication = When you tell that the results are there.
waves-letter-body = Text
waves-letter-body-hint = Plain text; an empty line begins a paragraph. The laid-out letter is made from it.
waves-letter-save = Save
waves-letter-restore = Back to the usual words
waves-letter-restore-means = { $letter }, { $language }: the own words by { $by }, shown below, make place for the usual ones. They are kept, so that you can put them back.
waves-letter-former = The own words of before
waves-letter-former-means = { $by } let them make place for the usual words, { $at }.
waves-letter-put-back = Put these words back
waves-letter-put-back-done = The own words hold again.
waves-letter-places = What can be filled in
waves-letter-recipient = See it for whom
waves-letter-recipient-hint = Part of a name or an address. Empty: the longest of everything.
waves-letter-preview = How it arrives
waves-letter-no-preview = There is nothing to show yet: mend the text first, or bring in members.
waves-look = Look
waves-letter-test = Test letter to yourself
waves-letter-test-hint = The saved words, marked as a test. It goes to yourself, if you log in with your address, or to one of these: { $addresses }. Its link opens a trial that never counts.
waves-letter-test-go = Send the test letter
waves-letter-saved = Saved.
waves-letter-restored = The usual words hold again.
waves-letter-tested = The test letter is on its way to { $to }.
waves-letter-fixed = This letter can’t be changed any more.
waves-letter-fixed-approved = The wave is approved: what was approved is what leaves.
waves-letter-fixed-four-eyes = Two people approved this wave with the words of its letters, so these stay. In such a wave, words have to be written before the approval.
waves-letter-fixed-under-way = Such letters are on their way.
waves-letter-fixed-closed = The wave is closed.
waves-letter-not-taken = The mail server did not take the test letter: { $why }
waves-letter-no-recipient = Nobody in this wave has a name or an address like “{ $found }”.
waves-place-salutation-name = name in the greeting, if it is known
waves-place-member = name of the company
waves-place-cluster = name of the cluster, or of all clusters
waves-place-survey-title = title of the survey
waves-place-link = the personal link
waves-place-closes-on = last day to answer
waves-place-minutes = estimated length in minutes
waves-place-contact-name = name of the contact
waves-place-contact-email = mail address of the contact
waves-place-contact-phone = telephone of the contact
waves-place-sender-name = who asks
waves-place-stop-link = where to stop letters
waves-place-privacy-link = the privacy notice, if the house names one

## Reminding

waves-remind-title = Who is reminded
waves-remind-whom = Exactly these people
waves-remind-letters = { $count ->
        [one] gets a letter now
       *[other] get a letter now
    }
waves-remind-finished = { $count ->
        [one] is done
       *[other] are done
    }
waves-remind-lately = { $count ->
        [one] got a letter less than { $days } days ago
       *[other] got a letter less than { $days } days ago
    }
waves-remind-undeliverable = { $count ->
        [one] can’t be reached or does not want to
       *[other] can’t be reached or don’t want to
    }
waves-remind-go = { $count ->
        [one] Send { $count } reminder
       *[other] Send { $count } reminders
    }

waves-remind-more = { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }
waves-remind-file = The whole list as a file (CSV)

## Making and changing

waves-change-title = Change the wave
waves-change-go = Change
waves-change-means = The dry run has to be made again afterwards. Nothing is sent.
waves-new-leave = When letters leave
waves-new-leave-hint = On the clocks of Brussels, also in the nights in which they change.
waves-new-opens = Not before
waves-new-opens-hint = Empty: as soon as you send.
waves-new-opens-wrong = Fill in a day and an hour, for example 01/12/2026 09:00.
waves-new-opens-late = The opening has to be before the close.
waves-new-hold = Minutes to take it back
waves-new-hold-hint = So long the letters wait after you pressed send. 0: they leave at once.
waves-new-hold-wrong = Fill in a number of minutes from 0 to 1440.
waves-new-quiet = Quiet hours
waves-new-quiet-hint = For example 20:00-07:00. Empty: at any hour.
waves-new-quiet-wrong = Fill in two hours, such as 20:00-07:00, or leave it empty.
waves-new-quiet-same = These hours begin and end at the same time: is that every hour, or none? Fill in two different hours, such as 20:00-07:00, or leave it empty for none.
waves-new-weekends = Nothing leaves at weekends either
waves-new-four-eyes = Two people have to approve
waves-new-letters = Which letters
waves-new-one-each = Whoever belongs to more than one cluster gets a letter and a questionnaire for each
waves-new-confirms = Whoever sends answers in gets a confirmation
waves-new-thanks = Whoever took part is thanked after the close
waves-new-changed = The wave “{ $name }” is changed. Check it again.
waves-what-counts = “Started” counts whoever saved an answer, “sent in” whoever pressed send at the end. The results count as “answered” whoever answered enough of the questions, sent in or not; whoever answered fewer is “broken off”, also when that was sent in.

## How answers are kept

waves-privacy = How we keep answers
waves-privacy-hint = Fixed from the approval on. Respondents read it on their first page, in their letters and on their receipt, in words that Peil makes itself.
waves-privacy-wrong = Choose how answers are kept.
waves-privacy-confidential = confidential
waves-privacy-confidential-means = Confidential: only Peil knows who answered what, to remind and to count; no page and no file shows it.
waves-privacy-identified = with names
waves-privacy-identified-means = With names: whoever runs the wave can see who answered what, and take it along.
waves-found-promise = The questionnaire or a letter promises something that this wave does not keep. Take these words out: Peil itself says how answers are kept.
waves-found-promise-asked = A question speaks of confidential or anonymous. See that it is not about the answers themselves.
waves-place-privacy = who sees the answers and what is kept, in the words of Peil
waves-answers-kept-apart = Answers to this wave are kept { $mode }: no page and no file says who answered what. That is fixed since the approval.
waves-promise-version = The new version promises something that this wave does not keep ({ $places }). Take these words out: Peil itself says how answers are kept.
refused-letter-promise = These words promise something that the wave does not keep: “{ $words }”. Take them out, or put {"{{"}privacy{"}}"} there: Peil then says itself how answers are kept.
waves-to-answers = Answers with names (csv)
