import { readArgocdOptions } from './readArgocdOptions';

describe('the options of an Argo CD source', () => {
  it('need nothing', () => {
    expect(readArgocdOptions(undefined)).toEqual({
      applications: [],
      environments: [],
      degradedWithinMs: 3_600_000,
      watchMs: 240_000,
    });
  });

  it('take rules with patterns over whole values', () => {
    const { environments, baseUrl } = readArgocdOptions({
      baseUrl: 'https://ops.example.com/cd/',
      environments: [
        { cluster: 'eu-.*', labels: { tier: 'web' }, environment: 'eu' },
      ],
    });

    expect(baseUrl).toBe('https://ops.example.com/cd');
    expect(environments[0].cluster!.test('eu-1')).toBe(true);
    expect(environments[0].cluster!.test('not-eu-1')).toBe(false);
    expect(environments[0].labels.tier.test('web')).toBe(true);
  });

  it.each([
    [{ apps: [] }, "no 'apps'"],
    [{ baseUrl: 'argocd' }, 'baseUrl must be an address'],
    [{ baseUrl: 'https://a:b@c.example.com' }, "'credentials'"],
    [{ applications: '*' }, 'applications must be a list'],
    [{ degradedWithinMinutes: -1 }, 'degradedWithinMinutes must be'],
    [{ environments: {} }, 'environments must be a list'],
    [{ environments: [{ environment: 'x' }] }, 'needs a pattern'],
    [{ environments: [{ cluster: 'x' }] }, 'environment must name'],
    [
      { environments: [{ cluster: '(', environment: 'x' }] },
      'no regular expression',
    ],
    [
      { environments: [{ labels: { a: 1 }, environment: 'x' }] },
      'labels.a must be',
    ],
  ])('name what is wrong: %j', (options, message) => {
    expect(() => readArgocdOptions(options)).toThrow(message);
  });
});
