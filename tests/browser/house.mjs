// A house of our own: a fresh folder in which the program does all that evaluators do, up to letters in a folder.

import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DEFINITIONS } from './definitions.mjs';

const run = promisify(execFile);
const CLUSTERS = ['alfa', 'beta'];
export const CHANGEABLE = 'showcase';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What stands in an `.eml` file: to whom, and the personal link in its text. */
export function opened(letter) {
  const to = letter.match(/^To: .*<([^>]+)>/m)[1];
  const text = letter.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  return { to, link: text.match(/http:\/\/[^/\s]+(\/a\/[a-z0-9]+)/)[1] };
}

export class House {
  /**
   * Adds each definition with a wave of its own, and one company for each of `people` (`name-language`) in two
   * clusters. The address of each company says who it is and which survey it answers.
   */
  static async furnish(binary, people) {
    const house = new House();
    house.binary = path.resolve(binary);
    house.folder = mkdtempSync(path.join(tmpdir(), 'peil-walker-'));
    house.port = await freePort();
    house.base = `http://127.0.0.1:${house.port}`;
    house.write('peil.toml', `database = "sqlite:peil.db"\nlisten = "127.0.0.1:${house.port}"\n[mail]\nper_second = 0\n`);
    const codes = DEFINITIONS.flatMap(({ code }) => CLUSTERS.map((cluster) => `${cluster}-${code}`));
    const clusters = codes.map((code, at) => `${code};${at % 2 ? 'Bèta & zonen' : 'Alfa'};${at % 2 ? 'SPC' : 'IBN'};;\n`);
    house.write('clusters.csv', `code;name;type;from;until\n${clusters.join('')}`);
    await house.peil('clusters', 'import', 'clusters.csv');
    house.sent = 0;
    for (const definition of DEFINITIONS) await house.prepare(definition, people(definition));
    return house;
  }

  async prepare({ code, file }, people) {
    const names = people.map(({ name, language }) => `${name}-${language}`);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice) throw new Error(`two stories are told by ${twice} of ${code}`);
    await this.peil('survey', 'add', file);
    const rows = people.map(({ name, language }) => {
      const address = `${name}-${language}@${code}.example`;
      return `Firma ${name} ${language} NV;An;Peeters;${address};${language.toUpperCase()};10-49\n`;
    });
    this.write(`${code}.csv`, `Bedrijf;Voornaam;Naam;E-mail;Taal;Grootte\n${rows.join('')}`);
    for (const cluster of CLUSTERS) await this.peil('members', 'import', `${code}.csv`, '--cluster', `${cluster}-${code}`);
    const clusters = CLUSTERS.flatMap((cluster) => ['--cluster', `${cluster}-${code}`]);
    // In one of them, what was sent can be changed until the end.
    const more = code === CHANGEABLE ? ['--answers-can-change'] : [];
    await this.peil('wave', 'new', code, '--survey', code, '--closes-on', '2099-11-30', '--hold', '0', '--quiet', 'none', '--at-weekends', ...clusters, ...more);
    const { letters } = await this.peil('wave', 'check', code);
    await this.peil('wave', 'approve', code, '--letters', `${letters}`);
    this.sent += (await this.peil('wave', 'send', code)).letters;
  }

  write(name, content) {
    writeFileSync(path.join(this.folder, name), content);
  }

  environment(more = {}) {
    const clean = Object.entries(process.env).filter(([name]) => !name.startsWith('PEIL_'));
    return { ...Object.fromEntries(clean), RUST_BACKTRACE: '0', USER: 'eva', ...more };
  }

  /** Types a command that must succeed; what it said as JSON. */
  async peil(...parts) {
    const { stdout } = await run(this.binary, [...parts, '--json'], { cwd: this.folder, env: this.environment() });
    return JSON.parse(stdout);
  }

  /** Starts the service, and waits until all letters lie in the folder. */
  async serve() {
    const options = { cwd: this.folder, env: this.environment({ PEIL_LOG: 'warn' }), stdio: ['ignore', 'ignore', 'pipe'] };
    this.child = spawn(this.binary, ['serve'], options);
    // Whatever ends this process ends the service with it.
    process.once('exit', () => this.child.kill());
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
    this.log = '';
    this.child.stderr.on('data', (piece) => (this.log += piece));
    await this.until(() => fetch(`${this.base}/health`).then((reply) => reply.ok, () => false), 'it does not serve');
    await this.until(() => this.letters().length >= this.sent, 'the letters do not come');
    this.links = new Map(this.letters().map(({ to, link }) => [to, link]));
  }

  letters() {
    const folder = path.join(this.folder, 'mail');
    try {
      const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
      return names.map((name) => opened(readFileSync(path.join(folder, name), 'utf8')));
    } catch {
      return [];
    }
  }

  async until(isSo, otherwise, seconds = 60) {
    for (const begun = Date.now(); !(await isSo()); ) {
      if (Date.now() - begun > seconds * 1000) throw new Error(`${otherwise}: ${this.log}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The address of somebody's questionnaire. */
  link(survey, name, language) {
    const address = `${name}-${language}@${survey}.example`;
    const link = this.links.get(address);
    if (!link) throw new Error(`no letter to ${address}`);
    return `${this.base}${link}`;
  }

  /** Asks the database, past the program: rows as objects. */
  async rows(sql, ...values) {
    const asking =
      'import json,sqlite3,sys\n' +
      'db = sqlite3.connect("file:peil.db?mode=ro", uri=True, timeout=30)\n' +
      'db.row_factory = sqlite3.Row\n' +
      'rows = db.execute(sys.argv[1], json.loads(sys.argv[2])).fetchall()\n' +
      'print(json.dumps([{k: v.hex() if isinstance(v, bytes) else v for k, v in dict(r).items()} for r in rows]))\n';
    const options = { cwd: this.folder, maxBuffer: 1 << 26 };
    const { stdout } = await run('python3', ['-c', asking, sql, JSON.stringify(values)], options);
    return JSON.parse(stdout);
  }

  /** The responses of a survey, each with who sent it. */
  async responses(survey) {
    return this.rows(
      'SELECT i.address, r.* FROM responses r JOIN invitations i ON i.id = r.invitation_id WHERE i.address LIKE ?',
      `%@${survey}.example`,
    );
  }

  async response(survey, name, language) {
    const found = await this.responses(survey);
    return found.find(({ address }) => address === `${name}-${language}@${survey}.example`);
  }

  async stop() {
    this.child.kill('SIGTERM');
    const code = await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}
