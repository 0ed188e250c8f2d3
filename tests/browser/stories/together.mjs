// Two people, or two windows, at the same questionnaire: all is kept, and a true conflict is decided by somebody.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { pageId } from '../walking/walker.mjs';
import { NEXT, filled, option, tale } from './telling.mjs';

/** Two windows with the same page, neither of which saves by itself. */
async function two(telling, path) {
  const pages = [await telling.plainPage(), await telling.plainPage()];
  for (const page of pages) await page.goto(telling.at(path));
  return pages;
}

async function differentFields(telling) {
  const [mine, theirs] = await two(telling, '/p/benefits');
  await option(mine, 'q04a', '2').click();
  await option(theirs, 'q04b', '5').click();
  await press(mine, NEXT);
  await press(theirs, NEXT);
  const { q04a, q04b } = await telling.answers();
  check('answers to different items are both kept', q04a === 2 && q04b === 5, JSON.stringify({ q04a, q04b }));
  check('and nobody is stopped', pageId(theirs) !== 'benefits', theirs.url());
}

async function sameField(telling) {
  const [first, second] = await two(telling, '/p/participation');
  await option(first, 'q01', '2').click();
  await press(first, NEXT);
  await option(second, 'q01', '4').click();
  const reply = second.waitForResponse((response) => response.request().method() === 'POST');
  await press(second, NEXT);
  check('the same answer given otherwise meanwhile: 409', (await reply).status() === 409, `${(await reply).status()}`);
  check('what was there is not overwritten', (await telling.answers()).q01 === 2);
  check('what was chosen here is still chosen', await second.locator('input[name=q01][value="4"]').isChecked());
  const chosen = (await option(second, 'q01', '2').innerText()).trim();
  const said = await second.locator('.conflict').innerText();
  check('what the other one chose is said', said.includes(chosen), `${chosen}: ${said}`);
  check('the reader is put at the message', await second.evaluate(() => document.activeElement?.matches('.summary')));
  await telling.look(second, 'a conflict');
  await press(second, NEXT);
  check('going on keeps one’s own', (await telling.answers()).q01 === 4, JSON.stringify(await telling.answers()));
}

async function takingTheirs(telling) {
  const [first, second] = await two(telling, '/p/participation');
  await option(first, 'q01', '2').click();
  await press(first, NEXT);
  await option(second, 'q01', '4').click();
  await press(second, NEXT);
  await press(second, 'button[name=take]');
  check('the other answer is taken with a button', (await telling.answers()).q01 === 2);
  check('and shown', await second.locator('input[name=q01][value="2"]').isChecked(), JSON.stringify(await filled(second)));
  check('and nothing is left to decide', (await second.locator('.conflict').count()) === 0);
}

async function toldWhileWriting(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/participation'));
  const other = await telling.plainPage();
  await other.goto(telling.at('/p/participation'));
  await option(other, 'q01', '1').click();
  await press(other, NEXT);
  await option(page, 'q01', '5').click();
  const note = page.locator('.conflict.live');
  await note.waitFor();
  check('it is said at the question, while the page is open', /anders geantwoord/.test(await note.innerText()), await note.innerText());
  check('and nothing is overwritten', (await telling.answers()).q01 === 1);
  check('nor taken away here', await page.locator('input[name=q01][value="5"]').isChecked());
}

export const TOGETHER = [
  tale('merging', 'Two people answer different questions of a page', differentFields),
  tale('conflict', 'Two people answer the same question', sameField),
  tale('giving-in', 'The other answer can be taken', takingTheirs),
  tale('told', 'Whoever writes is told what happened meanwhile', toldWhileWriting),
];
