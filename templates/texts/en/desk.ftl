## Address lists: what is wrong with a list, and what to do.
## `$found` is what stands in the list and may be anything.

list-field-company = Company
list-field-address = E-mail address
list-field-first-name = First name
list-field-last-name = Last name
list-field-full-name = Whole name
list-field-position = Position
list-field-language = Language
list-field-size = Size class
list-field-joined = Member since
list-field-enterprise-number = Enterprise number

list-place-row = Row { $line }
list-place-column = Column { $column }
list-place-headed-column = Column { $column } ({ $heading })
list-place-cell = Row { $line }, column { $column }
list-place-headed-cell = Row { $line }, column { $column } ({ $heading })


list-no-rows = There is nobody in the list.
list-too-many-rows = The list has { $count } rows; at most { $limit } are read.
list-no-heading = The list has no row with headings; what the columns hold was guessed from the cells.
list-no-address-column = No column with e-mail addresses was found.
list-no-company-column = No column with the name of the company was found.
list-no-code-column = No column with the code of the cluster was found.
list-no-name-column = No column with the name of the cluster was found.
list-no-type-column = No column with the type of the cluster was found.
list-column-twice = The column “{ $found }” is ignored: “{ $other }” holds the same.
list-title-lines = { $count ->
    [one] One row above the headings was passed over.
   *[other] { $count } rows above the headings were passed over.
}
list-empty-rows = { $count ->
    [one] One empty row was passed over.
   *[other] { $count } empty rows were passed over.
}
list-total-line = This row is a total and was passed over.
list-repeated-heading = This row repeats the headings and was passed over.
list-extra-cells = The row has more cells than the { $expected } columns of the list, from “{ $found }” on.
list-duplicate-row = This row says the same as row { $first } and was passed over.
list-duplicate-contact = The same address at the same company stands on row { $first } with other details; this row was passed over.
list-shared-address = “{ $found }” stands with another company on row { $first }. Both will get their own mail there.
list-second-contact = The company stands on row { $first } already. Its first contact gets the invitation.
list-other-name = “{ $found }” has the same enterprise number as “{ $other }” on row { $first }.
list-missing-address = There is no e-mail address.
list-bad-address-missing = There is no e-mail address.
list-bad-address-no-at = “{ $found }” is not an e-mail address: there is no @ in it.
list-bad-address-name-in-brackets = “{ $found }” is not an e-mail address: a name stands in the angle brackets, where the address belongs.
list-bad-address-two-ats = “{ $found }” is not an e-mail address: there is more than one @ in it.
list-bad-address-several = “{ $found }” holds several addresses; one is expected in each row.
list-bad-address-space = “{ $found }” is not an e-mail address: there is a space in it.
list-bad-address-invisible = “{ $found }” is not an e-mail address: there is an invisible character in it.
list-bad-address-no-local = “{ $found }” is not an e-mail address: there is nothing before the @.
list-bad-address-not-ascii = Most mail servers refuse “{ $found }”: there is a letter with an accent before the @.
list-bad-address-character = “{ $found }” is not an e-mail address: “{ $character }” can't stand before the @.
list-bad-address-comma = “{ $found }” is not an e-mail address: there is a comma in it.
list-bad-address-dots = “{ $found }” is not an e-mail address: there is a full stop too many in it.
list-bad-address-no-domain = “{ $found }” is not an e-mail address: there is nothing after the @.
list-bad-address-no-dot = “{ $found }” is not an e-mail address: a domain such as firma.be is expected after the @.
list-bad-address-ip-literal = “{ $found }” can't be used: a domain such as firma.be is expected after the @, not a number.
list-bad-address-domain = “{ $found }” is not an e-mail address: what comes after the @ is not a domain such as firma.be.
list-bad-address-too-long = “{ $found }” is too long for an e-mail address: 64 characters before the @ and 254 in all are the most.
list-cleaned-address = “{ $found }” is read as { $address }.
list-missing-person = Nobody is named.
list-other-cluster = Somebody at “{ $found }” is a member of { $clusters } already.
list-role-mailbox = “{ $found }” looks like the mailbox of a department and not of a person.
list-missing-company = There is no company name.
list-company-too-long = “{ $found }” is too long: a name has at most { $limit } characters.
list-text-too-long = “{ $found }” is left out: at most { $limit } characters are kept.
list-cell-too-long = “{ $found }” is too long: a cell has at most { $limit } characters.
list-unused-too-long = “{ $found }” is too long, in a column that is not used: a cell has at most { $limit } characters.
list-cleaned-text = Invisible characters or double spaces in “{ $found }” were left out.
list-garbled = “{ $found }” holds signs that look like letters gone wrong.
list-line-break = “{ $found }” runs over several lines.
list-formula = “{ $found }” begins like a formula. It is kept as text.
list-spreadsheet-error = “{ $found }” is the message of a formula that failed; the cell is taken as empty.
list-bad-enterprise-number = “{ $found }” is left out: it is not a Belgian enterprise number of ten digits, such as 0403.170.701, or its check digits are wrong.
list-unknown-language = “{ $found }” is left out: a language in which letters are written is expected: nl, fr or en.
list-unknown-size = “{ $found }” is left out: micro, small, medium, large, or a number of staff is expected.
list-unknown-year = “{ $found }” is left out: a year such as 2018, or a date, is expected.
list-missing-code = There is no code.
list-bad-code = “{ $found }” is not a code: 1 to 40 letters, digits or - _ . are expected.
list-duplicate-code = The code “{ $found }” stands on row { $first } already.
list-missing-name = There is no name.
list-missing-type = There is no type.
list-bad-type = “{ $found }” is not a type: a short code such as IBN is expected.
list-bad-date = “{ $found }” is not a date: 2026-12-31 or 31/12/2026 is expected.
list-end-before-start = “{ $found }” lies before the first day, { $start }.

