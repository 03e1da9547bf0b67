import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { inChunks } from '../log/bulkRows';

const TTL_MS = 30_000;
const MAX_CALLERS = 1_000;
const BATCH = 500;

interface Caller {
  readonly since: number;
  readonly visible: Map<string, boolean>;
}

/**
 * Asks the catalog, with the caller's credentials, which refs the caller may
 * read, and remembers the answers for 30 seconds per caller.
 */
export function createVisibleRefs(
  catalog: CatalogService,
  now: () => number,
): (
  credentials: BackstageCredentials,
  refs: readonly string[],
) => Promise<ReadonlySet<string>> {
  const callers = new Map<string, Caller>();

  return async (credentials, refs) => {
    const key = callerKey(credentials);
    const known = callers.get(key);
    const caller =
      known && now() - known.since < TTL_MS
        ? known
        : { since: now(), visible: new Map<string, boolean>() };
    if (caller !== known) {
      forgetOldest(callers);
      callers.delete(key);
      callers.set(key, caller);
    }
    const open = [...new Set(refs)].filter(ref => !caller.visible.has(ref));
    // The catalog takes its time for each: they are asked for at once.
    await Promise.all(
      [...inChunks(open, BATCH)].map(async batch => {
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: [...batch], fields: ['kind', 'metadata.name'] },
          { credentials },
        );
        batch.forEach((ref, j) => caller.visible.set(ref, Boolean(items[j])));
      }),
    );
    return new Set(refs.filter(ref => caller.visible.get(ref)));
  };
}

function callerKey(credentials: BackstageCredentials): string {
  const principal = credentials.principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  return `${principal.type}:${principal.userEntityRef ?? principal.subject}`;
}

function forgetOldest(callers: Map<string, unknown>): void {
  const oldest = callers.keys().next();
  if (callers.size >= MAX_CALLERS && !oldest.done) {
    callers.delete(oldest.value);
  }
}
