import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chatPage } from '../tests/channels/telegram/pictures/page.ts';
import { typicalScenes } from '../tests/channels/telegram/pictures/scenes.ts';

const FONTS = `file://${resolve('node_modules/@expo-google-fonts/be-vietnam-pro')}`;

// npx tsx scripts/pictures.ts [--browser chromium]: draws what people see in Telegram into docs/pictures; needs Chromium.
const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const css = readFileSync('docs/pictures/phone.css', 'utf8').replaceAll('FONTS', FONTS);
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
for (const scene of await typicalScenes()) {
  const page = join(folder, `${scene.name}.html`);
  writeFileSync(page, chatPage(scene, css));
  const picture = `--screenshot=docs/pictures/telegram-${scene.name}.png`;
  const look = [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    '--window-size=390,844',
    '--force-device-scale-factor=1.2',
  ];
  execFileSync(values.browser, [...look, picture, `file://${page}`], { stdio: ['ignore', 'ignore', 'ignore'] });
  process.stdout.write(`docs/pictures/telegram-${scene.name}.png\n`);
}
rmSync(folder, { recursive: true });
