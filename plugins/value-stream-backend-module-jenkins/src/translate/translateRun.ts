import {
  identityOf,
  NativeLink,
  NewActivity,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant } from '@value-stream/flow-engine';
import { JenkinsOptions } from '../options/JenkinsOptions';
import { Revision } from './BuildFacts';
import { Facts, present } from './Facts';
import { verdictOf } from './verdictOf';

/** A build or a stage, as runs of the delivery model. */
export interface RunFacts {
  readonly key: string;
  /** Jenkins' own id of it, for identities. */
  readonly id: readonly (string | number)[];
  readonly title: string;
  readonly url?: string;
  readonly kind?: string;
  readonly queuedAt?: Instant;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly result?: string;
  readonly attempt?: number;
  readonly revision?: Revision;
  readonly attributes: Attributes;
  readonly links?: readonly NativeLink[];
  readonly observedAt: Instant;
  readonly selectors?: readonly Selector[];
}

/** The activities `queued`, `started` and `finished` of a run, and its description. */
export function translateRun(run: RunFacts, options: JenkinsOptions): Facts {
  const { key, revision, startedAt, finishedAt, result } = run;
  const verdict = result && verdictOf(result, options);
  const activity = (
    verb: string,
    occurredAt: Instant,
    attributes: Attributes = {},
  ): NewActivity => ({
    identity: identityOf('jenkins', ...run.id, verb),
    kind: 'run',
    verb,
    occurredAt,
    objects: [
      { key, qualifier: 'subject' },
      ...(revision?.repository
        ? [
            {
              key: `git:${revision.repository}@${revision.sha}`,
              qualifier: 'revision',
            },
          ]
        : []),
    ],
    attributes,
  });
  return {
    activities: [
      ...(run.queuedAt === undefined ? [] : [activity('queued', run.queuedAt)]),
      ...(startedAt === undefined ? [] : [activity('started', startedAt)]),
      ...(finishedAt === undefined
        ? []
        : [
            activity(
              'finished',
              finishedAt,
              present({ verdict, result, attempt: run.attempt }) as Attributes,
            ),
          ]),
    ],
    objects: [
      {
        key,
        kind: 'run',
        observedAt: run.observedAt,
        ...present({
          title: run.title,
          url: run.url,
          originalType: run.kind,
          originalStatus: result,
          links: run.links,
          selectors: run.selectors,
        }),
        attributes: present({
          ...run.attributes,
          repository: revision?.repository,
          branch: revision?.branch,
          revision: revision?.sha,
          attempt: run.attempt,
          runMs:
            finishedAt === undefined || startedAt === undefined
              ? undefined
              : finishedAt - startedAt,
        }) as Attributes,
      },
    ],
  };
}
