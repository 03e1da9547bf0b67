import {
  SHA,
  at,
  text,
  entry,
  translate,
  PREFIX,
  verbs,
} from '../__testUtils__/translateApplication';

describe('an application of Argo CD', () => {
  it('tells a sync that failed, with its revision', () => {
    const translation = translate({
      operationState: {
        phase: 'Error',
        startedAt: text(5),
        finishedAt: text(6),
        operation: { sync: { revision: SHA('b') } },
      },
    });

    expect(verbs(translation)).toEqual([
      [5, 'started', 5],
      [5, 'failed', 6],
    ]);
    expect(translation.activities[0].attributes.revision).toBe(SHA('b'));
  });

  it.each([
    ['went through', { phase: 'Succeeded', finishedAt: text(6) }],
    [
      'was a rehearsal',
      {
        phase: 'Failed',
        finishedAt: text(6),
        operation: { sync: { dryRun: true } },
      },
    ],
    [
      'was of some resources only',
      {
        phase: 'Failed',
        finishedAt: text(6),
        operation: { sync: { resources: [{}] } },
      },
    ],
    ['is no sync', { phase: 'Failed', finishedAt: text(6), operation: {} }],
  ])('tells no failed deployment where the operation %s', (_, state) => {
    expect(
      verbs(
        translate({
          operationState: {
            startedAt: text(5),
            operation: { sync: { revision: SHA('b') } },
            ...state,
          },
        }),
      ),
    ).toEqual([]);
  });

  it('tells a sync when it starts, under the name that its entry has when it is through', () => {
    const running = translate({
      history: [entry(1, SHA('a'), 2)],
      operationState: {
        phase: 'Running',
        startedAt: text(5),
        operation: { sync: { revision: SHA('b') } },
      },
    });
    const through = translate({
      history: [entry(1, SHA('a'), 2), entry(2, SHA('b'), 6)],
      operationState: {
        phase: 'Succeeded',
        startedAt: text(5),
        finishedAt: text(6),
        operation: { sync: {} },
        syncResult: { revision: SHA('b') },
      },
    });

    expect(verbs(running).slice(2)).toEqual([[5, 'started', 5]]);
    expect(verbs(through).slice(2)).toEqual([
      [5, 'started', 5],
      [5, 'succeeded', 6],
    ]);
    const [, , told] = running.activities;
    const [, , whole] = through.activities;
    expect(whole).toEqual({ ...told, revision: 1 });
    expect(running.objects.at(-1)).toMatchObject({
      key: `${PREFIX}${at(5)}`,
      observedAt: at(5),
      originalStatus: 'Running',
      attributes: { revision: SHA('b') },
    });
  });

  it('that does not write down when a deployment started is told when it is through', () => {
    const old = { deployStartedAt: undefined };

    expect(
      translate({
        history: [entry(1, SHA('a'), 2, old)],
        operationState: {
          phase: 'Running',
          startedAt: text(5),
          operation: { sync: {} },
        },
      }).activities.map(({ identity }) => identity),
    ).toEqual([
      `["argocd","cd.example.com","argocd","api-prod","history",1,${at(
        2,
      )},"succeeded"]`,
    ]);
  });
});
