//! Answers that other programs have built in, in the languages that surveys come in.

use crate::wording::{Language, Text};

/// One answer: English, Dutch, French, German, Italian, Spanish, Portuguese, Russian.
pub type Words = [&'static str; 8];

const LANGUAGES: [&str; 8] = ["en", "nl", "fr", "de", "it", "es", "pt", "ru"];

pub const YES: Words = ["Yes", "Ja", "Oui", "Ja", "Sì", "Sí", "Sim", "Да"];
pub const NO: Words = ["No", "Nee", "Non", "Nein", "No", "No", "Não", "Нет"];
pub const UNCERTAIN: Words =
    ["Uncertain", "Onzeker", "Incertain", "Unsicher", "Non so", "No estoy seguro", "Não tenho a certeza", "Не уверен"];
pub const FEMALE: Words = ["Female", "Vrouw", "Femme", "Weiblich", "Femmina", "Femenino", "Feminino", "Женский"];
pub const MALE: Words = ["Male", "Man", "Homme", "Männlich", "Maschio", "Masculino", "Masculino", "Мужской"];
pub const INCREASE: Words =
    ["Increase", "Toename", "Augmentation", "Zunahme", "Aumento", "Aumentar", "Aumento", "Увеличить"];
pub const SAME: Words = ["Same", "Gelijk", "Sans changement", "Gleich", "Uguale", "Mantener", "Igual", "Так же"];
pub const DECREASE: Words =
    ["Decrease", "Afname", "Diminution", "Abnahme", "Diminuzione", "Disminuir", "Diminuição", "Уменьшить"];
pub const OTHER: Words = [
    "Other, please specify",
    "Andere, namelijk",
    "Autre, à savoir",
    "Sonstiges, und zwar",
    "Altro, specificare",
    "Otro, especifique",
    "Outro, especifique",
    "Другое, уточните",
];
pub const COMMENT: Words =
    ["Comment", "Toelichting", "Commentaire", "Kommentar", "Commento", "Comentario", "Comentário", "Комментарий"];
pub const CHECK: Words = [
    "Please check this answer.",
    "Kijk dit antwoord nog eens na.",
    "Veuillez vérifier cette réponse.",
    "Bitte prüfen Sie diese Antwort.",
    "Verifichi questa risposta.",
    "Compruebe esta respuesta.",
    "Verifique esta resposta.",
    "Проверьте этот ответ.",
];
pub const AGREED: Words =
    ["I agree", "Ik ga akkoord", "J’accepte", "Ich stimme zu", "Accetto", "Acepto", "Aceito", "Согласен"];

/// The words in those of the languages that they are known in.
pub fn text(words: &Words, languages: &[Language]) -> Text {
    let known = |language: &Language| LANGUAGES.iter().position(|code| *code == language.as_str());
    Text::new(languages.iter().filter_map(|language| Some((*language, words[known(language)?].to_owned()))))
}
