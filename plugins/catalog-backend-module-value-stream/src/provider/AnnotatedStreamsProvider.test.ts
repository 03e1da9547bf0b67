import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AnnotatedStreamsProvider } from './AnnotatedStreamsProvider';

const psp: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'psp',
    namespace: 'default',
    annotations: { 'value-stream/stream': 'payments' },
  },
};

async function connected(catalog: ReturnType<typeof catalogServiceMock>) {
  const provider = new AnnotatedStreamsProvider({
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    taskRunner: { run: async () => {} },
  });
  const applyMutation = jest.fn();
  await provider.connect({ applyMutation, refresh: jest.fn() });
  return { provider, applyMutation };
}

describe('AnnotatedStreamsProvider', () => {
  it('gives all named streams at once, and only when they changed', async () => {
    const { provider, applyMutation } = await connected(
      catalogServiceMock({ entities: [psp] }),
    );
    await provider.refresh();
    await provider.refresh();
    expect(applyMutation).toHaveBeenCalledTimes(1);
    expect(applyMutation).toHaveBeenCalledWith({
      type: 'full',
      entities: [
        {
          entity: expect.objectContaining({
            kind: 'ValueStream',
            metadata: expect.objectContaining({ name: 'payments' }),
          }),
        },
      ],
    });
  });

  it('changes nothing when the catalog cannot be read whole', async () => {
    const catalog = catalogServiceMock({ entities: [psp] });
    const { provider, applyMutation } = await connected(catalog);
    jest
      .spyOn(catalog, 'queryEntities')
      .mockResolvedValueOnce({ items: [], totalItems: 1, pageInfo: {} })
      .mockRejectedValueOnce(new Error('down'));
    await expect(provider.refresh()).rejects.toThrow('0 of 1 entities');
    await expect(provider.refresh()).rejects.toThrow('down');
    expect(applyMutation).not.toHaveBeenCalled();
  });
});
