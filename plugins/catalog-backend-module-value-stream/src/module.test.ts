import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { Entity, RELATION_HAS_PART } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModuleValueStream } from './module';

jest.setTimeout(60_000);

const annotations = {
  'backstage.io/managed-by-location': 'url:https://example.com/catalog.yaml',
  'backstage.io/managed-by-origin-location':
    'url:https://example.com/catalog.yaml',
};

function component(name: string, stream: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: { ...annotations, 'value-stream/stream': stream },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  };
}

const declared: Entity = {
  apiVersion: 'value-stream/v1alpha1',
  kind: 'ValueStream',
  metadata: { name: 'payments', title: 'Payments', annotations },
  spec: { owner: 'group:default/money' },
};

/** Gives the catalog what a portal's files would. */
const files = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'files',
  register(reg) {
    reg.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addEntityProvider({
          getProviderName: () => 'files',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                component('psp', 'payments, selling'),
                component('broken', 'a:b:c, ,'),
                declared,
              ].map(entity => ({ entity, locationKey: 'files' })),
            }),
        });
      },
    });
  },
});

describe('the catalog module', () => {
  it('makes streams of annotations and declarations entities with relations', async () => {
    const scheduler = mockServices.scheduler();
    let catalog: CatalogService | undefined;
    const probe = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'probe',
      register(reg) {
        reg.registerInit({
          deps: { service: catalogServiceRef },
          async init({ service }) {
            catalog = service;
          },
        });
      },
    });
    await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleValueStream,
        files,
        probe,
        mockServices.rootConfig.factory({
          data: {
            catalog: { processingInterval: { seconds: 1 } },
            backend: { baseUrl: 'http://localhost' },
          },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
    const credentials = await mockServices.auth().getOwnServiceCredentials();
    const read = async (ref: string) =>
      catalog!.getEntityByRef(ref, { credentials });
    const until = async <T>(value: () => Promise<T | undefined>) => {
      for (;;) {
        const found = await value();
        if (found) {
          return found;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    };
    const partsOf = (entity?: Entity) =>
      entity?.relations
        ?.filter(({ type }) => type === RELATION_HAS_PART)
        .map(({ targetRef }) => targetRef);

    const payments = await until(async () => {
      const entity = await read('valuestream:default/payments');
      return partsOf(entity)?.length ? entity : undefined;
    });
    expect(payments.metadata.title).toBe('Payments');
    expect(partsOf(payments)).toEqual(['component:default/psp']);
    await until(() => read('component:default/broken'));

    const selling = await until(async () => {
      await scheduler.triggerTask('value-stream-annotations-refresh');
      return read('valuestream:default/selling');
    });
    expect(selling.spec).toEqual({ owner: 'group:default/shop' });
    const again = await read('valuestream:default/payments');
    expect(again?.metadata.title).toBe('Payments');
  });
});
