import { Linked } from './HistoryIndex';

/**
 * The runs, artifacts, releases, deployments and approvals that a track went
 * through, by links and by activities that name both.
 */
export function downstreamOf(own: readonly Linked[]): readonly Linked[] {
  const reached: Linked[] = [];
  const reach = (from: Linked) => {
    for (const next of from.leadsTo) {
      if (next.seenBy === reached) continue;
      next.seenBy = reached;
      reached.push(next);
    }
  };
  for (const one of own) reach(one);
  for (let i = 0; i < reached.length; i++) reach(reached[i]);
  return reached;
}
