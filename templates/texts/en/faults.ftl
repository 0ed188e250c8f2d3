# What is wrong with an answer, and what you can do.

fault-required = Give an answer to this question.
fault-consent-required = Tick the box if you agree. We can’t go on without your agreement.
fault-unknown-input = This answer does not belong to the question. Choose one of the answers on the page.
fault-several-answers = Only one answer is possible here. Choose one.
fault-not-a-number = “{ $typed }” is not a number. Fill in a number, for example 12 or 12.5.
fault-ambiguous-number = “{ $typed }” can be read in two ways. Type { $first } or { $second }, so that we know what you mean.
fault-too-small = Fill in a number of { $min } or more.
fault-too-large = Fill in a number of { $max } or less.
fault-whole-number = Fill in a whole number, without digits after the point.
fault-too-many-decimals = { $decimals ->
    [one] Fill in a number with at most one digit after the point.
   *[other] Fill in a number with at most { $decimals } digits after the point.
}
fault-number-and-missing = You gave a number and also chose an answer below it. Keep one of the two.
fault-not-a-date = “{ $typed }” is not a date. Fill in day/month/year, for example 31/3/2026.
fault-ambiguous-date = “{ $typed }” can be { $first } or { $second }. Type { $first-typed } or { $second-typed }, so that we know what you mean.
fault-date-too-early = Fill in a date from { $min } on.
fault-date-too-late = Fill in a date up to { $max }.
fault-not-an-email = “{ $typed }” is not an e-mail address. Fill in an address such as name@example.com.
fault-too-long = Your text has { $length } characters. Make it shorter: there is room for { $max } characters. We have kept your text.
fault-unprintable = Your text holds characters that we can’t show. Take the � characters out.
fault-too-few = { $least ->
    [one] Choose at least one answer.
   *[other] Choose at least { $least } answers. You chose { $count }.
}
fault-too-many = { $most ->
    [one] Choose at most one answer. You chose { $count }.
   *[other] Choose at most { $most } answers. You chose { $count }.
}
fault-exclusive-with-others = One of your answers can’t go together with another. Take that answer away, or take the others away.
fault-ranked-twice = You chose the same answer twice. Choose another answer in each place.
fault-rank-skipped = Place { $place } is still empty, but a place after it is not. Fill in place { $place } first.
fault-does-not-add-up = { $side ->
    [too-little] Together this is { $sum }. Divide { $difference } more, so that it comes to { $total }.
   *[too-much] Together this is { $sum }. Take { $difference } away, so that it comes to { $total }.
}
fault-read-again = Check that this answer is right, and save the page again.
fault-own = { $words }
fault-doubt = { $words } Is it right all the same? Then simply continue.
