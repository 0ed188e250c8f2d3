// Saves a page of questions while it is being filled in, counts the characters of texts, and shows the questions that
// an answer opens. The page does without it: every button saves too. Nothing is kept in the browser.
'use strict';
(() => {
  const form = document.getElementById('answers');
  const status = form && form.querySelector('.saved');
  if (!status) return;
  const WAIT = 1000;

  // Which open page this is, and how often it has saved: so that it is not taken for somebody else's.
  const name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
  let stroke = 0;
  const pen = document.createElement('input');
  pen.type = 'hidden';
  pen.name = 'pen';
  form.append(pen);

  let timer = 0;
  let dirty = false; // something was changed since the last save
  let sending = false;
  let failures = 0;
  let over = false;
  let leaving = false;

  const say = (text, isBad) => {
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle('bad', Boolean(isBad));
  };

  const body = () => {
    stroke += 1;
    pen.value = `${name}.${stroke}`;
    const pairs = new URLSearchParams();
    for (const [input, value] of new FormData(form)) pairs.append(input, String(value).replace(/\r\n?|\n/g, '\r\n'));
    pairs.delete('sure'); // that is said by a button
    pairs.append('autosave', '1');
    return pairs;
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const changed = (event) => {
    if (over || leaving || !event.target.name) return;
    dirty = true;
    if (failures === 0) later(WAIT);
  };

  const save = async () => {
    if (sending || over || leaving || !dirty) return;
    sending = true;
    dirty = false;
    try {
      const reply = await fetch(form.action, {
        method: 'POST',
        body: body(),
        headers: { Accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined,
      });
      const isJson = (reply.headers.get('content-type') || '').startsWith('application/json');
      if (reply.ok && isJson) await done(await reply.json());
      else if (reply.status < 500 && reply.status !== 429) stop(isJson ? (await reply.json()).said : status.dataset.button);
      else throw new Error(String(reply.status));
    } catch {
      dirty = true;
      failures += 1;
      say(navigator.onLine ? status.dataset.later : status.dataset.offline, true);
    }
    sending = false;
    if (dirty) later(failures ? Math.min(60000, WAIT * 2 ** failures) : WAIT);
  };

  const done = async (told) => {
    failures = 0;
    if (leaving) return;
    form.elements.was.value = told.was;
    mark(told.conflicts);
    say(told.said);
    if (told.shape !== form.dataset.shape) await reshape();
  };

  const stop = (text) => {
    over = true;
    say(text, true);
  };

  // What somebody else filled in meanwhile is said at the question; what is typed here stays.
  const mark = (conflicts) => {
    for (const note of form.querySelectorAll('.conflict.live')) note.remove();
    for (const { question, words } of conflicts) {
      const place = document.getElementById(`q-${question}`);
      if (!place || place.querySelector('.conflict:not(.live)')) continue;
      const note = document.createElement('p');
      note.className = 'conflict live';
      note.textContent = words;
      place.append(note);
    }
  };

  const isHeld = (question) => question.contains(document.activeElement);
  // What a question asks, without what was answered.
  const look = (question) => {
    const copy = question.cloneNode(true);
    for (const live of copy.querySelectorAll('.count, .conflict, .fault')) live.remove();
    const inputs = [...copy.querySelectorAll('input, select, textarea, option')];
    const names = inputs.map((input) => `${input.name}=${/radio|checkbox/.test(input.type) ? input.value : ''}`);
    return `${copy.textContent.replace(/\s+/g, ' ')}|${names}`;
  };

  // An answer changed what is asked: questions come, go or read otherwise. The one that is being filled in stays.
  const reshape = async () => {
    let fresh;
    try {
      const reply = await fetch(form.action, { headers: { Accept: 'text/html' } });
      fresh = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('answers');
    } catch {
      return;
    }
    if (!fresh || dirty) return;
    let whole = true;
    const there = new Map([...form.querySelectorAll('.question')].map((question) => [question.id, question]));
    let last = form.querySelector('.question');
    last = last ? last.previousElementSibling : form.querySelector('.buttons').previousElementSibling;
    const bases = new Map(pairs(form));
    for (const wanted of fresh.querySelectorAll('.question')) {
      const known = there.get(wanted.id);
      there.delete(wanted.id);
      let place = known;
      if (!known || (look(known) !== look(wanted) && !isHeld(known))) {
        place = document.importNode(wanted, true);
        if (known) known.remove();
        for (const [field, base] of pairs(fresh)) if (owns(place, field)) bases.set(field, base);
        last.after(place);
        prepare(place);
      } else if (look(known) !== look(wanted)) {
        whole = false;
      }
      last = place;
    }
    for (const [, gone] of there) {
      if (isHeld(gone)) {
        whole = false;
        continue;
      }
      for (const field of [...bases.keys()]) if (owns(gone, field)) bases.delete(field);
      gone.remove();
    }
    form.elements.was.value = [...bases].map(([field, base]) => `${field}:${base}`).join(' ');
    if (!whole) return;
    form.elements.shown.value = fresh.elements.shown.value;
    form.dataset.shape = fresh.dataset.shape;
  };

  const pairs = (of) => {
    const words = of.elements.was.value.split(' ').filter(Boolean);
    return words.map((word) => [word.slice(0, word.lastIndexOf(':')), word.slice(word.lastIndexOf(':') + 1)]);
  };
  const owns = (question, field) => [...question.querySelectorAll('input, select, textarea')]
    .some(({ name }) => name === field || name.startsWith(`${field}.`));

  // Counting as the server does: a character is a code point, a line end is one.
  const count = (input) => {
    const max = Number(input.dataset.max);
    const length = [...input.value].length;
    const left = max - length;
    const text = left < 0 ? status.dataset.over.replace('#', -left) : status.dataset.left.replace('#', left);
    const isWorthIt = left < Math.max(100, max / 5);
    const line = document.getElementById(`n-${input.id}`);
    line.textContent = isWorthIt ? text : '';
    line.classList.toggle('bad', left < 0);
    // Whoever listens hears it once typing has paused, not at each key.
    clearTimeout(input.pause);
    input.pause = setTimeout(() => (document.getElementById(`l-${input.id}`).textContent = line.textContent), WAIT);
  };

  const prepare = (within) => {
    for (const input of within.querySelectorAll('[data-max]')) {
      const line = document.createElement('p');
      line.id = `n-${input.id}`;
      line.className = 'count';
      line.setAttribute('aria-hidden', 'true');
      const aloud = document.createElement('p');
      aloud.id = `l-${input.id}`;
      aloud.className = 'vh count';
      aloud.setAttribute('aria-live', 'polite');
      input.after(line, aloud);
      count(input);
      input.addEventListener('input', () => count(input));
    }
  };

  prepare(form);
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);

  // A button saves by itself, as one stroke more of the same pen.
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
    stroke += 1;
    pen.value = `${name}.${stroke}`;
  });

  // The page may be gone before an answer comes. Whether it arrives is never known, so that what was changed goes on
  // being unsaved: should the page stay, it is saved once more.
  const beacon = () => {
    if (dirty && !over && !leaving) navigator.sendBeacon(form.action, body());
  };
  addEventListener('online', () => later(0));
  addEventListener('pagehide', beacon);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') beacon();
    else if (dirty) later(0);
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) leaving = false;
  });
})();
