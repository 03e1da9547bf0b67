import { BackfillPage, Connector, Translation } from '../connector';
import { connectorChecks } from './connectorChecks';
import { describeConnector } from './describeConnector';
import {
  closed,
  fixtures,
  SECRET,
  tracker,
  translate,
} from './__testUtils__/tracker';

describeConnector(tracker, fixtures);

describe('the connector test kit finds a connector that', () => {
  const changed = (change: (t: Translation) => Translation): Connector => ({
    ...tracker,
    translate: (payload, context) => change(translate(payload, context)),
  });
  const activity = (fields: object) =>
    changed(t => ({
      ...t,
      activities: t.activities.map(a => ({ ...a, ...fields })),
    }));
  const pages = (
    backfill: (
      cursor: number,
      signal: AbortSignal,
    ) => AsyncIterable<BackfillPage>,
  ): Connector => ({
    ...tracker,
    backfill: (_, cursor, { signal }) =>
      backfill(Number(cursor?.page ?? 0), signal),
  });
  let calls = 0;

  const faults: [string, Connector, string][] = [
    [
      'tells who acted',
      activity({ attributes: { by: 'ada@example.com' } }),
      'tells neither who acted nor any secret',
    ],
    [
      'passes a name as actor',
      activity({ actor: 'someone' }),
      'understands every recorded payload',
    ],
    [
      'invents a verb',
      activity({ verb: 'finished' }),
      'understands every recorded payload',
    ],
    [
      'changes an identity',
      activity({ identity: 'other' }),
      'gives the identities that were written down',
    ],
    [
      'depends on how often it was called',
      changed(t => {
        calls += 1;
        return {
          ...t,
          activities: t.activities.map(a => ({
            ...a,
            attributes: { n: calls },
          })),
        };
      }),
      'gives the same facts in any order and when repeated',
    ],
    [
      'treats webhook and backfill differently',
      {
        ...tracker,
        translate: (payload, context) => {
          const told = translate(payload, context);
          return {
            ...told,
            activities: told.activities.map(a => ({
              ...a,
              attributes: { origin: context.origin },
            })),
          };
        },
      },
      'gives one fact whichever way it came: a ticket closed',
    ],
    [
      'drops what it does not know',
      changed(t => ({ ...t, refused: [] })),
      'refuses an unknown payload and says so',
    ],
    [
      'throws for a damaged payload',
      {
        ...tracker,
        translate: (payload, context) => {
          (payload.body as { id: string }).id.toString();
          return translate(payload, context);
        },
      },
      'never throws for a damaged payload and never drops one silently',
    ],
    [
      'drops a damaged payload silently',
      changed(t => ({
        ...t,
        refused: t.refused.filter(({ reason }) => reason === 'unknown payload'),
      })),
      'never throws for a damaged payload and never drops one silently',
    ],
    [
      'loses a page when resumed',
      pages(async function* skipping(from) {
        for (let page = from; page < 4; page += 1) {
          yield { payloads: [closed(page)], cursor: { page: page + 2 } };
        }
      }),
      'resumes after any page with nothing lost and nothing twice',
    ],
    [
      'reads a page twice when resumed',
      pages(async function* repeating(from) {
        for (let page = from; page < 4; page += 1) {
          yield { payloads: [closed(page)], cursor: { page } };
        }
      }),
      'resumes after any page with nothing lost and nothing twice',
    ],
    [
      'goes on although it was told to stop',
      pages(async function* deaf(from) {
        for (let page = from; page < 4; page += 1) {
          yield { payloads: [closed(page)], cursor: { page: page + 1 } };
        }
      }),
      'stops when it is told to',
    ],
    [
      'writes a secret into its cursor',
      pages(async function* talking(from) {
        for (let page = from; page < 4; page += 1) {
          yield {
            payloads: [closed(page)],
            cursor: { page: page + 1, token: SECRET },
          };
        }
      }),
      'keeps people and secrets out of the log, states and cursors',
    ],
    [
      'accepts any delivery',
      { ...tracker, webhook: { ...tracker.webhook!, verify: () => {} } },
      'rejects a delivery of another secret',
    ],
    [
      'takes what is no delivery',
      {
        ...tracker,
        webhook: {
          ...tracker.webhook!,
          read: () => closed(1),
        },
      },
      'refuses a delivery that its tool does not send, with a reason',
    ],
    [
      'splits by how the bytes arrive',
      {
        ...tracker,
        upload: {
          async *split(content) {
            for await (const chunk of content) {
              yield { type: 'closed', body: chunk.length };
            }
          },
        },
      },
      'splits a file the same however its bytes arrive',
    ],
  ];

  it.each(faults)('%s', async (_, connector, name) => {
    const check = connectorChecks(connector, fixtures).find(
      candidate => candidate.name === name,
    )!;
    await expect((async () => check.run())()).rejects.toThrow(Error);
  });
});
