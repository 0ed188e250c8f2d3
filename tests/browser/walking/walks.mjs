// All walks: each definition in each of its languages by keyboard and on a telephone, the other ways in one language
// each, by turns; and what the database says in the end.

import { check, sideBySide, story } from '../counting.mjs';
import { DEFINITIONS } from '../definitions.mjs';
import { watch } from '../watching.mjs';
import { Memory } from './answers.mjs';
import { Keyboard, Pointer } from './hands.mjs';
import { Look, companionOf } from './looking.mjs';
import { Traffic } from './traffic.mjs';
import { VARIANTS, contextOf } from './variants.mjs';
import { Walker } from './walker.mjs';

/** Who walks through a definition: variant and language. */
export function walkersOf({ code, languages }) {
  const turn = DEFINITIONS.findIndex((known) => known.code === code);
  const spoken = ({ everyLanguage }, place) => (everyLanguage ? languages : [languages[(turn + place) % languages.length]]);
  return VARIANTS.flatMap((variant, place) => spoken(variant, place).map((language) => ({ name: variant.name, variant, language })));
}

/** All of them, or while one is being mended: those of PEIL_SURVEY, PEIL_VARIANT, PEIL_LANGUAGE. */
const wanted = (kind, name) => (process.env[`PEIL_${kind}`] ?? name) === name;

const isAsked = ({ name, language }) => wanted('VARIANT', name) && wanted('LANGUAGE', language);

export async function walkAll({ browser, house, library, workers }) {
  const axed = new Set();
  const definitions = DEFINITIONS.filter(({ code }) => wanted('SURVEY', code));
  const walkers = new Map(definitions.map((definition) => [definition, walkersOf(definition).filter(isAsked)]));
  const jobs = definitions.flatMap((definition) => {
    const memory = new Memory();
    return walkers.get(definition).map((walker) => () => walkOne({ browser, house, library, axed, memory, definition, ...walker }));
  });
  await sideBySide(jobs, workers);
  for (const definition of definitions) await compare(house, definition.code, walkers.get(definition));
}

async function walkOne({ browser, house, library, axed, memory, definition, variant, language }) {
  const name = `${definition.code} ${language} ${variant.name}`;
  await story(name, async () => {
    const context = await contextOf(browser, variant, language);
    // Measuring a page without JavaScript takes a page with it.
    const plain = variant.more?.javaScriptEnabled === false;
    const beside = plain ? await contextOf(browser, { ...variant, more: {} }, language) : null;
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const seen = watch(page, house.base);
      const traffic = await Traffic.of(page);
      const companion = beside ? await companionOf(beside) : null;
      const look = new Look({ page, companion, seen, traffic, library, variant, language, axed });
      const hand = variant.hand === 'keyboard' ? new Keyboard(page) : new Pointer(page);
      await page.goto(house.link(definition.code, variant.name, language));
      const walker = new Walker({ page, hand, memory, language, name, look: (place) => look.at(place) });
      await walker.walk();
      if (!plain) await look.leftBehind(name);
    } finally {
      await context.close();
      await beside?.close();
    }
  });
}

/** The same answers give the same row, whichever way and language they came in. */
async function compare(house, code, walkers) {
  await story(`${code}: what was stored`, async () => {
    const responses = await house.responses(code);
    const walked = responses.filter(({ address }) => walkers.some(({ name, language }) => address.startsWith(`${name}-${language}@`)));
    check(`${code}: one response each`, walked.length === walkers.length, `${walked.length}`);
    check(`${code}: all were sent`, walked.every(({ state }) => state === 'sent'), walked.map(({ state }) => state).join());
    const model = walked.find(({ address }) => address.startsWith(`${walkers[0].name}-${walkers[0].language}@`));
    for (const { address, document } of walked) {
      check(`${address} answered the same as ${model.address}`, answersIn(document) === answersIn(model?.document), `${document}\n    ${model?.document}`);
    }
  });
}

/** The answers of a document in a fixed order, without how they were shown. */
function answersIn(document) {
  const read = JSON.parse(document ?? '{}');
  const answers = read.answers ?? read;
  return JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));
}
