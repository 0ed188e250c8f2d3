import { chromium } from 'playwright-core';
import { Demonstration, context, logIn } from './demonstration.mjs';
const d = await Demonstration.start(process.argv[2]);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [w, l] of [[360, 'nl'], [1280, 'nl'], [1280, 'fr'], [1280, 'en']]) {
  const c = await context(browser, l, { width: w, height: 900 });
  const page = await c.newPage();
  await logIn(page, d);
  await page.goto(`${d.base}/`);
  await page.screenshot({ path: `/tmp/op-home-${w}-${l}.png`, fullPage: true });
  await page.goto(`${d.base}/backups`);
  await page.screenshot({ path: `/tmp/op-backups-${w}-${l}.png`, fullPage: true });
  await c.close();
}
await browser.close();
await d.stop();
process.exit(0);
