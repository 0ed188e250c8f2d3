//! Tokens into a tree, by how tightly the signs bind.

use super::tokens::{self, Token};
use super::{Dialect, Sign, Term};

const DEEPEST: usize = 40;

/// The tree of a formula, or why it is not understood.
pub fn parse(source: &str, dialect: Dialect) -> Result<Term, String> {
    let tokens = tokens::cut(source, dialect)?;
    let mut parser = Parser { tokens, at: 0, depth: 0, dialect };
    let term = parser.term(0)?;
    if parser.at < parser.tokens.len() { Err("it goes on where it should end".to_owned()) } else { Ok(term) }
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
    dialect: Dialect,
}

fn power(sign: Sign) -> u8 {
    match sign {
        Sign::Or => 1,
        Sign::And => 2,
        Sign::Same | Sign::Different => 3,
        Sign::Less | Sign::LessOrSame | Sign::More | Sign::MoreOrSame => 4,
        Sign::Sum('+' | '-') => 5,
        Sign::Sum(_) => 6,
    }
}

impl Parser {
    fn take(&mut self, token: &Token) -> bool {
        let is_there = self.tokens.get(self.at) == Some(token);
        self.at += usize::from(is_there);
        is_there
    }

    fn term(&mut self, loosest: u8) -> Result<Term, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("it is nested too deep".to_owned());
        }
        let mut left = self.single()?;
        while let Some(Token::Sign(sign)) = self.tokens.get(self.at).cloned() {
            if power(sign) <= loosest {
                break;
            }
            self.at += 1;
            let right = self.term(power(sign))?;
            left = Term::Pair(Box::new(left), sign, Box::new(right));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn single(&mut self) -> Result<Term, String> {
        let token = self.tokens.get(self.at).cloned().ok_or("it stops too early")?;
        self.at += 1;
        match token {
            Token::Number(number) => Ok(Term::Number(number)),
            Token::Text(text) => Ok(Term::Text(text)),
            Token::Dot => Ok(Term::Itself),
            Token::Not => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err("it is nested too deep".to_owned());
                }
                let inner = self.single()?;
                self.depth -= 1;
                Ok(Term::Not(Box::new(inner)))
            }
            Token::Open => {
                let inner = self.term(0)?;
                if self.take(&Token::Close) { Ok(inner) } else { Err("a parenthesis is not closed".to_owned()) }
            }
            Token::Name(name) | Token::Word(name) if self.take(&Token::Open) => {
                let arguments = self.arguments()?;
                Ok(call(name, arguments))
            }
            Token::Name(name) if self.dialect == Dialect::LimeSurvey => Ok(named(&name)),
            Token::Name(name) => Ok(Term::Name(name)),
            Token::Word(name) => Ok(Term::Column(name)),
            Token::Sign(_) | Token::Close | Token::Comma => Err("a value is missing".to_owned()),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Term>, String> {
        let mut arguments = Vec::new();
        if self.take(&Token::Close) {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.term(0)?);
            if self.take(&Token::Close) {
                return Ok(arguments);
            }
            if !self.take(&Token::Comma) {
                return Err("a parenthesis is not closed".to_owned());
            }
        }
    }
}

fn call(name: String, mut arguments: Vec<Term>) -> Term {
    match (name.as_str(), arguments.len()) {
        ("not", 1) => Term::Not(Box::new(arguments.remove(0))),
        _ => Term::Call(name, arguments),
    }
}

/// A name of LimeSurvey without the endings that say which side of the answer is meant.
fn named(name: &str) -> Term {
    match name {
        "self" | "this" => return Term::Itself,
        "true" => return Term::Call("true".to_owned(), Vec::new()),
        "false" => return Term::Call("false".to_owned(), Vec::new()),
        _ => {}
    }
    let mut name = name.strip_prefix("that.").unwrap_or(name);
    for ending in [".NAOK", ".code", ".value", ".shown", ".valueNAOK"] {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    Term::Name(name.to_owned())
}
