// The stories about answering, each told by a company of its own.

import { sideBySide, story } from '../counting.mjs';
import { CHOOSING } from './choosing.mjs';
import { KEEPING } from './keeping.mjs';
import { LEAVING } from './leaving.mjs';
import { LOSING } from './losing.mjs';
import { RECEIPT } from './receipt.mjs';
import { SAVING } from './saving.mjs';
import { SEEING } from './seeing.mjs';
import { Telling } from './telling.mjs';
import { TOGETHER } from './together.mjs';
import { WRITING } from './writing.mjs';

export const TALES = [
  ...LOSING, ...KEEPING, ...RECEIPT, ...SAVING, ...CHOOSING, ...WRITING, ...SEEING, ...TOGETHER, ...LEAVING,
];

export async function tellAll({ browser, house, library, workers }) {
  const only = process.env.PEIL_TALE;
  const told = TALES.filter(({ tell, name }) => tell !== null && (!only || name === only));
  const jobOf = (tale) => () =>
    story(tale.title, async () => {
      const telling = new Telling({ browser, house, library, tale });
      try {
        await tale.tell(telling);
      } finally {
        await telling.close();
      }
    });
  // Those that count what lies in the whole database are told when nobody else writes to it.
  const isAlone = (tale) => LEAVING.includes(tale);
  await sideBySide(told.filter((tale) => !isAlone(tale)).map(jobOf), workers);
  await sideBySide(told.filter(isAlone).map(jobOf), 1);
}
