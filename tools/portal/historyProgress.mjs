/**
 * How far the portal has come with the histories of some sources.
 *
 * @param {(path: string) => Promise<Response>} request
 * @param {string} prefix of the ids of the sources
 * @returns {Promise<{ sources: readonly { id: string, title: string, readsHistory: boolean, read: boolean, progress?: { done: number, total?: number, unit: string }, refusals: number, activities: number }[], queued: number }>}
 *   `queued` is what is still to be made of what was read
 */
export async function historyProgress(request, prefix) {
  const [{ sources }, { queue }] = await Promise.all([
    answer(request, '/api/value-stream/sources'),
    answer(request, '/api/value-stream/data-quality'),
  ]);
  return {
    sources: sources
      .filter(({ id }) => id.startsWith(prefix))
      .map(source => ({
        id: source.id,
        title: source.title,
        readsHistory: source.readsHistory,
        read:
          !source.readsHistory ||
          (source.lastSuccessAt !== undefined && source.lastSuccessAt !== null),
        progress: source.progress,
        refusals: source.refusals,
        activities: source.activities,
      })),
    queued: queue.inbox + queue.dirty,
  };
}

async function answer(request, path) {
  const response = await request(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
