import { Json } from '../Json';
import { Instant } from '../PlayedTool';

/**
 * What the Notification plugin sends in a phase of a build.
 *
 * @param address - that of the job below that of Jenkins
 */
export function notification(
  address: string,
  build: Json,
  phase: string,
  at: Instant,
): Json {
  const { number, url, queueId, queuedAt, timestamp, duration, result } = build;
  const ended = phase === 'COMPLETED' || phase === 'FINALIZED';
  const begun = phase === 'QUEUED' ? queuedAt : timestamp;
  const [, name] = /job\/([^/]+)\/$/.exec(address)!;
  return {
    name,
    display_name: name,
    url: address,
    build: {
      full_url: url,
      number,
      queue_id: queueId,
      timestamp: ended ? at : begun,
      duration: ended ? duration : 0,
      phase,
      url: `${address}${number}/`,
      ...(ended && { status: result }),
      scm: { ...build.scm, changes: [], culprits: [] },
      log: '',
      notes: '',
      artifacts: {},
    },
  };
}
