import { useMemo } from 'react';

/** The value of before while its content is the same, so that what hangs on it is not drawn anew. */
export function useSame<T extends object>(value: T): T {
  const content = JSON.stringify(value);
  return useMemo(() => JSON.parse(content), [content]);
}
