// How long respondents wait when many answer at once: every one has a link of their own, opens it, and goes through
// the questionnaire page by page, with a pause before each button.
//
// node benches/answering.mjs target/release/peil [respondents] [seconds of pause]
//
// Says milliseconds from the request to the last byte, at the median, 95% and the slowest; `next` is a page that is
// sent and the one that follows. The visitors share the machine with the service.

import http from 'node:http';
import { House } from '../tests/browser/house.mjs';

const [binary, respondents = '200', pause = '2'] = process.argv.slice(2);
if (!binary) {
  console.error('Say which peil to measure: node benches/answering.mjs target/release/peil');
  process.exit(2);
}
const SURVEY = 'cluster-members';
const count = Number(respondents);
const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 2_000 * Number(pause)));
const people = ({ code }) =>
  Array.from({ length: code === SURVEY ? count : 1 }, (_, at) => ({ name: `n${at}`, language: 'nl' }));

const house = await House.furnish(binary, people);
await house.serve();
const agent = new http.Agent({ keepAlive: true, maxSockets: count });
const [first, next, failed] = [[], [], []];
const begun = performance.now();
await Promise.all(Array.from({ length: count }, (_, at) => answer(house.link(SURVEY, `n${at}`, 'nl'))));
const seconds = (performance.now() - begun) / 1000;
const [{ sent }] = await house.rows("SELECT count(*) AS sent FROM responses WHERE state = 'sent'");
await house.stop();

for (const [name, times] of [['first page', first], ['next', next]]) {
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  console.log(`${name.padEnd(10)} ${times.length} times, ms: median ${at(0.5)}, 95% ${at(0.95)}, slowest ${at(1)}`);
}
console.log(`${sent} of ${count} sent in, in ${seconds.toFixed(1)} s; ${failed.length} requests failed ${failed[0] ?? ''}`);
process.exit(failed.length === 0 && sent === count ? 0 : 1);

/** From the link to the receipt. */
async function answer(link) {
  const visitor = { cookies: new Map() };
  await wait();
  let page = await timed(first, async () => follow(visitor, await ask(visitor, link)));
  for (let step = 0; step < 40 && !page.url.includes('/receipt'); step += 1) {
    await wait();
    const [url, form] = leave(page);
    page = await timed(next, async () => follow(visitor, await ask(visitor, url, form)));
  }
}

/** Where the page leads: its link or its button, with the first answer to everything. */
function leave({ url, body }) {
  const action = body.match(/<form[^>]*id="answers"[^>]*action="([^"]+)"/) ?? body.match(/<form[^>]*action="([^"]+)"[^>]*id="answers"/);
  const form = new URLSearchParams();
  if (!action) {
    if (url.includes('/check')) return [url.split('?')[0], new URLSearchParams({ go: 'send' })];
    const start = body.match(/<a class="button[^"]*" href="([^"]+)"/);
    return [new URL(start[1], url).href, null];
  }
  for (const [input] of body.matchAll(/<input[^>]+>/g)) {
    const of = (name) => input.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
    const isFirst = !form.has(of('name')) || of('type') === 'hidden';
    if (of('type') === 'hidden' || (of('type') === 'radio' && isFirst)) form.append(of('name'), of('value'));
  }
  form.append('go', 'next');
  return [new URL(action[1].replaceAll('&amp;', '&'), url).href, form];
}

async function timed(times, work) {
  const begun = performance.now();
  const page = await work();
  times.push(performance.now() - begun);
  return page;
}

async function follow(visitor, page) {
  return page.status === 303 || page.status === 302 ? follow(visitor, await ask(visitor, new URL(page.location, page.url).href)) : page;
}

function ask(visitor, url, form) {
  const body = form?.toString();
  const headers = { cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-encoding': 'identity' };
  if (form) Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) });
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, headers, method: form ? 'POST' : 'GET' }, (reply) => {
      for (const cookie of reply.headers['set-cookie'] ?? []) {
        const [name, value] = cookie.split(';')[0].split('=');
        visitor.cookies.set(name, value);
      }
      const pieces = [];
      reply.on('data', (piece) => pieces.push(piece));
      reply.on('end', () => {
        if (reply.statusCode >= 400) failed.push(`${reply.statusCode} ${url.replace(/\/a\/[a-z0-9]+/, '/a/…')}`);
        resolve({ url, status: reply.statusCode, location: reply.headers.location, body: Buffer.concat(pieces).toString() });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
