// Pages as a screen reader gets them, against golden files: one for each kind of control that is met first there.
//
// PEIL_GOLDEN=write keeps them as they are now.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, story } from './counting.mjs';
import { DEFINITIONS } from './definitions.mjs';
import { somebody } from './people.mjs';
import { NEXT } from './stories/telling.mjs';
import { SPOILED } from './walking/answers.mjs';
import { controlsOf } from './walking/controls.mjs';
import { contextOf } from './walking/variants.mjs';
import { pageId } from './walking/walker.mjs';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));
/** The first page with an input that letters can spoil, after it was. */
const FAULTY = 'a-fault';
const isWriting = process.env.PEIL_GOLDEN === 'write';

export const HEARD = DEFINITIONS.map(({ code, languages }) => ({ name: 'heard', language: languages[0], survey: code }));

export async function listen({ browser, house }) {
  const heard = new Set();
  const kinds = new Set();
  for (const { name, language, survey } of HEARD) {
    await story(`aloud: ${survey}`, async () => {
      const context = await contextOf(browser, { viewport: { width: 360, height: 740 } }, language);
      try {
        const page = await context.newPage();
        const hear = (place) => compare(page, `${survey}-${place}`, heard);
        const walker = somebody(page, survey, language, 'heard');
        await page.goto(house.link(survey, name, language));
        await hear('start');
        await walker.begin();
        while (pageId(page)) {
          const id = pageId(page);
          const met = (await controlsOf(page)).map(({ kind, among, inputs }) => `${kind} ${among} ${inputs.some(({ apart }) => apart)}`);
          const isNew = met.some((kind) => !kinds.has(kind));
          met.forEach((kind) => kinds.add(kind));
          if (isNew) await hear(`page-${id}`);
          const spoiled = heard.has(FAULTY) ? null : (await controlsOf(page)).find(({ kind }) => kind in SPOILED);
          if (spoiled) {
            await walker.hand.do(['type', spoiled.inputs[0].id, SPOILED[spoiled.kind]]);
            await walker.press(NEXT);
            await compare(page, FAULTY, heard);
          }
          await walker.fill();
          await walker.next(id);
        }
        await hear('check');
        await walker.send();
        await hear('receipt');
      } finally {
        await context.close();
      }
    });
  }
  const kept = existsSync(GOLDEN) ? readdirSync(GOLDEN).map((file) => path.basename(file, '.yaml')) : [];
  const unmet = kept.filter((name) => !heard.has(name));
  check('aloud: every golden file has its page', unmet.length === 0, unmet.join());
}

/** What differs from one run to the next. */
function steady(snapshot) {
  return snapshot
    .replace(/\/a\/[a-z0-9]{40,}/g, '/a/LINK')
    .replace(/(http:\/\/)127\.0\.0\.1:\d+/g, '$1HOST')
    .replace(/\d{1,2} \p{L}+ 20(?!99)\d\d(?:[^\d"\n]{1,12}\d{1,2}[:.]\d{2})?/gu, 'MOMENT')
    .replace(/^(\s*- strong: )[A-Z0-9-]{6,}$/gm, '$1REFERENCE');
}

async function compare(page, name, heard) {
  heard.add(name);
  const now = `${steady(await page.locator('body').ariaSnapshot())}\n`;
  const file = path.join(GOLDEN, `${name}.yaml`);
  if (isWriting) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, now);
  }
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  check(`aloud: ${name} as before`, before === now, before === now ? '' : difference(file, now));
}

function difference(file, now) {
  const folder = mkdtempSync(path.join(tmpdir(), 'peil-aloud-'));
  const fresh = path.join(folder, 'now');
  writeFileSync(fresh, now);
  const { stdout } = spawnSync('diff', ['-uN', '--label', 'before', '--label', 'now', file, fresh], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return `${stdout.replaceAll('\n', '\n    ')}\n    If this is as it should be: PEIL_GOLDEN=write node run.mjs PEIL aloud`;
}
