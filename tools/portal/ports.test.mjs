import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { findFreePort, isFree, requireFreePorts } from './ports.mjs';

for (const host of ['127.0.0.1', undefined]) {
  test(`a port taken on ${
    host ?? 'every address'
  } is named with what to do`, async () => {
    const port = await findFreePort();
    assert.equal(await isFree(port), true);
    const server = createServer().listen(port, host);
    await once(server, 'listening');
    await assert.rejects(requireFreePorts([{ port, purpose: 'backend' }]), {
      message: `Port ${port}, needed for the backend, is in use: end the program that listens there (perhaps another start of this portal) and run the command again.`,
    });
    server.close();
    await once(server, 'close');
    assert.equal(await isFree(port), true);
  });
}
