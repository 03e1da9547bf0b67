import { ApiPaths } from '@value-stream/backstage-plugin-value-stream-common';
import { Request, Router } from 'express';

/** Methods that the API has. */
export type Method = 'get' | 'post';

/** Paths of the OpenAPI document that have the method. */
export type PathWith<M extends Method> = {
  [Path in keyof ApiPaths]: ApiPaths[Path] extends { [P in M]: object }
    ? Path
    : never;
}[keyof ApiPaths];

type Operation<
  M extends Method,
  Path extends keyof ApiPaths,
> = ApiPaths[Path][M];

type Parameters<O, In extends 'path' | 'query'> = O extends {
  parameters: { [P in In]?: infer Values };
}
  ? NonNullable<Values>
  : never;

type Json<O> = O extends {
  responses: { 200: { content: { 'application/json': infer Answer } } };
}
  ? Answer
  : O extends {
      responses: { 202: { content: { 'application/json': infer Answer } } };
    }
  ? Answer
  : never;

/** A request as the document describes it, after validation. */
export type ApiRequest<M extends Method, Path extends keyof ApiPaths> = Request<
  Parameters<Operation<M, Path>, 'path'>,
  unknown,
  unknown,
  Parameters<Operation<M, Path>, 'query'>
>;

/** The answer that the document promises. */
export type ApiAnswer<M extends Method, Path extends keyof ApiPaths> = Json<
  Operation<M, Path>
>;

/** Registers one operation of the document; reads answer 200, orders 202. */
export function operation<M extends Method, Path extends PathWith<M>>(
  router: Router,
  method: M,
  path: Path,
  answer: (req: ApiRequest<M, Path>) => Promise<ApiAnswer<M, Path>>,
): void {
  router[method](path.replace(/{(\w+)}/g, ':$1'), async (req, res) => {
    const body = await answer(req as unknown as ApiRequest<M, Path>);
    res.status(method === 'get' ? 200 : 202).json(body);
  });
}
