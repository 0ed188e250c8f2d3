# Results: pages, charts and files.

results-title = Results
results-table-of-figure = The numbers of this figure
results-question = Question
results-answer = Answer
results-group = Group
results-total = All members
results-cluster-type = Cluster type
results-cluster = Cluster

# Response
results-response = Response
results-response-line = { $answered } of { $eligible } members answered ({ $percent }%)
results-response-none = No member of this group was asked
results-eligible = Members
results-answered = Answered
results-rate = Response rate
results-complete = Complete
results-partial = Partial
results-break-off = Broken off
results-refused = Declined
results-no-reply = No reply
results-undeliverable = Not deliverable
results-not-invited = Not invited
results-rate-note = The response rate is the number of complete and partial responses divided by all members on the list of the wave (AAPOR RR2). Responses that were broken off do not count as answers.
results-two-clusters-note = A member of two clusters counts in both, and once in a type and in the total.

# Base and range
results-base = n = { $valid } of { $answered }
results-base-short = n = { $valid }
results-base-note = Percentages and means are of those who gave a substantive answer; the others are counted separately.
results-unweighted = Unweighted: every answer counts the same.
results-rounding-note = Percentages are rounded and need not add up to 100.
results-count = Number
results-percent = Per cent
results-range = 95% range
results-range-members = between { $low } and { $high } of the { $population } members
results-range-shares = between { $low }% and { $high }%
results-range-everybody = every member answered: no margin
results-range-exact-note = The range is exact for a list of known size: had everyone answered, the number would probably lie within it.
results-range-shares-note = This question was not put to everyone, and how many members it concerns is unknown; the range takes their number as large (Wilson).
results-chance-note = A range covers chance only. It supposes that members who did not answer think like those who did.

# What is not shown
results-hidden-too-few = Fewer than { $minimum } answers: left out to protect those who answered
results-hidden-secondary = Left out as well, since a smaller group could be worked out from it
results-empty = No answers
results-alike-nearly-all = Nearly all chose “{ $option }”
results-alike-nearly-all-short = nearly all
results-alike-hardly-any = Hardly any
results-alike-same-number = All numbers given are nearly or entirely the same: which number is left out
results-rules-note = Groups with fewer than { $minimum } answers, and open answers of groups with fewer than { $textminimum }, are not shown. Where one hidden group could be found by subtraction, the next smallest is hidden too. In groups of fewer than { $smallbelow }, an answer that all or all but one gave is put into words.

# No answer
results-no-answer = No substantive answer
results-missing-dont-know = Don’t know
results-missing-not-applicable = Not applicable
results-missing-refused = Prefer not to say
results-blank = Left blank
results-unusable = Not usable
results-unusable-note = The answer does not fit the question, for example parts that do not add up.
results-not-reached = Stopped before this question
results-not-asked = Not asked

# Kinds of questions
results-kind-single = One answer
results-kind-multiple = Several answers possible
results-kind-grid = Statements
results-kind-number = Number
results-kind-date = Date
results-kind-text = Open answer
results-kind-email = E-mail address
results-kind-ranking = Order of importance
results-kind-allocation = Division of a total
results-kind-recommend = Recommendation from 0 to 10
results-kind-consent = Consent
results-other-answers = Other, in their own words

# Figures
results-top-two = Two highest
results-net = Together
results-mean = Mean
results-mean-range = 95% range of the mean
results-deviation = Standard deviation
results-median = Median
results-median-between = between { $low } and { $high }
results-quartiles = Middle half
results-quartiles-between = from { $low } to { $high }
results-minimum = Lowest
results-maximum = Highest
results-sum = Sum
results-quartiles-note = Quartiles of type 7, as spreadsheets compute them.
results-small-ends-note = In small groups lowest, highest and quartiles are left out.
results-skew-note = Where a few numbers are very large, the median says more than the mean.

results-multiple-note = Per cent of the people who ticked at least one box; they may add up to more than 100.
results-mean-ticked = Boxes ticked per person

results-promoters = Promoters (9–10)
results-passives = Neutral (7–8)
results-detractors = Critics (0–6)
results-score = Recommendation score
results-score-note = Per cent of promoters less per cent of critics, from -100 to 100.
results-score-too-few = Below { $minimum } answers the distribution is shown and no score.

