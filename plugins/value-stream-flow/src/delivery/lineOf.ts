import { Method } from './timelineLayout';

/** The line of an attribution: the surer its method, the more solid. */
export const LINE_OF: Record<
  Method,
  { readonly strokeWidth: number; readonly strokeDasharray?: string }
> = {
  named: { strokeWidth: 2 },
  fix: { strokeWidth: 1.6, strokeDasharray: '9 3' },
  rollback: { strokeWidth: 1.6, strokeDasharray: '7 3 1.5 3' },
  time: { strokeWidth: 1.4, strokeDasharray: '1.5 3.5' },
};
