#!/usr/bin/env node
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript that any Node can read, so that an old one gets a sentence and not a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Trợ Lý Số cần Node.js 20.19 trở lên, máy này đang dùng ${process.version}. Xin cài bản mới tại https://nodejs.org rồi chạy lại.\n`,
  );
  process.exitCode = 1;
} else {
  start().catch((error) => {
    process.exitCode = 1;
    process.stderr.write(
      error.code === 'ERR_MODULE_NOT_FOUND' && /'tsx'/u.test(error.message)
        ? 'Chưa cài các thư viện cần thiết. Xin chạy "npm ci" trong thư mục dự án rồi thử lại.\n'
        : `Trợ Lý Số không khởi động được: ${error.message}\n`,
    );
  });
}

async function start() {
  const { runCommandLine } = await import(await entry());
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietlyOnClosedPipe);
  process.exitCode = await runCommandLine(process.argv.slice(2), process);
}

/** What "npm ci" compiled, which starts twice as fast; where the sources are newer, they are run as they stand. */
async function entry() {
  if ((await newest('dist')) >= (await newest('src'))) return '../dist/cli.js';
  const { register } = await import('tsx/esm/api');
  register();
  return '../src/cli.ts';
}

/** When anything in a folder of the project was last written, in milliseconds; 0 where there is no such folder. */
async function newest(folder) {
  const root = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  const names = await readdir(root, { recursive: true }).catch(() => []);
  const times = await Promise.all(
    names.filter((name) => /\.[jt]s$/u.test(name)).map(async (name) => (await stat(join(root, name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** A reader that has seen enough ("| head") closes the pipe: that is nobody's fault. */
function endQuietlyOnClosedPipe(error) {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
