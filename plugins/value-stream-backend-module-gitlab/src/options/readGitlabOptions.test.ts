import { readGitlabOptions, RESOURCES } from './readGitlabOptions';

describe('options of a GitLab source', () => {
  it('may all be left out', () => {
    expect(readGitlabOptions(undefined)).toMatchObject({
      projects: [],
      read: RESOURCES,
      pageSize: 50,
      statusLabels: [
        { label: 'workflow::*', category: 'in-progress' },
        { label: 'status::*', category: 'in-progress' },
      ],
    });
  });

  it('are completed', () => {
    expect(
      readGitlabOptions({
        projects: ['/shop/api/', 7],
        apiBaseUrl: 'https://gitlab.example.com/tools/api/v4/',
        statusLabels: ['Doing', { label: 'Review', category: 'in-progress' }],
        typeLabels: { debt: ['Chore'] },
        read: ['releases', 'issues'],
      }),
    ).toMatchObject({
      projects: ['shop/api', '7'],
      apiBaseUrl: 'https://gitlab.example.com/tools/api/v4',
      statusLabels: [{ label: 'doing' }, { label: 'review' }],
      typeLabels: { debt: ['chore'], risk: expect.anything() },
      read: ['issues', 'releases'],
    });
  });

  it.each([
    [[], "'options' must be an object"],
    [{ token: 'x' }, "no option 'token'"],
    [{ projects: [{}] }, "'projects' lists paths"],
    [{ projects: 'shop/api' }, "'projects' must be a list"],
    [{ apiBaseUrl: 'gitlab' }, "'apiBaseUrl' must be an address"],
    [{ statusLabels: [{ category: 'done' }] }, 'label'],
    [{ statusLabels: [{ label: 'a', category: 'x' }] }, 'category'],
    [{ releaseTags: '(' }, 'no regular expression'],
    [{ read: ['wikis'] }, "'read' knows no 'wikis'"],
    [{ pageSize: 0 }, "'pageSize' must be"],
    [{ pageSize: '5' }, "'pageSize' must be a number"],
    [{ bots: [1] }, "'bots' must be a list of texts"],
    [{ renamed: { a: 1 } }, "'a' must be a text"],
  ])('%j is refused by name', (options, message) => {
    expect(() => readGitlabOptions(options)).toThrow(message);
  });
});
