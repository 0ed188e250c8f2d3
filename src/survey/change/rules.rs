//! What each kind of difference means for answers that are stored and figures that are published.

use serde::Serialize;

/// What a difference does to a survey that has been answered already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Words and looks. Not one answer or figure changes.
    Cosmetic,
    /// Every stored answer keeps its place and its meaning; something is added or allowed.
    Compatible,
    /// Stored answers would be lost or refused, or would mean something else.
    Breaking,
}

/// Why a difference has the effect it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Codes stay what they are.
    OnlyWords,
    /// How it looks, or in what order it comes.
    OnlyLooks,
    /// It says the same in other signs.
    SameMeaning,
    /// Whoever began before is not asked it.
    Added,
    /// Whoever began before could not choose it.
    NotOffered,
    /// Every stored answer fits.
    Freer,
    /// More people are asked; nobody's answer goes.
    MoreAsked,
    /// It reads so differently that only its author knows whether it asks the same.
    Unlike,
    /// One more figure, over the same answers.
    MoreFigures,
    /// Small groups of the same answers are not shown any more.
    MoreHidden,
    /// There is another survey of that code.
    OtherSurvey,
    /// Whoever answers in it could not go on.
    NoLanguage,
    /// Stored answers would not be counted.
    Lost,
    /// Stored answers lie under the old name.
    OtherName,
    /// The same code would mean something else before and after.
    OtherMeaning,
    /// Stored answers could break the rule.
    Refused,
    /// Some were asked who would not be asked now.
    OtherPeople,
    /// A figure would go on under its name and be another one.
    OtherFigure,
    /// It would be demanded of some and not of others.
    Demanded,
    /// What was agreed to is another text.
    OtherConsent,
    /// Whoever answered was told that figures of so few are not shown.
    Promised,
}

impl Effect {
    pub const ALL: [Self; 3] = [Self::Cosmetic, Self::Compatible, Self::Breaking];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        }
    }

    /// The message that says it.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Cosmetic => "change-cosmetic",
            Self::Compatible => "change-compatible",
            Self::Breaking => "change-breaking",
        }
    }
}

impl Reason {
    /// The message that says it.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::OnlyWords => "change-because-only-words",
            Self::OnlyLooks => "change-because-only-looks",
            Self::SameMeaning => "change-because-same-meaning",
            Self::Added => "change-because-added",
            Self::NotOffered => "change-because-not-offered",
            Self::Freer => "change-because-freer",
            Self::MoreAsked => "change-because-more-asked",
            Self::Unlike => "change-because-unlike",
            Self::MoreFigures => "change-because-more-figures",
            Self::OtherSurvey => "change-because-other-survey",
            Self::NoLanguage => "change-because-no-language",
            Self::Lost => "change-because-lost",
            Self::OtherName => "change-because-other-name",
            Self::OtherMeaning => "change-because-other-meaning",
            Self::Refused => "change-because-refused",
            Self::OtherPeople => "change-because-other-people",
            Self::OtherFigure => "change-because-other-figure",
            Self::Demanded => "change-because-demanded",
            Self::OtherConsent => "change-because-other-consent",
            Self::MoreHidden => "change-because-more-hidden",
            Self::Promised => "change-because-promised",
        }
    }
}

macro_rules! rules {
    ($($name:ident $word:literal $effect:ident $reason:ident,)+) => {
        /// One kind of difference; the table of the room says each in words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Rule { $($name,)+ }

        impl Rule {
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            pub fn effect(self) -> Effect {
                match self { $(Self::$name => Effect::$effect,)+ }
            }

            pub fn reason(self) -> Reason {
                match self { $(Self::$name => Reason::$reason,)+ }
            }

            /// The message that says what happened.
            pub fn message_key(self) -> &'static str {
                match self { $(Self::$name => concat!("change-", $word),)+ }
            }
        }
    };
}

