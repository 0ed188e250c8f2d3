// After the last page: checking, changing, and what the link shows from then on.

import { check } from '../counting.mjs';
import { CHANGEABLE } from '../house.mjs';
import { press } from '../pressing.mjs';
import { NEXT, SEND, option, tale } from './telling.mjs';
import { pageId } from '../walking/walker.mjs';

async function checkedAndChanged(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.at('/p/participation'));
  // Everything is left open: no answer is forced but where it says so.
  for (let steps = 0; pageId(page) && steps < 30; steps += 1) {
    await press(page, NEXT);
    if ((await page.locator('.summary').count()) > 0) await telling.somebody(page).fill();
  }
  check('all pages can be passed', page.url().endsWith('/check'), page.url());
  const main = await page.locator('main').innerText();
  check('what is empty says so', main.includes('Niet ingevuld'), main.slice(0, 200));
  const change = page.locator('.change a').first();
  check('each link to change says what it changes', (await change.innerText()).length > 'Wijzigen'.length, await change.innerText());
  await press(page, change);
  check('it leads to the question', /#/.test(page.url()) || pageId(page) === 'participation', page.url());
  await page.locator('label.option').first().click();
  await press(page, '.buttons button[value=check]');
  check('and back to the check', page.url().endsWith('/check'), page.url());
  await press(page, SEND);
  check('it can be sent as it is', page.url().endsWith('/receipt'), page.url());
}

async function whatTheLinkShows(telling) {
  const page = await telling.page();
  await page.goto(telling.link);
  await telling.somebody(page).toCheck();
  await press(page, SEND);
  const reference = await page.locator('.reference').innerText();
  const later = await telling.plainPage();
  await later.goto(telling.link);
  check('the link shows the receipt', later.url().endsWith('/receipt'), later.url());
  check('with the same reference', (await later.locator('.reference').innerText()) === reference);
  const main = await later.locator('main').innerText();
  check('with the day it was sent', new RegExp(`\\b${new Date().getFullYear()}\\b`).test(main), main.slice(0, 200));
  check('with what happens next', main.includes('Wat gebeurt er nu'), main);
  check('with somebody to turn to', (await later.locator('footer a[href^="mailto:"]').count()) === 1);
  check('with the company’s own answers', (await later.locator('.own .answers dl > div').count()) > 3);
}

async function changedAfterwards(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.link);
  await telling.somebody(page).toCheck();
  await press(page, SEND);
  const reference = await page.locator('.reference').innerText();
  const text = await page.request.get(new URL(await page.locator('a[download]').getAttribute('href'), page.url()).href);
  check('the answers can be kept as a text', text.ok() && /^text\/plain/.test(text.headers()['content-type']), text.headers()['content-type']);
  check('with the reference', (await text.text()).includes(reference), (await text.text()).slice(0, 300));
  check('and nobody else’s browser keeps it', text.headers()['cache-control'].includes('no-store'), text.headers()['cache-control']);
  const before = await telling.answers();
  await press(page, 'button[value=change]');
  await page.goto(telling.at('/p/choosing'));
  await option(page, 's01', '1').click();
  await press(page, NEXT);
  await page.goto(telling.at('/receipt'));
  check('while it is being changed, the receipt says so', (await page.locator('main a[href$="/check"], main .aside-note a').count()) === 1, page.url());
  await telling.look(page, 'a receipt of answers that are being changed');
  await page.goto(telling.at('/check'));
  await press(page, SEND);
  const after = await telling.answers();
  check('the changed answer counts', after.s01 === 1 && before.s01 !== 1, JSON.stringify([before.s01, after.s01]));
  check('the reference is the same', (await page.locator('.reference').innerText()) === reference);
}

export const RECEIPT = [
  tale('checking', 'Answers are checked and changed before they are sent', checkedAndChanged),
  tale('changing', 'What was sent can be changed until the end', changedAfterwards, { survey: CHANGEABLE }),
  tale('after', 'After sending, the link shows the receipt', whatTheLinkShows),
];
