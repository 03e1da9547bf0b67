import { act, renderHook } from '@testing-library/react';
import { WindowChoice } from './ViewState';
import { useWindow } from './useWindow';

const NOON = Date.parse('2026-03-31T12:00:20Z');
const SECOND = 1_000;

describe('the instants of the chosen window', () => {
  beforeEach(() => jest.useFakeTimers().setSystemTime(NOON));
  afterEach(() => jest.useRealTimers());

  const windowAfter = (
    seconds: number,
    choice: WindowChoice,
    moves: boolean,
  ) => {
    const { result } = renderHook(() => useWindow(choice, { moves }));
    const first = result.current;
    act(() => {
      jest.advanceTimersByTime(seconds * SECOND);
    });
    return { first, then: result.current };
  };

  it('move on with the minute while the page is looked at', () => {
    const { first, then } = windowAfter(41, { kind: 'last', days: 30 }, true);
    expect(first).toEqual({
      from: '2026-03-01T12:01:00.000Z',
      to: '2026-03-31T12:01:00.000Z',
    });
    expect(then).toEqual({
      from: '2026-03-01T12:02:00.000Z',
      to: '2026-03-31T12:02:00.000Z',
    });
  });

  it('are the same until the minute is over', () => {
    const { first, then } = windowAfter(39, { kind: 'last', days: 30 }, true);
    expect(then).toBe(first);
  });

  it.each([
    ['where they are not to move', { kind: 'last', days: 30 }, false],
    [
      'where days are chosen',
      { kind: 'range', from: '2026-03-01', to: '2026-03-31' },
      true,
    ],
  ] as const)('stay as they are %s', (_, choice, moves) => {
    const { first, then } = windowAfter(600, choice, moves);
    expect(then).toBe(first);
  });
});
