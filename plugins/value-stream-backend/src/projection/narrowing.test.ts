import { Knex } from 'knex';
import { deriveArrivals } from '../sources/__testUtils__/deriveArrivals';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import {
  commitFacts,
  commitKeyOf,
  toolPayload,
} from '../sources/__testUtils__/toolFacts';
import { shaFor } from '../sources/__testUtils__/fakeTool';
import { STREAM } from '../sources/__testUtils__/testPipeline';
import { selectorsOfEntity } from './selectorsOfEntity';

jest.setTimeout(60_000);

const MONO = 'github.com/acme/mono';
const SLUG = { annotation: 'github.com/project-slug', value: 'acme/mono' };

/** Two components of one repository, each with its folder. */
async function registerServices(database: Knex): Promise<void> {
  for (const name of ['shop', 'web']) {
    const ref = `component:default/${name}`;
    await database('entity')
      .insert({
        ref,
        kind: 'component',
        title: name,
        digest: 'd',
        data: JSON.stringify({
          ref,
          kind: 'component',
          title: name,
          annotations: {
            'github.com/project-slug': 'acme/mono',
            'value-stream/paths': `services/${name}/**, shared/**`,
          },
          partOf: [STREAM],
        }),
      })
      .onConflict('ref')
      .merge(['data']);
    await database('entity_selector').insert(
      selectorsOfEntity({
        ref,
        kind: 'component',
        title: name,
        annotations: {
          'github.com/project-slug': 'acme/mono',
          'value-stream/paths': `services/${name}/**, shared/**`,
        },
        partOf: [],
      }),
    );
  }
}

const ofRepository = (payload: ReturnType<typeof toolPayload>) => {
  const { activities, objects } = payload.body as any;
  return {
    ...payload,
    body: {
      activities,
      objects: objects.map((object: any) => ({ ...object, selectors: [SLUG] })),
    },
  };
};

const deployment = (service: string, commit: string, hour: number) =>
  toolPayload({
    kind: 'deployment',
    key: `github:${MONO}/deployments/${service}-${hour}`,
    attributes: {
      repository: MONO,
      environment: 'production',
      service,
      revision: shaFor(commit),
    },
    happened: [
      ['succeeded', hour, { environment: 'production', service }],
      ...(hour === 9 ? ([['rolled-back', 10]] as const) : []),
    ],
  });

const commit = (
  name: string,
  parents: readonly string[],
  hour: number,
  paths?: readonly string[],
) =>
  commitFacts(name, parents, hour, {
    repo: MONO,
    firstParent: name !== 'side',
    ...(paths && { paths }),
  });

const PAYLOADS = [
  commit('one', [], 1, ['services/shop/a.ts']),
  commit('two', ['one'], 2, ['services/web/b.ts']),
  commit('three', ['two'], 3, ['shared/c.ts']),
  commit('four', ['three'], 4, ['docs/readme.md']),
  commit('five', ['four'], 5),
  commit('side', ['five'], 6, ['services/web/d.ts']),
  commit('merge', ['five', 'side'], 7, []),
  deployment('shop', 'merge', 8),
  deployment('web', 'two', 9),
  deployment('web', 'merge', 11),
].map(ofRepository);

