// axe-core, in the page itself: one call without a second window.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What is violated on the page, in words. */
export async function violationsOf(page) {
  await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (tags) => {
    const runOnly = { type: 'tag', values: tags };
    const found = await window.axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false });
    return found.violations.map(({ id, nodes }) => {
      const { html, failureSummary } = nodes[0];
      return `${id} (${nodes.length}): ${html.slice(0, 160)} ${failureSummary.replaceAll('\n', ' ').slice(0, 240)}`;
    });
  }, TAGS);
  return violations;
}
