import { InputError } from '@backstage/errors';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Pipeline } from '../sources/Pipeline';
import { limitBytes } from './limitBytes';

const LIMIT = 200 * 1024 * 1024;

/**
 * Files for a source, streamed: nothing holds a file whole. The answer tells
 * how many payloads the file was split into; nothing of a file that cannot be
 * read is kept.
 */
export function createUploadRouter(
  pipeline: Pipeline,
  authorize: (req: Request) => Promise<unknown>,
): Router {
  const router = PromiseRouter();
  router.post('/:sourceId/uploads', async (req, res) => {
    await authorize(req);
    const name = req.headers['x-file-name'];
    if (typeof name !== 'string' || name.trim() === '') {
      throw new InputError(
        "Say the file's name in the header x-file-name; its ending tells the format",
      );
    }
    const { batch, payloads } = await pipeline.receiveUpload(
      req.params.sourceId,
      limitBytes(req, LIMIT),
      { name: decode(name), contentType: req.headers['content-type'] },
    );
    res.status(202).json({ batch, payloads });
  });
  return router;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
