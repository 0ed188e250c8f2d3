// Seeing: what is chosen is seen in every colour scheme, and not by its colour alone.

import { check } from '../counting.mjs';
import { option, tale } from './telling.mjs';

const SCHEMES = {
  light: {},
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
};

async function whatIsChosen(telling) {
  for (const [scheme, more] of Object.entries(SCHEMES)) {
    const page = await telling.page({ ...more, reducedMotion: 'reduce' });
    await page.goto(telling.at('/p/participation'));
    const chosen = option(page, 'q01', '2');
    const before = await chosen.screenshot();
    await chosen.click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement.blur());
    // A picture is of what was painted last.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const after = await chosen.screenshot();
    check(`${scheme}: what is chosen looks different`, !before.equals(after));
    const borders = await page.locator('label.option').evaluateAll((labels) =>
      labels.map((label) => getComputedStyle(label)).filter(({ borderTopStyle, borderTopWidth }) => borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1).length,
    );
    check(`${scheme}: every answer has its border`, borders === 0, `${borders} have none`);
    const marks = await page.locator('label.option input').evaluateAll((inputs) => inputs.filter((input) => getComputedStyle(input).appearance === 'none' || input.getBoundingClientRect().width < 16).length);
    check(`${scheme}: what is chosen has a mark too`, marks === 0);
    const cleared = await page.locator('.clear').first().boundingBox();
    check(`${scheme}: what wipes the answer is large enough to press`, cleared.width >= 43.9 && cleared.height >= 43.9, JSON.stringify(cleared));
    // Forced colours are the reader's own.
    if (scheme !== 'forced') {
      const pale = await page.evaluate(paleControls);
      check(`${scheme}: controls stand out from what is behind them, 3 to 1`, pale.length === 0, pale.join('\n    '));
    }
    await page.locator('input[name=q01][value="2"]').focus();
    await page.keyboard.press('ArrowDown');
    const focused = await option(page, 'q01', '3').evaluate((label) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(label);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
    });
    check(`${scheme}: the focus is drawn around the answer`, focused);
  }
}

/* Runs in the page: controls whose edge has less than 3:1 against what is around it (WCAG 2.2, 1.4.11). */
function paleControls() {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const controls = document.querySelectorAll('label.option, label.step, a.button, button.button, textarea, select, input[type=text]');
  return [...controls].filter((element) => element.checkVisibility()).flatMap((element) => {
    const [one, other] = [light(getComputedStyle(element).borderTopColor), light(behind(element))].sort((a, b) => b - a);
    const ratio = (one + 0.05) / (other + 0.05);
    return ratio < 3 ? [`${ratio.toFixed(2)}:1 ${element.outerHTML.slice(0, 80)}`] : [];
  });
}

export const SEEING = [tale('schemes', 'What is chosen is seen in every colour scheme', whatIsChosen)];
