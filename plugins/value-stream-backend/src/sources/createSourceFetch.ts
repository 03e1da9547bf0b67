import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { InputError } from '@backstage/errors';
import { Agent, Dispatcher, fetch as undiciFetch, ProxyAgent } from 'undici';

/**
 * Makes a `fetch` that goes through a proxy of the source's own, or trusts
 * certificates of its own besides the usual ones.
 *
 * @returns undefined where the source has neither
 * @throws InputError where the proxy is no address or the file cannot be read
 */
export function createSourceFetch(network: {
  readonly proxy?: string;
  readonly certificateFile?: string;
}): typeof fetch | undefined {
  const { proxy, certificateFile } = network;
  if (proxy === undefined && certificateFile === undefined) {
    return undefined;
  }
  const tls =
    certificateFile === undefined
      ? undefined
      : { ca: [...rootCertificates, readCertificates(certificateFile)] };
  const dispatcher =
    proxy === undefined ? new Agent({ connect: tls }) : proxyAgent(proxy, tls);
  // A dispatcher fits the fetch of its own package; that of Node may be older.
  return ((input: Parameters<typeof undiciFetch>[0], init = {}) =>
    undiciFetch(input, { ...init, dispatcher })) as unknown as typeof fetch;
}

function proxyAgent(
  proxy: string,
  tls: { ca: string[] } | undefined,
): Dispatcher {
  // The address may hold a password, so it is not repeated.
  if (!URL.canParse(proxy) || !/^https?:$/.test(new URL(proxy).protocol)) {
    throw new InputError(
      'proxy must be an address as http://proxy.example.com:3128',
    );
  }
  return new ProxyAgent({ uri: proxy, requestTls: tls, proxyTls: tls });
}

function readCertificates(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(
      `certificateFile ${file} cannot be read: ${(error as Error).message}`,
    );
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InputError(
      `certificateFile ${file} holds no certificate in PEM form`,
    );
  }
  return text;
}
