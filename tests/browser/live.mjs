// The page of a wave keeps its figures fresh while it is looked at, and keeps what is being done on it.

import { context, logIn, openFromMailbox } from './demonstration.mjs';
import { check } from './counting.mjs';
import { SIZES } from './checks.mjs';
import { press } from './pressing.mjs';

const STARTED = '#by-cluster tfoot tr:last-child td:nth-of-type(4)';
const A_MINUTE = 60_000;

export async function keepsFresh({ browser, demonstration, taken }, page) {
  const wave = `${demonstration.base}/waves/${demonstration.wave}`;
  const asked = [];
  page.on('request', (request) => request.url() === wave && asked.push(request.resourceType()));
  await page.clock.install();
  await logIn(page, demonstration);
  await page.goto(wave);
  await page.clock.pauseAt(Date.now() + 5 * A_MINUTE);
  // The clock jumped, so it may have asked once already.
  await page.waitForLoadState('networkidle');
  const before = await count(page);
  const known = await page.locator('#by-cluster tbody tr').count();
  check('live: the table has its clusters', known === 26, `${known}`);

  await someoneStarts(browser, demonstration, taken);
  const typing = page.locator('main form input[type=text], main form textarea').first();
  const types = (await typing.count()) === 1;
  if (types) await openUp(typing).then(() => typing.fill('half a word'));
  const table = page.locator('#by-cluster-table');
  await page.setViewportSize(SIZES.phone);
  await table.evaluate((element) => (element.scrollLeft = 40));
  const sort = page.locator('#by-cluster thead a').nth(2);
  const held = await sort.getAttribute('href');
  await sort.evaluate((link) => link.focus({ preventScroll: true }));

  await hide(page, true);
  const quiet = asked.length;
  await page.clock.runFor(A_MINUTE);
  check('live: it does not ask while nobody looks', asked.length === quiet, `${asked.length - quiet} times`);
  check('live: and shows what was', (await count(page)) === before);
  await hide(page, false);
  await until(async () => (await count(page)) > before);
  check('live: whoever has started meanwhile is counted', (await count(page)) === before + 1, `${await count(page)}`);
  check('live: without another page', asked.filter((kind) => kind === 'document').length === 1, asked.join());
  const focused = await page.evaluate(() => document.activeElement.getAttribute('href'));
  check('live: the focus stays where it was', focused === held, `${focused}`);
  const scrolled = await table.evaluate((element) => element.scrollLeft);
  check('live: the table stays where it was scrolled to', scrolled === 40, `${scrolled}`);
  if (types) check('live: what is typed stays', (await typing.inputValue()) === 'half a word');

  await page.context().clearCookies();
  let turnedAway = 0;
  page.on('response', (response) => (turnedAway += response.url().includes('/login') ? 1 : 0));
  await page.clock.runFor(A_MINUTE);
  await until(() => turnedAway > 0);
  check('live: whoever is logged out is asked to log in elsewhere', turnedAway > 0);
  check('live: whoever is logged out keeps what stands there', (await count(page)) === before + 1);
}

/** Looks again until it is so, for ten seconds at most; the page's own clock stands still. */
async function until(isSo) {
  for (let look = 0; look < 100 && !(await isSo()); look += 1) await new Promise((again) => setTimeout(again, 100));
}

async function count(page) {
  return Number((await page.locator(STARTED).textContent()).replace(/\D/g, ''));
}

/** Opens whatever the field lies folded in. */
async function openUp(field) {
  await field.evaluate((element) => {
    for (let part = element.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
  });
}

function hide(page, hidden) {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** A company opens its letter, answers a first question and goes on. */
async function someoneStarts(browser, demonstration, taken) {
  const visiting = await context(browser, 'nl', SIZES.desktop, { javaScriptEnabled: false });
  const page = await visiting.newPage();
  await openFromMailbox(page, demonstration, 'nl', taken);
  await press(page, '.go .button');
  await page.locator('main input[type=radio]').first().check();
  await press(page, 'button.button[name="go"][value="next"]');
  await visiting.close();
}
