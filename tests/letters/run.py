#!/usr/bin/env python3
"""Letters of the product, looked at by programs that are not ours.

A wave is made and sent by the commands, into a folder. Two verifiers of signatures (dkimpy, Mail::DKIM) and one parser
(of Python) then say what they make of each letter. Needs the program as first argument; ends with "N passed, N failed".
"""

import email
import email.policy
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import dkim

HERE = Path(__file__).resolve().parent
SURVEYS = HERE.parent.parent / "survey-defs"
SIGNED = [
    "from", "to", "subject", "date", "message-id", "reply-to", "mime-version", "list-unsubscribe",
    "list-unsubscribe-post", "list-id",
]
# Names as lists bring them.
NASTY = [
    'Zand & Zonen "De Kei"',
    "Müller-Lüdenscheidt (Köln), GmbH; c/o Ünsal",
    "👩‍👩‍👧‍👦 Familie 🏭",
    "txt.\u202eexe gnp Firma",
    "{{link}} {{{contact_email}}}",
    "<script>alert(1)</script><b>Firma</b>",
    "L" + "a" * 198 + "g",
    "Firma met\nregeleinde: Bcc: x@firma.example",
    "=?utf-8?q?Firma=0D=0ABcc:_x?=",
]

passed = failed = 0


def check(name, holds, told=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name} {told}")


