import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { dataQualityRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(0, 0, 2), ...theme.typography.body2 },
  }),
  { name: 'ValueStreamNoStreamLine' },
);

/** How much work no stream sees; nothing where that is not told, or there is no work. */
export function NoStreamLine(props: {
  noStream: ApiSchemas['WorkInNoStream'] | undefined;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const quality = useRouteRef(dataQualityRouteRef);
  const kinds = props.noStream?.kinds ?? [];
  if (kinds.length === 0) {
    return null;
  }
  return (
    <p className={classes.root}>
      {t('streams.noStream.title')}:{' '}
      {kinds
        .map(({ kind, all, inNoStream }) =>
          t('streams.noStream.line', {
            share: format.share(inNoStream / all),
            all: format.number(all, 0),
            kind: t(`dataQuality.noStream.kind.${kind}`),
          }),
        )
        .join(', ')}
      {quality && kinds.some(({ inNoStream }) => inNoStream > 0) && (
        <>
          {'. '}
          <Link to={quality()} underline="always">
            {t('streams.noStream.see')}
          </Link>
        </>
      )}
    </p>
  );
}
