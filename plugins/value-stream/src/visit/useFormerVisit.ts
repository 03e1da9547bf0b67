import { useEffect, useMemo, useRef, useState } from 'react';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { nextVisit, Visit, Visits } from './nextVisit';
import { seenOf } from './Seen';

const KEY = 'visits';

/**
 * What the reader saw on the visit before this one, as the portal keeps it for
 * them; and keeps what is seen now for the next. Nothing on a first visit.
 */
export function useFormerVisit(
  answer: ApiSchemas['OverviewAnswer'],
): Visit | undefined {
  const api = useApi(storageApiRef);
  const storage = useMemo(() => api.forBucket('value-stream-overview'), [api]);
  const [former, setFormer] = useState<Visit>();
  const kept = useRef(false);
  useEffect(() => {
    const keep = (before: Visits | null | undefined) => {
      // A visit is one from the first answer on; later ones belong to it.
      if (kept.current) {
        return;
      }
      kept.current = true;
      const visits = nextVisit(before ?? undefined, {
        at: answer.asOf,
        seen: seenOf(answer.streams),
      });
      setFormer(visits.former);
      Promise.resolve(storage.set(KEY, visits)).catch(() => {
        // A full or forbidden storage: there is nothing to compare with next time.
      });
    };
    const snapshot = storage.snapshot<Visits>(KEY);
    if (snapshot.presence !== 'unknown') {
      keep(snapshot.value as Visits | undefined);
      return undefined;
    }
    const subscription = storage.observe$<Visits>(KEY).subscribe(next => {
      if (next.presence !== 'unknown') {
        keep(next.value as Visits | undefined);
      }
    });
    return () => subscription.unsubscribe();
  }, [answer, storage]);
  return former;
}
