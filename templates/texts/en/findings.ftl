# Findings: sentences about the results, held against them.

findings-title = Findings
findings-of = Findings of { $wave }
findings-lede = What you write about the results, with the numbers filled in from the answers, and beside every sentence whether the data bear it out.
findings-write = Write findings
findings-all = All findings, with what they rest on
findings-more = { $count ->
    [one] And 1 sentence more.
   *[other] And { $count } sentences more.
}
findings-languages = Language of the text
findings-not-written = nothing yet
findings-none = Nothing has been written in { $language } yet. Write sentences below, with numbers between braces: each is filled in and held against the answers.
findings-none-read = This text has no sentences.
findings-download = Download the text in { $language } with its numbers (Markdown)
findings-sentences = Sentence by sentence
findings-no-numbers = No sentence has a number yet.
findings-no-words = No words are known as claims in this language: numbers are filled in, and only numbers that were typed are checked.
findings-weighted-note = Shares and means of all members and of a type count each cluster by its number of members, as far as that can be shown; else every answer counts the same.

findings-mark-supported = supported
findings-mark-weak = weakly supported
findings-mark-contradicted = contradicted
findings-mark-untold = can’t be told
findings-mark-filled = filled in
findings-tally-supported = { $count } supported
findings-tally-weak = { $count } weakly supported
findings-tally-contradicted = { $count } contradicted
findings-tally-untold = { $count } that can’t be told
findings-tally-filled = { $count } filled in, not checked

# What the data say
findings-counted = Counted: { $value }.
findings-filled = Filled in: nothing in these words is checked. Words such as “a majority” or “more than”, or a number that is typed, would be.
findings-value-share = { $value } ({ $count } of { $of })
findings-value-weighted-share = { $value } of { $of } answers, each cluster by its number of members
findings-value-weighted = { $value } from { $of } answers, each cluster by its number of members
findings-value-number = { $value } (n = { $of })
findings-range = Had everyone answered, probably from { $low } to { $high }.
findings-weak = The number fits, but chance may carry it out of what the words cover: { $needs }.
findings-needs = The words cover { $needs }.
findings-stated = The text says { $stated }.
findings-needs-one = exactly { $low }
findings-needs-between = { $low } to { $high }
findings-needs-above = more than { $low } and at most { $high }
findings-needs-below = at least { $low } and less than { $high }
findings-needs-more = more than { $low }
findings-needs-at-least = { $low } or more
findings-needs-less = less than { $high }
findings-needs-at-most = { $high } or less
findings-hidden-alike = Left out: in so small a group nearly all, or hardly any, gave this answer

findings-against = { $first } against { $second }.
findings-difference-points = A difference of { $difference } points, probably from { $low } to { $high }.
findings-difference-points-fact = A difference of { $difference } points.
findings-difference-number = A difference of { $difference }, probably from { $low } to { $high }.
findings-difference-number-fact = A difference of { $difference }.
findings-compared-clear = That is more than chance.
findings-compared-alike = That is close enough to call them alike.
findings-compared-times = That is as much as the text says, chance included.
findings-compared-unclear = With so few answers, chance alone may explain it.
findings-compared-not = The text says otherwise.

# What is wrong with what was typed
findings-at = Line { $line }, place { $column }: { $what }
findings-why-unclosed = the brace at “{ $found }” is not closed. Put a brace behind the name of the group; a plain brace is written with a backslash before it.
findings-why-unopened = this brace was not opened. Put one before the measure; a plain brace is written with a backslash before it.
findings-why-shape = “{ $found }” can’t be read. Expected: a measure, a question with a point and an option or net, and a group, such as share q01.1 ALL or rate ALL.
findings-why-measure = “{ $found }” is not something that can be counted. Expected one of: { $known }.
findings-why-number = “{ $found }” is not a number. Before “=” stands a number, such as 80% or 1234.
findings-why-no-part = “{ $found }” lacks its option or net. Write it after a point, such as { $example }.
findings-why-question-nearest = there is no question “{ $found }” in this survey. Did you mean “{ $nearest }”?
findings-why-question-known = there is no question “{ $found }” in this survey. There are: { $known }.
findings-why-part-nearest = this question has no option or net “{ $found }”. Did you mean “{ $nearest }”?
findings-why-part-known = this question has no option or net “{ $found }”. There are: { $known }.
findings-why-group-nearest = there is no group “{ $found }” in this wave. Did you mean “{ $nearest }”?
findings-why-group-known = there is no group “{ $found }” in this wave. There are: { $known }.
findings-why-no-options = “{ $found }” has no options to take a share of. Take its mean, its median or n.
findings-why-no-numbers = “{ $found }” has neither numbers nor a scale. Take a share of it.
findings-why-no-recommendation = “{ $found }” does not ask for a recommendation from 0 to 10, so that it has no score.
findings-why-no-ranking = the options of “{ $found }” are not put in order, so that none has a first place. Take a share.
findings-why-rest = “{ $found }”: the rest of a type is known for share, unweighted and count only.
findings-why-few-for-score = Too few answers for a score. Take the shares of promoters and detractors.
findings-why-few-for-percent = So few answers make no percentage. Take the word away, so that it reads as “{ $found }”.
findings-why-in-common = “{ $found }” holds the members it is compared with. Compare with another group, or with the rest of the type (rest: and the code of the cluster).
findings-why-denied = “{ $found }” denies, and whether this number is of those who do or of those who do not can’t be told. Say what is so, or take the option of those who do not.
findings-why-combined = “{ $found }”: these words do not go together. Say it as a fraction or a percentage, such as “more than half”.
findings-why-several = “{ $found }” is said of the same number and does not fit it. Put each in a sentence of its own.
findings-why-apart = “{ $found }” stands apart from the number, and whether it is said of it can’t be told. Put it right before the braces (“a majority ({"{"}…{"}"})”), or in a sentence of its own.
findings-why-denied-comparison = A comparison that is denied (“{ $found }”) can’t be held against numbers. Say which of the two is larger.
findings-why-superlative = “{ $found }” is said of all, and only the numbers of this sentence are compared. Say which of the two is larger.
findings-why-unlike = “{ $found }”: these two numbers are not of the same kind, so that they can’t be compared. Take two shares, or twice the same measure.
findings-empty = The text is empty. Type a sentence at least, or take the findings off with the button below.
findings-too-long = The text is too long: { $found } bytes, of which { $most } are kept. Shorten it. It still stands below.

