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
results-response-line-few = { $answered } of { $eligible } members answered
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
results-complete-note = A response is complete when more than { $above } of the questions that apply have an answer, partial from { $from } on, and broken off otherwise.
results-two-clusters-note = A member of two clusters counts in both, and once in a type and in the total.

# Base and range
results-base = n = { $valid } of { $answered }
results-base-short = n = { $valid }
results-base-note = Percentages and means are of those who gave a substantive answer; the others are counted separately.
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
results-hidden-too-few = Fewer than { $minimum } answers: not shown to protect participants
results-hidden-secondary = Not shown either, otherwise the value of a smaller group could be worked out
results-hidden-small-frame = The list holds fewer than { $minimum } members, who know each other: only means of scales are shown, over all of them
results-hidden-small-group = Fewer than { $minimum } members, who know each other and all answered: their answers are not shown
results-mean-alone = Mean: { $mean } (n = { $valid })
results-hidden-unreleased = The figures of the wave are not released yet
results-until-close = This wave still takes answers. Until it is closed and its figures are released only the response is shown: whoever looked twice could tell from the difference what was answered in between. Only whoever may see every answer can ask for figures before that, with “peil results --unsuppressed”; the history of the wave keeps who did and why.
results-until-release = This wave is closed. Its figures appear once you release them. From then on nothing is added: a second set of figures beside the first would tell what was answered in between. So take in first what still comes from elsewhere, and open the wave again first if it has to wait for more.
results-release-link = To the steps of the wave
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
results-scaled-sum = Sum scaled up to all members
results-scaled-sum-range = 95% range of that sum
results-quartiles-note = Quartiles of type 7, as spreadsheets compute them. Where clusters are weighted: the number at which the weights reach a quarter, half and three quarters.
results-small-ends-note = In small groups lowest, highest and quartiles are left out.
results-skew-note = Where a few numbers are very large, the median says more than the mean.
results-scaled-sum-note = Scaled up: every answer counts for as many members as it stands for in its cluster. Members who would give no number count for nothing; a member of two clusters counts in each of them.

results-multiple-note = Per cent of the people who ticked at least one box; they may add up to more than 100.
results-mean-ticked = Boxes ticked per person

results-promoters = Promoters (9–10)
results-passives = Neutral (7–8)
results-detractors = Critics (0–6)
results-score = Recommendation score
results-score-note = Per cent of promoters less per cent of critics, from -100 to 100.
results-score-too-few = Below { $minimum } answers the distribution is shown and no score.
results-score-few = fewer than { $minimum } answers: the distribution and no score

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
results-figure-diverging = One bar per group around the middle of the scale: how the answers to “{ $question }” are divided.
results-figure-dots = One point per group with its 95% range: “{ $question }”. The dashed line is the value of all members.
results-figure-score = One point per group with its 95% range: the recommendation score of “{ $question }”, from -100 to 100. The dashed line is the score of all members.
results-figure-bars = One bar per answer to “{ $question }”, the most frequent first.
results-row-note = { $percent }%, { $range }, n = { $valid }
results-row-note-mean = { $mean } ({ $low }–{ $high }), n = { $valid }
results-row-note-count = { $percent }% ({ $count } of { $valid })

# Pages
results-answers = Answers (n)
results-of = { $count } of { $of }
results-of-respondents = of { $answered }
results-effective = weighted: worth { $effective }
results-population = Members (N)
results-percent-of = { $percent }%
results-by-type = All members, by type
results-clusters-of = Clusters: { $type }
results-compared = Compared: { $net }
results-every-group = Every group
results-bars = Bars
results-bars-whole = of 100%
results-bars-diverging = around the middle
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
results-legend-diverging = Left of the line lie the lower answers, right of it the higher ones.
results-legend-diverging-middle = Left of the line lie the lower answers, right of it the higher ones; “{ $middle }” lies half on either side.
results-legend-grid = { $group }, by “{ $net }”. Beside each bar: that per cent, its 95% range, and the number of answers.
results-legend-boxes = { $group }. Beside each bar: per cent, its 95% range, and the number of people who ticked at least one box.
results-legend-placed = { $group }. Beside each bar: per cent who put it among the first { $top }, its 95% range, and the number of answers.
results-legend-parts = { $group }. Beside each bar: the mean part, its 95% range, and the number of answers.
results-legend-dots = Point: per cent of the group. Line: its 95% range. Dashed: all members.
results-legend-score = Point: the score of the group. Line: its 95% range. Dashed: all members.
results-legend-median = Point: the median. Line: the middle half of the numbers. Dashed: the median of all members.
results-figure-grid = One bar of 100% per statement of “{ $question }”. { $group }.
results-figure-median = One point per group, the median of “{ $question }”, with the middle half of the numbers.

results-in-words = In words: { $words }.
results-size-none = nobody
results-size-hardly-any = hardly any
results-size-minority = a minority
results-size-under-half = between a third and half
results-size-about-half = about half
results-size-majority = a majority
results-size-two-thirds = about two thirds or more
results-size-large-majority = a large majority
results-size-nearly-all = nearly all
results-size-all = everybody
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

# Whom a page of results shows
results-show = Members shown
results-show-label = Show
results-show-go = Show
results-show-compare = Compare
results-show-types = All members, by type
results-show-by = By { $attribute }
results-show-only = Only one { $attribute }
results-show-class = { $class }: { $answered } of { $members } members answered.
results-show-refused = Nothing of these members can be shown: too few of them answered, or a few people could be worked out from other figures.
results-show-unknown = “{ $asked }” is nothing that the list of this wave can be divided by; all members are shown. Choose one from the list.
results-show-unweighted = Classes are unweighted, since they lie across clusters; all members are weighted as everywhere. Only one attribute at a time can be chosen: two together would single out people.
results-by-attribute = By { $attribute }
results-by-size = size class
results-by-sector = sector
results-by-region = region
results-by-language = language
results-by-joined = year of joining
results-by-period = moment of answering
results-class-unknown = not known
results-period-early = before the first reminder
results-period-between = between reminders
results-period-late = after the last reminder