list-advice-nothing = Nothing needs to be done.
list-advice-check = Check whether this is meant.
list-advice-correct = Correct the cell, or skip the row.
list-advice-choose-file = Check whether this is the right file.
list-advice-split = Split the list into parts.
list-advice-check-columns = Check what each column holds.
list-advice-map = Say which column it is.
list-advice-add-column = Add the column with its heading.
list-advice-quote = Check whether a cell holds the character that parts the cells.
list-advice-one-row = Keep one row for each person.
list-advice-ask = Ask the company for an address, or skip the row.
list-advice-suggestion = Did you mean { $suggestion }?
list-advice-greeting = Fill in a name, or let the letter greet without one.
list-advice-one-letter = Check whether it is the same company; a wave can send it one letter for all its clusters.
list-advice-person = An address of a person is answered more often.
list-advice-shorten = Shorten the text.
list-advice-shorten-cell = Shorten the text. If it is a piece of several rows, a quotation mark in the file is not closed.
list-advice-encoding = Have the file read in another encoding, or correct the cell.
list-advice-spreadsheet = Correct the formula in the spreadsheet, or fill in the cell.

list-file-too-large = The file is too large: at most { $limit } MB are read. Split it, or leave columns out.
list-file-too-many-rows = The file has more than { $limit } rows. Split it.
list-file-too-many-columns = Row { $line } has more than { $limit } cells. Check the character that parts the cells.
list-file-unclosed-quote = The quotation mark that opens a cell on row { $line } is never closed. Close it, or remove it.
list-file-excel = This is a file of an old Excel. Open it in a spreadsheet and save it as .xlsx, or as CSV (UTF-8).
list-file-open-document = This is an OpenDocument file. Open it in a spreadsheet and save it as CSV (UTF-8).
list-file-pdf = This is a PDF file. Ask for the list as a spreadsheet and save it as CSV (UTF-8).
list-file-html = This is a web page. Open it in a spreadsheet and save it as CSV (UTF-8).
list-file-binary = This file is not text. Open it in a spreadsheet and save it as CSV (UTF-8).
# The desk: what evaluators and cluster managers get to read.

## Around every page

desk-nav = Sections
desk-crumbs = You are here
desk-log-out = Log out
desk-demo = Demonstration with made-up data. No mail leaves the house.
desk-read-at = As it was on
desk-state = State
desk-done = done
desk-rows = Rows
desk-problems = Problems
desk-severity-blocks = Blocks
desk-severity-warns = Mind
desk-small-base = (few answers)
desk-table-behind = Table behind this figure

## The door

desk-login-title = Log in
desk-login-name = User name
desk-login-password = Password
desk-login-go = Log in
desk-login-refused = User name and password do not belong together. Check them and try again.
desk-login-wait = { $seconds ->
        [one] Too many attempts. Wait { $seconds } second and try again.
       *[other] Too many attempts. Wait { $seconds } seconds and try again.
    }

