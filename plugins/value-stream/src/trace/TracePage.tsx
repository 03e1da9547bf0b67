import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EmptyState } from '@value-stream/backstage-plugin-value-stream-react';
import { useSearchParams } from 'react-router-dom';
import { valueStreamTranslationRef } from '../translation';
import { KeyForm } from './KeyForm';
import { TraceOfKey } from './TraceOfKey';

/** The trace of the item whose key is in the address, or a field to paste one. */
export function TracePage() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const [query, setQuery] = useSearchParams();
  const key = query.get('key') ?? undefined;
  const stream = query.get('stream') ?? undefined;
  return (
    <Content>
      <KeyForm
        key={key}
        initial={key ?? ''}
        onOpen={opened => setQuery({ key: opened })}
      />
      {key ? (
        <TraceOfKey
          itemKey={key}
          stream={stream}
          onStream={chosen => setQuery({ key, stream: chosen })}
        />
      ) : (
        <EmptyState title={t('trace.empty.title')}>
          {t('trace.empty.text')}
        </EmptyState>
      )}
    </Content>
  );
}
