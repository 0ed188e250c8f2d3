// The demonstration, run from the binary, and its letters.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { press } from './pressing.mjs';

export class Demonstration {
  /** Starts it on a free port and waits until it says where it serves. */
  static async start(binary) {
    const child = spawn(binary, ['demo', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    process.once('exit', () => child.kill());
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const demonstration = new Demonstration();
    Object.assign(demonstration, { child, ended, complaints: [] });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (/"level":"(ERROR|WARN)"/.test(line)) demonstration.complaints.push(line);
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const results = line.match(/(http:\/\/\S+)\/waves\/(\S+)\/results/);
      const login = line.match(/Log in as\s+(\S+), with the password: (.+?)\s*$/);
      const link = line.match(/http:\/\/\S+(\/a\/\S+)/);
      if (link) demonstration.link = link[1];
      if (results) [, demonstration.base, demonstration.wave] = results;
      if (login) [, demonstration.name, demonstration.password] = login;
      if (line.startsWith('Ctrl-C')) break;
    }
    if (!demonstration.password) throw new Error('the demonstration did not start');
    // What it says at its end must not hold it up.
    child.stdout.resume();
    return demonstration;
  }

  async stop() {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

const READING = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

export async function context(browser, language, size, more = {}) {
  return browser.newContext({ viewport: size, locale: READING[language], ...more });
}

export async function logIn(page, { base, name, password }) {
  await page.goto(`${base}/login`);
  await page.fill('#i-name', name);
  await page.fill('#i-password', password);
  await press(page, 'main form button[type=submit]');
}

/**
 * Opens letters of the mailbox, newest first, until the personal link of one leads to a questionnaire in this
 * language that nobody has begun; the page is then its start. Each company is taken once.
 */
export async function openFromMailbox(page, { base }, language, taken) {
  await page.goto(`${base}/mailbox`);
  const letters = await page.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({ href: row.querySelector('a').getAttribute('href'), to: row.children[1].textContent })),
  );
  for (const { href, to } of letters) {
    if (taken.has(to)) continue;
    taken.add(to);
    await page.goto(`${base}${href}`);
    // Letters to people of the desk lead to no questionnaire.
    const link = page.locator('.letter a[href*="/a/"]').first();
    if ((await link.count()) === 0) continue;
    await press(page, link);
    await page.waitForURL('**/a/**');
    const path = new URL(page.url()).pathname;
    // A questionnaire in this language, not sent in and not begun: then there is nothing to check yet.
    if (path.endsWith(`/${language}`) && (await page.locator('.go .button').count()) === 1) return path;
  }
  throw new Error(`no unanswered questionnaire in ${language} among ${letters.length} letters`);
}
