import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { valueStreamReadPermission } from '@value-stream/backstage-plugin-value-stream-common';
import { getTrace } from '../query/getTrace';
import { ActionContext } from './ActionContext';

/** The action `trace-item`. */
export function registerTraceItemAction(
  registry: ActionsRegistryService,
  { authorizer, queries }: ActionContext,
): void {
  registry.register({
    name: 'trace-item',
    title: 'Trace item',
    description:
      "One work item's life over all tools: the stages it went through and why, and every change, commit, run, release and deployment linked to it, with how each link was found.",
    schema: {
      input: z =>
        z.object({
          key: z
            .string()
            .min(1)
            .describe(
              'Key of the item in its tracker, such as PAY-123, a commit sha, or an object key',
            ),
          stream: z
            .string()
            .optional()
            .describe('Stream to view the item in, where it is in several'),
        }),
      output: z => z.object({}).passthrough(),
    },
    visibilityPermission: valueStreamReadPermission,
    attributes: { readOnly: true, idempotent: true },
    action: async ({ input, credentials }) => {
      const visibility = await authorizer.readVisibility(credentials);
      const answer = await getTrace(
        { ...queries, visibility },
        input.key,
        input.stream,
      );
      return { output: { ...answer } };
    },
  });
}
