// A company answers: from its letter, page by page, to the receipt.

import { plain, shoot } from './checks.mjs';
import { check } from './counting.mjs';
import { press } from './pressing.mjs';

export const REMARK = 'Zoë & Co: “2 < 3” <b>niet vet</b>';
/** A year is asked for; everything else takes a small number. */
const NUMBERS = { q15: '2018' };

/** The id of the page of questions that is shown, if one is. */
function pageId(page) {
  return new URL(page.url()).pathname.match(/\/p\/([^/]+)$/)?.[1];
}

/**
 * Walks from the start to the receipt. `look` is called on every page; its name comes first. Returns the kinds of
 * inputs that were met.
 */
export async function walk(page, name, language, look) {
  const met = new Set();
  await look(`${name} start`);
  await press(page, '.go .button');
  let hasErred = false;
  for (let steps = 0; pageId(page) && steps < 40; steps += 1) {
    const id = pageId(page);
    await look(`${name} page ${id}`);
    const number = page.locator('.figure input').first();
    if (!hasErred && (await number.count()) > 0) {
      hasErred = true;
      await err(page, `${name} page ${id}`, number, look);
    }
    await fill(page, met);
    const before = page.url();
    await press(page, '.buttons button[value=next]');
    const faults = await page.locator('.summary').count();
    if (faults > 0) throw new Error(`${id} is not accepted: ${await page.locator('.summary').innerText()}`);
    // Answers may open questions on the same page, once.
    if (page.url() === before && steps > 30) throw new Error(`${id} does not lead on`);
  }
  check(`${name}: a mistake was made and mended`, hasErred);
  await finish(page, name, look);
  return met;
}

/** A number in letters: the page says so, keeps what was typed, and leads to it. */
async function err(page, name, number, look) {
  await number.fill('twaalf');
  await press(page, '.buttons button[value=next]');
  const summary = page.locator('.summary');
  if (!check(`${name}: letters for a number are reported`, (await summary.count()) === 1)) return;
  check(`${name}: the reader is put there`, (await summary.getAttribute('autofocus')) !== null);
  check(`${name}: what was typed is kept`, (await number.inputValue()) === 'twaalf');
  check(`${name}: the input is marked`, (await number.getAttribute('aria-invalid')) === 'true');
  const target = await summary.locator('a').first().getAttribute('href');
  check(`${name}: the summary leads to the input`, target === `#${await number.getAttribute('id')}`, target);
  check(`${name}: the title says so`, /^\S+\s?:? /.test(await page.title()) && (await page.title()) !== '');
  await look(`${name} with a fault`);
  await summary.locator('a').first().click();
  check(`${name}: the link is followed`, page.url().endsWith(target), page.url());
}

/** Answers something to each question of the page. */
async function fill(page, met) {
  for (const question of await page.locator('.question').all()) {
    const radios = await question.locator('input[type=radio]').evaluateAll((inputs) => {
      const groups = Object.groupBy(inputs, (input) => input.name);
      return Object.values(groups).map((group) => group[Math.min(3, group.length - 1)].id);
    });
    for (const id of radios) {
      await question.locator(`label:has([id="${id}"])`).click();
      met.add('radio');
    }
    const boxes = question.locator('.options:not(.apart) input[type=checkbox]');
    if ((await boxes.count()) > 0) {
      for (const at of [0, 1].slice(0, await boxes.count())) {
        const box = boxes.nth(at);
        if (!(await box.isChecked())) await question.locator(`label:has([id="${await box.getAttribute('id')}"])`).click();
      }
      met.add('checkbox');
    }
    for (const [at, select] of (await question.locator('select').all()).entries()) {
      await select.selectOption({ index: at + 1 });
      met.add('select');
    }
    for (const figure of await question.locator('.figure input').all()) {
      const id = (await figure.getAttribute('name')).slice(0, 3);
      await figure.fill(NUMBERS[id] ?? '3');
      met.add('number');
    }
    for (const area of await question.locator('textarea').all()) {
      await area.fill(REMARK);
      met.add('textarea');
    }
  }
}

/** From the page where the answers are checked: one is looked at again, then all are sent. */
async function finish(page, name, look) {
  check(`${name}: ends at the check`, new URL(page.url()).pathname.endsWith('/check'), page.url());
  const shown = await page.locator('main').innerText();
  check(`${name}: the check shows what was written, and not as markup`, shown.includes(REMARK));
  await look(`${name} check`);
  const check_at = page.url();
  await press(page, '.change a');
  await press(page, '.buttons button[value=check]');
  check(`${name}: changing an answer leads back to the check`, page.url() === check_at, page.url());
  await press(page, '.buttons button[value=send]');
  check(`${name}: ends at the receipt`, new URL(page.url()).pathname.endsWith('/receipt'), page.url());
  check(`${name}: the receipt has a reference`, /\S{6,}/.test(await page.locator('.reference').innerText()));
  check(`${name}: the receipt shows what was written`, (await page.locator('main').innerText()).includes(REMARK));
  await look(`${name} receipt`);
}

/** A look without JavaScript: what is plain, and a picture. */
export function plainly(page, seen, language) {
  return async (name) => {
    await plain(page, name, seen, language);
    await shoot(page, name);
  };
}
