import { useSearchParams } from 'react-router-dom';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

export type MappingChoice = ApiSchemas['MappingChoice'];

/** In the order in which they are offered. */
export const MAPPING_CHOICES: readonly MappingChoice[] = [
  'all',
  'no-stream',
  'conflict',
  'own',
  'listed',
  'inherited',
  'implied',
];

/** What of the mapping is looked at, as the URL carries it. */
export interface MappingView {
  readonly search: string;
  readonly show: MappingChoice;
  readonly stream?: string;
  readonly offset: number;
}

/** The view held in the URL; a change of what is asked for goes back to the first page. */
export function useMappingQuery(): [
  MappingView,
  (change: Partial<MappingView>) => void,
] {
  const [params, setParams] = useSearchParams();
  const show = params.get('show') as MappingChoice;
  const offset = Number(params.get('offset'));
  const view: MappingView = {
    search: params.get('search') ?? '',
    show: MAPPING_CHOICES.includes(show) ? show : 'all',
    stream: params.get('stream') || undefined,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
  };
  const change = (part: Partial<MappingView>) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        const next = { ...view, offset: 0, ...part };
        after.set('search', next.search);
        after.set('show', next.show === 'all' ? '' : next.show);
        after.set('stream', next.stream ?? '');
        after.set('offset', next.offset ? String(next.offset) : '');
        for (const name of ['search', 'show', 'stream', 'offset']) {
          if (!after.get(name)) {
            after.delete(name);
          }
        }
        return after;
      },
      { replace: true },
    );
  return [view, change];
}
