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
desk-login-lost = Forgotten your password? An administrator can give you a new one.

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
desk-needed = { $count ->
        [one] { $count } more needed for the target
       *[other] { $count } more needed for the target
    }
desk-state-draft = Draft
desk-state-checked = Checked
desk-state-approved = Approved
desk-state-sending = Sending
desk-state-paused = Paused
desk-state-sent = Sent
desk-state-closed = Closed
desk-next-check = Check
desk-next-approve = Approve
desk-next-send = Send
desk-next-wait = Wait for answers
desk-next-remind = Remind
desk-next-resume = Resume
desk-next-close = Close
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
desk-clusters-no-list = no list
desk-clusters-empty = There are no clusters yet.
desk-clusters-add = Add a cluster
desk-clusters-add-go = Add
desk-cluster-upload = New member list
desk-cluster-upload-text = A CSV file as a spreadsheet saves it, with a row per contact person. The order and names of the columns are free.
desk-cluster-file = File
desk-cluster-paste = Or paste the rows from your spreadsheet
desk-cluster-go = Check
desk-cluster-go-means = You first see what would change. Nothing is kept yet.
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
desk-list-lede = Nothing is kept yet. This is what would change.
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
desk-list-keep-means = Taking over changes the member list of the cluster. Whoever is no longer on it is not deleted: the membership gets an end date.
desk-list-problems = Problems in the list
desk-list-problems-file = Rows with problems as a file
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
desk-new-clusters-hint = All contacts of the chosen clusters get one invitation, also those in more than one cluster.
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
desk-step-close = Close
desk-step-close-means = { $count ->
        [one] Closes the survey: { $count } open link stops working. The results become final.
       *[other] Closes the survey: { $count } open links stop working. The results become final.
    }
desk-step-close-do = Close
desk-step-close-type = Type the name of the wave ({ $expected }) to confirm
desk-step-typed-wrong = You typed “{ $typed }”; expected is { $expected }. Nothing has happened.

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

desk-refused-home = To the waves
desk-refused-reference = If you ask about it, name:
desk-refused-not-found-title = Not found
desk-refused-not-found-text = There is nothing at this address, or nothing that you may see. Check the address or begin again at the waves.
desk-refused-forbidden-title = Not allowed
desk-refused-forbidden-text = Your user may not do this. Ask an administrator if you need it.
desk-refused-changed-title = Changed meanwhile
desk-refused-changed-text = Somebody else was first. Nothing of yours was kept; look at how things stand and try again.
desk-refused-unreadable-title = Not readable
desk-refused-unreadable-text = What your browser sent does not fit this page. Go back, check what you filled in and try again.
desk-refused-too-large-title = Too large
desk-refused-too-large-text = This file is larger than we take. Split it, or leave out columns that are not needed.
desk-refused-too-often-title = One moment
desk-refused-too-often-text = This was asked for too often in a row. Wait a minute and try again.
desk-refused-broken-title = Something went wrong
desk-refused-broken-text = Because of a mistake of ours we could not do this. What was kept is not lost.
desk-refused-unavailable-title = Not available for a moment
desk-refused-unavailable-text = The database does not answer. Nothing of what you just did was kept; try again in a minute.
