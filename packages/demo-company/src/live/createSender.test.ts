import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSender } from './createSender';

const AGAIN_MS = 5;

/** A portal that gives these answers, one after the other, then takes all. */
async function portal(statuses: number[]) {
  const taken: string[] = [];
  let asked = 0;
  const server: Server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) {
      chunks.push(chunk);
    }
    asked += 1;
    const status = statuses.shift() ?? 202;
    if (status === 202) {
      taken.push(`${req.url} ${Buffer.concat(chunks)}`);
    }
    res.writeHead(status).end();
  });
  await new Promise<void>(listening => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return {
    taken,
    asked: () => asked,
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise(closed => server.close(closed)),
  };
}

async function sent(statuses: number[]) {
  const to = await portal(statuses);
  const told: string[] = [];
  const sender = createSender(to.address, line => told.push(line), AGAIN_MS);
  for (const body of ['first', 'second']) {
    sender.send({ sourceId: 'company-cdevents', headers: {}, body });
  }
  while (sender.waiting) {
    await sleep(AGAIN_MS);
  }
  await to.close();
  return { taken: to.taken, asked: to.asked(), told };
}

const FIRST = '/api/value-stream/webhooks/company-cdevents first';
const SECOND = '/api/value-stream/webhooks/company-cdevents second';

describe('deliveries of the tools', () => {
  it('are taken in order', async () => {
    expect(await sent([])).toEqual({
      taken: [FIRST, SECOND],
      asked: 2,
      told: [],
    });
  });

  it('are tried again by a portal that has just begun and knows no such address yet', async () => {
    expect(await sent([404, 503, 404])).toEqual({
      taken: [FIRST, SECOND],
      asked: 5,
      told: [],
    });
  });

  it('are given up, and that is told, where the address stays unknown or the portal refuses', async () => {
    expect(await sent([...Array(12).fill(404), 400])).toEqual({
      taken: [],
      asked: 13,
      told: [
        'company-cdevents refused a delivery: 404',
        'company-cdevents refused a delivery: 400',
      ],
    });
  });
});
