import { useRef } from 'react';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useRepeat,
  useValueStreamClient,
  viewQuery,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';

/** The map moves with what arrives while it is looked at. */
const REFRESH_MS = 4_000;

/**
 * The map of an entity under a view; asked for anew without a blink, also
 * where the window has moved with the time.
 */
export function useMap(
  entity: CompoundEntityRef,
  window: { readonly from: string; readonly to: string },
  view: ViewState,
): Answer<MapAnswer> {
  const client = useValueStreamClient();
  const query = viewQuery(window, view);
  const key = JSON.stringify([entity, query]);
  const { from, to, ...asked } = query;
  const question = JSON.stringify([entity, view.window, asked]);
  const answer = useAnswer(key, async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}/map', {
        params: { path: entity, query },
        signal,
      }),
    ),
  );
  // A question that takes longer than the pause is not overtaken by itself.
  useRepeat(answer.retry, answer.loading ? undefined : REFRESH_MS);
  const answered = useRef<string>();
  if (answer.current) {
    answered.current = question;
  }
  return {
    ...answer,
    current:
      answer.current || (answer.loading && answered.current === question),
  };
}
