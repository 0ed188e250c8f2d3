// Not for me: passing it on, leaving, and what everybody may know of how it was made.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { tale } from './telling.mjs';

const TABLES = ['responses', 'suppressions', 'letters', 'contacts', 'memberships'];

/** How much lies in the database: reading a page must not add to it. */
async function stock(telling) {
  const counts = TABLES.map((table) => telling.house.rows(`SELECT count(*) AS n FROM ${table}`));
  return JSON.stringify((await Promise.all(counts)).map(([{ n }]) => n));
}

async function stopped(telling) {
  const rows = await telling.house.rows('SELECT reason FROM suppressions WHERE address_key LIKE ?', `${telling.name}-%`);
  return rows.length;
}

async function passedOn(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.link);
  await press(page, 'main a[href$="/colleague"]');
  const sent = telling.house.letters().length;
  const link = await page.locator('#i-link').inputValue();
  check('the link is shown', link.endsWith(new URL(telling.link).pathname), link);
  const text = await page.locator('#i-text').inputValue();
  check('a mail lies ready, with the link in it', text.includes(link), text);
  const mailto = await page.locator('a[href^="mailto:?"], a[href^="mailto:"].button').first().getAttribute('href');
  check('the reader’s own mail program sends it', decodeURIComponent(mailto).includes(link), mailto);
  check('that the colleague sees the answers is said', (await page.locator('main .aside-note').first().innerText()).includes('ziet wat er al is ingevuld'));
  await telling.look(page, 'passing on');
  await page.fill('#i-name', 'Els Maes');
  await page.fill('#i-email', 'geen adres');
  await press(page, 'form.form button[type=submit]');
  check('an address that is none is reported', (await page.locator('#i-email').getAttribute('aria-invalid')) === 'true');
  check('and the name is kept', (await page.locator('#i-name').inputValue()) === 'Els Maes');
  await telling.look(page, 'passing on, with a fault');
  await page.fill('#i-email', 'els@firma.example');
  await press(page, 'form.form button[type=submit]');
  check('somebody can be named', (await page.locator('.aside-note.good').innerText()).includes('els@firma.example'));
  await telling.look(page, 'passed on');
  await press(page, 'button[name=forget]');
  check('and taken back', (await page.locator('.aside-note.good').count()) === 0);
  check('no mail was sent for that', telling.house.letters().length === sent, `${telling.house.letters().length - sent} more`);
}

async function notForMe(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.link);
  const before = await stock(telling);
  await press(page, 'main a[href$="/not-for-me"]');
  check('it is one step from the first page', new URL(page.url()).pathname.endsWith('/not-for-me'));
  check('looking at it changes nothing', (await stock(telling)) === before);
  await telling.look(page, 'not for me');
  await press(page, 'form.form button[type=submit]');
  check('a reason is asked for', (await page.locator('.summary').count()) === 1);
  check('nothing is decided without one', (await stock(telling)) === before);
  await telling.look(page, 'not for me, without a reason');
  await page.locator('label:has(input[value="no-mail"])').click();
  await press(page, 'form.form button[type=submit]');
  check('it is said that it was noted', (await page.locator('.receipt h1').innerText()) === 'Genoteerd');
  check('and no mail comes any more', (await stopped(telling)) === 1, `${await stopped(telling)}`);
  await telling.look(page, 'left');
  await press(page, 'button[name=undo]');
  check('it can be undone', (await stopped(telling)) === 0, `${await stopped(telling)}`);
  await page.goto(telling.link);
  check('the link still works', (await page.locator('.go .button').count()) >= 1);
}

async function scannersOpenLinks(telling) {
  const before = await stock(telling);
  const page = await telling.page();
  for (const path of ['', `/${telling.language}`, `/${telling.language}/colleague`, `/${telling.language}/not-for-me`]) {
    for (const method of ['HEAD', 'GET', 'GET']) {
      const reply = await page.request.fetch(`${telling.link}${path}`, { method });
      check(`${method} ${path || '/'}: answered`, reply.ok(), `${reply.status()}`);
    }
  }
  check('a link that is only opened leaves nothing', (await stock(telling)) === before);
  check('and nothing has begun', (await telling.response()) === undefined);
}

async function howItIsMade(telling) {
  const page = await telling.plainPage();
  for (const [language, said] of [['nl', 'schermlezers'], ['fr', 'lecteurs d’écran'], ['en', 'screen readers']]) {
    await page.goto(`${telling.link}/${language}/p/participation`);
    await press(page, 'footer a[href^="/accessibility"]');
    check(`${language}: the statement is in its language`, (await page.locator('html').getAttribute('lang')) === language);
    const text = await page.locator('main').innerText();
    check(`${language}: it names what is not known yet`, text.toLowerCase().includes(said), text.slice(0, 300));
    check(`${language}: it has a date`, /\b20\d\d\b/.test(text));
    check(`${language}: it speaks of the desk too`, /werkplek|bureau|espace|desk/i.test(text));
    const contact = await page.locator('a[href^="mailto:"]').count();
    check(`${language}: it says whom to write to`, contact > 0);
    await telling.look(page, `accessibility, ${language}`);
  }
}

export const LEAVING = [
  tale('passing', 'A questionnaire is passed on', passedOn),
  tale('refusing', 'A questionnaire is not for me', notForMe),
  tale('scanned', 'A link that is only opened leaves nothing', scannersOpenLinks),
  tale('statement', 'How accessible it is, is said', howItIsMade),
];
