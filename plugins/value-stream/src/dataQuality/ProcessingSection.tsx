import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { Rebuild } from './Rebuild';

/** What is still to be processed, and the way to derive all again. */
export function ProcessingSection(props: { queue: DataQuality['queue'] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { queue } = props;
  return (
    <Section title={t('dataQuality.processing.title')}>
      <Typography variant="body2" component="p" paragraph>
        {t('dataQuality.processing.queue', {
          inbox: format.number(queue.inbox, 0),
          dirty: format.number(queue.dirty, 0),
        })}{' '}
        {queue.inbox + queue.dirty > 0 && t('dataQuality.processing.queueToDo')}
      </Typography>
      <Rebuild />
    </Section>
  );
}
