## What waits for a hand, and what comes by itself.
work-title = What needs a hand now
work-none = Nothing waits for you.
work-standing = How far each wave is
work-coming = What is coming
work-when = When
work-what = What
work-nothing-comes = Nothing happens by itself in the next { $weeks } weeks.
work-clusters-for = { $clusters }, for { $wave }
work-stopped = { $count ->
    [one] Stopped: { $count } letter came back
   *[other] Stopped: { $count } letters came back
}
work-restored = { $count ->
    [one] A backup was put back: decide on { $count } letter
   *[other] A backup was put back: decide on { $count } letters
}
work-other-terms = { $count ->
    [one] The settings are not those that were approved: { $count } letter waits
   *[other] The settings are not those that were approved: { $count } letters wait
}
work-doubt = { $count ->
    [one] { $count } letter in doubt
   *[other] { $count } letters in doubt
}
work-resting = { $count ->
    [one] The mail server needs a person: { $count } letter waits
   *[other] The mail server needs a person: { $count } letters wait
}
work-unwritten = { $count ->
    [one] { $count } letter can’t be written
   *[other] { $count } letters can’t be written
}
work-faulty-letters = { $count ->
    [one] The check found { $count } fault that holds the letters back
   *[other] The check found { $count } faults that hold the letters back
}
work-second-pair = { $count ->
    [one] { $count } letter waits for a second pair of eyes
   *[other] { $count } letters wait for a second pair of eyes
}
work-approve = { $count ->
    [one] { $count } letter waits for approval
   *[other] { $count } letters wait for approval
}
work-send = { $count ->
    [one] { $count } approved letter is not sent yet
   *[other] { $count } approved letters are not sent yet
}
work-mail = { $count ->
    [one] { $count } mail waits for somebody to read it
   *[other] { $count } mails wait for somebody to read them
}
work-undeliverable = { $count ->
    [one] { $count } address where letters don’t arrive
   *[other] { $count } addresses where letters don’t arrive
}
work-lists-missing = { $count ->
    [one] { $count } address list is missing
   *[other] { $count } address lists are missing
}
work-lists-faulty = { $count ->
    [one] { $count } address list has rows that can’t be used
   *[other] { $count } address lists have rows that can’t be used
}
work-lists-unsigned = { $count ->
    [one] { $count } address list is not signed off
   *[other] { $count } address lists are not signed off
}
work-list-changes = { $count ->
    [one] { $count } change of an address list waits for you
   *[other] { $count } changes of an address list wait for you
}
work-draft-faults = { $count ->
    [one] { $count } fault in a draft of a survey
   *[other] { $count } faults in a draft of a survey
}
work-release = { $count ->
    [one] The figures of { $count } response are not released yet
   *[other] The figures of { $count } responses are not released yet
}
work-opens = opens: its letters leave at the earliest now
work-leaves = its letters leave
work-reminds = reminder to { $audience }
work-closes = closes
work-backup-failed = The daily backup failed
work-backup-old = { $count ->
    [one] The last backup is { $count } hour old
   *[other] The last backup is { $count } hours old
}
work-backup-missing = No backup was ever made
backups-title = Backups
backups-text = A backup is one file, encrypted with the master key. Keep that key somewhere else.
backups-last = The last backup was made on { $at }: { $age } ago.
backups-age-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
backups-age-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
backups-alarm = Alarm
backups-none = There is no backup yet.
backups-late = { $hours ->
    [one] That is too long ago: there should be one every hour.
   *[other] That is too long ago: there should be one every { $hours } hours.
}
backups-missing = No backup was ever made, and there are waves.
backups-failed = The backup of { $at } failed: { $why }
backups-again = It is tried again every quarter of an hour.
backups-daily = Every day at { $time } into { $folder }; what is older than { $days } days is removed.
backups-by-hand = No daily backup is set (backup.every_day_at). “peil backup” makes one.
backups-list = The last backups
backups-made = Made on
backups-size = Size
backups-rows = Rows
backups-megabytes = { $size } MB
