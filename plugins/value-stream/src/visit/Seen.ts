import {
  ApiSchemas,
  OverviewStream,
} from '@value-stream/backstage-plugin-value-stream-common';

type Verdict = ApiSchemas['StreamBehaviour']['verdict'];

/** What of a stream is remembered from one visit to the next. */
export type SeenStream = {
  readonly title: string;
  /** Name of the stage in which work waits the most. */
  readonly constraint?: string;
  readonly flowTime: Verdict;
  readonly velocity: Verdict;
  readonly failed: boolean;
};

/** What a visitor saw, by ref. */
export type Seen = Readonly<Record<string, SeenStream>>;

/** What of an answer is to be remembered. */
export function seenOf(streams: readonly OverviewStream[]): Seen {
  return Object.fromEntries(
    streams.map(({ ref, title, figures, freshness }) => [
      ref,
      {
        title,
        ...(figures?.constraint && { constraint: figures.constraint.name }),
        flowTime: figures?.behaviour.flowTime.verdict ?? 'unknown',
        velocity: figures?.behaviour.velocity.verdict ?? 'unknown',
        failed: freshness?.state === 'failed',
      },
    ]),
  );
}
