//! Tokens into a condition, by how tightly the words bind (a Pratt parser).

use super::tokens::{self, Placed, Token, fault};
use super::{Comparison, Condition, ExpressionFault, Literal, Mention, Mentioned, Operand, Usage};

/// Deeper nesting is a mistake or an attack, and would exhaust the stack.
const DEEPEST: usize = 50;

/// How tightly `or`, `and` and `not` bind.
const OR: u8 = 1;
const AND: u8 = 2;
const NOT: u8 = 3;

/// Words with a meaning of their own, which no field may have as its id.
pub const RESERVED: [&str; 7] = ["and", "or", "not", "in", "answered", "count", "sum"];

pub(super) fn parse(source: &str) -> Result<(Condition, Vec<Mention>), ExpressionFault> {
    let end = source.chars().count();
    let mut parser = Parser { tokens: tokens::cut(source)?, at: 0, end, depth: 0, mentions: Vec::new() };
    let condition = parser.condition(0)?;
    match parser.peek() {
        None => Ok((condition, parser.mentions)),
        Some(placed) => Err(parser.unexpected(Some(placed), "and, or, or the end of the condition")),
    }
}

struct Parser {
    tokens: Vec<Placed>,
    at: usize,
    /// Characters of the source: where “at the end” is.
    end: usize,
    depth: usize,
    mentions: Vec<Mention>,
}

/// An operand and the characters it stands on.
struct PlacedOperand {
    operand: Operand,
    offset: usize,
    length: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Placed> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Placed> {
        let placed = self.tokens.get(self.at).cloned();
        self.at += 1;
        placed
    }

    fn take(&mut self, token: &Token) -> bool {
        let there = self.peek().is_some_and(|placed| placed.token == *token);
        if there {
            self.at += 1;
        }
        there
    }

    fn demand(&mut self, token: &Token, expected: &str) -> Result<(), ExpressionFault> {
        if self.take(token) { Ok(()) } else { Err(self.unexpected(self.peek(), expected)) }
    }

    fn unexpected(&self, found: Option<&Placed>, expected: &str) -> ExpressionFault {
        let nothing = None::<String>;
        match found {
            Some(placed) => fault(
                placed.offset,
                placed.length,
                format!("this is not expected here; expected is {expected}"),
                nothing,
            ),
            None => {
                let message = format!("the condition stops too early; expected is {expected}");
                fault(self.end.saturating_sub(1), 1, message, nothing)
            }
        }
    }

