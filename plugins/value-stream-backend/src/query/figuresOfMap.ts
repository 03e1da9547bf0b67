import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { ValueStreamMap } from '@value-stream/flow-engine';

/** A map's figures, without what the answer says once for all of them. */
export function figuresOfMap(map: ValueStreamMap): MapAnswer['figures'] {
  const { window, clock, basis, ...figures } = map;
  return figures as unknown as MapAnswer['figures'];
}
