// The editor of definitions, where a script may run: line numbers, faults while typing, the live page beside it.
// Without it the page is a plain form that does the same by its buttons.
(() => {
  'use strict';
  const editor = document.getElementById('editor');
  const form = document.getElementById('draft');
  const text = document.getElementById('i-source');
  const frame = document.querySelector('.ed-frame');
  const kept = document.getElementById('kept');
  const trouble = document.getElementById('trouble');
  const at = (id) => document.getElementById(id);
  const say = editor.dataset;

  // Line numbers, with a mark where something is wrong.
  const numbers = document.createElement('div');
  const column = document.createElement('div');
  numbers.className = 'ed-numbers';
  numbers.setAttribute('aria-hidden', 'true');
  numbers.append(column);
  text.before(numbers);
  const number = () => {
    const marks = new Map();
    for (const { dataset } of at('faults').querySelectorAll('a[data-line]')) {
      if (!marks.has(dataset.line) || dataset.mark === 'blocks') marks.set(dataset.line, dataset.mark);
    }
    const count = text.value.split('\n').length;
    column.replaceChildren();
    let plain = '';
    for (let line = 1; line <= count; line += 1) {
      const mark = marks.get(String(line));
      if (mark) {
        const marked = document.createElement('b');
        marked.className = mark;
        marked.textContent = line;
        column.append(plain, marked, '\n');
        plain = '';
      } else plain += `${line}\n`;
    }
    column.append(plain);
    numbers.style.width = `${String(count).length + 2}ch`;
    follow();
  };
  const follow = () => {
    column.style.transform = `translateY(${-text.scrollTop}px)`;
  };
  text.addEventListener('scroll', follow);

  // A place in the text: chosen, and scrolled to.
  const goTo = ({ line, column: from = 1, length = 0 }) => {
    const lines = text.value.split('\n');
    const before = lines.slice(0, line - 1).reduce((sum, part) => sum + part.length + 1, 0);
    const characters = [...(lines[line - 1] ?? '')];
    const units = (part) => part.join('').length;
    const start = before + units(characters.slice(0, from - 1));
    const end = start + units(characters.slice(from - 1, from - 1 + Number(length)));
    text.focus();
    text.setSelectionRange(start, Math.max(start, end));
    const height = text.scrollHeight / lines.length;
    text.scrollTop = Math.max(0, (line - 4) * height);
    follow();
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-line]');
    if (!link || !editor.contains(link)) return;
    event.preventDefault();
    goTo(link.dataset);
  });

  // Writes as if it were typed, so that it can be undone.
  const write = (words) => {
    text.focus();
    if (!document.execCommand('insertText', false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
      changed();
    }
  };

  // Keeping what is typed: 400 ms after the last key.
  let timer = 0;
  let saving = null;
  let again = false;
  let clean = text.value;
  let apart = false;
  const changed = () => {
    clearTimeout(timer);
    if (text.value !== clean) kept.textContent = say.sayUnsaved;
    timer = setTimeout(keep, 400);
  };
  const keep = async (button) => {
    clearTimeout(timer);
    if (saving) {
      again = true;
      return;
    }
    if (apart && button === undefined) return;
    const body = new FormData(form);
    if (button) body.set('do', button);
    const sent = text.value;
    try {
      saving = fetch(say.save, { method: 'POST', body });
      const answer = await saving;
      if (!answer.headers.get('content-type')?.includes('json')) throw new Error(String(answer.status));
      told(await answer.json(), sent);
    } catch {
      warn(say.sayTrouble);
      timer = setTimeout(keep, 5000);
    } finally {
      saving = null;
      if (again) {
        again = false;
        keep();
      }
    }
  };
  const warn = (words, href) => {
    const line = trouble.querySelector('p');
    line.textContent = words;
    if (href) {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = say.sayApart;
      line.append(' ', link);
    }
    trouble.hidden = false;
  };
  const told = (answer, sent) => {
    at('faults').innerHTML = answer.faults;
    at('outline').innerHTML = answer.outline;
    at('stale').hidden = answer.readable;
    number();
    if (answer.apart) {
      apart = true;
      kept.textContent = say.sayUnsaved;
      warn(answer.said, answer.apart);
      return;
    }
    at('standing').innerHTML = answer.standing;
    form.elements.revision.value = answer.revision;
    apart = false;
    trouble.hidden = true;
    clean = sent;
    kept.textContent = text.value === sent ? answer.said : say.sayUnsaved;
    if (answer.readable) frame.contentWindow.location.reload();
  };
  text.addEventListener('input', () => {
    number();
    changed();
  });
  addEventListener('beforeunload', (event) => {
    if (text.value !== clean) event.preventDefault();
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    clean = text.value;
  });

  // Tab writes two spaces; after Escape it moves on, as everywhere.
  let leaves = false;
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leaves = true;
    else if (event.key === 'Tab' && !leaves && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      write('  ');
    } else if (event.key !== 'Shift' && event.key !== 'Tab') leaves = false;
  });
  text.addEventListener('blur', () => {
    leaves = false;
  });
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      keep('save');
    }
  });

  // Examples are inserted on a line of their own, below the one where the cursor is.
  for (const item of document.querySelectorAll('[data-snippet]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    const name = document.createElement('span');
    name.className = 'vh';
    name.textContent = `: ${item.querySelector('summary').textContent}`;
    button.append(say.sayInsert, name);
    button.addEventListener('click', () => {
      const end = text.value.indexOf('\n', text.selectionEnd);
      const place = end < 0 ? text.value.length : end + 1;
      const words = item.querySelector('pre').textContent;
      text.setSelectionRange(place, place);
      write(end < 0 ? `\n${words}` : words);
    });
    item.append(button);
  }

  // The live page: as wide as asked for, made to fit; what its maker needs stands below it.
  const window_ = document.querySelector('.ed-window');
  const pixels = { phone: 360, tablet: 768, desk: 1280 };
  const fit = () => {
    const name = [...frame.classList].find((part) => part.startsWith('w-')).slice(2);
    const scale = Math.min(1, window_.clientWidth / pixels[name]);
    const room = window_.clientHeight || 600;
    window_.classList.toggle('fitted', scale < 1);
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    frame.style.height = scale < 1 ? `${room / scale}px` : '';
  };
  const setUp = () => {
    window_.style.height = '';
    frame.style.height = '';
    frame.style.transform = '';
    window_.style.height = `${frame.offsetHeight}px`;
    fit();
  };
  for (const link of document.querySelectorAll('a[data-width]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      document.querySelector('a[data-width][aria-current]')?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      frame.className = `ed-frame w-${link.dataset.width}`;
      setUp();
    });
  }
  addEventListener('resize', setUp);
  const takeTools = () => {
    const tools = frame.contentDocument?.getElementById('maker');
    if (!tools) return;
    const here = document.adoptNode(tools);
    for (const part of here.querySelectorAll('a, form')) part.target = 'live';
    at('maker-here').replaceChildren(here);
  };
  frame.addEventListener('load', takeTools);
  takeTools();

  at('listing').remove();
  text.removeAttribute('rows');
  number();
  setUp();
})();
