# Why the house says no: what every refusal says, with what to do.

refused-store = The database does not answer. Try again in a minute.
refused-holds-nul = What you sent holds a character that is no text (NUL) and can’t be kept. Take it out and try again; nothing was changed.
refused-tidemark = How far the post has come can’t be written down, and without that no letter leaves. Tell whoever runs this service; their log says which file it is.
refused-erased-list = The list of who was erased can’t be used; nothing is erased. The file beside the master key (…erased) has to be readable and writable.
refused-backup = The backup could not be made or put back. Tell whoever runs this service; their log says why.
refused-damaged = Something that was kept here can’t be read back. Tell whoever runs this service; their log says what it is.
refused-wrong-master-key = The master key does not fit this database. Tell whoever runs this service.
refused-no-such-link = This personal link does not belong to a questionnaire. Copy the whole link from the letter.
refused-closed = The questionnaire is closed; answers are taken no more.
refused-already-sent = These answers have been sent in already; nothing was changed.
refused-nothing-answered = Nothing has been answered yet. Answer at least one question, then send it in.
refused-not-yours = This takes the right to { $right }.
refused-unknown = There is no { $thing } “{ $name }”. { $hint }
refused-hint-nearest = Did you mean “{ $name }”?
refused-hint-none-yet = There is none yet: make one first.
refused-hint-known = There are: { $names }.
refused-taken = There is a { $thing } “{ $name }” already. Choose another name.
refused-faulty-definition =
    { $count ->
        [one] The definition has a fault, on line { $places }. Mend it and add it again.
       *[other] The definition has { $count } faults, on these lines: { $places }. Mend them and add it again.
    }
refused-breaking-change =
    Version { $to } would break answers that were given to version { $from }, in { $count ->
        [one] one place
       *[other] { $count } places
    }. Look at the difference between the two on the page of the survey, and make a new wave for the new version.
refused-same-version = The wave asks version { $number } of { $survey } already. Add a newer version first.
refused-raked-unknown = “{ $name }” is no attribute that divides the members. { $hint }
refused-raked-twice = “{ $name }” is named twice. Name it once.
refused-raked-one-class = All members of the wave are of one class of “{ $name }”, so there is nothing to fit. Leave it out.
refused-raked-many-classes = “{ $name }” has { $count } classes, which is no division but a name. Leave it out, or put them together in the lists.
refused-raked-no-answers = Nobody has answered yet, so there is nothing to weight.
refused-raked-empty-class = None of the { $members } members with “{ $name }” { $class } has answered, and no weight can stand for them. Put the class together with another in the lists, or leave “{ $name }” out.
refused-raked-not-converged = The margins of { $names } do not come together, not after { $rounds } rounds. Leave one of them out, or put small classes together in the lists.
refused-raked-bounds = Weights between { $low } and { $high } times their mean can’t keep their sum. Choose wider bounds.
refused-survey-too-large = This file is larger than what a survey takes. Take out what is no part of it, such as pictures.
refused-survey-other-format = This file is in another format than expected. Export the survey again as .lss or as an XLSForm (.xlsx).
refused-survey-damaged = The file is damaged or cut off. Export it again.
refused-survey-refused = The file holds something that no survey needs, and is refused. Export it again from the program it is from.
refused-survey-empty = The file has no question that could be taken over. Export the whole survey, with its questions.
refused-list-taken = This list has been taken over already. Hand in the list again to go on.
refused-list-discarded = This list has been put aside. Hand in the list again to go on.
refused-list-decided = Somebody has decided about this list already. Look at how it stands; hand in the list again to go on.
refused-undo-nothing-taken = No list of this cluster was taken over, so there is nothing to undo.
refused-undo-not-taken = This list is not taken over, so there is nothing to undo.
refused-undo-not-noted = This list can’t be undone: an older Peil took it over and did not note what it changed. Hand in a corrected list instead.
refused-undo-approved = This list can’t be undone: the wave “{ $wave }” was approved since, and asks members of it. Hand in a corrected list instead.
refused-undo-changed = This list can’t be undone: “{ $member }” has been changed since by another list or a person. Hand in a corrected list instead.
refused-nothing-to-take = There is no row in this list that can be taken over. Put the problems right first.
refused-illegal-move = That is not possible now: the state of the wave is “{ $state }”. { $instead }
refused-instead-over = Nobody can answer it any more.
refused-instead-reopen-instead = Reopen it instead.
refused-instead-reopen-first = Nobody can answer it any more; reopen it first.
refused-instead-check-first = Check it first, so that every letter has been written once.
refused-instead-approved-before = It has been approved already; nothing more is needed.
refused-instead-frozen = It has been approved: what it asks whom is fixed. Make another wave for something else.
refused-instead-check-and-approve = Check and approve it first.
refused-instead-approve-first = Approve it first.
refused-instead-held = Its letters leave soon; take it back if they must not.
refused-instead-pause-instead = Its letters have begun to leave; pause it instead.
refused-instead-never-sent = It was closed before it was sent, so nobody has a link. Prepare a new wave.
refused-instead-not-closed = It is not closed, so there is nothing to reopen.
refused-instead-close-first = Close it first.
refused-instead-sent-before = It has been sent already; remind those who have not finished.
refused-instead-send-first = Send it first.
refused-instead-resume-first = Resume it first.
refused-instead-nothing-leaves = Nothing leaves yet, so there is nothing to pause.
refused-instead-paused-before = It is paused already.
refused-instead-not-paused = It is not paused, so there is nothing to resume.
refused-instead-withdraw-first = Its figures are released, and others beside them would tell what was answered in between. Take them back first if it can’t be helped.
refused-instead-not-released = Its figures are not released, so there is nothing to take back.
refused-instead-released-before = Its figures are released already.
refused-instead-not-now = Look at its page for what is possible.
refused-wrong-count = { $expected } letters would go out, not “{ $found }”. Look again, and type { $expected } if that is right.
refused-wrong-name = “{ $found }” is not the name of the wave. Type “{ $expected }” if that is the one.
refused-letter-empty = It is empty. Write some words.
refused-letter-lacks = These places are missing: { $places }. Put each of them somewhere in the letter.
refused-letter-place = Nothing fills in {"{{"}{ $name }{"}}"}. Use one of the places that are listed on this page.
refused-letter-part = {"{{"}{ $name }{"}}"} opens or closes nothing. A part begins with {"{{#if contact_phone}}"} and ends with {"{{/if}}"}.
refused-letter-open = Two braces {"{{"} open and do not close. Put {"}}"} behind the name of the place.
refused-letter-lines = A subject is one line. Take the line breaks out.
refused-letter-link = {"{{"}{ $name }{"}}"} can’t stand in the subject: mail servers keep subjects in their logs, and with the link anybody could answer. Put it in the text.
refused-letter-long = This is { $found } characters long; at most { $most } fit. Shorten it.
refused-unwritten = The letter can’t be written for this recipient: a place that it fills in is empty for them. Put what stands around that place into {"{{#if …}}"} and {"{{/if}}"}.
refused-unwritten-for =
    { $count ->
        [one] The letter can’t be written for one recipient ({ $members }): { $place } is empty there.
       *[other] The letter can’t be written for { $count } recipients ({ $members }): { $place } is empty there.
    } Put what stands around that place into {"{{#if …}}"} and {"{{/if}}"}. Nothing was kept.
