import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { DataTable } from '../chart/DataTable';
import { valueStreamFlowTranslationRef } from '../translation';

/** The five figures by week: the table of the trends. */
export function WeeksTable(props: {
  service: ApiSchemas['DeliveryService'];
  format: Format;
}) {
  const { service, format } = props;
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <DataTable
      label={`${service.service}: ${t('delivery.weeks')}`}
      columns={[
        { name: t('card.week') },
        { name: t('delivery.leadTime'), number: true },
        { name: t('delivery.frequency'), number: true },
        { name: t('delivery.failRate'), number: true },
        { name: t('delivery.recovery'), number: true },
        { name: t('delivery.rework'), number: true },
      ]}
      rows={service.weeks.map(week => [
        week.whole
          ? format.date(week.from)
          : `${format.date(week.from)} (${t('throughput.partial')})`,
        format.figure(week.leadTime),
        format.number(week.rollouts, 0),
        format.figure(week.failRate),
        format.figure(week.recovery),
        format.figure(week.reworkRate),
      ])}
    />
  );
}
