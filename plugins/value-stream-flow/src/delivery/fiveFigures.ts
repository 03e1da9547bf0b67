import {
  ApiSchemas,
  FlowFigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { Words } from './Words';

/** One of the five figures as it is written, with its trend. */
export interface DeliveryFigure {
  /** The figure whose evidence it opens. */
  readonly figure: FlowFigureId;
  readonly name: string;
  readonly value: string;
  readonly details: readonly string[];
  /** One value a week, `null` while unknown, and how it is written. */
  readonly trend: readonly {
    readonly value: number | null;
    readonly text: string;
  }[];
}

const DAYS = 7;

/** The five figures of a service, each with what it rests on, what it was before and its weeks. */
export function fiveFigures(
  service: ApiSchemas['DeliveryService'],
  format: Format,
  t: Words,
): readonly DeliveryFigure[] {
  const { figures, earlier, weeks } = service;
  type Figure = ApiSchemas['Figure'];
  const n = (figure: Figure) =>
    t('card.n', { value: format.number(figure.n, 0) });
  const was = (figure: Figure) =>
    t('card.was', { value: format.figure(figure) });
  const why = (figure: Figure, none: string) =>
    figure.kind === 'unknown' && figure.reason === 'no-items'
      ? none
      : format.whyUnknown(figure);
  const trend = (
    name: 'leadTime' | 'failRate' | 'recovery' | 'reworkRate',
  ): DeliveryFigure['trend'] =>
    weeks.map(week => ({
      value: week[name].kind === 'value' ? week[name].value : null,
      text: format.figure(week[name]),
    }));
  const perWeek = (figure: Figure) =>
    figure.kind === 'value' ? format.perWeek(figure.value * DAYS) : '–';
  const { leadTime, failRate, recovery, reworkRate, perDay } = figures;
  const immature = service.leftOut.some(({ reason }) => reason === 'immature');
  return [
    {
      figure: 'change-lead-time',
      name: t('delivery.leadTime'),
      value: format.figure(leadTime.p50),
      details: [
        why(leadTime.p50, t('delivery.noChange')),
        leadTime.p85.kind === 'value'
          ? t('delivery.p85', { value: format.figure(leadTime.p85) })
          : '',
        n(leadTime.p50),
        was(earlier.leadTime.p50),
      ],
      trend: trend('leadTime'),
    },
    {
      figure: 'deployment-frequency',
      name: t('delivery.frequency'),
      value: perWeek(perDay),
      details: [
        format.whyUnknown(perDay),
        figures.daysPerWeek.kind === 'value'
          ? t('delivery.days', {
              count: figures.daysPerWeek.value,
              value: format.figure(figures.daysPerWeek),
            })
          : '',
        n(perDay),
        t('card.was', { value: perWeek(earlier.perDay) }),
      ],
      // A week that lies partly outside the window has fewer for that reason.
      trend: weeks.map(({ rollouts, whole }) => ({
        value: whole ? rollouts : null,
        text: format.number(rollouts, 0),
      })),
    },
    {
      figure: 'change-fail-rate',
      name: t('delivery.failRate'),
      value: format.figure(failRate),
      details: [
        why(
          failRate,
          immature ? t('delivery.allImmature') : t('delivery.noDeployment'),
        ),
        n(failRate),
        was(earlier.failRate),
      ],
      trend: trend('failRate'),
    },
    {
      figure: 'recovery-time',
      name: t('delivery.recovery'),
      value: format.figure(recovery.p50),
      details: [
        why(recovery.p50, t('delivery.noFailure')),
        recovery.p50.kind === 'value'
          ? t('delivery.detectRepair', {
              detect: format.figure(service.detect.p50),
              repair: format.figure(service.repair.p50),
            })
          : '',
        n(recovery.p50),
        service.open.length > 0
          ? t('delivery.open', {
              count: service.open.length,
              value: format.number(service.open.length, 0),
              age: format.duration(service.open[0]),
            })
          : '',
        was(earlier.recovery.p50),
      ],
      trend: trend('recovery'),
    },
    {
      figure: 'rework-rate',
      name: t('delivery.rework'),
      value: format.figure(reworkRate),
      details: [
        why(reworkRate, t('delivery.noDeployment')) ||
          t('delivery.reworkDetail'),
        n(reworkRate),
        was(earlier.reworkRate),
      ],
      trend: trend('reworkRate'),
    },
  ];
}
