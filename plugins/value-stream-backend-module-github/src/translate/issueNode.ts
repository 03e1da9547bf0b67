import { NativeLink } from '@value-stream/backstage-plugin-value-stream-node';

/** An array of three in MessagePack, the first of which is 0. */
const NEW_FORM = [0x93, 0x00];
const OLD_FORM = /^05:Issue(\d{1,15})$/;

/**
 * Key by which deliveries of projects name an issue: by GitHub's own id of it,
 * where they give neither its repository nor its number. GitHub writes that
 * id in two forms, in deliveries and lists not always in the same; both hold
 * the issue's number in its database, which is the key. Of a form that holds
 * none it is the id as it stands.
 */
export function issueNodeKey(host: string, nodeId: string): string {
  const id = databaseId(nodeId);
  return id === undefined
    ? `github:${host}/nodes/${nodeId}`
    : `github:${host}/issues/${id}`;
}

/** What deliveries of projects tell under that key is told of the issue. */
export function nodeLink(host: string, nodeId: string): NativeLink {
  return {
    to: issueNodeKey(host, nodeId),
    relation: 'x:same-as',
    evidence: 'GitHub knows the issue by this id',
  };
}

/** Whether an id is that of an issue, and not of a pull request or a draft. */
export function isIssueNode(nodeId: string): boolean {
  return nodeId.startsWith('I_') || OLD_FORM.test(decoded(nodeId).toString());
}

function databaseId(nodeId: string): number | undefined {
  const old = OLD_FORM.exec(decoded(nodeId).toString())?.[1];
  if (old !== undefined) {
    return Number(old);
  }
  const bytes = nodeId.startsWith('I_') ? decoded(nodeId.slice(2)) : undefined;
  if (!bytes || !NEW_FORM.every((byte, index) => bytes[index] === byte)) {
    return undefined;
  }
  const repository = readNumber(bytes, NEW_FORM.length);
  const issue = repository && readNumber(bytes, repository.end);
  return issue?.end === bytes.length ? issue.value : undefined;
}

function decoded(text: string): Buffer {
  return Buffer.from(text, 'base64url');
}

/** A whole number in MessagePack. */
function readNumber(
  bytes: Buffer,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const first = bytes[at];
  if (first === undefined) {
    return undefined;
  }
  if (first < 0x80) {
    return { value: first, end: at + 1 };
  }
  const size = new Map([
    [0xcc, 1],
    [0xcd, 2],
    [0xce, 4],
  ]).get(first);
  if (size !== undefined && at + 1 + size <= bytes.length) {
    return { value: bytes.readUIntBE(at + 1, size), end: at + 1 + size };
  }
  if (first === 0xcf && at + 9 <= bytes.length) {
    const value = Number(bytes.readBigUInt64BE(at + 1));
    return Number.isSafeInteger(value) ? { value, end: at + 9 } : undefined;
  }
  return undefined;
}
