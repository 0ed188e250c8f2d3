## The address list desk

list-field-sector = Sector
list-field-region = Region
list-field-eligible = May be asked
list-yes = yes
list-no = no
lists-field-is = { $field }: { $value }
lists-size-micro = micro (1–9)
lists-size-small = small (10–49)
lists-size-medium = medium (50–249)
lists-size-large = large (250 and more)
list-unknown-eligible = “{ $found }” is left out: yes or no is expected.

## What each field is used for; a field without a purpose is not kept

list-purpose-company = To address the company, and to count who answered.
list-purpose-address = The invitation and the reminders; nothing else.
list-purpose-first-name = The salutation of the letters.
list-purpose-last-name = The salutation of the letters, and to recognise the same person.
list-purpose-full-name = The salutation of the letters, and to recognise the same person.
list-purpose-position = To see whether the right person is asked.
list-purpose-language = The language of letters and questionnaire.
list-purpose-size = Conditions in the questionnaire and comparison by size.
list-purpose-sector = Conditions in the questionnaire and comparison by sector.
list-purpose-region = Conditions in the questionnaire and comparison by region.
list-purpose-joined = Conditions in the questionnaire, and the growth of membership.
list-purpose-enterprise-number = To recognise the same company in several lists.
list-purpose-eligible = Whoever may not be asked gets no invitation.

## Kinds of problem, for choosing one

list-kind-no-rows = Nobody in the list
list-kind-too-many-rows = Too many rows
list-kind-no-heading = No headings
list-kind-no-address-column = No column of addresses
list-kind-no-company-column = No column of companies
list-kind-column-twice = Column twice
list-kind-title-lines = Rows above the headings
list-kind-empty-rows = Empty rows
list-kind-total-line = Total
list-kind-repeated-heading = Repeated headings
list-kind-extra-cells = Too many cells
list-kind-duplicate-row = Double row
list-kind-duplicate-contact = Double person
list-kind-shared-address = Shared mailbox
list-kind-second-contact = Second person
list-kind-other-name = Other name, same number
list-kind-missing-address = No address
list-kind-bad-address = Wrong address
list-kind-cleaned-address = Address cleaned
list-kind-missing-person = Nobody named
list-kind-other-cluster = Also in another cluster
list-kind-role-mailbox = Mailbox of a department
list-kind-missing-company = No company name
list-kind-company-too-long = Name too long
list-kind-text-too-long = Text too long
list-kind-cell-too-long = Cell too long
list-kind-unused-too-long = Unused cell too long
list-kind-cleaned-text = Text cleaned
list-kind-garbled = Garbled letters
list-kind-line-break = Several lines
list-kind-formula = Formula
list-kind-spreadsheet-error = Failed formula
list-kind-bad-enterprise-number = Wrong enterprise number
list-kind-unknown-language = Unknown language
list-kind-unknown-size = Unknown size
list-kind-unknown-year = Unknown year
list-kind-unknown-eligible = Neither yes nor no
list-kind-opted-out = Wants no mails

## Workbooks

list-workbook-damaged = This workbook is damaged, cut off or locked with a password. Save it again as .xlsx or .ods, or as CSV (UTF-8).
list-workbook-too-large = The workbook is too large: at most { $limit } MB are read once unpacked. Save only the sheet with the list.
list-workbook-too-many = The workbook has more than { $limit } filled cells or parts. Save only the sheet with the list.
list-workbook-empty = No sheet of this workbook holds anything.

## The page of a list

lists-format-workbook = Read as { $kind }, sheet “{ $sheet }”.
lists-format-one-column = Read as { $encoding }, with one column.
lists-nothing-to-take = There is no row in this list that can be taken over. Put the problems below right first.
lists-come-back = You need not do it all at once: what you put right is kept with the list.
lists-undecided = { $count ->
    [one] One likeness to somebody known still waits for your word.
   *[other] { $count } likenesses to people who are known still wait for your word.
}
lists-was-undone = This list was taken over; that was undone on { $at } by { $by }.
lists-taken-by = Taken over on { $at } by { $by }.
lists-changes-done = What was changed when it was taken over
lists-nothing-done = Taking it over changed nothing.
lists-done-unnoted = What it changed was not noted then.
lists-done-joined = { $address }, already known: became a member of this cluster
lists-waiting = Waits for you
lists-waiting-text = The manager’s link takes lists over at once. These members are in another cluster too: what the list says of them is not changed before you decide.
lists-waiting-leave = Leave as it is
lists-waiting-taken = taken over by { $by }
lists-waiting-left = left as it is by { $by }
lists-waiting-done-take = Taken over what the list says of this member.
lists-waiting-done-leave = This member stays as it is.
lists-signed-changed = Changed since by { $by }, { $at }.
lists-signed-stands = The list is still as it was signed.
lists-signed-stale = What stands here now, the manager has not signed.
lists-undo = Undo taking it over
lists-undo-counts = “{ $file }”: { $removed ->
    [0] no member goes
    [one] one member goes again
   *[other] { $removed } members go again
 }, { $restored ->
    [0] no other member changes
    [one] one becomes as it was
   *[other] { $restored } become as they were
 }.
