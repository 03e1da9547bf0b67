import { createServer } from 'node:net';
import { Failure } from '../toolchain/Failure.mjs';

/**
 * @param {readonly { port: number, purpose: string }[]} wanted
 * @throws Failure that names the first port in use
 */
export async function requireFreePorts(wanted) {
  for (const { port, purpose } of wanted) {
    if (!(await isFree(port))) {
      throw new Failure(
        `Port ${port}, needed for the ${purpose}, is in use: end the program that listens there (perhaps another start of this portal) and run the command again.`,
      );
    }
  }
}

/** Whether nothing listens on the port, on any address of this machine. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', undefined]) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

function canListen(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error =>
      // A machine without IPv6 has no such address to be taken.
      resolve(['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)),
    );
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** A port that is free now, chosen by the operating system. @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
