import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import express from 'express';
import {
  declareComponent,
  declareStream,
} from '../../../acceptance/src/pipeline/declareStream';
import {
  openPipeline,
  OpenPipeline,
} from '../../../acceptance/src/pipeline/openPipeline';
import { createWebhookRouter } from '../api/productUnderTest';
import { DatabaseName, Place, withDatabase } from '../database/withDatabase';
import { quantileOf } from '../measure/quantileOf';
import { report } from '../report/report';
import { Delivered } from './deliverMany';
import { SECRET } from './delivery';
import { createVisibleTimes } from './visibleTimes';

const PER_SECOND = 500;
const SECONDS = 20;
const SOURCE = 'jira';
const ACKNOWLEDGED_MS = { sqlite: 50, postgres: 20 };
const VISIBLE_MS = 2_000;

const name = process.argv[2] as DatabaseName;

const componentOf = (project: string) => ({
  ...declareComponent(project.toLowerCase()),
  annotations: { 'jira/project-key': project },
});
const PAY = componentOf('PAY');
const SEE = componentOf('SEE');

/** Deliveries of one project at a steady rate over HTTP, while it is projected; one of another each second is looked for in its map. */
async function measure({ address }: Place): Promise<void> {
  const opened = await openPipeline({
    address,
    connectors: [createJiraConnector()],
    sources: [
      {
        id: SOURCE,
        connector: 'jira',
        host: 'acme.atlassian.net',
        secrets: [SECRET],
      },
    ],
    entities: [PAY, SEE],
    streams: [PAY, SEE].map(({ ref, title }) => ({
      definition: declareStream(title, { flowItem: 'work-items' }),
      members: [ref],
    })),
  });
  try {
    await opened.pipeline.idle();
    await measureServed(opened);
  } finally {
    await opened.close();
  }
}

async function measureServed({ database, pipeline }: OpenPipeline) {
  const server = createServer(
    express().use('/webhooks', createWebhookRouter(pipeline)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/webhooks/${SOURCE}`;
  const visible = createVisibleTimes(database, url, SEE.ref);
  // The first ones compile what takes them.
  await visible.once();
  const idle = [await visible.once(), await visible.once()];
  const sender = fork(
    join(__dirname, 'deliverMany.ts'),
    [url, `${PER_SECOND}`, `${SECONDS}`],
    { execArgv: process.execArgv },
  );
  let under = true;
  const looking = (async () => {
    const seen: number[] = [];
    while (under) {
      seen.push(await visible.once());
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    return seen;
  })();
  const delivered = await new Promise<Delivered>((resolve, reject) => {
    sender.on('message', (message: { delivered?: Delivered }) => {
      if (message.delivered) resolve(message.delivered);
    });
    // It may have left before what it said was read; who has said all hangs up.
    sender.once('disconnect', () => reject(new Error('It said nothing')));
    sender.once('exit', code => {
      if (code !== 0) reject(new Error(`It left with ${code}`));
    });
  });
  under = false;
  const seen = await looking;
  const since = performance.now();
  await pipeline.idle();
  const size = `${delivered.perSecond.toFixed(0)}/s for ${SECONDS} s`;
  const { acknowledgedMs } = delivered;
  const row = (what: string, measured: number, atMost?: number) =>
    report({
      what: `${what}, ${name}`,
      size,
      measured,
      unit: 'ms',
      ...(atMost && { bar: { atMost } }),
    });
  row(
    'webhook acknowledged, p99',
    quantileOf(acknowledgedMs, 0.99),
    ACKNOWLEDGED_MS[name],
  );
  row('webhook acknowledged, median', quantileOf(acknowledgedMs, 0.5));
  row('webhook to the map, nothing else', Math.max(...idle), VISIBLE_MS);
  row('webhook to the map, median', quantileOf(seen, 0.5));
  row('webhook to the map, longest', Math.max(...seen), VISIBLE_MS);
  row(
    'webhooks, until all is projected after the last',
    performance.now() - since,
  );
  server.closeAllConnections();
  server.close();
}

withDatabase(name, measure).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
