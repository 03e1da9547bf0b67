import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

const useStyles = makeStyles(
  {
    share: { display: 'flex', alignItems: 'center', gap: 12, minWidth: 60 },
    bar: { height: 10, minWidth: 1, borderRadius: 2 },
  },
  { name: 'ValueStreamFlowDistribution' },
);

/** Share of done items per type, each with a bar as long as it. */
export function DistributionCard(props: {
  answer: Answer<ApiSchemas['FlowAnswer']>;
}) {
  const classes = useStyles();
  const colors = useDrawingColors();
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <Card
      title={t('distribution.title')}
      text={t('distribution.text')}
      answer={props.answer}
    >
      {({ distribution }) => (
        <DataTable
          label={t('distribution.title')}
          columns={[
            { name: t('distribution.type') },
            { name: t('throughput.done'), number: true },
            { name: t('distribution.share') },
          ]}
          rows={distribution.map(({ type, items, share }) => [
            type,
            format.number(items, 0),
            <div key="share" className={classes.share}>
              <FigureButton
                choice={{ figure: 'type-share', of: type }}
                label={`${type}: ${format.figure(share)}`}
              >
                {format.figure(share)}
              </FigureButton>
              <div
                aria-hidden
                className={classes.bar}
                style={{
                  background: colors.line,
                  width:
                    share.kind === 'value'
                      ? `${Math.round(160 * share.value)}px`
                      : 0,
                }}
              />
            </div>,
          ])}
        />
      )}
    </Card>
  );
}
