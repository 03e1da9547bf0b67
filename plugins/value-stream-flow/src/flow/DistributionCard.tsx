import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  SHARE_ROW,
  SharesChart,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    drawing: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: theme.spacing(0, 2),
    },
    figures: { margin: 0, padding: 0, listStyle: 'none', textAlign: 'right' },
    figure: { height: SHARE_ROW, lineHeight: `${SHARE_ROW}px`, fontSize: 13 },
  }),
  { name: 'ValueStreamFlowDistribution' },
);

/** Share of done items per type, each with a bar as long as it. */
export function DistributionCard(props: {
  answer: Answer<ApiSchemas['FlowAnswer']>;
}) {
  const classes = useStyles();
  const { format, shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const opening = (
    type: string,
    share: ApiSchemas['Figure'],
    text = format.figure(share),
  ) => (
    <FigureButton
      key="share"
      choice={{ figure: 'type-share', of: type }}
      label={`${type}: ${text}`}
    >
      {text}
    </FigureButton>
  );
  return (
    <Card
      title={t('distribution.title')}
      text={t('distribution.text')}
      answer={props.answer}
    >
      {({ distribution }) =>
        shape === 'drawing' && distribution.length > 0 ? (
          <div className={classes.drawing}>
            <SharesChart
              label={t('distribution.label', {
                values: distribution
                  .map(({ type, share }) => `${type} ${format.figure(share)}`)
                  .join(', '),
              })}
              shares={distribution.map(({ type, share }) => ({
                name: type,
                share: share.kind === 'value' ? share.value : null,
              }))}
            />
            <ul className={classes.figures}>
              {distribution.map(({ type, items, share }) => (
                <li key={type} className={classes.figure}>
                  {opening(
                    type,
                    share,
                    `${format.figure(share)} · ${format.items(items)}`,
                  )}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <DataTable
            label={t('distribution.title')}
            columns={[
              { name: t('distribution.type') },
              { name: t('throughput.done'), number: true },
              { name: t('distribution.share'), number: true },
            ]}
            rows={distribution.map(({ type, items, share }) => [
              type,
              format.number(items, 0),
              opening(type, share),
            ])}
          />
        )
      }
    </Card>
  );
}
