import { PlayedTool, playPagerDuty } from '@value-stream/demo-company';

/** Id of a source whose history is read as slowly as a test wants, and its tool's name. */
export const ON_CALL = 'on-call';

/** What its deliveries are signed with. */
export const ON_CALL_SECRET = 'secret of the on-call tests';

/** Read one after another. */
export const ON_CALL_SERVICES = 4;

/** A PagerDuty with four services in which nothing happened. */
export function playOnCall(): PlayedTool {
  return playPagerDuty({
    services: new Map(
      Array.from({ length: ON_CALL_SERVICES }, (_, i) => [
        `PCALL${i}`,
        `Service ${i}`,
      ]),
    ),
  });
}
