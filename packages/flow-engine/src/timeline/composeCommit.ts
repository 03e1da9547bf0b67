import {
  Activity,
  Instant,
  ItemHistory,
  StreamDefinition,
  Timeline,
  Visit,
} from '../model';
import { attributeInstant } from './attributeInstant';
import { describeItem } from './describeItem';
import { downstreamOf } from './downstreamOf';
import { startOf } from './episodeTimeline';
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
  key: string,
  verb: 'authored' | 'committed',
  history: ItemHistory,
  activities: readonly Activity[],
): Fact | undefined {
  const activity = activities.find(
    a => a.verb === verb && a.objects[0].key === key,
  );
  if (activity) return { at: activity.occurredAt, because: [activity.id] };
  const object =
    key === history.item.key
      ? history.item
      : history.objects.find(o => o.key === key);
  const at = attributeInstant(object?.attributes[`${verb}At`]);
  return at === undefined ? undefined : { at, because: [] };
}

/** The first release, or production deployment, of those that contain the commit. */
function deliveryOf(
  history: ItemHistory,
  activities: readonly Activity[],
  stream: StreamDefinition,
): Fact | undefined {
  const downstream = downstreamOf(
    new Set([history.item.key]),
    history,
    activities,
  );
  const production = stream.productionEnvironments.map(e => e.toLowerCase());
  return earliest(
    activities
      .filter(({ kind, verb, objects, attributes }) => {
        if (!downstream.has(objects[0].key)) return false;
        if (history.deliveredBy === 'releases') {
          return kind === 'release' && verb === 'published';
        }
        const environment =
          attributes.environment ??
          history.objects.find(({ key }) => key === objects[0].key)?.attributes
            .environment;
        return (
          kind === 'deployment' &&
          verb === 'succeeded' &&
          production.includes(String(environment).toLowerCase())
        );
      })
      .map(({ occurredAt, id }) => ({ at: occurredAt, because: [id] })),
  );
}

/**
 * The timeline of a commit that is a flow item: at work from the earliest
 * author date of itself and the commits it absorbs, waiting for release from
 * its own date, done with the first release or deployment that contains it.
 */
export function composeCommit(
  history: ItemHistory,
  activities: readonly Activity[],
  stream: StreamDefinition,
): readonly Timeline[] {
  const { item, links, deliveredBy } = history;
  const keys = [
    item.key,
    ...links
      .filter(l => l.from === item.key && l.relation === 'contains')
      .map(({ to }) => to),
  ];
  const authored = earliest(
    keys.map(key => factOf(key, 'authored', history, activities)),
  );
  const committed = factOf(item.key, 'committed', history, activities);
  const began = earliest([authored, committed]);
  const merged = committed ?? began;
  if (!began || !merged) return [];
  const delivery =
    deliveredBy === 'merge' ? merged : deliveryOf(history, activities, stream);
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
  const concerned = activities.filter(a => keys.includes(a.objects[0].key));
  return [
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
      ...(delivery && delivery.at < merged.at ? { clockSkew: true } : {}),
    },
  ];
}
