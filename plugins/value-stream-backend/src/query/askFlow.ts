import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  MapOptions,
  StreamDefinition,
  Timeline,
  Window,
} from '@value-stream/flow-engine';
import { describeQuestion } from './describeQuestion';
import { findScope, Scope } from './findScope';
import { ItemsAsked, loadItems } from './loadItems';
import { MapQuery } from './MapQuery';
import { NO_STREAM } from './noStream';
import { QueryContext } from './QueryContext';

/** What every question about flow is answered from. */
export interface FlowQuestion {
  readonly scope: Scope;
  readonly stream: StreamDefinition;
  /** Those whose items are shown together, `stream` at the front. */
  readonly streams: readonly Pick<StreamDefinition, 'ref'>[];
  /** Open, or ended at or after `since`; what ended before as well where that was allowed. */
  readonly timelines: readonly Timeline[];
  readonly options: MapOptions;
  /** The question as the answer repeats it. */
  readonly asked: ApiSchemas['Asked'];
}

/**
 * Loads what a question about flow needs.
 *
 * @param items - earliest end of an item that matters, the window's start by
 * default, and whether there may be earlier ones
 * @throws NotFoundError, InputError
 */
export async function askFlow(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  asked: Partial<Pick<ItemsAsked, 'since' | 'earlierToo'>> = {},
): Promise<FlowQuestion> {
  const scope = await findScope(context, entityRef);
  const { window, clock, basis, asOf } = query;
  const items = await loadItems(context, scope, {
    since: window.from,
    ...query,
    ...asked,
  });
  const stream = items?.stream ?? NO_STREAM;
  return {
    scope,
    stream,
    streams: (items?.pooled ?? []).map(ref => ({ ref })),
    timelines: items?.timelines ?? [],
    options: { window, clock, basis, asOf },
    asked: describeQuestion(scope, items, stream, query),
  };
}

/** The window of the same length just before. */
export function windowBefore({ from, to }: Window): Window {
  return { from: from - (to - from), to: from };
}
