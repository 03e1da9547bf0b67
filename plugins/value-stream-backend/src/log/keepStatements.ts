/** Of what a connection of better-sqlite3 is used for here. */
interface Connection<Statement> {
  prepare(sql: string): Statement;
}

/** Far more than there are texts; they carry lists as one parameter. */
const MOST = 500;

/**
 * Has a connection of SQLite keep the statements that it compiled last, by
 * their text: compiling one takes as long as running it does where it reads or
 * writes little. SQLite itself compiles one again where the schema has changed
 * since. Only for who runs statements to their ends before the next.
 */
export function keepStatements<Statement>(
  connection: Connection<Statement>,
): void {
  const compile = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  connection.prepare = sql => {
    const statement = kept.get(sql) ?? compile(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > MOST) {
      kept.delete(kept.keys().next().value!);
    }
    return statement;
  };
}
