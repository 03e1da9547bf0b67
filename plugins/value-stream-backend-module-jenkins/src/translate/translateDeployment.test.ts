import { AT, SHA, translate, build, git } from '../__testUtils__/jenkinsBuilds';

describe('a build of Jenkins', () => {
  it('is a deployment where a rule says so', () => {
    const { activities, objects } = translate(
      build(
        { actions: [git(SHA, 'main', 'https://github.com/acme/api.git')] },
        { job: 'deploy/api-production' },
      ),
      {
        deployments: [
          {
            job: 'deploy/(?<what>\\w+)-(\\w+)',
            environment: '$2',
            service: '$<what>',
          },
        ],
      },
    );

    expect(
      activities
        .filter(({ kind }) => kind === 'deployment')
        .map(({ verb, occurredAt, attributes }) => [
          verb,
          occurredAt - AT,
          attributes,
        ]),
    ).toEqual([
      [
        'started',
        0,
        { environment: 'production', service: 'api', revision: SHA },
      ],
      [
        'succeeded',
        60_000,
        { environment: 'production', service: 'api', revision: SHA },
      ],
    ]);
    expect(objects[1]).toMatchObject({
      key: 'jenkins:ci.example.com/deploy/api-production/12/deployment',
      kind: 'deployment',
      attributes: { repository: 'github.com/acme/api' },
    });
  });

  it.each([
    ['FAILURE', ['started', 'failed']],
    ['ABORTED', ['started', 'failed']],
    ['NOT_BUILT', []],
  ])('that deploys and ends %s gives %j', (result, verbs) => {
    const { activities } = translate(build({ result }), {
      deployments: [{ job: '.*', environment: 'production' }],
    });

    expect(
      activities
        .filter(({ kind }) => kind === 'deployment')
        .map(({ verb }) => verb),
    ).toEqual(verbs);
  });
});
