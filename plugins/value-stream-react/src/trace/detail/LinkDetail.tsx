import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '../../format/useFormat';
import { traceTranslationRef } from '../translation';

const MOST_LINKS = 8;

/** Links with the rule that found them, its confidence and what it saw. */
export function LinkDetail(props: {
  links: readonly ApiSchemas['TraceLink'][];
}) {
  const { t } = useTranslationRef(traceTranslationRef);
  const format = useFormat();
  const more = props.links.length - MOST_LINKS;
  return (
    <ul>
      {props.links.slice(0, MOST_LINKS).map(link => (
        <li key={`${link.from} ${link.relation} ${link.to}`}>
          <strong>
            {t('detail.link', {
              from: shortKey(link.from),
              relation: link.relation,
              to: shortKey(link.to),
            })}
          </strong>{' '}
          {t('detail.method', {
            method: link.method,
            confidence: format.share(link.confidence),
          })}
          : {link.evidence}
        </li>
      ))}
      {more > 0 && <li>{t('detail.more', { number: String(more) })}</li>}
    </ul>
  );
}
