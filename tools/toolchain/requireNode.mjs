// The first thing every command does, written so that old versions of Node
// can read it: one clear sentence instead of a syntax error further on.

/** Ends the process where this Node cannot even begin. */
export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) < 20) {
    console.error(
      'Node ' +
        version +
        ' is too old to begin with: install Node 20 or newer from https://nodejs.org and run the command again.',
    );
    process.exit(1);
  }
}
