import { day } from '../__testUtils__/history';
import { attributeIncident } from './attributeIncident';
import { DeliveredChange, Incident } from './DeliveryFacts';
import { Rollout } from './rolloutsOf';

const rollout = (
  key: string,
  on: number,
  more: Partial<Rollout> = {},
): Rollout => ({
  key,
  deployments: [key],
  service: 'api',
  revision: key,
  at: day(on),
  coveredAt: null,
  changes: [`in ${key}`],
  kind: 'rollout',
  rolledBackAt: null,
  ...more,
});
const incident = (on: number, more: Partial<Incident> = {}): Incident => ({
  key: 'I',
  service: 'api',
  detectedAt: day(on),
  ...more,
});
const change = (
  key: string,
  more: Partial<DeliveredChange> = {},
): DeliveredChange => ({ key, authoredAt: day(0), ...more });

describe('attributeIncident', () => {
  const rollouts = [rollout('a', 1), rollout('b', 2), rollout('c', 6)];

  it('believes what the incident names, of whatever service and age', () => {
    expect(
      attributeIncident(
        incident(30, { namedCause: 'a', service: 'web' }),
        rollouts,
        [],
      ),
    ).toEqual({
      kind: 'rollout',
      rolloutKey: 'a',
      method: 'named',
      confidence: 1,
    });
    expect(
      attributeIncident(incident(30, { namedCause: 'x' }), rollouts, []),
    ).toEqual({ kind: 'none' });
  });

  it('then the rollout whose change the fix of the incident repairs', () => {
    const fix = change('fix', { repairs: ['I', 'in a'] });
    const other = change('other', { repairs: ['J', 'in b'] });
    expect(
      attributeIncident(incident(2.5), rollouts, [change('x'), other, fix]),
    ).toEqual({
      kind: 'rollout',
      rolloutKey: 'a',
      method: 'fix',
      confidence: 0.9,
    });
    // Not one that came after the incident.
    expect(
      attributeIncident(incident(1.5), rollouts, [
        change('fix', { repairs: ['I', 'in b'] }),
      ]),
    ).toEqual({ kind: 'none' });
  });

  it('then the one that was rolled back since', () => {
    const back = [
      rollout('a', 1, { rolledBackAt: day(2.5) }),
      rollout('b', 2),
      rollout('c', 2.25, { rolledBackAt: day(2.3) }),
    ];
    expect(attributeIncident(incident(2.5), back, [])).toEqual({
      kind: 'rollout',
      rolloutKey: 'a',
      method: 'rollback',
      confidence: 0.8,
    });
    // Taken back before the incident began: not its cause.
    expect(attributeIncident(incident(2.6), back, [])).toEqual({
      kind: 'none',
    });
  });

  it('takes a rollback to what was there before for having rolled it back', () => {
    const back = (on: number) => [
      rollout('a', 1),
      rollout('b', 2),
      rollout('c', on, { revision: 'a', kind: 'rollback' }),
    ];
    const caused = {
      kind: 'rollout',
      rolloutKey: 'b',
      method: 'rollback',
      confidence: 0.8,
    };
    expect(attributeIncident(incident(2.5), back(2.6), [])).toEqual(caused);
    expect(attributeIncident(incident(2.5), back(5.5), [])).toEqual(caused);
    // Before the incident, or more than 72 hours later: not because of it.
    expect(attributeIncident(incident(2.5), back(2.4), [])).toEqual({
      kind: 'none',
    });
    expect(attributeIncident(incident(2.5), back(5.51), [])).toEqual({
      kind: 'none',
    });
  });

  it('weighs whether something was rolled out until the incident ended', () => {
    const quarterly = [rollout('q1', 0), rollout('q2', 91)];
    const fixed = (hours: number) => [
      ...quarterly,
      rollout('fix', 91 + hours / 24),
    ];
    // It lasts 2 hours; an hour after them is looked at, too.
    const ended = (hours: number, of: readonly Rollout[] = quarterly) =>
      attributeIncident(
        incident(91 + hours / 24, { resolvedAt: day(91 + (hours + 2) / 24) }),
        of,
        [],
      );
    // In 3 hours none by chance in e^(-3/2160) = 99.86 % of cases.
    const none = 0.9 * Math.exp(-3 / 2160);
    // 6 hours later 1 ÷ 64, against 1 in 2,160 hours: without any 92.6 %, with one 99.6 %.
    const sure = (weight: number) =>
      expect.closeTo(weight / 64 / (weight / 64 + 1 / 2160), 9);
    expect(ended(6)).toMatchObject({
      rolloutKey: 'q2',
      confidence: sure(1 / 3 / none),
    });
    expect(ended(6, fixed(8.99))).toMatchObject({
      rolloutKey: 'q2',
      confidence: sure(2 / 3 / (1 - none)),
    });
    expect(ended(6, fixed(9.01))).toMatchObject({
      confidence: sure(1 / 3 / none),
    });
    // 8 hours later 1 ÷ 125: without any 86.5 %, with one 99.1 %.
    expect(ended(8)).toEqual({ kind: 'none' });
    expect(ended(8, fixed(9))).toMatchObject({ rolloutKey: 'q2' });
    // The end of what was noticed counts, not when the tool was told.
    const open = incident(91 + 8 / 24, { mitigatedAt: day(91 + 10 / 24) });
    expect(
      attributeIncident({ ...open, resolvedAt: day(95) }, fixed(48), []),
    ).toEqual({ kind: 'none' });
  });

  const after = (hours: number, on: number, of = rollouts) => {
    const found = attributeIncident(incident(on + hours / 24), of, []);
    return found.kind === 'rollout'
      ? [found.rolloutKey, found.method, found.confidence]
      : found.kind;
  };

  it('then the latest of its service, the less sure the later, and none below 90 %', () => {
    // a and b in the least that is looked at, 72 hours: 2 ÷ 72 an hour.
    expect(after(0, 2)).toEqual(['b', 'time', expect.closeTo(72 / 74, 9)]);
    // (1 + 1 ÷ 2)⁻³ = 8 ÷ 27, so 8/27 ÷ (8/27 + 2/72) = 32 ÷ 35 = 91.4 %.
    expect(after(1, 2)).toEqual(['b', 'time', expect.closeTo(32 / 35, 9)]);
    // (1 + 1.5 ÷ 2)⁻³ = 64 ÷ 343, so 87.0 %.
    expect(after(1.5, 2)).toBe('none');
    // 5 days and 1 hour are known: 3 ÷ 121 an hour, so 92.3 %.
    expect(after(1, 6)).toEqual([
      'c',
      'time',
      expect.closeTo(8 / 27 / (8 / 27 + 3 / 121), 9),
    ]);
    expect(after(12, 0)).toBe('none');
    expect(
      attributeIncident(incident(2, { service: 'web' }), rollouts, []),
    ).toEqual({ kind: 'none' });
  });

  it('weighs how often the service is rolled out', () => {
    // Once a quarter: 10 hours later, 1 ÷ 216 against 1 in 90 days of 24 hours.
    const quarterly = [rollout('q1', 0), rollout('q2', 91)];
    expect(after(10, 91, quarterly)).toEqual([
      'q2',
      'time',
      expect.closeTo(10 / 11, 9),
    ]);
    expect(after(12, 91, quarterly)).toBe('none');
    // Ten times a day: 31 in 72 hours, so 72 ÷ 103 = 69.9 % at the very moment.
    const often = Array.from({ length: 31 }, (_, i) =>
      rollout(`r${i}`, i / 10),
    );
    expect(after(0, 3, often)).toBe('none');
    // Those of another service do not count.
    expect(
      after(0, 3, [
        ...often.slice(0, 30).map(one => ({ ...one, service: 'web' })),
        rollout('own', 3),
      ]),
    ).toEqual(['own', 'time', expect.closeTo(72 / 73, 9)]);
  });

  it('takes a rollout for half as likely where the paths are known and none is shared', () => {
    const pair = [rollout('a', 2), rollout('b', 2 + 0.25 / 24)];
    const changes = [
      change('in a', { paths: ['cart/sum.ts', 'README.md'] }),
      change('in b', { paths: ['docs/index.md'] }),
    ];
    const broken = incident(2 + 0.5 / 24, { paths: ['cart/sum.ts'] });
    // a, half an hour before: 1.25⁻³ = 0.512; b, a quarter: 1.125⁻³ ÷ 2 = 0.351.
    expect(attributeIncident(broken, pair, changes)).toEqual({
      kind: 'rollout',
      rolloutKey: 'a',
      method: 'time',
      confidence: expect.closeTo(0.512 / (0.512 + 2 / 72), 9),
    });
    // One change that shares a path is enough.
    const b = rollout('b', 2, { changes: ['in a', 'in b'] });
    expect(attributeIncident(broken, [b], changes)).toMatchObject({
      confidence: expect.closeTo(0.512 / (0.512 + 1 / 72), 9),
    });
    // Where the paths of one side are not known, time alone decides.
    expect(attributeIncident(broken, pair, changes.slice(0, 1))).toMatchObject({
      rolloutKey: 'b',
    });
    expect(
      attributeIncident({ ...broken, paths: undefined }, pair, changes),
    ).toMatchObject({ rolloutKey: 'b' });
    expect(
      attributeIncident(
        broken,
        [pair[0], { ...pair[1], changes: [] }],
        changes,
      ),
    ).toMatchObject({ rolloutKey: 'b' });
  });

  it('looks no further back than 72 hours', () => {
    const taken = rollout('a', 100, { rolledBackAt: day(104) });
    expect(attributeIncident(incident(103), [taken], [])).toMatchObject({
      method: 'rollback',
    });
    expect(attributeIncident(incident(103 + 1 / 24), [taken], [])).toEqual({
      kind: 'none',
    });
  });
});
