import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { overviewCsv } from './overviewCsv';

const value = (amount: number, n = 5) => ({
  kind: 'value' as const,
  value: amount,
  unit: 'ms' as const,
  n,
  method: 'by hand',
});
const unknown = { kind: 'unknown' as const, reason: 'no-items' as const, n: 0 };

describe('overviewCsv', () => {
  it('gives a row to a stream and one below it to each service, and leaves what is not known empty', () => {
    const stream = {
      ref: 'valuestream:default/shop',
      name: 'shop',
      title: 'Shop, online',
      role: 'core',
      supports: [],
      tags: ['retail', 'web'],
      tools: ['jira'],
      figures: {
        madeAt: '2026-03-02T10:00:00.000Z',
        flowTime: value(86_400_000),
        earlierFlowTime: unknown,
        velocity: value(0.5),
        earlierVelocity: unknown,
        efficiency: unknown,
        load: value(3),
        traceability: unknown,
        services: [
          {
            service: 'web',
            perDay: value(2),
            leadTime: unknown,
            failRate: value(0),
            recovery: unknown,
            reworkRate: unknown,
          },
        ],
      },
    } as unknown as OverviewStream;
    const [head, ...rows] = overviewCsv([stream], 30)
      .trimEnd()
      .split('\r\n')
      .map(line => line.replace('"Shop, online"', 'Shop').split(','));
    const told = rows.map(cells =>
      Object.fromEntries(
        cells.flatMap((cell, i) => (cell ? [[head[i], cell]] : [])),
      ),
    );
    expect(told).toEqual([
      {
        stream: 'valuestream:default/shop',
        title: 'Shop',
        role: 'core',
        tags: 'retail web',
        tools: 'jira',
        worked_out_at: '2026-03-02T10:00:00.000Z',
        flow_time_p50_ms: '86400000',
        flow_time_n: '5',
        velocity_per_week: '0.5',
        load_items: '3',
        window_days: '30',
      },
      {
        stream: 'valuestream:default/shop',
        window_days: '30',
        service: 'web',
        rollouts_per_day: '2',
        change_fail_rate: '0',
      },
    ]);
  });
});
