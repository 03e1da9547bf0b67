import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DrawerFrame,
  ItemTrace,
  shortKey,
} from '@value-stream/backstage-plugin-value-stream-react';
import { EdgeChoice } from '../hooks/useDependencyView';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { EdgeEvidence } from './EdgeEvidence';

/** What is behind an edge, or the trace of one of its items. */
export function EdgeDrawer(props: {
  edge?: EdgeChoice;
  item?: string;
  nameOf: (ref: string) => string;
  onBack: () => void;
  onClose: () => void;
}) {
  const { edge, item, nameOf } = props;
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const names = edge && { from: nameOf(edge.from), to: nameOf(edge.to) };
  const edgeTitle = names ? t('evidence.title', names) : '';
  const title = item
    ? t('evidence.trace', { value: shortKey(item) })
    : edgeTitle;
  return (
    <DrawerFrame
      title={title}
      open={edge !== undefined || item !== undefined}
      wide={item !== undefined}
      onBack={item && edge ? props.onBack : undefined}
      onClose={props.onClose}
    >
      {item && <ItemTrace itemKey={item} />}
      {!item && edge && names && (
        <EdgeEvidence
          key={`${edge.from} ${edge.to}`}
          edge={edge}
          title={edgeTitle}
          party={names.to}
        />
      )}
    </DrawerFrame>
  );
}
