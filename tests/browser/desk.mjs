// The desk of the evaluators: every page of it.

import { keepAccount } from './account.mjs';
import { shootBoth, thorough } from './checks.mjs';
import { check } from './counting.mjs';
import { logIn } from './demonstration.mjs';
import { press } from './pressing.mjs';

/** A list with something wrong in every way that a list has. */
const FAULTY_LIST = `Bedrijf;Voornaam;Naam;E-mail;Taal
Weverij De Spoel nv;An;Peeters;an.peeters@spoel.example;NL
Ververij Blauw;Jan;De Smet;jan.de.smet(at)blauw.example;NL
;Els;Maes;els@maes.example;FR
Garen & Draad bv;Tom;Claes;tom@garen.example;Klingon
Weverij De Spoel nv;An;Peeters;an.peeters@spoel.example;NL
`;

export async function visitDesk(page, demonstration, seen) {
  const { base, wave } = demonstration;
  const look = async (name) => {
    await thorough(page, `desk ${name}`, seen, 'nl');
    await shootBoth(page, `desk-${name}`);
  };
  const visit = async (name, path, status = 200) => {
    const response = await page.goto(`${base}${path}`);
    check(`desk ${name}: ${status}`, response.status() === status, `${response.status()}`);
    await look(name);
  };

  await visit('login', '/login');
  await logIn(page, { ...demonstration, password: 'verkeerd en lang genoeg' });
  check('desk login: a wrong password is reported', (await page.locator('.summary').count()) === 1);
  await look('login refused');
  await logIn(page, demonstration);
  check('desk login: leads to the desk', new URL(page.url()).pathname === '/', page.url());

  await visit('home', '/');
  await visit('surveys', '/surveys');
  await visit('survey', await first(page, 'main tbody a[href^="/surveys/"], main a[href^="/surveys/"]'));
  await visit('clusters', '/clusters');
  const cluster = await first(page, 'tbody a[href^="/clusters/"]');
  await visit('cluster', cluster);
  await handIn(page, look);
  await readMembers(page, visit, look, cluster);
  await visit('wave new', '/waves/new');
  await press(page, 'main form button[type=submit]');
  check('desk wave new: what is missing is reported', (await page.locator('.summary').count()) === 1);
  await look('wave new with faults');
  await draft(page, look);
  await visit('home with something to do', '/');
  check('desk home: what waits is listed', (await page.locator('.work li').count()) > 0);
  await visit('wave', `/waves/${wave}`);
  await visit('wave reminder', `/waves/${wave}/reminder`);
  await visit('wave doubt', `/waves/${wave}/doubt`);
  await visit('results', `/waves/${wave}/results`);
  await readResults(page, visit);
  await writeFindings(page, visit, look, wave);
  await visit('mail that came back', '/returned');
  await visit('check of the sender', '/post');
  await visit('backups', '/backups');
  await visit('people', '/people');
  await page.fill('#i-name', 'mia@clusters.example');
  await page.check('input[value=cluster-manager]');
  await press(page, 'button[value=add]');
  check('desk people: what is missing is reported', (await page.locator('.summary').count()) === 1);
  check('desk people: what was typed stays', (await page.inputValue('#i-name')) === 'mia@clusters.example');
  await look('people with a fault');
  await keepAccount(page, demonstration, { visit, look });
  await visit('people once more', '/people');
  await visit('person', await first(page, 'tbody a[href^="/people/"]'));
  await visit('mailbox', '/mailbox');
  await visit('letter', await first(page, 'tbody a[href^="/mailbox/"]'));
  await visit('not found', '/nergens', 404);
}

async function first(page, selector) {
  return page.locator(selector).first().getAttribute('href');
}

