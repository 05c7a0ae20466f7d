import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createScreens, type Shown } from './screens.ts';
import type { ToAssistant, ToChannel, WiredMessage } from './wire.ts';

const ASSISTANT = fileURLToPath(new URL('assistant.ts', import.meta.url));

/** A channel in memory: hands messages to assistant processes until one has taken them, and books what people are shown. */
export class MemoryChannel {
  /** When each message was first handed over, by its key. */
  readonly handedAt = new Map<string, number>();
  highestRssMb = 0;
  started = 0;
  readonly #screens = createScreens();
  readonly #untaken = new Map<string, WiredMessage>();
  readonly #children: ChildProcess[] = [];
  readonly #processes: number;
  readonly #environment: Readonly<Record<string, string>>;
  #next = 0;

  constructor(processes: number, environment: Readonly<Record<string, string>>) {
    this.#processes = processes;
    this.#environment = environment;
  }

  /** Everything that people were shown, in order. */
  get shown(): readonly Shown[] {
    return this.#screens.shown;
  }

  async start(): Promise<void> {
    for (let i = 0; i < this.#processes; i++) await this.#launch(i);
  }

  /** Hands a message over, to each process in turn; again whenever one dies before anybody has taken it. */
  hand(message: WiredMessage): void {
    if (!this.handedAt.has(message.key)) {
      this.handedAt.set(message.key, performance.now());
      this.#untaken.set(message.key, message);
    }
    tell(this.#children[this.#next++ % this.#processes]!, { kind: 'message', message });
  }

  /** Kills one of the processes on the spot and starts another in its place. */
  async kill(which: number): Promise<void> {
    const at = which % this.#processes;
    const child = this.#children[at]!;
    const dead = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await dead;
    await this.#launch(at);
  }

  end(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  async #launch(at: number): Promise<void> {
    const child = fork(ASSISTANT, { execArgv: ['--import', 'tsx'], env: { ...process.env, ...this.#environment } });
    this.started++;
    this.#children[at] = child;
    await new Promise<void>((resolve, reject) => {
      child.on('message', (said: ToChannel) => (said.kind === 'ready' ? resolve() : this.#hear(child, said)));
      child.once('exit', (code, signal) => signal !== 'SIGKILL' && reject(new Error(`assistant ended with ${code}`)));
    });
    for (const message of this.#untaken.values()) tell(child, { kind: 'message', message });
  }

  #hear(child: ChildProcess, said: Exclude<ToChannel, { kind: 'ready' }>): void {
    if (said.kind === 'memory') this.highestRssMb = Math.max(this.highestRssMb, said.rssMb);
    else if (said.kind === 'taken') this.#untaken.delete(said.key);
    else if (said.kind === 'ask')
      tell(child, { kind: 'evidence', call: said.call, known: this.#screens.hasShown(said.delivery.key) });
    else {
      this.#screens.show(said.delivery);
      tell(child, { kind: 'delivered', call: said.call, known: true });
    }
  }
}

/** A process that is gone hears nothing. */
function tell(child: ChildProcess, said: ToAssistant): void {
  if (child.connected) child.send(said, () => {});
}
