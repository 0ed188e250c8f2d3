//! A formula, cut into tokens.

use super::{Dialect, Sign};

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A name between `${` and `}`, or any name of LimeSurvey.
    Name(String),
    Word(String),
    Number(f64),
    Text(String),
    Sign(Sign),
    Not,
    Dot,
    Open,
    Close,
    Comma,
}

const MOST_CHARACTERS: usize = 5_000;

pub fn cut(source: &str, dialect: Dialect) -> Result<Vec<Token>, String> {
    let characters: Vec<char> = source.chars().collect();
    if characters.len() > MOST_CHARACTERS {
        return Err(format!("it has {} characters", characters.len()));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = characters.get(at).copied() {
        if first.is_whitespace() {
            at += 1;
            continue;
        }
        let (token, length) = next(&characters[at..], dialect, tokens.last())?;
        tokens.push(token);
        at += length;
    }
    Ok(tokens)
}

fn next(rest: &[char], dialect: Dialect, before: Option<&Token>) -> Result<(Token, usize), String> {
    let first = rest[0];
    let second = rest.get(1).copied().unwrap_or(' ');
    let sign = |sign, length| Ok((Token::Sign(sign), length));
    match (first, second) {
        ('(', _) => Ok((Token::Open, 1)),
        (')', _) => Ok((Token::Close, 1)),
        (',', _) => Ok((Token::Comma, 1)),
        ('=', '=') => sign(Sign::Same, 2),
        ('=', _) if dialect == Dialect::XlsForm => sign(Sign::Same, 1),
        ('!', '=') | ('<', '>') => sign(Sign::Different, 2),
        ('<', '=') => sign(Sign::LessOrSame, 2),
        ('>', '=') => sign(Sign::MoreOrSame, 2),
        ('<', _) => sign(Sign::Less, 1),
        ('>', _) => sign(Sign::More, 1),
        ('&', '&') => sign(Sign::And, 2),
        ('|', '|') => sign(Sign::Or, 2),
        ('!', _) => Ok((Token::Not, 1)),
        ('"' | '\'' | '“' | '”' | '‘' | '’', _) => text(rest),
        ('$', '{') => match rest.iter().position(|c| *c == '}') {
            Some(end) => Ok((Token::Name(rest[2..end].iter().collect::<String>().trim().to_owned()), end + 1)),
            None => Err("“${” is not closed".to_owned()),
        },
        ('.', next) if dialect == Dialect::XlsForm && !next.is_ascii_digit() => Ok((Token::Dot, 1)),
        ('+' | '*' | '/' | '%', _) => sign(Sign::Sum(first), 1),
        ('-', _) if !is_operand_next(before) => sign(Sign::Sum('-'), 1),
        _ if first.is_ascii_digit() || ((first == '-' || first == '.') && second.is_ascii_digit()) => {
            number(rest, dialect)
        }
        _ if first.is_alphabetic() || first == '_' => Ok(word(rest, dialect)),
        _ => Err(format!("“{first}” is not understood")),
    }
}

/// Whether a minus sign here begins a number.
fn is_operand_next(before: Option<&Token>) -> bool {
    matches!(before, None | Some(Token::Sign(_) | Token::Not | Token::Open | Token::Comma))
}

fn text(rest: &[char]) -> Result<(Token, usize), String> {
    let closes = |c: char| match rest[0] {
        '“' | '”' => matches!(c, '“' | '”'),
        '‘' | '’' => matches!(c, '‘' | '’'),
        quote => c == quote,
    };
    let end = rest[1..].iter().position(|c| closes(*c)).ok_or("a text is not closed")?;
    Ok((Token::Text(rest[1..=end].iter().collect()), end + 2))
}

fn number(rest: &[char], dialect: Dialect) -> Result<(Token, usize), String> {
    let belongs = |c: &&char| c.is_ascii_alphanumeric() || matches!(**c, '.' | '_');
    let length = 1 + rest[1..].iter().take_while(belongs).count();
    let written: String = rest[..length].iter().collect();
    match written.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok((Token::Number(number + 0.0), length)),
        // Old names of questions begin with the number of their survey: 282267X2473X22834SQ201.
        _ if dialect == Dialect::LimeSurvey => Ok((Token::Name(written), length)),
        _ => Err(format!("“{written}” is not a number")),
    }
}

fn word(rest: &[char], dialect: Dialect) -> (Token, usize) {
    let belongs = |c: &&char| {
        c.is_alphanumeric() || matches!(**c, '_' | '.' | ':') || (**c == '-' && dialect == Dialect::XlsForm)
    };
    let length = rest.iter().take_while(belongs).count();
    let word: String = rest[..length].iter().collect();
    let token = match (word.to_ascii_lowercase().as_str(), dialect) {
        ("and", _) => Token::Sign(Sign::And),
        ("or", _) => Token::Sign(Sign::Or),
        ("eq", Dialect::LimeSurvey) => Token::Sign(Sign::Same),
        ("ne", Dialect::LimeSurvey) => Token::Sign(Sign::Different),
        ("lt", Dialect::LimeSurvey) => Token::Sign(Sign::Less),
        ("le", Dialect::LimeSurvey) => Token::Sign(Sign::LessOrSame),
        ("gt", Dialect::LimeSurvey) => Token::Sign(Sign::More),
        ("ge", Dialect::LimeSurvey) => Token::Sign(Sign::MoreOrSame),
        ("div", Dialect::XlsForm) => Token::Sign(Sign::Sum('/')),
        ("mod", Dialect::XlsForm) => Token::Sign(Sign::Sum('%')),
        (_, Dialect::XlsForm) => Token::Word(word),
        (_, Dialect::LimeSurvey) => Token::Name(word),
    };
    (token, length)
}