rules! {
    Words "words" Cosmetic OnlyWords,
    Introduction "introduction" Cosmetic OnlyWords,
    Closing "closing" Cosmetic OnlyWords,
    Help "help" Cosmetic OnlyWords,
    EndLabel "end-label" Cosmetic OnlyWords,
    Message "message" Cosmetic OnlyWords,
    Contact "contact" Cosmetic OnlyWords,
    NoteAdded "note-added" Cosmetic OnlyWords,
    NoteRemoved "note-removed" Cosmetic OnlyWords,
    LanguagesReordered "languages-reordered" Cosmetic OnlyLooks,
    PagesReordered "pages-reordered" Cosmetic OnlyLooks,
    PageRenamed "page-renamed" Cosmetic OnlyLooks,
    PageRemoved "page-removed" Cosmetic OnlyLooks,
    QuestionMoved "question-moved" Cosmetic OnlyLooks,
    QuestionsReordered "questions-reordered" Cosmetic OnlyLooks,
    OptionsReordered "options-reordered" Cosmetic OnlyLooks,
    RowsReordered "rows-reordered" Cosmetic OnlyLooks,
    Lines "lines" Cosmetic OnlyLooks,
    Points "points" Cosmetic OnlyLooks,
    ConditionRewritten "condition-rewritten" Cosmetic SameMeaning,

    DefaultLanguage "default-language" Compatible OnlyLooks,
    DisclosureStricter "disclosure-stricter" Compatible MoreHidden,
    OrderShown "order-shown" Compatible OnlyLooks,
    LanguageAdded "language-added" Compatible Freer,
    PageAdded "page-added" Compatible Added,
    QuestionAdded "question-added" Compatible Added,
    RowAdded "row-added" Compatible Added,
    OptionAdded "option-added" Compatible NotOffered,
    OtherAdded "other-added" Compatible NotOffered,
    NotRequired "not-required" Compatible Freer,
    LimitLooser "limit-looser" Compatible Freer,
    DecimalsMore "decimals-more" Compatible Freer,
    CheckDropped "check-dropped" Compatible Freer,
    CheckLooser "check-looser" Compatible Freer,
    CheckAsks "check-asks" Compatible Freer,
    ConditionWider "condition-wider" Compatible MoreAsked,
    QuestionReworded "question-reworded" Compatible Unlike,
    NetAdded "net-added" Compatible MoreFigures,
    NetWider "net-wider" Compatible NotOffered,

    OtherSurvey "other-survey" Breaking OtherSurvey,
    LanguageRemoved "language-removed" Breaking NoLanguage,
    Completeness "completeness" Breaking OtherFigure,
    DisclosureLooser "disclosure-looser" Breaking Promised,
    QuestionRemoved "question-removed" Breaking Lost,
    QuestionRenamed "question-renamed" Breaking OtherName,
    QuestionDemanded "question-demanded" Breaking Demanded,
    KindChanged "kind-changed" Breaking Lost,
    Required "required" Breaking Demanded,
    RowRemoved "row-removed" Breaking Lost,
    RowRenamed "row-renamed" Breaking OtherName,
    RowDemanded "row-demanded" Breaking Demanded,
    OptionRemoved "option-removed" Breaking Lost,
    OptionRecoded "option-recoded" Breaking OtherName,
    OptionReworded "option-reworded" Breaking OtherMeaning,
    RowReworded "row-reworded" Breaking OtherMeaning,
    OptionMissing "option-missing" Breaking OtherMeaning,
    OptionExclusive "option-exclusive" Breaking OtherMeaning,
    OtherRemoved "other-removed" Breaking Lost,
    StepAdded "step-added" Breaking OtherFigure,
    PartAdded "part-added" Breaking OtherFigure,
    Reversed "reversed" Breaking OtherMeaning,
    Unit "unit" Breaking OtherMeaning,
    Total "total" Breaking OtherMeaning,
    Top "top" Breaking OtherMeaning,
    DecimalsFewer "decimals-fewer" Breaking Refused,
    LimitStricter "limit-stricter" Breaking Refused,
    CheckDemands "check-demands" Breaking Refused,
    ConditionNarrower "condition-narrower" Breaking OtherPeople,
    ConditionOther "condition-other" Breaking OtherPeople,
    EachCluster "each-cluster" Breaking OtherName,
    NetRemoved "net-removed" Breaking OtherFigure,
    NetCodes "net-codes" Breaking OtherFigure,
    Statement "statement" Breaking OtherConsent,
}
