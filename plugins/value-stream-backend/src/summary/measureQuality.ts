import {
  Link,
  StreamDefinition,
  Timeline,
  traceCoverage,
  TraceCoverage,
  unmappedShare,
  Window,
} from '@value-stream/flow-engine';
import { unmappedStatusesOf } from '../query/unmappedStatusesOf';
import { ChainLinks } from './loadChainLinks';
import { plain } from './measureFlow';
import { StreamQuality } from './StreamFigures';

/**
 * How far the data of a stream can be trusted, over items that are open or
 * ended in a window: the chain from item over change to deployment over all
 * done items, whole and per kind of link, what found the links, and what no
 * stage claims.
 *
 * A stream whose items are changes or commits has no step from item to
 * change: each is its own change.
 */
export function measureQuality(
  timelines: readonly Timeline[],
  links: ChainLinks,
  stream: StreamDefinition,
  window: Window,
): Omit<StreamQuality, 'withoutTimeline'> {
  const real = [
    ...links.implementing,
    ...links.containing,
    ...links.delivering,
  ];
  const followsItems = stream.flowItem === 'work-items';
  const found = traceCoverage(
    timelines,
    followsItems ? real : [...real, ...timelines.map(ownChange)],
    stream,
    window,
  );
  const { methods } = followsItems
    ? found
    : traceCoverage([], real, stream, window);
  return {
    flowItem: stream.flowItem,
    items: new Set(timelines.map(({ itemKey }) => itemKey)).size,
    doneItems: found.whole.of,
    whole: answer(found.whole),
    ...(followsItems && { toChange: answer(found.toChange) }),
    toDelivery: answer(found.toDelivery),
    methods: methods.map(({ share, ...method }) => ({
      ...method,
      share: plain(share),
    })),
    unmappedTime: plain(unmappedShare(timelines, window)),
    unmappedStatuses: unmappedStatusesOf(timelines),
  };
}

/** Stands for the step that items of this stream do not have. */
function ownChange({ itemKey }: Timeline): Link {
  return {
    from: itemKey,
    to: itemKey,
    relation: 'implements',
    method: 'native',
    confidence: 1,
    evidence: '',
  };
}

function answer({ share, ...counts }: TraceCoverage['whole']) {
  return { ...counts, share: plain(share) };
}