    fn condition(&mut self, loosest: u8) -> Result<Condition, ExpressionFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            let (offset, length) = self.peek().map_or((0, 1), |placed| (placed.offset, placed.length));
            return Err(fault(offset, length, "this condition is nested too deep", Some("split the question or page")));
        }
        let mut left = self.single()?;
        while let Some(placed) = self.peek() {
            let power = match placed.token {
                Token::Or => OR,
                Token::And => AND,
                _ => break,
            };
            if power <= loosest {
                break;
            }
            self.at += 1;
            let right = self.condition(power)?;
            let (left_side, right_side) = (Box::new(left), Box::new(right));
            left =
                if power == OR { Condition::Or(left_side, right_side) } else { Condition::And(left_side, right_side) };
        }
        self.depth -= 1;
        Ok(left)
    }

    /// A condition without `and` or `or` outside parentheses.
    fn single(&mut self) -> Result<Condition, ExpressionFault> {
        if self.take(&Token::Not) {
            return Ok(Condition::Not(Box::new(self.condition(NOT)?)));
        }
        if self.take(&Token::Open) {
            let inner = self.condition(0)?;
            self.demand(&Token::Close, "a closing parenthesis")?;
            return Ok(inner);
        }
        if self.peek().is_some_and(|placed| placed.token == Token::Name("answered".to_owned())) {
            self.at += 1;
            let (name, offset, length) = self.name_in_parentheses("answered")?;
            self.mentions.push(Mention { name: name.clone(), offset, length, usage: Usage::Answered });
            return Ok(Condition::Answered(name));
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Condition, ExpressionFault> {
        let left = self.operand()?;
        let negated = self.take(&Token::Not);
        if negated || self.peek().is_some_and(|placed| placed.token == Token::In) {
            self.demand(&Token::In, "in")?;
            let list = self.list()?;
            self.mention(&left, false, &list);
            let condition = Condition::In(left.operand, list.into_iter().map(|item| item.literal).collect());
            return Ok(if negated { Condition::Not(Box::new(condition)) } else { condition });
        }
        let Some(Token::Comparison(comparison)) = self.peek().map(|placed| placed.token.clone()) else {
            return Err(self.alone(&left));
        };
        self.at += 1;
        let right = self.operand()?;
        if let Some(Placed { token: Token::Comparison(_), offset, length }) = self.peek() {
            let help = Some("compare twice: q05 > 1 and q05 < 3");
            return Err(fault(*offset, *length, "a comparison has two sides only", help));
        }
        let by_order = !matches!(comparison, Comparison::Same | Comparison::Different);
        self.mention(&left, by_order, &literals_of(&right));
        self.mention(&right, by_order, &literals_of(&left));
        Ok(Condition::Compare(left.operand, comparison, right.operand))
    }

    /// A name or a number on its own decides nothing.
    fn alone(&self, operand: &PlacedOperand) -> ExpressionFault {
        if let Some(placed) = self.peek()
            && !matches!(placed.token, Token::And | Token::Or | Token::Close)
        {
            return self.unexpected(Some(placed), "a comparison such as == or in");
        }
        let help = match &operand.operand {
            Operand::Field(name) => Some(format!("write answered({name}), or compare it: {name} == 1")),
            Operand::Fact(name) => Some(format!("write answered({name}), or compare it: {name} == \"…\"")),
            Operand::Count(name) => Some(format!("compare it: count({name}) >= 1")),
            sum @ Operand::Sum(_) => Some(format!("compare it: {sum} >= 1")),
            Operand::Literal(_) => None,
        };
        fault(operand.offset, operand.length, "this alone is not a condition", help)
    }

    fn operand(&mut self) -> Result<PlacedOperand, ExpressionFault> {
        const EXPECTED: &str = "a question, a fact such as cluster.type, a number or a \"text\"";
        let Some(placed) = self.next() else { return Err(self.unexpected(None, EXPECTED)) };
        let Placed { token, offset, length } = placed;
        let operand = match token {
            Token::Literal(literal) => Operand::Literal(literal),
            Token::Name(name) if name == "count" => {
                let (name, inside, name_length) = self.name_in_parentheses("count")?;
                let usage = Usage::Counted;
                self.mentions.push(Mention { name: name.clone(), offset: inside, length: name_length, usage });
                let length = inside + name_length + 1 - offset;
                return Ok(PlacedOperand { operand: Operand::Count(name), offset, length });
            }
            Token::Name(name) if name == "sum" => {
                let (names, end) = self.names_to_add()?;
                return Ok(PlacedOperand { operand: Operand::Sum(names), offset, length: end - offset });
            }
            Token::Name(name) if name == "answered" => {
                return Err(fault(
                    offset,
                    length,
                    "answered(…) is true or false and can't be compared",
                    None::<String>,
                ));
            }
            Token::Name(name) if super::is_fact(&name) => Operand::Fact(name),
            Token::Name(name) => Operand::Field(name),
            token => return Err(self.unexpected(Some(&Placed { token, offset, length }), EXPECTED)),
        };
        Ok(PlacedOperand { operand, offset, length })
    }

    fn name_in_parentheses(&mut self, function: &str) -> Result<(String, usize, usize), ExpressionFault> {
        let expected = format!("the id of a question in parentheses, as in {function}(q01)");
        self.demand(&Token::Open, &expected)?;
        let name = match self.next() {
            Some(Placed { token: Token::Name(name), offset, length }) => (name, offset, length),
            other => return Err(self.unexpected(other.as_ref(), &expected)),
        };
        self.demand(&Token::Close, "a closing parenthesis")?;
        Ok(name)
    }

    /// The fields of `sum(…)`, and where it ends.
    fn names_to_add(&mut self) -> Result<(Vec<String>, usize), ExpressionFault> {
        const EXPECTED: &str = "the ids of questions in parentheses, as in sum(q01, q02)";
        self.demand(&Token::Open, EXPECTED)?;
        let mut names = Vec::new();
        loop {
            match self.next() {
                Some(Placed { token: Token::Name(name), offset, length }) => {
                    self.mentions.push(Mention { name: name.clone(), offset, length, usage: Usage::Summed });
                    names.push(name);
                    let end = offset + length + 1;
                    if self.take(&Token::Close) {
                        return Ok((names, end));
                    }
                }
                other => return Err(self.unexpected(other.as_ref(), EXPECTED)),
            }
            self.demand(&Token::Comma, "a comma or a closing parenthesis")?;
        }
    }

    fn list(&mut self) -> Result<Vec<Mentioned>, ExpressionFault> {
        self.demand(&Token::OpenList, "a list such as [1, 2]")?;
        let mut list = Vec::new();
        loop {
            match self.next() {
                Some(Placed { token: Token::Literal(literal), offset, length }) => {
                    list.push(Mentioned { literal, offset, length });
                }
                other => return Err(self.unexpected(other.as_ref(), "a number or a \"text\"")),
            }
            if self.take(&Token::CloseList) {
                return Ok(list);
            }
            self.demand(&Token::Comma, "a comma or a closing bracket")?;
        }
    }

    fn mention(&mut self, operand: &PlacedOperand, by_order: bool, with: &[Mentioned]) {
        if let Operand::Field(name) | Operand::Fact(name) = &operand.operand {
            let usage = Usage::Compared { by_order, with: with.to_vec() };
            let PlacedOperand { offset, length, .. } = *operand;
            self.mentions.push(Mention { name: name.clone(), offset, length, usage });
        }
    }
}

fn literals_of(operand: &PlacedOperand) -> Vec<Mentioned> {
    match &operand.operand {
        Operand::Literal(literal) => {
            vec![Mentioned { literal: Literal::clone(literal), offset: operand.offset, length: operand.length }]
        }
        _ => Vec::new(),
    }
}
