import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { flowLoadAt, meanFlowLoad } from './flowLoad';
import { window, ended, NONE, EDGES } from './__testUtils__/edgesOfWindow';

describe('flow load', () => {
  it('is a count at an instant that says what it leaves out', () => {
    const at = day(4);
    const items = [
      ...EDGES,
      EDGES[1],
      { ...EDGES[1], itemKey: 'epic', container: true },
      ended('gone', 5, 'removed'),
      ended('gone before', 4, 'removed'),
    ];
    expect(flowLoadAt(items, at)).toEqual({
      kind: 'value',
      value: 2,
      unit: 'items',
      n: 2,
      method: 'count',
      window: { from: at, to: at },
      leftOut: [
        { reason: 'container', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
  });

  it('of a period is weighed by time', () => {
    // first 0, inside 3 and end 6 days of 7; before and direct none.
    const backlog = statusItem('backlog', 'backlog 3');
    expect(meanFlowLoad([...EDGES, EDGES[2], backlog], window)).toEqual({
      kind: 'value',
      value: 9 / 7,
      unit: 'items',
      n: 2,
      method: 'time-weighted mean',
      window,
      leftOut: [],
    });
    expect(meanFlowLoad(EDGES, NONE)).toEqual({
      kind: 'unknown',
      reason: 'window-too-short',
      n: 0,
      window: NONE,
      leftOut: [],
    });
  });
});
