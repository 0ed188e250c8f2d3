// Pressing what leads to another page.

/** Presses it and waits until the page it leads to is there: a press by itself does not wait. */
export async function press(page, what) {
  const pressed = (typeof what === 'string' ? page.locator(what).first() : what).click();
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), pressed]);
}
