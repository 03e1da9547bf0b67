/** @throws Error where a text that must stay inside is found; it is not repeated in the message. */
export function mustNotTell(
  told: unknown,
  kept: readonly string[],
  where: string,
): void {
  const text = JSON.stringify(told ?? null).toLowerCase();
  kept.forEach((secret, index) => {
    const escaped = JSON.stringify(secret).slice(1, -1).toLowerCase();
    if (secret && text.includes(escaped)) {
      throw new Error(
        `${where} tells what must stay inside: entry ${
          index + 1
        } of people and secrets`,
      );
    }
  });
}
