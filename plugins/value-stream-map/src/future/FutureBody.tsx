import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  ApiSchemas,
  MapAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  FailedState,
  FigureChoice,
  LoadingState,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { MapOrTable } from '../MapOrTable';
import { MapPage } from '../hooks/useMapPage';
import { Reading } from '../items/Reading';
import { MapSelectionContext } from '../selection/MapSelection';
import { MapView } from '../view/MapView';
import { EditList } from './EditList';
import { isKnown } from './futureFigures';
import { FutureTotals } from './FutureTotals';
import { StageEditor } from './StageEditor';
import { TargetsPanel } from './TargetsPanel';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    paper: {
      minWidth: 0,
      padding: theme.spacing(1),
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    stale: { opacity: 0.55 },
    below: {
      display: 'grid',
      gap: theme.spacing(1.5),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ValueStreamMapFutureBody' },
);

/** The map with changes tried out on it, what they would bring at most, and targets. */
export function FutureBody(props: {
  answer: MapAnswer;
  page: MapPage;
  shape: ViewState['shape'];
  mapView: MapView;
  onView: (change: Partial<MapView>) => void;
  onFilters: (change: Partial<ViewState>) => void;
}) {
  const { answer, page, shape, mapView, onView, onFilters } = props;
  const { future, targets, figures = answer.figures, drawing } = page;
  const { edits } = mapView;
  const classes = useStyles();
  const { t } = drawing;
  const [editing, setEditing] = useState<{
    stageId: string;
    place: { top: number; left: number };
  }>();
  const stageName = (id: string) =>
    answer.figures.stages.find(s => s.stageId === id)?.name ?? id;
  const edit = (next: readonly MapView['edits'][number][]) =>
    onView({ edits: next, target: undefined });
  const selection = useMemo(() => {
    const change = ({ stage }: FigureChoice) => {
      const spot = document.activeElement?.getBoundingClientRect();
      if (stage) {
        setEditing({
          stageId: stage,
          place: { top: spot?.bottom ?? 120, left: spot?.left ?? 120 },
        });
      }
    };
    return { select: change, open: change };
  }, []);
  const stage = answer.figures.stages.find(
    ({ stageId }) => stageId === editing?.stageId,
  );
  const show = (target: ApiSchemas['Target']) => {
    onFilters({
      clock: target.clock,
      basis: target.basis,
      types: target.types,
      teams: target.teams,
      labels: target.labels,
      priorities: target.priorities,
      reopen: target.reopenPolicy,
    });
    onView({ edits: target.edits, target: target.id });
  };

  return (
    <MapSelectionContext.Provider value={selection}>
      <div className={classes.root}>
        <div
          className={`${classes.paper} ${
            future.data && !future.current ? classes.stale : ''
          }`}
          aria-busy={!future.current}
        >
          <EditList edits={edits} stageName={stageName} onChange={edit} />
          <MapOrTable
            figures={figures}
            title={answer.scope.title}
            shape={shape}
          />
        </div>
        {stage && editing && (
          <StageEditor
            key={stage.stageId}
            stage={stage}
            edits={edits}
            place={editing.place}
            onChange={edit}
            onClose={() => setEditing(undefined)}
          />
        )}
        {future.error && (
          <FailedState
            what={t('future.totals')}
            error={future.error}
            onRetry={future.retry}
          />
        )}
        {!future.data && future.loading && <LoadingState height={220} />}
        <div className={classes.below}>
          {future.data && <FutureTotals answer={future.data} />}
          <div className={classes.root}>
            <TargetsPanel
              targets={targets}
              now={future.data?.now}
              canSave={
                edits.length > 0 &&
                future.current &&
                future.data !== undefined &&
                isKnown(future.data)
              }
              shown={mapView.target}
              onSave={async name => {
                const saved = await targets.save(name, edits);
                onView({ target: saved.id });
              }}
              onShow={show}
            />
            <Reading mode="future" />
          </div>
        </div>
      </div>
    </MapSelectionContext.Provider>
  );
}
