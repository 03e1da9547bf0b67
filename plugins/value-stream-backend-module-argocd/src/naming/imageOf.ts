/** A container image as a cluster names it. */
export interface Image {
  /** `<registry>/<name>` */
  readonly name: string;
  readonly tag?: string;
  /** `sha256:<64 digits>` */
  readonly digest?: string;
  /** Key of the artifact: by its digest, else its package URL with the tag. */
  readonly key: string;
}

const REFERENCE =
  /^([\w.-]+(?::\d+)?(?:\/[\w.-]+)*)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** Reads an image's reference with the defaults that container tools have; undefined where it is none. */
export function imageOf(reference: string): Image | undefined {
  const parts = splitReference(reference);
  if (!parts) {
    return undefined;
  }
  const { path, tag, digest } = parts;
  const [first, ...rest] = path.split('/');
  const hasRegistry = rest.length > 0 && /[.:]|^localhost$/.test(first);
  let name = path;
  if (!hasRegistry) {
    name = rest.length ? `docker.io/${path}` : `docker.io/library/${path}`;
  }
  const short = name.slice(name.lastIndexOf('/') + 1);
  return {
    name,
    ...(tag && { tag }),
    ...(digest && { digest }),
    key: digest
      ? `oci:${name}@${digest}`
      : `pkg:oci/${short}?repository_url=${name}&tag=${tag ?? 'latest'}`,
  };
}

/** `registry:5000/name` has a port, `name:5000` a tag. */
function splitReference(reference: string) {
  const [, path, tag, digest] = REFERENCE.exec(reference) ?? [];
  if (!path) {
    return undefined;
  }
  const [, name, last] = /^([^/:]+):(\d+)$/.exec(path) ?? [];
  return name ? { path: name, tag: last, digest } : { path, tag, digest };
}
