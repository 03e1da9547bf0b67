import {
  FigureId,
  FlowFigureId,
} from '@value-stream/backstage-plugin-value-stream-common';

/**
 * What one item's own contribution to a figure is measured in; `undefined`
 * where items only count.
 */
export function unitOfFigure(
  figure: FigureId | FlowFigureId,
): 'ms' | 'ratio' | undefined {
  switch (figure) {
    case 'flow-time':
    case 'process-time':
    case 'wait-time':
    case 'in-progress':
    case 'stage-lead-time':
    case 'stage-process-time':
    case 'stage-wait-time':
    case 'stage-in-progress':
    case 'return':
    case 'edge':
    case 'variant':
      return 'ms';
    case 'activity-ratio':
      return 'ratio';
    default:
      return undefined;
  }
}
