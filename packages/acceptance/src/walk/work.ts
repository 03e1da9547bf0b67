/** A pace at which hardly anything happens. */
export const STILL = 0.01;

/** Has the company work so many times faster. */
export async function work(times: number): Promise<void> {
  const answer = await fetch(`${process.env.COMPANY_SPEED}?times=${times}`, {
    method: 'POST',
  });
  if (!answer.ok) {
    throw new Error(`The company goes on at its pace: ${await answer.text()}`);
  }
}
