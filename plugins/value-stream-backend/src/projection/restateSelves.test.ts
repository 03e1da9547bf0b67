import { Activity, Attributes } from '@value-stream/flow-engine';
import { restateActivities } from './restateSelves';

const OLD = 'gitlab:gitlab.example.com/shop/api#3';
const NEW = 'gitlab:gitlab.example.com/shop/web#9';
const MOVED = { from: 'opened', to: 'doing', category: 'in-progress' };

function told(
  key: string,
  verb: string,
  occurredAt: number,
  attributes: Attributes = {},
): Activity {
  return {
    id: `${key} ${verb} ${occurredAt}`,
    source: 'gitlab',
    kind: 'work-item',
    verb,
    occurredAt,
    objects: [{ key, qualifier: 'subject' }],
    attributes,
  };
}

const restated = (activities: Readonly<Record<string, readonly Activity[]>>) =>
  [
    ...restateActivities(
      new Map(Object.entries(activities)),
      new Map([[OLD, NEW]]),
    ),
  ].map(([item, own]) => [
    item,
    own.map(({ verb, occurredAt, objects: [{ key }] }) => [
      verb,
      occurredAt,
      key,
    ]),
  ]);

describe('activities of an item that moved', () => {
  it('are its own under both keys, without its leaving and with one creation', () => {
    expect(
      restated({
        [OLD]: [
          told(OLD, 'created', 1),
          told(OLD, 'closed', 7, { resolution: 'done' }),
          told(OLD, 'removed', 7),
        ],
        [NEW]: [told(NEW, 'created', 7), told(NEW, 'closed', 9)],
      }),
    ).toEqual([
      [
        NEW,
        [
          ['created', 1, NEW],
          ['closed', 9, NEW],
        ],
      ],
    ]);
  });

  it('keep a closing and reopening from before it left', () => {
    expect(
      restated({
        [OLD]: [
          told(OLD, 'closed', 3),
          told(OLD, 'reopened', 4),
          told(OLD, 'removed', 7),
        ],
      }),
    ).toEqual([
      [
        NEW,
        [
          ['closed', 3, NEW],
          ['reopened', 4, NEW],
        ],
      ],
    ]);
  });

  it('count once what the tool copied to the new key', () => {
    expect(
      restated({
        [OLD]: [told(OLD, 'moved', 2, MOVED)],
        [NEW]: [
          told(NEW, 'moved', 2, MOVED),
          told(NEW, 'moved', 5, { ...MOVED, from: 'doing', to: 'review' }),
        ],
      }),
    ).toEqual([
      [
        NEW,
        [
          ['moved', 2, NEW],
          ['moved', 5, NEW],
        ],
      ],
    ]);
  });

  it('of an item that goes by one key stay as they are', () => {
    const own = new Map([[OLD, [told(OLD, 'removed', 7)]]]);
    expect(restateActivities(own, new Map())).toBe(own);
  });
});
