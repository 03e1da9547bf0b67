import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureChoice,
  Format,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamFlowTranslationRef } from './translation';

/** A key figure as it is written. */
export interface Headline {
  readonly name: string;
  readonly value: string;
  readonly details: readonly string[];
  /** The figure whose evidence it opens. */
  readonly figure: FigureChoice['figure'];
}

type Words = ReturnType<
  typeof useTranslationRef<typeof valueStreamFlowTranslationRef.T>
>['t'];

/** The key figures, each with what it rests on and what it was in the window before. */
export function headlinesOf(
  { figures, earlier, serviceLevel }: ApiSchemas['FlowAnswer'],
  format: Format,
  t: Words,
): readonly Headline[] {
  const before = earlier.figures;
  const n = (figure: ApiSchemas['Figure']) =>
    t('card.n', { value: format.number(figure.n, 0) });
  const was = (figure: ApiSchemas['Figure']) =>
    t('card.was', { value: format.figure(figure) });
  const why = (figure: ApiSchemas['Figure']) => format.whyUnknown(figure);
  return [
    {
      name: t('headline.flowTime'),
      value: format.figure(figures.flowTime.p50),
      details: [
        why(figures.flowTime.p50),
        n(figures.flowTime.p50),
        was(before.flowTime.p50),
      ],
      figure: 'flow-time',
    },
    {
      name: t('headline.velocity'),
      value: format.figure(figures.velocityPerWeek),
      details: [why(figures.velocityPerWeek), was(before.velocityPerWeek)],
      figure: 'velocity',
    },
    {
      name: t('headline.efficiency'),
      value: format.figure(figures.efficiencyByState),
      details: [
        why(figures.efficiencyByState),
        t('headline.efficiencyActivity', {
          value: format.figure(figures.efficiencyByActivity),
        }),
        was(before.efficiencyByState),
      ],
      figure: 'activity-ratio',
    },
    {
      name: t('headline.load'),
      value: format.figure(figures.load),
      details: [
        t('headline.meanLoad', { value: format.figure(figures.meanLoad) }),
        was(before.load),
      ],
      figure: 'in-progress',
    },
    {
      name: t('headline.netFlow'),
      value: signed(figures.netFlow, format),
      details: [
        t('headline.netFlowDetail'),
        t('card.was', { value: signed(before.netFlow, format) }),
      ],
      figure: 'net-flow',
    },
    {
      name: t('headline.serviceLevel', {
        level: format.number(serviceLevel.level * 100, 0),
      }),
      value: format.figure(serviceLevel.duration),
      details: [
        why(serviceLevel.duration),
        serviceLevel.backtest.kind === 'value'
          ? t('headline.kept', { value: format.figure(serviceLevel.backtest) })
          : '',
      ],
      figure: 'service-level',
    },
    {
      name: t('headline.unplanned'),
      value: format.figure(figures.unplannedShare),
      details: [
        why(figures.unplannedShare) || t('headline.unplannedDetail'),
        was(before.unplannedShare),
      ],
      figure: 'unplanned-share',
    },
    {
      name: t('headline.discarded'),
      value: format.figure(figures.discardRate),
      details: [
        why(figures.discardRate) || t('headline.discardedDetail'),
        was(before.discardRate),
      ],
      figure: 'discard-rate',
    },
  ];
}

function signed(value: number, format: Format): string {
  const written = format.number(Math.abs(value), 0);
  if (value === 0) {
    return written;
  }
  return value > 0 ? `+${written}` : `−${written}`;
}
