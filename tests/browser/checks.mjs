// What is checked on the pages of the demonstration.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { violationsOf } from './axe.mjs';
import { check } from './counting.mjs';

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
  await valid(name, seen);
}

/** Everything that can be measured: colours, sizes, names, keyboard. */
export async function thorough(page, name, seen, language) {
  await plain(page, name, seen, language);
  await firstStop(page, name);
  // A frame in which nothing may run can't be measured from within: only its title counts here.
  await page.locator('iframe[sandbox][title]').evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const violations = await violationsOf(page);
    check(`${name}: axe, ${look}`, violations.length === 0, violations.join('\n    '));
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

/** Each distinct page is checked once; all are kept for the checker that takes them together. */
async function valid(name, seen) {
  const { faults } = await seen.library.meet(name, await seen.html);
  if (faults) check(`${name}: valid HTML`, faults.length === 0, faults.slice(0, 5).join('\n    '));
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
