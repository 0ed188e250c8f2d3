// The desk of the evaluators: every page of it.

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
  await visit('wave', `/waves/${wave}`);
  await visit('wave reminder', `/waves/${wave}/reminder`);
  await visit('wave doubt', `/waves/${wave}/doubt`);
  await visit('results', `/waves/${wave}/results`);
  await readResults(page, visit);
  await visit('mail that came back', '/returned');
  await visit('check of the sender', '/post');
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
}