refused-unwritten-for-other =
    { $count ->
        [one] The letter can’t be written for one recipient ({ $members }).
       *[other] The letter can’t be written for { $count } recipients ({ $members }).
    } Reason: { $why }. Mend the words. Nothing was kept.
refused-letters-approved = The letters of this wave were approved and have not left; version { $number } of { $survey } would change them, or what is asked. Take it over once they have left, or close this wave and prepare a new one that is checked and approved.
refused-written-otherwise =
    { $count ->
        [one] One of these letters
       *[other] { $count } of these letters
    } may have arrived, and would not be the same any more: the wave, its words or the settings have changed since. Leave them; the next reminder carries the same link.
refused-closes-in-the-past = The last day to answer, { $day }, is over. Choose a later one.
refused-planned-before = A reminder to { $whom } is planned for { $at } already. Take that one off the plan first, or choose another day.
refused-wrong-login = The name or the password is not right. Try again.
refused-too-many-attempts = Too many attempts under this name. Wait { $seconds } seconds and try again.
refused-not-logged-in = Log in to go on.
refused-weak-password = This password is too short: { $found } characters. Take at least { $least }; a sentence is fine.
refused-password-too-long = This password is too long: { $found } characters. { $most } are enough.
refused-common-password = Many people have this password, or it is soon guessed. Take a sentence that only you would think of.
refused-password-holds-name = This password holds your name or address. Take one that says nothing of you.
refused-wrong-password = This is not your present password. Check it and try again.
refused-wrong-code = The code is not right, or it was used before. Take the one that your app shows now, or another recovery code.
refused-factor-there = A second factor is set up already. Take it away first.
refused-factor-not-begun = No second factor is being set up, or it was begun too long ago. Begin anew.
refused-needs-factor = Set up a second factor to go on: your role asks for one.
refused-spent-link = This link does not work, or not any more. Ask for a new one.

# What can be asked for by a name.

