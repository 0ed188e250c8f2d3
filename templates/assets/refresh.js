// Keeps what is marked data-live fresh while the page is looked at. What is typed, where the focus is and how far a
// table is scrolled stay as they are. Without it the page shows the moment it was asked for, and says which.
(() => {
  'use strict';
  const EVERY = 45000;
  let timer = 0;
  let last = Date.now();

  const refresh = async () => {
    if (document.hidden) return;
    last = Date.now();
    try {
      const reply = await fetch(location.href, {
        headers: { Accept: 'text/html', 'X-Peil-By-Itself': '1' },
        signal: AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined,
      });
      // Logged out, or the wave is gone: what stands here says of when it is.
      if (!reply.ok || reply.redirected) return;
      const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
      for (const old of document.querySelectorAll('[data-live]')) {
        const now = fresh.getElementById(old.id);
        if (now) replace(old, now);
      }
    } catch {
      // It is tried again; the time on the page says how old it is.
    }
  };

  const replace = (old, now) => {
    const held = old.contains(document.activeElement) ? document.activeElement : null;
    const name = held && held.id;
    const href = held && held.getAttribute('href');
    const chosen = getSelection();
    if (chosen && !chosen.isCollapsed && old.contains(chosen.anchorNode)) return;
    const scrolled = [...old.querySelectorAll('.scroll')].map((part) => [part.scrollLeft, part.scrollTop]);
    old.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
    [...old.querySelectorAll('.scroll')].forEach((part, at) => {
      if (scrolled[at]) [part.scrollLeft, part.scrollTop] = scrolled[at];
    });
    if (!held) return;
    const again = (name && document.getElementById(name))
      || [...old.querySelectorAll('a[href]')].find((link) => link.getAttribute('href') === href);
    if (again) again.focus({ preventScroll: true });
  };

  const go = () => {
    clearInterval(timer);
    timer = setInterval(refresh, EVERY);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    if (Date.now() - last >= EVERY) refresh();
    go();
  });
  go();
})();
