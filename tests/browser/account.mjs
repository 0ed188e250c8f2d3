// One's own account: sessions, a second factor with the codes of an app, and the way back in.

import { createHmac } from 'node:crypto';
import { check } from './counting.mjs';
import { logIn } from './demonstration.mjs';
import { press } from './pressing.mjs';

/** The code that an app shows at this moment, of a secret in base32 (RFC 6238). */
function code(secret, at = Date.now()) {
  const bits = [...secret.replaceAll(' ', '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0'));
  const key = Buffer.from(bits.join('').match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(at / 30_000)));
  const whole = createHmac('sha1', key).update(step).digest();
  return String((whole.readUInt32BE(whole[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export async function keepAccount(page, demonstration, { visit, look }) {
  const { base, password } = demonstration;
  await visit('account', '/account');
  await page.fill('#i-present', 'niet het mijne');
  await page.fill('#i-password', 'vier paarden eten gras');
  await press(page, 'button[value=password]');
  check('desk account: a wrong password is reported', (await page.locator('#e-present').count()) === 1);
  await look('account with a fault');
  await visit('invitations', '/invitations');
  await page.fill('#i-address', 'geen adres');
  await press(page, 'button[value=invite]');
  check('desk invitations: what is wrong is reported', (await page.locator('.summary').count()) === 1);
  await look('invitations with faults');
  await page.fill('#i-address', 'nieuw@clusters.example');
  await page.check('input[value=auditor]');
  await press(page, 'button[value=invite]');
  check('desk invitations: one is open', (await page.locator('tbody tr').count()) === 1);
  await look('invitations open');
  await visit('second factor', '/account/second-factor');
  await page.fill('#i-present', password);
  await press(page, 'button[value=begin]');
  await look('second factor begun');
  const secret = await page.locator('code.secret').innerText();
  await page.fill('#i-code', code(secret, Date.now() - 30_000));
  await press(page, 'button[value=confirm]');
  check('desk second factor: ten recovery codes', (await page.locator('.codes li').count()) === 10);
  await look('second factor codes');
  const recovery = await page.locator('.codes li').first().innerText();
  await press(page, 'form.person button');
  await visit('forgotten', '/forgotten');
  await page.fill('#i-address', 'lies');
  await press(page, 'main form button[type=submit]');
  await look('forgotten with a fault');
  await logIn(page, demonstration);
  check('desk login: a code is asked for', new URL(page.url()).pathname === '/login/code', page.url());
  await look('login code');
  await page.fill('#i-code', '000000');
  await press(page, 'main form button[type=submit]');
  check('desk login: a wrong code is reported', (await page.locator('#e-code').count()) === 1);
  await look('login code refused');
  await page.fill('#i-code', recovery.toUpperCase());
  await press(page, 'main form button[type=submit]');
  check('desk login: a recovery code opens it', new URL(page.url()).pathname === '/', page.url());
  await page.goto(`${base}/account/second-factor`);
  await look('second factor set');
  await page.fill('#i-remove', code(secret, Date.now() + 30_000));
  await press(page, 'button[value=remove]');
  check('desk second factor: it is taken away', (await page.locator('button[value=begin]').count()) === 1);
}
