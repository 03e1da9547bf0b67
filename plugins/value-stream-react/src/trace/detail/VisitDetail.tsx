import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../../format/useFormat';
import { traceTranslationRef } from '../translation';
import { TraceWords } from '../words/useTraceWords';
import { FactLine } from './FactLine';
import { factsById } from './factsById';

/** One stage visit: how long, how the item came there, and the facts that decided it. */
export function VisitDetail(props: {
  trace: Trace;
  index: number;
  words: TraceWords;
}) {
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  const { trace, index, words } = props;
  const visit = trace.visits[index];
  const facts = factsById(trace);
  return (
    <>
      <div>
        <strong>{words.stage(visit)}</strong> · {format.dateTime(visit.from)} –{' '}
        {words.until(visit.to)} · {words.lasted(visit, trace.asOf)} ·{' '}
        {t(`class.${visit.class}`)} · {t(`entry.${visit.entry}`)}
        {words.waiting(trace.visits, index) &&
          ` · ${words.waiting(trace.visits, index)}`}
      </div>
      <div>
        {visit.because.length ? t('detail.because') : t('detail.noBecause')}
      </div>
      <ul>
        {visit.because.map(id => {
          const fact = facts.get(id);
          return (
            <li key={id}>
              {fact ? (
                <FactLine fact={fact} words={words} />
              ) : (
                t('detail.gone', { id })
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
