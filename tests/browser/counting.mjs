// How checks are counted and told: each story tells what failed in it, and how much held.

import { AsyncLocalStorage } from 'node:async_hooks';

const told = new AsyncLocalStorage();
const verbose = Boolean(process.env.PEIL_VERBOSE);

let passed = 0;
let failed = 0;

export function check(name, isSo, detail = '') {
  const story = told.getStore();
  if (isSo) passed += 1;
  else failed += 1;
  if (story) story[isSo ? 'passed' : 'failed'] += 1;
  if (!isSo || verbose) say(`${isSo ? 'ok' : 'not ok'} - ${name}${isSo || !detail ? '' : `\n    ${detail}`}`);
  return Boolean(isSo);
}

/** A line of the story that is being told; lines of stories that run side by side are kept apart. */
export function say(line) {
  const story = told.getStore();
  if (story) story.lines.push(line);
  else console.log(line);
}

/** Runs a story; one that breaks off counts as one failure, and the next one goes on. */
export async function story(name, tell) {
  const mine = { lines: [], passed: 0, failed: 0 };
  const begun = Date.now();
  await told.run(mine, async () => {
    try {
      await tell();
    } catch (error) {
      check(`${name}: told to its end`, false, String(error.stack ?? error).slice(0, 2000));
    }
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const faults = mine.failed > 0 ? `, ${mine.failed} NOT` : '';
  console.log([`# ${name}: ${mine.passed} ok${faults}, ${seconds} s`, ...mine.lines].join('\n'));
}

/** A part of the whole, with the time it took. */
export async function part(name, run) {
  const begun = Date.now();
  await run();
  console.log(`## ${name}: ${Math.round((Date.now() - begun) / 1000)} s\n`);
}

/** Runs the jobs, so many at once, in their order. */
export async function sideBySide(jobs, workers) {
  const waiting = [...jobs];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job();
  };
  await Promise.all(Array.from({ length: workers }, work));
}

export function summary() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}
