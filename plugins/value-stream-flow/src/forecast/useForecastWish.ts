import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What a forecast is asked for, as typed; empty where nothing is. */
export interface ForecastWish {
  readonly items: string;
  readonly days: string;
}

const NAMES = { items: 'by-when-items', days: 'how-many-days' } as const;

/** The question of the forecast, held in the URL; typing adds no steps to go back. */
export function useForecastWish(): [
  ForecastWish,
  (wish: Partial<ForecastWish>) => void,
] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (wish: Partial<ForecastWish>) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          for (const [part, text] of Object.entries(wish)) {
            const name = NAMES[part as keyof ForecastWish];
            if (text) after.set(name, text);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [
    {
      items: params.get(NAMES.items) ?? '',
      days: params.get(NAMES.days) ?? '',
    },
    change,
  ];
}
