// Pages that nobody wants to come to: no more letters, closed, just too late, a link that is wrong.

import { check, story } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { NEXT, Telling, option, tale } from './telling.mjs';

const SURVEY = 'officials';
const LANGUAGES = ['nl', 'fr', 'en'];
const WHERE = { survey: SURVEY };

/** In each language of the product: the page says that it is in it, links to the others, and is looked at. */
async function inEachLanguage(telling, page, name) {
  for (const language of LANGUAGES) {
    await press(page, `.languages a[hreflang="${language}"]`);
    check(`${name}: is in ${language}`, (await page.locator('html').getAttribute('lang')) === language);
    check(`${name}: says so in its menu, ${language}`, (await page.locator('.languages [aria-current]').getAttribute('lang')) === language);
    await telling.look(page, `${name}, ${language}`);
  }
}

async function noMoreLetters(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.house.stops.get(`${telling.name}-nl@${SURVEY}.example`));
  await inEachLanguage(telling, page, 'no more letters');
  await press(page, 'button[value=stop]');
  check('the language stays when letters are stopped', (await page.locator('html').getAttribute('lang')) === 'en');
  await inEachLanguage(telling, page, 'stopped');
  await press(page, 'button[value=undo]');
  check('it can be taken back', (await page.locator('button[value=stop]').count()) === 1);
}

async function aWrongLink(telling) {
  const page = await telling.plainPage();
  await page.goto(`${telling.house.base}/a/${'a'.repeat(52)}`);
  await inEachLanguage(telling, page, 'a wrong link');
}

async function tooLate(telling, tellings) {
  const { house } = telling;
  const begun = await telling.plainPage();
  await begun.goto(telling.at('/p/role'));
  await option(begun, 'q02', '1').click();
  await press(begun, NEXT);
  // Opened in time, and nothing saved of it yet.
  const open = await tellings.open.plainPage();
  await open.goto(tellings.open.at('/p/role'));
  await option(open, 'q02', '1').click();
  await house.peil('wave', 'close', SURVEY, '--because', 'enough answers');
  await press(begun, NEXT);
  check('what was begun in time is kept when it is late', (await begun.locator('main').innerText()).includes('na de sluiting'));
  await inEachLanguage(telling, begun, 'kept late');
  await press(open, NEXT);
  check('so is what was opened in time', (await open.locator('main').innerText()).includes('na de sluiting'), await open.locator('main').innerText());
  const late = JSON.parse((await tellings.open.response()).draft);
  check('and its answer is there, apart', late.answers.q02 === 1, JSON.stringify(late));
  const closed = await tellings.never.plainPage();
  await closed.goto(tellings.never.link);
  check('whoever never came finds it closed', (await closed.locator('form').count()) === 0);
  await inEachLanguage(telling, closed, 'closed');
}

const STOPPING = tale('no-letters', 'Letters are stopped by the link in a letter', noMoreLetters, WHERE);
const WRONG = tale('astray', 'A link that is wrong', aWrongLink, WHERE);
const LATE = tale('late', 'After the close', tooLate, WHERE);
const BESIDE = { open: tale('late-open', '', null, WHERE), never: tale('late-never', '', null, WHERE) };

export const OVER = [STOPPING, WRONG, LATE, ...Object.values(BESIDE)];

/** Told last: it closes a wave. */
export async function tellTheEnd({ browser, house, library }) {
  const tellingOf = (tale) => new Telling({ browser, house, library, tale });
  for (const one of [STOPPING, WRONG, LATE]) {
    await story(one.title, async () => {
      const telling = tellingOf(one);
      const beside = Object.fromEntries(Object.entries(BESIDE).map(([name, tale]) => [name, tellingOf(tale)]));
      try {
        await one.tell(telling, beside);
      } finally {
        for (const each of [telling, ...Object.values(beside)]) await each.close();
      }
    });
  }
}
