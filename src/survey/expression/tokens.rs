//! A text of the condition language, cut into tokens.

use super::{Comparison, ExpressionFault, Literal};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Name(String),
    Literal(Literal),
    Comparison(Comparison),
    And,
    Or,
    Not,
    In,
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
}

/// A token and the characters it stands on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    pub token: Token,
    pub offset: usize,
    pub length: usize,
}

/// Longer conditions are a mistake or an attack.
const MOST_CHARACTERS: usize = 2_000;

pub(super) fn cut(source: &str) -> Result<Vec<Placed>, ExpressionFault> {
    let characters: Vec<char> = source.chars().collect();
    if characters.len() > MOST_CHARACTERS {
        let message = format!("a condition of {} characters is too long", characters.len());
        return Err(fault(0, 1, message, Some(format!("keep it under {MOST_CHARACTERS} characters"))));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        if characters[at].is_whitespace() {
            at += 1;
            continue;
        }
        let (token, length) = next(&characters, at)?;
        tokens.push(Placed { token, offset: at, length });
        at += length;
    }
    Ok(tokens)
}

fn next(characters: &[char], at: usize) -> Result<(Token, usize), ExpressionFault> {
    let first = characters[at];
    let second = characters.get(at + 1).copied();
    match (first, second) {
        ('(', _) => Ok((Token::Open, 1)),
        (')', _) => Ok((Token::Close, 1)),
        ('[', _) => Ok((Token::OpenList, 1)),
        (']', _) => Ok((Token::CloseList, 1)),
        (',', _) => Ok((Token::Comma, 1)),
        ('=', Some('=')) => Ok((Token::Comparison(Comparison::Same), 2)),
        ('!', Some('=')) => Ok((Token::Comparison(Comparison::Different), 2)),
        ('<', Some('>')) => Err(fault(at, 2, "“<>” is not a comparison here", Some("write != for “differs from”"))),
        ('<', Some('=')) => Ok((Token::Comparison(Comparison::LessOrSame), 2)),
        ('>', Some('=')) => Ok((Token::Comparison(Comparison::MoreOrSame), 2)),
        ('<', _) => Ok((Token::Comparison(Comparison::Less), 1)),
        ('>', _) => Ok((Token::Comparison(Comparison::More), 1)),
        ('=', _) => Err(fault(at, 1, "“=” is not a comparison here", Some("write == for “is the same as”"))),
        ('&', Some('&')) => Err(fault(at, 2, "“&&” is not known here", Some("write and"))),
        ('|', Some('|')) => Err(fault(at, 2, "“||” is not known here", Some("write or"))),
        ('!', _) => Err(fault(at, 1, "“!” is not known here", Some("write not"))),
        ('"' | '\'', _) => text(characters, at),
        ('“' | '”' | '„' | '‘' | '’' | '«' | '»', _) => {
            Err(fault(at, 1, format!("“{first}” does not open a text here"), Some("write straight quotes: \"…\"")))
        }
        _ if first.is_ascii_digit() || (first == '-' && second.is_some_and(|next| next.is_ascii_digit())) => {
            number(characters, at)
        }
        _ if first.is_ascii_alphabetic() => Ok(word(characters, at)),
        _ => Err(fault(at, 1, format!("“{first}” does not belong in a condition"), None::<String>)),
    }
}

fn text(characters: &[char], at: usize) -> Result<(Token, usize), ExpressionFault> {
    let quote = characters[at];
    match characters[at + 1..].iter().position(|character| *character == quote) {
        Some(length) => {
            let content = characters[at + 1..at + 1 + length].iter().collect();
            Ok((Token::Literal(Literal::Text(content)), length + 2))
        }
        None => Err(fault(at, characters.len() - at, "this text is not closed", Some(format!("end it with {quote}")))),
    }
}

fn number(characters: &[char], at: usize) -> Result<(Token, usize), ExpressionFault> {
    let taken = characters[at + 1..].iter().take_while(|next| next.is_ascii_alphanumeric() || **next == '.').count();
    let length = taken + 1;
    let written: String = characters[at..at + length].iter().collect();
    let plain = written.chars().all(|character| character.is_ascii_digit() || matches!(character, '.' | '-'));
    match written.parse::<f64>() {
        Ok(value) if plain && value.is_finite() && !written.ends_with('.') => {
            // A zero has no sign, so that a number prints as it is read.
            Ok((Token::Literal(Literal::Number(value + 0.0)), length))
        }
        _ => Err(fault(at, length, format!("“{written}” is not a number"), Some("write 3 or 3.5"))),
    }
}

fn word(characters: &[char], at: usize) -> (Token, usize) {
    let belongs = |next: &&char| next.is_ascii_alphanumeric() || matches!(**next, '_' | '.');
    let length = characters[at..].iter().take_while(belongs).count();
    let name: String = characters[at..at + length].iter().collect();
    let token = match name.as_str() {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "in" => Token::In,
        _ => Token::Name(name),
    };
    (token, length)
}

pub(super) fn fault(
    offset: usize,
    length: usize,
    message: impl Into<String>,
    help: Option<impl Into<String>>,
) -> ExpressionFault {
    ExpressionFault { offset, length, message: message.into(), help: help.map(Into::into) }
}
