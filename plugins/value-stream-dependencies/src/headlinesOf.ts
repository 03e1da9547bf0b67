import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { Words } from './panel/kindsText';

/** A key figure in words. */
export interface Headline {
  readonly name: string;
  readonly value: string;
  readonly details: readonly string[];
}

const MONTH = 30 * 86_400_000;

/** The key figures of the window, each with what it was in the one before. */
export function headlinesOf(
  data: ApiSchemas['DependenciesAnswer'],
  format: Format,
  t: Words,
): readonly Headline[] {
  const { totals, asked, costOfDelay, waitedForBy, cycles } = data;
  const before = data.earlier.totals;
  const was = (value: string) => t('headline.was', { value });
  const number = (value: number) => format.number(value, 0);
  const length = Date.parse(asked.window.to) - Date.parse(asked.window.from);
  const share = (part: number, whole: number) =>
    whole > 0 ? format.share(part / whole) : '–';
  const perItem = ({ edgesMs, items }: typeof totals) =>
    items > 0 ? format.duration(edgesMs / items) : '–';
  const others = waitedForBy.filter(({ delayMs }) => delayMs > 0);
  const wait = (ms: number, of: typeof totals) =>
    of.items > 0 ? format.duration(ms) : '–';
  return [
    {
      name: t('headline.autonomy'),
      value: format.figure(totals.autonomy),
      details: [
        totals.autonomy.kind === 'unknown'
          ? format.whyUnknown(totals.autonomy)
          : t('headline.autonomyDetail', { value: format.items(totals.items) }),
        was(format.figure(before.autonomy)),
      ],
    },
    {
      name: t('headline.waited'),
      value: wait(totals.edgesMs, totals),
      details: [
        t('headline.waitedDetail', {
          value: share(totals.edgesMs, totals.totalWaitMs),
        }),
        was(wait(before.edgesMs, before)),
      ],
    },
    {
      name: t('headline.perItem'),
      value: perItem(totals),
      details: [
        t('headline.perItemDetail', { value: format.items(totals.items) }),
        was(perItem(before)),
      ],
    },
    {
      name: t('headline.cost'),
      value: totals.cost
        ? `${number((totals.cost.amount * MONTH) / length)} ${
            totals.cost.currency
          }`
        : '–',
      details: [
        costOfDelay
          ? t('headline.costDetail', {
              amount: number(costOfDelay.amount),
              currency: costOfDelay.currency,
            })
          : t('headline.costUnknown'),
      ],
    },
    {
      name: t('headline.self'),
      value: wait(totals.selfMs, totals),
      details: [t('headline.selfDetail'), was(wait(before.selfMs, before))],
    },
    {
      name: t('headline.unexplained'),
      value: wait(totals.unexplainedMs, totals),
      details: [
        t('headline.unexplainedDetail'),
        share(totals.unexplainedMs, totals.totalWaitMs),
      ],
    },
    {
      name: t('headline.waitedFor'),
      value: format.duration(totals.othersMs),
      details: [
        t('headline.waitedForDetail', {
          count: others.length,
          value: number(others.length),
        }),
        was(format.duration(before.othersMs)),
      ],
    },
    {
      name: t('headline.cycles'),
      value: number(cycles.length),
      details: [cycles.length ? t('headline.cyclesDetail') : ''],
    },
  ];
}
