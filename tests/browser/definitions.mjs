// The definitions that lie in `survey-defs`, whichever they are.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../survey-defs/', import.meta.url));

/** Each with its code, its file and its languages. */
export const DEFINITIONS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const file = path.join(FOLDER, name);
    const source = readFileSync(file, 'utf8');
    const code = source.match(/^survey: *(\S+)/m)[1];
    const languages = source.match(/^languages: *\[([^\]]+)\]/m)[1].split(',').map((language) => language.trim());
    return { code, file, languages };
  });
