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
    const after = await chosen.screenshot();
    check(`${scheme}: what is chosen looks different`, !before.equals(after));
    const borders = await page.locator('label.option').evaluateAll((labels) =>
      labels.map((label) => getComputedStyle(label)).filter(({ borderTopStyle, borderTopWidth }) => borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1).length,
    );
    check(`${scheme}: every answer has its border`, borders === 0, `${borders} have none`);
    const marks = await page.locator('label.option input').evaluateAll((inputs) => inputs.filter((input) => getComputedStyle(input).appearance === 'none' || input.getBoundingClientRect().width < 16).length);
    check(`${scheme}: what is chosen has a mark too`, marks === 0);
    await page.locator('input[name=q01][value="2"]').focus();
    await page.keyboard.press('ArrowDown');
    const focused = await option(page, 'q01', '3').evaluate((label) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(label);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3;
    });
    check(`${scheme}: the focus is drawn around the answer`, focused);
  }
}

export const SEEING = [tale('schemes', 'What is chosen is seen in every colour scheme', whatIsChosen)];
