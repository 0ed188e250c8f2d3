// Whether HTML is valid, and the same for assistive technology.

import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    // A title says which step of which survey this is, however long that gets.
    'long-title': 'off',
    // The id of a question that is asked for each cluster ends in an @ and the cluster's code: HTML allows it.
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
  },
});

/** What is wrong with a page, with its place. */
export async function faultsOf(html) {
  if (html.length === 0) return ['no HTML came'];
  const report = await validator.validateString(html);
  const faults = report.results.flatMap((result) => result.messages).filter((message) => message.severity === 2);
  return faults.map((fault) => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
}
