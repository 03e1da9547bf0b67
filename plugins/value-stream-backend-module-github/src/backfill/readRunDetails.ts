import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { keepShape } from '../reading/keepShape';
import { Item } from './ApiList';
import { isNotFound } from './isNotFound';
import { Reading } from './Reading';
import * as shapes from './shapes';

const DAY_MS = 86_400_000;
const ATTEMPTS = 20;

/** Jobs of runs that are not too old, and earlier attempts of those that were run again. */
export async function readRunDetails(
  items: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const from = reading.now - reading.options.jobDays * DAY_MS;
  const payloads: ConnectorPayload[] = [];
  for (const run of items) {
    const { id, run_attempt: attempts } = run;
    const recent = !(Date.parse(String(run.created_at)) < from);
    if (!Number.isSafeInteger(id) || reading.options.jobDays === 0 || !recent) {
      continue;
    }
    const last = Math.min(Number(attempts) || 1, ATTEMPTS);
    for (let attempt = 1; attempt < last; attempt += 1) {
      payloads.push(
        ...(await readAttempt(`${id}/attempts/${attempt}`, reading)),
      );
    }
    const jobs = await reading.all(
      `actions/runs/${id}/jobs?filter=all`,
      shapes.JOB,
      'jobs',
    );
    payloads.push(
      ...jobs.map(job =>
        reading.payload('api.workflow_job', { workflow_job: job }),
      ),
    );
  }
  return payloads;
}

async function readAttempt(
  path: string,
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  try {
    const { body } = await reading.client.get(
      `repos/${reading.slug}/actions/runs/${path}`,
    );
    return [
      reading.payload('api.workflow_run', {
        workflow_run: keepShape(body, shapes.RUN),
      }),
    ];
  } catch (error) {
    // GitHub does not keep old attempts.
    if (!isNotFound(error)) {
      reading.missing('earlier attempts of runs', error);
    }
    return [];
  }
}
