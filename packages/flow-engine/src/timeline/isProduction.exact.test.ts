import { STREAM } from '../__testUtils__/stream';
import { isProduction } from './isProduction';

describe('isProduction', () => {
  it('compares names without case, and knows no nameless environment', () => {
    const stream = { ...STREAM, productionEnvironments: ['Prod', ''] };
    expect(isProduction('PROD', stream)).toBe(true);
    expect(isProduction('prod', stream)).toBe(true);
    expect(isProduction('test', stream)).toBe(false);
    expect(isProduction('', stream)).toBe(false);
    expect(isProduction(undefined, stream)).toBe(false);
  });
});
