// Lighthouse on a start page, a page of questions, the check and the receipt, as on a slow telephone.

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { check, say, story } from './counting.mjs';
import { somebody } from './people.mjs';
import { contextOf } from './walking/variants.mjs';

const SURVEY = 'cluster-members';
const QUESTIONS = 'benefits';
const KILO = 1024;
/** Now and then a look fails and measures nothing. */
const LOOKS = 3;

export const MEASURED = [{ name: 'measured', language: 'nl', survey: SURVEY }];

export async function measure({ browser, house, chromium, flags }) {
  const [{ name, language }] = MEASURED;
  const link = house.link(SURVEY, name, language);
  const context = await contextOf(browser, { viewport: { width: 360, height: 740 } }, language);
  const page = await context.newPage();
  const walker = somebody(page, SURVEY, language, 'measured');
  const chrome = await launch({ chromePath: chromium, chromeFlags: flags, logLevel: 'silent' });
  const look = (place, url) => story(`lighthouse: ${place}`, () => audit(place, url, chrome.port));
  try {
    await look('start', `${link}/${language}`);
    await page.goto(link);
    await walker.toCheck();
    await look('questions', `${link}/${language}/p/${QUESTIONS}`);
    await look('check', page.url());
    await walker.send();
    await look('receipt', page.url());
  } finally {
    await chrome.kill();
    await context.close();
  }
}

async function audit(place, url, port) {
  const options = { port, output: 'json', logLevel: 'silent', onlyCategories: ['performance', 'accessibility'] };
  let seen = null;
  for (let looks = 0; looks < LOOKS && seen?.categories.performance.score == null; looks += 1) ({ lhr: seen } = await lighthouse(url, options));
  const { categories, audits } = seen;
  // How fast it was is told and not held to: that depends on what else the machine does.
  const number = (audit) => audits[audit].numericValue;
  const shown = (audit) => audits[audit].displayValue;
  say(`    ${place}: LCP ${shown('largest-contentful-paint')}, TBT ${shown('total-blocking-time')}, performance ${categories.performance.score}, CLS ${number('cumulative-layout-shift')}`);
  check(`lighthouse ${place}: is where it should be`, seen.finalDisplayedUrl === url, seen.finalDisplayedUrl);
  const weak = categories.accessibility.auditRefs.filter(({ id }) => audits[id].score !== null && audits[id].score < 1).map(({ id }) => id);
  check(`lighthouse ${place}: accessibility 1`, categories.accessibility.score === 1, weak.join());
  check(`lighthouse ${place}: nothing moves`, number('cumulative-layout-shift') <= 0.02, shown('cumulative-layout-shift'));
  const weight = Object.fromEntries(audits['resource-summary'].details.items.map((item) => [item.resourceType, item]));
  const within = (type, bytes) => (weight[type]?.transferSize ?? 0) <= bytes;
  const told = JSON.stringify(Object.values(weight).map(({ resourceType, requestCount, transferSize }) => [resourceType, requestCount, transferSize]));
  check(`lighthouse ${place}: at most 4 requests, none of a third party`, weight.total.requestCount <= 4 && weight['third-party'].requestCount === 0, told);
  check(`lighthouse ${place}: no font and no image but the icon`, (weight.font?.requestCount ?? 0) === 0 && (weight.image?.requestCount ?? 0) <= 1, told);
  // What is counted here holds the headers too.
  const isLight = within('document', 15 * KILO) && within('stylesheet', 9 * KILO) && within('script', 11 * KILO);
  check(`lighthouse ${place}: within its weight`, isLight, told);
}
