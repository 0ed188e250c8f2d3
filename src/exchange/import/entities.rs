//! Entities of HTML.

/// Entities as the characters they stand for.
pub fn decoded(text: &str) -> String {
    const NAMED: [(&str, &str); 32] = [
        ("amp", "&"),
        ("lt", "<"),
        ("gt", ">"),
        ("quot", "\""),
        ("apos", "'"),
        ("nbsp", " "),
        ("eacute", "é"),
        ("egrave", "è"),
        ("ecirc", "ê"),
        ("euml", "ë"),
        ("agrave", "à"),
        ("acirc", "â"),
        ("aacute", "á"),
        ("auml", "ä"),
        ("ccedil", "ç"),
        ("icirc", "î"),
        ("iuml", "ï"),
        ("ocirc", "ô"),
        ("ouml", "ö"),
        ("oelig", "œ"),
        ("ugrave", "ù"),
        ("ucirc", "û"),
        ("uuml", "ü"),
        ("szlig", "ß"),
        ("euro", "€"),
        ("laquo", "«"),
        ("raquo", "»"),
        ("rsquo", "’"),
        ("lsquo", "‘"),
        ("ldquo", "“"),
        ("rdquo", "”"),
        ("hellip", "…"),
    ];
    const MORE: [(&str, &str); 6] =
        [("ndash", "–"), ("mdash", "—"), ("times", "×"), ("deg", "°"), ("copy", "©"), ("reg", "®")];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..].split(';').next().filter(|name| name.len() < 12 && rest.len() > name.len() + 1);
        let found = name.and_then(|name| {
            let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            });
            let named =
                || NAMED.iter().chain(&MORE).find(|(known, _)| *known == name).map(|(_, says)| (*says).to_owned());
            let character = number.and_then(char::from_u32).filter(|c| !c.is_control()).map(String::from);
            character.or_else(named).map(|says| (says, name.len() + 2))
        });
        match found {
            Some((says, length)) => {
                out.push_str(&says);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}
