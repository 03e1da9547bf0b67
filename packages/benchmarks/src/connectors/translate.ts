import { createHash } from 'node:crypto';
import { medianMs } from '../measure/medianTook';
import { report } from '../report/report';
import { deliveredAs } from './deliveredAs';
import { BenchedTool, loadTool } from './tools';

const RUNS = 9;
const AT_LEAST = 20_000;
const MIB = 1024 * 1024;
const BODY = 20 * 1024;
const DELIVERIES = 2_000;
const SECRET = 'secret';

async function measure(tool: string): Promise<void> {
  const { name, connector, options, payloads } = await loadTool(tool);
  const parsed = payloads();
  const texts = parsed.map(payload => JSON.stringify(payload.body));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rounds = Math.max(1, Math.ceil(10_000 / parsed.length));
  const context = {
    source: { id: name, connector: connector.id, host: 'tool.example' },
    options,
    origin: 'webhook' as const,
    receivedAt: Date.UTC(2026, 0, 1),
    hashActor: (identity: string) =>
      createHash('sha256').update(identity).digest('hex'),
  };
  const refused = parsed.flatMap(
    payload => connector.translate(payload, context).refused,
  );
  if (refused.length) {
    throw new Error(`${name} refuses its payloads: ${refused[0].reason}`);
  }
  const ms = medianMs(RUNS, () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const payload of parsed) {
        connector.translate(payload, context);
      }
    }
  });
  const parseMs = medianMs(RUNS, () => {
    for (let round = 0; round < rounds; round += 1) {
      texts.forEach(text => JSON.parse(text));
    }
  });
  const size = `${parsed.length} kinds of ${(
    bytes /
    parsed.length /
    1024
  ).toFixed(1)} KiB`;
  report({
    what: `${name}: translate`,
    size,
    measured: (1_000 * rounds * parsed.length) / ms,
    unit: '/s',
    bar: { atLeast: AT_LEAST },
  });
  report({
    what: `${name}: parse`,
    size,
    measured: (1_000 * rounds * bytes) / MIB / parseMs,
    unit: 'MiB/s',
  });
  measureSignature(name, connector, options);
}

/** Two secrets, the second of which fits, as while one is replaced. */
function measureSignature(
  name: string,
  { webhook }: BenchedTool['connector'],
  options: unknown,
): void {
  const now = Date.UTC(2026, 0, 1);
  const { signed, ...delivery } = deliveredAs(
    name,
    Buffer.alloc(BODY, 'a'),
    SECRET,
    now,
  );
  const ms = medianMs(RUNS, () => {
    for (let time = 0; time < DELIVERIES; time += 1) {
      webhook!.verify(delivery, ['another', SECRET], options, now);
    }
  });
  report({
    what: `${name}: ${signed ? 'signature' : 'token'}`,
    size: `${BODY / 1024} KiB, two secrets`,
    ...(signed
      ? {
          measured: (1_000 * DELIVERIES * BODY) / MIB / ms,
          unit: 'MiB/s',
        }
      : { measured: (1_000 * DELIVERIES) / ms, unit: '/s' }),
  });
}

measure(process.argv[2]).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
