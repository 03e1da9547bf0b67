import { paymentsMap } from '../__testUtils__/paymentsMap';
import { stagesCsv } from './stagesCsv';

const DAY = 86_400_000;

describe('the table of stages as CSV', () => {
  const [head, ...rows] = stagesCsv(paymentsMap.figures)
    .trim()
    .split('\r\n')
    .map(line => line.split(','));
  const row = (id: string) =>
    Object.fromEntries(
      rows.find(([stage]) => stage === id)!.map((text, i) => [head[i], text]),
    );

  it('has a row per stage in order, with plain numbers', () => {
    expect(rows.map(([stage]) => stage)).toEqual(
      paymentsMap.figures.stages.map(({ stageId }) => stageId),
    );
    expect(row('development')).toMatchObject({
      kind: 'active',
      items: '184',
      in_progress: '5',
      abandoned: '2',
    });
    expect(Number(row('development').ladder_wait_ms)).toBeCloseTo(0.4 * DAY);
  });

  it('leaves unknown figures empty', () => {
    expect(row('ready').complete_accurate).toBe('');
  });

  it('quotes names and lets none be a formula', () => {
    const [stage] = paymentsMap.figures.stages;
    const text = stagesCsv({
      ...paymentsMap.figures,
      stages: [{ ...stage, name: '=cmd, "x"' }],
    });
    expect(text).toContain(`"'=cmd, ""x"""`);
  });
});
