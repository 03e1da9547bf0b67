import { memo, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Panel } from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { EdgeRow } from './EdgeRow';

const SHOWN = 6;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
  }),
  { name: 'ValueStreamDependenciesEdgeList' },
);

/** Edges in one direction; the first few, and the rest on demand. */
export const EdgeList = memo(function PlainEdgeList(props: {
  direction: 'breakFirst' | 'waitedForBy';
  edges: readonly ApiSchemas['DependencyEdge'][];
  meanFlowTime?: ApiSchemas['Figure'];
  stale: boolean;
}) {
  const { direction, edges, meanFlowTime, stale } = props;
  const classes = useStyles();
  const { entityRef, title, format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const [all, showAll] = useState(false);
  const shown = all ? edges : edges.slice(0, SHOWN);
  const greatestMs = Math.max(0, ...edges.map(({ delayMs }) => delayMs));
  const out = direction === 'breakFirst';
  return (
    <Panel
      title={t(`${direction}.title`)}
      text={edges.length > 0 ? t(`${direction}.text`) : undefined}
      stale={stale}
    >
      {edges.length === 0 && (
        <Typography variant="body2">{t(`${direction}.none`)}</Typography>
      )}
      <ol className={classes.list} aria-label={t(`${direction}.title`)}>
        {shown.map((edge, place) => {
          const { ref, title: other } = edge.party;
          return (
            <li key={ref}>
              <EdgeRow
                edge={edge}
                from={out ? entityRef : ref}
                to={out ? ref : entityRef}
                names={
                  out ? { from: title, to: other } : { from: other, to: title }
                }
                greatestMs={greatestMs}
                meanFlowTime={meanFlowTime}
                first={out && place === 0 && edge.delayMs > 0}
              />
            </li>
          );
        })}
      </ol>
      {edges.length > shown.length && (
        <Button
          size="small"
          style={{ textTransform: 'none' }}
          onClick={() => showAll(true)}
        >
          {t('table.more', {
            value: format.number(edges.length - shown.length, 0),
          })}
        </Button>
      )}
    </Panel>
  );
});
