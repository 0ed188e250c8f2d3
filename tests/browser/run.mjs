// Peil as a browser shows it, in parts that can be run alone.
//
// node run.mjs PEIL [PART…]: ends with one line `N passed, N failed`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import playwright from 'playwright-core';
import { HEARD, listen } from './aloud.mjs';
import { check, part, summary } from './counting.mjs';
import { edit } from './editor.mjs';
import { House } from './house.mjs';
import { MEASURED, measure } from './lighthouse.mjs';
import { nu } from './nu.mjs';
import { PRINTED, print } from './paper.mjs';
import { TALES, tellAll } from './stories/index.mjs';
import { OVER, tellTheEnd } from './stories/over.mjs';
import { tour } from './tour.mjs';
import { Library } from './walking/library.mjs';
import { walkAll, walkersOf } from './walking/walks.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const CHROMIUM = process.env.PEIL_CHROMIUM ?? '/usr/bin/chromium';
const WORKERS = Number(process.env.PEIL_WORKERS ?? 2);

const [binary, ...wanted] = process.argv.slice(2);
if (!binary) {
  console.error('Say which peil to run: node run.mjs target/debug/peil');
  process.exit(2);
}
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const scratch = mkdtempSync(path.join(tmpdir(), 'peil-pages-'));
const library = new Library(scratch);
const browser = await playwright.chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const others = ({ code }) => [...TALES, ...OVER, ...MEASURED, ...PRINTED, ...HEARD].filter(({ survey }) => survey === code);
const house = await House.furnish(binary, (definition) => [...walkersOf(definition), ...others(definition)]);
await house.serve();
const tools = { browser, house, library, binary, workers: WORKERS, chromium: CHROMIUM, flags: FLAGS };

const PARTS = [
  ['walks', 'Every definition to the receipt', walkAll],
  ['stories', 'Stories about answering', tellAll],
  ['aloud', 'As a screen reader gets it', listen],
  ['paper', 'On paper', print],
  ['tour', 'The demonstration and the desk', tour],
  ['editor', 'The editor of definitions', edit],
  ['nu', 'The Nu checker', nu],
  ['lighthouse', 'Lighthouse', measure],
  ['over', 'What is over', tellTheEnd],
];
for (const [name, title, run] of PARTS) if (isWanted(name)) await part(title, () => run(tools));

await browser.close();
check('the service logs no fault', !/"level":"(ERROR|WARN)"/.test(house.log), house.log.slice(0, 600));
check('the service ends when it is told to', (await house.stop()) === 0);
rmSync(scratch, { recursive: true, force: true });
process.exit(summary() ? 0 : 1);
