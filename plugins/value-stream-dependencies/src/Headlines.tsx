import { memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { KeyFigures } from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from './DependencyContext';
import { headlinesOf } from './headlinesOf';
import { valueStreamDependenciesTranslationRef } from './translation';

/** The key figures of the window. */
export const Headlines = memo(function PlainHeadlines(props: {
  data: ApiSchemas['DependenciesAnswer'];
}) {
  const { format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  return (
    <KeyFigures
      label={t('headline.label')}
      figures={headlinesOf(props.data, format, t)}
    />
  );
});
