// Nothing is lost: reloading, going back, another device, another language, sending twice.

import { check } from '../counting.mjs';
import { press } from '../pressing.mjs';
import { pageId } from '../walking/walker.mjs';
import { BACK, NEXT, SEND, filled, option, tale } from './telling.mjs';

async function reloadSendsNothing(telling) {
  const page = await telling.page();
  const posts = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.request().isNavigationRequest()) posts.push(response.status());
  });
  await page.goto(telling.at('/p/participation'));
  await option(page, 'q01', '4').click();
  await press(page, NEXT);
  check('a form is answered with 303', posts.length === 1 && posts[0] === 303, posts.join());
  const before = await telling.response();
  await page.reload();
  await page.goBack();
  check('the browser’s own way back shows the page with its answers', (await filled(page))['i-q01-4'] === true || Object.keys(await filled(page)).length === 1, JSON.stringify(await filled(page)));
  await page.goForward();
  await page.reload();
  const after = await telling.response();
  check('reloading and going back send nothing', posts.length === 1 && after.revision === before.revision, posts.join());
}

async function backKeeps(telling) {
  const page = await telling.page();
  const walker = telling.somebody(page);
  await page.goto(telling.link);
  await walker.begin();
  const lost = [];
  for (let last = null; pageId(page); ) {
    const id = pageId(page);
    await walker.fill();
    if (last) {
      const before = await plainly(page);
      await press(page, BACK);
      check(`back from ${id} leads to ${last}`, pageId(page) === last, page.url());
      check(`${last} shows what was stored`, Object.keys(await filled(page)).length > 0);
      await press(page, NEXT);
      const after = await plainly(page);
      if (JSON.stringify(before) !== JSON.stringify(after)) lost.push(`${id}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
      await page.goBack();
      await page.goForward();
      const again = await plainly(page);
      if (JSON.stringify(before) !== JSON.stringify(again)) lost.push(`${id}, by the browser: ${JSON.stringify(again)}`);
    }
    last = id;
    await walker.next(id);
  }
  check('what was typed on a page is kept when going back from it', lost.length === 0, lost.join('\n    '));
}

/** What is filled in, with numbers as they are without their separators: 1.990 comes back as 1990. */
async function plainly(page) {
  const all = Object.entries(await filled(page));
  return Object.fromEntries(all.map(([id, value]) => [id, /^[\d., ]+$/.test(value) ? value.replace(/[., ](?=\d{3}\b)/g, '') : value]));
}

async function anotherDevice(telling) {
  const here = await telling.page();
  await here.goto(telling.at('/p/participation'));
  await option(here, 'q01', '3').click();
  await press(here, NEXT);
  const reached = pageId(here);
  const there = await telling.plainPage();
  await there.goto(telling.link);
  await press(there, '.go .button');
  check('the link goes on at the same page on another device', pageId(there) === reached, `${pageId(there)}, not ${reached}`);
  // A page that was passed over is no reason to begin again there.
  await press(there, NEXT);
  const further = pageId(there);
  await there.goto(telling.link);
  await press(there, '.go .button');
  check('also past a page that was left blank', further !== reached && pageId(there) === further, `${pageId(there)}, not ${further}`);
  // Two questionnaires in one browser.
  const other = telling.house.link('officials', telling.name, telling.language);
  const beside = await here.context().newPage();
  await beside.goto(`${other}/${telling.language}/p/role`);
  await option(beside, 'q02', '1').click();
  await press(beside, NEXT);
  await here.goto(telling.at('/p/participation'));
  check('two surveys in one browser keep apart', (await telling.answers()).q01 === 3 && (await filled(here))[Object.keys(await filled(here))[0]] === true);
  check('the other one has its own answer', JSON.parse((await telling.response('officials')).document).answers.q02 === 1);
}

async function anotherLanguage(telling) {
  const page = await telling.plainPage();
  await page.goto(telling.at('/p/participation'));
  await option(page, 'q01', '4').click();
  for (const [language, name] of [['fr', 'Français'], ['en', 'English'], ['nl', 'Nederlands']]) {
    const button = page.locator(`.languages button[lang="${language}"]`);
    check(`${language} is called ${name}`, (await button.innerText()).trim() === name);
    await press(page, button);
    check(`${language}: the page is in it`, (await page.locator('html').getAttribute('lang')) === language);
    check(`${language}: it is the same page`, pageId(page) === 'participation', page.url());
    check(`${language}: the answer is there`, await page.locator('input[name=q01][value="4"]').isChecked());
    check(`${language}: its name is marked`, (await page.locator('.languages [aria-current]').getAttribute('lang')) === language);
    check(`${language}: the same code is stored`, (await telling.answers()).q01 === 4);
  }
  await page.goto(telling.at());
  const links = await page.locator('.languages a').evaluateAll((all) => all.map((link) => [link.lang, link.hreflang]));
  check('links to languages say which', links.length === 3 && links.every(([lang, hreflang]) => lang && lang === hreflang), JSON.stringify(links));
}

async function sentTwice(telling) {
  const page = await telling.page();
  await page.goto(telling.link);
  const walker = telling.somebody(page);
  await walker.toCheck();
  const form = await page.evaluate(() => [...new FormData(document.querySelector('form.form'))]);
  // The second press breaks off what the first began: the receipt is waited for, by whichever of them it comes.
  await page.locator(SEND).dblclick({ noWaitAfter: true });
  await page.locator('.reference').waitFor();
  const reference = await page.locator('.reference').innerText();
  const first = await telling.response();
  // The same form once more, as a browser sends it that did not get its reply.
  const again = await page.request.post(telling.at('/check'), { form: { ...Object.fromEntries(form), go: 'send' } });
  check('sending again leads to the receipt', again.ok() && again.url().endsWith('/receipt'), `${again.status()} ${again.url()}`);
  check('with the same reference', (await again.text()).includes(reference));
  const responses = (await telling.house.responses(telling.survey)).filter(({ address }) => address === first.address);
  check('and there is one response, sent once', responses.length === 1 && responses[0].sent_at === first.sent_at);
}

export const KEEPING = [
  tale('reloading', 'Reloading and going back send nothing again', reloadSendsNothing),
  tale('backwards', 'Going back keeps what was typed, on every page', backKeeps),
  tale('elsewhere', 'The same link goes on elsewhere, and links do not mix', anotherDevice),
  tale('elsewhere', '', null, { survey: 'officials' }),
  tale('languages', 'Another language keeps the page and the answers', anotherLanguage),
  tale('twice', 'Sending twice is sending once', sentTwice),
];
