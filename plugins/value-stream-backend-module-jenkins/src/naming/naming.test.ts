import { jenkinsHost } from './jenkinsHost';
import { jobOfPath, pathOfJob } from './jobPath';
import { branchOf, repositoryOf } from './repositoryOf';
import { isWithin, jobsOfAnnotation, selectorsOfJob } from './selectorsOfJob';

describe('the names of Jenkins', () => {
  it.each([
    ['shop/api', 'job/shop/job/api'],
    ['shop/feature%2Fcart', 'job/shop/job/feature%252Fcart'],
    ['Über uns/42', 'job/%C3%9Cber%20uns/job/42'],
  ])('place the job %s at %s, and back', (name, path) => {
    expect(pathOfJob(name)).toBe(path);
    expect(jobOfPath(`${path}/17/`)).toBe(name);
    expect(jobOfPath(`https://ci.example.com/view/all/${path}/17/`)).toBe(name);
  });

  it('say where an address names no job', () => {
    expect(jobOfPath('https://ci.example.com/view/all/')).toBeUndefined();
    expect(jobOfPath('job/%E0%A4%A/1/')).toBeUndefined();
  });

  it('tell two behind one host apart', () => {
    const source = { id: 'ci', connector: 'jenkins' };
    expect(jenkinsHost(source, { baseUrl: 'https://ci.example.com' })).toBe(
      'ci.example.com',
    );
    expect(
      jenkinsHost(source, { baseUrl: 'https://ci.example.com:8443/team-a' }),
    ).toBe('ci.example.com:8443/team-a');
    expect(jenkinsHost({ ...source, host: 'CI.example.com' }, {})).toBe(
      'ci.example.com',
    );
    expect(jenkinsHost(source, {})).toBeUndefined();
  });

  it.each([
    ['git@github.com:acme/api.git', 'github.com/acme/api'],
    ['https://bot:pw@GitHub.com/acme/api.git/', 'github.com/acme/api'],
    [
      'ssh://git@git.example.com:7999/pay/api.git',
      'git.example.com:7999/pay/api',
    ],
    ['ssh://git@github.com:22/acme/api', 'github.com/acme/api'],
    ['/srv/git/api.git', undefined],
    ['C:\\git\\api', undefined],
    ['', undefined],
  ])('know the repository of %s', (remote, repository) => {
    expect(repositoryOf(remote)).toBe(repository);
  });

  it.each([
    ['refs/remotes/origin/feature/cart', 'feature/cart'],
    ['origin/main', 'main'],
    ['refs/heads/main', 'main'],
    ['PR-2', 'PR-2'],
    ['detached', undefined],
  ])('know the branch of %s', (name, branch) => {
    expect(branchOf(name)).toBe(branch);
  });

  it('are read from annotations as portals spell them', () => {
    expect(jobsOfAnnotation('shop/api/*', 'default')).toEqual(['shop/api']);
    expect(jobsOfAnnotation(' /a/b/ , default:c', 'default')).toEqual([
      'a/b',
      'c',
    ]);
    expect(jobsOfAnnotation('emea:shop/api', 'default')).toEqual([]);
    expect(jobsOfAnnotation('emea:shop/api', 'emea')).toEqual(['shop/api']);
    expect(jobsOfAnnotation('shop/api', 'emea')).toEqual([]);
  });

  it('select a job by its own and by the names above it', () => {
    expect(selectorsOfJob('shop/api/main', 'emea').map(s => s.value)).toEqual([
      'emea:shop',
      'emea:shop/api',
      'emea:shop/api/main',
    ]);
    expect(isWithin('shop/api', 'shop')).toBe(true);
    expect(isWithin('shopping', 'shop')).toBe(false);
  });
});
