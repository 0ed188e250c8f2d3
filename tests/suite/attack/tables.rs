//! Tables of figures as a page holds them.

#[derive(Clone, Debug)]
pub struct Table {
    /// The question whose section it stands in.
    pub section: Option<String>,
    pub caption: String,
    pub corner: String,
    pub columns: Vec<String>,
    /// The head of each row, and its cells.
    pub rows: Vec<(String, Vec<Cell>)>,
}

#[derive(Clone, Debug)]
pub struct Cell {
    pub words: String,
    pub beside: String,
    pub is_across: bool,
}

impl Cell {
    /// The numbers in a text; a sign is one at the beginning of a word.
    pub fn numbers_in(text: &str) -> Vec<f64> {
        let text = text.replace(',', "");
        let words = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'));
        words.filter_map(|word| word.trim_end_matches('.').parse().ok()).collect()
    }

    pub fn numbers(&self) -> Vec<f64> {
        if self.is_across { Vec::new() } else { Self::numbers_in(&self.words) }
    }

    /// “(23%, 17)” are two, and so is “of 1,200” one.
    pub fn numbers_beside(&self) -> Vec<f64> {
        self.beside.replace(", ", " ").split(' ').flat_map(Self::numbers_in).collect()
    }
}

pub fn tables(page: &str) -> Vec<Table> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find("<table class=\"figures\">").map(|own| at + own) {
        let end = start + page[start..].find("</table>").unwrap();
        let section = page[..start].rfind("<section class=\"result\" id=\"").map(|own| {
            let rest = &page[own + "<section class=\"result\" id=\"".len()..];
            rest[..rest.find('"').unwrap()].to_owned()
        });
        found.push(table(&page[start..end], section));
        at = end;
    }
    found
}

fn table(text: &str, section: Option<String>) -> Table {
    let (head, body) = text.split_once("<tbody>").unwrap();
    let (caption, head) = head.split_once("</caption>").unwrap();
    let columns: Vec<String> =
        head.split("<th scope=\"col\">").skip(1).map(|own| plain(own.split("</th>").next().unwrap())).collect();
    let has_corner = !head.contains("<td></td>");
    let (corner, columns) =
        if has_corner { (columns[0].clone(), columns[1..].to_vec()) } else { (String::new(), columns) };
    let rows = body.split("<tr").skip(1).map(|row| {
        let (head, cells) = row.split_once("</th>").unwrap();
        let head = plain(head.split_once("<th scope=\"row\">").unwrap().1);
        (head, cells.split("<td").skip(1).map(cell).collect())
    });
    Table { section, caption: plain(caption.split_once("<caption>").unwrap().1), corner, columns, rows: rows.collect() }
}

fn cell(text: &str) -> Cell {
    let (attributes, content) = text.split_once('>').unwrap();
    let content = content.split("</td>").next().unwrap();
    let (words, beside) = content.split_once("<span class=\"beside\">").unwrap_or((content, ""));
    // Words for those who do not see the table are no part of the number.
    let words = words.split("<span class=\"vh\">").next().unwrap();
    let beside = beside.split("</span>").next().unwrap();
    Cell { words: plain(words), beside: plain(beside), is_across: attributes.contains("across") }
}

fn plain(text: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => words.push(c),
            _ => {}
        }
    }
    let entities = [("&#x27;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&#x3D;", "="), ("&amp;", "&")];
    entities.iter().fold(words, |words, (from, to)| words.replace(from, to)).trim().to_owned()
}
