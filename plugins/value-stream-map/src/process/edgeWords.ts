import { Drawing } from '../drawing/DrawingContext';
import { ProcessEdge } from './layoutProcess';

type Words = Pick<Drawing, 'format' | 't' | 'unit'>;

/** What stands at an edge: how often it was gone, and the median wait before where there is one. */
export function edgeLabel(
  edge: ProcessEdge,
  { format, unit }: Words,
): readonly string[] {
  const count = format.number(edge.count, 0);
  return edge.wait.kind === 'value' && edge.wait.value > 0
    ? [count, format.figure(edge.wait, { unit, short: true })]
    : [count];
}

/** An edge in a sentence. */
export function edgeSentence(
  edge: ProcessEdge,
  nameOf: (stageId: string) => string,
  { format, t, unit }: Words,
): string {
  return t('process.edge', {
    from: nameOf(edge.fromStageId),
    to: nameOf(edge.toStageId),
    count: edge.count,
    value: format.number(edge.count, 0),
    items: format.items(edge.items),
    wait:
      edge.wait.kind === 'value'
        ? format.figure(edge.wait, { unit })
        : t('process.unknownWait', { reason: format.whyUnknown(edge.wait) }),
  });
}
