import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type SourceToDo =
  | 'failed'
  | 'warning'
  | 'never-run'
  | 'gap'
  | 'openGap'
  | 'nothing';

/** What to do about a source: first how it stands, then what it did not tell. */
export function sourceToDo({
  state,
  facts,
}: ApiSchemas['SourceQuality']): readonly SourceToDo[] {
  const toDo: SourceToDo[] = [];
  if (state === 'failed' || state === 'warning' || state === 'never-run') {
    toDo.push(state);
  }
  const gaps = facts?.gaps ?? [];
  if (gaps.some(({ to }) => to === undefined)) {
    toDo.push('openGap');
  } else if (gaps.length > 0) {
    toDo.push('gap');
  }
  return toDo.length > 0 ? toDo : ['nothing'];
}
