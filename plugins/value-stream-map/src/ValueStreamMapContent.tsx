import { useCallback, useMemo } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  EvidenceDrawer,
  FailedState,
  FigureChoice,
  figureName,
  LoadingState,
  MissingAnnotationState,
  useFormat,
  useTableKey,
  useViewState,
  useWindow,
  ViewBar,
  ViewSwitch,
  valueStreamReactTranslationRef,
  soleStream,
} from '@value-stream/backstage-plugin-value-stream-react';
import { defaultSelection } from './defaultSelection';
import { useEntityScope } from './hooks/useEntityScope';
import { useMap } from './hooks/useMap';
import { useMapPage } from './hooks/useMapPage';
import { useSame } from './hooks/useSame';
import { CompareMenu } from './compare/CompareMenu';
import { CompareNote } from './compare/CompareNote';
import { DrawingContext } from './drawing/DrawingContext';
import { MapExport } from './picture/MapExport';
import { MAP_MODES } from './view/MapView';
import { useMapView } from './view/useMapView';
import { isEmpty } from './isEmpty';
import { MapBody } from './MapBody';
import { MapHeader } from './MapHeader';
import { MapNotes } from './notes/MapNotes';
import { valueStreamMapTranslationRef } from './translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      minWidth: 0,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'ValueStreamMapContent' },
);

/** The value stream map tab of an entity. */
export function ValueStreamMapContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const { t: shared } = useTranslationRef(valueStreamReactTranslationRef);
  const { entity } = useEntity();
  const ref = useMemo(() => getCompoundEntityRef(entity), [entity]);
  const [view, change] = useViewState();
  const [mapView, changeMap] = useMapView();
  // What is open to be read stands still.
  const window = useWindow(view.window, {
    moves: mapView.mode === 'lean' && !view.evidence && !view.item,
  });
  const map = useMap(ref, window, view);
  const answer = map.data;
  const empty = answer !== undefined && isEmpty(answer.figures);
  const scope = useEntityScope(ref, empty || Boolean(answer?.conflicts));
  const format = useFormat(answer);
  const page = useMapPage({
    entity: ref,
    window,
    view,
    mapView,
    answer: empty ? undefined : answer,
    format,
  });

  const select = useCallback(
    (selected: FigureChoice) => change({ selected }),
    [change],
  );
  const open = useCallback(
    (selected: FigureChoice) => change({ selected, evidence: true }),
    [change],
  );
  const openItem = useCallback((item: string) => change({ item }), [change]);
  const toggleShape = useCallback(
    () => change({ shape: view.shape === 'table' ? 'drawing' : 'table' }),
    [change, view.shape],
  );
  useTableKey(toggleShape);

  const filtered =
    view.types.length +
      view.teams.length +
      view.labels.length +
      view.priorities.length >
    0;
  const stages = answer?.figures.stages;
  const stageName = useCallback(
    (id: string) => stages?.find(stage => stage.stageId === id)?.name ?? id,
    [stages],
  );
  const figure =
    view.selected ??
    (answer
      ? defaultSelection(answer.figures)
      : { figure: 'flow-time' as const });
  const question = useSame({
    ...ref,
    ...window,
    clock: view.clock,
    basis: view.basis,
    stream: view.stream,
    types: view.types,
    teams: view.teams,
    labels: view.labels,
    priorities: view.priorities,
    reopen: view.reopen,
    figure,
  });

  return (
    <DrawingContext.Provider value={page.drawing}>
      <div className={classes.root}>
        {answer && <MapHeader scope={answer.scope} />}
        <ViewBar
          view={view}
          window={window}
          scope={answer?.scope}
          types={answer?.types}
          teams={answer?.teams}
          labels={answer?.labels}
          priorities={answer?.priorities}
          reopenPolicy={answer?.reopenPolicy}
          calendar={answer?.calendar}
          format={format}
          onChange={change}
          actions={
            answer &&
            !empty && (
              <>
                {mapView.mode === 'lean' && (
                  <CompareMenu
                    chosen={mapView.compare}
                    window={window}
                    format={format}
                    onChoose={compare => changeMap({ compare })}
                  />
                )}
                <MapExport answer={answer} page={page} mapView={mapView} />
              </>
            )
          }
        >
          <ViewSwitch
            label={t('mode.label')}
            views={MAP_MODES}
            chosen={mapView.mode}
            nameOf={mode => t(`mode.${mode}`)}
            onChoose={mode => changeMap({ mode })}
          />
        </ViewBar>
        {!answer && map.loading && <LoadingState height={560} />}
        {!answer && map.error && (
          <FailedState what={t('map')} error={map.error} onRetry={map.retry} />
        )}
        {answer && (
          <MapNotes
            answer={answer}
            scope={scope}
            format={format}
            failed={map.error}
            empty={empty}
          />
        )}
        {answer && empty && scope.loading && <LoadingState height={320} />}
        {answer && empty && scope.error && (
          <FailedState
            what={t('map')}
            error={scope.error}
            onRetry={scope.retry}
          />
        )}
        {answer && empty && scope.data?.itemCount === 0 && (
          <MissingAnnotationState entity={entity} scope={scope.data} />
        )}
        {answer && empty && scope.data && scope.data.itemCount > 0 && (
          <EmptyState
            title={t('empty.title')}
            action={
              <Button
                variant="outlined"
                style={{ textTransform: 'none' }}
                onClick={() =>
                  filtered
                    ? change({
                        types: [],
                        teams: [],
                        labels: [],
                        priorities: [],
                      })
                    : change({ window: { kind: 'last', days: 180 } })
                }
              >
                {filtered ? t('empty.allItems') : t('empty.longer')}
              </Button>
            }
          >
            {filtered
              ? t('empty.textFiltered')
              : t('empty.text', {
                  count: scope.data.itemCount,
                  value: format.number(scope.data.itemCount, 0),
                })}
          </EmptyState>
        )}
        {mapView.mode === 'lean' && mapView.compare && (
          <CompareNote comparison={page.comparison} />
        )}
        {answer && !empty && (
          <MapBody
            answer={answer}
            page={page}
            stale={!map.current}
            shape={view.shape}
            mapView={mapView}
            question={question}
            stageName={stageName}
            onSelect={select}
            onOpen={open}
            onOpenItem={openItem}
            onView={changeMap}
            onFilters={change}
          />
        )}
        <EvidenceDrawer
          question={view.evidence ? question : undefined}
          title={figureName(shared, question.figure, stageName)}
          item={view.item}
          stream={soleStream(answer?.scope)}
          format={format}
          onOpenItem={openItem}
          onBack={() => change({ item: undefined })}
          onClose={() => change({ item: undefined, evidence: false })}
        />
      </div>
    </DrawingContext.Provider>
  );
}
