//! The colours of a scale, and what is drawn where there is no value.
//!
//! From the low to the high end the steps go from ochre to blue and at the same
//! time from light to dark, so that a grey print keeps the order. Each step
//! differs from the white gap between neighbours by at least 3 to 1.

/// Red, green, blue.
type Colour = [u8; 3];

const STEPS: [Colour; 5] = [[190, 137, 58], [140, 120, 86], [90, 103, 110], [46, 82, 111], [15, 50, 81]];

/// Categories beside the scale, and bars without an order.
pub(super) const APART: &str = "#8c8c8c";
pub(super) const PLAIN: &str = "#325878";

/// The fill of step `at` of `of`, and the colour of words on it.
pub(super) fn step(at: usize, of: usize) -> (String, &'static str) {
    let place = if of < 2 { 1.0 } else { at as f64 / (of as f64 - 1.0) } * (STEPS.len() as f64 - 1.0);
    let below = (place.floor() as usize).min(STEPS.len() - 2);
    let share = place - below as f64;
    let [low, high] = [STEPS[below], STEPS[below + 1]];
    let mixed: Colour = std::array::from_fn(|part| {
        (f64::from(low[part]) * (1.0 - share) + f64::from(high[part]) * share).round() as u8
    });
    let words = if contrast(luminance(mixed), 1.0) >= 4.5 { "#ffffff" } else { "#000000" };
    (format!("#{:02x}{:02x}{:02x}", mixed[0], mixed[1], mixed[2]), words)
}

/// The hatching of a bar whose value is hidden; its id begins with that of the chart.
pub(super) fn hatching(id: &str) -> String {
    let id = super::svg::escaped(id);
    format!(
        "<defs><pattern id=\"{id}-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#f4f4f4\"/>\
         <rect width=\"1.5\" height=\"6\" fill=\"#8c8c8c\"/></pattern></defs>"
    )
}

/// Relative luminance from 0 to 1 (WCAG 2).
fn luminance(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two luminances, from 1 to 21 (WCAG 2).
fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(hex: &str) -> Colour {
        std::array::from_fn(|part| u8::from_str_radix(&hex[1 + part * 2..3 + part * 2], 16).unwrap())
    }

    #[test]
    fn neighbours_differ_on_screen_and_on_paper() {
        for of in 2..=11 {
            let steps: Vec<(f64, f64)> = (0..of)
                .map(|at| {
                    let (fill, words) = step(at, of);
                    (luminance(colour(&fill)), luminance(colour(words)))
                })
                .collect();
            for &(fill, words) in &steps {
                assert!(contrast(fill, 1.0) >= 3.0, "{of} steps: {fill} against the gap");
                assert!(contrast(fill, words) >= 4.5, "{of} steps: words on {fill}");
            }
            for pair in steps.windows(2) {
                assert!(pair[0].0 > pair[1].0, "{of} steps must darken");
                assert!(of > 5 || contrast(pair[0].0, pair[1].0) >= 1.3, "{of} steps: {pair:?}");
            }
        }
        for fill in [APART, PLAIN] {
            assert!(contrast(luminance(colour(fill)), 1.0) >= 3.0);
        }
    }
}
