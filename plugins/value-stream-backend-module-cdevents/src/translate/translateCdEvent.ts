import {
  identityOf,
  Selector,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { AttributeValue } from '@value-stream/flow-engine';
import { CdEventsOptions } from '../options/CdEventsOptions';
import { CdEvent } from '../spec/CdEvent';
import { checkCdEvent } from '../spec/checkCdEvent';
import { EventType } from '../spec/EventType';
import { itemType } from './itemType';
import { keepable } from './keepable';
import { builtArtifact, eventObject, linksOfSubject } from './linksOf';
import { repositoryOf, repositorySelectors } from './repositoryOf';
import { readSubjectDetails } from './readSubjectDetails';
import { referenceOf, subjectKey } from './subjectKeys';
import { readValueStreamData, ValueStreamData } from './valueStreamData';
import { kindOfSubject, verbOfEvent } from './vocabulary';
import { actorOf, withoutPeople } from './withoutPeople';

const SHORT = 400;
/** First instant of the year 10000. */
const LATEST = 253_402_300_800_000;

/**
 * One event becomes one activity of its subject. The event stays in the
 * activity as it was, people hashed, so that it can be given out again.
 *
 * @throws Unusable where the event does not keep to the specification or cannot be kept
 */
export function translateCdEvent(
  value: unknown,
  context: TranslateContext<CdEventsOptions>,
): Translation {
  const checked = checkCdEvent(value);
  if ('reason' in checked) {
    throw new Unusable(checked.reason);
  }
  const { type } = checked;
  const event = withoutPeople(
    keepable(checked.event) as unknown as CdEvent,
    type,
    context.hashActor,
  );
  const occurredAt = instantOf(event);
  const told = readValueStreamData(event, kindOfSubject(type));
  const kind = told.kind ?? kindOfSubject(type);
  const key = told.key ?? subjectKey(event, type);
  const details = readSubjectDetails(event, type);
  const repository =
    textOf(told.attributes.repository) ?? repositoryOf(event, type);
  const revision = textOf(told.attributes.revision);
  const actor = actorOf(event);
  const status = textOf(told.attributes.to) ?? details.originalStatus;
  const links = linksOfSubject(event, type);
  const selectors = selectorsOf(event, type, told, repository, context.options);
  const typeOfItem =
    kind === 'work-item'
      ? itemType(details.originalType, event.subject.content.labels)
      : undefined;
  return {
    activities: [
      {
        identity: identityOf(
          'cdevent',
          short(event.context.source, 'context.source'),
          short(event.context.id, 'context.id'),
          `${type.subject}.${type.predicate}`,
        ),
        kind,
        verb:
          told.verb ?? verbOfEvent(type, kind, event.subject.content.outcome),
        occurredAt,
        ...(actor && { actor }),
        objects: [
          { key, qualifier: 'subject' },
          ...(revision && repository && /^[0-9a-f]{7,64}$/i.test(revision)
            ? [{ key: `git:${repository}@${revision}`, qualifier: 'revision' }]
            : []),
        ],
        attributes: {
          ...details.activity,
          ...told.attributes,
          cdevent: event as unknown as AttributeValue,
        },
      },
    ],
    objects: [
      {
        key,
        kind,
        observedAt: occurredAt,
        ...titleAndUrl(details, told),
        ...(typeOfItem && { type: typeOfItem }),
        ...(details.originalType && { originalType: details.originalType }),
        ...(status && { originalStatus: status }),
        attributes: {
          ...details.object,
          ...(repository && { repository }),
          ...objectAttributes(told),
        },
        ...(links.length > 0 && { links }),
        ...(selectors.length > 0 && { selectors }),
      },
      ...builtArtifact(event, type, key, occurredAt),
      eventObject(event, key, occurredAt),
    ],
    refused: [],
  };
}

/** Attributes of the activity that are lasting ones of its object too. */
function objectAttributes({ attributes }: ValueStreamData) {
  const names = ['revision', 'environment', 'service', 'branch'];
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => names.includes(name)),
  );
}

function titleAndUrl(
  details: { readonly title?: string; readonly url?: string },
  told: ValueStreamData,
) {
  const title = told.title ?? details.title;
  const url =
    told.url && /^https?:\/\//i.test(told.url) ? told.url : details.url;
  return { ...(title && { title }), ...(url && { url }) };
}

function selectorsOf(
  event: CdEvent,
  { subject }: EventType,
  told: ValueStreamData,
  repository: string | undefined,
  options: CdEventsOptions,
): readonly Selector[] {
  const { source } = event.context;
  const service =
    subject === 'service'
      ? event.subject.id
      : referenceOf(event.subject.content.service).id;
  const refs = [
    ...told.entities,
    ...options.entities
      .filter(rule => source.startsWith(rule.source))
      .map(({ entity }) => entity),
  ];
  if (told.key !== undefined) {
    // Another tool has named the object and says to whom it belongs.
    return told.entities.map(value => ({ annotation: 'entity', value }));
  }
  return [
    { annotation: 'cdevents.dev/source', value: source },
    ...(service === undefined
      ? []
      : [{ annotation: 'cdevents.dev/service', value: service }]),
    ...repositorySelectors(repository),
    ...refs.map(value => ({ annotation: 'entity', value })),
  ];
}

/** @throws Unusable where the date lies before 1970 or after 9999 */
function instantOf({ context }: CdEvent): number {
  const at = Math.floor(Date.parse(context.timestamp));
  if (!(at >= 0 && at < LATEST)) {
    throw new Unusable('context.timestamp lies before 1970 or after 9999');
  }
  return at;
}

function short(text: string, at: string): string {
  if (text.length > SHORT) {
    throw new Unusable(`${at} is longer than ${SHORT} characters`);
  }
  return text;
}

function textOf(value: AttributeValue | undefined): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
