/** A component of the browser tests, as the catalog has it. */
export function component(
  name: string,
  options: { system?: string; annotations?: Record<string, string> },
): object {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: options.annotations ?? {} },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/shop-team',
      ...(options.system ? { system: options.system } : {}),
    },
  };
}
