import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Mark } from '../layout/clusterMarks';
import { traceTranslationRef } from '../translation';
import { TraceWords } from '../words/useTraceWords';
import { FactLine } from './FactLine';

const MOST_FACTS = 8;

/** The facts of one mark; many are cut, the table has them all. */
export function MarkDetail(props: { mark: Mark; words: TraceWords }) {
  const { t } = useTranslationRef(traceTranslationRef);
  const { activities } = props.mark;
  const more = activities.length - MOST_FACTS;
  return (
    <>
      {activities.length > 1 && (
        <strong>{t('detail.together', { count: activities.length })}</strong>
      )}
      <ul>
        {activities.slice(0, MOST_FACTS).map(fact => (
          <li key={`${fact.object.key} ${fact.activity.id}`}>
            {fact.object.title && <div>{fact.object.title}</div>}
            <FactLine fact={fact} words={props.words} />
          </li>
        ))}
        {more > 0 && <li>{t('detail.more', { number: String(more) })}</li>}
      </ul>
    </>
  );
}
