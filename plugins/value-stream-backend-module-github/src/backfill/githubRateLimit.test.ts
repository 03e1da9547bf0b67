import { githubRateLimitMs } from './githubRateLimit';

const NOW = Date.UTC(2024, 5, 1);

function limit(
  status: number,
  headers: Record<string, string> = {},
  body: unknown = {},
) {
  return githubRateLimitMs(
    { status, headers: new Headers(headers), body },
    NOW,
  );
}

describe('githubRateLimitMs', () => {
  const primary = {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(NOW / 1000 + 90),
  };

  it('waits until the primary limit is reset, and a second more', () => {
    expect(limit(403, primary)).toBe(91_000);
    expect(limit(429, primary)).toBe(91_000);
  });

  it('waits as the secondary limit asks, else a minute', () => {
    const message = 'You have exceeded a secondary rate limit.';
    expect(limit(403, { 'retry-after': '30' }, { message })).toBe(30_000);
    expect(limit(403, {}, { message })).toBe(60_000);
    expect(limit(429)).toBe(60_000);
  });

  it('knows the limit of GraphQL, which comes with status 200', () => {
    expect(limit(200, primary, { errors: [{ type: 'RATE_LIMITED' }] })).toBe(
      91_000,
    );
  });

  it('takes nothing else for a limit', () => {
    expect(
      limit(403, {}, { message: 'Must have admin rights' }),
    ).toBeUndefined();
    expect(limit(403, { 'x-ratelimit-remaining': '12' })).toBeUndefined();
    expect(limit(200, primary)).toBeUndefined();
    expect(limit(404, primary, null)).toBeUndefined();
  });
});
