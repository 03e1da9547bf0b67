import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card } from '../chart/Card';
import { DataTable } from '../chart/DataTable';
import { FigureButton } from '../chart/FigureButton';
import { ItemLink } from '../chart/ItemLink';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { AgeingAnswer } from './AgeingAnswer';

/** Open items that have stood in their stage longer than its p85, the oldest first. */
export function PastExpectationCard(props: { answer: AgeingAnswer }) {
  const { format } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <Card title={t('today.title')} answer={props.answer}>
      {({ items, stages, total, pastExpectation }) => {
        if (pastExpectation === 0) {
          return (
            <Typography variant="body2">
              {total === 0 ? t('today.noneOpen') : t('today.none')}
            </Typography>
          );
        }
        const byId = new Map(stages.map(stage => [stage.stageId, stage]));
        return (
          <>
            <Typography variant="body2" gutterBottom>
              <FigureButton choice={{ figure: 'past-expectation' }}>
                {t('today.sentence', {
                  count: pastExpectation,
                  value: format.number(pastExpectation, 0),
                  total: format.number(total, 0),
                })}
              </FigureButton>{' '}
              {t('today.next')}
            </Typography>
            <DataTable
              label={t('today.title')}
              columns={[
                { name: t('card.item') },
                { name: t('today.stage') },
                { name: t('today.nextStep') },
                { name: t('today.inStage'), number: true },
                { name: t('today.p85'), number: true },
                { name: t('today.age'), number: true },
              ]}
              rows={items
                .filter(item => item.pastExpectation)
                .map(item => {
                  const stage = byId.get(item.stageId ?? '');
                  const name = stage?.name ?? t('today.unknownStage');
                  return [
                    <ItemLink
                      key={item.itemKey}
                      itemKey={item.itemKey}
                      title={item.title}
                    />,
                    item.blocked ? `${name} · ${t('today.blocked')}` : name,
                    nextStep(stages, item.stageId),
                    format.duration(item.stageAgeMs, { short: true }),
                    stage ? (
                      <FigureButton
                        key="p85"
                        choice={{
                          figure: 'stage-time',
                          of: stage.stageId,
                          level: 0.85,
                        }}
                        label={`${name}: ${t('today.p85')} ${format.figure(
                          stage.quantiles.p85,
                          { short: true },
                        )}`}
                      >
                        {format.figure(stage.quantiles.p85, { short: true })}
                      </FigureButton>
                    ) : (
                      '–'
                    ),
                    format.duration(item.ageMs, { short: true }),
                  ];
                })}
            />
          </>
        );
      }}
    </Card>
  );
}

/** The stage that follows the one an item stands in. */
function nextStep(
  stages: readonly { readonly stageId: string; readonly name: string }[],
  stageId: string | undefined,
): string {
  const place = stages.findIndex(stage => stage.stageId === stageId);
  return place < 0 ? '–' : stages[place + 1]?.name ?? '–';
}
