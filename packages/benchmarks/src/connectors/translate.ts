import { requireSignature } from '@value-stream/backstage-plugin-value-stream-node';
import { createHash, createHmac } from 'node:crypto';
import { medianMs } from '../measure/medianTook';
import { report } from '../report/report';
import { loadTool } from './tools';

const RUNS = 9;
const AT_LEAST = 20_000;
const MIB = 1024 * 1024;

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
}

/** The scheme is the tool's own, the arithmetic is the same for all. */
function measureSignature(): void {
  const content = Buffer.alloc(20 * 1024, 'a');
  const signature = createHmac('sha256', 'secret')
    .update(content)
    .digest('hex');
  const times = 2_000;
  const ms = medianMs(RUNS, () => {
    for (let time = 0; time < times; time += 1) {
      requireSignature({
        content,
        signatures: [signature],
        secrets: ['other', 'secret'],
        encoding: 'hex',
      });
    }
  });
  report({
    what: 'signature of a delivery, two secrets',
    size: '20 KiB',
    measured: (1_000 * times * content.length) / MIB / ms,
    unit: 'MiB/s',
  });
}

const [tool] = process.argv.slice(2);
if (tool === 'signature') {
  measureSignature();
} else {
  measure(tool).catch(error => {
    console.error(error);
    process.exitCode = 1;
  });
}
