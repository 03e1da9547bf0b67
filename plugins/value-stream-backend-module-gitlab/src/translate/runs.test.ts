import { COMMIT } from '../__testUtils__/recordedChanges';
import {
  DEPLOYMENT,
  PIPELINE,
  RELEASE,
} from '../__testUtils__/recordedReleases';
import { PROJECT, sha } from '../__testUtils__/recordedProject';
import { BUILD_HOOK } from '../__testUtils__/delivered';
import { storyOf, translateOne } from '../__testUtils__/translateOne';

describe('a pipeline', () => {
  it('is a run, and its jobs are runs with attempts', () => {
    const translation = translateOne('pipeline', PIPELINE);
    expect(
      storyOf(translation, 'run', 'verdict', 'attempt').filter(
        ([, verb]) => verb === 'finished',
      ),
    ).toEqual([
      ['2024-03-02T09:12:00Z', 'finished', 'failed', 1],
      ['2024-03-02T09:20:00Z', 'finished', 'passed', undefined],
      ['2024-03-02T09:20:00Z', 'finished', 'passed', 2],
    ]);
    expect(
      translation.objects.map(({ attributes }) => attributes),
    ).toMatchObject([
      {
        event: 'merge_request_event',
        change: 'gitlab:gitlab.example.com/shop/api!1',
        queueMs: 5_000,
        runMs: 580_000,
        revision: sha('b'),
      },
      { name: 'unit tests', queueMs: 900, runMs: 118_250 },
      { parent: 'gitlab-ci:gitlab.example.com/shop/api/pipelines/3001' },
    ]);
  });

  it('that ran again is finished when it finished last', () => {
    const [first, again] = ['09:20:00', '09:50:00'].map(time =>
      translateOne('pipeline', {
        ...PIPELINE,
        pipeline: {
          ...PIPELINE.pipeline,
          finished_at: `2024-03-02T${time}Z`,
        },
        jobs: [],
      }).activities.find(({ verb }) => verb === 'finished'),
    );
    expect(again?.identity).toBe(first?.identity);
    expect(again!.revision).toBeGreaterThan(first!.revision!);
  });

  it('has jobs that say themselves which attempt they are', () => {
    const { activities } = translateOne('hook.build', BUILD_HOOK);
    expect(activities.at(-1)?.attributes).toMatchObject({
      verdict: 'passed',
      attempt: 2,
    });
  });
});

describe('a deployment', () => {
  it('ends with its job, and its approvals come before', () => {
    const translation = translateOne('deployment', DEPLOYMENT);
    expect(storyOf(translation, 'deployment')).toEqual([
      ['2024-03-04T10:30:00Z', 'requested'],
      ['2024-03-04T10:35:00Z', 'started'],
      ['2024-03-04T10:40:00Z', 'succeeded'],
    ]);
    expect(storyOf(translation, 'approval', 'environment')).toEqual([
      ['2024-03-04T10:33:00Z', 'granted', 'production'],
    ]);
  });

  it('that was cancelled neither failed nor succeeded', () => {
    const cancelled = {
      ...DEPLOYMENT,
      deployment: { ...DEPLOYMENT.deployment, status: 'canceled' },
    };
    expect(
      storyOf(translateOne('deployment', cancelled), 'deployment').at(-1),
    ).toEqual(['2024-03-04T10:40:00Z', 'x:cancelled']);
  });
});

describe('a repository', () => {
  it('lives below the folder in which GitLab lives', () => {
    const { objects } = translateOne('commit', {
      ...COMMIT,
      project: {
        ...PROJECT,
        web_url: 'https://gitlab.example.com/tools/shop/api',
      },
    });
    expect(objects[0].key).toBe(
      `git:gitlab.example.com/tools/shop/api@${sha('c')}`,
    );
  });

  it('has no release before the day it is released', () => {
    const upcoming = {
      ...RELEASE,
      release: { ...RELEASE.release, released_at: '2030-01-01T00:00:00Z' },
    };
    const { activities, objects } = translateOne('release', upcoming);
    expect([activities.length, objects.length]).toEqual([0, 1]);
  });
});
