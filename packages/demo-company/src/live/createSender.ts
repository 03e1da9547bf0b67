import { setTimeout as sleep } from 'node:timers/promises';

/** A delivery on its way to the portal. */
export interface SignedDelivery {
  readonly sourceId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends to the portal, in order. */
export interface Sender {
  send(delivery: SignedDelivery): void;
  /** How many deliveries the portal has not yet taken. */
  readonly waiting: number;
}

/** Deliveries that wait for a portal that does not answer; the oldest are dropped beyond. The last day of a large company are some 26,000. */
const MOST_WAITING = 40_000;
const AGAIN_AFTER_MS = 5_000;
/** A portal that has just begun to listen does not know its own addresses yet. */
const UNKNOWN_AT_MOST = 12;

/**
 * Sends deliveries one after the other to the endpoints of the portal. One
 * that does not answer is tried again, as tools do; one that knows no such
 * address for a minute; one that refuses is told.
 *
 * @param backend - address of the portal's backend
 * @param againAfterMs - the pause before a delivery is tried again
 */
export function createSender(
  backend: string,
  tell: (line: string) => void,
  againAfterMs: number = AGAIN_AFTER_MS,
): Sender {
  const waiting: SignedDelivery[] = [];
  let sending = false;

  const sendAll = async () => {
    sending = true;
    let unknown = 0;
    while (waiting.length) {
      const [{ sourceId, headers, body }] = waiting;
      const answer = await fetch(
        `${backend}/api/value-stream/webhooks/${sourceId}`,
        { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) },
      ).catch(() => undefined);
      unknown = answer?.status === 404 ? unknown + 1 : 0;
      if (
        !answer ||
        answer.status === 503 ||
        (unknown > 0 && unknown < UNKNOWN_AT_MOST)
      ) {
        await sleep(againAfterMs);
        continue;
      }
      unknown = 0;
      if (!answer.ok) {
        tell(`${sourceId} refused a delivery: ${answer.status}`);
      }
      waiting.shift();
    }
    sending = false;
  };
  return {
    get waiting() {
      return waiting.length;
    },
    send(delivery) {
      waiting.push(delivery);
      if (waiting.length > MOST_WAITING) {
        waiting.splice(0, waiting.length - MOST_WAITING);
      }
      if (!sending) {
        sendAll().catch(error => tell(String(error)));
      }
    },
  };
}
