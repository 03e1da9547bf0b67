import { signalGroup } from './runInGroup.mjs';

const GRACE_MS = 10_000;

/**
 * For the leader of a group: ends it in order on a signal and when the
 * process that started it is gone, and with force where order takes too long.
 *
 * @param {() => Promise<void>} stop ends what the leader started
 */
export function leaveWithStarter(stop) {
  let leaving = false;
  const leave = async () => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => endGroup(1), GRACE_MS);
    try {
      await stop();
    } finally {
      endGroup(0);
    }
  };
  process.once('disconnect', leave);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, leave);
}

/** What is left of the group ends now, this process with it. */
function endGroup(code) {
  if (process.platform === 'win32') process.exit(code);
  signalGroup(process.pid, 'SIGKILL');
}
