import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { ValueStreamProcessor } from './ValueStreamProcessor';

const processor = new ValueStreamProcessor();

function streamOf(spec: JsonObject, apiVersion = 'value-stream/v1alpha1') {
  return {
    apiVersion,
    kind: 'ValueStream',
    metadata: { name: 'payments', namespace: 'default' },
    spec,
  };
}

async function relationsOf(entity: Entity): Promise<string[]> {
  const results: CatalogProcessorResult[] = [];
  await processor.postProcessEntity(
    entity,
    { type: 'url', target: 'x' },
    result => results.push(result),
  );
  return results.map(result => {
    if (result.type !== 'relation') {
      throw new Error(`unexpected ${result.type}`);
    }
    const { source, type, target } = result.relation;
    return `${source.kind}/${source.name} ${type} ${target.kind}/${target.name}`.toLowerCase();
  });
}

describe('ValueStreamProcessor', () => {
  it('accepts a whole spec and an empty one', async () => {
    await expect(
      processor.validateEntityKind(
        streamOf({
          role: 'supporting',
          owner: 'group:default/money',
          customer: 'Shoppers',
          outcome: 'Paid orders',
          parent: 'shop',
          supports: ['checkout'],
          members: ['component:default/psp', 'ledger'],
          stages: [
            { name: 'Doing', mode: 'active', class: 'build' },
            { name: 'Done', mode: 'done' },
          ],
          commitment: 'doing',
          calendar: {
            timeZone: 'Europe/Vienna',
            workingHours: ['08:00-12:00', '13:00-17:00'],
            holidays: ['2026-12-25'],
          },
          flowItem: { kind: 'work-items', types: ['Story'] },
          reopenPolicy: 'first-done',
          reopenHorizon: 'P30D',
        }),
      ),
    ).resolves.toBe(true);
    await expect(processor.validateEntityKind(streamOf({}))).resolves.toBe(
      true,
    );
  });

  it('leaves other kinds to others', async () => {
    await expect(
      processor.validateEntityKind({ ...streamOf({}), kind: 'Component' }),
    ).resolves.toBe(false);
  });

  it.each([
    [{ role: 'boss' }, 'spec.role must be one of core, supporting'],
    [{ owner: '' }, 'spec.owner must be a text that is not empty'],
    [{ supports: 'checkout' }, 'spec.supports must be a list of names'],
    [{ parent: 'component:default/x' }, "'component:default/x' is a component"],
    [{ members: ['psp', '?'] }, "spec.members: '?' is not an entity ref"],
    [{ stages: [] }, 'spec.stages must be a list of at least one stage'],
    [
      { stages: [{ name: 'Doing', mode: 'busy' }] },
      "spec.stages[0].mode must be 'active', 'wait' or 'done'",
    ],
    [
      { stages: [{ name: 'Doing', mode: 'active' }] },
      "no stage has mode 'done'",
    ],
    [{ calendar: { timeZone: 'Mars/Base' } }, 'no IANA time zone'],
    [
      { calendar: { workingHours: ['17:00-09:00'] } },
      'spec.calendar.workingHours',
    ],
    [{ flowItem: 'tickets' }, 'spec.flowItem must be one of auto, work-items'],
    [{ reopenPolicy: 'never' }, 'spec.reopenPolicy must be one of'],
    [{ reopenHorizon: 'soon' }, 'spec.reopenHorizon must be a duration'],
    [{ ownr: 'x' }, 'spec.ownr is not known'],
  ])('refuses %j saying what to write', async (spec, message) => {
    await expect(
      processor.validateEntityKind(streamOf(spec as unknown as JsonObject)),
    ).rejects.toThrow(message);
  });

  it('names everything that is wrong at once', async () => {
    await expect(
      processor.validateEntityKind(streamOf({ role: 'boss', owner: '' })),
    ).rejects.toThrow(/spec\.owner.*; spec\.role/);
  });

  it('refuses another version', async () => {
    await expect(
      processor.validateEntityKind(streamOf({}, 'value-stream/v2')),
    ).rejects.toThrow("must be 'value-stream/v1alpha1', not 'value-stream/v2'");
  });

  it('relates a stream to its owner, parent and members', async () => {
    await expect(
      relationsOf(
        streamOf({ owner: 'money', parent: 'shop', members: ['psp'] }),
      ),
    ).resolves.toEqual([
      'valuestream/payments ownedby group/money',
      'group/money ownerof valuestream/payments',
      'valuestream/payments partof valuestream/shop',
      'valuestream/shop haspart valuestream/payments',
      'component/psp partof valuestream/payments',
      'valuestream/payments haspart component/psp',
    ]);
  });

  it('relates an annotated entity to its streams and skips what is no name', async () => {
    await expect(
      relationsOf({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'psp',
          annotations: {
            'value-stream/stream': 'payments, user:default/ann, a:b:c:d ,',
          },
        },
      }),
    ).resolves.toEqual([
      'component/psp partof valuestream/payments',
      'valuestream/payments haspart component/psp',
    ]);
  });

  it('does not stumble over an annotation that is not a text', async () => {
    await expect(
      relationsOf({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: {
          name: 'web',
          annotations: { 'value-stream/stream': 7 as unknown as string },
        },
      }),
    ).resolves.toEqual([]);
  });
});
