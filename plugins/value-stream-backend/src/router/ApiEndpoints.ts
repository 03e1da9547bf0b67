import { ApiPaths } from '@value-stream/backstage-plugin-value-stream-common';

type JsonOf<Operation> = Operation extends {
  responses: infer Responses;
}
  ? {
      [Status in keyof Responses]: Responses[Status] extends {
        content: { 'application/json': infer Json };
      }
        ? Status extends 200 | 202
          ? Json
          : never
        : never;
    }[keyof Responses]
  : never;

type ParametersOf<Operation, In extends 'query' | 'path'> = Operation extends {
  parameters: { [P in In]?: infer Parameters };
}
  ? NonNullable<Parameters>
  : {};

type EndpointsOf<Method extends 'get' | 'post'> = {
  [Path in keyof ApiPaths as ApiPaths[Path][Method] extends undefined
    ? never
    : `#${Method}|${Path}`]: {
    query: ParametersOf<ApiPaths[Path][Method], 'query'>;
    path: ParametersOf<ApiPaths[Path][Method], 'path'>;
    response: JsonOf<ApiPaths[Path][Method]>;
  };
};

/** Operations of the OpenAPI document in the form that the router types handlers by. */
export type ApiEndpoints = EndpointsOf<'get'> & EndpointsOf<'post'>;
