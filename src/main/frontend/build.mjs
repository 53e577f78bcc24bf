/*
 * Builds what the browser needs into the folder named by --out: scripts, one stylesheet, icons and fonts.
 * Installs the packages first where the lock file changed, and does nothing where nothing changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(argument('--out') ?? join(here, '../../../target/classes/static/assets'));
const installed = join(here, 'node_modules', '.installed');
const built = join(out, '.built');
const lock = digest(['package.json', 'package-lock.json']);
const sources = digest(sourceFiles());

if (read(built) === sources) process.exit(0);
if (read(installed) !== lock) install();
await build();

function argument(name) {
    const at = process.argv.indexOf(name);
    return at < 0 ? undefined : process.argv[at + 1];
}

function sourceFiles() {
    const own = readdirSync(join(here, 'src')).map(name => join('src', name));
    return ['build.mjs', 'package.json', 'package-lock.json', ...own.sort()];
}

function digest(names) {
    const hash = createHash('sha256');
    names.forEach(name => hash.update(name).update(readFileSync(join(here, name))));
    return hash.digest('hex');
}

function read(path) {
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function install() {
    const npm = spawnSync('npm', ['ci'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
    if (npm.error || npm.status !== 0) {
        console.error('Expected to install the packages of src/main/frontend with npm; is Node 20 with npm installed?');
        process.exit(1);
    }
    writeFileSync(installed, lock);
}

async function build() {
    const { build } = await import('esbuild');
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    await build({
        absWorkingDir: here,
        entryPoints: ['app.js', 'diagram.js', 'form.js', 'app.css'].map(name => join('src', name)),
        outdir: out,
        bundle: true,
        minify: true,
        format: 'esm',
        target: ['es2022', 'safari16'],
        loader: { '.woff2': 'file', '.svg': 'dataurl' },
        assetNames: '[name]-[hash]',
        legalComments: 'linked',
        logLevel: 'warning',
    });
    ['icons.svg', 'logo.svg'].forEach(name => copyFileSync(join(here, 'src', name), join(out, name)));
    writeFileSync(built, sources);
}
