import {
  SchedulerService,
  SchedulerServiceTaskDescriptor,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';

/** Runs a task when it is triggered and at no other time; the trigger resolves with its end. */
export function manualScheduler(): SchedulerService {
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  const scheduleTask = async (
    task: SchedulerServiceTaskScheduleDefinition &
      SchedulerServiceTaskInvocationDefinition,
  ) => {
    tasks.set(task.id, task);
  };
  return {
    scheduleTask,
    async triggerTask(id) {
      const task = tasks.get(id);
      if (!task) {
        throw new NotFoundError(`No task '${id}'`);
      }
      await task.fn(new AbortController().signal);
    },
    createScheduledTaskRunner(schedule): SchedulerServiceTaskRunner {
      return { run: task => scheduleTask({ ...schedule, ...task }) };
    },
    async getScheduledTasks(): Promise<SchedulerServiceTaskDescriptor[]> {
      return [...tasks.keys()].map(id => ({
        id,
        scope: 'local',
        settings: { version: 1 },
      }));
    },
    async cancelTask(id) {
      tasks.delete(id);
    },
  } as SchedulerService;
}
