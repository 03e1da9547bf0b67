import { readInstant } from './readInstant';

describe('an instant of GitLab', () => {
  it.each([
    ['2013-12-03T17:23:34Z', '2013-12-03T17:23:34Z'],
    ['2020-06-18 11:51:36 UTC', '2020-06-18T11:51:36Z'],
    ['2021-04-28 21:50:00 +0200', '2021-04-28T19:50:00Z'],
    ['2012-06-28T03:44:20-07:00', '2012-06-28T10:44:20Z'],
    ['2024-03-04T11:00:00.999+01:00', '2024-03-04T10:00:00Z'],
  ])('%s is %s, in whole seconds', (text, same) => {
    expect(readInstant(text)).toBe(Date.parse(same));
  });

  it.each(['', '2024-03-04', '2024-03-04T10:00:00', 'yesterday', '2024'])(
    "'%s' is none",
    text => {
      expect(readInstant(text)).toBeUndefined();
    },
  );
});
