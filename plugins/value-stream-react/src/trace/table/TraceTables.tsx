import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Trace,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../../format/useFormat';
import { FactLine } from '../detail/FactLine';
import { factsById } from '../detail/factsById';
import { traceTranslationRef } from '../translation';
import { attributesText } from '../words/attributesText';
import { TraceWords } from '../words/useTraceWords';
import { PlainTable } from './PlainTable';

/** The table twin of the drawing: stages, blocked stretches, raw activities, links. */
export function TraceTables(props: { trace: Trace; words: TraceWords }) {
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  const { trace, words } = props;
  const facts = useMemo(() => factsById(trace), [trace]);
  const activities = useMemo(
    () =>
      trace.objects
        .flatMap(object =>
          object.activities.map(activity => ({ object, activity })),
        )
        .sort(
          (a, b) =>
            Date.parse(a.activity.occurredAt) -
            Date.parse(b.activity.occurredAt),
        ),
    [trace],
  );
  return (
    <>
      <PlainTable
        title={t('table.stages')}
        columns={[
          t('column.stage'),
          t('column.from'),
          t('column.to'),
          t('column.lasted'),
          t('column.how'),
          t('column.because'),
        ]}
        rows={trace.visits.map((visit, index) => [
          [words.stage(visit), words.waiting(trace.visits, index)]
            .filter(Boolean)
            .join(' – '),
          format.dateTime(visit.from),
          words.until(visit.to),
          words.lasted(visit, trace.asOf),
          t(`entry.${visit.entry}`),
          visit.because.map(id => {
            const fact = facts.get(id);
            return (
              <div key={id}>
                {fact ? (
                  <FactLine fact={fact} words={words} />
                ) : (
                  t('detail.gone', { id })
                )}
              </div>
            );
          }),
        ])}
      />
      {trace.blocked.length > 0 && (
        <PlainTable
          title={t('table.blocked')}
          columns={[t('column.from'), t('column.to'), t('column.lasted')]}
          rows={trace.blocked.map(span => [
            format.dateTime(span.from),
            words.until(span.to),
            words.lasted(span, trace.asOf),
          ])}
        />
      )}
      <PlainTable
        title={t('table.activities')}
        columns={[
          t('column.time'),
          t('column.object'),
          t('column.what'),
          t('column.attributes'),
          t('column.source'),
        ]}
        rows={activities.map(({ object, activity }) => [
          activity.occurredAt.replace('T', ' ').replace(/\.000Z$|Z$/, ''),
          [
            words.object(object),
            object.title === words.name(object) ? undefined : object.title,
          ]
            .filter(Boolean)
            .join(' – '),
          activity.verb,
          attributesText(activity.attributes),
          activity.source,
        ])}
      />
      <PlainTable
        title={t('table.links')}
        columns={[
          t('column.from'),
          t('column.relation'),
          t('column.to'),
          t('column.method'),
          t('column.confidence'),
          t('column.evidence'),
        ]}
        rows={trace.links.map(link => [
          shortKey(link.from),
          link.relation,
          shortKey(link.to),
          link.method,
          format.share(link.confidence),
          link.evidence,
        ])}
      />
    </>
  );
}
