/**
 * The API answered with an error, or something between here and the API did.
 *
 * @public
 */
export class AnswerError extends Error {
  readonly name: string;
  readonly status: number;

  constructor(name: string, message: string, status: number) {
    super(message);
    this.name = name;
    this.status = status;
  }
}
