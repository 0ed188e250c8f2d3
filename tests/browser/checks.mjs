// What is checked, and how it is counted. Every check prints `ok` or `not ok`.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};
const PHONE = { width: 360, height: 740 };
const TABLET = { width: 1024, height: 768 };
const NARROWEST = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };
export const SIZES = { phone: PHONE, desktop: DESKTOP };

// What is pressed by a finger. A link inside a sentence may be as high as its line.
const TARGETS =
  'label.option, label.step, button:not(.vh), a.button, select, summary, textarea, ' +
  'input:not([type=hidden]):not([type=radio]):not([type=checkbox])';

let passed = 0;
let failed = 0;

export function check(name, isSo, detail = '') {
  if (isSo) passed += 1;
  else failed += 1;
  console.log(`${isSo ? 'ok' : 'not ok'} - ${name}${isSo || !detail ? '' : `\n    ${detail}`}`);
  return isSo;
}

/** Runs a story; one that breaks off counts as one failure, and the next one goes on. */
export async function story(name, tell) {
  console.log(`# ${name}`);
  const begun = Date.now();
  try {
    await tell();
  } catch (error) {
    check(`${name}: told to its end`, false, String(error.stack ?? error).slice(0, 2000));
  }
  console.log(`# ${name}: ${Math.round((Date.now() - begun) / 1000)} s`);
}

export function summary() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** Keeps the HTML of each page as it came, and sees what a page complains of or fetches elsewhere. */
export function watch(page, base) {
  const seen = { html: '', trouble: [] };
  page.on('response', async (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (isPage && (response.headers()['content-type'] ?? '').startsWith('text/html')) {
      seen.html = await response.text().catch(() => '');
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('about:')) seen.trouble.push(`fetches ${url}`);
  });
  page.on('console', (message) => {
    // A page that is refused says so with its status: that is no complaint of the page.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) {
      seen.trouble.push(message.text());
    }
  });
  page.on('pageerror', (error) => seen.trouble.push(String(error)));
  return seen;
}

/** What is true of every page, with JavaScript or without. */
export async function plain(page, name, seen, language) {
  const facts = await page.evaluate(() => ({
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }));
  const isNamed = facts.title && facts.headings === 1 && facts.language === language;
  check(`${name}: title, one h1, lang ${language}`, isNamed, JSON.stringify(facts));
  await fits(page, name, page.viewportSize());
  check(`${name}: complains of nothing, fetches nothing elsewhere`, seen.trouble.length === 0, seen.trouble.join('\n    '));
  seen.trouble.length = 0;
  await valid(name, seen.html);
}

/** Everything that can be measured: colours, sizes, names, keyboard. */
export async function thorough(page, name, seen, language) {
  await plain(page, name, seen, language);
  await firstStop(page, name);
  // A frame in which nothing may run can't be measured from within: only its title counts here.
  await page.locator('iframe[sandbox][title]').evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const told = violations.map((found) => {
      const { html, failureSummary } = found.nodes[0];
      return `${found.id} (${found.nodes.length}): ${html.slice(0, 160)} ${failureSummary.replaceAll('\n', ' ').slice(0, 240)}`;
    });
    check(`${name}: axe, ${look}`, violations.length === 0, told.join('\n    '));
  }
  await page.emulateMedia({ ...LOOKS.light, reducedMotion: null });
  const size = page.viewportSize();
  for (const smaller of [TABLET, PHONE, NARROWEST]) {
    await page.setViewportSize(smaller);
    await fits(page, name, smaller);
  }
  const small = await page.evaluate(smallTargets, TARGETS);
  check(`${name}: what is pressed is 44 px high and wide at 320`, small.length === 0, small.slice(0, 5).join('\n    '));
  await page.setViewportSize(size);
}

function smallTargets(selector) {
  return [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 100)])
    .filter(([box]) => box.width > 1 && (box.width < 43.9 || box.height < 43.9))
    .map(([box, html]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
}

async function fits(page, name, { width }) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check(`${name}: no sideways scroll at ${width}`, wide <= width, `${wide} px wide`);
}

/** The first stop of the keyboard skips to the content; unless the page puts the reader on what is wrong. */
async function firstStop(page, name) {
  const stop = await page.evaluate(() => {
    const placed = document.querySelector('[autofocus]');
    const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, [tabindex="0"]')];
    const first = stops.find((element) => element.tabIndex >= 0 && element.checkVisibility());
    return { placed: placed !== null, skips: first?.classList.contains('skip'), to: first?.getAttribute('href') };
  });
  check(`${name}: the skip link comes first`, stop.skips && stop.to === '#main', JSON.stringify(stop));
  if (stop.placed) return;
  await page.keyboard.press('Tab');
  const pressed = await page.evaluate(() => {
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    return { skips: focused.classList.contains('skip'), top: box.top, height: box.height };
  });
  check(`${name}: Tab shows it`, pressed.skips && pressed.top >= 0 && pressed.height >= 24, JSON.stringify(pressed));
  await page.evaluate(() => document.activeElement.blur());
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    // A title says which step of which survey this is, however long that gets.
    'long-title': 'off',
    // Boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
  },
});

async function valid(name, html) {
  const report = await validator.validateString(html);
  const faults = report.results.flatMap((result) => result.messages).filter((message) => message.severity === 2);
  const told = faults.map((fault) => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
  check(`${name}: valid HTML`, html.length > 0 && faults.length === 0, told.slice(0, 5).join('\n    ') || 'no HTML came');
}

/** A picture of the page, when somebody wants to see it. */
export async function shoot(page, name) {
  const folder = process.env.PEIL_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name.replace(/[^a-z0-9-]+/gi, '-')}.png`), fullPage: true });
}

/** A picture at both widths. */
export async function shootBoth(page, name) {
  if (!process.env.PEIL_SHOTS) return;
  const size = page.viewportSize();
  for (const [width, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await shoot(page, `${name}-${width}`);
  }
  await page.setViewportSize(size);
}
