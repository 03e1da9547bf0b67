import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityPageRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';
import { ResultLine } from './ResultLine';
import { SearchProps } from './SearchProps';

/** Fields of a stream in the index, see the search backend's module. */
interface StreamFields {
  readonly ref?: string;
  readonly role?: 'core' | 'supporting';
}

/** A value stream with its role and what it is for; leads to its page. */
export function StreamResult(props: SearchProps) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const page = useRouteRef(entityPageRouteRef);
  const { result } = props;
  if (!result) {
    return null;
  }
  const { ref, role } = result as unknown as StreamFields;
  const entity = ref ? parseEntityRef(ref) : undefined;
  return (
    <ResultLine
      {...props}
      to={
        page && entity
          ? page({ ...entity, kind: entity.kind.toLocaleLowerCase('en-US') })
          : result.location
      }
      title={result.title}
      text={[
        role && t('search.stream', { role: t(`role.${role}`) }),
        result.text,
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}
