import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { EntityName } from '../page/EntityName';
import { valueStreamTranslationRef } from '../translation';

/** Deeper nesting is not drawn wider. */
const DEEPEST = 5;

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 120 },
    nested: { borderLeft: `3px solid ${theme.palette.divider}` },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: 12,
      // Beside other text colour alone would not tell a link.
      '& a': { textDecoration: 'underline' },
    },
  }),
  { name: 'ValueStreamStreamCell' },
);

/** A stream's name, nested as deep as it stands, with its owner and what it leans on or serves. */
export function StreamCell(props: {
  stream: OverviewStream;
  depth: number;
  all: readonly OverviewStream[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { stream, depth, all } = props;
  const supporting = all.filter(({ supports }) =>
    supports.includes(stream.ref),
  );
  const served = all.filter(({ ref }) => stream.supports.includes(ref));
  const names = (streams: readonly OverviewStream[]) =>
    streams.map(({ ref, title }, i) => (
      <span key={ref}>
        {i > 0 && ', '}
        <EntityName entityRef={ref} title={title} />
      </span>
    ));
  const level = Math.min(depth, DEEPEST);
  return (
    <div
      className={`${classes.root} ${level > 0 ? classes.nested : ''}`}
      style={{ marginLeft: level * 10, paddingLeft: level > 0 ? 8 : 0 }}
    >
      <EntityName entityRef={stream.ref} title={stream.title} />
      <div className={classes.quiet}>
        {stream.owner ? (
          <>
            {t('streams.ownedBy')} <EntityName entityRef={stream.owner} />
          </>
        ) : (
          t('streams.noOwner')
        )}
      </div>
      {supporting.length > 0 && (
        <div className={classes.quiet}>
          {t('streams.leansOn')} {names(supporting)}
        </div>
      )}
      {served.length > 0 && (
        <div className={classes.quiet}>
          {t('streams.serves')} {names(served)}
        </div>
      )}
    </div>
  );
}
