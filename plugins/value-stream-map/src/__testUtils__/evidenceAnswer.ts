import {
  EvidenceAnswer,
  FigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, known } from './buildMapAnswer';

const TITLES = [
  'Retry declined cards',
  '3-D Secure fallback',
  'Refund webhook',
  'Show the fee before the last step',
  'Round totals as the invoice does',
];

/** Evidence of a figure: 184 items counted, 14 left out. */
export function evidenceAnswer(
  figure: FigureId,
  part: 'counted' | 'left-out',
  limit: number,
  offset: number,
): EvidenceAnswer {
  const total = part === 'counted' ? 184 : 14;
  const items = Array.from(
    { length: Math.max(0, Math.min(limit, total - offset)) },
    (_, i) => {
      const index = offset + i;
      const from = Date.parse('2026-11-01T10:12:00Z') - index * DAY * 0.4;
      const value = (6.4 - Math.min(6, index * 0.13)) * DAY;
      const base = {
        key: `jira:acme/PAY-${1042 - index}`,
        title: TITLES[index % TITLES.length],
        type: index % 3 === 0 ? 'defect' : 'feature',
        from: new Date(from).toISOString(),
        to: new Date(from + value).toISOString(),
      };
      return part === 'counted'
        ? { ...base, value }
        : {
            ...base,
            leftOut:
              index < 6 ? ('direct-to-done' as const) : ('not-linked' as const),
          };
    },
  );
  return {
    figure,
    stage: 'waiting-for-review',
    result: known(3.5 * DAY, 'ms', 184),
    formula: 'mean wait = Σ wait ÷ visitors = 644 days ÷ 184 = 3.5 days',
    window: {
      from: '2026-08-24T10:00:00.000Z',
      to: '2026-11-22T10:00:00.000Z',
    },
    clock: 'calendar',
    basis: 'state',
    countedTotal: 184,
    leftOutTotal: 14,
    leftOut: [
      { reason: 'direct-to-done', n: 6 },
      { reason: 'not-linked', n: 8 },
    ],
    items,
  };
}
