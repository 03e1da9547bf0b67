import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { entityPageRouteRef } from '../routes';

/** An entity by name or title, leading to its page where a catalog is installed. */
export function EntityName(props: { entityRef: string; title?: string }) {
  const page = useRouteRef(entityPageRouteRef);
  const { kind, namespace, name } = parseEntityRef(props.entityRef);
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  const text = props.title ?? primaryTitle;
  if (!page) {
    return <span title={props.entityRef}>{text}</span>;
  }
  return (
    <Link
      to={page({ kind: kind.toLocaleLowerCase('en-US'), namespace, name })}
      title={props.entityRef}
    >
      {text}
    </Link>
  );
}
