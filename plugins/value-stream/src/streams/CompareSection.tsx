import { ReactNode } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { EntityName } from '../page/EntityName';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { OverviewView } from './OverviewView';
import {
  ConstraintCell,
  DeliveryCell,
  FiguredStream,
  FlowTimeCell,
  FreshnessCell,
  VelocityCell,
} from './figureCells';
import { FigureCell } from './FigureCell';
import { ChangeView } from './useOverviewView';

/** The chosen streams side by side, a column each; nothing where none is chosen. */
export function CompareSection(props: {
  streams: readonly OverviewStream[];
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { streams, view, onChange } = props;
  const chosen = view.compare.flatMap(
    ref => streams.find(stream => stream.ref === ref) ?? [],
  );
  if (chosen.length === 0) {
    return null;
  }
  const row = (
    id: string,
    title: string,
    cell: (stream: OverviewStream) => ReactNode,
  ) => ({ id, cells: [title, ...chosen.map(cell)] });
  const figure =
    (cell: (stream: FiguredStream) => ReactNode) =>
    ({ ref, title, figures }: OverviewStream) =>
      figures ? cell({ ref, title, figures }) : t('streams.notMade');
  const column = 'streams.column' as const;
  return (
    <Section
      title={t('streams.compare.title')}
      intro={t('streams.compare.intro')}
      actions={
        <Button size="small" onClick={() => onChange({ compare: [] })}>
          {t('streams.compare.clear')}
        </Button>
      }
    >
      <StackingTable
        label={t('streams.compare.title')}
        columns={[
          { id: 'figure', title: t('streams.compare.figure') },
          ...chosen.map(({ ref, title }) => ({ id: ref, title })),
        ]}
        rows={[
          row('owner', t(`${column}.owner`), ({ owner }) =>
            owner ? <EntityName entityRef={owner} /> : t('streams.none'),
          ),
          row(
            'flowTime',
            t(`${column}.flowTime`),
            figure(stream => <FlowTimeCell stream={stream} />),
          ),
          row(
            'velocity',
            t(`${column}.velocity`),
            figure(stream => <VelocityCell stream={stream} />),
          ),
          row(
            'efficiency',
            t(`${column}.efficiency`),
            figure(stream => (
              <FigureCell
                figure={stream.figures.efficiency}
                of={{ stream, figure: 'efficiency' }}
              />
            )),
          ),
          row(
            'load',
            t(`${column}.load`),
            figure(stream => (
              <FigureCell
                figure={stream.figures.load}
                of={{ stream, figure: 'in-progress' }}
              />
            )),
          ),
          row(
            'constraint',
            t(`${column}.constraint`),
            figure(({ figures }) => <ConstraintCell figures={figures} />),
          ),
          row(
            'delivery',
            t(`${column}.delivery`),
            figure(({ figures }) => <DeliveryCell figures={figures} />),
          ),
          row(
            'traceability',
            t(`${column}.traceability`),
            figure(stream => (
              <FigureCell
                figure={stream.figures.traceability}
                of={{ stream, figure: 'traceability' }}
              />
            )),
          ),
          row('freshness', t(`${column}.freshness`), stream => (
            <FreshnessCell stream={stream} />
          )),
        ]}
      />
    </Section>
  );
}
