// What a browser tells while a page is open.

/** Keeps the HTML of each page as it came (a promise: it may still be on its way), and sees what a page complains of or fetches elsewhere. */
export function watch(page, base, library = null) {
  const seen = { library, html: Promise.resolve(''), trouble: [] };
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (isPage && (response.headers()['content-type'] ?? '').startsWith('text/html')) {
      seen.html = response.text().catch(() => '');
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('about:')) seen.trouble.push(`fetches ${url}`);
  });
  page.on('console', (message) => {
    // A page that is refused says so with its status: that is no complaint of the page.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) {
      seen.trouble.push(message.text());
    }
  });
  page.on('pageerror', (error) => seen.trouble.push(String(error)));
  return seen;
}
