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

list-severity-blocker = To be corrected
list-severity-warning = Warning
list-severity-note = For information

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
list-role-mailbox = “{ $found }” looks like the mailbox of a department and not of a person.
list-missing-company = There is no company name.
list-company-too-long = “{ $found }” is too long: a name has at most { $limit } characters.
list-text-too-long = “{ $found }” is left out: at most { $limit } characters are kept.
list-cleaned-text = Invisible characters or double spaces in “{ $found }” were left out.
list-garbled = “{ $found }” holds signs that look like letters gone wrong.
list-line-break = “{ $found }” runs over several lines.
list-formula = “{ $found }” begins like a formula. It is kept as text.
list-spreadsheet-error = “{ $found }” is the message of a formula that failed; the cell is taken as empty.
list-bad-enterprise-number = “{ $found }” is left out: it is not a Belgian enterprise number of ten digits, such as 0403.170.701, or its check digits are wrong.
list-unknown-language = “{ $found }” is left out: a language such as nl, fr or en is expected.
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
list-advice-person = An address of a person is answered more often.
list-advice-shorten = Shorten the text.
list-advice-encoding = Save the list as CSV (UTF-8) and upload it again, or correct the cell.
list-advice-spreadsheet = Correct the formula in the spreadsheet, or fill in the cell.

list-file-too-large = The file is too large: at most { $limit } MB are read. Split it, or leave columns out.
list-file-too-many-rows = The file has more than { $limit } rows. Split it.
list-file-too-many-columns = Row { $line } has more than { $limit } cells. Check the character that parts the cells.
list-file-unclosed-quote = The quotation mark that opens a cell on row { $line } is never closed. Close it, or remove it.
list-file-excel = This is an Excel file. Open it in a spreadsheet and save it as CSV (UTF-8).
list-file-open-document = This is an OpenDocument file. Open it in a spreadsheet and save it as CSV (UTF-8).
list-file-pdf = This is a PDF file. Ask for the list as a spreadsheet and save it as CSV (UTF-8).
list-file-html = This is a web page. Open it in a spreadsheet and save it as CSV (UTF-8).
list-file-binary = This file is not text. Open it in a spreadsheet and save it as CSV (UTF-8).
