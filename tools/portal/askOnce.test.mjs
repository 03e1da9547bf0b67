import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { askOnce } from './askOnce.mjs';

/** Answers, and a little later hears nothing for longer than it keeps a connection. */
const BUSY = `
  const { stat } = require('node:fs');
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  const server = createServer({ keepAliveTimeout: 150, keepAliveTimeoutBuffer: 0 }, (_, answer) => {
    answer.setHeader('connection', 'keep-alive');
    answer.setHeader('keep-alive', 'timeout=5');
    answer.end('heard');
    setTimeout(() => stat('.', () => {
      parentPort.postMessage('busy');
      for (const since = Date.now(); Date.now() - since < 500; );
    }), 50);
  });
  server.listen(0, 'localhost', () => parentPort.postMessage(server.address().port));
`;

test('a backend that is busy for longer than it keeps connections is asked again and again without one being reset', async t => {
  const backend = new Worker(BUSY, { eval: true });
  t.after(() => backend.terminate());
  const [port] = await once(backend, 'message');
  const url = `http://localhost:${port}/`;
  for (let n = 0; n < 3; n += 1) {
    const busy = once(backend, 'message');
    const answer = await askOnce(url, { method: 'POST', body: 'facts' });
    assert.equal(await answer.text(), 'heard');
    await busy;
    await sleep(20);
  }
});
