// What is answered: the same to the same question, whatever the language, the order on the screen and the hand.

export const REMARK = 'Zoë & Co: “2 < 3” <b>niet vet</b> 👩‍🔬';
const ADDRESS = 'zoe@voorbeeld.example';
const DAY = { nl: '17/5/2024', fr: '17/5/2024', en: '2024-05-17' };

/** What is typed that can't be right, by kind of control. */
export const SPOILED = { whole: 'twaalf', decimal: 'twaalf', parts: 'twaalf', date: 'gisteren', email: 'geen adres' };

/** What somebody knows of a survey after being told a limit; shared by all who answer it. */
export class Memory {
  #known = new Map();

  get(key) {
    return this.#known.get(key);
  }

  /** Takes the numbers out of what the page says of a control. */
  learn(key, words) {
    const numbers = numbersIn(words);
    if (numbers.length > 0) this.#known.set(key, numbers);
    return numbers.length > 0;
  }
}

export function numbersIn(words) {
  const found = words.match(/\d+(?:[.,\u0020\u00a0\u202f]\d{3})*(?![\d])/g) ?? [];
  return found.map((number) => Number(number.replace(/\D/g, '')));
}

const SEPARATOR = { nl: '.', fr: ' ', en: ',' };

/** A number as it is written in a language: 12.500,5 or 12 500,5 or 12,500.5. */
export function written(number, language) {
  const [whole, rest] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, SEPARATOR[language]);
  return rest ? `${grouped}${language === 'en' ? '.' : ','}${rest}` : grouped;
}

/** Some questions are answered by why there is no answer: every fourth, by its name. */
function isPassed(key) {
  return [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4 === 0;
}

const byCode = (one, other) => Number(one.value) - Number(other.value) || (one.value < other.value ? -1 : 1);

/** What to do for a control, in order: `[what, id, value]`. */
export function actionsFor(group, groups, memory, language) {
  const { kind, inputs } = group;
  const told = memory.get(group.key);
  const type = (input, text) => ['type', input.id, text];
  switch (kind) {
    case 'radio': {
      const real = inputs.filter(({ apart }) => !apart).sort(byCode);
      const apart = inputs.filter((input) => input.apart).sort(byCode);
      const chosen = apart.length > 0 && isPassed(group.key) ? apart[0] : real[Math.min(3, real.length - 1)];
      return [['choose', (chosen ?? apart[0]).id]];
    }
    case 'boxes':
      return boxes(group, groups, told);
    case 'other': {
      const boxed = groups.flatMap((other) => actionsOfBox(other, group.of, groups, memory, language));
      return boxed.length > 0 ? [type(inputs[0], 'Iets anders & meer')] : [];
    }
    case 'places': {
      const codes = [...new Set(inputs.flatMap(({ values }) => values))].sort((a, b) => Number(a) - Number(b));
      return inputs.map((input, at) => ['select', input.id, codes[at]]);
    }
    case 'parts': {
      const total = told?.[0] ?? numbersIn(group.says).find((number) => number >= 10) ?? 100;
      const shares = [total - 2 * Math.floor(total / 5), 2 * Math.floor(total / 5), ...inputs.slice(2).map(() => 0)];
      return inputs.map((input, at) => type(input, written(shares[at], language)));
    }
    case 'whole':
      return [type(inputs[0], written(told?.[0] ?? 3, language))];
    case 'decimal':
      return [type(inputs[0], written(told?.[0] ?? 3.5, language))];
    case 'date':
      return [type(inputs[0], DAY[language])];
    case 'email':
      return [type(inputs[0], ADDRESS)];
    default:
      return [type(inputs[0], told ? REMARK.slice(0, told[0]) : REMARK)];
  }
}

/** Whether this box or radio is what a group comes to. */
function actionsOfBox(group, id, groups, memory, language) {
  if (!['radio', 'boxes'].includes(group.kind)) return [];
  return actionsFor(group, groups, memory, language).filter(([, chosen]) => chosen === id);
}

/** The first two boxes and the one that asks for words, or as many as were asked for; not what stands apart. */
function boxes(group, groups, told) {
  const real = group.inputs.filter(({ apart }) => !apart).sort(byCode);
  // A box beside another control says why that one is empty: it is left alone.
  if (real.length === 0) return [];
  if (told) return real.slice(0, told[0]).map(({ id }) => ['tick', id]);
  const other = groups.find(({ kind, of }) => kind === 'other' && real.some(({ id }) => id === of));
  const chosen = new Set([...real.slice(0, 2).map(({ id }) => id), ...(other ? [other.of] : [])]);
  return [...chosen].map((id) => ['tick', id]);
}
