import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { getCompoundEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EvidenceDrawer,
  FailedState,
  FigureChoice,
  figureName,
  LoadingState,
  useFormat,
  useTableKey,
  useViewState,
  useWindow,
  valueStreamReactTranslationRef,
  ViewBar,
  viewQuery,
  ViewSwitch,
  soleStream,
} from '@value-stream/backstage-plugin-value-stream-react';
import { DeliveryView } from './delivery/DeliveryView';
import { EmptyFlow } from './EmptyFlow';
import { FlowView } from './flow/FlowView';
import { FlowContext } from './FlowContext';
import { FlowHeadlines } from './FlowHeadlines';
import { ForecastView } from './forecast/ForecastView';
import { useFlowQuestion } from './hooks/useFlowQuestion';
import { FLOW_VIEWS, useFlowView } from './hooks/useFlowView';
import { isEmpty } from './isEmpty';
import { localDay } from './localDay';
import { TodayView } from './today/TodayView';
import { valueStreamFlowTranslationRef } from './translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      minWidth: 0,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'ValueStreamFlowContent' },
);

/** The flow-metric tab of an entity. */
export function ValueStreamFlowContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const { t: shared } = useTranslationRef(valueStreamReactTranslationRef);
  const { entity } = useEntity();
  const ref = useMemo(() => getCompoundEntityRef(entity), [entity]);
  const [view, change] = useViewState();
  const [shown, show] = useFlowView();
  const window = useWindow(view.window);
  const query = useMemo(() => viewQuery(window, view), [window, view]);
  const answer = useFlowQuestion('flow', ref, query);
  const { data } = answer;
  const format = useFormat(data?.asked);

  const openItem = useCallback((item: string) => change({ item }), [change]);
  const open = useCallback(
    (selected: FigureChoice) => change({ selected, evidence: true }),
    [change],
  );
  const setWindow = useCallback(
    (from: number, to: number) =>
      change({
        window: { kind: 'range', from: localDay(from), to: localDay(to) },
      }),
    [change],
  );
  const toggleShape = useCallback(
    () => change({ shape: view.shape === 'table' ? 'drawing' : 'table' }),
    [change, view.shape],
  );
  useTableKey(toggleShape);
  const context = useMemo(
    () => ({
      entity: ref,
      query,
      format,
      shape: view.shape,
      openItem,
      openFigure: open,
      setWindow,
    }),
    [ref, query, format, view.shape, openItem, open, setWindow],
  );
  const figure = view.selected ?? { figure: 'flow-time' as const };
  // A service goes by its entity and name; of those its name is shown.
  const nameOf = (id: string) => id.split('|').pop() ?? id;
  const question = {
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
  };

  return (
    <FlowContext.Provider value={context}>
      <div className={classes.root}>
        <ViewBar
          view={view}
          window={window}
          scope={data?.asked.scope}
          types={data?.asked.types}
          teams={data?.asked.teams}
          labels={data?.asked.labels}
          priorities={data?.asked.priorities}
          reopenPolicy={data?.asked.reopenPolicy}
          calendar={data?.asked.calendar}
          format={format}
          onChange={change}
        >
          <ViewSwitch
            label={t('views.label')}
            views={FLOW_VIEWS}
            chosen={shown}
            nameOf={one => t(`views.${one}`)}
            onChoose={show}
          />
        </ViewBar>
        {shown === 'delivery' && <DeliveryView />}
        {shown !== 'delivery' && !data && answer.loading && (
          <LoadingState height={560} />
        )}
        {shown !== 'delivery' && answer.error && (
          <FailedState
            what={t('flow')}
            error={answer.error}
            onRetry={answer.retry}
          />
        )}
        {shown !== 'delivery' && data && isEmpty(data) && (
          <EmptyFlow entity={entity} view={view} onChange={change} />
        )}
        {shown !== 'delivery' && data && !isEmpty(data) && (
          <>
            <FlowHeadlines data={data} onOpen={open} />
            {shown === 'today' && <TodayView />}
            {shown === 'flow' && <FlowView answer={answer} />}
            {shown === 'forecast' && <ForecastView />}
          </>
        )}
        <EvidenceDrawer
          question={view.evidence ? question : undefined}
          title={figureName(shared, figure, nameOf)}
          item={view.item}
          stream={soleStream(data?.asked.scope)}
          format={format}
          onOpenItem={openItem}
          onBack={() => change({ item: undefined })}
          onClose={() => change({ item: undefined, evidence: false })}
        />
      </div>
    </FlowContext.Provider>
  );
}
