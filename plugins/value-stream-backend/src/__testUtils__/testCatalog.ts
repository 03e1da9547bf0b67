import { RegisteredEntity } from '../streams/RegisteredEntity';
import { RegistryConfig } from '../streams/RegistryConfig';
import { readRegistryConfig } from '../streams/readRegistryConfig';
import { ConfigReader } from '@backstage/config';

/** A registered entity for tests: `system:default/checkout` with what it declares. */
export function entityOf(
  ref: string,
  rest: Partial<RegisteredEntity> = {},
): RegisteredEntity {
  const name = ref.slice(ref.indexOf('/') + 1);
  return {
    ref,
    kind: ref.slice(0, ref.indexOf(':')),
    name,
    title: name,
    annotations: {},
    partOf: [],
    ...rest,
  };
}

/** The registry's configuration for tests, with defaults. */
export function configOf(
  valueStream: Record<string, unknown> = {},
): RegistryConfig {
  return readRegistryConfig(new ConfigReader({ valueStream } as any));
}
