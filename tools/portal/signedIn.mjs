import { askOnce } from './askOnce.mjs';

/**
 * A way to ask the backend as the portal's guest.
 *
 * @param {string} backend address
 * @returns {Promise<(path: string, init?: RequestInit) => Promise<Response>>}
 * @throws where the guest cannot sign in
 */
export async function signedIn(backend) {
  const answer = await askOnce(`${backend}/api/auth/guest/refresh`, {
    signal: AbortSignal.timeout(5000),
  });
  if (!answer.ok) {
    throw new Error(`The guest cannot sign in: ${answer.status}`);
  }
  const { backstageIdentity } = await answer.json();
  return (path, init = {}) =>
    askOnce(`${backend}${path}`, {
      ...init,
      headers: {
        ...init.headers,
        authorization: `Bearer ${backstageIdentity.token}`,
      },
    });
}
