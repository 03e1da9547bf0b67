import { NOT_FOUND, PlayedTool } from '../tools/PlayedTool';
import { Life } from './liveOn';
import { readSpeed } from './readSpeed';

/**
 * Lets a reader say how fast a company works while it is watched: `POST
 * /speed?times=100`; `GET /speed` answers how fast it does.
 */
export function speedOnRequest(life: Life): PlayedTool {
  return {
    answer({ method, path, query }) {
      if (path !== '/speed') {
        return NOT_FOUND;
      }
      if (method === 'POST') {
        try {
          life.hasten(readSpeed('times', query.get('times') ?? ''));
        } catch (error) {
          return { status: 400, body: { message: (error as Error).message } };
        }
      }
      return { body: { times: life.pace } };
    },
  };
}
