import { AT, translate } from '../__testUtils__/jenkinsBuilds';

describe('a notification of Jenkins', () => {
  const notify = (fields: object, options?: unknown) =>
    translate(
      {
        type: 'notification',
        body: {
          build: {
            url: 'job/shop/job/feature%252Fcart/3/',
            number: 3,
            timestamp: AT,
            ...fields,
          },
        },
      },
      options,
    );

  it('dates a start and an end as the API does', () => {
    expect(notify({ phase: 'STARTED' }).activities[0]).toMatchObject({
      identity:
        '["jenkins","ci.example.com","shop/feature%2Fcart",3,"started"]',
      occurredAt: AT,
    });
    const { activities } = notify({
      phase: 'COMPLETED',
      status: 'SUCCESS',
      duration: 9_000,
    });
    expect(
      activities.map(({ verb, occurredAt }) => [verb, occurredAt - AT]),
    ).toEqual([
      ['started', -9_000],
      ['finished', 0],
    ]);
  });

  it('without a duration dates the end alone', () => {
    expect(
      notify({ phase: 'COMPLETED', status: 'SUCCESS' }).activities.map(
        ({ verb }) => verb,
      ),
    ).toEqual(['finished']);
  });

  it.each(['QUEUED', 'FINALIZED'])(
    'in the phase %s describes the build and dates nothing',
    phase => {
      const { activities, objects, refused } = notify({ phase });

      expect(activities).toEqual([]);
      expect(refused).toEqual([]);
      expect(objects.map(({ key }) => key)).toEqual([
        'jenkins:ci.example.com/shop/feature%2Fcart/3',
      ]);
    },
  );

  it.each(['STARTED', 'COMPLETED', 'FINISHED'])(
    'of a plugin that says no instant describes the build and dates nothing: %s',
    phase => {
      const { activities, objects, refused } = notify({
        phase,
        status: 'FAILURE',
        timestamp: undefined,
      });

      expect([activities, refused]).toEqual([[], []]);
      expect(objects[0].originalStatus).toBe(
        phase === 'STARTED' ? undefined : 'FAILURE',
      );
    },
  );

  it.each([
    [{ phase: 'DREAMING' }, 'unknown phase'],
    [{ phase: 'COMPLETED' }, "'build.status' is missing"],
    [{ phase: 'STARTED', url: 'view/all/' }, 'names no job'],
    [{ phase: 'STARTED', timestamp: 'now' }, "'build.timestamp' is no instant"],
  ])('is refused where it says %j', (fields, reason) => {
    expect(notify(fields).refused[0].reason).toContain(reason);
  });
});
