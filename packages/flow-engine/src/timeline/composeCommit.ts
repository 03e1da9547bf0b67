import {
  Instant,
  ItemHistory,
  StreamDefinition,
  Timeline,
  Visit,
} from '../model';
import { attributeInstant } from './attributeInstant';
import { describeItem, withKnown } from './describeItem';
import { downstreamOf } from './downstreamOf';
import { startOf } from './episodeTimeline';
import { factsOf, HistoryIndex, Linked } from './HistoryIndex';
import { isProduction } from './isProduction';
import { stageOfClass } from './stageOfClass';
import { workedSpans } from './workedSpans';

interface Fact {
  readonly at: Instant;
  readonly because: readonly string[];
}

function earliest(facts: readonly (Fact | undefined)[]): Fact | undefined {
  return facts.reduce(
    (first, fact) => (!first || (fact && fact.at < first.at) ? fact : first),
    undefined,
  );
}

function factOf(
  { object, facts }: Linked,
  verb: 'authored' | 'committed',
  { activities }: HistoryIndex,
): Fact | undefined {
  const place = facts.find(fact => activities[fact].verb === verb);
  if (place !== undefined) {
    const { occurredAt, id } = activities[place];
    return { at: occurredAt, because: [id] };
  }
  const at = attributeInstant(object?.attributes[`${verb}At`]);
  return at === undefined ? undefined : { at, because: [] };
}

/** The first release, or production deployment, of those that contain the commit. */
function deliveryOf(
  index: HistoryIndex,
  deliveredBy: ItemHistory['deliveredBy'],
  stream: StreamDefinition,
): Fact | undefined {
  const { item, activities, subjects } = index;
  const place = factsOf(downstreamOf([item]), index).find(fact => {
    const { kind, verb, attributes } = activities[fact];
    if (deliveredBy === 'releases') {
      return kind === 'release' && verb === 'published';
    }
    const environment =
      attributes.environment ?? subjects[fact].object?.attributes.environment;
    return (
      kind === 'deployment' &&
      verb === 'succeeded' &&
      typeof environment === 'string' &&
      isProduction(environment, stream)
    );
  });
  if (place === undefined) return undefined;
  const { occurredAt, id } = activities[place];
  return { at: occurredAt, because: [id] };
}

/**
 * The timeline of a commit that is a flow item: at work from the earliest
 * author date of itself and the commits it absorbs, waiting for release from
 * its own date, done with the first release or deployment that contains it.
 */
export function composeCommit(
  history: ItemHistory,
  index: HistoryIndex,
  stream: StreamDefinition,
): readonly Timeline[] {
  const { deliveredBy } = history;
  const own = [index.item];
  for (const { from, to, relation } of history.links) {
    const absorbed =
      relation === 'contains' && from === history.item.key
        ? index.find(to)
        : undefined;
    if (absorbed) own.push(absorbed);
  }
  const authored = earliest(own.map(one => factOf(one, 'authored', index)));
  const committed = factOf(index.item, 'committed', index);
  const began = earliest([authored, committed]);
  const merged = committed ?? began;
  if (!began || !merged) return [];
  const delivery =
    deliveredBy === 'merge' ? merged : deliveryOf(index, deliveredBy, stream);
  const endedAt = delivery ? Math.max(delivery.at, merged.at) : null;
  const visits: Visit[] = [];
  const visit = (
    stageClass: 'build' | 'await-release' | 'done',
    from: Fact,
    to: Instant | null,
  ) =>
    visits.push({
      stageId: stageOfClass(stream.stages, stageClass)?.id ?? null,
      entry: visits.length === 0 ? 'first' : 'forward',
      from: from.at,
      to,
      because: from.because,
    });
  visit('build', began, merged.at);
  if (deliveredBy !== 'merge') visit('await-release', merged, endedAt);
  if (delivery && endedAt !== null) {
    visit('done', { at: endedAt, because: delivery.because }, endedAt);
  }
  const concerned = factsOf(own, index).map(place => index.activities[place]);
  return [
    withKnown(
      {
        ...describeItem(history, stream),
        episode: 1,
        state: endedAt === null ? 'open' : 'done',
        createdAt: began.at,
        endedAt,
        firstDoneAt: endedAt,
        startedAt: startOf(visits, stream),
        visits,
        blocked: [],
        worked: workedSpans(concerned, visits, stream),
        mergedOnly: deliveredBy === 'merge',
        traced: deliveredBy !== 'merge' && delivery !== undefined,
      },
      {
        title: history.item.title,
        type: history.item.type,
        clockSkew: delivery !== undefined && delivery.at < merged.at,
      },
    ),
  ];
}
