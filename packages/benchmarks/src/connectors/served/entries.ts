import { ServedAnswer, ServedRequest } from './Served';

/** Entries of a list of `total`, from `from` on, at most `count`, made of their places. */
export function entries<T>(
  total: number,
  from: number,
  count: number,
  make: (place: number) => T,
): T[] {
  const length = Math.max(0, Math.min(count, total - from));
  return Array.from({ length }, (_, index) => make(from + index));
}

/** A page by `page` and `per_page`, with the links that GitHub and GitLab send. */
export function numberedPage<T>(
  { origin, path, query }: ServedRequest,
  total: number,
  make: (place: number) => T,
  bodyOf: (page: readonly T[]) => unknown = page => page,
): ServedAnswer {
  const page = Number(query.get('page') ?? 1);
  const size = Number(query.get('per_page') ?? 20);
  const last = Math.max(1, Math.ceil(total / size));
  const link = (to: number, relation: string) => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(to));
    return `<${origin}${path}?${parameters}>; rel="${relation}"`;
  };
  return {
    body: bodyOf(entries(total, (page - 1) * size, size, make)),
    headers:
      page < last
        ? { link: `${link(page + 1, 'next')}, ${link(last, 'last')}` }
        : {},
  };
}
