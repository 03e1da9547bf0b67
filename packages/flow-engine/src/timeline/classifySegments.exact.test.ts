import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { classifySegments } from './classifySegments';

describe('classifySegments', () => {
  const timeline = {
    visits: [
      { stageId: null, from: 0, to: 10 },
      { stageId: 'development', from: 10, to: 30 },
      { stageId: 'ready', from: 30, to: 40 },
      { stageId: 'released', from: 40, to: 45 },
      { stageId: 'development', from: 45, to: null },
    ],
    blocked: [
      { from: 5, to: 12 },
      { from: 25, to: 32 },
      { from: 58, to: null },
    ],
    worked: [
      { from: 12, to: 15 },
      { from: 20, to: 26 },
      { from: 50, to: 55 },
    ],
  } as unknown as Timeline;
  const told = (basis: 'state' | 'activity', until: number) =>
    classifySegments(timeline, STREAM, basis, until).map(
      ({ visit, stageId, class: kind, from, to }) =>
        `${visit} ${stageId} ${kind} ${from}-${to}`,
    );

  it('classes by state', () => {
    expect(told('state', 60)).toEqual([
      '0 null unknown 0-10',
      '1 development blocked 10-12',
      '1 development active 12-25',
      '1 development blocked 25-30',
      '2 ready blocked 30-32',
      '2 ready wait 32-40',
      '3 released wait 40-45',
      '4 development active 45-58',
      '4 development blocked 58-60',
    ]);
  });

  it('classes by activity, where work without evidence is stalled', () => {
    expect(told('activity', 57)).toEqual([
      '0 null unknown 0-10',
      '1 development blocked 10-12',
      '1 development active 12-15',
      '1 development stalled 15-20',
      '1 development active 20-25',
      '1 development blocked 25-30',
      '2 ready blocked 30-32',
      '2 ready wait 32-40',
      '3 released wait 40-45',
      '4 development stalled 45-50',
      '4 development active 50-55',
      '4 development stalled 55-57',
    ]);
  });

  it('stops where it is told to', () => {
    expect(told('state', 11)).toEqual([
      '0 null unknown 0-10',
      '1 development blocked 10-11',
    ]);
    expect(told('state', 0)).toEqual([]);
  });
});
