//! A browser without JavaScript: it keeps cookies, posts forms, and follows nothing by itself.

use ureq::Agent;
use ureq::http::Response;

pub struct Browser {
    agent: Agent,
    url: String,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    /// Where a redirect leads, as a path of this house.
    pub location: Option<String>,
    pub text: String,
    pub bytes: Vec<u8>,
    pub headers: Vec<(String, String)>,
}

impl Browser {
    pub fn new(url: &str) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self { agent: config.into(), url: url.to_owned() }
    }

    pub fn get(&mut self, path: &str) -> Answer {
        let response = self.agent.get(self.at(path)).call().unwrap();
        self.read(response)
    }

    /// Asks only for what stands around a page, as scanners of links do.
    pub fn head(&mut self, path: &str) -> Answer {
        let response = self.agent.head(self.at(path)).call().unwrap();
        self.read(response)
    }

    /// Fetches a page with one more header.
    pub fn get_with(&mut self, path: &str, name: &str, value: &str) -> Answer {
        let response = self.agent.get(self.at(path)).header(name, value).call().unwrap();
        self.read(response)
    }

    /// Opens a page and wherever it leads; at most five steps.
    pub fn open(&mut self, path: &str) -> Answer {
        let mut answer = self.get(path);
        for _ in 0..5 {
            let Some(location) = answer.location.clone() else { break };
            answer = self.get(&location);
        }
        answer
    }

    pub fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let request = self.agent.post(self.at(path)).header("origin", &self.url);
        let response = request.send_form(form.iter().copied()).unwrap();
        self.read(response)
    }

    /// Fills a form of the desk in: the page is fetched first for the token that its forms carry.
    pub fn submit(&mut self, page: &str, action: &str, form: &[(&str, &str)]) -> Answer {
        let csrf = self.get(page).hidden("csrf");
        let mut whole = vec![("csrf", csrf.as_str())];
        whole.extend_from_slice(form);
        self.post(action, &whole)
    }

    /// Hands in a file with a form of the desk.
    pub fn hand_in(&mut self, page: &str, action: &str, file_name: &str, content: &[u8]) -> Answer {
        // As browsers write it.
        let file_name = file_name.replace('"', "%22");
        let head = format!("name=\"file\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream");
        self.post_parts(page, action, vec![(head, content.to_vec())])
    }

    /// Hands in a file with a form that needs no session.
    pub fn hand_in_openly(&mut self, action: &str, file_name: &str, content: &[u8]) -> Answer {
        let head = format!("name=\"file\"; filename=\"{file_name}\"\r\nContent-Type: application/octet-stream");
        self.post_whole(action, vec![(head, content.to_vec())])
    }

    /// The same form with text instead of a file.
    pub fn submit_parts(&mut self, page: &str, action: &str, form: &[(&str, &str)]) -> Answer {
        let part = |(name, value): &(&str, &str)| (format!("name=\"{name}\""), value.as_bytes().to_vec());
        self.post_parts(page, action, form.iter().map(part).collect())
    }

    fn post_parts(&mut self, page: &str, action: &str, mut parts: Vec<(String, Vec<u8>)>) -> Answer {
        let csrf = self.get(page).hidden("csrf");
        parts.insert(0, ("name=\"csrf\"".to_owned(), csrf.into_bytes()));
        self.post_whole(action, parts)
    }

    /// A form in parts just as it is given.
    pub fn post_plainly(&mut self, action: &str, form: &[(&str, &str)]) -> Answer {
        let part = |(name, value): &(&str, &str)| (format!("name=\"{name}\""), value.as_bytes().to_vec());
        self.post_whole(action, form.iter().map(part).collect())
    }

    fn post_whole(&mut self, action: &str, parts: Vec<(String, Vec<u8>)>) -> Answer {
        let boundary = "----a-boundary-that-no-file-holds";
        let mut body = Vec::new();
        for (head, content) in parts {
            body.extend(format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
            body.extend(content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{boundary}--\r\n").into_bytes());
        let request = self
            .agent
            .post(self.at(action))
            .header("origin", &self.url)
            .header("content-type", format!("multipart/form-data; boundary={boundary}"));
        let response = request.send(body.as_slice()).unwrap();
        self.read(response)
    }

    /// A mail, as a program that brings it does.
    pub fn bring(&mut self, path: &str, secret: &str, mail: &[u8]) -> Answer {
        let request =
            self.agent.post(self.at(path)).header("authorization", secret).header("content-type", "message/rfc822");
        let response = request.send(mail).unwrap();
        self.read(response)
    }

    /// A form with headers of the caller's choosing, such as another site would send it.
    pub fn post_with(&mut self, path: &str, headers: &[(&str, &str)], form: &[(&str, &str)]) -> Answer {
        let request = self.agent.post(self.at(path));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let response = request.send_form(form.iter().copied()).unwrap();
        self.read(response)
    }

    fn at(&self, path: &str) -> String {
        format!("{}{}", self.url, path.strip_prefix(&self.url).unwrap_or(path))
    }

    fn read(&self, mut response: Response<ureq::Body>) -> Answer {
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or("").to_owned()))
            .collect();
        let location = response.headers().get("location").and_then(|value| value.to_str().ok()).map(str::to_owned);
        let status = response.status().as_u16();
        let bytes = response.body_mut().with_config().limit(50_000_000).read_to_vec().unwrap();
        Answer { status, location, text: String::from_utf8_lossy(&bytes).into_owned(), bytes, headers }
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The value of a hidden input.
    pub fn hidden(&self, name: &str) -> String {
        let marker = format!("name=\"{name}\" value=\"");
        let at = self.text.find(&marker).unwrap_or_else(|| panic!("no hidden input {name} in:\n{}", self.text));
        let rest = &self.text[at + marker.len()..];
        rest[..rest.find('"').unwrap()].to_owned()
    }

    /// The text without its marks, blanks folded.
    pub fn words(&self) -> String {
        let mut words = String::new();
        let mut in_tag = false;
        for c in self.text.chars() {
            match c {
                '<' => {
                    in_tag = true;
                    words.push(' ');
                }
                '>' => in_tag = false,
                c if !in_tag => words.push(c),
                _ => {}
            }
        }
        let words = unescaped(&words);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn says(&self, words: &str) -> bool {
        self.words().contains(words)
    }

    /// The tag of the control with this name and, where it matters, value.
    fn control(&self, name: &str, value: Option<&str>) -> &str {
        let named = format!(" name=\"{name}\"");
        let valued = value.map(|value| format!(" value=\"{value}\""));
        let fits = |tag: &&str| tag.contains(&named) && valued.as_ref().is_none_or(|value| tag.contains(value));
        let tags = self.text.split('<').map(|rest| rest.split('>').next().unwrap_or(rest));
        tags.filter(|tag| !tag.starts_with("button"))
            .find(fits)
            .unwrap_or_else(|| panic!("no control {name} in:\n{}", self.text))
    }

    /// Whether the choice `value` of the question `name` is ticked.
    pub fn is_checked(&self, name: &str, value: &str) -> bool {
        self.control(name, Some(value)).ends_with(" checked")
    }

    /// What stands in a line or a text area, as a person reads it.
    pub fn value(&self, name: &str) -> String {
        let tag = self.control(name, None);
        if tag.starts_with("textarea") {
            let at = self.text.find(tag).unwrap() + tag.len() + 1;
            let rest = &self.text[at..];
            // The first line end of a text area is not part of it.
            return unescaped(rest[..rest.find("</textarea>").unwrap()].strip_prefix('\n').unwrap());
        }
        let Some(at) = tag.find(" value=\"").map(|at| at + 8) else { return String::new() };
        unescaped(&tag[at..at + tag[at..].find('"').unwrap()])
    }
}

/// What people have typed into forms to get into the pages of others.
pub const PAYLOADS: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onfocus=alert(1) autofocus='",
    "</textarea><script>alert(1)</script>",
    "{{csrf}}<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
];

/// Fails when something of `payload` stands on the page as HTML.
pub fn assert_harmless(page: &Answer, payload: &str) {
    assert_eq!(page.header("content-security-policy").map(|policy| policy.contains("default-src 'none'")), Some(true));
    // The one script of ours is named by its content.
    let ours = format!("<script src=\"{}\" defer></script>", peil::web::assets::script().path);
    assert!(!page.text.replace(&ours, "").contains("<script"), "a script of {payload} stands on the page");
    for mark in ["<img", "<svg/", "<a href=\"javascript", "' onfocus"] {
        if let Some(at) = page.text.find(mark) {
            let around: String = page.text[at..].chars().take(200).collect();
            panic!("{mark} of {payload} stands on the page: {around}");
        }
    }
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'");
    text.replace("&#x60;", "`").replace("&#x3D;", "=").replace("&amp;", "&")
}
