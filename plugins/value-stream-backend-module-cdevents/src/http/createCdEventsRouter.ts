import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { ValueStreamLog } from '@value-stream/backstage-plugin-value-stream-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readEvents } from '../out/readEvents';

const LIMIT = 100;
const MOST = 1_000;

/**
 * `GET /cdevents?after=<position>&limit=<number>`: the log as CDEvents, in the
 * order in which it was recorded, as far as the caller may read it. The
 * answer is `{ events, position, more }`; `position` is the next `after`, also
 * where there is nothing new. A page may hold fewer events than `limit`.
 */
export function createCdEventsRouter(options: {
  readonly httpAuth: HttpAuthService;
  /** Undefined until the backend has started. */
  readonly log: () => ValueStreamLog | undefined;
}): Router {
  const router = PromiseRouter();
  router.get('/cdevents', async (req, res) => {
    const credentials = await options.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const log = options.log();
    if (!log) {
      throw new ServiceUnavailableError('The backend is starting; try again');
    }
    const { after, limit = String(LIMIT), ...others } = req.query;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) {
      throw new InputError(`There is no '${unknown}'; there are after, limit`);
    }
    if (after !== undefined && typeof after !== 'string') {
      throw new InputError("'after' may be given once");
    }
    res.json(
      await readEvents(log, {
        as: credentials,
        after,
        limit: readLimit(limit),
      }),
    );
  });
  return router;
}

function readLimit(value: unknown): number {
  const limit =
    typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit < 1 || limit > MOST) {
    throw new InputError(`'limit' must be a whole number from 1 to ${MOST}`);
  }
  return limit;
}
