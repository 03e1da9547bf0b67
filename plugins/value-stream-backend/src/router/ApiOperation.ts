import { ApiPaths } from '@value-stream/backstage-plugin-value-stream-common';
import { Request, Router } from 'express';

/** Methods that the API has. */
export type Method = 'get' | 'post' | 'delete';

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

type Body<O> = O extends {
  requestBody: { content: { 'application/json': infer Given } };
}
  ? Given
  : unknown;

type Json<O> = O extends {
  responses: { 200: { content: { 'application/json': infer Answer } } };
}
  ? Answer
  : O extends {
      responses: { 201: { content: { 'application/json': infer Answer } } };
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
  Body<Operation<M, Path>>,
  Parameters<Operation<M, Path>, 'query'>
>;

/** The answer that the document promises. */
export type ApiAnswer<M extends Method, Path extends keyof ApiPaths> = Json<
  Operation<M, Path>
>;

const STATUS: Readonly<Record<Method, number>> = {
  get: 200,
  post: 202,
  delete: 200,
};

/**
 * Registers one operation of the document; reads and deletions answer 200,
 * orders 202 unless they make something.
 */
export function operation<M extends Method, Path extends PathWith<M>>(
  router: Router,
  method: M,
  path: Path,
  answer: (req: ApiRequest<M, Path>) => Promise<ApiAnswer<M, Path>>,
  status: number = STATUS[method],
): void {
  router[method](path.replace(/{(\w+)}/g, ':$1'), async (req, res) => {
    const body = await answer(req as unknown as ApiRequest<M, Path>);
    res.status(status).json(body);
  });
}