## Waves

desk-home-title = Waves
desk-home-wave = Wave
desk-home-new = New wave
desk-home-response = Response
desk-home-accepted = Mails accepted
desk-home-started = Started
desk-home-closes = Closes
desk-home-next = Next step
desk-home-empty = How to begin
desk-home-step-survey = Add a survey
desk-home-step-members = Bring in the member lists of the clusters
desk-home-step-wave = Make a wave: who, what, until when
desk-rate = { $sent } of { $invited }
desk-rate-none = Nobody invited yet
desk-needed = { $sent } of { $needed } needed
desk-state-draft = Draft
desk-state-checked = Checked
desk-state-approved = Approved
desk-state-held = Leaving soon
desk-state-sending = Sending
desk-state-paused = Paused
desk-state-sent = Sent
desk-state-closed = Closed
desk-state-released = Released
desk-next-check = Check
desk-next-approve = Approve
desk-next-send = Send
desk-next-wait = Wait for answers
desk-next-remind = Remind
desk-next-resume = Resume
desk-next-close = Close
desk-next-release = Release the figures
desk-next-results = See the results

## Surveys

desk-surveys-title = Surveys
desk-surveys-survey = Survey
desk-surveys-version = Version
desk-surveys-languages = Languages
desk-surveys-questions = Questions
desk-surveys-minutes = Minutes
desk-surveys-added = Added
desk-surveys-empty = There is no survey yet. Add one below.
desk-surveys-add = Add a survey or a new version
desk-surveys-add-text = A survey is one YAML file. If it has the code of an existing one, it becomes a new version of that; what is running does not change.
desk-surveys-file = File
desk-surveys-paste = Or paste the text
desk-surveys-go = Check and add
desk-surveys-faults = { $count ->
        [one] { $count } fault found
       *[other] { $count } faults found
    }
desk-surveys-faults-text = Nothing was added. Mend this in your file, or in the text below, and try again.
desk-surveys-place = Line { $line }, column { $column }:
desk-survey-code = Code:
desk-survey-versions-text = A version never changes. A wave always asks one particular version.
desk-survey-version = Version { $number }
desk-survey-newest = newest
desk-survey-size = Size
desk-survey-size-is = { $pages } pages, { $questions } questions, about { $minutes } minutes
desk-survey-size-per-cluster = (and { $minutes } more for each further cluster)
desk-survey-preview = Preview
desk-survey-source = File
desk-survey-source-link = Text of the survey
desk-survey-waves = Used in
desk-survey-no-waves = no wave yet

## Clusters and their lists

desk-clusters-title = Clusters and lists
desk-clusters-members = { $count ->
        [one] { $count } member in all clusters together; whoever is in several clusters counts once.
       *[other] { $count } members in all clusters together; whoever is in several clusters counts once.
    }
