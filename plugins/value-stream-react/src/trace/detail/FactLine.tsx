import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '../../format/useFormat';
import { MarkedActivity } from '../layout/clusterMarks';
import { traceTranslationRef } from '../translation';
import { attributesText } from '../words/attributesText';
import { TraceWords } from '../words/useTraceWords';

/** One fact: when, which object, what happened, which tool said so. */
export function FactLine(props: { fact: MarkedActivity; words: TraceWords }) {
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  const { object, activity } = props.fact;
  return (
    <>
      {format.dateTime(activity.occurredAt)} · {props.words.object(object)}{' '}
      <strong>{activity.verb}</strong> {attributesText(activity.attributes)}{' '}
      <em>{t('detail.source', { source: activity.source })}</em>
    </>
  );
}
