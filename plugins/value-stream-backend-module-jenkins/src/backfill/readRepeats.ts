import { ToolRefusedError } from '@value-stream/backstage-plugin-value-stream-node';
import { pathOfJob } from '../naming/jobPath';
import { isRepeating } from '../translate/readCauses';
import { JenkinsSession } from './JenkinsSession';
import { numberOf, ReadBuild } from './ReadBuild';
import { REPEATED_TREE } from './trees';

/** Builds in a row that are followed; of a longer one no attempt is told. */
const FURTHEST = 50;

/** The builds that a build repeats, the last first. */
export interface Repeats {
  readonly job: string;
  readonly builds: readonly { readonly number: number }[];
  /** Whether the last of them is known to repeat none. */
  readonly whole: boolean;
}

interface Cause {
  readonly _class?: unknown;
  readonly shortDescription?: unknown;
  readonly upstreamProject?: unknown;
  readonly [name: string]: unknown;
}

/** What plugins that give the number in a field of its own call it. */
const NUMBERS = [
  'upstreamBuild',
  'originalNumber',
  'originRunNumber',
  'sourceBuildNumber',
];

/**
 * Follows a build that was rebuilt, replayed, retried or restarted to the first
 * of its row. Most plugins tell which build one repeats only in the sentence of
 * the cause; sentences are asked for of such builds alone, since those of
 * others tell who began a build, and nothing of them but the number is kept.
 *
 * @returns undefined where it repeats none, or it cannot be told which
 */
export async function readRepeats(
  { client }: JenkinsSession,
  job: string,
  build: ReadBuild,
): Promise<Repeats | undefined> {
  let number = numberOf(build);
  let cause = repeatingCause(build, job);
  if (number === undefined || !cause) {
    return undefined;
  }
  const read = async (one: number): Promise<ReadBuild> => {
    const { body } = await client.get(`${pathOfJob(job)}/${one}/api/json`, {
      query: { tree: REPEATED_TREE },
    });
    return (body ?? {}) as ReadBuild;
  };
  const builds: { number: number }[] = [];
  const told = () =>
    builds.length ? { job, builds, whole: cause === undefined } : undefined;
  try {
    if (repeatedNumber(cause) === undefined) {
      cause = repeatingCause(await read(number), job) ?? cause;
    }
    while (cause && builds.length < FURTHEST) {
      const before = repeatedNumber(cause);
      // A build repeats an earlier one; all else is no number of a build.
      if (before === undefined || before >= number) {
        return told();
      }
      builds.push({ number: before });
      number = before;
      cause = repeatingCause(await read(before), job);
    }
  } catch (error) {
    // One that is gone cannot say whether it repeated another.
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
  }
  return told();
}

/** The cause by which a build repeats one of the same job. */
function repeatingCause(
  { actions }: ReadBuild,
  job: string,
): Cause | undefined {
  const causes: Cause[] = (Array.isArray(actions) ? actions : []).flatMap(
    action => (Array.isArray(action?.causes) ? action.causes : []),
  );
  // Some plugins keep the causes of the builds before it: the latest counts.
  return causes
    .filter(
      cause =>
        typeof cause?._class === 'string' &&
        isRepeating(cause._class) &&
        (cause.upstreamProject ?? job) === job,
    )
    .sort((a, b) => (repeatedNumber(b) ?? 0) - (repeatedNumber(a) ?? 0))[0];
}

function repeatedNumber(cause: Cause): number | undefined {
  const told = NUMBERS.map(name => cause[name]).find(Number.isSafeInteger);
  const sentence = cause.shortDescription;
  const named =
    typeof sentence === 'string'
      ? /#(\d{1,9})\b/.exec(sentence)?.[1]
      : undefined;
  const number = Number(told ?? named);
  return number > 0 ? number : undefined;
}
