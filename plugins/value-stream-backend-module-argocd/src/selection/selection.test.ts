import { readArgocdOptions } from '../options/readArgocdOptions';
import { ListedApplication, readEntityQueries } from './EntityQuery';
import { fulfils, readLabelSelector } from './LabelSelector';

const labels = (given: Record<string, string>) =>
  new Map(Object.entries(given));

describe('a label selector', () => {
  const app = labels({ app: 'api', 'acme.io/tier': 'web', empty: '' });

  // As Kubernetes documents equality- and set-based requirements.
  it.each([
    ['app=api', true],
    ['app==api', true],
    ['app = api , acme.io/tier in (web, batch)', true],
    ['app=web', false],
    ['app!=web', true],
    ['missing!=web', true],
    ['missing=web', false],
    ['acme.io/tier in (batch)', false],
    ['acme.io/tier notin (batch,cron)', true],
    ['acme.io/tier notin (web)', false],
    ['missing notin (web)', true],
    ['app', true],
    ['missing', false],
    ['!app', false],
    ['!missing', true],
    ['empty=', true],
    ['app=api,missing', false],
  ])('%s is %s', (text, expected) => {
    expect(fulfils(app, readLabelSelector(text)!)).toBe(expected);
  });

  it.each(['', 'a in b', 'a=b c', 'a in (b', '=b', 'a,,b'])(
    'cannot be %j',
    text => {
      expect(readLabelSelector(text)).toBeUndefined();
    },
  );
});

describe('what entities select', () => {
  const api: ListedApplication = {
    name: 'api',
    namespace: 'argocd',
    project: 'shop',
    labels: labels({ app: 'api' }),
  };

  const query = (annotations: Record<string, string>, options: object = {}) => {
    const [found] = readEntityQueries({
      source: { id: 'cd', connector: 'argocd' },
      options: readArgocdOptions(options),
      credentials: {},
      selectors: Object.entries(annotations).map(([annotation, value]) => ({
        annotation: `argocd/${annotation}`,
        value,
        entityRef: 'component:default/api',
      })),
    });
    return found;
  };

  it.each<[Record<string, string>, boolean]>([
    [{ 'app-name': 'api' }, true],
    [{ 'app-name': 'web, api' }, true],
    [{ 'app-name': 'web' }, false],
    [{ 'app-selector': 'app=api' }, true],
    [{ 'app-selector': 'app=web' }, false],
    [{ 'project-name': 'shop' }, true],
    [{ 'project-name': 'ops' }, false],
    [{ 'app-selector': 'app=api', 'project-name': 'ops' }, false],
    [{ 'app-name': 'api', 'app-namespace': 'team-a' }, false],
    [{ 'app-name': 'api', 'app-namespace': 'argocd' }, true],
  ])('by %j holds for the application: %s', (annotations, expected) => {
    expect(query(annotations).selects(api)).toBe(expected);
  });

  it('is carried as it is written, or as the entity where it is narrowed', () => {
    expect(query({ 'app-selector': 'app=api' }).selector).toEqual({
      annotation: 'argocd/app-selector',
      value: 'app=api',
    });
    expect(
      query({ 'app-selector': 'app=api', 'project-name': 'shop' }).selector,
    ).toEqual({ annotation: 'entity', value: 'component:default/api' });
  });

  it('is of this instance where one is named', () => {
    const annotations = { 'app-name': 'api', 'instance-name': 'eu, us' };
    expect(query(annotations, { instance: 'us' }).selects(api)).toBe(true);
    expect(query(annotations, { instance: 'asia' })).toBeUndefined();
    expect(query(annotations).selects(api)).toBe(true);
  });

  it('is a problem where the selector is none', () => {
    expect(query({ 'app-selector': 'a in b' })).toMatchObject({
      problem: expect.stringContaining('no label selector'),
    });
  });

  it('needs more than what narrows', () => {
    expect(query({ 'app-namespace': 'argocd' })).toBeUndefined();
  });
});
