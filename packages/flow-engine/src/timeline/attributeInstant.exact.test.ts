import { attributeInstant } from './attributeInstant';

describe('attributeInstant', () => {
  it('reads numbers and texts of time, and nothing else', () => {
    expect(attributeInstant(0)).toBe(0);
    expect(attributeInstant(Infinity)).toBeUndefined();
    expect(attributeInstant('1970-01-01T00:00:01Z')).toBe(1000);
    expect(attributeInstant('soon')).toBeUndefined();
    expect(attributeInstant(undefined)).toBeUndefined();
    expect(attributeInstant(true)).toBeUndefined();
  });
});
