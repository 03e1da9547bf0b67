import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ActionContext } from './ActionContext';
import { registerGetMapAction } from './registerGetMapAction';
import { registerTraceItemAction } from './registerTraceItemAction';

/** Registers the read actions, for programs and for tools that speak MCP. */
export function registerActions(
  registry: ActionsRegistryService,
  context: ActionContext,
): void {
  registerGetMapAction(registry, context);
  registerTraceItemAction(registry, context);
}
