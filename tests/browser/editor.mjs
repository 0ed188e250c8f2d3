// The editor of definitions: with its script and without, the live page, two people, paper.

import { spawn } from 'node:child_process';
import { SIZES, plain, shootBoth, thorough } from './checks.mjs';
import { check, story } from './counting.mjs';
import { context } from './demonstration.mjs';
import { onPaper } from './paper.mjs';
import { press } from './pressing.mjs';
import { watch } from './watching.mjs';

const NAME = 'edith';
const PASSWORD = 'een lange zin als wachtwoord';

export async function edit({ browser, house, library }) {
  await addUser(house);

  /** A visit of somebody who is logged in, in a browser of its own. */
  const visit = (name, language, size, more, tell) =>
    story(name, async () => {
      const visiting = await context(browser, language, size, more);
      const page = await visiting.newPage();
      page.setDefaultTimeout(15_000);
      try {
        await page.goto(`${house.base}/login`);
        await page.fill('[name=name]', NAME);
        await page.fill('[name=password]', PASSWORD);
        await press(page, 'form[action="/login"] button');
        await tell(page, watch(page, house.base, library), visiting);
      } finally {
        await visiting.close();
      }
    });

  let draft;
  await visit('a definition is written with the script', 'nl', SIZES.desktop, {}, async (page, seen) => {
    draft = await begin(page, house);
    await thorough(page, 'editor', seen, 'nl');
    await shootBoth(page, 'editor');
    await writing(page);
    await walking(page);
    await beside(page);
    check('editor: complains of nothing while it is used', seen.trouble.length === 0, seen.trouble.join('\n    '));
  });

  await visit('a definition is written without a script', 'fr', SIZES.phone, { javaScriptEnabled: false }, async (page, seen) => {
    await page.goto(`${house.base}${draft}`);
    await plain(page, 'editor without script', seen, 'fr');
    const source = await page.inputValue('#i-source');
    await page.fill('#i-source', source.replace('kind: single', 'kind: singel'));
    await press(page, 'button[value=check]');
    const fault = page.locator('#faults a[data-line]').first();
    const line = await fault.getAttribute('data-line');
    check('editor without script: names the fault', (await page.locator('#faults').innerText()).includes('singel'));
    const marked = await page.locator(`#line-${line}`).innerText();
    check('editor without script: the fault leads to its line', marked.includes('singel'), marked);
    await plain(page, 'editor with faults, without script', seen, 'fr');
    await shootBoth(page, 'editor-faults');
    await page.fill('#i-source', source);
    await press(page, 'button[value=save]');
    check('editor without script: saved', (await page.inputValue('#i-source')) === source);
    await press(page, 'button[value=preview]');
    check('editor without script: leads to the live page', page.url().includes('/walk/-/fr'), page.url());
    await plain(page, 'live page without script', seen, 'fr');
    await press(page, 'button[value=fill]');
    await press(page, '.maker-pages a >> nth=0');
    check('live page without script: answers are made up', (await page.locator('input:checked').count()) > 0);
    check('live page without script: says why', (await page.locator('.maker-why').innerText()).includes('q01'));
  });

  await visit('two who edit one draft', 'en', SIZES.desktop, {}, async (page, _, visiting) => {
    const other = await visiting.newPage();
    const otherSeen = watch(other, house.base, library);
    await page.goto(`${house.base}${draft}`);
    await other.goto(`${house.base}${draft}`);
    await type(page, '# mine\n');
    await saved(page);
    await type(other, '# theirs\n');
    await other.locator('#trouble:not([hidden])').waitFor();
    const words = await other.locator('#trouble').innerText();
    check('two who edit: the second is told', words.includes('Nothing was merged'), words);
    await press(other, '#trouble a');
    const both = await other.locator('main').innerText();
    check('two who edit: both texts are shown', both.includes('# mine') && both.includes('# theirs'), both);
    await thorough(other, 'two texts', otherSeen, 'en');
    await shootBoth(other, 'two-texts');
  });

  await visit('around the editor', 'nl', SIZES.desktop, {}, async (page, seen) => {
    for (const [name, path] of [
      ['surveys', '/surveys'],
      ['survey', '/surveys/showcase'],
      ['drafts', '/drafts'],
      ['history', `${draft}/history`],
      ['reference', '/reference'],
      ['live page', `${draft}/walk/-/nl/p/participation`],
    ]) {
      await page.goto(`${house.base}${path}`);
      await thorough(page, name, seen, 'nl');
      await shootBoth(page, name);
    }
  });

  for (const language of ['nl', 'fr']) {
    await visit(`a blank questionnaire, ${language}`, 'nl', SIZES.desktop, {}, async (page, seen) => {
      await page.goto(`${house.base}/surveys/showcase/print?language=${language}`);
      await plain(page, `blank ${language}`, seen, language);
      await shootBoth(page, `blank-${language}`);
      await onPaper(page, `blank ${language}`, language);
    });
  }
}

function addUser(house) {
  return new Promise((resolve, reject) => {
    const adding = spawn(house.binary, ['user', 'add', NAME], { cwd: house.folder, env: house.environment() });
    adding.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`user add: ${code}`))));
    adding.stdin.end(`${PASSWORD}\n`);
  });
}

