import { MapEdit } from '../view/MapView';

/** The edits with one of them set anew, or taken back. */
export function withEdit(
  edits: readonly MapEdit[],
  stageId: string,
  what: MapEdit['what'],
  value: number | undefined,
): readonly MapEdit[] {
  const others = edits.filter(
    edit => edit.stageId !== stageId || edit.what !== what,
  );
  return value === undefined ? others : [...others, { stageId, what, value }];
}
