import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { MapEdit } from '../view/MapView';

/** One thing of a stage that can be changed. */
export interface EditField {
  readonly what: MapEdit['what'];
  /** The figure as it is; absent for what the map does not show. */
  readonly now?: ApiSchemas['Figure'];
  /** What stands in the field: per cent, or a number of items. */
  readonly text: string;
}

const above = (figure: ApiSchemas['Figure']) =>
  figure.kind === 'value' && figure.value > 0;

/** What of a stage can be changed: times that it has, its %C&A, its capacity. */
export function editFields(
  stage: ApiSchemas['StageFigures'],
  edits: readonly MapEdit[],
): readonly EditField[] {
  if (!stage.committed || stage.mode === 'done') {
    return [];
  }
  const valueOf = (what: MapEdit['what']) =>
    edits.find(edit => edit.stageId === stage.stageId && edit.what === what)
      ?.value;
  const percent = (value: number | undefined) =>
    value === undefined ? '' : String(Math.round(value * 1000) / 10);
  const field = (
    what: MapEdit['what'],
    now: ApiSchemas['Figure'] | undefined,
    text: string,
  ): EditField => ({ what, ...(now && { now }), text });
  const active = stage.mode === 'active';
  return [
    ...(above(stage.waitTime)
      ? [field('wait', stage.waitTime, percent(valueOf('wait')))]
      : []),
    ...(active && above(stage.processTime)
      ? [field('process', stage.processTime, percent(valueOf('process')))]
      : []),
    ...(active &&
    stage.percentCompleteAccurate.kind === 'value' &&
    stage.percentCompleteAccurate.value < 1
      ? [
          field(
            'complete-accurate',
            stage.percentCompleteAccurate,
            percent(valueOf('complete-accurate')),
          ),
        ]
      : []),
    field('capacity', undefined, String(valueOf('capacity') ?? '')),
    field('wip-limit', undefined, String(valueOf('wip-limit') ?? '')),
  ];
}

/** The value that a field says: none where it is empty, `wrong` where it is no such value. */
export function readField(
  { what, now }: EditField,
  text: string,
): number | undefined | 'wrong' {
  if (text.trim() === '') {
    return undefined;
  }
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) {
    return 'wrong';
  }
  switch (what) {
    case 'capacity':
    case 'wip-limit':
      return Number.isInteger(number) && number >= 1 ? number : 'wrong';
    case 'complete-accurate':
      return number <= 100 &&
        now?.kind === 'value' &&
        number / 100 >= now.value - 0.0005
        ? Math.max(number / 100, now.value)
        : 'wrong';
    default:
      return number / 100;
  }
}
