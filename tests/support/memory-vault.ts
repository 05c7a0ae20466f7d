import type { Leases } from '../../src/shared/leases.ts';
import type { Kept, Vault } from '../../src/shared/vault.ts';

/** A vault that lives as long as the test, with a will of its own. */
export class MemoryVault implements Vault {
  readonly kept = new Map<string, Kept>();
  /** What is thrown by whatever is asked, while it is set. */
  fault: Error | undefined;
  #version = 0;

  async read(name: string): Promise<Kept | undefined> {
    if (this.fault) throw this.fault;
    return this.kept.get(name);
  }

  async write(name: string, value: string, after: number | undefined): Promise<boolean> {
    if (this.fault) throw this.fault;
    if (this.kept.get(name)?.version !== after) return false;
    this.#version += 1;
    this.kept.set(name, { value, version: this.#version });
    return true;
  }

  async remove(name: string): Promise<void> {
    this.kept.delete(name);
  }
}

/** Leases among the channels of one test. */
export class MemoryLeases implements Leases {
  readonly #held = new Map<string, { holder: string; heldUntil: Date }>();

  async take(name: string, holder: string, forMs: number, at: Date): Promise<boolean> {
    const held = this.#held.get(name);
    if (held && held.holder !== holder && held.heldUntil > at) return false;
    this.#held.set(name, { holder, heldUntil: new Date(at.getTime() + forMs) });
    return true;
  }

  async renew(name: string, holder: string, forMs: number, at: Date): Promise<boolean> {
    return this.#held.get(name)?.holder === holder && this.take(name, holder, forMs, at);
  }

  async release(name: string, holder: string): Promise<void> {
    if (this.#held.get(name)?.holder === holder) this.#held.delete(name);
  }

  async holderOf(name: string, at: Date) {
    const held = this.#held.get(name);
    return held && held.heldUntil > at ? held : undefined;
  }

  /** Somebody else has it from now on. */
  steal(name: string, at: Date): void {
    this.#held.set(name, { holder: 'another', heldUntil: at });
  }
}
