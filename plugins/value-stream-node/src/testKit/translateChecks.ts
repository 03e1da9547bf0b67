import fc from 'fast-check';
import { CheckMaker } from './ConnectorCheck';
import { checkTranslation } from './checkTranslation';
import { damagedPayload } from './damagedPayload';
import { describeFacts, factsOf } from './factsOf';
import { kitSource } from './KitSource';
import { mustNotTell } from './mustNotTell';

/** What `translate` must do. */
export const translateChecks: CheckMaker = (connector, fixtures) => {
  const { payloads, identities, people, secrets = [] } = fixtures;
  return [
    {
      name: 'understands every recorded payload',
      run: () => {
        const source = kitSource(connector, fixtures);
        for (const payload of payloads) {
          const translation = source.translate(payload);
          checkTranslation(translation, source);
          if (translation.refused.length) {
            throw new Error(
              `'${payload.type}' is refused: ${translation.refused[0].reason}`,
            );
          }
        }
      },
    },
    {
      name: 'gives the identities that were written down',
      run: () => {
        const source = kitSource(connector, fixtures);
        const given = factsOf(payloads.map(p => source.translate(p)));
        const now = [...given.activities.keys()].sort();
        const then = [...identities].sort();
        if (JSON.stringify(now) !== JSON.stringify(then)) {
          throw new Error(
            `identities changed; the log would hold facts twice.\nwritten down: ${JSON.stringify(
              then,
            )}\ngiven: ${JSON.stringify(now)}`,
          );
        }
      },
    },
    {
      name: 'gives the same facts in any order and when repeated',
      run: () => {
        const source = kitSource(connector, fixtures);
        const expected = describeFacts(
          factsOf(payloads.map(p => source.translate(p))),
        );
        fc.assert(
          fc.property(
            fc.shuffledSubarray([...payloads, ...payloads], {
              minLength: payloads.length * 2,
            }),
            shuffled =>
              describeFacts(factsOf(shuffled.map(p => source.translate(p)))) ===
              expected,
          ),
          { numRuns: 30 },
        );
      },
    },
    ...(fixtures.sameFacts ?? []).map(({ name, ways }) => ({
      name: `gives one fact whichever way it came: ${name}`,
      run: () => {
        const source = kitSource(connector, fixtures);
        const told = ways.map(({ payload, origin }) => [
          ...factsOf([source.translate(payload, origin)]).activities.values(),
        ]);
        for (const activities of told) {
          const one = JSON.stringify(activities);
          if (!activities.length || one !== JSON.stringify(told[0])) {
            throw new Error(
              `the ways differ:\n${told.map(t => t.join('\n')).join('\n--\n')}`,
            );
          }
        }
      },
    })),
    {
      name: 'refuses an unknown payload and says so',
      run: () => {
        const source = kitSource(connector, fixtures);
        for (const body of [undefined, null, 1, 'text', [], {}]) {
          const { activities, objects, refused } = source.translate({
            type: 'no-such-payload',
            body,
          });
          if (activities.length || objects.length || !refused.length) {
            throw new Error('an unknown payload is not refused');
          }
        }
      },
    },
    {
      name: 'never throws for a damaged payload and never drops one silently',
      run: () => {
        const source = kitSource(connector, fixtures);
        fc.assert(
          fc.property(damagedPayload(payloads), payload => {
            const translation = source.translate(payload);
            checkTranslation(translation, source);
            const { activities, objects, refused } = translation;
            const silent = !activities.length && !objects.length;
            return !silent || refused.length > 0 || isEmptyList(payload.body);
          }),
          { numRuns: 500 },
        );
      },
    },
    {
      name: 'tells neither who acted nor any secret',
      run: () => {
        const source = kitSource(connector, fixtures);
        const told = payloads.map(payload => source.translate(payload));
        mustNotTell(told, [...people, ...secrets], 'a translation');
        mustNotTell(source.log, [...people, ...secrets], 'the log');
      },
    },
  ];
};

/** A page whose only list is empty says nothing, and nothing is lost. */
function isEmptyList(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    Object.values(body).some(part => Array.isArray(part) && part.length === 0)
  );
}
