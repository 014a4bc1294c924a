import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, pinnedNode, projectRoot } from './ensure-installed.mjs';

/** Moves to the project's folder and makes sure that everything is installed. */
export function prepareProject() {
  process.chdir(projectRoot);
  ensureInstalled();
}

/**
 * Runs a script with the Node that the lock file pins, hands signals on to it and
 * returns its exit code once it has ended.
 */
export function runPinned(args) {
  const settings = existsSync(join(projectRoot, '.env')) ? ['--env-file=.env'] : [];
  const child = spawn(pinnedNode(), [...settings, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  const watch = watchParent(() => forward('SIGTERM'));
  return new Promise((resolve) => {
    const finish = (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      clearInterval(watch);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(
        `The Node that this project brings along cannot be started on this machine (${error.code}): it needs an ordinary glibc Linux, macOS or Windows.`,
      );
      finish(1);
    });
    child.on('exit', (code, signal) => {
      finish(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * npm hands a SIGTERM to the shell between npm and this process, and the shell dies of it
 * without a word to this process: the only sign is that the parent is another one.
 */
function watchParent(onGone) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 200);
}
