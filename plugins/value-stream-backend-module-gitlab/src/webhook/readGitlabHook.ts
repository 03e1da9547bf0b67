import { InputError } from '@backstage/errors';
import {
  ConnectorPayload,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Of a comment only what says that there was one, and when. */
const NOTE = ['id', 'noteable_type', 'system', 'created_at', 'updated_at'];
const NOTED = ['id', 'iid'];

/**
 * Reads a delivery. The texts of comments and the variables of pipelines,
 * which may be secrets, are left behind.
 *
 * @throws InputError where the body is not what GitLab sends.
 */
export function readGitlabHook({ rawBody }: WebhookRequest): ConnectorPayload {
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    throw new InputError('The body is not JSON');
  }
  if (!isObject(body)) {
    throw new InputError('The body is not an object');
  }
  const kind = body.object_kind ?? body.event_name;
  if (typeof kind !== 'string' || !/^\w{1,60}$/.test(kind)) {
    throw new InputError("The body has no 'object_kind'; GitLab sends one");
  }
  return { type: `hook.${kind}`, body: withoutTexts(kind, body) };
}

function withoutTexts(
  kind: string,
  body: Record<string, unknown>,
): Record<string, unknown> {
  if (kind === 'note') {
    const { issue: _i, snippet: _s, commit: _c, ...rest } = body;
    return {
      ...rest,
      object_attributes: only(body.object_attributes, NOTE),
      ...('merge_request' in body && {
        merge_request: only(body.merge_request, NOTED),
      }),
    };
  }
  if (kind === 'pipeline' && isObject(body.object_attributes)) {
    const { variables: _, ...attributes } = body.object_attributes;
    return { ...body, object_attributes: attributes };
  }
  return body;
}

function only(value: unknown, names: readonly string[]): unknown {
  return isObject(value)
    ? Object.fromEntries(
        names.filter(name => name in value).map(name => [name, value[name]]),
      )
    : value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
