import { LoggerService } from '@backstage/backend-plugin-api';
import { giveWay } from '../log/giveWay';

/** Work that is done as long as there is some, and looked for now and then. */
export interface WorkLoop {
  start(): void;
  /** There may be work now. */
  wake(): void;
  /** Resolves when the piece of work under way has ended. */
  stop(): Promise<void>;
}

/** Other replicas' work is found by looking; one's own by `wake`. */
const LOOK_EVERY_MS = 500;

/**
 * @param work - does one piece; resolves to false where there is none
 */
export function createWorkLoop(
  work: () => Promise<boolean>,
  logger: LoggerService,
): WorkLoop {
  let running = false;
  let ended: Promise<void> = Promise.resolve();
  let woken = false;
  let wakeUp = () => {};

  const rest = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const loop = async () => {
    while (running) {
      woken = false;
      let more = false;
      try {
        more = await work();
      } catch (error) {
        logger.error('Work in the background failed', error as Error);
      }
      if (more) {
        await giveWay();
      } else if (running && !woken) {
        await rest();
      }
    }
  };

  return {
    start() {
      if (!running) {
        running = true;
        ended = loop();
      }
    },
    wake() {
      woken = true;
      wakeUp();
    },
    async stop() {
      running = false;
      wakeUp();
      await ended;
    },
  };
}