describe.each(databaseIds)('narrowing on %s', id => {
  it('leaves to a service of a monorepo the commits that touch its paths, where they are known', async () => {
    for (const payloads of [PAYLOADS, [...PAYLOADS].reverse()]) {
      const database = await migratedDatabase(id);
      await registerServices(database);
      await deriveArrivals(
        database,
        payloads.map(payload => ({ payload, origin: 'backfill' })),
      );
      const rows = await database('link').where('method', 'commit-ancestry');
      const names = new Map(
        ['one', 'two', 'three', 'four', 'five', 'side', 'merge'].map(name => [
          commitKeyOf(name, MONO),
          name,
        ]),
      );
      const of = (deployed: string) =>
        rows
          .filter(row => row.from_key.endsWith(`/${deployed}`))
          .map(row => names.get(row.to_key))
          .sort();
      // docs/ belongs to no service; the paths of `five` are not known.
      expect(of('shop-8')).toEqual(['five', 'one', 'three']);
      expect(of('web-9')).toEqual(['two']);
      expect(of('web-11')).toEqual(['five', 'merge', 'side', 'three']);
      expect(
        rows.find(row => row.from_key.endsWith('/web-9')).evidence,
      ).toMatch(/rolled back later$/);
      const owners = await database('object_entity')
        .whereIn('object_key', [...names.keys()])
        .select('object_key', 'entity_ref');
      const owned = owners
        .map(row => `${names.get(row.object_key)} ${row.entity_ref.slice(18)}`)
        .sort();
      expect(owned).toEqual([
        'five shop',
        'five web',
        'one shop',
        'side web',
        'three shop',
        'three web',
        'two web',
      ]);
      await database.destroy();
    }
  });
});

describe.each(databaseIds)('one name on two hosts on %s', id => {
  it('belongs to the entity that means the host, and to one that does not say', async () => {
    const database = await migratedDatabase(id);
    const entities = {
      cloud: {
        'backstage.io/source-location': 'url:https://gitlab.com/shop/api',
      },
      own: { 'gitlab.com/instance': 'git.acme.example' },
      any: {},
    };
    for (const [name, annotations] of Object.entries(entities)) {
      await database('entity_selector').insert(
        selectorsOfEntity({
          ref: `component:default/${name}`,
          kind: 'component',
          title: name,
          annotations: {
            'gitlab.com/project-slug': 'shop/api',
            ...annotations,
          },
          partOf: [],
        }),
      );
    }
    const payloads = ['gitlab.com', 'git.acme.example'].map(host => {
      const payload = toolPayload({
        kind: 'work-item',
        key: `gitlab:${host}/shop/api#1`,
        attributes: {},
        happened: [['created', 1]],
      });
      const { activities, objects } = payload.body as any;
      return {
        ...payload,
        body: {
          activities,
          objects: objects.map((object: any) => ({
            ...object,
            selectors: [
              { annotation: 'gitlab.com/project-slug', value: 'shop/api' },
            ],
          })),
        },
      };
    });
    await deriveArrivals(
      database,
      payloads.map(payload => ({ payload, origin: 'backfill' })),
    );
    const owners = await database('object_entity').select('*');
    expect(
      owners.map(row => `${row.object_key} ${row.entity_ref.slice(18)}`).sort(),
    ).toEqual([
      'gitlab:git.acme.example/shop/api#1 any',
      'gitlab:git.acme.example/shop/api#1 own',
      'gitlab:gitlab.com/shop/api#1 any',
      'gitlab:gitlab.com/shop/api#1 cloud',
    ]);
    await database.destroy();
  });
});

describe('the selectors of an entity', () => {
  const selectors = (annotations: Record<string, string>) =>
    selectorsOfEntity({
      ref: 'component:default/api',
      kind: 'component',
      title: 'api',
      annotations,
      partOf: [],
    }).map(({ selector, narrow }) => [selector, narrow && JSON.parse(narrow)]);

  it('take only its components of a project, and of those what the condition lets through', () => {
    expect(
      selectors({
        'jira/project-key': 'PAY',
        'jira/component': 'Checkout, Ledger',
        'value-stream/work-items': 'label=payments',
      }),
    ).toEqual([
      [
        'jira/project-key=PAY',
        {
          workItems: [
            { field: 'label', values: ['payments'] },
            { field: 'component', values: ['checkout', 'ledger'] },
          ],
        },
      ],
      ['entity=component:default/api', null],
    ]);
    expect(selectors({ 'jira/component': 'Checkout' })[0]).toEqual([
      'jira/component=Checkout',
      null,
    ]);
  });
});
