import { Worker } from 'node:worker_threads';

/**
 * Reads the whole file and names what is broken in it. In a thread of its own, as it takes seconds on a large database and would stop
 * everything else.
 */
export function findSqliteFaults(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, workerData: file, name: 'integrity' });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** As text, because a bundle has no file for it. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(workerData, { readOnly: true });
const faults = [];
try {
  database.exec('pragma busy_timeout = 5000');
  for (const row of database.prepare('pragma integrity_check(20)').all()) {
    if (row.integrity_check !== 'ok') faults.push(row.integrity_check);
  }
  for (const row of database.prepare('pragma foreign_key_check').all()) {
    faults.push('a row of ' + row.table + ' points to nothing in ' + row.parent);
  }
} catch (error) {
  faults.push(error.message);
}
database.close();
parentPort.postMessage(faults.slice(0, 20));
`;
