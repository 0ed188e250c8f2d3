// A page saves itself while it is filled in, and two windows lose nothing.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { BACK, NEXT, tale } from './telling.mjs';

const STATUS = '.saved';
const REMARK = 'Zoë & co';

async function status(page, pattern, name) {
  const said = page.locator(STATUS, { hasText: pattern });
  const isSaid = await said.waitFor().then(() => true, () => false);
  check(name, isSaid, isSaid ? '' : await page.locator(STATUS).innerText());
}

async function writes(page, text) {
  const area = page.locator('textarea').first();
  await area.click();
  await page.keyboard.type(text);
  return area;
}

/** Waits until this is among the stored answers. */
function isStored(telling, value) {
  const isThere = async () => Object.values(await telling.answers()).includes(value);
  return telling.house.until(isThere, `${JSON.stringify(value)} is not stored`);
}

async function byItself(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/opinion'));
  check('nothing is said before something is written', (await page.locator(STATUS).innerText()) === '');
  check('what is said is announced politely', (await page.locator(STATUS).getAttribute('role')) === 'status');
  await writes(page, REMARK);
  await status(page, /^Bewaard om \d\d:\d\d$/, 'it says that it is saved');
  check('what is written is left alone', (await page.locator('textarea').first().inputValue()) === REMARK);
  check('the pen stays where it was', await page.evaluate(() => document.activeElement.tagName === 'TEXTAREA'));
  await page.close();
  const later = await telling.plainPage();
  await later.goto(telling.at('/p/opinion'));
  check('after the window is gone, it is there', (await later.locator('textarea').first().inputValue()) === REMARK);
}

async function inAHurry(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/opinion'));
  await writes(page, REMARK);
  // Away before the second is over that saving waits for, by a way that saves nothing.
  await page.goto('about:blank');
  await isStored(telling, REMARK);
  check('what was written at the last moment is there', true);
}

async function writingOn(telling) {
  const page = await telling.page();
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  let posts = 0;
  await page.route('**/p/opinion', async (route) => {
    if (route.request().method() === 'POST' && (posts += 1) === 1) await held;
    await route.continue();
  });
  await page.goto(telling.at('/p/opinion'));
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await writes(page, 'Eerst');
  await sending;
  const area = await writes(page, ', daarna');
  check('one writes on while it is being saved', (await area.inputValue()) === 'Eerst, daarna', await area.inputValue());
  letGo();
  await isStored(telling, 'Eerst, daarna');
  check('what was written meanwhile is saved too', (await area.inputValue()) === 'Eerst, daarna');
}

async function withoutConnection(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/opinion'));
  await page.context().setOffline(true);
  await writes(page, 'Zonder');
  await status(page, /Geen verbinding|Niet bewaard/, 'it says that it is not saved');
  await page.keyboard.type(' net');
  check('writing goes on', (await page.locator('textarea').first().inputValue()) === 'Zonder net');
  await page.context().setOffline(false);
  await status(page, /^Bewaard om/, 'it is saved when the connection is back');
  await isStored(telling, 'Zonder net');
  page.seen.trouble.length = 0;
}

/** What a page does when the telephone is locked, or it is looked at again. */
function turns(page, state) {
  return page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

async function putAway(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/opinion'));
  await page.context().setOffline(true);
  await writes(page, 'In de trein');
  await turns(page, 'hidden');
  // What was sent on being put away has reached nobody: it is not taken for saved.
  await page.context().setOffline(false);
  await turns(page, 'visible');
  await isStored(telling, 'In de trein');
  check('what was put away without a connection is saved once there is one', true);
  await status(page, /^Bewaard om/, 'and it says so');
  // With a connection, putting it away is enough.
  await page.clock.install();
  await writes(page, ' naar huis');
  await turns(page, 'hidden');
  await isStored(telling, 'In de trein naar huis');
  check('what is put away is saved at once', true);
  page.seen.trouble.length = 0;
}

async function afterASecond(telling) {
  const page = await telling.page();
  await page.clock.install();
  await page.goto(telling.at('/p/opinion'));
  // Its clock stands still: how long the keys themselves take does not count.
  await page.clock.pauseAt(Date.now() + 60_000);
  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.postData()));
  await writes(page, 'Een');
  await page.clock.runFor(900);
  check('typing is not interrupted by saving', posts.length === 0, posts.join());
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.clock.runFor(200);
  await sent;
  await isStored(telling, 'Een');
  check('a second after the last key it is saved, once', posts.length === 1, `${posts.length}`);
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

