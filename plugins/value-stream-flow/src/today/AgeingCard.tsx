import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { ItemLink } from '../chart/ItemLink';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { AgeingAnswer } from './AgeingAnswer';
import { AgeingChart } from './AgeingChart';

const LEVELS = [
  ['p50', 0.5],
  ['p85', 0.85],
  ['p95', 0.95],
] as const;

const useStyles = makeStyles(
  { wide: { gridColumn: '1 / -1', minWidth: 0 } },
  { name: 'ValueStreamFlowAgeing' },
);

/** Age of what is in flow against how long items done stood in each stage. */
export function AgeingCard(props: { answer: AgeingAnswer }) {
  const classes = useStyles();
  const { format, shape } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <div className={classes.wide}>
      <Card
        title={t('today.ageing')}
        text={t('today.ageingText')}
        answer={props.answer}
      >
        {data =>
          shape === 'drawing' && data.items.length > 0 ? (
            <AgeingChart data={data} />
          ) : (
            <>
              <DataTable
                label={t('today.bands')}
                columns={[
                  { name: t('today.stage') },
                  { name: t('today.standing'), number: true },
                  ...LEVELS.map(([name]) => ({ name, number: true })),
                ]}
                rows={data.stages
                  .filter(({ mode }) => mode !== 'done')
                  .map(({ stageId, name, inProgress, quantiles }) => [
                    name,
                    format.number(inProgress, 0),
                    ...LEVELS.map(([level, value]) => (
                      <FigureButton
                        key={level}
                        choice={{
                          figure: 'stage-time',
                          of: stageId,
                          level: value,
                        }}
                        label={`${name} ${level}: ${format.figure(
                          quantiles[level],
                        )}`}
                      >
                        {format.figure(quantiles[level])}
                      </FigureButton>
                    )),
                  ])}
              />
              <DataTable
                label={t('today.ageing')}
                columns={[
                  { name: t('card.item') },
                  { name: t('today.stage') },
                  { name: t('today.inStage'), number: true },
                  { name: t('today.age'), number: true },
                ]}
                rows={data.items.map(item => [
                  <ItemLink
                    key={item.itemKey}
                    itemKey={item.itemKey}
                    title={item.title}
                  />,
                  data.stages.find(({ stageId }) => stageId === item.stageId)
                    ?.name ?? t('today.unknownStage'),
                  format.duration(item.stageAgeMs),
                  format.duration(item.ageMs),
                ])}
              />
            </>
          )
        }
      </Card>
    </div>
  );
}
