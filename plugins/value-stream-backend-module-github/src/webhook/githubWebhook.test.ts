import { githubWebhook } from './githubWebhook';
import { readGithubOptions } from '../options/readGithubOptions';

const options = readGithubOptions({});
const request = (headers: Record<string, string>, body: string) => ({
  headers,
  rawBody: Buffer.from(body),
});

describe('githubWebhook', () => {
  it('checks the signature that GitHub documents', () => {
    // The example of GitHub's documentation on validating deliveries.
    const signed = request(
      {
        'x-hub-signature-256':
          'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
      },
      'Hello, World!',
    );
    const verify = (secret: string) =>
      githubWebhook.verify(signed, [secret], options, 0);
    expect(() => verify("It's a Secret to Everybody")).not.toThrow();
    expect(() => verify('another')).toThrow('not signed with a secret');
  });

  it('takes no signature of the older scheme', () => {
    expect(() =>
      githubWebhook.verify(
        request({ 'x-hub-signature': 'sha1=00' }, '{}'),
        ['a secret'],
        options,
        0,
      ),
    ).toThrow('not signed');
  });

  it('names a payload by event and action', () => {
    const read = (event: string, body: string) =>
      githubWebhook.read(request({ 'x-github-event': event }, body)).type;
    expect(read('issues', '{"action":"opened"}')).toBe('issues.opened');
    expect(read('push', '{"ref":"refs/heads/main"}')).toBe('push');
    expect(read('push', 'null')).toBe('push');
    expect(read('issues', '{"action":5}')).toBe('issues');
  });

  it('says what to set where a delivery cannot be read', () => {
    expect(() => githubWebhook.read(request({}, '{}'))).toThrow(
      'X-GitHub-Event',
    );
    expect(() =>
      githubWebhook.read(
        request({ 'x-github-event': 'push' }, 'payload=%7B%7D'),
      ),
    ).toThrow('application/json');
  });
});
