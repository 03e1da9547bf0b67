import { readJenkinsOptions } from './readJenkinsOptions';

describe('the options of a Jenkins source', () => {
  it('need nothing', () => {
    expect(readJenkinsOptions(undefined)).toEqual({
      instance: 'default',
      jobs: [],
      deployments: [],
      stages: true,
      unstable: 'failed',
    });
  });

  it('take an address with a path, and patterns over whole names', () => {
    const options = readJenkinsOptions({
      baseUrl: 'https://CI.example.com/team-a/',
      deployments: [{ job: 'deploy/.*', environment: 'production' }],
    });

    expect(options.baseUrl).toBe('https://ci.example.com/team-a');
    expect(options.deployments[0].job!.test('deploy/api')).toBe(true);
    expect(options.deployments[0].job!.test('old/deploy/api')).toBe(false);
  });

  it.each([
    [{ bseUrl: 'x' }, "no 'bseUrl'"],
    [{ baseUrl: 'ci.example.com' }, 'baseUrl must be an address'],
    [{ baseUrl: 'https://me:pw@ci.example.com' }, "'credentials'"],
    [{ jobs: 'all' }, 'jobs must be a list'],
    [{ stages: 'yes' }, 'stages must be'],
    [{ unstable: 'maybe' }, 'unstable must be'],
    [{ deployments: {} }, 'deployments must be a list'],
    [{ deployments: [{ environment: 'x' }] }, "needs a pattern 'job'"],
    [
      { deployments: [{ job: '(', environment: 'x' }] },
      'no regular expression',
    ],
    [{ deployments: [{ job: 'a' }] }, 'environment must name'],
  ])('name what is wrong: %j', (options, message) => {
    expect(() => readJenkinsOptions(options)).toThrow(message);
  });
});
