import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  delaysOfColumns,
  DependencyDelays,
  doneWaits,
  Window,
} from '@value-stream/flow-engine';
import { answerCalendar } from '../answerCalendar';
import { windowBefore } from '../askFlow';
import { describeScope } from '../describeScope';
import { isoInstant, isoWindow } from '../isoInstant';
import { QueryContext } from '../QueryContext';
import { DependencyQuery } from './DependencyQuery';
import { graphAround, GraphEdge } from './graphAround';
import { flowTimesOfWaiters } from './flowTimesOfWaiters';
import { incomingEdges } from './incomingEdges';
import { aloneByStream, incomingSums } from './incomingSums';
import { incomingTotal } from './incomingTotal';
import { incomingWaits } from './incomingWaits';
import { lookAtWaits, WaitsInView } from './lookAtWaits';
import { nameParties } from './nameParties';
import { outgoingEdges } from './outgoingEdges';
import { priceOf } from './priceOf';
import { loadStructure } from './loadStructure';
import { refsInStructure, structureOf } from './structureOf';

type Answer = ApiSchemas['DependenciesAnswer'];

/**
 * Whom an entity's items waited for and who waited for the entity, with what
 * the earlier window of the same length had; what to break first; who waits
 * for whom around it; and what ties it to others without a delay.
 *
 * @throws NotFoundError, InputError
 */
export async function getDependencies(
  context: QueryContext,
  entityRef: string,
  query: DependencyQuery,
): Promise<Answer> {
  const { database, visibility } = context;
  const { window, clock, basis, asOf, between, depth } = query;
  const earlierWindow = windowBefore(query.window);
  const view = await lookAtWaits(context, entityRef, query, earlierWindow.from);
  const { scope, group, index, items, stream } = view;
  const incoming = await incomingWaits(database, group, earlierWindow.from);
  const nowRows = incoming.within(window);
  const earlierRows = incoming.within(earlierWindow);
  const delays = delaysIn(view, query, window);
  const earlier = delaysIn(view, query, earlierWindow);
  const party = await nameParties(context, index);
  const pooled = items?.pooled ?? [];
  const shared = new Set(pooled.filter(ref => !group.parties.has(ref)));
  const structure = await loadStructure(context, view, query, {
    now: delays,
    before: earlier,
    windowBefore: earlierWindow,
  });
  const named = () => [
    ...new Set([
      ...delays.edges.flatMap(edge => [
        edge.party,
        ...edge.via,
        ...edge.entities.map(({ name }) => name),
      ]),
      ...earlier.edges.map(edge => edge.party),
      ...nowRows.columns.causes.flatMap(cause => [
        cause.stream_ref,
        cause.own,
        cause.entity,
      ]),
      ...refsInStructure(structure),
    ]),
  ];
  const seen = await visibility.visible(visibility.all ? [] : named());
  const readable = (ref: string) => visibility.all || seen.has(ref);
  const waitsFor = outgoingEdges(delays, earlier, {
    stream,
    clock,
    window,
    earlierWindow,
    party,
    readable,
  });
  const waited = incomingSums(nowRows, shared, query);
  const flowOf = await flowTimesOfWaiters(
    context,
    aloneByStream(waited).filter(readable),
    index,
    query,
    { window, since: earlierWindow.from },
  );
  const waitedForBy = incomingEdges(
    waited,
    incomingSums(earlierRows, shared, query),
    { query, window, earlierWindow, index, flowOf, party, readable },
  );
  const othersMs = (rows: typeof nowRows) =>
    incomingTotal(rows, query, shared, readable);
  const graph = await graphAround(database, query, {
    centre: entityRef,
    own: new Set([...group.parties, ...(group.entityRefs ?? []), entityRef]),
    near: [
      ...waitsFor.map(edge => nearEdge(entityRef, edge.party.ref, edge)),
      ...waitedForBy.map(edge => nearEdge(edge.party.ref, entityRef, edge)),
    ].filter(({ delayMs }) => delayMs > 0),
    readable: refs => visibility.visible(refs),
  });
  return {
    asked: {
      scope: describeScope(scope, items, stream),
      window: isoWindow(window),
      clock,
      basis,
      calendar: answerCalendar(stream.calendar),
      asOf: isoInstant(asOf),
      types: [...(items?.types ?? [])],
      teams: [...(items?.teams ?? [])],
      labels: [...(items?.labels ?? [])],
    },
    depth,
    between,
    evidence: [...(query.evidence ?? [])].sort(),
    readableOnly: !visibility.all,
    ...(stream.costOfDelay && { costOfDelay: stream.costOfDelay }),
    totals: totalsOf(delays, view, query, othersMs(nowRows)),
    earlier: {
      window: isoWindow(earlierWindow),
      totals: totalsOf(earlier, view, query, othersMs(earlierRows)),
    },
    waitsFor,
    waitedForBy,
    nodes: graph.refs.map(ref =>
      ref === entityRef
        ? { ...party(ref), title: scope.title, kind: scope.kind }
        : party(ref),
    ),
    edges: graph.edges.map(edge => ({
      ...edge,
      evidence: [...edge.evidence],
    })),
    order: [...graph.order],
    cycles: graph.cycles.map(members => [...members]),
    structure: structureOf({ ...structure, party, readable }),
  };
}

function delaysIn(
  view: WaitsInView,
  query: DependencyQuery,
  window: Window,
): DependencyDelays {
  return delaysOfColumns(
    doneWaits(view.given, window),
    view.measured,
    { sideOf: view.sideOf, evidence: query.evidence },
    { window },
  );
}

function totalsOf(
  delays: DependencyDelays,
  { stream }: WaitsInView,
  { clock }: DependencyQuery,
  othersMs: number,
): ApiSchemas['DependencyTotals'] {
  const edgesMs = delays.edges.reduce((sum, edge) => sum + edge.delayMs, 0);
  const cost = priceOf(stream, clock).cost(edgesMs);
  return {
    items: delays.items,
    totalWaitMs: delays.totalWaitMs,
    edgesMs,
    otherMs: delays.otherMs,
    selfMs: delays.selfMs,
    unexplainedMs: delays.unexplainedMs,
    othersMs,
    flowTime: delays.flowTime,
    meanFlowTime: delays.meanFlowTime,
    autonomy: delays.autonomy,
    ...(cost && { cost }),
  };
}

function nearEdge(
  from: string,
  to: string,
  { delayMs, evidence }: ApiSchemas['DependencyEdge'],
): GraphEdge {
  return { from, to, delayMs, evidence };
}
