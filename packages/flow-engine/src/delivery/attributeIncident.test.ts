import { day, DAY } from '../__testUtils__/history';
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
    ).toMatchObject({ rolloutKey: 'a', method: 'time' });
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
    expect(attributeIncident(incident(2.6), back, [])).toMatchObject({
      rolloutKey: 'c',
      method: 'time',
    });
  });

  it('then the latest of its service within 72 hours, less sure with time', () => {
    const confidence = (on: number) => {
      const found = attributeIncident(incident(on), rollouts, []);
      return found.kind === 'rollout'
        ? [found.rolloutKey, found.confidence]
        : found.kind;
    };
    expect(confidence(2)).toEqual(['b', 0.5]);
    expect(confidence(3.5)).toEqual(['b', 0.25]);
    expect(confidence(5)).toEqual(['b', 0]);
    expect(confidence(5 + 1 / DAY)).toBe('none');
    expect(confidence(0.5)).toBe('none');
    expect(
      attributeIncident(incident(2, { service: 'web' }), rollouts, []),
    ).toEqual({ kind: 'none' });
  });

  it('is half as sure where the paths are known and none is shared', () => {
    const changes = [
      change('in a', { paths: ['cart/sum.ts', 'README.md'] }),
      change('in b', { paths: ['docs/index.md'] }),
    ];
    const broken = incident(2.5, { paths: ['cart/sum.ts'] });
    // a: ½ × (1 − 36/72) = 0.25. b: ½ × (1 − 12/72) × ½ = 0.208.
    expect(attributeIncident(broken, rollouts, changes)).toEqual({
      kind: 'rollout',
      rolloutKey: 'a',
      method: 'time',
      confidence: 0.25,
    });
    // One change that shares a path is enough.
    expect(
      attributeIncident(
        broken,
        [rollout('b', 2, { changes: ['in a', 'in b'] })],
        changes,
      ),
    ).toMatchObject({ confidence: 0.5 * (1 - 12 / 72) });
    // Where the paths of one side are not known, time alone decides.
    expect(
      attributeIncident(broken, rollouts, changes.slice(0, 1)),
    ).toMatchObject({ rolloutKey: 'b' });
    expect(attributeIncident(incident(2.5), rollouts, changes)).toMatchObject({
      rolloutKey: 'b',
    });
    expect(
      attributeIncident(
        broken,
        [rollouts[0], rollout('b', 2, { changes: [] })],
        changes,
      ),
    ).toMatchObject({ rolloutKey: 'b' });
  });
});
