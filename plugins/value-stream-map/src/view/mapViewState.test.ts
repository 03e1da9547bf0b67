import { MapView } from './MapView';
import { parseMapView, writeMapView } from './mapViewState';

const DEFAULT: MapView = { mode: 'lean', paths: 1, edits: [] };

describe('what the map tab keeps in the URL', () => {
  it.each<MapView>([
    DEFAULT,
    { ...DEFAULT, mode: 'process', paths: 12 },
    { ...DEFAULT, compare: { kind: 'year' } },
    {
      ...DEFAULT,
      compare: { kind: 'range', from: '2026-01-01', to: '2026-02-01' },
    },
    {
      ...DEFAULT,
      mode: 'future',
      edits: [
        { stageId: 'review', what: 'wait', value: 0.5 },
        { stageId: 'a:b', what: 'capacity', value: 3 },
      ],
      target: 'abc',
    },
  ])('comes back whole: %j', view => {
    const text = writeMapView(view, new URLSearchParams()).toString();
    expect(parseMapView(new URLSearchParams(text))).toEqual({
      compare: undefined,
      target: undefined,
      ...view,
    });
  });

  it('leaves defaults out and keeps what others wrote', () => {
    expect(
      writeMapView(
        DEFAULT,
        new URLSearchParams('clock=working&show=future'),
      ).toString(),
    ).toBe('clock=working');
  });

  it.each([
    'show=upside-down',
    'compare=tomorrow',
    'compare=2026-02-01..2026-01-01',
    'paths=-1',
    'edit=review',
    'edit=review:wait:less',
    'edit=review:mood:1',
  ])('takes what it cannot read as not given: %s', text => {
    expect(parseMapView(new URLSearchParams(text))).toMatchObject(DEFAULT);
  });
});
