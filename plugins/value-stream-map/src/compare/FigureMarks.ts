import { FigureId } from '@value-stream/backstage-plugin-value-stream-common';

/** Figures of a stage that may carry a mark. */
export type MarkedFigure =
  | 'waitTime'
  | 'processTime'
  | 'percentCompleteAccurate'
  | 'inProgress'
  | 'oldest'
  | 'ladderWait'
  | 'ladderWork';

/** What stands beside a figure: by how much it changed, or its old value. */
export interface FigureMarks {
  readonly ofStage: (
    stageId: string,
    figure: MarkedFigure,
  ) => string | undefined;
  readonly ofTotal: (figure: FigureId) => readonly string[];
}
