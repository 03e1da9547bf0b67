import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';

const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Whether a text is the full id of a commit. */
export function isSha(text: string): boolean {
  return SHA.test(text);
}

/** @throws Unusable where the field is no full commit id. */
export function readSha(body: Fields, name: string): string {
  const sha = body.requiredText(name, 64);
  if (!SHA.test(sha)) {
    throw new Unusable(`'${name}' is no full commit id`);
  }
  return sha;
}

/** Undefined where it is missing; GitHub writes a deleted one as zeros. */
export function readOptionalSha(
  body: Fields | undefined,
  name: string,
): string | undefined {
  const sha = body?.text(name, 64);
  return sha === undefined || /^0+$/.test(sha)
    ? undefined
    : readSha(body!, name);
}
