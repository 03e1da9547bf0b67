export const at = (iso: string) => Date.parse(iso);
export const iso = (instant: number) => new Date(instant).toISOString();