lists-undo-means = The members become what they were, and the list waits for a decision again. That is possible as long as no approved wave asks these members and nobody has changed them since.
lists-undone = Undone: { $removed ->
    [one] one member is gone again
   *[other] { $removed } members are gone again
 }, { $restored ->
    [one] one is as it was
   *[other] { $restored } are as they were
 }.
lists-rejected = Rows that are not taken over, as a file with the reasons
lists-reasons = Reasons
lists-left-out-by = Left out by { $by }.
lists-problems-shown = { $count ->
    [one] One remark on the list.
   *[other] { $count } remarks on the list; what blocks rows comes first.
}
lists-all-kinds = All
lists-mend = Save what I put right
lists-mend-means = The file itself does not change; you can take every edit back. A button in one row also saves what you typed in others.
lists-put-right = Put right
lists-cell = Row { $row }, column { $column }
lists-mend-all = { $count ->
    [one] Also in the one other row that says this
   *[other] Also in the { $count } other rows that say this
}
lists-leave-out = Leave this row out
lists-mended = { $count ->
    [one] Saved: one edit.
   *[other] Saved: { $count } edits.
}
lists-withdrawn = The edit was taken back.
lists-pages = Pages of problems
lists-page = Page { $page } of { $pages }
lists-before = Previous
lists-after = Next
lists-mends = What was put right
lists-mend-cell = Row { $line }, { $column }: { $was } became { $value }
lists-mend-alike = { $count ->
    [one] Everywhere in { $column }: { $was } became { $value } (one cell)
   *[other] Everywhere in { $column }: { $was } became { $value } ({ $count } cells)
}
lists-mend-row = Row { $line } left out: { $was }
lists-mend-withdrawn = taken back by { $by }
lists-mend-idle = does nothing: something else stands there now
lists-withdraw = Take back
lists-likenesses = Look like somebody known
lists-likenesses-text = Nothing is joined without you. As long as you choose nothing, the row counts as somebody new.
lists-in-list = In the list
lists-known = Already known
lists-alike = Why
lists-verdict = Is it the same?
lists-verdict-for = Is row { $row } the same?
lists-verdict-open = not decided yet
lists-verdict-person = the same person
lists-verdict-company = the same company, another person
lists-verdict-another = another company
lists-judge = Save these decisions
lists-judged = { $count ->
    [one] Saved: one decision.
   *[other] Saved: { $count } decisions.
}
lists-in-this-cluster = in this cluster
lists-alike-same-address = the same mailbox, another company name
lists-alike-same-number = the same enterprise number
lists-alike-same-name = the same company name
lists-alike-same-domain = an address at the same domain
lists-columns-text = Only what has a purpose is kept; other columns are not taken over.
lists-column-number = Column { $number }
lists-purpose = What it is used for
lists-purpose-none = nothing: is not kept
lists-holds = This column holds
lists-holds-of = What column { $number } holds ({ $column })
lists-not-used = not used
lists-how-by-hand = said by a person
lists-how-remembered = as in an earlier list of this cluster
lists-say-columns = Save the columns
lists-say-columns-means = The next list of this cluster is read the same way by itself.
lists-columns-said = The list was read again with your columns.
lists-otherwise = Read the file otherwise
lists-encoding = Encoding
lists-delimiter = Between the columns stands
lists-sheet = Sheet
lists-header = Row of the headings
lists-header-hint = Empty: it is looked for. 0: the list has none.
lists-header-wrong = “{ $found }” is no row: a number is expected, or nothing.
lists-header-beyond = The file has no row { $found } with anything in it: its last one is { $last }. Nothing was read otherwise.
lists-guess = by itself
lists-read = Read it again
lists-read-means = Edits still hold where the same stands; decisions on likenesses are asked again.
lists-read-otherwise = The list was read again.

lists-discard-means = { $count ->
    [one] The list with its 1 row is put aside: nothing of it is taken over, and it can’t be taken over later. Its file stays in the history.
   *[other] The list with its { $count } rows is put aside: nothing of it is taken over, and it can’t be taken over later. Its file stays in the history.
}
