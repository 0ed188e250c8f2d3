// The demonstration: its questionnaires without JavaScript and by measure, and the desk.

import { SIZES, plain, shootBoth, thorough } from './checks.mjs';
import { check, story } from './counting.mjs';
import { Demonstration, context, openFromMailbox } from './demonstration.mjs';
import { visitDesk } from './desk.mjs';
import { keepsFresh } from './live.mjs';
import { plainly, walk } from './respondent.mjs';
import { manage } from './stories/managing.mjs';
import { watch } from './watching.mjs';

export async function tour({ browser, binary, library }) {
  const demonstration = await Demonstration.start(binary);
  const taken = new Set();

  /** A visit in a browser of its own. */
  const visit = (name, language, size, more, tell) =>
    story(name, async () => {
      const visiting = await context(browser, language, size, more);
      const page = await visiting.newPage();
      page.setDefaultTimeout(15_000);
      try {
        await tell(page, watch(page, demonstration.base, library));
      } finally {
        await visiting.close();
      }
    });

  for (const [language, size] of [['nl', 'phone'], ['nl', 'desktop'], ['fr', 'phone']]) {
    const name = `${language} ${size} without JavaScript`;
    await visit(name, language, SIZES[size], { javaScriptEnabled: false }, async (page, seen) => {
      const start = await openFromMailbox(page, demonstration, language, taken);
      const met = await walk(page, name, language, plainly(page, seen, language));
      const kinds = ['radio', 'checkbox', 'select', 'number', 'textarea'];
      check(`${name}: met ${kinds.join(', ')}`, kinds.every((kind) => met.has(kind)), [...met].join(', '));
      await page.goto(`${demonstration.base}${start}`);
      check(`${name}: the link leads to the receipt from now on`, page.url().endsWith('/receipt'), page.url());
    });
  }

  await visit('nl, measured', 'nl', SIZES.desktop, {}, async (page, seen) => {
    await page.goto(`${demonstration.base}${demonstration.link}`);
    await walk(page, 'nl measured', 'nl', async (name) => {
      await thorough(page, name, seen, 'nl');
      await shootBoth(page, name);
    });
  });

  await visit('a link that is wrong', 'nl', SIZES.phone, {}, async (page, seen) => {
    const wrong = `${demonstration.base}/a/${'a'.repeat(52)}`;
    const response = await page.goto(wrong);
    check('a link that is wrong: 404', response.status() === 404, `${response.status()}`);
    await thorough(page, 'a link that is wrong', seen, 'nl');
    await shootBoth(page, 'problem');
  });

  await visit('the desk', 'nl', SIZES.desktop, {}, (page, seen) => visitDesk(page, demonstration, seen));

  await visit('the page of a wave while it is looked at', 'nl', SIZES.desktop, {}, (page) =>
    keepsFresh({ browser, demonstration, taken }, page),
  );

  await story('the manager of a cluster', () => manage({ browser, demonstration, library }));

  await visit('the desk in French, without JavaScript', 'fr', SIZES.phone, { javaScriptEnabled: false }, async (page, seen) => {
    for (const path of ['/login', '/mailbox']) {
      await page.goto(`${demonstration.base}${path}`);
      await plain(page, `desk ${path} in French`, seen, 'fr');
    }
  });

  const { complaints } = demonstration;
  check('the demonstration logs no fault', complaints.length === 0, `${complaints.length}, such as ${complaints[0]}`);
  check('the demonstration ends when it is told to', (await demonstration.stop()) === 0);
}
