// What a page that saves itself leaves behind, and whom it is in the way of: nothing and nobody.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { BACK, NEXT, tale } from './telling.mjs';

const STATUS = '.saved';
const REMARK = 'Zoë & co';

async function status(page, pattern, name) {
  const said = page.locator(STATUS, { hasText: pattern });
  const isSaid = await said.waitFor({ timeout: 8000 }).then(() => true, () => false);
  check(name, isSaid, isSaid ? '' : await page.locator(STATUS).innerText());
}

async function writes(page, text) {
  const area = page.locator('textarea').first();
  await area.click();
  await page.keyboard.type(text);
  return area;
}

async function nothingStays(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/opinion'));
  await writes(page, REMARK);
  await status(page, /^Bewaard om/, 'it is saved');
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in window ? (await caches.keys()).length : 0,
  }));
  check('nothing is kept in the browser', Object.values(kept).every((count) => count === 0), JSON.stringify(kept));
  check('and no cookie', (await page.context().cookies()).length === 0);
}

async function notAgainstOneself(telling) {
  const page = await telling.page();
  // Replies to what the page saves by itself are lost; the saving is not.
  await page.route('**/p/opinion', async (route) => {
    const isByItself = (route.request().postData() ?? '').includes('autosave=1');
    if (!isByItself) return route.continue();
    await route.fetch().catch(() => null);
    return route.abort();
  });
  await page.goto(telling.at('/p/opinion'));
  await writes(page, 'Eerst');
  await status(page, /Niet bewaard|Geen verbinding/, 'it believes that nothing was saved');
  check('but it was', Object.values(await telling.answers()).includes('Eerst'));
  await page.keyboard.type(' en dan');
  await press(page, NEXT);
  check('nobody is in conflict with themselves', !page.url().includes('/p/opinion') && (await page.locator('.conflict').count()) === 0, page.url());
  check('what was written last is kept', Object.values(await telling.answers()).includes('Eerst en dan'));
  page.seen.trouble.length = 0;
}

async function followUps(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/last'));
  const questions = () => page.locator('.question').evaluateAll((all) => all.map((question) => question.id).join());
  const become = (wanted) => page.waitForFunction(
    (ids) => [...document.querySelectorAll('.question')].map((question) => question.id).join() === ids, wanted, { timeout: 8000 },
  ).then(() => true, () => false);
  const before = await questions();
  const address = page.locator('input[name=s13]');
  await address.click();
  await page.keyboard.type('an@example.org');
  check('an answer opens a question at once, in its place', await become(`${before},q-s14`), await questions());
  check('the keyboard stays where it was', await page.evaluate(() => document.activeElement.name === 's13'));
  check('and so does what is written', (await address.inputValue()) === 'an@example.org');
  await page.locator('.question:last-of-type label.option').click();
  await status(page, /^Bewaard om/, 'what is answered in it is saved');
  await page.waitForTimeout(2500);
  check('under its own name', (await telling.answers()).s14 === 1, JSON.stringify(await telling.answers()));
  await address.fill('');
  check('without the answer it goes again', await become(before), await questions());
  await address.fill('bo@example.org');
  await become(`${before},q-s14`);
  check('and comes back as it was', await page.locator('input[name=s14]').isChecked());
  await press(page, NEXT);
  check('the page leads on', page.url().endsWith('/check'), page.url());

  // A question that repeats an answer follows it.
  const loop = await telling.plainPage();
  await loop.goto(telling.at('/p/figures'));
  await press(loop, BACK);
  await page.goto(loop.url());
  const field = await page.locator('.recommend input').first().getAttribute('name');
  await page.locator(`label:has(input[name="${field}"][value="3"])`).click();
  await page.getByText('U gaf 3.').waitFor({ timeout: 8000 });
  await page.locator(`label:has(input[name="${field}"][value="5"])`).click();
  await page.getByText('U gaf 5.').waitFor({ timeout: 8000 });
  check('a question that repeats an answer follows it', (await page.getByText('U gaf 3.').count()) === 0);
}

export const SAVING = [
  tale('traceless', 'Nothing stays in the browser', nothingStays),
  tale('oneself', 'Nobody is in conflict with themselves', notAgainstOneself),
  tale('followed', 'An answer opens questions on its page', followUps, { survey: 'showcase' }),
];
