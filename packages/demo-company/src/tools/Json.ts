/** An object as the API of a tool writes it. */
export type Json = { [name: string]: any };
