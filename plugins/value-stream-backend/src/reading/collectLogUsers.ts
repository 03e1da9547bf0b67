import {
  ValueStreamLog,
  ValueStreamLogExtensionPoint,
} from '@value-stream/backstage-plugin-value-stream-node';

/** Where modules ask for the log, and how they get it. */
export function collectLogUsers(): {
  readonly extensionPoint: ValueStreamLogExtensionPoint;
  give(log: ValueStreamLog): Promise<void>;
} {
  const users: Parameters<ValueStreamLogExtensionPoint['useLog']>[0][] = [];
  return {
    extensionPoint: { useLog: use => users.push(use) },
    give: async log => {
      for (const use of users) {
        await use(log);
      }
    },
  };
}