async function begin(page, house) {
  await page.goto(`${house.base}/surveys`);
  await press(page, 'main form[action="/drafts"] button');
  return new URL(page.url()).pathname;
}

/** Types at the end of the text. */
async function type(page, words) {
  await page.locator('#i-source').evaluate((area) => area.setSelectionRange(area.value.length, area.value.length));
  await page.locator('#i-source').focus();
  await page.keyboard.insertText(words);
}

/** Waits until what is typed has been kept. */
async function saved(page) {
  await page.waitForFunction(() => /^(Bewaard op|Enregistré le|Saved on)/.test(document.getElementById('kept').textContent));
}

async function writing(page) {
  const area = page.locator('#i-source');
  const count = (await area.inputValue()).split('\n').length;
  const numbers = await page.locator('.ed-numbers').innerText();
  check('editor: every line has its number', numbers.trim().split('\n').length === count, numbers.slice(-40));
  check('editor: the listing is for those without a script', (await page.locator('#listing').count()) === 0);

  // A fault, while typing: told, marked at its line, and a press leads to it.
  const source = await area.inputValue();
  await area.fill(source.replace('kind: recommend', 'kind: recomend'));
  await page.locator('#faults a[data-line]').waitFor();
  const line = await page.locator('#faults a[data-line]').getAttribute('data-line');
  check('editor: the fault is marked at its line', (await page.locator('.ed-numbers .blocks').innerText()) === line);
  check('editor: says that the live page is older', await page.locator('#stale').isVisible());
  await page.locator('#faults a[data-line]').click();
  const chosen = await area.evaluate((here) => here.value.slice(here.selectionStart, here.selectionEnd));
  check('editor: a press chooses the place', chosen === 'recomend', chosen);
  await page.keyboard.insertText('recommend');
  await page.waitForFunction(() => !document.querySelector('#faults a[data-line]'));
  await saved(page);

  // Tab indents; Escape and then Tab moves on.
  await type(page, '');
  await page.keyboard.press('Tab');
  check('editor: Tab writes two spaces', (await area.inputValue()).endsWith('\n  '));
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement.value);
  check('editor: after Escape Tab moves on', focused === 'save', focused);

  // An example is inserted, and is right; the outline leads to it.
  await page.locator('details.ed-part summary', { hasText: 'Een vraag invoegen' }).click();
  await type(page, '');
  await page.locator('[data-snippet]', { hasText: 'Datum' }).locator('button').click();
  await page.waitForFunction(() => document.querySelector('#outline').textContent.includes('q06'));
  check('editor: an example is right where it is inserted', (await page.locator('#faults a[data-line]').count()) === 0);
  await page.locator('details.ed-part summary', { hasText: 'Overzicht' }).click();
  await page.locator('#outline a', { hasText: 'q06' }).click();
  const at = await area.evaluate((here) => here.value.slice(here.selectionStart).split('\n')[0]);
  check('editor: the outline leads to the line', at.includes('id: q06'), at);
  await page.keyboard.press('Control+s');
  await saved(page);
}

async function walking(page) {
  const live = page.frame({ name: 'live' });
  await live.waitForLoadState();
  await page.locator('#maker-here .maker').waitFor();
  check('live page: the tools stand beside it', (await live.locator('.maker').count()) === 0);
  await live.locator('.go .button').first().click();
  await live.waitForURL('**/p/participation');
  await live.locator('label.option').nth(1).click();
  await live.locator('button[value=next]:not(.vh)').click();
  await live.locator('#q-q02').waitFor();
  await page.locator('#maker-here', { hasText: 'q01 in [2, 3]' }).waitFor();
  const why = await page.locator('#maker-here .maker-why').innerText();
  check('live page: says why a question is shown', why.includes('q01 = 2 (Eén keer)'), why);
  await page.locator('#maker-here button[value=fill]').click();
  await live.waitForURL((url) => !url.pathname.includes('/walk/-/'));
  for (const [name, width] of [['desk', 1280], ['tablet', 768], ['phone', 360]]) {
    await page.locator(`a[data-width=${name}]`).click();
    // The page in the frame may be on its way: it is looked at through the frame, which stays.
    const fits = page.waitForFunction((wanted) => document.querySelector('.ed-frame').contentWindow?.innerWidth === wanted, width);
    check(`live page: ${name} is ${width} wide`, await fits.then(() => true, () => false));
  }
  // What is typed is on the live page at once, with the answers that were there.
  const area = page.locator('#i-source');
  await area.fill((await area.inputValue()).replace('nl: Uw deelname', 'nl: Uw medewerking'));
  await page.waitForFunction(() =>
    document.querySelector('.ed-frame').contentDocument?.querySelector('h1')?.textContent.includes('Uw medewerking'),
  );
  const keeps = page.waitForFunction(() => document.querySelector('.ed-frame').contentDocument?.querySelector('input:checked'));
  check('live page: keeps its answers when the text changes', await keeps.then(() => true, () => false));
}

async function beside(page) {
  await page.setViewportSize(SIZES.phone);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check('editor in use: no sideways scroll on a phone', wide <= SIZES.phone.width, `${wide}`);
  await shootBoth(page, 'editor-used');
  await page.setViewportSize(SIZES.desktop);
}