/** A faulty list is pasted, looked at, and not kept. */
async function handIn(page, look) {
  await page.setInputFiles('#i-file', { name: 'leden.csv', mimeType: 'text/csv', buffer: Buffer.from(FAULTY_LIST) });
  await press(page, 'main .panel button[type=submit]');
  check('desk list: leads to its preview', /^\/lists\//.test(new URL(page.url()).pathname), page.url());
  const words = await page.locator('main').innerText();
  for (const found of ['jan.de.smet(at)blauw.example', 'Klingon']) {
    check(`desk list: names “${found}”`, words.includes(found));
  }
  await look('list');
  // What is typed in one row is kept by the button of another; the file stays as it came.
  await page.fill('input[name="cell-3-4"]', 'jan.de.smet@blauw.example');
  await page.fill('input[name="cell-5-5"]', 'nl');
  await press(page, 'button[name=leave][value="4"]');
  const mended = await page.locator('main').innerText();
  check('desk list: what was typed is put right', mended.includes('“jan.de.smet(at)blauw.example” werd “jan.de.smet@blauw.example”'));
  check('desk list: a row is left out', mended.includes('Rij 4 weggelaten'));
  check('desk list: no row is blocked any more', (await page.locator('.counts .bad').count()) === 0);
  // From the top: the page came at its problems, and the keyboard with it.
  await page.goto(page.url().split('#')[0]);
  await look('list put right');
  await press(page, page.locator('button[name=withdraw]').first());
  check('desk list: an edit is taken back', (await page.locator('.history s').count()) === 1);
  await page.selectOption('select[name="column-5"]', '');
  await press(page, 'form[action$="/columns"] button[type=submit]');
  check('desk list: a column is not used', (await page.locator('main').innerText()).includes('door iemand gezegd'));
  await page.locator('details.otherwise summary').click();
  await page.selectOption('#i-delimiter', ',');
  await press(page, 'details.otherwise button[type=submit]');
  check('desk list: it is read otherwise', (await page.locator('main').innerText()).includes('gescheiden door “,”'));
  await look('list read otherwise');
  // Whoever throws it away says how many rows that is.
  await page.locator('details:has(button[value=discard]) > summary').click();
  await page.fill('#i-typed-discard', '999');
  await press(page, 'button[value=discard]');
  check('desk list: a wrong number keeps it', (await page.locator('#e-typed-discard').count()) === 1);
  await look('list that is kept');
  const [rows] = /\d+/.exec(await page.locator('label[for=i-typed-discard]').innerText());
  await page.fill('#i-typed-discard', rows);
  await press(page, 'button[value=discard]');
  check('desk list: is discarded', (await page.locator('.notice').count()) === 1);
  await look('cluster after a list');
}

/** Members over time: one of them, growth, whom nobody writes to, and the links of the manager. */
async function readMembers(page, visit, look, cluster) {
  const member = await first(page, 'tbody a[href^="/members/"]');
  await visit('member', member);
  await page.locator('input[name=from]').first().fill('2030-01-01');
  await page.locator('input[name=until]').first().fill('2029-01-01');
  await press(page, 'button[value=dates]');
  check('desk member: days that can’t be are reported', (await page.locator('.summary').count()) === 1);
  await look('member with a fault');
  await visit('growth', '/growth');
  await visit('audit', '/audit?check=1');
  check('desk audit: the chain holds', (await page.locator('.notice.good').count()) === 1);
  await page.fill('#i-from', '2001-02-03');
  await page.fill('#i-until', '2001-02-03');
  await press(page, 'form[action="/audit"] button');
  check('desk audit: nothing on a day without deeds', (await page.locator('.empty').count()) === 1);
  await look('audit without entries');
  await visit('suppressions', '/suppressions');
  await page.fill('#i-address', 'weg@firma.example');
  await press(page, 'button[value=add]');
  await press(page, 'button[value=lift]');
  check('desk suppressions: lifting needs a reason', (await page.locator('.summary').count()) === 1);
  await look('suppressions with a fault');
  await visit('cluster links', `${cluster}/links`);
}

/** A draft of a new wave for one cluster, to see what would go out. */
async function draft(page, look) {
  await page.fill('#i-name', 'Proef');
  await page.locator('.boxes label.option').first().click();
  const later = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.fill('#i-closes_on', later);
  await press(page, 'main form button[type=submit]');
  check('desk wave new: leads to its draft', new URL(page.url()).pathname === '/waves/Proef', page.url());
  await look('wave draft');
  await press(page, 'button[value=check]');
  check('desk draft: its dry run shows letters', (await page.locator('details.sample').count()) > 0);
  await look('wave checked');
  await page.goto(new URL('/waves/Proef/change', page.url()).href);
  await look('wave change');
  await page.goto(new URL('/waves/Proef/letters', page.url()).href);
  await look('wave letters');
  await page.goto(new URL('/waves/Proef/letters/invitation/nl', page.url()).href);
  await look('wave letter');
  await page.fill('#i-body', 'Beste {{naam}}, {{link}}');
  await press(page, 'button[value=save]');
  check('desk wave letter: a place that is not known is reported', (await page.locator('#e-body').innerText()).includes('naam'));
  check('desk wave letter: what was typed is kept', (await page.inputValue('#i-body')) === 'Beste {{naam}}, {{link}}');
  await look('wave letter with faults');
}

/** The page of a question with a chart, one in words, and the tables to download. */
async function readResults(page, visit) {
  check('desk results: have charts', (await page.locator('figure svg').count()) > 0);
  check('desk results: have tables', (await page.locator('table.figures').count()) > 0);
  const download = await first(page, '.downloads a');
  const file = await page.request.get(new URL(download, page.url()).href);
  check('desk results: a table is downloaded as CSV', file.ok() && file.headers()['content-type'].startsWith('text/csv'));
  const questions = await page
    .locator('main a[href*="/results/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  check('desk results: lead to the questions', questions.length > 10, `${questions.length}`);
  const wanted = ['q01', 'q04a', 'q08', 'q10', 'q11', 'q12'];
  for (const id of wanted) {
    const href = questions.find((link) => link.endsWith(`/${id}`));
    if (check(`desk results: lead to ${id}`, href !== undefined, questions.join(' '))) await visit(`question ${id}`, href);
  }
  const results = new URL(download, page.url()).pathname.replace(/\/csv\/.*/, '');
  await visit('question for experts', `${results}/q10/expert`);
  await visit('results by size', `${results}?show=member.size`);
  await visit('question by size', `${results}/q01?show=member.size`);
  await visit('themes of a question', `${results}/q13/themes`);
  await visit('results', results);
  await visit('results of a cluster', await first(page, 'main a[href*="/clusters/"]'));
  check('desk results of a cluster: says how it stands', (await page.locator('.stands li').count()) > 5);
}

/** What is written about the results: sentence by sentence, with a fault, looked at, and beside a text of somebody else. */
async function writeFindings(page, visit, look, wave) {
  await page.goto(new URL(`/waves/${wave}/results`, page.url()).href);
  check('desk results: begin with the findings', (await page.locator('.stated li .badge').count()) === 7);
  await visit('findings', await first(page, '.stated a'));
  check('desk findings: one sentence is supported weakly', (await page.locator('.findings .badge.warns').count()) === 1);
  check('desk findings: one that claims nothing is filled in', (await page.locator('.findings .badge.filled').count()) === 1);
  check('desk findings: the others are supported', (await page.locator('.findings .badge.good').count()) === 5);
  const file = await page.request.get(new URL(await first(page, '.downloads a'), page.url()).href);
  check('desk findings: are downloaded', file.ok() && (await file.text()).startsWith('# Wat de leden zeggen\n\n20% van de 2.785'));
  // From the top, with the keyboard too.
  await page.goto(page.url());
  await page.locator('details').evaluateAll((all) => all.forEach((details) => (details.open = true)));
  await look('findings with everything open');
  const text = await page.inputValue('#i-source');
  await page.fill('#i-source', `${text}- Bijna {share q01.aktief ALL} en {share q05.1 IBN doet mee.\n- Bijna {90% = share q01.active ALL}.\n`);
  await press(page, 'button[value=save]');
  check('desk findings: faults are reported with their places', (await page.locator('.summary li').count()) === 2);
  check('desk findings: what was typed is kept', (await page.inputValue('#i-source')).includes('q01.aktief'));
  await look('findings with faults');
  await page.fill('#i-source', `${text}- Bijna {90% = share q01.active ALL} doet mee.\n`);
  await press(page, 'button[value=look]');
  check('desk findings: what the data contradict is said', (await page.locator('.findings .badge.blocks').count()) === 1);
  await look('findings looked at');
  // As if somebody else had saved since the page was opened.
  await page.locator('input[name=revision]').evaluate((input) => input.setAttribute('value', '0'));
  await press(page, 'button[value=save]');
  check('desk findings: both texts are kept', new URL(page.url()).search === '?text=2', page.url());
  await look('findings beside others');
}
