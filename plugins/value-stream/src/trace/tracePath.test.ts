import { tracePath } from './tracePath';

describe('tracePath', () => {
  it('escapes keys', () => {
    expect(tracePath('/value-streams/items', 'github:acme/api#7')).toBe(
      '/value-streams/items?key=github%3Aacme%2Fapi%237',
    );
  });

  it('names the stream where one is given', () => {
    expect(tracePath('/i', 'PAY-1', 'valuestream:default/shop')).toBe(
      '/i?key=PAY-1&stream=valuestream%3Adefault%2Fshop',
    );
  });
});
