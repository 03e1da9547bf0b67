import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';

/** The streams of a reader, and the groups by which they are theirs. */
export interface MyStreams {
  readonly streams: readonly OverviewStream[];
  /** Refs of what the reader owns by: groups and the reader. */
  readonly ownedBy: readonly string[];
}

/** As many as the API takes in one question. */
const MOST_OWNERS = 200;

/**
 * Streams that the reader or a group of the reader owns, or of which one of
 * them owns a member, with their figures; one question for all of them.
 */
export function useMyStreams(): Answer<MyStreams> {
  const identity = useApi(identityApiRef);
  const client = useValueStreamClient();
  return useAnswer('my streams', async signal => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const ownedBy = ownershipEntityRefs.slice(0, MOST_OWNERS);
    if (ownedBy.length === 0) {
      // Without an owner the API would answer with all streams.
      return { streams: [], ownedBy };
    }
    const { streams } = readAnswer(
      await client.GET('/overview', {
        params: { query: { ownedBy: [...ownedBy] } },
        signal,
      }),
    );
    return { streams, ownedBy };
  });
}
