import { day } from '../../__testUtils__/history';
import { stays } from '../../__testUtils__/stays';
import { STREAM } from '../../__testUtils__/stream';
import { MapOptions, Timeline } from '../../model';
import { computeFlowEvidence } from '../computeFlowEvidence';
import { FlowFigureRef } from '../FlowEvidence';
import { optionsOf } from '../../__testUtils__/optionsOf';
import { inWords } from './inWords';

export const OPTIONS = optionsOf(10, 20);

/*
 * A and B were done after 4 and 6 days, of which 1 and 3 were waited; C was
 * done at once. D was given up, E is an epic and F was taken out. G and H are
 * open, G blocked.
 */
export const ITEMS = [
  stays('A', 'ready 8, dev 9, done 12', { type: 'defect', title: 'Refund' }),
  stays('B', 'ready 11, dev 14, done 17', { type: 'story' }),
  stays('C', 'done 13'),
  stays('D', 'dev 10, abandoned 15', { type: 'story' }),
  stays('E', 'dev 8, done 16', { container: true }),
  stays('F', 'dev 12, removed 14'),
  stays('G', 'ready 12, dev 18', {
    type: 'defect',
    blocked: [{ from: day(19), to: null }],
  }),
  stays('H', 'ready 19'),
];

export const evidence = (
  ref: FlowFigureRef,
  timelines: readonly Timeline[] = ITEMS,
  options: Partial<MapOptions> = {},
) => computeFlowEvidence(ref, timelines, STREAM, { ...OPTIONS, ...options });

export const told = (
  ref: FlowFigureRef,
  unit = 1,
  timelines: readonly Timeline[] = ITEMS,
  options: Partial<MapOptions> = {},
) => inWords(evidence(ref, timelines, options), unit);

export const NOT_DONE = 'D abandoned, E container, F removed';
