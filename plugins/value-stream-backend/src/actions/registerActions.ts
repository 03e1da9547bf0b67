import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Authorizer } from '../permissions/createAuthorizer';
import { QueryContext } from '../query/QueryContext';
import { registerGetMapAction } from './registerGetMapAction';
import { registerTraceItemAction } from './registerTraceItemAction';

/** What actions answer from. */
export interface ActionContext {
  readonly authorizer: Authorizer;
  readonly queries: Omit<QueryContext, 'visibility'>;
}

/** Registers the read actions, for programs and for tools that speak MCP. */
export function registerActions(
  registry: ActionsRegistryService,
  context: ActionContext,
): void {
  registerGetMapAction(registry, context);
  registerTraceItemAction(registry, context);
}
