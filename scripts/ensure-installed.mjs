// Runs on the host's Node before anything is installed: only Node's own modules here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, wherever the command was started from. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs the packages when node_modules is not what package-lock.json says.
 * Exits with a sentence when that fails.
 */
export function ensureInstalled() {
  const runtime = pinnedNode();
  if (runtime === undefined) {
    fail(
      `This project brings its own Node for Linux, macOS and Windows, but has none for ${process.platform} on ${process.arch}.`,
    );
  }
  if (existsSync(runtime) && matchesLock()) return;
  console.log('Installing the packages (a few minutes the first time) …');
  if (!npm('ci')) {
    console.log('"npm ci" did not succeed; trying "npm install" …');
    if (!npm('install')) {
      fail(
        'The packages could not be installed: npm says why above. The first run needs a way to the npm registry.',
      );
    }
  }
  if (!existsSync(runtime)) {
    fail(
      'The Node that this project brings along is missing after the installation: run "npm ci --include=optional" and look at what npm says.',
    );
  }
}

/** Path of the Node that the lock file pins for this machine; undefined when there is none. */
export function pinnedNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`].find(
    (candidate) => candidate in optionalDependencies,
  );
  if (name === undefined) return undefined;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(projectRoot, 'node_modules', name, 'bin', file);
}

/**
 * Whether every package of package-lock.json is installed in its version.
 * npm leaves node_modules/.package-lock.json as the last step of any installation, so an
 * "npm ci" by hand counts as well and one that was cut short does not.
 */
function matchesLock() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages(join('node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const present = installed[path];
    // Optional packages for other systems are in the lock but never installed.
    if (present === undefined) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version && present.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(command) {
  const args = [
    command,
    '--no-audit',
    '--no-fund',
    // Both are needed to build, also where NODE_ENV or an .npmrc leaves them out.
    '--include=dev',
    '--include=optional',
  ];
  // A relative --prefix given to the outer npm would be resolved a second time.
  const env = { ...process.env };
  for (const name of ['npm_config_prefix', 'npm_config_local_prefix']) delete env[name];
  const options = { cwd: projectRoot, env, stdio: 'inherit' };
  const outer = process.env.npm_execpath;
  const result = outer?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [outer, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
