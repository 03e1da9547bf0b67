import { hostOfSelector, mayBeOfHost } from './hostOfSelector';

const SLUG = 'gitlab.com/project-slug';
const ID = 'gitlab.com/project-id';

describe('the host of a repository that an annotation means', () => {
  it.each([
    [
      'its annotation',
      SLUG,
      {
        [SLUG]: 'shop/api',
        'gitlab.com/instance': 'https://Git.acme.example/',
      },
      'git.acme.example',
    ],
    [
      'its source location',
      SLUG,
      {
        [SLUG]: 'shop/api',
        'backstage.io/source-location':
          'url:https://git.acme.example/shop/api/-/tree/main/',
      },
      'git.acme.example',
    ],
    [
      'the source location, by number',
      ID,
      {
        [SLUG]: 'shop/api',
        [ID]: '42',
        'backstage.io/source-location': 'https://git.acme.example/shop/api',
      },
      'git.acme.example',
    ],
    [
      'its source location, on GitHub',
      'github.com/project-slug',
      {
        'github.com/project-slug': 'acme/api',
        'backstage.io/source-location': 'url:https://ghe.acme.example/Acme/api',
      },
      'ghe.acme.example',
    ],
  ])('is told by %s', (_, annotation, annotations, host) => {
    expect(hostOfSelector(annotation, annotations as any)).toBe(host);
  });

  it.each([
    ['nothing says it', SLUG, { [SLUG]: 'shop/api' }],
    [
      'the code lives elsewhere',
      SLUG,
      {
        [SLUG]: 'shop/plans',
        'backstage.io/source-location': 'https://github.com/shop/api',
      },
    ],
    [
      'the annotation names no repository',
      'jira/project-key',
      {
        'jira/project-key': 'PAY',
        'backstage.io/source-location': 'https://github.com/shop/api',
      },
    ],
  ])('is not told where %s', (_, annotation, annotations) => {
    expect(hostOfSelector(annotation, annotations as any)).toBeUndefined();
  });

  it('is compared with that in an object’s key', () => {
    const host = 'git.acme.example';
    expect(mayBeOfHost(`gitlab:${host}/shop/api#1`, host)).toBe(true);
    expect(mayBeOfHost('gitlab:gitlab.com/shop/api#1', host)).toBe(false);
    expect(mayBeOfHost('git:gitlab.com/shop/api@1a', host)).toBe(false);
    expect(mayBeOfHost('imported:7', host)).toBe(true);
  });
});
