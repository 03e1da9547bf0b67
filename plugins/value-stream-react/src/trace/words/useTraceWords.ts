import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  Trace,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../../format/useFormat';
import { traceTranslationRef } from '../translation';
import { objectName } from './objectName';
import { waitingFor } from './waitingFor';

/** How the parts of a trace are written, in the reader's language. */
export interface TraceWords {
  readonly kind: (kind: string) => string;
  readonly name: (object: ApiSchemas['TraceObject']) => string;
  /** Kind and name. */
  readonly object: (object: ApiSchemas['TraceObject']) => string;
  readonly stage: (visit: ApiSchemas['TraceVisit']) => string;
  /** What a visit waited for; empty where there is nothing to say. */
  readonly waiting: (visits: Trace['visits'], index: number) => string;
  /** How long a stretch lasted, up to the answer where it still lasts; empty for being done. */
  readonly lasted: (
    span: { from: string; to?: string; mode?: string },
    asOf: string,
  ) => string;
  readonly lastedShort: (
    visit: ApiSchemas['TraceVisit'],
    asOf: string,
  ) => string;
  readonly blocked: string;
  readonly until: (to: string | undefined) => string;
  readonly summary: (trace: Trace) => string;
}

/** @returns words for the parts of a trace, the same ones until the language changes. */
export function useTraceWords(): TraceWords {
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  return useMemo(() => {
    const lengthMs = (span: { from: string; to?: string }, asOf: string) =>
      Math.max(Date.parse(span.to ?? asOf) - Date.parse(span.from), 0);
    const kind = (name: string) =>
      name.startsWith('x:')
        ? name.slice(2)
        : t(`kind.${name}` as 'kind.commit');
    const words: TraceWords = {
      kind,
      name: objectName,
      object: object => `${kind(object.kind)} ${objectName(object)}`,
      stage: visit => {
        if (visit.stageName !== undefined) {
          return visit.stageName;
        }
        return visit.unmappedStatus === undefined
          ? t('stage.unknown')
          : t('stage.unmapped', { status: visit.unmappedStatus });
      },
      waiting: (visits, index) => {
        const what = waitingFor(visits, index);
        if (what.kind === 'stage') {
          return t('stage.waitingFor', { stage: what.stage });
        }
        return what.kind === 'open' ? t('stage.stillWaiting') : '';
      },
      lasted: (span, asOf) =>
        span.mode === 'done' ? '' : format.duration(lengthMs(span, asOf)),
      lastedShort: (visit, asOf) =>
        visit.mode === 'done'
          ? ''
          : format.duration(lengthMs(visit, asOf), { short: true }),
      blocked: t('stage.blocked'),
      until: to => (to === undefined ? t('stage.now') : format.dateTime(to)),
      summary: trace => {
        const [first] = trace.visits;
        const last = trace.visits[trace.visits.length - 1];
        if (!first) {
          return t('text.empty');
        }
        const waitingMs = trace.visits
          .filter(visit => visit.mode === 'wait')
          .reduce((sum, visit) => sum + lengthMs(visit, trace.asOf), 0);
        const counts = new Map<string, number>();
        const linked = trace.objects.filter(({ key }) => key !== trace.key);
        for (const object of linked) {
          counts.set(object.kind, (counts.get(object.kind) ?? 0) + 1);
        }
        return [
          t('text.summary', {
            item: trace.title ?? shortKey(trace.key),
            state: t(`state.${trace.state}`),
            from: format.dateTime(first.from),
            to: words.until(trace.endedAt ?? last.to),
            visits: t('stage.count', { count: trace.visits.length }),
            waiting: format.duration(waitingMs),
          }),
          counts.size > 0 &&
            t('text.objects', {
              objects: [...counts]
                .map(([name, count]) =>
                  t('lane.folded', { kind: kind(name), number: String(count) }),
                )
                .join(', '),
            }),
        ]
          .filter(Boolean)
          .join(' ');
      },
    };
    return words;
  }, [t, format]);
}
