import { InputError } from '@backstage/errors';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Pipeline } from '../sources/Pipeline';
import { requireContentType } from './requireContentType';

const LIMIT = '5mb';
const TYPES = [
  'application/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
];

/**
 * Deliveries by the tools themselves. Open to the network: each connector
 * checks the delivery's signature over the bytes as received. 202 means that
 * the delivery is stored durably.
 */
export function createWebhookRouter(pipeline: Pipeline): Router {
  const router = PromiseRouter();
  router.post(
    '/:sourceId',
    requireContentType(TYPES),
    express.raw({ type: () => true, limit: LIMIT }),
    async (req, res) => {
      const rawBody: Buffer = Buffer.isBuffer(req.body)
        ? req.body
        : Buffer.alloc(0);
      requireJson(rawBody);
      await pipeline.receiveWebhook(req.params.sourceId, {
        headers: Object.fromEntries(
          Object.entries(req.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : value,
          ]),
        ),
        query: Object.fromEntries(
          new URL(req.originalUrl, 'http://localhost').searchParams,
        ),
        rawBody,
      });
      res.status(202).json({ status: 'accepted' });
    },
  );
  return router;
}

function requireJson(body: Buffer): void {
  try {
    JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new InputError(
      `The delivery is not JSON: ${(error as Error).message}`,
    );
  }
}
