import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { traceTranslationRef } from '@value-stream/backstage-plugin-value-stream-react';
import { traceRouteRef } from '../routes';
import { tracePath } from '../trace/tracePath';
import { ResultLine } from './ResultLine';
import { SearchProps } from './SearchProps';

/** Fields of an item in the index, see the search backend's module. */
interface ItemFields {
  readonly key?: string;
  readonly kind?: string;
  readonly itemType?: string;
  readonly state?: string;
  readonly streams?: string;
}

/** A work item with its kind, type, state and streams; leads to its trace. */
export function ItemResult(props: SearchProps) {
  const { t } = useTranslationRef(traceTranslationRef);
  const trace = useRouteRef(traceRouteRef);
  const { result } = props;
  if (!result) {
    return null;
  }
  const fields = result as unknown as ItemFields;
  const { key, kind, itemType, state, streams = '' } = fields;
  const text = [
    kind && !kind.startsWith('x:') && t(`kind.${kind}` as 'kind.commit'),
    itemType,
    state && t(`state.${state}` as 'state.open'),
    streams
      .split(' ')
      .filter(Boolean)
      .map(ref => parseEntityRef(ref).name)
      .join(', '),
  ].filter(Boolean);
  return (
    <ResultLine
      {...props}
      to={trace && key ? tracePath(trace(), key) : result.location}
      title={result.title}
      text={text.join(' · ')}
    />
  );
}
