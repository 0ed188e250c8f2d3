//! What members write in their own words: what works, what should change; and which theme each remark is of.

use std::collections::BTreeSet;

use super::chance::Chance;
use crate::wording::Language;

/// The themes of what works, by code.
pub(super) const PRAISE_THEMES: [(i32, &str); 4] =
    [(1, "Netwerk en partners"), (2, "Team en begeleiding"), (3, "Activiteiten"), (4, "Kennis en middelen")];
/// The themes of what should change.
pub(super) const WISH_THEMES: [(i32, &str); 5] = [
    (1, "Kleine bedrijven en lidgeld"),
    (2, "Projecten en administratie"),
    (3, "Opvolging en kennisdeling"),
    (4, "Over de grens en tussen clusters"),
    (5, "Agenda en organisatie"),
];

const PRAISE_NL: &[(&str, i32)] = &[
    ("De werkgroepen: kleine groep, concrete vragen, en iedereen brengt iets mee.", 3),
    ("Het team antwoordt snel en kent de bedrijven echt.", 2),
    ("Dankzij een netwerkmoment vonden we een partner voor een proefproject.", 1),
    ("De bedrijfsbezoeken. Je ziet hoe anderen hetzelfde probleem aanpakken.", 3),
    ("Goede mix van kmo’s, grote bedrijven en onderzoekscentra.", 1),
    ("De nieuwsbrief met projectoproepen bespaart ons veel zoekwerk.", 4),
    ("De drempel om een collega-bedrijf te bellen is veel lager geworden.", 1),
    ("De studiedagen zijn inhoudelijk sterk en goed georganiseerd.", 3),
    ("We werden stap voor stap begeleid bij onze eerste subsidieaanvraag.", 2),
    ("Neutrale plek waar ook concurrenten met elkaar praten.", 1),
    ("Eindelijk krijgt onze sector een stem bij de overheid.", 4),
    ("De webinars zijn kort en praktisch, ideaal voor een klein bedrijf.", 3),
    ("De inspiratiereis gaf ons twee nieuwe klanten in Duitsland.", 3),
    ("De clustermanager brengt de juiste mensen samen.", 2),
    ("Jonge bedrijven krijgen er echt een kans.", 1),
    ("De contacten met de hogescholen: we hebben al twee stagiairs aangeworven.", 1),
    ("Het gedeelde testcentrum is voor ons goud waard.", 4),
    ("Je hoort er als eerste welke regels eraan komen.", 4),
    ("De sfeer is open en niemand komt alleen om te verkopen.", 1),
    ("Goede balans tussen onderzoek en wat morgen bruikbaar is.", 4),
];
const WISH_NL: &[(&str, i32)] = &[
    ("Meer aandacht voor kleine bedrijven: niet iedereen heeft iemand vrij voor projecten.", 1),
    ("De matchmaking blijft te vrijblijvend. Graag opvolging na een eerste gesprek.", 3),
    ("Minder vergaderingen, meer concrete projecten.", 5),
    ("De administratie van projecten is te zwaar voor ons.", 2),
    ("Het lidgeld is hoog in verhouding tot wat wij eruit halen.", 1),
    ("Meer contact met buitenlandse clusters, want alleen redden we het niet.", 4),
    ("Activiteiten zijn bijna altijd in dezelfde regio; voor ons telkens anderhalf uur rijden.", 5),
    ("Duidelijker maken welke projecten lopen en hoe je kunt instappen.", 3),
    ("De periode van financiering is te kort om iets op te bouwen.", 2),
    ("Vaker samenwerken met andere clusters, want veel thema’s overlappen.", 4),
    ("Graag opleidingen die ook ’s avonds of online te volgen zijn.", 5),
    ("Grote bedrijven bepalen te veel de agenda.", 1),
    ("Resultaten van projecten worden te weinig gedeeld met wie niet meedeed.", 3),
    ("Meer hulp om van een idee naar een verkoopbaar product te gaan.", 2),
    ("Een overzicht van wie wat kan in de cluster ontbreekt nog.", 3),
    ("De website is verouderd en de agenda staat er te laat op.", 5),
    ("Kies minder thema’s en ga er dieper op in.", 5),
    ("Meer aandacht voor de hele keten, ook voor de eindgebruiker.", 4),
    ("Te veel wisselingen bij de medewerkers; we moeten telkens opnieuw beginnen.", 5),
    ("Betrek de leden vroeger bij het jaarprogramma.", 5),
];
const PRAISE_FR: &[(&str, i32)] = &[
    ("L’équipe est à l’écoute et réagit vite.", 2),
    ("Les groupes de travail nous ont permis de rencontrer de vrais partenaires.", 3),
    ("Les séminaires sont de bonne qualité et proches de la pratique.", 3),
    ("Nous avons trouvé notre premier client flamand grâce au cluster.", 1),
    ("Un lieu neutre pour parler entre entreprises du même secteur.", 1),
    ("L’accompagnement pour les demandes de subsides est précieux.", 2),
    ("Les visites d’entreprises sont très instructives.", 3),
];
const WISH_FR: &[(&str, i32)] = &[
    ("Davantage de documents et d’activités en français seraient les bienvenus.", 4),
    ("La mise en relation devrait être mieux suivie après la première rencontre.", 3),
    ("Trop de réunions pour une petite entreprise.", 5),
    ("Plus de soutien pour l’exportation.", 4),
    ("Les procédures des projets sont lourdes et longues.", 2),
    ("La cotisation devrait dépendre de la taille de l’entreprise.", 1),
    ("Mieux faire connaître les résultats des projets.", 3),
];
const PRAISE_EN: &[(&str, i32)] = &[
    ("Good access to research centres we would not have approached ourselves.", 4),
    ("The working groups are practical and well prepared.", 3),
    ("It is easy to meet decision makers at the network events.", 1),
    ("The team knows the sector and makes useful introductions.", 2),
    ("As a newcomer we found our way in Flanders much faster.", 1),
];
const WISH_EN: &[(&str, i32)] = &[
    ("More events in English, please.", 4),
    ("Too few contacts abroad; competitors from Germany are ahead of us.", 4),
    ("Follow up on matchmaking: after the first meeting nothing happens.", 3),
    ("Project calls should be announced earlier.", 2),
    ("Make it clearer what a small company gets for its fee.", 1),
];

