import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  Pages,
  Panel,
} from '@value-stream/backstage-plugin-value-stream-react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDependencyContext } from '../DependencyContext';
import { courseText } from '../list/courseText';
import { kindsText } from '../panel/kindsText';
import { TextButton } from '../panel/TextButton';
import { valueStreamDependenciesTranslationRef } from '../translation';

/** Edges that are shown at once. */
const PAGE_SIZE = 100;

/** All edges, ranked by delay in 30 days: those of the entity with all they have, those further away with their delay. */
export function EdgesTable(props: {
  data: ApiSchemas['DependenciesAnswer'];
  stale: boolean;
}) {
  const { waitsFor, waitedForBy, edges, nodes } = props.data;
  const { entityRef, title, format, openEdge } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const [moved, setMoved] = useState({ edges, offset: 0 });
  // Other edges begin at the first page.
  const offset = moved.edges === edges ? moved.offset : 0;
  const titles = new Map(nodes.map(node => [node.ref, node.title]));
  const own = [
    ...waitsFor.map(edge => ({ edge, from: entityRef, to: edge.party.ref })),
    ...waitedForBy.map(edge => ({ edge, from: edge.party.ref, to: entityRef })),
  ];
  const name = (ref: string, party?: ApiSchemas['DependencyParty']) =>
    ref === entityRef
      ? title
      : titles.get(ref) ?? (party?.ref === ref ? party.title : ref);
  const far = edges.filter(
    ({ from, to }) => from !== entityRef && to !== entityRef,
  );
  const figure = (one: ApiSchemas['Figure'] | undefined) =>
    one ? format.figure(one) : '';
  const rows = [
    ...own.map(({ edge, from, to }) => ({
      delayMs: edge.delayMs,
      cells: () => [
        name(from, edge.party),
        <TextButton key="open" onClick={() => openEdge({ from, to })}>
          {name(to, edge.party)}
        </TextButton>,
        format.duration(edge.delayMs),
        format.duration(edge.delayMsPerMonth),
        format.duration(edge.queueMs),
        format.duration(edge.workMs),
        format.number(edge.items, 0),
        edge.aloneMs === undefined ? '' : format.duration(edge.aloneMs),
        figure(edge.meanFlowTimeWithout),
        figure(edge.flowTimeWithout),
        edge.costPerMonth
          ? `${format.number(edge.costPerMonth.amount, 0)} ${
              edge.costPerMonth.currency
            }`
          : '',
        kindsText(edge.evidence, t),
        edge.via.map(via => via.title).join(', '),
        edge.trend === 'both'
          ? format.duration(edge.earlierMs ?? 0)
          : t(`breakFirst.${edge.trend}`),
        edge.course ? courseText(edge.course, format, t) : '',
      ],
    })),
    ...far.map(({ from, to, delayMs, evidence }) => ({
      delayMs,
      cells: () => [
        name(from),
        <TextButton key="open" onClick={() => openEdge({ from, to })}>
          {name(to)}
        </TextButton>,
        format.duration(delayMs),
        ...Array(8).fill(''),
        kindsText(evidence, t),
        '',
        '',
        '',
      ],
    })),
  ].sort((a, b) => b.delayMs - a.delayMs);
  const number = (column: string) => ({ name: column, number: true });
  return (
    <Panel title={t('table.title')} stale={props.stale}>
      <DataTable
        label={t('table.title')}
        none={t('table.none')}
        more={() => ''}
        columns={[
          { name: t('table.waits') },
          { name: t('table.for') },
          number(t('table.delay')),
          number(t('table.perMonth')),
          number(t('table.queue')),
          number(t('table.work')),
          number(t('table.items')),
          number(t('table.alone')),
          number(t('table.gain')),
          number(t('table.median')),
          number(t('table.cost')),
          { name: t('table.kinds') },
          { name: t('table.via') },
          number(t('table.earlier')),
          // On one line: its many numbers would make each row as high as six.
          number(t('table.course')),
        ]}
        rows={rows
          .slice(offset, offset + PAGE_SIZE)
          .map(({ cells }) => cells())}
      />
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={rows.length}
        onMove={next => setMoved({ edges, offset: next })}
      />
    </Panel>
  );
}