desk-cluster = Cluster
desk-cluster-type = Type
desk-cluster-code = Code
desk-cluster-name = Name
desk-members = Members
desk-contacts = Contacts
desk-member = Member
desk-contact = Contact
desk-address = E-mail address
desk-language = Language
desk-also-in = Also in
desk-clusters-last = Last list
desk-clusters-empty = There are no clusters yet.
desk-clusters-add = Add a cluster
desk-clusters-add-go = Add
desk-cluster-upload = New member list
desk-cluster-upload-text = A spreadsheet (.xlsx, .ods) or a CSV file, with a row per contact person. The order and names of the columns are free.
desk-cluster-file = File
desk-cluster-paste = Or paste the rows from your spreadsheet
desk-cluster-go = Check
desk-cluster-go-means = You first see what would change. The list is stored; no member changes before you take it over.
desk-cluster-refused = We could not read this list
desk-cluster-uploads = Earlier lists
desk-cluster-when = When
desk-cluster-by = By
desk-cluster-file-name = File
desk-upload-waiting = waits for your decision
desk-upload-taken = taken
desk-upload-discarded = discarded
desk-cluster-members = { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
desk-cluster-empty = No members yet. Bring in a list above.

## A list before it is kept

desk-list-title = New list for
desk-list-lede = The list is stored. No member has changed yet; this is what would change.
desk-list-done = This list has already been decided on.
desk-list-rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
desk-list-new = { $count ->
        [one] new
       *[other] new
    }
desk-list-changed = { $count ->
        [one] changed
       *[other] changed
    }
desk-list-unchanged = { $count ->
        [one] unchanged
       *[other] unchanged
    }
desk-list-gone = { $count ->
        [one] no longer on the list
       *[other] no longer on the list
    }
desk-list-left-out = { $count ->
        [one] row left out
       *[other] rows left out
    }
desk-list-keep = Take over
desk-list-discard = Discard
desk-list-keep-means = Taking over changes the member list of the cluster. Whoever is no longer on it stays a member: nobody disappears by itself.
desk-list-problems = Problems in the list
desk-list-no-problems = No problems found.
desk-list-severity = Severity
desk-list-row = Row
desk-list-column = Column
desk-list-found = Found
desk-list-expected = Expected
desk-list-advice = What to do
desk-list-nothing = nothing
desk-list-changes = What changes
desk-list-change = Change
desk-list-what = What
desk-change-new = new
desk-change-changed = changed
desk-change-gone = gone
desk-list-columns = How the columns were read
desk-list-heading = In the file
desk-list-meaning = Read as
desk-list-sample = Sample
desk-list-dropped = not taken over

## A new wave

desk-new-title = New wave
desk-new-name = Name
desk-new-name-hint = Short and unique, such as “members 2026”.
desk-new-survey = Survey
desk-new-clusters = Which clusters
desk-new-clusters-hint = Each member of the chosen clusters gets one invitation, also when it is in more than one of them.
desk-new-people = { $count ->
        [one] ({ $count } contact)
       *[other] ({ $count } contacts)
    }
desk-new-closes = Last day to answer
desk-new-closes-hint = Up to 23:59 in Brussels.
desk-new-sender = Who asks
desk-new-sender-hint = The organisation named above the questionnaire and in the mails.
desk-new-contact = Contact person for whoever answers
desk-new-contact-hint = Stands below every page and in every mail.
desk-new-contact-name = Name
desk-new-contact-email = E-mail address
desk-new-contact-phone = Telephone
desk-new-go = Make the wave
desk-new-go-means = Nothing is sent yet. You first check who would get what.

## A wave

desk-wave-survey = Survey
desk-wave-clusters = Clusters
desk-wave-closes = Closes
desk-wave-sender = Sender and contact
desk-wave-results = Results
desk-wave-progress = How far it is
desk-wave-invited = { $count ->
        [one] invited
       *[other] invited
    }
desk-wave-accepted = { $count ->
        [one] mail accepted by the mail server
       *[other] mails accepted by the mail server
    }
desk-wave-started = { $count ->
        [one] started
       *[other] started
    }
desk-wave-sent = { $count ->
        [one] sent in
       *[other] sent in
    }
desk-wave-undeliverable = { $count ->
        [one] undeliverable
       *[other] undeliverable
    }
desk-wave-steps = What you can do now
desk-wave-no-steps = There is nothing left to do for this wave.
desk-wave-check = Who would get what
desk-wave-check-at = Checked on
desk-wave-letters = { $count ->
        [one] { $count } mail would leave.
       *[other] { $count } mails would leave.
    }
desk-wave-no-problems = No problems found.
desk-wave-left-out = Who gets nothing, and why
desk-wave-samples = What the mail looks like
desk-wave-balance = Balance of the letters
desk-wave-balance-text = Every planned letter stands in exactly one column. If the sum does not hold, something is wrong.
desk-wave-doubtful = Letters in doubt
desk-wave-doubtful-text = Of these letters we do not know whether the mail server took them. They are never sent again by themselves; the reminder holds the same link.
desk-wave-history = What happened
desk-balance-letter = Letter
desk-balance-planned = Planned
desk-balance-accepted = Accepted
desk-balance-failed = Failed
desk-balance-suppressed = Suppressed
desk-balance-cancelled = Cancelled
desk-balance-expired = Expired
desk-balance-doubtful = In doubt
desk-balance-open = Open
desk-balance-holds = Sum
desk-balance-yes = holds
desk-balance-no = does not hold
desk-doubtful-since = Since
desk-doubtful-why = Why
desk-step-check = Check
desk-step-check-means = Works out who would get which mail and makes each of them once. Nothing leaves.
desk-step-check-do = Check now
desk-step-approve = Approve
desk-step-approve-means = { $count ->
        [one] Fixes who is asked: { $count } mail. After that a new member list changes nothing in this wave.
       *[other] Fixes who is asked: { $count } mails. After that a new member list changes nothing in this wave.
    }
desk-step-approve-do = Approve
desk-step-approve-type = Type the number of mails ({ $expected }) to confirm
desk-step-send = Send
desk-step-send-means = { $count ->
        [one] Begins to send: { $count } mail. You can pause on the way; what has left does not come back.
       *[other] Begins to send: { $count } mails. You can pause on the way; what has left does not come back.
    }
desk-step-send-do = Send the invitations
desk-step-send-type = Type the number of mails ({ $expected }) to confirm
desk-step-remind = Remind
desk-step-remind-means = { $count ->
        [one] Sends a reminder to { $count } person who has not sent answers in. Whoever answers meanwhile gets none.
       *[other] Sends a reminder to { $count } people who have not sent answers in. Whoever answers meanwhile gets none.
    }
desk-step-remind-do = Send the reminders
desk-step-remind-type = Type the number of mails ({ $expected }) to confirm
desk-step-pause = Pause
desk-step-pause-means = { $count ->
        [one] Holds the sending: { $count } mail waits.
       *[other] Holds the sending: { $count } mails wait.
    }
desk-step-pause-do = Pause
desk-step-pause-type = Type { $expected } to confirm
desk-step-resume = Resume
desk-step-resume-means = { $count ->
        [one] Goes on with { $count } mail that still waits. What has left is not sent again.
       *[other] Goes on with { $count } mails that still wait. What has left is not sent again.
    }
desk-step-resume-do = Resume
desk-step-resume-type = Type { $expected } to confirm
desk-step-accept = Let it go on with other settings
desk-step-accept-means = Read above what was approved and what the settings say now. Letters then leave with what they say now, and the history notes it.
desk-step-accept-do = I have read it: go on
desk-step-close = Close
desk-step-close-means = { $count ->
        [one] Closes the survey: { $count } open link stops working.
       *[other] Closes the survey: { $count } open links stop working.
    }
desk-step-close-do = Close
desk-step-close-type = Type the name of the wave ({ $expected }) to confirm
desk-step-take-back = Take back
desk-step-take-back-means = { $count ->
        [one] Nothing has left yet: { $count } letter waits until you send again.
       *[other] Nothing has left yet: { $count } letters wait until you send again.
    }
desk-step-take-back-do = Take back
desk-step-release = Release the figures
desk-step-release-means = { $count ->
        [one] Shows the figures of { $count } response that was sent in, for good: after that the wave can’t be opened again, and no responses from elsewhere are added.
       *[other] Shows the figures of { $count } responses that were sent in, for good: after that the wave can’t be opened again, and no responses from elsewhere are added.
    }
desk-step-release-do = Release
desk-step-withdraw = Take the figures back
desk-step-withdraw-means = { $count ->
       *[other] Hides the figures again, so that the wave can be opened again. Whoever kept the first figures can hold them against the next ones and see what the answers in between were. Do this only if it can’t be helped.
    }
desk-step-withdraw-do = Take back
desk-step-withdraw-type = Type the name of the wave ({ $expected }) to confirm
desk-step-reopen = Open again
desk-step-reopen-means = { $count ->
        [one] { $count } link works again until the end of the day you choose. Nothing leaves by itself.
       *[other] { $count } links work again until the end of the day you choose. Nothing leaves by itself.
    }
desk-step-reopen-do = Open again
desk-step-announce = Tell that the results are there
desk-step-announce-means = { $count ->
        [one] Writes once to { $count } person who was invited.
       *[other] Writes once to all { $count } people who were invited.
    }
desk-step-announce-do = Send the note
desk-step-announce-type = Type the number of mails ({ $expected }) to confirm
desk-step-delete = Delete
desk-step-delete-means = { $count ->
       *[other] Takes this wave away. Nothing was sent; members and survey stay.
    }
desk-step-delete-do = Delete
desk-step-delete-type = Type the name of the wave ({ $expected }) to confirm
desk-step-typed-wrong = You typed “{ $typed }”; expected is { $expected }. Nothing has happened.
desk-typing = Type { $expected } to confirm

## Results

desk-results-title = Results
desk-results-of = Results of { $wave }
desk-results-counted = Counted on
desk-results-provisional = provisional: answers may still come in
desk-results-downloads = As a file:
desk-results-response = Who answered
desk-results-method = How these figures were made
desk-results-questions = Question by question
desk-results-all-clusters = All clusters
desk-question-words = In their own words

## The mailbox of a demonstration

desk-mailbox-title = Mailbox
desk-mailbox-lede = All mails of this demonstration. They reach nobody; the links work.
desk-mailbox-search = Search by address or subject
desk-mailbox-go = Search
desk-mailbox-count = { $count ->
        [one] { $count } mail
       *[other] { $count } mails
    }
desk-mailbox-empty = No mails.
desk-letter-subject = Subject
desk-letter-from = From
desk-letter-to = To
desk-letter-at = When
desk-letter-text = As text
desk-letter-html = As laid out

## Why the house says no

desk-refused-home = To the start
desk-refused-reference = If you ask about it, name:
desk-refused-not-found-title = Not found
desk-refused-not-found-text = There is nothing at this address, or nothing that you may see. Check the address or begin again at the waves.
desk-refused-another-house-title = Another address
desk-refused-another-house-text = This page is not at this address. Use the address from your letter or the one you were given.
desk-refused-forbidden-title = Not allowed
desk-refused-forbidden-text = Your user may not do this. Ask an administrator if you need it.
desk-refused-changed-title = Not possible now
desk-refused-changed-text = Nothing of yours was kept. This is why, and what you can do:
desk-refused-unreadable-title = Not readable
desk-refused-unreadable-text = What your browser sent does not fit this page. Go back, check what you filled in and try again.
desk-refused-too-large-title = Too large
desk-refused-too-large-text = This file is larger than we take. Split it, or leave out columns that are not needed.
desk-refused-too-slow-title = Arrived too slowly
desk-refused-too-slow-text = What you sent did not arrive whole in time; nothing has changed. Go back and send it again, over a better connection.
desk-refused-too-often-title = One moment
desk-refused-too-often-text = This was asked for too often in a row. Wait a minute and try again.
desk-refused-broken-title = Something went wrong
desk-refused-broken-text = Because of a mistake of ours we could not do this. What was kept is not lost.
desk-refused-unavailable-title = Not available for a moment
desk-refused-unavailable-text = The database does not answer. Nothing of what you just did was kept; try again in a minute.

## What was done, and why not

desk-clusters-taken = { $new } clusters added, { $changed } changed, { $unchanged } unchanged.
desk-clusters-list = Clusters from a list
desk-clusters-list-text = A spreadsheet or CSV file with the columns code, name, type, from and until. All rows are taken over, or none.
desk-cluster-pasted = pasted rows
desk-cluster-nothing = There was no file and no text. Choose a file or paste the rows.
desk-list-format = Read as { $encoding }, columns separated by “{ $delimiter }”.
desk-list-taken = Taken over: { $new } new, { $changed } changed, { $unchanged } unchanged. Rows left out: { $blocked }.
desk-list-discarded = The list was discarded. Nothing has changed.
desk-list-known-elsewhere = { $address }, already known from { $clusters }: one contact, one mail
desk-list-further-contact = { $address }, a further contact; the first one gets the invitation
desk-surveys-not-text = The file { $file } is not text in UTF-8. Save it again as UTF-8.
desk-surveys-done = { $code } now has version { $number }, with { $questions } questions.
desk-surveys-same = This text is version { $number } of { $code } already ({ $questions } questions). Nothing was added.
desk-import-title = A survey from another program
desk-import-text = A survey of LimeSurvey (.lss) or an XLSForm (.xlsx) becomes a draft. Above it stands what could not be taken over one to one.
desk-import-file = File of the other program
desk-import-go = Take over as a draft
desk-import-not = Nothing was taken over
desk-import-done = { $file } is this draft now. Not taken over: { $lost }; in another form: { $changed }. The text begins with what it was.
desk-import-too-large = The file { $file } is too large, or gets so when it is unpacked. Take out what is no part of the survey, such as pictures.
desk-import-other-format = The file { $file } is no survey of LimeSurvey (.lss) and no XLSForm (.xlsx): { $found }. Export it again in one of these forms.
desk-import-damaged = The file { $file } is damaged or cut off ({ $found }). Export it again.
desk-import-refused = The file { $file } is refused, since no survey needs this: { $found }. Export it again from the program it is from.
desk-import-empty = The file { $file } has no question that could be taken over: { $found }.
desk-new-name-missing = Give the wave a name.
desk-new-name-taken = There is a wave “{ $found }” already. Choose another name.
desk-new-name-wrong = “{ $found }” can’t be a name. Use 1 to 80 letters, digits, blanks and - _ . ( ).
desk-new-clusters-missing = Choose at least one cluster.
desk-new-closes-missing = Fill in the last day, for example 30/11/2026.
desk-new-closes-past = That day is over. Choose a later one.
desk-new-email-wrong = “{ $found }” is not an e-mail address. Fill in one such as team@example.org.
desk-new-survey-missing = Choose a survey. Is there none yet? Add one first.
desk-new-made = The wave “{ $name }” is ready to be checked. Nothing has been sent.
desk-step-nobody = There is nobody to ask: the clusters have no members yet.
desk-step-all-done = Everybody has answered.
desk-done-approve = { $count ->
    [one] Approved. The list is frozen and one letter lies ready.
   *[other] Approved. The list is frozen and { $count } letters lie ready.
}
desk-done-send = { $count ->
    [one] One letter is leaving now.
   *[other] { $count } letters are leaving now.
}
desk-done-remind = { $count ->
    [one] One reminder is leaving now.
   *[other] { $count } reminders are leaving now.
}
desk-done-pause = Nothing leaves until you resume. Answers keep coming in.
desk-done-resume = The post goes on where it stopped.
desk-done-close = The wave is closed. Letters that will not leave any more: { $count }.
desk-check-nobody = There is nobody to ask.
desk-check-empty-clusters = Without members: { $clusters }.
desk-check-in-several = { $count ->
    [one] One member belongs to more than one cluster. It gets one letter that names all of them.
   *[other] { $count } members belong to more than one cluster. They get one letter that names all of them.
}
desk-check-without-address = Without an e-mail address
desk-check-counts = Letters by cluster and language
desk-check-all-languages = Together
desk-check-counts-note = Whoever is in several clusters counts in each and gets one letter.
desk-letter-invitation = Invitation
desk-letter-reminder = Reminder
desk-letter-unfinished = Reminder to whoever began
desk-letter-confirmation = Confirmation
desk-letter-thanks = Thanks
desk-letter-publication = Note about the results
desk-letter-all = All letters
desk-history-made = made
desk-login-demo = This demonstration has a user { $name } with the password { $password }.
desk-stop = Somebody wants no more mails
desk-stop-text = Fill in the address of whoever asks. It is never written to again, not in a later wave either. The link keeps working.
desk-stop-go = Stop writing
desk-done-stop = { $address } is not written to any more. Letters that will not leave: { $count }.
desk-check-not-wanted = Wants no mails
desk-member-silent = wants no mails
desk-new-sender-missing = Fill in who asks.
desk-new-contact-missing = This survey names no contact person. Fill in a name and an e-mail address here; every letter names them.
desk-clusters-code-taken = There is a cluster with the code “{ $found }” already. Choose another code.
desk-list-opted-out = wants no mails: stays a member, gets no letter
desk-refused-logged-out-text = This was not kept. Log in in another tab, come back here and send it again: what you filled in is still in your browser.
desk-step-still-sending = Letters are still on their way: { $count }. Reminding is possible once they have left.
desk-refused-logged-out-title = You are no longer logged in

desk-new-change = After sending
desk-new-change-box = Companies may still change answers they have sent, until the close
desk-replies = What else came back
desk-replies-late = { $count ->
    [one] One questionnaire came in further within a day after the close. Those answers are kept and do not count.
   *[other] { $count } questionnaires came in further within a day after the close. Those answers are kept and do not count.
}
desk-replies-declined = Declined
desk-replies-named = Better asked
desk-replies-named-text = Named by whoever was invited. Nobody is written to by itself: you may invite them instead, and whoever was invited first gets no more letters.
desk-replies-member = Company
desk-replies-contact = Invited
desk-replies-reason = Reason
desk-replies-instead = Better asked
desk-replies-before = Named before
desk-replies-before-one = before: { $who }
desk-replies-at = When
