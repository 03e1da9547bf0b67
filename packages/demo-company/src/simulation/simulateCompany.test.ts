import { fingerprintOf } from '../__testUtils__/fingerprintOf';
import { ledgerLines } from '../ledger/Ledger';
import { itemHistories } from '../stories/ItemHistory';
import { simulateCompany } from './simulateCompany';

const NOW = Date.UTC(2026, 10, 2, 12);
const DAY = 86_400_000;

/** Also of what the tools delivered in the last days. */
function fingerprint(seed: string): string {
  const delivered: unknown[] = [];
  const company = simulateCompany({
    seed,
    now: NOW,
    size: 'small',
    deliveries: {
      from: NOW - 30 * DAY,
      to: (tool, delivery) => delivered.push([tool, delivery]),
    },
  });
  expect(delivered.length).toBeGreaterThan(1_000);
  return fingerprintOf(company, delivered);
}

describe('a simulated company', () => {
  it('is the same to the byte for the same seed and end, and another for another', () => {
    const first = fingerprint('1');
    expect(fingerprint('1')).toBe(first);
    expect(fingerprint('2')).not.toBe(first);
  });

  it('loses no item: each goes its stages in the order of time, once to production', () => {
    const { ledger } = simulateCompany({
      seed: '1',
      now: NOW,
      size: 'small',
    });
    const items = itemHistories(ledger.entries);
    expect(items.length).toBeGreaterThan(1_000);
    for (const { stages } of items) {
      const times = stages.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(stages[0].stage).toBe('backlog');
      const after = stages.findIndex(({ stage }) => stage === 'released') + 1;
      expect(after === 0 ? [] : stages.slice(after)).toEqual([]);
    }
    // What is merged is delivered by exactly one deployment.
    const delivered = ledger.entries.flatMap(entry =>
      entry.kind === 'deployment' && entry.works ? entry.commits : [],
    );
    expect(new Set(delivered).size).toBe(delivered.length);
    const merged = ledger.entries.flatMap(entry =>
      entry.kind === 'change' || entry.kind === 'fix' ? [entry.commit] : [],
    );
    expect(new Set(merged)).toEqual(new Set([...delivered, ...merged]));
  });

  it('goes on from where it stood, the same in small steps as at once', () => {
    const lived = (steps: number) => {
      const { simulation, ledger } = simulateCompany({
        seed: '1',
        now: NOW,
        size: 'small',
      });
      simulation.hasten(20);
      for (let step = 1; step <= steps; step += 1) {
        simulation.runUntil(NOW + (step * 3_600_000) / steps);
      }
      return ledgerLines(ledger);
    };
    expect(lived(60)).toBe(lived(1));
  });
});
