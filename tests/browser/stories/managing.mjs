// The manager of a cluster: from a link to a list that is signed off, and what the evaluator sees of it.

import { SIZES, plain, shootBoth, thorough } from '../checks.mjs';
import { check } from '../counting.mjs';
import { context, logIn } from '../demonstration.mjs';
import { press } from '../pressing.mjs';
import { watch } from '../watching.mjs';

const FAULTY = `Bedrijf;Naam;E-mail;Taal
Weverij De Spoel nv;An Peeters;an.peeters@spoel.example;NL
Ververij Blauw;Jan De Smet;jan.de.smet(at)blauw.example;NL
`;
const RIGHT = FAULTY.replace('(at)', '@');

/** An evaluator makes a link; where it leads. */
async function giveLink(page, base, cluster) {
  await page.goto(`${base}${cluster}/links`);
  await page.fill('#i-name', 'Mia Maes');
  await page.fill('#i-address', 'mia@cluster.example');
  await page.selectOption('#i-language', 'nl');
  await press(page, 'button[value=give]');
  const link = await page.locator('#i-href').inputValue();
  check('manager: a mail lies ready, with the link in it', (await page.locator('#i-text').inputValue()).includes(link));
  return link;
}

async function upload(page, text) {
  await page.setInputFiles('#i-file', { name: 'leden.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, 'main .panel button[type=submit]');
}

/** Cells, rows and columns of the list that is looked at, without leaving its page. */
async function putRight(page, look, lookAtFault) {
  const words = () => page.locator('main').innerText();
  await page.fill('input[name="cell-3-3"]', 'jan.de.smet@blauw.example');
  await press(page, 'form[action$="/rows"] .buttons button');
  check('manager: a cell is put right', (await words()).includes('“jan.de.smet(at)blauw.example” werd “jan.de.smet@blauw.example”'));
  check('manager: no row is blocked any more', (await page.locator('.counts .bad').count()) === 0);
  await look('a list put right');
  await press(page, page.locator('button[name=withdraw]').first());
  check('manager: an edit is taken back', (await page.locator('.history s').count()) === 1);
  await press(page, 'button[name=leave][value="3"]');
  check('manager: a row is left out', (await words()).includes('Rij 3 weggelaten'));
  // Both ways: an earlier list of the cluster may have said either.
  for (const field of ['', 'language']) {
    await page.selectOption('select[name="column-4"]', field);
    await press(page, 'form[action$="/columns"] button[type=submit]');
  }
  check('manager: it is said what a column holds', (await words()).includes('door iemand gezegd'));
  await page.locator('details.otherwise summary').click();
  await page.fill('#i-header', 'twee');
  await press(page, 'details.otherwise button[type=submit]');
  check('manager: no such row is reported', (await page.locator('#i-header').getAttribute('aria-invalid')) === 'true');
  check('manager: what was typed is kept', (await page.locator('#i-header').inputValue()) === 'twee');
  await lookAtFault();
  await page.fill('#i-header', '1');
  await press(page, 'details.otherwise button[type=submit]');
  check('manager: the list is read otherwise', (await page.locator('.notice.good').count()) === 1);
  await look('a list read otherwise');
}

/** From the link to the sign-off, without JavaScript; then each page once more, measured. */
export async function manage({ browser, demonstration, library }) {
  const visiting = await context(browser, 'nl', SIZES.phone, { javaScriptEnabled: false });
  const measuring = await context(browser, 'nl', SIZES.desktop);
  try {
    const desk = await visiting.newPage();
    const seenAtDesk = watch(desk, demonstration.base, library);
    await logIn(desk, demonstration);
    await desk.goto(`${demonstration.base}/clusters`);
    const cluster = await desk.locator('tbody a[href^="/clusters/"]').first().getAttribute('href');
    const link = await giveLink(desk, demonstration.base, cluster);
    await plain(desk, 'manager: the link is given', seenAtDesk, 'nl');

    const page = await visiting.newPage();
    const seen = watch(page, demonstration.base, library);
    const pages = [];
    const look = async (name) => {
      await plain(page, `manager: ${name}`, seen, 'nl');
      // Without the place on the page: there Tab would begin.
      pages.push([name, page.url().split('#')[0]]);
    };
    await page.goto(link);
    await look('the desk of a cluster');
    check('manager: the link has its language', new URL(page.url()).pathname.endsWith('/nl'), page.url());
    await press(page, 'main .panel button[type=submit]');
    check('manager: nothing handed in is reported', (await page.locator('.summary').count()) === 1);
    await plain(page, 'manager: nothing handed in', seen, 'nl');
    await upload(page, FAULTY);
    check('manager: what is wrong is shown', (await page.locator('main').innerText()).includes('jan.de.smet(at)blauw.example'));
    await look('a list with a fault');
    await press(page, 'section.panel button[type=submit]');
    check('manager: signing needs its tick', (await page.locator('#i-complete').getAttribute('aria-invalid')) === 'true');
    await plain(page, 'manager: not ticked', seen, 'nl');
    // Another one: the first is looked at again as it is.
    await press(page, '.downloads a[href$="/nl"]');
    await upload(page, FAULTY);
    await putRight(page, look, () => plain(page, 'manager: no such row', seen, 'nl'));
    await press(page, '.downloads a[href$="/nl"]');
    await upload(page, RIGHT);
    await look('a list without faults');
    await page.locator('label:has(#i-complete)').click();
    await press(page, 'section.panel button[type=submit]');
    check('manager: it is said that it was signed', (await page.locator('.notice.good').count()) === 1);
    await look('signed off');
    check('manager: the list says so', (await page.locator('tbody .badge.good').count()) >= 1);
    await press(page, 'a[href*="/waves/"]');
    await look('a wave');
    await page.goto(`${demonstration.base}/m/${'a'.repeat(52)}`);
    check('manager: a wrong link opens nothing', (await page.locator('h1').innerText()).includes('opent niets'));
    pages.push(['a link that opens nothing', page.url()]);
    seen.trouble.length = 0;

    await desk.goto(`${demonstration.base}/clusters`);
    check('manager: the evaluator sees the sign-off', (await desk.locator('main').innerText()).includes('Mia Maes'));

    const measured = await measuring.newPage();
    const seenMeasured = watch(measured, demonstration.base, library);
    for (const [name, url] of pages) {
      await measured.goto(url);
      if (name === 'a link that opens nothing') seenMeasured.trouble.length = 0;
      await thorough(measured, `manager: ${name}, measured`, seenMeasured, 'nl');
      await shootBoth(measured, `manager-${name}`);
    }
  } finally {
    await visiting.close();
    await measuring.close();
  }
}
