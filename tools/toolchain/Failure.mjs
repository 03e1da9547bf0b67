/**
 * A failure a person can act on: its message is one sentence that says what
 * to do, and is shown without a stack.
 */
export class Failure extends Error {
  /** @param {string} sentence @param {string} [detail] lines shown below it */
  constructor(sentence, detail) {
    super(sentence);
    this.name = 'Failure';
    this.detail = detail;
  }
}

/** Runs a command's body; failures end it with their sentence and code 1. */
export async function orExplain(body) {
  try {
    await body();
  } catch (error) {
    if (error instanceof Failure) {
      if (error.detail) console.error(`\n${error.detail}\n`);
      console.error(error.message);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  }
}
