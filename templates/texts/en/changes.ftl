# What differs between two versions of a survey.

change-cosmetic = cosmetic
change-compatible = compatible
change-breaking = breaking

change-at-survey = the whole survey
change-at-page = page { $page }
change-at-option = option { $code }
change-at-row = row { $id }
change-at-net = net { $name }
change-at-check = check { $number }
change-at-message = words for { $name }

change-words = It is worded otherwise.
change-introduction = The introduction is worded otherwise.
change-closing = The words on the receipt are others.
change-help = The hint is worded otherwise.
change-end-label = The words at an end of the scale are others.
change-message = The words for a fault are others.
change-contact = The contact person is another.
change-note-added = A text without an answer is new.
change-note-removed = A text without an answer is gone.
change-languages-reordered = The languages come in another order.
change-pages-reordered = The pages come in another order.
change-page-renamed = The page has another id.
change-page-removed = The page is gone.
change-question-moved = The question stands on another page.
change-questions-reordered = The questions come in another order.
change-options-reordered = The options come in another order.
change-rows-reordered = The rows come in another order.
change-lines = The text has another number of lines.
change-points = It counts otherwise for the estimated length.
change-condition-rewritten = The condition is written otherwise.
change-default-language = Another language comes first.
change-order-shown = Options or rows are shown in another order.
change-language-added = A language is new.
change-page-added = The page is new.
change-question-added = The question is new.
change-row-added = The row is new.
change-option-added = The option is new.
change-other-added = The option opens a line of text now.
change-not-required = An answer is not required any more.
change-limit-looser = A limit allows more.
change-decimals-more = More decimals are allowed.
change-check-dropped = A check is gone.
change-check-looser = A check lets more through.
change-check-asks = A check asks “are you sure?”.
change-condition-wider = It is shown to more people.
change-question-reworded = The question is worded so differently that it may ask something else.
change-net-added = The net is new.
change-net-wider = The net holds new options.
change-other-survey = It has another code.
change-language-removed = A language is gone.
change-completeness = The rule for what is complete is another.
change-disclosure-stricter = Figures are shown from more answers on.
change-disclosure-looser = Figures would be shown of fewer answers than was promised.
change-question-removed = The question is gone.
change-question-renamed = The question seems to have another id.
change-question-demanded = The question is new and must be answered.
change-kind-changed = The question is of another kind.
change-required = An answer is required now.
change-row-removed = The row is gone.
change-row-renamed = The row seems to have another id.
change-row-demanded = The row is new and must be answered.
change-option-removed = The option is gone.
change-option-recoded = The option seems to have another code.
change-option-reworded = The option says something else.
change-row-reworded = The row says something else.
change-option-missing = The option is another reason for having no answer, or none.
change-option-exclusive = Whether it goes together with other options is different.
change-other-removed = The option opens no line of text any more.
change-step-added = The scale has one more step.
change-part-added = The total is divided over one more option.
change-reversed = The mean counts the other way round.
change-unit = The unit is another.
change-total = The total is another.
change-top = Another number is put in order.
change-decimals-fewer = Fewer decimals are allowed.
change-limit-stricter = A limit allows less.
change-check-demands = A check refuses more.
change-condition-narrower = It is shown to fewer people.
change-condition-other = It is shown to other people.
change-each-cluster = Whether it is asked once per cluster is different.
change-net-removed = The net is gone.
change-net-codes = The net holds other codes.
change-statement = What is agreed to is worded otherwise.

change-because-only-words = Only words: codes stay what they are.
change-because-only-looks = Only what it looks like: answers stay what they are.
change-because-same-meaning = It means the same.
change-because-added = Whoever has begun is not asked it; their answers stay.
change-because-not-offered = Whoever has begun could not choose it; their answers stay.
change-because-freer = Every answer that was given still fits.
change-because-more-asked = Nobody’s answer goes; whoever has begun is not asked anew.
change-because-unlike = Read both. If they ask the same, answers can be counted together; if not, give the new one an id of its own.
change-because-more-figures = One more figure over the same answers.
change-because-other-survey = Answers belong to the survey of the old code.
change-because-no-language = Whoever answers in it could not go on.
change-because-lost = Answers that were given would not be counted. Keep it, or give what is new an id of its own.
change-because-other-name = Answers that were given lie under the old name. Keep the old one.
change-because-other-meaning = An answer given before would mean something else than the same one given after.
change-because-refused = Answers that were given could be refused.
change-because-other-people = Answers were given by people who would not be asked now, and are counted in the same figure.
change-because-other-figure = A figure would go on under its name and be another one.
change-because-demanded = It would be required of some and not of others.
change-because-other-consent = Whoever agreed has agreed to the other words.
change-because-more-hidden = Less is shown of small groups.
change-because-promised = Whoever answered relied on the stricter rule.

## At the desk

versions-same = Nothing differs from version { $number } but the writing of the file.
versions-summary = Compared with version { $number }: breaking { $breaking }, compatible { $compatible }, cosmetic { $cosmetic }
versions-was = Was:
versions-is = Is:
versions-launch = This stops a launch
versions-launch-text = This version can be looked at and tried, but no wave can be made with it, approved or revised to it before this is mended.
versions-asked = version { $number }
versions-new = Version { $number } of the survey
versions-take = Ask version { $number } from now on
versions-take-means = Whoever has begun goes on with the version they began with. All answers are counted together.
versions-breaking = This version can't be taken over: answers that are there would be lost, refused, or mean something else. Keep what answers lie under, or give the definition a code of its own and make a new wave of that.
versions-sealed = The letters of this wave were approved and have not left. Until then it takes over only what is worded otherwise, and only if no letter reads otherwise by that. Take this version over once they have left, or close the wave and prepare a new one that is checked and approved.
versions-done = The wave asks version { $number } from now on.
versions-refused = The wave does not take version { $number } over. Nothing was changed.
versions-history = asks version { $number } since then
versions-not-launchable = Version { $number } can't be launched before it is mended, on these lines: { $places }. The page of the survey says what is wrong.
versions-survey-not-launchable = The newest version of this survey can't be launched before it is mended, on these lines: { $found }. The page of the survey says what is wrong.

## Test links

trial-title = Test links
trial-text = Answer the questionnaire as a company gets it. Every page says that it is a test; its answers are never counted and never exported.
trial-open = Open test { $reference }
trial-version = Version { $number }.
trial-not-begun = not begun
trial-progress = { $answered } of { $of } answered
trial-sent = sent in
trial-delete = Delete { $reference }
trial-delete-means = { $count ->
    [0] Test { $reference } goes with its link; nothing is answered yet.
    [one] Test { $reference } goes with its link and its one answer. That can’t be undone.
   *[other] Test { $reference } goes with its link and its { $count } answers. That can’t be undone.
}
trial-delete-all = Delete all tests
trial-delete-all-means = { $count ->
    [one] 1 test is deleted for good, with its link and its answers.
   *[other] { $count } tests are deleted for good, with their links and their answers.
}
trial-delete-all-begun = { $count ->
    [0] None of them has answers.
    [one] 1 of them has answers.
   *[other] { $count } of them have answers.
}
trial-deleted = { $count ->
        [one] { $count } test deleted.
       *[other] { $count } tests deleted.
    }
trial-attributes = What is known of the company
trial-attributes-hint = May stay blank. Such as size=10-49, joined=2019.
trial-attributes-wrong = “{ $found }” can't be read. Write a name, an equals sign and a value, such as size=10-49, with commas between them.
trial-make = Make a test link
trial-made = Test { $reference } is made.
