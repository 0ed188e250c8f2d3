// People who answer for a check of something else: quickly, and without looking around.

import { Memory } from './walking/answers.mjs';
import { Pointer } from './walking/hands.mjs';
import { Walker } from './walking/walker.mjs';

const memories = new Map();

/** Somebody in front of a page: what they have learned about a survey, others know too. */
export function somebody(page, survey, language, name, look = async () => {}) {
  if (!memories.has(survey)) memories.set(survey, new Memory());
  return new Walker({ page, hand: new Pointer(page), look, memory: memories.get(survey), language, name, isCareful: true });
}
