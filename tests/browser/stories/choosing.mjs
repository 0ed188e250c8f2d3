// Choosing: grids, taking an answer back, browsers that keep nothing.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { NEXT, filled, option, tale } from './telling.mjs';

const ITEMS = 6;

async function grids(telling) {
  const page = await telling.page();
  await page.goto(telling.at('/p/benefits'));
  const grid = page.locator('fieldset.grid');
  const items = await grid.locator('fieldset.row > legend').allInnerTexts();
  check('every item is a group of its own', items.length === ITEMS, items.join());
  const html = await grid.innerHTML();
  for (const [width, isWide] of [[320, false], [1280, true]]) {
    await page.setViewportSize({ width, height: 900 });
    for (const item of items) {
      const group = grid.getByRole('radiogroup', { name: item.trim(), exact: true });
      check(`${width}: “${item}” is the name of its group`, (await group.getByRole('radio').count()) >= 5);
    }
    const row = grid.locator('fieldset.row').nth(0);
    const [legend, radio] = [await row.locator('legend').boundingBox(), await row.locator('label.option').first().boundingBox()];
    const isBeside = radio.y < legend.y + legend.height;
    check(`${width}: ${isWide ? 'an item is a line' : 'an item is a card'}`, isBeside === isWide, JSON.stringify([legend, radio]));
  }
  check('both are the same HTML', html === (await grid.innerHTML()));
}

async function takingBack(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.at('/p/participation'));
  check('nothing is chosen beforehand', Object.keys(await filled(page)).length === 0, JSON.stringify(await filled(page)));
  await option(page, 'q01', '2').click();
  await press(page, '.question button.clear');
  check('the answer is gone, without JavaScript', Object.keys(await filled(page)).length === 0, JSON.stringify(await filled(page)));
  check('the page is the same', page.url().includes('/p/participation'), page.url());
  check('and it is not stored', (await telling.answers()).q01 === undefined);
}

async function withoutCookies(telling) {
  const page = await telling.page();
  await page.route('**/*', async (route) => {
    // An icon may still be on its way when the page is closed.
    const reply = await route.fetch({ maxRedirects: 0 }).catch(() => null);
    if (!reply) return;
    const headers = reply.headers();
    delete headers['set-cookie'];
    await route.fulfill({ response: reply, headers });
  });
  await page.goto(telling.link);
  await telling.somebody(page).toCheck();
  await press(page, '.buttons button[value=send]');
  check('a browser that keeps no cookies comes to the receipt', page.url().endsWith('/receipt'), page.url());
  check('it kept none', (await page.context().cookies()).length === 0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

export const CHOOSING = [
  tale('grids', 'A grid is a group for each item, as cards or as lines', grids),
  tale('taking-back', 'An answer can be taken back', takingBack),
  tale('cookieless', 'It works in a browser that keeps no cookies', withoutCookies),
];
