import { Agent } from 'node:http';
import { deliver, issueCreated } from './delivery';

/** What the sender saw. */
export interface Delivered {
  /** Milliseconds until each delivery was acknowledged. */
  readonly acknowledgedMs: readonly number[];
  readonly perSecond: number;
}

const TICK_MS = 2;

/** Sends so many deliveries each second, whether those before were acknowledged or not. */
async function deliverMany(
  address: string,
  perSecond: number,
  seconds: number,
): Promise<Delivered> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const under: Promise<number>[] = [];
  const began = performance.now();
  const total = perSecond * seconds;
  while (under.length < total) {
    const due = ((performance.now() - began) / 1_000) * perSecond;
    while (under.length < Math.min(due, total)) {
      const number = under.length + 1;
      under.push(
        deliver(address, issueCreated('PAY', number, Date.now()), agent),
      );
    }
    await new Promise(resolve => setTimeout(resolve, TICK_MS));
  }
  const sentMs = performance.now() - began;
  const acknowledgedMs = await Promise.all(under);
  agent.destroy();
  return { acknowledgedMs, perSecond: total / (sentMs / 1_000) };
}

const [address, perSecond, seconds] = process.argv.slice(2);

deliverMany(address, Number(perSecond), Number(seconds)).then(
  delivered => {
    process.send!({ delivered }, () => process.disconnect());
  },
  error => {
    console.error(error);
    process.exit(1);
  },
);
