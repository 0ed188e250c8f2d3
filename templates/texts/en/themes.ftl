# Open answers by theme.

themes-title = Themes
themes-of = Themes of { $question }
themes-lede = Sort what members wrote into themes: the results then show the answers by theme, with how many wrote of each.
themes-link = Sort these answers by theme
themes-hint = An answer can belong to several themes. A code is a whole number; leave it empty for the next one that is free.
themes-new = New theme
themes-label = Name
themes-code = Code
themes-remove = Take this theme away
themes-loses = { $count ->
    [0] No answer belongs to it.
    [one] 1 answer belongs to it and loses it.
   *[other] { $count } answers belong to it and lose it.
}
themes-save = Save
themes-save-means = Only what you change is saved. What colleagues sort in the meantime stays.
themes-texts = The answers
themes-which = Which answers
themes-only-all = All answers
themes-only-open = Without a theme
themes-progress = { $all ->
    [one] { $sorted } of 1 answer has a theme.
   *[other] { $sorted } of { $all } answers have a theme.
} Answers in the same words count once here.
themes-none-yet = There are no themes yet. Name one or more above and save; then every answer gets a box for each of them.
themes-no-texts = No answers can be shown here: they may be read where at least { $minimum } members of a group gave one.
themes-part = Part { $page } of { $pages }
themes-parts = Parts of the answers
themes-part-previous = Part { $page }
themes-part-next = Part { $page }
themes-download = Download the answers with their themes (CSV)
themes-saved = Saved: { $themes ->
    [0] no theme changed
    [one] 1 theme changed
   *[other] { $themes } themes changed
}, { $texts ->
    [0] no answer sorted anew.
    [one] 1 answer sorted anew.
   *[other] { $texts } answers sorted anew.
}
themes-nothing = Nothing was changed, so there was nothing to save.
themes-left-out = Somebody took themes away in the meantime, so these codes were left out: { $codes }.
themes-without = Without a theme
themes-count = { $count } ({ $share })
themes-caption = How many wrote of each theme
themes-caption-note = Per cent of those who wrote something; an answer can belong to several themes. Shown where the answers themselves may be read.

themes-fault-no-code = A code is a whole number from 1 to { $most }. Type one, or leave it empty.
themes-fault-code-taken = Another theme has this code. Type another, or leave it empty.
themes-fault-no-label = The theme has no name. Type one; to take a theme away, tick its box.
themes-fault-long-label = The name has { $found } characters; at most { $most } are kept. Shorten it.
themes-fault-label-taken = Another theme is called so. Choose another name.
themes-fault-too-many = A question has { $most } themes at most. Leave this one out, or take another away.
themes-fault-renamed-meanwhile = A colleague called this theme “{ $label }” in the meantime. Save again if it is to be as you want it.
themes-fault-gone-meanwhile = A colleague took this theme away in the meantime. Save again to add it anew, or empty its name and code.
