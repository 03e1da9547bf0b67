import {
  ApiSchemas,
  FigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Drawing } from '../drawing/DrawingContext';
import { Cell } from './FigureCell';

type StageFigures = ApiSchemas['StageFigures'];

/** A column of the table of stages. */
export interface StageColumn {
  readonly name: string;
  readonly cell: (stage: StageFigures) => Cell;
}

/** The columns of the table of stages; the ladder's two are the fourth and fifth. */
export function stageColumns(
  figures: ApiSchemas['MapFigures'],
  drawing: Pick<Drawing, 'format' | 't' | 'unit'>,
): readonly StageColumn[] {
  const { format, t, unit } = drawing;
  const steps = new Map(figures.ladder.steps.map(s => [s.stageId, s]));
  const count = (value: number) => format.number(value, 0);
  const time = (figure: StageFigures['leadTime'], stage: StageFigures) =>
    stage.mode === 'done' ? '–' : figure;
  const opens = (figure: FigureId, stage: StageFigures) => ({
    figure,
    stage: stage.stageId,
  });
  const ladder = (part: 'waitMs' | 'workMs') => (stage: StageFigures) => {
    const step = steps.get(stage.stageId);
    const known = step && figures.ladder.n > 0 && stage.mode !== 'done';
    return {
      figure: known ? format.duration(step[part], { unit, short: true }) : '–',
    };
  };

  return [
    {
      name: t('table.mode'),
      cell: s => ({ figure: t(`table.modes.${s.mode}`) }),
    },
    { name: t('table.items'), cell: s => ({ figure: count(s.items) }) },
    { name: t('table.share'), cell: s => ({ figure: s.share }) },
    { name: t('table.ladderWait'), cell: ladder('waitMs') },
    { name: t('table.ladderWork'), cell: ladder('workMs') },
    {
      name: t('table.p50'),
      cell: s => ({
        figure: time(s.leadTimeQuantiles.p50, s),
        choice: opens('stage-lead-time', s),
      }),
    },
    {
      name: t('table.p85'),
      cell: s => ({ figure: time(s.leadTimeQuantiles.p85, s) }),
    },
    {
      name: t('table.processTime'),
      cell: s => ({
        figure: time(s.processTime, s),
        choice: opens('stage-process-time', s),
      }),
    },
    {
      name: t('table.waitTime'),
      cell: s => ({
        figure: time(s.waitTime, s),
        choice: opens('stage-wait-time', s),
      }),
    },
    {
      name: t('table.completeAccurate'),
      cell: s => ({
        figure: s.percentCompleteAccurate,
        choice: opens('stage-complete-accurate', s),
      }),
    },
    {
      name: t('table.inProgress'),
      cell: s => ({
        figure: s.inProgress,
        choice: opens('stage-in-progress', s),
      }),
    },
    {
      name: t('table.oldest'),
      cell: s => ({ figure: format.age(s.oldest, { short: true }) }),
    },
    {
      name: t('table.blocked'),
      cell: s => ({ figure: s.blockedNow }),
    },
    {
      name: t('table.arrivals'),
      cell: s => ({ figure: s.arrivalsPerWeek }),
    },
    {
      name: t('table.departures'),
      cell: s => ({ figure: s.departuresPerWeek }),
    },
    {
      name: t('table.net'),
      cell: s => ({ figure: s.netFlowPerWeek }),
    },
    { name: t('table.handoffs'), cell: s => ({ figure: count(s.handoffs) }) },
    { name: t('table.abandoned'), cell: s => ({ figure: count(s.abandoned) }) },
  ];
}
