// Fetches what is missing, generates the API's types, checks, tests and builds; does nothing when no input changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, 'dist');
const marker = join(dirname(dirname(out)), 'web-inputs.sha256');
const notInputs = new Set(['node_modules', 'dist', 'schema.d.ts']);

function filesIn(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !notInputs.has(entry.name))
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    })
    .sort();
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(relative(here, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function run(command, ...args) {
  const done = spawnSync(command, args, {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, ASSAY_WEB_OUT: out },
  });
  if (done.status !== 0) {
    console.error(`workspace: ${[command, ...args].join(' ')} failed`);
    process.exit(done.status ?? 1);
  }
}

function fetchPackages() {
  const wanted = digest([join(here, 'package-lock.json')]);
  const got = join(here, 'node_modules', '.assay-lock');
  if (existsSync(got) && readFileSync(got, 'utf8') === wanted) {
    return;
  }
  run('npm', 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(got, wanted);
}

const inputs = digest([...filesIn(here), join(here, '..', 'resources', 'openapi.yaml')]);
if (existsSync(marker) && readFileSync(marker, 'utf8') === inputs && existsSync(join(out, 'index.html'))) {
  console.log('workspace: unchanged');
  process.exit(0);
}
fetchPackages();
run('npm', 'run', '--silent', 'types');
run('npm', 'run', '--silent', 'lint');
run('npm', 'run', '--silent', 'check');
run('npm', 'run', '--silent', 'test');
run('npm', 'run', '--silent', 'build');
mkdirSync(dirname(marker), { recursive: true });
writeFileSync(marker, inputs);
