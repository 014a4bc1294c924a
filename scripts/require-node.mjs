/**
 * Ends the process with one sentence when the Node that starts the project is too old.
 * Imports nothing and uses old syntax only, so that an old Node gets as far as the sentence.
 */
export function requireNode() {
  var major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  console.error(
    'This project needs Node 20 or newer to start, and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and try again.',
  );
  process.exit(1);
}
