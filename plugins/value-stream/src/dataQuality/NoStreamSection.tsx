import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { mappingRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';

/** How much work of each kind no stream sees, with what to do. */
export function NoStreamSection(props: { noStream: DataQuality['noStream'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const mapping = useRouteRef(mappingRouteRef);
  const { noStream } = props;
  const lost = noStream?.kinds.some(({ inNoStream }) => inNoStream > 0);
  return (
    <Section title={t('dataQuality.noStream.title')}>
      <Typography variant="body2" component="div">
        {!noStream && t('dataQuality.noStream.notMade')}
        {noStream?.kinds.length === 0 && t('dataQuality.noStream.none')}
        {noStream?.kinds.map(({ kind, all, inNoStream }) => (
          <div key={kind}>
            {t('dataQuality.noStream.line', {
              share: format.share(inNoStream / all),
              kind: t(`dataQuality.noStream.kind.${kind}`),
              inNoStream: format.number(inNoStream, 0),
              all: format.number(all, 0),
            })}
          </div>
        ))}
        {lost && (
          <p>
            {t('dataQuality.noStream.toDo')}{' '}
            {mapping && (
              <Link to={`${mapping()}?show=no-stream`} underline="always">
                {t('dataQuality.noStream.entities')}
              </Link>
            )}
          </p>
        )}
      </Typography>
    </Section>
  );
}
