import { makeStyles } from '@material-ui/core/styles';
import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FigureAnswer,
  OverviewStream,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { StackingTable } from '../page/StackingTable';
import { entityPageRouteRef } from '../routes';
import { FigureCell } from '../streams/FigureCell';
import { FlowTimeCell } from '../streams/figureCells';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    quiet: { color: theme.palette.text.secondary, fontSize: 12 },
    past: { fontWeight: 600 },
  }),
  { name: 'ValueStreamMyStreamsTable' },
);

/** A row for each stream: flow time with its trend, load, and what is ageing. */
export function MyStreamsTable(props: { streams: readonly OverviewStream[] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  return (
    <StackingTable
      label={t('myStreams.title')}
      columns={[
        { id: 'name', title: t('streams.column.name') },
        { id: 'flowTime', title: t('streams.column.flowTime'), number: true },
        { id: 'load', title: t('streams.column.load'), number: true },
        { id: 'past', title: t('myStreams.past'), number: true },
      ]}
      rows={props.streams.map(({ ref, title, role, figures }) => ({
        id: ref,
        cells: [
          <StreamName entityRef={ref} title={title} role={t(`role.${role}`)} />,
          figures ? (
            <FlowTimeCell stream={{ ref, title, figures }} />
          ) : (
            t('streams.notMade')
          ),
          figures && <FigureCell figure={figures.load} />,
          figures?.pastExpectation && (
            <Past entityRef={ref} figure={figures.pastExpectation} />
          ),
        ],
      }))}
    />
  );
}

function StreamName(props: { entityRef: string; title: string; role: string }) {
  const classes = useStyles();
  return (
    <>
      <EntityName entityRef={props.entityRef} title={props.title} />
      <div className={classes.quiet}>{props.role}</div>
    </>
  );
}

/** How many have stood too long, of how many; leads to them. */
function Past(props: { entityRef: string; figure: FigureAnswer }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const page = useRouteRef(entityPageRouteRef);
  const { entityRef, figure } = props;
  if (figure.kind === 'unknown' || figure.value === 0) {
    return <FigureCell figure={figure} />;
  }
  const text = t('myStreams.pastOf', {
    past: format.number(figure.value, 0),
    open: format.number(figure.n, 0),
  });
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const base = page?.({
    kind: kind.toLocaleLowerCase('en-US'),
    namespace,
    name,
  });
  return (
    <span className={classes.past}>
      {base ? (
        <Link
          to={`${base}/value-stream-flow`}
          aria-label={t('myStreams.openPast', { name, text })}
        >
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  );
}
