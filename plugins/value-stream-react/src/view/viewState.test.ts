import { DEFAULT_VIEW, ViewState } from './ViewState';
import { parseViewState } from './parseViewState';
import { windowOf } from './windowOf';
import { writeViewState } from './writeViewState';

describe('the view in the URL', () => {
  const views: Record<string, ViewState> = {
    'the default': DEFAULT_VIEW,
    'everything chosen': {
      window: { kind: 'range', from: '2026-01-05', to: '2026-02-01' },
      clock: 'working',
      basis: 'activity',
      stream: 'valuestream:default/payments',
      types: ['feature', 'unclassified'],
      teams: ['group:default/carts'],
      labels: ['urgent', 'a, b'],
      priorities: ['High'],
      reopen: 'first-done',
      selected: { figure: 'return', stage: 'review', toStage: 'development' },
      evidence: true,
      item: 'git:github.com/acme/api@abc',
      shape: 'table',
    },
    'a variant of the process': {
      ...DEFAULT_VIEW,
      selected: {
        figure: 'variant',
        variant: '2-3-10',
        stage: undefined,
        toStage: undefined,
      },
    },
    '180 days': { ...DEFAULT_VIEW, window: { kind: 'last', days: 180 } },
  };

  it.each(Object.entries(views))('comes back whole: %s', (_, view) => {
    const text = writeViewState(view).toString();
    expect(parseViewState(new URLSearchParams(text))).toEqual(view);
  });

  it('leaves the default out and keeps what others wrote', () => {
    const params = writeViewState(
      DEFAULT_VIEW,
      new URLSearchParams('tab=x&clock=working'),
    );
    expect(params.toString()).toBe('tab=x');
  });

  it.each([
    'window=7d',
    'from=2026-02-31&to=2026-03-02',
    'from=2026-03-02&to=2026-02-02',
    'figure=hasOwnProperty',
    'clock=sundial',
    'reopen=never',
  ])('takes what it cannot read as not given: %s', text => {
    expect(parseViewState(new URLSearchParams(text))).toEqual(DEFAULT_VIEW);
  });
});

describe('windowOf', () => {
  it('reaches back whole days from the end of the minute', () => {
    const now = Date.parse('2026-11-22T10:15:30.500Z');
    expect(windowOf({ kind: 'last', days: 30 }, now)).toEqual({
      from: '2026-10-23T10:16:00.000Z',
      to: '2026-11-22T10:16:00.000Z',
    });
  });

  it('includes the last day of a range', () => {
    const { from, to } = windowOf(
      { kind: 'range', from: '2026-01-05', to: '2026-01-05' },
      0,
    );
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);
  });
});
