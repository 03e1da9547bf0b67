import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureText,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';

/** Per stream: how much of its work is traced to a delivery, and what is mapped to no stage. */
export function StreamQualitySection(props: {
  streams: DataQuality['streams'];
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  return (
    <Section
      title={t('dataQuality.streams.title')}
      intro={t('dataQuality.streams.intro')}
    >
      {props.streams.length === 0 ? (
        <Typography variant="body2">{t('dataQuality.streams.none')}</Typography>
      ) : (
        <StackingTable
          label={t('dataQuality.streams.title')}
          columns={[
            { id: 'stream', title: t('dataQuality.streams.stream') },
            {
              id: 'items',
              title: t('dataQuality.streams.items'),
              number: true,
            },
            { id: 'done', title: t('dataQuality.streams.done'), number: true },
            {
              id: 'traced',
              title: t('dataQuality.streams.traced'),
              number: true,
            },
            { id: 'unmapped', title: t('dataQuality.streams.unmapped') },
          ]}
          rows={props.streams.map(stream => ({
            id: stream.ref,
            cells: [
              <EntityName entityRef={stream.ref} title={stream.title} />,
              format.number(stream.items, 0),
              format.number(stream.doneItems, 0),
              <>
                <FigureText figure={stream.traceability} format={format} />{' '}
                {t('dataQuality.streams.tracedOf', {
                  traced: format.number(stream.tracedItems, 0),
                  done: format.number(stream.doneItems, 0),
                })}
              </>,
              stream.unmappedStatuses.length === 0
                ? t('dataQuality.streams.allMapped')
                : stream.unmappedStatuses
                    .map(
                      ({ status, items }) =>
                        `“${status}” (${format.items(items)})`,
                    )
                    .join(', '),
            ],
          }))}
        />
      )}
    </Section>
  );
}
