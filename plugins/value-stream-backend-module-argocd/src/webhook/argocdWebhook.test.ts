import { argocdWebhook } from './argocdWebhook';

const verify = (headers: Record<string, string>) =>
  argocdWebhook.verify(
    { headers, rawBody: Buffer.from('{}') },
    ['old', 'new'],
    {} as any,
    0,
  );

describe('notifications of Argo CD', () => {
  it('carry one of the tokens', () => {
    expect(() => verify({ authorization: 'Bearer old' })).not.toThrow();
    expect(() => verify({ 'x-argocd-token': 'new' })).not.toThrow();
    expect(() => verify({ authorization: 'Bearer other' })).toThrow('no token');
    expect(() => verify({ authorization: 'Basic old' })).toThrow('no token');
    expect(() => verify({})).toThrow('no token');
  });

  it('keep of the application what tells of deployments', () => {
    const source = { repoURL: 'r', path: 'p', helm: { values: 'secret: x' } };
    const { type, body } = argocdWebhook.read({
      headers: {},
      rawBody: Buffer.from(
        JSON.stringify({
          application: {
            metadata: { name: 'api', managedFields: [{}], labels: { a: 'b' } },
            spec: { project: 'shop', source, syncPolicy: {} },
            status: {
              history: [{ id: 1, deployedAt: 'x', source }],
              operationState: {
                phase: 'Failed',
                message: 'by Ada',
                operation: { sync: { manifests: ['x'] }, info: [] },
                syncResult: { revision: 'r', resources: [{}] },
              },
              conditions: [{}],
              resources: [
                { kind: 'Secret' },
                { kind: 'Application', name: 'x' },
              ],
            },
          },
        }),
      ),
    });

    const kept = { repoURL: 'r', path: 'p' };
    expect(type).toBe('application');
    expect(body).toEqual({
      application: {
        metadata: { name: 'api', labels: { a: 'b' } },
        spec: { project: 'shop', source: kept },
        status: {
          history: [{ id: 1, deployedAt: 'x', source: kept }],
          operationState: {
            phase: 'Failed',
            operation: { sync: {} },
            syncResult: { revision: 'r' },
          },
          resources: [{ kind: 'Application' }],
        },
      },
    });
  });

  it('must be JSON', () => {
    expect(() =>
      argocdWebhook.read({ headers: {}, rawBody: Buffer.from('sync ok') }),
    ).toThrow('paste the template');
  });
});
