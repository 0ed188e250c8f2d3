// The Nu checker over every distinct page that was met and the style sheets, in one run.

import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { check, story } from './counting.mjs';

const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

/** What it says that is not ours to mend, with the reason. */
const NOT_OURS = [
  // A title says which step of which survey this is; it is as long as the survey's own words.
  /^Potentially bad value .* for attribute .* on element .title./,
  // Of scroll-driven animations this checker knows nothing yet. The sheet asks for them under @supports, and nothing is
  // lost where a browser has none.
  /^CSS: “animation-timeline”: Property “animation-timeline” doesn't exist\.$/,
];

export async function nu({ library, house }) {
  await story('the Nu checker', async () => {
    for (const sheet of await sheetsOf(house, library)) {
      library.keep(path.basename(sheet), await (await fetch(new URL(sheet, house.base))).text());
    }
    const messages = await run(library.folder);
    const pages = library.names.size;
    const faults = messages.filter(({ message, type }) => type !== 'info' && !NOT_OURS.some((known) => known.test(message)));
    const warnings = messages.filter(({ type, subType, message }) => type === 'info' && subType === 'warning' && !NOT_OURS.some((known) => known.test(message)));
    const told = [...faults, ...warnings].map(({ url, lastLine, message, extract }) => {
      return `${library.nameOf(url)}:${lastLine ?? '?'} ${message} ${(extract ?? '').replaceAll('\n', ' ').slice(0, 120)}`;
    });
    check(`the Nu checker: ${pages} pages were met`, pages > 0);
    check('the Nu checker: nothing to mend', told.length === 0, told.slice(0, 20).join('\n    '));
  });
}

/** The style sheets that the pages lead to. */
async function sheetsOf(house, library) {
  const html = [...library.pages()].join('\n');
  return new Set([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href));
}

function run(folder) {
  const command = ['-Xss4m', '-jar', JAR, '--also-check-css', '--format', 'json', '--stdout', '--exit-zero-always', folder];
  return new Promise((resolve, reject) => {
    execFile('java', command, { maxBuffer: 1 << 27 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`the Nu checker does not run: ${error.message} ${stderr.slice(0, 400)}`));
      else resolve(JSON.parse(stdout).messages);
    });
  });
}
