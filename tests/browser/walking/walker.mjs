// A company answers: from its letter, page by page, to the receipt, making one mistake on the way.

import { check } from '../counting.mjs';
import { REMARK, SPOILED, actionsFor } from './answers.mjs';
import { controlsOf, filledIn } from './controls.mjs';

const NEXT = '.buttons button[value=next]';
const MOST_PAGES = 60;

export function pageId(page) {
  return new URL(page.url()).pathname.match(/\/p\/([^/]+)$/)?.[1];
}

export class Walker {
  /** One who is careful makes no mistake on purpose. */
  constructor({ page, hand, look, memory, language, name, isCareful = false }) {
    Object.assign(this, { page, hand, look, memory, language, name, hasErred: isCareful, makesSure: !isCareful, met: new Set(), seen: new Set() });
  }

  async lookAround(place) {
    await this.hand.arrive();
    await this.look(`${this.name} ${place}`);
  }

  /** From the start, which is shown, to the receipt. */
  async walk() {
    const { page, name } = this;
    await this.toCheck();
    check(`${name}: a mistake was made and mended`, this.hasErred);
    const shown = await page.locator('main').innerText();
    const wrote = this.met.has('words');
    check(`${name}: the check shows what was written, and not as markup`, !wrote || shown.includes(REMARK), shown.slice(0, 300));
    await this.send();
    const reference = await page.locator('.reference').innerText();
    check(`${name}: the receipt has a reference`, /\S{6,}/.test(reference), reference);
  }

  async begin() {
    await this.lookAround('start');
    await this.press('.go .button');
  }

  /** Answers every page, up to the one where all can be checked. */
  async toCheck() {
    const { page } = this;
    await this.begin();
    for (let steps = 0; pageId(page); steps += 1) {
      if (steps > MOST_PAGES) throw new Error(`${page.url()} does not lead on`);
      await this.answerPage(pageId(page));
    }
    if (!new URL(page.url()).pathname.endsWith('/check')) throw new Error(`the pages lead to ${page.url()}, not to the check`);
    await this.lookAround('check');
  }

  async send() {
    const { page, name } = this;
    await this.press('.buttons button[value=send]');
    check(`${name}: comes to the receipt`, new URL(page.url()).pathname.endsWith('/receipt'), page.url());
    await this.lookAround('receipt');
  }

  /** Leaves the page; what the keyboard met on it is judged first. */
  async press(what) {
    await this.hand.press(what);
    const { stops, weak } = this.hand;
    if (!stops) return;
    const at = `${this.name} up to ${what}`;
    check(`${at}: the focus is seen at each stop`, weak.length === 0, [...new Set(weak)].slice(0, 4).join('\n    '));
    const groups = stops.map(({ group }) => group).filter((group) => group !== null);
    const twice = groups.filter((group, index) => index > 0 && group === groups[index - 1]);
    check(`${at}: one stop for a group`, twice.length === 0, twice.join());
  }

  async answerPage(id) {
    const { page } = this;
    await this.lookAround(`page ${id}`);
    if (this.makesSure) await this.#isBlank(id);
    const spoiled = this.hasErred ? null : (await controlsOf(page)).find(({ kind }) => kind in SPOILED);
    if (spoiled) {
      this.hasErred = true;
      await this.err(id, spoiled);
      return;
    }
    await this.fill();
    await this.next(id);
  }

  /** Goes on, mending what the page asks to mend. */
  async next(id) {
    await this.press(NEXT);
    await this.mend(id);
  }

