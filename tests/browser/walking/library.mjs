// Every distinct page that was met: checked as HTML once, and kept for the checker that takes them all together.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf } from '../markup.mjs';

/** What differs between two visits of the same page, and says nothing about the page. */
function essence(html) {
  return html
    .replace(/\/a\/[a-z0-9]{40,}/g, '/a/LINK')
    .replace(/name="(revision|csrf|was)" value="[^"]*"/g, 'name="$1"')
    .replace(/class="reference">[^<]*</g, 'class="reference"><')
    .replace(/\d{1,2}[:.]\d{2}/g, 'TIME');
}

export class Library {
  constructor(folder) {
    this.folder = folder;
    this.names = new Map();
    mkdirSync(folder, { recursive: true });
  }

  /** Takes a page in; what it is known by, and its faults when it is new. */
  async meet(name, html) {
    const known = createHash('sha256').update(essence(html)).digest('hex').slice(0, 16);
    if (this.names.has(known)) return { known, faults: null };
    this.names.set(known, name);
    writeFileSync(path.join(this.folder, `${known}.html`), html);
    return { known, faults: await faultsOf(html) };
  }

  pages() {
    return [...this.names.keys()].map((known) => readFileSync(path.join(this.folder, `${known}.html`), 'utf8'));
  }

  keep(name, content) {
    writeFileSync(path.join(this.folder, name), content);
  }

  nameOf(file) {
    return this.names.get(path.basename(file, '.html')) ?? path.basename(file);
  }
}
