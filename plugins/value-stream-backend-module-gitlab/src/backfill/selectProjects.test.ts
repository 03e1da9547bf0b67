import { SourceScope } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabOptions } from '../options/GitlabOptions';
import { readGitlabOptions } from '../options/readGitlabOptions';
import { selectProjects } from './selectProjects';

const scope = (
  host: string,
  entities: Record<string, Record<string, string>>,
  options: object = {},
): SourceScope<GitlabOptions> => ({
  source: { id: 's', connector: 'gitlab', host },
  options: readGitlabOptions(options),
  credentials: {},
  selectors: Object.entries(entities).flatMap(([entityRef, annotations]) =>
    Object.entries(annotations).map(([annotation, value]) => ({
      entityRef,
      annotation,
      value,
    })),
  ),
});
const names = (...args: Parameters<typeof selectProjects>) =>
  selectProjects(...args).map(({ name }) => name);

const ENTITIES = {
  'component:default/a': { 'gitlab.com/project-slug': 'shop/api' },
  'component:default/b': {
    'gitlab.com/project-id': '42',
    'gitlab.com/instance': 'https://gitlab.example.com',
  },
  'component:default/c': {
    'gitlab.com/project-slug': 'shop%2Fweb',
    'backstage.io/source-location':
      'url:https://gitlab.com/shop/web/-/tree/main/',
  },
};
const known = {
  knows: (host: string) => host.startsWith('gitlab.'),
  apiBaseUrl: () => undefined,
  token: () => undefined,
};

describe('projects of a source', () => {
  it('are those of its host, by instance, then by location, and those that name no host', () => {
    expect(names(scope('gitlab.example.com', ENTITIES), known)).toEqual([
      '42',
      'shop/api',
    ]);
    expect(names(scope('gitlab.com', ENTITIES), known)).toEqual([
      'shop/api',
      'shop/web',
    ]);
  });

  it('may be listed in options', () => {
    expect(
      selectProjects(
        scope('gitlab.com', {}, { projects: ['shop/api', 7] }),
        undefined,
      ),
    ).toEqual([
      { name: '7', selectedBy: "'projects' of the source" },
      { name: 'shop/api', selectedBy: "'projects' of the source" },
    ]);
  });
});
