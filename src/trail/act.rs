//! What can be done, to what, and from where: closed lists of words that stay what they are.

/// An enum of words: its values, and the word of each.
macro_rules! words {
    ($(#[$note:meta])* $name:ident { $($value:ident = $word:literal,)+ }) => {
        $(#[$note])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($value,)+
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$value,)+];

            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }

            /// None for a word that is not one of them.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }
        }
    };
}

words! {
    /// From where something is done.
    Door {
        Desk = "desk",
        Command = "command",
        ManagerLink = "manager-link",
        House = "house",
    }
}

words! {
    /// What a thing is.
    Kind {
        User = "user",
        Survey = "survey",
        Draft = "draft",
        Cluster = "cluster",
        List = "list",
        Member = "member",
        Address = "address",
        Wave = "wave",
        Mail = "mail",
        Trail = "trail",
        Backup = "backup",
        Key = "key",
    }
}

words! {
    /// What was done.
    Act {
        LoggedIn = "logged-in",
        LoginFailed = "login-failed",
        LoggedOut = "logged-out",
        SessionsEnded = "sessions-ended",
        PasswordChanged = "password-changed",
        ResetAsked = "reset-asked",
        PersonInvited = "person-invited",
        InvitationWithdrawn = "invitation-withdrawn",
        InvitationAccepted = "invitation-accepted",
        PersonAddressSet = "person-address-set",
        CodeFailed = "code-failed",
        FactorSet = "factor-set",
        FactorRemoved = "factor-removed",
        FactorReset = "factor-reset",
        RecoveryCodeUsed = "recovery-code-used",
        RecoveryCodesRenewed = "recovery-codes-renewed",
        UserAdded = "user-added",
        PasswordReset = "password-reset",
        RoleGiven = "role-given",
        RoleTakenBack = "role-taken-back",
        SurveyPublished = "survey-published",
        DraftBegun = "draft-begun",
        DraftDiscarded = "draft-discarded",
        ClusterAdded = "cluster-added",
        ClusterChanged = "cluster-changed",
        ListReceived = "list-received",
        ListMended = "list-mended",
        ListReadOtherwise = "list-read-otherwise",
        ListJudged = "list-judged",
        ListSignedOff = "list-signed-off",
        ListTaken = "list-taken",
        ListDiscarded = "list-discarded",
        ListUndone = "list-undone",
        ListRowSettled = "list-row-settled",
        MembershipEnded = "membership-ended",
        MembershipResumed = "membership-resumed",
        MembershipDated = "membership-dated",
        ContactChosen = "contact-chosen",
        ContactLeft = "contact-left",
        ContactBack = "contact-back",
        AddressSilenced = "address-silenced",
        AddressLifted = "address-lifted",
        AddressCorrected = "address-corrected",
        LinkGiven = "link-given",
        LinkRevoked = "link-revoked",
        WaveMade = "wave-made",
        WaveChanged = "wave-changed",
        WaveChecked = "wave-checked",
        WaveApproved = "wave-approved",
        WaveSent = "wave-sent",
        WaveTakenBack = "wave-taken-back",
        WaveStarted = "wave-started",
        WaveReminded = "wave-reminded",
        WavePaused = "wave-paused",
        WaveResumed = "wave-resumed",
        WaveClosed = "wave-closed",
        WaveExtended = "wave-extended",
        WaveReopened = "wave-reopened",
        FiguresReleased = "figures-released",
        FiguresWithdrawn = "figures-withdrawn",
        WaveAnnounced = "wave-announced",
        WaveDeleted = "wave-deleted",
        WaveRevised = "wave-revised",
        WavePaced = "wave-paced",
        WaveRestored = "wave-restored",
        WaveAimed = "wave-aimed",
        SettingsAccepted = "settings-accepted",
        TestMade = "test-made",
        TestsDeleted = "tests-deleted",
        DoubtResolved = "doubt-resolved",
        DoubtSentAgain = "doubt-sent-again",
        HandedOver = "handed-over",
        LetterWorded = "letter-worded",
        LetterRestored = "letter-restored",
        ReminderPlanned = "reminder-planned",
        ReminderUnplanned = "reminder-unplanned",
        ReminderSkipped = "reminder-skipped",
        ResponsesImported = "responses-imported",
        FindingsSaved = "findings-saved",
        FindingsTakenOff = "findings-taken-off",
        ThemesChanged = "themes-changed",
        TextsSorted = "texts-sorted",
        MailSettled = "mail-settled",
        ResultsTaken = "results-taken",
        AnswersTaken = "answers-taken",
        PersonShown = "person-shown",
        PersonErased = "person-erased",
        ResultsUnsuppressed = "results-unsuppressed",
        MembersExported = "members-exported",
        FileTaken = "file-taken",
        TrailExported = "trail-exported",
        BackupMade = "backup-made",
        BackupFailed = "backup-failed",
        HouseRestored = "house-restored",
        KeyRotated = "key-rotated",
    }
}

words! {
    /// How a thing stands that has no words for it elsewhere, and what of it is meant.
    Standing {
        Waiting = "waiting",
        SeenTo = "seen-to",
        OfSomebodyElse = "of-somebody-else",
        ForLater = "for-later",
        All = "all",
    }
}

words! {
    /// What of a wave was made otherwise, what of a list was done or counted, what is in a file that somebody took.
    Part {
        Questionnaire = "questionnaire",
        Clusters = "clusters",
        Closes = "closes",
        Opens = "opens",
        Hold = "hold",
        QuietHours = "quiet-hours",
        TimeZone = "time-zone",
        Sender = "sender",
        Contact = "contact",
        AnswersCanChange = "answers-can-change",
        FourEyes = "four-eyes",
        OneLetterEach = "one-letter-each",
        Confirms = "confirms",
        Thanks = "thanks",
        Targets = "targets",
        Privacy = "privacy",
        Rows = "rows",
        MembersNew = "members-new",
        MembersChanged = "members-changed",
        MembersUnchanged = "members-unchanged",
        MembersNotNamed = "members-not-named",
        MembersRemoved = "members-removed",
        MembersAsBefore = "members-as-before",
        RowsLeftOut = "rows-left-out",
        RowsWaiting = "rows-waiting",
        RowTaken = "row-taken",
        RowLeft = "row-left",
        Edits = "edits",
        Edit = "edit",
        Likenesses = "likenesses",
        Format = "format",
        Columns = "columns",
        File = "file",
        Tables = "tables",
        Question = "question",
        Members = "members",
        Against = "against",
        Person = "person",
        Days = "days",
        Wave = "wave",
        Survey = "survey",
        Version = "version",
        Sha256 = "sha-256",
        Language = "language",
        Text = "text",
        Bytes = "bytes",
        Removed = "removed",
        Made = "made",
        Act = "act",
        From = "from",
        Until = "until",
        By = "by",
        Subject = "subject",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_means_one_act() {
        for act in Act::ALL {
            assert_eq!(Act::parse(act.as_str()), Some(*act));
        }
        assert_eq!(Act::parse("wave-eaten"), None);
    }
}
