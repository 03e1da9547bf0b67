import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';

/** The weeks of the window, which several cards draw. */
export function useThroughput() {
  const { entity, query } = useFlow();
  return useFlowQuestion('throughput', entity, query);
}

export type Throughput = ReturnType<typeof useThroughput>;