async function twoWindows(telling) {
  const one = await telling.page();
  const other = await telling.plainPage();
  for (const page of [one, other]) await page.goto(telling.at('/p/opinion'));
  await writes(one, 'Van de ene');
  await status(one, /^Bewaard om/, 'the first window saves');
  await other.locator('textarea').first().fill('Van de andere');
  await other.locator('textarea').nth(1).fill('Nog iets');
  await press(other, NEXT);
  const shown = await other.locator('main').innerText();
  check('both answers are shown', shown.includes('Van de ene') && (await other.locator('textarea').first().inputValue()) === 'Van de andere', shown);
  check('the reader is put on it', (await other.evaluate(() => document.activeElement.className)).includes('choice'));
  const stored = Object.values(await telling.answers());
  check('the rest of the page is saved', stored.includes('Nog iets') && stored.includes('Van de ene'), JSON.stringify(stored));
  await press(other, '.conflict button');
  check('the other answer is taken', (await other.locator('textarea').first().inputValue()) === 'Van de ene');
  // And the first, once more, when the second has written since.
  await other.locator('textarea').first().fill('Toch anders');
  await press(other, NEXT);
  await one.locator('textarea').first().focus();
  await one.keyboard.type(' !');
  await one.locator('.conflict.live').waitFor();
  check('an open page says it too', (await one.locator('.conflict.live').innerText()).includes('Toch anders'));
  check('and keeps what is written in it', (await one.locator('textarea').first().inputValue()).includes('Van de ene'));
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
    (ids) => [...document.querySelectorAll('.question')].map((question) => question.id).join() === ids, wanted
  ).then(() => true, () => false);
  const before = await questions();
  const address = page.locator('input[name=s13]');
  await address.click();
  await page.keyboard.type('an@example.org');
  check('an answer opens a question at once, in its place', await become(`${before},q-s14`), await questions());
  check('the keyboard stays where it was', await page.evaluate(() => document.activeElement.name === 's13'));
  check('and so does what is written', (await address.inputValue()) === 'an@example.org');
  await page.locator('#q-s14 label.option').click();
  await status(page, /^Bewaard om/, 'what is answered in it is saved');
  await telling.house.until(async () => (await telling.answers()).s14 === 1, 'it is not stored under its own name');
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
  await page.getByText('U gaf 3.').waitFor();
  await page.locator(`label:has(input[name="${field}"][value="5"])`).click();
  await page.getByText('U gaf 5.').waitFor();
  check('a question that repeats an answer follows it', (await page.getByText('U gaf 3.').count()) === 0);
}

async function counting(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/opinion'));
  const count = page.locator('.count').first();
  check('nothing is counted before it matters', (await count.innerText()) === '');
  await page.locator('textarea').first().fill('a'.repeat(3_880));
  check('it says how much room is left', (await count.innerText()) === 'Nog 120 tekens', await count.innerText());
  await page.locator('textarea').first().fill('é👩\n'.repeat(1_334));
  check('a line end and an emoji are one each', (await count.innerText()) === '2 tekens te veel', await count.innerText());
}

export const SAVING = [
  tale('saved', 'A page saves itself', byItself),
  tale('hurried', 'What is written at the last moment is saved', inAHurry),
  tale('writing-on', 'Saving keeps nobody from writing', writingOn),
  tale('offline', 'Without a connection nothing is lost', withoutConnection),
  tale('put-away', 'What is put away is saved, also without a connection', putAway),
  tale('a-second', 'Saving waits for a pause', afterASecond),
  tale('traceless', 'Nothing stays in the browser', nothingStays),
  tale('windows', 'Two windows', twoWindows),
  tale('oneself', 'Nobody is in conflict with themselves', notAgainstOneself),
  tale('followed', 'An answer opens questions on its page', followUps, { survey: 'showcase' }),
  tale('counted', 'Characters are counted', counting),
];