class House:
    """The program in a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, Path(folder)
        # What is set for other tests is not meant for this house.
        self.around = {name: value for name, value in os.environ.items() if not name.startswith("PEIL_")}

    def peil(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments], cwd=self.folder, env=self.around, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"{arguments}: {done.stdout}{done.stderr}")
        return done.stdout

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def letters(self, count):
        """Lets the post work until so many letters lie in the folder."""
        post = subprocess.Popen([self.program, "work"], cwd=self.folder, env=self.around, stdout=subprocess.DEVNULL)
        try:
            until = time.monotonic() + 120
            while len(list((self.folder / "mail").glob("*.eml"))) < count:
                if time.monotonic() > until:
                    raise SystemExit("the letters do not leave")
                time.sleep(0.1)
        finally:
            post.terminate()
            post.wait()
        return sorted((self.folder / "mail").glob("*.eml"))


SETTINGS = """
base_url = "https://survey.example.org"
privacy_notice = "https://example.org/privacy"
[mail]
sender_name = "Evaluatieteam “Vlaanderen”"
sender_address = "survey@example.org"
bounce_domain = "bounce.example.org"
relay = "folder:mail"
per_second = 0
"""


def send(program, folder, kind):
    """A wave to everybody with a nasty name; the letters, and what the domain has to publish."""
    house = House(program, folder)
    house.write("peil.toml", SETTINGS)
    said = house.peil("keys", "dkim", "--kind", kind, "--selector", "s1")
    name = re.search(r"Publish this at (\S+):", said)[1]
    record = re.search(r"^v=DKIM1.*$", said, re.M)[0]
    house.write(
        "peil.toml", SETTINGS + '[mail.dkim]\ndomain = "example.org"\nselector = "s1"\nkey_file = "dkim.pem"\n'
    )
    house.peil("survey", "add", str(SURVEYS / "cluster-members.yaml"))
    house.write("clusters.csv", "code;name;type;from;until\nalfa;Cluster <Alfa> & Bèta;IBN;;\n")
    house.peil("clusters", "import", "clusters.csv")
    quoted = lambda text: '"' + text.replace('"', '""') + '"'
    rows = [
        f"{quoted(nasty)};{quoted(nasty[:60])};Peeters;p{number}@firma.example;{['NL', 'FR', 'EN'][number % 3]}"
        for number, nasty in enumerate(NASTY)
    ]
    house.write("list.csv", "Bedrijf;Voornaam;Naam;E-mail;Taal\n" + "\n".join(rows) + "\n")
    house.peil("members", "import", "list.csv", "--cluster", "alfa")
    year = time.localtime().tm_year + 1
    house.peil(
        "wave", "new", "Leden", "--survey", "cluster-members", "--closes-on", f"{year}-12-15", "--hold", "0",
        "--quiet", "none", "--at-weekends",
    )
    letters = len(NASTY)
    house.peil("wave", "check", "Leden")
    house.peil("wave", "approve", "Leden", "--letters", str(letters))
    house.peil("wave", "send", "Leden")
    return house.letters(letters), name, record


def verify(files, name, record, kind):
    asked = lambda at, timeout=5: record.encode() if at.decode().rstrip(".") == name else None
    for file in files:
        raw = file.read_bytes()
        check(f"{kind}: dkimpy", dkim.verify(raw, dnsfunc=asked), file)
        check(f"{kind}: dkimpy, body changed", not dkim.verify(raw.replace(b"Peil", b"Pijl") + b"more\r\n", dnsfunc=asked))
        changed = re.sub(rb"(?m)^List-Unsubscribe-Post: .*$", b"List-Unsubscribe-Post: other", raw, count=1)
        check(f"{kind}: dkimpy, List-Unsubscribe-Post changed", not dkim.verify(changed, dnsfunc=asked))
        # Relays fold lines and leave blanks at their ends.
        folded = raw.replace(b"\r\nAuto-Submitted:", b"  \r\nAuto-Submitted:", 1)
        check(f"{kind}: dkimpy, blanks added", dkim.verify(folded, dnsfunc=asked))
        names = re.search(rb"\sh=([^;]+);", raw)[1].decode()
        check(f"{kind}: what is signed", re.split(r"[\s:]+", names.strip()) == SIGNED, names)
    if kind == "rsa":
        said = subprocess.run(
            ["perl", str(HERE / "verify.pl"), name, record, *map(str, files)], capture_output=True, text=True, check=False
        )
        results = said.stdout.split()
        check("rsa: Mail::DKIM", results == ["pass"] * len(files), said.stdout + said.stderr)


def read(files):
    for file in files:
        message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
        check("no defects", not message.defects and not any(part.defects for part in message.walk()), message.defects)
        check("one recipient, and no other", len(message["To"].addresses) == 1 and not message.get_all("Bcc"))
        address = message["To"].addresses[0]
        number = int(re.fullmatch(r"p(\d+)@firma\.example", address.addr_spec)[1])
        check("a name on one line", not re.search(r"[\r\n\u202e]", address.display_name), address.display_name)
        check("the sender", message["From"].addresses[0].addr_spec == "survey@example.org")
        check("answers come back", re.fullmatch(r"r\+[a-z2-7]{47}@bounce\.example\.org", message["Reply-To"].addresses[0].addr_spec))
        parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
        check("text before HTML", list(parts) == ["text/plain", "text/html"], list(parts))
        text, html = parts["text/plain"], parts["text/html"]
        links = {part: set(re.findall(r"https://survey\.example\.org/a/([a-z0-9]{52})", part)) for part in (text, html)}
        check("one link, the same in both", len(links[text]) == 1 and links[text] == links[html], links)
        stops = re.findall(r"https://survey\.example\.org/u/[a-z2-7]{47}", text + html + message["List-Unsubscribe"])
        check("one way to stop, in both and in the head", len(stops) == 3 and len(set(stops)) == 1, stops)
        check("one click", message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
        check("the list has an id", re.search(r"<w[0-9a-f]{12}\.example\.org>$", message["List-Id"]), message["List-Id"])
        check("nothing becomes markup", "<script" not in html and "<b>" not in html)
        check("nothing stays unfilled", "{{" not in text.replace(NASTY[4], ""), text)
        check("the privacy notice", "https://example.org/privacy" in text and 'href="https://example.org/privacy"' in html)
        check("the member", number == 7 or NASTY[number].replace("\u202e", "")[:20] in text, text)
        lines = file.read_bytes().split(b"\r\n")
        check("lines", max(map(len, lines)) < 998 and not any(b"\n" in line or b"\r" in line for line in lines))
        for unwanted in ("Precedence", "Return-Receipt-To", "Disposition-Notification-To", "X-Mailer"):
            check(unwanted, message[unwanted] is None)


def main():
    program = str(Path(sys.argv[1]).resolve())
    for kind in ("rsa", "ed25519"):
        with tempfile.TemporaryDirectory() as folder:
            files, name, record = send(program, folder, kind)
            verify(files, name, record, kind)
            read(files)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
