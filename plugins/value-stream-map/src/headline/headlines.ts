import {
  FigureAnswer,
  FigureId,
  MapAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Drawing } from '../drawing/DrawingContext';

/** One key figure: its name, its value, and what stands below it. */
export interface Headline {
  readonly figure: FigureId;
  readonly name: string;
  readonly value: FigureAnswer;
  readonly details: readonly string[];
}

/** The eight key figures of the map, with n and the earlier window's value, or the change from the one compared with. */
export function headlines(
  answer: MapAnswer,
  drawing: Pick<Drawing, 'format' | 't' | 'unit' | 'marks'>,
): readonly Headline[] {
  const plain = plainHeadlines(answer, drawing, drawing.marks === undefined);
  const { marks } = drawing;
  return marks
    ? plain.map(headline => ({
        ...headline,
        details: [...headline.details, ...marks.ofTotal(headline.figure)],
      }))
    : plain;
}

function plainHeadlines(
  answer: MapAnswer,
  drawing: Pick<Drawing, 'format' | 't' | 'unit'>,
  withEarlier: boolean,
): readonly Headline[] {
  const { figures, earlier, basis } = answer;
  const { format, t, unit } = drawing;
  const n = (figure: FigureAnswer) =>
    t('headline.n', { value: format.number(figure.n, 0) });
  const was = (figure: FigureAnswer) =>
    withEarlier && figure.kind === 'value'
      ? [
          t('headline.was', {
            value: format.figure(figure, { unit, short: true }),
          }),
        ]
      : [];
  const known = (figure: FigureAnswer, text: (value: string) => string) =>
    figure.kind === 'value'
      ? [text(format.figure(figure, { unit, short: true }))]
      : [];

  return [
    {
      figure: 'flow-time',
      name: t('headline.flowTime'),
      value: figures.flowTime.p50,
      details: [
        ...known(figures.flowTime.p85, value => t('headline.p85', { value })),
        n(figures.flowTime.p50),
        ...was(earlier.flowTimeP50),
      ],
    },
    {
      figure: 'process-time',
      name: t('headline.processTime'),
      value: figures.processTime,
      details: [t('headline.meanPerItem'), n(figures.processTime)],
    },
    {
      figure: 'wait-time',
      name: t('headline.waitTime'),
      value: figures.waitTime,
      details: [...waitShare(answer, drawing), n(figures.waitTime)],
    },
    {
      figure: 'activity-ratio',
      name: t('headline.activityRatio'),
      value: figures.activityRatio,
      details: [
        t(`headline.basis.${basis}`),
        n(figures.activityRatio),
        ...was(earlier.activityRatio),
      ],
    },
    {
      figure: 'first-time-right',
      name: t('headline.firstTimeRight'),
      value: figures.firstTimeRight,
      details: [
        ...known(figures.rolledCompleteAccurate, value =>
          t('headline.rolled', { value }),
        ),
        n(figures.firstTimeRight),
        ...was(earlier.firstTimeRight),
      ],
    },
    {
      figure: 'in-progress',
      name: t('headline.inProgress'),
      value: figures.inProgress,
      details:
        figures.oldestInProgress.kind === 'value'
          ? [
              t('headline.oldest', {
                value: format.age(figures.oldestInProgress),
              }),
            ]
          : [],
    },
    {
      figure: 'velocity',
      name: t('headline.velocity'),
      value: figures.velocityPerWeek,
      details: [
        ...known(figures.velocity, value => t('headline.done', { value })),
        ...(figures.arrivalsPerWeek.kind === 'value'
          ? [
              t('headline.arrivals', {
                value: format.figure(figures.arrivalsPerWeek, { short: true }),
              }),
            ]
          : []),
        ...was(earlier.velocityPerWeek),
      ],
    },
    {
      figure: 'traceability',
      name: t('headline.traceability'),
      value: figures.traceability,
      details: [
        t('headline.ofDone', {
          value: format.number(figures.traceability.n, 0),
        }),
      ],
    },
  ];
}

function waitShare(
  answer: MapAnswer,
  { format, t }: Pick<Drawing, 'format' | 't' | 'unit'>,
): string[] {
  const { waitTime, meanFlowTime } = answer.figures;
  if (
    waitTime.kind !== 'value' ||
    meanFlowTime.kind !== 'value' ||
    meanFlowTime.value === 0
  ) {
    return [];
  }
  const share = format.share(waitTime.value / meanFlowTime.value);
  return [t('headline.ofFlowTime', { value: share })];
}
