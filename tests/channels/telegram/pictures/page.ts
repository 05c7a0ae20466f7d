import { WORDS } from '../../../../src/channels/layout/words.ts';
import { renderTelegram } from '../../../../src/channels/telegram/render-reply.ts';
import type { Scene } from './scenes.ts';

/** A chat on a phone as a web page, looking by and large as Telegram does. */
export function chatPage({ asked, at, reply, areSourcesOpen = false }: Scene, css: string): string {
  const texts = renderTelegram(reply).map(({ html }) =>
    bubble('in', html.replaceAll('blockquote expandable', 'blockquote'), at),
  );
  const keys = (reply.choices ?? []).map((choice, i) => `<span>${WORDS.choice(i + 1, choice)}</span>`).join('');
  return [
    `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${css}</style>`,
    `<body class="${areSourcesOpen ? 'open' : ''}">`,
    '<header><i>T</i><div><b>Trợ lý số</b><small>bot</small></div></header><main>',
    ...(asked === undefined ? [] : [bubble('out', asked, at)]),
    ...texts,
    ...(keys === '' ? [] : [`<div class="keys">${keys}</div>`]),
    '</main></html>',
  ].join('\n');
}

function bubble(side: 'in' | 'out', html: string, at: string): string {
  return `<div class="${side}"><div class="text">${html}</div><time>${at}</time></div>`;
}
