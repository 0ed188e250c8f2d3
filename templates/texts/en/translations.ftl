# The workbook that a translator gets.

translations-sheet-texts = Texts
translations-sheet-instructions = Instructions
translations-key = Key
translations-found = Where
translations-note = Your note
translations-given = As given to you

translations-page = Page “{ $title }”
translations-question = Question { $id }
translations-option = Answer { $name }
translations-row = Row { $name }
translations-net = Answers taken together: { $name }
translations-scale = Scale { $name }
translations-check = Check { $name }
translations-message = Message “{ $name }”
translations-word = Words of the pages: { $name }
translations-survey-title = Title of the survey
translations-title = Title
translations-introduction = Introduction
translations-closing = Words of thanks
translations-help = Explanation
translations-other = Another answer
translations-unit = Unit
translations-low = Lowest end
translations-high = Highest end
translations-statement = Statement

translations-instructions-title = { $survey }: from { $from } to { $to }
translations-instructions-what = Write each translation beside its text on the sheet “Texts”. Cells without a translation are yellow. Only the translations and your notes can be changed.
translations-instructions-keep-places = Leave what stands between double braces as it is: {"{{"}cluster.name{"}}"} becomes the name of a cluster. You may put it elsewhere in the sentence. What follows a bar in it is a text and is translated.
translations-instructions-keep-marks = Stars and brackets are marks: **bold**, *slanted*, [text of a link](address). Keep them in pairs, and keep the address.
translations-instructions-lines = An empty line begins a paragraph. A line within a cell: Alt and Enter, or Ctrl and Enter.
translations-instructions-blank = Leave a cell blank if you do not know. A blank cell takes nothing away.
translations-instructions-note = Write doubts and questions in the column for notes. Notes are read by people and stay in the workbook.
translations-instructions-save = Save the workbook as .xlsx or .ods and send it back. Do not change the first row.
