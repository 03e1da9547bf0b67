import { linkRelations } from './linkRelations';
import { retryAfterMs } from './retryAfterMs';

describe('linkRelations', () => {
  it('reads addresses by relation', () => {
    const headers = new Headers({
      link: '<https://api.example/x?page=2&a=1,2>; rel="next", <https://api.example/x?page=9>; title="l, m"; rel=last',
    });
    expect([...linkRelations(headers)]).toEqual([
      ['next', 'https://api.example/x?page=2&a=1,2'],
      ['last', 'https://api.example/x?page=9'],
    ]);
  });

  it('finds none where there is no header', () => {
    expect(linkRelations(new Headers()).size).toBe(0);
  });
});

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 0, 1, 12, 0, 0);
  it.each<[string, number | undefined]>([
    ['120', 120_000],
    ['0', 0],
    ['0.5', 500],
    ['Thu, 01 Jan 2026 12:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
  ])('reads %j as %j ms', (value, expected) => {
    expect(retryAfterMs(new Headers({ 'retry-after': value }), now)).toBe(
      expected,
    );
  });
});
