account-title = My account
account-unknown = unknown
account-password = Password
account-password-present = Your present password
account-password-new = The new password
account-password-hint = At least { $count } characters. A sentence is easy to remember; common passwords and your name are not taken.
account-password-go = Change the password
account-password-changed = Your password is changed. Where you were logged in elsewhere, the session is over.
account-sessions = Sessions
account-sessions-text = Where you are logged in. A session that is not used for { $minutes } minutes is over; after { $hours } hours it always is. If you do not know one of them, end it and change your password.
account-session-begun = Begun
account-session-place = Where
account-session-this = this session
account-session-end = End
account-session-end-what = End: the session of { $begun }, { $browser }
account-session-ended = The session is ended.
account-end-others = End all other sessions
account-others-ended = { $count ->
    [0] There was no other session.
    [one] The other session is ended.
   *[other] { $count } other sessions are ended.
}
account-end-all = End all sessions
account-end-all-of = Sessions of { $name }
account-end-all-text = Whoever is logged in under this name logs in again. Do this when a laptop or a telephone is lost.
account-all-ended = { $count ->
    [0] { $name } was logged in nowhere.
    [one] One session of { $name } is ended.
   *[other] { $count } sessions of { $name } are ended.
}

factor-title = Second factor
factor-none = You log in with your password alone. With a second factor, a code of an app on your telephone, your account is safe even when somebody knows your password.
factor-demanded = Your role asks for a second factor. Set it up below; then you can go on.
factor-begin = Set up
factor-begin-again = Begin anew
factor-begin-text = You need an app that shows one-time codes, such as that of your telephone or of a password manager.
factor-begin-go = Begin
factor-scan = Put the secret into your app
factor-scan-text = Read this code with the app, or type the secret.
factor-picture = QR code with the secret for your app
factor-typed = The secret:
factor-first-code = The code that the app shows now
factor-first-code-hint = Six digits. From then on logging in asks for one each time; where you are logged in elsewhere, the session is over.
factor-confirm-go = Confirm
factor-code = Code of your app, or a recovery code
factor-login-title = Second factor
factor-login-hint = Six digits from your app, or one of your recovery codes.
factor-login-lost = Lost telephone and recovery codes? An administrator can take your second factor away.
factor-login-again = Log in anew
factor-codes = Your recovery codes
factor-codes-text = Keep them where you find them when your telephone is gone. Each code works once. They are not shown again.
factor-codes-kept = I have kept them
factor-since = Set up on { $at }.
factor-codes-left = { $count ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
factor-renew = New recovery codes
factor-renew-text = The old ones do not work any more then.
factor-renew-go = Make new codes
factor-remove = Take away
factor-remove-text = For a new telephone: take the factor away and set it up anew.
factor-remove-go = Take the second factor away
factor-removed = Your second factor is taken away. A password is enough now, unless your role asks for more.
factor-line-set = Second factor set up on { $at }.
factor-line-none = No second factor.
factor-manage = Manage
factor-set-up = Set up
factor-reset-of = Second factor of { $name }
factor-reset-text = For whoever has lost telephone and recovery codes. All sessions end; who needs one sets a new one up at the next login. First make sure that it really is this person who asks.
factor-reset-go = Take the second factor away
factor-was-reset = { $name } has no second factor any more; all sessions are over.
factor-was-none = { $name } had no second factor.

account-forgotten = Forgotten your password?
account-forgotten-title = Forgotten password
account-forgotten-text = Give the e-mail address of your account. You get a letter with a link by which you choose a new password.
account-forgotten-go = Ask for the link
account-forgotten-other = No address with your account? An administrator can give you a new password.
account-reset-asked = If this address belongs to an account, a letter with a link comes soon. The link works for half an hour.
account-reset-done = Your password is changed and all sessions are over. Log in with the new one.
account-new-password = New password
account-new-password-text = For the account { $name }. After that you log in anew everywhere.
account-address = E-mail address
account-address-of = Where { $name } gets mail
account-address-hint = For a new password, and for news of the account. Empty: nothing goes there.
account-address-go = Keep the address
account-address-set = The address of { $name } is kept. The one before, if there was one, is told.
account-language = Language of the letter
account-invitations = Invitations
account-invite-by-mail = Invite somebody by mail
account-nobody-invited = No invitation is open.
account-invite = Invite somebody
account-invite-text = Whoever you invite gets a letter with a link that works once, for { $hours } hours, and chooses a name and a password. A new invitation takes the place of an old one to the same address.
account-invite-go = Invite
account-invited = { $address } is invited; the letter leaves soon.
account-invited-by = Invited by
account-withdraw = Withdraw
account-withdraw-what = Withdraw: the invitation of { $address }
account-withdrawn = The invitation of { $address } is withdrawn.
account-letter = Letter
account-letter-until = Works until { $at }
account-letter-queued = Waits for the post.
account-letter-sent = Sent.
account-letter-over = Run out: invite anew.
account-letter-failed = Not taken:
account-letter-unclear = Not sure whether it has left. Invite anew if nothing comes.
account-welcome = Welcome to Peil
account-welcome-text = You were invited at { $address }. Choose the name that you log in with, and a password.
account-name-hint = Your e-mail address, or another name that nobody has yet.
account-welcome-go = Make the account
account-invitation-accepted = Your account is there. Log in as { $name }.

account-letter-invitation-subject = Invitation to Peil
account-letter-invitation =
    Hello,

    { $sender } invites you to work in Peil, at { $host }.

    Choose a name and a password by this link:

    { $link }

    The link works once, until { $until }. If you did not expect this, there is nothing to do.
account-letter-reset-subject = A new password for Peil
account-letter-reset =
    Hello,

    Somebody asked at { $host } for a new password for the account { $name }. Choose it by this link:

    { $link }

    The link works once, for { $minutes } minutes. If you did not ask for it, there is nothing to do: your password stays what it is.
account-letter-news =
    Hello,

    { $what }

    On { $at }, from: { $place }.

    If this was not you and you did not ask for it, tell an administrator of { $host } at once, and look at your account:

    { $link }
account-news-password-changed = Your password for Peil is changed.
account-news-password-reset = An administrator gave your account in Peil a new password.
account-news-factor-set = A second factor is set up for your account in Peil.
account-news-factor-removed = The second factor of your account in Peil is taken away.
account-news-factor-reset = An administrator took the second factor of your account in Peil away.
account-news-recovery-code-used = A recovery code was used to log in to your account in Peil.
account-news-address-changed = Mail about your account in Peil does not go to this address any more.
