import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  readAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';

type Order = 'refresh' | 'pause' | 'resume' | 'cancel';

/** What can be asked of a source as it stands: to be read, paused, resumed, cancelled. */
export function SourceOrders(props: {
  source: SourceAnswer;
  onDone: () => void;
  onFailed: (message: string | undefined) => void;
}) {
  const { source, onDone, onFailed } = props;
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const give = async (order: Order) => {
    onFailed(undefined);
    try {
      readAnswer(
        await client.POST(`/sources/{sourceId}/${order}`, {
          params: { path: { sourceId: source.id } },
        }),
      );
      onDone();
    } catch (error) {
      onFailed(t(`sources.failed.${order}`, { message: String(error) }));
    }
  };
  return (
    <>
      {ordersFor(source).map(order => (
        <Button
          key={order}
          size="small"
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={() => give(order)}
        >
          {t(`sources.${order}`)}
        </Button>
      ))}
    </>
  );
}

function ordersFor({
  state,
  held,
  readsHistory,
}: SourceAnswer): readonly Order[] {
  if (!readsHistory) {
    return [];
  }
  if (held) {
    return ['resume'];
  }
  return state === 'running' ? ['pause', 'cancel'] : ['refresh', 'pause'];
}
