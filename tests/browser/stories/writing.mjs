// Writing: every script, too much, and what no keyboard makes.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { NEXT, tale } from './telling.mjs';
import { controlsOf } from '../walking/controls.mjs';

const EVERYTHING = 'Zoë 👩‍🔬🇧🇪 שלום עולם مرحبا e\u0301 \u202Bx\u202C <script>alert(1)</script> =1+1\r\ntweede regel';

/** The page where a company may write at length, and the field. */
const PAGE = 'opinion';

async function openArea(telling, page) {
  await page.goto(telling.at(`/p/${PAGE}`));
  const area = page.locator('textarea').first();
  return { area, field: await area.getAttribute('name') };
}

async function everyScript(telling) {
  const page = await telling.plainPage();
  const { area, field } = await openArea(telling, page);
  await area.fill(EVERYTHING);
  await press(page, NEXT);
  await page.goto(telling.at(`/p/${PAGE}`));
  const same = EVERYTHING.replace('\r\n', '\n').trim();
  const shown = await page.locator('textarea').first().inputValue();
  check('every script comes back as it was written', shown.normalize() === same.normalize(), JSON.stringify(shown));
  const stored = (await telling.answers())[field];
  check('and is stored so', String(stored).replace('\r\n', '\n').normalize() === same.normalize(), JSON.stringify(stored));
}

async function tooMuch(telling) {
  const page = await telling.page();
  const { area } = await openArea(telling, page);
  check('nothing cuts a text off while it is written', (await area.getAttribute('maxlength')) === null);
  await area.fill('a'.repeat(4000));
  await press(page, NEXT);
  check('4000 characters are taken', (await page.locator('.summary').count()) === 0);
  const again = await openArea(telling, page);
  const long = `${'woord '.repeat(1500)}einde`;
  await again.area.fill(long);
  await press(page, NEXT);
  const said = await page.locator('.summary').innerText();
  check('a text that is too long is explained, with the limit', /4[.,\s]?000/.test(said), said);
  check('and kept', (await page.locator('textarea').first().inputValue()) === long);
}

async function whatNoKeyboardMakes(telling) {
  const page = await telling.page();
  const { field } = await openArea(telling, page);
  const form = await page.evaluate(() => Object.fromEntries(new FormData(document.querySelector('#answers'))));
  for (const [what, value] of [['NUL', 'a\u0000b'], ['spaces', '   \n '], ['100,000 characters', 'x'.repeat(100_000)]]) {
    const reply = await page.request.post(telling.at(`/p/${PAGE}`), { form: { ...form, [field]: value, go: 'next' }, maxRedirects: 0 });
    check(`${what}: a page or a message, no error`, reply.status() < 500 && reply.status() !== 404, `${reply.status()}`);
  }
  const controls = await controlsOf(page);
  const odd = { ...form, nowhere: '1', [controls[0].key]: '4711', go: 'next' };
  const reply = await page.request.post(telling.at(`/p/${PAGE}`), { form: odd, maxRedirects: 0 });
  check('codes and fields that do not exist: no error', reply.status() < 500, `${reply.status()}`);
}

export const WRITING = [
  tale('scripts', 'Every script comes back as it was written', everyScript),
  tale('long', 'A text that is too long is kept and explained', tooMuch),
  tale('odd', 'What no keyboard makes ends in a page', whatNoKeyboardMakes),
];
