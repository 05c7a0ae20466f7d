import { isIP } from 'node:net';

const OWN_NAME = /^(?:[^.]+|.+\.(?:local|lan|internal|home\.arpa|localhost))$/u;
/** Loopback, private and link-local ranges (RFC 1918, RFC 4193, RFC 4291). */
const OWN_ADDRESS = /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|::1$|f[cd][\da-f]{2}:|fe80:)/iu;

/** True where an address on the web lies within the house: this machine, a private network, a name without a domain. */
export function isOwnNetwork(webAddress: string): boolean {
  const host = new URL(webAddress).hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  return isIP(host) === 0 ? OWN_NAME.test(host) : OWN_ADDRESS.test(host);
}
