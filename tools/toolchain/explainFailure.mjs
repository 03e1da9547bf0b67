import { Failure } from './Failure.mjs';

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network|socket hang up|getaddrinfo/i;
const CERTIFICATE =
  /UNABLE_TO_GET_ISSUER_CERT|SELF_SIGNED_CERT|unable to verify the first certificate|CERT_HAS_EXPIRED|self.signed certificate|unable to get local issuer/i;

/**
 * What a failed fetch of packages means for the reader.
 *
 * @param {string} what was being fetched, for example `Node and Yarn`
 * @param {string} output of the command that failed
 * @param {string} registry address
 */
export function explainFailure(what, output, registry) {
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  if (CERTIFICATE.test(output)) {
    return new Failure(
      `${what} could not be fetched because the certificate of ${registry} is not trusted here: point npm's "cafile" setting or NODE_EXTRA_CA_CERTS at your certificate authority and run the command again.`,
      tail,
    );
  }
  if (/YN0028/.test(output)) {
    return new Failure(
      'yarn.lock does not fit the package.json files: run "npm run yarn -- install" and commit what it changes.',
    );
  }
  if (/ENOSPC/.test(output)) {
    return new Failure(
      `${what} could not be stored because the disk is full: free about 3 GB and run the command again.`,
    );
  }
  if (NETWORK.test(output)) {
    return new Failure(
      `${what} could not be fetched because ${registry} cannot be reached: check the network, the proxy and npm's "registry" setting, and run the command again.`,
    );
  }
  return new Failure(
    `${what} could not be fetched: the reason is in the lines above.`,
    tail,
  );
}
