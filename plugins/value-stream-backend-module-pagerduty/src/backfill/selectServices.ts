import { createHash } from 'node:crypto';
import {
  PartState,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { PagerDutyOptions } from '../options/PagerDutyOptions';
import { Answered, PAGE, PagerDutyApi } from './PagerDutyApi';

/** A service that is read. */
export interface SelectedService {
  readonly id: string;
  /** Changes when its incidents have to be read anew. */
  readonly mark: string;
  readonly service: Answered;
  /** Its integration keys by which entities name it. */
  readonly integrationKeys: readonly string[];
}

export interface Selection {
  readonly services: readonly SelectedService[];
  /** Of what entities name and PagerDuty does not show. */
  readonly states: readonly PartState[];
}

export const SERVICE_ID = 'pagerduty.com/service-id';
export const INTEGRATION_KEY = 'pagerduty.com/integration-key';

/**
 * Finds the services that entities name by id or by the key of one of their
 * integrations, or all, in order of their ids.
 *
 * @throws SourceError where the services cannot be listed
 */
export async function selectServices(
  api: PagerDutyApi,
  scope: SourceScope<PagerDutyOptions>,
): Promise<Selection> {
  const wanted = scope.selectors.map(({ annotation, value, entityRef }) => ({
    annotation,
    value: value.trim(),
    entityRef,
  }));
  const keys = new Set(
    wanted
      .filter(({ annotation }) => annotation === INTEGRATION_KEY)
      .map(({ value }) => value),
  );
  const ids = new Set(
    wanted
      .filter(({ annotation }) => annotation === SERVICE_ID)
      .map(({ value }) => value),
  );
  const all = scope.options.services === 'all';
  const services = new Map<string, SelectedService>();
  for await (const service of listServices(api, keys.size > 0)) {
    const { id } = service;
    const integrationKeys = keysOf(service).filter(key => keys.has(key));
    if (
      typeof id === 'string' &&
      (all || ids.has(id) || integrationKeys.length > 0)
    ) {
      services.set(id, {
        id,
        mark: markOf(id, integrationKeys),
        service: kept(service),
        integrationKeys,
      });
    }
  }
  const found = new Set([
    ...services.keys(),
    ...[...services.values()].flatMap(service => service.integrationKeys),
  ]);
  return {
    services: [...services.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    states: wanted
      .filter(({ value }) => !found.has(value))
      .map(({ annotation, value, entityRef }) => ({
        part:
          annotation === SERVICE_ID
            ? `service ${value}`
            : `integration key of ${entityRef}`,
        state: 'failed',
        message: 'PagerDuty shows no such service to this token',
        whatToDo: `correct the annotation ${annotation} of ${entityRef}, or use a token that sees the service`,
      })),
  };
}

async function* listServices(
  api: PagerDutyApi,
  withKeys: boolean,
): AsyncGenerator<Answered> {
  for (let offset = 0; ; offset += PAGE) {
    try {
      const { items, more } = await api.page('services', 'services', {
        offset,
        ...(withKeys && { 'include[]': 'integrations' }),
      });
      yield* items;
      if (!more) {
        return;
      }
    } catch (error) {
      if (error instanceof ToolRefusedError) {
        throw new SourceError(
          error.message,
          "use a token that may list services, and check that 'region' is right",
          error,
        );
      }
      if (!(error instanceof ToolAnswerError)) {
        throw error;
      }
      throw new SourceError(
        error.message,
        "check that the backend reaches PagerDuty, through its proxy where there is one, and that 'region' is right; it is tried again at the next run",
        error,
      );
    }
  }
}

function keysOf({ integrations }: Answered): readonly string[] {
  return Array.isArray(integrations)
    ? integrations
        .map(integration => integration?.integration_key)
        .filter(key => typeof key === 'string')
    : [];
}

/** Incidents carry the keys, so other keys are other facts; a key itself stays out of the cursor. */
function markOf(id: string, keys: readonly string[]): string {
  return keys.length === 0
    ? id
    : `${id}#${createHash('sha256')
        .update(JSON.stringify([...keys].sort()))
        .digest('hex')
        .slice(0, 12)}`;
}

/** What `translate` reads; integrations carry keys and are left out. */
function kept(service: Answered): Answered {
  const { id, name, summary, html_url, created_at, updated_at } = service;
  return { id, name, summary, html_url, created_at, updated_at };
}
