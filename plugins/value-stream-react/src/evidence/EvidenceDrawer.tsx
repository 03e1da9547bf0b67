import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { shortKey } from '@value-stream/backstage-plugin-value-stream-common';
import { Format } from '../format/Format';
import { valueStreamReactTranslationRef } from '../translation';
import { DrawerFrame } from './DrawerFrame';
import { EvidenceQuestion } from './EvidenceQuestion';
import { FigureEvidence } from './FigureEvidence';
import { ItemTrace } from './ItemTrace';

/** @public */
export interface EvidenceDrawerProps {
  /** What is asked; the drawer is closed while there is neither this nor an item. */
  readonly question?: EvidenceQuestion;
  readonly title: string;
  /** Key of the item whose trace is shown instead. */
  readonly item?: string;
  /** Stream whose view of the item is shown. */
  readonly stream?: string;
  readonly format: Format;
  readonly onOpenItem: (key: string) => void;
  /** Leaves the trace for the figure it was opened from. */
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/**
 * Opens a figure down to its items, and an item to its trace.
 *
 * @public
 */
export function EvidenceDrawer(props: EvidenceDrawerProps) {
  const { question, item, stream, format } = props;
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const title = item
    ? t('evidence.trace', { item: shortKey(item) })
    : props.title;

  return (
    <DrawerFrame
      title={title}
      open={question !== undefined || item !== undefined}
      wide={item !== undefined}
      onBack={item && question ? props.onBack : undefined}
      onClose={props.onClose}
    >
      {item && <ItemTrace itemKey={item} stream={stream} />}
      {!item && question && (
        <FigureEvidence
          key={JSON.stringify(question)}
          question={question}
          title={title}
          format={format}
          onOpenItem={props.onOpenItem}
        />
      )}
    </DrawerFrame>
  );
}
