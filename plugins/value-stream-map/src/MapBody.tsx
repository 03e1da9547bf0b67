import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  EvidenceQuestion,
  FailedState,
  FigureChoice,
  LoadingState,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { FutureBody } from './future/FutureBody';
import { HeadlineStrip } from './headline/HeadlineStrip';
import { MapPage } from './hooks/useMapPage';
import { ItemsPanel } from './items/ItemsPanel';
import { Reading } from './items/Reading';
import { MapOrTable } from './MapOrTable';
import { ProcessCanvas } from './process/ProcessCanvas';
import { MapSelectionContext } from './selection/MapSelection';
import { MapView } from './view/MapView';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    stale: { opacity: 0.55 },
    paper: {
      minWidth: 0,
      padding: theme.spacing(1),
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    below: {
      display: 'grid',
      gap: theme.spacing(1.5),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 2.2fr) minmax(0, 1fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ValueStreamMapBody' },
);

/** Key figures, what is drawn, and the items behind what is selected. */
export function MapBody(props: {
  answer: MapAnswer;
  page: MapPage;
  stale: boolean;
  shape: ViewState['shape'];
  mapView: MapView;
  question: EvidenceQuestion;
  stageName: (id: string) => string;
  onSelect: (choice: FigureChoice) => void;
  onOpen: (choice: FigureChoice) => void;
  onOpenItem: (key: string) => void;
  onView: (change: Partial<MapView>) => void;
  onFilters: (change: Partial<ViewState>) => void;
}) {
  const { answer, page, stale, shape, mapView, question, stageName } = props;
  const { onSelect, onOpen, onOpenItem, onView } = props;
  const classes = useStyles();
  const { process, drawing } = page;
  const { format, t } = drawing;
  const selection = useMemo(
    () => ({ selected: question.figure, select: onSelect, open: onOpen }),
    [question.figure, onSelect, onOpen],
  );
  const { title } = answer.scope;

  if (mapView.mode === 'future') {
    return (
      <FutureBody
        answer={answer}
        page={page}
        shape={shape}
        mapView={mapView}
        onView={onView}
        onFilters={props.onFilters}
      />
    );
  }
  return (
    <MapSelectionContext.Provider value={selection}>
      <div
        className={`${classes.root} ${stale ? classes.stale : ''}`}
        aria-busy={stale}
      >
        <HeadlineStrip answer={answer} />
        <div className={classes.paper}>
          {mapView.mode === 'process' && (
            <>
              {process.error && (
                <FailedState
                  what={t('mode.process')}
                  error={process.error}
                  onRetry={process.retry}
                />
              )}
              {!process.data && process.loading && (
                <LoadingState height={420} />
              )}
              {process.data && (
                <ProcessCanvas
                  process={process.data}
                  title={title}
                  paths={mapView.paths}
                  shape={shape}
                  selected={question.figure}
                  onPaths={paths => onView({ paths })}
                />
              )}
            </>
          )}
          {mapView.mode === 'lean' && (
            <MapOrTable figures={answer.figures} title={title} shape={shape} />
          )}
        </div>
        <div className={classes.below}>
          <ItemsPanel
            question={question}
            stageName={stageName}
            format={format}
            onOpenItem={onOpenItem}
          />
          <Reading mode={mapView.mode} compared={drawing.marks !== undefined} />
        </div>
      </div>
    </MapSelectionContext.Provider>
  );
}
