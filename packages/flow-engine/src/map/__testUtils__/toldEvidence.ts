import { DAY } from '../../__testUtils__/history';
import { STREAM } from '../../__testUtils__/stream';
import { FigureRef, MapOptions, StreamDefinition, Timeline } from '../../model';
import { computeEvidence } from '../computeEvidence';
import { optionsOf } from '../../__testUtils__/optionsOf';

export const OPTIONS = optionsOf(10, 20, 40);

export const evidence = (
  ref: FigureRef,
  timelines: readonly Timeline[],
  options: Partial<MapOptions> = {},
  stream: StreamDefinition = STREAM,
) => computeEvidence(ref, timelines, stream, { ...OPTIONS, ...options });

/** Each counted item with what it adds, in days or as it is. */
export const told = (
  ref: FigureRef,
  timelines: readonly Timeline[],
  unit = DAY,
  options: Partial<MapOptions> = {},
) =>
  evidence(ref, timelines, options).counted.map(({ itemKey, value }) =>
    value === undefined ? itemKey : `${itemKey} ${value / unit}`,
  );
