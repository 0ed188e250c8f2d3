//! What members write in their own words: what works, what should change.

use super::chance::Chance;
use crate::wording::Language;

const PRAISE_NL: &[&str] = &[
    "De werkgroepen: kleine groep, concrete vragen, en iedereen brengt iets mee.",
    "Het team antwoordt snel en kent de bedrijven echt.",
    "Dankzij een netwerkmoment vonden we een partner voor een proefproject.",
    "De bedrijfsbezoeken. Je ziet hoe anderen hetzelfde probleem aanpakken.",
    "Goede mix van kmo’s, grote bedrijven en onderzoekscentra.",
    "De nieuwsbrief met projectoproepen bespaart ons veel zoekwerk.",
    "De drempel om een collega-bedrijf te bellen is veel lager geworden.",
    "De studiedagen zijn inhoudelijk sterk en goed georganiseerd.",
    "We werden stap voor stap begeleid bij onze eerste subsidieaanvraag.",
    "Neutrale plek waar ook concurrenten met elkaar praten.",
    "Eindelijk krijgt onze sector een stem bij de overheid.",
    "De webinars zijn kort en praktisch, ideaal voor een klein bedrijf.",
    "De inspiratiereis gaf ons twee nieuwe klanten in Duitsland.",
    "De clustermanager brengt de juiste mensen samen.",
    "Jonge bedrijven krijgen er echt een kans.",
    "De contacten met de hogescholen: we hebben al twee stagiairs aangeworven.",
    "Het gedeelde testcentrum is voor ons goud waard.",
    "Je hoort er als eerste welke regels eraan komen.",
    "De sfeer is open en niemand komt alleen om te verkopen.",
    "Goede balans tussen onderzoek en wat morgen bruikbaar is.",
];
const WISH_NL: &[&str] = &[
    "Meer aandacht voor kleine bedrijven: niet iedereen heeft iemand vrij voor projecten.",
    "De matchmaking blijft te vrijblijvend. Graag opvolging na een eerste gesprek.",
    "Minder vergaderingen, meer concrete projecten.",
    "De administratie van projecten is te zwaar voor ons.",
    "Het lidgeld is hoog in verhouding tot wat wij eruit halen.",
    "Meer contact met buitenlandse clusters, want alleen redden we het niet.",
    "Activiteiten zijn bijna altijd in dezelfde regio; voor ons telkens anderhalf uur rijden.",
    "Duidelijker maken welke projecten lopen en hoe je kunt instappen.",
    "De periode van financiering is te kort om iets op te bouwen.",
    "Vaker samenwerken met andere clusters, want veel thema’s overlappen.",
    "Graag opleidingen die ook ’s avonds of online te volgen zijn.",
    "Grote bedrijven bepalen te veel de agenda.",
    "Resultaten van projecten worden te weinig gedeeld met wie niet meedeed.",
    "Meer hulp om van een idee naar een verkoopbaar product te gaan.",
    "Een overzicht van wie wat kan in de cluster ontbreekt nog.",
    "De website is verouderd en de agenda staat er te laat op.",
    "Kies minder thema’s en ga er dieper op in.",
    "Meer aandacht voor de hele keten, ook voor de eindgebruiker.",
    "Te veel wisselingen bij de medewerkers; we moeten telkens opnieuw beginnen.",
    "Betrek de leden vroeger bij het jaarprogramma.",
];
const PRAISE_FR: &[&str] = &[
    "L’équipe est à l’écoute et réagit vite.",
    "Les groupes de travail nous ont permis de rencontrer de vrais partenaires.",
    "Les séminaires sont de bonne qualité et proches de la pratique.",
    "Nous avons trouvé notre premier client flamand grâce au cluster.",
    "Un lieu neutre pour parler entre entreprises du même secteur.",
    "L’accompagnement pour les demandes de subsides est précieux.",
    "Les visites d’entreprises sont très instructives.",
];
const WISH_FR: &[&str] = &[
    "Davantage de documents et d’activités en français seraient les bienvenus.",
    "La mise en relation devrait être mieux suivie après la première rencontre.",
    "Trop de réunions pour une petite entreprise.",
    "Plus de soutien pour l’exportation.",
    "Les procédures des projets sont lourdes et longues.",
    "La cotisation devrait dépendre de la taille de l’entreprise.",
    "Mieux faire connaître les résultats des projets.",
];
const PRAISE_EN: &[&str] = &[
    "Good access to research centres we would not have approached ourselves.",
    "The working groups are practical and well prepared.",
    "It is easy to meet decision makers at the network events.",
    "The team knows the sector and makes useful introductions.",
    "As a newcomer we found our way in Flanders much faster.",
];
const WISH_EN: &[&str] = &[
    "More events in English, please.",
    "Too few contacts abroad; competitors from Germany are ahead of us.",
    "Follow up on matchmaking: after the first meeting nothing happens.",
    "Project calls should be announced earlier.",
    "Make it clearer what a small company gets for its fee.",
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
            praise: Stock::new(chance, praise),
            wishes: Stock::new(chance, wishes),
            others: Stock::new(chance, others),
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
    fn new(chance: &mut Chance, texts: &[&'static str]) -> Self {
        let mut texts = texts.to_vec();
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
