import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureChoice,
  KeyFigures,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useFlow } from './FlowContext';
import { headlinesOf } from './headlinesOf';
import { valueStreamFlowTranslationRef } from './translation';

/** The key figures of the window; each opens its evidence. */
export function FlowHeadlines(props: {
  data: ApiSchemas['FlowAnswer'];
  onOpen: (choice: FigureChoice) => void;
}) {
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <KeyFigures
      label={t('headline.label')}
      figures={headlinesOf(props.data, format, t).map(
        ({ figure, ...headline }) => ({
          ...headline,
          press: { onClick: () => props.onOpen({ figure }) },
        }),
      )}
    />
  );
}
