import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  NothingInWindow,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from './DependencyContext';
import { valueStreamDependenciesTranslationRef } from './translation';

/** Says why nothing is shown: no data points here, or none of it in this window. */
export function EmptyDependencies(props: {
  entity: Entity;
  view: ViewState;
  onChange: (change: Partial<ViewState>) => void;
}) {
  const { format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  return (
    <NothingInWindow
      {...props}
      what={t('dependencies')}
      title={t('empty.title')}
      textOf={count =>
        t('empty.text', { count, value: format.number(count, 0) })
      }
      allItems={t('empty.allItems')}
      longer={t('empty.longer')}
    />
  );
}