  /** A page that was not seen before has no answer on it. */
  async #isBlank(id) {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    const chosen = Object.entries(await filledIn(this.page)).filter(([, value]) => value !== false && value !== '');
    check(`${this.name} page ${id}: nothing is chosen beforehand`, chosen.length === 0, JSON.stringify(chosen));
  }

  /** Does what is still to do on the page, in its order; an answer may open a question, so it looks again. Whether anything was. */
  async fill(instead = {}) {
    const done = new Set();
    let hasActed = false;
    for (let acted = true; acted; ) {
      acted = false;
      const groups = await controlsOf(this.page);
      for (const group of groups) {
        const actions = instead[group.key] ?? actionsFor(group, groups, this.memory, this.language);
        for (const action of actions) {
          const said = action.join(' ');
          if (done.has(said)) continue;
          done.add(said);
          this.met.add(group.kind);
          if (isSo(group, action)) continue;
          await this.hand.do(action);
          acted = true;
          hasActed = true;
        }
      }
    }
    return hasActed;
  }

  /** Something that can't be right: the page says so, keeps what was typed, and leads to it. */
  async err(id, spoiled) {
    const { page, name } = this;
    const input = spoiled.inputs[0].id;
    const at = `${name} page ${id} with a mistake`;
    await this.fill({ [spoiled.key]: [['type', input, SPOILED[spoiled.kind]]] });
    const before = await filledIn(page);
    await this.press(NEXT);
    const titled = await page.title();
    const summary = page.locator('.summary');
    if (!check(`${at}: is reported`, (await summary.count()) === 1)) return;
    const control = page.locator(`[id="${input}"]`);
    const link = summary.locator(`a[href="#${input}"]`);
    check(`${at}: the reader is put at the summary`, await page.evaluate(() => document.activeElement?.matches('.summary')));
    check(`${at}: the summary leads to the control`, (await link.count()) === 1, await summary.innerHTML());
    check(`${at}: the control is marked`, (await control.getAttribute('aria-invalid')) === 'true');
    const after = await filledIn(page);
    const lost = Object.keys(before).filter((key) => key in after && before[key] !== after[key]);
    check(`${at}: what was filled in is kept`, lost.length === 0, lost.map((key) => `${key}: ${before[key]} → ${after[key]}`).join('; '));
    await this.#sameWords(at, link, control);
    check(`${at}: the title begins with it`, /^(Fout|Erreur|Error)\s?:/.test(titled), titled);
    await this.lookAround(`page ${id} with a mistake`);
    await this.hand.follow(`.summary a[href="#${input}"]`);
    check(`${at}: the link leads there`, await page.evaluate((wanted) => document.activeElement?.id === wanted, input));
    await this.fill();
    await this.next(id);
  }

  /** The words of the summary stand beside the control too. */
  async #sameWords(at, link, control) {
    const described = ((await control.getAttribute('aria-describedby')) ?? '').split(' ').filter(Boolean);
    const around = await control.evaluate((element) => element.closest('fieldset')?.getAttribute('aria-describedby') ?? '');
    const ids = [...described, ...around.split(' ').filter(Boolean)];
    const texts = await Promise.all(ids.map((id) => this.page.locator(`[id="${id}"]`).innerText()));
    const said = (await link.innerText()).split(' – ').at(-1).trim();
    check(`${at}: the same words beside the control`, texts.some((text) => text.includes(said)), `“${said}” in ${JSON.stringify(texts)}`);
  }

  /** What the page asks to mend is mended by what it says; a limit is remembered for those who come after. */
  async mend(id) {
    for (let tries = 0; (await this.page.locator('.summary').count()) > 0; tries += 1) {
      const said = await this.page.locator('.summary').innerText();
      if (tries > 4) throw new Error(`${id} is not accepted: ${said}`);
      await this.hand.arrive();
      // A limit was told, or an answer opened a question that was not there before.
      const learned = await this.learn();
      const acted = await this.fill();
      if (!learned && !acted) throw new Error(`${id}: nothing to mend by: ${said}`);
      await this.press(NEXT);
    }
  }

  /** Remembers the limits that the page tells of; whether there are any. */
  async learn() {
    const groups = await controlsOf(this.page);
    const faults = await this.page.locator('.summary a').evaluateAll((links) => links.map((link) => [link.hash.slice(1), link.textContent]));
    const about = (target) => groups.find(({ inputs, question }) => question === target || inputs.some(({ id }) => id === target));
    return faults
      .map(([target, words]) => [about(target), words.split(' – ').at(-1)])
      .map(([group, words]) => group !== undefined && this.memory.learn(group.key, words))
      .some(Boolean);
  }
}

/** Whether a control says already what it is to say. */
function isSo(group, [what, id, value]) {
  const input = group.inputs.find((one) => one.id === id);
  if (!input) return false;
  return what === 'choose' || what === 'tick' ? input.checked : input.value === value;
}
