import { memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  DataTable,
  Answer,
  FailedState,
  LoadingState,
  Panel,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { NamedItem } from '../panel/NamedItem';
import { valueStreamDependenciesTranslationRef } from '../translation';

const MOST_NAMED = 3;

/** What holds items up now, in both directions, the oldest first. */
export const OpenBlockers = memo(function PlainOpenBlockers(props: {
  answer: Answer<ApiSchemas['OpenBlockersAnswer']>;
}) {
  const { data, error, loading, current, retry } = props.answer;
  const { format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const number = (value: number) => format.number(value, 0);
  return (
    <Panel
      title={t('blockers.title')}
      text={t('blockers.text')}
      stale={!!data && !current}
    >
      {error && (
        <FailedState what={t('blockers.title')} error={error} onRetry={retry} />
      )}
      {!data && loading && <LoadingState height={160} />}
      {data && !error && (
        <DataTable
          label={t('blockers.title')}
          none={t('blockers.none')}
          more={count => t('blockers.more', { value: number(count) })}
          columns={[
            { name: t('blockers.who') },
            { name: t('blockers.what') },
            { name: t('blockers.age'), number: true },
            { name: t('blockers.since') },
            { name: t('blockers.waiting') },
          ]}
          rows={data.blockers.map(blocker => [
            `${blocker.party.title} (${t(`blockers.${blocker.direction}`)})`,
            blocker.blocker ? (
              <NamedItem key="blocker" item={blocker.blocker} />
            ) : (
              t(`kind.${blocker.evidence}`)
            ),
            format.duration(blocker.ageMs),
            format.date(blocker.since),
            <span key="waiting">
              {t('blockers.behind', {
                count: blocker.behind,
                value: number(blocker.behind),
              })}
              {blocker.waiting.slice(0, MOST_NAMED).map((item, place) => (
                <div key={item.key ?? place}>
                  <NamedItem item={item} />
                </div>
              ))}
            </span>,
          ])}
        />
      )}
    </Panel>
  );
});