results-ranked-first = First place
results-ranked-placed = Among the first { $top }
results-points = Points per person
results-mean-rank = Mean place, where given
results-ranking-note = Of everyone who put at least one option in order; the first place gives { $top } points, the last one 1.

results-mean-part = Mean part
results-allocation-note = Of everyone who filled in any part; an empty part counts as 0.

results-texts = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
results-texts-note = In alphabetical order; addresses and telephone numbers are masked.
results-addresses = { $count ->
    [one] 1 address was given
   *[other] { $count } addresses were given
}

results-date-median = Middle day
results-date-earliest = Earliest
results-date-latest = Latest

# Figures drawn
results-figure-stacked = Bars of 100% per group: how the answers to “{ $question }” are divided.
results-figure-dots = One point per group with its 95% range: “{ $question }”. The dashed line is the value of all members.
results-figure-bars = One bar per answer to “{ $question }”, the most frequent first.
results-row-note = { $percent }%, { $range }, n = { $valid }
results-row-note-mean = { $mean } ({ $low }–{ $high }), n = { $valid }
results-row-note-count = { $percent }% ({ $count } of { $valid })

# Pages
results-answers = Answers (n)
results-of = { $count } of { $of }
results-of-respondents = of { $answered }
results-percent-of = { $percent }%
results-by-type = All members, by type
results-clusters-of = Clusters: { $type }
results-compared = Compared: { $net }
results-every-group = Every group
results-read-texts = Read the answers
results-all-groups = All groups
results-distribution = From 0 to 10

results-range-members-short = { $low }–{ $high } of { $population }
results-range-shares-short = { $low }–{ $high }%
results-range-everybody-short = everyone answered
results-row-note-range = { $percent }% ({ $low }–{ $high }%), n = { $valid }
results-row-note-everybody = { $percent }% (everyone), n = { $valid }
results-alike-hardly-any-short = hardly any

results-caption-response = What became of the members
results-caption-shares = Per cent of those who gave a substantive answer, with their number
results-caption-boxes = Per cent of those who ticked at least one box, with their number
results-caption-placed = Per cent who put it among the first { $top }, with their number
results-caption-first = Per cent who put it first, with their number
results-caption-net = Per cent “{ $net }”, with the number
results-caption-unit = Numbers in { $unit }
results-caption-numbers = Numbers

results-legend-lead = Beside each bar: “{ $net }”, its 95% range, and the number of answers.
results-legend-grid = All members, by “{ $net }”. Beside each bar: that per cent, its 95% range, and the number of answers.
results-legend-boxes = All members. Beside each bar: per cent, its 95% range, and the number of people who ticked at least one box.
results-legend-placed = All members. Beside each bar: per cent who put it among the first { $top }, its 95% range, and the number of answers.
results-legend-parts = All members. Beside each bar: the mean part, its 95% range, and the number of answers.
results-legend-dots = Point: per cent of the group. Line: its 95% range. Dashed: all members.
results-legend-median = Point: the median. Line: the middle half of the numbers. Dashed: the median of all members.
results-figure-grid = One bar of 100% per statement: how all members answered “{ $question }”.
results-figure-median = One point per group, the median of “{ $question }”, with the middle half of the numbers.

results-finding-members = { $count } of { $of } ({ $percent }%): { $answer }. Had everyone answered, probably between { $low } and { $high } of the { $population } members.
results-finding-shares = { $count } of { $of } ({ $percent }%): { $answer }. Among all whom the question concerns, probably between { $low }% and { $high }%.
results-finding-everybody = { $count } of { $of } ({ $percent }%): { $answer }. Every member answered.
results-finding-most = Ticked most often, by { $count } of { $of } ({ $percent }%): { $answer }.
results-finding-placed = Given a place most often, by { $count } of { $of } ({ $percent }%): { $answer }.
results-finding-number = Median { $median }; the middle half gave { $half }; mean { $mean }. Together { $sum }.
results-finding-year = Median { $median }; the middle half gave { $half }.
results-finding-promoters = { $count } of { $of } ({ $percent }%) gave 9 or 10.
results-finding-detractors = { $count } ({ $percent }%) gave 6 or less.
results-finding-score = Score { $score }, probably between { $low } and { $high } had everyone answered.
results-finding-score-everybody = Score { $score }.
results-membership-note = Counted by membership: a member of several clusters answered for each of them.
results-reversed-note = Worded the other way round: mean and median count the scale turned round. Percentages are as answered.
