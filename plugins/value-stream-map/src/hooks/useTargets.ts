import { useCallback, useState } from 'react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { MapEdit } from '../view/MapView';
import { MapQuestion } from './useMapQuestions';

const TARGETS = '/entities/{kind}/{namespace}/{name}/targets';

/** The targets of the entity, and how to change them. */
export interface Targets {
  readonly answer: Answer<ApiSchemas['TargetList']>;
  /** @throws AnswerError */
  readonly save: (
    name: string,
    edits: readonly MapEdit[],
  ) => Promise<ApiSchemas['Target']>;
  /** @throws AnswerError */
  readonly giveUp: (id: string) => Promise<void>;
}

/** Reads, saves and gives up targets; the list is read again after each change. */
export function useTargets({ entity, query, needed }: MapQuestion): Targets {
  const client = useValueStreamClient();
  const [changes, setChanges] = useState(0);
  const { stream } = query;
  const answer = useAnswer(
    needed ? JSON.stringify(['targets', entity, stream, changes]) : undefined,
    async signal =>
      readAnswer(
        await client.GET(TARGETS, {
          params: { path: entity, query: { stream } },
          signal,
        }),
      ),
  );
  const save = useCallback(
    async (name: string, edits: readonly MapEdit[]) => {
      const saved = readAnswer(
        await client.POST(TARGETS, {
          params: { path: entity, query },
          body: { name, edits: [...edits] },
        }),
      );
      setChanges(n => n + 1);
      return saved;
    },
    [client, entity, query],
  );
  const giveUp = useCallback(
    async (targetId: string) => {
      readAnswer(
        await client.DELETE(`${TARGETS}/{targetId}`, {
          params: { path: { ...entity, targetId }, query: { stream } },
        }),
      );
      setChanges(n => n + 1);
    },
    [client, entity, stream],
  );
  return { answer, save, giveUp };
}
