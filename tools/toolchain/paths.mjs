import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(
  dirname(dirname(fileURLToPath(new URL(import.meta.url)))),
);

/** Ignored folder for Node and Yarn where the machine lacks them. */
export const toolsFolder = join(root, '.tools');

/** Ignored folder of what the portal keeps between starts, and of logs. */
export const dataFolder = join(root, '.data');
