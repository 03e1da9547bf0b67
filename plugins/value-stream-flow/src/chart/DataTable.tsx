import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable as SharedTable,
  DataTableProps,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

/** The table that stands for a drawing of the tab. */
export function DataTable(props: Omit<DataTableProps, 'none' | 'more'>) {
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <SharedTable
      {...props}
      none={t('card.none')}
      more={count => t('card.more', { value: format.number(count, 0) })}
    />
  );
}
