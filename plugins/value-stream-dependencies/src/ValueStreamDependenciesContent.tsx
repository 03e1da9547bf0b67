import { useCallback, useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FailedState,
  LoadingState,
  useFormat,
  useTableKey,
  useViewState,
  useWindow,
  ViewBar,
  viewQuery,
  ViewSwitch,
} from '@value-stream/backstage-plugin-value-stream-react';
import { OpenBlockers } from './blockers/OpenBlockers';
import { DependencyContext } from './DependencyContext';
import { DependencyFilters } from './DependencyFilters';
import { EmptyDependencies } from './EmptyDependencies';
import { EdgeDrawer } from './evidence/EdgeDrawer';
import { DependencyGraph } from './graph/DependencyGraph';
import { Headlines } from './Headlines';
import { useDependencies, useOpenBlockers } from './hooks/useDependencies';
import { EdgeChoice, useDependencyView } from './hooks/useDependencyView';
import { EdgeList } from './list/EdgeList';
import { DependencyMatrix } from './matrix/DependencyMatrix';
import { Structure } from './structure/Structure';
import { EdgesTable } from './table/EdgesTable';
import { valueStreamDependenciesTranslationRef } from './translation';

const DEPENDENCY_VIEWS = ['graph', 'matrix'] as const;

/** A matrix of so many parties has room beside the lists. */
const BESIDE_LISTS = 8;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      minWidth: 0,
      color: theme.palette.text.primary,
    },
    main: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'minmax(300px, 2fr) minmax(0, 3fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    column: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    // A table, and a matrix of many, take the width of the page; the lists lead above.
    wide: { gridTemplateColumns: 'minmax(0, 1fr)' },
    lists: {
      alignItems: 'start',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ValueStreamDependenciesContent' },
);

/** Whether nothing was done in either window and nobody waits. */
function isEmpty({
  totals,
  earlier,
  waitedForBy,
}: ApiSchemas['DependenciesAnswer']): boolean {
  return (
    totals.items === 0 && earlier.totals.items === 0 && waitedForBy.length === 0
  );
}

/** The dependency tab of an entity. */
export function ValueStreamDependenciesContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const { entity } = useEntity();
  const ref = useMemo(() => getCompoundEntityRef(entity), [entity]);
  const [view, change] = useViewState();
  const [own, changeOwn] = useDependencyView();
  const window = useWindow(view.window);
  const { kinds, depth, between } = own;
  const query = useMemo(
    () => ({
      ...viewQuery(window, view),
      depth,
      between,
      ...(kinds.length > 0 && { evidence: [...kinds] }),
    }),
    [window, view, kinds, depth, between],
  );
  const answer = useDependencies(ref, query);
  const blockers = useOpenBlockers(ref, query);
  const { data } = answer;
  const format = useFormat(data?.asked);
  const entityRef = stringifyEntityRef(entity);
  const title = entity.metadata.title ?? entity.metadata.name;

  const toggleShape = useCallback(
    () => change({ shape: view.shape === 'table' ? 'drawing' : 'table' }),
    [change, view.shape],
  );
  useTableKey(toggleShape);
  const context = useMemo(
    () => ({
      entity: ref,
      entityRef,
      title,
      query,
      format,
      openItem: (item: string) => change({ item }),
      openEdge: (edge: EdgeChoice) => changeOwn({ edge }),
    }),
    [ref, entityRef, title, query, format, change, changeOwn],
  );
  const names = useMemo(
    () =>
      new Map(
        [
          ...(data?.nodes ?? []),
          ...(data?.waitsFor ?? []).map(({ party }) => party),
          ...(data?.waitedForBy ?? []).map(({ party }) => party),
        ].map(party => [party.ref, party.title]),
      ),
    [data],
  );
  const stale = !!data && !answer.current;
  const wide =
    view.shape === 'table' ||
    (own.show === 'matrix' && (data?.order.length ?? 0) > BESIDE_LISTS);
  const otherMs = data?.totals.otherMs ?? 0;

  return (
    <DependencyContext.Provider value={context}>
      <div className={classes.root}>
        <ViewBar
          view={view}
          window={window}
          scope={data?.asked.scope}
          types={data?.asked.types}
          teams={data?.asked.teams}
          labels={data?.asked.labels}
          calendar={data?.asked.calendar}
          format={format}
          onChange={change}
        >
          <ViewSwitch
            label={t('views.label')}
            views={DEPENDENCY_VIEWS}
            chosen={own.show}
            nameOf={show => t(`views.${show}`)}
            onChoose={show => changeOwn({ show })}
          />
          <DependencyFilters view={own} onChange={changeOwn} />
        </ViewBar>
        {!data && answer.loading && <LoadingState height={560} />}
        {answer.error && (
          <FailedState
            what={t('dependencies')}
            error={answer.error}
            onRetry={answer.retry}
          />
        )}
        {data && isEmpty(data) && (
          <EmptyDependencies entity={entity} view={view} onChange={change} />
        )}
        {data && !isEmpty(data) && (
          <>
            <Headlines data={data} />
            {data.readableOnly && (
              <Typography variant="body2">{t('readableOnly')}</Typography>
            )}
            {otherMs > 0 && (
              <Typography variant="body2">
                {t('kindsNotShown', { value: format.duration(otherMs) })}
              </Typography>
            )}
            <div
              className={
                wide ? `${classes.main} ${classes.wide}` : classes.main
              }
            >
              <div
                className={
                  wide ? `${classes.column} ${classes.lists}` : classes.column
                }
              >
                <EdgeList
                  direction="breakFirst"
                  edges={data.waitsFor}
                  meanFlowTime={data.totals.meanFlowTime}
                  stale={stale}
                />
                <EdgeList
                  direction="waitedForBy"
                  edges={data.waitedForBy}
                  stale={stale}
                />
              </div>
              <div className={classes.column}>
                {view.shape === 'table' && (
                  <EdgesTable data={data} stale={stale} />
                )}
                {view.shape !== 'table' && own.show === 'graph' && (
                  <DependencyGraph data={data} stale={stale} />
                )}
                {view.shape !== 'table' && own.show === 'matrix' && (
                  <DependencyMatrix data={data} stale={stale} />
                )}
              </div>
            </div>
            <OpenBlockers answer={blockers} />
            <Structure ties={data.structure} stale={stale} />
          </>
        )}
        <EdgeDrawer
          edge={own.edge}
          item={view.item}
          nameOf={one =>
            one === entityRef
              ? title
              : names.get(one) ?? one.split('/')[1] ?? one
          }
          onBack={() => change({ item: undefined })}
          onClose={() => {
            change({ item: undefined });
            changeOwn({ edge: undefined });
          }}
        />
      </div>
    </DependencyContext.Provider>
  );
}
