import { importText } from '../__testUtils__/importText';

describe('activities', () => {
  const options = {
    kind: 'activities',
    columns: {
      item: 'key',
      at: 'at',
      verb: 'verb',
      kind: 'kind',
      actor: 'who',
    },
    related: { revision: 'rev' },
    toPrefix: 'git:api@',
    attributes: { environment: 'env', bot: 'bot' },
  };
  const HEADER = 'key,at,verb,kind,who,rev,env,bot';

  it('of any kind are told with what they touch', async () => {
    const { activities, refused } = await importText(
      `${HEADER}\nD1,2024-01-01,succeeded,deployment,ada,c0ffee,production,true\n`,
      options,
    );
    expect(refused).toEqual([]);
    expect(activities).toMatchObject([
      {
        kind: 'deployment',
        verb: 'succeeded',
        actor: 'hash(3)',
        objects: [
          { key: 'files:D1', qualifier: 'subject' },
          { key: 'git:api@c0ffee', qualifier: 'revision' },
        ],
        attributes: { environment: 'production', bot: true },
      },
    ]);
  });

  it('of unknown kinds and verbs are refused, and foreign ones kept', async () => {
    const { activities, refused } = await importText(
      `${HEADER}\nA,2024-01-01,flown,deployment,,,,\nA,2024-01-01,closed,ticket,,,,\nA,2024-01-01,flown,x:kite,,,,\n`,
      options,
    );
    expect(refused).toEqual([
      {
        line: 2,
        reason:
          "'verb' is not known for a deployment; foreign verbs start with 'x:'",
        excerpt: 'flown',
      },
      {
        line: 3,
        reason: "'kind' is no kind of object; foreign kinds start with 'x:'",
        excerpt: 'ticket',
      },
    ]);
    expect(activities).toMatchObject([{ kind: 'x:kite', verb: 'flown' }]);
  });
});