# Writing
findings-edit = The text in { $language }
findings-edit-hint = Sentences, headings and lists in Markdown. Numbers stand between braces; what can stand there is listed below.
findings-saved-by = Saved on { $at } by { $by }.
findings-unsaved = This was typed and is not saved yet.
findings-look = Look
findings-save = Save
findings-save-faulty = Save all the same
findings-save-faulty-note = Sentences with faults are then marked as ones that can’t be told, in every wave.
findings-take-off = Take the findings off
findings-take-off-note = Their texts stay among the earlier ones.
findings-saved = The findings are saved.
findings-same = This text was saved already; nothing has changed.
findings-taken-off = The findings are taken off. Their text stays among the earlier ones.
findings-apart = { $by } saved another text on { $at }, while you were writing.
findings-apart-text = Theirs counts. Yours is kept as text { $number } and stands in the field below: take over what you need of theirs and save, and yours counts.
findings-other = This is text { $number }, saved on { $at } by { $by }. It does not count; saving makes it count.
findings-theirs = The text that counts, as it was typed
findings-texts = Earlier texts
findings-cause-saved = saved
findings-cause-taken-off = taken off
findings-cause-apart = kept beside a text of somebody else
findings-counts = counts

# What can be bound
findings-legend = What can stand between braces
findings-legend-text = With examples from this survey, and what they read as now. A group is ALL, a type, a cluster by its code, or rest: and a cluster.
findings-legend-bound = Between braces
findings-legend-reads = Reads as
findings-legend-what = What it is
findings-legend-share = the share of those who gave a substantive answer
findings-legend-group = the same of one type or cluster
findings-legend-rest = of the other clusters of its type together, to compare a cluster with
findings-legend-unweighted = the share with every answer counting the same
findings-legend-count = how many gave this answer
findings-legend-n = how many gave a substantive answer
findings-legend-stated = checks a number that you typed yourself
findings-legend-mean = the mean
findings-legend-median = the median
findings-legend-sum = all numbers together
findings-legend-score = the recommendation score, from 30 answers on
findings-legend-first = the share that gave it the first place
findings-legend-rate = the response rate
findings-legend-answered = how many members answered
findings-legend-eligible = how many members were on the list
findings-claims = Words that are held against the numbers, in { $language }
findings-claims-text = Best right before the braces, or earlier in the sentence when the braces stand in brackets: “a majority of the members ({"{"}share …{"}"})”. Elsewhere in a sentence they are held against the only share in it, too; where it can’t be told whether they are said of it, the sentence says so. What stands in quotation marks does not count.
findings-claims-words = Words
findings-claims-what = What they say
findings-how-almost = up to five points below the round number
findings-how-about = at most two and a half points from the round number; five from a fraction
findings-how-just-over = up to five points above the round number; ten above a fraction
findings-how-over = more than it; the range may not go below
findings-how-under = less than it; the range may not go above
findings-how-at-least = as much or more; the range may not go below
findings-how-at-most = as much or less; the range may not go above
findings-size-none = nobody
findings-size-hardly-any = less than 10%
findings-size-few = fewer than 35%; the range may not go above
findings-size-small-minority = less than 20%
findings-size-minority = less than half; the range may not go above
findings-size-large-minority = from 35% to half
findings-size-small-majority = more than half, to 60%
findings-size-majority = more than half; the range may not go below
findings-size-large-majority = 80% or more
findings-size-nearly-all = more than 95%
findings-size-all = everybody
findings-fractions = the fraction, also with one of the words above before it
findings-amounts = a percentage, or so many out of so many, that is typed: held against the number, also with one of the words above before it. Out of ten at most it is said roughly: within five points
findings-denials = a size that is denied is turned round (“not a majority”: half or less; “not everybody”); anything else that is denied can’t be told, unless what is counted is itself a denial, such as “never”
findings-comparisons = between two numbers of one sentence: the difference must be more than chance
findings-names = All questions by name
findings-names-field = Name
findings-names-asked = Question
findings-names-parts = Options and nets
