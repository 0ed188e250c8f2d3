# What whoever answers gets to read.

answer-skip = Skip to the content
answer-languages = Language
answer-trial = Test – answers are not counted.
answer-preview = Preview: what you fill in here is not kept.
answer-contact = Questions, or need help?
answer-made-with = This questionnaire uses no third-party cookies and does not track you.

answer-start-who = Who asks
answer-start-long = How long
answer-start-minutes =
    { $minutes ->
        [one] About { $minutes } minute.
       *[other] About { $minutes } minutes.
    }
answer-start-pause = You can stop and go on later with the same link, on any device.
answer-start-until = Until when
answer-start-privacy = Who sees what
answer-start-free = Skipping
answer-start-free-all = You may skip any question.
answer-start-free-some = You may skip questions, except where it says “required”.
answer-start-begin = Begin
answer-start-continue = Continue
answer-start-check = Check my answers

answer-privacy-identified = Your name stands with your answers. Only the evaluators see them that way.
answer-privacy-confidential = Your answers are confidential. Nobody outside the evaluation team sees who answered what. Results are shown only for groups of at least five answers together.
answer-privacy-anonymous = Your answers are anonymous. As soon as you send them, the tie with your name is gone for good. Results are shown only for groups of at least five answers together.

answer-step = Step { $number } of { $of }
answer-required = (required)
answer-fault = Error:
answer-clear = Clear my answer
answer-number = Number
answer-other = Please specify “{ $option }”
answer-place = Place { $number }
answer-choose = Choose
answer-next = Next
answer-last = To the overview
answer-back = Back
answer-to-check = Save and return to the overview
answer-kept = Every button keeps what you filled in on this page.

answer-kept-at = Saved at { $time }
answer-kept-later = Not saved – we are trying again
answer-kept-offline = No connection – we save as soon as it is back
answer-kept-button = Not saved – press a button below to save
answer-kept-sent = The answers have been sent meanwhile. What you fill in now is not kept.
answer-kept-closed = The survey has been closed meanwhile. What you fill in now is not kept.
answer-characters-left = { $count } characters left
answer-characters-over = { $count } characters too many

answer-conflict-title = Something else was answered here meanwhile
answer-conflict-text = In another window, or by a colleague with the same link. The rest of the page is saved. Still to choose:
answer-conflict-other = Meanwhile this was filled in here, in another window or by a colleague:
answer-conflict-keep = Above stands what you filled in yourself. The button at the bottom of the page keeps that.
answer-conflict-take = Take the other answer
answer-conflict-live = Something else was answered here meanwhile, in another window or by a colleague: “{ $answer }”. You can choose when you go on.

answer-hint-several = You can choose more than one answer.
answer-hint-exactly = { $count ->
        [one] Choose one answer.
       *[other] Choose exactly { $count } answers.
    }
answer-hint-between = Choose at least { $least } and at most { $most } answers.
answer-hint-at-least = { $count ->
        [one] Choose at least one answer.
       *[other] Choose at least { $count } answers.
    }
answer-hint-at-most = { $count ->
        [one] Choose at most one answer.
       *[other] Choose at most { $count } answers.
    }
answer-hint-whole = A whole number, without decimals.
answer-hint-number-between = From { $min } to { $max }.
answer-hint-number-from = { $min } or more.
answer-hint-number-to = At most { $max }.
answer-hint-date = Year, month and day, for example 2026-03-31.
answer-hint-date-between = From { $min } to { $max }.
answer-hint-date-from = From { $min } on.
answer-hint-date-to = Up to { $max }.
answer-hint-characters = At most { $max } characters.
answer-hint-ranking = { $count ->
        [one] Choose what matters most to you.
       *[other] Choose up to { $count }, the most important in place 1.
    }
answer-hint-total = Everything together must come to { $total }. An empty box counts as 0.

answer-summary-title = Something is not right
answer-doubt = Please check:
answer-doubts-title = Could you check this?
answer-not-saved-title = Not saved
answer-not-saved-text = Because of a breakdown we could not keep your answers. Everything you filled in is still below. Try again in a minute with the same button.

answer-check-title = Check your answers
answer-check-lede = Nothing has been sent yet. You can still change every answer.
answer-blank = Not answered
answer-unread = Not readable yet:
answer-change = Change
answer-send = Send my answers
answer-send-means = Your answers count as complete only once you press this button.

answer-receipt-title = Thank you, we have received your answers
answer-receipt-sent = Received on
answer-receipt-reference = Your reference:
answer-receipt-next = What happens next?
answer-receipt-change = You can still change your answers while the survey is open.
answer-receipt-change-until = You can still change your answers until
answer-receipt-change-link = Change my answers
answer-receipt-own = Your answers
answer-receipt-print = Use the print function of your browser to print this page or to keep it as a PDF.

answer-closed-title = This survey is closed
answer-closed-since = Answering was possible until
answer-closed-text = Thank you for your interest. Answering is no longer possible. If there is something you still want to tell us, turn to the person named below.
answer-closed-begun = You had already answered questions. Those answers are kept; they can no longer be changed or completed. If there is something you still want to tell us, turn to the person named below.

answer-problem-wrong-link-title = This link isn’t right
answer-problem-wrong-link-text = We find no questionnaire at this address. Perhaps the link was not copied completely, or it was withdrawn.
answer-problem-wrong-link-do = Open the link again from the e-mail you received, or copy all of it, up to the last character. If that doesn’t work, reply to that e-mail.
answer-problem-not-saved-title = Not saved
answer-problem-not-saved-text = Because of a breakdown we could not keep what you just filled in. What you saved before is not lost.
answer-problem-not-saved-do = Go back with the button of your browser: your answers are still there. Send the page again in a minute.
answer-problem-unavailable-title = Not available for a moment
answer-problem-unavailable-text = Because of a breakdown we can’t show this page now. What you saved is not lost.
answer-problem-unavailable-do = Try again in a minute.
answer-problem-unreadable-title = We could not read this
answer-problem-unreadable-text = What your browser sent is not a page of this questionnaire. Nothing has changed.
answer-problem-unreadable-do = Open the link again from the e-mail you received.
answer-problem-too-often-title = One moment
answer-problem-too-often-text = This address was asked for too often in a row.
answer-problem-too-often-do = Wait a minute and try again.
answer-problem-broken-title = Something went wrong
answer-problem-broken-text = Because of a mistake of ours we can’t show this page. What you saved is not lost.
answer-problem-broken-do = Try again later. If it keeps going wrong, reply to the e-mail you received.
