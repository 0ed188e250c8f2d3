// What stories about answering share: who answers, and a browser of their own to do it in.

import { check } from '../counting.mjs';
import { somebody } from '../people.mjs';
import { companionOf } from '../walking/looking.mjs';
import { watch } from '../watching.mjs';
import { filledIn } from '../walking/controls.mjs';
import { VARIANTS, contextOf } from '../walking/variants.mjs';

export const MEMBERS = 'cluster-members';
const PLAIN = { javaScriptEnabled: false };
const PHONE = VARIANTS.find(({ name }) => name === 'phone');

/** A story is told by one company, which is named after it. */
export function tale(name, title, tell, { survey = MEMBERS, language = 'nl' } = {}) {
  return { name, title, tell, survey, language };
}

/** A story in its browser, or in several. */
export class Telling {
  #contexts = [];

  constructor({ browser, house, library, tale }) {
    Object.assign(this, { browser, house, library, ...tale });
    this.link = house.link(this.survey, this.name, this.language);
  }

  /** A page in a new browser; `more` are settings of that browser. */
  async page(more = {}) {
    const context = await contextOf(this.browser, PHONE, this.language, more);
    this.#contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.seen = watch(page, this.house.base, this.library);
    return page;
  }

  plainPage() {
    return this.page(PLAIN);
  }

  somebody(page, survey = this.survey) {
    return somebody(page, survey, this.language, this.name);
  }

  at(path = '') {
    return `${this.link}/${this.language}${path}`;
  }

  response(survey = this.survey) {
    return this.house.response(survey, this.name, this.language);
  }

  async answers() {
    const read = JSON.parse((await this.response())?.document ?? '{}');
    return read.answers ?? read;
  }

  /** A page that no walk comes to is looked at as well: markup, order, and by axe in every colour scheme. */
  async look(page, name) {
    const html = await page.seen.html;
    await this.library.meet(`${this.title}: ${name}`, html).then(({ faults }) => {
      if (faults) check(`${name}: valid HTML`, faults.length === 0, faults.slice(0, 5).join('\n    '));
    });
    const beside = await contextOf(this.browser, PHONE, this.language);
    this.#contexts.push(beside);
    const companion = await companionOf(beside);
    for (const media of [{}, { colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }]) {
      const violations = await companion.axe(page.url(), html, media);
      check(`${name}: axe, ${JSON.stringify(media)}`, violations.length === 0, violations.join('\n    '));
    }
    const { small, split, inline, tiny, misplaced, headings } = await companion.facts();
    const faults = [...small, ...split, ...inline, ...tiny, ...misplaced];
    check(`${name}: one h1, targets of 44 px, in order`, faults.length === 0 && headings === 1, faults.slice(0, 4).join('\n    '));
    const wide = await companion.width({ width: 320, height: 256 });
    check(`${name}: nothing sideways at 320`, wide <= 320, `${wide}`);
  }

  async close() {
    for (const context of this.#contexts) await context.close();
  }
}

/** What is filled in, without what is empty. */
export async function filled(page) {
  return Object.fromEntries(Object.entries(await filledIn(page)).filter(([, value]) => value !== false && value !== ''));
}

/** The label of a choice, as a finger finds it. */
export function option(page, name, value) {
  return page.locator(`label:has(input[name="${name}"][value="${value}"])`);
}

export const NEXT = '.buttons button[value=next]';
export const BACK = '.buttons button[value=back]';
export const SEND = '.buttons button[value=send]';
