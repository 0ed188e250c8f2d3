// What a page asks, as somebody reads it: its controls in their order, and what has been filled in.

/** The controls that are seen on the page, grouped by what they answer together. */
export function controlsOf(page) {
  return page.evaluate(readControls);
}

/* Runs in the page. */
function readControls() {
  const groups = new Map();
  const group = (key, kind, input, more) => {
    const question = input.closest('.question');
    if (!groups.has(key)) groups.set(key, { key, kind, question: question?.id ?? '', among: input.closest('.grid, .recommend')?.className ?? '', says: question?.innerText ?? '', inputs: [], ...more });
    return groups.get(key);
  };
  const valueOf = (input) => ({
    id: input.id,
    value: input.value,
    checked: input.checked === true,
    apart: input.closest('.apart, .off') !== null,
    alone: input.closest('[data-alone]') !== null,
  });
  for (const input of document.querySelectorAll('#answers .question :is(input:not([type=hidden]), select, textarea)')) {
    if (!input.checkVisibility()) continue;
    const question = input.closest('.question').id;
    const { name, type } = input;
    if (type === 'radio') group(name, 'radio', input).inputs.push(valueOf(input));
    else if (type === 'checkbox') group(name, 'boxes', input).inputs.push(valueOf(input));
    else if (input.matches('.places select')) {
      const values = [...input.options].map((option) => option.value).filter((value) => value !== '');
      group(`${question} places`, 'places', input).inputs.push({ ...valueOf(input), values });
    } else if (input.matches('.parts input')) group(`${question} parts`, 'parts', input).inputs.push(valueOf(input));
    else if (input.closest('.other')) {
      const before = input.closest('.other').previousElementSibling?.querySelector('input');
      group(name, 'other', input, { of: before?.id }).inputs.push(valueOf(input));
    } else {
      const figure = input.closest('.figure') ? (input.inputMode === 'numeric' ? 'whole' : 'decimal') : null;
      const kind = figure ?? (type === 'email' ? 'email' : input.classList.contains('date') ? 'date' : 'words');
      group(name, kind, input).inputs.push(valueOf(input));
    }
  }
  return [...groups.values()];
}

/** What stands in each control, by the id of its input: to see that nothing of it is lost. */
export function filledIn(page) {
  return page.evaluate(() => {
    const inputs = [...document.querySelectorAll('#answers .question :is(input:not([type=hidden]), select, textarea)')];
    const isBox = (input) => input.type === 'radio' || input.type === 'checkbox';
    return Object.fromEntries(inputs.map((input) => [input.id, isBox(input) ? input.checked : input.value]));
  });
}
