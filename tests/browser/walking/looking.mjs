// What is looked at on every page of a walk.

import { violationsOf } from '../axe.mjs';
import { check } from '../counting.mjs';

const NARROW = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

// What is pressed by a finger. A link inside a sentence may be as high as its line.
export const TARGETS =
  'label.option, label.step, button:not(.vh), a.button, nav a, .ways a, .change a, .actions a, select, summary, textarea, ' +
  'input:not([type=hidden]):not([type=radio]):not([type=checkbox])';

export class Look {
  /** `companion` is a page with JavaScript, for measuring what a page without it looks like. */
  constructor({ page, companion, seen, traffic, library, variant, language, axed }) {
    Object.assign(this, { page, companion, seen, traffic, library, variant, language, axed, titles: new Map() });
  }

  async at(name) {
    const { page, seen, language } = this;
    const facts = await page.evaluate(factsOfPage, TARGETS);
    check(`${name}: one h1, lang ${language}`, facts.headings === 1 && facts.language === language, JSON.stringify(facts));
    this.#title(name, facts.title);
    check(`${name}: targets of 44 px`, facts.small.length === 0, facts.small.slice(0, 5).join('\n    '));
    check(`${name}: nothing typed in letters under 16 px, zoom allowed`, facts.tiny.length === 0 && !facts.fixed, facts.tiny.join());
    check(`${name}: telephones know what is typed`, facts.bare.length === 0, facts.bare.join());
    check(`${name}: no script or style in the page`, facts.inline.length === 0, facts.inline.join('\n    '));
    check(`${name}: one stop of Tab for a group`, facts.split.length === 0, facts.split.join());
    check(`${name}: complains of nothing, fetches nothing elsewhere`, seen.trouble.length === 0, seen.trouble.join('\n    '));
    seen.trouble.length = 0;
    check(`${name}: read in the order in which it is seen`, facts.misplaced.length === 0, facts.misplaced.join('\n    '));
    check(`${name}: at most one message is announced`, facts.announced <= 1, `${facts.announced}`);
    this.#helped(name, facts.contact);
    if (this.variant.more?.reducedMotion) check(`${name}: nothing moves`, facts.moving.length === 0, facts.moving.slice(0, 3).join('\n    '));
    const over = this.traffic.overspent();
    check(`${name}: within its budget of requests and bytes`, over.length === 0, over.join('; '));
    const { known, faults } = await this.library.meet(name, await seen.html);
    if (faults) check(`${name}: valid HTML`, faults.length === 0, faults.slice(0, 5).join('\n    '));
    await this.#fits(name);
    await this.#axe(name, known);
  }

  /** Two pages of a walk never have the same title. */
  #title(name, title) {
    const here = `${new URL(this.page.url()).pathname} ${this.seen.faulty ?? ''}`;
    const other = [...this.titles].find(([place, taken]) => place !== here && taken === title);
    this.titles.set(here, title);
    check(`${name}: a title of its own`, title !== '' && !other, `“${title}”, also ${other?.[0]}`);
  }

  /** Help stands at the same place on each page. */
  #helped(name, contact) {
    this.contact ??= contact;
    check(`${name}: whom to turn to, where it always is`, contact !== '' && contact === this.contact, `${contact}, not ${this.contact}`);
  }

  async #fits(name) {
    const { page, variant } = this;
    const faults = [];
    const measure = async (size) => {
      const { wide, cut } = await page.evaluate(overflowing);
      if (wide > size.width) faults.push(`${wide} px wide at ${size.width}×${size.height}`);
      faults.push(...cut.map((html) => `cut off at ${size.width}×${size.height}: ${html}`));
    };
    await measure(variant.viewport);
    for (const size of NARROW) {
      await page.setViewportSize(size);
      await measure(size);
    }
    await page.evaluate(spaceOut, true);
    await measure(NARROW[1]);
    await page.setViewportSize(variant.viewport);
    await measure(variant.viewport);
    await page.evaluate(spaceOut, false);
    check(`${name}: nothing sideways or cut off, also at 320 and with more space in the text`, faults.length === 0, faults.slice(0, 6).join('\n    '));
  }

  async #axe(name, known) {
    const key = `${this.variant.name} ${known}`;
    if (this.axed.has(key)) return;
    this.axed.add(key);
    let violations;
    if (this.companion) violations = await this.companion.axe(this.page.url(), await this.seen.html);
    else violations = await violationsOf(this.page);
    check(`${name}: axe`, violations.length === 0, violations.join('\n    '));
  }

  /** What is left behind in the browser at the end. */
  async leftBehind(name) {
    const { page } = this;
    const kept = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map((database) => database.name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    const cookies = (await page.context().cookies()).map((cookie) => cookie.name);
    const isClean = cookies.length === 0 && Object.values(kept).every((found) => found === 0 || found.length === 0);
    check(`${name}: nothing is left behind in the browser`, isClean, JSON.stringify({ ...kept, cookies }));
  }
}

