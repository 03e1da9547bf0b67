import { Instant, iso } from '../PlayedTool';

/** `2026-01-05 09:30:00 UTC`, as deliveries write instants. */
export function hookTime(at: Instant): string {
  return `${iso(at).slice(0, 19).replace('T', ' ')} UTC`;
}

/** An instant of the API as deliveries write it; null stays. */
export function asHookTime(time: string | null): string | null {
  return time && hookTime(Date.parse(time));
}
