// Two hands: one that points and presses, one that has nothing but a keyboard.

import { press } from '../pressing.mjs';

const byId = (id) => `[id="${id}"]`;

export class Pointer {
  constructor(page) {
    this.page = page;
  }

  async arrive() {}

  async do([what, id, value]) {
    const input = this.page.locator(byId(id));
    if (what === 'choose' || what === 'tick') {
      if (!(await input.isChecked())) await this.page.locator(`label:has(${byId(id)})`).click();
    } else if (what === 'select') await input.selectOption(value);
    else await input.fill(value);
  }

  async press(what) {
    await press(this.page, what);
  }

  async follow(link) {
    await this.page.locator(link).first().click();
  }
}

/** Goes by Tab from stop to stop, and looks at each of them. */
export class Keyboard {
  constructor(page) {
    this.page = page;
    this.#begin();
  }

  #begin() {
    this.stops = [];
    this.weak = [];
  }

  /** A new page: its stops are counted from the beginning. */
  async arrive() {
    this.#begin();
  }

  async #tab() {
    await this.page.keyboard.press('Tab');
    const stop = await this.page.evaluate(focusedStop);
    this.stops.push(stop);
    if (stop.fault) this.weak.push(`${stop.fault}: ${stop.html}`);
    return stop;
  }

  /** Presses Tab until this is reached; a control that can't be reached is an error. */
  async reach(selector) {
    const isThere = () => this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    const begun = this.stops.length;
    while (!(await isThere())) {
      await this.#tab();
      if (this.stops.length - begun > 300) throw new Error(`Tab does not reach ${selector}`);
    }
  }

  async do([what, id, value]) {
    const { keyboard } = this.page;
    if (what === 'choose') return this.#choose(id);
    await this.reach(byId(id));
    const input = this.page.locator(byId(id));
    if (what === 'tick') {
      if (!(await input.isChecked())) await keyboard.press('Space');
    } else if (what === 'select') {
      for (let presses = 0; (await input.inputValue()) !== value; presses += 1) {
        if (presses > 60) throw new Error(`the arrows do not lead to ${value} in ${id}`);
        await keyboard.press('ArrowDown');
      }
    } else {
      await keyboard.press('Control+A');
      await keyboard.type(value);
    }
  }

  /** One stop for the whole group, then the arrows. */
  async #choose(id) {
    const input = this.page.locator(byId(id));
    const name = await input.getAttribute('name');
    await this.reach(`input[type=radio][name="${name}"]`);
    for (let presses = 0; (await this.page.evaluate(() => document.activeElement.id)) !== id; presses += 1) {
      if (presses > 60) throw new Error(`the arrows do not lead to ${id}`);
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await input.isChecked())) await this.page.keyboard.press('Space');
  }

  async press(what) {
    await this.reach(what);
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'load' }), this.page.keyboard.press('Enter')]);
  }

  async follow(link) {
    await this.reach(link);
    await this.page.keyboard.press('Enter');
  }
}

/* Runs in the page: where the focus is, and what is wrong with how it is seen. */
function focusedStop() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { html: 'body', group: null, fault: null };
  const html = focused.outerHTML.slice(0, 120);
  const group = focused.type === 'radio' ? focused.name : null;
  // Where the outline is drawn: on the control, or on the label around it.
  const drawn = [focused, focused.closest('label')].find((element) => {
    const style = element && getComputedStyle(element);
    return style && style.opacity !== '0' && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3;
  });
  if (!drawn) return { html, group, fault: 'no outline of 3 px' };
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => Number(part) / 255);
    const line = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * line(r) + 0.7152 * line(g) + 0.0722 * line(b);
  };
  const isClear = (colour) => /^rgba\(.*, 0\)$/.test(colour) || colour === 'transparent';
  let around = drawn.parentElement;
  while (around && isClear(getComputedStyle(around).backgroundColor)) around = around.parentElement;
  const [light, dark] = [getComputedStyle(drawn).outlineColor, around ? getComputedStyle(around).backgroundColor : 'rgb(255,255,255)']
    .map(luminance)
    .sort((one, other) => other - one);
  if ((light + 0.05) / (dark + 0.05) < 3) return { html, group, fault: 'an outline with too little contrast' };
  const box = drawn.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
    return { html, group, fault: 'focus out of sight' };
  }
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const above = document.elementFromPoint(x, y);
  const isSeen = above && (drawn.contains(above) || above.contains(drawn));
  return { html, group, fault: isSeen ? null : `focus behind ${above?.outerHTML.slice(0, 60)}` };
}
