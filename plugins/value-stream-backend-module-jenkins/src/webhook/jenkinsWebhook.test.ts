import { jenkinsWebhook } from './jenkinsWebhook';

const NOW = Date.UTC(2024, 2, 4);
const rawBody = Buffer.from('{}');

function verify(
  headers: Record<string, string>,
  query: Record<string, string> = {},
): void {
  jenkinsWebhook.verify(
    { headers, query, rawBody },
    ['old', 'new'],
    {} as any,
    NOW,
  );
}

describe('deliveries of Jenkins', () => {
  it.each([
    [
      'password of the address',
      { authorization: `Basic ${btoa('x:new')}` },
      {},
    ],
    ['bearer', { authorization: 'Bearer old' }, {}],
    ['header', { 'x-jenkins-token': 'new' }, {}],
    ['query', {}, { token: 'new' }],
  ])('carry the token as %s', (_, headers, query) => {
    expect(() => verify(headers as any, query as any)).not.toThrow();
  });

  it.each([
    [{ authorization: `Basic ${btoa('new:x')}` }],
    [{ authorization: 'Bearer' }],
    [{ 'x-jenkins-token': 'newer' }],
    [{}],
  ])('are refused with %j', headers => {
    expect(() => verify(headers as any)).toThrow('no token of this source');
  });

  it('keep neither people nor logs nor parameters', () => {
    const { body } = jenkinsWebhook.read({
      headers: {},
      rawBody: Buffer.from(
        JSON.stringify({
          name: 'a',
          build: {
            number: 1,
            log: 'secret',
            notes: 'by Ada',
            parameters: { WHO: 'Ada' },
            scm: { commit: 'c', culprits: ['ada'], changes: ['x'] },
          },
        }),
      ),
    });

    expect(body).toEqual({ build: { number: 1, scm: { commit: 'c' } } });
  });

  it('must be JSON', () => {
    expect(() =>
      jenkinsWebhook.read({ headers: {}, rawBody: Buffer.from('<x/>') }),
    ).toThrow('format to JSON');
  });
});
