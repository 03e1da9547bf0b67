import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { valueStreamTranslationRef } from '../translation';
import { Portfolio, PortfolioEdge, PortfolioNode } from './portfolioOf';

const MOST = 6;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0.5, 3),
      marginTop: theme.spacing(1),
      paddingTop: theme.spacing(1),
      borderTop: `1px solid ${theme.palette.divider}`,
      ...theme.typography.body2,
    },
    name: { fontWeight: 600 },
    term: { color: theme.palette.text.secondary },
  }),
  { name: 'ValueStreamChosenStream' },
);

/** The stream chosen in the picture: its page, whom it waits for, who waits for it, and what is nested in it. */
export function ChosenStream(props: {
  node: PortfolioNode;
  portfolio: Portfolio;
  onToggle: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { node, portfolio, onToggle } = props;
  const { stream } = node;
  const titles = new Map(
    portfolio.nodes.map(other => [other.stream.ref, other.stream.title]),
  );
  const waits = portfolio.edges.filter(({ delayMs }) => delayMs > 0);
  const list = (
    edges: readonly PortfolioEdge[],
    other: (edge: PortfolioEdge) => string,
  ) =>
    edges.length === 0
      ? t('portfolio.nobody')
      : edges.slice(0, MOST).map((edge, i) => (
          <span key={other(edge)}>
            {i > 0 && ', '}
            <EntityName
              entityRef={other(edge)}
              title={titles.get(other(edge))}
            />{' '}
            {format.duration(edge.delayMs, { short: true })}
          </span>
        ));
  return (
    <div className={classes.root} aria-live="polite">
      <span className={classes.name}>
        <EntityName entityRef={stream.ref} title={stream.title} />
      </span>
      <span>
        <span className={classes.term}>{t('portfolio.waitsFor')}</span>{' '}
        {list(
          waits.filter(({ from }) => from === stream.ref),
          ({ to }) => to,
        )}
      </span>
      <span>
        <span className={classes.term}>{t('portfolio.waitedForBy')}</span>{' '}
        {list(
          waits.filter(({ to }) => to === stream.ref),
          ({ from }) => from,
        )}
      </span>
      {node.insideMs > 0 && (
        <span>
          {t('portfolio.inside', { delay: format.duration(node.insideMs) })}
        </span>
      )}
      {node.nested > 0 && (
        <Button size="small" variant="outlined" onClick={onToggle}>
          {t(node.open ? 'portfolio.close' : 'portfolio.open', {
            stream: stream.title,
          })}
        </Button>
      )}
    </div>
  );
}
