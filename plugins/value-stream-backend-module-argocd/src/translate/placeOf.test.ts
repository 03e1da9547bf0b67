import { readArgocdOptions } from '../options/readArgocdOptions';
import { placeOf } from './placeOf';

function place(
  name: string,
  fields: {
    readonly labels?: Record<string, string>;
    readonly namespace?: string;
    readonly cluster?: string;
  } = {},
  environments: readonly object[] = [],
) {
  return placeOf(
    {
      name,
      namespace: 'argocd',
      labels: new Map(Object.entries(fields.labels ?? {})),
      project: 'shop',
      destination: { namespace: fields.namespace, cluster: fields.cluster },
      managesApplications: false,
      history: [],
      images: [],
      observedAt: 0,
      selectors: [],
    },
    readArgocdOptions({ environments }),
  );
}

describe('environment and service of an application', () => {
  it.each([
    ['checkout-prod', {}, 'prod', 'checkout'],
    ['checkout-api-staging', {}, 'staging', 'checkout-api'],
    ['checkout-pre-prod', {}, 'pre-prod', 'checkout'],
    ['checkout-dev-2', {}, 'dev-2', 'checkout'],
    ['checkout-api', { namespace: 'shop-qa' }, 'qa', 'checkout-api'],
    ['checkout-api', { namespace: 'shop' }, 'shop', 'checkout-api'],
    ['checkout-api', { cluster: 'eu-1' }, 'eu-1', 'checkout-api'],
    ['checkout-api', {}, undefined, 'checkout-api'],
    [
      'checkout-prod',
      { labels: { environment: 'production' } },
      'production',
      'checkout',
    ],
    ['prod-checkout', { labels: { env: 'prod' } }, 'prod', 'checkout'],
    ['production', { namespace: 'x' }, 'production', 'production'],
  ])('of %s with %j are %s and %s', (name, fields, environment, service) => {
    expect(place(name, fields)).toEqual({
      service,
      ...(environment && { environment }),
    });
  });

  it('come from the first rule whose patterns all fit', () => {
    const rules = [
      { application: 'x', environment: 'never' },
      {
        cluster: '(eu|us)-.*',
        labels: { tier: 'web' },
        environment: '$1',
        service: 'shop',
      },
      {
        application: '(?<what>.+)-v(\\d)',
        environment: 'v$2',
        service: '$<what>',
      },
    ];

    expect(
      place('checkout', { cluster: 'us-3', labels: { tier: 'web' } }, rules),
    ).toEqual({ environment: 'us', service: 'shop' });
    expect(place('checkout-v2', { cluster: 'us-3' }, rules)).toEqual({
      environment: 'v2',
      service: 'checkout',
    });
    expect(place('checkout-prod', {}, rules).environment).toBe('prod');
  });
});
