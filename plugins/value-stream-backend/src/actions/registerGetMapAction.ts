import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { valueStreamReadPermission } from '@value-stream/backstage-plugin-value-stream-common';
import { getMap } from '../query/getMap';
import { readMapQuery } from '../query/MapQuery';
import { ActionContext } from './ActionContext';

/** The action `get-value-stream-map`. */
export function registerGetMapAction(
  registry: ActionsRegistryService,
  { authorizer, queries }: ActionContext,
): void {
  registry.register({
    name: 'get-value-stream-map',
    title: 'Get value stream map',
    description:
      'Where work of a catalog entity spends its time: per stage lead, process and wait time, work in progress, returns, and the constraint, over items done in a window. Every figure is a value with its sample size, or unknown with the reason; durations are milliseconds.',
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe(
              'Ref of a Component, System, Domain, Group or ValueStream, for example system:default/checkout',
            ),
          from: z
            .string()
            .optional()
            .describe(
              'Start of the window, ISO 8601; 90 days before `to` by default',
            ),
          to: z
            .string()
            .optional()
            .describe('End of the window, exclusive; now by default'),
          clock: z.enum(['calendar', 'working']).optional(),
          basis: z.enum(['state', 'activity']).optional(),
          stream: z
            .string()
            .optional()
            .describe(
              'Stream to view the entity through, where it has several',
            ),
        }),
      output: z => z.object({}).passthrough(),
    },
    visibilityPermission: valueStreamReadPermission,
    attributes: { readOnly: true, idempotent: true },
    action: async ({ input, credentials }) => {
      const visibility = await authorizer.readVisibility(credentials);
      const ref = stringifyEntityRef(
        parseEntityRef(input.entityRef, { defaultKind: 'Component' }),
      );
      const answer = await getMap(
        { ...queries, visibility },
        ref,
        readMapQuery(input, queries.now()),
      );
      return { output: { ...answer } };
    },
  });
}
