import Checkbox from '@material-ui/core/Checkbox';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { StackingColumn, StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { OverviewRow } from './arrangeRows';
import { CausedWait } from './causedWaits';
import { CausesCell } from './CausesCell';
import { MOST_COMPARED, OverviewSort, OverviewView } from './OverviewView';
import {
  ConstraintCell,
  DeliveryCell,
  FlowTimeCell,
  FreshnessCell,
  VelocityCell,
} from './figureCells';
import { FigureCell } from './FigureCell';
import { StreamCell } from './StreamCell';
import { ChangeView } from './useOverviewView';

/** Streams with their figures, a row each; headings put them in order. */
export function StreamsTable(props: {
  label: string;
  rows: readonly OverviewRow[];
  all: readonly OverviewStream[];
  /** Who waits for each, where that is what the streams are to be judged by. */
  causes?: ReadonlyMap<string, readonly CausedWait[]>;
  view: OverviewView;
  onChange: ChangeView;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { label, rows, all, causes, view, onChange } = props;
  const sortable = (
    id: OverviewSort,
    more: Partial<StackingColumn> = { number: true },
  ): StackingColumn => ({
    id,
    title: t(`streams.column.${id}`),
    ...more,
    sort: {
      ...(view.sort === id && {
        direction: view.descending ? 'descending' : 'ascending',
      }),
      onSort: () =>
        onChange({
          sort: id,
          descending: view.sort === id ? !view.descending : false,
        }),
    },
  });
  const toggle = (ref: string) =>
    onChange({
      compare: view.compare.includes(ref)
        ? view.compare.filter(other => other !== ref)
        : [...view.compare, ref],
    });
  return (
    <StackingTable
      label={label}
      columns={[
        { id: 'compare', title: t('streams.column.compare'), unseen: true },
        sortable('name', { minWidth: 120 }),
        ...(causes ? [sortable('causes', { minWidth: 110 })] : []),
        sortable('flowTime', { number: true, minWidth: 96 }),
        sortable('velocity', { number: true, note: t('streams.perWeek') }),
        sortable('efficiency'),
        sortable('load', { number: true, note: t('streams.inItems') }),
        {
          id: 'constraint',
          title: t('streams.column.constraint'),
          minWidth: 96,
        },
        {
          id: 'delivery',
          title: t('streams.column.delivery'),
          minWidth: 104,
        },
        sortable('traceability'),
        sortable('freshness', { minWidth: 64 }),
      ]}
      rows={rows.map(({ stream, depth }) => {
        const { ref, title, figures } = stream;
        const figured = figures && { ref, title, figures };
        const compared = view.compare.includes(ref);
        return {
          id: ref,
          cells: [
            <Checkbox
              size="small"
              color="primary"
              style={{ padding: 0 }}
              checked={compared}
              disabled={!compared && view.compare.length >= MOST_COMPARED}
              onChange={() => toggle(ref)}
              inputProps={{
                'aria-label': t('streams.compare.pick', { stream: title }),
              }}
            />,
            <StreamCell stream={stream} depth={depth} all={all} />,
            ...(causes
              ? [<CausesCell waits={causes.get(ref)} all={all} />]
              : []),
            figured ? <FlowTimeCell stream={figured} /> : t('streams.notMade'),
            figured && <VelocityCell stream={figured} />,
            figured && (
              <FigureCell
                figure={figured.figures.efficiency}
                of={{ stream: figured, figure: 'efficiency' }}
              />
            ),
            figured && (
              <FigureCell
                figure={figured.figures.load}
                of={{ stream: figured, figure: 'in-progress' }}
              />
            ),
            figures && <ConstraintCell figures={figures} />,
            figures && <DeliveryCell figures={figures} />,
            figured && (
              <FigureCell
                figure={figured.figures.traceability}
                of={{ stream: figured, figure: 'traceability' }}
              />
            ),
            <FreshnessCell stream={stream} />,
          ],
        };
      })}
    />
  );
}