# Weights
results-weighted-note = Totals are weighted: each cluster counts by its number of members. Between brackets stand the answers as they came: per cent and number. Clusters by themselves are unweighted.
results-effective-note = N is the number of members on the list that a figure is about. Beside the number of answers stands what weighting leaves of it: as many answers of equal weight would say as much (the effective base).
results-unweighted = (unweighted)
results-weighted-share = { $percent }% ({ $range })
results-finding-weighted = { $answer }: { $weighted } of all members, each cluster counted by its number of members. As the answers came: { $count } of { $of } ({ $percent }%).
results-finding-most-weighted = Ticked most often: { $answer }, { $weighted } of all members, each cluster counted by its number of members. As the answers came: { $count } of { $of } ({ $percent }%).
results-finding-placed-weighted = Given a place most often: { $answer }, { $weighted } of all members, each cluster counted by its number of members. As the answers came: { $count } of { $of } ({ $percent }%).
results-finding-number-weighted = Each cluster counted by its number of members: median { $median }; the middle half gave { $half }; mean { $mean }. As the answers came: median { $plainmedian }, mean { $plainmean }, together { $sum }.
results-finding-year-weighted = Each cluster counted by its number of members: median { $median }; the middle half gave { $half }. As the answers came: median { $plainmedian }.

# A group among others
results-clusters = Clusters
results-type-answered = In { $type } as a whole { $percent }% answered.
results-type-answered-few = In { $type } as a whole { $answered } of { $eligible } members answered.
results-silent = Of the others: { $kinds }.
results-standing-higher = clearly higher than the other clusters of { $type } ({ $rest })
results-standing-lower = clearly lower than the other clusters of { $type } ({ $rest })
results-standing-none = no demonstrable difference from the other clusters of { $type } ({ $rest }); with so few answers a real one may stay hidden
results-standing-short-higher = clearly higher
results-standing-short-lower = clearly lower
results-standing-short-none = no demonstrable difference
results-standing-fact-higher = higher than the other clusters of { $type } ({ $rest }): a fact, since everybody answered
results-standing-fact-lower = lower than the other clusters of { $type } ({ $rest }): a fact, since everybody answered
results-standing-fact-same = the same as the other clusters of { $type } ({ $rest }): a fact, since everybody answered
results-standing-short-fact-higher = higher: everybody answered
results-standing-short-fact-lower = lower: everybody answered
results-standing-short-fact-same = the same: everybody answered
results-standing-points-fact = { $points } points
results-standing-fact-note = Where everybody answered a difference is a fact: there is nothing to test.
results-groups-fact = “{ $net }”: everybody in these groups answered, so what differs is a fact. Highest in { $highest } ({ $high }), lowest in { $lowest } ({ $low }).
results-groups-fact-same = “{ $net }”: everybody in these groups answered, and it is { $share } in each.
results-standing-few-note = With so few answers a real difference may stay hidden.
results-standing-no-box = In none of these is there a demonstrable difference from the other clusters of { $type }; with so few answers a real one may stay hidden.
results-standing-title = Each cluster against the others of its type
results-standing-rest = Others of its type
results-standing-difference = Difference, 95% range
results-standing-points = { $points } points ({ $low } to { $high })
results-standing-word = In words
results-standing-note = A difference is called clear when chance hardly explains it, even with all clusters of the type compared at once.
results-standing-base-note = Between brackets: answers. The others are the members of the type outside the cluster.
results-stands-out-title = What stands out
results-stands-out = { $clear ->
    [0] None of { $compared } comparisons with the other clusters stands out.
    [one] 1 of { $compared } comparisons with the other clusters stands out.
   *[other] { $clear } of { $compared } comparisons with the other clusters stand out.
}
results-clearly-higher = “{ $net }”: { $group } clearly higher than { $others }.
results-none-higher = “{ $net }”: no demonstrable difference between these groups; with so few answers a real one may stay hidden.

# For experts
results-expert = For experts: tests, errors and weights
results-expert-text = The tables of the files, for this question only, to four digits. The columns are called as in the files; each file has every question at full precision.
results-expert-comparisons = Do groups differ?
results-expert-letters = Column letters
results-expert-cluster-vs-rest = Clusters against the rest of their type
results-expert-weighted = Weighted totals with their errors
results-expert-rao-scott = Types compared with weights (Rao and Scott)
results-expert-early-late = Early and late answers
results-expert-classes = By what the list says of members
results-expert-class-numbers = Means by what the list says of members
results-expert-class-ranking = Ranking by what the list says of members
results-expert-numbers = Means, deviations and quartiles
results-expert-recommendation = Recommendation score
results-expert-frequencies = Frequencies with all intervals
results-expert-multiple = Boxes with all intervals
results-expert-ranking = Ranking
results-expert-places-note = “placed” compares the share who put the option among the first { $top }; “places” compares the place itself, by rank. Whoever left the option out is tied there at place { $after }, after the last that could be given: nobody said where it would come, only that it comes after the others. A positive rank_biserial: the first group puts it further down.
results-expert-allocation = Allocation
results-expert-dates = Dates
results-expert-suppression = What is hidden, and why
