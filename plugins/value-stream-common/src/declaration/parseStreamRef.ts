import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { VALUE_STREAM_KIND } from '../annotations/annotations';

const STREAM_KINDS = ['valuestream', 'system', 'domain'];

/**
 * The canonical ref of a stream named in an annotation or spec. A bare name
 * has kind ValueStream and the namespace of the entity that names it; a System
 * or Domain is named by its full ref.
 *
 * @param name - `payments`, `finance/payments`, `system:default/checkout`
 * @param namespace - of the entity that names it
 * @throws InputError where this cannot be the name of a stream.
 * @public
 */
export function parseStreamRef(name: string, namespace: string): string {
  let ref;
  try {
    ref = parseEntityRef(name, {
      defaultKind: VALUE_STREAM_KIND,
      defaultNamespace: namespace,
    });
  } catch {
    throw new InputError(
      `'${name}' is not the name of a stream; write a name such as 'payments' or a ref such as 'valuestream:default/payments'`,
    );
  }
  if (!STREAM_KINDS.includes(ref.kind.toLocaleLowerCase('en-US'))) {
    throw new InputError(
      `'${name}' is a ${ref.kind}; a stream is a ValueStream, a System or a Domain`,
    );
  }
  if (
    !KubernetesValidatorFunctions.isValidObjectName(ref.name) ||
    !KubernetesValidatorFunctions.isValidNamespace(
      ref.namespace.toLocaleLowerCase('en-US'),
    )
  ) {
    throw new InputError(
      `'${name}' is not the name of a stream; names have letters, digits, '-', '_' and '.', at most 63`,
    );
  }
  return stringifyEntityRef(ref);
}
