import { useState } from 'react';
import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MappedEntity } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FailedState,
  LoadingState,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { ConflictsSection } from '../dataQuality/ConflictsSection';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { DeclarationSection } from './DeclarationSection';
import { MappingFilters } from './MappingFilters';
import { MappingTable } from './MappingTable';
import { UnmappedStatusesSection } from './UnmappedStatusesSection';
import { useMappingQuery } from './useMappingQuery';

const PAGE_SIZE = 50;

/** Which streams every entity belongs to and why, and what to commit to change it. */
export function MappingPage() {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const [view, change] = useMappingQuery();
  const [picked, setPicked] = useState<ReadonlyMap<string, MappedEntity>>(
    new Map(),
  );
  const { search, show, stream, offset } = view;
  const query = {
    show,
    offset,
    limit: PAGE_SIZE,
    ...(search && { search }),
    ...(stream && { stream }),
  };
  const { data, error, retry } = useAnswer(
    JSON.stringify(query),
    async signal =>
      readAnswer(await client.GET('/mapping', { params: { query }, signal })),
  );
  const toggle = (entity: MappedEntity) => {
    const next = new Map(picked);
    if (!next.delete(entity.entityRef)) {
      next.set(entity.entityRef, entity);
    }
    setPicked(next);
  };
  return (
    <Content>
      {error && (
        <FailedState what={t('mapping.title')} error={error} onRetry={retry} />
      )}
      {!error && !data && <LoadingState height={240} />}
      {data && (
        <>
          <Section title={t('mapping.title')} intro={t('mapping.intro')}>
            <MappingFilters
              view={view}
              counts={data.counts}
              onChange={change}
            />
            <MappingTable
              answer={data}
              offset={offset}
              pageSize={PAGE_SIZE}
              picked={picked}
              onPick={toggle}
              onMove={to => change({ offset: to })}
            />
          </Section>
          <DeclarationSection
            picked={[...picked.values()]}
            onDrop={toggle}
            onClear={() => setPicked(new Map())}
          />
          {data.conflicts.length > 0 && (
            <ConflictsSection conflicts={data.conflicts} />
          )}
        </>
      )}
      <UnmappedStatusesSection />
    </Content>
  );
}
