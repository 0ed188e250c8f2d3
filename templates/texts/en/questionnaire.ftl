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
answer-start-contact = Questions
answer-start-colleague = Pass on to a colleague
answer-start-leave = Not for me, or no more mail
answer-start-free = Skipping
answer-start-free-all = You may skip any question.
answer-start-free-some = You may skip questions, except where it says “required”.
answer-start-begin = Begin
answer-start-continue = Continue
answer-start-check = Check my answers

answer-privacy-identified = Your name stands with your answers: the evaluators see who answered what, and can take that along in a file.
answer-privacy-confidential = Your answers are confidential. They are kept with the number of your invitation, so that we know whom not to remind and which cluster they are about; no page and no file of the evaluators says who answered what, unless you ask for your own data.
answer-privacy-groups = Results are shown only for groups of at least { $count } answers together.
answer-privacy-moments = We also keep when you began and when you sent them, but no network address and no device.

answer-step = Step { $number } of { $of }
answer-required = (required)
answer-fault = Error:
answer-clear = Clear my answer
answer-number = Number
answer-other = Please specify “{ $option }”
answer-place = Place { $number }
answer-choose = Choose
answer-choose-from = Choose from:
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
answer-problem-handed-over-title = This invitation was handed over
answer-problem-handed-over-text = A colleague at your company was invited in your place. They have a link of their own, with the answers that were given so far.
answer-problem-handed-over-do = You need do nothing more. If that is a mistake, reply to the e-mail you received.
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

answer-kept-but = Saved at { $time }, except where you can still choose
answer-kept-late = The survey is closed. Saved at { $time }, but it does not count any more.
answer-check-again = Your answers were sent before. What you change now counts only once you send again; until then, what you sent before stands.
answer-send-again = Send again
answer-send-again-means = Your new answers take the place of the earlier ones.
answer-leave-as-sent = Change nothing: leave everything as it was sent
answer-receipt-begun = You have begun to change your answers. What stands below counts until you send them again.
answer-receipt-begun-link = Go on changing
answer-receipt-next-text = We process the answers of all members together. Whoever sent you this survey will tell you about the results.
answer-receipt-contact = Questions about your answers? Give your reference to the person named at the bottom of this page.
answer-receipt-download = Keep my answers as text
answer-closed-late = Your last answers came in after the survey closed. We have kept them apart; the results count what was there when it closed. If there is something you still want to tell us, turn to the person named below.

answer-problem-too-large-title = Too much text
answer-problem-too-large-text = This page holds more text than we can take. Nothing has changed.
answer-problem-too-large-do = Go back with the button of your browser: your text is still there. Make it shorter and save again.
answer-problem-too-slow-title = Arrived too slowly
answer-problem-too-slow-text = What you sent did not arrive whole in time. Nothing has changed.
answer-problem-too-slow-do = Go back with the button of your browser: your answers are still there. Save again once your connection is better.

answer-pass-title = Pass on to a colleague
answer-pass-lede = Does a colleague know more about this? Pass the link on. You can also fill it in together, each on a device of your own.
answer-pass-sees = Whoever opens the link sees what has been filled in already, and can change it.
answer-pass-mail = A mail for your colleague
answer-pass-link = The link
answer-pass-subject = Subject
answer-pass-text = Text
answer-pass-open = Open in my mail program
answer-pass-back = Back to the questionnaire
answer-pass-mail-subject = Questionnaire: { $survey }
answer-pass-mail-text =
    Hello,

    Could you fill in this questionnaire for our company? You can stop and go on later with the same link.

    { $link }

    You will see what has been filled in already, and you can change it.
answer-pass-name-title = Who is better asked next time?
answer-pass-name-text = Name a colleague, and the evaluation team sees that name. This questionnaire itself sends your colleague no mail.
answer-pass-name = Name
answer-pass-email = E-mail address
answer-pass-name-do = Pass this name on
answer-pass-name-wrong = Fill in a name of at most 200 characters.
answer-pass-email-wrong = Fill in an e-mail address such as name@example.com.
answer-pass-named = Passed on:
answer-pass-forget = Take this name back

answer-leave-title = Not for me, or no more mail
answer-leave-lede = Tell us what is not right. You will get no more mail about this. The link keeps working.
answer-leave-ask = What is the matter?
answer-leave-choose = Choose one of the reasons.
answer-leave-not-me = I am not the right person
answer-leave-not-me-means = Somebody else at the company can answer better.
answer-leave-not-me-done = You will get no more mail about this questionnaire.
answer-leave-left = Our company is no longer a member
answer-leave-left-means = We no longer belong to this cluster.
answer-leave-left-done = You will get no more mail about this questionnaire, and the evaluation team sees that your company is no longer a member.
answer-leave-no-mail = I want no more mail
answer-leave-no-mail-means = Not about this questionnaire, and not about a later one.
answer-leave-no-mail-done = We will not write to your address any more, nor for a later survey.
answer-leave-do = Confirm
answer-leave-back = To the questionnaire after all
answer-leave-done-title = Noted
answer-leave-undo-text = Not what you meant?
answer-leave-undo = Undo

answer-access-link = Accessibility
answer-access-title = Accessibility statement
answer-access-heading = Accessibility statement
answer-access-aim = Everybody should be able to fill in this questionnaire, and to do the work of the evaluators. We aim for WCAG 2.2, level AA, for the questionnaire and for the desk of the evaluators. This is our own assessment.
answer-access-done-title = What you can expect
answer-access-done-plain = Everything works without JavaScript, without cookies and in every recent browser.
answer-access-done-keyboard = Everything can be done with the keyboard alone, and you always see where you are.
answer-access-done-zoom = The text adapts to a zoom of 400 %, to dark colours and to high contrast.
answer-access-done-time = There is no time limit. What you fill in is kept, and you can go on later.
answer-access-done-tools = At every change, every page is checked with automatic tools (axe and html-validate), at the width of a telephone and of a screen.
answer-access-gaps-title = What we do not know yet, or can’t do
answer-access-gap-readers = No tests were done yet with real screen readers such as NVDA, VoiceOver and TalkBack.
answer-access-gap-audit = There has been no review yet by an independent expert or with people with a disability.
answer-access-gap-authors = The questions themselves are written by others. We do not check how easy they are to understand.
answer-access-gap-desk = Wide tables and charts at the desk of the evaluators are hard to take in on a telephone; each chart has a table of the same figures.
answer-access-contact-title = Something does not work?
answer-access-contact = Write to whoever is named below and say what does not work. You can also answer the questions in another way.
answer-access-date = Last looked over on
