// The seven ways in which every questionnaire is answered: two of them in every language, the others by turns.

const PHONE = { width: 360, height: 740 };
const TABLET = { width: 768, height: 1024 };
const DESK = { width: 1280, height: 900 };

export const VARIANTS = [
  { name: 'keys', viewport: DESK, hand: 'keyboard', everyLanguage: true },
  { name: 'phone', viewport: PHONE, more: { hasTouch: true, isMobile: true }, everyLanguage: true },
  { name: 'tablet', viewport: TABLET },
  { name: 'desk', viewport: DESK },
  { name: 'plain', viewport: PHONE, more: { javaScriptEnabled: false } },
  { name: 'dark', viewport: PHONE, more: { colorScheme: 'dark', reducedMotion: 'reduce' } },
  { name: 'forced', viewport: DESK, more: { forcedColors: 'active', reducedMotion: 'reduce' } },
];

const READING = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

/** A browser of its own for one visit; the size is given so that it can be smaller for a while. */
export function contextOf(browser, variant, language, more = {}) {
  return browser.newContext({ viewport: variant.viewport, locale: READING[language], ...variant.more, ...more });
}