/** A page with JavaScript in which pages without it can be measured as they came: no script of theirs runs. */
export async function companionOf(context) {
  const page = await context.newPage();
  let html = '';
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return request.resourceType() === 'script' ? route.abort() : route.continue();
  });
  return {
    async axe(url, content, media = {}) {
      html = content;
      // Before the page is there: colours that are on their way to others are those of no scheme.
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      await page.goto(url);
      return violationsOf(page);
    },
    facts: () => page.evaluate(factsOfPage, TARGETS),
    async width(size) {
      await page.setViewportSize(size);
      return (await page.evaluate(overflowing)).wide;
    },
  };
}

/* Runs in the page. */
function factsOfPage(targets) {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const tell = (element) => element.outerHTML.slice(0, 100);
  const small = [...document.querySelectorAll(targets)]
    .filter(shown)
    .map((element) => [element.getBoundingClientRect(), tell(element)])
    .filter(([box]) => box.width > 1 && (box.width < 43.9 || box.height < 43.9))
    .map(([box, html]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
  const typed = [...document.querySelectorAll('textarea, select, input:not([type=hidden], [type=radio], [type=checkbox])')];
  const bare = [...document.querySelectorAll('.figure input:not([inputmode]), input[type=email]:not([autocomplete])')].map(tell);
  const tiny = typed.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16).map(tell);
  const inline = [...document.querySelectorAll('style, [style], script:not([src])')].map(tell);
  // Radios of one name are one stop only if they are all in one form and none is forced into the order.
  const radios = [...document.querySelectorAll('input[type=radio]')];
  const split = radios.filter((radio) => radio.hasAttribute('tabindex') || radio.form === null).map(tell);
  return {
    title: document.title.trim(),
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
    fixed: /user-scalable|maximum-scale/.test(document.querySelector('meta[name=viewport]')?.content ?? 'user-scalable'),
    small,
    tiny,
    bare,
    inline,
    split,
    misplaced: misplaced(),
    announced: document.querySelectorAll('[role=alert]').length,
    contact: [...(document.querySelector('footer')?.querySelectorAll('a') ?? [])].map((link, at) => `${at} ${link.protocol}`).find((link) => /mailto/.test(link)) ?? '',
    moving: moving(),
  };

  /* Questions from top to bottom; in each, what stands apart comes after the other answers. */
  function misplaced() {
    const faults = [];
    const questions = [...document.querySelectorAll('.question')].filter(shown);
    const tops = questions.map((question) => question.getBoundingClientRect().top);
    questions.forEach((question, at) => at > 0 && tops[at] < tops[at - 1] && faults.push(`${question.id} is seen before the one above it`));
    for (const fieldset of document.querySelectorAll('.question fieldset:not(:has(fieldset))')) {
      const inputs = [...fieldset.querySelectorAll('input[type=radio], input[type=checkbox]')];
      const stands = inputs.map((input) => input.closest('.apart, .off') !== null);
      if (stands.indexOf(true) >= 0 && stands.lastIndexOf(false) > stands.indexOf(true)) faults.push(`an answer comes after what stands apart: ${tell(fieldset)}`);
    }
    return faults;
  }

  function moving() {
    const isMoving = (style) => style.transitionDuration.split(',').some((time) => parseFloat(time) > 0.001) || style.animationName !== 'none';
    const found = [...document.querySelectorAll('body *')].filter((element) => isMoving(getComputedStyle(element))).map(tell);
    return getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling', ...found] : found;
  }
}

/* Runs in the page: how wide it is, and texts that do not fit in their frames. */
function overflowing() {
  const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    if (clipPath !== 'none' || !element.checkVisibility()) return false;
    if (element.matches('input, textarea, select, option, .vh, svg *') || position === 'absolute') return false;
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  return { wide: document.documentElement.scrollWidth, cut: cut.map((element) => element.outerHTML.slice(0, 100)) };
}

/* Runs in the page: more space between lines, letters and words, as a reader may set it. */
function spaceOut(isOn) {
  const sheet = new CSSStyleSheet();
  const wide = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
  if (isOn) sheet.replaceSync(wide);
  document.adoptedStyleSheets = isOn ? [sheet] : [];
}