const OTHER_NL: &[&str] = &[
    "testlab",
    "adviesraad",
    "hackathon met studenten",
    "jaarlijkse barbecue",
    "peterschap voor starters",
    "jobbeurs",
    "werkbezoek van de minister",
    "enquête over grondstoffen",
    "gezamenlijke aankoop",
    "klankbordgroep normen",
    "podcast",
    "zomerschool",
    "vakjury",
    "bezoek aan een proefopstelling",
];
const OTHER_FR: &[&str] =
    &["laboratoire d’essai", "comité consultatif", "concours pour jeunes entreprises", "bourse à l’emploi"];
const OTHER_EN: &[&str] = &["test lab", "advisory board", "student hackathon", "summer school"];

/// The themes of a text: those of every remark in it.
pub(super) fn themes_of(text: &str) -> BTreeSet<i32> {
    let all = [PRAISE_NL, WISH_NL, PRAISE_FR, WISH_FR, PRAISE_EN, WISH_EN].into_iter().flatten();
    all.filter(|(remark, _)| text.contains(remark)).map(|(_, theme)| *theme).collect()
}

/// The stock of words, handed out in an order of its own; no text comes twice until all of them have come.
pub(super) struct Remarks {
    stocks: Vec<OfLanguage>,
}

struct OfLanguage {
    language: Language,
    praise: Stock,
    wishes: Stock,
    others: Stock,
}

struct Stock {
    texts: Vec<&'static str>,
    given: usize,
}

impl Remarks {
    pub(super) fn new(chance: &mut Chance) -> Self {
        let stocks = [
            (Language::NL, PRAISE_NL, WISH_NL, OTHER_NL),
            (Language::FR, PRAISE_FR, WISH_FR, OTHER_FR),
            (Language::EN, PRAISE_EN, WISH_EN, OTHER_EN),
        ];
        let stocks = stocks.map(|(language, praise, wishes, others)| OfLanguage {
            language,
            praise: Stock::new(chance, praise.iter().map(|(text, _)| *text).collect()),
            wishes: Stock::new(chance, wishes.iter().map(|(text, _)| *text).collect()),
            others: Stock::new(chance, others.to_vec()),
        });
        Self { stocks: stocks.into() }
    }

    pub(super) fn praise(&mut self, language: Language) -> String {
        self.of(language).map_or_else(String::new, |stock| stock.praise.text())
    }

    pub(super) fn wish(&mut self, language: Language) -> String {
        self.of(language).map_or_else(String::new, |stock| stock.wishes.text())
    }

    /// A few words for an activity that is not listed.
    pub(super) fn other_activity(&mut self, language: Language) -> String {
        self.of(language).map_or_else(String::new, |stock| stock.others.words().to_owned())
    }

    fn of(&mut self, language: Language) -> Option<&mut OfLanguage> {
        self.stocks.iter_mut().find(|stock| stock.language == language)
    }
}

impl Stock {
    fn new(chance: &mut Chance, mut texts: Vec<&'static str>) -> Self {
        chance.shuffle(&mut texts);
        Self { texts, given: 0 }
    }

    /// The next remark; from the second time round one remark and another, each time from further on.
    fn text(&mut self) -> String {
        let round = self.given / self.texts.len() % self.texts.len();
        let first = self.words();
        if round == 0 {
            return first.to_owned();
        }
        let second = self.texts[(self.given - 1 + round) % self.texts.len()];
        format!("{first} {second}")
    }

    fn words(&mut self) -> &'static str {
        self.given += 1;
        self.texts[(self.given - 1) % self.texts.len()]
    }
}
