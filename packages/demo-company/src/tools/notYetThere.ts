import { PlayedTool } from './PlayedTool';

/** A tool that is going to be there in some time, and says so as tools under maintenance do. */
export function notYetThere(inMs: number): PlayedTool {
  return {
    answer: () => ({
      status: 503,
      headers: { 'retry-after': String(Math.ceil(inMs / 1000)) },
      body: { message: 'The history of this tool is not yet there' },
    }),
  };
}
