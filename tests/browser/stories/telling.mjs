// What stories about answering share: who answers, and a browser of their own to do it in.

import { watch } from '../watching.mjs';
import { filledIn } from '../walking/controls.mjs';
import { VARIANTS, contextOf } from '../walking/variants.mjs';
import { somebody } from '../people.mjs';

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
