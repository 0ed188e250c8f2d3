//! What somebody may do. Each route of the site and each verb names the one it needs.

/// One right. It reaches as far as the grant it comes with: every survey or one, every cluster or one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Right {
    /// Definitions, and the questionnaire as anybody would see it.
    SeeSurveys,
    WriteSurveys,
    /// Address lists, members, growth.
    SeeLists,
    ChangeLists,
    /// One's own cluster as its manager sees it: its list, its rate, its addresses that have to be put right.
    KeepOwnCluster,
    /// How far a wave is, and who is still asked.
    SeeWaves,
    RunWaves,
    /// Mail that came back, and whom nobody writes to.
    HandleMail,
    /// Results on pages.
    SeeFigures,
    /// Results as files.
    TakeFigures,
    WriteFindings,
    /// Who answered what, of waves that told their respondents so.
    SeeAnswers,
    ReadTrail,
    /// What is held about one person who asks for it, and their erasure.
    AnswerRequests,
    /// Who may log in, and what each of them may.
    GovernPeople,
    /// Whether the house runs as it should, and its backups.
    KeepHouse,
}

impl Right {
    pub const ALL: &[Self] = &[
        Self::SeeSurveys,
        Self::WriteSurveys,
        Self::SeeLists,
        Self::ChangeLists,
        Self::KeepOwnCluster,
        Self::SeeWaves,
        Self::RunWaves,
        Self::HandleMail,
        Self::SeeFigures,
        Self::TakeFigures,
        Self::WriteFindings,
        Self::SeeAnswers,
        Self::ReadTrail,
        Self::AnswerRequests,
        Self::GovernPeople,
        Self::KeepHouse,
    ];

    /// Its word in a message: `rights-may-…`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SeeSurveys => "see-surveys",
            Self::WriteSurveys => "write-surveys",
            Self::SeeLists => "see-lists",
            Self::ChangeLists => "change-lists",
            Self::KeepOwnCluster => "keep-own-cluster",
            Self::SeeWaves => "see-waves",
            Self::RunWaves => "run-waves",
            Self::HandleMail => "handle-mail",
            Self::SeeFigures => "see-figures",
            Self::TakeFigures => "take-figures",
            Self::WriteFindings => "write-findings",
            Self::SeeAnswers => "see-answers",
            Self::ReadTrail => "read-trail",
            Self::AnswerRequests => "answer-requests",
            Self::GovernPeople => "govern-people",
            Self::KeepHouse => "keep-house",
        }
    }
}
