// Replies that never come: what was sent counts once, and whoever sends again loses nothing.

import { check } from '../counting.mjs';
import { LossyWay } from '../lossy.mjs';
import { NEXT, SEND, tale } from './telling.mjs';
import { pageId } from '../walking/walker.mjs';

const TRIES = 60;

async function lostReplies(telling) {
  const way = await LossyWay.to(telling.house.port, 0.3);
  try {
    const context = (await telling.plainPage()).context();
    const link = telling.link.replace(telling.house.base, way.base);
    // Somebody who, when nothing comes, opens the link once more and goes on where they were.
    let reference = null;
    for (let tries = 0; reference === null && tries < TRIES; tries += 1) {
      const page = await context.newPage();
      reference = await goOn(page, link, telling);
      await page.close();
    }
    if (!check('the receipt comes in the end', reference !== null)) return;
    check('replies were lost on the way', way.lost > 5, `${way.lost} of ${way.carried}`);
    const mine = (await telling.house.responses(telling.survey)).filter(({ address }) => address.startsWith(`${telling.name}-`));
    check('there is one response, and it was sent', mine.length === 1 && mine[0].state === 'sent', JSON.stringify(mine));
    check('the receipt is of that response', mine[0].reference.replace(/\W/g, '') === reference.replace(/\W/g, ''), `${mine[0].reference} ${reference}`);
    const asked = await telling.house.responses(telling.survey);
    const model = asked.find(({ address }) => address.startsWith('desk-nl@'));
    if (model) check('no answer was lost', answersOf(mine[0]) === answersOf(model), `${answersOf(mine[0])}\n    ${answersOf(model)}`);
  } finally {
    await way.close();
  }
}

function answersOf({ document }) {
  const read = JSON.parse(document);
  return JSON.stringify(Object.entries(read.answers ?? read).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Opens the link and answers until a reply is lost; the reference, if the receipt came. */
async function goOn(page, link, telling) {
  try {
    await page.goto(link);
    const receipt = page.locator('.reference');
    if (page.url().endsWith('/receipt')) return receipt.innerText();
    const walker = telling.somebody(page);
    await arriving(page, () => page.locator('.go .button').first().click());
    while (pageId(page)) {
      await walker.learn();
      await walker.fill();
      await arriving(page, () => page.locator(NEXT).click());
    }
    await arriving(page, () => page.locator(SEND).click());
    return await receipt.innerText();
  } catch (error) {
    if (/ERR_(EMPTY_RESPONSE|CONNECTION|SOCKET|NETWORK)|lost on the way/.test(String(error))) return null;
    throw error;
  }
}

/** Presses, and waits for a page or for the news that there is none. */
async function arriving(page, pressing) {
  const failure = new Promise((_, reject) => {
    page.once('requestfailed', (request) => {
      if (request.isNavigationRequest()) reject(new Error('lost on the way'));
    });
  });
  failure.catch(() => {});
  const arrived = page.waitForNavigation({ waitUntil: 'load' });
  arrived.catch(() => {});
  await pressing();
  await Promise.race([arrived, failure]);
}

export const LOSING = [tale('unlucky', 'Three replies in ten are lost', lostReplies)];
