//! A text as squares that a telephone reads (QR, ISO/IEC 18004).

use std::fmt::Write;

use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode};

use super::svg::escaped;

/// Squares of white around it, as the standard asks.
const MARGIN: usize = 4;

/// Dark on white whatever the page looks like; as wide as the style sheet says. `title` says what it is to whoever does
/// not see it.
///
/// # Errors
/// A text of more than some two thousand bytes has no room.
pub fn qr_code(text: &str, id: &str, title: &str) -> Result<String, QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let side = code.width();
    let whole = side + 2 * MARGIN;
    let mut path = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            // Writing to a String does not fail.
            let _ = write!(path, "M{} {}h1v1h-1z", at % side + MARGIN, at / side + MARGIN);
        }
    }
    Ok(format!(
        "<svg class=\"qr\" role=\"img\" aria-labelledby=\"{id}-title\" viewBox=\"0 0 {whole} {whole}\" \
         shape-rendering=\"crispEdges\"><title id=\"{id}-title\">{}</title>\
         <rect width=\"{whole}\" height=\"{whole}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>",
        escaped(title)
    ))
}

#[cfg(test)]
mod tests {
    use super::qr_code;

    #[test]
    fn it_is_a_square_with_three_corners_and_says_what_it_is() {
        let svg = qr_code("otpauth://totp/Peil:eva?secret=GEZDGNBVGY3TQOJQ", "qr", "For “eva” & <co>").unwrap();
        assert!(svg.contains("<title id=\"qr-title\">For “eva” &amp; &lt;co&gt;</title>"), "{svg}");
        let side: usize = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        let is_dark = |x: usize, y: usize| svg.contains(&format!("M{x} {y}h1v1h-1z"));
        for (x, y) in [(4, 4), (side - 5, 4), (4, side - 5)] {
            assert!(is_dark(x, y), "the corner at {x}, {y}");
        }
        assert!(!is_dark(3, 3) && !is_dark(11, 4), "white around it, and around its corners");
        assert!(qr_code(&"x".repeat(4_000), "qr", "").is_err());
    }
}
