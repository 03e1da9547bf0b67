import Link from '@material-ui/core/Link';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '@value-stream/backstage-plugin-value-stream-react';
import { DataTable } from '../chart/DataTable';
import { valueStreamFlowTranslationRef } from '../translation';
import { causeOf, nameOf, outcomeOf } from './eventText';

/** Deployments and incidents in order of time: the time line's twin. */
export function DeliveryTable(props: {
  service: ApiSchemas['DeliveryService'];
  format: Format;
}) {
  const { service, format } = props;
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const name = (one: (typeof service.events | typeof service.incidents)[0]) =>
    one.url ? (
      <Link href={one.url} target="_blank" rel="noopener">
        {nameOf(one, t)}
      </Link>
    ) : (
      nameOf(one, t)
    );
  const rows = [
    ...service.events.map(event => ({
      at: event.at,
      cells: [
        t(`delivery.${event.kind}`),
        name(event),
        [
          outcomeOf(event, format, t),
          event.changes > 0
            ? t('delivery.brought', {
                count: event.changes,
                value: format.number(event.changes, 0),
              })
            : '',
          event.environments.join(', '),
        ]
          .filter(Boolean)
          .join(' · '),
      ],
    })),
    ...service.incidents.map(incident => ({
      at: incident.detectedAt,
      cells: [
        t('delivery.incident'),
        name(incident),
        causeOf(incident, format, t),
      ],
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <DataTable
      label={`${service.service}: ${t('delivery.timeline')}`}
      columns={[
        { name: t('delivery.at') },
        { name: t('delivery.what') },
        { name: t('delivery.name') },
        { name: t('delivery.outcome') },
      ]}
      rows={rows.map(({ at, cells }) => [format.dateTime(at), ...cells])}
    />
  );
}
