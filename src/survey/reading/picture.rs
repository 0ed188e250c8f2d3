//! A problem as a picture of its line.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::problems::{Place, Problem, Severity};

/// The problem with its line and a mark below it, for a file or a log.
pub fn picture(file_name: &str, source: &str, problem: &Problem) -> String {
    draw(&Renderer::plain(), file_name, source, problem)
}

/// The same with colours, for a terminal.
pub fn coloured_picture(file_name: &str, source: &str, problem: &Problem) -> String {
    draw(&Renderer::styled(), file_name, source, problem)
}

fn draw(renderer: &Renderer, file_name: &str, source: &str, problem: &Problem) -> String {
    let Problem { place, .. } = problem;
    let line = super::without_mark(source).lines().nth(place.line.saturating_sub(1)).unwrap_or("");
    let (shown, cut_off, from, to) = window(line, *place);
    let level = match problem.severity {
        Severity::Error | Severity::Launch => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let label = format!("expected: {}", problem.expected);
    let mark = AnnotationKind::Primary.span(from..to).label(&label);
    let snippet = Snippet::source(&shown).line_start(place.line).fold(false).annotation(mark);
    let title = level.primary_title(&problem.message).id(problem.code);
    let mut group = if cut_off == 0 {
        title.element(snippet.path(file_name))
    } else {
        let origin = Origin::path(file_name).line(place.line).char_column(place.column);
        title.element(origin).element(snippet)
    };
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

/// The part of the line around the place, how much was cut off before it, and the bytes of the place in it.
fn window(line: &str, place: Place) -> (String, usize, usize, usize) {
    /// A line is shown from its start unless it is longer than anyone writes.
    const AROUND: usize = 2_000;
    let characters: Vec<char> = line.chars().collect();
    let start = (place.column - 1).min(characters.len());
    let end = (start + place.length.min(AROUND)).min(characters.len());
    let first = start.saturating_sub(AROUND);
    let last = (end + AROUND).min(characters.len());
    let bytes = |from: usize, to: usize| characters[from..to].iter().map(|c| c.len_utf8()).sum::<usize>();
    let from = bytes(first, start);
    (characters[first..last].iter().collect(), first, from, from + bytes(start, end))
}
