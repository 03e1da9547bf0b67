import {
  Activity,
  Attributes,
  AttributeValue,
  DeliveryObject,
} from '@value-stream/flow-engine';
import { EVENTS } from '../spec/eventTable';

/** The specification's event for an activity; it may lack what that event requires. */
export interface StandardEvent {
  readonly type: string;
  /** Of the subject. */
  readonly id: string;
  readonly content: Attributes;
}

type Known = Readonly<Record<string, AttributeValue | undefined>>;
type Rule = (
  activity: Activity,
  known: Known,
  object: DeliveryObject | undefined,
) => readonly [event: string, content: Known, id?: AttributeValue] | undefined;

const OUTCOMES: ReadonlyMap<unknown, string> = new Map([
  ['passed', 'success'],
  ['failed', 'failure'],
  ['cancelled', 'cancel'],
]);
const RESOLUTIONS: ReadonlyMap<unknown, string> = new Map([
  ['done', 'completed'],
  ['abandoned', 'withdrawn'],
  ['duplicate', 'duplicate'],
]);
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['opened', 'change.created'],
  ['merged', 'change.merged'],
  ['closed', 'change.abandoned'],
  ['reviewed', 'change.reviewed'],
]);
const ARTIFACTS: ReadonlyMap<string, string> = new Map([
  ['published', 'artifact.published'],
  ['removed', 'artifact.deleted'],
]);

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  [
    'change',
    ({ verb }, { repository }, object) => {
      const event = CHANGES.get(verb);
      return event === undefined
        ? undefined
        : [
            event,
            {
              repository: repositoryReference(repository),
              description: verb === 'opened' ? object?.title : undefined,
            },
          ];
    },
  ],
  [
    'run',
    ({ verb }, { name, parent, verdict }, object) => [
      `${parent === undefined ? 'pipelinerun' : 'taskrun'}.${verb}`,
      {
        [parent === undefined ? 'pipelineName' : 'taskName']: name,
        uri: object?.url,
        pipelineRun: parent === undefined ? undefined : { id: parent },
        outcome: verb === 'finished' ? OUTCOMES.get(verdict) : undefined,
      },
    ],
  ],
  [
    'artifact',
    ({ verb }) => {
      const event = ARTIFACTS.get(verb);
      return event === undefined ? undefined : [event, {}];
    },
  ],
  [
    'deployment',
    ({ verb }, { environment, service, revision, rollback }) =>
      verb === 'succeeded'
        ? [
            rollback === true ? 'service.rolledback' : 'service.deployed',
            {
              environment: environment ? { id: environment } : undefined,
              artifactId: revision,
            },
            service,
          ]
        : undefined,
  ],
  [
    'environment',
    ({ verb }, _, object) =>
      verb === 'ready' || verb === 'removed'
        ? [
            verb === 'ready' ? 'environment.created' : 'environment.deleted',
            { name: object?.title },
          ]
        : undefined,
  ],
  [
    'incident',
    ({ verb }, { environment, service }, object) =>
      verb === 'detected' || verb === 'resolved'
        ? [
            `incident.${verb}`,
            {
              environment: environment ? { id: environment } : undefined,
              service: service ? { id: service } : undefined,
              description: object?.title,
            },
          ]
        : undefined,
  ],
  ['work-item', ticket],
]);

/** What happens to a ticket besides its creation and its end is an update of it. */
function ticket(
  { verb, actor }: Activity,
  { key, labels, priority, team, resolution }: Known,
  object: DeliveryObject | undefined,
): ReturnType<Rule> {
  if (verb === 'removed') {
    return undefined;
  }
  const event = ['created', 'closed'].includes(verb) ? verb : 'updated';
  return [
    `ticket.${event}`,
    {
      uri: object?.url,
      summary: object?.title,
      ticketType: object?.originalType,
      labels: Array.isArray(labels) ? labels : undefined,
      priority: typeof priority === 'string' ? priority : undefined,
      group: typeof team === 'string' ? team : undefined,
      creator: event === 'created' ? actor : undefined,
      updatedBy: event === 'created' ? undefined : actor,
      resolution: event === 'closed' ? RESOLUTIONS.get(resolution) : undefined,
    },
    key,
  ];
}

export function standardEvent(
  activity: Activity,
  object: DeliveryObject | undefined,
): StandardEvent | undefined {
  const [event, content, id] =
    RULES.get(activity.kind)?.(
      activity,
      { ...object?.attributes, ...activity.attributes },
      object,
    ) ?? [];
  const row = event === undefined ? undefined : EVENTS.get(event);
  return row && content
    ? {
        type: `dev.cdevents.${event}.${row.version}`,
        id: typeof id === 'string' && id ? id : activity.objects[0].key,
        content: Object.fromEntries(
          Object.entries(content).filter(([, value]) => value !== undefined),
        ) as Attributes,
      }
    : undefined;
}

/** `github.com/acme/api` as the host it is at and its path there. */
function repositoryReference(repository: AttributeValue | undefined) {
  const [, host, path] = /^([^/]+)\/(.+)$/.exec(String(repository)) ?? [];
  return host === undefined
    ? undefined
    : { id: path, source: `https://${host}` };
}