refused-thing-survey = survey
refused-thing-version = version
refused-thing-draft = draft
refused-thing-text = saved text
refused-thing-findings-text-in = findings text in
refused-thing-page = page
refused-thing-open-question-of-this-wave = open question of this wave
refused-thing-cluster = cluster
refused-thing-cluster-of-this-wave = cluster of this wave
refused-thing-type-of-clusters-of-this-wave = type of clusters of this wave
refused-thing-member = member
refused-thing-membership = membership
refused-thing-person = person
refused-thing-proof-of-an-erasure = proof of an erasure
refused-thing-contact = contact
refused-thing-list = list
refused-thing-edit = correction in this list
refused-thing-waiting-change = waiting change
refused-thing-link = link
refused-thing-wave = wave
refused-thing-session = session
refused-thing-invitation = invitation
refused-thing-recipient = recipient
refused-thing-former-words-of = former words of
refused-thing-planned-reminder = planned reminder
refused-thing-group-to-remind = group to remind
refused-thing-letter-in-doubt-to = letter in doubt to
refused-thing-mail-that-came-back = mail that came back
refused-thing-mail-that-waits = mail that still waits for somebody
refused-thing-address-on-the-list = address on the list of addresses without mail
refused-thing-test = test
refused-thing-reason = reason
refused-thing-language = language of ours
refused-thing-language-of-this-survey = language of this survey
refused-thing-user = user
refused-thing-step = step

# What somebody fills in.

refused-field-name-of-a-wave = “{ $found }” can’t be the name of a wave. Use 1 to 80 letters, digits, blanks and - _ . ( ), at least one letter or digit among them.
refused-field-closing-day = No wave can close on { $found }. Choose a day between now and the end of the year 2999.
refused-field-opening-time = Letters can’t begin to leave at “{ $found }”: the opening has to be before the close. Choose an earlier moment, or leave it empty.
refused-field-time-zone = “{ $found }” is not a time zone. Use a name such as Europe/Brussels.
refused-field-time-to-take-it-back = Letters can’t wait { $found } minutes. Choose 0 to 1440, a day.
refused-field-quiet-hours = “{ $found }” can’t be quiet hours. Fill in two different hours, such as 20:00-07:00, or leave it empty.
refused-field-sender = It is not said who asks. Fill in the organisation that signs the letters.
refused-field-contact-person = There is no contact person. Fill in the name of somebody who helps respondents, for this wave or in the survey.
refused-field-address-of-the-contact = “{ $found }” is not an address for the contact person. Fill in one such as team@example.org, for this wave or in the survey.
refused-field-day-of-a-reminder = No reminder can leave on { $found }. Choose a day after today and before the close.
refused-field-day = “{ $found }” is not a day. Choose one in the calendar, or type one such as 2026-11-30.
refused-field-last-day = The last day, { $found }, is before the first. Change one of them.
refused-field-address = “{ $found }” can’t be written to: it is no e-mail address, or one that does not work or wants no mail. Fill in another.
refused-field-address-of-a-test = A test letter does not leave to { $found }. Fill in your own address, the one you log in with, or another of those that stand above the field.
refused-field-name-of-a-colleague = “{ $found }” can’t be the name of a colleague. Fill in a name of at most 200 characters.
refused-field-address-of-a-colleague = “{ $found }” is not an e-mail address of a colleague. Fill in one such as an@firma.be.
refused-field-language = This survey is not asked in the language “{ $found }”. Choose one of its own languages.
refused-field-attribute = “{ $found }” can’t be read. Write a name, an equals sign and a value, such as size=10-49, with commas between them.
refused-field-reason = The reason is missing. Write in a few words why the address may be written to again.
refused-field-reason-of-a-step = The reason is missing. Write in a few words why; it stays in the history. Nothing was changed.
refused-field-reason-to-take-figures-back = The reason is missing. Write in a few words why the released figures are taken back; it is kept. Nothing was changed.
refused-field-name = “{ $found }” can’t be a name. Fill in the name of the person.
refused-field-days = “{ $found }” is not a number of days that a link can hold. Fill in a smaller number, at least 1.
refused-field-target = “{ $found }” is no target: type a whole number of per cent from 1 to 100, or leave it empty. Nothing was changed.
refused-field-letters-per-second = “{ $found }” is no pace: type a whole number from 0 to 1000. 0 is the pace of the house. Nothing was changed.
refused-field-name-of-a-user = “{ $found }” can’t be the name of a user. Fill in 1 to 100 characters, such as an e-mail address.
refused-field-text-of-the-definition = This definition is too long to be kept ({ $found }). Shorten it; nothing of it was changed.
refused-field-text-of-the-findings = The text of the findings can’t be kept ({ $found }): it holds at least a sentence and at most 100,000 bytes. Nothing was changed.
refused-field-content-of-a-column = “{ $found }” is nothing that a column of a list can hold. Choose from what the page offers.
refused-field-heading-of-a-column = The list has no column “{ $found }”. Choose one of its columns.
refused-field-row-of-the-headings = There is no row { $found }, or it is empty. Choose a row of the list that has something in it.
refused-field-database-of-a-demonstration = A demonstration begins with an empty database; this one holds { $found }. Begin it with another.
refused-field-way-out-for-the-letters-of-a-demonstration = The letters of a demonstration stay in its own mailbox, and don’t leave by { $found }. Take that setting out.
