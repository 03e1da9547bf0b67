import { Attributes, AttributeValue } from '@value-stream/flow-engine';
import { CdEvent } from '../spec/CdEvent';
import { EventType } from '../spec/EventType';
import { SubjectDetails } from './SubjectDetails';
import { readArtifactId, referenceOf, referredKey } from './subjectKeys';

const TITLE = 300;
const VERDICTS: ReadonlyMap<string, string> = new Map([
  ['success', 'passed'],
  ['failure', 'failed'],
  ['error', 'failed'],
  ['cancel', 'cancelled'],
]);
const RESOLUTIONS: ReadonlyMap<string, string> = new Map([
  ['completed', 'done'],
  ['withdrawn', 'abandoned'],
  ['duplicate', 'duplicate'],
]);

/** Reads the content of one subject; `text` gives a field that is a text and not empty. */
type Rule = (
  event: CdEvent,
  type: EventType,
  text: (name: string) => string | undefined,
) => Partial<SubjectDetails>;

const run: Rule = (event, type, text) => ({
  activity:
    type.predicate === 'finished'
      ? present({ verdict: VERDICTS.get(text('outcome') ?? '') })
      : {},
  object: present({
    name: text('pipelineName') ?? text('taskName'),
    parent: referredKey(
      'pipelinerun',
      event.subject.content.pipelineRun,
      event,
    ),
  }),
  ...(text('outcome') && { originalStatus: text('outcome') }),
});

const check: Rule = (event, _, text) => {
  const environment = referenceOf(event.subject.content.environment).id;
  return {
    activity: present({ environment }),
    object: present({ environment, severity: text('severity') }),
    ...(text('outcome') && { originalStatus: text('outcome') }),
  };
};

export const DETAILS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['build', run],
  ['pipelinerun', run],
  ['taskrun', run],
  ['testcaserun', check],
  ['testsuiterun', check],
  [
    'service',
    ({ subject }, { predicate }) => {
      const artifact = subject.content.artifactId;
      const digest =
        typeof artifact === 'string'
          ? readArtifactId(artifact).digest
          : undefined;
      const attributes = present({
        environment: referenceOf(subject.content.environment).id,
        service: subject.id,
        revision: artifact,
        digests: digest ? [digest] : undefined,
      });
      return {
        activity: {
          ...attributes,
          ...(predicate === 'rolledback' && { rollback: true }),
        },
        object: attributes,
        title: subject.id.slice(0, TITLE),
        originalStatus: predicate,
      };
    },
  ],
  [
    'incident',
    ({ subject }, { predicate }) => {
      const artifact = subject.content.artifactId;
      const digest =
        typeof artifact === 'string'
          ? readArtifactId(artifact).digest
          : undefined;
      return {
        object: present({
          service: referenceOf(subject.content.service).id,
          environment: referenceOf(subject.content.environment).id,
          digests: digest ? [digest] : undefined,
        }),
        originalStatus: predicate,
      };
    },
  ],
  [
    'artifact',
    ({ subject }) => {
      const { name, digest } = readArtifactId(subject.id);
      return { object: present({ name, digest }), title: name.slice(0, TITLE) };
    },
  ],
  [
    'ticket',
    ({ subject }, { predicate }, text) => ({
      activity:
        predicate === 'closed'
          ? present({
              resolution: RESOLUTIONS.get(text('resolution') ?? ''),
              status: text('resolution'),
            })
          : {},
      object: present({
        key: subject.id,
        labels: subject.content.labels,
        priority: text('priority'),
        team: text('group'),
        milestone: text('milestone'),
      }),
      ...(text('ticketType') && { originalType: text('ticketType') }),
      originalStatus: text('resolution') ?? undefined,
    }),
  ],
]);

function present(
  fields: Readonly<Record<string, AttributeValue | undefined>>,
): Attributes {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Attributes;
}
