import Link from '@material-ui/core/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { valueStreamsRouteRef } from './valueStreamsRouteRef';

/**
 * Leads to what a figure means, with an example; nothing where the page of
 * definitions is not installed.
 *
 * @param place - of the definition on that page
 * @public
 */
export function DefinitionLink(props: { place: string }) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const base = useRouteRef(valueStreamsRouteRef)?.();
  if (base === undefined) {
    return null;
  }
  return (
    <Link
      component={RouterLink}
      to={`${base}/definitions#${props.place}`}
      variant="body2"
      underline="always"
    >
      {t('evidence.definition')}
    </Link>
  );
}
