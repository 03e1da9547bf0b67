import { createHmac } from 'node:crypto';
import { readGitlabHook } from './readGitlabHook';
import { verifyGitlabHook } from './verifyGitlabHook';

const NOW = Date.parse('2024-05-03T12:00:00Z');
const BODY = Buffer.from('{"object_kind":"push"}');

describe('a delivery with a token', () => {
  const verify = (token: string | undefined, secrets: string[]) => () =>
    verifyGitlabHook(
      { headers: { 'x-gitlab-token': token }, rawBody: BODY },
      secrets,
      NOW,
    );

  it('is accepted with either of two secrets', () => {
    expect(verify('new', ['old', 'new'])).not.toThrow();
  });

  it.each([undefined, '', 'wrong'])('is refused with %j', token => {
    expect(verify(token, ['old', 'new'])).toThrow('no token of this source');
  });
});

describe('a signed delivery', () => {
  const sign = (secret: string | Buffer, at: string) =>
    createHmac('sha256', secret)
      .update(`id-1.${at}.`)
      .update(BODY)
      .digest('base64');
  const verify =
    (signature: string, at: string, more: object = {}) =>
    () =>
      verifyGitlabHook(
        {
          headers: {
            'webhook-id': 'id-1',
            'webhook-timestamp': at,
            'webhook-signature': signature,
            ...more,
          },
          rawBody: BODY,
        },
        ['plain secret', 'whsec_a2V5IGluIGJhc2U2NA=='],
        NOW,
      );
  const at = String(NOW / 1_000);

  it('is accepted with a secret as text or as key, and one signature of several', () => {
    expect(verify(`v1,${sign('plain secret', at)}`, at)).not.toThrow();
    const key = Buffer.from('key in base64');
    expect(verify(`v1,bm8= v1,${sign(key, at)}`, at)).not.toThrow();
  });

  it('is refused when it is older than five minutes, or its time is changed', () => {
    const old = String(NOW / 1_000 - 301);
    expect(verify(`v1,${sign('plain secret', old)}`, old)).toThrow('stale');
    expect(verify(`v1,${sign('plain secret', old)}`, at)).toThrow('not signed');
  });

  it('is refused with a wrong signature even where its token fits', () => {
    const token = { 'x-gitlab-token': 'plain secret' };
    expect(verify('v1,bm8=', at, token)).toThrow('not signed');
    expect(verify(`v2,${sign('plain secret', at)}`, at)).toThrow('not signed');
  });
});

describe('reading a delivery', () => {
  const read = (body: unknown) =>
    readGitlabHook({
      headers: {},
      rawBody: Buffer.from(
        typeof body === 'string' ? body : JSON.stringify(body),
      ),
    });

  it('leaves texts of comments and variables of pipelines behind', () => {
    const note = read({
      object_kind: 'note',
      object_attributes: { id: 1, note: 'secret text', noteable_type: 'Issue' },
      issue: { description: 'secret text' },
      merge_request: { iid: 1, description: 'secret text' },
    });
    const pipeline = read({
      object_kind: 'pipeline',
      object_attributes: { id: 1, variables: [{ value: 'secret text' }] },
    });
    expect(JSON.stringify([note, pipeline])).not.toContain('secret text');
  });

  it('names what it is by its kind, or by its event where it has none', () => {
    expect(read({ object_kind: 'build' }).type).toBe('hook.build');
    expect(read({ event_name: 'user_create' }).type).toBe('hook.user_create');
  });

  it.each(['not json', '[]', '{}', '{"object_kind":7}'])('refuses %s', body => {
    expect(() => read(body)).toThrow(/The body/);
  });
});
