import { readGithubOptions } from './readGithubOptions';

describe('readGithubOptions', () => {
  it('needs none', () => {
    expect(readGithubOptions(undefined)).toMatchObject({
      repositories: [],
      jobDays: 90,
      graphql: true,
    });
  });

  it('replaces what is usual for a type and keeps the others', () => {
    const { labels } = readGithubOptions({
      labels: { types: { defect: '^broken$' }, team: '^squad-(.+)$' },
    });
    const typeOf = (label: string) =>
      labels.types.find(({ pattern }) => pattern.test(label))?.type;
    expect([typeOf('Broken'), typeOf('bug'), typeOf('feature')]).toEqual([
      'defect',
      undefined,
      'feature',
    ]);
    expect(labels.team.exec('squad-red')?.[1]).toBe('red');
  });

  it('reads categories and types without regard to case', () => {
    const { categories, types } = readGithubOptions({
      categories: { 'In QA': 'in-progress' },
      types: { Spike: 'debt' },
    });
    expect(categories.get('in qa')).toBe('in-progress');
    expect(categories.get('todo')).toBe('to-do');
    expect(types.get('spike')).toBe('debt');
    expect(types.get('bug')).toBe('defect');
  });

  it.each<readonly [object, string]>([
    [{ repos: [] }, "options have no 'repos'; they know apiBaseUrl"],
    [
      { repositories: ['acme'] },
      "'acme' names no repository; write owner/name",
    ],
    [{ repositories: 'acme/api' }, 'repositories must be a list of texts'],
    [{ renamed: { 'acme/new': 'old' } }, "'old' names no repository"],
    [{ apiBaseUrl: 'github.acme.example' }, 'is no address'],
    [{ since: 'yesterday' }, "since 'yesterday' is no date"],
    [{ jobDays: -1 }, 'jobDays must be a number of days'],
    [{ graphql: 'no' }, 'graphql must be true or false'],
    [{ categories: { QA: 'testing' } }, 'categories.qa must be one of to-do'],
    [{ labels: { severities: 'x' } }, "labels have no 'severities'"],
    [{ labels: { blocked: '(' } }, 'labels.blocked is no regular expression'],
    [{ environments: '[' }, 'environments is no regular expression'],
  ])('refuses %j', (options, message) => {
    expect(() => readGithubOptions(options)).toThrow(message);
  });
});
