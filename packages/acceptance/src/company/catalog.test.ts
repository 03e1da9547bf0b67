import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  groupEntityV1alpha1Validator,
  parseEntityRef,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { ValueStreamProcessor } from '@value-stream/backstage-plugin-catalog-backend-module-value-stream';
import { catalogEntities, createCompany } from '@value-stream/demo-company';
import { companyRegistry } from './companyRegistry';

const VALIDATORS = {
  API: apiEntityV1alpha1Validator,
  Component: componentEntityV1alpha1Validator,
  Domain: domainEntityV1alpha1Validator,
  Group: groupEntityV1alpha1Validator,
  System: systemEntityV1alpha1Validator,
  User: userEntityV1alpha1Validator,
  ValueStream: {
    check: (entity: Entity) =>
      new ValueStreamProcessor().validateEntityKind(entity),
  },
};

/** Those of the plugins of each tool, which a portal has anyhow, and ours. */
const ANNOTATIONS = [
  'argocd/app-name',
  'cdevents.dev/source',
  'github.com/project-slug',
  'gitlab.com/project-slug',
  'jenkins.io/job-full-name',
  'jira/project-key',
  'pagerduty.com/service-id',
  'value-stream/cost-of-delay',
  'value-stream/owner',
  'value-stream/parent',
  'value-stream/paths',
  'value-stream/role',
  'value-stream/stages',
  'value-stream/stream',
  'value-stream/supports',
  'value-stream/work-items',
];

const GUEST = 'user:default/guest';

describe.each(['1', '2'])('the catalog of the company of seed %s', seed => {
  const entities = catalogEntities(createCompany(seed)) as (Entity & {
    spec: Record<string, any>;
  })[];
  const ofKind = (kind: string) => entities.filter(one => one.kind === kind);
  const annotationsOf = ({ metadata }: Entity) => metadata.annotations ?? {};
  const { streams, conflicts } = companyRegistry(seed);

  it.each(Object.entries(VALIDATORS))(
    'has entities of kind %s that the kind allows',
    async (kind, validator) => {
      expect(ofKind(kind)).not.toEqual([]);
      for (const entity of ofKind(kind)) {
        expect([
          entity.metadata.name,
          await validator.check(entity as never),
        ]).toEqual([entity.metadata.name, true]);
      }
      expect(entities.filter(one => !(one.kind in VALIDATORS))).toEqual([]);
    },
  );

  it('has five domains, 14 systems, about 60 components and 25 teams', () => {
    expect(ofKind('Domain')).toHaveLength(5);
    expect(ofKind('System')).toHaveLength(14);
    expect(ofKind('Component')).toHaveLength(61);
    expect(ofKind('Group')).toHaveLength(25);
  });

  it('names each entity once and no entity that is not there', () => {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    expect(new Set(refs).size).toBe(refs.length);
    const there = new Set([...refs, GUEST]);
    const named = entities.flatMap(({ spec, metadata }) => {
      const refOf = (defaultKind: string) => (ref: string) =>
        stringifyEntityRef(
          parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' }),
        );
      const of = (kind: string, value: string | string[] = []) =>
        [value].flat().map(refOf(kind));
      return [
        ...of('group', spec.owner),
        ...of('group', spec.memberOf),
        ...of('user', spec.members),
        ...of('domain', spec.domain),
        ...of('system', spec.system),
        ...of('component', spec.dependsOn),
        ...of('api', spec.providesApis),
        ...of('group', metadata.annotations?.['value-stream/owner']),
      ];
    });
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter(ref => !there.has(ref))).toEqual([]);
  });

  it('has the guest in one team that owns something', () => {
    const teams = ofKind('Group').filter(({ spec }) =>
      spec.members?.includes('guest'),
    );
    expect(teams).toHaveLength(1);
    const owned = ofKind('Component').filter(
      ({ spec }) => spec.owner === teams[0].metadata.name,
    );
    expect(owned.length).toBeGreaterThan(1);
  });

  it('annotates with what a portal has for its tools, and with what our README names', () => {
    const used = new Set(
      entities.flatMap(entity => Object.keys(annotationsOf(entity))),
    );
    expect([...used].sort()).toEqual(ANNOTATIONS);
    for (const component of ofKind('Component')) {
      const names = Object.keys(annotationsOf(component));
      expect(names).toContain('pagerduty.com/service-id');
      // Where its changes are: one place, and no other tool's.
      expect(
        names.filter(name => /project-slug|cdevents/.test(name)),
      ).toHaveLength(1);
    }
  });

  it('declares nine core and five supporting streams, half as entities, half by annotation alone', () => {
    const definitions = streams.map(({ definition }) => definition);
    expect(conflicts).toEqual([]);
    expect(definitions).toHaveLength(14);
    const count = (role: string) =>
      definitions.filter(one => one.role === role).length;
    expect([count('core'), count('supporting')]).toEqual([9, 5]);
    const declared = ofKind('ValueStream').map(entity =>
      stringifyEntityRef(entity),
    );
    expect(declared).toHaveLength(7);
    const annotated = definitions.filter(({ ref }) => !declared.includes(ref));
    expect(annotated).toHaveLength(7);
    for (const { ref, owner } of annotated) {
      const name = ref.slice(ref.lastIndexOf('/') + 1);
      const by = entities.filter(entity =>
        annotationsOf(entity)
          ['value-stream/stream']?.split(', ')
          .includes(name),
      );
      // By annotation alone, which says all that an entity would.
      expect(by.length).toBeGreaterThan(0);
      expect([name, typeof owner]).toEqual([name, 'string']);
    }
  });

  it('has streams within streams, that cross, and that serve others', () => {
    const parents = streams.flatMap(({ definition: { ref, parent } }) =>
      parent ? [[ref, parent]] : [],
    );
    expect(parents.sort()).toEqual([
      ['valuestream:default/last-mile', 'valuestream:default/order-to-door'],
      [
        'valuestream:default/warehouse-work',
        'valuestream:default/order-to-door',
      ],
    ]);
    const crossing = ofKind('Component')
      .filter(entity =>
        annotationsOf(entity)['value-stream/stream']?.includes(','),
      )
      .map(({ metadata }) => metadata.name);
    expect(crossing.sort()).toEqual([
      'delivery-promise',
      'payment-router',
      'sign-in',
    ]);
    const serving = streams.filter(
      ({ definition }) => definition.role === 'supporting',
    );
    expect(
      serving.filter(({ definition }) => !definition.supports.length),
    ).toEqual([]);
  });
});
