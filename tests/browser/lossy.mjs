// A way to the house on which some replies are lost: the request arrived, the answer does not come back.

import { connect, createServer } from 'node:net';

/** Random numbers that are the same each time. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export class LossyWay {
  /** `share` of the replies are cut before their first byte. */
  static async to(port, share, seed = 7) {
    const way = new LossyWay();
    Object.assign(way, { carried: 0, lost: 0, sockets: new Set() });
    const roll = dice(seed);
    way.server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const socket of [near, far]) {
        way.sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          near.destroy();
          far.destroy();
          way.sockets.delete(socket);
        });
      }
      let isAnswering = false;
      near.on('data', (piece) => {
        isAnswering = false;
        far.write(piece);
      });
      far.on('data', (piece) => {
        if (!isAnswering) {
          isAnswering = true;
          way.carried += 1;
          if (roll() < share) {
            way.lost += 1;
            near.destroy();
            return;
          }
        }
        near.write(piece);
      });
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => way.server.once('listening', resolve));
    way.base = `http://127.0.0.1:${way.server.address().port}`;
    return way;
  }

  async close() {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
