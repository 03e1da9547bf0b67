import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { shortKey } from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { TextButton } from './TextButton';

/** An item by key and title, which opens its trace; or that it may not be read. */
export function NamedItem(props: { item: ApiSchemas['NamedItem'] }) {
  const { key, title } = props.item;
  const { openItem } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  if (key === undefined) {
    return <em>{t('blockers.restricted')}</em>;
  }
  return (
    <TextButton onClick={() => openItem(key)}>
      {shortKey(key)}
      {title ? ` ${title}` : ''}
    </TextButton>
  );
}
