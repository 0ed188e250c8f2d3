// Saving while a page is filled in: nothing waits for a button, and nothing is said that is not so.

import { check } from '../counting.mjs';
import { pageId } from '../walking/walker.mjs';
import { MEMBERS, tale } from './telling.mjs';

const PAGE = '/p/opinion';
const TEXT = 'Wat goed gaat: de werkgroepen';
const SAVED = /^Bewaard om \d{2}:\d{2}$/;
const saved = (page) => page.locator('.saved');

/** Waits until the page says this of its saving. */
async function says(page, words) {
  await page.waitForFunction(
    ([source]) => new RegExp(source).test(document.querySelector('.saved')?.textContent ?? ''),
    [words.source],
  );
}

async function open(telling, more = {}) {
  const page = await telling.page(more);
  await page.goto(telling.at(PAGE));
  return { page, area: page.locator('textarea').first() };
}

async function tabIsKilled(telling) {
  const { page, area } = await open(telling);
  check('nothing is announced before something happens', (await saved(page).innerText()) === '');
  check('what is said is said politely', (await saved(page).getAttribute('role')) === 'status');
  await area.fill(TEXT);
  await says(page, SAVED);
  await page.close();
  const again = await open(telling, { javaScriptEnabled: false });
  check('the tab is gone, the answer is there', (await again.area.inputValue()) === TEXT, await again.area.inputValue());
}

async function leftAtOnce(telling) {
  const { page, area } = await open(telling);
  const field = await area.getAttribute('name');
  await area.fill(TEXT);
  // Away before the second is over that saving waits for.
  await page.goto('about:blank');
  await telling.house.until(async () => (await telling.answers())[field] === TEXT, 'what was typed before leaving is not there');
  check('what was typed just before leaving is there', true);
}

async function noConnection(telling) {
  const { page, area } = await open(telling);
  const field = await area.getAttribute('name');
  await page.context().setOffline(true);
  await area.fill(TEXT);
  await says(page, /verbinding|Niet bewaard/);
  check('without a connection it says so', !SAVED.test(await saved(page).innerText()));
  await area.pressSequentially(' en meer');
  check('and one writes on', (await area.inputValue()) === `${TEXT} en meer`);
  await page.context().setOffline(false);
  await says(page, SAVED);
  await telling.house.until(async () => (await telling.answers())[field] === `${TEXT} en meer`, 'not all was saved');
  check('it is saved when the connection is back', true);
}

async function writingOn(telling) {
  const { page, area } = await open(telling);
  const field = await area.getAttribute('name');
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  let holds = 0;
  await page.route(`**${PAGE}*`, async (route) => {
    if (route.request().method() === 'POST' && (holds += 1) === 1) await held;
    await route.continue();
  });
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await area.fill('Eerst');
  await sending;
  await area.pressSequentially(', daarna');
  check('one writes on while it is being saved', (await area.inputValue()) === 'Eerst, daarna');
  letGo();
  await telling.house.until(async () => (await telling.answers())[field] === 'Eerst, daarna', 'what was written meanwhile is not saved');
  check('what was written meanwhile is saved too', (await area.inputValue()) === 'Eerst, daarna');
  check('the page stayed where it was', pageId(page) === 'opinion');
}

async function followUp(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/last'));
  const consent = page.locator('input[type=checkbox][name^=s14]');
  check('what depends on an answer is not asked yet', (await consent.count()) === 0);
  await page.locator('input[type=email]').fill('zoe@voorbeeld.example');
  await consent.waitFor();
  check('it is asked as soon as the answer is there', await consent.isVisible());
  check('what was typed stays', (await page.locator('input[type=email]').inputValue()) === 'zoe@voorbeeld.example');
  await page.locator('input[type=email]').fill('');
  await consent.waitFor({ state: 'detached' });
  check('and no more when it is taken back', (await consent.count()) === 0);
}

async function counting(telling) {
  const { page, area } = await open(telling);
  await area.fill('é'.repeat(3990));
  const count = page.locator('.count').first();
  check('near the limit, what is left is counted', (await count.innerText()) === 'Nog 10 tekens', await count.innerText());
  await area.fill('👩‍🔬'.repeat(1340));
  check('past it, what is too much', /^20 tekens te veel$/.test(await count.innerText()), await count.innerText());
  check('nothing is cut off', (await area.inputValue()).length === '👩‍🔬'.length * 1340);
}

export const AUTOSAVING = [
  tale('killed', 'The tab is killed, the answer is there', tabIsKilled),
  tale('leaving', 'What is typed just before leaving is kept', leftAtOnce),
  tale('offline', 'Without a connection nothing is lost and it says so', noConnection),
  tale('writing-on', 'Saving keeps nobody from writing', writingOn),
  tale('follow-up', 'A question that depends on an answer comes with it', followUp, { survey: 'showcase' }),
  tale('counted', 'Characters are counted near the limit', counting, { survey: MEMBERS }),
];
