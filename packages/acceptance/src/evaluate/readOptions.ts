import { parseArgs } from 'node:util';

/** The history ends here, so that a run can be told again. */
const NOW = '2026-11-23T05:00:00Z';
const SIZES = ['small', 'medium'] as const;

export interface EvaluateOptions {
  readonly seed: string;
  readonly size: (typeof SIZES)[number];
  readonly now: number;
}

/** @throws Error with what to write instead */
export function readOptions(args: readonly string[]): EvaluateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      size: { type: 'string', default: 'medium' },
      now: { type: 'string', default: NOW },
    },
  });
  const size = SIZES.find(name => name === values.size);
  if (!size) {
    throw new Error(`--size is '${values.size}'; write ${SIZES.join(' or ')}`);
  }
  const now = Date.parse(values.now);
  if (Number.isNaN(now)) {
    throw new Error(
      `--now is '${values.now}'; write an instant such as ${NOW}`,
    );
  }
  return { seed: values.seed, size, now };
}
