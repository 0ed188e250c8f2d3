# Two waves of one survey held against each other.

compared-title = Compared with another wave
compared-of = { $wave } compared with { $against }
compared-link = Compare with another wave
compared-with = Compare with
compared-go = Compare
compared-none = No other wave of this survey has been sent yet. Once there is one, the two can be compared here.
compared-refused = These waves can’t be compared
compared-itself = “{ $wave }” is this wave itself. Choose another wave of its survey.
compared-not-sent = “{ $wave }” has not been sent, so nobody can have answered it. Send it first, or choose another wave.
compared-other-survey = “{ $wave }” asks the survey “{ $survey }”, and this wave asks “{ $expected }”. Choose a wave of the same survey.
compared-list = On both lists stand { $stayed } members; { $entered } have come since { $against }, { $left } have gone.
compared-download = As a file:

compared-higher = clearly higher than in { $against }
compared-lower = clearly lower than in { $against }
compared-higher-fact = higher than in { $against }, and no estimate: everybody answered both times
compared-lower-fact = lower than in { $against }, and no estimate: everybody answered both times
compared-same = the same as in { $against }
compared-no-difference = no demonstrable difference with { $against }
compared-no-difference-few = no demonstrable difference with { $against }; with so few answers a real one may stay hidden
compared-not-tested = no test is possible: in each of the waves all gave the same answer

compared-finding = { $group }: { $measure } { $first } in { $against }, { $second } in { $wave }: { $standing }.
compared-finding-same = { $both } members answered this both times; of them { $first } then, { $second } now.
compared-finding-same-none = Nobody answered this both times.
compared-finding-all-alike = No demonstrable difference with { $against } in any of these answers.
compared-finding-all-same = All these answers are the same as in { $against }.
compared-finding-all-same-fact = All these answers are the same as in { $against }. That is no estimate: everybody answered both times.
compared-measure = { $label }: { $measure }
compared-mean-of = mean
compared-score-of = score
compared-first-of = { $option }: put first
compared-placed-of = { $option }: among the first { $top }
compared-part-of = { $option }: mean part

compared-hidden-in = { $wave }: { $reason }
compared-hidden-few = Fewer than { $minimum } members answered both times, or in one of the waves only: not shown to protect participants
compared-hidden-secondary = Not shown either, or the answers of a few could be worked out
compared-absent = Not on the list of both waves
compared-empty = No answers in one of the waves
compared-left-out = Not compared, since the question is not the same in both waves
compared-left-out-was = then
compared-left-out-is = now
compared-put-to-others = Put to other members than in { $against }:

compared-row = { $label }: { $wave }
compared-figure = A point for each of the two waves with its 95% range: “{ $question }”.
compared-legend-share = A point for each wave, the larger one for { $wave }: the per cent. Line: its 95% range.
compared-legend-mean = A point for each wave, the larger one for { $wave }: the mean. Line: its 95% range.
compared-note-number = { $value }, n = { $valid }
compared-note-number-range = { $value } ({ $low } to { $high }), n = { $valid }
compared-by-cluster = By cluster: { $measure }
compared-difference = Difference
compared-points = { $points } points
compared-both = Answered both times
compared-same-members = The same members, then and now
compared-then-now = { $first } → { $second }
compared-in-words = In words
compared-caption-share = Per cent of those who answered, with their number
compared-caption-number = Mean of those who answered, with their number

compared-method = How the waves are compared
compared-method-all = Each figure counts everybody who answered in its wave. For the range of a difference, members who answered both times count as such, so that they are not taken for two.
compared-method-same = “The same members” are those who answered the question both times.
compared-method-clear = A difference is called clear where chance alone would bring one as large about in fewer than 5 of 100 cases; over several groups this is made stricter (Holm).
compared-method-hidden = A group is left out where fewer than { $minimum } members answered both times, or in one of the waves only, and where such answers could be worked out by subtraction.
compared-method-unlike = Questions belong together by their id. A question whose answers mean something else than before is left out.
