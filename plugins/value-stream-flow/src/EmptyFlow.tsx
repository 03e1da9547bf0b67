import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NothingInWindow,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from './FlowContext';
import { valueStreamFlowTranslationRef } from './translation';

/** Says why nothing is shown: no data points here, or none of it in this window. */
export function EmptyFlow(props: {
  entity: Entity;
  view: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <NothingInWindow
      {...props}
      what={t('flow')}
      title={t('empty.title')}
      textOf={count =>
        t('empty.text', { count, value: format.number(count, 0) })
      }
      allItems={t('empty.allItems')}
      longer={t('empty.longer')}
    />
  );
}
