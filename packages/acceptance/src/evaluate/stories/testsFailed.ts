import { Product } from '../run/Product';
import { wholeHistory } from '../run/wholeHistory';

/** Share of the moves out of Test that went back to Development, as the map counts them. */
export async function testsFailed(
  product: Product,
  stream: string,
  now: number,
): Promise<number | undefined> {
  const { figures } = await product.map(
    product.streams.get(stream)!.ref,
    wholeHistory(now),
  );
  const moves = figures.edges.filter(
    ({ fromStageId }) => fromStageId === 'test',
  );
  const count = (all: typeof moves) =>
    all.reduce((sum, edge) => sum + edge.count, 0);
  return moves.length
    ? count(moves.filter(({ toStageId }) => toStageId === 'development')) /
        count(moves)
    : undefined;
}
