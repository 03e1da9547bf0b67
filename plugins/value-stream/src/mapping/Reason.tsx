import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MappedEntity } from '@value-stream/backstage-plugin-value-stream-common';
import { EntityName } from '../page/EntityName';
import { valueStreamTranslationRef } from '../translation';

/** Why an entity belongs to a stream, in words. */
export function Reason(props: { of: MappedEntity['streams'][number] }) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { why, from, because } = props.of;
  return (
    <>
      {t(`mapping.why.${why}`)}
      {(why === 'inherited' || why === 'nested') && (
        <> {from ? <EntityName entityRef={from} /> : t('mapping.unreadable')}</>
      )}
      {because && because !== 'nested' && <> ({t(`mapping.why.${because}`)})</>}
    </>
  );
}
