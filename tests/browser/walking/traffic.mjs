// What a page costs: its requests and bytes as they came over the wire, against a budget.

const KILO = 1024;
const BUDGET = { Document: 14 * KILO, Stylesheet: 8 * KILO, Script: 10 * KILO };
const MOST = 4;
/** A browser asks for the icon when it likes, and again when a press came in between. */
const ICON = /\/assets\/icon/;

export class Traffic {
  static async of(page) {
    const traffic = new Traffic();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let requests = new Map();
    traffic.pages = 0;
    traffic.had = new Map();
    session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
      if (type === 'Document') {
        requests = new Map();
        traffic.requests = requests;
        traffic.pages += 1;
      }
      if (request.url.startsWith('http')) requests.set(requestId, { type, url: request.url, bytes: 0, kept: false });
    });
    const on = (event, change) =>
      session.on(event, (told) => {
        const request = traffic.requests?.get(told.requestId);
        if (request) change(request, told);
      });
    on('Network.requestServedFromCache', (request) => (request.kept = true));
    on('Network.responseReceived', (request, { response }) => {
      request.kept ||= Boolean(response.fromDiskCache);
      request.status = response.status;
    });
    // Headers and body as they came over the wire.
    on('Network.loadingFinished', (request, { encodedDataLength }) => (request.bytes = encodedDataLength));
    return traffic;
  }

  /** What the page that is shown fetched itself; what was kept from before costs nothing. */
  fetched() {
    const all = [...(this.requests?.values() ?? [])];
    return all.filter(({ type, kept }) => !kept && type !== 'Ping' && type !== 'Fetch' && type !== 'XHR');
  }

  /** What is over the budget: too much at once, too heavy, or fetched although it was there already. */
  overspent() {
    const fetched = this.fetched();
    const faults = [];
    if (fetched.length > MOST) faults.push(`${fetched.length} requests: ${fetched.map(({ url }) => url).join(' ')}`);
    for (const { type, url } of fetched.filter((request) => request.type !== 'Document' && !ICON.test(request.url))) {
      if (this.had.has(url) && this.had.get(url) !== this.pages) faults.push(`fetched again: ${type} ${url}`);
      this.had.set(url, this.pages);
    }
    if (fetched.filter(({ type }) => type === 'Document').length !== 1) faults.push('more than one document');
    for (const { type, bytes, url } of fetched) {
      if (type === 'Document' && bytes === 0) faults.push(`nobody counted the bytes of ${url}`);
      if (!(type in BUDGET)) {
        if (!ICON.test(url)) faults.push(`a ${type}: ${url}`);
      } else if (bytes > BUDGET[type]) faults.push(`${bytes} bytes of ${type}: ${url}`);
    }
    return faults;
  }
}
