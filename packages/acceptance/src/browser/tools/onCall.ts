import { PlayedTool, playPagerDuty } from '@value-stream/demo-company';
import { SERVICE } from '../../chain/chainStory';

/** Id of a source whose history is read as slowly as a test wants, and its tool's name. */
export const ON_CALL = 'on-call';

/** What its deliveries are signed with. */
export const ON_CALL_SECRET = 'secret of the on-call tests';

/** Read one after another. */
export const ON_CALL_SERVICES = 4;

/** A PagerDuty with four services in which nothing happened; an entity names one of them. */
export function playOnCall(): PlayedTool {
  const others = Array.from(
    { length: ON_CALL_SERVICES - 1 },
    (_, i) => `PCALL${i}`,
  );
  return playPagerDuty({
    services: new Map([...others, SERVICE].map(id => [id, `Service ${id}`])),
  });
}
